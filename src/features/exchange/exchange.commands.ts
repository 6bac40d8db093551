import { Readable } from 'node:stream';
import type { OrganizationId } from '../../../db/generated/rows.ts';
import { ask } from '../../platform/ask.ts';
import { type Act, command } from '../../platform/command.ts';
import { type KeptBytes, keepBytes, uploadLimit } from '../../platform/files.ts';
import { officesAs } from '../../platform/pure/asker.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { Refused } from '../../platform/pure/refused.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { lockDispatch, receiveFile } from '../dispatches/index.ts';
import {
  documentIdOf,
  type Envelope,
  type LetterEnvelope,
  type Organ,
  type Receipt,
  type ReceiptEnvelope,
} from './envelope/envelope.schema.ts';
import { readEnvelope } from './envelope/read.ts';
import { writeEnvelope } from './envelope/write.ts';
import type { Address, Taken } from './exchange.schema.ts';
import { requireAddressStep, requireEnvelopeStep } from './exchange.steps.ts';
import {
  insertEnvelope,
  insertRefused,
  letterNamed,
  lockEnvelope,
  type NewEnvelope,
  saveDispatch,
  saveTaken,
  setAddress,
} from './exchange.store.ts';
import { addressesOf, type DueReceipt, letterToSend, officeAddressed } from './exchange.views.ts';
import { exchangeRefusals } from './exchange.words.ts';

const keep = (at: Workplace, bytes: Uint8Array): Promise<KeptBytes> =>
  keepBytes(at.files, at.config, Readable.from([Buffer.from(bytes)]), Number.MAX_SAFE_INTEGER);
const nothing = { registered: false };

const keepRefused = command(
  'exchange refuse',
  async (act, refused: { officeId: OrganizationId; kept: KeptBytes; faults: readonly Refusal[]; organ: Organ | null }) => {
    const id = await insertRefused(act, { ...refused, illustrative: act.by.asker?.illustrative === true });
    act.record({
      thing: 'envelope',
      thingId: id ?? refused.officeId,
      officeId: refused.officeId,
      detail: { refused: refused.faults.map(({ code }) => code), sha256: refused.kept.sha256, again: id === null },
    });
  },
);

/** Takes what was handed in: each letter becomes a dispatch of the office once, each word on one of ours stands by it once. Throws Refused for what fits nothing here. */
const accept = command(
  'exchange accept',
  async (
    act,
    {
      officeId,
      envelope,
      kept,
      answer,
    }: { officeId: OrganizationId; envelope: Envelope; kept: KeptBytes; answer: { kept: KeptBytes } | null },
  ): Promise<Taken> => {
    requireEnvelopeStep('hand-in', { state: null, officeId }, nothing, act.by.asker);
    return envelope.kind === 'letter'
      ? acceptLetter(act, officeId, envelope, kept, answer!.kept)
      : acceptReceipt(act, officeId, envelope, kept);
  },
);

/** The letter that another is about; null for a new one. Throws Refused where it is not known. */
async function letterAbout(tx: Tx, officeId: OrganizationId, letter: LetterEnvelope) {
  if (letter.business === 'new') return null;
  const about =
    letter.about === null
      ? null
      : await letterNamed(tx, { officeId, direction: 'in', organId: letter.from.organId, documentId: letter.about });
  if (about === null) throw new Refused([exchangeRefusals.aboutUnknown(letter.about!)]);
  return about;
}

/** What was done when the same envelope came before. Throws Refused where it came with other content. */
async function takenBefore(act: Act, officeId: OrganizationId, letter: LetterEnvelope, kept: KeptBytes): Promise<Taken> {
  const named = {
    officeId,
    direction: 'in',
    organId: letter.from.organId,
    documentId: letter.documentId,
    business: letter.business,
  } as const;
  const before = (await letterNamed(act.tx, named))!;
  if (before.sha256 !== kept.sha256) throw new Refused([exchangeRefusals.otherContent(codeOf(letter))]);
  act.record({ thing: 'envelope', thingId: before.id, officeId, detail: { again: true } });
  return { id: before.id, dispatchId: before.dispatchId, again: true };
}

const codeOf = ({ number, symbol }: LetterEnvelope) => `${number}/${symbol}`;

