import type { GreyPicture } from './grey-picture.ts';

const INK = 160;

/**
 * Takes long straight lines out, in place: the frame of a stamp or a table makes the recogniser
 * take the box for a drawing and leave its letters unread. No stroke of a letter is as long.
 */
export function eraseRulings(picture: GreyPicture): void {
  const { width, height, data } = picture;
  const across = Math.max(90, Math.round(width * 0.06));
  const down = Math.max(70, Math.round(height * 0.032));
  const began = new Int32Array(width).fill(-1);
  const found: [x: number, y: number, length: number, isAcross: boolean][] = [];
  for (let y = 0; y <= height; y += 1) {
    let start = -1;
    for (let x = 0; x <= width; x += 1) {
      const dark = y < height && x < width && data[y * width + x]! < INK;
      if (dark && start < 0) start = x;
      if (!dark && start >= 0) {
        if (x - start >= across) found.push([start, y, x - start, true]);
        start = -1;
      }
      if (x === width) break;
      if (dark && began[x]! < 0) began[x] = y;
      if (!dark && began[x]! >= 0) {
        if (y - began[x]! >= down) found.push([x, began[x]!, y - began[x]!, false]);
        began[x] = -1;
      }
    }
  }
  for (const [x, y, length, isAcross] of found) eraseRun(picture, x, y, length, isAcross);
}

/** The run itself, and the pale edge a line has on paper; dark pixels beside it may be letters that touch. */
function eraseRun({ width, height, data }: GreyPicture, x: number, y: number, length: number, isAcross: boolean): void {
  for (let step = 0; step < length; step += 1) {
    for (let beside = -3; beside <= 3; beside += 1) {
      const px = isAcross ? x + step : x + beside;
      const py = isAcross ? y + beside : y + step;
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const at = py * width + px;
      if (beside === 0 || data[at]! >= INK) data[at] = 255;
    }
  }
}

/** A dot of a coarse scan is paler than a stroke: most of its pixel is paper. */
const DOT_INK = 195;
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
/** An ellipsis in a sentence has three. */
const DOTS_OF_A_LEADER = 4;

/**
 * Takes rows of leader dots out, in place: "Số:..... 631 ....." on a stamp reads as specks beside a
 * number, and the recogniser drops the whole line for noise.
 */
export function eraseLeaders(picture: GreyPicture): void {
  const largest = Math.max(5, Math.round(picture.width / 200));
  for (const row of dotRows(dotsOf(picture, largest))) {
    let run: Dot[] = [];
    for (const dot of [...row.toSorted((a, b) => a.x - b.x), null]) {
      const last = run.at(-1);
      if (dot !== null && (last === undefined || dot.x - last.x <= largest * 3.2)) {
        run.push(dot);
        continue;
      }
      if (run.length >= DOTS_OF_A_LEADER) for (const each of run) if (!isColon(picture, each, largest)) eraseDot(picture, each);
      run = dot === null ? [] : [dot];
    }
  }
}

/** Dots on one base line, which may waver by a pixel or two. */
function dotRows(dots: readonly Dot[]): Dot[][] {
  const rows: Dot[][] = [];
  for (const dot of dots.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && dot.y - row.at(-1)!.y <= 1 && dot.y - row[0]!.y <= 4) row.push(dot);
    else rows.push([dot]);
  }
  return rows;
}

/** The lower dot of a colon before the leader stays: it has ink above it, where a leader has paper. */
function isColon({ width, data }: GreyPicture, dot: Dot, largest: number): boolean {
  const column = dot.x + (dot.size >> 1);
  for (let y = dot.y - 3; y > Math.max(0, dot.y - largest * 2.5); y -= 1) if (data[y * width + column]! < INK) return true;
  return false;
}

/** The dot and the pale ring that compression leaves around it; ink within the ring is not the dot's. */
function eraseDot({ width, data }: GreyPicture, dot: Dot): void {
  for (let y = dot.y - 3; y < dot.y + dot.size + 3; y += 1) {
    for (let x = dot.x - 3; x < dot.x + dot.size + 3; x += 1) {
      const inside = y >= dot.y - 1 && y <= dot.y + dot.size && x >= dot.x - 1 && x <= dot.x + dot.size;
      if (inside || (data[y * width + x] ?? 0) > INK) data[y * width + x] = 255;
    }
  }
}

/** Small dark spots with paper all around. */
function dotsOf({ width, height, data }: GreyPicture, largest: number): Dot[] {
  const dots: Dot[] = [];
  const ink = (x: number, y: number) => data[y * width + x]! < DOT_INK;
  for (let y = 2; y < height - largest - 2; y += 1) {
    for (let x = 2; x < width - largest - 2; x += 1) {
      const at = y * width + x;
      if (data[at]! >= DOT_INK || data[at - 1]! < DOT_INK || data[at - width]! < DOT_INK) continue;
      const size = spotSize(ink, x, y, largest);
      if (size > 0) dots.push({ x, y, size });
    }
  }
  return dots;
}

/** The side of the square that holds the spot whose upper left is at (x, y), or 0 where it is part of something larger. */
function spotSize(ink: (x: number, y: number) => boolean, x: number, y: number, largest: number): number {
  for (let size = 2; size <= largest; size += 1) {
    if (isFramed(ink, x - 1, y - 1, size + 1) || isFramed(ink, x - 2, y - 1, size + 1)) return size;
  }
  return 0;
}

function isFramed(ink: (x: number, y: number) => boolean, left: number, top: number, side: number): boolean {
  for (let step = 0; step <= side; step += 1) {
    if (ink(left + step, top) || ink(left + step, top + side) || ink(left, top + step) || ink(left + side, top + step)) return false;
  }
  return true;
}
