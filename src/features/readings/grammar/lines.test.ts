import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { markerOf } from './markers.ts';
import { paragraphsOf } from './paragraphs.ts';
import { spanOf } from './passage.ts';
import { aPassage } from './text-source.fixtures.ts';

const clean = (source: string) => linesOf(source).map(({ text }) => text);

describe('clean lines', () => {
  it.each([
    ['bold', '**BỘ CÔNG THƯƠNG**', ['BỘ CÔNG THƯƠNG']],
    ['tags', '<b>Số</b>: <i>12</i>', ['Số: 12']],
    ['breaks', 'KT. BỘ TRƯỞNG<br>THỨ TRƯỞNG', ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
    ['headings', '## QUYẾT ĐỊNH', ['QUYẾT ĐỊNH']],
    ['table bars', '| a1 | b2 |\n|---|---|\n| c3 | d4 |', ['a1', 'b2', 'c3', 'd4']],
    ['tabs', 'Số: 1\tNgày: 2', ['Số: 1', 'Ngày: 2']],
    ['leaders', 'Chuyển:........', ['Chuyển:']],
    ['an ellipsis stays', 'dịch bệnh... gửi về', ['dịch bệnh... gửi về']],
    ['carriage returns', 'một\r\nhai\rba', ['một', 'hai', 'ba']],
    ['hard and soft spaces', 'Kính\u00a0gửi: Bộ\u00ad Công', ['Kính gửi: Bộ Công']],
    ['runs of spaces', 'Bộ   công  thương', ['Bộ công thương']],
    ['bullets', '* Như trên;', ['* Như trên;']],
    ['rules of dashes', 'a1\n-----\nb2', ['a1', 'b2']],
    ['page numbers', 'một\n\f2\nhai', ['một', 'hai']],
    ['entities', 'Phòng KT&amp;HT&nbsp;huyện', ['Phòng KT&HT huyện']],
    ['less than', 'a < b và c > d', ['a < b và c > d']],
    ['two columns', 'BỘ A        CỘNG HÒA\nCỤC B        Độc lập', ['BỘ A', 'CỤC B', 'CỘNG HÒA', 'Độc lập']],
    ['a blank to fill in is no column', 'Số:        /BCT-KC', ['Số: /BCT-KC']],
    ['escapes', '1\\. Rà soát', ['1. Rà soát']],
  ])('%s', (_, source, lines) => expect(clean(source)).toEqual(lines));

  it('a mark that stands alone joins its letter', () => expect(clean('Bộ Công Thương'.normalize('NFD'))).toEqual(['Bộ Công Thương']));
  it('each knows its place', () => {
    const source = '\n\n**Số:** <b>12</b>/BCT';
    const [line] = linesOf(source);
    const [start, end] = spanOf(line!)!;
    expect(source.slice(start, end)).toBe('Số:** <b>12</b>/BCT');
  });
});

describe('paragraphs', () => {
  const joined = (source: string) => paragraphsOf(linesOf(source)).map(({ text }) => text);
  it.each([
    [
      'a wrapped line',
      'Để triển khai kế hoạch, Bộ Công Thương yêu cầu các đơn\nvị báo cáo.',
      ['Để triển khai kế hoạch, Bộ Công Thương yêu cầu các đơn vị báo cáo.'],
    ],
    ['a sentence that ended', 'Một câu.\nHai câu.', ['Một câu.', 'Hai câu.']],
    ['an item', 'Các việc sau\n1. Rà soát', ['Các việc sau', '1. Rà soát']],
    ['over a page', 'Bộ yêu cầu các đơn\n\f2\nvị báo cáo.', ['Bộ yêu cầu các đơn vị báo cáo.']],
    ['a hanging word', 'theo quy định của\nBộ Công Thương', ['theo quy định của Bộ Công Thương']],
    ['a date', 'trước ngày 04 tháng\n8 năm 2020.', ['trước ngày 04 tháng 8 năm 2020.']],
  ])('%s', (_, source, paragraphs) => expect(joined(source)).toEqual(paragraphs));
});

describe('markers', () => {
  it.each([
    ['I. Sở Công Thương', 'roman', 'I'],
    ['IV. Tổ chức', 'roman', 'IV'],
    ['III - Nhiệm vụ', 'roman', 'III'],
    ['Điều 2. Giao', 'article', '2'],
    ['Điêu 2. Hội đồng', 'article', '2'],
    ['1. Rà soát', 'number', '1'],
    ['1) Rà soát', 'number', '1'],
    ['1 . Rà soát', 'number', '1'],
    ['12. Rà soát', 'number', '12'],
    ['1.2. Rà soát', 'number-2', '2'],
    ['1.2 Rà soát', 'number-2', '2'],
    ['1.2.3. Rà soát', 'number-3', '3'],
    ['a) Đề án', 'letter', 'a'],
    ['đ) Đề án', 'letter', 'đ'],
    ['- Đề án', 'dash', '-'],
    ['– Đề án', 'dash', '-'],
    ['• Đề án', 'dash', '-'],
    ['+ Mới', 'plus', '+'],
    ['A. PHẦN CHUNG', 'part', 'A'],
    ['Một là, rà soát', 'number', '1'],
    ['Thứ ba, báo cáo', 'number', '3'],
    ['1- Rà soát', 'number', '1'],
    ['a/ Đề án', 'letter', 'a'],
    ['- a) Đề án', 'letter', 'a'],
    ['* 1.2. Đề án', 'number-2', '2'],
    ['I SỞ CÔNG THƯƠNG', 'roman', 'I'],
    ['Thứ Ba hằng tuần', null, null],
    ['b/c Bộ trưởng', null, null],
    ['V SỞ công thương', null, null],
    ['V/v rà soát', null, null],
    ['15.5.2020 là ngày', null, null],
    ['2020. Sở', null, null],
    ['Điều này', null, null],
    ['10 tháng', null, null],
    ['1.250 triệu', null, null],
    ['TP. Hồ Chí Minh', null, null],
  ])('%s', (line, level, label) => {
    const marker = markerOf(aPassage(line));
    expect([marker?.level ?? null, marker?.label ?? null]).toEqual([level, label]);
  });
});
