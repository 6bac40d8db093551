import { Readable } from 'node:stream';
import busboy from 'busboy';

export interface UploadedPart {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Readable;
}

/** The sender went away, or the form was cut short, before its end. */
export class BrokenOff extends Error {}

/** How much of a refused upload is still listened to, so that the sender hears the answer and not a broken line. */
const DRAIN_BYTES = 64 * 1024 * 1024;

/**
 * Streams the first file of a multipart request to `take` and answers what it answers; null where the request
 * carries no file. The request is never held in memory. Whatever `take` throws is thrown, the rest being drained;
 * a request that ends before its form does throws BrokenOff.
 */
export async function receiveUpload<T>(request: Request, take: (part: UploadedPart) => Promise<T>): Promise<T | null> {
  const contentType = request.headers.get('content-type') ?? '';
  if (request.body === null || !contentType.startsWith('multipart/form-data')) return null;
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  const parser = busboy({
    headers: { 'content-type': contentType },
    defParamCharset: 'utf8',
    limits: { files: 1, fields: 20, fieldSize: 64 * 1024 },
  });
  let taken: Promise<T> | null = null;
  parser.on('file', (_, bytes, { filename, mimeType }) => {
    taken = take({ name: filename ?? '', mediaType: mimeType, bytes }).finally(() => bytes.resume());
    // Awaited below; without this a failure before the parser ends would count as nobody's.
    taken.catch(() => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    const breakOff = (cause: unknown) => reject(new BrokenOff('The upload broke off', { cause }));
    parser.on('close', resolve).on('error', breakOff);
    body.on('error', breakOff);
    body.pipe(parser);
    giveUpWhenHopeless(body, () => taken, reject);
  }).catch(async (error: unknown) => {
    // A sender that left, or a form cut short: what was being kept hears of it through its stream.
    parser.destroy();
    if (taken !== null)
      await (taken as Promise<T>).catch((reason: unknown) => {
        if (!(error instanceof BrokenOff)) throw reason;
      });
    throw error;
  });
  return taken === null ? null : await taken;
}

function giveUpWhenHopeless<T>(body: Readable, taken: () => Promise<T> | null, reject: (error: unknown) => void): void {
  let failed: unknown = null;
  let drained = 0;
  let watching = false;
  body.on('data', (chunk: Buffer) => {
    const promise = taken();
    if (promise !== null && !watching) {
      watching = true;
      promise.catch((error: unknown) => {
        failed = error;
      });
    }
    if (failed !== null && (drained += chunk.length) > DRAIN_BYTES) {
      body.destroy();
      reject(failed);
    }
  });
}
