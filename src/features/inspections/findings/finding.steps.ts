import type { Asker } from '../../../platform/pure/asker.ts';
import { type Refusal, together } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { FindingState } from '../inspection.schema.ts';
import { findingStateSentences } from '../inspection.refusals.words.ts';

/** What the steps of a finding are judged by. */
export interface FindingFacts {
  readonly faults: readonly Refusal[];
}
export interface FindingStep extends Step<FindingFacts, FindingState> {
  readonly end: 'unit' | 'inspecting';
}
const allTold = ({ faults }: FindingFacts) => together(faults);

/** The minutes give a finding; the unit reports its remedy; whoever inspected closes it or gives it back. */
export const findingSteps: readonly FindingStep[] = [
  { step: 'give', from: null, to: 'open', end: 'inspecting', by: ['system'], needs: {}, basis: 'internal' },
  {
    step: 'remedy',
    from: 'open',
    to: 'remedied',
    end: 'unit',
    by: ['officer', 'head-of-division', 'leader'],
    needs: { faults: allTold },
    basis: 'internal',
  },
  {
    step: 'close',
    from: 'remedied',
    to: 'closed',
    end: 'inspecting',
    by: ['inspector', 'officer', 'head-of-division'],
    needs: { faults: allTold },
    basis: 'internal',
  },
  {
    step: 'return',
    from: 'remedied',
    to: 'open',
    end: 'inspecting',
    by: ['inspector', 'officer', 'head-of-division'],
    needs: { faults: allTold },
    basis: 'internal',
  },
];
const words: StepWords<FindingState> = { states: findingStateSentences, roles: roleWords };

/** A finding as its steps ask for it. */
export interface FindingEnds {
  readonly state: FindingState;
  readonly officeId: string;
  readonly unitId: string;
}
const officeAt = ({ end }: FindingStep, { officeId, unitId }: FindingEnds) => (end === 'unit' ? unitId : officeId);
export const answerFindingSteps = (ends: FindingEnds, asker: Asker | null) =>
  findingSteps.flatMap((row) =>
    answerSteps([row], { state: ends.state, facts: { faults: [] }, officeId: officeAt(row, ends), asker }, words),
  );
/** Throws Refused with every reason where a step is closed. */
export function requireFindingStep(step: string, ends: FindingEnds, facts: FindingFacts, asker: Asker | null): void {
  const row = stepNamed(findingSteps, step) as FindingStep;
  requireStep(row, { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words);
}
