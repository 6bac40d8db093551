import { buffer } from 'node:stream/consumers';
import { Hono } from 'hono';
import { ask } from '../../../platform/ask.ts';
import { uploadLimit } from '../../../platform/files.ts';
import { BrokenOff, receiveUpload } from '../../../platform/http/uploads.ts';
import { refusalOfAsker } from '../../../platform/pure/asker.ts';
import { tooLargeWords, workbookWords } from '../../../platform/pure/cells.words.ts';
import { Refused, Unacceptable } from '../../../platform/pure/refused.ts';
import { stepNamed } from '../../../platform/pure/steps.ts';
import { openWorkbook, type Workbook, WorkbookRefused } from '../../../platform/workbook.ts';
import type { Workplace } from '../../../platform/workplace.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { disbursementSteps } from '../disbursement.steps.ts';
import { readConfirmations } from './confirmation.reader.ts';

/**
 * `POST /disbursements/confirmations` (multipart, one .xlsx) reads the Treasury's file and changes nothing: it answers faults by cell
 * and, where there is none, the confirmations that `POST /disbursements/confirm` then takes, all or none.
 */
export function confirmationFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/disbursements/confirmations', async ({ req, json }) => {
    const at = await seat(req.raw);
    const refusal = refusalOfAsker(stepNamed(disbursementSteps, 'confirm'), at.actor.asker!, null, roleWords);
    if (refusal !== null) throw new Refused([refusal]);
    const limit = uploadLimit(at.config);
    const opened = await receiveUpload(req.raw, async ({ bytes }) => {
      let size = 0;
      bytes.on('data', (chunk: Buffer) => { if ((size += chunk.length) > limit) bytes.destroy(new Unacceptable(tooLargeWords(at.config.KC_UPLOAD_MIB))); });
      return openWorkbook(await buffer(bytes));
    }).catch(refuseFile);
    if (opened === null) throw new Unacceptable(workbookWords['no-file']);
    return json(await reading(at, opened).catch(refuseFile));
  });
  return http;
}

async function reading(at: Workplace, workbook: Workbook) {
  try {
    return await ask(at, (tx) => readConfirmations(tx, workbook, at.clock.today()));
  } finally {
    await workbook.close();
  }
}

function refuseFile(error: unknown): never {
  if (error instanceof WorkbookRefused) throw new Unacceptable(workbookWords[error.code]);
  throw error instanceof BrokenOff ? new Unacceptable(workbookWords['cut-short']) : error;
}
