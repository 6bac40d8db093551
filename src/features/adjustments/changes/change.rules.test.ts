import { describe, expect, it } from 'vitest';
import type { Day } from '../../../platform/pure/dates.ts';
import { consequenceOf, faultsOfChange, type Ground, leastContract, movedBetween, partOf, type Standing } from './change.rules.ts';
import type { Base, NewChange } from './change.schema.ts';
import { faultsOfSet, firstOf, reverseOf } from './set.rules.ts';

const projectId = '00000000-0000-4000-8000-000000000001';
const line = { line: 1, establishmentId: projectId, nationalDong: '300', counterpartDong: '300', costDong: '700' };
const base = (given: Partial<Base> = {}): Base => ({
  state: 'implementing',
  year: 2020,
  endsOn: '2020-12-01',
  place: null,
  provinceCode: '10',
  contents: [3],
  coordinatingUnit: null,
  nationalDong: '300',
  counterpartDong: '300',
  contract: { number: '1/HĐ', endsOn: '2020-12-01', nationalDong: '300', counterpartDong: '300' },
  lines: [line],
  ...given,
});
const standing = (given: Partial<Standing> = {}): Standing => ({
  projectId,
  code: '10-2020-01',
  base: base(),
  startsOn: '2020-02-01' as Day,
  budgetYear: 2020,
  planYear: 2020,
  contracted: { national: 300n, counterpart: 300n },
  accepted: { national: 0n, counterpart: 0n },
  spent: { national: 0n, counterpart: 0n },
  openAdvance: 0n,
  outAdvance: 0n,
  sharePermille: 700,
  requestsOpen: 0,
  most: { dong: 350n, basis: 'Điều 8 Thông tư số 28/2018/TT-BTC' },
  ...given,
});
const ground: Ground = {
  on: '2020-06-01' as Day,
  provinces: new Set(['10', '02']),
  unplaced: new Set(['10 Huyện Lạ']),
  establishments: new Set([projectId]),
  codesTaken: new Set(['10-2021-01']),
  covers: (year) => year <= 2020,
};
const total = (kind: 'increase-total' | 'decrease-total', nationalDong: number, counterpartDong = 300): NewChange => ({
  projectId,
  kind,
  nationalDong: String(nationalDong),
  counterpartDong: String(counterpartDong),
});
const until = (kind: 'term' | 'next-year', endsOn: string): NewChange => ({ projectId, kind, endsOn });
const unsigned = standing({ base: base({ state: 'approved', contract: null }), contracted: { national: 0n, counterpart: 0n } });

