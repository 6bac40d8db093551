import { ask } from '../../platform/ask.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import { Refused } from '../../platform/pure/refused.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { officesNamed, officesThrough } from '../organizations/index.ts';
import { documentIdOf, type Organ } from './envelope/envelope.schema.ts';
import { writeEnvelope } from './envelope/write.ts';
import { exchangeRefusals } from './exchange.words.ts';
import { addressesOf, letterCoded, letterToSend, type LetterToSend } from './exchange.views.ts';

interface Addressed {
  readonly id: string | null;
  readonly name: string;
}
/** Whom a letter addresses, office by office: a group is the offices it stood for on the letter's day; whom the programme does not know goes by name. */
async function addressed(tx: Tx, lines: readonly { text: string; group: string | null }[], letter: LetterToSend): Promise<Addressed[]> {
  const on = letter.issuedOn as Day;
  const named = await officesNamed(tx, lines, on, letter.officeId);
  const offices = new Map((await officesThrough(tx, [...new Set(named.flat())], on, on)).map((office) => [office.id, office.name]));
  return lines.flatMap(({ text }, at): Addressed[] =>
    named[at]!.length === 0 ? [{ id: null, name: text }] : named[at]!.map((id) => ({ id, name: offices.get(id) ?? text })),
  );
}

/**
 * A confirmed letter as the edXML envelope its issuer would send: the one of a code, or the newest that went out in the year. Codes come from the
 * address book; `leftOut` says which addressees it does not know: the envelope is for the others. Throws NotFound, and Refused for a letter without number, day
 * or subject, one whose sender has no code, and one none of whose addressees has.
 */
export async function envelopeOf(
  at: Workplace,
  code: string | null,
  year: number | null,
): Promise<{ bytes: Uint8Array; leftOut: Refusal | null }> {
  const { letter, own, issuer, addressees, book } = await ask(at, async (tx) => {
    const { id, ...rest } = await letterCoded(tx, code, year);
    const sent = await letterToSend(tx, id);
    return { ...sent, issuer: rest.issuer, addressees: await addressed(tx, rest.addressees, sent.letter), book: await addressesOf(tx) };
  });
  const organ = ({ id, name }: Addressed): Organ | null =>
    book.find(({ officeId }) => officeId !== null && officeId === id) ?? book.find((each) => each.name === name) ?? null;
  const from = own ?? organ({ id: null, name: issuer });
  const to = addressees.map(organ).filter((each) => each !== null);
  const leftOut = addressees.filter((each) => organ(each) === null).map(({ name }) => name);
  const refusals = [
    ...(from === null ? [exchangeRefusals.senderUncoded(issuer)] : []),
    ...(to.length === 0 ? [exchangeRefusals.uncoded(leftOut)] : []),
  ];
  if (from === null || refusals.length > 0) throw new Refused(refusals);
  const attachments = [{ name: letter.fileName, mediaType: letter.mediaType, bytes: await at.files.getBytes(letter.storageKey) }];
  return {
    leftOut: leftOut.length === 0 ? null : exchangeRefusals.leftOut(leftOut),
    bytes: writeEnvelope({
      ...letter.head,
      kind: 'letter',
      from: { organId: from.organId, name: from.name },
      to: to.map(({ organId, name }) => ({ organId, name })),
      documentId: documentIdOf(from.organId, letter.issuedOn, letter.number, letter.symbol),
      business: 'new',
      about: null,
      sentAt: at.clock.now().toISOString(),
      attachments,
    }),
  };
}
