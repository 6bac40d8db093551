import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { batches } from '../../platform/db/cursor.ts';
import { part, rowOf, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { answerSteps } from '../../platform/pure/steps.ts';
import { contractChain, contractYears } from '../funding/index.ts';
import { AGENCY } from '../organizations/index.ts';
import { ownProject, stateOn } from '../projects/index.ts';
import type { ProjectState } from '../projects/project.schema.ts';
import { campaignOf, campaignRows } from './campaigns/campaign.views.ts';
import type { Contract, ContractRow, ContractState, NewSelection, ProjectContract } from './contract.schema.ts';
import { answerContractSteps, answerDraftStep, answerSelectionStep, type ContractFacts } from './contract.steps.ts';
import { papersNeeded } from './dossier/dossier.rules.ts';
import type { Dossier } from './dossier/dossier.schema.ts';
import { dossierSteps, dossierStepWords } from './dossier/dossier.steps.ts';
import { type KeptPaper, paperRows } from './dossier/dossier.store.ts';

type Selected = NewSelection & { readonly by: string };
const selectionRows = (projects: RawBuilder<unknown>, on: Day) =>
  sql<
    Selected & { readonly projectId: string }
  >`SELECT project_id AS "projectId", step, taken_on AS "takenOn", json_build_object('code', paper_code, 'on', paper_on) AS paper, actor AS by FROM selection_step WHERE project_id IN (${projects}) AND taken_on <= ${on}::date ORDER BY id`;

/** The steps of choosing a contractor that projects took by a day, in order. */
export async function selectionOf(tx: Tx, projectIds: readonly string[], on: Day): Promise<Map<string, Selected[]>> {
  return projectIds.length === 0
    ? new Map()
    : Map.groupBy((await selectionRows(sql`SELECT unnest(${[...projectIds]}::uuid[])`, on).execute(tx)).rows, ({ projectId }) => projectId);
}

interface ProjectFacts {
  readonly id: string;
  readonly officeId: string;
  readonly departmentId: string | null;
  readonly state: ProjectState;
  readonly year: number;
  readonly activity: string;
  readonly bidding: boolean;
  readonly counterpart: string;
}
const projectRow = (on: Day) => sql<ProjectFacts>`
  SELECT p.id, p.office_id AS "officeId", p.department_id AS "departmentId", coalesce(${stateOn(on)}, p.state) AS state, p.year, p.activity, p.bidding,
         coalesce((SELECT sum(counterpart_dong) FROM budget_line WHERE project_id = p.id), 0)::text AS counterpart FROM own_project p`;

function dossierOf(project: ProjectFacts, kept: readonly KeptPaper[], on: Day, agencyId: string, asker: Asker | null): Dossier {
  const papers = papersNeeded({
    ...project,
    counterpartDong: BigInt(project.counterpart),
    ofDepartment: project.departmentId !== null,
  }).map(({ item, basis }) => {
    const row = kept.find((paper) => paper.item === item);
    const state = row?.state ?? ('missing' as const);
    return {
      item,
      state,
      basis,
      paper: row?.paper ?? null,
      remark: row?.remark ?? null,
      changedOn: row?.changedOn ?? null,
      changedBy: row?.changedBy ?? null,
      steps: dossierSteps.flatMap((step) =>
        answerSteps(
          [step],
          {
            state,
            facts: { today: on, planned: project.state === 'approved' },
            officeId: step.end === 'unit' ? project.officeId : agencyId,
            asker,
          },
          dossierStepWords,
        ),
      ),
    };
  });
  return { papers, confirmed: papers.filter(({ state }) => state === 'confirmed').length, required: papers.length };
}

interface ContractFound {
  id: string;
  state: ContractState;
  number: string | null;
  signedOn: Day | null;
  nationalDong: string;
  counterpartDong: string;
  startsOn: Day;
  endsOn: Day;
  agencySigner: string | null;
  unitSigner: string | null;
  draftedBy: string | null;
}
/** The contract of a project by a day: the one that lives, or the last that was ended. */
const contractRow = (projectId: string, on: Day) => sql<ContractFound>`
  SELECT c.id, s.to_state AS state, c.number, c.signed_on AS "signedOn", c.national_dong::text AS "nationalDong", c.counterpart_dong::text AS "counterpartDong", c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.agency_signer AS "agencySigner", c.unit_signer AS "unitSigner", c.drafted_by AS "draftedBy"
    FROM contract c CROSS JOIN LATERAL (SELECT to_state FROM contract_step WHERE contract_id = c.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
   WHERE c.project_id = ${projectId} ORDER BY (c.state = 'terminated'), c.id DESC LIMIT 1`;

/** The contract of a project as it stood on a day, with its dossier, the choice of a contractor, and the campaigns that ask for it. Its answer throws NotFound. */
export function contractPart(projectId: string, on: Day, asker: Asker | null) {
  if (!isUuid(projectId)) throw new NotFound('project');
  const id = sql`(SELECT id FROM own_contract)`;
  return part(
    { ...ownProject(projectId), own_contract: contractRow(projectId, on) },
    {
      project: rowOf(projectRow(on)),
      papers: rowsOf(paperRows(sql`SELECT id FROM own_project`, on)),
      selection: rowsOf(selectionRows(sql`SELECT id FROM own_project`, on)),
      campaigns: rowsOf(campaignRows(projectId, on)),
      agencyId: AGENCY,
      found: rowOf(sql<ContractFound>`SELECT * FROM own_contract`),
      history: rowsOf(
        sql<
          Contract['history'][number]
        >`SELECT step, to_state AS state, business_on AS on, actor AS by, CASE WHEN paper_code IS NOT NULL THEN json_build_object('code', paper_code, 'on', paper_on) END AS paper, remark FROM contract_step WHERE contract_id = ${id} AND business_on <= ${on}::date ORDER BY business_on, id`,
      ),
      milestones: rowsOf(
        sql<
          Contract['milestones'][number]
        >`SELECT place, description, due_on AS "dueOn", CASE WHEN done_on <= ${on}::date THEN done_on END AS "doneOn" FROM milestone WHERE contract_id = ${id} ORDER BY place`,
      ),
      annexes: rowsOf(
        sql<
          Contract['annexes'][number] & { endsOn: Day | null }
        >`SELECT id, code, signed_on AS "signedOn", national_dong::text AS "nationalDong", counterpart_dong::text AS "counterpartDong", ends_on AS "endsOn", reason, entered_by AS by FROM contract_annex WHERE contract_id = ${id} AND signed_on <= ${on}::date ORDER BY signed_on`,
      ),
      chains: rowsOf(contractChain(id, on)),
      years: rowsOf(contractYears(id, on)),
    },
    ({ project, papers, campaigns, agencyId, ...rows }): ProjectContract => {
      if (project === null) throw new NotFound('project');
      const dossier = dossierOf(project, papers, on, agencyId, asker);
      const selection = project.bidding ? rows.selection.map(({ step, takenOn, paper, by }) => ({ step, takenOn, paper, by })) : [];
      const facts: ContractFacts = {
        today: on,
        project: project.state,
        planned: project.state === 'approved',
        year: project.year,
        drafted: false,
        missing: dossier.papers.filter((paper) => paper.state !== 'confirmed').map(({ item }) => item),
        bidding: project.bidding,
        chosen: selection.some(({ step }) => step === 'result-approved'),
        draftedByAsker: false,
        endsOn: null,
        openAdvanceDong: 0n,
      };
      const contract =
        rows.found === null
          ? null
          : contractOf(
              { ...rows, found: rows.found },
              { officeId: project.officeId, agencyId },
              { ...facts, year: Math.max(project.year, ...rows.years.map(({ year }) => year)) },
              asker,
            );
      return {
        contract,
        dossier,
        selection,
        steps: [
          ...(contract === null ? answerDraftStep({ officeId: project.officeId, agencyId }, facts, asker) : []),
          ...(project.bidding ? answerSelectionStep(project.officeId, asker) : []),
        ],
        campaigns: campaigns.map((row) => campaignOf(row, on, agencyId, asker)),
      };
    },
  );
}

interface ContractRows extends Pick<Contract, 'history' | 'chains' | 'years' | 'milestones'> {
  readonly found: ContractFound;
  readonly annexes: readonly (Contract['annexes'][number] & { endsOn: Day | null })[];
}

function contractOf(
  {
    found: { draftedBy, ...row },
    history,
    milestones,
    annexes,
    chains,
    years,
  }: { readonly [Name in keyof ContractRows]: Readonly<ContractRows[Name]> },
  ends: { readonly officeId: string; readonly agencyId: string },
  facts: ContractFacts,
  asker: Asker | null,
): Contract {
  const national = chains.find(({ source }) => source === 'national');
  const signed = history.some(({ step }) => step === 'sign');
  return {
    ...row,
    number: signed ? row.number : null,
    signedOn: signed ? row.signedOn : null,
    endsOn: annexes.findLast(({ endsOn }) => endsOn !== null)?.endsOn ?? row.endsOn,
    chains: [...chains],
    years: [...years],
    milestones: [...milestones],
    annexes: [...annexes],
    history: [...history],
    steps: answerContractSteps(
      { ...ends, state: row.state },
      {
        ...facts,
        drafted: true,
        draftedByAsker: draftedBy !== null && draftedBy === asker?.personId,
        endsOn: row.endsOn,
        openAdvanceDong:
          national === undefined ? 0n : BigInt(national.advancedDong) - BigInt(national.recoveredDong) - BigInt(national.clearedDong),
      },
      asker,
    ),
  };
}

/** Contracts of a year as they stood on a day, those signed last first. */
const contractRows = (year: number, on: Day) => sql<ContractRow>`
    SELECT c.id, CASE WHEN c.signed_on <= ${on}::date THEN c.number END AS number, s.to_state AS state, CASE WHEN c.signed_on <= ${on}::date THEN c.signed_on END AS "signedOn", c.ends_on AS "endsOn", p.id AS "projectId", p.code, p.name, office_name(c.office_id, ${on}::date) AS unit, v.name AS province, c.national_dong::text AS "nationalDong", c.illustrative
      FROM contract c JOIN project p ON p.id = c.project_id LEFT JOIN province v ON v.id = p.province_id CROSS JOIN LATERAL (SELECT to_state FROM contract_step WHERE contract_id = c.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE p.year = ${year} ORDER BY c.signed_on DESC NULLS FIRST, p.code`;

export async function listContracts(tx: Tx, year: number, on: Day): Promise<ContractRow[]> {
  return (await sql<ContractRow>`${contractRows(year, on)} LIMIT 5000`.execute(tx)).rows;
}
/** The same, all of them, a batch at a time. */
export async function* eachContract(tx: Tx, year: number, on: Day): AsyncGenerator<ContractRow> {
  for await (const rows of batches(tx, contractRows(year, on))) yield* rows;
}
