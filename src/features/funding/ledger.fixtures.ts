import fc from 'fast-check';
import { addDays, type Day } from '../../platform/pure/dates.ts';
import { applyMovement, type Books, brokenIn, type ContractBalance, type Entry, type LineBalance, type YearBalance } from './ledger.rules.ts';
import { type MoneySource, type MovementKind, movementKinds } from './ledger.schema.ts';

/** One thing asked of a small ledger: which kind, on which line and contract, how much, how many days after the one before (or before it). */
export interface Asked { readonly kind: MovementKind; readonly line: number; readonly contract: number; readonly amount: number; readonly days: number }

export const LINES = 3;
export const CONTRACTS = 2;
export const SHARE_PERMILLE = 700;
/** A contract that never advances: what it may not do is asked too. */
export const shareOf = (contract: number) => (contract === 0 ? SHARE_PERMILLE : 300);

/** Operations that shrink to the shortest and smallest that still break something. */
export const operations = (most: number): fc.Arbitrary<Asked[]> => fc.array(fc.record({
  kind: fc.constantFrom(...movementKinds), line: fc.nat(LINES - 1), contract: fc.nat(CONTRACTS - 1), amount: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 1000 }) }, { weight: 1, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 50 }) }), days: fc.integer({ min: -1, max: 3 }),
}), { minLength: 1, maxLength: most, size: 'max' });

interface Ledger { year: YearBalance; lines: LineBalance[]; contracts: ContractBalance[][] }
const newContract = (contract: number): ContractBalance => ({ sharePermille: shareOf(contract), contracted: 0n, advanced: 0n, recovered: 0n, accepted: 0n, cleared: 0n, paid: 0n, settled: 0n, settledOn: null, lastOn: null });
export const newLedger = (): Ledger => ({ year: { appropriated: 0n, agreed: 0n, assigned: 0n, lastOn: null }, lines: Array.from({ length: LINES }, () => ({ assigned: 0n, contracted: 0n, lastOn: null })), contracts: Array.from({ length: LINES }, () => Array.from({ length: CONTRACTS }, (_, at) => newContract(at))) });

const OF_YEAR = new Set<MovementKind>(['appropriate', 'withdraw', 'agree']);
const OF_LINE = new Set<MovementKind>(['assign', 'release']);
export const touches = (kind: MovementKind): 'year' | 'line' | 'contract' => (OF_YEAR.has(kind) ? 'year' : OF_LINE.has(kind) ? 'line' : 'contract');

/** A movement that went through, with the day and the two sides it was given. */
export interface Done extends Asked { readonly on: Day; readonly entries: readonly Entry[] }

/** Plays operations on a ledger held in memory. Answers those that went through, in order. */
export function play(ledger: Ledger, asked: readonly Asked[], from: Day, source: MoneySource = 'national'): Done[] {
  const done: Done[] = [];
  let on = from;
  for (const each of asked) {
    on = addDays(on, each.days);
    const scope = touches(each.kind);
    const books: Books = { year: scope === 'contract' ? null : ledger.year, line: scope === 'year' || !['assign', 'release', 'contract', 'reduce'].includes(each.kind) ? null : ledger.lines[each.line]!, contract: scope === 'contract' ? ledger.contracts[each.line]![each.contract]! : null };
    const answer = applyMovement(books, { kind: each.kind, source, amount: BigInt(each.amount), on });
    if ('refusals' in answer) continue;
    if (answer.books.year !== null) ledger.year = answer.books.year;
    if (answer.books.line !== null) ledger.lines[each.line] = answer.books.line;
    if (answer.books.contract !== null) ledger.contracts[each.line]![each.contract] = answer.books.contract;
    done.push({ ...each, on, entries: answer.entries });
  }
  return done;
}

/** The chain as it is said in words, from movements alone: an oracle that knows nothing of balances. Null where it holds, else what breaks. */
export function brokenByWords(done: readonly Done[]): string | null {
  const sum = (...kinds: MovementKind[]) => (which: (each: Done) => boolean) => done.filter((each) => kinds.includes(each.kind) && which(each)).reduce((total, { amount }) => total + amount, 0);
  const all = () => true;
  const [estimate, agreed, planned] = [sum('appropriate')(all) - sum('withdraw')(all), sum('agree')(all), sum('assign')(all) - sum('release')(all)];
  if (planned > estimate || planned < 0 || agreed > estimate || agreed < 0) return 'plan over estimate';
  for (let line = 0; line < LINES; line += 1) {
    const of = (each: Done) => each.line === line;
    if (sum('contract')(of) - sum('reduce')(of) > sum('assign')(of) - sum('release')(of)) return 'contracted over assigned';
    for (let contract = 0; contract < CONTRACTS; contract += 1) {
      const mine = (each: Done) => each.line === line && each.contract === contract;
      const [contracted, advanced, recovered] = [sum('contract')(mine) - sum('reduce')(mine), sum('advance')(mine), sum('recover')(mine)];
      const [accepted, cleared, paid, settled] = [sum('accept')(mine) - sum('correct')(mine), sum('clear')(mine), sum('pay')(mine), sum('settle')(mine)];
      if ((advanced - recovered) * 1000 > shareOf(contract) * contracted) return 'advanced over share';
      if (cleared + recovered > advanced) return 'cleared over advanced';
      if (cleared + paid > accepted || accepted > contracted || accepted < 0) return 'spent over accepted';
      if (settled > 0 && (settled !== cleared + paid || cleared + recovered !== advanced)) return 'settled uneven';
    }
  }
  return null;
}

/** Every balance of a ledger against its inequalities; null where all hold. */
export function brokenBalances(ledger: Ledger): string | null {
  const found = [brokenIn({ year: ledger.year, line: null, contract: null }), ...ledger.lines.map((line) => brokenIn({ year: null, line, contract: null })), ...ledger.contracts.flat().map((contract) => brokenIn({ year: null, line: null, contract }))].flat();
  return found[0]?.code ?? null;
}