describe('what stands against a change', () => {
  it.each<[string, NewChange, Standing, readonly string[]]>([
    ['a raise', total('increase-total', 350), standing(), []],
    ['a raise above the norm', total('increase-total', 351), standing(), ['above-norm']],
    ['a raise that is none', total('increase-total', 300), standing(), ['nothing-changed']],
    ['a raise that takes', total('increase-total', 299), standing(), ['not-more']],
    ['a norm whose text was not seen only informs', total('increase-total', 351), standing({ most: { dong: 350n, basis: null } }), []],
    ['less', total('decrease-total', 250), standing(), []],
    ['less than was accepted', total('decrease-total', 99), standing({ accepted: { national: 100n, counterpart: 0n } }), ['below-paid']],
    ['less than the advance allows', total('decrease-total', 285), standing({ openAdvance: 200n, outAdvance: 200n }), ['below-advanced']],
    ['exactly what the advance allows', total('decrease-total', 286), standing({ openAdvance: 200n, outAdvance: 200n }), []],
    ['less that is more', total('decrease-total', 301), standing(), ['not-less']],
    ['a later day', until('term', '2020-12-31'), standing(), []],
    ['the same day', until('term', '2020-12-01'), standing(), ['nothing-changed']],
    ['into the next year as time within it', until('term', '2021-01-01'), standing(), ['beyond-the-year', 'programme-ended']],
    ['a day that is over', until('term', '2020-05-31'), standing(), ['ends-in-the-past']],
    ['a day before it begins', until('term', '2020-01-31'), standing(), ['ends-before-start', 'ends-in-the-past']],
    ['into a year without a programme', until('next-year', '2021-03-31'), standing(), ['programme-ended']],
    ['two years on', until('next-year', '2022-03-31'), standing(), ['not-the-next-year', 'programme-ended']],
    ['within the year as the next', until('next-year', '2020-12-31'), standing(), ['not-the-next-year']],
    ['a place', { projectId, kind: 'place', provinceCode: '10', place: 'Huyện Bắc Hà' }, standing(), []],
    ['a province there is not', { projectId, kind: 'place', provinceCode: '99', place: null }, standing(), ['no-such-province']],
    ['a place there is not', { projectId, kind: 'place', provinceCode: '10', place: 'Huyện Lạ' }, standing(), ['no-such-place']],
    [
      'a beneficiary there is not',
      { projectId, kind: 'beneficiary', lines: [{ line: 1, establishmentId: '00000000-0000-4000-8000-000000000009' }] },
      standing(),
      ['no-such-establishment'],
    ],
    [
      'a line there is not',
      { projectId, kind: 'beneficiary', lines: [{ line: 2, establishmentId: projectId }] },
      standing(),
      ['no-such-line'],
    ],
    [
      'a recast that adds',
      { projectId, kind: 'recast', lines: [{ line: 1, nationalDong: '301', counterpartDong: '300' }] },
      standing(),
      ['total-changed'],
    ],
    ['a settled project', until('term', '2020-12-31'), standing({ base: base({ state: 'settled' }) }), ['project-settled']],
    ['one of local money', until('term', '2020-12-31'), standing({ base: base({ state: 'moved-to-local' }) }), ['project-local']],
    ['a stopped one', until('term', '2020-12-31'), standing({ base: base({ state: 'stopped' }) }), ['project-not-open']],
    ['a stop', { projectId, kind: 'stop', recoverBy: '2020-07-01' }, standing({ openAdvance: 100n }), []],
    [
      'a stop with unpaid work and a day gone',
      { projectId, kind: 'stop', recoverBy: '2020-06-01' },
      standing({ openAdvance: 100n, accepted: { national: 50n, counterpart: 0n } }),
      ['accepted-unpaid', 'recover-by-past'],
    ],
    [
      'a stop while requests are under way',
      { projectId, kind: 'stop', recoverBy: '2020-07-01' },
      standing({ requestsOpen: 2 }),
      ['requests-open'],
    ],
    ['to local money, signed', { projectId, kind: 'to-local' }, standing({ base: base({ state: 'approved' }) }), ['contract-signed']],
    ['to local money', { projectId, kind: 'to-local' }, unsigned, []],
    [
      'to a year without a programme, under a code taken',
      { projectId, kind: 'next-plan', code: '10-2021-01' },
      unsigned,
      ['project-code-taken', 'programme-ended'],
    ],
    [
      'entering without appraisal',
      { projectId, kind: 'add', nationalDong: '1', counterpartDong: '0' },
      standing({ base: base({ state: 'registered', contract: null }) }),
      ['not-appraised'],
    ],
  ])('%s', (_, change, facts, codes) => expect(faultsOfChange(change, facts, ground).map(({ code }) => code)).toEqual(codes));
});

