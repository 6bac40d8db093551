import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { WorkbookRefused } from './cells.ts';

/** The parts of a workbook's archive, each read as a stream. */
export interface Parts {
  text(name: string): AsyncGenerator<string>;
  has(name: string): boolean;
  close(): Promise<void>;
}

const MOST_ENTRIES = 5_000;
/** What one part may unpack to. A hundred thousand rows of fourteen columns are 0.1 GB. */
const MOST_BYTES = 1024 ** 3;

/** Opens an archive by its directory, which stands at its end: a stream is laid down first. Throws WorkbookRefused. */
export async function openParts(source: string | Readable | Uint8Array): Promise<Parts> {
  const folder = typeof source === 'string' ? null : await mkdtemp(join(tmpdir(), 'khuyencong-workbook-'));
  const path = folder === null ? (source as string) : join(folder, 'workbook.xlsx');
  const clear = async () => {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
  try {
    if (typeof source !== 'string') await pipeline(source instanceof Readable ? source : Readable.from([source]), createWriteStream(path));
    await refuseOthers(path);
    const zip = await yauzl.openPromise(path, { lazyEntries: true, validateEntrySizes: true, autoClose: false }).catch((error: unknown) => {
      throw new WorkbookRefused('broken', error);
    });
    const entries = await directory(zip).catch((error: unknown) => {
      zip.close();
      throw error;
    });
    return {
      has: (name) => entries.has(name),
      text: (name) => textOf(zip, entries.get(name)),
      close: async () => {
        zip.close();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** A workbook of before 2007 or one with a password is another container; anything but a zip is no workbook. */
async function refuseOthers(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.readUInt32BE(0) === 0xd0cf11e0) throw new WorkbookRefused('old-or-locked');
    if (buffer.toString('latin1', 0, 2) !== 'PK') throw new WorkbookRefused('no-workbook');
  } finally {
    await file.close();
  }
}

async function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new WorkbookRefused('too-large');
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    throw new WorkbookRefused('broken', error);
  }
  return entries;
}

async function* textOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) return;
  if (entry.isEncrypted()) throw new WorkbookRefused('old-or-locked');
  if (entry.uncompressedSize > MOST_BYTES) throw new WorkbookRefused('too-large');
  let stream: Readable;
  try {
    stream = await zip.openReadStreamPromise(entry);
    stream.setEncoding('utf8');
    // A reader that stops early closes the stream; the archive stays open for the next part.
    for await (const chunk of stream) yield chunk as string;
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('broken', error);
  }
}

export type Attributes = Readonly<Record<string, SaxesAttributeNS>>;
/** What hears the elements of a part, by their local names. */
export interface Hearer {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a part's XML chunk by chunk; yields after each, so that who hears may hand on what it has. No entity of a document's own is known to the parser, so none grows. */
export async function* heard(chunks: AsyncIterable<string>, hearer: Hearer): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag: SaxesTagNS) => hearer.open?.(tag.local, tag.attributes));
  parser.on('closetag', (tag) => hearer.close?.(tag.local));
  parser.on('text', (text) => hearer.text?.(text));
  parser.on('cdata', (text) => hearer.text?.(text));
  let any = false;
  for await (const chunk of chunks) {
    any = true;
    tell(() => parser.write(chunk));
    yield;
  }
  if (any) tell(() => parser.close());
  yield;
}

function tell(parse: () => unknown): void {
  try {
    parse();
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('broken', error);
  }
}

/** Hears a whole part. */
export async function hear(chunks: AsyncIterable<string>, hearer: Hearer): Promise<void> {
  for await (const _ of heard(chunks, hearer)) {
    /* to its end */
  }
}

export const attribute = (attributes: Attributes, name: string): string | undefined => attributes[name]?.value;
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
