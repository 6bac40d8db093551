import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { DispatchState as StateName } from '../../dispatch.schema.ts';
import { dispatchWords } from '../../dispatch.words.ts';

const TONES: Record<StateName, StateTone> = { received: 'busy', read: 'soon', unreadable: 'late', confirmed: 'done' };

/** The state of a dispatch, by colour, shape and word. */
export function DispatchState({ state, setAside = false }: { state: StateName; setAside?: boolean }) {
  const { say } = useWords();
  if (setAside) return <State tone="exempt">{say(dispatchWords.setAside)}</State>;
  return <State tone={TONES[state]}>{say(dispatchWords.state[state])}</State>;
}
