import { sql } from 'kysely';
import { type Measure, type Progress, type Target } from '../tasks/index.ts';

/** Reports an office, or a centre under it, owes on the day a duty is issued; handed in and not returned since. */
export const reportsCurrent: Measure = {
  key: 'reports-current',
  words: [/thường\s+xuyên[^.;]{0,160}?báo\s+cáo/iu, /chế\s+độ\s+báo\s+cáo|báo\s+cáo\s+(?:định\s+kỳ|hằng\s+tháng|hàng\s+tháng)/iu],
  place: (id) => `/bao-cao/${id}`,
  population: (offices, on) => sql<Target>`
    SELECT o.id AS "officeId", r.id AS "thingId", c.name || ', ' || to_char(r.ends_on, 'FMDD/FMMM/YYYY') AS label FROM ${offices} JOIN report r ON o.id IN (r.office_id, r.department_id) JOIN report_schedule c ON c.id = r.schedule_id
      LEFT JOIN LATERAL (SELECT to_state FROM report_step WHERE report_id = r.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s ON true
     WHERE r.opened_on <= ${on}::date AND coalesce(s.to_state, 'due') IN ('due', 'returned')`,
  progress: (things, on) => sql<Progress>`
    SELECT g.thing_id AS "thingId", g.office_id AS "officeId", (SELECT max(business_on) FROM report_step WHERE report_id = g.thing_id AND step = 'submit' AND business_on <= ${on}::date) AS "doneOn", NULL::date AS "exemptOn" FROM ${things}
     WHERE (SELECT to_state FROM report_step WHERE report_id = g.thing_id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) IN ('submitted', 'confirmed')`,
};
