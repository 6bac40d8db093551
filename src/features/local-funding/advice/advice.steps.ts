import type { Asker } from '../../../platform/pure/asker.ts';
import { type Refusal, together } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { AdviceState } from './advice.schema.ts';
import { adviceStateSentences } from './advice.words.ts';

/** What the steps of an advice are judged by: the faults of what is handed in, none while only the button is asked about. */
export interface AdviceFacts {
  readonly faults: readonly Refusal[];
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const allTold = { faults: ({ faults }: AdviceFacts) => together(faults) };

export interface AdviceStep extends Step<AdviceFacts, AdviceState> {
  readonly end: 'department' | 'committee';
}

/**
 * The life of an advice: drawn up, opined on by the Department of Finance, signed by a leader, answered by the People's
 * Committee itself, or by the department that records its paper.
 */
export const adviceSteps: readonly AdviceStep[] = [
  { step: 'draft', from: null, to: 'drafted', end: 'department', by: OFFICERS, needs: allTold, basis: 'internal' },
  { step: 'correct', from: 'drafted', to: 'same', end: 'department', by: OFFICERS, needs: allTold, basis: 'internal' },
  { step: 'note-opinion', from: ['drafted', 'sent'], to: 'same', end: 'department', by: OFFICERS, needs: allTold, basis: 'internal' },
  { step: 'send', from: 'drafted', to: 'sent', end: 'department', by: ['leader'], needs: allTold, basis: 'internal' },
  { step: 'grant', from: 'sent', to: 'granted', end: 'committee', by: OFFICERS, needs: allTold, basis: 'internal' },
  { step: 'decline', from: 'sent', to: 'declined', end: 'committee', by: OFFICERS, needs: allTold, basis: 'internal' },
  { step: 'withdraw', from: 'drafted', to: 'withdrawn', end: 'department', by: OFFICERS, needs: {}, basis: 'internal' },
];
const words: StepWords<AdviceState> = { states: adviceStateSentences, roles: roleWords };

/** The offices of an advice: the department, and the People's Committee it advises. */
export interface AdviceEnds {
  readonly officeId: string;
  readonly committeeId: string | null;
}
/** An answer is asked of the committee where who asks sits there, of the department otherwise. */
const officeAt = ({ end }: AdviceStep, { officeId, committeeId }: AdviceEnds, asker: Asker | null) =>
  end === 'committee' && committeeId !== null && asker?.seats.some(({ own }) => own.includes(committeeId)) === true
    ? committeeId
    : officeId;

export const answerAdviceSteps = (state: AdviceState, ends: AdviceEnds, asker: Asker | null) =>
  adviceSteps.flatMap((row) => answerSteps([row], { state, facts: { faults: [] }, officeId: officeAt(row, ends, asker), asker }, words));
/** Whether an advice may be drawn up, for the button of a year: `faults` where one is open. */
export const answerDraft = ({ officeId }: AdviceEnds, faults: readonly Refusal[], asker: Asker | null) =>
  answerSteps(
    [{ ...stepNamed(adviceSteps, 'draft'), step: 'draft-advice', from: 'drafted' as const }],
    { state: 'drafted', facts: { faults }, officeId, asker },
    words,
  );
/** Throws Refused with every reason where a step is closed. */
export function requireAdviceStep(
  step: string,
  state: AdviceState | null,
  ends: AdviceEnds,
  faults: readonly Refusal[],
  asker: Asker | null,
): void {
  const row = stepNamed(adviceSteps, step) as AdviceStep;
  requireStep(row, { state, facts: { faults }, officeId: officeAt(row, ends, asker), asker }, words);
}
