import type { Asker } from '../../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer } from '../../../platform/pure/refusals.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { answerSteps, refusalsOf, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { proposalRefusals as refusals, roundStateSentences } from '../proposal.words.ts';
import type { RoundState } from './round.schema.ts';

/** What the steps of a round are judged by: the last day it waits, how many proposals the Agency has not dealt with. */
export interface RoundFacts {
  readonly today: string;
  readonly namedOn: string;
  readonly namedInWords: string;
  readonly waiting: number;
  readonly faults: readonly Refusal[];
}
export interface ProposalRoundStep extends Step<RoundFacts, RoundState> {
  readonly end: 'agency' | 'department';
}

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const over = ({ today, namedOn, namedInWords }: RoundFacts) => (today <= namedOn ? because(refusals.notClosed(namedInWords)) : null);
const dealtWith = ({ waiting }: RoundFacts) => (waiting > 0 ? because(refusals.stillWaiting(waiting)) : null);

/** The life of a round. That its last day is over is no step: who answers after it is late, not shut out, until the Agency ends it. */
export const proposalRoundSteps: readonly ProposalRoundStep[] = [
  { step: 'open', from: null, to: 'open', end: 'agency', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'answer-none', from: 'open', to: 'same', end: 'department', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'answer-for', from: 'open', to: 'same', end: 'agency', by: [...OFFICERS, 'records-clerk'], needs: {}, basis: 'internal' },
  { step: 'finish', from: 'open', to: 'done', end: 'agency', by: OFFICERS, needs: { over, dealtWith }, basis: 'internal' },
];
const words: StepWords<RoundState> = { states: roundStateSentences, roles: roleWords };

export interface RoundEnds {
  readonly state: RoundState | null;
  readonly agencyId: string;
  readonly departmentId: string | null;
}
const officeAt = ({ end }: ProposalRoundStep, { agencyId, departmentId }: RoundEnds) =>
  end === 'agency' ? agencyId : (departmentId ?? agencyId);
export const answerRoundSteps = (ends: RoundEnds, facts: RoundFacts, asker: Asker | null): StepAnswer[] =>
  proposalRoundSteps.flatMap((row) => answerSteps([row], { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words));
/** Whether a person may open a round. */
export function answerOpen(agencyId: string, asker: Asker | null): StepAnswer {
  const refusals = refusalsOf(stepNamed(proposalRoundSteps, 'open'), { state: null, facts: NOTHING, officeId: agencyId, asker }, words);
  return { step: 'open', allowed: refusals.length === 0, refusals };
}
const NOTHING: RoundFacts = { today: '', namedOn: '', namedInWords: '', waiting: 0, faults: [] };
/** Throws Refused with every reason where a step is closed. */
export function requireRoundStep(step: string, ends: RoundEnds, facts: RoundFacts, asker: Asker | null): void {
  const row = stepNamed(proposalRoundSteps, step) as ProposalRoundStep;
  const found = [...refusalsOf(row, { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words), ...facts.faults];
  if (found.length > 0) throw new Refused(found);
}
