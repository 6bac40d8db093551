import { sql } from 'kysely';
import { type Measure, type Progress, type Target } from '../tasks/index.ts';

/** Gatherings of an office, or under it, that are still to be held and were not reviewed on the day a duty is issued. */
export const gatheringsReviewed: Measure = {
  key: 'gatherings-reviewed',
  words: [/(?:tập\s+trung\s+)?đông\s+người/iu],
  place: (id) => `/hoat-dong-dong-nguoi/${id}`,
  population: (offices, on) => sql<Target>`
    SELECT o.id AS "officeId", h.id AS "thingId", h.name AS label FROM ${offices} JOIN gathering h ON o.id IN (h.office_id, h.department_id)
      CROSS JOIN LATERAL (SELECT to_state FROM gathering_step WHERE gathering_id = h.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE h.starts_on >= ${on}::date AND s.to_state = 'planned'`,
  progress: (things, on) => sql<Progress>`
    SELECT g.thing_id AS "thingId", g.office_id AS "officeId", min(s.business_on) AS "doneOn", NULL::date AS "exemptOn" FROM ${things} JOIN gathering_step s ON s.gathering_id = g.thing_id
     WHERE s.step = 'review' AND s.business_on <= ${on}::date GROUP BY g.thing_id, g.office_id`,
};
