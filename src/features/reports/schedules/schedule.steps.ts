import type { Asker } from '../../../platform/pure/asker.ts';
import { type Refusal, type StepAnswer, together } from '../../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';

interface ScheduleFacts {
  readonly faults: readonly Refusal[];
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
/** Who asks for reports: the Agency. A duty to report stands from its first day to its last; its days are settings of these rows. */
export const scheduleSteps: readonly Step<ScheduleFacts, 'standing'>[] = [
  { step: 'schedule', from: null, to: 'standing', by: OFFICERS, needs: { faults: ({ faults }) => together(faults) }, basis: 'internal' },
  {
    step: 'end-schedule',
    from: 'standing',
    to: 'same',
    by: OFFICERS,
    needs: { faults: ({ faults }) => together(faults) },
    basis: 'internal',
  },
];
const words: StepWords<'standing'> = { states: { standing: { vi: 'Chế độ báo cáo đang áp dụng.', en: 'It stands.' } }, roles: roleWords };

export const answerSchedule = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(scheduleSteps, 'schedule'), asker, roleWords);
export const answerScheduleSteps = (officeId: string, asker: Asker | null): StepAnswer[] =>
  answerSteps(scheduleSteps, { state: 'standing', facts: { faults: [] }, officeId, asker }, words);
/** Throws Refused with every reason where a step is closed. */
export const requireScheduleStep = (step: string, officeId: string, faults: readonly Refusal[], asker: Asker | null) =>
  requireStep(
    stepNamed(scheduleSteps, step),
    { state: step === 'schedule' ? null : 'standing', facts: { faults }, officeId, asker },
    words,
  );
