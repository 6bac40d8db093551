import { once } from 'node:events';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../platform/ask.ts';
import { keepBytes, keptName, TooLarge, uploadLimit } from '../../platform/files.ts';
import { BrokenOff, receiveUpload } from '../../platform/http/uploads.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound, Refused, Unacceptable } from '../../platform/pure/refused.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { keepPhoto } from './inspection.commands.ts';
import { inspectionRefusals as refusals } from './inspection.refusals.words.ts';
import { openVisit, photoFile } from './visits/visit.views.ts';

/** A photo comes made smaller by the device: what is still over this was not. */
const PHOTO_MIB = 5;
const MIB = 1024 * 1024;

/** Photos of visits, streamed beside the procedures: `POST /inspections/{id}/photos/{photoId}?original=BYTES` (multipart) answers 201, as often as it is sent; `GET /inspection-photos/{id}` shows one. */
export function inspectionFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/inspections/:id/photos/:photoId', async ({ req, json }) => {
    const at = await seat(req.raw);
    const { id, photoId } = req.param();
    if (!isUuid(photoId)) throw new NotFound('photo');
    // Asked before a byte is kept; a photo sent again after the minutes is still the same photo.
    const { steps } = await ask(at, (tx) => openVisit(tx, id, at.clock.today(), at.actor.asker));
    const refused = steps.find(({ step }) => step === 'save')!.refusals.filter(({ code }) => code !== 'not-from-concluded');
    if (refused.length > 0) throw new Refused(refused);
    const file = await receiveUpload(req.raw, async ({ name, bytes }) => {
      await requireJpeg(bytes);
      return {
        ...(await keepBytes(at.files, at.config, bytes, Math.min(uploadLimit(at.config), PHOTO_MIB * MIB))),
        mediaType: 'image/jpeg',
        name: keptName(name),
      };
    }).catch((error: unknown) => {
      throw error instanceof BrokenOff
        ? new Unacceptable(refusals.cutShort)
        : error instanceof TooLarge
          ? new Unacceptable(refusals.photoTooLarge(PHOTO_MIB))
          : error;
    });
    if (file === null) throw new Unacceptable(refusals.noPicture);
    return json(
      await keepPhoto(at, { id, photoId, originalBytes: originalOf(req.query('original'), file.sizeBytes), file }, { key: photoId }),
      201,
    );
  });
  http.get('/inspection-photos/:id', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey } = await ask(at, (tx) => photoFile(tx, req.param('id')));
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, {
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=86400',
    });
  });
  return http;
}

/** What the device says the picture weighed; what it sent where it says nothing sensible. */
function originalOf(said: string | undefined, sentBytes: number): number {
  const bytes = Number(said);
  return Number.isSafeInteger(bytes) && bytes > 0 && bytes < 2_000_000_000 ? bytes : sentBytes;
}

/** Looks at the first bytes and puts them back. Throws Unacceptable where they begin no JPEG. */
async function requireJpeg(bytes: Readable): Promise<void> {
  let head = bytes.read() as Buffer | null;
  while (head === null && !bytes.readableEnded) {
    await Promise.race([once(bytes, 'readable'), once(bytes, 'end')]);
    head = bytes.read() as Buffer | null;
  }
  if (head === null || head.length < 3 || head[0] !== 0xff || head[1] !== 0xd8 || head[2] !== 0xff)
    throw new Unacceptable(refusals.noPicture);
  bytes.unshift(head);
}
