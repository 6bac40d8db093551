import type { Account } from '../../../db/generated/rows.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { MOST_DONG, writtenDong } from '../../platform/pure/money.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import type { MoneySource, MovementKind } from './ledger.schema.ts';
import { ledgerRefusals as refusals } from './ledger.words.ts';

/** Balances of the year's estimate, of a plan line, of a contract, in đồng, as they stand after the last movement. */
export interface YearBalance {
  readonly appropriated: bigint;
  readonly agreed: bigint;
  readonly assigned: bigint;
  readonly carriedIn: bigint;
  readonly carriedOut: bigint;
  readonly lastOn: Day | null;
}
/** `carried`: its money came from the year before, and stands beside the year's own plan. */
export interface LineBalance {
  readonly carried: boolean;
  readonly assigned: bigint;
  readonly contracted: bigint;
  readonly lastOn: Day | null;
}
export interface ContractBalance {
  readonly sharePermille: number;
  readonly contracted: bigint;
  readonly advanced: bigint;
  readonly recovered: bigint;
  readonly accepted: bigint;
  readonly cleared: bigint;
  readonly paid: bigint;
  readonly settled: bigint;
  readonly settledOn: Day | null;
  readonly lastOn: Day | null;
  /** What was passed on to the next year, and the day from which nothing moves here but the settlement. */
  readonly carriedOut: bigint;
  readonly carriedOn: Day | null;
  /** What of the same contract stayed in the years this money came from: the share of advances is one for the whole contract. */
  readonly earlierContracted: bigint;
  readonly earlierAdvanced: bigint;
}
/** What one movement touches; null where it touches none. */
export interface Books {
  readonly year: YearBalance | null;
  readonly line: LineBalance | null;
  readonly contract: ContractBalance | null;
}
export interface Moved {
  readonly kind: MovementKind;
  readonly source: MoneySource;
  readonly amount: bigint;
  readonly on: Day;
  /** What of a contract that goes on stays in the years before: it enters with the value it belongs to. */
  readonly earlier?: { readonly contracted: bigint; readonly advanced: bigint } | undefined;
}
export interface Entry {
  readonly account: Account;
  readonly debit: bigint;
  readonly credit: bigint;
}

type Sign = 1n | -1n;
interface MovementRule {
  readonly debit: Account;
  readonly credit: Account;
  readonly year?: Partial<Record<'appropriated' | 'agreed' | 'assigned' | 'carriedIn' | 'carriedOut', Sign>>;
  readonly line?: Partial<Record<'assigned' | 'contracted', Sign>>;
  readonly contract?: Partial<
    Record<'contracted' | 'advanced' | 'recovered' | 'accepted' | 'cleared' | 'paid' | 'settled' | 'carriedOut', Sign>
  >;
  /** Counterpart money is the unit's and the establishments' own: it comes from no estimate and no Treasury. */
  readonly counterpart?: { readonly debit?: Account; readonly credit?: Account } | null;
}

