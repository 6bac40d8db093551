import { timingSafeEqual } from 'node:crypto';
import type { Workplace } from '../../../platform/workplace.ts';

/** Bytes of an identifier, and of the signature behind it. */
const [ID, SIGNED] = [16, 12] as const;
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const signatureOf = (sign: Workplace['sign'], id: Buffer) => sign('statement link', id.toString('hex')).subarray(0, SIGNED);

/** What a link carries: its identifier, signed by the store's secret. 38 signs that a message may hold. */
export function tokenOf(sign: Workplace['sign'], id: string): string {
  const bytes = bytesOf(id);
  return Buffer.concat([bytes, signatureOf(sign, bytes)]).toString('base64url');
}

/** The identifier a token carries. Null where it was cut, mistyped or not signed by us. */
export function idOfToken(sign: Workplace['sign'], token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID + SIGNED || bytes.toString('base64url') !== token) return null;
  const id = bytes.subarray(0, ID);
  if (!timingSafeEqual(bytes.subarray(ID), signatureOf(sign, id))) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
