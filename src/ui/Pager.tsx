import { Button } from '@mantine/core';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

/** From page to page of a list that stays where it is; nothing where it has one. */
export function Pager({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const { say } = useWords();
  if (pages <= 1) return null;
  return (
    <div className="pager no-print">
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say(uiWords.previousPage)}
      </Button>
      <span className="small">{say(uiWords.pageOf(page, pages))}</span>
      <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {say(uiWords.nextPage)}
      </Button>
    </div>
  );
}
