import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import { type Day, daysBetween } from '../../../platform/pure/dates.ts';
import { stateOn } from '../../projects/index.ts';
import { bandOf } from '../disbursement.rules.ts';
import { ageBands, type OpenAdvance, type OpenAdvances } from './advance.schema.ts';

type Bare = Omit<OpenAdvance, 'days' | 'band'>;

/**
 * Advances still open on a day, the oldest first: what was cleared or given back eats the oldest advance first, and the
 * age of a contract's advances is that of the oldest of which something is left, though it went into another year. Of a
 * year are those whose money lies in it now.
 */
export async function openAdvances(tx: Tx, on: Day, year?: number): Promise<OpenAdvances> {
  const { rows } = await sql<Bare>`
    WITH lying AS (SELECT contract_id, max(year) AS year FROM movement WHERE source = 'national' AND kind IN ('advance', 'take-advance') AND business_on <= ${on}::date GROUP BY contract_id),
         moved AS (SELECT m.contract_id, m.kind, m.amount_dong, m.business_on, m.id FROM movement m WHERE m.source = 'national' AND m.kind IN ('advance', 'clear', 'recover') AND m.business_on <= ${on}::date AND (${year ?? null}::int IS NULL OR m.contract_id IN (SELECT contract_id FROM lying WHERE year = ${year ?? null}::int))),
         summed AS (SELECT contract_id, sum(amount_dong) FILTER (WHERE kind = 'advance') AS advanced, coalesce(sum(amount_dong) FILTER (WHERE kind <> 'advance'), 0) AS gone FROM moved GROUP BY contract_id),
         drawn AS (SELECT contract_id, business_on, sum(amount_dong) OVER (PARTITION BY contract_id ORDER BY business_on, id) AS upto FROM moved WHERE kind = 'advance')
    SELECT s.contract_id AS "contractId", c.number AS "contractNumber", p.id AS "projectId", p.code, p.name, office_name(c.office_id, ${on}::date) AS unit, v.name AS province,
           ${stateOn(on)} AS "projectState",
           s.advanced::text AS "advancedDong", (s.advanced - s.gone)::text AS "openDong", (SELECT min(business_on) FROM drawn d WHERE d.contract_id = s.contract_id AND d.upto > s.gone) AS since, c.illustrative
      FROM summed s JOIN contract c ON c.id = s.contract_id JOIN project p ON p.id = c.project_id LEFT JOIN province v ON v.id = p.province_id
     WHERE s.advanced > s.gone ORDER BY since, p.code`.execute(tx);
  const aged = rows.map((row): OpenAdvance => {
    const days = daysBetween(row.since as Day, on);
    return { ...row, days, band: bandOf(days) };
  });
  const sum = (own: readonly OpenAdvance[]) => own.reduce((total, { openDong }) => total + BigInt(openDong), 0n).toString();
  return {
    asOf: on,
    totalDong: sum(aged),
    contracts: aged.length,
    rows: aged.slice(0, 1_000),
    bands: ageBands.map((band) => ({
      band,
      contracts: aged.filter((row) => row.band === band).length,
      dong: sum(aged.filter((row) => row.band === band)),
    })),
  };
}
