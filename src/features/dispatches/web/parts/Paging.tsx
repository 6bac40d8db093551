import { Link } from '@tanstack/react-router';
import { useWords } from '../../../../ui/words.tsx';
import type { Sought } from '../dispatch.client.ts';
import { listWords } from '../pages.words.ts';

/** Rows of one page, as the server cuts them. */
const PAGE = 50;

/** The way to the pages before and after; nothing where one page holds all. */
export function Paging({ search, total }: { search: Sought; total: number }) {
  const { say } = useWords();
  const page = search.page ?? 1;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  if (pages === 1 && page === 1) return null;
  const { q, year } = search;
  const to = (number: number) => ({ ...(q === undefined ? {} : { q }), ...(year === undefined ? {} : { year }), ...(number === 1 ? {} : { page: number }) });
  return (
    <nav className="paging no-print" aria-label={say(listWords.pages)}>
      {page > 1 && <Link to="/van-ban" search={to(page - 1)}>‹ {say(listWords.previous)}</Link>}
      <span>{say(listWords.pageOf(page, pages))}</span>
      {page < pages && <Link to="/van-ban" search={to(page + 1)}>{say(listWords.next)} ›</Link>}
    </nav>
  );
}
