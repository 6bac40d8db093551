import type { EstimatePaperId, PersonId, PlanDecisionId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import { addDeltas, carriedInto, carryOver, openLines, openYear, post, type Posting } from '../funding/index.ts';
import { moneySources, type Paper } from '../funding/ledger.schema.ts';
import { agencyOf } from '../organizations/index.ts';
import { followProjects, type LockedProject, lockProjects } from '../projects/index.ts';
import { carryFaults } from './carry/carry.rules.ts';
import { isPrepared, leftBy } from './carry/carry.views.ts';
import { inPlanOf } from './plan.rules.ts';
import { type NewDecision, type NewEstimatePaper, projectsInPlan } from './plan.schema.ts';
import { estimatePermits, estimateWords, type PlanFacts, planDecisionSteps, planStepWords, stepOfKind } from './plan.steps.ts';
import { appraisedMoney, assignedMoney, insertDecision, insertEstimatePaper, issueDecision, type LockedDecision, lockDecision, numberedAlready, stepDecision, updateDecision } from './plan.store.ts';
import { planRefusals as refusals } from './plan.words.ts';

/** A project as a plan's years ask for it. */
const planned = ({ year, facts: { kind, endsOn } }: LockedProject) => ({ year, kind, endsOn });
type Judged = Pick<NewDecision, 'kind' | 'year' | 'allocations'> & { readonly on?: Day };
/** Rows of a decision that name a project a second time. */
function twiceIn({ allocations }: Judged, projects: readonly LockedProject[]): Refusal[] {
  const codes = allocations.filter(({ projectId }, at) => allocations.findIndex((other) => other.projectId === projectId) < at).map(({ projectId }) => projects.find(({ id }) => id === projectId)?.code ?? projectId);
  return codes.length === 0 ? [] : [because(refusals.twice(codes.join(', ')))];
}

/** What is wrong with the rows of a decision that brings money into the next year. */
async function faultsOfCarry(act: Act, decision: Judged, projects: readonly LockedProject[]): Promise<Refusal[]> {
  const given = new Map(decision.allocations.map((row) => [row.projectId, row]));
  const leftOf = await leftBy(act.tx, decision.year, projects.map(({ id }) => id));
  const rows = projects.map(({ id, code, state }) => ({ code, state, national: BigInt(given.get(id)!.nationalDong), counterpart: BigInt(given.get(id)!.counterpartDong), left: leftOf(id) }));
  return [...carryFaults({ year: decision.year, prepared: await isPrepared(act.tx, decision.year + 1), on: decision.on ?? act.today, rows }), ...twiceIn(decision, projects)];
}

/** What is wrong with the rows of a decision, all at once; of a carry as on the day it is issued. */
async function faultsOf(act: Act, decision: Judged, projects: readonly LockedProject[]): Promise<Refusal[]> {
  const { kind, year, allocations } = decision;
  if (kind === 'carry') return faultsOfCarry(act, decision, projects);
  const given = new Map(allocations.map((row) => [row.projectId, row]));
  const codes = (which: (project: LockedProject) => boolean) => projects.filter(which).map(({ code }) => code).join(', ');
  // Of a project of the year before, the money that came from there may be taken back.
  const into = await carriedInto(act.tx, projects.map(({ id }) => id));
  const takesBack = ({ id }: LockedProject) => kind === 'adjust' && into.get(id) === year && BigInt(given.get(id)!.nationalDong) <= 0n && BigInt(given.get(id)!.counterpartDong) <= 0n;
  const [asked, had] = [await appraisedMoney(act.tx, projects.map(({ id }) => id)), await assignedMoney(act.tx, projects.map(({ id }) => id))];
  // First given, or given anew in a later year of its term: in all years no more than was appraised.
  const inAll = (project: LockedProject) => (kind === 'assign' || (project.year !== year && inPlanOf(year, planned(project))) ? (had.get(project.id) ?? 0n) + BigInt(given.get(project.id)!.nationalDong) : 0n);
  const found: [string, (codes: string) => Omit<Refusal, 'basis'>][] = [
    [codes((project) => !inPlanOf(year, planned(project)) && !takesBack(project)), refusals.otherYear],
    [codes((project) => kind === 'assign' && project.state !== 'appraised'), refusals.notAppraised], [codes((project) => kind === 'adjust' && !projectsInPlan.has(project.state)), refusals.notInPlan],
    [codes((project) => kind === 'assign' && BigInt(given.get(project.id)!.nationalDong) <= 0n), refusals.negative],
  ];
  return [
    ...found.flatMap(([named, words]) => (named === '' ? [] : [because(words(named))])), ...twiceIn(decision, projects),
    ...projects.flatMap((project) => (inAll(project) > (asked.get(project.id) ?? 0n) ? [because(refusals.aboveRequest(project.code, asked.get(project.id) ?? 0n))] : [])),
  ];
}

const requireDecisionStep = (act: Act, step: string, decision: Pick<LockedDecision, 'officeId'> & { readonly state: LockedDecision['state'] | null }, facts: Omit<PlanFacts, 'today'>) =>
  requireStep(stepNamed(planDecisionSteps, step), { state: decision.state, facts: { today: act.today, ...facts }, officeId: decision.officeId, asker: act.by.asker }, planStepWords);
const remember = (act: Act, decision: Pick<LockedDecision, 'id' | 'officeId'>, detail: Record<string, unknown>) => act.record({ thing: 'plan_decision', thingId: decision.id, officeId: decision.officeId, detail });
const plain = { rows: 1, faults: [], askedBySubmitter: false } as const;

/** Draws a decision up over many projects at once. Answers its id. */
export const drawUpDecision = command('plans draw-up', async (act, decision: NewDecision): Promise<{ id: string }> => ({ id: await makeDecision(act, decision) }));

/** A drafted decision, in the transaction of the act that makes it. */
export async function makeDecision(act: Act, decision: NewDecision): Promise<PlanDecisionId> {
  const officeId = await agencyOf(act.tx);
  requireDecisionStep(act, stepOfKind('draw-up', decision.kind), { officeId, state: null }, plain);
  const projects = await lockProjects(act, decision.allocations.map(({ projectId }) => projectId));
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
  const faults = await faultsOf(act, { ...given, year: decision.year }, await lockProjects(act, given.allocations.map(({ projectId }) => projectId)));
  if (faults.length > 0) throw new Refused(faults);
  await updateDecision(act, decision, given);
  remember(act, decision, { corrected: given.allocations.length });
});

