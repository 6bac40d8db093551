import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { entriesOf } from './ledger.rules.ts';
import type { BudgetYear, Chain, Movement, MovementKind, YearChain } from './ledger.schema.ts';

/** What a movement `m` adds to what the plan assigns, and to what contracts bind; between two years included. */
export const ASSIGNED = sql<bigint>`CASE WHEN m.kind IN ('assign', 'take-assigned', 'take-contracted') THEN m.amount_dong WHEN m.kind IN ('release', 'pass-assigned', 'pass-contracted') THEN -m.amount_dong END`;
export const CONTRACTED = sql<bigint>`CASE WHEN m.kind IN ('contract', 'take-contracted') THEN m.amount_dong WHEN m.kind IN ('reduce', 'pass-contracted') THEN -m.amount_dong END`;

const sumOf = (kinds: readonly MovementKind[]) =>
  sql`coalesce(sum(m.amount_dong) FILTER (WHERE m.kind IN (${sql.join(kinds.map((kind) => sql.lit(kind)))})), 0)`;
const summed = (plus: readonly MovementKind[], minus: readonly MovementKind[] = []): RawBuilder<string> =>
  sql`${sumOf(plus)}${minus.length === 0 ? sql`` : sql` - ${sumOf(minus)}`}`;
/** The sums of the chain over movements `m`, each as text; what one year passes and the next takes counts once. */
const CHAIN = sql`(${summed(['assign', 'take-assigned', 'take-contracted'], ['release', 'pass-assigned', 'pass-contracted'])})::text AS "assignedDong", (${summed(['contract', 'take-contracted'], ['reduce', 'pass-contracted'])})::text AS "contractedDong",
  (${summed(['advance', 'take-advance'], ['pass-advance'])})::text AS "advancedDong", (${summed(['recover'])})::text AS "recoveredDong", (${summed(['accept'], ['correct'])})::text AS "acceptedDong", (${summed(['clear'])})::text AS "clearedDong", (${summed(['pay'])})::text AS "paidDong", (${summed(['settle'])})::text AS "settledDong"`;

/** What plan line `l` gives on a day: its balance of today where nothing moved since, else its movements. */
export const assignedOn = (on: Day) =>
  sql`CASE WHEN l.last_on <= ${on}::date THEN l.assigned_dong ELSE coalesce((SELECT sum(${ASSIGNED}) FROM movement m WHERE m.line_id = l.id AND m.business_on <= ${on}::date), 0) END`;

/** The money of each project as it stood on a day, one row a source that has any. */
export async function chainsOf(tx: Tx, projectIds: readonly string[], on: Day): Promise<Map<string, Chain[]>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await sql<
    Chain & { project: string }
  >`SELECT l.project_id AS project, l.source, ${CHAIN} FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.business_on <= ${on}::date
    WHERE l.project_id = ANY (${[...projectIds]}::uuid[]) GROUP BY l.project_id, l.source ORDER BY l.source`.execute(tx);
  return Map.groupBy(
    rows.map(({ project, ...chain }) => ({ project, chain })),
    ({ project }) => project,
  )
    .entries()
    .reduce(
      (map, [id, own]) =>
        map.set(
          id,
          own.map(({ chain }) => chain),
        ),
      new Map<string, Chain[]>(),
    );
}

/** The money of one project as it stood on a day, a row a source that has any. */
export const projectChain = (projectId: string, on: Day) =>
  sql<Chain>`SELECT l.source, ${CHAIN} FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.business_on <= ${on}::date WHERE l.project_id = ${projectId} GROUP BY l.source ORDER BY l.source`;
/** The same by budget year, the oldest first, carried money apart: a row a line that has any movement. */
export const projectYears = (projectId: string, on: Day) =>
  sql<YearChain>`SELECT l.source, l.year, l.carried, ${CHAIN} FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.business_on <= ${on}::date WHERE l.project_id = ${projectId} GROUP BY l.id ORDER BY l.source, l.year, l.carried DESC`;
/** The money of one contract, named by its id or by the query that finds it, as it stood on a day. */
export const contractChain = (contract: string | RawBuilder<unknown>, on: Day) =>
  sql<Chain>`SELECT m.source, ${CHAIN} FROM movement m WHERE m.contract_id = ${contract} AND m.business_on <= ${on}::date GROUP BY m.source ORDER BY m.source`;

/** The same by budget year. */
export const contractYears = (contract: string | RawBuilder<unknown>, on: Day) =>
  sql<YearChain>`SELECT m.source, m.year, l.carried, ${CHAIN} FROM movement m JOIN plan_line l ON l.id = m.line_id WHERE m.contract_id = ${contract} AND m.business_on <= ${on}::date GROUP BY m.source, m.year, l.carried ORDER BY m.source, m.year, l.carried DESC`;

type BareMovement = Omit<Movement, 'debit' | 'credit'>;
/** Every movement of a project up to a day, the newest first. */
export const movementRows = (projectId: string, on: Day) => sql<BareMovement>`
    SELECT m.id::text, m.kind, m.year, m.source, m.line_id AS "lineId", m.contract_id AS "contractId", m.amount_dong::text AS "amountDong", m.business_on AS on, m.recorded_at AS "recordedAt",
           json_build_object('code', m.paper_code, 'on', m.paper_on) AS paper, m.author, m.approver, m.remark
      FROM plan_line l JOIN movement m ON m.line_id = l.id WHERE l.project_id = ${projectId} AND m.business_on <= ${on}::date ORDER BY m.business_on DESC, m.id DESC`;
/** A movement with its two sides. */
export function withSides(row: BareMovement): Movement {
  const [debit, credit] = entriesOf({ kind: row.kind, source: row.source, amount: BigInt(row.amountDong) });
  return { ...row, recordedAt: new Date(row.recordedAt).toISOString(), debit: debit.account, credit: credit.account };
}

/** The national estimates as they stood on a day, the newest year first. */
export async function budgetYears(tx: Tx, on: Day): Promise<BudgetYear[]> {
  return (
    await sql<BudgetYear>`SELECT year, appropriated::text AS "appropriatedDong", agreed::text AS "agreedDong", assigned::text AS "assignedDong", (appropriated + carried_in - carried_out - assigned - carried_assigned)::text AS "unallocatedDong", carried_in::text AS "carriedInDong", carried_out::text AS "carriedOutDong" FROM estimates_on(${on}::date) ORDER BY year DESC`.execute(
      tx,
    )
  ).rows;
}
