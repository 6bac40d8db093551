import './imports.css';
import { Link, type LinkProps } from '@tanstack/react-router';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ImportRow } from '../../import.schema.ts';
import { importPageWords as words, importWords } from '../../import.words.ts';
import { importTone } from './ImportFrame.tsx';

/** Workbooks that were handed in, each with its state and the way to it. */
export function ImportList({ imports, to, taken }: { imports: readonly ImportRow[]; to: NonNullable<LinkProps['to']>; taken: string }) {
  const { say, language } = useWords();
  return (
    <ul className="import-list small">
      {imports.map((row) => (
        <li key={row.id}>
          <Link to={to} params={{ id: row.id } as never}>
            {row.name}
          </Link>{' '}
          · {writtenDay(row.receivedOn, language)} ·{' '}
          <State tone={importTone[row.state]}>{row.state === 'taken' ? taken : say(importWords.state[row.state])}</State>
          {row.faultCount > 0 && ` · ${say(words.faultCount(writtenDong(String(row.faultCount))))}`}
        </li>
      ))}
    </ul>
  );
}
