import type { EstimatePaperId, PersonId, PlanDecisionId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import { openYear, post } from '../funding/index.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { agencyOf } from '../organizations/index.ts';
import { type LockedProject, lockProjects } from '../projects/index.ts';
import { faultsOf } from './plan.judging.ts';
import { carryOut } from './plan.money.ts';
import type { NewDecision, NewEstimatePaper } from './plan.schema.ts';
import { estimatePermits, estimateWords, type PlanFacts, planDecisionSteps, planStepWords, stepOfKind } from './plan.steps.ts';
import {
  insertDecision,
  insertEstimatePaper,
  issueDecision,
  issueInTurn,
  type LockedDecision,
  lockDecision,
  numberedAlready,
  stepDecision,
  updateDecision,
} from './plan.store.ts';
import { planRefusals as refusals } from './plan.words.ts';

const requireDecisionStep = (
  act: Act,
  step: string,
  decision: Pick<LockedDecision, 'officeId'> & { readonly state: LockedDecision['state'] | null },
  facts: Omit<PlanFacts, 'today'>,
) =>
  requireStep(
    stepNamed(planDecisionSteps, step),
    { state: decision.state, facts: { today: act.today, ...facts }, officeId: decision.officeId, asker: act.by.asker },
    planStepWords,
  );
const remember = (act: Act, decision: Pick<LockedDecision, 'id' | 'officeId'>, detail: Record<string, unknown>) =>
  act.record({ thing: 'plan_decision', thingId: decision.id, officeId: decision.officeId, detail });
/** Decisions are issued one after the other, so that of two with one number, or for one version, the second reads the first. */
async function numberFault(act: Act, paper: Paper): Promise<Refusal | null> {
  await issueInTurn(act.tx);
  const used = await numberedAlready(act.tx, paper);
  return used === null ? null : because(refusals.numberUsed(paper.code, writtenInFigures(used)));
}
const plain = { rows: 1, faults: [], askedBySubmitter: false } as const;

/** Draws a decision up over many projects at once. Answers its id. */
export const drawUpDecision = command('plans draw-up', async (act, decision: NewDecision): Promise<{ id: string }> => ({
  id: await makeDecision(act, decision),
}));

/** A drafted decision, in the transaction of the act that makes it. */
export async function makeDecision(act: Act, decision: NewDecision): Promise<PlanDecisionId> {
  const officeId = await agencyOf(act.tx);
  requireDecisionStep(act, stepOfKind('draw-up', decision.kind), { officeId, state: null }, plain);
  const projects = await lockProjects(
    act,
    decision.allocations.map(({ projectId }) => projectId),
  );
  const faults = await faultsOf(act, decision, projects);
  if (faults.length > 0) throw new Refused(faults);
  const id = newId<PlanDecisionId>();
  await insertDecision(act, id, officeId, decision);
  remember(act, { id, officeId }, { drawnUp: decision.title, projects: projects.length });
  return id;
}

/** Puts other rows in place of those a decision was drawn up with. */
export const correctDecision = command('plans correct', async (act, { id, decision: given }: { id: string; decision: NewDecision }) => {
  const decision = await lockDecision(act.tx, id);
  requireDecisionStep(act, 'correct', decision, plain);
  const faults = await faultsOf(
    act,
    { ...given, year: decision.year },
    await lockProjects(
      act,
      given.allocations.map(({ projectId }) => projectId),
    ),
  );
  if (faults.length > 0) throw new Refused(faults);
  await updateDecision(act, decision, given);
  remember(act, decision, { corrected: given.allocations.length });
});

async function judged(
  act: Act,
  id: string,
  on?: Day,
): Promise<{ decision: LockedDecision; projects: LockedProject[]; facts: Omit<PlanFacts, 'today'> }> {
  const decision = await lockDecision(act.tx, id);
  const projects = await lockProjects(
    act,
    decision.allocations.map(({ projectId }) => projectId),
  );
  return {
    decision,
    projects,
    facts: {
      rows: decision.allocations.length,
      faults: await faultsOf(act, { ...decision, ...(on === undefined ? {} : { on }) }, projects),
      askedBySubmitter: decision.submittedBy !== null && decision.submittedBy === act.by.asker?.personId,
    },
  };
}

/** A decision goes to a leader. */
export const submitDecision = command('plans submit', async (act, { id }: { id: string }) => {
  const { decision, facts } = await judged(act, id);
  requireDecisionStep(act, 'submit', decision, facts);
  await stepDecision(act, decision, 'submit', 'submitted', { submittedBy: (act.by.asker?.personId ?? null) as PersonId | null });
  remember(act, decision, { submitted: true });
});

/** A leader gives a decision back, with the reason. */
export const sendDecisionBack = command('plans send-back', async (act, { id, reason }: { id: string; reason: string }) => {
  const decision = await lockDecision(act.tx, id);
  requireDecisionStep(act, 'send-back', decision, plain);
  await stepDecision(act, decision, 'send-back', 'drafted', { remark: reason });
  remember(act, decision, { sentBack: reason });
});

/**
 * A decision is issued under its number: it makes the next version of the plan, and its rows move the money, all or none.
 * What one of two at once gives, the other reads is no longer there.
 */
export const approveDecision = command(
  'plans approve',
  async (act, { id, paper }: { id: string; paper: Paper }): Promise<{ version: number }> => {
    // A decision counts from its own date, whenever it is entered.
    const on = paper.on as Day;
    const { decision, projects, facts } = await judged(act, id, on);
    const step = stepOfKind('approve', decision.kind);
    requireDecisionStep(act, step, decision, { ...facts, issuedOn: paper.on, numberUsed: await numberFault(act, paper) });
    const version = await issueDecision(act, decision, step, paper);
    await carryOut(act, decision, projects, paper);
    remember(act, decision, { approved: paper.code, version, projects: projects.length });
    return { version };
  },
);

/**
 * A decision that a feature above the plan made, issued in the act of that feature, which has asked who may: under its number
 * it makes the next version of the plan and moves its money, all or none. A row may carry no money where something else of
 * the project changes; a supplement puts appraised projects into the plan beside what it changes.
 */
export async function decidePlan(act: Act, decision: NewDecision, paper: Paper): Promise<{ id: PlanDecisionId; version: number }> {
  const [officeId, projects] = [
    await agencyOf(act.tx),
    await lockProjects(
      act,
      decision.allocations.map(({ projectId }) => projectId),
    ),
  ];
  const facts = {
    rows: decision.allocations.length,
    askedBySubmitter: false,
    faults: await faultsOf(act, { ...decision, on: paper.on as Day }, projects),
    issuedOn: paper.on,
    numberUsed: await numberFault(act, paper),
  };
  requireStep(
    stepNamed(planDecisionSteps, 'decide'),
    { state: 'drafted', facts: { today: act.today, ...facts }, officeId, asker: null },
    planStepWords,
  );
  const id = newId<PlanDecisionId>();
  await insertDecision(act, id, officeId, decision);
  const made: LockedDecision = {
    id,
    officeId,
    state: 'drafted',
    year: decision.year,
    kind: decision.kind,
    title: decision.title,
    submittedBy: null,
    illustrative: act.by.asker?.illustrative ?? false,
    allocations: decision.allocations,
  };
  const version = await issueDecision(act, made, 'decide', paper);
  await carryOut(act, made, projects, paper);
  remember(act, made, { decided: paper.code, version, projects: projects.length });
  return { id, version };
}

/** A paper of the year's estimate is entered: given, taken, or agreed by the Finance Ministry for a round. */
export const enterEstimate = command('plans enter-estimate', async (act, paper: NewEstimatePaper): Promise<{ id: string }> => {
  const officeId = await agencyOf(act.tx);
  requireStep(stepNamed(estimatePermits, 'enter-estimate'), { state: 'open', facts: null, officeId, asker: act.by.asker }, estimateWords);
  if (paper.kind === 'agreement' && paper.round === null) throw new Refused([because(refusals.roundNeeded)]);
  const before =
    paper.round === null
      ? undefined
      : await act.tx
          .selectFrom('estimate_paper')
          .select('id')
          .where('year', '=', paper.year)
          .where('kind', '=', paper.kind)
          .where('round', '=', paper.round)
          .executeTakeFirst();
  if (before !== undefined) throw new Refused([because(refusals.roundTwice(paper.round!))]);
  const id = newId<EstimatePaperId>();
  if (paper.kind === 'appropriation') await openYear(act.tx, paper.year, officeId, paper.issuedOn as Day);
  else if ((await act.tx.selectFrom('budget_year').select('year').where('year', '=', paper.year).executeTakeFirst()) === undefined)
    throw new Refused([because(refusals.noEstimate(paper.year))]);
  await insertEstimatePaper(act, id, officeId, paper);
  await post(act, [
    {
      kind: paper.kind === 'appropriation' ? 'appropriate' : paper.kind === 'agreement' ? 'agree' : 'withdraw',
      source: 'national',
      year: paper.year,
      officeId,
      amount: BigInt(paper.amountDong),
      on: paper.issuedOn as Day,
      paper: { code: paper.code, on: paper.issuedOn },
    },
  ]);
  act.record({ thing: 'estimate_paper', thingId: id, officeId, detail: { ...paper } });
  return { id };
});
