import ical from 'ical-generator';
import { addDays, type Day } from '../../../platform/pure/dates.ts';
import type { Deadline } from './calendar.views.ts';
import { calendarWords as words } from './calendar.words.ts';

const asDate = (on: Day) => new Date(`${on}T00:00:00Z`);

/** Deadlines as a calendar (RFC 5545): whole days, which mean the same wherever the calendar is read; a duty keeps its UID whatever becomes of its date. */
export function calendarOf(deadlines: readonly Deadline[], { now, url }: { now: Date; url: string | null }): string {
  const calendar = ical({ name: words.name, prodId: { company: 'khuyencong', product: 'khuyencong', language: 'VI' }, ttl: 6 * 60 * 60 });
  for (const { id, code, ref, title, from, to, dueOn, later, late, figures, illustrative } of deadlines) {
    calendar.createEvent({
      id: `nhiem-vu.${id}@khuyencong`,
      start: asDate(dueOn),
      end: asDate(addDays(dueOn, 1)),
      allDay: true,
      stamp: now,
      sequence: later,
      summary: `${late ? words.late : ''}${ref}. ${title} (${code})${illustrative ? words.illustrative : ''}`,
      description: words.about(from, to, figures),
      ...(url === null ? {} : { url: `${url}/nhiem-vu/${id}` }),
    });
  }
  return calendar.toString();
}
