import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { keepText } from '../features/dispatches/index.ts';
import type { Workplace } from '../platform/workplace.ts';

const letter = new URL('../../db/stories/sample-letter.txt', import.meta.url);

/** The sample letter at a click, for whoever has no dispatch at hand: `POST /dispatches/sample` answers like an upload. */
export function sampleRoutes(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/dispatches/sample', async ({ req, json }) =>
    json(await keepText(await seat(req.raw), 'van-ban-mau.txt', await readFile(letter, 'utf8')), 201),
  );
  return http;
}
