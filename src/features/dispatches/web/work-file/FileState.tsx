import { writtenDay } from '../../../../ui/formats.ts';
import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { WorkFileRow } from '../../work-files/work-file.schema.ts';
import { workFilePageWords as words } from './work-file-pages.words.ts';

const TONES: Record<WorkFileRow['archiveState'], StateTone> = { none: 'term', 'in-term': 'done', soon: 'soon', overdue: 'late' };

/** Open, or closed and by when it goes to the archive. */
export function FileState({
  file: { closedOn, archiveDueOn, archiveState },
}: {
  file: Pick<WorkFileRow, 'closedOn' | 'archiveDueOn' | 'archiveState'>;
}) {
  const { say, language } = useWords();
  if (closedOn === null || archiveDueOn === null) return <State tone="term">{say(words.isOpen)}</State>;
  const due = writtenDay(archiveDueOn, language);
  return (
    <>
      <State tone={TONES[archiveState]}>{say(words.isClosed(writtenDay(closedOn, language)))}</State>
      <span className="under">{say(archiveState === 'overdue' ? words.archiveOver(due) : words.archive(due))}</span>
    </>
  );
}

/** How long a file is kept; the figure is the office's own. */
export function Retention({ years }: { years: number | null }) {
  const { say } = useWords();
  return (
    <>
      {say(years === null ? words.forever : words.yearsOf(years))} <span className="tag">{say(words.unverified)}</span>
    </>
  );
}
