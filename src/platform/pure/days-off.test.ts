import { describe, expect, it } from 'vitest';
import { addDays, day, weekday } from './dates.ts';
import { calendarMark, calendarYears, dayOffDecisions, daysOf, daysOff } from './days-off.ts';
import { isWorkingDay } from './working-days.ts';

const years = Array.from({ length: calendarYears.to - calendarYears.from + 1 }, (_, at) => calendarYears.from + at);
const inYear = (year: number, kind: string, occasion?: string) =>
  dayOffDecisions
    .filter(
      (decision) =>
        decision.from.startsWith(String(year)) && decision.kind === kind && (occasion === undefined || decision.occasion === occasion),
    )
    .flatMap(daysOf);

describe('the calendar of days off', () => {
  it.each(years)('%i has as many holidays as the Labour Code of the year names', (year) => {
    // Tết of four days until the Code of 2012 (in force 1/5/2013); a second day at 2/9 since the Code of 2019.
    expect(inYear(year, 'holiday')).toHaveLength(year <= 2013 ? 9 : year <= 2020 ? 10 : 11);
  });

  it.each(years)('%i gives a substitute for each holiday on a weekly day off, never more, each on a day that would work', (year) => {
    const onWeekend = inYear(year, 'holiday').filter((on) => weekday(on) >= 6);
    const substitutes = inYear(year, 'substitute');
    expect(substitutes).toHaveLength(onWeekend.length);
    for (const on of substitutes) expect(weekday(on), on).toBeLessThanOrEqual(5);
  });

  it.each(years.slice(0, -1))('from the autumn of %i on, each swapped day is worked on another', (year) => {
    // A swap at the turn of a year is worked in the next, or was in the last.
    const between = (kind: string) =>
      dayOffDecisions
        .filter((decision) => decision.kind === kind && decision.from >= `${year}-09-15` && decision.from < `${year + 1}-09-15`)
        .flatMap(daysOf);
    expect(between('swap')).toHaveLength(between('worked').length);
    for (const on of between('swap')) expect(weekday(on), on).toBeLessThanOrEqual(5);
    for (const on of between('worked')) expect(weekday(on), on).toBeGreaterThanOrEqual(6);
  });

  it('no day is decided twice', () => {
    const days = dayOffDecisions.flatMap(daysOf);
    expect(new Set(days).size).toBe(days.length);
    expect(daysOff.size).toBe(days.length);
  });

  it.each(years)("in %i the Hùng Kings' day is the tenth of the third lunar month, and Tết holds its first day", (year) => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const told = (on: string) =>
      lunar
        .formatToParts(new Date(`${on}T12:00:00Z`))
        .filter(({ type }) => type === 'month' || type === 'day')
        .map(({ value }) => value)
        .join('/');
    expect(inYear(year, 'holiday', 'hung-kings').map(told)).toEqual(['3/10']);
    // In 2027 the new moon falls four minutes before midnight of 6 February in China, an hour and four before it here; that calendar of machines takes the day after.
    if (year !== 2027) expect(inYear(year, 'holiday', 'tet').map(told)).toContain('1/1');
    else expect(inYear(year, 'holiday', 'tet')).toContain('2027-02-06');
  });

  it.each([
    ['2020-04-30', false],
    ['2020-05-01', false],
    ['2020-05-02', false],
    ['2020-05-04', true],
    ['2020-01-29', false],
    ['2020-01-30', true],
    ['2019-05-04', true],
    ['2019-04-29', false],
    ['2011-01-30', true],
    ['2012-12-31', false],
    ['2013-01-05', true],
    ['2021-05-03', false],
    ['2025-09-01', false],
  ])('%s works: %s', (on, works) => expect(isWorkingDay(day(on))).toBe(works));

  it('says of every stretch whether its decisions were seen stated', () => {
    expect(calendarMark(day('2020-04-28'), day('2020-05-14'))).toBe('confirmed');
    expect(calendarMark(day('2027-01-30'), day('2027-02-15'))).toBe('unverified');
    expect(calendarMark(day('2031-01-01'), addDays(day('2031-01-01'), 1))).toBe('unverified');
  });
});