async function judged(act: Act, id: string, on?: Day): Promise<{ decision: LockedDecision; projects: LockedProject[]; facts: Omit<PlanFacts, 'today'> }> {
  const decision = await lockDecision(act.tx, id);
  const projects = await lockProjects(act, decision.allocations.map(({ projectId }) => projectId));
  return { decision, projects, facts: { rows: decision.allocations.length, faults: await faultsOf(act, { ...decision, allocations: [...decision.allocations], ...(on === undefined ? {} : { on }) }, projects), askedBySubmitter: decision.submittedBy !== null && decision.submittedBy === act.by.asker?.personId } };
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
export const approveDecision = command('plans approve', async (act, { id, paper }: { id: string; paper: Paper }): Promise<{ version: number }> => {
  // A decision counts from its own date, whenever it is entered.
  const on = paper.on as Day;
  const { decision, projects, facts } = await judged(act, id, on);
  const used = await numberedAlready(act.tx, paper);
  requireDecisionStep(act, stepOfKind('approve', decision.kind), decision, { ...facts, issuedOn: paper.on, numberUsed: used === null ? null : because(refusals.numberUsed(paper.code, writtenInFigures(used))) });
  const version = await issueDecision(act, decision, paper);
  await (decision.kind === 'carry' ? carryMoney : moveMoney)(act, decision, projects, paper);
  if (decision.kind === 'assign') {
    await followProjects(act, projects, 'approve', 'approved', { on, paper });
    await addDeltas(act.tx, projects.map((project) => ({ officeId: project.officeId, year: decision.year, source: 'national', measure: 'projects', on, count: 1, dong: 0n })));
  }
  remember(act, decision, { approved: paper.code, version, projects: projects.length });
  return { version };
});

/** A decision that gives and takes: what is given back comes first, for it may give with what it takes. */
async function moveMoney(act: Act, decision: LockedDecision, projects: readonly LockedProject[], paper: Paper): Promise<void> {
  const [on, byId] = [paper.on as Day, new Map(projects.map((project) => [project.id as string, project]))];
  const parts = decision.allocations.flatMap((row) => moneySources.map((source) => ({ project: byId.get(row.projectId)!, source, dong: BigInt(row[`${source}Dong`]), remark: row.remark })).filter(({ dong }) => dong !== 0n));
  // Of another year's project the year has money that came from there, but of a key project money of its own.
  const carried = (project: LockedProject) => !inPlanOf(decision.year, planned(project));
  const lineOf = await openLines(act.tx, parts.map(({ project, source }) => ({ projectId: project.id, officeId: project.officeId, year: decision.year, source, carried: carried(project) })), on);
  await post(act, parts.toSorted((a, b) => (a.dong < 0n ? 0 : 1) - (b.dong < 0n ? 0 : 1)).map(({ project, source, dong, remark }): Posting => ({
    kind: dong > 0n ? 'assign' : 'release', source, year: decision.year, officeId: project.officeId, lineId: lineOf({ projectId: project.id, year: decision.year, source, carried: carried(project) }), amount: dong < 0n ? -dong : dong, on, paper, ...(remark === null ? {} : { remark }),
  })));
}

/** A decision that brings what was not spent into the next year. */
async function carryMoney(act: Act, decision: LockedDecision, projects: readonly LockedProject[], paper: Paper): Promise<void> {
  const given = new Map(decision.allocations.map((row) => [row.projectId, row]));
  const carries = projects.map(({ id, officeId }) => ({ projectId: id, officeId, amounts: { national: BigInt(given.get(id)!.nationalDong), counterpart: BigInt(given.get(id)!.counterpartDong) } }));
  await carryOver(act, { year: decision.year, on: paper.on as Day, paper, remark: `${decision.year} → ${decision.year + 1}` }, carries);
}

/** A paper of the year's estimate is entered: given, taken, or agreed by the Finance Ministry for a round. */
export const enterEstimate = command('plans enter-estimate', async (act, paper: NewEstimatePaper): Promise<{ id: string }> => {
  const officeId = await agencyOf(act.tx);
  requireStep(stepNamed(estimatePermits, 'enter-estimate'), { state: 'open', facts: null, officeId, asker: act.by.asker }, estimateWords);
  if (paper.kind === 'agreement' && paper.round === null) throw new Refused([because(refusals.roundNeeded)]);
  const before = paper.round === null ? undefined : await act.tx.selectFrom('estimate_paper').select('id').where('year', '=', paper.year).where('kind', '=', paper.kind).where('round', '=', paper.round).executeTakeFirst();
  if (before !== undefined) throw new Refused([because(refusals.roundTwice(paper.round!))]);
  const id = newId<EstimatePaperId>();
  if (paper.kind === 'appropriation') await openYear(act.tx, paper.year, officeId, paper.issuedOn as Day);
  else if ((await act.tx.selectFrom('budget_year').select('year').where('year', '=', paper.year).executeTakeFirst()) === undefined) throw new Refused([because(refusals.noEstimate(paper.year))]);
  await insertEstimatePaper(act, id, officeId, paper);
  await post(act, [{ kind: paper.kind === 'appropriation' ? 'appropriate' : paper.kind === 'agreement' ? 'agree' : 'withdraw', source: 'national', year: paper.year, officeId, amount: BigInt(paper.amountDong), on: paper.issuedOn as Day, paper: { code: paper.code, on: paper.issuedOn } }]);
  act.record({ thing: 'estimate_paper', thingId: id, officeId, detail: { ...paper } });
  return { id };
});
