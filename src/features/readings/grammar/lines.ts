import { type Cell, cellsOf } from './markup.ts';
import type { Passage } from './passage.ts';
import { withTaskRows } from './task-table.ts';

/** One line of clean text in reading order. */
export interface Line extends Passage {
  /** A blank line (or a page's end) stands before it. */
  readonly blankBefore: boolean;
  /** A page ends before it. */
  readonly pageBefore: boolean;
  /** Characters from the left edge. */
  readonly indent: number;
}

interface Row {
  readonly cells: Cell[];
  readonly blankBefore: boolean;
  readonly pageBefore: boolean;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\u000b]|\f/g;
const PAGE_NUMBER = /^(?:[-–] ?)?\d{1,3}(?: ?[-–])?$|^(?:trang|page) \d{1,3}(?: ?\/ ?\d{1,3})?$/;

/**
 * Splits a source into clean lines: cells of tables and texts parted by a wide gap become lines of
 * their own, the left column first; lines without a letter or digit and page numbers are left out.
 */
export function linesOf(source: string): Line[] {
  const rows = withTaskRows(rowsOf(source));
  return inColumns(rows.filter((_, at) => !isPageNumber(rows, at)));
}

function rowsOf(source: string): Row[] {
  const rows: Row[] = [];
  let [blank, page, start] = [false, false, 0];
  const take = (end: number) => {
    const cells = cellsOf(source, start, end).filter(({ passage }) => /[\p{L}\p{N}]/u.test(passage.text));
    if (cells.length === 0) blank ||= source.slice(start, end).trim() === '';
    else {
      rows.push({ cells, blankBefore: blank || page, pageBefore: page });
      [blank, page] = [false, false];
    }
  };
  for (const found of source.matchAll(BREAK)) {
    take(found.index);
    start = found.index + found[0].length;
    if (found[0] === '\f') page = true;
  }
  take(source.length);
  return rows;
}

/** 'Công văn số 155/CTĐP-QLKC … Trang 2/2', 'Trang 2/2': what a page repeats at its edge. */
function isRunningHead(row: Row): boolean {
  const whole = row.cells.map(({ passage }) => passage.folded).join(' ');
  return (
    whole.length < 120 &&
    /^(?:(?:cong van|van ban|ke hoach|quyet dinh|chi thi|thong bao|bao cao|so) [^.;]* )?(?:trang|page) \d{1,3} ?\/ ?\d{1,3}$/.test(whole)
  );
}

// A number alone at a page's edge; one stamped beside 'Số:' in the head is none.
function isPageNumber(rows: readonly Row[], at: number): boolean {
  const row = rows[at]!;
  if (at > 0 && isRunningHead(row)) return true;
  const only = row.cells.length === 1 ? row.cells[0]! : undefined;
  if (only === undefined || !PAGE_NUMBER.test(only.passage.folded)) return false;
  const [before, after] = [rows[at - 1], rows[at + 1]];
  if (row.pageBefore || after?.pageBefore === true) return at > 0;
  return (
    row.blankBefore &&
    after?.blankBefore === true &&
    before !== undefined &&
    !/^S[ốô]/u.test(before.cells.at(-1)!.passage.text) &&
    !after.cells[0]!.passage.text.startsWith('/')
  );
}

/** Lines of the rows; where rows stand in two columns side by side, the left column comes first, whole. */
function inColumns(rows: readonly Row[]): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < rows.length;) {
    const end = columnsEnd(rows, at);
    if (end === at) {
      lines.push(...linesOfRow(rows[at]!, rows[at]!.cells));
      at += 1;
      continue;
    }
    const block = rows.slice(at, end);
    const right = rightEdge(block);
    const isRight = (cell: Cell) => cell.afterGap || cell.column >= right - 6;
    for (const side of [false, true]) {
      for (const row of block)
        lines.push(
          ...linesOfRow(
            row,
            row.cells.filter((cell) => isRight(cell) === side),
          ),
        );
    }
    at = end;
  }
  return lines;
}

const hasGap = (row: Row) => row.cells.some((cell) => cell.afterGap);
const rightEdge = (rows: readonly Row[]) =>
  Math.min(...rows.flatMap((row) => row.cells.filter((cell) => cell.afterGap).map((cell) => cell.column)));

/** Where a block of two columns that begins at `at` ends; `at` itself where none begins. */
function columnsEnd(rows: readonly Row[], at: number): number {
  if (!hasGap(rows[at]!)) return at;
  let end = at + 1;
  for (let next = at + 1; next < rows.length && next < at + 40; next += 1) {
    const row = rows[next]!;
    const right = rightEdge(rows.slice(at, end));
    const fits = hasGap(row) || row.cells.every((cell) => cell.column >= right - 6 || cell.column + cell.passage.text.length < right + 1);
    if (!fits || row.pageBefore) break;
    // A short line of the text below is no longer of the columns.
    if (!hasGap(row) && row.cells[0]!.column < right - 6 && row.blankBefore) break;
    end = next + 1;
  }
  return end;
}

function linesOfRow(row: Row, cells: readonly Cell[]): Line[] {
  return cells.map((cell, at) => ({
    ...cell.passage,
    indent: cell.column,
    blankBefore: at === 0 && row.blankBefore,
    pageBefore: at === 0 && row.pageBefore,
  }));
}
