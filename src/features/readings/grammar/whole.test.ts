import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, readingSchema } from '../reading.schema.ts';
import { foldLetters } from './letters.ts';
import { aLetter, aReading } from './text-source.fixtures.ts';

const folder = new URL('../fixtures/dispatches/', import.meta.url);
/** Dispatches of our own that are plain text, one line a paragraph: what can be set anew. */
const dispatches = readdirSync(folder)
  .filter((name) => /^(?!03|22|23|3[1-4]|45|63|64|75|112|131|152).*\.txt$/.test(name) && !name.includes('noisy'))
  .sort();
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(' ')
        .reduce<string[]>((lines, word) => {
          const last = lines.at(-1);
          if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
          else lines[lines.length - 1] = `${last} ${word}`;
          return lines;
        }, [])
        .join('\n'),
    )
    .join('\n');
}

const settings: readonly (readonly [string, (text: string) => string])[] = [
  ['wrapped at 60 columns', (text) => wrapped(text, 60)],
  ['wrapped at 80 columns', (text) => wrapped(text, 80)],
  ['with CRLF', (text) => text.replace(/\n/g, '\r\n')],
  ['with hard spaces', (text) => text.replace(/ /g, '\u00a0')],
  ['with a blank line after each line', (text) => text.replace(/\n/g, '\n\n')],
  ['with spaces at line ends', (text) => text.replace(/\n/g, '  \n')],
  ['with bold items', (text) => text.replace(/^(\d+\. .*)$/gm, '**$1**')],
  [
    'with a page ending in its middle',
    (text) =>
      text
        .split('\n\n')
        .map((part, at, all) => (at === (all.length >> 1) + 1 ? `\f2\n${part}` : part))
        .join('\n\n'),
  ],
];
const facts = ({ spans: _spans, confidence: _confidence, ...rest }: Reading) => rest;

describe.each(settings)('a dispatch %s says the same', (_, set) => {
  it.each(dispatches)('%s', (name) => expect(facts(aReading(set(textOf(name))))).toEqual(facts(aReading(textOf(name)))));
});

describe('places', () => {
  const bare = (value: string) =>
    foldLetters(value)
      .replace(/<[^>]*>/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const literal =
    /^(?:number|symbol|place|subject|closing|addressees\.\d+\.text|references\.\d+\.(?:code|title)|tasks\.[\d.items]+\.(?:text|exemptions\.\d+)|deadlines\.\d+\.phrase|recipients\.\d+\.(?:name|purpose)|signature\.name)$/;
  it.each(dispatches.flatMap((name) => settings.map(([setting, set]) => ({ name, setting, set }))))(
    '$name $setting: every place holds its value',
    ({ name, set }) => {
      const text = set(textOf(name)).normalize('NFC');
      const reading = aReading(text);
      const wrong = Object.entries(reading.spans).filter(([path, place]) => {
        const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], reading);
        return (
          !Array.isArray(place) ||
          place[0] >= place[1] ||
          (literal.test(path) && typeof value === 'string' && !bare(text.slice(place[0], place[1])).includes(bare(value)))
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});

describe('whatever is read', () => {
  const pieces = fc.constantFrom(
    'Số:',
    '2990/BCT-CTĐP',
    'Kính gửi:',
    'Nơi nhận:',
    'Điều 1.',
    'I.',
    '1.',
    'a)',
    '- ',
    'trước ngày',
    '31/02/2020',
    'trong thời hạn',
    '5 ngày',
    'kể từ ngày',
    'hằng tháng',
    'QUYẾT ĐỊNH',
    'KT. BỘ TRƯỞNG',
    'THỨ TRƯỞNG',
    'Hà Nội, ngày 4 tháng 5 năm 2020',
    'ĐẾN',
    'Ngày:',
    '(trừ',
    ')',
    'yêu cầu',
    'Bộ Công Thương',
    '**',
    '<b>',
    '|',
    '\t',
    '\n',
    '\n\n',
    '\f',
    '     ',
    'Luật',
    '\u0301',
    'ß',
    'İ',
    '😀',
    '"',
  );
  it('never throws, keeps the shape, and reads the same twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        const reading = aReading(text);
        expect(readingSchema.safeParse(reading).error?.issues ?? []).toEqual([]);
        expect(aReading(text)).toEqual(reading);
        for (const place of Object.values(reading.spans))
          if (Array.isArray(place)) expect(place[0] >= 0 && place[0] < place[1] && place[1] <= text.normalize('NFC').length).toBe(true);
      }),
      { numRuns: 400, seed: 2990 },
    );
  });

  it('a text twenty times as long takes no more than a hundred times as long', () => {
    const items = (count: number) =>
      aLetter({
        body: `Bộ Công Thương yêu cầu:\n\n${Array.from({ length: count }, (_, at) => `${(at % 90) + 1}. Rà soát đề án theo Quyết định số ${at}/QĐ-BCT ngày 27/12/2019, gửi về Bộ trước ngày 25 tháng 5 năm 2020 (trừ đề án nhóm).`).join('\n\n')}`,
      });
    const time = (text: string) => {
      const from = performance.now();
      aReading(text);
      return performance.now() - from;
    };
    const [short, long] = [items(100), items(2000)];
    time(short);
    const base = Math.min(time(short), time(short), time(short));
    expect(time(long)).toBeLessThan(Math.max(1, base) * 100);
  });
});
