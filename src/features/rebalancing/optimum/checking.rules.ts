import type { Bound, Candidate, Given, List, Problem } from './optimum.schema.ts';
import { milliPointsOf, weigh } from './points.rules.ts';

/** What a list does under one bound: how much it uses of it, and by how much it breaks it. */
export interface Use {
  readonly bound: Bound;
  readonly uses: bigint;
  readonly breaks: bigint;
}

/** Sums of a list in whole numbers, or null where it names what is no candidate, names one twice, or gives what may not be given. */
export function sumsOf({ candidates, wishes }: Problem, picks: readonly Given[]): List | null {
  const named = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  let [dong, milliPoints] = [0n, 0n];
  for (const pick of picks) {
    const candidate = named.get(pick.id);
    const points = candidate === undefined ? null : milliPointsOf(weigh(candidate, wishes), BigInt(pick.dong));
    if (points === null || !named.delete(pick.id)) return null;
    [dong, milliPoints] = [dong + BigInt(pick.dong), milliPoints + points];
  }
  return { picks: [...picks], dong: String(dong), milliPoints: String(milliPoints) };
}

/** Every bound of the problem and what a list does under it, counted anew from the list itself and not from the programme that was solved. */
export function usesOf({ candidates, totalDong, wishes }: Problem, picks: readonly Given[]): Use[] {
  const named = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const given = picks.map(({ id, dong }) => ({ candidate: named.get(id)!, dong: BigInt(dong) }));
  const dongOf = (which: (candidate: Candidate) => boolean) =>
    given.reduce((sum, { candidate, dong }) => (which(candidate) ? sum + dong : sum), 0n);
  const countOf = (which: (candidate: Candidate) => boolean) => BigInt(given.filter(({ candidate }) => which(candidate)).length);
  const most = (kind: Bound['kind'], of: string | null, limit: string, uses: bigint): Use => ({
    bound: { kind, of, limit },
    uses,
    breaks: uses > BigInt(limit) ? uses - BigInt(limit) : 0n,
  });
  const least = (kind: Bound['kind'], of: string | null, limit: string, uses: bigint): Use => ({
    bound: { kind, of, limit },
    uses,
    breaks: uses < BigInt(limit) ? BigInt(limit) - uses : 0n,
  });
  const provinces = wishes.perProvince === null && wishes.provinceDong === null ? [] : provincesOf(candidates, given);
  const known = (ids: readonly string[]) => ids.filter((id) => named.has(id));
  const taken = new Set(picks.map(({ id }) => id));
  return [
    most(
      'money',
      null,
      totalDong,
      dongOf(() => true),
    ),
    ...wishes.contentCaps.map(({ content, dong }) =>
      most(
        'content',
        content,
        dong,
        dongOf((each) => each.content === content),
      ),
    ),
    ...(wishes.hitDong === null
      ? []
      : [
          least(
            'hit-dong',
            null,
            wishes.hitDong,
            dongOf(({ hit }) => hit),
          ),
        ]),
    ...(wishes.hitCount === null
      ? []
      : [
          least(
            'hit-count',
            null,
            String(wishes.hitCount),
            countOf(({ hit }) => hit),
          ),
        ]),
    ...(wishes.perProvince === null
      ? []
      : provinces.map(([province, { count }]) => most('province-count', province, String(wishes.perProvince), count))),
    ...(wishes.provinceDong === null
      ? []
      : provinces.map(([province, { dong }]) => most('province-dong', province, wishes.provinceDong!, dong))),
    ...known(wishes.mustIn).map((id) => least('must-in', id, '1', taken.has(id) ? 1n : 0n)),
    ...known(wishes.mustOut).map((id) => most('must-out', id, '0', taken.has(id) ? 1n : 0n)),
  ];
}

function provincesOf(
  candidates: readonly Candidate[],
  given: readonly { candidate: Candidate; dong: bigint }[],
): [string, { count: bigint; dong: bigint }][] {
  const sums = new Map(candidates.flatMap(({ province }) => (province === null ? [] : [[province, { count: 0n, dong: 0n }]])));
  for (const {
    candidate: { province },
    dong,
  } of given)
    if (province !== null) sums.set(province, { count: sums.get(province)!.count + 1n, dong: sums.get(province)!.dong + dong });
  return [...sums];
}

/** The bounds a list breaks; empty is what a list must be before anybody is shown it. */
export const brokenBy = (problem: Problem, picks: readonly Given[]): Use[] => usesOf(problem, picks).filter(({ breaks }) => breaks > 0n);

/**
 * Mends a list that a float solution let break a cap: what brings least for its money leaves, of what stands under a broken cap and is not to be in.
 * Null where that cannot be mended so (a floor is broken).
 */
export function mended(problem: Problem, picks: readonly Given[]): Given[] | null {
  const named = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]));
  const must = new Set(problem.wishes.mustIn);
  let left = [...picks];
  for (;;) {
    const broken = brokenBy(problem, left).find(
      ({ bound }) => bound.kind !== 'hit-dong' && bound.kind !== 'hit-count' && bound.kind !== 'must-in',
    );
    if (broken === undefined) return brokenBy(problem, left).length === 0 ? left : null;
    const under = left.filter(({ id }) => !must.has(id) && stands(named.get(id)!, broken.bound));
    const worth = ({ id, dong }: Given) => milliPointsOf(weigh(named.get(id)!, problem.wishes), BigInt(dong)) ?? 0n;
    const worst = under.toSorted((a, b) => {
      const [left, right] = [worth(a) * BigInt(b.dong), worth(b) * BigInt(a.dong)];
      return left < right ? -1 : left > right ? 1 : 0;
    })[0];
    if (worst === undefined) return null;
    left = left.filter(({ id }) => id !== worst.id);
  }
}

/** Whether a candidate counts under a bound. */
export function stands({ id, content, hit, province }: Candidate, { kind, of }: Bound): boolean {
  if (kind === 'money') return true;
  if (kind === 'content') return content === of;
  if (kind === 'hit-dong' || kind === 'hit-count') return hit;
  if (kind === 'province-count' || kind === 'province-dong') return province === of;
  return id === of;
}
