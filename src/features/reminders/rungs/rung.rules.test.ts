import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Rung } from '../ladder/ladder.rules.ts';
import { type Followed, judged } from './rung.rules.ts';

const on = (day: number) => `2020-05-${String(day).padStart(2, '0')}` as Day;
const rung = (day: number): Rung => ({
  rule: { id: `r${day}`, kind: 'report', anchor: 'due', days: 0, weekly: false, since: on(1) },
  fellOn: on(day),
  dueOn: null,
  replacedOn: null,
});
const quiet: Followed = { closedOn: null, touches: [], promises: [], extensionAskedOn: null };
const outcomes = (days: number[], over: Partial<Followed>) =>
  judged(days.map(rung), { ...quiet, ...over }).map(({ outcome, why }) => (why === null ? outcome : `${outcome}: ${why}`));

describe('rungs that came due', () => {
  it.each<[string, number[], Partial<Followed>, string[]]>([
    ['one is told', [11], {}, ['told']],
    ['after an outage the newest is told, the old ones are folded into it', [5, 11, 13], {}, ['folded', 'folded', 'told']],
    ['received since: left in peace, and that is written', [11], { touches: [{ on: on(12), what: 'received' }] }, ['left: received']],
    ['received on the very day: left in peace', [11], { touches: [{ on: on(11), what: 'received' }] }, ['left: received']],
    ['received before it: told', [13], { touches: [{ on: on(12), what: 'received' }] }, ['told']],
    [
      'of several, only those before what was done are left',
      [5, 11, 13],
      { touches: [{ on: on(12), what: 'contact' }] },
      ['left: contact', 'left: contact', 'told'],
    ],
    ['promised for that day or a later one', [13, 18], { promises: [on(15)] }, ['left: promise', 'told']],
    ['a later deadline is asked for', [11, 13], { extensionAskedOn: on(9) }, ['left: extension', 'left: extension']],
    ['done since', [11, 13], { closedOn: on(14) }, ['left: closed', 'left: closed']],
    ['done before: never due', [11, 13], { closedOn: on(12) }, ['left: closed']],
  ])('%s', (_, days, over, expected) => expect(outcomes(days, over)).toEqual(expected));

  it('whatever was done: at most one is told, it is the newest of those not left, and nothing due is dropped', () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { maxLength: 8 }),
        fc.option(day),
        fc.array(day),
        fc.array(day),
        (days, closed, touched, promised) => {
          const rungs = days.toSorted((a, b) => a - b);
          const found = judged(rungs.map(rung), {
            closedOn: closed === null ? null : on(closed),
            touches: touched.map((each) => ({ on: on(each), what: 'received' })),
            promises: promised.map(on),
            extensionAskedOn: null,
          });
          expect(found).toHaveLength(rungs.filter((each) => closed === null || closed > each).length);
          expect(found.filter(({ outcome }) => outcome === 'told').length).toBe(found.some(({ outcome }) => outcome !== 'left') ? 1 : 0);
          expect(found.findLast(({ outcome }) => outcome !== 'left')?.outcome ?? 'told').toBe('told');
          expect(found.every(({ outcome, why, whyOn }) => (outcome === 'left') === (why !== null && whyOn !== null))).toBe(true);
        },
      ),
      { numRuns: 300, seed: 2990 },
    );
  });
});
