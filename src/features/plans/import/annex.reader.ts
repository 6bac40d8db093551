import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import { cellWords, sheetWords } from '../../../platform/pure/cells.words.ts';
import {
  addressOf,
  amountIn,
  type Cell,
  type Found,
  numbersColumns,
  otherYear,
  type SheetRow,
  statedScale,
  type Workbook,
} from '../../../platform/workbook.ts';
import { type AnnexHeader, headerOf } from './annex.header.ts';
import { openSums, type Stated, sumKind } from './annex.sums.ts';
import { faultWords as words } from './import.words.ts';

/** A row of an annex that names a project, with the cells its parts stand in. */
export interface AnnexLine {
  readonly sheet: string;
  readonly code: string;
  readonly codeCell: string;
  readonly name: string;
  readonly nameCell: string;
  readonly unit: string;
  readonly unitCell: string;
  readonly nationalDong: bigint;
  readonly nationalCell: string;
  readonly counterpartDong: bigint;
  readonly remark: string | null;
}
/** A place that the annex speaks of beside its projects: “II. Tỉnh Hà Giang”. */
export interface AnnexHeading {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}
export interface Annex {
  readonly rows: number;
  readonly lines: readonly AnnexLine[];
  readonly headings: readonly AnnexHeading[];
  readonly faults: readonly CellFault[];
}

const HEADER_WITHIN = 20;
/** What one decision may hold. */
export const MOST_ROWS = 20_000;

/** Reads every sheet of a workbook that is an annex of a year, row by row. Never throws for what stands in it: each fault is told with its cell. `places` are names of provinces without marks. */
export async function readAnnex(workbook: Workbook, year: number, places: ReadonlySet<string>): Promise<Annex> {
  const reading = openReading(year, places);
  const formless: string[] = [];
  for (const [index, { name, hidden }] of workbook.sheets.entries()) {
    if (hidden) reading.tell({ weight: 'note', code: 'hidden-sheet', ...sheetWords.hiddenSheet }, name, 'A1');
    else if (!(await readSheetOf(workbook.rows(index), reading.sheet(name)))) formless.push(name);
  }
  const annex = reading.end();
  const none = annex.rows === 0 && formless.length > 0 && !annex.faults.some(({ code }) => code === 'no-row');
  for (const name of formless)
    reading.tell(
      none ? { weight: 'fault', code: 'wrong-form', ...words.wrongForm } : { weight: 'note', code: 'other-sheet', ...words.otherSheet },
      name,
      'A1',
    );
  return annex;
}

interface SheetReading {
  header(header: AnnexHeader, above: readonly SheetRow[]): void;
  row(row: SheetRow): boolean;
  end(): void;
}

/** True where the sheet has the header of an annex. */
async function readSheetOf(rows: AsyncIterable<SheetRow>, reading: SheetReading): Promise<boolean> {
  const above: SheetRow[] = [];
  let found = false;
  for await (const row of rows) {
    if (found) {
      if (!reading.row(row)) break;
      continue;
    }
    if (row.row > HEADER_WITHIN) return false;
    const header = headerOf(row, above.at(-1) ?? null);
    if (header !== null) {
      found = true;
      reading.header(header, [...above, row]);
    }
    above.push(row);
  }
  if (found) reading.end();
  return found;
}

function openReading(year: number, places: ReadonlySet<string>) {
  const [lines, headings, faults] = [[] as AnnexLine[], [] as AnnexHeading[], [] as CellFault[]];
  const firstOf = new Map<string, { sheet: string; cell: string }>();
  const tell = (found: Found, sheet: string, cell: string) => {
    faults.push({ weight: found.weight, code: found.code, sheet, cell, vi: found.vi, en: found.en });
  };
  const state = { rows: 0 };
  return {
    tell,
    sheet: (name: string) =>
      openSheet({ name, year, places, lines, headings, firstOf, state, tell: (found, cell) => tell(found, name, cell) }),
    end: () => ({
      get rows() {
        return state.rows;
      },
      lines,
      headings,
      faults,
    }),
  };
}

