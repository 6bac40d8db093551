import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { answerSteps } from '../../../platform/pure/steps.ts';
import { workingDaysBetween } from '../../../platform/pure/working-days.ts';
import { agencyOf } from '../../organizations/index.ts';
import type { ContractState, ProjectContract } from '../contract.schema.ts';
import { missingPapers } from '../dossier/dossier.store.ts';
import { standingIn } from './campaign.rules.ts';
import type { Campaign, CampaignProject, CampaignRow } from './campaign.schema.ts';
import { type CampaignFacts, campaignSteps, campaignStepWords } from './campaign.steps.ts';

interface Bare {
  id: string;
  name: string;
  year: number;
  dispatchCode: string | null;
  namedOn: Day;
  dueOn: Day;
  openedOn: Day;
  closedOn: Day | null;
  closingMinutes: string | null;
}
const bareColumns = (on: Day) =>
  sql`c.id, c.name, c.year, c.dispatch_code AS "dispatchCode", c.named_on AS "namedOn", c.due_on AS "dueOn", c.opened_on AS "openedOn", CASE WHEN c.closed_on <= ${on}::date THEN c.closed_on END AS "closedOn", CASE WHEN c.closed_on <= ${on}::date THEN c.closing_minutes END AS "closingMinutes"`;

/** Campaigns opened by a day, with how far they have come in the offices of who asks. */
export async function listCampaigns(tx: Tx, on: Day): Promise<CampaignRow[]> {
  const { rows } = await sql<CampaignRow>`
    SELECT ${bareColumns(on)}, count(p.project_id)::int AS population, count(p.project_id) FILTER (WHERE p.signed_on <= ${on}::date AND (p.exempt_on IS NULL OR p.exempt_on > ${on}::date))::int AS signed, count(p.project_id) FILTER (WHERE p.exempt_on <= ${on}::date)::int AS exempt,
           count(p.project_id) FILTER (WHERE (p.signed_on IS NULL OR p.signed_on > ${on}::date) AND (p.exempt_on IS NULL OR p.exempt_on > ${on}::date))::int AS open,
           count(p.project_id) FILTER (WHERE ${on}::date > c.named_on AND (p.signed_on IS NULL OR p.signed_on > ${on}::date) AND (p.exempt_on IS NULL OR p.exempt_on > ${on}::date))::int AS overdue
      FROM campaign c LEFT JOIN campaign_project p ON p.campaign_id = c.id AND p.joined_on <= ${on}::date WHERE c.opened_on <= ${on}::date GROUP BY c.id ORDER BY c.opened_on DESC`.execute(
    tx,
  );
  return rows;
}

const steps = (
  end: 'unit' | 'agency',
  facts: CampaignFacts,
  state: 'open' | 'closed',
  officeId: string,
  asker: Asker | null,
  names: readonly string[],
) =>
  campaignSteps
    .filter((row) => row.end === end && names.includes(row.step))
    .flatMap((row) => answerSteps([row], { state, facts, officeId, asker }, campaignStepWords));

type Row = Omit<CampaignProject, 'standing' | 'missing' | 'steps'> & {
  officeId: string;
  departmentId: string | null;
  activity: string;
  counterpart: string;
};

