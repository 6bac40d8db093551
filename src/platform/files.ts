import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from './config.ts';
import { HEAD_BYTES } from './file-kinds.ts';

/** Files of the programme; by default a folder beside the database. */
export function openFiles(config: Pick<Config, 'KC_DATA'>): Disk {
  return new Disk(new FSDriver({ location: filesFolder(config), visibility: 'private' }));
}

function filesFolder(config: Pick<Config, 'KC_DATA'>): string {
  return join(config.KC_DATA, 'files');
}

/** An upload that grew over the limit while it streamed; nothing of it is kept. */
export class TooLarge extends Error {
  readonly sizeBytes: number;
  constructor(sizeBytes: number) {
    super(`More than ${sizeBytes} bytes`);
    this.name = 'TooLarge';
    this.sizeBytes = sizeBytes;
  }
}

const MIB = 1024 * 1024;
/** The most bytes one upload may have, by the setting in MiB. */
export const uploadLimit = ({ KC_UPLOAD_MIB }: Pick<Config, 'KC_UPLOAD_MIB'>): number => Math.floor(KC_UPLOAD_MIB * MIB);
/** A sent file's name as it is kept: one spelling of its marks, its end where it is too long. */
export const keptName = (sent: string): string => sent.normalize('NFC').slice(-255) || 'tep-khong-ten';

export interface KeptBytes {
  readonly storageKey: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Streams bytes into the store, hashing and counting on the way, never more than a chunk in memory, and keeps them
 * under their own SHA-256: the same bytes are kept once. On return they are on the disk, not only on their way.
 * `judge` sees its beginning and its size, and throws where it is not to be kept. Throws TooLarge past the limit and leaves nothing.
 */
export async function keepBytes(
  files: Disk,
  config: Pick<Config, 'KC_DATA'>,
  bytes: Readable,
  limitBytes: number,
  judge: (head: Uint8Array, sizeBytes: number) => Promise<void> = () => Promise.resolve(),
): Promise<KeptBytes> {
  const arriving = `arriving/${randomUUID()}`;
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let head = Buffer.alloc(0);
  let failure: Error | null = null;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > limitBytes) return giveUp(new TooLarge(sizeBytes), done);
      hash.update(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      done(null, chunk);
    },
  });
  // The store is let finish what it has and then told to forget it: a file torn from under it might be made again.
  const giveUp = (reason: Error, done?: () => void): void => {
    failure ??= reason;
    bytes.unpipe(measure);
    bytes.resume();
    measure.end();
    done?.();
  };
  bytes.on('error', giveUp);
  await files.putStream(arriving, bytes.pipe(measure));
  const unfit: unknown = failure ?? (await judge(head, sizeBytes).catch((reason: unknown) => reason));
  if (unfit !== undefined) {
    await files.delete(arriving);
    throw unfit;
  }
  await settle(join(filesFolder(config), arriving));
  const sha256 = hash.digest('hex');
  const storageKey = `originals/${sha256.slice(0, 2)}/${sha256}`;
  // Renamed, not copied: who reads it meanwhile, because the same bytes are there already, has the one whole or the other.
  const kept = join(filesFolder(config), storageKey);
  await mkdir(dirname(kept), { recursive: true });
  await rename(join(filesFolder(config), arriving), kept);
  await settle(dirname(kept));
  return { storageKey, sizeBytes, sha256 };
}

/** An acknowledged upload outlives a power cut: the bytes are forced to the disk before anyone is told. */
async function settle(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}
