import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../platform/pure/dates.ts';
import type { LocalProject } from './planned.schema.ts';

/** The last step a project of local money had taken by a day. */
const stateOn = (on: Day) =>
  sql`SELECT to_state, local_dong FROM local_project_step WHERE local_project_id = l.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1`;

/** What a department's plan of a year holds by a day, and what the national plan left to it that waits. */
export const plannedOn = (office: RawBuilder<unknown>, year: number, on: Day) => sql`
  SELECT sum(s.local_dong) AS planned, count(*) FILTER (WHERE s.to_state = 'expected') AS expected, sum(l.asked_dong) FILTER (WHERE s.to_state = 'expected') AS expected_dong FROM local_project l CROSS JOIN LATERAL (${stateOn(on)}) AS s WHERE l.office_id = ${office} AND l.year = ${year}`;

/** The projects of local money of a department and year by a day, each with what was done. */
export const localProjectRows = (office: string, year: number, on: Day) => sql<Omit<LocalProject, 'steps'>>`
  SELECT l.id, s.to_state AS state, l.name, l.unit, l.district, CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'code', p.code) END AS from, l.asked_dong::text AS "askedDong", s.local_dong::text AS "localDong", l.illustrative,
         (SELECT json_agg(json_build_object('step', h.step, 'on', h.business_on, 'by', h.actor, 'paper', CASE WHEN h.paper_code IS NOT NULL THEN json_build_object('code', h.paper_code, 'on', h.paper_on) END, 'remark', h.remark) ORDER BY h.id) FROM local_project_step h WHERE h.local_project_id = l.id AND h.business_on <= ${on}::date) AS history
    FROM local_project l LEFT JOIN project p ON p.id = l.project_id CROSS JOIN LATERAL (${stateOn(on)}) AS s WHERE l.office_id = ${office} AND l.year = ${year} ORDER BY s.to_state, l.name, l.id`;
