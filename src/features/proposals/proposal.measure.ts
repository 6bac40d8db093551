import { sql } from 'kysely';
import { type Measure, type Progress, type Target } from '../tasks/index.ts';

/** Rounds of proposals open to departments on the day a duty is issued; a department that has reviewed and proposes nothing has answered too. */
export const proposalsSent: Measure = {
  key: 'proposals-sent',
  words: [
    /(?:rà\s+soát|soát\s+xét)[^.;]{0,40}?đề\s+án\s+(?:KCQG|khuyến\s+công\s+quốc\s+gia)\s+(?:theo\s+hướng|có)\s+(?:hỗ\s+trợ\s+có\s+)?trọng\s+(?:tâm|điểm)/iu,
    /gửi\s+đề\s+xuất\s+về\s+Bộ/iu,
  ],
  place: (id) => `/de-xuat/${id}`,
  population: (offices, on) => sql<Target>`
    SELECT o.id AS "officeId", r.id AS "thingId", r.name AS label FROM organization o CROSS JOIN proposal_round r
      CROSS JOIN LATERAL (SELECT to_state FROM proposal_round_step WHERE round_id = r.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE o.id IN (SELECT id FROM ${offices}) AND o.kind = 'department' AND r.year = extract(year FROM ${on}::date) AND s.to_state = 'open'`,
  progress: (things, on) => sql<Progress>`
    SELECT g.thing_id AS "thingId", g.office_id AS "officeId", min(a.answered_on) AS "doneOn", NULL::date AS "exemptOn" FROM ${things} JOIN round_answer a ON a.round_id = g.thing_id AND a.office_id = g.office_id
     WHERE a.answered_on <= ${on}::date GROUP BY g.thing_id, g.office_id`,
};
