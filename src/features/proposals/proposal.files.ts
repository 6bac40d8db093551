import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../platform/ask.ts';
import { keepBytes, keptName, TooLarge, uploadLimit } from '../../platform/files.ts';
import { BrokenOff, receiveUpload } from '../../platform/http/uploads.ts';
import { Refused, Unacceptable } from '../../platform/pure/refused.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { unacceptableWords } from '../dispatches/dispatch.words.ts';
import { attachToProposal } from './proposal.commands.ts';
import { openProposal, proposalFile } from './proposal.views.ts';

/** Files of dossiers in and out, streamed: `POST /proposals/{id}/files` (multipart) answers 201; `GET /proposal-files/{id}` sends one to who sees the proposal. */
export function proposalFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/proposals/:id/files', async ({ req, json }) => {
    const at = await seat(req.raw);
    // Asked before a byte is kept.
    const { steps } = await ask(at, (tx) => openProposal(tx, req.param('id'), at.clock.today(), at.actor.asker));
    const refusals = steps.find(({ step }) => step === 'attach')!.refusals;
    if (refusals.length > 0) throw new Refused(refusals);
    const kept = await receiveUpload(req.raw, async ({ name, mediaType, bytes }) => ({ ...(await keepBytes(at.files, at.config, bytes, uploadLimit(at.config))), mediaType, name: keptName(name) }))
      .catch((error: unknown) => { throw error instanceof BrokenOff ? new Unacceptable(unacceptableWords.cutShort) : error instanceof TooLarge ? new Unacceptable(unacceptableWords.tooLarge(at.config.KC_UPLOAD_MIB)) : error; });
    if (kept === null) throw new Unacceptable(unacceptableWords.noFile);
    return json(await attachToProposal(at, { id: req.param('id'), file: kept }), 201);
  });
  http.get('/proposal-files/:id', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => proposalFile(tx, req.param('id')));
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
  });
  return http;
}
