import { describe, expect, it } from 'vitest';
import { readReferences } from './references.ts';
import { aPassage } from './text-source.fixtures.ts';

const read = (...texts: string[]) =>
  readReferences(
    texts.map((text) => aPassage(text)),
    '4100/BCT-CTĐP',
  ).map(({ kind, code, issuedOn, title }) => [kind, code?.value ?? null, issuedOn?.value ?? null, title?.value ?? null]);

describe('a cited document', () => {
  it.each([
    [
      'theo Chỉ thị số 11/CT-TTg ngày 04 tháng 3 năm 2020 về các nhiệm vụ cấp bách; trên cơ sở',
      ['directive', '11/CT-TTg', '2020-03-04', 'các nhiệm vụ cấp bách'],
    ],
    [
      'Quyết định số 3872/QĐ-BCT ngày 27/12/2019 của Bộ trưởng Bộ Công Thương về việc giao kế hoạch kinh phí năm 2020, ý kiến thống nhất',
      ['decision', '3872/QĐ-BCT', '2019-12-27', 'giao kế hoạch kinh phí năm 2020'],
    ],
    [
      'Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công;',
      ['decree', '45/2012/NĐ-CP', '2012-05-21', 'khuyến công'],
    ],
    [
      'Thông tư số 28/2018/TT-BTC ngày 28 tháng 3 năm 2018 của Bộ Tài chính hướng dẫn lập dự toán;',
      ['circular', '28/2018/TT-BTC', '2018-03-28', 'hướng dẫn lập dự toán'],
    ],
    [
      'Công văn số 1387/BCT-TC ngày 28 tháng 02 năm 2020 của Bộ Công Thương về phương án phân bổ dự toán (đợt 2), Bộ Tài chính thống nhất',
      ['official-letter', '1387/BCT-TC', '2020-02-28', 'phương án phân bổ dự toán (đợt 2)'],
    ],
    ['tại Tờ trình số 71/TTr-SCT ngày 14/7/2017, Chủ tịch có ý kiến', ['submission', '71/TTr-SCT', '2017-07-14', null]],
    ['theo Công văn số 02/HTX gửi Ủy ban', ['official-letter', '02/HTX', null, null]],
    ['Luật Đấu thầu số 43/2013/QH13 ngày 26 tháng 11 năm 2013', ['law', '43/2013/QH13', '2013-11-26', null]],
    ['Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;', ['law', null, '2015-06-19', 'Luật Tổ chức Chính phủ']],
    ['Thông tư liên tịch số 26/2014/TTLT-BTC-BCT ngày 18/02/2014', ['joint-circular', '26/2014/TTLT-BTC-BCT', '2014-02-18', null]],
    ['Căn cứ Quyết định số 3872 /QĐ-BCT ngày 27 tháng 12 năm 2019', ['decision', '3872/QĐ-BCT', '2019-12-27', null]],
    ['Căn cứ Quyết định số 38l2/QĐ-BCT', ['decision', '3812/QĐ-BCT', null, null]],
    ['Thực hiện Kế hoạch số 12/KH-UBND ngày 3/3/2020', ['plan', '12/KH-UBND', '2020-03-03', null]],
    ['Thông báo số 271/TB-VPCP ngày 11 tháng 7 năm 2023', ['notice', '271/TB-VPCP', '2023-07-11', null]],
    ['Nghị quyết số 80-NQ/TW ngày 7 tháng 1 năm 2026 của Bộ Chính trị', ['resolution', '80-NQ/TW', '2026-01-07', null]],
    ['Nghị quyết số 80-NQ/TW và Nghị quyết số 27/NQ-HĐND ngày 12/7/2019', ['resolution', '27/NQ-HĐND', '2019-07-12', null]],
    ['Công điện 08/CĐ-BCT ngày 27/10/2020', ['telegram', '08/CĐ-BCT', '2020-10-27', null]],
    [
      'Ngày 23 tháng 9 năm 2025, Bộ trưởng đã ban hành Quyết định số 2646/QĐ-BCT phê duyệt Chương trình khuyến công giai đoạn 2026 - 2030.',
      ['decision', '2646/QĐ-BCT', '2025-09-23', 'phê duyệt Chương trình khuyến công giai đoạn 2026 - 2030'],
    ],
    [
      'công bố tại Quyết định số 447/QĐ-TTg ngày 01/4/2020 của Thủ tướng Chính phủ, thời điểm xảy ra dịch từ ngày 23/01/2020',
      ['decision', '447/QĐ-TTg', '2020-04-01', null],
    ],
  ])('%s', (text, expected) => expect(read(text)).toContainEqual(expected));
});

it.each([
  'theo Luật đấu thầu',
  'theo quy định của Luật Ngân sách nhà nước',
  'trực 24/24 giờ',
  'trong quý III/2021',
  '500 kg/mẻ',
  'ngày 28/4/2020',
  'doanh nghiệp/cơ sở CNNT',
  'theo văn bản của Bộ',
  'công văn này số 4100/BCT-CTĐP',
])('%s cites nothing', (text) => expect(read(text)).toEqual([]));
it('a document cited twice is listed once, with what both citations tell', () =>
  expect(
    read('triển khai Công văn số 2990/BCT-CTĐP của Bộ Công Thương', 'Công văn số 2990/BCT-CTĐP ngày 28/4/2020 về việc đôn đốc'),
  ).toEqual([['official-letter', '2990/BCT-CTĐP', '2020-04-28', 'đôn đốc']]));
it('two of one sentence are two', () =>
  expect(
    read(
      'Thông tư số 36/2013/TT-BCT ngày 27 tháng 12 năm 2013 về xây dựng kế hoạch và Thông tư số 17/2018/TT-BCT ngày 10 tháng 7 năm 2018',
    ),
  ).toEqual([
    ['circular', '36/2013/TT-BCT', '2013-12-27', 'xây dựng kế hoạch'],
    ['circular', '17/2018/TT-BCT', '2018-07-10', null],
  ]));
it.each(['Quyết định số 3872/QĐ-BCT ngày 27 tháng 12 năm 2019', 'Chỉ thị số 11/CT-TTg ngày 04 tháng 3 năm 2020', 'Kế hoạch số 12/KH-UBND'])(
  'the place of “%s” is all of it',
  (cited) => {
    expect(readReferences([aPassage(`theo ${cited} của cơ quan có thẩm quyền.`)], null)[0]!.from.text).toBe(cited);
  },
);
