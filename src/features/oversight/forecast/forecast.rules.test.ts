import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../platform/pure/dates.ts';
import { backtestOf, countedAt, expectationOf, Past, quantileAfter, quantileOf, type StepDays } from './forecast.rules.ts';

const day = (on: string) => on as Day;
const project = (given: Partial<StepDays> = {}): StepDays => ({
  count: 1,
  year: 2020,
  activity: 'training',
  approvedOn: day('2020-01-01'),
  signedOn: null,
  advancedOn: null,
  acceptedOn: null,
  settledOn: null,
  stoppedOn: null,
  ...given,
});
/** Closed projects of one kind: signed after 50 days, accepted after each of these, settled a fortnight later. */
const closed = (took: readonly number[], given: Partial<StepDays> = {}) =>
  took.map((days) =>
    project({
      year: 2019,
      approvedOn: day('2019-01-01'),
      signedOn: addDays(day('2019-01-01'), 50),
      acceptedOn: addDays(day('2019-01-01'), 50 + days),
      settledOn: addDays(day('2019-01-01'), 64 + days),
      ...given,
    }),
  );
const spans = (days: readonly number[]) => days.map((each) => ({ days: each, count: 1 }));
const twenty = Array.from({ length: 20 }, (_, at) => (at + 1) * 10);

describe('a quantile is a duration that was seen', () => {
  it.each([
    [[10, 20, 30, 40], 25, 10],
    [[10, 20, 30, 40], 50, 20],
    [[10, 20, 30, 40], 75, 30],
    [[10, 20, 30, 40], 90, 40],
    [[7], 50, 7],
    [[], 50, null],
  ] as const)('%j at %s is %s', (days, quantile, value) => expect(quantileOf(spans(days), quantile)).toBe(value));
  it.each([
    [0, 50, 20],
    [20, 50, 30],
    [39, 25, 40],
    [40, 50, null],
  ] as const)('of those that took longer than %s days, at %s: %s', (waited, quantile, value) =>
    expect(quantileAfter(spans([10, 20, 30, 40]), waited, quantile)).toBe(value),
  );
  it('never lies before what was waited, and never falls as the quantile rises', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), fc.integer({ min: 0, max: 400 }), (days, waited) => {
        const sorted = days.toSorted((a, b) => a - b);
        const all = ([25, 50, 75, 90] as const).map((quantile) => quantileAfter(spans(sorted), waited, quantile));
        expect(all.every((each) => each === null || each > waited)).toBe(true);
        expect(all.every((each, at) => at === 0 || each === null || all[at - 1]! <= each)).toBe(true);
      }),
    );
  });
});

it('many on the same days are as many: told together or one by one, it is the same', () => {
  const together = closed([30, 60]).map((each) => ({ ...each, count: 12 }));
  const apart = together.flatMap((each) => Array.from({ length: 12 }, () => ({ ...each, count: 1 })));
  expect(new Past(together).samples()).toEqual(new Past(apart).samples());
});

describe('a project is judged by its like', () => {
  const past = new Past(closed(twenty));
  it('signed: the day it signed plus what like projects took, then their settlement', () => {
    const told = expectationOf(project({ signedOn: day('2020-03-01') }), past, day('2020-03-01'));
    expect(told).toMatchObject({ next: 'accept', since: '2020-03-01', waited: 0, group: { activity: 'training', like: 20 } });
    expect([told.accepted!.q25, told.accepted!.q50, told.accepted!.q90]).toEqual([
      addDays(day('2020-03-01'), 50),
      addDays(day('2020-03-01'), 100),
      addDays(day('2020-03-01'), 180),
    ]);
    expect(told.settled!.q50).toBe(addDays(day('2020-03-01'), 114));
  });
  it('who has waited long is judged by those that took longer, and who waited longer than all is told nothing', () => {
    const signedOn = day('2020-03-01');
    expect(expectationOf(project({ signedOn }), past, addDays(signedOn, 100)).accepted!.q50).toBe(addDays(signedOn, 150));
    const longer = expectationOf(project({ signedOn }), past, addDays(signedOn, 201));
    expect(longer).toMatchObject({ next: 'accept', waited: 201, accepted: { q25: null, q50: null, q75: null, q90: null } });
    expect(countedAt(longer, { acceptedOn: null, settledOn: null }, 'accept', 'high', day('2020-12-31'))).toBe(false);
  });
  it('fewer than twenty of its kind: all kinds together, and it is said; fewer than twenty of all: nothing', () => {
    const mixed = new Past([...closed(twenty.slice(0, 12)), ...closed(twenty.slice(0, 12), { activity: 'trademark' })]);
    expect(expectationOf(project({ signedOn: day('2020-03-01') }), mixed, day('2020-03-01')).group).toEqual({ activity: null, like: 24 });
    const few = expectationOf(project({ signedOn: day('2020-03-01') }), new Past(closed(twenty.slice(0, 19))), day('2020-03-01'));
    expect([few.group, few.accepted, few.settled]).toEqual([null, null, null]);
  });
  it('what is done is done: accepted and settled days are those that were', () => {
    const told = expectationOf(
      project({ signedOn: day('2020-02-01'), acceptedOn: day('2020-05-01'), settledOn: day('2020-05-20') }),
      past,
      day('2020-06-01'),
    );
    expect([told.next, told.accepted!.q90, told.settled!.q25]).toEqual([null, '2020-05-01', '2020-05-20']);
    expect(countedAt(told, { acceptedOn: day('2020-05-01'), settledOn: day('2020-05-20') }, 'settle', 'done', day('2020-12-31'))).toBe(
      true,
    );
  });
  it('done is never more than low, low than middle, middle than high', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 360 }), (signed, today) => {
        const [signedOn, on] = [addDays(day('2020-01-01'), signed), addDays(day('2020-01-01'), today)];
        const own = project({ signedOn: signedOn <= on ? signedOn : null });
        const told = expectationOf(own, past, on);
        for (const outcome of ['accept', 'settle'] as const) {
          const counted = (['done', 'low', 'middle', 'high'] as const).map((level) =>
            Number(countedAt(told, own, outcome, level, day('2020-12-31'))),
          );
          expect(counted).toEqual(counted.toSorted());
        }
      }),
    );
  });
});

it('the forecast of the year before, made on its 30 June from what was known then, stands beside what happened', () => {
  const before = closed(twenty).map((each) => ({
    ...each,
    year: 2018,
    approvedOn: day('2018-01-01'),
    signedOn: day('2018-02-20'),
    acceptedOn: addDays(day('2018-02-20'), 100),
    settledOn: addDays(day('2018-02-20'), 114),
  }));
  const own = closed([100, 100, 300], { signedOn: day('2019-05-01') }).map((each, at) => ({
    ...each,
    acceptedOn: addDays(day('2019-05-01'), [100, 100, 300][at]!),
    settledOn: null,
  }));
  expect(backtestOf([...before, ...own], 2019)).toMatchObject({
    year: 2019,
    madeOn: '2019-06-30',
    from: 2018,
    projects: 3,
    outcomes: [
      { outcome: 'accept', low: 3, middle: 3, high: 3, happened: 2, told: 3, within: 2 },
      { outcome: 'settle', low: 3, happened: 0 },
    ],
  });
  expect(backtestOf(own, 2019)).toBeNull();
});
