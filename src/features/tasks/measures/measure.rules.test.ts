import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Standing, TaskState } from '../task.schema.ts';
import { figuresOf, measuredStanding, measureMeant, type ThingOn } from './measure.rules.ts';

const done = (on: string): ThingOn => ({ doneOn: on, exemptOn: null });
const exempt = (on: string): ThingOn => ({ doneOn: null, exemptOn: on });
const open: ThingOn = { doneOn: null, exemptOn: null };

describe('how a measured duty stands: its figures, whatever its letters say', () => {
  const cases: [string, ThingOn[], string | null, TaskState, string, Standing, string | null][] = [
    ['one of two on the last day on time', [done('2020-05-08'), open], null, 'received', '2020-05-14', 'in-term', null],
    ['one of two on the day the letter names', [done('2020-05-08'), open], null, 'received', '2020-05-15', 'due', null],
    ['one of two after it, its letter accepted', [done('2020-05-08'), open], null, 'accepted', '2020-05-16', 'overdue', null],
    [
      'the last on the last day on time',
      [done('2020-05-08'), done('2020-05-14')],
      null,
      'assigned',
      '2020-06-01',
      'done-on-time',
      '2020-05-14',
    ],
    ['the last on the day named', [done('2020-05-08'), done('2020-05-15')], null, 'answered', '2020-06-01', 'done-late', '2020-05-15'],
    [
      'done and exempt reach the target',
      [done('2020-05-08'), exempt('2020-05-06')],
      null,
      'received',
      '2020-06-01',
      'done-on-time',
      '2020-05-08',
    ],
    ['all exempt', [exempt('2020-05-06'), exempt('2020-05-07')], null, 'received', '2020-06-01', 'exempt', '2020-05-07'],
    ['done before the assignment counts from it', [done('2020-05-02')], null, 'received', '2020-06-01', 'done-on-time', '2020-05-05'],
    [
      'undone since: the day that was stored decides',
      [done('2020-05-08'), open],
      '2020-05-13',
      'received',
      '2020-06-01',
      'done-on-time',
      '2020-05-13',
    ],
    ['a leader exempted the office', [open], null, 'exempt', '2020-06-01', 'exempt', null],
    ['the letter was recalled', [open], null, 'recalled', '2020-06-01', 'not-applicable', null],
  ];
  it.each(cases)('%s', (_title, things, stored, state, today, standing, reachedOn) => {
    const figures = figuresOf(things, '2020-05-05', stored);
    expect([measuredStanding({ ...figures, state, dueOn: '2020-05-14', namedOn: '2020-05-15' }, today), figures.reachedOn]).toEqual([
      standing,
      reachedOn,
    ]);
  });
  it('one without a deadline is never overdue', () =>
    expect(
      measuredStanding({ ...figuresOf([open], '2020-05-05', null), state: 'received', dueOn: null, namedOn: null }, '2024-01-01'),
    ).toBe('undated'));

  const day = fc.integer({ min: 1, max: 31 }).map((at) => `2020-05-${String(at).padStart(2, '0')}`);
  it('what is done, exempt and open make the target; it is reached exactly when nothing is open, on the day of the last', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ doneOn: fc.option(day), exemptOn: fc.option(day) }), { minLength: 1, maxLength: 12 }), (things) => {
        const figures = figuresOf(things, '2020-05-01', null);
        const ends = things.map(({ doneOn, exemptOn }) => doneOn ?? exemptOn);
        expect(figures.target - figures.done - figures.exempt).toBe(ends.filter((each) => each === null).length);
        expect(figures.reachedOn).toBe(ends.includes(null) ? null : ends.toSorted().at(-1));
      }),
      { numRuns: 300, seed: 2990 },
    );
  });
});

it('of several measures the one whose words stand first in an order is meant, with these words', () => {
  const known = [
    { key: 'sign', words: [/(?<!đã\s)ký\s+hợp\s+đồng/iu] },
    { key: 'advance', words: [/tạm\s+ứng/iu] },
  ];
  expect(measureMeant('hoàn thành ký\n hợp đồng, sau đó tạm ứng', known)).toEqual({ measure: 'sign', phrase: 'ký hợp đồng' });
  expect(measureMeant('tạm ứng cho đề án đã ký hợp đồng', known)).toEqual({ measure: 'advance', phrase: 'tạm ứng' });
  expect(measureMeant('báo cáo kết quả', known)).toBeNull();
});
