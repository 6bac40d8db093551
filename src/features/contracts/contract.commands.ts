import type { ContractId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { NotFound, Refused } from '../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import { addDeltas, contractMoney, openContractMoney, openLines, post, type Posting } from '../funding/index.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { followProjects, type LockedProject, lockProjects } from '../projects/index.ts';
import { signedInCampaigns } from './campaigns/campaign.store.ts';
import type { ContractState, NewAnnex, NewContract, NewSelection, Signing } from './contract.schema.ts';
import { selectionSteps } from './contract.schema.ts';
import { type ContractFacts, contractStepWords, requireContractStep, selectionPermits } from './contract.steps.ts';
import { contractsOf, insertAnnex, insertContracts, insertSelection, type LockedContract, lockContracts, markMilestone as saveMilestone, signContract as saveSigning, stepContract } from './contract.store.ts';
import { selectionOf } from './contract.views.ts';
import { contractRefusals as refusals } from './contract.words.ts';
import { missingPapers } from './dossier/dossier.store.ts';

/** What the steps of contracts are judged by, from their rows: the dossier, the choice of a contractor, open advances. */
async function factsOf(act: Act, contracts: readonly LockedContract[]): Promise<Map<string, ContractFacts>> {
  const missing = await missingPapers(act.tx, contracts.map(({ project, counterpartDong }) => ({ id: project.id, activity: project.activity, counterpartDong, ofDepartment: project.departmentId !== null })), act.today);
  const chosen = await selectionOf(act.tx, contracts.map(({ projectId }) => projectId), act.today);
  const facts = new Map<string, ContractFacts>();
  for (const contract of contracts) {
    const money = contract.state === 'signed' ? await contractMoney(act.tx, contract.id) : null;
    facts.set(contract.id, {
      today: act.today, project: contract.project.state, planned: true, year: contract.year, drafted: true, missing: missing.get(contract.projectId) ?? [], bidding: contract.project.bidding, chosen: chosen.get(contract.projectId)?.some(({ step }) => step === 'result-approved') ?? false,
      draftedByAsker: contract.draftedBy !== null && contract.draftedBy === act.by.asker?.personId, endsOn: contract.endsOn, openAdvanceDong: money === null ? 0n : money.advanced - money.recovered - money.cleared,
    });
  }
  return facts;
}

const remember = (act: Act, contract: { readonly id: string; readonly officeId: string; readonly project: LockedProject }, detail: Record<string, unknown>) => act.record({ thing: 'contract', thingId: contract.id, officeId: contract.officeId, detail: { code: contract.project.code, ...detail } });

/** Draws contracts up, one a project of the plan: all of them, or none. Answers their ids, in order. */
export const draftContracts = command('contracts draft', async (act, { contracts }: { contracts: readonly NewContract[] }): Promise<{ ids: string[] }> => {
  const projects = new Map((await lockProjects(act, contracts.map(({ projectId }) => projectId))).map((project) => [project.id as string, project]));
  const living = await contractsOf(act.tx, [...projects.keys()]);
  const rows = contracts.map((contract) => {
    const project = projects.get(contract.projectId)!;
    requireContractStep('draft', { officeId: project.officeId, agencyId: project.agencyId, state: null }, {
      today: act.today, project: project.state, planned: project.state === 'approved', year: project.year, drafted: living.has(project.id), missing: [], bidding: project.bidding, chosen: false, draftedByAsker: false, endsOn: null, openAdvanceDong: 0n, contract,
    }, act.by.asker);
    return { ...contract, id: newId<ContractId>(), project };
  });
  await insertContracts(act, rows);
  for (const row of rows) remember(act, { ...row, officeId: row.project.officeId }, { drafted: row.nationalDong });
  return { ids: rows.map(({ id }) => id) };
});

/** The Agency says that the dossiers are complete: the contracts wait for signing. */
export const completeReview = command('contracts complete-review', async (act, { ids }: { ids: readonly string[] }) => {
  const contracts = await lockContracts(act, ids);
  const facts = await factsOf(act, contracts);
  for (const contract of contracts) {
    requireContractStep('complete-review', contract, facts.get(contract.id)!, act.by.asker);
    await stepContract(act, contract, 'complete-review', 'reviewed');
    remember(act, contract, { reviewed: true });
  }
});

/**
 * Contracts are signed, all of them or none: the money of the plan is bound, the projects are carried out, the campaigns
 * that ask for them close their line. Two who bind the same đồng wait for each other; the second reads why it cannot.
 */
export const signContracts = command('contracts sign', async (act, { signings }: { signings: readonly Signing[] }) => {
  const byId = new Map(signings.map((signing) => [signing.id, signing]));
  const contracts = await lockContracts(act, [...byId.keys()]);
  const facts = await factsOf(act, contracts);
  for (const contract of contracts) requireContractStep('sign', contract, { ...facts.get(contract.id)!, signing: byId.get(contract.id)! }, act.by.asker);
  const sources = (contract: LockedContract) => [['national', contract.nationalDong] as const, ['counterpart', contract.counterpartDong] as const].filter(([, dong]) => dong > 0n);
  const wanted = contracts.flatMap((contract) => sources(contract).map(([source]) => ({ projectId: contract.projectId, officeId: contract.officeId, year: contract.year, source })));
  const lineOf = await openLines(act.tx, wanted, act.today);
  for (const contract of contracts) {
    const { signedOn } = byId.get(contract.id)!;
    // No advance before a request has found the share of the day of signing.
    await openContractMoney(act.tx, sources(contract).map(([source]) => ({ contractId: contract.id, officeId: contract.officeId, lineId: lineOf({ projectId: contract.projectId, year: contract.year, source }), source, sharePermille: 0 })), signedOn as Day);
    await saveSigning(act, contract, byId.get(contract.id)!);
    await followProjects(act, [contract.project], 'implement', 'implementing', { on: signedOn as Day, paper: { code: byId.get(contract.id)!.number, on: signedOn } });
  }
  await post(act, contracts.flatMap((contract) => sources(contract).map(([source, amount]): Posting => ({
    kind: 'contract', source, year: contract.year, officeId: contract.officeId, lineId: lineOf({ projectId: contract.projectId, year: contract.year, source }), contractId: contract.id, amount, on: byId.get(contract.id)!.signedOn as Day, paper: { code: byId.get(contract.id)!.number, on: byId.get(contract.id)!.signedOn },
  }))));
  await addDeltas(act.tx, contracts.map((contract) => ({ officeId: contract.officeId, year: contract.year, source: 'national' as const, measure: 'contracted' as const, on: byId.get(contract.id)!.signedOn as Day, count: 1, dong: 0n })));
  await signedInCampaigns(act.tx, contracts.map((contract) => ({ projectId: contract.projectId, officeId: contract.officeId, year: contract.year, on: byId.get(contract.id)!.signedOn as Day })));
  for (const contract of contracts) remember(act, contract, { signed: byId.get(contract.id)!.number, on: byId.get(contract.id)!.signedOn });
});

async function one(act: Act, id: string): Promise<{ contract: LockedContract; facts: ContractFacts }> {
  const [contract] = await lockContracts(act, [id]);
  if (contract === undefined) throw new NotFound('contract');
  return { contract, facts: (await factsOf(act, [contract])).get(contract.id)! };
}

/** What binds more or less money of a contract, by source. */
async function bind(act: Act, contract: LockedContract, changes: readonly (readonly ['national' | 'counterpart', bigint])[], on: Day, paper: Paper): Promise<void> {
  const moving = changes.filter(([, dong]) => dong !== 0n);
  const lineOf = await openLines(act.tx, moving.map(([source]) => ({ projectId: contract.projectId, officeId: contract.officeId, year: contract.year, source })), on);
  await post(act, moving.map(([source, dong]): Posting => ({ kind: dong > 0n ? 'contract' : 'reduce', source, year: contract.year, officeId: contract.officeId, lineId: lineOf({ projectId: contract.projectId, year: contract.year, source }), contractId: contract.id, amount: dong < 0n ? -dong : dong, on, paper })));
}

/** An annex changes money or term, within the budget year and what the plan assigns. */
export const annexContract = command('contracts annex', async (act, { id, annex }: { id: string; annex: NewAnnex }) => {
  const { contract, facts } = await one(act, id);
  requireContractStep('annex', contract, { ...facts, annex }, act.by.asker);
  await insertAnnex(act, contract, annex);
  await bind(act, contract, [['national', BigInt(annex.nationalDong)], ['counterpart', BigInt(annex.counterpartDong)]], annex.signedOn as Day, { code: annex.code, on: annex.signedOn });
  remember(act, contract, { annex: annex.code, nationalDong: annex.nationalDong, endsOn: annex.endsOn });
});

/** A milestone was reached. */
export const markMilestone = command('contracts mark-milestone', async (act, { id, place, on }: { id: string; place: number; on: Day }) => {
  const { contract, facts } = await one(act, id);
  requireContractStep('mark-milestone', contract, { ...facts, paperOn: on }, act.by.asker);
  await saveMilestone(act.tx, contract.id, place, on);
  remember(act, contract, { milestone: place, on });
});

/** A contract whose project was stopped ends: what was not accepted is bound no more. Refused while an advance is out. */
export const terminateContract = command('contracts terminate', async (act, { id, paper, reason }: { id: string; paper: Paper; reason: string }) => {
  const { contract, facts } = await one(act, id);
  requireContractStep('terminate', contract, { ...facts, paperOn: paper.on }, act.by.asker);
  if (contract.state === 'signed') {
    const left = await leftOf(act, contract);
    await bind(act, contract, left.map(([source, dong]) => [source, -dong] as const), act.today, paper);
  }
  await stepContract(act, contract, 'terminate', 'terminated', { paper, remark: reason });
  remember(act, contract, { terminated: reason, paper: paper.code });
});

/** What a contract binds beyond what was accepted, by source. */
async function leftOf(act: Act, contract: LockedContract): Promise<(readonly ['national' | 'counterpart', bigint])[]> {
  const rows = await act.tx.selectFrom('contract_balance').select(['source', 'contracted_dong', 'accepted_dong']).where('contract_id', '=', contract.id).execute();
  return rows.map((row) => [row.source, row.contracted_dong - row.accepted_dong] as const).filter(([, dong]) => dong > 0n);
}

/** Takes a step that follows from another act (a settlement) on a contract that act has locked. */
export async function followContract(act: Act, contract: LockedContract, step: 'liquidate', to: ContractState, taken: { on?: Day; paper?: Paper } = {}): Promise<void> {
  requireContractStep(step, contract, (await factsOf(act, [contract])).get(contract.id)!, null);
  await stepContract(act, contract, step, to, taken);
  remember(act, contract, { [step]: true });
}

/** A step of choosing a contractor under the Bidding Law, in order, each once. */
export const recordSelection = command('contracts record-selection', async (act, { projectId, selection }: { projectId: string; selection: NewSelection }) => {
  const [project] = await lockProjects(act, [projectId]);
  if (project === undefined) throw new NotFound('project');
  requireStep(stepNamed(selectionPermits, 'record-selection'), { state: 'drafted', facts: null, officeId: project.officeId, asker: act.by.asker }, contractStepWords);
  const taken = (await selectionOf(act.tx, [project.id], act.today)).get(project.id) ?? [];
  const faults = [...(project.bidding ? [] : [refusals.notBidding]), ...(selectionSteps[taken.length] === selection.step ? [] : [refusals.selectionOrder]), ...(selection.takenOn > act.today ? [refusals.inFuture(writtenInFigures(selection.takenOn))] : [])];
  if (faults.length > 0) throw new Refused(faults.map((words) => ({ ...words, basis: null })));
  await insertSelection(act, project, selection);
  act.record({ thing: 'project', thingId: project.id, officeId: project.officeId, detail: { code: project.code, selection: selection.step, paper: selection.paper.code } });
});
