import { createHmac, randomBytes } from 'node:crypto';
import type { OrganizationId } from '../../../../db/generated/rows.ts';
import { ask } from '../../../platform/ask.ts';
import { command } from '../../../platform/command.ts';
import type { JobSite } from '../../../platform/jobs.ts';
import { officesAs } from '../../../platform/pure/asker.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import { webhookRefusals } from './webhook.words.ts';
import { signatureHeader, wasTaken } from './webhook.rules.ts';
import type { NewWebhook } from './webhook.schema.ts';
import { requireWebhookStep } from './webhook.steps.ts';
import {
  anythingDue,
  claimDeliveries,
  type Delivery,
  insertWebhook,
  lineUp,
  lockWebhook,
  noteDelivery,
  saveWebhook,
  waitAgain,
} from './webhook.store.ts';

/** Sets an address that hears what is done from now on. Answers the secret, which is said this once. */
export const subscribe = command('exchange subscribe', async (act, wanted: NewWebhook): Promise<{ id: string; secret: string }> => {
  const asker = act.by.asker!;
  const officeId = (officesAs(asker, ['administrator'])[0] ?? asker.seats[0]?.officeId ?? '') as OrganizationId;
  requireWebhookStep('subscribe', { state: null, officeId }, { givenUp: 0, taken: false, address: wanted.address }, asker);
  const secret = randomBytes(32).toString('base64url');
  const id = await insertWebhook(act, officeId, wanted, secret);
  if (id === null) throw new Refused([webhookRefusals.addressTaken(wanted.address)]);
  act.record({ thing: 'webhook', thingId: id, officeId, detail: wanted });
  return { id, secret };
});
const STEPS = { stop: 'stopped', start: 'active' } as const;
/** Stops or starts an address, or sends again what was given up. */
export const stepWebhook = command(
  'exchange step-webhook',
  async (act, { id, step }: { id: string; step: 'stop' | 'start' | 'try-again' }) => {
    const webhook = await lockWebhook(act.tx, id);
    requireWebhookStep(step, webhook, webhook, act.by.asker);
    await (step === 'try-again' ? waitAgain(act, webhook) : saveWebhook(act, webhook, step, STEPS[step]));
    act.record({ thing: 'webhook', thingId: id, officeId: webhook.officeId, detail: { step } });
  },
);

const AT_ONCE = 50;
const claim = command('exchange claim-deliveries', async (act): Promise<Delivery[]> => {
  const lined = await lineUp(act.tx, act.now);
  const claimed = await claimDeliveries(act.tx, act.now, AT_ONCE);
  act.record({ thing: 'webhook', thingId: claimed[0]?.webhookId ?? newId(), officeId: null, detail: { lined, tried: claimed.length } });
  return claimed;
});
interface Became {
  readonly taken: boolean;
  readonly answered: number | null;
  readonly fault: string | null;
}
const note = command('exchange note-delivery', async (act, { delivery, became }: { delivery: Delivery; became: Became }) => {
  await noteDelivery(act.tx, delivery, became, act.now);
  act.record({
    thing: 'webhook',
    thingId: delivery.webhookId,
    officeId: delivery.officeId,
    detail: { told: delivery.outboxId, event: delivery.event, attempts: delivery.attempts, ...became },
  });
});

/** How long an address may take to answer. */
const PATIENCE_MS = 10_000;
/** Hands one message over: its body signed with the address's secret, under a name that is the same at every attempt. */
async function handOver(at: JobSite, { outboxId, webhookId, address, secret, event, toldAt, payload }: Delivery): Promise<Became> {
  const body = JSON.stringify({ id: `${webhookId}.${outboxId}`, event, toldAt: toldAt.toISOString(), payload });
  const time = Math.floor(at.clock.now().getTime() / 1_000);
  const signature = signatureHeader(time, createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'));
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { 'content-type': 'application/json', 'khuyencong-delivery': `${webhookId}.${outboxId}`, 'khuyencong-signature': signature },
    });
    await answer.body?.cancel();
    return { taken: wasTaken(answer.status), answered: answer.status, fault: wasTaken(answer.status) ? null : `HTTP ${answer.status}` };
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : error instanceof Error ? error.message : String(error);
    return { taken: false, answered: null, fault: cause.slice(0, 300) };
  }
}

/** Sends on what was told, each to each address; one that is not there holds up no other for longer than its turn. */
export async function deliverAll(at: JobSite): Promise<void> {
  while (await ask(at, (tx) => anythingDue(tx, at.clock.now()))) {
    const claimed = await claim(at, undefined);
    if (claimed.length === 0) return;
    const byAddress = [...Map.groupBy(claimed, ({ webhookId }) => webhookId).values()];
    await Promise.all(
      byAddress.map(async (own) => {
        for (const delivery of own) await note(at, { delivery, became: await handOver(at, delivery) });
      }),
    );
  }
}
