import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { overdueTasks } from '../../tasks/index.ts';
import type { Late } from './late.schema.ts';

/** Who is late with what on a day, as far as who asks may see: projects unsigned past the day of a campaign stand with the department that directs their unit, duties with the office they are given to, not again with those it passed them on to. */
export async function lateOn(tx: Tx, year: number, on: Day): Promise<Late> {
  const contracts = (
    await sql<{ id: string; contracts: number }>`
    SELECT coalesce(p.department_id, p.office_id) AS id, count(DISTINCT p.id)::int AS contracts FROM campaign c JOIN campaign_project cp ON cp.campaign_id = c.id JOIN project p ON p.id = cp.project_id
     WHERE c.year = ${year} AND c.named_on < ${on}::date AND cp.joined_on <= ${on}::date AND (cp.signed_on IS NULL OR cp.signed_on > ${on}::date) AND (cp.exempt_on IS NULL OR cp.exempt_on > ${on}::date) GROUP BY 1`.execute(
      tx,
    )
  ).rows;
  const duties = Map.groupBy(
    (await overdueTasks(tx, on, { passedOn: false })).filter(({ dueOn }) => dueOn?.startsWith(String(year)) === true),
    ({ to }) => to.id as string,
  );
  const ids = [...new Set([...contracts.map(({ id }) => id), ...duties.keys()])];
  const named =
    ids.length === 0
      ? []
      : (
          await sql<{
            id: string;
            name: string;
            code: string | null;
          }>`SELECT o.id, office_name(o.id, ${on}::date) AS name, v.code FROM organization o LEFT JOIN province v ON v.id = province_on(o.province_id, ${on}::date) WHERE o.id = ANY (${ids}::uuid[])`.execute(
            tx,
          )
        ).rows;
  const offices = named.map(({ id, name, code }) => ({
    id,
    name,
    provinceCode: code,
    contracts: contracts.find((each) => each.id === id)?.contracts ?? 0,
    duties: (duties.get(id) ?? []).map((row) => ({ id: row.id, ref: row.ref, title: row.title, code: row.code, dueOn: row.dueOn })),
  }));
  const most = ({ contracts: unsigned, duties: own }: Late['offices'][number]) => unsigned + own.length;
  return {
    year,
    asOf: on,
    contracts: contracts.reduce((sum, each) => sum + each.contracts, 0),
    duties: offices.reduce((sum, { duties: own }) => sum + own.length, 0),
    offices: offices.toSorted((a, b) => most(b) - most(a) || a.name.localeCompare(b.name, 'vi')),
  };
}
