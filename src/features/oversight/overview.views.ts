import { sql } from 'kysely';
import type { FigureMeasure } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { budgetYears } from '../funding/index.ts';
import type { BurnUp, Figures, Overview } from './overview.schema.ts';

interface Sum { readonly measure: FigureMeasure; readonly carried: boolean; readonly count: bigint; readonly dong: string }

function figuresOf(sums: readonly Sum[]): Figures {
  const of = (measure: FigureMeasure, which: boolean | null) => sums.filter((each) => each.measure === measure && (which === null || each.carried === which));
  const count = (measure: FigureMeasure, carried = false) => Number(of(measure, carried).reduce((total, each) => total + each.count, 0n));
  const dong = (measure: FigureMeasure, carried: boolean | null = false) => of(measure, carried).reduce((total, each) => total + BigInt(each.dong), 0n).toString();
  return {
    projects: count('projects'), approvedDong: dong('approved'), contracted: count('contracted'), contractedDong: dong('contracted'), exempt: count('exempt'), overdueToSign: count('overdue'),
    advancedDong: dong('advanced'), paidDong: dong('paid'), acceptedDong: dong('accepted'), settledDong: dong('settled'), recoveredDong: dong('recovered'),
    carriedOutDong: dong('carried-out', null), carriedInDong: dong('carried-in', true), carriedProjects: count('projects', true), carriedApprovedDong: dong('approved', true), carriedContracted: count('contracted', true), carriedContractedDong: dong('contracted', true),
    carriedAdvancedDong: dong('advanced', true), carriedPaidDong: dong('paid', true), carriedAcceptedDong: dong('accepted', true), carriedSettledDong: dong('settled', true), carriedRecoveredDong: dong('recovered', true),
  };
}

/** The nation and every province as they stood on a day, from the dated figures: no base table is read. */
export async function overviewOn(tx: Tx, year: number, on: Day): Promise<Overview> {
  const { rows } = await sql<Sum & { code: string | null; name: string | null }>`SELECT v.code, v.name, f.measure, f.carried, f.count, f.dong::text AS dong FROM overview_figures(${year}, ${on}::date) f LEFT JOIN province v ON v.id = f.province_id`.execute(tx);
  const provinces = (await sql<{ code: string; name: string }>`SELECT code, name FROM province WHERE coalesce(valid_from, '-infinity') <= ${on}::date AND coalesce(valid_to, 'infinity') >= ${on}::date ORDER BY code`.execute(tx)).rows;
  const byCode = Map.groupBy(rows, ({ code }) => code);
  // A unit's province keeps the code it was founded with; one that the day's map knows no more stands by its own name.
  const former = [...byCode.keys()].filter((code) => code !== null && !provinces.some((province) => province.code === code)).map((code) => ({ code: code!, name: byCode.get(code)![0]!.name! }));
  const estimate = (await budgetYears(tx, on)).find((each) => each.year === year);
  return {
    year, asOf: on, illustrative: (await tx.selectFrom('story').select('name').executeTakeFirst()) !== undefined, appropriatedDong: estimate?.appropriatedDong ?? '0', agreedDong: estimate?.agreedDong ?? '0', unallocatedDong: estimate?.unallocatedDong ?? '0', national: figuresOf(rows),
    provinces: [...[...provinces, ...former].map(({ code, name }) => ({ code, name, ...figuresOf(byCode.get(code) ?? []) })), { code: null, name: 'Trung ương', ...figuresOf(byCode.get(null) ?? []) }],
  };
}

/** How the plan went day by day up to a day, for the burn-up. */
export async function burnUpTo(tx: Tx, year: number, on: Day): Promise<BurnUp> {
  const { rows } = await sql<BurnUp['days'][number]>`
    SELECT business_on AS on, sum(sum(count) FILTER (WHERE measure = 'projects')) OVER w::int AS projects, sum(sum(count) FILTER (WHERE measure = 'contracted')) OVER w::int AS contracted, coalesce(sum(sum(dong) FILTER (WHERE measure = 'approved')) OVER w, 0)::text AS "approvedDong",
           coalesce(sum(sum(dong) FILTER (WHERE measure = 'contracted')) OVER w, 0)::text AS "contractedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'advanced')) OVER w, 0)::text AS "advancedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'accepted')) OVER w, 0)::text AS "acceptedDong", coalesce(sum(sum(dong) FILTER (WHERE measure = 'settled')) OVER w, 0)::text AS "settledDong"
      FROM figure WHERE year = ${year} AND source = 'national' AND NOT carried AND business_on <= ${on}::date GROUP BY business_on WINDOW w AS (ORDER BY business_on) ORDER BY business_on`.execute(tx);
  return { year, asOf: on, days: rows.map((row) => ({ ...row, projects: row.projects ?? 0, contracted: row.contracted ?? 0 })) };
}
