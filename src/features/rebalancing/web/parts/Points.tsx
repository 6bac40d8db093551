import { useState } from 'react';
import { useWords } from '../../../../ui/words.tsx';
import { uiWords } from '../../../../ui/ui.words.ts';
import type { BenchRow } from '../../rebalancing.schema.ts';
import { benchWords as words } from '../pages.words.ts';

/** Points of a proposal; they open their reasons, each with its article. */
export function Points({ row }: { row: BenchRow }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <span className="bench-points">
      <button
        type="button"
        className="text-button"
        aria-expanded={open}
        aria-label={`${row.points}: ${say(words.reasons)}`}
        onClick={() => setOpen(!open)}
      >
        {row.points}
      </button>
      {open && (
        <span className="bench-reasons">
          {row.reasons.length === 0 ? (
            <span>{say(words.noReasons)}</span>
          ) : (
            row.reasons.map((reason) => (
              <span key={reason.criterion}>
                <strong>
                  {reason.points}/{reason.most}
                </strong>{' '}
                {say(reason.why)}{' '}
                <span className="quiet">
                  ({reason.mark === 'unverified' ? `${reason.basis}; ${say(uiWords.unverified)}` : reason.basis})
                </span>
              </span>
            ))
          )}
          {row.reasons.length > 0 && <span className="quiet">{say(words.experience(row.experience))}</span>}
        </span>
      )}
    </span>
  );
}
