import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { EmptyPage } from '../../../../ui/EmptyPage.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { deskWords } from '../pages.words.ts';
import { useDeskView } from './desk-view.ts';
import { marksOf } from './places.ts';
import { SourcePages } from './SourcePages.tsx';
import { SourceText } from './SourceText.tsx';
import { showElement } from './show-element.ts';

const LEGEND = [['field', deskWords.legendField], ['task', deskWords.legendTask], ['due', deskWords.legendDue], ['exempt', deskWords.legendExempt], ['fix', deskWords.legendFix]] as const;
const MOVES: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

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

  useEffect(() => {
    const stops = stopsOf(pane.current);
    for (const [at, stop] of stops.entries()) stop.tabIndex = (chosen === null || !stops.some((each) => each.dataset['stop'] === chosen.key) ? at === 0 : stop.dataset['stop'] === chosen.key) ? 0 : -1;
    if (chosen?.on === 'facts') showElement(pane.current?.querySelector(`[data-keys~="${CSS.escape(chosen.key)}"]`));
  }, [chosen, inText, onPages]);

  const onKeyDown = (event: KeyboardEvent) => {
    const stops = stopsOf(pane.current);
    const at = stops.indexOf(event.target as HTMLElement);
    const move = MOVES[event.key];
    if (at < 0 || (move === undefined && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (move === undefined) choose(stops[at]!.dataset['stop']!, 'source');
    else stops[(at + move + stops.length) % stops.length]!.focus();
  };
  return (
    <section ref={pane} className="pane source" aria-label={say(deskWords.source)} aria-describedby={helpId} onKeyDown={onKeyDown}>
      <p id={helpId} className="quiet small no-print">{say(deskWords.sourceHelp)}</p>
      <ul className="plain-list legend" aria-label={say(deskWords.legend)}>{LEGEND.map(([tone, words]) => <li key={tone}><span className="swatch" data-tone={tone} aria-hidden />{say(words)}</li>)}</ul>
      {scanned && <SourcePages dispatch={dispatch} marks={onPages} />}
      {showsText && ((dispatch.text ?? '').trim() === '' ? <EmptyPage title={say(deskWords.noText)}>{say(deskWords.unreadableLead)}</EmptyPage> : <SourceText text={dispatch.text!} marks={inText} />)}
    </section>
  );
}

function stopsOf(pane: HTMLElement | null): HTMLElement[] {
  return [...(pane?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
}
