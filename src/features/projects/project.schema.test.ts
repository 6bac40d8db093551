import { expect, test } from 'vitest';
import { uncoveredDong } from './project.schema.ts';

test.each([
  ['600000000', '400000000', '50000000', 150_000_000n],
  ['600000000', '300000000', '300000000', 0n],
  ['600000000', '400000000', '300000000', -100_000_000n],
  ['9007199254740993', '9007199254740992', '0', 1n],
  ['600000000', null, '0', null],
])('of a cost of %s, %s and %s leave %s', (costDong, nationalDong, counterpartDong, left) =>
  expect(uncoveredDong({ costDong, nationalDong, counterpartDong })).toBe(left),
);