async function acceptLetter(
  act: Act,
  officeId: OrganizationId,
  letter: LetterEnvelope,
  kept: KeptBytes,
  answer: KeptBytes,
): Promise<Taken> {
  const illustrative = act.by.asker?.illustrative === true;
  const about = await letterAbout(act.tx, officeId, letter);
  const of = { officeId, organ: letter.from, documentId: letter.documentId, code: codeOf(letter), subject: letter.subject, illustrative };
  const arrived = { direction: 'in', kind: 'letter', state: 'accepted', business: letter.business, receipt: null, said: null } as const;
  const id = await insertEnvelope(act, { ...of, ...arrived, aboutId: about?.id ?? null, dispatchId: null, kept }, 'hand-in');
  if (id === null) return takenBefore(act, officeId, letter, kept);
  // A recall brings no letter; it stands by the one it is about.
  const file = { name: `${letter.number}-${letter.symbol}.edxml`, mediaType: 'application/xml', direction: 'in', illustrative } as const;
  const dispatchId = letter.business === 'recall' ? about!.dispatchId : await receiveFile(act, officeId, { ...kept, ...file });
  if (dispatchId !== null) await saveDispatch(act.tx, id, dispatchId);
  const receipt = { direction: 'out', kind: 'receipt', state: 'waiting', business: null, receipt: 'arrived', said: null } as const;
  await insertEnvelope(act, { ...of, ...receipt, aboutId: id, dispatchId, kept: answer }, 'answer');
  const detail = { from: letter.from, document: letter.documentId, business: letter.business, sha256: kept.sha256 };
  act.record({ thing: 'envelope', thingId: id, officeId, detail });
  act.tell('envelope.accepted', { envelopeId: id });
  return { id, dispatchId, again: false };
}

async function acceptReceipt(act: Act, officeId: OrganizationId, said: ReceiptEnvelope, kept: KeptBytes): Promise<Taken> {
  const about = await letterNamed(act.tx, { officeId, direction: 'out', organId: said.from.organId, documentId: said.about });
  if (about === null) throw new Refused([exchangeRefusals.aboutUnknown(said.about)]);
  const id = await insertEnvelope(
    act,
    {
      officeId,
      direction: 'in',
      kind: 'receipt',
      state: 'accepted',
      organ: said.from,
      documentId: said.about,
      code: about.code,
      subject: null,
      business: null,
      receipt: said.receipt,
      said: said.said,
      dispatchId: about.dispatchId,
      aboutId: about.id,
      kept,
      illustrative: about.illustrative,
    },
    'hand-in',
  );
  act.record({
    thing: 'envelope',
    thingId: id ?? about.id,
    officeId,
    detail: { receipt: said.receipt, of: said.about, again: id === null },
  });
  return { id: id ?? about.id, dispatchId: about.dispatchId, again: id === null };
}

/**
 * Takes an envelope that a clerk or the office's gateway hands in. Handed in twice it has its effect once. What cannot be taken is kept with
 * why, and Refused is thrown with every reason.
 */
export async function handIn(at: Workplace, bytes: Readable): Promise<Taken> {
  const offices = officesAs(at.actor.asker!, ['records-clerk']) as OrganizationId[];
  // Asked before a byte is kept.
  if (offices.length === 0)
    requireEnvelopeStep('hand-in', { state: null, officeId: at.actor.asker!.seats[0]?.officeId ?? '' }, nothing, at.actor.asker);
  const kept = await keepBytes(at.files, at.config, bytes, uploadLimit(at.config));
  const { envelope, faults } = readEnvelope(await at.files.getBytes(kept.storageKey));
  const refuse = async (officeId: OrganizationId, found: readonly Refusal[]): Promise<never> => {
    await keepRefused(at, { officeId, kept, faults: found, organ: envelope?.from ?? null });
    throw new Refused(found);
  };
  if (envelope === null) return refuse(offices[0]!, faults);
  const office = await ask(at, (tx) => officeAddressed(tx, envelope.to, offices));
  if (office === null) return refuse(offices[0]!, [exchangeRefusals.notForUs(envelope.to.map(({ organId }) => organId).join(', '))]);
  const answer =
    envelope.kind === 'letter'
      ? {
          kept: await keep(
            at,
            writeEnvelope({
              kind: 'receipt',
              from: office.organ,
              to: [envelope.from],
              about: envelope.documentId,
              receipt: 'arrived',
              said: null,
              sentAt: at.clock.now().toISOString(),
            }),
          ),
        }
      : null;
  try {
    return await accept(at, { officeId: office.officeId, envelope, kept, answer });
  } catch (error) {
    if (error instanceof Refused) return refuse(office.officeId, error.refusals);
    throw error;
  }
}

const writeOut = command(
  'exchange send',
  async (
    act,
    { dispatchId, envelopes }: { dispatchId: string; envelopes: readonly Omit<NewEnvelope, 'officeId' | 'dispatchId' | 'illustrative'>[] },
  ) => {
    const dispatch = await lockDispatch(act, dispatchId);
    requireEnvelopeStep('send', { state: null, officeId: dispatch.officeId }, nothing, act.by.asker);
    if (dispatch.direction !== 'out' || dispatch.state !== 'confirmed' || dispatch.entry === null)
      throw new Refused([exchangeRefusals.notOut]);
    for (const row of envelopes) {
      const id = await insertEnvelope(
        act,
        { ...row, officeId: dispatch.officeId, dispatchId: dispatch.id, illustrative: dispatch.illustrative },
        'send',
      );
      if (id === null) throw new Refused([exchangeRefusals.sentBefore(row.organ.name)]);
      act.record({
        thing: 'envelope',
        thingId: id,
        officeId: dispatch.officeId,
        detail: { to: row.organ, document: row.documentId, sha256: row.kept.sha256 },
      });
      act.tell('envelope.waiting', { envelopeId: id });
    }
  },
);

