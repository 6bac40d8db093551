import type { Asker } from '../../../platform/pure/asker.ts';
import { type Refusal, type StepAnswer, together } from '../../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { ReportFormState } from './form.schema.ts';
import { formStateSentences } from './form.words.ts';

/** What the steps of a form are judged by: the faults of its rows and of what is handed in. */
export interface FormFacts {
  readonly faults: readonly Refusal[];
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const allTold = ({ faults }: FormFacts) => together(faults);

/** The life of a version of a form, all of it the Agency's: drawn up, edited, published from a day. Published, it never changes. */
export const formSteps: readonly Step<FormFacts, ReportFormState>[] = [
  { step: 'draft', from: null, to: 'draft', by: OFFICERS, needs: { faults: allTold }, basis: 'internal' },
  { step: 'edit', from: 'draft', to: 'same', by: OFFICERS, needs: { faults: allTold }, basis: 'internal' },
  { step: 'publish', from: 'draft', to: 'published', by: OFFICERS, needs: { faults: allTold }, basis: 'internal' },
];
const words: StepWords<ReportFormState> = { states: formStateSentences, roles: roleWords };
interface Asked {
  readonly state: ReportFormState | null;
  readonly officeId: string;
  readonly faults: readonly Refusal[];
}

export const answerFormSteps = ({ state, officeId, faults }: Asked, asker: Asker | null): StepAnswer[] =>
  answerSteps(formSteps, { state, facts: { faults }, officeId, asker }, words);
/** Whether a person may draw up forms at all. */
export const answerDraft = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(formSteps, 'draft'), asker, roleWords);
/** Throws Refused with every reason where a step is closed. */
export const requireFormStep = (step: string, { state, officeId, faults }: Asked, asker: Asker | null) =>
  requireStep(stepNamed(formSteps, step), { state, facts: { faults }, officeId, asker }, words);
