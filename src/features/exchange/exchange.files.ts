import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../platform/ask.ts';
import { TooLarge } from '../../platform/files.ts';
import { BrokenOff, receiveUpload } from '../../platform/http/uploads.ts';
import { SignedOut, Unacceptable } from '../../platform/pure/refused.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { unacceptableWords } from '../dispatches/dispatch.words.ts';
import { handIn } from './exchange.commands.ts';
import { envelopeFile } from './exchange.views.ts';

/** Envelopes in and out, streamed beside the procedures: `POST /exchange/envelopes` (multipart) answers 201, or 200 for one that came before; `GET /exchange/envelopes/{id}` sends its bytes. */
export function exchangeFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/exchange/envelopes', async ({ req, json }) => {
    const at = await seat(req.raw);
    if (at.actor.asker === null) throw new SignedOut();
    const taken = await receiveUpload(req.raw, ({ bytes }) => handIn(at, bytes))
      .catch((error: unknown) => { throw error instanceof BrokenOff ? new Unacceptable(unacceptableWords.cutShort) : error instanceof TooLarge ? new Unacceptable(unacceptableWords.tooLarge(at.config.KC_UPLOAD_MIB)) : error; });
    if (taken === null) throw new Unacceptable(unacceptableWords.noFile);
    return json(taken, taken.again ? 200 : 201);
  });
  http.get('/exchange/envelopes/:id', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => envelopeFile(tx, req.param('id')));
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, { 'content-type': 'application/xml', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
  });
  return http;
}
