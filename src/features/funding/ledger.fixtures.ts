import fc from 'fast-check';
import { addDays, type Day } from '../../platform/pure/dates.ts';
import { carryMoves, leftIn, type PassingLine } from './carry/carry.rules.ts';
import {
  applyMovement,
  type Books,
  brokenIn,
  type ContractBalance,
  type Entry,
  type LineBalance,
  movementRules,
  movesEstimate,
  type YearBalance,
} from './ledger.rules.ts';
import { type MoneySource, type MovementKind, movementKinds } from './ledger.schema.ts';

/** What is asked of a ledger in one piece: a movement, or all that a line's contracts have not spent and some of what is unbound, into the next year. */
export type AskedKind = Exclude<MovementKind, `pass-${string}` | `take-${string}`> | 'carry';
/** One thing asked of a small ledger: which kind, on which line, contract and book of them, how much, how many days after the one before (or before it). */
export interface Asked {
  readonly kind: AskedKind;
  readonly line: number;
  readonly contract: number;
  readonly book: number;
  readonly amount: number;
  readonly days: number;
}

export const LINES = 3;
export const CONTRACTS = 2;
/** The books of a line: the first year's own money, the second year's own, and what the second took from the first. */
export const BOOKS = 3;
export const CARRIED = 2;
export const yearOf = (book: number): 0 | 1 => (book === 0 ? 0 : 1);
export const SHARE_PERMILLE = 700;
/** Two shares: what a contract may not do is asked too. */
export const shareOf = (contract: number) => (contract === 0 ? SHARE_PERMILLE : 300);

const singles = movementKinds.filter((kind): kind is Exclude<AskedKind, 'carry'> => !/^(?:pass|take)-/.test(kind));
/** Operations that shrink to the shortest and smallest that still break something. A carry is rare: it closes what it passes. */
export const operations = (most: number): fc.Arbitrary<Asked[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 250, arbitrary: fc.constantFrom<AskedKind>(...singles) },
        { weight: 1, arbitrary: fc.constant<AskedKind>('carry') },
      ),
      line: fc.nat(LINES - 1),
      contract: fc.nat(CONTRACTS - 1),
      book: fc.nat(BOOKS - 1),
      amount: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 1000 }) },
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 50 }) },
      ),
      days: fc.integer({ min: -1, max: 3 }),
    }),
    { minLength: 1, maxLength: most, size: 'max' },
  );

interface Ledger {
  years: YearBalance[];
  lines: LineBalance[][];
  contracts: ContractBalance[][][];
}
const newContract = (contract: number): ContractBalance => ({
  sharePermille: shareOf(contract),
  contracted: 0n,
  advanced: 0n,
  recovered: 0n,
  accepted: 0n,
  cleared: 0n,
  paid: 0n,
  settled: 0n,
  settledOn: null,
  lastOn: null,
  carriedOut: 0n,
  carriedOn: null,
  earlierContracted: 0n,
  earlierAdvanced: 0n,
});
const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
export const newLedger = (): Ledger => ({
  years: times(2, () => ({ appropriated: 0n, agreed: 0n, assigned: 0n, carriedIn: 0n, carriedOut: 0n, lastOn: null })),
  lines: times(LINES, () => times(BOOKS, (book) => ({ carried: book === CARRIED, assigned: 0n, contracted: 0n, lastOn: null }))),
  contracts: times(LINES, () => times(CONTRACTS, (contract) => times(BOOKS, () => newContract(contract)))),
});

const OF_YEAR = new Set<MovementKind>(['appropriate', 'withdraw', 'agree']);
export const touches = (kind: MovementKind): 'year' | 'line' | 'contract' =>
  OF_YEAR.has(kind) ? 'year' : movementRules[kind].contract === undefined ? 'line' : 'contract';

/** A movement as it went through, with the day and the two sides it was given; a carry is several. */
export interface Done {
  readonly kind: MovementKind;
  readonly line: number;
  readonly contract: number;
  readonly book: number;
  readonly amount: number;
  readonly on: Day;
  readonly entries: readonly Entry[];
  readonly earlier?: { readonly contracted: bigint; readonly advanced: bigint } | undefined;
}

/** Plays operations on a ledger held in memory. Answers the movements that went through, in order. */
export function play(ledger: Ledger, asked: readonly Asked[], from: Day, source: MoneySource = 'national'): Done[] {
  const done: Done[] = [];
  let on = from;
  for (const { days, kind, ...each } of asked) {
    on = addDays(on, days);
    // Carried money is taken, never assigned.
    if (kind === 'assign' && each.book === CARRIED) continue;
    // A carry is all or nothing, as a transaction is: what went before is kept.
    const before =
      kind === 'carry'
        ? {
            years: [...ledger.years],
            lines: ledger.lines.map((own) => [...own]),
            contracts: ledger.contracts.map((own) => own.map((books) => [...books])),
          }
        : null;
    const wanted = kind === 'carry' ? carried(ledger, each.line, each.amount) : [{ ...each, kind }];
    const through = wanted.map((one) => move(ledger, { ...one, on, entries: [] }, source));
    if (through.every((one) => one !== null)) done.push(...through);
    else if (before !== null) Object.assign(ledger, before);
  }
  return done;
}

