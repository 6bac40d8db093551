import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { ASSIGNED, CONTRACTED, leftOfYear, type LeftOfYear } from '../../funding/index.ts';
import type { MoneySource } from '../../funding/ledger.schema.ts';
import type { Left } from './carry.rules.ts';
import type { Carriable, CarriableYear, CarriedIn } from './carry.schema.ts';

const NONE: Left = { bound: 0n, unbound: 0n };
/** What projects have left of a year, by project and source. */
export async function leftBy(
  tx: Tx,
  year: number,
  projectIds: readonly string[],
): Promise<(projectId: string) => Record<MoneySource, Left>> {
  const rows = new Map((await leftOfYear(tx, year, projectIds)).map((row) => [`${row.projectId} ${row.source}`, row]));
  return (id) => ({ national: rows.get(`${id} national`) ?? NONE, counterpart: rows.get(`${id} counterpart`) ?? NONE });
}

/** Whether the estimate of a year was entered. */
export const isPrepared = async (tx: Tx, year: number): Promise<boolean> =>
  (await tx.selectFrom('budget_year').select('year').where('year', '=', year).executeTakeFirst()) !== undefined;

/** Projects with national money of a year that was not spent, as they stand now: what a decision may bring into the next year. */
export async function carriableIn(tx: Tx, year: number, on: Day): Promise<CarriableYear> {
  const left = Map.groupBy(await leftOfYear(tx, year, null), ({ projectId }) => projectId);
  const { rows } = await sql<Pick<Carriable, 'projectId' | 'code' | 'name' | 'unit' | 'province' | 'state'>>`
    SELECT p.id AS "projectId", p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, v.name AS province, p.state FROM project p LEFT JOIN province v ON v.id = p.province_id
     WHERE p.id = ANY (${[...left.keys()]}::uuid[]) AND p.state IN ('approved', 'implementing', 'accepted') ORDER BY v.code NULLS LAST, p.code`.execute(
    tx,
  );
  const of = (id: string, source: MoneySource): LeftOfYear | undefined => left.get(id)?.find((row) => row.source === source);
  return {
    year,
    next: year + 1,
    prepared: await isPrepared(tx, year + 1),
    rows: rows.flatMap((row) => {
      const [national, counterpart] = [of(row.projectId, 'national'), of(row.projectId, 'counterpart')];
      return national === undefined
        ? []
        : [
            {
              ...row,
              assignedDong: national.assigned.toString(),
              spentDong: national.spent.toString(),
              openAdvanceDong: national.open.toString(),
              contractDong: national.bound.toString(),
              leftDong: (national.bound + national.unbound).toString(),
              counterpartLeftDong: ((counterpart?.bound ?? 0n) + (counterpart?.unbound ?? 0n)).toString(),
            },
          ];
    }),
  };
}

/** What a year took from the year before, as it stood on a day: it stands beside the year's own plan. */
export async function carriedIn(tx: Tx, year: number, on: Day): Promise<CarriedIn> {
  const of = (source: MoneySource, sum: unknown) =>
    sql`coalesce(sum(CASE WHEN m.source = ${source}::money_source THEN ${sum} END), 0)::text`;
  const [row] = (
    await sql<CarriedIn>`
    SELECT count(DISTINCT l.project_id)::int AS projects, ${of('national', ASSIGNED)} AS "nationalDong", ${of('counterpart', ASSIGNED)} AS "counterpartDong", ${of('national', CONTRACTED)} AS "contractedDong",
           ${of('national', sql`CASE m.kind WHEN 'accept' THEN m.amount_dong WHEN 'correct' THEN -m.amount_dong END`)} AS "acceptedDong", ${of('national', sql`CASE WHEN m.kind IN ('clear', 'pay') THEN m.amount_dong END`)} AS "spentDong"
      FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.business_on <= ${on}::date WHERE l.year = ${year} AND l.carried`.execute(
      tx,
    )
  ).rows;
  return row!;
}