/** What each kind of movement does: the two accounts of the double entry and the balances it moves. */
export const movementRules: Readonly<Record<MovementKind, MovementRule>> = {
  appropriate: { debit: 'unallocated', credit: 'estimate', year: { appropriated: 1n }, counterpart: null },
  withdraw: { debit: 'estimate', credit: 'unallocated', year: { appropriated: -1n }, counterpart: null },
  agree: { debit: 'agreed', credit: 'agreement', year: { agreed: 1n }, counterpart: null },
  assign: { debit: 'assigned', credit: 'unallocated', year: { assigned: 1n }, line: { assigned: 1n }, counterpart: { credit: 'pledge' } },
  release: { debit: 'unallocated', credit: 'assigned', year: { assigned: -1n }, line: { assigned: -1n }, counterpart: { debit: 'pledge' } },
  contract: { debit: 'contracted', credit: 'assigned', line: { contracted: 1n }, contract: { contracted: 1n } },
  reduce: { debit: 'assigned', credit: 'contracted', line: { contracted: -1n }, contract: { contracted: -1n } },
  advance: { debit: 'advanced', credit: 'treasury', contract: { advanced: 1n }, counterpart: null },
  recover: { debit: 'treasury', credit: 'advanced', contract: { recovered: 1n }, counterpart: null },
  accept: { debit: 'accepted', credit: 'contracted', contract: { accepted: 1n } },
  correct: { debit: 'contracted', credit: 'accepted', contract: { accepted: -1n } },
  clear: { debit: 'spent', credit: 'advanced', contract: { cleared: 1n }, counterpart: null },
  pay: { debit: 'spent', credit: 'treasury', contract: { paid: 1n }, counterpart: { credit: 'pledge' } },
  settle: { debit: 'settled', credit: 'accepted', contract: { settled: 1n } },
  // Between two years: what one passes the next takes, through an account that stands at nothing whenever both are done.
  'pass-assigned': { debit: 'carried', credit: 'assigned', year: { assigned: -1n, carriedOut: 1n }, line: { assigned: -1n } },
  'take-assigned': { debit: 'assigned', credit: 'carried', year: { assigned: 1n, carriedIn: 1n }, line: { assigned: 1n } },
  'pass-contracted': {
    debit: 'carried',
    credit: 'contracted',
    year: { assigned: -1n, carriedOut: 1n },
    line: { assigned: -1n, contracted: -1n },
    contract: { contracted: -1n, carriedOut: 1n },
  },
  'take-contracted': {
    debit: 'contracted',
    credit: 'carried',
    year: { assigned: 1n, carriedIn: 1n },
    line: { assigned: 1n, contracted: 1n },
    contract: { contracted: 1n },
  },
  'pass-advance': { debit: 'carried', credit: 'advanced', contract: { advanced: -1n }, counterpart: null },
  'take-advance': { debit: 'advanced', credit: 'carried', contract: { advanced: 1n }, counterpart: null },
};

/** Whether a kind moves the balances of its year's estimate. */
export const movesEstimate = (kind: MovementKind): boolean => movementRules[kind].year !== undefined;

/** The two sides of a movement. Throws RangeError for a kind that counterpart money knows not: for what our own code asks. */
export function entriesOf({ kind, source, amount }: Pick<Moved, 'kind' | 'source' | 'amount'>): [Entry, Entry] {
  const { debit, credit, counterpart } = movementRules[kind];
  if (source === 'counterpart' && counterpart === null) throw new RangeError(`Counterpart money knows no ${kind}`);
  const own = source === 'counterpart' ? (counterpart ?? {}) : {};
  return [
    { account: own.debit ?? debit, debit: amount, credit: 0n },
    { account: own.credit ?? credit, debit: 0n, credit: amount },
  ];
}

const moved = <B extends object>(balance: B, signs: Partial<Record<string, Sign>> | undefined, amount: bigint): B =>
  signs === undefined
    ? balance
    : {
        ...balance,
        ...Object.fromEntries(
          Object.entries(signs).map(([key, sign]) => [key, (balance as Record<string, bigint>)[key]! + sign! * amount]),
        ),
      };

/** Every inequality of the chain that balances break, each with its figures; empty where all hold. The database's checks say the same. */
export function brokenIn({ year, line, contract }: Books): Refusal[] {
  const found: Omit<Refusal, 'basis'>[] = [];
  if (year !== null) {
    if (year.agreed < 0n || year.agreed > year.appropriated)
      found.push(refusals.agreedOverEstimate(writtenDong(year.agreed), writtenDong(year.appropriated)));
    const given = year.appropriated + year.carriedIn - year.carriedOut;
    // Said of the year's own plan: what came from the year before stands on both sides.
    if (year.assigned < 0n || year.assigned > given)
      found.push(refusals.assignedOverEstimate(writtenDong(year.assigned - year.carriedIn), writtenDong(given - year.carriedIn)));
    if (year.appropriated > MOST_DONG) found.push(refusals.tooLarge);
  }
  if (line !== null) {
    if (line.assigned < 0n || line.contracted < 0n || line.contracted > line.assigned)
      found.push(refusals.contractedOverAssigned(writtenDong(line.contracted), writtenDong(line.assigned)));
    if (line.assigned > MOST_DONG) found.push(refusals.tooLarge);
  }
  if (contract !== null) found.push(...brokenInContract(contract));
  return found.map((words) => because(words));
}

