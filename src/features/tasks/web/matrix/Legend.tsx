import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { type Matrix, standings } from '../../task.schema.ts';
import { taskWords } from '../../task.words.ts';
import { matrixWords as words } from '../pages.words.ts';
import { TONES, waits } from '../parts/Standing.tsx';

/** Every mark that stands in this matrix, by name; on paper too. */
export function Legend({ matrix }: { matrix: Matrix }) {
  const { say } = useWords();
  const cells = matrix.tasks.flatMap((task) => task.cells).filter(({ task }) => task !== null);
  const used = new Set(cells.filter((cell) => !waits(cell)).map(({ state }) => state));
  return (
    <div className="legend matrix-legend" role="group" aria-label={say(words.legend)}>
      {standings
        .filter((each) => used.has(each))
        .map((each) => (
          <State key={each} tone={TONES[each]}>
            {say(each === 'done-on-time' ? words.doneKey : taskWords.standing[each])}
          </State>
        ))}
      {cells.some(waits) && <State tone="busy">{say(taskWords.state.answered)}</State>}
      {cells.some(({ verifiedBy }) => verifiedBy === 'programme data') && (
        <>
          <span>{say(words.measuredKey)}</span>
          <span>{say(words.letterKey)}</span>
        </>
      )}
      {cells.some(({ down }) => down > 0) && <span>{say(words.downKey)}</span>}
      {matrix.illustrative && (
        <span className="print-only">
          <IllustrativeTag />
        </span>
      )}
    </div>
  );
}
