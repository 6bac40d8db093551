import { fold } from '../../../platform/pure/vietnamese.ts';
import type { Row } from './layout-rows.ts';
import { rowText } from './layout-rows.ts';

/** Rows [from, to) where two columns stand side by side, and the x that parts them. */
export interface Zone {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

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
  let best: Grown | null = null;
  for (let gap = 1; gap < segments.length; gap += 1) {
    const found = grown(rows, at, floor, segments[gap - 1]!.right, segments[gap]!.left);
    const better = best === null || found.both > best.both || (found.both === best.both && found.width > best.width);
    if (better) best = found;
  }
  const enough = best !== null && (best.both >= 2 || best.zone.to - best.zone.from >= 3);
  return enough ? best!.zone : null;
}

interface Grown {
  readonly zone: Zone;
  readonly both: number;
  readonly width: number;
}
type Side = 'both' | 'left' | 'right';

/** The rows around `at` that keep the gap between `left` and `right` free. */
function grown(rows: readonly Row[], at: number, floor: number, left: number, right: number): Grown {
  const gap = new Gap(left, right);
  const sides: Side[] = ['both'];
  const pageMiddle = (Math.min(...rows.map((row) => row.left)) + Math.max(...rows.map((row) => row.right))) / 2;
  const columnMiddle = lastMiddle(rows[at]!);
  // A title or "Kính gửi" in the middle of the page lies right of the gutter, but is not of the right column.
  const isCentred = (row: Row) => Math.abs(lastMiddle(row) - pageMiddle) < Math.abs(lastMiddle(row) - columnMiddle);
  for (let to = at + 1; to < rows.length; to += 1) {
    const row = rows[to]!;
    const apart = row.top - rows[to - 1]!.bottom > APART * (row.bottom - row.top);
    const side = BELOW_THE_HEAD.test(fold(rowText(row))) ? null : gap.sideOf(row);
    if (side === null || (apart && side === 'left') || (side === 'right' && isCentred(row))) break;
    gap.spare(row);
    sides.push(side);
  }
  const to = at + withoutStrays(rows.slice(at, at + sides.length), sides, gap.middle);
  let from = at;
  // The right column may begin higher than the left one.
  while (
    from > floor &&
    rows[from - 1]!.left > gap.right - GUTTER &&
    rows[from]!.top - rows[from - 1]!.bottom < rows[from]!.bottom - rows[from]!.top
  )
    from -= 1;
  return { zone: { from, to, gutter: gap.middle }, both: sides.filter((side) => side === 'both').length, width: gap.right - gap.left };
}

const lastMiddle = (row: Row) => (row.segments.at(-1)!.left + row.right) / 2;

/** The free strip between two columns, as wide as the rows seen so far leave it. */
class Gap {
  left: number;
  right: number;
  constructor(left: number, right: number) {
    [this.left, this.right] = [left, right];
  }

  get middle(): number {
    return (this.left + this.right) / 2;
  }

  /** Where a row stands; null where it crosses the gap or leaves too little of it. */
  sideOf(row: Row): Side | null {
    const [left, right] = this.#beside(row);
    if (right - left < GUTTER * (row.bottom - row.top)) return null;
    const count = row.segments.filter((each) => (each.left + each.right) / 2 < this.middle).length;
    return count === 0 ? 'right' : count === row.segments.length ? 'left' : 'both';
  }

  /** Takes a row in: the gap is no wider than what is free beside it. */
  spare(row: Row): void {
    [this.left, this.right] = this.#beside(row);
  }

  #beside(row: Row): [number, number] {
    const before = row.segments.filter((each) => (each.left + each.right) / 2 < this.middle);
    const after = row.segments.filter((each) => (each.left + each.right) / 2 >= this.middle);
    return [Math.max(this.left, ...before.map((each) => each.right)), Math.min(this.right, ...after.map((each) => each.left))];
  }
}

/** What stands under both columns of a head wherever it begins on its line: the addressees, the name of the kind. */
const BELOW_THE_HEAD =
  /^(?:k[i1l]nh g[uo]i\b|(?:luat|nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu|thong bao|ke hoach|bao cao|to trinh|cong dien|giay moi|huong dan)$)/u;
/** A line is of a column whose edge or axis is no further than this many line heights from its own. */
const ALIGNED = 1.6;

/**
 * How many of the rows belong to the columns: below the last row that has a right side, a row is of the
 * left column only if it stands under it, by its edge or by its axis. A line that is merely short and
 * begins left of the gutter ("Kính gửi:", an indented list, a greeting) is of the page.
 */
function withoutStrays(rows: readonly Row[], sides: readonly Side[], gutter: number): number {
  let count = sides.findLastIndex((side) => side !== 'left') + 1;
  const column = rows.slice(0, count).flatMap((row) => {
    const own = row.segments.filter((each) => (each.left + each.right) / 2 < gutter);
    return own.length === 0 ? [] : [{ left: own[0]!.left, middle: (own[0]!.left + own.at(-1)!.right) / 2 }];
  });
  for (; count < rows.length; count += 1) {
    const row = rows[count]!;
    const own = { left: row.left, middle: (row.left + row.right) / 2 };
    const near = ALIGNED * (row.bottom - row.top);
    if (!column.some((above) => Math.abs(above.left - own.left) < near || Math.abs(above.middle - own.middle) < near)) break;
    column.push(own);
  }
  return count;
}

const HEAD_OR_FOOT = /cong hoa xa hoi|doc lap|noi nh|\b(?:kt|tm|tl|tuq)\.|giam doc|chu tich|bo truong|cuc truong/u;

function isHeadOrFoot(rows: readonly Row[], page: { readonly number: number; readonly height: number }): boolean {
  if (page.number === 1 && rows[0]!.top < page.height * 0.4) return true;
  return HEAD_OR_FOOT.test(fold(rows.map(rowText).join('\n')));
}
