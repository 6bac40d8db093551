import { sql } from 'kysely';
import type { OrganizationId, WebhookId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import { KEPT_DAYS, PAUSES } from './webhook.rules.ts';
import type { NewWebhook, WebhookState } from './webhook.schema.ts';

const stepped = (act: Act, { id, officeId }: { id: WebhookId; officeId: OrganizationId }, step: string, state: WebhookState) =>
  act.tx
    .insertInto('webhook_step')
    .values({
      webhook_id: id,
      office_id: officeId,
      step,
      to_state: state,
      business_on: act.today,
      recorded_at: act.now,
      actor: act.by.name,
    })
    .execute();

/** Sets an address; null where it is being sent to already. */
export async function insertWebhook(
  act: Act,
  officeId: OrganizationId,
  { address, events }: NewWebhook,
  secret: string,
): Promise<WebhookId | null> {
  const id = newId<WebhookId>();
  const inserted = await act.tx
    .insertInto('webhook')
    .values({ id, office_id: officeId, address, events: [...new Set(events)], secret, state: 'active', since: act.now, made_on: act.today })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return null;
  await stepped(act, { id, officeId }, 'subscribe', 'active');
  return id;
}

export interface LockedWebhook {
  readonly id: WebhookId;
  readonly officeId: OrganizationId;
  readonly state: WebhookState;
  readonly address: string;
  readonly taken: boolean;
  readonly givenUp: number;
}
/** Locks an address. Throws NotFound. */
export async function lockWebhook(tx: Tx, id: string): Promise<LockedWebhook> {
  const [row] = isUuid(id)
    ? (
        await sql<LockedWebhook>`SELECT w.id, w.office_id AS "officeId", w.state, w.address, EXISTS (SELECT FROM webhook o WHERE o.office_id = w.office_id AND o.address = w.address AND o.state = 'active' AND o.id <> w.id) AS taken, (SELECT count(*)::int FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'given-up') AS "givenUp" FROM webhook w WHERE w.id = ${id} FOR UPDATE OF w`.execute(
          tx,
        )
      ).rows
    : [];
  if (row === undefined) throw new NotFound('webhook');
  return row;
}

/** Stops or starts an address; what is told while it is stopped is not sent later. */
export async function saveWebhook(act: Act, webhook: LockedWebhook, step: 'stop' | 'start', state: WebhookState): Promise<void> {
  await act.tx
    .updateTable('webhook')
    .set({ state, ...(state === 'active' ? { since: act.now } : {}) })
    .where('id', '=', webhook.id)
    .execute();
  await stepped(act, webhook, step, state);
}
/** What was given up waits again, from now. */
export async function waitAgain(act: Act, webhook: LockedWebhook): Promise<void> {
  await act.tx
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', attempts: 0, try_after: act.now, settled_at: null })
    .where('webhook_id', '=', webhook.id)
    .where('state', '=', 'given-up')
    .execute();
  await stepped(act, webhook, 'try-again', 'active');
}

/** Whether something is to be sent by now: told and not yet lined up, or waiting. As kc_system. */
export async function anythingDue(tx: Tx, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    due: boolean;
  }>`SELECT EXISTS (${toldAndNotLined(now)}) OR EXISTS (SELECT FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id WHERE d.state = 'waiting' AND d.try_after <= ${now} AND w.state = 'active') AS due`.execute(
    tx,
  );
  return rows[0]!.due;
}
/** Asked by what is missing, not from the last on: a row with a smaller number may be committed later. */
const toldAndNotLined = (now: Date) => sql`
  SELECT w.id AS webhook_id, o.id AS outbox_id, w.office_id FROM webhook w JOIN outbox o ON o.told_at >= w.since AND o.told_at > ${now}::timestamptz - ${KEPT_DAYS}::int * interval '1 day' AND (o.event = ANY (w.events) OR '*' = ANY (w.events))
   WHERE w.state = 'active' AND NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.outbox_id = o.id)`;
/** Lines up what was told since. As kc_system. */
export async function lineUp(tx: Tx, now: Date): Promise<number> {
  const { numAffectedRows } =
    await sql`INSERT INTO webhook_delivery (webhook_id, outbox_id, office_id, state, attempts, try_after) SELECT webhook_id, outbox_id, office_id, 'waiting', 0, ${now} FROM (${toldAndNotLined(now)}) AS told ON CONFLICT DO NOTHING`.execute(
      tx,
    );
  return Number(numAffectedRows ?? 0n);
}

export interface Delivery {
  readonly webhookId: WebhookId;
  readonly outboxId: string;
  readonly officeId: OrganizationId;
  readonly address: string;
  readonly secret: string;
  readonly event: string;
  readonly toldAt: Date;
  readonly payload: unknown;
  readonly attempts: number;
}
/**
 * Takes what is due, in the order it was told: each counts an attempt and is not taken by another until its pause is over. Whoever dies between
 * this and the note leaves it to the next attempt, under the same name. As kc_system.
 */
export async function claimDeliveries(tx: Tx, now: Date, count: number): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    WITH due AS (SELECT d.webhook_id, d.outbox_id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id WHERE d.state = 'waiting' AND d.try_after <= ${now} AND w.state = 'active' ORDER BY d.outbox_id, d.webhook_id LIMIT ${count} FOR UPDATE OF d SKIP LOCKED),
    taken AS (UPDATE webhook_delivery d SET attempts = d.attempts + 1, try_after = ${now}::timestamptz + (${[...PAUSES]}::int[])[least(d.attempts + 1, ${PAUSES.length}::int)] * interval '1 minute' FROM due WHERE d.webhook_id = due.webhook_id AND d.outbox_id = due.outbox_id RETURNING d.*)
    SELECT t.webhook_id AS "webhookId", t.outbox_id::text AS "outboxId", t.office_id AS "officeId", w.address, w.secret, o.event, o.told_at AS "toldAt", o.payload, t.attempts FROM taken t JOIN webhook w ON w.id = t.webhook_id JOIN outbox o ON o.id = t.outbox_id ORDER BY t.outbox_id`.execute(
    tx,
  );
  return rows;
}
/** What became of an attempt. As kc_system. */
export async function noteDelivery(
  tx: Tx,
  { webhookId, outboxId, attempts }: Delivery,
  { taken, answered, fault }: { taken: boolean; answered: number | null; fault: string | null },
  now: Date,
): Promise<void> {
  const state = taken ? 'delivered' : attempts > PAUSES.length ? 'given-up' : 'waiting';
  await sql`UPDATE webhook_delivery SET state = ${state}, answered = ${answered}, fault = ${fault}, settled_at = ${state === 'waiting' ? null : now} WHERE webhook_id = ${webhookId} AND outbox_id = ${outboxId}::bigint AND state = 'waiting'`.execute(
    tx,
  );
}
