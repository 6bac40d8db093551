import { addDays, dayInVietNam, weekday } from '../../../platform/pure/dates.ts';
import type { Fault, Manner } from './mail.schema.ts';

/** Minutes before the next attempt, after the first, the second, …: some two days in all. */
export const PAUSES = [1, 5, 15, 60, 240, 720, 720, 1440] as const;

/** How many attempts a letter is worth before a person is told. */
export const ATTEMPTS = PAUSES.length;

/** What becomes of a letter that was not taken: tried again, refused for good, or given up after so many attempts. */
export const afterFault = (fault: Fault, attempts: number): 'waiting' | 'refused' | 'given-up' =>
  fault === 'refused' || fault === 'left' || fault === 'no-person' ? 'refused' : attempts >= ATTEMPTS ? 'given-up' : 'waiting';

export interface Preference {
  readonly manner: Manner;
  readonly hour: number;
  readonly weekday: number;
}
/** Who chose nothing is written to at once. */
export const DEFAULT_PREFERENCE: Preference = { manner: 'at-once', hour: 8, weekday: 1 };

/** When a notice made at an instant goes by e-mail; null for only in the programme. Hours and weekdays are Viet Nam's. */
export function goesAt({ manner, hour, weekday: wanted }: Preference, madeAt: Date): Date | null {
  if (manner === 'in-app') return null;
  if (manner === 'at-once') return madeAt;
  const at = (day: string) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`);
  for (let day = dayInVietNam(madeAt); ; day = addDays(day, 1))
    if (at(day) >= madeAt && (manner === 'daily' || weekday(day) === wanted)) return at(day);
}
