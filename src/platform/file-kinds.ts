import { fileTypeFromBuffer } from 'file-type';

/** How much of a file's beginning tells its kind. */
export const HEAD_BYTES = 64 * 1024;
/** What runs when it is opened: no paper is one, whatever its name. */
const PROGRAMS = new Set([
  'exe',
  'elf',
  'macho',
  'dex',
  'class',
  'wasm',
  'swf',
  'apk',
  'jar',
  'deb',
  'rpm',
  'crx',
  'xpi',
  'lnk',
  'dmg',
  'cab',
]);

/** The kind of a file by its content, as an ending without its dot; null for text and what nobody knows. */
export async function kindOfHead(head: Uint8Array): Promise<string | null> {
  // A script begins with who is to run it.
  if (head[0] === 0x23 && head[1] === 0x21) return 'sh';
  return (await fileTypeFromBuffer(head).catch(() => undefined))?.ext ?? null;
}
export const isProgram = (kind: string | null): boolean => kind === 'sh' || (kind !== null && PROGRAMS.has(kind));
