import type { PlacedWord } from '../source-text.ts';
import { zonesOf } from './layout-columns.ts';
import type { Row } from './layout-rows.ts';
import { rowText, rowsOf } from './layout-rows.ts';
import type { PageOfPieces, Piece } from './pages.ts';

/** Text in reading order and where each word of it lies. */
export interface LaidOut { readonly text: string; readonly words: PlacedWord[] }

/**
 * Puts the pieces of pages into reading order: at the head and the foot the left column whole,
 * then the right one; lines that merely wrapped joined again; page numbers left out. `spaced` says
 * that every piece is a word (a recogniser's); otherwise a space stands only where a gap is (a PDF's).
 */
export function laidOut(pages: readonly PageOfPieces[], spaced: boolean): LaidOut {
  const sheet = new Sheet(spaced);
  for (const page of pages) layOutPage(sheet, page);
  return { text: sheet.text === '' ? '' : `${sheet.text}\n`, words: sheet.words };
}

function layOutPage(sheet: Sheet, page: PageOfPieces): void {
  const rows = withoutPageNumber(rowsOf(page.pieces), page);
  const zones = zonesOf(rows, page);
  const body = rows.filter((_, at) => !zones.some((zone) => at >= zone.from && at < zone.to));
  // A page of a few short lines does not show its right margin: it lies at least so far out.
  const right = Math.max(share(body.map((row) => row.right), 0.95), page.width * 0.75);
  const margins = { left: share(body.map((row) => row.left), 0.1), right };
  for (let at = 0; at < rows.length; at += 1) {
    const zone = zones.find((each) => each.from === at);
    if (zone === undefined) {
      sheet.putRow(page.number, rows[at]!, margins);
      continue;
    }
    const pieces = rows.slice(zone.from, zone.to).flatMap((row) => row.pieces);
    const isLeft = (piece: Piece) => (piece.box[0] + piece.box[2]) / 2 < zone.gutter;
    for (const column of [pieces.filter(isLeft), pieces.filter((piece) => !isLeft(piece))]) {
      sheet.part();
      for (const row of rowsOf(column)) sheet.putRow(page.number, row, null);
    }
    sheet.part();
    at = zone.to - 1;
  }
}

const PAGE_NUMBER = /^(?:(?:trang|page)\s*)?[-–]?\s*\d{1,3}\s*(?:[-–]|\/\s*\d{1,3})?$/iu;

function withoutPageNumber(rows: readonly Row[], page: PageOfPieces): Row[] {
  const isNumber = (row: Row, at: number) =>
    (at === 0 || at === rows.length - 1) && (row.bottom < page.height * 0.12 || row.top > page.height * 0.88) && PAGE_NUMBER.test(rowText(row));
  return rows.filter((row, at) => !isNumber(row, at));
}

function share(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
}

interface Margins { readonly left: number; readonly right: number }
const BEGINS_ITEM = /^(?:[-–+•*]|\d{1,2}(?:[.)]|\.\d)|\p{L}\)|[IVX]{1,5}\.|Điều|Chương|Kính|Nơi)/u;

/** The text as it grows. */
class Sheet {
  text = '';
  readonly words: PlacedWord[] = [];
  readonly #spaced: boolean;
  #last: { row: Row; margins: Margins; page: number } | null = null;
  /** What stands before the next row; written only when it comes, so that a wrapped line can still be joined. */
  #before = '';

  constructor(spaced: boolean) {
    this.#spaced = spaced;
  }

  /** Ends what went before: the next row begins a part of its own. */
  part(): void {
    this.#last = null;
    if (this.text !== '') this.#before = '\n\n';
  }

  /** Adds a row; margins are those of running text, null in a column where every line stands for itself. */
  putRow(page: number, row: Row, margins: Margins | null): void {
    const wraps = this.#last !== null && margins !== null && this.#wraps(row, margins, page);
    // A code that was parted at its dash ("QĐ-" / "UBND") is one word, in a narrow column too.
    const parted = (wraps || this.#before === '\n') && /[\p{Lu}\d][-/]$/u.test(this.text.slice(-2)) && /^\p{Lu}/u.test(row.pieces[0]!.text);
    this.text += parted ? '' : wraps ? ' ' : this.#before;
    for (const [at, segment] of row.segments.entries()) {
      // In a column a wide gap is where dots or a blank were ("Số:      631"); in running text it parts columns.
      if (at > 0) this.text += margins === null ? ' ' : row.segments.length > 2 ? '\t' : '    ';
      this.#putPieces(page, segment.pieces, row.bottom - row.top);
    }
    this.#before = '\n';
    this.#last = margins === null ? null : { row, margins, page };
  }

  /** Whether the row before ended only because its next word did not fit. */
  #wraps(row: Row, margins: Margins, page: number): boolean {
    const { row: before, margins: beforeMargins, page: beforePage } = this.#last!;
    // A last line such as "sau:" has no tall letter, but is of the same type: the taller line is the measure.
    const [ownHeight, heightBefore] = [row.bottom - row.top, before.bottom - before.top];
    const height = Math.max(ownHeight, heightBefore);
    const first = row.pieces[0]!;
    const room = beforeMargins.right - before.right;
    const sameSize = Math.abs(ownHeight - heightBefore) < 0.55 * height;
    const near = page !== beforePage || row.top - before.bottom < height;
    return before.segments.length === 1 && sameSize && near && room < first.box[2] - first.box[0] + 0.6 * height
      && row.left - margins.left < height && !BEGINS_ITEM.test(rowText(row));
  }

  #putPieces(page: number, pieces: readonly Piece[], height: number): void {
    let right: number | null = null;
    for (const piece of pieces) {
      if (right !== null && (this.#spaced || piece.box[0] - right > 0.12 * height)) this.text += ' ';
      const start = this.text.length;
      this.text += piece.text;
      this.words.push({ start, end: this.text.length, page, box: piece.box, confidence: piece.confidence });
      right = piece.box[2];
    }
  }
}
