import { ProgressBar } from '../../../../ui/ProgressBar.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Progress } from '../../dispatch.schema.ts';
import { stageWords } from '../pages.words.ts';

const STAGES = ['waiting', 'opening', 'recognising', 'understanding', 'done'] as const;

/** How far a reading has come, in words and as a bar; read out as it changes. */
export function ReadingProgress({ progress }: { progress: Progress }) {
  const { say } = useWords();
  const { stage, page, pages } = progress;
  const words = `${say(stageWords[stage])}${pages > 1 && page > 0 ? `, ${say(stageWords.page(page, pages))}` : ''}`;
  return (
    <div className="reading-progress">
      <span role="status">{words}…</span>
      <ProgressBar share={shareOf(progress)} label={words} />
    </div>
  );
}

/** Recognising takes nearly all the time, page by page; the other stages are moments. */
function shareOf({ stage, page, pages }: Progress): number {
  if (stage === 'recognising' && pages > 0) return 0.1 + 0.8 * (page / pages);
  return [0.03, 0.1, 0.5, 0.92, 1][STAGES.indexOf(stage)]!;
}
