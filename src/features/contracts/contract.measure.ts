import { sql } from 'kysely';
import { type Measure, type Progress, type Target } from '../tasks/index.ts';

/** Projects of the plan in an office's charge that are approved and unsigned on the day a duty is issued; signed, or exempt one by one in a campaign, or out of the plan. */
export const contractsSigned: Measure = {
  key: 'contracts-signed',
  // A contract signed or unsigned that an order speaks of, or a report of signing, is no order to sign.
  words: [/(?<!(?:đã|chưa|tình\s+hình|kết\s+quả|số\s+liệu|danh\s+sách)\s+)ký(?:\s+(?:kết|xong|đủ))?\s+hợp\s+đồng/iu],
  place: (id) => `/de-an/${id}`,
  population: (offices, on) => sql<Target>`
    SELECT o.id AS "officeId", p.id AS "thingId", p.code || ' · ' || p.name AS label FROM ${offices} JOIN project p ON o.id IN (p.office_id, p.department_id)
      CROSS JOIN LATERAL (SELECT to_state FROM project_step WHERE project_id = p.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE p.year = extract(year FROM ${on}::date) AND s.to_state = 'approved' AND NOT EXISTS (SELECT FROM contract k JOIN contract_step c ON c.contract_id = k.id WHERE k.project_id = p.id AND c.to_state = 'signed' AND c.business_on <= ${on}::date)`,
  progress: (things, on) => sql<Progress>`
    SELECT g.thing_id AS "thingId", g.office_id AS "officeId", k.signed_on AS "doneOn", least(c.exempt_on, s.stopped_on) AS "exemptOn" FROM ${things}
      LEFT JOIN LATERAL (SELECT min(k.signed_on) AS signed_on FROM contract k JOIN contract_step c ON c.contract_id = k.id WHERE k.project_id = g.thing_id AND c.to_state = 'signed' AND c.business_on <= ${on}::date) k ON true
      LEFT JOIN LATERAL (SELECT min(exempt_on) AS exempt_on FROM campaign_project WHERE project_id = g.thing_id AND exempt_on <= ${on}::date) c ON true
      LEFT JOIN LATERAL (SELECT CASE WHEN last.to_state = 'stopped' THEN last.business_on END AS stopped_on FROM (SELECT to_state, business_on FROM project_step WHERE project_id = g.thing_id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) last) s ON true
     WHERE k.signed_on IS NOT NULL OR c.exempt_on IS NOT NULL OR s.stopped_on IS NOT NULL`,
};
