import type { Asker } from '../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer, together } from '../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { MeetingState } from './meeting.schema.ts';
import { meetingRefusals as refusals, meetingStateSentences } from './meeting.words.ts';

export interface MeetingFacts {
  readonly conclusions: number;
  readonly faults: readonly Refusal[];
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const faults = ({ faults: found }: MeetingFacts) => together(found);

/** A meeting is recorded, its minutes are kept as often as needed, and its conclusions go out once, as a numbered notice. */
export const meetingSteps: readonly Step<MeetingFacts, MeetingState>[] = [
  { step: 'hold', from: null, to: 'held', by: OFFICERS, needs: { faults }, basis: 'internal' },
  { step: 'keep', from: 'held', to: 'same', by: OFFICERS, needs: { faults }, basis: 'internal' },
  {
    step: 'issue',
    from: 'held',
    to: 'issued',
    by: ['officer'],
    needs: { concluded: ({ conclusions }) => (conclusions === 0 ? because(refusals.nothingConcluded) : null), faults },
    basis: 'internal',
  },
];
const words: StepWords<MeetingState> = { states: meetingStateSentences, roles: roleWords };
interface Of {
  readonly state: MeetingState | null;
  readonly officeId: string;
}

export const answerMeetingSteps = (of: Of, conclusions: number, asker: Asker | null): StepAnswer[] =>
  answerSteps(meetingSteps, { ...of, facts: { conclusions, faults: [] }, asker }, words);
export const answerHold = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(meetingSteps, 'hold'), asker, roleWords);
/** Throws Refused with every reason where a step is closed. */
export const requireMeetingStep = (step: string, of: Of, facts: MeetingFacts, asker: Asker | null): void =>
  requireStep(stepNamed(meetingSteps, step), { ...of, facts, asker }, words);
