import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

export interface DatedStep {
  readonly name: string;
  /** What stands below the name: the day it was reached, or by when it must be; nothing where neither is known. */
  readonly note: string | null;
  /** Taken, being at it, still to come, or where the way ended. */
  readonly place: 'taken' | 'present' | 'to-come' | 'ended';
}

/** The way of a piece of work: its steps on a line, each with its day; on a narrow screen one below the other. */
export function DatedSteps({ steps, label }: { steps: readonly DatedStep[]; label: string }) {
  const { say } = useWords();
  return (
    <ol className="dated-steps" aria-label={label}>
      {steps.map(({ name, note, place }) => (
        <li key={name} data-place={place} {...(place === 'present' || place === 'ended' ? { 'aria-current': 'step' as const } : {})}>
          <span>
            {name}
            {place === 'taken' && <span className="unseen">, {say(uiWords.done)}</span>}
          </span>
          {note !== null && <small>{note}</small>}
        </li>
      ))}
    </ol>
  );
}