describe('what a change does', () => {
  it('a raise goes to plan and contract; less takes of the contract only what it must', () => {
    expect(consequenceOf(total('increase-total', 350), standing())).toMatchObject({
      national: 50n,
      counterpart: 0n,
      annex: { national: 50n, endsOn: null },
    });
    const small = standing({
      base: base({ contract: { number: '1/HĐ', endsOn: '2020-12-01', nationalDong: '240', counterpartDong: '300' } }),
    });
    expect(consequenceOf(total('decrease-total', 250), small)).toMatchObject({ national: -50n, annex: null });
    expect(consequenceOf(total('decrease-total', 200), small)).toMatchObject({ national: -100n, annex: { national: -40n } });
  });
  it('a stop keeps what a contract with an advance holds, else only what was accepted', () => {
    const stop: NewChange = { projectId, kind: 'stop', recoverBy: '2020-07-01' };
    expect(consequenceOf(stop, standing({ openAdvance: 200n, base: base({ nationalDong: '320' }) }))).toMatchObject({
      national: -20n,
      endsContract: false,
      recovers: 200n,
    });
    expect(consequenceOf(stop, standing({ accepted: { national: 80n, counterpart: 10n } }))).toMatchObject({
      national: -220n,
      counterpart: -290n,
      endsContract: true,
      recovers: 0n,
    });
  });
  it('the least a contract may be worth', () =>
    expect([
      leastContract(standing()),
      leastContract(standing({ outAdvance: 210n })),
      leastContract(standing({ outAdvance: 211n })),
      leastContract(standing({ outAdvance: 7n, accepted: { national: 99n, counterpart: 0n } })),
    ]).toEqual([0n, 300n, 302n, 99n]));
  it('moved facts are named, and of a whole result each change owns its part', () => {
    const result = base({
      endsOn: '2020-12-20',
      nationalDong: '250',
      contract: { number: '1/HĐ', endsOn: '2020-12-20', nationalDong: '250', counterpartDong: '300' },
    });
    expect(movedBetween(base(), result)).toEqual(['endsOn', 'nationalDong', 'contract']);
    expect(movedBetween(base(), partOf('other', base(), result))).toEqual([]);
    expect(partOf('term', base(), result)).toMatchObject({
      endsOn: '2020-12-20',
      nationalDong: '300',
      contract: { endsOn: '2020-12-20', nationalDong: '300' },
    });
    expect(partOf('decrease-total', base(), result)).toMatchObject({
      endsOn: '2020-12-01',
      nationalDong: '250',
      contract: { endsOn: '2020-12-01', nationalDong: '250' },
    });
  });
});

describe('a set', () => {
  const codes = (...changes: NewChange[]) => faultsOfSet(changes, () => '10-2020-01').map(({ code }) => code);
  it('names nothing twice, nothing beside what leaves the plan, nothing that contradicts', () => {
    expect(codes(until('term', '2020-12-20'), total('decrease-total', 250))).toEqual([]);
    expect(codes(until('term', '2020-12-20'), until('term', '2020-12-21'))).toEqual(['change-twice']);
    expect(codes({ projectId, kind: 'to-local' }, until('term', '2020-12-20'))).toEqual(['change-alone']);
    expect(codes(until('term', '2020-12-20'), until('next-year', '2021-01-20'))).toEqual(['changes-conflict']);
    expect(
      codes(total('decrease-total', 250), { projectId, kind: 'recast', lines: [{ line: 1, nationalDong: '250', counterpartDong: '300' }] }),
    ).toEqual(['changes-conflict']);
  });
  it('of many reasons the first are told, and how many more', () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ code: `x${at}`, vi: String(at), en: String(at), basis: null }));
    expect([firstOf(many.slice(0, 20)).length, firstOf(many).length, firstOf(many).at(-1)!.vi]).toEqual([20, 21, 'Và 5 lỗi khác.']);
  });
  it('goes back by its own opposite, or not at all', () => {
    expect(
      [until('next-year', '2021-03-31'), total('increase-total', 350), total('decrease-total', 250)].map((change) =>
        reverseOf(change, base()),
      ),
    ).toMatchObject([
      { kind: 'term', endsOn: '2020-12-01' },
      { kind: 'decrease-total', nationalDong: '300' },
      { kind: 'increase-total', nationalDong: '300' },
    ]);
    expect(reverseOf({ projectId, kind: 'stop', recoverBy: '2020-07-01' }, base())).toBeNull();
  });
});