/** What goes with a line into the second year: all that its contracts have not spent, and as much of the rest as is asked and there. */
function carried(ledger: Ledger, line: number, most: number): Omit<Done, 'on' | 'entries'>[] {
  const passing: PassingLine = {
    key: '',
    line: ledger.lines[line]![0]!,
    contracts: ledger.contracts[line]!.map((books, at) => ({ key: String(at), balance: books[0]! })),
  };
  const { bound, unbound } = leftIn(passing);
  return carryMoves([passing], bound + (unbound < BigInt(most) ? unbound : BigInt(most)))!.map(
    ({ side, contract, kind, amount, earlier }) => ({
      kind,
      line,
      contract: Number(contract ?? 0),
      book: side === 'from' ? 0 : CARRIED,
      amount: Number(amount),
      earlier,
    }),
  );
}

function move(ledger: Ledger, one: Done, source: MoneySource): Done | null {
  const [scope, rule] = [touches(one.kind), movementRules[one.kind]];
  const [year, lines] = [yearOf(one.book), ledger.lines[one.line]!];
  const contracts = ledger.contracts[one.line]![one.contract]!;
  const books: Books = {
    year: movesEstimate(one.kind) ? ledger.years[year]! : null,
    line: rule.line === undefined ? null : lines[one.book]!,
    contract: scope === 'contract' ? contracts[one.book]! : null,
  };
  const answer = applyMovement(books, { kind: one.kind, source, amount: BigInt(one.amount), on: one.on, earlier: one.earlier });
  if ('refusals' in answer) return null;
  if (answer.books.year !== null) ledger.years[year] = answer.books.year;
  if (answer.books.line !== null) lines[one.book] = answer.books.line;
  if (answer.books.contract !== null) contracts[one.book] = answer.books.contract;
  return { ...one, entries: answer.entries };
}

/** The chain as it is said in words, from movements alone: an oracle that knows nothing of balances. Null where it holds, else what breaks. */
export function brokenByWords(done: readonly Done[]): string | null {
  const sum =
    (...kinds: MovementKind[]) =>
    (which: (each: Done) => boolean) =>
      done.filter((each) => kinds.includes(each.kind) && which(each)).reduce((total, { amount }) => total + amount, 0);
  const assigned = (which: (each: Done) => boolean) =>
    sum('assign', 'take-assigned', 'take-contracted')(which) - sum('release', 'pass-assigned', 'pass-contracted')(which);
  const contracted = (which: (each: Done) => boolean) =>
    sum('contract', 'take-contracted')(which) - sum('reduce', 'pass-contracted')(which);
  for (const year of [0, 1]) {
    const of = (each: Done) => yearOf(each.book) === year;
    const [estimate, agreed] = [sum('appropriate')(of) - sum('withdraw')(of), sum('agree')(of)];
    if (
      assigned(of) > estimate + sum('take-assigned', 'take-contracted')(of) - sum('pass-assigned', 'pass-contracted')(of) ||
      assigned(of) < 0 ||
      agreed > estimate ||
      agreed < 0
    )
      return 'plan over estimate';
  }
  for (let line = 0; line < LINES; line += 1) {
    const of = (each: Done) => each.line === line;
    for (let book = 0; book < BOOKS; book += 1) {
      const here = (each: Done) => of(each) && each.book === book;
      if (contracted(here) > assigned(here)) return 'contracted over assigned';
    }
    if (sum('pass-assigned')(of) !== sum('take-assigned')(of)) return 'left a year, entered none';
    for (let contract = 0; contract < CONTRACTS; contract += 1) {
      const mine = (each: Done) => each.line === line && each.contract === contract && touches(each.kind) === 'contract';
      if (sum('pass-contracted')(mine) !== sum('take-contracted')(mine) || sum('pass-advance')(mine) !== sum('take-advance')(mine))
        return 'left a year, entered none';
      // One share for the whole contract, whatever went from year to year.
      if ((sum('advance')(mine) - sum('recover')(mine)) * 1000 > shareOf(contract) * (sum('contract')(mine) - sum('reduce')(mine)))
        return 'advanced over share';
      for (let book = 0; book < BOOKS; book += 1) {
        const here = (each: Done) => mine(each) && each.book === book;
        const [advanced, recovered, accepted] = [
          sum('advance', 'take-advance')(here) - sum('pass-advance')(here),
          sum('recover')(here),
          sum('accept')(here) - sum('correct')(here),
        ];
        const [cleared, paid, settled] = [sum('clear')(here), sum('pay')(here), sum('settle')(here)];
        if (cleared + recovered > advanced) return 'cleared over advanced';
        if (cleared + paid > accepted || accepted > contracted(here) || accepted < 0) return 'spent over accepted';
        if (settled > 0 && (settled !== cleared + paid || cleared + recovered !== advanced)) return 'settled uneven';
        const passed = done.findLastIndex((each) => here(each) && each.kind === 'pass-contracted');
        if (passed >= 0 && done.some((each, at) => at > passed && here(each) && each.kind !== 'settle')) return 'moved after it left';
      }
    }
  }
  return null;
}

/** Every balance of a ledger against its inequalities; null where all hold. */
export function brokenBalances(ledger: Ledger): string | null {
  const found = [
    ...ledger.years.map((year) => brokenIn({ year, line: null, contract: null })),
    ...ledger.lines.flat().map((line) => brokenIn({ year: null, line, contract: null })),
    ...ledger.contracts.flat(2).map((contract) => brokenIn({ year: null, line: null, contract })),
  ].flat();
  return found[0]?.code ?? null;
}
