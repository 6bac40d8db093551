import { ask } from '../../platform/ask.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { documentIdOf, type Organ } from './envelope/envelope.schema.ts';
import { writeEnvelope } from './envelope/write.ts';
import { addressesOf, letterCoded, letterToSend } from './exchange.views.ts';

/**
 * A confirmed letter as the edXML envelope its issuer would send: the one of a code, or the newest that went out in the year. Codes come from the
 * address book; `uncoded` are the offices it does not know, whose code stays empty. Throws NotFound, and Refused for a letter without number, day or subject.
 */
export async function envelopeOf(
  at: Workplace,
  code: string | null,
  year: number | null,
): Promise<{ bytes: Uint8Array; uncoded: readonly string[] }> {
  const { letter, own, issuer, addressees, book } = await ask(at, async (tx) => {
    const { id, ...rest } = await letterCoded(tx, code, year);
    return { ...rest, ...(await letterToSend(tx, id)), book: await addressesOf(tx) };
  });
  const organ = (name: string): Organ => ({ organId: book.find((each) => each.name === name)?.organId ?? '', name });
  const [from, to] = [own ?? organ(issuer), addressees.map(organ)];
  const attachments = [{ name: letter.fileName, mediaType: letter.mediaType, bytes: await at.files.getBytes(letter.storageKey) }];
  return {
    uncoded: [from, ...to].filter(({ organId }) => organId === '').map(({ name }) => name),
    bytes: writeEnvelope({
      ...letter.head,
      kind: 'letter',
      from,
      to,
      documentId: documentIdOf(from.organId, letter.issuedOn, letter.number, letter.symbol),
      business: 'new',
      about: null,
      sentAt: at.clock.now().toISOString(),
      attachments,
    }),
  };
}
