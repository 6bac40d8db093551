import type { Stretch } from '../../../../ui/marking.ts';
import type { Place, Reading } from '../../../readings/reading.schema.ts';

/** What a mark is of, which gives it its colour. */
export type Tone = 'field' | 'task' | 'due' | 'exempt' | 'fix';
/** A marked place: `path` of the value, `key` of the fact that shows it. */
interface Marked {
  readonly path: string;
  readonly key: string;
  readonly tone: Tone;
}
export interface TextMark extends Marked, Stretch {}
export interface BoxMark extends Marked {
  readonly lines: readonly { readonly page: number; readonly box: readonly [number, number, number, number] }[];
}

/** The fact that a value belongs to: 'deadlines.0.phrase' and 'deadlines.0.date' are one fact, 'tasks.0.text' is 'tasks.0'. */
export function factKey(path: string): string {
  const listed = /^(addressees|references|recipients|deadlines|corrections)\.\d+/.exec(path);
  return listed === null ? path.replace(/\.text$/, '') : listed[0];
}

function toneOf(path: string): Tone {
  if (path.includes('.exemptions.')) return 'exempt';
  const root = path.split('.')[0];
  return root === 'deadlines' ? 'due' : root === 'corrections' ? 'fix' : root === 'tasks' || root === 'closing' ? 'task' : 'field';
}

/** The marks of a reading in the text and on the page pictures, in the order of the source. */
export function marksOf({ spans }: Pick<Reading, 'spans'>): { inText: TextMark[]; onPages: BoxMark[] } {
  const inText: TextMark[] = [];
  const onPages: BoxMark[] = [];
  for (const [path, place] of Object.entries(spans)) {
    // Number and symbol stand side by side and are facts of their own; the code would only cover them.
    if (path === 'code' && 'number' in spans) continue;
    const key = factKey(path);
    // A reference's number and date lie within the reference: one fact, one mark.
    if (Object.keys(spans).some((other) => path.startsWith(`${other}.`) && factKey(other) === key)) continue;
    const marked: Marked = { path, key, tone: toneOf(path) };
    if (Array.isArray(place)) inText.push({ ...marked, start: place[0], end: place[1] });
    else onPages.push({ ...marked, lines: linesOf(place) });
  }
  return {
    inText: inText.toSorted((a, b) => a.start - b.start || b.end - a.end),
    onPages: onPages.toSorted((a, b) => areaOf(b) - areaOf(a)),
  };
}

/** True where a fact has a place that can be shown; a correction without one is shown at the value it stands in. */
export function keyShownFor(path: string, { spans, corrections }: Pick<Reading, 'spans' | 'corrections'>): string | null {
  const key = factKey(path);
  if (Object.keys(spans).some((marked) => factKey(marked) === key)) return key;
  const field = /^corrections\.(\d+)$/.exec(key)?.[1];
  const standsIn = field === undefined ? undefined : corrections[Number(field)]?.field;
  return standsIn === undefined ? null : keyShownFor(standsIn, { spans, corrections: [] });
}

function linesOf(place: Exclude<Place, readonly unknown[]>): BoxMark['lines'] {
  return place.lines ?? [{ page: place.page, box: place.box }];
}

function areaOf({ lines }: BoxMark): number {
  return lines.reduce((sum, { box: [x0, y0, x1, y1] }) => sum + (x1 - x0) * (y1 - y0), 0);
}
