import type { PlacedWord } from '../source-text.ts';
import { zonesOf } from './layout-columns.ts';
import type { Row } from './layout-rows.ts';
import { rowText, rowsOf } from './layout-rows.ts';
import type { PageOfPieces, Piece } from './pages.ts';

/** Text in reading order and where each word of it lies. */
export interface LaidOut {
  readonly text: string;
  readonly words: PlacedWord[];
}

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
  const margins = marginsOf(
    body,
    zones.filter((zone) => zone.from > 0 && zone.to === rows.length).flatMap((zone) => rows.slice(zone.from, zone.to)),
    page.width,
  );
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

/** The edges of running text. A page whose paragraphs are all of one line shows only their indent; its foot then tells the margin. */
function marginsOf(body: readonly Row[], foot: readonly Row[], width: number): Margins {
  const lefts = body.map((row) => row.left);
  const height = share(
    body.map((row) => row.bottom - row.top),
    0.5,
  );
  const [left, usual, outmost] = [share(lefts, 0.1), share(lefts, 0.6), Math.min(...lefts, ...foot.map((row) => row.left))];
  const isIndent = usual - left < height / 2 && left - outmost > MOST_OUTDENT * height && left - outmost < MOST_INDENT * height;
  // A page of a few short lines does not show its right margin: it lies at least so far out.
  return {
    left: isIndent ? outmost : left,
    right: Math.max(
      share(
        body.map((row) => row.right),
        0.95,
      ),
      width * 0.75,
    ),
    pitch: pitchOf(body),
  };
}
/** In line heights: less than an indent is a crooked line, more is something beside the text. */
const MOST_OUTDENT = 1.2;
const MOST_INDENT = 4;

const PAGE_NUMBER = /^(?:(?:trang|page)\s*)?[-–]?\s*\d{1,3}\s*(?:[-–]|\/\s*\d{1,3})?$/iu;

function withoutPageNumber(rows: readonly Row[], page: PageOfPieces): Row[] {
  const isNumber = (row: Row, at: number) =>
    (at === 0 || at === rows.length - 1) &&
    (row.bottom < page.height * 0.12 || row.top > page.height * 0.88) &&
    PAGE_NUMBER.test(rowText(row));
  return rows.filter((row, at) => !isNumber(row, at));
}

function share(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
}

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}
/** Lines further apart than this many times the usual pitch are of two paragraphs. */
const NEW_PARAGRAPH = 1.3;

const middleOf = (row: Row) => (row.top + row.bottom) / 2;

/** Whether a row stands off from the one before: a blank line of the text. */
function isApart(row: Row, before: Row, margins: Margins): boolean {
  return middleOf(row) - middleOf(before) > NEW_PARAGRAPH * margins.pitch;
}

/** From one line to the next, as most lines of the page stand. */
function pitchOf(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, at) => middleOf(row) - middleOf(rows[at]!));
  return steps.length < 3 ? Infinity : share(steps, 0.5);
}

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
    if (this.#last !== null && margins !== null && page === this.#last.page && isApart(row, this.#last.row, margins)) this.#before = '\n\n';
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
    const near = page !== beforePage || (row.top - before.bottom < height && !isApart(row, before, margins));
    return (
      before.segments.length === 1 &&
      sameSize &&
      near &&
      room < first.box[2] - first.box[0] + 0.6 * height &&
      row.left - margins.left < height &&
      !BEGINS_ITEM.test(rowText(row))
    );
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
