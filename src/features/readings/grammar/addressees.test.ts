import { describe, expect, it } from 'vitest';
import { day } from '../../../platform/pure/dates.ts';
import { readAddressees } from './addressees.ts';
import { aPassage, aLetter, aReading } from './text-source.fixtures.ts';

const one = (text: string, on: string | null = '2020-05-11') =>
  readAddressees([aPassage(`Kính gửi: ${text}`)], on === null ? null : day(on)).map(({ value }) => [value.group, value.count]);

describe('groups of offices, counted on the day of the document', () => {
  it.each([
    ['Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương', '2020-05-11', 'provincial-departments', 63],
    ['Sở Công Thương các tỉnh, thành phố trực thuộc trung ương', '2025-10-01', 'provincial-departments', 34],
    ['Sở Công Thương 63 tỉnh, thành phố', '2020-05-11', 'provincial-departments', 63],
    ['Các Sở Công Thương', '2020-05-11', 'provincial-departments', 63],
    ['Giám đốc Sở Công Thương các tỉnh, thành phố', '2020-05-11', 'provincial-departments', 63],
    ['UBND các tỉnh, thành phố trực thuộc TW', '2020-05-11', 'provincial-peoples-committees', 63],
    ['Uỷ ban nhân dân các tỉnh, thành phố', '2025-07-01', 'provincial-peoples-committees', 34],
    ['Chủ tịch UBND các tỉnh, thành phố', '2020-05-11', 'provincial-peoples-committees', 63],
    ['Trung tâm Khuyến công các tỉnh, thành phố', '2020-05-11', 'promotion-centres', 63],
    ['Trung tâm Khuyến công và Tư vấn phát triển công nghiệp các tỉnh, thành phố', '2020-05-11', 'promotion-centres', 63],
    ['Ông (Bà) Giám đốc Sở Công Thương các tỉnh, thành phố', '2020-05-11', 'provincial-departments', 63],
    ['Sở Công Thương các tỉnh vùng Đồng bằng sông Cửu Long', '2020-05-11', 'provincial-departments', 13],
    ['Sở Công Thương các tỉnh miền Trung - Tây Nguyên', '2020-05-11', 'provincial-departments', 15],
    ['Sở Công Thương các tỉnh vùng Đồng bằng sông Cửu Long', '2025-10-01', 'provincial-departments', null],
    ['Sở Công Thương các tỉnh: Long An, Bến Tre và Cà Mau', '2020-05-11', 'provincial-departments', 3],
    ['Sở Công Thương các tỉnh ven biển', '2020-05-11', 'provincial-departments', null],
    ['Các Bộ, cơ quan ngang Bộ', '2020-05-11', 'ministries', null],
    ['Ủy ban nhân dân các huyện, thị xã, thành phố', '2020-05-11', 'district-peoples-committees', null],
    ['Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương', null, 'provincial-departments', null],
  ] as const)('%s on %s', (text, on, group, count) => expect(one(text, on)).toEqual([[group, count]]));
});

it.each([
  ['Sở Công Thương tỉnh Lào Cai', 1],
  ['Sở Công Thương', 1],
  ['Bộ Tài chính', 1],
  ['Cục Công Thương địa phương', 1],
  ['Ủy ban nhân dân huyện Mộc Châu', 1],
  ['Ủy ban nhân dân tỉnh An Giang', 1],
  ['Công ty TNHH Mẫu', 1],
  ['Văn phòng Chính phủ', 1],
  ['Các cơ sở công nghiệp nông thôn', null],
  ['Ủy ban nhân dân các xã, thị trấn', null],
])('%s is no group', (text, count) => expect(one(text)).toEqual([[null, count]]));

describe('how they are written', () => {
  const texts = (to: string) => aReading(aLetter({ to })).addressees.map(({ text }) => text);
  it.each([
    ['in dashes', 'Kính gửi:\n- Sở Công Thương;\n- Sở Tài chính.'],
    ['in lines', 'Kính gửi:\nSở Công Thương;\nSở Tài chính.'],
    ['on one line', 'Kính gửi: Sở Công Thương; Sở Tài chính.'],
    ['numbered', 'Kính gửi:\n1. Sở Công Thương;\n2. Sở Tài chính.'],
    ['in long dashes', 'Kính gửi: — Sở Công Thương;\n— Sở Tài chính.'],
    ['the second on a line of its own', 'Kính gửi: Sở Công Thương;\nSở Tài chính'],
    ['the first beside the label', 'Kính gửi: - Sở Công Thương;\n- Sở Tài chính.'],
    ['without the label’s marks', 'Kinh gửi :\n- Sở Công Thương;\n- Sở Tài chính.'],
    ['bold', '**Kính gửi:** - **Sở Công Thương**;\n- **Sở Tài chính**.'],
  ])('%s', (_, to) => expect(texts(to)).toEqual(['Sở Công Thương', 'Sở Tài chính']));
  it('the body that follows without a blank line is none', () =>
    expect(
      texts(
        'Kính gửi: Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Phú Thọ\nQua kiểm tra ngày 09/8/2022, Sở Công Thương nhận thấy:',
      ),
    ).toEqual(['Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Phú Thọ']));
  it('the body after a list whose last line ends as the others do is none', () =>
    expect(
      texts(
        'Kính gửi:\n- Trung tâm Khuyến công tỉnh Phú Thọ;\n- Phòng Kinh tế các huyện;\n\nThực hiện Công văn số 12/BCT-CTĐP ngày 02 tháng 3 năm 2022 của Bộ Công Thương, Sở Công Thương yêu cầu các đơn vị:\n\n1. Hoàn thiện hồ sơ đề án.',
      ),
    ).toEqual(['Trung tâm Khuyến công tỉnh Phú Thọ', 'Phòng Kinh tế các huyện']));
  it('a name that wrapped is whole', () =>
    expect(texts('Kính gửi: Sở Công Thương các tỉnh, thành phố trực\nthuộc Trung ương')).toEqual([
      'Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương',
    ]));
});
