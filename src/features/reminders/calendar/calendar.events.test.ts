import { expect, it } from 'vitest';
import type { Day } from '../../../platform/pure/dates.ts';
import { calendarOf } from './calendar.events.ts';
import type { Deadline } from './calendar.views.ts';

const duty = (over: Partial<Deadline> = {}): Deadline => ({
  id: '7d0e',
  code: '2990/BCT-CTĐP',
  ref: '1.1',
  title: 'Rà soát, hoàn thiện hồ sơ; ký hợp đồng các đề án khuyến công quốc gia đã được phê duyệt nhưng chưa ký hợp đồng',
  from: 'Bộ Công Thương',
  to: 'Sở Công Thương tỉnh Lào Cai',
  dueOn: '2020-05-14' as Day,
  later: 0,
  late: false,
  figures: { done: 3, target: 4 },
  illustrative: true,
  ...over,
});
const at = { now: new Date('2020-05-05T01:00:00Z'), url: 'https://khuyencong.example' };
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

it('a calendar is one that others read: lines of at most 75 octets, marks escaped, whole days', () => {
  const text = calendarOf([duty()], at);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const lines = unfolded(text).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:nhiem-vu.7d0e@khuyencong',
      'DTSTART;VALUE=DATE:20200514',
      'DTEND;VALUE=DATE:20200515',
      'DTSTAMP:20200505T010000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ]),
  );
  expect(lines.find((line) => line.startsWith('SUMMARY:'))).toBe(
    'SUMMARY:1.1. Rà soát\\, hoàn thiện hồ sơ\\; ký hợp đồng các đề án khuyến công quốc gia đã được phê duyệt nhưng chưa ký hợp đồng (2990/BCT-CTĐP) [dữ liệu minh họa]',
  );
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('Số liệu chương trình: 3/4.');
});

it('a duty given a later day keeps its UID, its sequence grows', () => {
  const lines = unfolded(calendarOf([duty({ dueOn: '2020-05-29' as Day, later: 1, late: true })], at)).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining(['UID:nhiem-vu.7d0e@khuyencong', 'SEQUENCE:1', 'DTSTART;VALUE=DATE:20200529']));
  expect(lines.find((line) => line.startsWith('SUMMARY:'))).toContain('SUMMARY:QUÁ HẠN: 1.1.');
});

it('nothing due is a calendar all the same', () => expect(calendarOf([], at)).toContain('END:VCALENDAR'));
