import type { ReactNode } from 'react';

/** done: ink check · done-late: a check with a vermilion square · term: teal disc · open: an empty ring · soon: amber half · late: vermilion square · exempt: hatched · busy: a turning ring. */
export type StateTone = 'done' | 'done-late' | 'open' | 'term' | 'soon' | 'late' | 'exempt' | 'busy';

/** A state in words, with its colour and its shape. */
export function State({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className="state" data-tone={tone}>
      {children}
    </span>
  );
}
