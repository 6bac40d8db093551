import { type Day, dayInVietNam } from './pure/dates.ts';

/** The only source of now. No SQL says now(), no feature says new Date(). */
export interface Clock {
  now(): Date;
  /** The calendar day in Viet Nam, wherever the server stands. */
  today(): Day;
}

export const systemClock: Clock = { now: () => new Date(), today: () => dayInVietNam(new Date()) };

/** A clock that tests and stories move; it stands still between moves. */
export function clockAt(start: string): Clock & { goTo(instant: string): void } {
  // A bare day means eight in the morning in Viet Nam, when offices open.
  const at = (written: string) => new Date(written.length === 10 ? `${written}T08:00:00+07:00` : written);
  let current = at(start);
  return {
    now: () => new Date(current),
    today: () => dayInVietNam(current),
    goTo: (instant) => {
      current = at(instant);
    },
  };
}

/** A clock that begins at eight in the morning of a day and runs from there: a server that shows a story. */
export function clockFrom(start: Day): Clock {
  const behind = Date.now() - new Date(`${start}T08:00:00+07:00`).getTime();
  const now = () => new Date(Date.now() - behind);
  return { now, today: () => dayInVietNam(now()) };
}
