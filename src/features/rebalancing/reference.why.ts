import { NotFound } from '../../platform/pure/refused.ts';
import { brokenBy, stands } from './optimum/checking.rules.ts';
import { milliPointsOf, weigh } from './optimum/points.rules.ts';
import { startSearchWith } from './optimum/solver.ts';
import { candidateOf } from './rebalancing.candidates.ts';
import type { WhyAnswer } from './reference.schema.ts';
import { type Asked, compared, labelsOf } from './reference.views.ts';

/** How long one question may take. */
const SECONDS = 10;

/**
 * Why one proposal is in a reference list or not: which bounds the list would break with it beside the others, how dear its points are; and what would
 * bring it in: the best list with it, solved for this question alone.
 */
export async function whyProposal({ problem, list, proposed }: Asked, projectId: string): Promise<WhyAnswer> {
  const row = proposed.find((each) => each.projectId === projectId);
  if (row === undefined) throw new NotFound('proposal');
  const given = list.picks.find(({ id }) => id === projectId) ?? null;
  const own = weigh(candidateOf(row), problem.wishes);
  const dongPerPoint = own.whole === 0n ? null : (own.asked * 1_000n) / own.whole;
  const named = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]));
  const dearerIn =
    dongPerPoint === null
      ? 0
      : list.picks.filter(({ id, dong }) => {
          const points = milliPointsOf(weigh(named.get(id)!, problem.wishes), BigInt(dong)) ?? 0n;
          return id !== projectId && points > 0n && (BigInt(dong) * 1_000n) / points > dongPerPoint;
        }).length;
  const least = own.steps === 0 ? own.asked : own.asked - own.step * BigInt(own.steps);
  const blocks =
    given !== null
      ? []
      : brokenBy(problem, [...list.picks, { id: projectId, dong: String(least) }])
          .filter(({ bound }) => stands(candidateOf(row), bound))
          .map(({ bound, breaks }) => ({ ...bound, short: String(breaks) }));
  const forced = given !== null ? null : await startSearchWith(problem, projectId, SECONDS).answer;
  const other = forced?.list == null ? null : compared(forced.list, list.picks, proposed);
  return {
    projectId,
    code: row.code,
    name: row.name,
    in: given !== null,
    rank: row.rank,
    points: row.points,
    askedDong: row.askedDong,
    givenDong: given?.dong ?? '0',
    dongPerPoint: dongPerPoint === null ? null : String(dongPerPoint),
    dearerIn,
    blocks,
    forced:
      other === null
        ? null
        : {
            proven: forced!.status === 'optimal',
            costMilliPoints: String(BigInt(list.milliPoints) - BigInt(other.milliPoints)),
            goes: other.goes,
            comes: other.comes.filter(({ projectId: id }) => id !== projectId),
          },
    labels: labelsOf(proposed),
  };
}
