import { sql } from 'kysely';
import type { DispatchId, EnvelopeId, OrganizationId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { KeptBytes } from '../../platform/files.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import { newId } from '../../platform/workplace.ts';
import type { Business, Organ, Receipt } from './envelope/envelope.schema.ts';
import type { EnvelopeState } from './exchange.schema.ts';

/** An envelope as it is written down: its bytes are kept already. */
export interface NewEnvelope {
  readonly officeId: OrganizationId;
  readonly direction: 'in' | 'out';
  readonly kind: 'letter' | 'receipt';
  readonly state: EnvelopeState;
  readonly organ: Organ;
  readonly documentId: string;
  readonly code: string | null;
  readonly subject: string | null;
  readonly business: Business | null;
  readonly receipt: Receipt | null;
  readonly said: string | null;
  readonly dispatchId: DispatchId | null;
  readonly aboutId: EnvelopeId | null;
  readonly kept: KeptBytes;
  readonly illustrative: boolean;
}
const stepped = (act: Act, id: EnvelopeId, officeId: OrganizationId, step: string, state: EnvelopeState) =>
  act.tx
    .insertInto('envelope_step')
    .values({
      envelope_id: id,
      office_id: officeId,
      step,
      to_state: state,
      business_on: act.today,
      recorded_at: act.now,
      actor: act.by.name,
    })
    .execute();

/** Writes an envelope down and answers its id; null where the same came or went before, which stands. A second one that comes meanwhile waits for the first. */
export async function insertEnvelope(act: Act, row: NewEnvelope, step: string): Promise<EnvelopeId | null> {
  const id = newId<EnvelopeId>();
  const inserted = await act.tx
    .insertInto('envelope')
    .values({
      id,
      office_id: row.officeId,
      direction: row.direction,
      kind: row.kind,
      state: row.state,
      organ_id: row.organ.organId,
      organ_name: row.organ.name,
      document_id: row.documentId,
      code: row.code,
      subject: row.subject,
      business: row.business,
      receipt: row.receipt,
      said: row.said,
      dispatch_id: row.dispatchId,
      about_id: row.aboutId,
      faults: null,
      sha256: row.kept.sha256,
      storage_key: row.kept.storageKey,
      size_bytes: BigInt(row.kept.sizeBytes),
      illustrative: row.illustrative,
      made_on: act.today,
      made_at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return null;
  await stepped(act, id, row.officeId, step, row.state);
  return id;
}

/** Keeps an envelope that could not be taken, once, with why. */
export async function insertRefused(
  act: Act,
  {
    officeId,
    kept,
    faults,
    organ,
    illustrative,
  }: { officeId: OrganizationId; kept: KeptBytes; faults: readonly Refusal[]; organ: Organ | null; illustrative: boolean },
): Promise<EnvelopeId | null> {
  const id = newId<EnvelopeId>();
  const inserted = await act.tx
    .insertInto('envelope')
    .values({
      id,
      office_id: officeId,
      direction: 'in',
      kind: null,
      state: 'refused',
      organ_id: organ?.organId ?? null,
      organ_name: organ?.name ?? null,
      document_id: null,
      code: null,
      subject: null,
      business: null,
      receipt: null,
      said: null,
      dispatch_id: null,
      about_id: null,
      faults: JSON.stringify(faults),
      sha256: kept.sha256,
      storage_key: kept.storageKey,
      size_bytes: BigInt(kept.sizeBytes),
      illustrative,
      made_on: act.today,
      made_at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return null;
  await stepped(act, id, officeId, 'refuse', 'refused');
  return id;
}

export async function saveDispatch(tx: Tx, id: EnvelopeId, dispatchId: DispatchId): Promise<void> {
  await tx.updateTable('envelope').set({ dispatch_id: dispatchId }).where('id', '=', id).execute();
}

/** The gateway took an envelope. */
export async function saveTaken(act: Act, { id, officeId }: Pick<StoredEnvelope, 'id' | 'officeId'>): Promise<void> {
  await act.tx.updateTable('envelope').set({ state: 'taken' }).where('id', '=', id).execute();
  await stepped(act, id, officeId, 'take', 'taken');
}

export interface StoredEnvelope {
  readonly id: EnvelopeId;
  readonly officeId: OrganizationId;
  readonly state: EnvelopeState;
  readonly dispatchId: DispatchId | null;
  readonly sha256: string;
  readonly organId: string | null;
  readonly organName: string | null;
  readonly documentId: string | null;
  readonly code: string | null;
  readonly registered: boolean;
  readonly illustrative: boolean;
}
const stored = sql`e.id, e.office_id AS "officeId", e.state, e.dispatch_id AS "dispatchId", e.sha256, e.organ_id AS "organId", e.organ_name AS "organName", e.document_id AS "documentId", e.code, e.illustrative, EXISTS (SELECT FROM register_entry r WHERE r.dispatch_id = e.dispatch_id) AS registered`;

/** Locks an envelope. Throws NotFound. */
export async function lockEnvelope(tx: Tx, id: string): Promise<StoredEnvelope> {
  const [row] = (await sql<StoredEnvelope>`SELECT ${stored} FROM envelope e WHERE e.id = ${id} FOR UPDATE OF e`.execute(tx)).rows;
  if (row === undefined) throw new NotFound('envelope');
  return row;
}

/** A letter that came or went before under the name offices give it between them. */
export async function letterNamed(
  tx: Tx,
  of: { officeId: string; direction: 'in' | 'out'; organId: string; documentId: string; business?: Business },
): Promise<StoredEnvelope | null> {
  const { rows } = await sql<StoredEnvelope>`
    SELECT ${stored} FROM envelope e WHERE e.office_id = ${of.officeId} AND e.direction = ${of.direction} AND e.organ_id = ${of.organId} AND e.document_id = ${of.documentId} AND e.kind = 'letter' AND e.state <> 'refused'
       AND ${of.business === undefined ? sql`e.business <> 'recall'` : sql`e.business = ${of.business}`} ORDER BY e.made_at LIMIT 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Puts an address into the book; the code of another office is left to it: answers whose it is. */
export async function setAddress(
  act: Act,
  { organId, name, officeId }: { organId: string; name: string; officeId: string | null },
): Promise<string | null> {
  const before = await act.tx
    .selectFrom('exchange_address')
    .select(['name', 'office_id'])
    .where('organ_id', '=', organId)
    .forUpdate()
    .executeTakeFirst();
  if (before !== undefined && before.office_id !== officeId) return before.name;
  await act.tx
    .insertInto('exchange_address')
    .values({ organ_id: organId, name, office_id: officeId as OrganizationId | null, set_on: act.today, set_by: act.by.name })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet({ name, set_on: act.today, set_by: act.by.name }))
    .execute();
  return null;
}
