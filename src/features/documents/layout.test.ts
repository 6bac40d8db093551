import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../readings/fixtures/pdf-pages.ts';
import { anyLetter } from './document.fixtures.ts';
import type { OfficialDocument } from './document.schema.ts';
import { wordMarkup } from './layout/docx.ts';
import { pdfOf } from './layout/pdf.ts';
import { textOf } from './layout/text.ts';

const letter = (more: Partial<OfficialDocument> = {}): OfficialDocument => ({
  ...fc.sample(anyLetter, { numRuns: 1, seed: 7 })[0]!.letter,
  ...more,
});
const annex: OfficialDocument['annexes'][number] = {
  title: 'Phụ lục',
  note: null,
  columns: [
    { name: 'STT', share: 1, align: 'centre' },
    { name: 'Tên', share: 5, align: 'start' },
  ],
  rows: Array.from({ length: 60 }, (_, at) => [`${at + 1}`, 'Hỗ trợ máy móc']),
  sum: null,
};

describe('Phụ lục I Nghị định số 30/2020/NĐ-CP', () => {
  it('a PDF embeds Tinos in its four cuts and no other face; pages are A4, annexes lie; every page but the first bears its number', async () => {
    const { pages, fonts } = await openDocument(pdfOf(letter({ annexes: [annex], basis: ['Căn cứ Thông tư số 36/2013/TT-BCT'] })));
    expect(fonts.map((name) => name.replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      [
        [595, 842],
        [842, 595],
        [842, 595],
        [842, 595],
      ].slice(0, pages.length),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ top }) => top)).toEqual([null, ...pages.slice(1).map((_, at) => `${at + 2}`)]);
  });
  it('a Word file names Times New Roman, is A4, and lies where it has an annex', () => {
    const markup = wordMarkup(letter({ annexes: [annex] }));
    expect([...markup.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => [width, height])).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
    ]);
    expect(markup).toContain('<w:titlePg/>');
  });
  it('before it is numbered and signed, number and day are blanks to be filled in; days below ten and the first two months take a nought', () => {
    const draft = textOf(letter({ number: null, issuedOn: null, signature: { authority: null, title: 'CỤC TRƯỞNG', name: null } }));
    expect(draft).toContain('Số:         /BCT-CTĐP');
    expect(draft).toMatch(/Hà Nội, ngày {6}tháng {6}năm/);
    expect(textOf(letter({ number: '5', issuedOn: '2020-02-05' }))).toMatch(/Số: 05\/BCT-CTĐP[^]*ngày 05 tháng 02 năm 2020/);
    expect(textOf(letter({ issuedOn: '2020-12-15' }))).toContain('ngày 15 tháng 12 năm 2020');
  });
  it('whatever is written in it, a Word file is well-formed and says it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        const parser = new SaxesParser();
        const said: string[] = [];
        parser.on('text', (part) => {
          said.push(part);
        });
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(wordMarkup(letter({ blocks: [{ kind: 'paragraph', text }] }))).close();
        expect(said.join('')).toContain(text.replace(/\p{Cc}/gu, ' '));
      }),
      { numRuns: 200 },
    );
  });
});
