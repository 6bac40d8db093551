import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a small archive, packed once however many archives it goes into. */
export interface Packed {
  readonly name: Buffer;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** Packs a part quickly; what is not worth packing is kept as it is. */
export function pack(name: string, content: Uint8Array): Packed {
  const facts = { name: Buffer.from(name), crc: crc32(content), size: content.length };
  const data = content.length < 4_096 ? content : deflateRawSync(content, { level: 1 });
  return data.length < content.length ? { ...facts, method: 8, data } : { ...facts, method: 0, data: content };
}

/** 1 January 1980, the first day the format knows: the same parts are the same archive. */
const DAY = 0x21;

/** What both records of a part say of it. */
function factsOf({ name, method, crc, size, data }: Packed): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt16LE(DAY, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** A zip of parts in memory, at once: for small archives, written by the hundred. Large ones are streamed (`yazl`). */
export function zipOf(parts: readonly Packed[]): Uint8Array {
  const [locals, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const part of parts) {
    const facts = factsOf(part);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    locals.push(Buffer.from('PK\u0003\u0004'), facts, part.name, part.data);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, where, part.name);
    offset += 30 + part.name.length + part.data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end]));
}
