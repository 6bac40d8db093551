import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMovement } from '../funding/index.ts';
import { afterPending, bandOf, leftAtSettlement, mostOf, movementOf, needsSecond, type Pending, type Sums } from './disbursement.rules.ts';
import { disbursementKinds } from './disbursement.schema.ts';
import { disbursementSteps } from './disbursement.steps.ts';
import { activities } from '../projects/project.schema.ts';
import { shareRows } from './shares/share.data.ts';

const sums = (changes: Partial<Sums> = {}): Sums => ({
  sharePermille: 700,
  contracted: 100n,
  advanced: 0n,
  recovered: 0n,
  accepted: 0n,
  cleared: 0n,
  paid: 0n,
  ...changes,
});
const asks = (kind: Pending['kind'], amount: bigint): Pending => ({ id: `${kind} ${amount}`, kind, amount });

describe('how much may still be asked', () => {
  it.each([
    ['70% of a new contract', 'advance', sums(), [], 70n],
    ["30% of a cluster's", 'advance', sums({ sharePermille: 300 }), [], 30n],
    ['whole đồng, rounded down', 'advance', sums({ contracted: 101n }), [], 70n],
    ['less what is out', 'advance', sums({ advanced: 50n }), [], 20n],
    ['more once some came back', 'advance', sums({ advanced: 50n, recovered: 30n }), [], 50n],
    ['less what another asks', 'advance', sums(), [asks('advance', 60n)], 10n],
    ['no more for a recovery that is only asked', 'advance', sums({ advanced: 70n }), [asks('recovery', 30n)], 0n],
    ['no clearance before work is accepted', 'clearance', sums({ advanced: 70n }), [], 0n],
    ['as far as work was accepted', 'clearance', sums({ advanced: 70n, accepted: 40n }), [], 40n],
    ['as far as an advance is open', 'clearance', sums({ advanced: 70n, accepted: 100n }), [], 70n],
    ['not by an advance that is only asked', 'clearance', sums({ accepted: 50n }), [asks('advance', 70n)], 0n],
    ['less a payment that another asks', 'clearance', sums({ advanced: 70n, accepted: 80n }), [asks('payment', 30n)], 50n],
    ['the rest is paid', 'payment', sums({ advanced: 70n, accepted: 100n, cleared: 70n }), [], 30n],
    ['no more than accepted', 'payment', sums({ accepted: 25n }), [], 25n],
    ['what is open comes back', 'recovery', sums({ advanced: 70n, cleared: 20n }), [], 50n],
    ['not what another clears', 'recovery', sums({ advanced: 70n, accepted: 40n }), [asks('clearance', 40n)], 30n],
    ['a settlement is what was spent', 'settlement', sums({ advanced: 70n, accepted: 100n, cleared: 70n, paid: 30n }), [], 100n],
    ['never below nothing', 'advance', sums({ contracted: 50n, advanced: 40n }), [], 0n],
  ] as const)('%s', (_, kind, now, pending, most) => expect(mostOf(kind, now, pending)).toBe(most));

  it('agrees with the ledger, đồng by đồng: the most is taken, one đồng more is refused', () => {
    const amount = fc.bigInt({ min: 0n, max: 60n });
    fc.assert(
      fc.property(
        fc.record({
          contracted: fc.constant(100n),
          sharePermille: fc.constantFrom(300, 700, 1000),
          advanced: amount,
          recovered: amount,
          accepted: amount,
          cleared: amount,
          paid: amount,
        }),
        fc.constantFrom('advance', 'clearance', 'payment', 'recovery'),
        (now, kind) => {
          const ledger = (dong: bigint) =>
            'books' in
            applyMovement(
              {
                year: null,
                line: null,
                contract: {
                  ...now,
                  settled: 0n,
                  settledOn: null,
                  lastOn: null,
                  carriedOut: 0n,
                  carriedOn: null,
                  earlierContracted: 0n,
                  earlierAdvanced: 0n,
                },
              },
              { kind: movementOf[kind], source: 'national', amount: dong, on: '2020-05-04' as never },
            );
          // Only balances that hold by themselves can be asked anything.
          fc.pre(
            now.cleared + now.recovered <= now.advanced &&
              now.cleared + now.paid <= now.accepted &&
              (now.advanced - now.recovered) * 1000n <= BigInt(now.sharePermille) * now.contracted,
          );
          const most = mostOf(kind, now, []);
          expect(most === 0n || ledger(most)).toBe(true);
          expect(ledger(most + 1n)).toBe(false);
        },
      ),
    );
  });
});

