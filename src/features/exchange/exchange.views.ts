import { sql } from 'kysely';
import type { EnvelopeId, OrganizationId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound, Refused } from '../../platform/pure/refused.ts';
import { answerAtAll } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import { priorities } from '../readings/index.ts';
import { readingSchema } from '../readings/reading.schema.ts';
import { kindWords } from '../readings/reading.words.ts';
import type { LetterEnvelope, Organ, Receipt } from './envelope/envelope.schema.ts';
import { type Address, type EnvelopeRow, ENVELOPES_A_PAGE, type ExchangePage } from './exchange.schema.ts';
import { addressSteps, answerEnvelopeSteps, envelopeSteps } from './exchange.steps.ts';
import { exchangeRefusals } from './exchange.words.ts';

/** The address book, by name. */
export async function addressesOf(tx: Tx): Promise<(Address & Organ)[]> {
  return tx
    .selectFrom('exchange_address')
    .select(['organ_id as organId', 'name', 'office_id as officeId'])
    .orderBy('name')
    .orderBy('organ_id')
    .execute();
}

/** Which of the asker's offices an envelope is addressed to, and as what. Null where to none. */
export async function officeAddressed(
  tx: Tx,
  to: readonly Organ[],
  offices: readonly OrganizationId[],
): Promise<{ officeId: OrganizationId; organ: Organ } | null> {
  const row = await tx
    .selectFrom('exchange_address')
    .select(['organ_id as organId', 'name', 'office_id as officeId'])
    .where(
      'organ_id',
      'in',
      to.map(({ organId }) => organId),
    )
    .where('office_id', 'in', [...offices])
    .orderBy('organ_id')
    .executeTakeFirst();
  return row === undefined ? null : { officeId: row.officeId!, organ: { organId: row.organId, name: row.name } };
}

export interface LetterToSend {
  readonly officeId: OrganizationId;
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly storageKey: string;
  readonly head: Pick<
    LetterEnvelope,
    'number' | 'symbol' | 'place' | 'issuedOn' | 'typeName' | 'subject' | 'signer' | 'urgency' | 'toPlaces'
  >;
}
/** A letter as its envelope says it, and the code of the office it goes out from; null where it has none. Throws NotFound, and Refused for a letter that has no number, day or subject yet. */
export async function letterToSend(tx: Tx, id: string): Promise<{ letter: LetterToSend; own: Organ | null }> {
  const [row] = (
    await sql<{
      officeId: OrganizationId;
      facts: unknown;
      fileName: string;
      mediaType: string;
      storageKey: string;
      organId: string | null;
      name: string | null;
    }>`
    SELECT d.office_id AS "officeId", d.facts, f.name AS "fileName", f.media_type AS "mediaType", f.storage_key AS "storageKey", a.organ_id AS "organId", a.name FROM dispatch d JOIN stored_file f ON f.id = d.file_id LEFT JOIN exchange_address a ON a.office_id = d.office_id AND d.direction = 'out' WHERE d.id = ${id}`.execute(
      tx,
    )
  ).rows;
  if (row === undefined) throw new NotFound('dispatch');
  const facts = row.facts === null ? null : readingSchema.parse(row.facts);
  if (facts === null || facts.number === null || facts.symbol === null || facts.issuedOn === null || facts.subject === null)
    throw new Refused([exchangeRefusals.notOut]);
  const { number, symbol, issuedOn, subject, place, signature, urgency, recipients, kind } = facts;
  const head = {
    number,
    symbol,
    place,
    issuedOn,
    subject,
    typeName: kind === 'other' ? 'Văn bản khác' : kindWords[kind].vi,
    signer: signature === null ? null : { authority: signature.authority, title: signature.title, name: signature.name },
    urgency: urgency === null ? 0 : priorities[urgency],
    toPlaces: recipients.map(({ name }) => name),
  };
  return {
    letter: {
      officeId: row.officeId,
      number,
      symbol,
      issuedOn,
      fileName: row.fileName,
      mediaType: row.mediaType,
      storageKey: row.storageKey,
      head,
    },
    own: row.organId === null ? null : { organId: row.organId, name: row.name! },
  };
}

