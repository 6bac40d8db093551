import { describe, expect, it } from 'vitest';
import type { Day } from '../../../platform/pure/dates.ts';
import { applyMovement, type ContractBalance } from '../ledger.rules.ts';
import { carryMoves, type PassingLine, spread } from './carry.rules.ts';

const balance = (given: Partial<ContractBalance> = {}): ContractBalance => ({
  sharePermille: 700,
  contracted: 100n,
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
const line = (assigned: bigint, own: Partial<ContractBalance> | null, key = 'own'): PassingLine => ({
  key,
  line: { carried: key !== 'own', assigned, contracted: own === null ? 0n : 100n, lastOn: null },
  contracts: own === null ? [] : [{ key: 'c', balance: balance(own) }],
});
const said = (lines: readonly PassingLine[], amount: bigint) =>
  carryMoves(lines, amount)?.map(({ side, kind, amount: dong }) => `${side} ${kind} ${dong}`) ?? null;

describe('what goes into the next year', () => {
  it.each([
    ['what no contract binds, in part', [line(100n, null)], 40n, ['from pass-assigned 40', 'to take-assigned 40']],
    ['more than there is', [line(100n, null)], 101n, null],
    ['a contract in part', [line(100n, {})], 99n, null],
    ['a contract that spent nothing', [line(100n, {})], 100n, ['from pass-contracted 100', 'to take-contracted 100']],
    [
      'its open advance and its unpaid work',
      [line(120n, { advanced: 70n, cleared: 30n, accepted: 50n })],
      80n,
      [
        'from correct 20',
        'from pass-advance 40',
        'from pass-contracted 70',
        'to take-contracted 70',
        'to accept 20',
        'to take-advance 40',
        'from pass-assigned 10',
        'to take-assigned 10',
      ],
    ],
    [
      'nothing of a contract that was settled',
      [line(120n, { accepted: 60n, paid: 60n, settled: 60n, settledOn: '2020-12-01' as Day })],
      20n,
      ['from pass-assigned 20', 'to take-assigned 20'],
    ],
    [
      'the oldest unbound money first',
      [line(30n, null, 'carried'), line(50n, null)],
      60n,
      ['from pass-assigned 30', 'to take-assigned 30', 'from pass-assigned 30', 'to take-assigned 30'],
    ],
  ] as const)('%s', (_, lines, amount, moves) => expect(said(lines as readonly PassingLine[], amount)).toEqual(moves));

  it('70 of 100 advanced and cleared leaves 30 to carry: the share is one for the whole contract, in both rows', () => {
    const moves = carryMoves([line(100n, { advanced: 70n, cleared: 70n, accepted: 70n })], 30n)!;
    let [from, to] = [balance({ advanced: 70n, cleared: 70n, accepted: 70n }), balance({ contracted: 0n })];
    for (const { side, kind, amount, earlier } of moves) {
      const answer = applyMovement(
        { year: null, line: null, contract: side === 'from' ? from : to },
        { kind, source: 'national', amount, on: '2020-12-31' as Day, earlier },
      );
      if ('refusals' in answer) throw new Error(answer.refusals[0]!.vi);
      if (side === 'from') from = answer.books.contract!;
      else to = answer.books.contract!;
    }
    expect(from).toMatchObject({ contracted: 70n, carriedOut: 30n, carriedOn: '2020-12-31' });
    expect(to).toMatchObject({ contracted: 30n, earlierContracted: 70n, earlierAdvanced: 70n });
    // Not a đồng more in advances; all that is left may be accepted.
    expect(
      'refusals' in
        applyMovement(
          { year: null, line: null, contract: to },
          { kind: 'advance', source: 'national', amount: 1n, on: '2021-01-05' as Day },
        ),
    ).toBe(true);
    expect(
      'books' in
        applyMovement(
          { year: null, line: null, contract: to },
          { kind: 'accept', source: 'national', amount: 30n, on: '2021-01-05' as Day },
        ),
    ).toBe(true);
  });
});

describe('a contract with money in several years', () => {
  const rows = [
    balance({ contracted: 40n, accepted: 40n, paid: 40n, carriedOn: '2020-12-31' as Day, carriedOut: 60n }),
    balance({ contracted: 60n, advanced: 10n, accepted: 20n }),
    balance({ contracted: 50n }),
  ];
  it.each([
    [
      'work is accepted from the oldest money that still moves',
      'accept',
      50n,
      [
        [1, 40n],
        [2, 10n],
      ],
    ],
    [
      'what fits nowhere stands with the last',
      'accept',
      100n,
      [
        [1, 40n],
        [2, 60n],
      ],
    ],
    ['within one year alone', 'accept', 40n, [[1, 40n]]],
    ['paid from the oldest', 'pay', 20n, [[1, 20n]]],
    [
      'value is given back by the newest',
      'reduce',
      60n,
      [
        [2, 50n],
        [1, 10n],
      ],
    ],
    [
      'advances fill the oldest share',
      'advance',
      40n,
      [
        [1, 32n],
        [2, 8n],
      ],
    ],
  ] as const)('%s', (_, kind, amount, parts) =>
    expect(spread(rows, kind, amount).map(({ row, amount: dong }) => [rows.indexOf(row), dong])).toEqual(parts),
  );
});
