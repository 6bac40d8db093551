import type { Asker } from '../../../platform/pure/asker.ts';
import { type Refusal, together } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { LocalProjectState } from './planned.schema.ts';
import { localProjectStateSentences } from './planned.words.ts';

/** What the steps of a project of local money are judged by: the faults of what is handed in, none while only the button is asked about. */
export interface LocalProjectFacts {
  readonly faults: readonly Refusal[];
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const allTold = { faults: ({ faults }: LocalProjectFacts) => together(faults) };

/** The life of a project of local money: planned by the province's own paper, or left to it by the national plan and taken up. */
export const localProjectSteps: readonly Step<LocalProjectFacts, LocalProjectState>[] = [
  { step: 'expect', from: null, to: 'expected', by: ['system'], needs: allTold, basis: 'internal' },
  { step: 'plan', from: null, to: 'planned', by: OFFICERS, needs: allTold, basis: 'internal' },
  { step: 'take-up', from: 'expected', to: 'planned', by: OFFICERS, needs: allTold, basis: 'internal' },
  { step: 'finish', from: 'planned', to: 'done', by: OFFICERS, needs: allTold, basis: 'internal' },
  { step: 'drop', from: ['expected', 'planned'], to: 'dropped', by: OFFICERS, needs: {}, basis: 'internal' },
];
const words: StepWords<LocalProjectState> = { states: localProjectStateSentences, roles: roleWords };
export const answerLocalProjectSteps = (state: LocalProjectState, officeId: string, asker: Asker | null) =>
  answerSteps(localProjectSteps, { state, facts: { faults: [] }, officeId, asker }, words);
export const answerPlanning = (officeId: string, asker: Asker | null) =>
  answerSteps(
    [{ ...stepNamed(localProjectSteps, 'plan'), from: 'planned' as const }],
    { state: 'planned', facts: { faults: [] }, officeId, asker },
    words,
  );
/** Throws Refused with every reason where a step is closed. */
export const requireLocalProjectStep = (
  step: string,
  state: LocalProjectState | null,
  officeId: string,
  faults: readonly Refusal[],
  asker: Asker | null,
) => requireStep(stepNamed(localProjectSteps, step), { state, facts: { faults }, officeId, asker }, words);
