import { sql } from 'kysely';
import { asked, type Measure, type Progress, type Target } from '../tasks/index.ts';

/** Gatherings of an office, or under it, that are still to be held and were not reviewed on the day a duty is issued. */
export const gatheringsReviewed: Measure = {
  key: 'gatherings-reviewed',
  words: [/(?:tập\s+trung\s+)?đông\s+người/iu],
  place: (id) => `/hoat-dong-dong-nguoi/${id}`,
  population: async (tx, officeIds, on) =>
    (
      await sql<Target>`
    SELECT o.id AS "officeId", h.id AS "thingId", h.name AS label FROM unnest(${[...officeIds]}::uuid[]) AS o(id) JOIN gathering h ON o.id IN (h.office_id, h.department_id)
      CROSS JOIN LATERAL (SELECT to_state FROM gathering_step WHERE gathering_id = h.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE h.starts_on >= ${on}::date AND s.to_state = 'planned'`.execute(tx)
    ).rows,
  progress: async (tx, things, on) =>
    (
      await sql<Progress>`
    SELECT g.thing_id AS "thingId", g.office_id AS "officeId", min(s.business_on) AS "doneOn", NULL::date AS "exemptOn" FROM ${asked(things)} JOIN gathering_step s ON s.gathering_id = g.thing_id
     WHERE s.step = 'review' AND s.business_on <= ${on}::date GROUP BY g.thing_id, g.office_id`.execute(tx)
    ).rows,
};
