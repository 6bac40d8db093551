import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { FindingRow, FindingSeverity, InspectionState } from '../../inspection.schema.ts';
import { inspectionWords } from '../../inspection.words.ts';
import { inspectionPageWords as words } from '../pages.words.ts';

const TONES: Readonly<Record<FindingSeverity, StateTone>> = { minor: 'open', serious: 'soon', grave: 'late' };
export function SeverityOf({ severity }: { severity: FindingSeverity }) {
  const { say } = useWords();
  return <State tone={TONES[severity]}>{say(inspectionWords.severity[severity])}</State>;
}
export function FindingStanding({ state, overdue }: Pick<FindingRow, 'state' | 'overdue'>) {
  const { say } = useWords();
  return overdue ? (
    <State tone="late">{say(words.overdue)}</State>
  ) : (
    <State tone={state === 'closed' ? 'done' : state === 'remedied' ? 'soon' : 'term'}>{say(inspectionWords.findingState[state])}</State>
  );
}
export function VisitStanding({ state }: { state: InspectionState }) {
  const { say } = useWords();
  return <State tone={state === 'concluded' ? 'done' : 'term'}>{say(inspectionWords.state[state])}</State>;
}
