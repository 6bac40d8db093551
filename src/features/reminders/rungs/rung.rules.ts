import type { Day } from '../../../platform/pure/dates.ts';
import type { Rung } from '../ladder/ladder.rules.ts';
import type { Peace } from './rung.schema.ts';

/** Something done about a duty. */
export interface Touch {
  readonly on: Day;
  readonly what: Exclude<Peace, 'closed' | 'promise' | 'deadline'>;
}
/** What decides whether a duty is reminded of: since when nothing is left to do, what was done about it, what was promised, what is asked. */
export interface Followed {
  readonly closedOn: Day | null;
  readonly touches: readonly Touch[];
  readonly promises: readonly Day[];
  readonly extensionAskedOn: Day | null;
}
export interface Judged {
  readonly rung: Rung;
  readonly outcome: 'told' | 'folded' | 'left';
  readonly why: Peace | null;
  readonly whyOn: Day | null;
}

/** Why a rung is left in peace; null where it is told. */
function peace({ fellOn, replacedOn }: Rung, { closedOn, touches, promises, extensionAskedOn }: Followed): { why: Peace; on: Day } | null {
  if (closedOn !== null) return { why: 'closed', on: closedOn };
  if (replacedOn !== null) return { why: 'deadline', on: replacedOn };
  if (extensionAskedOn !== null) return { why: 'extension', on: extensionAskedOn };
  const promise = promises.find((day) => day >= fellOn);
  if (promise !== undefined) return { why: 'promise', on: promise };
  const touch = touches.find(({ on }) => on >= fellOn);
  return touch === undefined ? null : { why: touch.what, on: touch.on };
}

/**
 * What becomes of rungs that came due and were not made. One whose duty had nothing left to do on its own day was never
 * due. Of those to tell the newest is told and the older are folded into it: a server that stood still tells once.
 */
export function judged(rungs: readonly Rung[], followed: Followed): Judged[] {
  const due = rungs
    .filter(({ fellOn }) => followed.closedOn === null || followed.closedOn > fellOn)
    .map((rung) => ({ rung, left: peace(rung, followed) }));
  const newest = due.findLast(({ left }) => left === null);
  return due.map(({ rung, left }) => ({
    rung,
    outcome: left !== null ? 'left' : rung === newest!.rung ? 'told' : 'folded',
    why: left?.why ?? null,
    whyOn: left?.on ?? null,
  }));
}
