import type { Asker } from '../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer, together } from '../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { InspectionState } from './inspection.schema.ts';
import { inspectionRefusals as refusals, inspectionStateSentences } from './inspection.refusals.words.ts';

/** What the steps of a visit are judged by; what a person hands in is faultless while only the button is asked about. */
export interface InspectionFacts {
  readonly within: boolean;
  readonly faults: readonly Refusal[];
}
/** Who inspects. */
export const INSPECTORS = ['inspector', 'officer', 'head-of-division'] as const;
const within = ({ within: reached }: InspectionFacts) => (reached ? null : because(refusals.outOfReach));
const allTold = ({ faults }: InspectionFacts) => together(faults);

/** The life of a visit: begun by the first revision a device sends, written on, concluded by minutes. That inspections end in minutes is known; by which article is not. */
export const inspectionSteps: readonly Step<InspectionFacts, InspectionState>[] = [
  { step: 'begin', from: null, to: 'begun', by: INSPECTORS, needs: { within, faults: allTold }, basis: 'unverified' },
  { step: 'save', from: 'begun', to: 'same', by: INSPECTORS, needs: { faults: allTold }, basis: 'internal' },
  { step: 'conclude', from: 'begun', to: 'concluded', by: INSPECTORS, needs: { faults: allTold }, basis: 'unverified' },
];
const words: StepWords<InspectionState> = { states: inspectionStateSentences, roles: roleWords };

/** `missing` is what the minutes still want of what was written: only concluding asks for it. */
export const answerInspectionSteps = (state: InspectionState, officeId: string, asker: Asker | null, missing: readonly Refusal[] = []) =>
  inspectionSteps.flatMap((row) =>
    answerSteps([row], { state, facts: { within: true, faults: row.step === 'conclude' ? missing : [] }, officeId, asker }, words),
  );
/** Whether a person may begin any visit at all. */
export const answerBegin = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(inspectionSteps, 'begin'), asker, roleWords);
/** Throws Refused with every reason where a step is closed. */
export function requireInspectionStep(
  step: string,
  of: { readonly state: InspectionState | null; readonly officeId: string },
  facts: InspectionFacts,
  asker: Asker | null,
): void {
  requireStep(stepNamed(inspectionSteps, step), { ...of, facts, asker }, words);
}