/** Makes a letter ready for the offices named: an envelope each, waiting for the gateway. All of them, or, where one is refused, none. */
export async function sendLetter(at: Workplace, { dispatchId, to }: { dispatchId: string; to: readonly string[] }): Promise<void> {
  const { letter, own, book } = await ask(at, async (tx) => ({ ...(await letterToSend(tx, dispatchId)), book: await addressesOf(tx) }));
  requireEnvelopeStep('send', { state: null, officeId: letter.officeId }, nothing, at.actor.asker);
  const organs = [...new Set(to)].map((organId) => book.find((each) => each.organId === organId) ?? organId);
  const refusals = [
    ...(own === null ? [exchangeRefusals.noOwnCode] : []),
    ...organs.filter((each) => typeof each === 'string').map((each) => exchangeRefusals.unknownAddress(each)),
  ];
  if (refusals.length > 0) throw new Refused(refusals);
  const known = organs.filter((each): each is Address => typeof each !== 'string');
  const documentId = documentIdOf(own!.organId, letter.issuedOn, letter.number, letter.symbol);
  const kept = await keep(
    at,
    writeEnvelope({
      ...letter.head,
      kind: 'letter',
      from: own!,
      to: known,
      documentId,
      business: 'new',
      about: null,
      sentAt: at.clock.now().toISOString(),
      attachments: [{ name: letter.fileName, mediaType: letter.mediaType, bytes: await at.files.getBytes(letter.storageKey) }],
    }),
  );
  await writeOut(at, {
    dispatchId,
    envelopes: known.map((organ) => ({
      direction: 'out',
      kind: 'letter',
      state: 'waiting',
      organ,
      documentId,
      code: `${letter.number}/${letter.symbol}`,
      subject: letter.head.subject,
      business: 'new',
      receipt: null,
      said: null,
      aboutId: null,
      kept,
    })),
  });
}

/** The gateway has an envelope; said again it is no second time. */
export const takeEnvelope = command('exchange take', async (act, { id }: { id: string }) => {
  const envelope = await lockEnvelope(act.tx, id);
  if (envelope.state !== 'taken') {
    requireEnvelopeStep('take', envelope, envelope, act.by.asker);
    await saveTaken(act, envelope);
  }
  act.record({ thing: 'envelope', thingId: id, officeId: envelope.officeId, detail: { taken: true } });
});

const writeReceipt = command(
  'exchange answer',
  async (act, { about, receipt, said, kept }: { about: string; receipt: Receipt; said: string | null; kept: KeptBytes }) => {
    const letter = await lockEnvelope(act.tx, about);
    if (receipt === 'rejected') requireEnvelopeStep('turn-away', letter, letter, act.by.asker);
    const id = await insertEnvelope(
      act,
      {
        officeId: letter.officeId,
        direction: 'out',
        kind: 'receipt',
        state: 'waiting',
        organ: { organId: letter.organId!, name: letter.organName ?? '' },
        documentId: letter.documentId!,
        code: letter.code,
        subject: null,
        business: null,
        receipt,
        said,
        dispatchId: letter.dispatchId,
        aboutId: letter.id,
        kept,
        illustrative: letter.illustrative,
      },
      'answer',
    );
    act.record({
      thing: 'envelope',
      thingId: id ?? letter.id,
      officeId: letter.officeId,
      detail: { answered: receipt, said, again: id === null },
    });
  },
);

/** Tells the other side what became of a letter that came: once a word. */
export async function answerLetter(at: Workplace, { id, own, organ, documentId, receipt }: DueReceipt, said: string | null): Promise<void> {
  const kept = await keep(
    at,
    writeEnvelope({ kind: 'receipt', from: own, to: [organ], about: documentId, receipt, said, sentAt: at.clock.now().toISOString() }),
  );
  await writeReceipt(at, { about: id, receipt, said, kept });
}

/** Puts an office's code into the address book. */
export const setOfficeAddress = command('exchange set-address', async (act, address: Address) => {
  const offices = officesAs(act.by.asker!, ['administrator']);
  requireAddressStep(offices[0] ?? act.by.asker!.seats[0]?.officeId ?? '', act.by.asker);
  const owner = await setAddress(act, address);
  if (owner !== null) throw new Refused([exchangeRefusals.codeTaken(address.organId, owner)]);
  act.record({ thing: 'exchange_address', thingId: address.officeId ?? offices[0]!, officeId: offices[0]!, detail: address });
});
