import type { Asker } from '../../platform/pure/asker.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal, type StepAnswer, together } from '../../platform/pure/refusals.ts';
import { answerSteps, refusalsOf, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { RebalancingState } from './rebalancing.schema.ts';
import { rebalancingRefusals as refusals, rebalancingStateSentences } from './rebalancing.words.ts';

/** What the steps are judged by: faults of what is handed in or of the list, what moved since it was submitted, who submitted it. */
export interface RebalancingFacts {
  readonly today: string;
  readonly faults: readonly Refusal[];
  readonly moved: readonly Refusal[];
  readonly askedBySubmitter: boolean;
  readonly submittedOn?: string | null;
  readonly issuedOn?: string;
}
export const plainFacts = (today: string): RebalancingFacts => ({ today, faults: [], moved: [], askedBySubmitter: false });

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const ORDER = 'Điều 7 Thông tư số 36/2013/TT-BCT';
/** Adding a project to the plan is the Ministry's. */
export const ADDING = 'Điều 11 Thông tư số 36/2013/TT-BCT';
const faults = ({ faults: found }: RebalancingFacts) => together(found);

/** The life of a rebalancing: the Agency draws up and submits, a leader of the Ministry issues it under its number. */
export const rebalancingSteps: readonly Step<RebalancingFacts, RebalancingState>[] = [
  { step: 'open', from: null, to: 'drafted', by: OFFICERS, needs: { faults }, basis: 'internal' },
  { step: 'draw', from: 'drafted', to: 'same', by: OFFICERS, needs: { faults }, basis: ORDER },
  { step: 'take-back', from: 'drafted', to: 'same', by: OFFICERS, needs: { faults }, basis: ADDING },
  { step: 'change', from: 'drafted', to: 'same', by: OFFICERS, needs: { faults }, basis: 'internal' },
  { step: 'seek', from: 'drafted', to: 'same', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'stop-seeking', from: ['drafted', 'submitted', 'approved'], to: 'same', by: OFFICERS, needs: { faults }, basis: 'internal' },
  { step: 'submit', from: 'drafted', to: 'submitted', by: OFFICERS, needs: { faults }, basis: ADDING },
  { step: 'send-back', from: 'submitted', to: 'drafted', by: ['leader'], of: ['own', 'above'], needs: {}, basis: 'internal' },
  {
    step: 'approve',
    from: 'submitted',
    to: 'approved',
    by: ['leader'],
    of: ['above'],
    needs: {
      fourEyes: ({ askedBySubmitter }) => (askedBySubmitter ? because(refusals.fourEyes) : null),
      moved: ({ moved }) => together(moved),
      day: ({ issuedOn, today, submittedOn }) =>
        issuedOn === undefined
          ? null
          : issuedOn > today
            ? because(refusals.inFuture(writtenInFigures(issuedOn)))
            : submittedOn != null && issuedOn < submittedOn
              ? because(refusals.beforeSubmitted(writtenInFigures(submittedOn)))
              : null,
      faults,
    },
    basis: ADDING,
  },
];
const words: StepWords<RebalancingState> = { states: rebalancingStateSentences, roles: roleWords };

export interface Ends {
  readonly state: RebalancingState | null;
  readonly officeId: string;
}
/** Whose step it is where it is not the asker's: the decision is the Ministry's. */
const named = (refusal: Refusal, step: string): Refusal =>
  step === 'approve' && refusal.code === 'asker-office' ? because(refusals.ofMinistry, ADDING) : refusal;
export const answerRebalancing = (ends: Ends, facts: RebalancingFacts, asker: Asker | null): StepAnswer[] =>
  rebalancingSteps.flatMap((row) =>
    answerSteps([row], { ...ends, facts: ['submit', 'approve'].includes(row.step) ? facts : { ...facts, faults: [] }, asker }, words).map(
      (answer) => ({ ...answer, refusals: answer.refusals.map((refusal) => named(refusal, answer.step)) }),
    ),
  );
/** Whether a person may begin one: it is the Agency's. */
export function answerOpen(officeId: string, today: string, asker: Asker | null): StepAnswer {
  const found = refusalsOf(stepNamed(rebalancingSteps, 'open'), { state: null, officeId, facts: plainFacts(today), asker }, words);
  return { step: 'open', allowed: found.length === 0, refusals: found };
}
/** Throws Refused with every reason where a step is closed. */
export function requireRebalancing(step: string, ends: Ends, facts: RebalancingFacts, asker: Asker | null): void {
  const row = stepNamed(rebalancingSteps, step);
  const found = refusalsOf(row, { ...ends, facts, asker }, words);
  if (found.length > 0) throw new Refused(found.map((refusal) => named(refusal, step)));
}
