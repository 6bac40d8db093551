import { addDays, type Day, dayOf, endOfMonth, weekday } from '../../../platform/pure/dates.ts';
import type { NewSchedule, Period, ReportPeriod } from './schedule.schema.ts';

const MONTHS: Readonly<Record<Exclude<ReportPeriod, 'week' | 'once'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const monthsOf = (on: string) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;

/** The day on which the period closes in a month counted from year 0. */
function closing(month: number, closesDay: number | null): Day {
  const first = dayOf(Math.floor(month / 12), (month % 12) + 1, 1)!;
  return closesDay === null ? endOfMonth(first) : addDays(first, closesDay - 1);
}

function* monthly(
  every: number,
  { closesDay, validFrom }: Pick<NewSchedule, 'closesDay' | 'validFrom'>,
): Generator<{ startsOn: Day; endsOn: Day }> {
  for (let month = monthsOf(validFrom); ; month += 1) {
    if ((month + 1) % every === 0) yield { startsOn: addDays(closing(month - every, closesDay), 1), endsOn: closing(month, closesDay) };
  }
}

function* weekly({ closesDay, validFrom }: Pick<NewSchedule, 'closesDay' | 'validFrom'>): Generator<{ startsOn: Day; endsOn: Day }> {
  const first = addDays(validFrom as Day, ((closesDay ?? 7) - weekday(validFrom as Day) + 7) % 7);
  for (let endsOn = first; ; endsOn = addDays(endsOn, 7)) yield { startsOn: addDays(endsOn, -6), endsOn };
}

/** The periods of a duty to report that have closed by a day, the first those that close on or after its first day. */
export function periodsUpTo(
  schedule: Pick<NewSchedule, 'period' | 'closesDay' | 'dueDays' | 'validFrom' | 'validTo'>,
  on: string,
): Period[] {
  const { period, validFrom, validTo, dueDays } = schedule;
  const last = validTo !== null && validTo < on ? validTo : on;
  const withDue = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): Period => ({ startsOn, endsOn, dueOn: addDays(endsOn, dueDays) });
  if (period === 'once') return validTo !== null && validTo <= on ? [withDue({ startsOn: validFrom as Day, endsOn: validTo as Day })] : [];
  const found: Period[] = [];
  for (const each of period === 'week' ? weekly(schedule) : monthly(MONTHS[period], schedule)) {
    if (each.endsOn > last) return found;
    if (each.endsOn >= validFrom) found.push(withDue(each));
  }
  return found;
}
