import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../platform/ask.ts';
import { keepBytes, keptName, TooLarge, uploadLimit } from '../../platform/files.ts';
import { sendTable } from '../../platform/http/tables.ts';
import { BrokenOff, receiveUpload } from '../../platform/http/uploads.ts';
import { tooLargeWords, workbookWords } from '../../platform/pure/cells.words.ts';
import { NotFound, Refused, Unacceptable } from '../../platform/pure/refused.ts';
import { type Column, requireWorkbook, WorkbookRefused } from '../../platform/workbook.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { type HandedIn, receiveImport } from './import.commands.ts';
import { kindNamed } from './import.kinds.ts';
import { answerUpload } from './import.steps.ts';
import { faultsOfImport, fileOfImport } from './import.views.ts';
import { importPageWords as words } from './import.words.ts';

/**
 * Takes the workbook of a multipart request in, streamed, for who may hand it in: asked before a byte is kept. Answers at once; a job reads it.
 * Throws Unacceptable for what is no workbook.
 */
export async function handIn(at: Workplace, request: Request, wanted: Omit<HandedIn, 'file'>): Promise<{ id: string }> {
  const { refusals } = answerUpload(kindNamed(wanted.kind).steps, wanted.officeId, at.actor.asker);
  if (refusals.length > 0) throw new Refused(refusals);
  const key = request.headers.get('idempotency-key');
  const file = await receiveUpload(request, async ({ name, mediaType, bytes }) => ({
    ...(await keepBytes(at.files, at.config, bytes, uploadLimit(at.config))),
    mediaType,
    name: keptName(name),
  })).catch((error: unknown) => {
    throw error instanceof BrokenOff
      ? new Unacceptable(workbookWords['cut-short'])
      : error instanceof TooLarge
        ? new Unacceptable(tooLargeWords(at.config.KC_UPLOAD_MIB))
        : error;
  });
  if (file === null) throw new Unacceptable(workbookWords['no-file']);
  await requireWorkbook(await at.files.getStream(file.storageKey)).catch((error: unknown) => {
    throw error instanceof WorkbookRefused ? new Unacceptable(workbookWords[error.code]) : error;
  });
  return receiveImport(at, { ...wanted, file }, key === null ? {} : { key });
}

const columns: readonly Column[] = [
  { header: 'Trang', kind: 'text' },
  { header: 'Ô', kind: 'text', width: 10 },
  { header: 'Mức', kind: 'text', width: 10 },
  { header: 'Nội dung', kind: 'text', width: 100 },
];

/** `GET /imports/{id}/original`: the workbook as it came; `/imports/{id}/faults.xlsx`: every fault and note by sheet and cell. */
export function importFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.get('/imports/:id/original', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => fileOfImport(tx, req.param('id')));
    if (!(await at.files.exists(storageKey))) throw new NotFound('import');
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  http.get('/imports/:id/faults.xlsx', async ({ req }) => {
    const at = await seat(req.raw);
    const { name } = await ask(at, (tx) => fileOfImport(tx, req.param('id')));
    return sendTable(at, 'xlsx', 'loi-va-luu-y', async (tx) => [
      {
        name: 'Lỗi và lưu ý',
        above: [`Lỗi và lưu ý của tệp ${name}`],
        columns,
        rows: (await faultsOfImport(tx, req.param('id'))).map(({ sheet, cell, weight, vi }) => [sheet, cell, words[weight].vi, vi]),
      },
    ]);
  });
  return http;
}
