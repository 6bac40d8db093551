import { createCanvas } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mixedPdf, picturePages, typesetLetter, wornPage } from '../fixtures/letter-pages.ts';
import { watchedRoom } from '../fixtures/source-room.ts';
import { zipOf } from '../fixtures/small-zip.ts';
import { docxSource } from './docx.ts';
import { pdfSource } from './pdf.ts';
import { openRecogniser } from './recogniser.ts';
import { scanSource } from './scan.ts';

const letter = readFileSync(new URL('../fixtures/short-letter.txt', import.meta.url), 'utf8');
const recogniser = openRecogniser();
let page: Uint8Array;
beforeAll(async () => {
  page = (await picturePages(typesetLetter(letter)))[0]!;
});
afterAll(() => recogniser.close());

const SAYS = [
  'Số: 1857/BCT-CTĐP',
  'Hà Nội, ngày 12 tháng 3 năm 2020',
  'Kính gửi: Sở Công Thương tỉnh Lào Cai',
  'trước ngày 30 tháng 3 năm 2020',
  'KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nTrần Văn Bình',
];

async function tiff(pages: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(
      pages.map((each) => Buffer.from(each)),
      { join: { animated: true } },
    )
      .tiff({ compression: 'lzw' })
      .toBuffer(),
  );
}

describe('a scanned page is set upright and read', () => {
  it('several pages of a TIFF: one tilted by 2° with grain and a red seal on the name, one on its side', async () => {
    const { width, height } = await sharp(page).metadata();
    const tilted = await wornPage(page, { turned: 2, grain: 18, seal: { x: 1130, y: 1370, radius: 130 } });
    const lying = await wornPage(page, { turned: 90 });
    const side = Math.max(width, height) + 120;
    const square = (png: Uint8Array) =>
      sharp(png)
        .resize({ width: side, height: side, fit: 'contain', background: '#fff', kernel: 'nearest', withoutEnlargement: true })
        .png()
        .toBuffer();
    const room = watchedRoom({}, recogniser);
    const source = await scanSource(await tiff([await square(tilted), await square(lying)]), room);
    const [first, second] = splitAtSecondHead(source.text);
    for (const sentence of SAYS) {
      expect(first).toContain(sentence);
      expect(second).toContain(sentence);
    }
    expect(source.ocr!.pages.map((each) => each.rotated)).toEqual([358, 270]);
    expect(source.ocr!.confidence).toBeGreaterThan(0.85);
    expect(source.problems).toEqual([]);
    expect([...room.kept.keys()]).toEqual([1, 2]);
    expect(room.told.at(-1)).toEqual({ stage: 'recognising', page: 2, pages: 2 });
  });
  it('standing on its head, with the stamp in its frame; its words lie on the kept picture', async () => {
    const room = watchedRoom({}, recogniser);
    const source = await scanSource(await wornPage(page, { turned: 180 }), room);
    for (const sentence of [...SAYS, 'CỤC CÔNG THƯƠNG ĐỊA', '412', '13/3/20']) expect(source.text).toContain(sentence);
    expect(source.ocr!.pages).toEqual([{ width: 1654, height: 2339, rotated: 180 }]);
    const kept = await sharp(room.kept.get(1)!.bytes).metadata();
    expect([kept.format, kept.width, kept.height]).toEqual(['jpeg', 1654, 2339]);
    const number = source.words!.find((word) => source.text.slice(word.start, word.end).startsWith('1857'))!;
    expect(number.box[3]).toBeLessThan(2339 * 0.2);
    expect(number.box[2]).toBeLessThan(1654 / 2);
  });
});

it('a scanned head ends above "Kính gửi:", though it begins left of the gap and its list stands below', async () => {
  const listed = letter.replace(/Kính gửi:.*/u, 'Kính gửi:\n- Sở Công Thương tỉnh Lào Cai;\n- Sở Công Thương tỉnh Yên Bái.');
  const [picture] = await picturePages(typesetLetter(listed, { addressees: 'at-margin' }));
  const { text } = await scanSource(picture!, watchedRoom({}, recogniser));
  expect(text).toMatch(
    /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n.*\nHà Nội, ngày 12 tháng 3 năm 2020\n+Kính gửi:\n+- Sở Công Thương tỉnh Lào Cai;\n- Sở Công Thương tỉnh Yên Bái\.\n/u,
  );
});

