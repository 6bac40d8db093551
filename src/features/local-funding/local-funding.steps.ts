import type { Asker } from '../../platform/pure/asker.ts';
import { type Refusal, together } from '../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import { localFundingStateSentences } from './local-funding.words.ts';

export interface LocalFundingFacts {
  readonly faults: readonly Refusal[];
}
/** Who enters what a province gives: the department's officers, its finance officer among them, from the paper of the People's Committee. */
export const localFundingSteps: readonly Step<LocalFundingFacts, 'open'>[] = [
  {
    step: 'enter-budget',
    from: 'open',
    to: 'same',
    by: ['officer', 'finance-officer', 'head-of-division', 'leader'],
    needs: { faults: ({ faults }) => together(faults) },
    basis: 'internal',
  },
];
const words: StepWords<'open'> = { states: localFundingStateSentences, roles: roleWords };
export const answerBudgetStep = (officeId: string, asker: Asker | null) =>
  answerSteps(localFundingSteps, { state: 'open', facts: { faults: [] }, officeId, asker }, words);
/** Throws Refused with every reason where a paper may not be entered. */
export const requireBudgetStep = (officeId: string, faults: readonly Refusal[], asker: Asker | null) =>
  requireStep(localFundingSteps[0]!, { state: 'open', facts: { faults }, officeId, asker }, words);
