import type { Day } from './dates.ts';

/** What a decision makes of one day: off, or (a swap) a Saturday or Sunday that works. */
export interface DayDecision {
  readonly works: boolean;
}

/** Every day that a law or a decision takes out of, or puts into, the ordinary Monday to Friday. */
export const daysOff: ReadonlyMap<Day, DayDecision> = new Map();
