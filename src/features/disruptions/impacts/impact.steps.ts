import type { Asker } from '../../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer, together } from '../../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { disruptionRefusals as refusals, impactStateSentences } from '../disruption.words.ts';
import type { ImpactState } from './impact.schema.ts';

/** What the steps of a statement are judged by; what a person hands in is absent while only the button is asked about. */
export interface ImpactFacts {
  readonly own: boolean;
  readonly faults: readonly Refusal[];
  readonly reason?: string;
}

export interface ImpactStep extends Step<ImpactFacts, ImpactState> {
  readonly end: 'unit' | 'department';
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
/** A centre or the department enters what an establishment told; another person of the department confirms. */
export const impactSteps: readonly ImpactStep[] = [
  {
    step: 'state',
    from: null,
    to: 'stated',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { faults: ({ faults }) => together(faults) },
    basis: 'internal',
  },
  {
    step: 'confirm',
    from: 'stated',
    to: 'confirmed',
    end: 'department',
    by: OFFICERS,
    needs: { fourEyes: ({ own }) => (own ? because(refusals.ownStatement) : null) },
    basis: 'internal',
  },
  {
    step: 'return',
    from: 'stated',
    to: 'returned',
    end: 'department',
    by: OFFICERS,
    needs: { reason: ({ reason }) => (reason === '' ? because(refusals.noReason) : null) },
    basis: 'internal',
  },
];
const words: StepWords<ImpactState> = { states: impactStateSentences, roles: roleWords };
interface Ends {
  readonly state: ImpactState | null;
  readonly officeId: string;
  readonly departmentId: string;
}
const officeAt = ({ end }: ImpactStep, { officeId, departmentId }: Ends) => (end === 'unit' ? officeId : departmentId);

export const answerImpactSteps = (ends: Ends, own: boolean, asker: Asker | null) =>
  impactSteps.flatMap((row) =>
    answerSteps([row], { state: ends.state, facts: { own, faults: [] }, officeId: officeAt(row, ends), asker }, words),
  );
/** Whether a person may enter what an establishment said at all. */
export const answerState = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(impactSteps, 'state'), asker, roleWords);
/** Throws Refused with every reason where a step is closed. */
export function requireImpactStep(step: string, ends: Ends, facts: ImpactFacts, asker: Asker | null): void {
  const row = stepNamed(impactSteps, step) as ImpactStep;
  requireStep(row, { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words);
}
