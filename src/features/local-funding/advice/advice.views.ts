import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Advice } from './advice.schema.ts';

/** The last step an advice had taken by a day: the state it led to, and what was granted. */
export const adviceStateOn = (advice: RawBuilder<unknown>, on: Day) =>
  sql`SELECT to_state, granted_dong FROM funding_advice_step WHERE advice_id = ${advice} AND business_on <= ${on}::date AND step <> 'note-opinion' ORDER BY id DESC LIMIT 1`;

/** The advices of a department and year by a day, the newest first, each with what was done. */
export const adviceRows = (office: string, year: number, on: Day) => sql<Omit<Advice, 'steps'>>`
  SELECT a.id, s.to_state AS state, a.asked_dong::text AS "askedDong", a.need_dong::text AS "needDong", a.budget_dong::text AS "budgetDong", a.reason, a.drafted_on AS "draftedOn", a.illustrative,
         (SELECT json_agg(json_build_object('step', h.step, 'on', h.business_on, 'by', h.actor, 'paper', CASE WHEN h.paper_code IS NOT NULL THEN json_build_object('code', h.paper_code, 'on', h.paper_on) END, 'grantedDong', h.granted_dong::text, 'remark', h.remark) ORDER BY h.id) FROM funding_advice_step h WHERE h.advice_id = a.id AND h.business_on <= ${on}::date) AS history
    FROM funding_advice a CROSS JOIN LATERAL (${adviceStateOn(sql`a.id`, on)}) AS s WHERE a.office_id = ${office} AND a.year = ${year} ORDER BY a.drafted_on DESC, a.id DESC`;