/** A campaign as it stood on a day: every project with what holds it up, provinces by how far they are. Throws NotFound. */
export async function openCampaignPage(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Campaign> {
  if (!isUuid(id)) throw new NotFound('campaign');
  const [bare] = (await sql<Bare>`SELECT ${bareColumns(on)} FROM campaign c WHERE c.id = ${id} AND c.opened_on <= ${on}::date`.execute(tx))
    .rows;
  if (bare === undefined) throw new NotFound('campaign');
  const { rows } = await sql<Row>`
    SELECT p.id AS "projectId", p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, v.code AS "provinceCode", v.name AS province, p.bidding, p.office_id AS "officeId", p.department_id AS "departmentId", p.activity,
           coalesce((SELECT sum(assigned_dong) FROM plan_line l WHERE l.project_id = p.id AND l.source = 'national'), 0)::text AS "nationalDong", coalesce((SELECT sum(counterpart_dong) FROM budget_line b WHERE b.project_id = p.id), 0)::text AS counterpart,
           CASE WHEN cp.signed_on <= ${on}::date THEN cp.signed_on END AS "signedOn", CASE WHEN cp.exempt_on <= ${on}::date THEN cp.exempt_on END AS "exemptOn", CASE WHEN cp.exempt_on <= ${on}::date THEN cp.exempt_reason END AS "exemptReason", CASE WHEN cp.exempt_on <= ${on}::date THEN cp.exempt_basis END AS "exemptBasis", cp.blocker,
           (SELECT s.to_state FROM contract k JOIN contract_step s ON s.contract_id = k.id WHERE k.project_id = p.id AND s.business_on <= ${on}::date ORDER BY s.id DESC LIMIT 1) AS contract,
           (SELECT step FROM selection_step s WHERE s.project_id = p.id AND s.taken_on <= ${on}::date ORDER BY s.id DESC LIMIT 1) AS selection
      FROM campaign_project cp JOIN project p ON p.id = cp.project_id LEFT JOIN province v ON v.id = p.province_id WHERE cp.campaign_id = ${id} AND cp.joined_on <= ${on}::date ORDER BY v.code NULLS LAST, p.code`.execute(
    tx,
  );
  const missing = await missingPapers(
    tx,
    rows
      .filter(({ signedOn }) => signedOn === null)
      .map((row) => ({
        id: row.projectId,
        activity: row.activity,
        counterpartDong: BigInt(row.counterpart),
        ofDepartment: row.departmentId !== null,
      })),
    on,
  );
  const [agencyId, state] = [await agencyOf(tx), bare.closedOn === null ? ('open' as const) : ('closed' as const)];
  const projects = rows.map((row): CampaignProject => {
    const facts = { today: on, project: { code: row.code, joined: true, signed: row.signedOn !== null, exempt: row.exemptOn !== null } };
    return {
      ...row,
      contract: row.contract as ContractState | null,
      standing: standingIn({ dueOn: bare.dueOn, namedOn: bare.namedOn, signedOn: row.signedOn, exemptOn: row.exemptOn }, on),
      missing: missing.get(row.projectId) ?? [],
      steps: [
        ...steps('agency', facts, state, agencyId, asker, ['exempt']),
        ...steps('unit', facts, state, row.officeId, asker, ['note-blocker']),
      ],
    };
  });
  const count = (own: readonly CampaignProject[]) => {
    const of = (...standings: string[]) => own.filter(({ standing }) => standings.includes(standing)).length;
    return {
      population: own.length,
      signed: of('signed-on-time', 'signed-late'),
      exempt: of('exempt'),
      open: of('in-term', 'due', 'overdue'),
      overdue: of('overdue'),
    };
  };
  const byProvince = [...Map.groupBy(projects, ({ provinceCode }) => provinceCode)].map(([code, own]) => ({
    code,
    name: own[0]!.province,
    ...count(own),
  }));
  return {
    ...bare,
    ...count(projects),
    asOf: on,
    workingDaysLeft: on > bare.dueOn ? 0 : workingDaysBetween(on, bare.dueOn),
    projects,
    steps: steps('agency', { today: on }, state, agencyId, asker, ['join', 'close-campaign']),
    provinces: byProvince.toSorted(
      (a, b) => b.open - a.open || a.signed / Math.max(1, a.population) - b.signed / Math.max(1, b.population),
    ),
  };
}

type AskedOf = Omit<ProjectContract['campaigns'][number], 'steps'> & {
  readonly officeId: string;
  readonly code: string;
  readonly closed: boolean;
};
/** The campaigns that ask for the project of a part. */
export const campaignRows = (projectId: string, on: Day) => sql<AskedOf>`
    SELECT c.id, c.name, c.named_on AS "namedOn", c.due_on AS "dueOn", CASE WHEN cp.exempt_on <= ${on}::date THEN cp.exempt_on END AS "exemptOn", CASE WHEN cp.exempt_on <= ${on}::date THEN cp.exempt_reason END AS "exemptReason", cp.blocker, CASE WHEN cp.signed_on <= ${on}::date THEN cp.signed_on END AS "signedOn",
           cp.office_id AS "officeId", p.code, coalesce(c.closed_on <= ${on}::date, false) AS closed FROM campaign_project cp JOIN campaign c ON c.id = cp.campaign_id CROSS JOIN own_project p WHERE cp.project_id = ${projectId} AND cp.joined_on <= ${on}::date ORDER BY c.opened_on DESC`;

/** One of them with what may be done about the project in it. */
export function campaignOf(
  { officeId, code, closed, ...row }: AskedOf,
  on: Day,
  agencyId: string,
  asker: Asker | null,
): ProjectContract['campaigns'][number] {
  const facts = { today: on, project: { code, joined: true, signed: row.signedOn !== null, exempt: row.exemptOn !== null } };
  const state = closed ? ('closed' as const) : ('open' as const);
  return {
    ...row,
    steps: [
      ...steps('agency', facts, state, agencyId, asker, ['exempt']),
      ...steps('unit', facts, state, officeId, asker, ['note-blocker']),
    ],
  };
}

/** Whether who asks may open a campaign. */
export async function answerOpenCampaign(tx: Tx, on: Day, asker: Asker | null) {
  return answerSteps(
    [{ ...campaignSteps[0]!, from: 'open' as const }],
    { state: 'open', facts: { today: on }, officeId: await agencyOf(tx), asker },
    campaignStepWords,
  );
}
