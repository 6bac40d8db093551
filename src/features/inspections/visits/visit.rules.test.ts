import { describe, expect, it } from 'vitest';
import { day } from '../../../platform/pure/dates.ts';
import type { Content, Item } from '../inspection.schema.ts';
import { checklistOf } from './checklist.rules.ts';
import { faultsOfContent, faultsOfDay, faultsOfPaper } from './visit.rules.ts';

const today = day('2020-05-20');
const items: Item[] = [{ key: 'papers', group: 'papers', vi: 'Hồ sơ', en: 'Papers', detail: null, verdict: 'met', remark: '' }];
const content: Content = { visitedOn: '2020-05-19', present: 'Ông A', items, findings: [], photos: [], remark: 'Đúng hợp đồng.' };
const finding = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'papers',
  severity: 'minor',
  description: 'thiếu hóa đơn',
  demand: 'bổ sung',
  dueOn: '2020-05-19',
  establishmentId: null,
} as const;

describe('a visit', () => {
  it.each<[string, string | null]>([
    ['2020-05-20', null],
    ['2020-03-21', null],
    ['2020-05-21', 'Ngày kiểm tra 21/5/2020 sau ngày của máy chủ (20/5/2020): hãy xem lại ngày trên điện thoại.'],
    ['2020-03-20', 'Ngày kiểm tra 20/3/2020 đã quá 60 ngày: hãy xem lại ngày trên điện thoại.'],
  ])('on %s is told by a device: %s', (visitedOn, sentence) => expect(faultsOfDay({ visitedOn }, today)[0]?.vi ?? null).toBe(sentence));

  it.each<[string, Partial<Content>, string, string[]]>([
    ['whole', {}, '2020-05-20', []],
    ['nobody named', { present: ' ' }, '2020-05-20', ['nobody-present']],
    ['an item not judged', { items: [{ ...items[0]!, verdict: null }] }, '2020-05-20', ['unanswered']],
    ['an item not met without a word', { items: [{ ...items[0]!, verdict: 'not' }] }, '2020-05-20', ['remark-missing']],
    [
      'a photo still on the phone',
      { photos: [{ id: 'p', name: 'a.jpg', caption: '', originalBytes: 1 }] },
      '2020-05-20',
      ['photos-missing'],
    ],
    ['a remedy due before', { findings: [finding] }, '2020-05-20', ['due-before-minutes']],
    ['minutes of tomorrow', {}, '2020-05-21', ['in-the-future']],
    ['minutes before the visit', {}, '2020-05-18', ['minutes-before-visit']],
    ['no conclusion', { remark: ' ' }, '2020-05-20', ['no-conclusion']],
    [
      'all of it',
      { present: '', items: [{ ...items[0]!, verdict: null }] },
      '2020-05-21',
      ['in-the-future', 'nobody-present', 'unanswered'],
    ],
  ])('%s becomes minutes, or says what is missing', (_, more, on, codes) =>
    expect(
      [...faultsOfPaper({ ...content, ...more }, { code: '1/BB', on }, today), ...faultsOfContent({ ...content, ...more }, new Set())].map(
        ({ code }) => code,
      ),
    ).toEqual(codes),
  );

  it('names the rows that want a remark or a judgement', () => {
    const [judged, unjudged] = [
      { ...items[0]!, verdict: 'not' as const },
      { ...items[0]!, key: 'money', vi: 'Kinh phí', verdict: null },
    ];
    expect(faultsOfContent({ ...content, items: [judged, unjudged] }, new Set()).map(({ vi }) => vi)).toEqual([
      'Còn 1 nội dung chưa đánh giá: “Kinh phí”.',
      '1 nội dung đạt một phần hoặc không đạt chưa có nhận xét: “Hồ sơ”.',
    ]);
  });

  it('is held against what the contract promises, row by row', () => {
    const list = checklistOf({
      contents: [3],
      lines: [{ place: 1, description: 'máy sấy', establishment: 'HTX A', nationalDong: '300000000', counterpartDong: '0' }],
      outputs: [{ place: 1, description: 'mô hình', unit: 'mô hình', quantity: 1 }],
      establishments: [{ id: 'e1', name: 'HTX A' }],
      milestones: [{ place: 1, description: 'nghiệm thu', dueOn: '2020-11-30', doneOn: null }],
      advancedDong: '210000000',
      acceptedDong: '0',
    });
    expect(list.map(({ key, detail }) => [key, detail])).toEqual([
      ['content-3', null],
      ['line-1', 'HTX A · KCQG 300.000.000 đ'],
      ['output-1', null],
      ['establishment-e1', null],
      ['milestone-1', 'hạn 30/11/2020'],
      ['money', 'tạm ứng 210.000.000 đ · nghiệm thu 0 đ'],
      ['papers', null],
    ]);
  });
});
