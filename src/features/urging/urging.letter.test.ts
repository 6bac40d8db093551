import { expect, it } from 'vitest';
import type { Day } from '../../platform/pure/dates.ts';
import { type LateDuty, urgingLetter } from './urging.letter.ts';

const late = (ref: string, urgedBy: LateDuty['urgedBy']): LateDuty => ({
  ref,
  code: '2990/BCT-CTĐP',
  issuer: 'Bộ Công Thương',
  issuedOn: '2020-04-28' as Day,
  text: 'Hoàn thành ký hợp đồng trước ngày 15 tháng 5 năm 2020',
  phrase: 'trước ngày 15 tháng 5 năm 2020',
  dueOn: '2020-05-14' as Day,
  promisedFor: null,
  returnedFor: null,
  answered: null,
  figures: null,
  urgedBy,
});
const written = (duties: readonly LateDuty[]) => {
  const letter = urgingLetter({
    superior: 'Bộ Công Thương',
    issuer: 'Cục Công Thương địa phương',
    symbol: 'CTĐP-KC',
    place: 'Hà Nội',
    title: 'CỤC TRƯỞNG',
    office: 'Sở Công Thương tỉnh Lào Cai',
    asOf: '2020-06-15' as Day,
    newDueOn: '2020-06-22' as Day,
    duties,
  });
  const lead = letter.blocks.find(({ kind }) => kind === 'paragraph') as { text: string };
  return { lead: lead.text, standing: letter.annexes[0]!.rows.map((row) => row.at(-1)) };
};
const [first, second] = [
  { code: '655/CTĐP-KC', on: '2020-06-03' as Day },
  { code: '701/CTĐP-KC', on: '2020-06-09' as Day },
];

it('a first urging letter cites none before it', () => {
  const { lead, standing } = written([late('1.1', [])]);
  expect(lead).not.toContain('đôn đốc');
  expect(standing).toEqual(['chưa có báo cáo']);
});

it('names every urging letter before, and which of the orders they were about where it was not all', () => {
  const { lead, standing } = written([late('1.1', [first, second]), late('1.2', []), late('1.3', [second])]);
  expect(lead).toContain(
    'Cục Công Thương địa phương đã có Công văn số 655/CTĐP-KC ngày 03 tháng 6 năm 2020; Công văn số 701/CTĐP-KC ngày 09 tháng 6 năm 2020 đôn đốc thực hiện nội dung 1, 3 dưới đây; đến nay, Sở Công Thương tỉnh Lào Cai chưa hoàn thành. Để',
  );
  expect(standing).toEqual([
    'chưa có báo cáo; đã đôn đốc tại văn bản số 655/CTĐP-KC, văn bản số 701/CTĐP-KC',
    'chưa có báo cáo',
    'chưa có báo cáo; đã đôn đốc tại văn bản số 701/CTĐP-KC',
  ]);
});
