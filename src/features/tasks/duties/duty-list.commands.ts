import type { DispatchId, DutyListId, OrganizationId, PersonId, TaskId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import { seatFor } from '../../../platform/pure/asker.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { NotFound, Refused } from '../../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../../platform/pure/steps.ts';
import { newId } from '../../../platform/workplace.ts';
import { type LockedDispatch, lockDispatch, sendCopies } from '../../dispatches/index.ts';
import { officesThrough } from '../../organizations/index.ts';
import { insertTargets } from '../measures/measure.store.ts';
import { targetsOf } from '../measures/measure.views.ts';
import { insertTasks, type NewTask, recallTasks } from '../task.store.ts';
import type { Paper } from '../task.schema.ts';
import { taskRefusals } from '../task.words.ts';
import type { Draft } from './duty-list.schema.ts';
import { type DutyListFacts, dutyListSteps, dutyListStepWords } from './duty-list.steps.ts';
import { insertList, type LockedList, lockList, replaceDuties, stepList } from './duty-list.store.ts';
import { dueOfTasks, proposalOf } from './duty-list.views.ts';

/** What a list is judged by, from its rows and its letter. */
async function factsOf(act: Act, letter: LockedDispatch, list: Pick<LockedList, 'duties' | 'submittedBy'>): Promise<DutyListFacts> {
  const on = (letter.facts?.issuedOn ?? act.today) as Day;
  const due = await dueOfTasks(
    act.tx,
    list.duties.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])),
  );
  const names = new Map(
    (await officesThrough(act.tx, [...new Set(list.duties.flatMap(({ coordinateIds }) => coordinateIds))], on, act.today)).map(
      ({ id, name }) => [id as string, name],
    ),
  );
  return {
    letterConfirmed: letter.state === 'confirmed',
    issuedOn: letter.facts?.issuedOn ?? null,
    duties: list.duties.map((duty) => ({ ...duty, aboveDue: due.get(duty.parentId ?? '') ?? null })),
    nameOf: (id) => names.get(id) ?? id,
    submittedBy: list.submittedBy,
    asker: act.by.asker,
  };
}

async function requireListStep(act: Act, step: string, letter: LockedDispatch, list: LockedList): Promise<void> {
  requireStep(
    stepNamed(dutyListSteps, step),
    { state: list.state, facts: await factsOf(act, letter, list), officeId: list.officeId, asker: act.by.asker },
    dutyListStepWords,
  );
}

/** The list of a letter, drawn up with what was handed in, or with the letter's own duties; one there already takes what was handed in. */
async function drawUp(act: Act, letter: LockedDispatch, draft: Draft | null): Promise<LockedList> {
  const before = await lockList(act.tx, letter.id);
  if (before !== null) {
    if (draft === null) return before;
    await requireListStep(act, 'correct', letter, before);
    await replaceDuties(act.tx, before, draft.duties, draft.copyIds);
    return (await lockList(act.tx, letter.id))!;
  }
  requireStep(
    stepNamed(dutyListSteps, 'draw-up'),
    { state: null, facts: await factsOf(act, letter, { duties: [], submittedBy: null }), officeId: letter.officeId, asker: act.by.asker },
    dutyListStepWords,
  );
  const facts = letter.facts!;
  const list = { id: newId<DutyListId>(), officeId: letter.officeId };
  await insertList(act.tx, {
    ...list,
    dispatchId: letter.id,
    code: facts.code ?? letter.fileName,
    issuer: facts.issuer ?? '',
    issuedOn: facts.issuedOn as Day,
    subject: facts.subject,
    illustrative: letter.illustrative,
  });
  await stepList(act, list, { step: 'draw-up', to: 'drafted' });
  const { duties, copyIds } = draft ?? (await proposalOf(act.tx, { ...letter, facts }, act.today));
  await replaceDuties(act.tx, list, duties, copyIds);
  return (await lockList(act.tx, letter.id))!;
}

const remember = (act: Act, list: LockedList, detail: Record<string, unknown>) =>
  act.record({ thing: 'duty_list', thingId: list.id, officeId: list.officeId, detail: { code: list.code, ...detail } });

/** Keeps a list as it is drawn up so far. */
export const saveDuties = command('tasks save-duties', async (act, { id, draft }: { id: string; draft: Draft }) => {
  const list = await drawUp(act, await lockDispatch(act, id), draft);
  remember(act, list, { duties: list.duties.length });
});

/** The confirmed letter's list of duties goes to a leader: as handed in, or, with nothing handed in, as the letter says it. */
export const submitDuties = command('tasks submit-duties', async (act, { id, draft }: { id: string; draft: Draft | null }) => {
  const letter = await lockDispatch(act, id);
  const list = await drawUp(act, letter, draft);
  await requireListStep(act, 'submit', letter, list);
  await stepList(act, list, { step: 'submit', to: 'submitted', submittedBy: (act.by.asker?.personId ?? null) as PersonId | null });
  remember(act, list, { submitted: list.duties.map(({ ref }) => ref) });
});

async function listOf(act: Act, id: string): Promise<{ letter: LockedDispatch; list: LockedList }> {
  const letter = await lockDispatch(act, id);
  const list = await lockList(act.tx, letter.id);
  if (list === null) throw new NotFound('duty-list');
  return { letter, list };
}

