import { describe, expect, it } from 'vitest';
import { typedDay, weekdayName, writtenDay, writtenInstant, writtenLimit, writtenShare, writtenSize } from './formats.ts';

describe('days', () => {
  it('are written as people of each language write them', () => {
    expect(writtenDay('2020-04-28', 'vi')).toBe('28/4/2020');
    expect(writtenDay('2020-05-04', 'en')).toBe('4 May 2020');
    expect(weekdayName('2020-05-24', 'vi')).toBe('Chủ nhật');
    expect(weekdayName('2020-04-28', 'en')).toBe('Tuesday');
  });

  it.each([
    ['28/4/2020', '2020-04-28'],
    [' 01-12-2020 ', '2020-12-01'],
    ['5.6.2021', '2021-06-05'],
    ['2020-02-29', '2020-02-29'],
    ['31/2/2020', null],
    ['29/2/2021', null],
    ['4/2020', null],
    ['mai', null],
  ])('typed as %j are %j', (typed, expected) => {
    expect(typedDay(typed)).toBe(expected);
  });

  it('of an instant are those of Viet Nam, wherever the machine stands', () => {
    expect(writtenInstant('2020-04-28T17:30:00.000Z', 'vi')).toBe('00:30 · 29/4/2020');
    expect(writtenInstant('2020-04-28T01:05:00.000Z', 'en')).toBe('08:05 · 28 Apr 2020');
  });
});

describe('sizes and shares', () => {
  it.each([
    [512, 'vi', '512 byte'],
    [34_000, 'vi', '33 KB'],
    [4_404_019, 'vi', '4,2 MB'],
    [4_404_019, 'en', '4.2 MB'],
    [52_428_800, 'en', '50 MB'],
  ] as const)('%d in %s is %s', (bytes, language, expected) => {
    expect(writtenSize(bytes, language)).toBe(expected);
  });
  it('a limit has the unit of sizes', () =>
    expect([writtenLimit(50, 'vi'), writtenLimit(0.05, 'vi'), writtenLimit(0.05, 'en')]).toEqual(['50 MB', '0,05 MB', '0.05 MB']));
  it('a share is whole percents without a space', () => expect(writtenShare(0.968)).toBe('97%'));
});