describe('pages that are pictures inside other documents are read as scans', () => {
  it('in a PDF whose other pages are text, page by page', async () => {
    const [head] = await picturePages(typesetLetter(letter));
    const room = watchedRoom({}, recogniser);
    const source = await pdfSource(mixedPdf(head!), room);
    expect(source).toMatchObject({ format: 'pdf', problems: [] });
    expect(source.text).toMatch(/^Phụ lục kèm theo.*đề án\.\n[^]*Số: 1857\/BCT-CTĐP[^]*Trần Văn Bình/u);
    expect(source.ocr!.pages.map((each) => each.width)).toEqual([595, 1654]);
    expect([...room.kept.keys()]).toEqual([2]);
  });
  it('in a Word document that holds nothing else', async () => {
    const bytes = zipOf([
      { name: 'word/document.xml', content: Buffer.from('<w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>') },
      { name: 'word/media/image1.png', content: page },
    ]);
    const source = await docxSource(bytes, watchedRoom({}, recogniser));
    expect(source).toMatchObject({ format: 'scan', problems: [], text: expect.stringContaining('Số: 1857/BCT-CTĐP') });
  });
});

/** Two copies of one letter stand after each other: the second begins at its second letterhead. */
function splitAtSecondHead(text: string): [string, string] {
  const at = text.indexOf('BỘ CÔNG THƯƠNG\nSố', 10);
  return [text.slice(0, at), text.slice(at)];
}

describe('a picture that is no letter', () => {
  it('a drawn cat gives no text and says so', async () => {
    const source = await scanSource(catPicture(), watchedRoom({}, recogniser));
    expect(source.text).toBe('');
    expect(source.problems.map((problem) => problem.code)).toEqual(['no-text']);
  });
  it('an empty sheet is not sent to the recogniser', async () => {
    const blank = await sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#fdfcf8' } })
      .png()
      .toBuffer();
    expect((await scanSource(blank, watchedRoom())).problems.map((problem) => problem.code)).toEqual(['no-text']);
  });
  it('cut short is broken, not a crash', async () => {
    expect((await scanSource(page.slice(0, 200), watchedRoom())).problems.map((problem) => problem.code)).toEqual(['broken-file']);
  });
  it('of more pixels than allowed is refused before it is unpacked', async () => {
    expect((await scanSource(page, watchedRoom({ pixels: 1_000_000 }))).problems.map((problem) => problem.code)).toEqual([
      'too-many-pixels',
    ]);
  });
});

function catPicture(): Uint8Array {
  const canvas = createCanvas(1400, 1400);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#e8dcc8';
  pen.fillRect(0, 0, 1400, 1400);
  pen.fillStyle = '#3a332e';
  for (const [x, y, across, down] of [
    [700, 900, 320, 380],
    [700, 480, 230, 200],
  ] as const) {
    pen.beginPath();
    pen.ellipse(x, y, across, down, 0, 0, Math.PI * 2);
    pen.fill();
  }
  for (const ear of [-1, 1]) {
    pen.beginPath();
    pen.moveTo(700 + ear * 210, 420);
    pen.lineTo(700 + ear * 200, 180);
    pen.lineTo(700 + ear * 60, 300);
    pen.fill();
  }
  pen.strokeStyle = '#f4efe6';
  pen.lineWidth = 5;
  for (const whisker of [-2, -1, 1, 2]) {
    pen.beginPath();
    pen.moveTo(700 + whisker * 30, 540);
    pen.lineTo(700 + whisker * 190, 500 + Math.abs(whisker) * 30);
    pen.stroke();
  }
  return new Uint8Array(canvas.toBuffer('image/png'));
}
