import type { Limits } from '../limits.ts';
import type { Recogniser } from './recogniser.ts';

/** One word or run as it lies on a page: pixels for pictures, points for PDFs, from the top left. */
export interface Piece {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
  /** The height of the whole line it is part of, where the source knows it: a dash alone is no line. */
  readonly band?: readonly [number, number];
  /** 0 to 1. */
  readonly confidence: number;
}
export interface PageOfPieces {
  /** 1 is the first. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export type Stage = 'opening' | 'recognising' | 'understanding' | 'done';
export interface Progress {
  readonly stage: Stage;
  readonly page: number;
  readonly pages: number;
}

/** A page's picture as a file (JPEG). */
export interface PagePicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What a source may use while it reads: limits, the recogniser of scans, a shelf for page pictures, someone to tell. */
export interface SourceRoom {
  readonly limits: Limits;
  readonly recogniser: Recogniser;
  progress(progress: Progress): void;
  /** Keeps the picture of a scanned page, upright, in the pixels of its words' boxes. */
  keepPage(page: number, picture: PagePicture): Promise<void>;
}
