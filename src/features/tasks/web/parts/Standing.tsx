import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Standing as Stands } from '../../task.schema.ts';
import { taskWords } from '../../task.words.ts';

export const TONES: Readonly<Record<Stands, StateTone>> = { 'in-term': 'term', due: 'soon', overdue: 'late', undated: 'term', 'done-on-time': 'done', 'done-late': 'done', exempt: 'exempt', 'not-applicable': 'exempt' };

/** How an assignment stands, in words, colour and shape. */
export function Standing({ standing, waiting = false }: { standing: Stands; waiting?: boolean }) {
  const { say } = useWords();
  return <State tone={waiting ? 'busy' : TONES[standing]}>{say(taskWords.standing[standing])}{waiting ? ` · ${say(taskWords.state.answered)}` : ''}</State>;
}
