import { describe, expect, it } from 'vitest';
import { noiseIn } from './markup-noise.ts';

const hidden = (text: string) =>
  noiseIn(text)
    .filter(({ noise }) => noise === 'hidden')
    .map(({ start, end }) => text.slice(start, end));
const bold = (text: string) =>
  noiseIn(text)
    .filter(({ noise }) => noise === 'bold')
    .map(({ start, end }) => text.slice(start, end));

describe('markup noise of an OCR text', () => {
  it.each([
    ['Số: **2990**', ['**', '**'], ['2990']],
    ['Số:... <b>631</b> ...', ['<b>', '</b>'], ['631']],
    ['**KT. BỘ TRƯỞNG  \nTHỨ TRƯỞNG**', ['**', '**'], ['KT. BỘ TRƯỞNG  \nTHỨ TRƯỞNG']],
    ['## Nhiệm vụ', ['## '], []],
    ['| Số | 12 |', ['|', '|', '|'], []],
    ['một ** hai\n\nba ** bốn', ['**', '**'], []],
    ['giá < 5 triệu và > 3 triệu', [], []],
    ['5 * 3 - 2', [], []],
  ])('of %j hides %j and sets %j bold', (text, expectedHidden, expectedBold) => {
    expect(hidden(text)).toEqual(expectedHidden);
    expect(bold(text)).toEqual(expectedBold);
  });
});
