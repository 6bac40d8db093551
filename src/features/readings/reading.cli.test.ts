import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { typesetLetter } from './fixtures/letter-pages.ts';
import type { Reading } from './reading.schema.ts';
import { readCommand } from './reading.cli.ts';

const TERMS = `BỘ CÔNG THƯƠNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 3100/BCT-CTĐP
Hà Nội, ngày 05 tháng 5 năm 2020

Kính gửi: Sở Công Thương tỉnh Lào Cai

Bộ Công Thương đề nghị Sở Công Thương tỉnh Lào Cai:

1. Báo cáo tiến độ các đề án chậm nhất ngày 31 tháng 5 năm 2020.
2. Gửi số liệu về Bộ Công Thương chậm nhất ngày 25 hằng tháng.
3. Hoàn thiện hồ sơ trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Trần Văn Mẫu
`;
let folder: string;
let printed = '';
let warned = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khuyencong-cli-'));
  const letter = await readFile(new URL('fixtures/short-letter.txt', import.meta.url), 'utf8');
  await writeFile(join(folder, 'letter.txt'), letter);
  await writeFile(join(folder, 'letter.pdf'), typesetLetter(letter));
  await writeFile(join(folder, 'note.txt'), 'The weather is fine today.');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  [printed, warned] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    warned += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());
const at = (name: string) => join(folder, name);

describe('khuyencong read', () => {
  it('prints one object for one file, named by its base name', async () => {
    expect(await readCommand([at('letter.txt')], { json: true })).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ file: 'letter.txt', kind: 'official-letter', code: '1857/BCT-CTĐP', ocr: null });
  });
  it('prints an array for several, whatever they are', async () => {
    expect(await readCommand([at('letter.pdf'), at('note.txt'), at('letter.txt')], { json: true })).toBe(0);
    expect((JSON.parse(printed) as Reading[]).map((reading) => [reading.file, reading.kind])).toEqual([
      ['letter.pdf', 'official-letter'],
      ['note.txt', 'other'],
      ['letter.txt', 'official-letter'],
    ]);
  });
  it('fails with a sentence for a file that cannot be opened, and still reads the others', async () => {
    expect(await readCommand([at('missing.txt'), at('letter.txt')], { json: true })).toBe(1);
    expect((JSON.parse(printed) as Reading[]).map((reading) => reading.file)).toEqual(['letter.txt']);
    expect(warned).toMatch(/^Không mở được tệp .*missing\.txt: không có tệp này\.\nCannot open .*missing\.txt: no such file\.\n$/u);
  });
  it('takes a folder for no file', async () => {
    expect(await readCommand([folder], { json: true })).toBe(1);
    expect([printed, warned]).toEqual(['', expect.stringContaining('đây là thư mục')]);
  });
  it('tells a person what the letter says and asks, in Vietnamese', async () => {
    expect(await readCommand([at('letter.txt')], {})).toBe(0);
    expect(printed).toContain('letter.txt: Công văn số 1857/BCT-CTĐP, ngày 12/3/2020');
    expect(printed).toMatch(/1\. Rà soát tiến độ.* \[hạn 29\/3\/2020; ngày làm việc cuối cùng 27\/3\/2020\]/u);
    expect(printed).toContain('Người ký: KT. BỘ TRƯỞNG – THỨ TRƯỞNG – Trần Văn Bình');
  });
  it('tells the last working day where it is another, what comes again, and what could not be counted', async () => {
    await writeFile(at('terms.txt'), TERMS);
    expect(await readCommand([at('terms.txt')], {})).toBe(0);
    expect(printed).toContain('[hạn 31/5/2020; ngày làm việc cuối cùng 29/5/2020]');
    expect(printed).toMatch(/\[hạn 25\/5\/2020; hằng tháng, ngày 25\]/u);
    expect(printed).toMatch(/\[.*kể từ ngày nhận được .*; chưa tính được ngày\]/u);
  });
  it('says that a file could not be read at all, and why, once', async () => {
    await writeFile(at('empty.txt'), '');
    expect(await readCommand([at('empty.txt')], {})).toBe(0);
    expect(printed).toBe('empty.txt: Không đọc được\n  Tệp không có nội dung. Đề nghị kiểm tra và gửi lại tệp.\n');
  });
  it('says what is the matter with a file that is no dispatch, and does not fail', async () => {
    expect(await readCommand([at('note.txt')], {})).toBe(0);
    expect(printed).toContain('note.txt: Không phải văn bản hành chính');
    expect(printed).toContain('Lưu ý: ');
  });
});
