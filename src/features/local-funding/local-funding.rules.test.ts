import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day } from '../../platform/pure/dates.ts';
import { faultsOfBudget, faultsOfPlanning, nationalShare } from './local-funding.rules.ts';
import type { NewLocalBudget } from './local-funding.schema.ts';

const TODAY = '2020-05-15' as Day;
const paper = (given: Partial<NewLocalBudget> = {}): NewLocalBudget => ({
  kind: 'raised',
  amountDong: '100',
  paper: { code: '1/QĐ-UBND', on: '2020-05-15' },
  remark: null,
  ...given,
});
const year = { year: 2020, budget: 500n, planned: 300n, assigned: true, used: false };

it.each([
  ['more money', paper(), year, []],
  ['the first of a year', paper({ kind: 'assigned' }), { ...year, assigned: false }, []],
  ['a first one again', paper({ kind: 'assigned' }), year, ['assigned-already']],
  ['a paper again', paper(), { ...year, used: true }, ['paper-used']],
  ['a paper of tomorrow', paper({ paper: { code: '1', on: '2020-05-16' } }), year, ['in-the-future']],
  ['a cut of what is free', paper({ kind: 'cut', amountDong: '200' }), year, []],
  ['a cut of a đồng more', paper({ kind: 'cut', amountDong: '201' }), year, ['cut-below-planned']],
  [
    'everything at once',
    paper({ kind: 'cut', amountDong: '201', paper: { code: '1', on: '2020-05-16' } }),
    { ...year, used: true },
    ['in-the-future', 'paper-used', 'cut-below-planned'],
  ],
] as const)('%s', (_, given, standing, codes) => expect(faultsOfBudget(given, standing, TODAY).map(({ code }) => code)).toEqual(codes));

it.each([
  ['within what is free', 200n, year, 0n, []],
  ['a đồng too much', 201n, year, 0n, ['over-local-budget']],
  ['what it holds already counts as free', 500n, year, 300n, []],
  ['before any budget', 1n, { ...year, budget: 0n, planned: 0n }, 0n, ['no-local-budget']],
] as const)('planning %s', (_, dong, standing, held, codes) =>
  expect(faultsOfPlanning(dong, standing, held, '2020-05-15', TODAY).map(({ code }) => code)).toEqual(codes),
);

it("the nation's share is rounded to the nearest thousandth, and is nothing where there is no money", () => {
  expect(nationalShare(0n, 0n)).toBeNull();
  expect([nationalShare(1n, 0n), nationalShare(0n, 1n), nationalShare(149_900n, 186_100n)]).toEqual([1000, 0, 446]);
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.bigInt(1n, 10n ** 15n), (national, local) => {
      const share = nationalShare(national, local)!;
      // Within half a thousandth of the exact share, and the other side takes the rest.
      expect(
        2n * (national * 1000n - BigInt(share) * (national + local)) <= national + local &&
          2n * (BigInt(share) * (national + local) - national * 1000n) <= national + local,
      ).toBe(true);
    }),
  );
});