interface Room {
  readonly name: string;
  readonly year: number;
  readonly places: ReadonlySet<string>;
  readonly lines: AnnexLine[];
  readonly headings: AnnexHeading[];
  readonly firstOf: Map<string, { sheet: string; cell: string }>;
  readonly state: { rows: number };
  tell(found: Found, cell: string): void;
}

function openSheet(room: Room): SheetReading {
  const sums = openSums();
  const blocks = new Set<string>();
  let [columns, scale, begun] = [null as AnnexHeader | null, null as bigint | null, false];
  const before = room.state.rows;
  return {
    header(header, above) {
      columns = header;
      for (const row of above) scale ??= row.row > header.last - 1 ? null : statedScale(row);
      const year = otherYear(
        above.filter(({ row }) => row < header.last),
        room.year,
      );
      if (year !== null)
        room.tell({ weight: 'fault', code: 'wrong-year', ...sheetWords.wrongYear(year.written, room.year) }, year.cell.address);
      if (scale === null && !header.scales.has(header.national))
        room.tell({ weight: 'note', code: 'no-unit-of-money', ...sheetWords.noUnit }, addressOf(header.national, header.last));
    },
    row(row) {
      if (!begun && (row.row <= columns!.last || numbersColumns(row))) return true;
      begun = true;
      const read = rowReading(row, columns!, scale ?? 1n);
      if (!read.isProject) return aside(room, sums, read);
      room.state.rows += 1;
      if (room.state.rows > MOST_ROWS) {
        room.tell({ weight: 'fault', code: 'too-many-rows', ...words.tooMany(MOST_ROWS) }, read.codeCell);
        return false;
      }
      for (const block of row.merges.filter((each) => !blocks.has(each))) {
        blocks.add(block);
        room.tell({ weight: 'fault', code: 'merged-cells', ...words.merged(block) }, block.split(':')[0]!);
      }
      if (row.hidden) room.tell({ weight: 'note', code: 'hidden-row', ...sheetWords.hiddenRow(row.row) }, read.codeCell);
      project(room, sums, read);
      return true;
    },
    end() {
      for (const { cell, stated, summed } of sums.end())
        room.tell({ weight: 'fault', code: 'sum-differs', ...words.sum(stated, summed) }, cell);
      if (room.state.rows === before)
        room.tell({ weight: 'fault', code: 'no-row', ...words.noRow }, addressOf(columns!.code, columns!.last));
    },
  };
}

type Amount = ReturnType<typeof amountIn>;
interface RowRead {
  readonly isProject: boolean;
  readonly row: SheetRow;
  readonly at: (column: number | null) => Cell | undefined;
  readonly columns: AnnexHeader;
  readonly code: string;
  readonly codeCell: string;
  readonly name: string;
  readonly mark: string;
  readonly national: Amount;
  readonly counterpart: Amount;
}

