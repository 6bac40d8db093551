import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepText } from '../../src/features/dispatches/index.ts';
import { asJob } from '../../src/platform/jobs.ts';
import type { DeskItem } from '../../src/features/tasks/task.schema.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Other systems hear what is done here: signed, once in effect, and again until they take it or a person is told. */

interface Heard {
  readonly name: string;
  readonly signature: string;
  readonly body: string;
}
/** A system that hears; `answers` says with what, and may be changed meanwhile. */
async function aListener(answers: { status: number }) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        heard.push({
          name: String(request.headers['khuyencong-delivery']),
          signature: String(request.headers['khuyencong-signature']),
          body: Buffer.concat(parts).toString('utf8'),
        });
        response.writeHead(answers.status).end();
      });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    heard,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
const deliver = (site: TestSite) =>
  site.jobs.find(({ name }) => name === 'exchange deliver-webhooks')!.run(asJob(site, 'exchange deliver-webhooks'), {} as never);
const standing = async (site: TestSite) =>
  (
    await sql<{ line: string }>`SELECT concat_ws(' ', state, attempts, answered) AS line FROM webhook_delivery ORDER BY outbox_id`.execute(
      site.system,
    )
  ).rows.map(({ line }) => line);
const aLetter = async (site: TestSite) => keepText(await site.as(people.clerk), 'thu.txt', 'Kính gửi Cục Công Thương địa phương');

describe('other systems', () => {
  it('hear each event once, signed with the secret that was said once; only what they asked for, and nothing from before', async () => {
    const site = await aSite('2020-05-05');
    await aLetter(site);
    const listener = await aListener({ status: 204 });
    const administrator = await keyed(site, people.administrator);
    expect((await administrator.post('/webhooks', { address: 'http://nhan.example/', events: ['*'] })).status).toBeGreaterThanOrEqual(400);
    expect((await (await keyed(site, people.officer)).post('/webhooks', { address: listener.address, events: ['*'] })).status).toBe(403);
    const {
      body: { secret },
    } = await administrator.post<{ id: string; secret: string }>('/webhooks', { address: listener.address, events: ['dispatch.received'] });
    expect(JSON.stringify((await administrator.ask('/webhooks')).body)).not.toContain(secret);
    // Nothing is told twice to one address.
    expect(await administrator.post('/webhooks', { address: listener.address, events: ['*'] })).toMatchObject({
      status: 409,
      body: { code: 'address-taken' },
    });
    // The clock of the story stands: what was told at the same instant as the address was set is sent too.
    const before = await sql<{ n: number }>`SELECT count(*)::int AS n FROM outbox WHERE event = 'dispatch.received'`.execute(site.system);
    const { id } = await aLetter(site);
    await Promise.all([deliver(site), deliver(site)]);
    await deliver(site);
    expect(listener.heard).toHaveLength(before.rows[0]!.n + 1);
    expect(new Set(listener.heard.map(({ name }) => name)).size).toBe(listener.heard.length);
    const told = listener.heard.find(({ body }) => body.includes(id))!;
    expect(JSON.parse(told.body)).toMatchObject({ id: told.name, event: 'dispatch.received', payload: { dispatchId: id } });
    const [, time, digest] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(told.signature)!;
    expect(createHmac('sha256', secret).update(`${time}.${told.body}`).digest('hex')).toBe(digest);
  });

  it('that do not answer are tried again after growing pauses, then given up and a person told; sent again by hand they hear it under the same name', async () => {
    const site = await aSite('2020-05-05');
    const answers = { status: 500 };
    const listener = await aListener(answers);
    const administrator = await keyed(site, people.administrator);
    const {
      body: { id },
    } = await administrator.post<{ id: string }>('/webhooks', { address: listener.address, events: ['dispatch.received'] });
    await aLetter(site);
    await deliver(site);
    await deliver(site);
    expect(await standing(site)).toEqual(['waiting 1 500']);
    for (let day = 6; day < 13; day += 1) {
      site.clock.goTo(`2020-05-${String(day).padStart(2, '0')}`);
      await deliver(site);
    }
    expect(await standing(site)).toEqual(['given-up 7 500']);
    const given = async () =>
      (await administrator.ask<{ items: DeskItem[] }>('/me/desk')).body.items.find(({ kind }) => kind === 'webhooks-given-up');
    expect(await given()).toMatchObject({ count: 1, place: '/trao-doi/dia-chi-nhan' });
    answers.status = 200;
    expect((await administrator.post(`/webhooks/${id}/try-again`, {})).status).toBe(200);
    await deliver(site);
    expect(await standing(site)).toEqual(['delivered 1 200']);
    expect(new Set(listener.heard.map(({ name }) => name)).size).toBe(1);
    expect(await given()).toBeUndefined();
    // A system that is gone altogether holds up nobody, and what is told while an address is stopped is not sent later.
    listener.stop();
    await aLetter(site);
    await deliver(site);
    expect(await standing(site)).toEqual(['delivered 1 200', 'waiting 1']);
    expect((await administrator.post(`/webhooks/${id}/stop`, {})).status).toBe(200);
    await aLetter(site);
    site.clock.goTo('2020-05-20');
    const { body: other } = await administrator.post<{ id: string }>('/webhooks', { address: listener.address, events: ['*'] });
    expect(await administrator.post(`/webhooks/${id}/start`, {})).toMatchObject({ status: 409, body: { code: 'address-taken' } });
    expect((await administrator.post(`/webhooks/${other.id}/stop`, {})).status).toBe(200);
    expect((await administrator.post(`/webhooks/${id}/start`, {})).status).toBe(200);
    await deliver(site);
    expect(await standing(site)).toEqual(['delivered 1 200', 'waiting 2']);
  });
});
