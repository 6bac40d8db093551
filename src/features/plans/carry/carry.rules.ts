import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { carryRefusals as refusals, counterpartWord } from './carry.words.ts';
import { type Programme, programmes } from './programme.data.ts';

/** What a project has left of a year, by source: held by contracts, and bound by none. */
export interface Left {
  readonly bound: bigint;
  readonly unbound: bigint;
}
export interface CarryRow {
  readonly code: string;
  readonly state: string;
  readonly national: bigint;
  readonly counterpart: bigint;
  readonly left: Readonly<Record<'national' | 'counterpart', Left>>;
}
/** What a decision to carry is judged by; `on` its own day, or today while it has none. */
export interface CarryFacts {
  readonly year: number;
  readonly prepared: boolean;
  readonly on: Day;
  readonly rows: readonly CarryRow[];
}

const CARRIED: ReadonlySet<string> = new Set(['approved', 'implementing', 'accepted']);
const totalOf = ({ bound, unbound }: Left) => bound + unbound;

/** Whether a programme decided by a day covers a year. */
export const covers = (year: number, on: Day, known: readonly Programme[] = programmes): boolean =>
  known.some(({ from, to, decidedOn }) => from <= year && year <= to && decidedOn <= on);

/**
 * Everything that stands against bringing money of a year into the next, at once. The circular says who decides (the step's
 * basis); what may go and when is arithmetic, or this house's own rule.
 */
export function carryFaults({ year, prepared, on, rows }: CarryFacts): Refusal[] {
  const codes = (which: (row: CarryRow) => boolean) =>
    rows
      .filter(which)
      .map(({ code }) => code)
      .join(', ');
  const gone = ({ left }: CarryRow) => totalOf(left.national) + totalOf(left.counterpart) === 0n;
  const named: [string, (codes: string) => Omit<Refusal, 'basis'>][] = [
    [codes(({ state }) => state === 'settled'), refusals.settled],
    [codes(({ state }) => state === 'stopped'), refusals.stopped],
    [
      codes((row) => row.state !== 'settled' && row.state !== 'stopped' && (!CARRIED.has(row.state) || gone(row))),
      (list) => refusals.nothingLeft(list, year),
    ],
    [codes(({ national, counterpart }) => national < 0n || counterpart < 0n || national + counterpart === 0n), refusals.negative],
  ];
  return [
    ...(prepared ? [] : [because(refusals.yearNotPrepared(year + 1), 'internal')]),
    ...(covers(year + 1, on) ? [] : [because(refusals.programmeEnded(year, year + 1, writtenInFigures(on)), 'internal')]),
    ...(on < `${year}-01-01` || on > `${year + 1}-12-31` ? [because(refusals.outOfTime(year), 'internal')] : []),
    ...named.flatMap(([list, words]) => (list === '' ? [] : [because(words(list), 'internal')])),
    ...rows
      .filter((row) => CARRIED.has(row.state) && !gone(row))
      .flatMap((row) =>
        (['national', 'counterpart'] as const).flatMap((source) => {
          const [asked, left, word] = [row[source], row.left[source], source === 'national' ? '' : counterpartWord];
          return asked > totalOf(left)
            ? [because(refusals.overLeft(row.code, word, asked, totalOf(left)), 'internal')]
            : asked < left.bound
              ? [because(refusals.whole(row.code, word, left.bound), 'internal')]
              : [];
        }),
      ),
  ];
}
