import { daysOff } from './days-off.ts';
import { addDays, type Day, weekday } from './dates.ts';

/**
 * True where offices work: Monday to Friday, less the days off, plus the Saturdays or Sundays that a
 * swap decision makes working days.
 */
export function isWorkingDay(on: Day): boolean {
  const decided = daysOff.get(on);
  if (decided !== undefined) return decided.works;
  return weekday(on) <= 5;
}

/**
 * The day reached after `count` working days, `from` itself not counted (Civil Code 2015, Điều 147 khoản 1).
 * A negative count moves back. Zero answers `from`.
 */
export function addWorkingDays(from: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let at = from;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** `on` itself where offices work that day, else the last working day before it. */
export function lastWorkingDayUpTo(on: Day): Day {
  let at = on;
  while (!isWorkingDay(at)) at = addDays(at, -1);
  return at;
}

/** `on` itself where offices work that day, else the next working day after it. */
export function firstWorkingDayFrom(on: Day): Day {
  let at = on;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** How many working days lie after `from` up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) count += 1;
  return count;
}
