import type { CellFault } from '../pure/cell-faults.ts';
import { cellWords as words } from '../pure/cells.words.ts';
import { readDong } from '../pure/money.ts';
import { type Cell, inDecimals } from './cells.ts';

export type Found = Pick<CellFault, 'weight' | 'code' | 'vi' | 'en'>;
/** Excel keeps fifteen digits of a number: what is longer was cut before it was saved. */
const MOST_IN_NUMBER = 10n ** 15n;

/** An amount as a cell has it, in đồng; null where it is none, with what is wrong or worth saying. An empty cell says nothing. */
export function amountIn(cell: Cell | undefined, scale: bigint): { readonly dong: bigint | null; readonly found: readonly Found[] } {
  if (cell === undefined) return { dong: null, found: [] };
  const fault = (code: string, said: { vi: string; en: string }) => ({ dong: null, found: [{ weight: 'fault' as const, code, ...said }] });
  const kind = cell.kind === 'formula' ? cell.result! : cell.kind;
  if (cell.kind === 'formula' && kind === 'empty') return fault('formula-without-value', words.noValue);
  const said: Found[] = cell.kind === 'formula' ? [{ weight: 'note', code: 'formula', ...words.formula(cell.text) }] : [];
  switch (kind) {
    case 'empty':
      return { dong: null, found: [] };
    case 'date':
      return fault('amount-is-a-date', words.date(cell.text));
    case 'truth':
    case 'error':
      return fault('amount-is-an-error', words.error(cell.text));
    default: {
      const read = readDong(kind === 'number' ? inVietnamese(cell.text) : cell.text, scale);
      if ('fault' in read) return fault(`amount-${read.fault}`, words.amount(read.fault, cell.text));
      if (kind === 'number' && read.dong >= MOST_IN_NUMBER * scale) return fault('amount-too-large', words.amount('too-large', cell.text));
      return {
        dong: read.dong,
        found: kind === 'text' ? [...said, { weight: 'note', code: 'amount-as-text', ...words.textAmount(cell.text, read.dong) }] : said,
      };
    }
  }
}

/** A number as an official would write it, so that one reader reads all; four places, for three would part thousands. */
function inVietnamese(text: string): string {
  const [whole, fraction] = (inDecimals(text) ?? text).split('.') as [string, string | undefined];
  return fraction === undefined ? whole : `${whole},${fraction.padEnd(4, '0')}`;
}
