import type { Piece } from './pages.ts';

/** Pieces that stand on one line of the page, from left to right, cut where a wide gap is. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
}

/** A gap this many line heights wide parts two segments; justified text stays below it. */
const SEGMENT_GAP = 1.6;

const bandOf = (piece: Piece) => piece.band ?? ([piece.box[1], piece.box[3]] as const);
const middleOf = (piece: Piece) => (bandOf(piece)[0] + bandOf(piece)[1]) / 2;
const heightOf = (piece: Piece) => bandOf(piece)[1] - bandOf(piece)[0];

/** The rows of pieces, from the top down. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const groups: { middle: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = groups.at(-1);
    const height = heightOf(piece);
    if (row !== undefined && middleOf(piece) - row.middle < 0.5 * Math.max(row.height, Math.min(height, row.height * 1.5))) {
      row.pieces.push(piece);
      // The tallest piece is the line's measure: a dash or a full stop says nothing about it.
      if (height > row.height) Object.assign(row, { height, middle: middleOf(piece) });
    } else {
      groups.push({ middle: middleOf(piece), height, pieces: [piece] });
    }
  }
  return groups.map((group) => rowOf(group.pieces));
}

function rowOf(unordered: readonly Piece[]): Row {
  const pieces = unordered.toSorted((a, b) => a.box[0] - b.box[0]);
  const height = Math.max(...pieces.map(heightOf));
  const segments: { pieces: Piece[]; left: number; right: number }[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    if (last !== undefined && piece.box[0] - last.right < SEGMENT_GAP * height) {
      last.pieces.push(piece);
      last.right = Math.max(last.right, piece.box[2]);
    } else {
      segments.push({ pieces: [piece], left: piece.box[0], right: piece.box[2] });
    }
  }
  return {
    pieces,
    segments,
    left: segments[0]!.left,
    right: Math.max(...segments.map((each) => each.right)),
    top: Math.min(...pieces.map((each) => bandOf(each)[0])),
    bottom: Math.max(...pieces.map((each) => bandOf(each)[1])),
  };
}

/** The words of a row as one line, for looking at it. */
export function rowText(row: Row): string {
  return row.pieces.map((piece) => piece.text).join(' ');
}