function* brokenInContract(c: ContractBalance): Generator<Omit<Refusal, 'basis'>> {
  const [open, value] = [c.earlierAdvanced + c.advanced - c.recovered, c.earlierContracted + c.contracted + c.carriedOut];
  if (open * 1000n > BigInt(c.sharePermille) * value)
    yield refusals.advancedOverShare(writtenDong(open), writtenDong((BigInt(c.sharePermille) * value) / 1000n), c.sharePermille / 10);
  if (c.cleared + c.recovered > c.advanced)
    yield refusals.clearedOverAdvanced(writtenDong(c.cleared + c.recovered), writtenDong(c.advanced));
  if (c.cleared + c.paid > c.accepted) yield refusals.spentOverAccepted(writtenDong(c.cleared + c.paid), writtenDong(c.accepted));
  if (c.accepted < 0n || c.accepted > c.contracted)
    yield refusals.acceptedOverContracted(writtenDong(c.accepted), writtenDong(c.contracted));
  if (c.contracted < 0n) yield refusals.acceptedOverContracted(writtenDong(c.accepted), writtenDong(c.contracted));
  if (c.settledOn !== null && c.settled !== c.cleared + c.paid)
    yield refusals.settledUneven(writtenDong(c.settled), writtenDong(c.cleared + c.paid));
  if (
    c.carriedOn !== null &&
    (c.contracted !== c.cleared + c.paid || c.accepted !== c.contracted || c.cleared + c.recovered !== c.advanced)
  )
    yield refusals.carriedUneven(writtenDong(c.contracted - c.cleared - c.paid));
  if (c.settledOn !== null && c.cleared + c.recovered !== c.advanced)
    yield refusals.advanceOpen(writtenDong(c.advanced - c.recovered - c.cleared));
}

/**
 * One movement on its books: every reason why it cannot be, or the books after it and its two entries. A movement is not
 * dated before the one its books rest on, so that what holds after each in order holds at every date.
 */
export function applyMovement(
  books: Books,
  movement: Moved,
): { readonly refusals: Refusal[] } | { readonly books: Books; readonly entries: [Entry, Entry] } {
  const { kind, source, amount, on, earlier } = movement;
  if (amount <= 0n) return { refusals: [because(refusals.nothing)] };
  if (books.contract !== null && books.contract.settledOn !== null)
    return { refusals: [because(refusals.settledAlready(writtenInFigures(books.contract.settledOn)))] };
  if (books.contract !== null && books.contract.carriedOn !== null && kind !== 'settle')
    return { refusals: [because(refusals.carriedAlready(writtenInFigures(books.contract.carriedOn)))] };
  const rests = [books.year, books.line, books.contract]
    .flatMap((balance) => (balance?.lastOn == null || balance.lastOn <= on ? [] : [balance.lastOn]))
    .toSorted()
    .at(-1);
  if (rests !== undefined) return { refusals: [because(refusals.beforeLast(writtenInFigures(on), writtenInFigures(rests)))] };
  const rule = movementRules[kind];
  const touched = <B extends { readonly lastOn: Day | null }>(
    balance: B | null,
    signs: Partial<Record<string, Sign>> | undefined,
  ): B | null => (balance === null || signs === undefined ? balance : { ...moved(balance, signs, amount), lastOn: on });
  const contract = touched(books.contract, rule.contract);
  const after: Books = {
    year: source === 'counterpart' ? books.year : touched(books.year, rule.year),
    line: touched(books.line, rule.line),
    contract:
      contract !== null && kind === 'settle'
        ? { ...contract, settledOn: on }
        : contract !== null && kind === 'pass-contracted'
          ? { ...contract, carriedOn: on }
          : contract !== null && earlier !== undefined
            ? {
                ...contract,
                earlierContracted: contract.earlierContracted + earlier.contracted,
                earlierAdvanced: contract.earlierAdvanced + earlier.advanced,
              }
            : contract,
  };
  const broken = brokenIn(after);
  return broken.length > 0 ? { refusals: broken } : { books: after, entries: entriesOf(movement) };
}
