import { expect, it } from 'vitest';
import { figuresOf } from '../../overview.schema.ts';
import { inBillions, ranked, shadeOf, shareOf, valueOf } from './figures.ts';

const place = (name: string, approved: bigint, contracted: bigint, overdue = 0) => ({
  name,
  ...figuresOf([
    { measure: 'approved', carried: false, count: 0n, dong: approved },
    { measure: 'contracted', carried: false, count: 0n, dong: contracted },
    { measure: 'overdue', carried: false, count: BigInt(overdue), dong: 0n },
  ]),
});
const places = [place('a', 100n, 50n, 1), place('b', 200n, 100n), place('c', 100n, 100n, 1), place('d', 0n, 0n)];

it.each([
  ['contractedShare', ['c 1', 'a 2=', 'b 2=', 'd 4']],
  ['contractedDong', ['b 1=', 'c 1=', 'a 3', 'd 4']],
  ['overdueToSign', ['a 1=', 'c 1=', 'b 3=', 'd 3=']],
] as const)('ranks by %s, and says who is equal', (figure, order) =>
  expect(ranked(places, figure).map(({ row, rank, tied }) => `${row.name} ${rank}${tied ? '=' : ''}`)).toEqual(order),
);

it.each([
  ['18459000000', '18,5'],
  ['149900000000', '149,9'],
  ['18449999999', '18,4'],
  ['18450000000', '18,5'],
  ['49999999', '0,0'],
  ['-18459000000', '-18,5'],
  ['0', '0,0'],
])('%s đồng are read as %s tỷ, rounded half up', (dong, read) => expect(inBillions(dong, 'vi')).toBe(read));

it('a share of nothing is nothing; đồng are compared to the last one', () => {
  expect([valueOf(places[3]!, 'contractedShare'), shareOf('106879000000', '149900000000', 'vi')]).toEqual([0n, '71,3%']);
  expect(
    ranked([place('x', 9n, 9_007_199_254_740_992n), place('y', 9n, 9_007_199_254_740_993n)], 'contractedDong').map(({ row }) => row.name),
  ).toEqual(['y', 'x']);
});

it.each([
  [0n, 9n, 0],
  [1n, 8n, 1],
  [8n, 8n, 4],
  [5n, 8n, 3],
  [3n, 0n, 0],
] as const)('%s of %s is shade %s', (value, most, shade) => expect(shadeOf(value, most)).toBe(shade));
