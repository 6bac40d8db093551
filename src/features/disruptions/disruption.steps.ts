import type { Asker } from '../../platform/pure/asker.ts';
import { type Refusal, type StepAnswer, together } from '../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { DisruptionState } from './disruption.schema.ts';
import { disruptionStateSentences } from './disruption.words.ts';

/** What is wrong with the areas and days handed in; empty while only the button is asked about. */
export interface DisruptionFacts {
  readonly faults: readonly Refusal[];
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const allTold = ({ faults }: DisruptionFacts) => together(faults);

/** The life of a disaster or an epidemic: the Agency enters any, a department what holds in its own province. */
export const disruptionSteps: readonly Step<DisruptionFacts, DisruptionState>[] = [
  { step: 'enter', from: null, to: 'under-way', by: OFFICERS, needs: { faults: allTold }, basis: 'internal' },
  { step: 'widen', from: 'under-way', to: 'same', by: OFFICERS, needs: { faults: allTold }, basis: 'internal' },
  { step: 'end', from: 'under-way', to: 'ended', by: OFFICERS, needs: { faults: allTold }, basis: 'internal' },
];
const words: StepWords<DisruptionState> = { states: disruptionStateSentences, roles: roleWords };
interface Ends {
  readonly state: DisruptionState | null;
  readonly officeId: string;
}

export const answerDisruptionSteps = ({ state, officeId }: Ends, asker: Asker | null) =>
  answerSteps(disruptionSteps, { state, facts: { faults: [] }, officeId, asker }, words);
/** Whether a person may enter any at all, as the list carries it. */
export const answerEnter = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(disruptionSteps, 'enter'), asker, roleWords);
/** Throws Refused with every reason where a step is closed. */
export const requireDisruptionStep = (step: string, { state, officeId }: Ends, faults: readonly Refusal[], asker: Asker | null) =>
  requireStep(stepNamed(disruptionSteps, step), { state, facts: { faults }, officeId, asker }, words);
