import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type Entry, pairUp } from './account.rules.ts';

const entry = (paper: string, amount: number, on = '2020-05-01', key = 'A advance'): Entry => ({ key, paper, on, amount: BigInt(amount) });
const told = (theirs: Entry[], ours: Entry[]) => pairUp(theirs, ours).map((pair) => {
  const { verdict, otherPaper, otherDay, difference } = differences(pair);
  return [pair.theirs?.paper ?? null, pair.ours?.paper ?? null, verdict, ...(otherPaper ? ['paper'] : []), ...(otherDay ? ['day'] : []), ...(difference === 0n ? [] : [Number(difference)])];
});

describe('two books', () => {
  it.each<[string, Entry[], Entry[], unknown[]]>([
    ['one paper, one amount', [entry('KB-01', 5)], [entry('kb-01', 5)], [['KB-01', 'kb-01', 'agreeing']]],
    ['one paper, another day', [entry('7', 5, '2020-05-02')], [entry('007', 5)], [['7', '007', 'agreeing', 'day']]],
    ['one paper, another amount', [entry('7', 6)], [entry('7', 5)], [['7', '7', 'differing', 1]]],
    ['one amount, another paper', [entry('8', 5)], [entry('7', 5)], [['8', '7', 'agreeing', 'paper']]],
    ['only there and only here', [entry('8', 9)], [entry('7', 5)], [['8', null, 'only-there', 9], [null, '7', 'only-here', -5]]],
    ['another contract or kind is never the same', [entry('7', 5, '2020-05-01', 'A payment')], [entry('7', 5)], [['7', null, 'only-there', 5], [null, '7', 'only-here', -5]]],
    ['what agrees in all is not taken by what only fits', [entry('8', 5), entry('7', 5)], [entry('7', 5), entry('9', 5)], [['8', '9', 'agreeing', 'paper'], ['7', '7', 'agreeing']]],
    ['the same paper twice', [entry('7', 5), entry('7', 5)], [entry('7', 5)], [['7', '7', 'agreeing'], ['7', null, 'only-there', 5]]],
  ])('%s', (_, theirs, ours, expected) => { expect(told(theirs, ours)).toEqual(expected); });

  it('each entry stands once, and what is left over adds up to the difference of the books', () => {
    const entries = fc.array(fc.record({ key: fc.constantFrom('A advance', 'A payment', 'B advance'), paper: fc.constantFrom('1', '2', '01', 'x'), on: fc.constantFrom('2020-05-01', '2020-05-02'), amount: fc.bigInt(1n, 4n) }), { maxLength: 12 });
    fc.assert(fc.property(entries, entries, (theirs, ours) => {
      const pairs = pairUp(theirs, ours);
      expect(pairs.flatMap((pair) => pair.theirs ?? [])).toEqual(theirs);
      expect(new Set(pairs.flatMap((pair) => pair.ours ?? []))).toEqual(new Set(ours));
      expect(pairs.filter((pair) => pair.ours !== null)).toHaveLength(ours.length);
      const sum = (all: readonly Entry[]) => all.reduce((total, { amount }) => total + amount, 0n);
      expect(pairs.reduce((total, pair) => total + differences(pair).difference, 0n)).toBe(sum(theirs) - sum(ours));
    }));
  });
});
