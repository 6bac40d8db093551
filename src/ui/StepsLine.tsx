import { IconCheck } from '@tabler/icons-react';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

/** Where a piece of work stands: the steps in order, those before the present one ticked. `at` beyond the last ticks all. */
export function StepsLine({ steps, at, label }: { steps: readonly string[]; at: number; label: string }) {
  const { say } = useWords();
  return (
    <ol className="steps-line" aria-label={label}>
      {steps.map((step, place) => (
        <li key={step} {...(place === at ? { 'aria-current': 'step' as const } : {})}>
          {place < at && <IconCheck size={14} aria-hidden />}
          {step}
          {place < at && <span className="unseen">, {say(uiWords.done)}</span>}
        </li>
      ))}
    </ol>
  );
}
