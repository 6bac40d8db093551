import { describe, expect, it } from 'vitest';
import type { Day } from '../../../platform/pure/dates.ts';
import { isWorkingDay } from '../../../platform/pure/working-days.ts';
import { type DatedDuty, ladderFor, type LadderRule, rungsUpTo } from './ladder.rules.ts';

const rule = (days: number, weekly = false, rest: Partial<LadderRule> = {}): LadderRule => ({
  id: `${days}${weekly}`,
  kind: 'report',
  anchor: 'due',
  days,
  weekly,
  since: '1999-12-31' as Day,
  ...rest,
});
const LADDER = [rule(0, false, { id: 'assigned', anchor: 'assigned' }), ...[-7, -3, -1, 0, 1, 3].map((days) => rule(days)), rule(3, true)];
const duty = (over: Partial<Record<keyof DatedDuty, string | null>>) =>
  ({ assignedOn: '2020-05-05', dueOn: '2020-05-14', namedOn: '2020-05-15', setOn: null, replacedOn: null, ...over }) as DatedDuty;
const days = (over: Partial<Record<keyof DatedDuty, string | null>>, on: string, rules = LADDER) =>
  rungsUpTo(rules, duty(over), on as Day).map(({ fellOn }) => fellOn);

describe('the rungs of a duty', () => {
  it.each([
    // Assigned on Tuesday 5 May, the last day on time is Thursday 14 May, the letter names the 15th.
    ['7 working days before is the day of assignment itself: that one is told by the assignment', {}, '2020-05-10', ['2020-05-05']],
    ['3 and 1 before, the last day on time', {}, '2020-05-14', ['2020-05-05', '2020-05-11', '2020-05-13', '2020-05-14']],
    [
      'on the day the letter names nobody is late: the first after it is Monday',
      {},
      '2020-05-17',
      ['2020-05-05', '2020-05-11', '2020-05-13', '2020-05-14'],
    ],
    [
      '1 and 3 working days after, then every week',
      {},
      '2020-06-05',
      ['2020-05-05', '2020-05-11', '2020-05-13', '2020-05-14', '2020-05-18', '2020-05-20', '2020-05-27', '2020-06-03'],
    ],
    [
      'a deadline on a Sunday is told of on Friday and never rolled past',
      { dueOn: '2020-05-24', namedOn: '2020-05-25', assignedOn: '2020-05-18' },
      '2020-05-24',
      ['2020-05-18', '2020-05-19', '2020-05-21', '2020-05-22'],
    ],
    ["no deadline, no rung but the assignment's", { dueOn: null, namedOn: null }, '2020-12-31', ['2020-05-05']],
    [
      'a deadline set later has its rungs after that day only',
      { dueOn: '2020-05-20', namedOn: '2020-05-20', setOn: '2020-05-15' },
      '2020-05-20',
      ['2020-05-19', '2020-05-20'],
    ],
    [
      'two weeks that meet after Tết are one rung',
      { assignedOn: '2020-01-06', dueOn: '2020-01-13', namedOn: '2020-01-13' },
      '2020-02-07',
      ['2020-01-06', '2020-01-08', '2020-01-10', '2020-01-13', '2020-01-14', '2020-01-16', '2020-01-30', '2020-02-06'],
    ],
    ['and one that was replaced has none after', { replacedOn: '2020-05-13' }, '2020-06-05', ['2020-05-05', '2020-05-11', '2020-05-13']],
  ] as const)('%s', (_, over, on, expected) => expect(days(over, on)).toEqual(expected));

  it('all but the day of assignment are working days, in order, and a later day only adds', () => {
    for (let due = 1; due <= 28; due += 1) {
      const over = {
        dueOn: `2021-02-${String(due).padStart(2, '0')}`,
        namedOn: `2021-02-${String(due).padStart(2, '0')}`,
        assignedOn: '2020-12-01',
      };
      const all = days(over, '2021-04-30');
      expect(all.slice(1).every((on) => isWorkingDay(on))).toBe(true);
      expect(all).toEqual(all.toSorted());
      expect(all.slice(0, days(over, '2021-02-20').length)).toEqual(days(over, '2021-02-20'));
    }
  });

  it('a rule counts from the day after it was set', () =>
    expect(
      days(
        {},
        '2020-05-14',
        LADDER.map((each) => ({ ...each, since: '2020-05-11' as Day })),
      ),
    ).toEqual(['2020-05-13', '2020-05-14']));
});

it('the rungs of a measure take the place of those of measured duties', () => {
  const rules = [{ kind: 'measured' }, { kind: 'report' }, { kind: 'contracts-signed' }];
  expect([null, 'advances-drawn', 'contracts-signed'].map((measure) => ladderFor(rules, measure))).toEqual([
    [{ kind: 'report' }],
    [{ kind: 'measured' }],
    [{ kind: 'contracts-signed' }],
  ]);
});
