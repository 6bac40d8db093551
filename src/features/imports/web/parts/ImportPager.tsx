import { Button } from '@mantine/core';
import { useWords } from '../../../../ui/words.tsx';
import { importPageWords as words } from '../../import.words.ts';

/** From page to page of what an import holds; nothing where it has one. */
export function ImportPager({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const { say } = useWords();
  if (pages <= 1) return null;
  return (
    <div className="import-pager no-print">
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>{say(words.previous)}</Button>
      <span className="small">{say(words.pageOf(page, pages))}</span>
      <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>{say(words.next)}</Button>
    </div>
  );
}
