import { sql } from 'kysely';
import type { ProjectId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { batches } from '../../platform/db/cursor.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { answerSteps } from '../../platform/pure/steps.ts';
import { contractChain } from '../funding/index.ts';
import { agencyOf } from '../organizations/index.ts';
import type { ProjectState } from '../projects/project.schema.ts';
import { campaignsOf } from './campaigns/campaign.views.ts';
import type { Contract, ContractRow, ContractState, NewSelection, ProjectContract } from './contract.schema.ts';
import { answerContractSteps, answerDraftStep, type ContractFacts } from './contract.steps.ts';
import { papersNeeded } from './dossier/dossier.rules.ts';
import type { Dossier } from './dossier/dossier.schema.ts';
import { dossierSteps, dossierStepWords } from './dossier/dossier.steps.ts';
import { papersKept } from './dossier/dossier.store.ts';

/** The steps of choosing a contractor that projects took by a day, in order. */
export async function selectionOf(tx: Tx, projectIds: readonly string[], on: Day): Promise<Map<string, (NewSelection & { by: string })[]>> {
  if (projectIds.length === 0) return new Map();
  const rows = await tx.selectFrom('selection_step').selectAll().where(sql<boolean>`project_id = ANY (${[...projectIds]}::uuid[])`).where('taken_on', '<=', on).orderBy('id').execute();
  const grouped = Map.groupBy(rows, (row) => row.project_id as string);
  return new Map([...grouped].map(([id, own]) => [id, own.map((row) => ({ step: row.step as NewSelection['step'], takenOn: row.taken_on, paper: { code: row.paper_code, on: row.paper_on }, by: row.actor }))]));
}

interface ProjectFacts { readonly id: string; readonly officeId: string; readonly departmentId: string | null; readonly state: ProjectState; readonly year: number; readonly activity: string; readonly bidding: boolean; readonly counterpartDong: bigint }

async function dossierOf(tx: Tx, project: ProjectFacts, on: Day, agencyId: string, asker: Asker | null): Promise<Dossier> {
  const kept = (await papersKept(tx, [project.id], on)).get(project.id);
  const papers = papersNeeded({ ...project, ofDepartment: project.departmentId !== null }).map(({ item, basis }) => {
    const row = kept?.get(item);
    const state = row?.state ?? 'missing' as const;
    return {
      item, state, basis, paper: row?.paper ?? null, remark: row?.remark ?? null, changedOn: row?.changedOn ?? null, changedBy: row?.changedBy ?? null,
      steps: dossierSteps.flatMap((step) => answerSteps([step], { state, facts: { today: on, planned: ['approved', 'implementing'].includes(project.state) }, officeId: step.end === 'unit' ? project.officeId : agencyId, asker }, dossierStepWords)),
    };
  });
  return { papers, confirmed: papers.filter(({ state }) => state === 'confirmed').length, required: papers.length };
}

/** The contract of a project as it stood on a day, with its dossier, the choice of a contractor, and the campaigns that ask for it. */
export async function contractOfProject(tx: Tx, projectId: string, on: Day, asker: Asker | null): Promise<ProjectContract> {
  const row = await tx.selectFrom('project').selectAll().where('id', '=', projectId as ProjectId).executeTakeFirstOrThrow();
  const state = (await tx.selectFrom('project_step').select('to_state').where('project_id', '=', row.id).where('business_on', '<=', on).orderBy('id', 'desc').limit(1).executeTakeFirst())?.to_state ?? row.state;
  const { counterpart } = await tx.selectFrom('budget_line').select(({ fn }) => fn.sum<string>('counterpart_dong').as('counterpart')).where('project_id', '=', row.id).executeTakeFirstOrThrow();
  const project: ProjectFacts = { id: row.id, officeId: row.office_id, departmentId: row.department_id, state, year: row.year, activity: row.activity, bidding: row.bidding, counterpartDong: BigInt(counterpart ?? 0) };
  const agencyId = await agencyOf(tx);
  const dossier = await dossierOf(tx, project, on, agencyId, asker);
  const selection = row.bidding ? (await selectionOf(tx, [project.id], on)).get(project.id) ?? [] : [];
  const facts: ContractFacts = {
    today: on, project: state, planned: state === 'approved', year: row.year, drafted: false, missing: dossier.papers.filter((paper) => paper.state !== 'confirmed').map(({ item }) => item), bidding: row.bidding, chosen: selection.some(({ step }) => step === 'result-approved'), draftedByAsker: false, endsOn: null, openAdvanceDong: 0n,
  };
  const contract = await openContract(tx, project, on, facts, agencyId, asker);
  return { contract, dossier, selection, steps: contract === null ? answerDraftStep({ officeId: project.officeId, agencyId }, facts, asker) : [], campaigns: await campaignsOf(tx, project.id, on, asker) };
}

async function openContract(tx: Tx, project: ProjectFacts, on: Day, facts: ContractFacts, agencyId: string, asker: Asker | null): Promise<Contract | null> {
  const [row] = (await sql<{ id: string; state: ContractState; number: string | null; signed_on: Day | null; national_dong: bigint; counterpart_dong: bigint; starts_on: Day; ends_on: Day; agency_signer: string | null; unit_signer: string | null; drafted_by: string | null }>`
    SELECT c.*, s.to_state AS state FROM contract c CROSS JOIN LATERAL (SELECT to_state FROM contract_step WHERE contract_id = c.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE c.project_id = ${project.id} ORDER BY (c.state = 'terminated'), c.id DESC LIMIT 1`.execute(tx)).rows;
  if (row === undefined) return null;
  const history = await tx.selectFrom('contract_step').selectAll().where('contract_id', '=', row.id as never).where('business_on', '<=', on).orderBy('business_on').orderBy('id').execute();
  const milestones = await tx.selectFrom('milestone').selectAll().where('contract_id', '=', row.id as never).orderBy('place').execute();
  const annexes = await tx.selectFrom('contract_annex').selectAll().where('contract_id', '=', row.id as never).where('signed_on', '<=', on).orderBy('signed_on').execute();
  const chains = await contractChain(tx, row.id, on);
  const national = chains.find(({ source }) => source === 'national');
  const signed = history.find(({ step }) => step === 'sign');
  return {
    id: row.id, state: row.state, number: signed === undefined ? null : row.number, signedOn: signed === undefined ? null : row.signed_on, nationalDong: row.national_dong.toString(), counterpartDong: row.counterpart_dong.toString(), startsOn: row.starts_on, endsOn: annexes.findLast(({ ends_on: ends }) => ends !== null)?.ends_on ?? row.ends_on,
    agencySigner: row.agency_signer, unitSigner: row.unit_signer, chains, milestones: milestones.map((each) => ({ place: each.place, description: each.description, dueOn: each.due_on, doneOn: each.done_on !== null && each.done_on <= on ? each.done_on : null })),
    annexes: annexes.map((each) => ({ id: each.id, code: each.code, signedOn: each.signed_on, nationalDong: each.national_dong.toString(), counterpartDong: each.counterpart_dong.toString(), endsOn: each.ends_on, reason: each.reason, by: each.entered_by })),
    history: history.map((each) => ({ step: each.step, state: each.to_state, on: each.business_on, by: each.actor, paper: each.paper_code === null ? null : { code: each.paper_code, on: each.paper_on! }, remark: each.remark })),
    steps: answerContractSteps({ officeId: project.officeId, agencyId, state: row.state }, {
      ...facts, drafted: true, draftedByAsker: row.drafted_by !== null && row.drafted_by === asker?.personId, endsOn: row.ends_on, openAdvanceDong: national === undefined ? 0n : BigInt(national.advancedDong) - BigInt(national.recoveredDong) - BigInt(national.clearedDong),
    }, asker),
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
