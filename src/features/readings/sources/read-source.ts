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
  if (bytes.length > room.limits.bytes) {
    const sizes = { size: Math.ceil(bytes.length / MEGABYTE), limit: Math.floor(room.limits.bytes / MEGABYTE) };
    return unread([sourceProblem('too-many-bytes', sizes)]);
  }
  const { kind, problems } = await sniff(bytes, name);
  if (kind === null) return unread(problems);
  const source = await readKind(kind, bytes, room);
  return { ...source, problems: [...problems, ...source.problems] };
}

function readKind(kind: SourceKind, bytes: Uint8Array, room: SourceRoom): SourceText | Promise<SourceText> {
  switch (kind) {
    case 'text': return textSource(bytes);
    case 'docx': return docxSource(bytes, room.limits);
    case 'pdf': return pdfSource(bytes, room);
    case 'picture': return scanSource(bytes, room);
    // The attachment of a package may be of any kind; a package in a package is not opened.
    case 'edxml': return edxmlSource(bytes, (attachment, name) => readSource(attachment, name, room));
  }
}
