import { addDays, type Day, dayOf, endOfMonth } from '../../../platform/pure/dates.ts';
import { wholeNumber } from './letters.ts';

/** How days are written: 'ngày 28 tháng 4 năm 2020', '28/4/2020', '15-5-20', '20/5'. Patterns are for folded text. */

const D = '[0-9ol]{1,2}';
const Y = '[0-9ol]{4}';
const LONG = `(?<d1>${D}) ?th?ang ?(?<m1>${D})(?:,? ?na(?:m|rn) ?(?<y1>${Y})| ?[/.-] ?(?<y2>${Y}))?(?!\\d)`;
const SHORT = `(?<d3>${D}) ?(?:/|-|\\.) ?(?<m3>${D})(?: ?(?:/|-|\\.) ?(?<y3>${Y}|\\d{2}))?(?![\\d%])(?! ?/ ?[\\da-z])`;

/** A day's numbers as named groups d1 m1 y1|y2 or d3 m3 y3, without the word 'ngày'. To be put into a larger pattern once. */
export const WRITTEN_DAY = `(?:${LONG}|${SHORT})`;
/** The same with its year written. */
export const WRITTEN_FULL_DAY = `(?:(?<d1>${D}) ?th?ang ?(?<m1>${D})(?:,? ?na(?:m|rn) ?(?<y1>${Y})| ?[/.-] ?(?<y2>${Y}))|(?<d3>${D}) ?[/.-] ?(?<m3>${D}) ?[/.-] ?(?<y3>${Y}|\\d{2}(?!\\d)))`;

export interface WrittenDay {
  readonly day: number;
  readonly month: number;
  /** Null where the year is left to the reader. */
  readonly year: number | null;
}

/** The numbers of a match of WRITTEN_DAY; null where they are no numbers. A year of two digits is of this century. */
export function writtenDay(groups: Record<string, string | undefined> | undefined): WrittenDay | null {
  const [d, m] = [wholeNumber(groups?.['d1'] ?? groups?.['d3']), wholeNumber(groups?.['m1'] ?? groups?.['m3'])];
  if (d === null || m === null) return null;
  const year = wholeNumber(groups?.['y1'] ?? groups?.['y2'] ?? groups?.['y3']);
  return { day: d, month: m, year: year !== null && year < 100 ? 2000 + year : year };
}

/**
 * The calendar day; null where there is none (31/02) or the year is left out and no `since` is known.
 * A day without its year is the next such day on or after `since`.
 */
export function calendarDay(written: WrittenDay, since: Day | null): Day | null {
  if (written.year !== null) return dayOf(written.year, written.month, written.day);
  if (since === null) return null;
  const year = Number(since.slice(0, 4));
  const here = dayOf(year, written.month, written.day);
  return here !== null && here >= since ? here : (dayOf(year + 1, written.month, written.day) ?? here);
}

/** First and last day of a month; a month without its year is the next one that ends on or after `since`. */
export function calendarMonth(month: number, year: number | null, since: Day | null): { readonly first: Day; readonly last: Day } | null {
  if (month < 1 || month > 12) return null;
  if (year === null && since === null) return null;
  const given = year ?? Number(since!.slice(0, 4));
  const first = dayOf(given, month, 1);
  if (first === null) return null;
  const last = endOfMonth(first);
  return year === null && last < since! ? calendarMonth(month, given + 1, null) : { first, last };
}

/** First and last day of a quarter. */
export function calendarQuarter(
  quarter: number,
  year: number | null,
  since: Day | null,
): { readonly first: Day; readonly last: Day } | null {
  const last = calendarMonth(quarter * 3, year, since);
  const first = last === null ? null : calendarMonth(quarter * 3 - 2, Number(last.first.slice(0, 4)), null);
  return last === null || first === null ? null : { first: first.first, last: last.last };
}

/** The numeral of a quarter, roman or arabic. */
export function quarterOf(text: string): number | null {
  const at = ['i', 'ii', 'iii', 'iv'].indexOf(text.toLowerCase().replace(/l/g, 'i'));
  return at >= 0 ? at + 1 : /^[1-4]$/.test(text) ? Number(text) : null;
}

export const dayBefore = (on: Day) => addDays(on, -1);
