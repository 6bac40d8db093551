import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { type BenchFacts, benchFacts, type Proposed } from './bench.facts.ts';
import { type Given, type List, type Outcome, outcomeSchema, type Problem, type Wishes, wishesSchema } from './optimum/optimum.schema.ts';
import { candidateOf } from './rebalancing.candidates.ts';
import type { ReferenceHead } from './rebalancing.schema.ts';
import type { Comparison, Difference, Reference } from './reference.schema.ts';

interface Row {
  readonly id: string;
  readonly rebalancingId: string;
  readonly officeId: string;
  readonly year: number;
  readonly roundId: string;
  readonly state: ReferenceHead['state'];
  readonly wishes: unknown;
  readonly outcome: unknown;
  readonly totalDong: string;
  readonly askedOn: Day;
  readonly askedBy: string;
  readonly page: number | null;
  readonly pages: number | null;
}
const rowsWhere = (which: ReturnType<typeof sql>) => sql<Row>`
  SELECT f.id, f.rebalancing_id AS "rebalancingId", f.office_id AS "officeId", b.year, b.round_id AS "roundId", f.state, f.wishes, f.outcome, f.total_dong::text AS "totalDong", f.asked_on AS "askedOn", f.asked_by AS "askedBy", j.page, j.pages
    FROM reference_list f JOIN rebalancing b ON b.id = f.rebalancing_id LEFT JOIN job_progress j ON j.thing_id = f.id WHERE ${which}`;
async function rowOf(tx: Tx, id: string): Promise<Row> {
  const row = isUuid(id) ? (await rowsWhere(sql`f.id = ${id}`).execute(tx)).rows[0] : undefined;
  if (row === undefined) throw new NotFound('reference-list');
  return row;
}
const outcomeOf = ({ outcome }: Row): Outcome | null => (outcome === null ? null : outcomeSchema.parse(outcome));
function headOf(row: Row): ReferenceHead {
  const outcome = outcomeOf(row);
  const { id, state, totalDong, askedOn, askedBy } = row;
  return {
    id,
    state,
    totalDong,
    askedOn,
    askedBy,
    status: outcome?.status ?? null,
    gapPercent: outcome?.gapPercent ?? null,
    milliPoints: outcome?.list?.milliPoints ?? null,
    dong: outcome?.list?.dong ?? null,
    count: outcome?.list?.picks.length ?? null,
    milliseconds: outcome?.milliseconds ?? null,
  };
}

/** The reference lists of a bench that were asked for by a day, the newest first. */
export const referenceHeads = async (tx: Tx, rebalancingId: string, on: Day): Promise<ReferenceHead[]> =>
  (
    await sql<Row>`${rowsWhere(sql`f.rebalancing_id = ${rebalancingId} AND f.asked_on <= ${on}::date`)} ORDER BY f.asked_at DESC LIMIT 20`.execute(
      tx,
    )
  ).rows.map(headOf);

/** What a search is given: the proposals of the bench as they stand, the money and wishes it was asked with; null once it has ended. */
export async function problemOf(tx: Tx, id: string): Promise<{ problem: Problem; officeId: string } | null> {
  const row = await rowOf(tx, id);
  if (row.state !== 'asked') return null;
  const { proposed } = await benchFacts(tx, { id: row.rebalancingId, year: row.year, roundId: row.roundId }, row.askedOn);
  return { problem: problemFrom(row, proposed), officeId: row.officeId };
}
const problemFrom = (row: Row, proposed: readonly Proposed[]): Problem => ({
  candidates: proposed.map(candidateOf),
  totalDong: row.totalDong,
  wishes: wishesSchema.parse(row.wishes),
});
export const referenceState = async (tx: Tx, id: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('reference_list')
      .select('state')
      .where('id', '=', id as never)
      .executeTakeFirst()
  )?.state ?? null;
export const waitingReferences = async (tx: Tx, before: Date): Promise<string[]> =>
  (
    await tx
      .selectFrom('reference_list')
      .select('id')
      .where('state', '=', 'asked')
      .where('asked_at', '<', before)
      .orderBy('asked_at')
      .execute()
  ).map(({ id }) => id);

