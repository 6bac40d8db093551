import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { DisruptionState, Severity } from '../../disruption.schema.ts';
import { disruptionWords } from '../../disruption.words.ts';

const TONES: Readonly<Record<Severity, StateTone>> = { light: 'open', serious: 'soon', 'very-serious': 'late' };

/** How bad it is, by shape and colour; nothing where it holds nowhere. */
export function SeverityOf({ severity }: { severity: Severity | null }) {
  const { say } = useWords();
  return severity === null ? null : <State tone={TONES[severity]}>{say(disruptionWords.severity[severity])}</State>;
}
export function StandingOf({ state }: { state: DisruptionState }) {
  const { say } = useWords();
  return <State tone={state === 'ended' ? 'done' : 'term'}>{say(disruptionWords.state[state])}</State>;
}
