import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import type { Limits } from '../limits.ts';
import type { SourceProblemCode } from './source.words.ts';

/** A zip that is not opened, by the code of its problem. */
export class ZipRefused extends Error {
  readonly code: SourceProblemCode;
  constructor(code: SourceProblemCode) {
    super(code);
    this.code = code;
  }
}

/** So many bytes harm nobody, however well they were packed. */
const HARMLESS = 8 * 1024 * 1024;

/**
 * The named entries of a zip, unpacked; names that are not there are left out. The central
 * directory is weighed first, so that a bomb is refused before a byte of it is unpacked; and what
 * an entry really unpacks to is held against what it declared. Throws ZipRefused.
 */
export async function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): Promise<Map<string, Uint8Array>> {
  const zip = await opened(bytes);
  try {
    const entries = await weighed(zip, bytes.length, limits);
    const out = new Map<string, Uint8Array>();
    for (const entry of entries.filter((each) => wanted(each.fileName))) out.set(entry.fileName, await unpacked(zip, entry));
    return out;
  } finally {
    zip.close();
  }
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
    });
  } catch {
    throw new ZipRefused('broken-file');
  }
}

async function weighed(zip: ZipFile, size: number, limits: Limits): Promise<Entry[]> {
  if (zip.entryCount > limits.zipEntries) throw new ZipRefused('zip-bomb');
  const entries: Entry[] = [];
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      total += entry.uncompressedSize;
      if (total > limits.zipBytes || (total > HARMLESS && total > size * limits.zipRatio)) throw new ZipRefused('zip-bomb');
    }
  } catch (error) {
    throw error instanceof ZipRefused ? error : new ZipRefused('broken-file');
  }
  return entries;
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new ZipRefused('encrypted-file');
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    throw new ZipRefused('broken-file');
  }
}
