import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingSchema } from '../reading.schema.ts';
import { aReading } from './text-source.fixtures.ts';

const folder = new URL('../fixtures/dispatches/', import.meta.url);
const letters = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8').normalize('NFC'));

const letter = fc.constantFrom(...letters);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const dirt = fc.record({ at: fraction, length: fc.nat(40), instead: fc.string({ unit: 'grapheme', maxLength: 6 }) });

function spoiled(text: string, spots: readonly { at: number; length: number; instead: string }[]): string {
  return spots.reduce((now, { at, length, instead }) => {
    const start = Math.floor(at * now.length);
    return now.slice(0, start) + instead + now.slice(start + length);
  }, text);
}

function expectSound(text: string): void {
  const reading = aReading(text);
  expect(readingSchema.safeParse(reading).error?.issues ?? []).toEqual([]);
  const length = text.normalize('NFC').length;
  for (const place of Object.values(reading.spans))
    if (Array.isArray(place)) expect(place[0] >= 0 && place[0] < place[1] && place[1] <= length).toBe(true);
}

describe('a damaged dispatch is still a reading', () => {
  it('cut off anywhere at either end', () => {
    fc.assert(
      fc.property(letter, fraction, fraction, (text, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        expectSound(text.slice(Math.floor(from * text.length), Math.floor(to * text.length)));
      }),
      { numRuns: 150, seed: 1875 },
    );
  });

  it('with spots that are unreadable', () => {
    fc.assert(
      fc.property(letter, fc.array(dirt, { minLength: 1, maxLength: 25 }), (text, spots) => expectSound(spoiled(text, spots))),
      { numRuns: 150, seed: 631 },
    );
  });

  it('with its lines in another order, as a scanner that lost the columns leaves them', () => {
    fc.assert(
      fc.property(letter, fc.infiniteStream(fraction), (text, order) => {
        const lines = text.split('\n').map((line) => ({ line, key: order.next().value as number }));
        expectSound(
          lines
            .toSorted((a, b) => a.key - b.key)
            .map(({ line }) => line)
            .join('\n'),
        );
      }),
      { numRuns: 80, seed: 2020 },
    );
  });
});

describe('no run of one sign makes reading slow', () => {
  const runs = [
    ' ',
    '.',
    '-',
    '1',
    '(',
    ') ',
    ', ',
    '; ',
    '"',
    '<',
    '<b ',
    '|',
    '…',
    'ngày ',
    'trước ngày ',
    'trừ (',
    'yêu cầu ',
    'SỞ CÔNG THƯƠNG\n',
    'Kính gửi: a;\n',
    '1. a\n',
    'kể từ ngày nhận được ',
    '28/4/2020 ',
  ];
  const [opening, rest] = [
    'BỘ CÔNG THƯƠNG\nSố: 12/BCT-CTĐP\nV/v rà soát ',
    '\nHà Nội, ngày 05 tháng 3 năm 2021\n\nKính gửi: Sở Công Thương\n\nBộ Công Thương yêu cầu báo cáo.\n',
  ];
  // The thread's own work, which a busy machine does not lengthen.
  const work = (text: string) => {
    const from = process.threadCpuUsage();
    aReading(text);
    const { user, system } = process.threadCpuUsage(from);
    return user + system;
  };
  const least = (text: string) => Math.min(work(text), work(text), work(text));
  /** Below this many microseconds a measure is noise. */
  const NOISE = 30_000;
  // Four times as long, a linear pattern works four times as much and a quadratic one sixteen times.
  it.each(runs)('%j in the head and in the body', (sign) => {
    const run = (length: number) => sign.repeat(Math.ceil(length / sign.length));
    for (const place of [(text: string) => opening + text + rest, (text: string) => opening + rest + text])
      expect(least(place(run(60_000))) / Math.max(least(place(run(15_000))), NOISE)).toBeLessThan(9);
  });
});
