import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../../platform/typeset.ts';
import { typesetLetter } from '../fixtures/letter-pages.ts';
import { watchedRoom } from '../fixtures/source-room.ts';
import { pdfSource } from './pdf.ts';

const letter = readFileSync(new URL('../fixtures/short-letter.txt', import.meta.url), 'utf8');
const codes = async (bytes: Uint8Array) => (await pdfSource(bytes, watchedRoom())).problems.map((problem) => problem.code);

/** The smallest PDF whose pages are under a password other than the empty one. */
function encryptedPdf(): Uint8Array {
  const hex = (seed: number) =>
    `<${Array.from({ length: 32 }, (_, at) => ((at * seed + 17) % 256).toString(16).padStart(2, '0')).join('')}>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${hex(7)} /U ${hex(13)} /P -44 >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${hex(3)} ${hex(3)}] >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

describe('a PDF of text is read in the order a person reads it', () => {
  it('head and foot by columns, wrapped lines joined, the stamp whole', async () => {
    const source = await pdfSource(typesetLetter(letter), watchedRoom());
    expect(source).toMatchObject({ format: 'pdf', ocr: null, problems: [] });
    expect(source.text).toBe(`BỘ CÔNG THƯƠNG
Số: 1857/BCT-CTĐP
V/v báo cáo tiến độ đề án khuyến công
CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG
Số:..... 412 .....
Ngày:.... 13/3/20 ....
ĐẾN
Chuyển:.....
Lưu hồ sơ số:.....

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 12 tháng 3 năm 2020

Kính gửi: Sở Công Thương tỉnh Lào Cai

Bộ Công Thương đề nghị Sở Công Thương tỉnh Lào Cai thực hiện một số nội dung sau:
1. Rà soát tiến độ các đề án khuyến công quốc gia trên địa bàn, báo cáo kết quả về Bộ Công Thương trước ngày 30 tháng 3 năm 2020.
2. Kiểm tra các cơ sở công nghiệp nông thôn được hỗ trợ máy móc, thiết bị trong năm 2019.

Nơi nhận:
- Như trên;
- Cục CTĐP (để theo dõi);
- Lưu: VT.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Trần Văn Bình
`);
  });
  it('every word lies at its characters', async () => {
    const { text, words } = await pdfSource(typesetLetter(letter), watchedRoom());
    expect(words!.length).toBeGreaterThan(80);
    for (const word of words!) expect(text.slice(word.start, word.end)).toMatch(/^\S+$/u);
    expect(words!.map((word) => word.start)).toEqual(words!.map((word) => word.start).toSorted((a, b) => a - b));
  });
  it('page numbers are left out and a sentence goes on over the page', async () => {
    const words = 'Bộ Công Thương yêu cầu các đơn vị rà soát đề án khuyến công và báo cáo '.repeat(60);
    const pdf = typeset(
      `#set page(paper: "a4", numbering: "1", number-align: top + center)\n#set text(font: "Tinos", size: 14pt)\n#set par(justify: true)\n${words}`,
    );
    const { text } = await pdfSource(pdf, watchedRoom());
    expect(text.trim()).toBe(words.trim());
  });
  it('text in an old font is converted and said', async () => {
    const pdf = typeset('#set text(font: "Tinos")\n#"yªu cÇu c¸c ®¬n vÞ thùc hiÖn kÕ ho¹ch khuyÕn c«ng quèc gia"');
    expect(await pdfSource(pdf, watchedRoom())).toMatchObject({
      text: expect.stringContaining('yêu cầu các đơn vị thực hiện kế hoạch khuyến công quốc gia'),
      problems: [{ code: 'converted-encoding' }],
    });
  });
});

describe('a PDF that cannot be read, or not whole, says so', () => {
  it('of 300 pages reads as many as the limit and names both', async () => {
    const pdf = typeset(
      `#set page(paper: "a5")\n${Array.from({ length: 300 }, (_, at) => `Trang thứ ${at + 1} của tài liệu dài`).join('\n#pagebreak()\n')}`,
    );
    const room = watchedRoom({ pages: 25 });
    const source = await pdfSource(pdf, room);
    expect(source.problems).toMatchObject([{ code: 'pages-left-out', vi: expect.stringMatching(/300 trang.*25 trang/u) }]);
    expect(source.text.trim().split('\n')).toHaveLength(25);
    expect(room.told.at(-1)).toEqual({ stage: 'opening', page: 25, pages: 25 });
  });
  it('cut short within its objects', async () => {
    const pdf = typesetLetter(letter);
    expect(await codes(pdf.slice(0, 300))).toEqual(['broken-file']);
  });
  it('under a password', async () => {
    expect(await codes(encryptedPdf())).toEqual(['encrypted-file']);
  });
  it('with an empty page only', async () => {
    expect(await codes(typeset('#set page(paper: "a5")\n#v(1pt)'))).toEqual(['no-text']);
  });
});
