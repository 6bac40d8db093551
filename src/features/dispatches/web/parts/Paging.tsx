import { Link, type LinkProps } from '@tanstack/react-router';
import { useWords } from '../../../../ui/words.tsx';
import type { Sought } from '../dispatch.client.ts';
import { listWords } from '../pages.words.ts';

/** Rows of one page of the list, as the server cuts them. */
const PAGE = 50;

interface PagesProps {
  readonly total: number;
  readonly size: number;
  readonly page: number;
  readonly to: (page: number) => Pick<LinkProps, 'to' | 'search'>;
}

/** The way to the pages before and after; nothing where one page holds all. */
export function Pages({ total, size, page, to }: PagesProps) {
  const { say } = useWords();
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1 && page === 1) return null;
  return (
    <nav className="paging no-print" aria-label={say(listWords.pages)}>
      {page > 1 && <Link {...to(page - 1)}>‹ {say(listWords.previous)}</Link>}
      <span>{say(listWords.pageOf(page, pages))}</span>
      {page < pages && <Link {...to(page + 1)}>{say(listWords.next)} ›</Link>}
    </nav>
  );
}

/** The pages of the list of dispatches. */
export function Paging({ search, total }: { search: Sought; total: number }) {
  const { q, year, list } = search;
  return (
    <Pages
      total={total}
      size={PAGE}
      page={search.page ?? 1}
      to={(number) => ({
        to: '/van-ban',
        search: {
          ...(q === undefined ? {} : { q }),
          ...(year === undefined ? {} : { year }),
          ...(list === undefined ? {} : { list }),
          ...(number === 1 ? {} : { page: number }),
        },
      })}
    />
  );
}
