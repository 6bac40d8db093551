import { Button } from '@mantine/core';
import { Children, type ReactNode, useState } from 'react';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

/** Rows that a narrow screen shows at once; base.css knows its multiples up to the longest page of a list. */
const STEP = 20;
const LONGEST = 100;
/** So few more are shown with the others. */
const FEW = 5;

/** How many of some rows stand on a narrow screen after so many presses; all once few are left, or the longest page is passed. */
export function shownOf(rows: number, presses: number): number {
  const shown = STEP * (presses + 1);
  return rows - shown <= FEW || shown > LONGEST ? rows : shown;
}

/**
 * The rows of a long table. On a narrow screen, where each is a card, the first of them and “Xem thêm”; on a wide one and on paper all: they
 * all stand in the page, and the style sheet alone leaves some out.
 */
export function LongBody({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const [presses, press] = useState(0);
  const rows = Children.toArray(children).length;
  const shown = shownOf(rows, presses);
  return (
    <tbody {...(shown < rows ? { 'data-shown': shown } : {})}>
      {children}
      {shown < rows && (
        <tr className="more-rows no-print">
          <td colSpan={99}>
            <Button variant="default" onClick={() => press(presses + 1)}>
              {say(uiWords.moreRows(rows - shown))}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
