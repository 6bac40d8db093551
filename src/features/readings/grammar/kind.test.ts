import { describe, expect, it } from 'vitest';
import { kindOfSymbol, titleOf } from './kind.ts';
import { aPassage, aReading, aLetter } from './text-source.fixtures.ts';

describe('the kind a symbol names', () => {
  it.each([
    ['BCT-CTĐP', null],
    ['CTĐP-QLKC', null],
    ['UBND-KT', null],
    ['SCT-QLCN', null],
    ['TC', null],
    ['QĐ-BCT', 'decision'],
    ['QD-BCT', 'decision'],
    ['CT-TTg', 'directive'],
    ['KH-UBND', 'plan'],
    ['TB-VPCP', 'notice'],
    ['CĐ-BCT', 'telegram'],
    ['BC-SCT', 'report'],
    ['GM-SCT', 'invitation'],
    ['TTr-UBND', 'submission'],
    ['NQ-HĐND', 'resolution'],
    ['2013/TT-BCT', 'circular'],
    ['2012/NĐ-CP', 'decree'],
    ['2014/TTLT-BTC-BCT', 'joint-circular'],
    ['2013/QH13', null],
    ['HD-SCT', 'other'],
  ])('%s', (symbol, kind) => expect(kindOfSymbol(symbol)).toBe(symbol === '2013/QH13' ? 'law' : kind));
});

describe('a title line', () => {
  it.each([
    ['CHỈ THỊ', 'directive'],
    ['QUYẾT ĐỊNH', 'decision'],
    ['QUYẾT ĐINH', 'decision'],
    ['KẾ HOẠCH', 'plan'],
    ['THÔNG BÁO', 'notice'],
    ['CÔNG ĐIỆN', 'telegram'],
    ['BÁO CÁO', 'report'],
    ['GIẤY MỜI', 'invitation'],
    ['GIÂY MỜI', 'invitation'],
    ['TỜ TRÌNH', 'submission'],
    ['NGHỊ QUYẾT', 'resolution'],
    ['THÔNG TƯ', 'circular'],
    ['THÔNG TƯ LIÊN TỊCH', 'circular'],
    ['NGHỊ ĐỊNH', 'decree'],
    ['Q U Y Ế T  Đ Ị N H', 'decision'],
    ['QUYẾT ĐỊNH:', 'decision'],
    ['HƯỚNG DẪN', 'other'],
    ['CÔNG ĐIỆN Về việc ứng phó với bão', 'telegram'],
  ])('%s', (line, kind) => expect(titleOf(aPassage(line))?.kind).toBe(kind));
  it.each(['Kế hoạch này thay thế kế hoạch cũ', 'BỘ TRƯỞNG BỘ CÔNG THƯƠNG', 'Báo cáo kết quả về Sở', 'KẾ HOẠCH VÀ ĐẦU TƯ', 'thông báo'])(
    '%s is none',
    (line) => expect(titleOf(aPassage(line))).toBeNull(),
  );
});

describe('what is no dispatch', () => {
  it.each([
    ['nothing', '', 'nothing-to-read'],
    ['white space', ' \n\n \t', 'nothing-to-read'],
    ['marks alone', '— — —\n***\n', 'nothing-to-read'],
    ['noise', 'lJ%k ~~ 7 &&\n;;l1 |', 'not-a-dispatch'],
    ['English', 'Dear colleagues,\n\nPlease send the forms before 30 June.\n\nRegards', 'not-a-dispatch'],
    [
      'a news item',
      'Hội chợ khai mạc\n\nSáng ngày 12/5/2020, Bộ Công Thương yêu cầu các địa phương tham gia. Trước ngày 20/5/2020 hội chợ bế mạc.',
      'not-a-dispatch',
    ],
  ])('%s: kind other, a problem, nothing guessed', (_, text, code) => {
    expect(aReading(text)).toMatchObject({
      kind: 'other',
      number: null,
      code: null,
      issuer: null,
      subject: null,
      addressees: [],
      stamp: null,
      references: [],
      tasks: [],
      deadlines: [],
      recipients: [],
      closing: null,
      signature: null,
      corrections: [],
      problems: [{ code }],
    });
  });
  it('facts a machine stated are taken over what is read', () =>
    expect(aReading(aLetter(), { stated: { number: '9', code: '9/BCT-CTĐP', issuedOn: '2020-05-12', subject: 'khác' } })).toMatchObject({
      number: '9',
      code: '9/BCT-CTĐP',
      issuedOn: '2020-05-12',
      subject: 'khác',
      symbol: 'BCT-CTĐP',
    }));
});