/** The confirmed letter that goes by a code, in a year where one is named, or, without one, the newest, one that went out before others. Throws NotFound. */
export async function letterCoded(
  tx: Tx,
  code: string | null,
  year: number | null,
): Promise<{ id: string; issuer: string; addressees: { text: string; group: string | null }[] }> {
  const {
    rows: [row],
  } = await sql<{ id: string; issuer: string; addressees: { text: string; group: string | null }[] }>`
    SELECT id, coalesce(facts ->> 'issuer', '') AS issuer, facts -> 'addressees' AS addressees FROM dispatch
     WHERE state = 'confirmed' AND ${year === null ? sql`issued_on IS NOT NULL` : sql`extract(year FROM issued_on) = ${year}`} AND origin_id IS NULL AND ${code === null ? sql`true` : sql`upper(code) = upper(${code})`} ORDER BY direction DESC, issued_on DESC, id LIMIT 1`.execute(
    tx,
  );
  if (row === undefined) throw new NotFound('dispatch');
  return row;
}

export interface DueReceipt {
  readonly id: EnvelopeId;
  readonly own: Organ;
  readonly organ: Organ;
  readonly documentId: string;
  readonly receipt: Receipt;
}
const DUE = sql`e.id, jsonb_build_object('organId', a.organ_id, 'name', a.name) AS own, jsonb_build_object('organId', e.organ_id, 'name', e.organ_name) AS organ, e.document_id AS "documentId"`;
/** What became of letters that came and was not yet said: received once they are in the register, assigned once they are with somebody. As kc_system. */
export async function receiptsDue(tx: Tx): Promise<DueReceipt[]> {
  const { rows } = await sql<DueReceipt>`
    SELECT ${DUE}, w.receipt FROM envelope e JOIN exchange_address a ON a.office_id = e.office_id
      JOIN LATERAL (SELECT 'received' AS receipt WHERE EXISTS (SELECT FROM register_entry r WHERE r.dispatch_id = e.dispatch_id)
          UNION ALL SELECT 'assigned' WHERE EXISTS (SELECT FROM forwarding f WHERE f.dispatch_id = e.dispatch_id) OR EXISTS (SELECT FROM dispatch_note n WHERE n.dispatch_id = e.dispatch_id)) w ON true
     WHERE e.direction = 'in' AND e.kind = 'letter' AND e.state = 'accepted' AND e.business <> 'recall' AND NOT EXISTS (SELECT FROM envelope s WHERE s.about_id = e.id AND s.direction = 'out' AND s.receipt IN (w.receipt, 'rejected'))
     ORDER BY e.made_at, e.id, w.receipt DESC LIMIT 500`.execute(tx);
  return rows;
}
/** What an answer to a letter that came is written from. Throws NotFound, and Refused where the office has no code any more. */
export async function letterAnswered(tx: Tx, id: string): Promise<Omit<DueReceipt, 'receipt'>> {
  const [row] = (
    await sql<
      Omit<DueReceipt, 'receipt'> & { own: { organId: string | null } }
    >`SELECT ${DUE} FROM envelope e LEFT JOIN exchange_address a ON a.office_id = e.office_id WHERE e.id = ${id} AND e.direction = 'in' AND e.kind = 'letter'`.execute(
      tx,
    )
  ).rows;
  if (row === undefined) throw new NotFound('envelope');
  if (row.own.organId === null) throw new Refused([exchangeRefusals.noOwnCode]);
  return row;
}

