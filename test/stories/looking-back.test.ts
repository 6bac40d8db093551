import { expect, it } from 'vitest';
import type { Dispatch } from '../../src/features/dispatches/dispatch.schema.ts';
import type { Register } from '../../src/features/dispatches/registers/register.schema.ts';
import type { Me } from '../../src/features/organizations/person.schema.ts';
import type { DeskItem, Matrix, TaskRow } from '../../src/features/tasks/task.schema.ts';
import { aSite, keyed, people } from '../database/site.ts';

/** Any date, whole picture: what stood on a day of May 2020, read only before the newest fact. */

interface Problem {
  code: string;
  vi: string;
}
const matrixAt = async (desk: Awaited<ReturnType<typeof keyed>>, day: string) =>
  (await desk.ask<Matrix>(`/tasks/matrix?dispatch=${encodeURIComponent('2990/BCT-CTĐP')}&asOf=${day}`)).body;
const states = (matrix: Matrix, ref: string) => Map.groupBy(matrix.tasks.find((task) => task.ref === ref)!.cells, ({ state }) => state);

it('the matrix of the story is true at any date: nothing done before the first contracts are signed, eight overdue at the end of May', async () => {
  const site = await aSite('2020-05-29', {}, 'told');
  const officer = await keyed(site, people.officer);
  expect([...states(await matrixAt(officer, '2020-05-07'), '1.1').keys()]).toEqual(['in-term']);
  // Figures from the contracts: who signed all by the 15th is due no more, whether its letter was accepted or not.
  expect(states(await matrixAt(officer, '2020-05-15'), '1.1').get('due')).toHaveLength(15);
  const [before, after] = [states(await matrixAt(officer, '2020-05-19'), '1.1'), states(await matrixAt(officer, '2020-05-29'), '1.1')];
  expect([before.get('done-on-time')!.length, before.get('done-late')!.length, before.get('overdue')!.length]).toEqual([41, 12, 9]);
  expect(after.get('overdue')).toHaveLength(8);
  expect(after.get('done-on-time')!.length + after.get('done-late')!.length).toBe(55);
});

it('letters, registers, letters to sign for and desks stand as on that day too', async () => {
  const site = await aSite('2020-05-29', {}, 'told');
  const clerk = await keyed(site, people.clerk);
  const count = async (day: string) => (await clerk.ask<{ total: number }>(`/dispatches?asOf=${day}`)).body.total;
  const lines = async (day: string) => (await clerk.ask<Register>(`/registers?direction=in&year=2020&asOf=${day}`)).body.total;
  expect([await count('2020-01-03'), await count('2020-01-06'), await count('2020-03-05')]).toEqual([0, 1, 2]);
  expect(await count('2020-04-30')).toBeLessThan(await count('2020-05-29'));
  expect([await lines('2020-01-06'), await lines('2020-03-05')]).toEqual([1, 2]);
  const id = (await clerk.ask<{ rows: { id: string }[] }>(`/dispatches?code=${encodeURIComponent('2990/BCT-CTĐP')}`)).body.rows[0]!.id;
  expect((await clerk.ask<Dispatch>(`/dispatches/${id}?asOf=2020-04-28`)).body.forwardings.map(({ state }) => state)).toEqual([
    'forwarded',
    'forwarded',
  ]);
  expect((await clerk.ask(`/dispatches/${id}?asOf=2020-04-27`)).status).toBe(404);
  const list = async (day: string) => (await clerk.ask<{ state: string | null }>(`/dispatches/${id}/duties?asOf=${day}`)).body.state;
  expect([await list('2020-04-29'), await list('2020-05-05')]).toEqual([null, 'approved']);
  const leader = await keyed(site, people.leader);
  const kinds = async (day: string) =>
    new Set((await leader.ask<{ items: DeskItem[] }>(`/me/desk?asOf=${day}`)).body.items.map(({ kind }) => kind));
  expect(await kinds('2020-05-12')).toContain('decide-extension');
  expect(await kinds('2020-05-20')).not.toContain('decide-extension');
});

it('before the newest fact nothing can be done, and every step says why', async () => {
  const site = await aSite('2020-05-29', {}, 'told');
  const department = await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'));
  const open = (await department.ask<TaskRow[]>('/tasks')).body.find(({ ref }) => ref === '1.3')!;
  const then = { headers: { 'x-as-of': '2020-05-10', 'content-type': 'application/json' } };
  const refused = await department.ask<Problem>(`/tasks/${open.id}/extensions`, {
    ...then,
    method: 'POST',
    body: JSON.stringify({ until: '2020-06-10', reason: 'thêm thời gian', letter: null }),
  });
  expect(refused).toMatchObject({
    status: 409,
    body: {
      code: 'looking-back',
      vi: 'Đang xem tình hình tính đến ngày 10/5/2020; số liệu mới nhất là của ngày 29/5/2020. Chỉ xem; muốn thao tác, hãy trở về hôm nay.',
    },
  });
  const { body } = await department.ask<{ steps: { allowed: boolean; refusals: { code: string }[] }[] }>(`/tasks/${open.id}`, then);
  expect(body.steps.every(({ allowed, refusals }) => !allowed && refusals[0]!.code === 'looking-back')).toBe(true);
  expect((await department.ask<{ today: string; lookingBack: Problem }>('/me', then)).body).toMatchObject({
    today: '2020-05-10',
    lookingBack: { code: 'looking-back' },
  });
});

it('in a story the clock goes on past the newest fact and acts count on its day; in real life a day to come is only looked at', async () => {
  const site = await aSite('2020-05-29', {}, 'told');
  const email = people.at('chuyen-vien', 'sct', 'lao-cai');
  const department = await keyed(site, email);
  const open = (await department.ask<TaskRow[]>('/tasks')).body.filter(({ state }) => state === 'assigned');
  const receive = (id: string) =>
    department.ask<Problem>(`/tasks/${id}/receive`, {
      method: 'POST',
      body: '{}',
      headers: { 'x-as-of': '2020-06-15', 'content-type': 'application/json' },
    });
  expect(await receive(open[0]!.id)).toMatchObject({ status: 200 });
  // The frame says on which day one acts, and which day it is otherwise.
  expect((await department.ask<Me>('/me', { headers: { 'x-as-of': '2020-06-15' } })).body).toMatchObject({
    today: '2020-06-15',
    lookingBack: null,
    movedFrom: '2020-05-29',
  });
  const row = await site.system
    .selectFrom('task_step')
    .select('business_on')
    .where('task_id', '=', open[0]!.id as never)
    .where('step', '=', 'receive')
    .executeTakeFirstOrThrow();
  expect(row.business_on).toBe('2020-06-15');
  const owner = new (await import('pg')).default.Client(site.database.logins.owner);
  await owner.connect();
  await owner.query('DELETE FROM story');
  await owner.end();
  expect(await receive(open[1]!.id)).toMatchObject({ status: 409, body: { code: 'looking-back' } });
});
