import type { Reading } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import { assembled } from './assemble.ts';
import { linesOf } from './lines.ts';
import { partsOf } from './parts.ts';

/**
 * Reads a decoded text into facts. Pure: the same text always gives the same reading, and nothing but the text is
 * asked. A text that is no dispatch gives kind 'other' and a problem; it never throws.
 */
export function readText(source: SourceText, options: { readonly file: string }): Reading {
  return assembled(partsOf(linesOf(source.text)), source, options.file);
}
