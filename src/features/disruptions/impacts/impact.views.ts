import { type RawBuilder, sql } from 'kysely';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { ImpactRow, Losses } from './impact.schema.ts';
import { answerImpactSteps } from './impact.steps.ts';

type Bare = Omit<ImpactRow, 'steps'> & { readonly officeId: string; readonly departmentId: string; readonly statedBy: string | null };

/** Of two statements of one day the one told later has the greater of these. */
const toldAs = (impact: string) => sql`(SELECT min(id) FROM impact_step WHERE impact_id = ${sql.ref(`${impact}.id`)})`;
/** The state a statement had by a day. */
const stateBy = (impact: string, on: Day) =>
  sql`(SELECT to_state FROM impact_step WHERE impact_id = ${sql.ref(`${impact}.id`)} AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1)`;

/** What establishments said of a disruption by a day, as it stood then, the newest first. */
export const impactRows = (disruptionId: string, on: Day) => sql<Bare>`
  SELECT i.id, json_build_object('id', e.id, 'name', e.name) AS establishment, coalesce((SELECT v.name FROM establishment_place w JOIN province v ON v.id = w.province_id WHERE w.establishment_id = e.id ORDER BY (w.valid_from > i.stated_on), CASE WHEN w.valid_from <= i.stated_on THEN w.valid_from END DESC, w.valid_from LIMIT 1), '') AS province,
         i.situation, i.workers_before AS "workersBefore", i.workers_now AS "workersNow", i.loss_dong::text AS "lossDong", i.need_dong::text AS "needDong", i.need, s.to_state AS state, i.stated_on AS "statedOn", CASE WHEN s.to_state = 'returned' THEN s.remark END AS "returnedFor", i.office_id AS "officeId", i.department_id AS "departmentId", i.stated_by AS "statedBy", i.told_by AS "toldBy", i.told_phone AS "toldPhone",
         EXISTS (SELECT FROM impact n WHERE n.disruption_id = i.disruption_id AND n.establishment_id = i.establishment_id AND n.id <> i.id AND n.stated_on <= ${on}::date AND (n.stated_on, ${toldAs('n')}) > (i.stated_on, ${toldAs('i')}) AND ${stateBy('n', on)} <> 'returned') AS newer
    FROM impact i JOIN establishment e ON e.id = i.establishment_id CROSS JOIN LATERAL (SELECT to_state, remark FROM impact_step WHERE impact_id = i.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
   WHERE i.disruption_id = ${disruptionId} ORDER BY i.stated_on DESC, e.name, ${toldAs('i')} DESC`;

/** Statements `i` of a condition that count on a day: of each establishment and disruption the newest confirmed one, of one day the one told last. */
export const newestConfirmed = (condition: RawBuilder<unknown>, on: Day) => sql`
  SELECT DISTINCT ON (i.disruption_id, i.establishment_id) i.* FROM impact i WHERE ${condition} AND i.stated_on <= ${on}::date AND ${stateBy('i', on)} = 'confirmed'
   ORDER BY i.disruption_id, i.establishment_id, i.stated_on DESC, ${toldAs('i')} DESC`;

/** The losses and needs that count on a day: never two statements of one establishment. */
export const lossRow = (disruptionId: string, on: Day) => sql<Losses>`
  SELECT count(*)::int AS establishments, (count(*) FILTER (WHERE situation = 'reduced'))::int AS reduced, (count(*) FILTER (WHERE situation = 'stopped'))::int AS stopped, coalesce(sum(greatest(workers_before - workers_now, 0)), 0)::int AS "workersLost", coalesce(sum(loss_dong), 0)::text AS "lossDong", coalesce(sum(need_dong), 0)::text AS "needDong"
    FROM (${newestConfirmed(sql`i.disruption_id = ${disruptionId}`, on)}) AS newest`;

/** A row with its steps for who asks. */
export function impactOf({ officeId, departmentId, statedBy, ...row }: Bare, asker: Asker | null): ImpactRow {
  return {
    ...row,
    steps: answerImpactSteps({ state: row.state, officeId, departmentId }, statedBy !== null && statedBy === asker?.personId, asker),
  };
}
