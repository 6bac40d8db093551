import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fold } from '../../platform/pure/vietnamese.ts';

const NAME = 'found';
/** How long a page is given to show what was found on it. */
const PATIENCE_MS = 5_000;

const BLOCKS = 'p, li, td, th, dt, dd, h1, h2, h3, figure, div';
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The texts of a page one after the other, folded, with where each begins: words may run over several of them, but not over the end of a block. */
function textsOf(page: HTMLElement): { folded: string; parts: { node: Text; from: number }[] } {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const parts: { node: Text; from: number }[] = [];
  let [folded, block]: [string, Element | null] = ['', null];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('.unseen, option, script') !== null) continue;
    const own = parent.closest(BLOCKS);
    if (own !== block && folded !== '') folded += '\u0000';
    block = own;
    parts.push({ node: node as Text, from: folded.length });
    folded += fold((node as Text).data);
  }
  return { folded, parts };
}

/** The first place in the page where the words stand together, or where the first of them does. */
function placeOf(page: HTMLElement, words: string): Range | null {
  const sought = fold(words.trim()).split(/\s+/).map(escaped);
  const { folded, parts } = textsOf(page);
  const found = new RegExp(sought.join('\\s+')).exec(folded) ?? new RegExp(sought[0]!).exec(folded);
  if (found === null) return null;
  const range = document.createRange();
  const at = (place: number) => parts.findLast(({ from }) => from <= place)!;
  const [first, last] = [at(found.index), at(found.index + found[0].length - 1)];
  range.setStart(first.node, found.index - first.from);
  range.setEnd(last.node, found.index + found[0].length - last.from);
  return range;
}

/** A page that a search led to is opened at the place that was found (`?tim=`), which is marked there; nothing of the page changes. */
export function FoundWords() {
  const page = useRouterState({ select: ({ location }) => location.pathname });
  const words = useRouterState({ select: ({ location }) => (location.search as { tim?: string }).tim ?? '' });
  return <FoundOn key={page} words={words} />;
}

function FoundOn({ words }: { words: string }) {
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('main');
    if (words.trim() === '' || page === null || !('highlights' in CSS)) return;
    let place: Range | null = null;
    // What a page draws anew takes the place with it: it is found again while the page is still being drawn.
    const show = () => {
      if (place !== null && !place.collapsed && place.startContainer.isConnected) return;
      place = placeOf(page, words);
      if (place === null) return;
      CSS.highlights.set(NAME, new Highlight(place));
      place.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    };
    const watcher = new MutationObserver(show);
    watcher.observe(page, { childList: true, subtree: true, characterData: true });
    show();
    const late = setTimeout(() => watcher.disconnect(), PATIENCE_MS);
    return () => {
      clearTimeout(late);
      watcher.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [words]);
  return null;
}
