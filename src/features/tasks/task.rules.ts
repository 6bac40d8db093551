import type { Standing, TaskState } from './task.schema.ts';

/** What a standing is judged by: the state of a day, the deadline then in force, and the day of the last answer. */
export interface Dated {
  readonly state: TaskState;
  readonly dueOn: string | null;
  readonly namedOn: string | null;
  readonly answeredOn: string | null;
}

/**
 * How an assignment stands on a day. An answer stops the clock: until it is accepted the office stands as on the day it
 * answered; a returned answer starts it again. On time is up to `dueOn`; on the day the letter names (`namedOn`) an
 * open one is due, and overdue from the day after. One without deadline is never overdue.
 */
export function standingOf({ state, dueOn, namedOn, answeredOn }: Dated, today: string): Standing {
  if (state === 'exempt') return 'exempt';
  if (state === 'recalled') return 'not-applicable';
  if (state === 'accepted') return dueOn === null || answeredOn === null || answeredOn <= dueOn ? 'done-on-time' : 'done-late';
  if (dueOn === null) return 'undated';
  const day = state === 'answered' && answeredOn !== null ? answeredOn : today;
  const named = namedOn ?? dueOn;
  return day > named ? 'overdue' : day === named ? 'due' : 'in-term';
}

/** Open: somebody still has to do something. */
export const isOpen = (state: TaskState): boolean => state !== 'accepted' && state !== 'exempt' && state !== 'recalled';

interface Reached {
  readonly reachedOn: string | null;
}
/** Whether figures and not letters say if an assignment is still owed: where it is measured, unless a person exempted or recalled it. */
export const followsFigures = (state: TaskState, measured: Reached | null | undefined): measured is Reached =>
  measured !== null && measured !== undefined && state !== 'exempt' && state !== 'recalled';
/**
 * Whether its office still owes an assignment: until it answered, or, where it is measured, until its figures are reached, whatever was answered or
 * accepted. The one rule for whose desk it stands on and whom the ladder reminds.
 */
export const isOwed = (state: TaskState, measured: Reached | null | undefined): boolean =>
  followsFigures(state, measured) ? measured.reachedOn === null : state === 'assigned' || state === 'received' || state === 'returned';

const OPEN_STANDINGS: readonly Standing[] = ['in-term', 'due', 'overdue', 'undated'];
/** How many of some assignments are open, and overdue. One answered late waits for the other side: nobody is late with it any more. A measured one is what its figures are, whatever was answered. */
export function countOpen(rows: readonly { readonly state: TaskState; readonly standing: Standing; readonly measured: boolean }[]): {
  open: number;
  overdue: number;
} {
  return {
    open: rows.filter(({ state, standing, measured }) => (measured ? OPEN_STANDINGS.includes(standing) : isOpen(state))).length,
    overdue: rows.filter(({ state, standing, measured }) => standing === 'overdue' && (measured || state !== 'answered')).length,
  };
}
