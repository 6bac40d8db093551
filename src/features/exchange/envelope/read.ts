import type { Refusal } from '../../../platform/pure/refusals.ts';
import { child, dayOfHeader, descendant, descendants, parseXml, textOf, written, type XmlElement } from '../../readings/index.ts';
import {
  type Attached,
  type Business,
  businessCodes,
  documentIdOf,
  type Envelope,
  type Organ,
  type Receipt,
  receiptCodes,
} from './envelope.schema.ts';
import { envelopeRefusals } from './envelope.words.ts';

/** What an envelope says, or every reason why it cannot be taken. */
export type Read =
  | { readonly envelope: Envelope; readonly faults: null }
  | { readonly envelope: null; readonly faults: readonly Refusal[] };

const organOf = (holder: XmlElement): Organ => ({ organId: written(holder, 'OrganId') ?? '', name: written(holder, 'OrganName') ?? '' });
const organsOf = (holder: XmlElement, name: 'From' | 'To') =>
  [...descendants(holder, name)].map(organOf).filter(({ organId }) => organId !== '');
const nameOfCode = <Name extends string>(codes: Readonly<Record<Name, number>>, text: string | null): Name | null =>
  text === null || !/^\d{1,2}$/.test(text) ? null : ((Object.keys(codes) as Name[]).find((name) => codes[name] === Number(text)) ?? null);

interface Packed extends Attached {
  readonly contentId: string | null;
}
function attachedIn(root: XmlElement, faults: Refusal[]): Packed[] {
  return [...descendants(root, 'AttachmentEncoded')]
    .flatMap((holder) => [...descendants(holder, 'Attachment')])
    .map((each) => {
      const name = written(each, 'AttachmentName') ?? written(each, 'FileName') ?? 'attachment';
      const coded = textOf(child(each, 'ContentTransfer') ?? child(each, 'AttachmentContent')).replace(/\s+/gu, '');
      // Base64 that was cut is not a whole number of its groups.
      if (coded === '' || coded.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(coded))
        faults.push(envelopeRefusals.brokenAttachment(name));
      return {
        name,
        mediaType: written(each, 'ContentType') ?? 'application/octet-stream',
        contentId: written(each, 'ContentId'),
        bytes: new Uint8Array(Buffer.from(coded, 'base64')),
      };
    });
}

/** Every reference of the manifest must be in the envelope. */
function referencesIn(root: XmlElement, packed: readonly Packed[], faults: Refusal[]): void {
  const references = [...descendants(root, 'edXMLManifest')].flatMap((manifest) => [...descendants(manifest, 'Reference')]);
  for (const reference of references) {
    const cid = (reference.attributes['href'] ?? '').replace(/^cid:/, '');
    const name = written(reference, 'AttachmentName');
    if (!packed.some((each) => (each.contentId === null ? each.name === name : each.contentId === cid) || each.name === cid))
      faults.push(envelopeRefusals.missingAttachment(name ?? cid));
  }
}

function letterIn(root: XmlElement, header: XmlElement): Read {
  const faults: Refusal[] = [];
  const need = (name: Parameters<typeof envelopeRefusals.missing>[0], value: string | null): string => {
    if (value === null) faults.push(envelopeRefusals.missing(name));
    return value ?? '';
  };
  const code = descendant(header, 'Code');
  const from = organsOf(header, 'From')[0];
  const to = organsOf(header, 'To');
  const [number, symbol] = [need('Code/CodeNumber', written(code, 'CodeNumber')), need('Code/CodeNotation', written(code, 'CodeNotation'))];
  const issuedOn = need('PromulgationInfo/PromulgationDate', dayOfHeader(written(header, 'PromulgationDate')));
  const subject = need('Subject', written(header, 'Subject'));
  if (from === undefined) faults.push(envelopeRefusals.missing('From/OrganId'));
  if (to.length === 0) faults.push(envelopeRefusals.missing('To/OrganId'));
  const businessText = written(root, 'BussinessDocType');
  const business: Business | null = businessText === null ? 'new' : nameOfCode(businessCodes, businessText);
  if (business === null) faults.push(envelopeRefusals.unknownCode('BussinessDocType', businessText!));
  const about = written(descendant(header, 'ResponseFor'), 'DocumentId');
  if (business !== null && business !== 'new' && about === null) faults.push(envelopeRefusals.missing('ResponseFor/DocumentId'));
  const attachments = attachedIn(root, faults);
  referencesIn(root, attachments, faults);
  if (attachments.length === 0 && business !== 'recall') faults.push(envelopeRefusals.noAttachment);
  if (faults.length > 0) return { envelope: null, faults };
  const signer = descendant(header, 'SignerInfo');
  return {
    faults: null,
    envelope: {
      kind: 'letter',
      from: from!,
      to,
      documentId: written(child(header, 'DocumentId'), 'DocumentId') ?? documentIdOf(from!.organId, issuedOn, number, symbol),
      number,
      symbol,
      place: written(header, 'Place'),
      issuedOn,
      typeName: written(header, 'TypeName') ?? '',
      subject,
      signer:
        signer === null
          ? null
          : { authority: written(signer, 'Competence'), title: written(signer, 'Position'), name: written(signer, 'FullName') },
      urgency: Number(written(header, 'Priority') ?? '0'),
      toPlaces: [...descendants(header, 'ToPlaces')].flatMap((each) => [...descendants(each, 'Place')]).map(textOf),
      business: business!,
      about,
      sentAt: written(root, 'Timestamp') ?? '',
      attachments: attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
    },
  };
}

function receiptIn(status: XmlElement): Read {
  const faults: Refusal[] = [];
  const about = written(descendant(status, 'ResponseFor'), 'DocumentId');
  const from = organsOf(status, 'From')[0];
  const code = written(status, 'StatusCode');
  const receipt: Receipt | null = nameOfCode(receiptCodes, code);
  if (about === null) faults.push(envelopeRefusals.missing('ResponseFor/DocumentId'));
  if (from === undefined) faults.push(envelopeRefusals.missing('From/OrganId'));
  if (receipt === null)
    faults.push(code === null ? envelopeRefusals.missing('StatusCode') : envelopeRefusals.unknownCode('StatusCode', code));
  if (faults.length > 0) return { envelope: null, faults };
  return {
    faults: null,
    envelope: {
      kind: 'receipt',
      from: from!,
      to: organsOf(status, 'To'),
      about: about!,
      receipt: receipt!,
      said: written(status, 'Description'),
      sentAt: written(status, 'Timestamp') ?? '',
    },
  };
}

/** Reads an envelope. Half of one, another kind of file, a reference to nothing and every missing value are named; nothing is guessed. */
export function readEnvelope(bytes: Uint8Array): Read {
  let root: XmlElement;
  try {
    root = parseXml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch {
    return { envelope: null, faults: [envelopeRefusals.broken] };
  }
  if (root.name !== 'edXML') return { envelope: null, faults: [envelopeRefusals.otherFile] };
  const status = descendant(root, 'Status');
  const header = descendant(root, 'MessageHeader');
  if (header !== null) return letterIn(root, header);
  return status === null ? { envelope: null, faults: [envelopeRefusals.noHeader] } : receiptIn(status);
}
