import type { CellFault } from '../pure/cell-faults.ts';
import { cellWords, type CellSentence, sheetWords } from '../pure/cells.words.ts';
import { type Day, dayOf, isDay } from '../pure/dates.ts';
import { fold } from '../pure/vietnamese.ts';
import type { Found } from './amounts.ts';
import { type Cell, columnName, type SheetRow } from './cells.ts';
import type { Workbook } from './reader.ts';

const SCALES: readonly [RegExp, bigint][] = [
  [/(?:trieu|tr\.) ?(?:dong|d)?\b/, 1_000_000n],
  [/(?:nghin|ngan|1[.,]?000) ?(?:dong|d)\b/, 1_000n],
  [/\b(?:ty|ti) ?(?:dong|d)\b|\((?:ty|ti)\)/, 1_000_000_000n],
  [/\b(?:dong|vnd)\b|\(d\)/, 1n],
];

/** A text without marks, case and spaces too many, as header words are looked for. */
export const plainText = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();
/** What one unit of a column or sheet is in đồng; null where the text names none. */
export const scaleIn = (text: string): bigint | null => SCALES.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** The unit that a line above the table names: “Đơn vị tính: triệu đồng”. */
export function statedScale({ cells }: SheetRow): bigint | null {
  const line = plainText(cells.map(({ text }) => text).join(' '));
  const match = /(?:don vi(?: tinh)?|\bdvt)\s*:?\s*\(?(.*)$/.exec(line);
  return match === null ? null : scaleIn(match[1]!.slice(0, 24));
}

/** The year that lines above the table speak of, with its cell; dates of papers and their numbers aside. Null where they name none, or the one wanted. */
export function otherYear(rows: readonly SheetRow[], year: number): { cell: Cell; written: string } | null {
  const said = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const text = plainText(cell.text)
        .replace(/ngay \S+ thang \S+ nam \d{4}/g, '')
        .replace(/\d{1,2}\/\d{1,2}\/\d{4}|\/\d{4}\//g, '');
      return [...text.matchAll(/\bnam (20\d\d)\b/g)].map(([, written]) => ({ cell, written: written! }));
    }),
  );
  return said.some(({ written }) => Number(written) === year) ? null : (said[0] ?? null);
}

/** A row under the header that only numbers the columns: (1) (2) (3), A B C. */
export const numbersColumns = ({ cells }: SheetRow): boolean =>
  cells.length > 2 && cells.every(({ text }) => /^\(?(?:\d{1,2}|[A-Z])\)?(?: ?= ?[\d+() ]+)?$/.test(text.trim()));

export const addressOf = (column: number, row: number): string => `${columnName(column)}${row}`;

