import { dayOf } from '../../../platform/pure/dates.ts';
import type { Reading } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import { sourceProblem, unread } from './source.words.ts';
import { textSource } from './text.ts';
import type { XmlElement } from './xml.ts';
import { child, descendant, descendants, parseXml, textOf } from './xml.ts';

/** Reads the attachment of a package: bytes and the name it was sent under. */
export type ReadAttachment = (bytes: Uint8Array, name: string) => Promise<SourceText>;

/**
 * An edXML package (QCVN 102:2016/BTTTT): the facts of its header are stated, its first readable
 * attachment gives the text; without one, the header's own subject and content do. Never throws for bad input.
 */
export async function edxmlSource(bytes: Uint8Array, read: ReadAttachment): Promise<SourceText> {
  let root: XmlElement;
  try {
    root = parseXml(textSource(bytes).text);
  } catch {
    return { ...unread([sourceProblem('broken-file', { format: 'edXML' })]), format: 'edxml' };
  }
  const header = descendant(root, 'MessageHeader');
  if (header === null) return { ...unread([sourceProblem('broken-file', { format: 'edXML' })]), format: 'edxml' };
  const stated = statedFacts(header);
  const attached = await firstReadable(root, read);
  if (attached !== null && attached.text.trim() !== '') return { ...attached, format: attached.ocr === null ? 'edxml' : 'scan', stated };
  const text = [written(header, 'Subject'), written(header, 'Content')].filter((each) => each !== null).join('\n\n');
  const problems = attached?.problems ?? [sourceProblem('attachment-not-found')];
  return { format: 'edxml', text: text.normalize('NFC'), words: null, ocr: null, stated, problems };
}

async function firstReadable(root: XmlElement, read: ReadAttachment): Promise<SourceText | null> {
  let unreadable: SourceText | null = null;
  for (const { name, bytes } of attachmentsOf(root)) {
    // A package in a package is not opened: it would be no end.
    if (/\.(?:edxml|xml)$/iu.test(name)) continue;
    const source = await read(bytes, name);
    if (source.text.trim() !== '') return source;
    unreadable ??= source;
  }
  return unreadable;
}

function* attachmentsOf(root: XmlElement): Generator<{ name: string; bytes: Uint8Array }> {
  for (const holder of descendants(root, 'AttachmentEncoded')) {
    for (const attachment of [...descendants(holder, 'Attachment'), holder]) {
      const content =
        child(attachment, 'ContentTransfer') ?? child(attachment, 'AttachmentContent') ?? child(attachment, 'Content') ?? attachment;
      const coded = content.children
        .filter((each) => typeof each === 'string')
        .join('')
        .replace(/\s+/gu, '');
      if (coded.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(coded)) continue;
      yield { name: nameOf(attachment, root), bytes: new Uint8Array(Buffer.from(coded, 'base64')) };
    }
  }
}

function nameOf(attachment: XmlElement, root: XmlElement): string {
  return (
    written(attachment, 'AttachmentName') ??
    written(attachment, 'FileName') ??
    attachment.attributes['name'] ??
    written(root, 'AttachmentName') ??
    'attachment'
  );
}

const KINDS: Record<string, Reading['kind']> = {
  'công văn': 'official-letter',
  'chỉ thị': 'directive',
  'quyết định': 'decision',
  'kế hoạch': 'plan',
  'thông báo': 'notice',
  'công điện': 'telegram',
  'báo cáo': 'report',
  'giấy mời': 'invitation',
  'tờ trình': 'submission',
  'nghị quyết': 'resolution',
  'thông tư': 'circular',
  'nghị định': 'decree',
};
/** How an envelope counts urgency; none is 0. QĐ 28/2018/QĐ-TTg counts hỏa tốc hẹn giờ (4) as its own grade; to us it is hỏa tốc. */
export const priorities = { khan: 1, 'thuong-khan': 2, 'hoa-toc': 3 } as const;
const URGENCIES: Record<string, Reading['urgency']> = {
  0: null,
  ...Object.fromEntries(Object.entries(priorities).map(([urgency, priority]) => [priority, urgency])),
  4: 'hoa-toc',
};

function statedFacts(header: XmlElement): Partial<Reading> {
  const number = written(descendant(header, 'Code'), 'CodeNumber');
  const symbol = written(descendant(header, 'Code'), 'CodeNotation');
  const signer = descendant(header, 'SignerInfo');
  const name = written(signer, 'FullName');
  const priority = written(header, 'Priority');
  const facts: { [Key in keyof Reading]?: Reading[Key] | null } = {
    number,
    symbol,
    code: number !== null && symbol !== null ? `${number}/${symbol}` : null,
    issuedOn: dayOfHeader(written(header, 'PromulgationDate')),
    place: written(header, 'Place'),
    issuer: written(descendant(header, 'From'), 'OrganName'),
    subject: written(header, 'Subject'),
    kind: KINDS[written(header, 'TypeName')?.toLowerCase() ?? ''] ?? null,
    urgency: priority === null ? null : (URGENCIES[priority] ?? null),
    signature: name === null ? null : { authority: written(signer, 'Competence'), title: written(signer, 'Position'), name },
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as Partial<Reading>;
}

/** The header writes days as yyyy/MM/dd; other systems also send dashes, or the day first. */
export function dayOfHeader(text: string | null): string | null {
  const yearFirst = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/u.exec(text ?? '');
  const dayFirst = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})/u.exec(text ?? '');
  const [year, month, date] = yearFirst?.slice(1) ?? dayFirst?.slice(1).toReversed() ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(date));
}

/** What stands in the first element of a name within another, on one line; null where nothing does. */
export function written(holder: XmlElement | null, name: string): string | null {
  const text = holder === null ? '' : textOf(descendant(holder, name)).replace(/\s+/gu, ' ').trim().normalize('NFC');
  return text === '' ? null : text;
}
