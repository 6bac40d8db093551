import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { type FigureMeasure, figureMeasures } from '../../funding/ledger.schema.ts';
import { mapOn } from '../overview.views.ts';
import type { YearDays } from './days.schema.ts';

/** Every day of a year's plan on which a figure moved, in the provinces of the day's map. */
export async function daysOfYear(tx: Tx, year: number, on: Day): Promise<YearDays> {
  const { rows } = await sql<{
    on: Day;
    id: string | null;
    code: string | null;
    name: string | null;
    measure: FigureMeasure;
    carried: boolean;
    count: bigint;
    dong: string;
  }>`
    SELECT d.business_on AS on, v.id, v.code, v.name, d.measure, d.carried, d.count, d.dong::text AS dong FROM overview_days(${year}, ${on}::date) d LEFT JOIN (SELECT id AS of, province_on(id, ${on}::date) AS on_day FROM province) AS became ON became.of = d.province_id LEFT JOIN province v ON v.id = became.on_day
     ORDER BY d.business_on`.execute(tx);
  const places = await mapOn(tx, on, rows);
  const placeOf = new Map(places.map(({ id }, at) => [id, at]));
  const days = [...Map.groupBy(rows, (row) => row.on)].map(([day, moved]) => ({
    on: day,
    moved: moved.map((row): YearDays['days'][number]['moved'][number] => [
      placeOf.get(row.id)!,
      figureMeasures.indexOf(row.measure),
      row.carried ? 1 : 0,
      Number(row.count),
      row.dong,
    ]),
  }));
  return { year, asOf: on, places: places.map(({ code, name }) => ({ code, name })), measures: [...figureMeasures], days };
}
