import { describe, expect, it } from 'vitest';
import { periodsUpTo } from './schedule.rules.ts';
import type { NewSchedule } from './schedule.schema.ts';

const duty = (more: Partial<NewSchedule>) => ({
  period: 'month' as const,
  closesDay: 14,
  dueDays: 5,
  validFrom: '2020-01-01',
  validTo: null,
  ...more,
});
const told = (more: Partial<NewSchedule>, on: string) =>
  periodsUpTo(duty(more), on).map(({ startsOn, endsOn, dueOn }) => `${startsOn} – ${endsOn}, ${dueOn}`);

describe('periods of a duty to report', () => {
  it.each([
    [
      'a month from the 15th to the 14th',
      {},
      '2020-03-14',
      ['2019-12-15 – 2020-01-14, 2020-01-19', '2020-01-15 – 2020-02-14, 2020-02-19', '2020-02-15 – 2020-03-14, 2020-03-19'],
    ],
    ['none before it closes', {}, '2020-01-13', []],
    [
      'a calendar month, leap day included',
      { closesDay: null, validFrom: '2020-02-01' },
      '2020-03-30',
      ['2020-02-01 – 2020-02-29, 2020-03-05'],
    ],
    ['a quarter', { period: 'quarter' }, '2020-06-30', ['2019-12-15 – 2020-03-14, 2020-03-19', '2020-03-15 – 2020-06-14, 2020-06-19']],
    ['a half-year', { period: 'half-year' }, '2020-12-31', ['2019-12-15 – 2020-06-14, 2020-06-19', '2020-06-15 – 2020-12-14, 2020-12-19']],
    ['a year', { period: 'year', closesDay: null, dueDays: 20 }, '2020-12-31', ['2020-01-01 – 2020-12-31, 2021-01-20']],
    [
      'a week that closes on Fridays',
      { period: 'week', closesDay: 5, dueDays: 0, validFrom: '2020-05-06' },
      '2020-05-15',
      ['2020-05-02 – 2020-05-08, 2020-05-08', '2020-05-09 – 2020-05-15, 2020-05-15'],
    ],
    [
      "until the paper's last day",
      { period: 'week', closesDay: 5, dueDays: 0, validFrom: '2020-05-06', validTo: '2020-05-14' },
      '2020-07-01',
      ['2020-05-02 – 2020-05-08, 2020-05-08'],
    ],
    [
      'once',
      { period: 'once', validFrom: '2020-04-01', validTo: '2020-05-10', dueDays: 3 },
      '2020-05-10',
      ['2020-04-01 – 2020-05-10, 2020-05-13'],
    ],
  ] as const)('%s', (_, more, on, periods) => {
    expect(told(more as Partial<NewSchedule>, on)).toEqual(periods);
  });
});
