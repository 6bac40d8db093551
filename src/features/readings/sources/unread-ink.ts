import type { GreyPicture } from './grey-picture.ts';
import { strip } from './grey-picture.ts';
import type { Piece } from './pages.ts';

/** Part of a page: its picture and where its upper left corner lies. */
export interface Cutting {
  readonly picture: GreyPicture;
  readonly x: number;
  readonly y: number;
}

const CELL = 8;
/** Stamps stand in the upper part of a page; below it unread ink is a signature or a seal. */
const HEAD = 0.45;
/** Cells of ink that make a word, and a share of the page beyond which it is a picture, not a stamp. */
const FEWEST_CELLS = 8;
const LARGEST = 0.12;

/**
 * The part of a page's head with ink that no recognised word covers: the recogniser's search for
 * blocks passes over short lines with wide gaps, such as the number on a stamp. Null where all is read.
 */
export function unreadInk(page: GreyPicture, read: readonly Piece[]): Cutting | null {
  const across = Math.floor(page.width / CELL);
  const down = Math.floor((page.height * HEAD) / CELL);
  const cells = inkCells(page, across, down);
  for (const piece of read) cover(cells, across, down, piece.box);
  const found: number[] = [];
  // A lone cell is a speck or the edge of a letter; ink with ink beside it is writing.
  cells.forEach((ink, at) => {
    if (ink === 1 && (cells[at + 1] === 1 || cells[at - 1] === 1) && (cells[at + across] === 1 || cells[at - across] === 1)) found.push(at);
  });
  if (found.length < FEWEST_CELLS) return null;
  const columns = found.map((at) => at % across);
  const rows = found.map((at) => Math.floor(at / across));
  const left = Math.max(0, (Math.min(...columns) - 4) * CELL);
  const right = Math.min(page.width, (Math.max(...columns) + 5) * CELL);
  const top = Math.max(0, (Math.min(...rows) - 3) * CELL);
  const bottom = Math.min(page.height, (Math.max(...rows) + 4) * CELL);
  return (right - left) * (bottom - top) > page.width * page.height * LARGEST
    ? null
    : { picture: cut(page, left, top, right, bottom), x: left, y: top };
}

/** What a second look gave, moved to its place on the page, without what was read before. */
export function onlyNew(read: readonly Piece[], seen: readonly Piece[], { x, y }: Cutting): Piece[] {
  const moved = seen.map((piece): Piece => ({
    ...piece,
    box: [piece.box[0] + x, piece.box[1] + y, piece.box[2] + x, piece.box[3] + y],
    ...(piece.band === undefined ? {} : { band: [piece.band[0] + y, piece.band[1] + y] as const }),
  }));
  const middle = ({ box }: Piece) => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
  const within = ([px, py]: readonly [number, number], { box }: Piece) => px >= box[0] && px <= box[2] && py >= box[1] && py <= box[3];
  return moved.filter((piece) => !read.some((old) => within(middle(piece), old) || within(middle(old), piece)));
}

function inkCells({ width, data }: GreyPicture, across: number, down: number): Uint8Array {
  const cells = new Uint8Array(across * down);
  for (let y = 0; y < down * CELL; y += 2) {
    const row = Math.floor(y / CELL) * across;
    for (let x = 0; x < across * CELL; x += 2) if (data[y * width + x]! < 128) cells[row + Math.floor(x / CELL)] = 1;
  }
  return cells;
}

function cover(cells: Uint8Array, across: number, down: number, [x0, y0, x1, y1]: Piece['box']): void {
  for (let row = Math.max(0, Math.floor(y0 / CELL) - 1); row <= Math.min(down - 1, Math.floor(y1 / CELL) + 1); row += 1) {
    cells.fill(0, row * across + Math.max(0, Math.floor(x0 / CELL) - 1), row * across + Math.min(across, Math.floor(x1 / CELL) + 2));
  }
}

function cut(page: GreyPicture, left: number, top: number, right: number, bottom: number): GreyPicture {
  const rows = strip(page, top, bottom);
  const width = right - left;
  const data = new Uint8Array(width * rows.height);
  for (let y = 0; y < rows.height; y += 1) data.set(rows.data.subarray(y * page.width + left, y * page.width + right), y * width);
  return { width, height: rows.height, data };
}
