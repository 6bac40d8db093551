import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ProposalStanding } from '../../proposal.schema.ts';
import { proposalWords } from '../../proposal.words.ts';
import type { AnswerStanding, RoundStanding } from '../../rounds/round.schema.ts';

const OF_ROUND: Readonly<Record<RoundStanding, StateTone>> = { open: 'term', closed: 'soon', done: 'done' };
const OF_ANSWER: Readonly<Record<AnswerStanding, StateTone>> = {
  'on-time': 'done',
  late: 'done-late',
  'in-term': 'term',
  due: 'soon',
  overdue: 'late',
};
const OF_PROPOSAL: Readonly<Record<ProposalStanding, StateTone>> = {
  draft: 'open',
  sent: 'soon',
  received: 'term',
  returned: 'late',
  accepted: 'term',
  withdrawn: 'exempt',
  appraised: 'done',
  chosen: 'done',
  refused: 'exempt',
};

/** How a round stands, by shape and colour. */
export function RoundState({ standing }: { standing: RoundStanding }) {
  const { say } = useWords();
  return <State tone={OF_ROUND[standing]}>{say(proposalWords.round.standing[standing])}</State>;
}
export function AnswerState({ standing }: { standing: AnswerStanding }) {
  const { say } = useWords();
  return <State tone={OF_ANSWER[standing]}>{say(proposalWords.round.answer[standing])}</State>;
}
export function ProposalState({ state }: { state: ProposalStanding }) {
  const { say } = useWords();
  return <State tone={OF_PROPOSAL[state]}>{say(proposalWords.state[state])}</State>;
}
