import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day, dayInVietNam, dayOf, daysBetween, weekday } from './dates.ts';
import { addWorkingDays, firstWorkingDayFrom, isWorkingDay, lastWorkingDayUpTo } from './working-days.ts';

const anyDay = fc
  .integer({ min: 0, max: daysBetween(day('2010-01-10'), day('2027-12-20')) })
  .map((count) => addDays(day('2010-01-10'), count));

describe('working days', () => {
  it('ten lie from 29/4 to 14/5/2020, as 30/4 and 1/5 are off', () => {
    let count = 0;
    for (let at = day('2020-04-29'); at <= '2020-05-14'; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
    expect(count).toBe(10);
    expect(addWorkingDays(day('2020-04-28'), 10)).toBe('2020-05-14');
  });

  it('adding then taking back returns, from any working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const start = firstWorkingDayFrom(from);
        expect(addWorkingDays(addWorkingDays(start, count), -count)).toBe(start);
      }),
    );
  });

  it('each step lands on a working day with none skipped', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const next = addWorkingDays(from, 1);
        expect(isWorkingDay(next)).toBe(true);
        for (let at = addDays(from, 1); at < next; at = addDays(at, 1)) expect(isWorkingDay(at)).toBe(false);
      }),
    );
  });

  it('the last working day up to a day never lies after it, the first from it never before', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(lastWorkingDayUpTo(on) <= on && firstWorkingDayFrom(on) >= on).toBe(true);
      }),
    );
    expect(lastWorkingDayUpTo(day('2020-05-24'))).toBe('2020-05-22');
  });
});

describe('calendar days', () => {
  it('are the same wherever the server stands', () => {
    const before = process.env['TZ'];
    const results = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone;
      return [
        addWorkingDays(day('2020-04-28'), 10),
        addDays(day('2020-03-01'), -1),
        weekday(day('2020-05-24')),
        dayInVietNam(new Date('2020-05-14T17:00:00Z')),
        dayInVietNam(new Date('2020-05-14T16:59:59Z')),
      ];
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    for (const result of results) expect(result).toEqual(['2020-05-14', '2020-02-29', 7, '2020-05-15', '2020-05-14']);
  });

  it('add as they are taken away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  it.each([
    [2020, 2, 29, '2020-02-29'],
    [2019, 2, 29, null],
    [2020, 2, 31, null],
    [2020, 13, 1, null],
    [2020, 4, 31, null],
    [99, 1, 1, null],
  ])('%i-%i-%i is %s', (year, month, on, expected) => {
    expect(dayOf(year, month, on)).toBe(expected as Day | null);
  });
});
