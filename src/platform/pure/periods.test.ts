import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from './dates.ts';
import { addMonths, endOfPeriod, lastDayBefore, type PeriodUnit, pointInMonth, pointInYear } from './periods.ts';
import { isWorkingDay } from './working-days.ts';

const anyDay = fc.integer({ min: 0, max: 6000 }).map((count) => addDays(day('2010-06-01'), count));

describe('a period by the Civil Code', () => {
  it.each<[string, string, number, PeriodUnit, string]>([
    ['leaves out the day of the event', '2020-05-04', 3, 'days', '2020-05-07'],
    ['that ends on a Saturday gives way to Monday', '2023-10-11', 10, 'days', '2023-10-23'],
    ['that ends on 30/4 gives way past 1/5 and the weekend', '2020-04-28', 2, 'days', '2020-05-04'],
    ['in working days passes over Tết', '2021-02-08', 5, 'working-days', '2021-02-22'],
    ['in working days of a letter of 28/4/2020', '2020-04-28', 5, 'working-days', '2020-05-07'],
    ['of a month ends on the corresponding day', '2020-04-28', 1, 'months', '2020-05-28'],
    ['of a month from 31/1 ends with February', '2020-01-31', 1, 'months', '2020-03-02'],
    ['of a week', '2020-05-04', 1, 'weeks', '2020-05-11'],
    ['of a year', '2020-05-04', 1, 'years', '2021-05-04'],
  ])('%s: %s + %i %s is %s', (_, from, count, unit, end) => expect(endOfPeriod(day(from), count, unit)).toBe(end));

  it('never ends on a day on which offices are closed, nor before it began', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom<PeriodUnit>('days', 'working-days', 'weeks', 'months'),
        (from, count, unit) => {
          const end = endOfPeriod(from, count, unit);
          expect(isWorkingDay(end)).toBe(true);
          expect(end > from).toBe(true);
        },
      ),
    );
  });

  it('is the same in every zone of the server', () => {
    const before = process.env['TZ'];
    const ends = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((zone) => {
      process.env['TZ'] = zone;
      return [endOfPeriod(day('2020-04-28'), 5, 'working-days'), lastDayBefore(day('2020-05-15')), addMonths(day('2019-12-31'), 2)];
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    for (const end of ends) expect(end).toEqual(['2020-05-07', '2020-05-14', '2020-02-29']);
  });
});

describe('a limit', () => {
  it.each([
    ['2020-05-15', '2020-05-14'],
    ['2020-05-25', '2020-05-24'],
    ['2021-01-01', '2020-12-31'],
    ['2020-03-01', '2020-02-29'],
  ])('before %s ends on %s, be it a Sunday', (limit, last) => {
    expect(lastDayBefore(day(limit))).toBe(last as Day);
  });
});

describe('vague phrases', () => {
  it('early, mid and late month are the 1st, the 15th and the last day; of a year 1/1, 30/6 and 31/12', () => {
    expect((['early', 'mid', 'late'] as const).map((part) => pointInMonth(2020, 2, part))).toEqual([
      '2020-02-01',
      '2020-02-15',
      '2020-02-29',
    ]);
    expect((['early', 'mid', 'late'] as const).map((part) => pointInYear(2020, part))).toEqual(['2020-01-01', '2020-06-30', '2020-12-31']);
    expect(pointInMonth(2020, 13, 'mid')).toBeNull();
  });
});
