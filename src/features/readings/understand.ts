import { readText } from './grammar/index.ts';
import type { Reading } from './reading.schema.ts';
import type { SourceText } from './source-text.ts';
import { placedReading } from './places.ts';

/** A source's text through the grammar to a reading; values of scanned pages are placed on the page, those of texts in the text. */
export function understood(source: SourceText, file: string): Reading {
  return placedReading(readText(source, { file }), source);
}
