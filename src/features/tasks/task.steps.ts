import type { Asker } from '../../platform/pure/asker.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because } from '../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { MeasureKey } from './measures/measure.schema.ts';
import { measureRefusals } from './measures/measure.words.ts';
import type { ExtensionState, NewAnswer, NewContact, NewExtension, Paper, TaskState } from './task.schema.ts';
import { extensionStateSentences, taskRefusals as refusals, taskStateSentences } from './task.words.ts';

/** What the steps of an assignment are judged by; what a person hands in is null while only the button is asked about. */
export interface TaskFacts {
  readonly today: string;
  readonly ref: string;
  readonly assignedOn: string;
  readonly dueOn: string | null;
  readonly toKind: string;
  readonly exemptions: readonly string[];
  readonly answers: number;
  readonly lastAnswer: { readonly by: string; readonly on: string } | null;
  readonly extensionAsked: boolean;
  readonly answer?: NewAnswer;
  readonly contact?: NewContact;
  readonly extension?: NewExtension;
  readonly deadline?: { readonly dueOn: string; readonly paper: Paper };
  /** By what it is measured; null where it is answered by report. */
  readonly measure: MeasureKey | null;
  /** The decision by which a measured one is to cover more. */
  readonly addition?: Paper;
}
/** Which end takes a step: the office assigned, or the office that assigned. */
export interface TaskStep extends Step<TaskFacts, TaskState> {
  readonly end: 'to' | 'from';
}

const notToCome = (day: string | null | undefined, today: string) =>
  day != null && day > today ? because(refusals.inFuture(writtenInFigures(day))) : null;

const answering = {
  letter: ({ answer, toKind }: TaskFacts) =>
    answer !== undefined && toKind === 'department' && answer.letterId === null && answer.letter === null
      ? because(refusals.needsLetter)
      : null,
  letterDay: ({ answer, today }: TaskFacts) => notToCome(answer?.letter?.on, today),
  figures: ({ answer, ref }: TaskFacts) =>
    answer !== undefined && answer.done !== null && answer.target !== null && answer.done > answer.target
      ? because(refusals.doneOverTarget(ref))
      : null,
  day: ({ answer, today, assignedOn }: TaskFacts) =>
    notToCome(answer?.answeredOn, today) ??
    (answer?.answeredOn != null && answer.answeredOn < assignedOn
      ? because(refusals.answeredBeforeAssigned(writtenInFigures(assignedOn)))
      : null),
  // Two people at once: the second is told of the first, and nothing either wrote is lost.
  meanwhile: ({ answer, answers, lastAnswer }: TaskFacts) =>
    answer !== undefined && answer.seen < answers && lastAnswer !== null
      ? because(refusals.answeredMeanwhile(lastAnswer.by, writtenInFigures(lastAnswer.on)))
      : null,
};
const { letter: _, ...reporting } = answering;
const later = (until: string | undefined, dueOn: string | null) =>
  until !== undefined && dueOn !== null && until <= dueOn ? because(refusals.notLater(writtenInFigures(dueOn))) : null;

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const HANDLERS = ['records-clerk', ...OFFICERS] as const;
const UNANSWERED = ['assigned', 'received', 'returned'] as const;
const OPEN = [...UNANSWERED, 'answered'] as const;
const HANDLING = 'Điều 20–24 Nghị định số 30/2020/NĐ-CP';

