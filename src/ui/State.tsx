import type { ReactNode } from 'react';

/** done: ink check · term: teal disc · soon: amber half · late: vermilion square · exempt: hatched · busy: a turning ring. */
export type StateTone = 'done' | 'term' | 'soon' | 'late' | 'exempt' | 'busy';

/** A state in words, with its colour and its shape. */
export function State({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return <span className="state" data-tone={tone}>{children}</span>;
}
