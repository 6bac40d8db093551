import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankedList } from './ranked.rules.ts';
import type { Change, Drawing, Ranked } from './ranking.schema.ts';

const of = (id: string, asked: number, least = asked): Ranked => ({ id, asked: BigInt(asked), least: BigInt(least) });
const told = (order: Ranked[], drawing: Partial<Drawing> & { money: number }, changes: [string, Change][] = []) =>
  rankedList(order, { lineRule: 'stop', partAtLine: false, ...drawing, moneyDong: BigInt(drawing.money) }, new Map(changes)).standings.map(
    ({ id, given, why }) => `${id} ${given} ${why}`,
  );
const into: Change = { choice: 'in', dong: null };

describe('down the order of Điều 7 while money lasts', () => {
  const order = [of('a', 300), of('b', 200), of('c', 400, 150), of('d', 100)];
  it.each([
    ['enough for all', { money: 1_000 }, ['a 300 fits', 'b 200 fits', 'c 400 fits', 'd 100 fits']],
    ['stops at the first that does not fit', { money: 700 }, ['a 300 fits', 'b 200 fits', 'c 0 line', 'd 0 below-line']],
    [
      'passes it over and goes on',
      { money: 700, lineRule: 'skip' as const },
      ['a 300 fits', 'b 200 fits', 'c 0 passed-over', 'd 100 fits'],
    ],
    ['a part for the one at the line', { money: 700, partAtLine: true }, ['a 300 fits', 'b 200 fits', 'c 200 part', 'd 0 below-line']],
    ['no part below its least', { money: 620, partAtLine: true }, ['a 300 fits', 'b 200 fits', 'c 0 line', 'd 0 below-line']],
    ['no money', { money: 0 }, ['a 0 line', 'b 0 below-line', 'c 0 below-line', 'd 0 below-line']],
  ])('%s', (_, drawing, expected) => expect(told(order, drawing)).toEqual(expected));

  it('what is taken in by hand takes its money first, who no longer fits is displaced', () => {
    expect(told(order, { money: 700 }, [['d', into]])).toEqual(['a 300 fits', 'b 200 fits', 'c 0 line', 'd 100 hand-in']);
    expect(told(order, { money: 500 }, [['d', into]])).toEqual(['a 300 fits', 'b 0 displaced', 'c 0 below-line', 'd 100 hand-in']);
  });
  it('what is left out by hand leaves its money to the next', () => {
    expect(told(order, { money: 700 }, [['b', { choice: 'out', dong: null }]])).toEqual([
      'a 300 fits',
      'b 0 hand-out',
      'c 400 fits',
      'd 0 line',
    ]);
  });
  it('says by how much hands gave more than there is', () => {
    expect(rankedList(order, { moneyDong: 350n, lineRule: 'stop', partAtLine: false }, new Map([['c', into]]))).toMatchObject({
      given: 400n,
      over: 50n,
    });
  });

  const rounds = fc.record({
    order: fc
      .uniqueArray(
        fc.record({ id: fc.string({ minLength: 1 }), asked: fc.bigInt({ min: 1n, max: 500n }), share: fc.integer({ min: 1, max: 100 }) }),
        { selector: ({ id }) => id, maxLength: 40 },
      )
      .map((rows) => rows.map(({ id, asked, share }): Ranked => ({ id, asked, least: (asked * BigInt(share)) / 100n || 1n }))),
    money: fc.bigInt({ min: 0n, max: 6_000n }),
    lineRule: fc.constantFrom('stop' as const, 'skip' as const),
    partAtLine: fc.boolean(),
  });
  it("never gives more than there is, nor below anybody's least, and in turn: who is passed by could not be served", () => {
    fc.assert(
      fc.property(rounds, ({ order: proposals, money, ...rule }) => {
        const { standings, given, over } = rankedList(proposals, { moneyDong: money, ...rule });
        expect(given <= money && over === 0n).toBe(true);
        standings.forEach((standing, at) => {
          const { asked, least } = proposals[at]!;
          expect(standing.given === 0n || (standing.given >= least && standing.given <= asked)).toBe(true);
          if (standing.why === 'passed-over' || standing.why === 'line') expect(standing.left).toBeLessThan(asked);
        });
      }),
    );
  });
  it('more money never takes anything from the list that stops at the line', () => {
    fc.assert(
      fc.property(rounds, ({ order: proposals, money, partAtLine }) => {
        const drawing = { lineRule: 'stop' as const, partAtLine };
        const [less, more] = [money, money + 50n].map((moneyDong) => rankedList(proposals, { ...drawing, moneyDong }).standings);
        less!.forEach(({ given }, at) => expect(more![at]!.given).toBeGreaterThanOrEqual(given));
      }),
    );
  });
});
