import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../platform/ask.ts';
import { Refused } from '../../platform/pure/refused.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { takeAttached } from '../dispatches/index.ts';
import { attachEvidence } from './task.commands.ts';
import { evidenceFile, openTask } from './task.views.ts';

/** Evidence in and out, streamed beside the procedures: `POST /tasks/{id}/evidence` (multipart) answers 201; `GET /evidence/{id}` sends it to both ends. */
export function taskFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/tasks/:id/evidence', async ({ req, json }) => {
    const at = await seat(req.raw);
    // Asked before a byte is kept.
    const { steps } = await ask(at, (tx) => openTask(tx, req.param('id'), at.clock.today(), at.actor.asker));
    const refusals = steps.find(({ step }) => step === 'attach')!.refusals;
    if (refusals.length > 0) throw new Refused(refusals);
    return json(await attachEvidence(at, { id: req.param('id'), file: await takeAttached(at, req.raw) }), 201);
  });
  http.get('/evidence/:id', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => evidenceFile(tx, req.param('id')));
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  return http;
}
