import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usualTones } from '../../platform/pure/vietnamese.ts';
import { tasksWithPaths } from './fixtures/expected-facts.ts';
import type { SheetOptions } from './fixtures/letter-pages.ts';
import { typesetLetter } from './fixtures/letter-pages.ts';
import { watchedRoom } from './fixtures/source-room.ts';
import { readText } from './grammar/index.ts';
import type { Reading } from './reading.schema.ts';
import { pdfSource } from './sources/pdf.ts';

const folder = new URL('fixtures/dispatches/', import.meta.url);
// In these the text itself has the two columns of the head on one line, as an engine left them: no paper has.
const GLUED = /^(?:95|112|132|152)-/;
const opened = (name: string) => readFileSync(new URL(name, folder), 'utf8').normalize('NFC');
/** The sheet sets letters, no tables: its rows would be set as lines. */
const hasTable = (name: string) => /^\|.*\|$/mu.test(opened(name));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.includes('-noisy') && !GLUED.test(name) && !hasTable(name))
  .sort();
const plain = (text: string | null) =>
  text === null
    ? null
    : usualTones(text.normalize('NFC'))
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/[\s.;:,/]+$/u, '');

/** What must not depend on whether the letter came as text or on paper. */
function factsOf(reading: Reading) {
  return {
    kind: reading.kind,
    code: reading.code,
    issuedOn: reading.issuedOn,
    place: plain(reading.place),
    issuer: plain(reading.issuer)?.toLowerCase() ?? null,
    subject: plain(reading.subject),
    addressees: reading.addressees.map(({ text, group, count }) => [plain(text), group, count]),
    tasks: tasksWithPaths(reading.tasks).map(({ task }) => task.ref),
    deadlines: reading.deadlines.map(({ taskRef, dueOn, recurrence }) => [taskRef, dueOn, recurrence ?? null]),
    recipients: reading.recipients.map(({ name, purpose }) => [plain(name), plain(purpose)]),
    signature:
      reading.signature === null ? null : [reading.signature.authority, reading.signature.title, reading.signature.name].map(plain),
  };
}

const asText = (text: string) => readText({ format: 'text', text, words: null, ocr: null, stated: {}, problems: [] }, { file: 'letter' });
const asPrinted = async (text: string, options: SheetOptions = {}) =>
  readText(await pdfSource(typesetLetter(text, options), watchedRoom()), { file: 'letter' });

describe('a letter typeset as a PDF says what its text says', () => {
  it('there are at least 100 of them', () => expect(files.length).toBeGreaterThanOrEqual(100));
  it.each(files)('%s', async (file) => {
    const text = opened(file);
    expect(factsOf(await asPrinted(text))).toEqual(factsOf(asText(text)));
  });
});

describe('"Kính gửi:" alone on its line with a list below is not of the left column of the head', () => {
  const letter = (about: readonly string[], stamp: readonly string[] = []) =>
    [
      'ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
      'SỞ CÔNG THƯƠNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 77/SCT-QLCN',
      ...about,
      'Lào Cai, ngày 10 tháng 8 năm 2023',
      '',
      ...stamp,
      '',
      'Kính gửi:',
      '- Ủy ban nhân dân các huyện;',
      '- Trung tâm Khuyến công;',
      '- Chi cục Quản lý thị trường.',
      '',
      'Sở Công Thương đề nghị các đơn vị thực hiện một số nội dung sau:',
      '',
      '1. Rà soát danh sách cơ sở thụ hưởng khuyến công trên địa bàn, gửi về Sở Công Thương trước ngày 01 tháng 9 năm 2023.',
      '2. Báo cáo kết quả theo từng đề án, chậm nhất ngày 25/8/2023.',
      '',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, QLCN.',
      '',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Trần Thị Mẫu',
    ].join('\n');
  const stamp = ['SỞ TÀI CHÍNH', 'Số:..... 63 .....', 'Ngày:.... 14/8/23 ....', 'ĐẾN', 'Chuyển:.....', 'Lưu hồ sơ số:.....'];
  const heads = [
    ['no subject', letter([])],
    ['a subject of one line', letter(['V/v rà soát đề án'])],
    [
      'a subject of four lines',
      letter([
        'V/v rà soát, báo cáo tiến độ thực hiện',
        'các đề án khuyến công quốc gia và',
        'khuyến công địa phương năm 2023',
        'trên địa bàn tỉnh',
      ]),
    ],
    ['a stamp under the subject', letter(['V/v rà soát đề án'], stamp)],
  ] as const;
  const cases = heads.flatMap(([head, text]) =>
    (['centred', 'at-margin', 'indented'] as const).map((addressees) => ({ head, addressees, text })),
  );

  it.each(cases)('$head, addressees $addressees', async ({ text, addressees }) => {
    const read = await asPrinted(text, { addressees });
    expect(factsOf(read)).toEqual(factsOf(asText(text)));
    expect(read).toMatchObject({ issuedOn: '2023-08-10', place: 'Lào Cai', deadlines: [{ dueOn: '2023-08-31' }, { dueOn: '2023-08-25' }] });
    expect(read.addressees.map((each) => each.text)).toEqual([
      'Ủy ban nhân dân các huyện',
      'Trung tâm Khuyến công',
      'Chi cục Quản lý thị trường',
    ]);
  });
});
