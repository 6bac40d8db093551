import type { Standing, TaskState } from '../task.schema.ts';

export interface ThingOn {
  readonly doneOn: string | null;
  readonly exemptOn: string | null;
}
export interface Figures {
  readonly target: number;
  readonly done: number;
  readonly exempt: number;
  readonly reachedOn: string | null;
}

/**
 * What the things of an assignment come to on a day. What is done counts as done even where it was exempt. The day on
 * which all were done or exempt is that of the last of them, never before the assignment; one that was stored stands.
 */
export function figuresOf(things: readonly ThingOn[], assignedOn: string, stored: string | null): Figures {
  const ends = things.map(({ doneOn, exemptOn }) => doneOn ?? exemptOn);
  const whole = things.length > 0 && ends.every((each) => each !== null);
  return {
    target: things.length,
    done: things.filter(({ doneOn }) => doneOn !== null).length,
    exempt: things.filter(({ doneOn, exemptOn }) => doneOn === null && exemptOn !== null).length,
    reachedOn: stored ?? (whole ? ends.reduce<string>((last, each) => (each! > last ? each! : last), assignedOn) : null),
  };
}

interface Judged extends Figures {
  readonly state: TaskState;
  readonly dueOn: string | null;
  readonly namedOn: string | null;
}
/** How a measured assignment stands on a day: by its figures, whatever its letters say; what was exempt or recalled by a person stays so. */
export function measuredStanding({ state, dueOn, namedOn, target, exempt, reachedOn }: Judged, today: string): Standing {
  if (state === 'exempt') return 'exempt';
  if (state === 'recalled') return 'not-applicable';
  if (reachedOn !== null) return exempt === target ? 'exempt' : dueOn === null || reachedOn <= dueOn ? 'done-on-time' : 'done-late';
  if (dueOn === null) return 'undated';
  const named = namedOn ?? dueOn;
  return today > named ? 'overdue' : today === named ? 'due' : 'in-term';
}

/** Of several measures the one whose words stand first in an order, with these words; null where none is meant. */
export function measureMeant<Key>(
  text: string,
  measures: readonly { readonly key: Key; readonly words: readonly RegExp[] }[],
): { readonly measure: Key; readonly phrase: string } | null {
  const found = measures
    .flatMap(({ key, words }) =>
      words.flatMap((each) => {
        const match = each.exec(text);
        return match === null ? [] : [{ measure: key, phrase: match[0].replace(/\s+/g, ' ').trim(), at: match.index }];
      }),
    )
    .toSorted((a, b) => a.at - b.at)[0];
  return found === undefined ? null : { measure: found.measure, phrase: found.phrase };
}
