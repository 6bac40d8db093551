import type { Asker } from '../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer } from '../../platform/pure/refusals.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { answerAtAll, answerSteps, refusalsOf, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { ProposalState } from './proposal.schema.ts';
import { proposalRefusals as refusals, proposalStateSentences } from './proposal.words.ts';
import type { RoundState } from './rounds/round.schema.ts';

/** What the steps of a proposal are judged by; faults of what is handed in are empty while only the button is asked about. */
export interface ProposalFacts {
  readonly round: { readonly name: string; readonly state: RoundState };
  readonly faults: readonly Refusal[];
}
export interface ProposalStep extends Step<ProposalFacts, ProposalState> {
  readonly end: 'unit' | 'department' | 'agency';
}

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const roundOpen = ({ round }: ProposalFacts) => (round.state === 'done' ? because(refusals.roundDone(round.name)) : null);

/** The life of a proposal: the unit or its department draws it up, the department sends it, the Agency receives, returns or accepts it for appraisal. */
export const proposalSteps: readonly ProposalStep[] = [
  {
    step: 'draft',
    from: null,
    to: 'draft',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { roundOpen },
    basis: 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT',
  },
  {
    step: 'revise',
    from: ['draft', 'returned', 'withdrawn'],
    to: 'same',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { roundOpen },
    basis: 'internal',
  },
  {
    step: 'attach',
    from: ['draft', 'returned', 'withdrawn'],
    to: 'same',
    end: 'unit',
    by: [...OFFICERS, 'records-clerk'],
    of: ['own', 'above'],
    needs: { roundOpen },
    basis: 'internal',
  },
  {
    step: 'send',
    from: ['draft', 'returned', 'withdrawn'],
    to: 'sent',
    end: 'department',
    by: OFFICERS,
    needs: { roundOpen },
    basis: 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT',
  },
  { step: 'receive', from: 'sent', to: 'received', end: 'agency', by: [...OFFICERS, 'records-clerk'], needs: {}, basis: 'internal' },
  {
    step: 'find-facts',
    from: ['sent', 'received'],
    to: 'same',
    end: 'agency',
    by: OFFICERS,
    needs: {},
    basis: 'Điều 7 Thông tư số 36/2013/TT-BCT',
  },
  { step: 'return', from: ['sent', 'received'], to: 'returned', end: 'agency', by: OFFICERS, needs: { roundOpen }, basis: 'internal' },
  {
    step: 'accept',
    from: 'received',
    to: 'accepted',
    end: 'agency',
    by: OFFICERS,
    needs: {},
    basis: 'khoản 3 Điều 6 Thông tư số 36/2013/TT-BCT',
  },
  {
    step: 'withdraw',
    from: ['draft', 'sent', 'received', 'returned'],
    to: 'withdrawn',
    end: 'department',
    by: OFFICERS,
    needs: {},
    basis: 'internal',
  },
];
const words: StepWords<ProposalState> = { states: proposalStateSentences, roles: roleWords };

/** A proposal as its steps ask for it. */
export interface Ends {
  readonly state: ProposalState | null;
  readonly officeId: string;
  readonly unitId: string;
  readonly agencyId: string;
}
const officeAt = ({ end }: ProposalStep, { officeId, unitId, agencyId }: Ends) =>
  end === 'unit' ? unitId : end === 'department' ? officeId : agencyId;

export const answerProposalSteps = (ends: Ends, facts: ProposalFacts, asker: Asker | null): StepAnswer[] =>
  proposalSteps.flatMap((row) => answerSteps([row], { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words));
/** Whether a person may draw proposals up at all. */
export const answerDraft = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(proposalSteps, 'draft'), asker, roleWords);
/**
 * Throws Refused with every reason why a step of one of these is closed, what is wrong with what was handed in among them; of several each
 * that is not in the state for it is named.
 */
export function requireProposalSteps(
  step: string,
  proposals: readonly (Ends & { readonly code: string })[],
  facts: ProposalFacts,
  asker: Asker | null,
): void {
  const row = stepNamed(proposalSteps, step) as ProposalStep;
  const found = proposals.flatMap((ends) =>
    refusalsOf(row, { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words).map((refusal): Refusal =>
      proposals.length > 1 && refusal.code.startsWith('not-from-') ? { ...refusal, ...refusals.ofProject(ends.code, refusal) } : refusal,
    ),
  );
  const reached = !found.some(({ code }) => code.startsWith('not-from-'));
  const all = [...found, ...(reached ? facts.faults : [])];
  if (all.length > 0) throw new Refused(all.filter(({ vi }, at) => all.findIndex((other) => other.vi === vi) === at));
}
