import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { ask } from '../../platform/ask.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { keepUpload, takeUpload } from './dispatch.uploads.ts';
import { originalOf, pageOf } from './dispatch.views.ts';

/**
 * What streams, beside the procedures: uploads in, originals and page pictures out. `seat` tells who asks, or throws.
 * `POST /dispatches` (multipart; `?direction=out` for a letter of one's own office) answers 201 with the id at once; reading goes on as a job.
 */
export function dispatchFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/dispatches', async ({ req, json }) => {
    const at = await seat(req.raw);
    const direction = req.query('direction') === 'out' ? 'out' : 'in';
    const key = req.header('idempotency-key');
    const declared = req.header('content-length');
    const kept = await takeUpload(at, req.raw, (part) =>
      keepUpload(at, part, { declaredBytes: declared === undefined ? null : Number(declared), key, direction }),
    );
    return json(kept, 201, { location: `/api/dispatches/${kept.id}` });
  });
  http.get('/dispatches/:id/original', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => originalOf(tx, uuid(req.param('id'))));
    // Always a download: what came from outside is never shown as a page of ours.
    return body(await stream(at, storageKey), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  http.get('/dispatches/:id/pages/:page', async ({ req, body }) => {
    const at = await seat(req.raw);
    const key = await ask(at, (tx) => pageOf(tx, uuid(req.param('id')), Number.parseInt(req.param('page'), 10) || 0));
    return body(await stream(at, key), 200, {
      'content-type': key.endsWith('.png') ? 'image/png' : 'image/jpeg',
      'cache-control': 'private, max-age=86400',
    });
  });
  return http;
}

async function stream(at: Workplace, key: string): Promise<ReadableStream> {
  return Readable.toWeb(await at.files.getStream(key)) as ReadableStream;
}

/** An identifier that is none names nothing. */
function uuid(text: string): string {
  return isUuid(text) ? text : '00000000-0000-0000-0000-000000000000';
}
