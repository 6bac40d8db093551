import { fold } from '../../../platform/pure/vietnamese.ts';
import type { Row } from './layout-rows.ts';
import { rowText } from './layout-rows.ts';

/** Rows [from, to) where two columns stand side by side, and the x that parts them. */
export interface Zone { readonly from: number; readonly to: number; readonly gutter: number }

/** The gutter of two columns is at least this many line heights wide. */
const GUTTER = 1.1;
/** Rows further apart than this many line heights belong together only if the right column goes on (a signature's name). */
const APART = 2.5;

/**
 * The head (issuer and number beside the motto and the date) and the foot (recipients beside the
 * signature) of a page. Tables inside the text are no such zone: they are read row by row.
 */
export function zonesOf(rows: readonly Row[], page: { readonly number: number; readonly height: number }): Zone[] {
  const zones: Zone[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    if (row.segments.length < 2) continue;
    const zone = widestZone(rows, at, zones.at(-1)?.to ?? 0);
    if (zone === null || !isHeadOrFoot(rows.slice(zone.from, zone.to), page)) continue;
    zones.push(zone);
    at = zone.to - 1;
  }
  return zones;
}

function widestZone(rows: readonly Row[], at: number, floor: number): Zone | null {
  const segments = rows[at]!.segments;
  let best: { zone: Zone; both: number; width: number } | null = null;
  for (let gap = 1; gap < segments.length; gap += 1) {
    const found = grown(rows, at, floor, segments[gap - 1]!.right, segments[gap]!.left);
    const better = best === null || found.both > best.both || (found.both === best.both && found.width > best.width);
    if (better) best = found;
  }
  const enough = best !== null && (best.both >= 2 || best.zone.to - best.zone.from >= 3);
  return enough ? best!.zone : null;
}

function grown(rows: readonly Row[], at: number, floor: number, left: number, right: number): { zone: Zone; both: number; width: number } {
  let [low, high] = [left, right];
  let both = 1;
  const pageMiddle = (Math.min(...rows.map((row) => row.left)) + Math.max(...rows.map((row) => row.right))) / 2;
  const fits = (row: Row): 'both' | 'left' | 'right' | null => {
    const middle = (low + high) / 2;
    const before = row.segments.filter((each) => (each.left + each.right) / 2 < middle);
    const after = row.segments.filter((each) => (each.left + each.right) / 2 >= middle);
    const newLow = Math.max(low, ...before.map((each) => each.right));
    const newHigh = Math.min(high, ...after.map((each) => each.left));
    if (newHigh - newLow < GUTTER * (row.bottom - row.top)) return null;
    [low, high] = [newLow, newHigh];
    if (before.length > 0 && after.length > 0) both += 1;
    return before.length === 0 ? 'right' : after.length === 0 ? 'left' : 'both';
  };
  const middleOf = (row: Row) => (row.segments.at(-1)!.left + row.right) / 2;
  const columnMiddle = middleOf(rows[at]!);
  // A title or "Kính gửi" in the middle of the page lies right of the gutter, but is not of the right column.
  const isCentred = (row: Row) => Math.abs(middleOf(row) - pageMiddle) < Math.abs(middleOf(row) - columnMiddle);
  let to = at + 1;
  for (; to < rows.length; to += 1) {
    const row = rows[to]!;
    const apart = row.top - rows[to - 1]!.bottom > APART * (row.bottom - row.top);
    const [keptLow, keptHigh, keptBoth] = [low, high, both];
    const side = fits(row);
    if (side !== null && !(apart && side === 'left') && !(side === 'right' && isCentred(row))) continue;
    [low, high, both] = [keptLow, keptHigh, keptBoth];
    break;
  }
  let from = at;
  // The right column may begin higher than the left one.
  while (from > floor && rows[from - 1]!.left > high - GUTTER && rows[from]!.top - rows[from - 1]!.bottom < rows[from]!.bottom - rows[from]!.top) from -= 1;
  return { zone: { from, to, gutter: (low + high) / 2 }, both, width: high - low };
}

const HEAD_OR_FOOT = /cong hoa xa hoi|doc lap|noi nh|\b(?:kt|tm|tl|tuq)\.|giam doc|chu tich|bo truong|cuc truong/u;

function isHeadOrFoot(rows: readonly Row[], page: { readonly number: number; readonly height: number }): boolean {
  if (page.number === 1 && rows[0]!.top < page.height * 0.4) return true;
  return HEAD_OR_FOOT.test(fold(rows.map(rowText).join('\n')));
}
