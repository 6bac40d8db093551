import type { Place, Reading } from './reading.schema.ts';
import type { PlacedWord, SourceText } from './source-text.ts';

type Box = [number, number, number, number];
interface Line {
  page: number;
  box: Box;
}

/**
 * Turns the character places of a reading into boxes on the page pictures, for pages that were
 * recognised. Texts have no picture to mark, so they keep their characters.
 */
export function placedReading(reading: Reading, source: SourceText): Reading {
  if (source.ocr === null || source.words === null) return reading;
  const words = source.words.filter((word) => isPictured(word, source));
  const spans = Object.entries(reading.spans).map(
    ([path, place]) => [path, Array.isArray(place) ? (boxed(place, words) ?? place) : place] as const,
  );
  return { ...reading, spans: Object.fromEntries(spans) };
}

// A recogniser is never wholly sure of a word, a PDF's own text always is.
function isPictured(word: PlacedWord, source: SourceText): boolean {
  return source.format === 'scan' || word.confidence < 1;
}

function boxed([start, end]: readonly [number, number], words: readonly PlacedWord[]): Place | null {
  const lines: Line[] = [];
  for (let at = firstEndingAfter(words, start); at < words.length && words[at]!.start < end; at += 1) {
    const word = words[at]!;
    const line = lines.at(-1);
    if (line !== undefined && sameLine(line, word)) line.box = around(line.box, word.box);
    else lines.push({ page: word.page, box: [...word.box] });
  }
  const first = lines[0];
  if (first === undefined) return null;
  const box = lines.filter((line) => line.page === first.page).reduce((all, line) => around(all, line.box), first.box);
  return lines.length === 1 ? { page: first.page, box } : { page: first.page, box, lines };
}

/** Words stand in the order of the text: a search by halves, for long documents have many. */
function firstEndingAfter(words: readonly PlacedWord[], start: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sameLine(line: Line, word: PlacedWord): boolean {
  const middle = (word.box[1] + word.box[3]) / 2;
  return line.page === word.page && middle > line.box[1] - 2 && middle < line.box[3] + 2 && word.box[0] >= line.box[0];
}

function around(a: readonly [number, number, number, number], b: readonly [number, number, number, number]): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
