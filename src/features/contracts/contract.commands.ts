import type { ContractId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { NotFound, Refused } from '../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import { addDeltas, contractBooks, post } from '../funding/index.ts';
import { moneySources, type Paper } from '../funding/ledger.schema.ts';
import { followProjects, type LockedProject, lockProjects } from '../projects/index.ts';
import { signedInCampaigns } from './campaigns/campaign.store.ts';
import type { ContractState, NewAnnex, NewContract, NewSelection, Signing } from './contract.schema.ts';
import { selectionSteps } from './contract.schema.ts';
import { type ContractFacts, contractStepWords, requireContractStep, selectionPermits } from './contract.steps.ts';
import { bind, bindingsOf } from './contract.money.ts';
import {
  contractsOf,
  insertAnnexes,
  insertContracts,
  insertSelection,
  type LockedContract,
  lockContracts,
  markMilestone as saveMilestone,
  reviewDays,
  signContract as saveSigning,
  stepContract,
} from './contract.store.ts';
import { selectionOf } from './contract.views.ts';
import { contractRefusals as refusals } from './contract.words.ts';
import { missingPapers } from './dossier/dossier.store.ts';

/** What the steps of contracts are judged by, from their rows: the dossier, the choice of a contractor, open advances. */
async function factsOf(act: Act, contracts: readonly LockedContract[]): Promise<Map<string, ContractFacts>> {
  const missing = await missingPapers(
    act.tx,
    contracts.map(({ project, counterpartDong }) => ({
      id: project.id,
      activity: project.activity,
      counterpartDong,
      ofDepartment: project.departmentId !== null,
    })),
    act.today,
  );
  const chosen = await selectionOf(
    act.tx,
    contracts.map(({ projectId }) => projectId),
    act.today,
  );
  const books = await contractBooks(
    act.tx,
    contracts.filter(({ state }) => state === 'signed').map(({ id }) => id),
  );
  const facts = new Map<string, ContractFacts>();
  for (const contract of contracts) {
    const money = books.get(contract.id)?.national;
    facts.set(contract.id, {
      today: act.today,
      project: contract.project.state,
      planned: true,
      year: Math.max(contract.year, ...(money?.rows ?? []).map(({ year }) => year)),
      drafted: true,
      missing: missing.get(contract.projectId) ?? [],
      bidding: contract.project.bidding,
      chosen: chosen.get(contract.projectId)?.some(({ step }) => step === 'result-approved') ?? false,
      draftedByAsker: contract.draftedBy !== null && contract.draftedBy === act.by.asker?.personId,
      endsOn: contract.endsOn,
      openAdvanceDong: money === undefined ? 0n : money.advanced - money.recovered - money.cleared,
    });
  }
  return facts;
}

const remember = (
  act: Act,
  contract: { readonly id: string; readonly officeId: string; readonly project: LockedProject },
  detail: Record<string, unknown>,
) =>
  act.record({ thing: 'contract', thingId: contract.id, officeId: contract.officeId, detail: { code: contract.project.code, ...detail } });

/** Draws contracts up, one a project of the plan: all of them, or none. Answers their ids, in order. */
export const draftContracts = command(
  'contracts draft',
  async (act, { contracts }: { contracts: readonly NewContract[] }): Promise<{ ids: string[] }> => {
    const projects = new Map(
      (
        await lockProjects(
          act,
          contracts.map(({ projectId }) => projectId),
        )
      ).map((project) => [project.id as string, project]),
    );
    const living = await contractsOf(act.tx, [...projects.keys()]);
    const rows = contracts.map((contract) => {
      const project = projects.get(contract.projectId)!;
      requireContractStep(
        'draft',
        { officeId: project.officeId, agencyId: project.agencyId, state: null },
        {
          today: act.today,
          project: project.state,
          planned: project.state === 'approved',
          year: project.year,
          drafted: living.has(project.id),
          missing: [],
          bidding: project.bidding,
          chosen: false,
          draftedByAsker: false,
          endsOn: null,
          openAdvanceDong: 0n,
          contract,
        },
        act.by.asker,
      );
      return { ...contract, id: newId<ContractId>(), project };
    });
    await insertContracts(act, rows);
    for (const row of rows) remember(act, { ...row, officeId: row.project.officeId }, { drafted: row.nationalDong });
    return { ids: rows.map(({ id }) => id) };
  },
);

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
export const signContracts = command('contracts sign', (act, { signings }: { signings: readonly Signing[] }) => signAll(act, signings));
/** The same, within an act that signs what it has read. */
export async function signAll(act: Act, signings: readonly Signing[]): Promise<void> {
  const byId = new Map(signings.map((signing) => [signing.id, signing]));
  const contracts = await lockContracts(act, [...byId.keys()]);
  const [facts, reviewed] = [await factsOf(act, contracts), await reviewDays(act.tx, [...byId.keys()])];
  for (const contract of contracts)
    requireContractStep(
      'sign',
      contract,
      { ...facts.get(contract.id)!, reviewedOn: reviewed.get(contract.id) ?? null, signing: byId.get(contract.id)! },
      act.by.asker,
    );
  for (const contract of contracts) {
    const { signedOn, number } = byId.get(contract.id)!;
    await saveSigning(act, contract, byId.get(contract.id)!);
    await followProjects(act, [contract.project], 'implement', 'implementing', {
      on: signedOn as Day,
      paper: { code: number, on: signedOn },
    });
  }
  // No advance before a request has found the share of the day of signing.
  const bindings = await bindingsOf(
    act,
    contracts.map((contract) => ({
      contract,
      on: byId.get(contract.id)!.signedOn as Day,
      paper: { code: byId.get(contract.id)!.number, on: byId.get(contract.id)!.signedOn },
      sharePermille: 0,
      changes: [
        ['national', contract.nationalDong],
        ['counterpart', contract.counterpartDong],
      ],
    })),
  );
  await post(
    act,
    bindings.map(({ posting }) => posting),
  );
  const funded = new Map(
    bindings
      .toReversed()
      .filter(({ posting }) => posting.source === 'national')
      .map(({ posting, carried }) => [posting.contractId as string, { year: posting.year, carried }]),
  );
  await addDeltas(
    act.tx,
    contracts.map((contract) => ({
      officeId: contract.officeId,
      year: contract.year,
      ...funded.get(contract.id),
      source: 'national' as const,
      measure: 'contracted' as const,
      on: byId.get(contract.id)!.signedOn as Day,
      count: 1,
      dong: 0n,
    })),
  );
  await signedInCampaigns(
    act.tx,
    contracts.map((contract) => ({
      projectId: contract.projectId,
      officeId: contract.officeId,
      year: contract.year,
      on: byId.get(contract.id)!.signedOn as Day,
    })),
  );
  for (const contract of contracts) remember(act, contract, { signed: byId.get(contract.id)!.number, on: byId.get(contract.id)!.signedOn });
}

async function one(act: Act, id: string): Promise<{ contract: LockedContract; facts: ContractFacts }> {
  const [contract] = await lockContracts(act, [id]);
  if (contract === undefined) throw new NotFound('contract');
  return { contract, facts: (await factsOf(act, [contract])).get(contract.id)! };
}

/** An annex changes money or term, within the budget year and what the plan assigns. */
export const annexContract = command('contracts annex', async (act, { id, annex }: { id: string; annex: NewAnnex }) => {
  const { contract, facts } = await one(act, id);
  requireContractStep('annex', contract, { ...facts, annex }, act.by.asker);
  await insertAnnexes(act, [{ contract, annex }], 'annex');
  await bind(act, {
    contract,
    on: annex.signedOn as Day,
    paper: { code: annex.code, on: annex.signedOn },
    changes: [
      ['national', BigInt(annex.nationalDong)],
      ['counterpart', BigInt(annex.counterpartDong)],
    ],
  });
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
export const terminateContract = command(
  'contracts terminate',
  async (act, { id, paper, reason }: { id: string; paper: Paper; reason: string }) => {
    const { contract, facts } = await one(act, id);
    requireContractStep('terminate', contract, { ...facts, paperOn: paper.on }, act.by.asker);
    if (contract.state === 'signed') {
      await bind(act, { contract, on: act.today, paper, changes: await unaccepted(act, contract) });
    }
    await stepContract(act, contract, 'terminate', 'terminated', { paper, remark: reason });
    remember(act, contract, { terminated: reason, paper: paper.code });
  },
);

/** What a decision changes of signed contracts that its act has locked: an annex each, under the decision's number, with the money. */
export async function annexByDecision(
  act: Act,
  rows: readonly { readonly contract: LockedContract; readonly annex: NewAnnex }[],
): Promise<void> {
  const facts = await factsOf(
    act,
    rows.map(({ contract }) => contract),
  );
  for (const { contract } of rows) requireContractStep('annex-by-decision', contract, facts.get(contract.id)!, null);
  await insertAnnexes(act, rows, 'annex-by-decision');
  const bindings = rows.map(({ contract, annex }) => ({
    contract,
    on: annex.signedOn as Day,
    paper: { code: annex.code, on: annex.signedOn },
    changes: [
      ['national', BigInt(annex.nationalDong)],
      ['counterpart', BigInt(annex.counterpartDong)],
    ] as const,
  }));
  await post(
    act,
    (
      await bindingsOf(
        act,
        bindings.filter(({ changes }) => changes.some(([, dong]) => dong !== 0n)),
      )
    ).map(({ posting }) => posting),
  );
}

/** Contracts that a decision ends, locked by its act: what was not accepted is bound no more. Refused while an advance is out. */
export async function endByDecision(act: Act, contracts: readonly LockedContract[], paper: Paper, reason: string): Promise<void> {
  const facts = await factsOf(act, contracts);
  for (const contract of contracts) {
    requireContractStep('end-by-decision', contract, facts.get(contract.id)!, null);
    if (contract.state === 'signed') await bind(act, { contract, on: paper.on as Day, paper, changes: await unaccepted(act, contract) });
    await stepContract(act, contract, 'end-by-decision', 'terminated', { on: paper.on as Day, paper, remark: reason });
    remember(act, contract, { ended: paper.code });
  }
}

/** What of a contract was not accepted, less than nothing, by source. */
async function unaccepted(act: Act, { id }: LockedContract) {
  const books = (await contractBooks(act.tx, [id])).get(id) ?? {};
  return moneySources.map((source) => [source, (books[source]?.accepted ?? 0n) - (books[source]?.contracted ?? 0n)] as const);
}

/** Takes a step that follows from another act (a settlement) on a contract that act has locked. */
export async function followContract(
  act: Act,
  contract: LockedContract,
  step: 'liquidate',
  to: ContractState,
  taken: { on?: Day; paper?: Paper } = {},
): Promise<void> {
  requireContractStep(step, contract, (await factsOf(act, [contract])).get(contract.id)!, null);
  await stepContract(act, contract, step, to, taken);
  remember(act, contract, { [step]: true });
}

/** A step of choosing a contractor under the Bidding Law, in order, each once. */
export const recordSelection = command(
  'contracts record-selection',
  async (act, { projectId, selection }: { projectId: string; selection: NewSelection }) => {
    const [project] = await lockProjects(act, [projectId]);
    if (project === undefined) throw new NotFound('project');
    requireStep(
      stepNamed(selectionPermits, 'record-selection'),
      { state: 'drafted', facts: null, officeId: project.officeId, asker: act.by.asker },
      contractStepWords,
    );
    const taken = (await selectionOf(act.tx, [project.id], act.today)).get(project.id) ?? [];
    const faults = [
      ...(project.bidding ? [] : [refusals.notBidding]),
      ...(selectionSteps[taken.length] === selection.step ? [] : [refusals.selectionOrder]),
      ...(selection.takenOn > act.today ? [refusals.inFuture(writtenInFigures(selection.takenOn))] : []),
    ];
    if (faults.length > 0) throw new Refused(faults.map((words) => ({ ...words, basis: null })));
    await insertSelection(act, project, selection);
    act.record({
      thing: 'project',
      thingId: project.id,
      officeId: project.officeId,
      detail: { code: project.code, selection: selection.step, paper: selection.paper.code },
    });
  },
);
