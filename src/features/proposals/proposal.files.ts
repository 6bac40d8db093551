import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../platform/ask.ts';
import { Refused } from '../../platform/pure/refused.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { takeAttached } from '../dispatches/index.ts';
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
    return json(await attachToProposal(at, { id: req.param('id'), file: await takeAttached(at, req.raw) }), 201);
  });
  http.get('/proposal-files/:id', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => proposalFile(tx, req.param('id')));
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  return http;
}
