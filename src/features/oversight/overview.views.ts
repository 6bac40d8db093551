import { sql } from 'kysely';
import type { FigureMeasure } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { budgetYears } from '../funding/index.ts';
import type { BurnUp, Figures, Overview } from './overview.schema.ts';

interface Sum { readonly measure: FigureMeasure; readonly carried: boolean; readonly count: bigint; readonly dong: string }

/** The figures that sums make up. */
export function figuresOf(sums: readonly Sum[]): Figures {
  const of = (measure: FigureMeasure, which: boolean | null) => sums.filter((each) => each.measure === measure && (which === null || each.carried === which));
  const count = (measure: FigureMeasure, carried = false) => Number(of(measure, carried).reduce((total, each) => total + each.count, 0n));
  const sum = (measure: FigureMeasure, carried: boolean | null = false) => of(measure, carried).reduce((total, each) => total + BigInt(each.dong), 0n);
  const dong = (measure: FigureMeasure, carried: boolean | null = false) => sum(measure, carried).toString();
  const between = (measure: FigureMeasure, ...less: readonly FigureMeasure[]) => less.reduce((left, each) => left - sum(each), sum(measure)).toString();
  return {
    projects: count('projects'), approvedDong: dong('approved'), contracted: count('contracted'), contractedDong: dong('contracted'), exempt: count('exempt'), overdueToSign: count('overdue'),
    advancedDong: dong('advanced'), paidDong: dong('paid'), acceptedDong: dong('accepted'), settledDong: dong('settled'), recoveredDong: dong('recovered'),
    clearedDong: dong('cleared'), unsignedDong: between('approved', 'contracted'), toAcceptDong: between('contracted', 'accepted'), openAdvanceDong: between('advanced', 'recovered', 'cleared'), toPayDong: between('accepted', 'paid'), toSettleDong: between('paid', 'settled'),
    carriedOutDong: dong('carried-out', null), carriedInDong: dong('carried-in', true), carriedProjects: count('projects', true), carriedApprovedDong: dong('approved', true), carriedContracted: count('contracted', true), carriedContractedDong: dong('contracted', true),
    carriedAdvancedDong: dong('advanced', true), carriedPaidDong: dong('paid', true), carriedAcceptedDong: dong('accepted', true), carriedSettledDong: dong('settled', true), carriedRecoveredDong: dong('recovered', true),
  };
}

/** The nation and every province of the day's map as they stood on a day, from the dated figures: no base table is read. */
export async function overviewOn(tx: Tx, year: number, on: Day): Promise<Overview> {
  const { rows } = await sql<Sum & { id: string | null; code: string | null; name: string | null }>`SELECT v.id, v.code, v.name, f.measure, f.carried, f.count, f.dong::text AS dong FROM overview_figures(${year}, ${on}::date) f LEFT JOIN (SELECT id AS of, province_on(id, ${on}::date) AS on_day FROM province) AS became ON became.of = f.province_id LEFT JOIN province v ON v.id = became.on_day`.execute(tx);
  const standing = (await sql<{ id: string; code: string; name: string }>`SELECT id, code, name FROM province WHERE coalesce(valid_from, '-infinity') <= ${on}::date AND coalesce(valid_to, 'infinity') >= ${on}::date ORDER BY code`.execute(tx)).rows;
  const byProvince = Map.groupBy(rows, ({ id }) => id);
  // A province that the day's map does not have yet stands by its own name.
  const later = [...byProvince].filter(([id]) => id !== null && !standing.some((province) => province.id === id)).map(([id, [row]]) => ({ id: id!, code: row!.code!, name: row!.name! }));
  const estimate = (await budgetYears(tx, on)).find((each) => each.year === year);
  return {
    year, asOf: on, illustrative: (await tx.selectFrom('story').select('name').executeTakeFirst()) !== undefined, appropriatedDong: estimate?.appropriatedDong ?? '0', agreedDong: estimate?.agreedDong ?? '0', unallocatedDong: estimate?.unallocatedDong ?? '0', national: figuresOf(rows),
    provinces: [...[...standing, ...later].map(({ id, code, name }) => ({ code, name, ...figuresOf(byProvince.get(id) ?? []) })), { code: null, name: 'Trung ương', ...figuresOf(byProvince.get(null) ?? []) }],
  };
}

/** How the plan went day by day up to a day, for the burn-up. */
export async function burnUpTo(tx: Tx, year: number, on: Day): Promise<BurnUp> {
  const { rows } = await sql<BurnUp['days'][number]>`
    SELECT business_on AS on, sum(sum(count) FILTER (WHERE measure = 'projects')) OVER w::int AS projects, sum(sum(count) FILTER (WHERE measure = 'contracted')) OVER w::int AS contracted, coalesce(sum(sum(dong) FILTER (WHERE measure = 'approved')) OVER w, 0)::text AS "approvedDong",
           coalesce(sum(sum(dong) FILTER (WHERE measure = 'contracted')) OVER w, 0)::text AS "contractedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'advanced')) OVER w, 0)::text AS "advancedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'accepted')) OVER w, 0)::text AS "acceptedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'settled')) OVER w, 0)::text AS "settledDong"
      FROM overview_days(${year}, ${on}::date) WHERE NOT carried GROUP BY business_on WINDOW w AS (ORDER BY business_on) ORDER BY business_on`.execute(tx);
  const campaigns = (await sql<BurnUp['dates'][number]>`SELECT named_on AS "namedOn", due_on AS "dueOn", name, dispatch_code AS code FROM campaign WHERE year = ${year} AND opened_on <= ${on}::date ORDER BY named_on`.execute(tx)).rows;
  return { year, asOf: on, dates: campaigns, days: rows.map((row) => ({ ...row, projects: row.projects ?? 0, contracted: row.contracted ?? 0 })) };
}
