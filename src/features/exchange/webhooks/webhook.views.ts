import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import { answerAtAll } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { Waiting } from '../../tasks/task.schema.ts';
import type { WebhookRow } from './webhook.schema.ts';
import { answerWebhookSteps, webhookSteps } from './webhook.steps.ts';

/** Events by name, for who sets an address; an event of another name is taken too. */
const KNOWN = ['dispatch.received', 'dispatch.confirmed', 'duties.assigned', 'envelope.accepted', 'envelope.waiting'] as const;
interface Row extends Omit<WebhookRow, 'steps'> {
  readonly officeId: string;
  readonly taken: boolean;
}

/** The asker's addresses with what became of what was sent to each, the newest first. */
export async function webhooks(tx: Tx, asker: Asker) {
  const { rows } = await sql<Row>`
    SELECT w.id, w.office_id AS "officeId", w.address, w.events, w.state, EXISTS (SELECT FROM webhook o WHERE o.office_id = w.office_id AND o.address = w.address AND o.state = 'active' AND o.id <> w.id) AS taken, w.made_on AS "madeOn", n.delivered, n.waiting, n."givenUp",
           coalesce((SELECT jsonb_agg(l ORDER BY (l ->> 'n')::bigint DESC) FROM (SELECT jsonb_build_object('n', d.outbox_id, 'outboxId', d.outbox_id::text, 'event', h.event, 'toldAt', h.told_at, 'state', d.state, 'attempts', d.attempts, 'answered', d.answered, 'fault', d.fault, 'tryAfter', CASE WHEN d.state = 'waiting' THEN d.try_after END) AS l
              FROM webhook_delivery d, LATERAL told_event(d.outbox_id) h WHERE d.webhook_id = w.id ORDER BY d.outbox_id DESC LIMIT 10) AS newest), '[]') AS last
      FROM webhook w, LATERAL (SELECT count(*) FILTER (WHERE d.state = 'delivered')::int AS delivered, count(*) FILTER (WHERE d.state = 'waiting')::int AS waiting, count(*) FILTER (WHERE d.state = 'given-up')::int AS "givenUp" FROM webhook_delivery d WHERE d.webhook_id = w.id) n
     ORDER BY w.made_on DESC, w.id`.execute(tx);
  return {
    known: [...KNOWN],
    steps: webhookSteps.filter(({ step }) => step === 'subscribe').map((row) => answerAtAll(row, asker, roleWords)),
    rows: rows.map(({ officeId, taken, ...row }) => ({
      ...row,
      steps: answerWebhookSteps({ state: row.state, officeId }, { ...row, taken }, asker),
    })),
  };
}

/** What was sent many times in vain stands on the desk of who set the address. */
export async function webhooksWaiting(tx: Tx, asker: Asker): Promise<Waiting[]> {
  if (!asker.seats.some(({ role }) => role === 'administrator')) return [];
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM webhook_delivery WHERE state = 'given-up'`.execute(tx);
  return [{ kind: 'webhooks-given-up', count: rows[0]!.n, place: '/trao-doi/dia-chi-nhan' }];
}
