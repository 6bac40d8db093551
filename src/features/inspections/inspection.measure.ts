import { sql } from 'kysely';
import { type Measure, type Progress, type Target } from '../tasks/index.ts';

/** Projects in an office's charge that go on under a contract on the day a duty is issued; visited since, with minutes, by whoever inspects, or ended before. */
export const inspectionsDone: Measure = {
  key: 'inspections-done',
  words: [/(?:công\s+tác\s+)?kiểm\s+tra,\s+giám\s+sát/iu],
  place: (id) => `/de-an/${id}`,
  population: (offices, on) => sql<Target>`
    SELECT o.id AS "officeId", p.id AS "thingId", p.code || ' · ' || p.name AS label FROM ${offices} JOIN project p ON o.id IN (p.office_id, p.department_id) JOIN contract k ON k.project_id = p.id
      CROSS JOIN LATERAL (SELECT to_state FROM contract_step WHERE contract_id = k.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE p.year = extract(year FROM ${on}::date) AND s.to_state = 'signed'`,
  progress: (things, on) => sql<Progress>`
    SELECT g.thing_id AS "thingId", g.office_id AS "officeId", v.minuted_on AS "doneOn", s.ended_on AS "exemptOn" FROM ${things}
      LEFT JOIN LATERAL (SELECT min(c.business_on) AS minuted_on FROM inspection i JOIN inspection_step c ON c.inspection_id = i.id WHERE i.project_id = g.thing_id AND i.visited_on >= g.since AND c.to_state = 'concluded' AND c.business_on <= ${on}::date) v ON true
      LEFT JOIN LATERAL (SELECT min(c.business_on) AS ended_on FROM contract k JOIN contract_step c ON c.contract_id = k.id WHERE k.project_id = g.thing_id AND c.to_state IN ('liquidated', 'terminated') AND c.business_on <= ${on}::date) s ON true
     WHERE v.minuted_on IS NOT NULL OR s.ended_on IS NOT NULL`,
};
