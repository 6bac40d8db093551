import { expect, it } from 'vitest';
import { judge, type Norm } from './norm.rules.ts';

const norms: Norm[] = [
  {
    activity: 'advanced-machinery',
    sharePercent: 50,
    capDong: 300_000_000n,
    basis: 'khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC',
    mark: 'confirmed',
  },
  { activity: 'replicated-model', sharePercent: null, capDong: 100_000_000n, basis: 'khoản 2 Điều 8', mark: 'confirmed' },
  { activity: 'fair-abroad', sharePercent: 100, capDong: null, basis: 'khoản 6 Điều 8', mark: 'confirmed' },
];
it.each([
  ['half of a machine under the cap', 'advanced-machinery', 500_000_000n, 250_000_000n, 'within', '250000000'],
  ['a đồng more than half', 'advanced-machinery', 500_000_000n, 250_000_001n, 'above', '250000000'],
  ['the cap of a dear machine', 'advanced-machinery', 2_000_000_000n, 300_000_000n, 'within', '300000000'],
  ['above the cap', 'advanced-machinery', 2_000_000_000n, 300_000_001n, 'above', '300000000'],
  ['a cap without a share', 'replicated-model', 90_000_000n, 90_000_000n, 'within', '100000000'],
  ['a share without a cap', 'fair-abroad', 5_000_000_000n, 5_000_000_000n, 'within', '5000000000'],
] as const)('%s', (_, activity, costDong, nationalDong, verdict, mostDong) =>
  expect(judge({ activity, costDong, nationalDong }, norms)).toMatchObject({ verdict, mostDong }),
);
it('says so where no norm is known', () =>
  expect(judge({ activity: 'other', costDong: 1n, nationalDong: 1n }, norms).verdict).toBe('no-norm'));
