import { addDays, type Day } from '../../../platform/pure/dates.ts';
import { addWorkingDays, firstWorkingDayFrom, lastWorkingDayUpTo } from '../../../platform/pure/working-days.ts';
import type { Anchor } from './ladder.schema.ts';

/** A rung of a ladder; rungs on or before `since` are not made. */
export interface LadderRule {
  readonly id: string;
  readonly kind: string;
  readonly anchor: Anchor;
  readonly days: number;
  readonly weekly: boolean;
  readonly since: Day;
}
/** What the days of rungs are counted from: a deadline, the day it was set (null where it is the letter's own), and the day another took its place. */
export interface DatedDuty {
  readonly assignedOn: Day;
  readonly dueOn: Day | null;
  readonly namedOn: Day | null;
  readonly setOn: Day | null;
  readonly replacedOn: Day | null;
}
export interface Rung {
  readonly rule: LadderRule;
  readonly fellOn: Day;
  readonly dueOn: Day | null;
  readonly replacedOn: Day | null;
}

/** The rules for a duty: those of its measure where it has any, else those of measured duties or of duties answered by report. */
export function ladderFor<Rule extends { readonly kind: string }>(rules: readonly Rule[], measure: string | null): Rule[] {
  const own = measure === null ? [] : rules.filter(({ kind }) => kind === measure);
  return own.length > 0 ? own : rules.filter(({ kind }) => kind === (measure === null ? 'report' : 'measured'));
}

/**
 * The days one rule falls on, up to a day. Before a deadline they are counted back from its last working day, after it
 * on from the day the letter names, on which nobody is late yet; a deadline is never rolled past itself.
 */
function daysOf({ anchor, days, weekly }: LadderRule, { assignedOn, dueOn, namedOn }: DatedDuty, on: Day): Day[] {
  if (anchor === 'assigned') return [assignedOn];
  if (dueOn === null) return [];
  if (!weekly) return [days <= 0 ? addWorkingDays(lastWorkingDayUpTo(dueOn), days) : addWorkingDays(namedOn ?? dueOn, days)];
  const found: Day[] = [];
  for (let at = addDays(addWorkingDays(namedOn ?? dueOn, days), 7); at <= on; at = addDays(at, 7)) found.push(firstWorkingDayFrom(at));
  // After a long holiday two weeks may meet on one day.
  return [...new Set(found)];
}

/** Every rung of a ladder that falls on an assignment under one deadline, up to a day, oldest first. A deadline set later has its rungs after that day only; one that was replaced, up to that day. */
export function rungsUpTo(rules: readonly LadderRule[], duty: DatedDuty, on: Day): Rung[] {
  const from = duty.setOn !== null && duty.setOn > duty.assignedOn ? duty.setOn : duty.assignedOn;
  return rules
    .flatMap((rule) =>
      daysOf(rule, duty, on)
        .filter(
          (fellOn) =>
            fellOn <= on &&
            fellOn > rule.since &&
            (rule.anchor === 'assigned' ? duty.setOn === null : fellOn > from && (duty.replacedOn === null || fellOn <= duty.replacedOn)),
        )
        .map((fellOn) => ({
          rule,
          fellOn,
          dueOn: rule.anchor === 'assigned' ? null : duty.dueOn,
          replacedOn: rule.anchor === 'assigned' ? null : duty.replacedOn,
        })),
    )
    .toSorted((a, b) => (a.fellOn === b.fellOn ? a.rule.days - b.rule.days : a.fellOn < b.fellOn ? -1 : 1));
}
