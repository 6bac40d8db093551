import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shownOf } from './LongBody.tsx';

it('a long table shows twenty rows and as many again with each press; few that are left come with the others', () => {
  expect([12, 25, 26, 63, 300].map((rows) => [0, 1, 2, 3, 4, 5].map((presses) => shownOf(rows, presses)))).toEqual([
    [12, 12, 12, 12, 12, 12],
    [25, 25, 25, 25, 25, 25],
    [20, 26, 26, 26, 26, 26],
    [20, 40, 63, 63, 63, 63],
    [20, 40, 60, 80, 100, 300],
  ]);
});

it('the style sheet leaves out what is not shown yet, on screens only', () => {
  const sheet = readFileSync(new URL('base.css', import.meta.url), 'utf8');
  for (const shown of [20, 40, 60, 80, 100]) expect(sheet).toContain(`tbody[data-shown='${shown}'] > tr:nth-child(n + ${shown + 1})`);
});
