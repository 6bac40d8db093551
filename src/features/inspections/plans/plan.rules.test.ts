import { describe, expect, it } from 'vitest';
import { day } from '../../../platform/pure/dates.ts';
import { chosenOf, pointsOf, reasonsFor, type RiskFacts, riskTable } from './plan.rules.ts';
import { riskRules } from './plan.schema.ts';

const on = day('2020-05-12');
const plain: RiskFacts = {
  approvedDong: 300_000_000n,
  late: null,
  advance: null,
  hits: [],
  visitedOn: day('2019-08-01'),
  repeated: 0,
  unremedied: 0,
};

describe('what chooses a project to be inspected', () => {
  it.each<[string, Partial<RiskFacts>, readonly string[], number, string]>([
    ['nothing', {}, [], 0, ''],
    [
      'a milestone not reached by its day',
      { late: { what: 'milestone', on: day('2020-05-01') } },
      ['late'],
      30,
      'Mốc hợp đồng quá hạn 11 ngày (hạn 1/5/2020)',
    ],
    [
      'a contract not signed in its campaign',
      { late: { what: 'signing', on: day('2020-05-11') } },
      ['late'],
      30,
      'Ký hợp đồng quá hạn 1 ngày (hạn 11/5/2020)',
    ],
    ['a large amount', { approvedDong: 500_000_000n }, ['large'], 20, 'Kinh phí 500.000.000 đ, từ 500.000.000 đ trở lên'],
    ['an amount just below', { approvedDong: 499_999_999n }, [], 0, ''],
    [
      'an advance of 61 days',
      { advance: { since: day('2020-03-12'), openDong: 210_000_000n } },
      ['old-advance'],
      25,
      'Tạm ứng 210.000.000 đ từ 12/3/2020 chưa thanh toán (61 ngày)',
    ],
    ['an advance of 60 days', { advance: { since: day('2020-03-13'), openDong: 1n } }, [], 0, ''],
    ['an area that is hit', { hits: ['Hạn mặn'] }, ['hit'], 15, 'Trong vùng: Hạn mặn'],
    ['no visit yet', { visitedOn: null }, ['never-visited'], 10, 'Chưa được kiểm tra lần nào'],
    ['findings that came again', { repeated: 2 }, ['repeated'], 20, '2 loại tồn tại lặp lại'],
    ['findings left open past their day', { unremedied: 1 }, ['unremedied'], 25, '1 tồn tại quá hạn chưa khắc phục'],
  ])('%s', (_, facts, rules, points, sentence) => {
    const reasons = reasonsFor({ ...plain, ...facts }, on);
    expect(reasons.map(({ rule }) => rule)).toEqual(rules);
    expect(pointsOf(reasons)).toBe(points);
    expect(reasons[0]?.vi ?? '').toBe(sentence);
  });

  it('the table has one row a rule', () => expect(riskTable.map(({ rule }) => rule)).toEqual([...riskRules]));

  it('the most points first, of equal ones the larger amount, then the code; what has none is not chosen', () => {
    const project = (code: string, facts: Partial<RiskFacts>) => ({ ...plain, code, ...facts });
    const chosen = chosenOf(
      [
        project('b', { visitedOn: null }),
        project('a', { visitedOn: null }),
        project('none', {}),
        project('hit', { hits: ['Bão'] }),
        project('dear', { visitedOn: null, approvedDong: 400_000_000n }),
      ],
      3,
      on,
    );
    expect(chosen.map(({ code, points }) => [code, points])).toEqual([
      ['hit', 15],
      ['dear', 10],
      ['a', 10],
    ]);
  });
});
