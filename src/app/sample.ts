import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { keepText } from '../features/dispatches/index.ts';
import type { Workplace } from '../platform/workplace.ts';

const letter = new URL('../../db/stories/sample-letter.txt', import.meta.url);

/** The sample letter at a click, for whoever has no dispatch at hand: `POST /dispatches/sample` answers like an upload. */
export function sampleRoutes(at: Workplace): Hono {
  const http = new Hono();
  http.post('/dispatches/sample', async ({ json }) => json(await keepText(at, 'van-ban-mau.txt', await readFile(letter, 'utf8')), 201));
  return http;
}
