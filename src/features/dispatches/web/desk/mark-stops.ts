import { type RefObject, useEffect } from 'react';
import type { Chosen } from './desk-view.ts';
import { showElement } from './show-element.ts';

const MOVES: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Makes the marks of a pane answer to mouse and keyboard: a mark carries the fact it is of in `data-inner`, and
 * `data-stop` where it begins. One stop is in the tab order; the arrow keys go from stop to stop, Enter or Space
 * chooses the fact. A fact chosen elsewhere brings its mark into view.
 */
export function useMarkStops(
  pane: RefObject<HTMLElement | null>,
  chosen: Chosen | null,
  choose: (key: string, on: Chosen['on']) => void,
): void {
  useEffect(() => {
    const element = pane.current;
    const onClick = ({ target }: MouseEvent) => {
      const mark = (target as Element).closest<HTMLElement>('[data-inner]');
      if (mark !== null) choose(mark.dataset['inner']!, 'source');
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const stops = stopsOf(element);
      const at = stops.indexOf(event.target as HTMLElement);
      const move = MOVES[event.key];
      if (at < 0 || (move === undefined && event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      if (move === undefined) choose(stops[at]!.dataset['inner']!, 'source');
      else stops[(at + move + stops.length) % stops.length]!.focus();
    };
    element?.addEventListener('click', onClick);
    element?.addEventListener('keydown', onKeyDown);
    return () => {
      element?.removeEventListener('click', onClick);
      element?.removeEventListener('keydown', onKeyDown);
    };
  }, [pane, choose]);

  // After every drawing, for marks come and go with what is shown.
  useEffect(() => {
    const stops = stopsOf(pane.current);
    const open = stops.find((stop) => stop.dataset['inner'] === chosen?.key) ?? stops[0];
    for (const stop of stops) stop.tabIndex = stop === open ? 0 : -1;
  });

  useEffect(() => {
    if (chosen?.on === 'facts') showElement(pane.current?.querySelector(`[data-keys~="${CSS.escape(chosen.key)}"]`));
  }, [pane, chosen]);
}

function stopsOf(pane: HTMLElement | null): HTMLElement[] {
  return [...(pane?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
}
