import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../../platform/ask.ts';
import { keepBytes, keptName, TooLarge, uploadLimit } from '../../../platform/files.ts';
import { BrokenOff, receiveUpload } from '../../../platform/http/uploads.ts';
import { tooLargeWords, workbookWords } from '../../../platform/pure/cells.words.ts';
import { NotFound, Unacceptable } from '../../../platform/pure/refused.ts';
import type { Workplace } from '../../../platform/workplace.ts';
import { importAnnex, requireUploader } from './import.commands.ts';
import { fileOfImport } from './import.views.ts';

/** Annexes in and out, streamed beside the procedures: `POST /plans/{year}/imports` (multipart) answers 201 with the import's id; `GET /plan-imports/{id}/original` sends the workbook as it came. */
export function importFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/plans/:year{20\\d\\d}/imports', async ({ req, json }) => {
    const at = await seat(req.raw);
    await requireUploader(at);
    const key = req.header('idempotency-key');
    const kept = await receiveUpload(req.raw, async ({ name, mediaType, bytes }) => ({ ...(await keepBytes(at.files, at.config, bytes, uploadLimit(at.config))), mediaType, name: keptName(name) }))
      .catch((error: unknown) => { throw error instanceof BrokenOff ? new Unacceptable(workbookWords['cut-short']) : error instanceof TooLarge ? new Unacceptable(tooLargeWords(at.config.KC_UPLOAD_MIB)) : error; });
    if (kept === null) throw new Unacceptable(workbookWords['no-file']);
    const { id } = await importAnnex(at, Number(req.param('year')), kept, key === undefined ? {} : { key });
    return json({ id }, 201, { location: `/api/plan-imports/${id}` });
  });
  http.get('/plan-imports/:id/original', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => fileOfImport(tx, req.param('id')));
    if (!(await at.files.exists(storageKey))) throw new NotFound('plan-import');
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
  });
  return http;
}
