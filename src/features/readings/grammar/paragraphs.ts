import { isCapitals } from './letters.ts';
import type { Line } from './lines.ts';
import { joined, type Passage } from './passage.ts';
import { markerOf } from './markers.ts';
import { isTableLine } from './task-table.ts';

/** A paragraph shorter than this did not end because its line was full. */
const SHORT_LINE = 45;
/** No page holds longer lines. */
const LONGEST_WRAPPED = 110;
const CLOSED = /[.;:!?]["”)]*$|\.\/\.?$/;
const HANGING =
  /(?:,|[-–(]|(?:^| )(?:của|và|các|với|là|theo|về|cho|tại|từ|đến|ngày|tháng|năm|số|trong|trên|được|để|có|những|một|bằng|do|hoặc))$/iu;

/** Paragraphs of the body: lines that merely wrapped are joined again, over the end of a page too. */
export function paragraphsOf(lines: readonly Line[]): Passage[] {
  const width = wrapWidth(lines);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1)?.at(-1);
    if (before !== undefined && wraps(before, line, width)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((parts) => joined(parts));
}

function wraps(before: Line, line: Line, width: number | null): boolean {
  if (isTableLine(line) || isTableLine(before)) return false;
  if (markerOf(line) !== null && !midDate(before, line)) return false;
  const lower = /^[\p{Ll}\d,)"”(]/u.test(line.text);
  if (line.blankBefore && !line.pageBefore) return lower && /^\p{Ll}/u.test(line.text) && !CLOSED.test(before.text);
  if (CLOSED.test(before.text))
    return width !== null && before.text.length > width * 0.9 && /[.]$/.test(before.text) && line.indent <= before.indent && lower;
  if (lower || HANGING.test(before.text)) return true;
  // In a short letter the width does not show; a heading, which may end without a mark, has its own marker or capitals.
  if (width === null)
    return (
      before.text.length >= SHORT_LINE && before.text.length <= LONGEST_WRAPPED && markerOf(before) === null && !isCapitals(before.text)
    );
  return before.text.length >= Math.max(SHORT_LINE, width * 0.78);
}

// '… ngày 04 tháng' / '8 năm 2017' is no item 8.
function midDate(before: Line, line: Line): boolean {
  if (/\d$/.test(before.text) && /^[-–] ?\d{4}\b/.test(line.text)) return true;
  return (
    /(?:ngay|thang|nam|quy|dieu|khoan|so)$/.test(before.folded) && /^[\dIVX]/.test(line.text) && !/^\d{1,2}[.)] \p{Lu}/u.test(line.text)
  );
}

/** The width at which a text was wrapped; null where each line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  if (lengths.length < 4 || longest > 130) return null;
  const full = lengths.filter((length) => length > longest * 0.8).length;
  return full >= lengths.length * 0.3 ? longest : null;
}