interface Row extends Omit<EnvelopeRow, 'steps'> {
  readonly officeId: string;
  readonly registered: boolean;
  readonly total: number;
}
/** Letters that came and went by envelope, newest first, each with what was said of it; and what the asker may send to whom. */
export async function exchangePage(tx: Tx, page: number, on: Day, asker: Asker): Promise<ExchangePage> {
  const { rows } = await sql<Row>`
    SELECT e.id, e.direction, coalesce((SELECT s.to_state FROM envelope_step s WHERE s.envelope_id = e.id AND s.business_on <= ${on}::date ORDER BY s.business_on DESC, s.id DESC LIMIT 1), e.state) AS state, e.organ_id AS "organId", e.organ_name AS organ, office_name(e.office_id, ${on}::date) AS office, e.office_id AS "officeId", e.code, e.subject, e.business, e.dispatch_id AS "dispatchId", e.made_on AS "madeOn", e.faults, e.illustrative,
           EXISTS (SELECT FROM register_entry r WHERE r.dispatch_id = e.dispatch_id) AS registered, count(*) OVER ()::int AS total,
           coalesce((SELECT jsonb_agg(jsonb_build_object('receipt', s.receipt, 'said', s.said, 'on', s.made_on) ORDER BY s.made_at, (SELECT min(st.id) FROM envelope_step st WHERE st.envelope_id = s.id)) FROM envelope s WHERE s.about_id = e.id AND s.kind = 'receipt' AND s.made_on <= ${on}::date), '[]') AS said
      FROM envelope e WHERE (e.kind = 'letter' OR e.kind IS NULL) AND e.made_on <= ${on}::date ORDER BY e.made_at DESC, e.id LIMIT ${ENVELOPES_A_PAGE} OFFSET ${(page - 1) * ENVELOPES_A_PAGE}`.execute(
    tx,
  );
  const addresses = await addressesOf(tx);
  const offices = officesAs(asker, ['records-clerk']);
  const sendable =
    offices.length === 0
      ? []
      : (
          await sql<ExchangePage['sendable'][number]>`
    SELECT d.id, d.code, d.facts ->> 'subject' AS subject, d.issued_on AS "issuedOn", ARRAY(SELECT e.organ_id FROM envelope e WHERE e.dispatch_id = d.id AND e.direction = 'out' AND e.kind = 'letter' ORDER BY 1) AS "sentTo"
      FROM dispatch d WHERE d.office_id = ANY (${offices}::uuid[]) AND d.direction = 'out' AND d.state = 'confirmed' AND d.code IS NOT NULL AND d.issued_on IS NOT NULL AND d.facts ->> 'subject' IS NOT NULL AND EXISTS (SELECT FROM register_entry r WHERE r.dispatch_id = d.id)
     ORDER BY d.issued_on DESC, d.id LIMIT 50`.execute(tx)
        ).rows;
  return {
    asOf: on,
    total: rows[0]?.total ?? 0,
    page,
    addresses,
    ownOrganId: addresses.find(({ officeId }) => officeId !== null && offices.includes(officeId))?.organId ?? null,
    sendable,
    rows: rows.map(({ officeId, registered, ...row }) => ({
      ...row,
      steps: answerEnvelopeSteps({ state: row.state, officeId }, { registered }, asker).filter(({ step }) =>
        step === 'turn-away' ? row.direction === 'in' && row.state === 'accepted' : step === 'take' && row.state === 'waiting',
      ),
    })),
    steps: [...envelopeSteps.filter(({ step }) => step === 'hand-in' || step === 'send'), ...addressSteps].map((row) =>
      answerAtAll(row, asker, roleWords),
    ),
  };
}

export interface WaitingEnvelope {
  readonly id: string;
  readonly kind: 'letter' | 'receipt';
  readonly organId: string;
  readonly documentId: string;
  readonly receipt: string | null;
  readonly sha256: string;
}
/** Envelopes that wait for the gateway, oldest first: a receipt never before the letter it is made after. */
export async function waitingEnvelopes(tx: Tx): Promise<WaitingEnvelope[]> {
  return (
    await sql<WaitingEnvelope>`SELECT id, kind, organ_id AS "organId", document_id AS "documentId", receipt, sha256 FROM envelope e WHERE state = 'waiting' ORDER BY made_at, (SELECT min(st.id) FROM envelope_step st WHERE st.envelope_id = e.id) LIMIT 200`.execute(
      tx,
    )
  ).rows;
}
/** An envelope's bytes. Throws NotFound. */
export async function envelopeFile(tx: Tx, id: string): Promise<{ storageKey: string; name: string }> {
  const [row] = (
    await sql<{
      storageKey: string;
      name: string;
    }>`SELECT storage_key AS "storageKey", concat_ws('-', replace(coalesce(code, 'goi-tin'), '/', '-'), receipt) || '.edxml' AS name FROM envelope WHERE id::text = ${id}`.execute(
      tx,
    )
  ).rows;
  if (row === undefined) throw new NotFound('envelope');
  return row;
}
