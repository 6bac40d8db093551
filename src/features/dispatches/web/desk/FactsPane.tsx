import { useEffect, useRef } from 'react';
import { Problem } from '../../../../ui/Problem.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Reading } from '../../../readings/reading.schema.ts';
import { deskWords } from '../pages.words.ts';
import { Corrections } from './Corrections.tsx';
import { useDeskView } from './desk-view.ts';
import { DocumentFacts } from './DocumentFacts.tsx';
import { Duties } from './Duties.tsx';
import { showElement } from './show-element.ts';

/** What was read: suspected misreadings first, then which paper it is, then what it orders. */
export function FactsPane() {
  const { say } = useWords();
  const { facts, chosen } = useDeskView();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen?.on !== 'source') return;
    const fact = pane.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(chosen.key)}"]`);
    showElement(fact);
    fact?.querySelector<HTMLElement>('button.value')?.focus({ preventScroll: true });
  }, [chosen]);
  return (
    <section ref={pane} className="pane facts-pane" aria-label={say(deskWords.facts)}>
      {notesOf(facts).map((problem) => (
        <Problem key={`${problem.code} ${problem.field ?? ''}`} tone="note" said={problem} />
      ))}
      <Corrections />
      <DocumentFacts />
      <Duties />
    </section>
  );
}

const BESIDE_FIELD = /^(kind|number|symbol|issuedOn|issuer|subject|urgency|place|closing|signature\.\w+)$/;

/** The problems that no field on the desk shows by itself. */
function notesOf({ problems }: Reading): Reading['problems'] {
  return problems.filter(({ field }) => field === undefined || !(BESIDE_FIELD.test(field) || /^stamp\.\w+$/.test(field)));
}
