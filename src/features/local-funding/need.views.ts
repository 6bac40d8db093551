import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { newestConfirmed } from '../disruptions/index.ts';

/** What counts by a day of the statements of a year: of each establishment and disruption the newest confirmed one, under `department_id`. */
export const statedIn = (year: number | RawBuilder<unknown>, on: Day, of: RawBuilder<unknown> = sql`true`) =>
  newestConfirmed(sql`extract(year FROM i.stated_on) = ${year} AND ${of}`, on);

/** What establishments of a department are known to need on a day, of the statements of that day's year, in whole đồng. */
export async function needOf(tx: Tx, officeId: string, on: Day): Promise<string> {
  return (
    await sql<{
      need: string;
    }>`SELECT coalesce(sum(need_dong), 0)::text AS need FROM (${statedIn(Number(on.slice(0, 4)), on, sql`i.department_id = ${officeId}`)}) AS s`.execute(
      tx,
    )
  ).rows[0]!.need;
}