function rowReading(row: SheetRow, columns: AnnexHeader, scale: bigint): RowRead {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const at = (column: number | null) => (column === null ? undefined : byColumn.get(column));
  const textAt = (column: number | null) => (at(column)?.text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  const amount = (column: number | null) =>
    amountIn(at(column), column === null ? scale : (columns.scales.get(column) ?? columns.scales.get(columns.national) ?? scale));
  const code = textAt(columns.code).replace(/\s*[–—-]\s*/g, '-');
  const mark =
    row.cells.find(({ column, text }) => column < columns.name && column !== columns.code && text.trim() !== '')?.text.trim() ?? '';
  // Headings and signatures may stand in the column of the code.
  const isCode = code !== '' && (/\d/.test(code) || textAt(columns.name) !== '') && sumKind('', code, new Set())?.kind === undefined;
  return {
    isProject: isCode,
    row,
    at,
    columns,
    code,
    codeCell: addressOf(columns.code, row.row),
    name: textAt(columns.name),
    mark,
    national: amount(columns.national),
    counterpart: amount(columns.counterpart),
  };
}

/** A row without a code: a sum, a heading, a signature below the table, or a project whose code is missing. Answers true: reading goes on. */
function aside(room: Room, sums: ReturnType<typeof openSums>, read: RowRead): true {
  const { row, columns, national, counterpart } = read;
  const label = read.name === '' ? read.code : read.name;
  const amounts = [national, counterpart].some(({ dong, found }) => dong !== null || found.some(({ weight }) => weight === 'fault'));
  const kind = sumKind(read.mark, label, room.places);
  const cell = addressOf(columns.name, row.row);
  if (kind !== null) {
    const stated: Stated | null = amounts
      ? {
          cell,
          national: national.dong,
          counterpart: counterpart.dong,
          nationalCell: addressOf(columns.national, row.row),
          counterpartCell: columns.counterpart === null ? null : addressOf(columns.counterpart, row.row),
        }
      : null;
    if (kind.kind === 'heading') room.headings.push({ sheet: room.name, cell, text: label });
    // A sum is usually a formula: that is no news. One without its value cannot be held against anything.
    for (const [{ found }, column] of [
      [national, columns.national],
      [counterpart, columns.counterpart],
    ] as const)
      for (const each of found) if (each.weight === 'fault') room.tell(each, addressOf(column!, row.row));
    sums.state(kind, stated);
    return true;
  }
  const seemsProject = label !== '' && (amounts || (/^\d+[.)]?$/.test(read.mark) && (read.at(columns.unit)?.text ?? '') !== ''));
  if (seemsProject) {
    room.state.rows += 1;
    room.tell({ weight: 'fault', code: 'code-missing', ...words.noCode }, read.codeCell);
    sums.add(national.dong, counterpart.dong, national.dong !== null);
  }
  return true;
}

function project(room: Room, sums: ReturnType<typeof openSums>, read: RowRead): void {
  const { row, columns, code, codeCell, national, counterpart } = read;
  const [nationalCell, counterpartCell] = [
    addressOf(columns.national, row.row),
    columns.counterpart === null ? codeCell : addressOf(columns.counterpart, row.row),
  ];
  for (const each of national.found) room.tell(each, nationalCell);
  for (const each of counterpart.found) room.tell(each, counterpartCell);
  const missing = national.dong === null && !national.found.some(({ weight }) => weight === 'fault');
  if (missing) room.tell({ weight: 'fault', code: 'amount-empty', ...cellWords.amount('empty', '') }, nationalCell);
  const sure = national.dong !== null && !counterpart.found.some(({ weight }) => weight === 'fault');
  sums.add(national.dong, counterpart.dong, sure);
  if (read.at(columns.code)?.kind === 'date')
    return room.tell({ weight: 'fault', code: 'code-is-a-date', ...words.dateCode(code) }, codeCell);
  const first = room.firstOf.get(code.toUpperCase());
  if (first !== undefined)
    return room.tell(
      {
        weight: 'fault',
        code: 'code-twice',
        ...words.twice(code, first.sheet === room.name ? first.cell : `${first.sheet}!${first.cell}`),
      },
      codeCell,
    );
  room.firstOf.set(code.toUpperCase(), { sheet: room.name, cell: codeCell });
  const text = (column: number | null) => (read.at(column)?.text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  // What has a fault in its amount is still judged for the rest, so that one look finds all.
  room.lines.push({
    sheet: room.name,
    code,
    codeCell,
    name: read.name,
    nameCell: addressOf(columns.name, row.row),
    unit: text(columns.unit),
    unitCell: addressOf(columns.unit ?? columns.name, row.row),
    nationalDong: national.dong ?? -1n,
    nationalCell,
    counterpartDong: counterpart.dong ?? 0n,
    remark: text(columns.remark).slice(0, 500) || null,
  });
}
