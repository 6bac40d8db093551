import type { Cell } from './markup.ts';
import { type Passage, passageOf } from './passage.ts';

/** Between two cells of one row of a table of tasks; no clean text has it otherwise, for bars are markup. */
const BETWEEN = ' | ';
const POSITION = /^(?:s?tt|so tt)$/;
const WORK = /^(?:noi dung|nhiem vu|cong viec|ten (?:nhiem vu|cong viec))/;
const TERM = /^(?:thoi han|thoi gian (?:hoan thanh|thuc hien)|han hoan thanh|ngay hoan thanh|tien do)/;

/** True for the line that heads a table of tasks, and for its rows. */
export const isTableLine = (line: Passage) => line.text.includes(BETWEEN);
export const isTableHead = (line: Passage) => isTableLine(line) && POSITION.test(line.folded.split(BETWEEN)[0]!);

/** Rows under 'STT | Nội dung | Đơn vị | Thời hạn' as one line each, so that a row is an item with its number: '1. Khảo sát … | Trước ngày 15/3/2023'. */
export function withTaskRows<R extends { readonly cells: Cell[] }>(rows: readonly R[]): R[] {
  let columns = 0;
  return rows.map((row) => {
    const [first] = row.cells;
    if (isHead(row.cells)) columns = row.cells.length;
    else if (row.cells.length < 3 || row.cells.length > columns || !/^\d{1,2}\.?$/.test(first!.passage.text)) {
      columns = row.cells.length < 2 ? 0 : columns;
      return row;
    }
    return { ...row, cells: [{ ...first!, passage: rowPassage(row.cells) }] };
  });
}

function isHead(cells: readonly Cell[]): boolean {
  const names = cells.map(({ passage }) => passage.folded);
  return cells.length >= 3 && POSITION.test(names[0]!) && names.some((name) => WORK.test(name)) && names.some((name) => TERM.test(name));
}

/** The cells as printed, with the sign that a list would set after its number. */
function rowPassage(cells: readonly Cell[]): Passage {
  let text = '';
  const at: number[] = [];
  for (const [place, { passage }] of cells.entries()) {
    const sign = place === 0 ? '' : place === 1 && /\d$/.test(text) ? '. ' : place === 1 && /\d\.$/.test(text) ? ' ' : BETWEEN;
    for (const _ of sign) at.push(at.at(-1)!);
    text += sign + passage.text;
    at.push(...passage.at);
  }
  return passageOf(text, at);
}
