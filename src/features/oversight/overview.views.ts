import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { budgetYears } from '../funding/index.ts';
import { type BurnUp, figuresOf, type FigureSum, type Overview } from './overview.schema.ts';

/** The places of a day's map: its provinces, any that figures name and the map does not have yet, and the centre. */
export async function mapOn(
  tx: Tx,
  on: Day,
  named: readonly { readonly id: string | null; readonly code: string | null; readonly name: string | null }[],
): Promise<{ id: string | null; code: string | null; name: string }[]> {
  const standing = (
    await sql<{
      id: string;
      code: string;
      name: string;
    }>`SELECT id, code, name FROM province WHERE coalesce(valid_from, '-infinity') <= ${on}::date AND coalesce(valid_to, 'infinity') >= ${on}::date ORDER BY code`.execute(
      tx,
    )
  ).rows;
  // A province that the day's map does not have yet stands by its own name.
  const later = new Map(
    named
      .filter(({ id }) => id !== null && !standing.some((province) => province.id === id))
      .map(({ id, code, name }) => [id, { id, code, name: name! }]),
  );
  return [...standing, ...later.values(), { id: null, code: null, name: 'Trung ương' }];
}

/** The nation and every province of the day's map as they stood on a day, from the dated figures: no base table is read. */
export async function overviewOn(tx: Tx, year: number, on: Day): Promise<Overview> {
  const { rows } = await sql<
    FigureSum & { id: string | null; code: string | null; name: string | null }
  >`SELECT v.id, v.code, v.name, f.measure, f.carried, f.count, f.dong::text AS dong FROM overview_figures(${year}, ${on}::date) f LEFT JOIN (SELECT id AS of, province_on(id, ${on}::date) AS on_day FROM province) AS became ON became.of = f.province_id LEFT JOIN province v ON v.id = became.on_day`.execute(
    tx,
  );
  const byProvince = Map.groupBy(rows, ({ id }) => id);
  const map = await mapOn(tx, on, rows);
  const estimate = (await budgetYears(tx, on)).find((each) => each.year === year);
  return {
    year,
    asOf: on,
    illustrative: (await tx.selectFrom('story').select('name').executeTakeFirst()) !== undefined,
    appropriatedDong: estimate?.appropriatedDong ?? '0',
    agreedDong: estimate?.agreedDong ?? '0',
    unallocatedDong: estimate?.unallocatedDong ?? '0',
    national: figuresOf(rows),
    provinces: map.map(({ id, code, name }) => ({ code, name, ...figuresOf(byProvince.get(id) ?? []) })),
  };
}

/** How the plan went day by day up to a day, for the burn-up. */
export async function burnUpTo(tx: Tx, year: number, on: Day): Promise<BurnUp> {
  const { rows } = await sql<BurnUp['days'][number]>`
    SELECT business_on AS on, sum(sum(count) FILTER (WHERE measure = 'projects')) OVER w::int AS projects, sum(sum(count) FILTER (WHERE measure = 'contracted')) OVER w::int AS contracted, coalesce(sum(sum(dong) FILTER (WHERE measure = 'approved')) OVER w, 0)::text AS "approvedDong",
           coalesce(sum(sum(dong) FILTER (WHERE measure = 'contracted')) OVER w, 0)::text AS "contractedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'advanced')) OVER w, 0)::text AS "advancedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'accepted')) OVER w, 0)::text AS "acceptedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'settled')) OVER w, 0)::text AS "settledDong"
      FROM overview_days(${year}, ${on}::date) WHERE NOT carried GROUP BY business_on WINDOW w AS (ORDER BY business_on) ORDER BY business_on`.execute(
    tx,
  );
  const campaigns = (
    await sql<
      BurnUp['dates'][number]
    >`SELECT named_on AS "namedOn", due_on AS "dueOn", name, dispatch_code AS code FROM campaign WHERE year = ${year} AND opened_on <= ${on}::date ORDER BY named_on`.execute(
      tx,
    )
  ).rows;
  return {
    year,
    asOf: on,
    dates: campaigns,
    days: rows.map((row) => ({ ...row, projects: row.projects ?? 0, contracted: row.contracted ?? 0 })),
  };
}
