import type { Ocr, Problem, Reading } from './reading.schema.ts';

/** One word of a scan or a PDF: its characters in the text, its box [x0, y0, x1, y1] on the page, in pixels. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box: readonly [number, number, number, number];
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * What every source gives and the grammar reads: one text in reading order. Where a page has two
 * columns side by side (the head, the foot), the left one comes first, whole. Paragraphs end with a
 * newline; a line that merely wrapped may end with one too (the grammar joins them).
 */
export interface SourceText {
  readonly format: 'text' | 'docx' | 'pdf' | 'scan' | 'edxml';
  /** Decoded, NFC. Markup noise of an OCR text (**bold**, <b>, table bars) is still in it: offsets count it. */
  readonly text: string;
  /** Null where the source has no pages. */
  readonly words: readonly PlacedWord[] | null;
  readonly ocr: Ocr | null;
  /** Facts a machine stated (edXML's header): they are taken over what is read in the text. */
  readonly stated: Partial<Reading>;
  readonly problems: readonly Problem[];
}
