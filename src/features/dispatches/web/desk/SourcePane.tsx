import { useId, useMemo, useRef } from 'react';
import { EmptyPage } from '../../../../ui/EmptyPage.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { deskWords } from '../pages.words.ts';
import { useDeskView } from './desk-view.ts';
import { useMarkStops } from './mark-stops.ts';
import { marksOf } from './places.ts';
import { SourcePages } from './SourcePages.tsx';
import { SourceText } from './SourceText.tsx';

const LEGEND = [
  ['field', deskWords.legendField],
  ['task', deskWords.legendTask],
  ['due', deskWords.legendDue],
  ['exempt', deskWords.legendExempt],
  ['fix', deskWords.legendFix],
] as const;

/** The source with its marked places. One stop in the tab order; the arrow keys go from mark to mark, Enter shows the fact. */
export function SourcePane() {
  const { say } = useWords();
  const { dispatch, facts, chosen, choose } = useDeskView();
  const pane = useRef<HTMLElement>(null);
  const helpId = useId();
  const { inText, onPages } = useMemo(() => marksOf(facts), [facts]);
  const scanned = dispatch.file.pages.length > 0;
  // A PDF may hold scanned pages and pages of text: both are shown, each with its marks.
  const showsText = !scanned || inText.length > 0;

  useMarkStops(pane, chosen, choose);
  return (
    <section ref={pane} className="pane source" aria-label={say(deskWords.source)} aria-describedby={helpId}>
      <p id={helpId} className="quiet small no-print">
        {say(deskWords.sourceHelp)} <span className="keys-only">{say(deskWords.sourceKeys)}</span>
      </p>
      <ul className="plain-list legend mark-legend" aria-label={say(deskWords.legend)}>
        {LEGEND.map(([tone, words]) => (
          <li key={tone}>
            <span className="swatch" data-tone={tone} aria-hidden />
            {say(words)}
          </li>
        ))}
      </ul>
      {scanned && <SourcePages dispatch={dispatch} marks={onPages} />}
      {showsText &&
        ((dispatch.text ?? '').trim() === '' ? (
          <EmptyPage title={say(deskWords.noText)}>{say(deskWords.unreadableLead)}</EmptyPage>
        ) : (
          <SourceText text={dispatch.text!} marks={inText} />
        ))}
    </section>
  );
}
