import { expect, it } from 'vitest';
import { readDong, writtenDong } from './money.ts';

it.each([
  ['300000000', 300_000_000n],
  ['300.000.000', 300_000_000n],
  ['300,000,000', 300_000_000n],
  ['300 000 000', 300_000_000n],
  ['300.000.000 đ', 300_000_000n],
  ['300.000.000 đồng', 300_000_000n],
  ['300 triệu', 300_000_000n],
  ['300 triệu đồng', 300_000_000n],
  ['1,5 tỷ', 1_500_000_000n],
  ['1.5 tỷ', 1_500_000_000n],
  ['0,25 triệu', 250_000n],
  ['1.234,5 triệu', 1_234_500_000n],
  ['1.000 triệu', 1_000_000_000n],
  ['0', 0n],
])('%s is %s đồng', (text, dong) => expect(readDong(text)).toEqual({ dong }));

it.each([
  ['', 'empty'],
  ['-', 'empty'],
  ['-5', 'negative'],
  ['(300.000)', 'negative'],
  ['ba trăm', 'no-number'],
  ['12a', 'no-number'],
  ['1.2.3', 'no-number'],
  ['0,5', 'fraction'],
  ['1,2345678 triệu', 'fraction'],
  ['9'.repeat(19), 'too-large'],
  ['2.000.000.000 tỷ', 'too-large'],
  ['1,500 triệu', 'ambiguous'],
  ['1.250 tỷ', 'ambiguous'],
])('%s is none: %s', (text, fault) => expect(readDong(text)).toEqual({ fault }));

it('a form in triệu đồng says so once', () =>
  expect([readDong('300', 1_000_000n), readDong('12,5', 1_000_000n), readDong('300.000.000 đ', 1_000_000n)]).toEqual([
    { dong: 300_000_000n },
    { dong: 12_500_000n },
    { dong: 300_000_000n },
  ]));
it('is written with dots', () =>
  expect([writtenDong(1_234_567_890n), writtenDong(-1000n), writtenDong('999')]).toEqual(['1.234.567.890', '-1.000', '999']));
