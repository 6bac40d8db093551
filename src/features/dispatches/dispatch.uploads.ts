import { Readable } from 'node:stream';
import type { RefusedUploadId } from '../../../db/generated/rows.ts';
import { command } from '../../platform/command.ts';
import { isProgram, kindOfHead } from '../../platform/file-kinds.ts';
import { keepBytes, keptName, TooLarge, uploadLimit } from '../../platform/files.ts';
import { BrokenOff, receiveUpload, type UploadedPart } from '../../platform/http/uploads.ts';
import { Unacceptable } from '../../platform/pure/refused.ts';
import { newId, type Workplace } from '../../platform/workplace.ts';
import { uploadDispatch, uploadingOffice } from './dispatch.commands.ts';
import type { Direction } from './registers/register.schema.ts';
import { insertRefusedUpload } from './dispatch.store.ts';
import { unacceptableWords } from './dispatch.words.ts';

export interface UploadOptions {
  readonly declaredBytes?: number | null;
  readonly key?: string | undefined;
  readonly direction?: Direction;
  readonly illustrative?: boolean;
}

/** Throws Unacceptable for a file of nothing and for a program: neither can be attached. A letter is kept and marked whatever it is. */
const attachable = (name: string) => async (head: Uint8Array, sizeBytes: number) => {
  if (sizeBytes === 0) throw new Unacceptable(unacceptableWords.emptyFile(name));
  if (isProgram(await kindOfHead(head))) throw new Unacceptable(unacceptableWords.programFile(name));
};

/**
 * Keeps an upload while it streams and answers the new dispatch's id. One over the limit is refused in
 * mid-stream: nothing of it is kept but its name and size. Throws Unacceptable, and Refused for who may not upload.
 */
export async function keepUpload(
  at: Workplace,
  part: UploadedPart,
  { declaredBytes = null, key, direction = 'in', illustrative = false }: UploadOptions = {},
): Promise<{ id: string }> {
  // Asked before a byte is kept.
  uploadingOffice(at.actor.asker);
  const name = keptName(part.name);
  const limitMib = at.config.KC_UPLOAD_MIB;
  try {
    const kept = await keepBytes(at.files, at.config, part.bytes, uploadLimit(at.config));
    return await uploadDispatch(
      at,
      { ...kept, name, mediaType: part.mediaType, direction, illustrative },
      key === undefined ? {} : { key },
    );
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    await refuseUpload(at, { name, sizeBytes: Math.max(declaredBytes ?? 0, error.sizeBytes) });
    throw new Unacceptable(unacceptableWords.tooLarge(limitMib));
  }
}

/** The one file of a request, as `take` keeps it. Throws Unacceptable where there is none, it broke off, or is over the limit. */
export async function takeUpload<T>(at: Workplace, request: Request, take: (part: UploadedPart) => Promise<T>): Promise<T> {
  const taken = await receiveUpload(request, take).catch((error: unknown) => {
    throw error instanceof BrokenOff
      ? new Unacceptable(unacceptableWords.cutShort)
      : error instanceof TooLarge
        ? new Unacceptable(unacceptableWords.tooLarge(at.config.KC_UPLOAD_MIB))
        : error;
  });
  if (taken === null) throw new Unacceptable(unacceptableWords.noFile);
  return taken;
}

/** A file that is attached to something: kept, its bytes and its name. Throws as `takeUpload` does. */
export const takeAttached = (at: Workplace, request: Request) =>
  takeUpload(at, request, async ({ name, mediaType, bytes }) => ({
    ...(await keepBytes(at.files, at.config, bytes, uploadLimit(at.config), attachable(keptName(name)))),
    mediaType,
    name: keptName(name),
  }));

/** The line that remains of a refused upload. */
const refuseUpload = command('dispatches refuse-upload', async (act, { name, sizeBytes }: { name: string; sizeBytes: number }) => {
  const [id, officeId] = [newId<RefusedUploadId>(), uploadingOffice(act.by.asker)];
  await insertRefusedUpload(act.tx, { id, officeId, name, sizeBytes, refusedAt: act.now });
  act.record({ thing: 'refused_upload', thingId: id, officeId, detail: { name, sizeBytes } });
});

/** Keeps a text of ours as if it had been uploaded, marked illustrative: the sample letter, a story's dispatches. */
export function keepText(
  at: Workplace,
  name: string,
  text: string,
  options: Pick<UploadOptions, 'direction' | 'key'> = {},
): Promise<{ id: string }> {
  return keepUpload(
    at,
    { name, mediaType: 'text/plain', bytes: Readable.from([Buffer.from(text, 'utf8')]) },
    { ...options, illustrative: true },
  );
}
