import { sql } from 'kysely';
import { type Measure, type Progress, type Target } from '../tasks/index.ts';

/** One advice of each department to its People's Committee in the year of the duty, sent with its number. */
export const localFundingAdvised: Measure = {
  key: 'local-funding-advised',
  words: [/(?:bố\s+trí|bổ\s+sung|dành(?:\s+thêm)?|tăng)\s+kinh\s+phí\s+khuyến\s+công\s+địa\s+phương/iu],
  place: (id) => `/kinh-phi-dia-phuong/${id}`,
  population: (offices, on) => sql<Target>`
    SELECT o.id AS "officeId", o.id AS "thingId", 'Tham mưu kinh phí khuyến công địa phương năm ' || extract(year FROM ${on}::date) AS label FROM organization o WHERE o.id IN (SELECT id FROM ${offices}) AND o.kind = 'department'`,
  progress: (things, on) => sql<Progress>`
    SELECT g.thing_id AS "thingId", g.office_id AS "officeId", min(s.business_on) AS "doneOn", NULL::date AS "exemptOn" FROM ${things} JOIN funding_advice a ON a.office_id = g.thing_id AND a.year = extract(year FROM g.since) JOIN funding_advice_step s ON s.advice_id = a.id
     WHERE s.step = 'send' AND s.business_on <= ${on}::date GROUP BY g.thing_id, g.office_id`,
};
