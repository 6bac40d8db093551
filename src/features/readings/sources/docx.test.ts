import { Document, LevelFormat, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../fixtures/small-zip.ts';
import { watchedRoom } from '../fixtures/source-room.ts';
import { docxSource } from './docx.ts';

const room = watchedRoom();
const paragraph = (text: string, level?: number, reference = 'duties') =>
  new Paragraph({ children: [new TextRun(text)], ...(level === undefined ? {} : { numbering: { reference, level } }) });
const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => paragraph(line)) });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

async function word(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
    { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
    { level: 2, format: LevelFormat.BULLET, text: '\uF0B7' },
  ];
  const legal = [
    { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
    { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.' },
  ];
  const document = new Document({
    numbering: {
      config: [
        { reference: 'duties', levels },
        { reference: 'legal', levels: legal },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const body = (xml: string, more: Record<string, string> = {}) =>
  zipOf([
    { name: 'word/document.xml', content: Buffer.from(`<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${xml}</w:body></w:document>`) },
    ...Object.entries(more).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  ]);

describe('a Word document is read as Word shows it', () => {
  it('automatic numbers, letters and dashes are written out, and begin anew under the next number', async () => {
    const bytes = await word([
      paragraph('Rà soát', 0),
      paragraph('hồ sơ', 1),
      paragraph('hợp đồng', 1),
      paragraph('phụ lục', 2),
      paragraph('Kiểm tra', 0),
      paragraph('tại chỗ', 1),
    ]);
    expect((await docxSource(bytes, room)).text.split('\n')).toEqual([
      '1. Rà soát',
      'a) hồ sơ',
      'b) hợp đồng',
      '- phụ lục',
      '2. Kiểm tra',
      'a) tại chỗ',
    ]);
  });
  it('numbers of several levels are composed', async () => {
    const bytes = await word([
      paragraph('Cục', 0, 'legal'),
      paragraph('một', 1, 'legal'),
      paragraph('hai', 1, 'legal'),
      paragraph('Sở', 0, 'legal'),
      paragraph('ba', 1, 'legal'),
    ]);
    expect((await docxSource(bytes, room)).text.split('\n')).toEqual(['I. Cục', 'I.1. một', 'I.2. hai', 'II. Sở', 'II.1. ba']);
  });
  it('of two cells side by side the left one is read whole, then the right one', async () => {
    const head = new Table({
      rows: [row(cell('BỘ CÔNG THƯƠNG', 'Số: 1/BCT-CTĐP'), cell('CỘNG HÒA XÃ HỘI', 'Hà Nội, ngày 1 tháng 2 năm 2020'))],
    });
    expect((await docxSource(await word([head, paragraph('Kính gửi: Sở')]), room)).text).toBe(
      'BỘ CÔNG THƯƠNG\nSố: 1/BCT-CTĐP\nCỘNG HÒA XÃ HỘI\nHà Nội, ngày 1 tháng 2 năm 2020\nKính gửi: Sở',
    );
  });
  it('a table of more columns is read row by row', async () => {
    const table = new Table({ rows: [row(cell('STT'), cell('Đề án'), cell('Hạn')), row(cell('1'), cell('Mây tre'), cell('15/5/2020'))] });
    expect((await docxSource(await word([table]), room)).text).toBe('STT\tĐề án\tHạn\n1\tMây tre\t15/5/2020');
  });
  it('line breaks and tabs stay, signs of XML come back as signs', async () => {
    const bytes = await word([
      new Paragraph({
        children: [
          new TextRun('KT. BỘ TRƯỞNG'),
          new TextRun({ text: 'THỨ TRƯỞNG', break: 1 }),
          new TextRun({ children: [new Tab(), '& <x>'] }),
        ],
      }),
    ]);
    expect((await docxSource(bytes, room)).text).toBe('KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\t& <x>');
  });
  it('deleted text under review and codes of fields are not read, inserted text is', async () => {
    const xml =
      '<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>';
    expect((await docxSource(body(xml), room)).text).toBe('mới');
  });
  it('a stamp in a text box is read once, though Word writes it twice', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>ĐẾN Số: 631</w:t></w:r></w:p></w:txbxContent>';
    const xml = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Kính gửi</w:t></w:r></w:p>`;
    expect((await docxSource(body(xml), room)).text).toBe('Kính gửi\nĐẾN Số: 631');
  });
  it('a list that belongs to a style is numbered too', async () => {
    const numbering =
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>';
    const styles =
      '<w:styles xmlns:w="w"><w:style w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="Own"><w:basedOn w:val="Article"/></w:style></w:styles>';
    const article = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const bytes = body(article('Giao kế hoạch') + article('Thi hành'), { 'word/numbering.xml': numbering, 'word/styles.xml': styles });
    expect((await docxSource(bytes, room)).text).toBe('Điều 3. Giao kế hoạch\nĐiều 4. Thi hành');
  });
  it('text in an old font is converted and said', async () => {
    const source = await docxSource(await word([paragraph('Bé C«ng Th­¬ng yªu cÇu Së C«ng Th­¬ng c¸c tØnh thùc hiÖn kÕ ho¹ch')]), room);
    expect(source).toMatchObject({
      text: 'Bộ Công Thương yêu cầu Sở Công Thương các tỉnh thực hiện kế hoạch',
      problems: [{ code: 'converted-encoding' }],
    });
  });
});

describe('a document that cannot or must not be opened says why', () => {
  const codes = async (bytes: Uint8Array) => (await docxSource(bytes, room)).problems.map((problem) => problem.code);
  it('cut short', async () => {
    const bytes = await word([paragraph('Rà soát', 0)]);
    expect(await codes(bytes.slice(0, bytes.length / 2))).toEqual(['broken-file']);
  });
  it('a bomb, refused by its directory before anything is unpacked', async () => {
    expect(await codes(zipOf([{ name: 'word/document.xml', content: new Uint8Array(30_000_000) }]))).toEqual(['zip-bomb']);
  });
  it('a bomb whose directory lies about its size is stopped at the size it claimed', async () => {
    expect(await codes(zipOf([{ name: 'word/document.xml', content: new Uint8Array(30_000_000), claims: 1000 }]))).toEqual(['broken-file']);
  });
  it('more entries than any document has', async () => {
    const many = Array.from({ length: 5_001 }, (_, at) => ({ name: `word/${at}`, content: new Uint8Array(1) }));
    expect(await codes(zipOf(many))).toEqual(['zip-bomb']);
  });
  it('entities that a document declares are never expanded', async () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    expect(await codes(zipOf([{ name: 'word/document.xml', content: Buffer.from(xml) }]))).toEqual(['broken-file']);
  });
  it('nested beyond reason', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(60_000);
    expect(await codes(body(deep))).toEqual(['broken-file']);
  });
  it('without text', async () => {
    expect(await codes(await word([paragraph('')]))).toEqual(['no-text']);
  });
});