/** The life of an assignment; each step belongs to one of its two ends. */
export const taskSteps: readonly TaskStep[] = [
  { step: 'assign', from: null, to: 'assigned', end: 'from', by: ['system'], needs: {}, basis: HANDLING },
  { step: 'receive', from: 'assigned', to: 'received', end: 'to', by: HANDLERS, needs: {}, basis: HANDLING },
  { step: 'report', from: UNANSWERED, to: 'received', end: 'to', by: OFFICERS, needs: reporting, basis: 'internal' },
  { step: 'answer', from: OPEN, to: 'answered', end: 'to', by: OFFICERS, needs: answering, basis: HANDLING },
  { step: 'answer-for', from: OPEN, to: 'answered', end: 'from', by: OFFICERS, needs: answering, basis: 'internal' },
  { step: 'accept', from: 'answered', to: 'accepted', end: 'from', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'return', from: 'answered', to: 'returned', end: 'from', by: OFFICERS, needs: {}, basis: 'internal' },
  {
    step: 'exempt',
    from: UNANSWERED,
    to: 'exempt',
    end: 'from',
    by: ['leader'],
    needs: { oneByOne: ({ exemptions }) => (exemptions.length > 0 ? because(refusals.oneByOne) : null) },
    basis: 'internal',
  },
  { step: 'attach', from: OPEN, to: 'same', end: 'to', by: HANDLERS, needs: {}, basis: 'internal' },
  {
    step: 'ask-extension',
    from: UNANSWERED,
    to: 'same',
    end: 'to',
    by: OFFICERS,
    needs: {
      dated: ({ dueOn }) => (dueOn === null ? because(refusals.noDeadline) : null),
      later: ({ extension, dueOn }) => later(extension?.until, dueOn),
      one: ({ extensionAsked }) => (extensionAsked ? because(refusals.stillAsked) : null),
      letter: ({ extension, toKind }) =>
        extension !== undefined && toKind === 'department' && extension.letter === null ? because(refusals.extensionNeedsLetter) : null,
      letterDay: ({ extension, today }) => notToCome(extension?.letter?.on, today),
    },
    basis: 'internal',
  },
  {
    step: 'set-deadline',
    from: OPEN,
    to: 'same',
    end: 'from',
    by: ['leader'],
    needs: {
      later: ({ deadline, dueOn }) => later(deadline?.dueOn, dueOn),
      paper: ({ deadline }) => (deadline !== undefined && deadline.dueOn < deadline.paper.on ? because(refusals.beforePaper) : null),
      paperDay: ({ deadline, today }) => notToCome(deadline?.paper.on, today),
    },
    basis: 'internal',
  },
  {
    step: 'add-targets',
    from: [...OPEN, 'accepted'],
    to: 'same',
    end: 'from',
    by: ['leader'],
    needs: {
      measured: ({ measure }) => (measure === null ? because(measureRefusals.unmeasured) : null),
      paperDay: ({ addition, today }) => notToCome(addition?.on, today),
    },
    basis: 'internal',
  },
  {
    step: 'note-contact',
    from: OPEN,
    to: 'same',
    end: 'from',
    by: OFFICERS,
    needs: {
      day: ({ contact, today }) => notToCome(contact?.spokenOn, today),
      promise: ({ contact }) =>
        contact !== undefined && contact.promisedFor !== null && contact.promisedFor < contact.spokenOn
          ? because(refusals.promisePast)
          : null,
    },
    basis: 'internal',
  },
  { step: 'recall', from: OPEN, to: 'recalled', end: 'from', by: ['system'], needs: {}, basis: 'internal' },
];
const words: StepWords<TaskState> = { states: taskStateSentences, roles: roleWords };

interface Ends {
  readonly state: TaskState;
  readonly officeId: string;
  readonly toId: string;
}

/** The steps of an assignment for who asks, each asked of the end it belongs to. */
export function answerTaskSteps(task: Ends, facts: TaskFacts, asker: Asker | null) {
  return taskSteps.flatMap((row) =>
    answerSteps([row], { state: task.state, facts, officeId: row.end === 'to' ? task.toId : task.officeId, asker }, words),
  );
}
/** Throws Refused with every reason where the step is closed. Answers its row. */
export function requireTaskStep(name: string, task: Ends, facts: TaskFacts, asker: Asker | null): TaskStep {
  const row = stepNamed(taskSteps, name) as TaskStep;
  requireStep(row, { state: task.state, facts, officeId: row.end === 'to' ? task.toId : task.officeId, asker }, words);
  return row;
}

export interface ExtensionFacts {
  readonly dueOn: string | null;
  readonly today: string;
  readonly deadline?: { readonly dueOn: string; readonly paper: Paper };
}
/** The life of a request for a later deadline; it is decided by a numbered document or not at all. */
export const extensionSteps: readonly Step<ExtensionFacts, ExtensionState>[] = [
  { step: 'ask-extension', from: null, to: 'asked', by: OFFICERS, needs: {}, basis: 'internal' },
  {
    step: 'grant',
    from: 'asked',
    to: 'granted',
    by: ['leader'],
    needs: {
      later: ({ deadline, dueOn }) => later(deadline?.dueOn, dueOn),
      paper: ({ deadline }) => (deadline !== undefined && deadline.dueOn < deadline.paper.on ? because(refusals.beforePaper) : null),
      paperDay: ({ deadline, today }) => notToCome(deadline?.paper.on, today),
    },
    basis: 'internal',
  },
  { step: 'refuse', from: 'asked', to: 'refused', by: ['leader'], needs: {}, basis: 'internal' },
];
export const extensionStepWords: StepWords<ExtensionState> = { states: extensionStateSentences, roles: roleWords };
