import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../platform/pure/dates.ts';
import { brokenBalances, brokenByWords, newLedger, operations, play } from './ledger.fixtures.ts';
import { applyMovement, type Books, type ContractBalance, entriesOf, movementRules } from './ledger.rules.ts';
import { movementKinds } from './ledger.schema.ts';

const on = day('2020-05-15');
const contract = (given: Partial<ContractBalance> = {}): ContractBalance => ({
  sharePermille: 700,
  contracted: 1000n,
  advanced: 0n,
  recovered: 0n,
  accepted: 0n,
  cleared: 0n,
  paid: 0n,
  settled: 0n,
  settledOn: null,
  lastOn: null,
  carriedOut: 0n,
  carriedOn: null,
  earlierContracted: 0n,
  earlierAdvanced: 0n,
  ...given,
});
const ofContract = (given: Partial<ContractBalance> = {}): Books => ({ year: null, line: null, contract: contract(given) });
const codes = (answer: ReturnType<typeof applyMovement>) => ('refusals' in answer ? answer.refusals.map(({ code }) => code) : []);

describe('the chain', () => {
  it.each([
    ['an advance within the share', ofContract(), 'advance', 700n, []],
    ['a đồng above it', ofContract(), 'advance', 701n, ['advanced-over-share']],
    ['no share, no advance', ofContract({ sharePermille: 0 }), 'advance', 1n, ['advanced-over-share']],
    ['an advance given back frees the share', ofContract({ advanced: 700n, recovered: 300n }), 'advance', 300n, []],
    ['work beyond the contract', ofContract(), 'accept', 1001n, ['accepted-over-contracted']],
    ['clearing what was not advanced', ofContract({ accepted: 500n }), 'clear', 1n, ['cleared-over-advanced']],
    ['clearing what was not accepted', ofContract({ advanced: 500n, accepted: 100n }), 'clear', 101n, ['spent-over-accepted']],
    ['paying beside a cleared advance', ofContract({ advanced: 500n, cleared: 500n, accepted: 800n }), 'pay', 300n, []],
    ['paying more than is accepted', ofContract({ advanced: 500n, cleared: 500n, accepted: 800n }), 'pay', 301n, ['spent-over-accepted']],
    [
      'recovering more than is out',
      ofContract({ advanced: 500n, cleared: 300n, accepted: 300n }),
      'recover',
      201n,
      ['cleared-over-advanced'],
    ],
    ['reducing below what is accepted', ofContract({ accepted: 800n }), 'reduce', 300n, ['accepted-over-contracted']],
    ['settling with an open advance', ofContract({ advanced: 500n, cleared: 400n, accepted: 400n }), 'settle', 400n, ['advance-open']],
    ['settling another sum', ofContract({ advanced: 400n, cleared: 400n, accepted: 400n }), 'settle', 399n, ['settled-uneven']],
    ['settling what was spent', ofContract({ advanced: 400n, cleared: 400n, accepted: 400n }), 'settle', 400n, []],
    ['anything after the settlement', ofContract({ settledOn: on, settled: 0n }), 'accept', 1n, ['settled-already']],
    ['a day before the last', ofContract({ lastOn: day('2020-05-16') }), 'accept', 1n, ['before-what-it-rests-on']],
    ['nothing', ofContract(), 'accept', 0n, ['no-amount']],
    [
      'a contract above its line',
      { year: null, line: { carried: false, assigned: 900n, contracted: 0n, lastOn: null }, contract: contract({ contracted: 0n }) },
      'contract',
      901n,
      ['contracted-over-assigned'],
    ],
    [
      'a plan above its estimate',
      {
        year: { appropriated: 100n, agreed: 0n, assigned: 0n, carriedIn: 0n, carriedOut: 0n, lastOn: null },
        line: { carried: false, assigned: 0n, contracted: 0n, lastOn: null },
        contract: null,
      },
      'assign',
      101n,
      ['assigned-over-estimate'],
    ],
    [
      'taking back what is contracted',
      {
        year: { appropriated: 900n, agreed: 0n, assigned: 900n, carriedIn: 0n, carriedOut: 0n, lastOn: null },
        line: { carried: false, assigned: 900n, contracted: 800n, lastOn: null },
        contract: null,
      },
      'release',
      101n,
      ['contracted-over-assigned'],
    ],
    [
      'withdrawing what is planned',
      { year: { appropriated: 900n, agreed: 0n, assigned: 900n, carriedIn: 0n, carriedOut: 0n, lastOn: null }, line: null, contract: null },
      'withdraw',
      1n,
      ['assigned-over-estimate'],
    ],
  ] as const)('%s', (_, books, kind, amount, refused) =>
    expect(codes(applyMovement(books as Books, { kind, source: 'national', amount, on }))).toEqual(refused),
  );

  it('every movement has two sides that are equal, in two accounts', () => {
    for (const kind of movementKinds)
      for (const source of ['national', 'counterpart'] as const) {
        if (source === 'counterpart' && movementRules[kind].counterpart === null)
          expect(() => entriesOf({ kind, source, amount: 1n })).toThrow(RangeError);
        else {
          const [debit, credit] = entriesOf({ kind, source, amount: 7n });
          expect([debit.debit, debit.credit, credit.debit, credit.credit]).toEqual([7n, 0n, 0n, 7n]);
          expect(debit.account).not.toBe(credit.account);
        }
      }
  });
});

describe('random operations', () => {
  it('keep every inequality at every date, and refuse only what would break one', () => {
    fc.assert(
      fc.property(operations(200), (asked) => {
        const ledger = newLedger();
        const done = play(ledger, asked, day('2020-01-01'));
        expect(brokenBalances(ledger)).toBeNull();
        // At every date: what counts by then, whatever came later.
        for (const last of new Set(done.map((each) => each.on))) expect(brokenByWords(done.filter((each) => each.on <= last))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('the oracle can say no: a movement slipped past the rules is seen', () => {
    const slipped = { kind: 'advance' as const, line: 0, contract: 0, book: 0, amount: 1, on: day('2020-01-01'), entries: [] };
    expect(brokenByWords([slipped])).toBe('advanced over share');
    expect(brokenByWords([{ ...slipped, kind: 'pass-advance' }])).toBe('left a year, entered none');
  });
});