/** A leader gives a list back to its officer, with the reason. */
export const sendDutiesBack = command('tasks send-duties-back', async (act, { id, reason }: { id: string; reason: string }) => {
  const { letter, list } = await listOf(act, id);
  await requireListStep(act, 'send-back', letter, list);
  await stepList(act, list, { step: 'send-back', to: 'drafted', remark: reason });
  remember(act, list, { sentBack: reason });
});

/**
 * A leader approves: one assignment per duty and office, the letter sent to each that has it not, a copy without a duty
 * to each of Nơi nhận, all in this one transaction. An office that ended since the list was drawn up is followed to its
 * successor. What a measured duty covers is fixed as it stands that day. Sent again, it is refused: the list is approved.
 */
export const approveDuties = command('tasks approve-duties', async (act, { id }: { id: string }): Promise<{ assigned: number }> => {
  const { letter, list } = await listOf(act, id);
  await requireListStep(act, 'approve', letter, list);
  const seat = act.by.asker === null ? null : seatFor(stepNamed(dutyListSteps, 'approve'), act.by.asker, list.officeId);
  const standing = await standingNow(act, list);
  const tasks = list.duties.flatMap((duty): NewTask[] => {
    const leads = new Set(duty.leadIds.flatMap((each) => standing(each)));
    const coordinates = new Set(duty.coordinateIds.flatMap((each) => standing(each)).filter((each) => !leads.has(each)));
    const of = (toId: OrganizationId, part: NewTask['part']): NewTask => ({
      id: newId<TaskId>(),
      officeId: list.officeId,
      toId,
      dutyId: duty.id,
      listId: list.id,
      part,
      parentId: duty.parentId as TaskId | null,
    });
    return [...[...leads].map((each) => of(each, 'lead')), ...[...coordinates].map((each) => of(each, 'coordinate'))];
  });
  const assigned = new Set(tasks.map(({ toId }) => toId));
  const copies = [...new Set(list.copyIds.flatMap((each) => standing(each)))].filter((each) => !assigned.has(each));
  await stepList(act, list, { step: 'approve', to: 'approved', signedAs: seat?.title ?? null, approvedOn: act.today });
  act.follow((tx) => insertTasks(tx, act, tasks));
  act.follow(async (tx) => insertTargets(tx, act, await targetsOf(tx, leadsMeasured(list, tasks), act.today)));
  act.tell('duties.assigned', { list: list.id, count: assigned.size });
  sendCopies(act, letter, [
    ...[...assigned].map((officeId) => ({
      officeId,
      part: tasks.some(({ toId, part }) => toId === officeId && part === 'lead') ? ('lead' as const) : ('coordinate' as const),
      dueOn: earliest(list, tasks, officeId),
    })),
    ...copies.map((officeId) => ({ officeId, part: 'inform' as const, dueOn: null })),
  ]);
  remember(act, list, { approved: true, signedAs: seat?.title ?? null, tasks: tasks.length, copies: copies.length });
  for (const officeId of assigned)
    act.record({
      thing: 'duty_list',
      thingId: list.id,
      officeId,
      detail: { code: list.code, assigned: tasks.filter(({ toId }) => toId === officeId).length },
    });
  return { assigned: tasks.length };
});

/** The assignments of measured duties to those who carry them out; who coordinates is not measured. */
function leadsMeasured(list: LockedList, tasks: readonly NewTask[]) {
  const measureOf = new Map(list.duties.map(({ id, measure }) => [id, measure]));
  return tasks
    .filter(({ part }) => part === 'lead')
    .map(({ id, officeId, toId, dutyId }) => ({ taskId: id, officeId, toId, measure: measureOf.get(dutyId) ?? null }));
}

/** The offices that stand today in the place of those a list names. Throws Refused where nothing does. */
async function standingNow(act: Act, list: LockedList): Promise<(id: string) => OrganizationId[]> {
  const ids = [...new Set([...list.duties.flatMap(({ leadIds, coordinateIds }) => [...leadIds, ...coordinateIds]), ...list.copyIds])];
  const found = await officesThrough(act.tx, ids, list.issuedOn, act.today);
  const ended = found.find(({ standingIds }) => standingIds.length === 0);
  if (ended !== undefined) throw new Refused([{ ...taskRefusals.noStandIn(ended.name), basis: null }]);
  const byId = new Map(found.map(({ id, standingIds }) => [id as string, standingIds]));
  return (id) => byId.get(id) ?? [];
}

/** The first deadline an office is given by a list. */
function earliest(list: LockedList, tasks: readonly NewTask[], officeId: string): Day | null {
  const own = new Set(tasks.filter(({ toId }) => toId === officeId).map(({ dutyId }) => dutyId));
  const days = list.duties
    .filter(({ id }) => own.has(id))
    .flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
    .toSorted();
  return (days[0] ?? null) as Day | null;
}

/** The letter was withdrawn by a numbered document: every open duty, and what was passed on from it, closes with the reason. */
export const recallDuties = command(
  'tasks recall-duties',
  async (act, { id, paper, reason }: { id: string; paper: Paper; reason: string }) => {
    const { letter, list } = await listOf(act, id as DispatchId);
    await requireListStep(act, 'recall', letter, list);
    if (paper.on > act.today) throw new Refused([{ ...taskRefusals.inFuture(writtenInFigures(paper.on)), basis: null }]);
    const remark = `${paper.code}, ${writtenInFigures(paper.on)}: ${reason}`;
    await stepList(act, list, { step: 'recall', to: 'recalled', remark });
    act.follow((tx) => recallTasks(tx, act, list.id, remark));
    remember(act, list, { recalled: remark });
  },
);