/** How one list differs from another; `there` is the other. */
export function compared(
  list: List | { readonly picks: readonly Given[]; readonly dong: string; readonly milliPoints: string },
  there: readonly Given[],
  proposed: readonly Proposed[],
): Comparison {
  const [here, other] = [new Map(list.picks.map(({ id, dong }) => [id, dong])), new Map(there.map(({ id, dong }) => [id, dong]))];
  const rows = proposed.flatMap((row): Difference[] => {
    const [hereDong, thereDong] = [here.get(row.projectId) ?? '0', other.get(row.projectId) ?? '0'];
    return hereDong === thereDong
      ? []
      : [
          {
            projectId: row.projectId,
            code: row.code,
            name: row.name,
            unit: row.unit,
            province: row.province,
            rank: row.rank,
            points: row.points,
            askedDong: row.askedDong,
            hereDong,
            thereDong,
          },
        ];
  });
  return {
    milliPoints: list.milliPoints,
    dong: list.dong,
    count: list.picks.length,
    comes: rows.filter(({ thereDong }) => thereDong === '0'),
    goes: rows.filter(({ hereDong }) => hereDong === '0'),
    otherwise: rows.filter(({ hereDong, thereDong }) => hereDong !== '0' && thereDong !== '0'),
  };
}

/** Names of what bounds speak of: provinces by their code, proposals by their id. */
export const labelsOf = (proposed: readonly Proposed[]): Record<string, string> =>
  Object.fromEntries(
    proposed.flatMap(({ provinceCode, province, projectId, code }) => [
      ...(provinceCode === null ? [] : [[provinceCode, province ?? provinceCode]]),
      [projectId, code],
    ]),
  );
export const givenBy = ({ list }: BenchFacts): Given[] =>
  list.standings.filter(({ given }) => given > 0n).map(({ id, given }) => ({ id, dong: String(given) }));

/** The day whose bench a list is held beside: the day looked at while it is drawn up, the day of its submission after. */
async function benchDay(tx: Tx, rebalancingId: string, on: Day): Promise<Day> {
  const {
    rows: [last],
  } = await sql<{
    state: string;
    submitted: Day | null;
  }>`SELECT (SELECT to_state FROM rebalancing_step WHERE rebalancing_id = ${rebalancingId} AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state, (SELECT max(business_on) FROM rebalancing_step WHERE rebalancing_id = ${rebalancingId} AND step = 'submit' AND business_on <= ${on}::date) AS submitted`.execute(
    tx,
  );
  return last!.state === 'drafted' ? on : (last!.submitted ?? on);
}

/** One reference list with what it differs in from the bench as it stands on a day. */
export async function openReference(tx: Tx, id: string, on: Day): Promise<Reference> {
  const row = await rowOf(tx, id);
  if (row.askedOn > on) throw new NotFound('reference-list');
  const outcome = outcomeOf(row);
  const facts = await benchFacts(
    tx,
    { id: row.rebalancingId, year: row.year, roundId: row.roundId },
    await benchDay(tx, row.rebalancingId, on),
  );
  const there = givenBy(facts);
  return {
    ...headOf(row),
    wishes: wishesSchema.parse(row.wishes),
    progress: row.state === 'asked' ? { points: row.page ?? 0, bound: row.pages ?? 0 } : null,
    boundMilliPoints: outcome?.boundMilliPoints ?? null,
    repaired: outcome?.repaired ?? false,
    stale: BigInt(row.totalDong) !== facts.toGive,
    beside: outcome?.list == null ? null : compared(outcome.list, there, facts.proposed),
    alternatives: (outcome?.alternatives ?? []).map((other) => compared(other, outcome!.list!.picks, facts.proposed)),
    prices: outcome?.prices ?? [],
    conflict: outcome?.conflict ?? null,
    labels: labelsOf(facts.proposed),
  };
}

export interface Asked {
  readonly problem: Problem;
  readonly list: List;
  readonly proposed: readonly Proposed[];
  readonly wishes: Wishes;
}
/** What the question of one proposal is asked of. Throws NotFound where there is no list, or the proposal is in none. */
export async function referenceAsked(tx: Tx, id: string, on: Day): Promise<Asked> {
  const row = await rowOf(tx, id);
  const list = outcomeOf(row)?.list ?? null;
  if (list === null) throw new NotFound('reference-list');
  const { proposed } = await benchFacts(
    tx,
    { id: row.rebalancingId, year: row.year, roundId: row.roundId },
    await benchDay(tx, row.rebalancingId, on),
  );
  const problem = problemFrom(row, proposed);
  return { problem, list, proposed, wishes: problem.wishes };
}
