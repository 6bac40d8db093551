import { stands, type Use } from './checking.rules.ts';
import type { Given } from './optimum.schema.ts';
import type { Column, Programme, Row } from './programme.rules.ts';

/**
 * The programme without a list that breaks a bound in whole đồng although floats let it pass, and without every list that must break it as well: under a cap
 * those that have the same proposals for no less, under a floor those that have no other for no more. Exact, in small whole numbers.
 */
export function without({ weighed, columns, rows }: Programme, picks: readonly Given[], { bound }: Use): Programme {
  const given = new Map(picks.map(({ id, dong }) => [id, BigInt(dong)]));
  const cap = bound.kind !== 'hit-dong' && bound.kind !== 'hit-count';
  const [added, tied]: [Column[], Row[]] = [[], []];
  const entries: [number, bigint][] = [];
  let taken = 0n;
  for (const [column, { kind, candidate, most }] of columns.entries()) {
    const own = weighed[candidate];
    if (kind === 'apart' || own === undefined || !stands(own.candidate, bound)) continue;
    const dong = given.get(own.candidate.id);
    if (kind === 'in') {
      if (cap === (dong !== undefined)) entries.push([column, 1n]);
      if (cap && dong !== undefined) taken += 1n;
    } else if (dong !== undefined) {
      const steps = (own.asked - dong) / own.step;
      const aside = columns.length + added.length;
      // A cap holds again where one takes a step more than it did, a floor where one takes a step less.
      if (cap && steps < BigInt(most)) {
        tied.push({
          bound: null,
          least: 0n,
          most: null,
          entries: [
            [column, 1n],
            [aside, -(steps + 1n)],
          ],
        });
        entries.push([aside, -1n]);
        added.push({ candidate, kind: 'apart', most: 1, milliPoints: 0n });
      }
      if (!cap && steps > 0n) {
        tied.push({
          bound: null,
          least: null,
          most: BigInt(most),
          entries: [
            [column, 1n],
            [aside, BigInt(most) - steps + 1n],
          ],
        });
        entries.push([aside, 1n]);
        added.push({ candidate, kind: 'apart', most: 1, milliPoints: 0n });
      }
    }
  }
  const cut: Row = cap ? { bound: null, least: null, most: taken - 1n, entries } : { bound: null, least: 1n, most: null, entries };
  return { weighed, columns: [...columns, ...added], rows: [...rows, ...tied, cut] };
}
