import { type Passage, passageOf } from './passage.ts';

/** A run of clean text within one printed line: a whole line, or a cell of it. */
export interface Cell {
  readonly passage: Passage;
  /** Characters from the left edge, as printed. */
  readonly column: number;
  /** True where a wide gap, not a bar or a tab, parts it from the cell before. */
  readonly afterGap: boolean;
}

/** A gap this wide between two texts of one line is the space between two columns. */
const GAP = 3;
/** Tags that end a line or a cell are caught in the first group. */
const TAG =
  /<(?:(br|\/?(?:td|tr|th|table|p|div|li|ul|ol|h[1-6])(?=[\s>/])[^<>\n]{0,200}?)|\/?[a-z][a-z0-9]{0,9}(?:\s[^<>\n]{0,200})?)\s*\/?>/iy;
const ENTITIES: readonly (readonly [string, string])[] = [
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
];
const LEADERS = /\.{4,}|…{2,}|_{3,}|(?:\. ){3,}\./y;
const INVISIBLE = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '`']);
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/**
 * Reads one printed line of the source, `start` to `end`, into its cells: markup of OCR engines
 * (**bold**, <b>, <br>, #, table bars), dotted leaders and invisible signs are left out.
 */
export function cellsOf(source: string, start: number, end: number): Cell[] {
  const reader = new CellReader();
  let at = skipLineMarks(source, start, end);
  reader.column = at - start;
  while (at < end) at = readOne(source, at, end, reader);
  reader.close(false);
  return reader.cells;
}

function skipLineMarks(source: string, start: number, end: number): number {
  const mark = /^[ \t\u00a0]*(?:#{1,6}(?= )|>(?= ))/.exec(source.slice(start, Math.min(end, start + 40)));
  return start + (mark?.[0].length ?? 0);
}

function readOne(source: string, at: number, end: number, reader: CellReader): number {
  const unit = source[at]!;
  if (unit === '<') {
    TAG.lastIndex = at;
    const tag = TAG.exec(source);
    if (tag !== null && tag[0].length > 2) {
      if (tag[1] !== undefined) reader.close(false);
      return at + tag[0].length;
    }
  }
  if (unit === '*' && !isBullet(source, at, reader)) return at + 1;
  if (unit === '|' || unit === '\t') {
    reader.close(false);
    return at + 1;
  }
  if (unit === '&') {
    const entity = ENTITIES.find(([name]) => source.startsWith(name, at));
    if (entity !== undefined) return reader.take(entity[1], at, at + entity[0].length);
  }
  if (unit === '.' || unit === '…' || unit === '_') {
    LEADERS.lastIndex = at;
    const leaders = LEADERS.exec(source);
    if (leaders !== null) return reader.take(' ', at, Math.min(end, at + leaders[0].length));
  }
  if (unit === '\\' && /[.*#()\-+_[\]]/.test(source[at + 1] ?? '')) return at + 1;
  if (INVISIBLE.has(unit)) return at + 1;
  return reader.take(BLANK.test(unit) ? ' ' : unit, at, at + 1);
}

function isBullet(source: string, at: number, reader: CellReader): boolean {
  return reader.isEmpty && /[ \u00a0]/.test(source[at + 1] ?? '') && source[at - 1] !== '*';
}

class CellReader {
  readonly cells: Cell[] = [];
  column = 0;
  private text = '';
  private at: number[] = [];
  private spaces = 0;
  private gap = false;
  private from = 0;

  get isEmpty(): boolean {
    return this.text === '';
  }

  take(unit: string, at: number, next: number): number {
    if (unit === ' ') {
      this.spaces += 1;
      this.column += 1;
      return next;
    }
    if (this.text !== '' && this.spaces >= GAP && opensColumn(unit, this.text)) this.close(true);
    if (this.text === '') this.from = this.column;
    else if (this.spaces > 0) this.push(' ', this.at.at(-1)! + 1);
    this.spaces = 0;
    if (/[\u0300-\u036f]/.test(unit) && this.compose(unit)) return next;
    this.push(unit, at);
    this.column += 1;
    return next;
  }

  close(gap: boolean): void {
    if (this.text !== '') {
      this.cells.push({ passage: passageOf(this.text, this.at), column: this.from, afterGap: this.gap });
      this.gap = gap;
    }
    this.text = '';
    this.at = [];
    this.spaces = 0;
  }

  private push(unit: string, at: number): void {
    this.text += unit;
    this.at.push(at);
  }

  // A source is NFC; a mark that still stands alone joins its letter.
  private compose(mark: string): boolean {
    const letter = (this.text.at(-1) ?? '') + mark;
    const whole = letter.normalize('NFC');
    if (letter.length < 2 || whole.length !== 1) return false;
    this.text = this.text.slice(0, -1) + whole;
    return true;
  }
}

// 'Số:      /SCT-QLCN' and 'ngày      tháng' are blanks to fill in, no columns.
function opensColumn(unit: string, before: string): boolean {
  return unit !== unit.toLowerCase() && !/(?:Số|ngày|tháng|năm)\s*:?$/u.test(before);
}
