import { describe, expect, it } from 'vitest';
import type { Standing, TaskState } from './task.schema.ts';
import { isOwed, standingOf } from './task.rules.ts';

/** "trước ngày 15/5/2020": 14/5 is the last day on time. */
const before15 = { dueOn: '2020-05-14', namedOn: '2020-05-15' };
const until15 = { dueOn: '2020-05-15', namedOn: '2020-05-15' };
const undated = { dueOn: null, namedOn: null };

describe('how an assignment stands', () => {
  const cases: [string, typeof before15 | typeof undated, TaskState, string | null, string, Standing][] = [
    ['on the last day on time', before15, 'received', null, '2020-05-14', 'in-term'],
    ['on the day the letter names', before15, 'received', null, '2020-05-15', 'due'],
    ['from the day after', before15, 'received', null, '2020-05-16', 'overdue'],
    ['on the last day of "đến hết ngày"', until15, 'assigned', null, '2020-05-15', 'due'],
    ['after "đến hết ngày"', until15, 'assigned', null, '2020-05-16', 'overdue'],
    ['without a deadline, years later', undated, 'received', null, '2024-01-01', 'undated'],
    ['answered on time, not yet accepted', before15, 'answered', '2020-05-13', '2020-06-01', 'in-term'],
    ['answered late, not yet accepted', before15, 'answered', '2020-05-18', '2020-06-01', 'overdue'],
    ['returned: the clock runs again', before15, 'returned', '2020-05-13', '2020-06-01', 'overdue'],
    ['accepted, answered on the last day', before15, 'accepted', '2020-05-14', '2020-06-01', 'done-on-time'],
    ['accepted, answered on the day named', before15, 'accepted', '2020-05-15', '2020-06-01', 'done-late'],
    ['accepted without a deadline', undated, 'accepted', '2020-06-20', '2020-06-21', 'done-on-time'],
    ['not subject to it', before15, 'exempt', null, '2020-06-01', 'exempt'],
    ['recalled', before15, 'recalled', null, '2020-06-01', 'not-applicable'],
  ];
  it.each(cases)('%s', (_title, dates, state, answeredOn, today, standing) => {
    expect(standingOf({ ...dates, state, answeredOn }, today)).toBe(standing);
  });
});

it.each([
  // By letters: until it answered.
  ['assigned', null, true],
  ['received', undefined, true],
  ['returned', null, true],
  ['answered', null, false],
  ['accepted', null, false],
  // By figures: until they are reached, whatever its letters say; what a person exempted or recalled is owed by nobody.
  ['received', { reachedOn: '2020-05-12' }, false],
  ['answered', { reachedOn: null }, true],
  ['answered', { reachedOn: '2020-05-12' }, false],
  ['accepted', { reachedOn: null }, true],
  ['exempt', { reachedOn: null }, false],
  ['recalled', { reachedOn: null }, false],
] as const)('an assignment that is %s with figures %o is owed: %s', (state, measured, owed) => expect(isOwed(state, measured)).toBe(owed));
