import { z } from 'zod';

/**
 * The parts of an edXML envelope (QCVN 102:2016/BTTTT) that the programme writes and reads. The names of its elements were read from open
 * implementations, not from the regulation's own text: unverified.
 */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/** What a letter is about the one it answers or stands for: a new one, a recall, an update, a replacement (BussinessDocType, spelt so). */
export const businessCodes = { new: 0, recall: 1, update: 2, replace: 3 } as const;
export type Business = keyof typeof businessCodes;
/** What the other side says of a letter (StatusCode). */
export const receiptCodes = {
  arrived: 1,
  rejected: 2,
  received: 3,
  assigned: 4,
  processing: 5,
  done: 6,
  'taken-back': 13,
  'recall-agreed': 15,
  'recall-refused': 16,
} as const;
export type Receipt = keyof typeof receiptCodes;
export const receipts = Object.keys(receiptCodes) as readonly Receipt[];

export interface Organ {
  readonly organId: string;
  readonly name: string;
}
export interface Attached {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
/** A letter on its way. Days are `YYYY-MM-DD`. */
export interface LetterEnvelope {
  readonly kind: 'letter';
  readonly from: Organ;
  readonly to: readonly Organ[];
  readonly documentId: string;
  readonly number: string;
  readonly symbol: string;
  readonly place: string | null;
  readonly issuedOn: string;
  readonly typeName: string;
  readonly subject: string;
  readonly signer: { readonly authority: string | null; readonly title: string | null; readonly name: string | null } | null;
  readonly urgency: number;
  readonly toPlaces: readonly string[];
  readonly business: Business;
  readonly about: string | null;
  readonly sentAt: string;
  readonly attachments: readonly Attached[];
}
/** What the receiving side says of a letter. */
export interface ReceiptEnvelope {
  readonly kind: 'receipt';
  readonly from: Organ;
  readonly to: readonly Organ[];
  readonly about: string;
  readonly receipt: Receipt;
  readonly said: string | null;
  readonly sentAt: string;
}
export type Envelope = LetterEnvelope | ReceiptEnvelope;

/** How a letter is named between offices: its issuer, its day, its number. */
export const documentIdOf = (organId: string, issuedOn: string, number: string, symbol: string): string =>
  `${organId},${issuedOn.replaceAll('-', '/')},${number}/${symbol}`;

/** Codes of offices as they are given out: `000.00.12.H38`. */
export const organIdSchema = z
  .string()
  .trim()
  .regex(/^[0-9A-Z]{2,3}(\.[0-9A-Z]{2,3}){2,4}$/);
