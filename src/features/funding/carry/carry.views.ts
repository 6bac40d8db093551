import { sql } from 'kysely';
import type { ContractId, PlanLineId, ProjectId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { MoneySource } from '../ledger.schema.ts';

/** A plan line of a year with the contracts that have money in it. */
export interface LineOfYear {
  readonly lineId: PlanLineId;
  readonly projectId: ProjectId;
  readonly source: MoneySource;
  readonly carried: boolean;
  readonly contracts: readonly ContractId[];
}

/** The lines that projects have in a year, carried money first: it is the older. */
export async function linesOfYear(tx: Tx, year: number, projectIds: readonly string[]): Promise<LineOfYear[]> {
  return (
    await sql<LineOfYear>`SELECT l.id AS "lineId", l.project_id AS "projectId", l.source, l.carried, ARRAY(SELECT contract_id FROM contract_balance WHERE line_id = l.id ORDER BY contract_id)::text[] AS contracts
    FROM plan_line l WHERE l.year = ${year} AND l.project_id = ANY (${[...projectIds]}::uuid[]) ORDER BY l.project_id, l.source, l.carried DESC`.execute(
      tx,
    )
  ).rows;
}

/** What a project has of a year's money, in đồng: assigned, spent, out as advances; what its contracts have not spent, and what none binds. */
export interface LeftOfYear {
  readonly projectId: string;
  readonly source: MoneySource;
  readonly assigned: bigint;
  readonly spent: bigint;
  readonly open: bigint;
  readonly bound: bigint;
  readonly unbound: bigint;
}

/** What is left of a year's money today, by project and source; of the projects named, or of all that have something left. */
export async function leftOfYear(tx: Tx, year: number, projectIds: readonly string[] | null): Promise<LeftOfYear[]> {
  return (
    await sql<LeftOfYear>`
    SELECT l.project_id AS "projectId", l.source, sum(l.assigned_dong)::bigint AS assigned, sum(l.assigned_dong - l.contracted_dong)::bigint AS unbound, coalesce(sum(b.spent), 0)::bigint AS spent, coalesce(sum(b.open), 0)::bigint AS open, coalesce(sum(b.bound), 0)::bigint AS bound
      FROM plan_line l CROSS JOIN LATERAL (SELECT sum(cleared_dong + paid_dong) AS spent, sum(advanced_dong - recovered_dong - cleared_dong) AS open, sum(contracted_dong - cleared_dong - paid_dong) FILTER (WHERE carried_on IS NULL AND settled_on IS NULL) AS bound FROM contract_balance WHERE line_id = l.id) b
     WHERE l.year = ${year} AND ${projectIds === null ? sql`true` : sql`l.project_id = ANY (${[...projectIds]}::uuid[])`} GROUP BY l.project_id, l.source
    ${projectIds === null ? sql`HAVING sum(l.assigned_dong - l.contracted_dong) + coalesce(sum(b.bound), 0) > 0` : sql``} ORDER BY l.project_id, l.source`.execute(
      tx,
    )
  ).rows;
}

/** The year a project's money may be bound in: the last it was carried into, or none. */
export async function carriedInto(tx: Tx, projectIds: readonly string[]): Promise<Map<string, number>> {
  const rows =
    projectIds.length === 0
      ? []
      : await tx
          .selectFrom('plan_line')
          .select(['project_id', ({ fn }) => fn.max('year').as('year')])
          .where(sql<boolean>`project_id = ANY (${[...projectIds]}::uuid[])`)
          .where('carried', '=', true)
          .groupBy('project_id')
          .execute();
  return new Map(rows.map((row) => [row.project_id, row.year]));
}
