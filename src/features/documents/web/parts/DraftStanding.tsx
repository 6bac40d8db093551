import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { DraftState } from '../../draft.schema.ts';
import { draftWords } from '../../drafts/draft.words.ts';

const TONES: Readonly<Record<DraftState, StateTone>> = {
  'drawn-up': 'open',
  submitted: 'term',
  checked: 'soon',
  signed: 'soon',
  numbered: 'soon',
  sent: 'done',
  returned: 'late',
  withdrawn: 'exempt',
};
/** Where a draft stands, in words with its shape. */
export function DraftStanding({ state }: { state: DraftState }) {
  const { say } = useWords();
  return <State tone={TONES[state]}>{say(draftWords.state[state])}</State>;
}
