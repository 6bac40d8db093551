import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Severity } from '../disruptions/disruption.schema.ts';
import { inArea, whole } from '../disruptions/index.ts';
import { stateOn } from '../projects/index.ts';
import { type Activity, DOUBLE_WITHIN_YEARS, type ProjectKind, type ProjectState } from '../projects/project.schema.ts';
import type { ProposalState } from './proposal.schema.ts';
import type { Criterion } from './scoring/criterion.schema.ts';

/** The years before a round's by which a unit's experience is judged. */
export const EXPERIENCE_YEARS = 3;

/** What proposal `pr` said on a day, under the name `t`. */
export const termsOn = (on: Day) =>
  sql`CROSS JOIN LATERAL (SELECT least_dong, need, disruption_id FROM proposal_terms WHERE proposal_id = pr.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) t`;
/** A proposal as it stood on a day: its project, its money, which papers were entered. */
export interface Bare {
  readonly proposalId: string;
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ProjectKind;
  readonly activity: Activity;
  readonly year: number;
  readonly unitId: string;
  readonly officeId: string;
  readonly ofDepartment: boolean;
  readonly provinceCode: string | null;
  readonly province: string | null;
  readonly askedDong: string;
  readonly costDong: string;
  readonly counterpartDong: string;
  readonly leastDong: string;
  readonly own: ProposalState;
  readonly projectState: ProjectState;
  readonly sentOn: Day | null;
  readonly entered: readonly string[];
  readonly based: boolean;
  readonly illustrative: boolean;
}
export const bareRows = (which: RawBuilder<unknown>, on: Day) => sql<Bare>`
  SELECT pr.id AS "proposalId", p.id AS "projectId", p.code, p.name, p.kind, p.activity, p.year, pr.unit_id AS "unitId", pr.office_id AS "officeId", p.department_id IS NOT NULL AS "ofDepartment", v.code AS "provinceCode", v.name AS province, m.asked::text AS "askedDong", m.cost::text AS "costDong", m.counterpart::text AS "counterpartDong", t.least_dong::text AS "leastDong",
         s.to_state AS own, ${stateOn(on)} AS "projectState", (SELECT min(business_on) FROM proposal_step WHERE proposal_id = pr.id AND step = 'send' AND business_on <= ${on}::date) AS "sentOn", ARRAY(SELECT DISTINCT item FROM proposal_paper WHERE proposal_id = pr.id AND entered_on <= ${on}::date) AS entered,
         EXISTS (SELECT FROM appraisal WHERE project_id = p.id AND level = 'base' AND passed AND appraised_on <= ${on}::date) AS based, pr.illustrative
    FROM proposal pr JOIN project p ON p.id = pr.project_id LEFT JOIN province v ON v.id = p.province_id
    CROSS JOIN LATERAL (SELECT to_state FROM proposal_step WHERE proposal_id = pr.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
    ${termsOn(on)}
    CROSS JOIN LATERAL (SELECT sum(national_dong) AS asked, sum(cost_dong) AS cost, sum(counterpart_dong) AS counterpart FROM budget_line WHERE project_id = p.id) m
   WHERE ${which} AND pr.drafted_on <= ${on}::date`;

export interface FactFound {
  readonly proposalId: string;
  readonly criterion: Criterion;
  readonly step: 'state' | 'confirm' | 'strike';
  readonly stated: string;
  readonly note: string | null;
}
/** What each proposal states on a day, with what the Agency found of it; what was dropped is gone. */
export const factRows = (which: RawBuilder<unknown>, on: Day) => sql<FactFound>`
  SELECT * FROM (SELECT DISTINCT ON (f.proposal_id, f.criterion) f.proposal_id AS "proposalId", f.criterion, f.step, CASE WHEN f.step = 'state' THEN f.words ELSE (SELECT words FROM proposal_fact s WHERE s.proposal_id = f.proposal_id AND s.criterion = f.criterion AND s.step = 'state' AND s.id < f.id ORDER BY s.id DESC LIMIT 1) END AS stated, CASE WHEN f.step <> 'state' THEN f.words END AS note
      FROM proposal_fact f JOIN proposal pr ON pr.id = f.proposal_id WHERE ${which} AND f.business_on <= ${on}::date ORDER BY f.proposal_id, f.criterion, f.id DESC) AS last WHERE step <> 'drop'`;

