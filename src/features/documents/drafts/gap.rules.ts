import type { OfficialDocument } from '../document.schema.ts';

/** Where a value is missing, a document carries its name in these brackets: seen on paper, found by the form check, never blank. */
const [OPENS, CLOSES] = ['⟦', '⟧'];
const GAP = /⟦([^⟧]+)⟧/gu;

/** The named gap for a value that is not there. */
export const gap = (name: string): string => `${OPENS}${name}${CLOSES}`;
/** A value, or its named gap where it is missing or empty. */
export const orGap = (value: string | null | undefined, name: string): string =>
  value === null || value === undefined || value.trim() === '' ? gap(name) : value;

/** The names of all that a document lacks, each once, in the order in which it is read. */
export function gapsOf({
  superior,
  issuer,
  symbol,
  place,
  subject,
  basis,
  addressees,
  blocks,
  closing,
  recipients,
  counterpart,
  signature,
  annexes,
}: OfficialDocument): string[] {
  const read = JSON.stringify([
    superior,
    issuer,
    symbol,
    place,
    subject,
    basis,
    addressees,
    blocks,
    closing,
    recipients,
    counterpart,
    signature,
    annexes,
  ]);
  return [...new Set([...read.matchAll(GAP)].map(([, name]) => name!))];
}
