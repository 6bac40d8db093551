import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchedRoom } from '../readings/fixtures/source-room.ts';
import { readText } from '../readings/grammar/index.ts';
import type { Reading } from '../readings/reading.schema.ts';
import { docxSource } from '../readings/sources/docx.ts';
import { pdfSource } from '../readings/sources/pdf.ts';
import { anyLetter } from './document.fixtures.ts';
import type { OfficialDocument } from './document.schema.ts';
import { docxOf } from './layout/docx.ts';
import { pdfOf } from './layout/pdf.ts';
import { textOf } from './layout/text.ts';

/** What the writer writes, the reader reads back: the circle of the programme closes. */

const READ = {
  text: async (letter: OfficialDocument) =>
    readText({ format: 'text', text: textOf(letter), words: null, ocr: null, stated: {}, problems: [] }, { file: 'letter.txt' }),
  docx: async (letter: OfficialDocument) => readText(await docxSource(docxOf(letter), watchedRoom()), { file: 'letter.docx' }),
  pdf: async (letter: OfficialDocument) => readText(await pdfSource(pdfOf(letter), watchedRoom()), { file: 'letter.pdf' }),
} satisfies Record<string, (letter: OfficialDocument) => Promise<Reading>>;
const RUNS = { text: 60, docx: 30, pdf: 30 } as const;

describe('a written letter is read back to the same facts and duties', () => {
  it.each(['text', 'docx', 'pdf'] as const)(
    'as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anyLetter, async ({ letter, ordered }) => {
          const reading = await READ[format](letter);
          expect(reading).toMatchObject({
            kind: 'official-letter',
            number: letter.number,
            symbol: letter.symbol,
            code: `${letter.number}/${letter.symbol}`,
            issuedOn: letter.issuedOn,
            place: letter.place,
            issuer: letter.issuer,
          });
          expect(reading.subject?.replace(/\s+/g, ' ')).toBe(letter.subject);
          expect(reading.addressees.map(({ text }) => text)).toEqual(letter.addressees);
          expect(reading.tasks.map(({ ref }) => ref)).toEqual(ordered.map(({ ref }) => ref));
          expect(
            ordered.map(({ ref }) => ({ ref, dueOn: reading.deadlines.find(({ taskRef }) => taskRef === ref)?.dueOn ?? null })),
          ).toEqual(ordered);
          expect(reading.recipients.map(({ name, purpose }) => ({ name, purpose }))).toEqual(letter.recipients);
          expect(reading.signature).toMatchObject(letter.signature);
        }),
        { numRuns: RUNS[format] },
      );
    },
    120_000,
  );
});
