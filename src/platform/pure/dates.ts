/**
 * Calendar days of Viet Nam, written 'YYYY-MM-DD'. A day has no zone and no hour, so nothing here
 * depends on where the server stands.
 */
export type Day = string & { readonly __day: unique symbol };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** True for a written day that exists: '2020-02-29' is one, '2020-02-31' is not. */
export function isDay(value: string): value is Day {
  const match = PATTERN.exec(value);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) === value;
}

/** Narrows a written day. Throws RangeError for a day that does not exist: for values our own code wrote. */
export function day(value: string): Day {
  if (!isDay(value)) throw new RangeError(`Not a calendar day: ${value}`);
  return value;
}

/** The day of year, month (1–12) and day of month, or null where there is none (31/02). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const ms = Date.UTC(year, month - 1, dayOfMonth);
  const back = new Date(ms);
  const exists = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === dayOfMonth;
  return exists && year >= 1000 && year <= 9999 ? (back.toISOString().slice(0, 10) as Day) : null;
}

/** A day as Vietnamese documents write it in figures: 28/4/2020. */
export function writtenInFigures(on: string): string {
  const [year, month, dayOfMonth] = on.split('-').map(Number);
  return `${dayOfMonth}/${month}/${year}`;
}

/** Moves by whole calendar days; a negative count moves back. */
export function addDays(from: Day, count: number): Day {
  return new Date(Date.parse(`${from}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(on: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The last day of the month that `on` lies in. */
export function endOfMonth(on: Day): Day {
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}

/** The calendar day it is in Viet Nam (UTC+7, no summer time) at an instant. */
export function dayInVietNam(instant: Date): Day {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as Day;
}
