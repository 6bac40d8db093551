import type { Asker } from '../../../platform/pure/asker.ts';
import { seatFor } from '../../../platform/pure/asker.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { stepNamed } from '../../../platform/pure/steps.ts';
import { fold } from '../../../platform/pure/vietnamese.ts';
import type { Reading } from '../../readings/reading.schema.ts';
import type { OfficialDocument } from '../document.schema.ts';
import type { KeptSignature, NewVersion, SignatureFinding } from '../draft.schema.ts';
import { draftSteps } from './draft.steps.ts';
import { draftRefusals as refusals, draftWords } from './draft.words.ts';
import { blocksOf } from './body.rules.ts';
import { orGap } from './gap.rules.ts';

/** Who signs, in which form, as it is printed. */
export interface SignedAs {
  readonly authority: string | null;
  readonly title: string;
  readonly name: string;
  readonly personId: string;
  readonly grantId: string | null;
}

const capital = (text: string) => text.toLocaleUpperCase('vi');
/**
 * The signature of who asks in an office: a leader's own title; a deputy's line of authority (KT., TL., TUQ., Q., as the grant of the day says) above the deputy's own title. Null where they
 * hold no seat that signs. An acting head has no title of their own below.
 */
export function signatureOf(asker: Asker, officeId: string): SignedAs | null {
  const seat = seatFor(stepNamed(draftSteps, 'sign'), asker, officeId);
  if (seat === null) return null;
  const { deputyship } = seat;
  if (deputyship === null)
    return { authority: null, title: capital(seat.title), name: asker.name, personId: asker.personId, grantId: null };
  const own = asker.seats.find((each) => each.deputyship === null && each.own.some((id) => seat.own.includes(id)));
  return deputyship.form === 'Q' || own === undefined
    ? { authority: null, title: capital(seat.title), name: asker.name, personId: asker.personId, grantId: deputyship.grantId }
    : {
        authority: capital(seat.title),
        title: capital(own.title),
        name: asker.name,
        personId: asker.personId,
        grantId: deputyship.grantId,
      };
}

/** What stands on a document besides its text, as far as it has come. */
export interface Issued {
  readonly signed: Pick<SignedAs, 'authority' | 'title' | 'name'> | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
}
/** For whom one signs (a party of a contract), and in which form, on one line. */
const authorityOf = (...lines: (string | null)[]) => lines.filter((line) => line !== null).join(' – ') || null;
/** A version with its signer, number and day where it has them. */
export const asIssued = (content: OfficialDocument, { signed, number, issuedOn }: Issued): OfficialDocument => ({
  ...content,
  number,
  issuedOn,
  ...(signed === null
    ? {}
    : { signature: { authority: authorityOf(content.signature.authority, signed.authority), title: signed.title, name: signed.name } }),
});

/** Another version of a text as a person wrote it; what is left empty is a named gap. */
export function revised(
  content: OfficialDocument,
  { subject, place, urgency, addressees, basis, body, closing, recipients }: NewVersion,
): OfficialDocument {
  const filled = (lines: readonly string[]) =>
    lines
      .map((line) =>
        line
          .replace(/^[-–]\s*/u, '')
          .replace(/[;.]$/u, '')
          .trim(),
      )
      .filter((line) => line !== '');
  return {
    ...content,
    subject: orGap(subject, draftWords.part.subject),
    place: orGap(place, draftWords.part.place),
    urgency,
    addressees: filled(addressees),
    basis: filled(basis),
    blocks: blocksOf(body),
    closing: closing === '' ? null : closing,
    recipients: filled(recipients).map((line) => {
      const [, name, purpose] = /^(.*?)\s*(?:\(([^()]*)\))?$/su.exec(line)!;
      return { name: name!, purpose: purpose ?? null };
    }),
  };
}

const same = (a: string, b: string) =>
  fold(a)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim() ===
  fold(b)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
/** Where a letter reads as another document than was signed: number, symbol, day, subject. Of a scan only number and symbol are told: its other words may be misread. */
export function differencesOf(document: OfficialDocument, reading: Reading | null): Refusal[] {
  if (reading === null) return [];
  const digits = (number: string) => number.replace(/^0+(?=\d)/, '');
  const told = (
    what: keyof typeof draftWords.value,
    signed: string | null,
    read: string | null,
    alike: (a: string, b: string) => boolean,
  ): Refusal[] =>
    signed === null || read === null || alike(signed, read) ? [] : [because(refusals.otherValue(draftWords.value[what], signed, read))];
  return [
    ...told('number', document.number, reading.number, (a, b) => digits(a) === digits(b)),
    ...told('symbol', document.symbol, reading.symbol, same),
    ...(reading.ocr !== null
      ? []
      : [
          ...told(
            'day',
            document.issuedOn === null ? null : writtenInFigures(document.issuedOn),
            reading.issuedOn === null ? null : writtenInFigures(reading.issuedOn),
            (a, b) => a === b,
          ),
          ...told('subject', document.subject, reading.subject, same),
        ]),
  ];
}

/** What the signatures of a file say of it together: one that does not hold says it was changed. */
export function findingOf(signatures: readonly KeptSignature[]): SignatureFinding {
  if (signatures.length === 0) return 'none';
  // Of several, the last covers the file; those before were whole when they were made.
  if (signatures.some(({ intact }) => !intact) || !signatures.some(({ whole }) => whole)) return 'changed';
  return signatures.every(({ root }) => root === 'trusted') ? 'intact' : 'root-unknown';
}
