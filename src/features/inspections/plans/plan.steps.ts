import type { Asker } from '../../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer, together } from '../../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { inspectionRefusals as refusals, planStateSentences } from '../inspection.refusals.words.ts';
import type { InspectionPlanState } from './plan.schema.ts';

/** What the steps of a plan are judged by; faults of what a person hands in are empty while only the button is asked about. */
export interface PlanFacts {
  readonly chosen: number;
  readonly faults: readonly Refusal[];
}
const INSPECTORS = ['inspector', 'officer', 'head-of-division'] as const;
const allTold = ({ faults }: PlanFacts) => together(faults);

/** The Agency and each department draw their own plan; its leader adopts it by a numbered decision. The domain's facts name no article for either. */
export const inspectionPlanSteps: readonly Step<PlanFacts, InspectionPlanState>[] = [
  { step: 'draw', from: null, to: 'drawn', by: INSPECTORS, needs: { faults: allTold }, basis: 'unverified' },
  { step: 'add-choice', from: 'drawn', to: 'same', by: INSPECTORS, needs: { faults: allTold }, basis: 'unverified' },
  { step: 'drop-choice', from: 'drawn', to: 'same', by: INSPECTORS, needs: { faults: allTold }, basis: 'unverified' },
  {
    step: 'adopt',
    from: 'drawn',
    to: 'adopted',
    by: ['leader'],
    needs: { chosen: ({ chosen }) => (chosen === 0 ? because(refusals.nothingChosen) : null), faults: allTold },
    basis: 'unverified',
  },
];
const words: StepWords<InspectionPlanState> = { states: planStateSentences, roles: roleWords };

export const answerPlanSteps = (state: InspectionPlanState, officeId: string, facts: PlanFacts, asker: Asker | null) =>
  answerSteps(inspectionPlanSteps, { state, facts, officeId, asker }, words);
/** Whether a person may draw any plan at all. */
export const answerDraw = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(inspectionPlanSteps, 'draw'), asker, roleWords);
/** Throws Refused with every reason where a step is closed. */
export function requirePlanStep(
  step: string,
  of: { readonly state: InspectionPlanState | null; readonly officeId: string },
  facts: PlanFacts,
  asker: Asker | null,
): void {
  requireStep(stepNamed(inspectionPlanSteps, step), { ...of, facts, asker }, words);
}
