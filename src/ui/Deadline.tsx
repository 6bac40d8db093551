import { isDay } from '../platform/pure/dates.ts';
import { lastWorkingDayUpTo } from '../platform/pure/working-days.ts';
import { weekdayName, writtenDay } from './formats.ts';
import { recurrenceInWords } from '../platform/pure/recurrence.ts';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

interface DeadlineProps {
  /** The last day on time, 'YYYY-MM-DD'; null where nobody can compute it. */
  readonly dueOn: string | null;
  /** The words of the document, quoted. */
  readonly phrase?: string;
  readonly time?: string | undefined;
  readonly inclusive?: boolean;
  readonly recurrence?: string | undefined;
}

/** A deadline: the last day on time with its weekday, the phrase it rests on, the last working day where that is another. */
export function Deadline({ dueOn, phrase, time, inclusive = true, recurrence }: DeadlineProps) {
  const { say, language } = useWords();
  const lastWorking = dueOn !== null && isDay(dueOn) ? lastWorkingDayUpTo(dueOn) : null;
  const until = time === undefined ? say(uiWords.until) : `${say(inclusive ? uiWords.byHour : uiWords.beforeHour)} ${time},`;
  return (
    <span className="deadline">
      {dueOn !== null && (
        <span>
          <strong>
            {until} {writtenDay(dueOn, language)}
          </strong>{' '}
          · <span className="one-line">{weekdayName(dueOn, language)}</span>
        </span>
      )}
      {recurrence !== undefined && <strong>{recurrenceInWords(recurrence, language)}</strong>}
      {phrase !== undefined && (
        <span className="small">
          “{phrase}”{dueOn === null && recurrence === undefined ? ` · ${say(uiWords.uncounted)}` : ''}
        </span>
      )}
      {lastWorking !== null && lastWorking !== dueOn && (
        <span className="small">
          {say(uiWords.lastWorkingDay)} {writtenDay(lastWorking, language)} ({weekdayName(lastWorking, language)})
        </span>
      )}
    </span>
  );
}

/** What stands where a document sets no deadline. */
export function NoDeadline() {
  const { say } = useWords();
  return <span className="quiet small">{say(uiWords.noDeadline)}</span>;
}
