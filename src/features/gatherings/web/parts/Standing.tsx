import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { GatheringRow, RiskLevel } from '../../gathering.schema.ts';
import { gatheringWords } from '../../gathering.words.ts';

const TONES: Readonly<Record<RiskLevel, StateTone>> = { none: 'done', low: 'open', medium: 'soon', high: 'late' };

/** How much stands against it, by shape and colour. */
export function RiskOf({ risk }: { risk: RiskLevel }) {
  const { say } = useWords();
  return <State tone={TONES[risk]}>{say(gatheringWords.risk[risk])}</State>;
}
/** Where it stands: once decided, what was decided. */
export function StandingOf({ state, outcome }: Pick<GatheringRow, 'state' | 'outcome'>) {
  const { say } = useWords();
  if (state === 'decided' && outcome !== null)
    return (
      <State tone={outcome === 'cancel' ? 'exempt' : outcome === 'postpone' ? 'soon' : 'term'}>
        {say(gatheringWords.outcome[outcome])}
      </State>
    );
  return <State tone={state === 'held' ? 'done' : state === 'reviewed' ? 'soon' : 'open'}>{say(gatheringWords.state[state])}</State>;
}
