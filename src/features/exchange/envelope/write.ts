import { XMLBuilder } from 'fast-xml-parser';
import {
  businessCodes,
  EDXML_NAMESPACE,
  type Envelope,
  type LetterEnvelope,
  type Organ,
  receiptCodes,
  type ReceiptEnvelope,
} from './envelope.schema.ts';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: false });
const slashed = (day: string) => day.replaceAll('-', '/');
const party = ({ organId, name }: Organ) => ({ OrganId: organId, OrganName: name });
const contentIdOf = (at: number) => `attachment-${at + 1}`;

function letterHeader(letter: LetterEnvelope): object {
  return {
    MessageHeader: {
      From: party(letter.from),
      To: letter.to.map(party),
      DocumentId: letter.documentId,
      Code: { CodeNumber: letter.number, CodeNotation: letter.symbol },
      PromulgationInfo: { ...(letter.place === null ? {} : { Place: letter.place }), PromulgationDate: slashed(letter.issuedOn) },
      DocumentType: { Type: 2, TypeName: letter.typeName },
      Subject: letter.subject,
      Content: letter.subject,
      ...(letter.signer === null
        ? {}
        : {
            SignerInfo: {
              Competence: letter.signer.authority ?? '',
              Position: letter.signer.title ?? '',
              FullName: letter.signer.name ?? '',
            },
          }),
      ...(letter.toPlaces.length === 0 ? {} : { ToPlaces: { Place: letter.toPlaces } }),
      OtherInfo: { Priority: letter.urgency },
      ...(letter.about === null ? {} : { ResponseFor: { DocumentId: letter.about } }),
    },
    TraceHeaderList: {
      TraceHeader: { OrganId: letter.from.organId, Timestamp: letter.sentAt },
      Bussiness: { BussinessDocType: businessCodes[letter.business] },
    },
  };
}
const receiptHeader = ({ from, to, about, receipt, said, sentAt }: ReceiptEnvelope): object => ({
  Status: {
    ResponseFor: { DocumentId: about },
    From: party(from),
    To: to.map(party),
    StatusCode: receiptCodes[receipt],
    Description: said ?? '',
    Timestamp: sentAt,
  },
});

/** An envelope as edXML, its attachments inside. The same envelope is the same bytes. */
export function writeEnvelope(envelope: Envelope): Uint8Array<ArrayBuffer> {
  const attachments = envelope.kind === 'letter' ? envelope.attachments : [];
  const body =
    envelope.kind === 'letter'
      ? {
          edXMLBody: {
            edXMLManifest: {
              Reference: attachments.map(({ name, mediaType }, at) => ({
                '@xlink:href': `cid:${contentIdOf(at)}`,
                AttachmentName: name,
                ContentType: mediaType,
              })),
            },
          },
        }
      : {};
  const packed = attachments.map(({ name, mediaType, bytes }, at) => ({
    Attachment: {
      ContentId: contentIdOf(at),
      AttachmentName: name,
      ContentType: mediaType,
      ContentTransferEncoded: 'base64',
      ContentTransfer: Buffer.from(bytes).toString('base64'),
    },
  }));
  const root = {
    edXML: {
      '@xmlns': EDXML_NAMESPACE,
      '@xmlns:xlink': 'http://www.w3.org/1999/xlink',
      edXMLEnvelope: { edXMLHeader: envelope.kind === 'letter' ? letterHeader(envelope) : receiptHeader(envelope), ...body },
      ...(packed.length === 0 ? {} : { AttachmentEncoded: packed }),
    },
  };
  return Uint8Array.from(Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n${builder.build(root) as string}`));
}