it('what is promised counts as gone, what would make room makes none', () => {
  expect(afterPending(sums({ advanced: 30n }), 'advance', [asks('advance', 10n), asks('recovery', 5n)])).toMatchObject({
    advanced: 40n,
    recovered: 0n,
  });
  expect(afterPending(sums({ advanced: 30n }), 'payment', [asks('advance', 10n), asks('payment', 5n)])).toMatchObject({
    advanced: 30n,
    paid: 5n,
  });
});

it.each([
  ['all was accepted', sums({ accepted: 100n, advanced: 70n }), 0n],
  ['what was never accepted goes back', sums({ accepted: 80n, advanced: 30n }), 20n],
  ['without any advance', sums({ accepted: 60n }), 40n],
  ['the advance that was out keeps its share', sums({ accepted: 80n, advanced: 70n }), 0n],
  ['as far as the share lets', sums({ accepted: 60n, advanced: 56n }), 20n],
  ['counterpart money knows no advance', sums({ sharePermille: 0, accepted: 30n }), 70n],
] as const)('at settlement: %s', (_, now, left) => expect(leftAtSettlement(now)).toBe(left));

it.each([
  [100n, null, false],
  [100n, 100n, false],
  [101n, 100n, true],
] as const)('a third person for %s over %s: %s', (amount, threshold, needed) => expect(needsSecond(amount, threshold)).toBe(needed));
it.each([
  [0, '30'],
  [30, '30'],
  [31, '60'],
  [60, '60'],
  [61, '90'],
  [90, '90'],
  [91, 'older'],
] as const)('%s days are of the band %s', (days, band) => expect(bandOf(days)).toBe(band));

describe('shares', () => {
  it('every kind of support has one, and what was not seen in the circular says so', () => {
    expect(shareRows.map(({ activity }) => activity).toSorted()).toEqual([...activities].toSorted());
    expect(shareRows.filter(({ permille }) => permille === 300).map(({ activity, mark }) => [activity, mark])).toEqual([
      ['cluster-infrastructure', 'confirmed'],
      ['pollution-cluster', 'confirmed'],
    ]);
    expect(shareRows.filter(({ papers }) => papers.length > 0).map(({ activity }) => activity)).toEqual([
      'training',
      'conference',
      'study-tour',
      'trademark',
    ]);
    for (const { mark, basis } of shareRows) expect(basis.includes('chưa thấy'), basis).toBe(mark !== 'confirmed');
  });
});

it('the table of steps, as a desk officer holds it against the circular', () => {
  expect(
    disbursementSteps.map(
      ({ step, from, to, end, by, of, needs, basis }) =>
        `${step}: ${from === null ? '' : [from].flat().join('/')} → ${to}, ${end} (${of?.join('/') ?? 'own'}) by ${by.join('/')}; ${Object.keys(needs).join(' ')}; ${basis}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "request-advance:  → requested, unit (own/above) by officer/head-of-division/leader; signed day running unsettled share papers room; Điều 1 Thông tư số 17/2018/TT-BCT",
      "request-clearance:  → requested, unit (own/above) by officer/head-of-division/leader; signed day running unsettled room; unverified",
      "request-payment:  → requested, unit (own/above) by officer/head-of-division/leader; signed day running unsettled room; unverified",
      "request-recovery:  → requested, unit (own/above) by officer/head-of-division/leader; signed day unsettled room; unverified",
      "request-settlement:  → requested, unit (own/above) by officer/head-of-division/leader; signed day running accepted alone room; unverified",
      "check: requested → checked, agency (own) by finance-officer; notRequester; internal",
      "approve: checked → approved, agency (own) by leader; notRequester notChecker; internal",
      "second: approved → same, agency (national) by leader; above once notApprover notRequester notChecker; internal",
      "confirm: approved → confirmed, agency (own) by finance-officer; seconded treasury; unverified",
      "return: requested/checked/approved → returned, agency (own) by finance-officer/leader; ; internal",
      "cancel: requested/checked → cancelled, unit (own/above) by officer/head-of-division/leader; ; internal",
    ]
  `);
  expect(disbursementSteps.filter(({ from }) => from === null).map(({ step }) => step)).toEqual(
    disbursementKinds.map((kind) => `request-${kind}`),
  );
});
