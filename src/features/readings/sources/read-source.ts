import type { Limits } from '../limits.ts';
import type { SourceText } from '../source-text.ts';
import { docxSource } from './docx.ts';
import { edxmlSource } from './edxml.ts';
import type { SourceRoom } from './pages.ts';
import { pdfSource } from './pdf.ts';
import { scanSource } from './scan.ts';
import type { SourceKind } from './sniff.ts';
import { sniff } from './sniff.ts';
import { sourceProblem, unread } from './source.words.ts';
import { textSource } from './text.ts';

const MEGABYTE = 1024 * 1024;

/** Reads a file of any kind to the text the grammar takes. What cannot be read gives an empty text and says why; bad input never throws. */
export async function readSource(bytes: Uint8Array, name: string, room: SourceRoom): Promise<SourceText> {
  const refused = tooLarge(bytes.length, room.limits);
  if (refused !== null) return refused;
  const { kind, problems } = await sniff(bytes, name);
  if (kind === null) return unread(problems);
  const source = await readKind(kind, bytes, room);
  return { ...source, problems: [...problems, ...source.problems] };
}

function readKind(kind: SourceKind, bytes: Uint8Array, room: SourceRoom): SourceText | Promise<SourceText> {
  switch (kind) {
    case 'text':
      return textSource(bytes);
    case 'docx':
      return docxSource(bytes, room);
    case 'pdf':
      return pdfSource(bytes, room);
    case 'picture':
      return scanSource(bytes, room);
    // The attachment of a package may be of any kind; a package in a package is not opened.
    case 'edxml':
      return edxmlSource(bytes, (attachment, name) => readSource(attachment, name, room));
  }
}

/** The refusal of a file of more bytes than allowed, or null. */
export function tooLarge(size: number, limits: Limits): SourceText | null {
  if (size <= limits.bytes) return null;
  return unread([sourceProblem('too-many-bytes', { size: Math.ceil(size / MEGABYTE), limit: Math.floor(limits.bytes / MEGABYTE) })]);
}
