import type { Asker } from '../../platform/pure/asker.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { answerSteps, type Step, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { PlanDecisionKind, PlanDecisionState } from './plan.schema.ts';
import { planRefusals as refusals, planStateSentences } from './plan.words.ts';

/** What the steps of a decision are judged by; `faults` are those of its rows, `askedBySubmitter` whether who asks submitted it. */
export interface PlanFacts {
  readonly today: string;
  readonly rows: number;
  readonly faults: readonly Refusal[];
  readonly askedBySubmitter: boolean;
  readonly issuedOn?: string;
  readonly numberUsed?: Refusal | null;
}

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const first = ({ faults }: PlanFacts) => faults[0] ?? null;
const PLAN = 'khoản 3 Điều 6 Thông tư số 36/2013/TT-BCT';
/** Into the next budget year: the Ministry's to decide. */
const CARRY = 'Điều 11 Thông tư số 36/2013/TT-BCT';

const issued: Step<PlanFacts, PlanDecisionState>['needs'] = {
  fourEyes: ({ askedBySubmitter }) => (askedBySubmitter ? because(refusals.fourEyes) : null),
  faults: first,
  day: ({ issuedOn, today }) =>
    issuedOn !== undefined && issuedOn > today ? because(refusals.inFuture(writtenInFigures(issuedOn))) : null,
  number: ({ numberUsed }) => numberUsed ?? null,
};

/**
 * The life of a decision: drawn up and submitted by the Agency, approved by a leader of the Ministry, or of the Agency
 * entering the decision that the Minister signed. What goes into the next year is drawn up and approved by rows of its own.
 */
export const planDecisionSteps: readonly Step<PlanFacts, PlanDecisionState>[] = [
  { step: 'draw-up', from: null, to: 'drafted', by: OFFICERS, needs: {}, basis: PLAN },
  { step: 'correct', from: 'drafted', to: 'same', by: OFFICERS, needs: {}, basis: 'internal' },
  {
    step: 'submit',
    from: 'drafted',
    to: 'submitted',
    by: OFFICERS,
    needs: { rows: ({ rows }) => (rows === 0 ? because(refusals.noRow) : null), faults: first },
    basis: PLAN,
  },
  { step: 'send-back', from: 'submitted', to: 'drafted', by: ['leader'], of: ['own', 'national'], needs: {}, basis: 'internal' },
  { step: 'approve', from: 'submitted', to: 'approved', by: ['leader'], of: ['own', 'national'], needs: issued, basis: PLAN },
  { step: 'draw-up-carry', from: null, to: 'drafted', by: OFFICERS, needs: {}, basis: CARRY },
  { step: 'approve-carry', from: 'submitted', to: 'approved', by: ['leader'], of: ['own', 'national'], needs: issued, basis: CARRY },
  // What a feature above the plan decided, under its own rows of who may.
  { step: 'decide', from: 'drafted', to: 'approved', by: ['system'], needs: issued, basis: 'Điều 11 Thông tư số 36/2013/TT-BCT' },
];
/** The rows that a decision of a kind goes by. */
export const stepsOfKind = (kind: PlanDecisionKind) =>
  planDecisionSteps.filter(
    ({ step }) => (kind === 'carry' ? !['draw-up', 'approve'].includes(step) : !step.endsWith('-carry')) && step !== 'decide',
  );
export const stepOfKind = (step: 'draw-up' | 'approve', kind: PlanDecisionKind) => (kind === 'carry' ? (`${step}-carry` as const) : step);
export const planStepWords: StepWords<PlanDecisionState> = { states: planStateSentences, roles: roleWords };

/** Who enters the papers of the estimate: the Agency's finance officer or leader. */
export const estimatePermits: readonly Step<null, 'open'>[] = [
  { step: 'enter-estimate', from: 'open', to: 'same', by: ['finance-officer', 'leader'], needs: {}, basis: 'internal' },
];
export const estimateWords: StepWords<'open'> = {
  states: { open: { vi: 'Dự toán năm đang mở.', en: 'The estimate is open.' } },
  roles: roleWords,
};

/** What may be begun on a plan: a decision drawn up, a paper of the estimate entered. */
export function answerPlanSteps(agencyId: string, today: string, asker: Asker | null) {
  return [
    ...answerSteps(
      planDecisionSteps.filter(({ from }) => from === null).map((row) => ({ ...row, from: 'drafted' as const })),
      { state: 'drafted', facts: { today, rows: 0, faults: [], askedBySubmitter: false }, officeId: agencyId, asker },
      planStepWords,
    ),
    ...answerSteps(estimatePermits, { state: 'open', facts: null, officeId: agencyId, asker }, estimateWords),
  ];
}
