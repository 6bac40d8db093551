import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { AdjustmentState } from '../../adjustment.schema.ts';
import { adjustmentWords } from '../../adjustment.words.ts';

const TONES: Readonly<Record<AdjustmentState, StateTone>> = {
  requested: 'open',
  confirmed: 'term',
  appraised: 'soon',
  decided: 'done',
  returned: 'late',
  refused: 'exempt',
  withdrawn: 'exempt',
};
/** Where a request stands, in words with its shape. */
export function AdjustmentStanding({ state }: { state: AdjustmentState }) {
  const { say } = useWords();
  return <State tone={TONES[state]}>{say(adjustmentWords.state[state])}</State>;
}