export interface HeldFound {
  readonly proposalId: string;
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly counts: boolean;
}
/** What held at each proposal's place in its year, as known on a day: of a district or commune where its beneficiaries stand or the place it names; and whether it counts in the round. */
export const heldRows = (which: RawBuilder<unknown>, on: Day) => sql<HeldFound>`
  SELECT pr.id AS "proposalId", d.id, d.name, max(a.severity) AS severity,
         NOT EXISTS (SELECT FROM round_disruption r WHERE r.round_id = pr.round_id) OR EXISTS (SELECT FROM round_disruption r WHERE r.round_id = pr.round_id AND r.disruption_id = d.id) AS counts
    FROM proposal pr JOIN project p ON p.id = pr.project_id
    JOIN disruption_area a ON (a.province_id IS NULL OR a.province_id = p.province_id) AND a.valid_from <= ${on}::date AND coalesce(a.valid_to, 'infinity') >= make_date(p.year, 1, 1) JOIN disruption d ON d.id = a.disruption_id
   WHERE ${which} AND (${whole} OR p.place ILIKE '%' || coalesce(a.commune, a.district) || '%' OR EXISTS (SELECT FROM budget_line b JOIN establishment_place w ON w.establishment_id = b.establishment_id WHERE b.project_id = p.id AND ${inArea}))
   GROUP BY pr.id, d.id, d.name`;

export interface UnitFound {
  readonly unitId: string;
  readonly planned: number;
  readonly settled: number;
  readonly onTime: number;
}
/** The units' projects of the years before: in the plan, settled by a day, settled by 31/1 of the year after. */
export const unitRows = (which: RawBuilder<unknown>, on: Day) => sql<UnitFound>`
  SELECT p.office_id AS "unitId", count(*)::int AS planned, count(s.on)::int AS settled, (count(*) FILTER (WHERE s.on <= make_date(p.year + 1, 1, 31)))::int AS "onTime"
    FROM project p LEFT JOIN LATERAL (SELECT min(business_on) AS on FROM project_step WHERE project_id = p.id AND step = 'settle' AND business_on <= ${on}::date) s ON true
   WHERE p.office_id IN (SELECT pr.unit_id FROM proposal pr WHERE ${which}) AND p.year BETWEEN (SELECT max(r.year) FROM proposal pr JOIN proposal_round r ON r.id = pr.round_id WHERE ${which}) - ${EXPERIENCE_YEARS}::int AND (SELECT max(r.year) FROM proposal pr JOIN proposal_round r ON r.id = pr.round_id WHERE ${which}) - 1
     AND EXISTS (SELECT FROM project_step WHERE project_id = p.id AND step = 'approve' AND business_on <= ${on}::date) GROUP BY p.office_id`;

/** An establishment of a project that another supports in the same thing: in the plan, or proposed in the same round. */
export interface SupportedElsewhere {
  readonly projectId: string;
  readonly establishment: string;
  readonly other: string;
  readonly year: number;
  readonly planned: boolean;
}
/** Whom else's support already reaches within the years; projects handed in together count against each other. */
export async function supportedElsewhere(tx: Tx, projectIds: readonly string[], roundId: string): Promise<SupportedElsewhere[]> {
  const own = [...projectIds];
  return (
    await sql<SupportedElsewhere>`
    SELECT DISTINCT b.project_id AS "projectId", e.name AS establishment, o.code AS other, o.year, o.state IN ('approved', 'implementing', 'accepted', 'settled') AS planned
      FROM budget_line b JOIN project p ON p.id = b.project_id JOIN establishment e ON e.id = b.establishment_id JOIN budget_line ob ON ob.establishment_id = b.establishment_id AND ob.activity = b.activity AND ob.project_id <> b.project_id JOIN project o ON o.id = ob.project_id
     WHERE b.project_id = ANY (${own}::uuid[]) AND o.year BETWEEN p.year - ${DOUBLE_WITHIN_YEARS}::int AND p.year
       AND (o.state IN ('approved', 'implementing', 'accepted', 'settled') OR o.id = ANY (${own}::uuid[]) OR EXISTS (SELECT FROM proposal x WHERE x.round_id = ${roundId} AND x.project_id = o.id AND x.state IN ('sent', 'received', 'accepted')))
     ORDER BY 1, 2, 3`.execute(tx)
  ).rows;
}
