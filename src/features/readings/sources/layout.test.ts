import { describe, expect, it } from 'vitest';
import { laidOut } from './layout.ts';
import type { PageOfPieces, Piece } from './pages.ts';

const LINE = 30;
/** Words of a line, eleven pixels a letter, from x at row y; a blank line of the page is a row too. */
function line(x: number, y: number, text: string): Piece[] {
  return [...text.matchAll(/\S+/gu)].map((word) => ({
    text: word[0],
    confidence: 0.95,
    box: [x + word.index * 11, y * LINE, x + (word.index + word[0].length) * 11, y * LINE + 20],
    band: [y * LINE, y * LINE + 20],
  }));
}
const page = (number: number, ...lines: Piece[][]): PageOfPieces => ({ number, width: 1200, height: 1700, pieces: lines.flat() });
const text = (...pages: PageOfPieces[]) => laidOut(pages, true).text;
const full = (word: string) => `${word} `.repeat(Math.floor(80 / (word.length + 1))).trim();

describe('reading order', () => {
  it('the head is read left column first, though its lines stand at other heights', () => {
    const head = page(
      1,
      line(150, 2, 'UBND TỈNH LÀO CAI'),
      line(600, 2, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      line(150, 3, 'SỞ CÔNG THƯƠNG'),
      line(650, 3, 'Độc lập - Tự do - Hạnh phúc'),
      line(150, 4.4, 'Số: 12/SCT-QLCN'),
      line(620, 4.8, 'Lào Cai, ngày 5 tháng 6 năm 2020'),
      line(120, 7, full('nội dung')),
    );
    expect(text(head)).toBe(
      `UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\nSố: 12/SCT-QLCN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLào Cai, ngày 5 tháng 6 năm 2020\n\n${full('nội dung')}\n`,
    );
  });
  it.each([
    ['at the left margin', 110, 130],
    ['indented, left of the gap', 400, 360],
    ['in the middle', 560, 360],
    ['right of the gap', 640, 620],
  ])('"Kính gửi:" alone, %s, stands below both columns with its list', (_, x, listed) => {
    const head = page(
      1,
      line(150, 2, 'UBND TỈNH LÀO CAI'),
      line(600, 2, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      line(150, 3, 'Số: 12/SCT-QLCN'),
      line(620, 3, 'Lào Cai, ngày 5 tháng 6 năm 2020'),
      line(130, 4, 'V/v rà soát đề án'),
      line(180, 5, 'khuyến công'),
      line(x, 6.4, 'Kính gửi:'),
      line(listed, 7.6, '- Trung tâm Khuyến công;'),
      line(listed, 8.6, '- Phòng Kinh tế.'),
      line(120, 10, full('nội dung')),
    );
    expect(text(head).replaceAll(/\n+/gu, '\n')).toBe(
      `UBND TỈNH LÀO CAI\nSố: 12/SCT-QLCN\nV/v rà soát đề án\nkhuyến công\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLào Cai, ngày 5 tháng 6 năm 2020\nKính gửi:\n- Trung tâm Khuyến công;\n- Phòng Kinh tế.\n${full('nội dung')}\n`,
    );
  });
  it('a short line below the head that begins left of the gap is of the page, one that stands under the left column is of it', () => {
    const head = (below: Piece[]) =>
      text(
        page(
          1,
          line(250, 2, 'BỘ CÔNG THƯƠNG'),
          line(600, 2, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          line(230, 3, 'Số: 12/BCT-CTĐP'),
          line(620, 3, 'Hà Nội, ngày 5 tháng 6 năm 2020'),
          below,
          line(120, 8, full('nội dung')),
        ),
      );
    expect(head(line(120, 5, 'Thưa quý vị,'))).toMatch(/BCT-CTĐP\n\nCỘNG HÒA[^]*2020\n+Thưa quý vị,/u);
    expect(head(line(250, 5, 'HỎA TỐC'))).toMatch(/BCT-CTĐP\nHỎA TỐC\n\nCỘNG HÒA/u);
  });
  it('the foot is read left column first, with the name far below', () => {
    const foot = page(
      2,
      line(120, 10, full('nội dung')),
      line(120, 12, 'Nơi nhận:'),
      line(700, 12, 'KT. GIÁM ĐỐC'),
      line(120, 13, '- Như trên;'),
      line(690, 13, 'PHÓ GIÁM ĐỐC'),
      line(120, 14, '- Lưu: VT.'),
      line(680, 19, 'Nguyễn Văn An'),
    );
    expect(text(foot)).toBe(`${full('nội dung')}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An\n`);
  });
  it('a table in the text is read row by row', () => {
    const table = page(
      2,
      line(120, 20, full('nội dung')),
      line(120, 22, 'TT'),
      line(300, 22, 'Đề án'),
      line(800, 22, 'Hạn'),
      line(120, 23, '1'),
      line(300, 23, 'Mây tre'),
      line(800, 23, '15/5'),
      line(120, 26, full('nội dung')),
    );
    expect(text(table)).toContain('TT\tĐề án\tHạn\n1\tMây tre\t15/5\n');
  });
});

describe('lines', () => {
  it('that wrapped are joined, a new paragraph or item is not', () => {
    const body = page(
      2,
      line(180, 5, full('một').slice(0, 75)),
      line(120, 6, full('hai')),
      line(120, 7, 'hết đoạn.'),
      line(180, 8, 'Đoạn mới.'),
      line(120, 9, full('ba')),
      line(120, 10, '- mục riêng'),
    );
    const lines = text(body).trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^một.*hai hết đoạn\.$/u);
    expect(lines[3]).toBe('- mục riêng');
  });
  it('of a page number alone at the edge are left out, a number in the text stays', () => {
    expect(text(page(2, line(590, 1, '2'), line(120, 5, full('một')), line(120, 20, '63'), line(120, 25, full('hai'))))).toBe(
      `${full('một')}\n63\n${full('hai')}\n`,
    );
  });
  it('each word lies at its characters', () => {
    const { text: all, words } = laidOut([page(1, line(120, 5, full('một')), line(120, 6, 'hai ba'))], true);
    expect(words.map((word) => all.slice(word.start, word.end))).toEqual(all.trim().split(/\s+/u));
  });
});

it('pieces of a PDF that touch are one word', () => {
  const touching: Piece[] = [
    { text: 'khuy', confidence: 1, box: [100, 10, 144, 30] },
    { text: 'ến', confidence: 1, box: [144.5, 10, 166, 30] },
    { text: 'công', confidence: 1, box: [172, 10, 210, 30] },
  ];
  expect(laidOut([page(1, touching)], false).text).toBe('khuyến công\n');
});

it('no pieces give no text', () => {
  expect(laidOut([page(1)], true)).toEqual({ text: '', words: [] });
});
