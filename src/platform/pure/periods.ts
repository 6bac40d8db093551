import { addDays, type Day, dayOf, endOfMonth } from './dates.ts';
import { addWorkingDays, firstWorkingDayFrom } from './working-days.ts';

export type PeriodUnit = 'days' | 'working-days' | 'weeks' | 'months' | 'years';

/**
 * The last day of a period that begins with an event on `from` (Civil Code 2015). The event's own day is not
 * counted (Điều 147 khoản 1 and 2); weeks, months and years end on the corresponding day, or the month's last where
 * it has none (Điều 148 khoản 2 to 4); a last day on which offices are closed gives way to the next working day
 * (Điều 148 khoản 5). The default where a dispatch says nothing else: a dispatch is no contract.
 */
export function endOfPeriod(from: Day, count: number, unit: PeriodUnit): Day {
  if (unit === 'working-days') return addWorkingDays(from, count);
  return firstWorkingDayFrom(
    unit === 'days'
      ? addDays(from, count)
      : unit === 'weeks'
        ? addDays(from, count * 7)
        : addMonths(from, unit === 'months' ? count : count * 12),
  );
}

/** The corresponding day so many months on, or the month's last day where it has none (31/1 + 1 month = 28/2 or 29/2). */
export function addMonths(from: Day, count: number): Day {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(year, month, Number(from.slice(8))) ?? endOfMonth(dayOf(year, month, 1)!);
}

/** The point a vague phrase means: early, mid, late month are its 1st, 15th and last day (Điều 146 khoản 3). */
export function pointInMonth(year: number, month: number, part: 'early' | 'mid' | 'late'): Day | null {
  const first = dayOf(year, month, 1);
  if (first === null || part === 'early') return first;
  return part === 'mid' ? addDays(first, 14) : endOfMonth(first);
}

/** Early, mid, late year are 1 January, 30 June and 31 December (Điều 146 khoản 4). */
export function pointInYear(year: number, part: 'early' | 'mid' | 'late'): Day | null {
  return part === 'early' ? dayOf(year, 1, 1) : part === 'mid' ? dayOf(year, 6, 30) : dayOf(year, 12, 31);
}

/** *Trước ngày D*: the day before, whatever day that is; it never rolls, for D itself is outside. */
export function lastDayBefore(limit: Day): Day {
  return addDays(limit, -1);
}
