import { expect, it } from 'vitest';
import type { Day } from '../../../platform/pure/dates.ts';
import { carryFaults, type CarryFacts, covers } from './carry.rules.ts';

const row = (given: Partial<CarryFacts['rows'][number]> = {}) => ({
  code: '10-2020-01',
  state: 'implementing',
  national: 80n,
  counterpart: 20n,
  left: { national: { bound: 50n, unbound: 30n }, counterpart: { bound: 20n, unbound: 0n } },
  ...given,
});
const facts = (given: Partial<CarryFacts> = {}): CarryFacts => ({
  year: 2020,
  prepared: true,
  on: '2020-12-31' as Day,
  rows: [row()],
  ...given,
});
const none = { bound: 0n, unbound: 0n };

it.each([
  ['all that is left', facts(), []],
  ['the contract alone', facts({ rows: [row({ national: 50n })] }), []],
  ['in January', facts({ on: '2021-01-20' as Day }), []],
  ['less than the contract has left', facts({ rows: [row({ national: 49n })] }), ['carry-contract-whole']],
  ['a đồng too much', facts({ rows: [row({ national: 81n })] }), ['carry-over-left']],
  ['counterpart left behind', facts({ rows: [row({ counterpart: 0n })] }), ['carry-contract-whole']],
  [
    'nothing',
    facts({ rows: [row({ national: 0n, counterpart: 0n, left: { national: { bound: 0n, unbound: 5n }, counterpart: none } })] }),
    ['carry-negative'],
  ],
  ['nothing left', facts({ rows: [row({ left: { national: none, counterpart: none } })] }), ['carry-nothing-left']],
  ['a settled project', facts({ rows: [row({ state: 'settled' })] }), ['carry-settled']],
  ['a stopped one', facts({ rows: [row({ state: 'stopped' })] }), ['carry-stopped']],
  ['one that was never in the plan', facts({ rows: [row({ state: 'appraised' })] }), ['carry-nothing-left']],
  ['no estimate of the next year', facts({ prepared: false }), ['year-not-prepared']],
  ['before the next programme was decided', facts({ on: '2020-11-19' as Day }), ['programme-ended']],
  ['on the day it was', facts({ on: '2020-11-20' as Day }), []],
  ['after the last programme', facts({ year: 2030, on: '2030-12-31' as Day }), ['programme-ended']],
  ['long after', facts({ on: '2022-01-01' as Day }), ['carry-out-of-time']],
  [
    'every reason at once',
    facts({ prepared: false, on: '2020-11-19' as Day, rows: [row({ state: 'settled' }), row({ code: '10-2020-02', national: 81n })] }),
    ['year-not-prepared', 'programme-ended', 'carry-settled', 'carry-over-left'],
  ],
] as const)('%s', (_, given, codes) => expect(carryFaults(given).map(({ code }) => code)).toEqual(codes));

it.each([
  [2020, '2020-01-01', true],
  [2021, '2020-11-20', true],
  [2021, '2020-11-19', false],
  [2026, '2025-09-22', false],
  [2031, '2030-12-31', false],
  [2013, '2020-01-01', false],
] as const)('a programme covers %s, as known on %s: %s', (year, on, covered) => expect(covers(year, on as Day)).toBe(covered));
