import { expect, test } from 'vitest';
import { readWhole } from './whole-numbers.ts';

test.each([
  ['15', { whole: 15 }],
  [' 1.500 ', { whole: 1500 }],
  ['1 500 000', { whole: 1_500_000 }],
  ['０15', { whole: 15 }],
  ['-3', { fault: 'too-small' }],
  ['1,5', { fault: 'no-number' }],
  ['1.5', { fault: 'no-number' }],
  ['mười', { fault: 'no-number' }],
  ['-2.5x', { fault: 'no-number' }],
  ['12x', { fault: 'no-number' }],
  ['1e3', { fault: 'no-number' }],
  ['2000001', { fault: 'too-large' }],
  ['9999999999999999', { fault: 'too-large' }],
  ['  ', { fault: 'empty' }],
] as const)('“%s” as a whole number', (text, read) => expect(readWhole(text, { min: 0, max: 2_000_000 })).toEqual(read));

test('days before a deadline are counted below nothing', () => expect(readWhole('−5', { min: -60 })).toEqual({ whole: -5 }));
