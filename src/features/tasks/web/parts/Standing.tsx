import { writtenDay } from '../../../../ui/formats.ts';
import { State, type StateTone } from '../../../../ui/State.tsx';
import { type Said, useWords } from '../../../../ui/words.tsx';
import type { MatrixCell, Standing as Stands, TaskState } from '../../task.schema.ts';
import { taskWords } from '../../task.words.ts';

export const TONES: Readonly<Record<Stands, StateTone>> = {
  'in-term': 'term',
  due: 'soon',
  overdue: 'late',
  undated: 'open',
  'done-on-time': 'done',
  'done-late': 'done-late',
  exempt: 'exempt',
  'not-applicable': 'exempt',
};

/** Its standing waits for the other side; what is measured stands by its figures, whatever was answered. */
export const waits = ({ waiting, verifiedBy }: Pick<MatrixCell, 'waiting' | 'verifiedBy'>): boolean =>
  waiting && verifiedBy !== 'programme data';

/** How an assignment stands, and by which days. */
interface Stood {
  readonly standing: Stands;
  readonly state?: TaskState | null;
  readonly dueOn?: string | null;
  readonly namedOn?: string | null;
  readonly measured?: object | null;
}

/** The name of a standing: where no deadline was, nobody was on time; who answered late is late with nothing any more. */
export const standingName = (standing: Stands, dueOn: string | null | undefined, answered = false): Said =>
  answered && standing === 'overdue'
    ? taskWords.answeredLate
    : standing === 'done-on-time' && dueOn === null
      ? taskWords.state.accepted
      : taskWords.standing[standing];

/** How an assignment stands, in words, colour and shape; on the day a letter names as limit also that the last day on time has passed. */
export function Standing({ standing, state: answered = null, dueOn, namedOn, measured = null }: Stood) {
  const { say, language } = useWords();
  // What is measured stands as its figures do; that an answer waits is told by the answer.
  const state = measured === null ? answered : null;
  const passed =
    standing === 'due' && dueOn != null && dueOn !== namedOn ? ` (${say(taskWords.lastDayPassed(writtenDay(dueOn, language)))})` : '';
  return (
    <>
      <State tone={state === 'answered' ? 'busy' : TONES[standing]}>
        {state === 'returned' && `${say(taskWords.state.returned)} · `}
        {say(standingName(standing, dueOn, state === 'answered'))}
        {state === 'answered' && ` · ${say(taskWords.state.answered)}`}
      </State>
      {passed !== '' && <span className="small">{passed}</span>}
    </>
  );
}
