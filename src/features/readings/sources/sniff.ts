import { fileTypeFromBuffer } from 'file-type';
import type { Problem } from '../reading.schema.ts';
import { sourceProblem } from './source.words.ts';

/** What bytes are, whatever their name says. */
export type SourceKind = 'text' | 'docx' | 'pdf' | 'picture' | 'edxml';
export interface Sniffed {
  readonly kind: SourceKind | null;
  readonly problems: readonly Problem[];
}

const KIND_OF_TYPE: Record<string, SourceKind> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  pdf: 'pdf',
  png: 'picture',
  jpg: 'picture',
  tif: 'picture',
  webp: 'picture',
  gif: 'picture',
  bmp: 'picture',
  avif: 'picture',
};
const KIND_OF_ENDING: Record<string, SourceKind> = {
  txt: 'text',
  md: 'text',
  text: 'text',
  docx: 'docx',
  pdf: 'pdf',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  tif: 'picture',
  tiff: 'picture',
  webp: 'picture',
  edxml: 'edxml',
  xml: 'edxml',
};
const NAMED: Record<SourceKind, string> = { text: 'TXT', docx: 'DOCX', pdf: 'PDF', picture: 'PNG/JPEG/TIFF', edxml: 'edXML' };

const SAVE_AS = { todoVi: 'Đề nghị lưu lại thành DOCX hoặc PDF rồi tải lên.', todoEn: 'Please save it as DOCX or PDF and upload that.' };
const UNPACK = { todoVi: 'Đề nghị giải nén rồi tải lên từng văn bản.', todoEn: 'Please unpack it and upload each document.' };
const AS_PICTURE = { todoVi: 'Đề nghị lưu ảnh thành JPEG rồi tải lên.', todoEn: 'Please save the picture as JPEG and upload that.' };
const document = (format: string, article: 'a' | 'an') => ({
  formatVi: `tệp ${format}`,
  formatEn: `${article} ${format} file`,
  ...SAVE_AS,
});
const archive = (format: string, article: 'a' | 'an') => ({
  formatVi: `tệp nén ${format}`,
  formatEn: `${article} ${format} archive`,
  ...UNPACK,
});
/** Known formats that are not read, and what to do with them. */
const NOT_READ: Record<string, { formatVi: string; formatEn: string; todoVi: string; todoEn: string }> = {
  cfb: document('DOC/XLS (Office 97–2003)', 'a'),
  rtf: document('RTF', 'an'),
  odt: document('ODT', 'an'),
  xlsx: document('XLSX', 'an'),
  pptx: document('PPTX', 'a'),
  ods: document('ODS', 'an'),
  heic: { formatVi: 'ảnh HEIC', formatEn: 'a HEIC picture', ...AS_PICTURE },
  zip: archive('ZIP', 'a'),
  rar: archive('RAR', 'a'),
  '7z': archive('7Z', 'a'),
  gz: archive('GZ', 'a'),
};

/** The true kind of bytes; a name that says otherwise is a problem but no obstacle, an unknown or unread format gives null. */
export async function sniff(bytes: Uint8Array, name: string): Promise<Sniffed> {
  if (bytes.length === 0) return { kind: null, problems: [sourceProblem('empty-file')] };
  const declared = KIND_OF_ENDING[/\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
  const type = await typeOf(bytes);
  const refused = refusal(bytes, type, name);
  if (refused !== null) return { kind: null, problems: [refused] };
  const kind = KIND_OF_TYPE[type ?? ''] ?? wordZip(bytes, type) ?? (type === null || type === 'xml' ? textKind(bytes) : null);
  if (kind === null) return { kind, problems: [sourceProblem('unknown-format', { name })] };
  const misnamed = declared !== null && declared !== kind && !(declared === 'edxml' && kind === 'text');
  return { kind, problems: misnamed ? [sourceProblem('declared-otherwise', { declared: NAMED[declared], actual: NAMED[kind] })] : [] };
}

async function typeOf(bytes: Uint8Array): Promise<string | null> {
  // A PDF may begin after some bytes of mail; readers look into the first kilobyte.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  try {
    return (await fileTypeFromBuffer(bytes))?.ext ?? null;
  } catch {
    return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'zip' : null;
  }
}

function refusal(bytes: Uint8Array, type: string | null, name: string): Problem | null {
  if (type === 'cfb' && isEncryptedOffice(bytes)) return sourceProblem('encrypted-file', { format: 'DOCX/XLSX' });
  if (type === 'zip' && wordZip(bytes, type) !== null) return null;
  const known = NOT_READ[type ?? ''];
  return known === undefined ? null : sourceProblem('format-not-read', { name, ...known });
}

/** A DOCX that was cut, or zipped in an unusual order, is still one by the names inside. */
function wordZip(bytes: Uint8Array, type: string | null): SourceKind | null {
  return type === 'zip' && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document') ? 'docx' : null;
}

/** Encrypted Office documents are OLE compound files that hold a package of this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Text is what has no control bytes (UTF-16 has zeros, but in every other place). */
function textKind(bytes: Uint8Array): SourceKind | null {
  const head = bytes.subarray(0, 8192);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const zeros = [0, 0];
  let controls = 0;
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  });
  const allZeros = zeros[0]! + zeros[1]!;
  const oneSided = allZeros > head.length / 6 && Math.min(zeros[0]!, zeros[1]!) === 0;
  // In UTF-16 half of a letter's bytes look like controls.
  if (!wide && !oneSided && (allZeros > 0 || controls > head.length / 50)) return null;
  const start = new TextDecoder(wide ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head);
  return /<(?:\w+:)?edxml\b/iu.test(start) ? 'edxml' : 'text';
}
