import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

it.each([
  [0n, 'không đồng'],
  [5n, 'năm đồng'],
  [10n, 'mười đồng'],
  [15n, 'mười lăm đồng'],
  [21n, 'hai mươi mốt đồng'],
  [24n, 'hai mươi tư đồng'],
  [14n, 'mười bốn đồng'],
  [105n, 'một trăm linh năm đồng'],
  [1_005n, 'một nghìn không trăm linh năm đồng'],
  [300_000_000n, 'ba trăm triệu đồng'],
  [1_234_567_890n, 'một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng'],
  [149_900_000_000n, 'một trăm bốn mươi chín tỷ chín trăm triệu đồng'],
  [2_000_000_011n, 'hai tỷ không trăm mười một đồng'],
  [1_000_000_000_000_000_000n, 'một tỷ tỷ đồng'],
])('%s is %s', (dong, words) => expect(amountInWords(dong)).toBe(words));

const VALUES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};
/** Reads words back, by other means: from the left, each word adds or multiplies. */
function read(words: string): bigint {
  let [total, group, digit] = [0n, 0, 0];
  let section = 0n;
  for (const word of words.replace(/ đồng$/, '').split(' ')) {
    if (word in VALUES) digit = VALUES[word]!;
    else if (word === 'mười') {
      group += 10;
      digit = 0;
    } else if (word === 'mươi') {
      group += digit * 10;
      digit = 0;
    } else if (word === 'trăm') {
      group += digit * 100;
      digit = 0;
    } else if (word === 'linh') digit = 0;
    else if (word === 'nghìn' || word === 'triệu') {
      section += BigInt(group + digit) * (word === 'nghìn' ? 1_000n : 1_000_000n);
      [group, digit] = [0, 0];
    } else if (word === 'tỷ') {
      total = (total + section + BigInt(group + digit)) * 1_000_000_000n;
      [section, group, digit] = [0n, 0, 0];
    }
  }
  return total + section + BigInt(group + digit);
}
it('what is written is read back, up to a tỷ tỷ', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 18n - 1n), (dong) => {
      expect(read(amountInWords(dong))).toBe(dong);
    }),
    { numRuns: 2_000 },
  );
});
