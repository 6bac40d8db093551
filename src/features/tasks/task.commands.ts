import type { StoredFileId, TaskEvidenceId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import { insertFile, lockDispatch, sendCopies } from '../dispatches/index.ts';
import type { NewAnswer, NewContact, NewExtension, Paper } from './task.schema.ts';
import { extensionSteps, extensionStepWords, requireTaskStep, type TaskFacts } from './task.steps.ts';
import {
  decideExtension,
  insertAnswer,
  insertContact,
  insertDeadline,
  insertEvidence,
  insertExtension,
  type LockedTask,
  lockExtension,
  lockTask,
  stepTask,
} from './task.store.ts';
import { taskRefusals } from './task.words.ts';

async function lockFor(act: Act, id: string, step: string, handedIn: Partial<TaskFacts> = {}): Promise<LockedTask> {
  const task = await lockTask(act, id);
  requireTaskStep(step, task, { ...task, ...handedIn }, act.by.asker);
  return task;
}

/** What happened to an assignment is the history of both its ends. */
function remember(act: Act, task: LockedTask, detail: Record<string, unknown>): void {
  for (const officeId of [task.officeId, task.toId])
    act.record({ thing: 'task', thingId: task.id, officeId, detail: { code: task.code, ref: task.ref, ...detail } });
}

/** The office assigned takes note of an assignment. */
export const receiveTask = command('tasks receive', async (act, { id }: { id: string }) => {
  const task = await lockFor(act, id, 'receive');
  await stepTask(act, task, 'receive', 'received');
  remember(act, task, { received: true });
});

/**
 * An office answers, or reports that it goes on; its signed letter, where it keeps it here, is sent to the office that
 * assigned. `step` says which end enters it. An answer that came meanwhile refuses this one with its author's name.
 */
async function answer(act: Act, id: string, given: NewAnswer, end: 'to' | 'from'): Promise<void> {
  const step = end === 'from' ? 'answer-for' : given.outcome === 'in-progress' ? 'report' : 'answer';
  const task = await lockFor(act, id, step, { answer: given });
  const letter = await letterOf(act, task, given);
  const on = (end === 'from' ? (given.answeredOn ?? act.today) : act.today) as Day;
  await insertAnswer(act, task, { ...given, letter }, { on, onBehalf: end === 'from' });
  const open = given.outcome === 'in-progress';
  await stepTask(act, task, step, open ? (task.state === 'answered' ? 'answered' : 'received') : 'answered', {
    on,
    remark: letter === null ? null : letter.code,
  });
  remember(act, task, { outcome: given.outcome, letter: letter?.code ?? null, onBehalf: end === 'from' });
}

/** Number and date of the answering letter, from the letter itself where the office keeps it here. Throws Refused, NotFound. */
async function letterOf(act: Act, task: LockedTask, given: NewAnswer): Promise<Paper | null> {
  if (given.letterId === null) return given.letter;
  const letter = await lockDispatch(act, given.letterId);
  // The office assigned, or the one that took it over: whoever keeps both.
  const theirs = act.by.asker?.seats.some(({ own }) => own.includes(task.toId) && own.includes(letter.officeId)) === true;
  if (letter.state !== 'confirmed' || letter.direction !== 'out' || !theirs)
    throw new Refused([{ ...taskRefusals.letterOfOthers, basis: null }]);
  sendCopies(act, letter, [{ officeId: task.officeId, part: 'inform', dueOn: null }]);
  return { code: letter.facts!.code!, on: letter.facts!.issuedOn! };
}

export interface Answers {
  readonly answers: readonly (NewAnswer & { readonly taskId: string })[];
}
/** One office answers one or several assignments at once, as one letter does: all of them, or, where any is refused, none. */
export const answerTasks = command('tasks answer', async (act, { answers }: Answers) => {
  // In the order of their ids, so that two who answer the same ones wait for each other in turn.
  for (const each of answers.toSorted((a, b) => (a.taskId < b.taskId ? -1 : 1))) await answer(act, each.taskId, each, 'to');
  return { answered: answers.length };
});

/** The office that assigned enters an answer that came on paper or by telephone. */
export const answerTaskFor = command('tasks answer-for', (act, { id, answer: given }: { id: string; answer: NewAnswer }) =>
  answer(act, id, given, 'from'),
);

export interface EvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}
/** Attaches what proves an answer; both ends may open it. */
export const attachEvidence = command(
  'tasks attach',
  async (act, { id, file }: { id: string; file: EvidenceFile }): Promise<{ id: string }> => {
    const task = await lockFor(act, id, 'attach');
    const [evidenceId, fileId] = [newId<TaskEvidenceId>(), newId<StoredFileId>()];
    await insertFile(act.tx, { ...file, id: fileId, officeId: task.toId, keptAt: act.now });
    await insertEvidence(act, task, { ...file, id: evidenceId, fileId });
    remember(act, task, { evidence: file.name, sha256: file.sha256 });
    return { id: evidenceId };
  },
);

