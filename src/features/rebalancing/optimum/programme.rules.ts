import type { Bound, Problem, Wishes } from './optimum.schema.ts';
import { weigh, type Weighed } from './points.rules.ts';

/** One line of the integer programme; `bound` is null for what only ties a step to its proposal. */
export interface Row {
  readonly bound: Bound | null;
  readonly least: bigint | null;
  readonly most: bigint | null;
  readonly entries: readonly (readonly [column: number, factor: bigint])[];
}
/** `apart` columns only say that a list is another than one that was ruled out. */
export interface Column {
  readonly candidate: number;
  readonly kind: 'in' | 'steps' | 'apart';
  readonly most: number;
  readonly milliPoints: bigint;
}
export interface Programme {
  readonly weighed: readonly Weighed[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

interface Place {
  readonly x: number;
  readonly j: number | null;
  readonly weighed: Weighed;
}

/**
 * The problem as an integer programme in whole đồng: each proposal is in or out, and of what is in, support may be some steps less than asked.
 * Points are whole thousandths, so the objective is a whole number and a bound less than one above a list proves it.
 */
export function programmeOf({ candidates, totalDong, wishes }: Problem): Programme {
  const columns: Column[] = [];
  const rows: Row[] = [];
  const places = candidates.map((candidate, at): Place => {
    const weighed = weigh(candidate, wishes);
    const x = columns.push({ candidate: at, kind: 'in', most: 1, milliPoints: weighed.whole }) - 1;
    if (weighed.steps === 0) return { x, j: null, weighed };
    const j = columns.push({ candidate: at, kind: 'steps', most: weighed.steps, milliPoints: -weighed.perStep }) - 1;
    rows.push({
      bound: null,
      least: null,
      most: 0n,
      entries: [
        [j, 1n],
        [x, BigInt(-weighed.steps)],
      ],
    });
    return { x, j, weighed };
  });
  return { weighed: places.map(({ weighed }) => weighed), columns, rows: [...rows, ...boundRows(places, totalDong, wishes)] };
}

const money = ({ x, j, weighed: { asked, step } }: Place) =>
  j === null ? [[x, asked] as const] : [[x, asked] as const, [j, -step] as const];
const places1 = ({ x }: Place) => [[x, 1n] as const];

function boundRows(places: readonly Place[], totalDong: string, wishes: Wishes): Row[] {
  const most = (kind: Bound['kind'], of: string | null, limit: string, who: readonly Place[], entry: typeof money): Row => ({
    bound: { kind, of, limit },
    least: null,
    most: BigInt(limit),
    entries: who.flatMap(entry),
  });
  const least = (kind: Bound['kind'], of: string | null, limit: string, who: readonly Place[], entry: typeof money): Row => ({
    bound: { kind, of, limit },
    least: BigInt(limit),
    most: null,
    entries: who.flatMap(entry),
  });
  const hit = places.filter(({ weighed }) => weighed.candidate.hit);
  const provinces = [
    ...Map.groupBy(
      places.filter(({ weighed }) => weighed.candidate.province !== null),
      ({ weighed }) => weighed.candidate.province!,
    ),
  ];
  const named = new Map(places.map((place) => [place.weighed.candidate.id, place]));
  const one = (ids: readonly string[]) => ids.flatMap((id) => (named.has(id) ? [[id, named.get(id)!] as const] : []));
  return [
    most('money', null, totalDong, places, money),
    ...wishes.contentCaps.map(({ content, dong }) =>
      most(
        'content',
        content,
        dong,
        places.filter(({ weighed }) => weighed.candidate.content === content),
        money,
      ),
    ),
    ...(wishes.hitDong === null ? [] : [least('hit-dong', null, wishes.hitDong, hit, money)]),
    ...(wishes.hitCount === null ? [] : [least('hit-count', null, String(wishes.hitCount), hit, places1)]),
    ...(wishes.perProvince === null
      ? []
      : provinces.map(([province, who]) => most('province-count', province, String(wishes.perProvince), who, places1))),
    ...(wishes.provinceDong === null
      ? []
      : provinces.map(([province, who]) => most('province-dong', province, wishes.provinceDong!, who, money))),
    ...one(wishes.mustIn).map(([id, place]) => least('must-in', id, '1', [place], places1)),
    ...one(wishes.mustOut).map(([id, place]) => most('must-out', id, '0', [place], places1)),
  ];
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const floorDiv = (a: bigint, b: bigint) => (a - (((a % b) + b) % b)) / b;

/** The largest unit in which every amount of a row is whole: rows reach the solver in it, so that its numbers stay small and nothing is rounded. */
export const unitOf = ({ entries }: Row): bigint => entries.reduce((unit, [, factor]) => gcd(unit, factor), 0n) || 1n;

/** A row in its unit as the solver takes it: limits between two multiples go to the nearer one inside. Numbers beyond 2^53 are refused, never rounded. */
export function inUnits(row: Row): { unit: bigint; least: number; most: number; entries: [number, number][] } {
  const unit = unitOf(row);
  return {
    unit,
    least: row.least === null ? -Infinity : exact(-floorDiv(-row.least, unit)),
    most: row.most === null ? Infinity : exact(floorDiv(row.most, unit)),
    entries: row.entries.map(([column, factor]) => [column, exact(factor / unit)]),
  };
}

/** A whole number as a float that is the same number. Throws RangeError beyond 2^53. */
export function exact(whole: bigint): number {
  const number = Number(whole);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${whole} is beyond what the solver counts exactly`);
  return number;
}
