import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fold } from '../../platform/pure/vietnamese.ts';

const NAME = 'found';
/** How long a page is given to show what was found on it. */
const PATIENCE_MS = 5_000;

/** The first place in the page where the words stand together, or where the first of them does. */
function placeOf(page: HTMLElement, words: string): Range | null {
  const sought = fold(words.trim()).replace(/\s+/g, ' ');
  for (const text of [sought, sought.split(' ')[0]!]) {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = fold(node.textContent ?? '').indexOf(text);
      if (at < 0 || node.parentElement?.closest('.unseen, option, script') !== null) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return range;
    }
  }
  return null;
}

/** A page that a search led to is opened at the place that was found (`?tim=`), which is marked there; nothing of the page changes. */
export function FoundWords() {
  const { pathname, words } = useRouterState({ select: ({ location }) => ({ pathname: location.pathname, words: (location.search as { tim?: string }).tim ?? '' }) });
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('main');
    if (words.trim() === '' || page === null || !('highlights' in CSS)) return;
    const show = () => {
      const place = placeOf(page, words);
      if (place === null) return false;
      CSS.highlights.set(NAME, new Highlight(place));
      place.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      return true;
    };
    const watcher = new MutationObserver(() => { if (show()) watcher.disconnect(); });
    if (!show()) watcher.observe(page, { childList: true, subtree: true });
    const late = setTimeout(() => watcher.disconnect(), PATIENCE_MS);
    return () => { clearTimeout(late); watcher.disconnect(); CSS.highlights.delete(NAME); };
  }, [pathname, words]);
  return null;
}