/** The office that assigned accepts answers: all of them, or, where any is refused, none. */
export const acceptTasks = command('tasks accept', async (act, { ids }: { ids: readonly string[] }) => {
  for (const id of ids.toSorted()) {
    const task = await lockFor(act, id, 'accept');
    await stepTask(act, task, 'accept', 'accepted');
    remember(act, task, { accepted: true });
  }
  return { accepted: ids.length };
});

/** The office that assigned gives an answer back, with the reason: the clock runs again. */
export const returnTask = command('tasks return', async (act, { id, reason }: { id: string; reason: string }) => {
  const task = await lockFor(act, id, 'return');
  await stepTask(act, task, 'return', 'returned', { remark: reason });
  remember(act, task, { returned: reason });
});

/** A duty does not apply to an office; never where the letter itself exempts case by case. */
export const exemptTask = command('tasks exempt', async (act, { id, reason }: { id: string; reason: string }) => {
  const task = await lockFor(act, id, 'exempt');
  await stepTask(act, task, 'exempt', 'exempt', { remark: reason });
  remember(act, task, { exempt: reason });
});

/** Notes a conversation; what was promised holds reminders back until its day. */
export const noteContact = command('tasks note-contact', async (act, { id, contact }: { id: string; contact: NewContact }) => {
  const task = await lockFor(act, id, 'note-contact', { contact });
  await insertContact(act, task, contact);
  remember(act, task, { contact: contact.channel, promisedFor: contact.promisedFor });
});

/** A deadline asked for or given, and the paper that says so, as the history of an assignment tells it. */
const until = (dueOn: string, paper: Paper | null) =>
  `→ ${writtenInFigures(dueOn)}${paper === null ? '' : ` · ${paper.code}, ${writtenInFigures(paper.on)}`}`;

/** A numbered document sets a deadline, later than the one in force or where there was none. The letter's own is never overwritten. */
export const setDeadline = command('tasks set-deadline', async (act, { id, dueOn, paper }: { id: string; dueOn: string; paper: Paper }) => {
  const task = await lockFor(act, id, 'set-deadline', { deadline: { dueOn, paper } });
  await insertDeadline(act, task, dueOn, paper);
  await stepTask(act, task, 'set-deadline', task.state, { remark: until(dueOn, paper) });
  remember(act, task, { dueOn, paper: paper.code });
});

/** An office asks for a later deadline than the one in force. Answers the request's id. */
export const askExtension = command(
  'tasks ask-extension',
  async (act, { id, extension }: { id: string; extension: NewExtension }): Promise<{ id: string }> => {
    const task = await lockFor(act, id, 'ask-extension', { extension });
    const extensionId = await insertExtension(act, task, extension);
    await stepTask(act, task, 'ask-extension', task.state, { remark: until(extension.until, extension.letter) });
    remember(act, task, { askedUntil: extension.until });
    return { id: extensionId };
  },
);

async function decide(act: Act, id: string, step: 'grant' | 'refuse', deadline?: { dueOn: string; paper: Paper }) {
  const extension = await lockExtension(act, id);
  requireStep(
    stepNamed(extensionSteps, step),
    {
      state: extension.state,
      facts: { dueOn: extension.task.dueOn, today: act.today, ...(deadline === undefined ? {} : { deadline }) },
      officeId: extension.task.officeId,
      asker: act.by.asker,
    },
    extensionStepWords,
  );
  return extension;
}

/** A leader grants a later deadline by a numbered document: a new fact beside the old. */
export const grantExtension = command(
  'tasks grant-extension',
  async (act, { id, until: dueOn, paper }: { id: string; until: string; paper: Paper }) => {
    const { task, ...extension } = await decide(act, id, 'grant', { dueOn, paper });
    await decideExtension(act, extension.id, 'granted', `${paper.code}, ${writtenInFigures(paper.on)}`);
    await insertDeadline(act, task, dueOn, paper);
    await stepTask(act, task, 'grant', task.state, { remark: until(dueOn, paper) });
    remember(act, task, { granted: dueOn, paper: paper.code });
  },
);

/** A leader refuses a later deadline, with the reason. */
export const refuseExtension = command('tasks refuse-extension', async (act, { id, reason }: { id: string; reason: string }) => {
  const { task, ...extension } = await decide(act, id, 'refuse');
  await decideExtension(act, extension.id, 'refused', reason);
  await stepTask(act, task, 'refuse', task.state, { remark: reason });
  remember(act, task, { refusedExtension: reason });
});