/** A day as a cell has it: a date of Excel, or written as 29/5/2020. Null where it is none, with why. An empty cell says nothing. */
export function dayIn(cell: Cell | undefined): { readonly on: Day | null; readonly found: readonly Found[] } {
  const text = (cell?.text ?? '').trim();
  if (cell === undefined || text === '') return { on: null, found: [] };
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const on = isDay(text) ? text : figures === null ? null : dayOf(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  return on === null ? { on, found: [{ weight: 'fault', code: 'no-day', ...cellWords.noDay(text) }] } : { on, found: [] };
}

/** A column that is looked for by its header without marks and case; a table without one it must have is no such table. */
export interface ColumnIn {
  readonly header: RegExp;
  readonly must: boolean;
}
/** A row of a table in a workbook: cells by the name of their column. */
export interface TableRow<Key extends string> {
  readonly sheet: string;
  readonly row: number;
  at(key: Key): Cell | undefined;
  text(key: Key): string;
  cell(key: Key): string;
  /** What one unit of a column of money is in đồng. */
  scale(key: Key): bigint;
}
/** What a reading of tables is told and asks: the words of its form, the year it is about, and the row's own cells of money. */
export interface TableForm<Key extends string> {
  readonly columns: Readonly<Record<Key, ColumnIn>>;
  readonly money: readonly Key[];
  readonly year: number | null;
  readonly wrongForm: CellSentence;
  /** Sheets of another form that belong to it, by their number, are read elsewhere and not told. */
  readonly besides?: ReadonlySet<number>;
  /** Hears the lines above each table: what form it is, of whom, of when. */
  above?(lines: readonly SheetRow[]): void;
  tell(fault: CellFault): void;
}

const HEADER_WITHIN = 20;

/** The rows of every sheet that has the form's header. What a sheet is instead, hidden rows, merged cells, another year and a missing unit of money are told with their cell. */
export async function* tableRows<Key extends string>(workbook: Workbook, form: TableForm<Key>): AsyncGenerator<TableRow<Key>> {
  let [tables, formless] = [0, [] as string[]];
  for (const [index, { name, hidden }] of workbook.sheets.entries()) {
    if (form.besides?.has(index) === true) continue;
    if (hidden) {
      form.tell({ weight: 'note', code: 'hidden-sheet', sheet: name, cell: 'A1', ...sheetWords.hiddenSheet });
      continue;
    }
    const sheet = openTable(name, form);
    for await (const row of workbook.rows(index)) {
      const read = sheet.row(row);
      if (read === 'none') break;
      if (read !== null) yield read;
    }
    if (sheet.found()) tables += 1;
    else formless.push(name);
  }
  for (const name of formless)
    form.tell(
      tables === 0
        ? { weight: 'fault', code: 'wrong-form', sheet: name, cell: 'A1', ...form.wrongForm }
        : { weight: 'note', code: 'other-sheet', sheet: name, cell: 'A1', ...sheetWords.otherSheet },
    );
}

interface Header<Key extends string> {
  readonly columns: ReadonlyMap<Key, number>;
  readonly scales: ReadonlyMap<Key, bigint>;
  readonly row: number;
}

/** The header where a row has every column that must be; the narrow words of a form stand first. */
function headerIn<Key extends string>(
  { cells, row }: SheetRow,
  columns: Readonly<Record<Key, ColumnIn>>,
  money: readonly Key[],
): Header<Key> | null {
  const texts = cells.map((cell) => [cell.column, plainText(cell.text)] as const);
  const found = new Map<Key, number>();
  for (const [key, { header }] of Object.entries(columns) as [Key, ColumnIn][]) {
    const column = texts.find(([at, text]) => header.test(text) && ![...found.values()].includes(at))?.[0];
    if (column !== undefined) found.set(key, column);
  }
  if ((Object.entries(columns) as [Key, ColumnIn][]).some(([key, { must }]) => must && !found.has(key))) return null;
  const scales = new Map(
    money.flatMap((key) => {
      const scale = scaleIn((texts.find(([at]) => at === found.get(key))?.[1] ?? '').replace(/kinh phi|hop dong/g, ''));
      return scale === null ? [] : [[key, scale] as const];
    }),
  );
  return { columns: found, scales, row };
}

function openTable<Key extends string>(name: string, { columns, money, year, tell, above: hear }: TableForm<Key>) {
  let [header, scale, begun] = [null as Header<Key> | null, null as bigint | null, false];
  const [above, blocks] = [[] as SheetRow[], new Set<string>()];
  const say = (weight: CellFault['weight'], code: string, cell: string, said: CellSentence) =>
    tell({ weight, code, sheet: name, cell, vi: said.vi, en: said.en });
  const begin = (found: Header<Key>) => {
    header = found;
    hear?.(above);
    for (const line of above) scale ??= statedScale(line);
    const other = year === null ? null : otherYear(above, year);
    if (other !== null) say('fault', 'wrong-year', other.cell.address, sheetWords.wrongYear(other.written, year!));
    const first = money.find((key) => found.columns.has(key));
    if (first !== undefined && scale === null && found.scales.size === 0)
      say('note', 'no-unit-of-money', addressOf(found.columns.get(first)!, found.row), sheetWords.noUnit);
  };
  return {
    found: () => header !== null,
    row(row: SheetRow): TableRow<Key> | null | 'none' {
      if (header === null) {
        if (row.row > HEADER_WITHIN) return 'none';
        const found = headerIn(row, columns, money);
        if (found === null) above.push(row);
        else begin(found);
        return null;
      }
      if (!begun && numbersColumns(row)) return null;
      begun = true;
      const used = new Map([...header.columns.values()].map((column) => [column, row.cells.find((cell) => cell.column === column)]));
      if (![...used.values()].some((cell) => (cell?.text ?? '').trim() !== '' || cell?.kind === 'formula')) return null;
      for (const block of row.merges.filter((each) => !blocks.has(each))) {
        blocks.add(block);
        say('fault', 'merged-cells', block.split(':')[0]!, sheetWords.merged(block));
      }
      if (row.hidden) say('note', 'hidden-row', addressOf([...header.columns.values()][0]!, row.row), sheetWords.hiddenRow(row.row));
      return rowOf(name, row.row, header, used, scale ?? 1n);
    },
  };
}

function rowOf<Key extends string>(
  sheet: string,
  row: number,
  { columns, scales }: Header<Key>,
  cells: ReadonlyMap<number, Cell | undefined>,
  scale: bigint,
): TableRow<Key> {
  const at = (key: Key) => (columns.has(key) ? cells.get(columns.get(key)!) : undefined);
  return {
    sheet,
    row,
    at,
    text: (key) => (at(key)?.text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim(),
    cell: (key) => addressOf(columns.get(key) ?? 1, row),
    scale: (key) => scales.get(key) ?? [...scales.values()][0] ?? scale,
  };
}
