import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { askedOf, sendTable } from '../../platform/http/tables.ts';
import { BrokenOff, receiveUpload } from '../../platform/http/uploads.ts';
import { TooLarge, uploadLimit } from '../../platform/files.ts';
import { tooLargeWords, workbookWords } from '../../platform/pure/cells.words.ts';
import { Unacceptable } from '../../platform/pure/refused.ts';
import { openWorkbook, WorkbookRefused } from '../../platform/workbook.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { consolidatedReport } from './report.consolidated.ts';
import { consolidatedQuerySchema, type ReadForm } from './report.schema.ts';
import { openReport } from './report.views.ts';
import { readForm, sheetOfConsolidated, sheetOfReport } from './report.workbook.ts';

const withSchema = z.object({ with: z.enum(['nothing', 'prefill', 'cells']).default('cells') });

/** What streams in, as long as it stays within a limit. Throws TooLarge. */
async function* upTo(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) throw new TooLarge(size);
    yield chunk;
  }
}

/** Reads the workbook of a multipart request against a report's form. Throws Unacceptable for what is no workbook. */
async function readBack(at: Workplace, request: Request, id: string): Promise<ReadForm> {
  const report = await ask(at, (tx) => openReport(tx, id, at.clock.today(), at.actor.asker));
  const read = await receiveUpload(request, async ({ bytes }) => {
    const workbook = await openWorkbook(Readable.from(upTo(bytes, uploadLimit(at.config))));
    try {
      return await readForm(workbook, report);
    } finally {
      await workbook.close();
    }
  }).catch((error: unknown) => {
    throw error instanceof BrokenOff
      ? new Unacceptable(workbookWords['cut-short'])
      : error instanceof TooLarge
        ? new Unacceptable(tooLargeWords(at.config.KC_UPLOAD_MIB))
        : error instanceof WorkbookRefused
          ? new Unacceptable(workbookWords[error.code])
          : error;
  });
  if (read === null) throw new Unacceptable(workbookWords['no-file']);
  return read;
}

/** `GET /reports/{id}/form.xlsx?with=nothing|prefill|cells`, `POST /reports/{id}/workbook`, `GET /reports/consolidated.xlsx`. */
export function reportFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.get('/reports/consolidated.xlsx', async ({ req }) => {
    const query = askedOf(consolidatedQuerySchema, req.query());
    return sendTable(await seat(req.raw), 'xlsx', 'tong-hop-bao-cao', async (tx, on) => [
      sheetOfConsolidated(await consolidatedReport(tx, query, on), on),
    ]);
  });
  http.get('/reports/:id/form.xlsx', async ({ req }) => {
    const at = await seat(req.raw);
    const query = askedOf(withSchema, req.query());
    const report = await ask(at, (tx) => openReport(tx, req.param('id'), at.clock.today(), at.actor.asker));
    return sendTable(at, 'xlsx', `bao-cao-${report.form.code.toLowerCase()}`, async () => [
      sheetOfReport(
        report,
        query.with === 'nothing'
          ? {}
          : query.with === 'prefill'
            ? { ...report.prefill, ...Object.fromEntries(Object.entries(report.cells).filter(([, value]) => value !== '')) }
            : report.cells,
      ),
    ]);
  });
  http.post('/reports/:id/workbook', async ({ req, json }) => json(await readBack(await seat(req.raw), req.raw, req.param('id')), 201));
  return http;
}
