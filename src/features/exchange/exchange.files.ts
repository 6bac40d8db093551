import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../platform/ask.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { takeUpload } from '../dispatches/index.ts';
import { handIn } from './exchange.commands.ts';
import { envelopeFile } from './exchange.views.ts';

/** Envelopes in and out, streamed beside the procedures: `POST /exchange/envelopes` (multipart) answers 201, or 200 for one that came before; `GET /exchange/envelopes/{id}` sends its bytes. */
export function exchangeFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/exchange/envelopes', async ({ req, json }) => {
    const at = await seat(req.raw);
    const taken = await takeUpload(at, req.raw, ({ bytes }) => handIn(at, bytes));
    return json(taken, taken.again ? 200 : 201);
  });
  http.get('/exchange/envelopes/:id', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => envelopeFile(tx, req.param('id')));
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, {
      'content-type': 'application/xml',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  return http;
}
