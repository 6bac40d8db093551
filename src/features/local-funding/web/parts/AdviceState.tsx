import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { AdviceState } from '../../advice/advice.schema.ts';
import { adviceWords } from '../../advice/advice.words.ts';

const TONES: Readonly<Record<AdviceState, StateTone>> = {
  drafted: 'open',
  sent: 'soon',
  granted: 'done',
  declined: 'exempt',
  withdrawn: 'exempt',
};
/** How an advice stands, in words, colour and shape. */
export function StateOfAdvice({ state }: { state: AdviceState }) {
  const { say } = useWords();
  return <State tone={TONES[state]}>{say(adviceWords.state[state])}</State>;
}
