import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../../platform/pure/vietnamese.ts';
import { docxOf, pdfOf } from '../documents/index.ts';
import type { Urging } from './urging.views.ts';

/** What was written for one office: the base name of its two files, and the duties its letter sets. */
export interface WrittenUrging {
  readonly file: string;
  readonly office: string;
  readonly duties: readonly { readonly ref: string; readonly dueOn: string }[];
}

/** Writes each letter as DOCX and PDF of one base name into a folder, made where it is not there. */
export async function writeUrgings(urgings: readonly Urging[], folder: string): Promise<WrittenUrging[]> {
  await mkdir(folder, { recursive: true });
  const written: WrittenUrging[] = [];
  for (const [at, { office, letter, duties }] of urgings.entries()) {
    const file = `${String(at + 1).padStart(3, '0')}-${fold(office)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')}`;
    await Promise.all([writeFile(join(folder, `${file}.docx`), docxOf(letter)), writeFile(join(folder, `${file}.pdf`), pdfOf(letter))]);
    written.push({ file, office, duties: duties.map(({ ref, dueOn }) => ({ ref, dueOn })) });
  }
  return written;
}
