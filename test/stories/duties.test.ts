import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { keepText, readOne } from '../../src/features/dispatches/index.ts';
import type { DutyList } from '../../src/features/tasks/duties/duty-list.schema.ts';
import type { DeskItem, Followed, Matrix, Task, TaskRow } from '../../src/features/tasks/task.schema.ts';
import { approveDuties } from '../../src/features/tasks/index.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, people, keyed } from '../database/site.ts';
import { anAnswer, assigned, confirmed, laoCai, letter, taskOf } from './letter-of-april.ts';

/** The letter of 28 April 2020 becomes assignments that 63 departments answer. */

interface Problem {
  code: string;
  vi: string;
  refusals?: { code: string; vi: string }[];
}
describe('from the letter to 63 departments', () => {
  it('an officer submits the seven duties as the letter says them, a leader approves with one act, and each department has its own', async () => {
    const site = await aSite('2020-04-29');
    const id = await confirmed(site);
    const officer = await keyed(site, people.officer);
    const proposed = (await officer.ask<DutyList>(`/dispatches/${id}/duties`)).body;
    expect(proposed.duties.map(({ ref, dueOn, leadIds }) => [ref, dueOn, leadIds.length])).toEqual([
      ['1.1', '2020-05-14', 63],
      ['1.2', null, 63],
      ['1.3', null, 63],
      ['2', null, 63],
      ['3', '2020-05-24', 63],
      ['4', null, 63],
      ['5', null, 63],
    ]);
    expect((await officer.post<DutyList>(`/dispatches/${id}/submit-duties`, {})).body).toMatchObject({ state: 'submitted' });

    const early = await officer.post<Problem>(`/dispatches/${id}/approve-duties`, {});
    expect(early.status).toBe(403);
    const leader = await keyed(site, people.leader);
    expect((await leader.ask<{ items: DeskItem[] }>('/me/desk')).body.items[0]).toMatchObject({
      kind: 'approve-duties',
      toSign: true,
      dueOn: '2020-05-14',
    });
    await leader.post(`/dispatches/${id}/approve-duties`, {});
    const { body: matrix } = await leader.ask<Matrix>(`/tasks/matrix?dispatch=${encodeURIComponent('2990/BCT-CTĐP')}&asOf=2020-05-15`);
    expect(matrix.organizations).toHaveLength(63);
    expect(matrix.tasks.map(({ ref, cells }) => [ref, cells.length, new Set(cells.map(({ state }) => state))])).toEqual([
      ['1.1', 63, new Set(['due'])],
      ['1.2', 63, new Set(['undated'])],
      ['1.3', 63, new Set(['undated'])],
      ['2', 63, new Set(['undated'])],
      ['3', 63, new Set(['in-term'])],
      ['4', 63, new Set(['undated'])],
      ['5', 63, new Set(['undated'])],
    ]);
    const state = async (asOf: string) =>
      (await leader.ask<Matrix>(`/tasks/matrix?dispatch=${id}&asOf=${asOf}`)).body.tasks[0]!.cells[0]!.state;
    expect([await state('2020-05-14'), await state('2020-05-15'), await state('2020-05-16')]).toEqual(['in-term', 'due', 'overdue']);

    const own = (await (await keyed(site, laoCai('chuyen-vien'))).ask<TaskRow[]>('/tasks')).body;
    expect(own.map(({ ref, to }) => [ref, to.name])).toEqual(
      ['1.1', '1.2', '1.3', '2', '3', '4', '5'].map((ref) => [ref, 'Sở Công Thương tỉnh Lào Cai']),
    );
  });

  it('twice the same request gives one set: the second is told that the list is approved', async () => {
    const site = await aSite('2020-04-29');
    const id = await confirmed(site);
    expect(await (await keyed(site, people.officer)).post(`/dispatches/${id}/submit-duties`, {})).toMatchObject({ status: 200 });
    const leader = await keyed(site, people.leader);
    const answers = await Promise.all([1, 2].map(() => leader.post<Problem>(`/dispatches/${id}/approve-duties`, {})));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.vi).toContain('đã được phê duyệt và giao');
    const { count } = await site.system
      .selectFrom('task')
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(441n);
  });

  it('sends the letter to each department that has it not, and a copy without a duty to each of Nơi nhận', async () => {
    const site = await aSite('2020-04-29');
    const own = await confirmed(site, undefined, laoCai('van-thu'));
    const id = await assigned(site);
    const copies = await site.system
      .selectFrom('forwarding')
      .innerJoin('organization', 'organization.id', 'forwarding.to_id')
      .select(['organization.kind', 'forwarding.part', ({ fn }) => fn.countAll<bigint>().as('count')])
      .where('dispatch_id', '=', id as never)
      .groupBy(['organization.kind', 'forwarding.part'])
      .orderBy('organization.kind')
      .execute();
    // Lào Cai took the letter in by itself: nobody registers a letter twice.
    expect(copies).toEqual(
      expect.arrayContaining([
        { kind: 'department', part: 'lead', count: 62n },
        { kind: 'promotion-centre', part: 'inform', count: 63n },
      ]),
    );
    expect(own).not.toBe(id);
    const centre = await keyed(site, people.at('van-thu', 'ttkc', 'lao-cai'));
    expect((await centre.ask<TaskRow[]>('/tasks')).body).toEqual([]);
    expect((await centre.ask<unknown[]>('/me/letters')).body).toHaveLength(1);
  });

  it('a failure at any of its writes leaves nothing: no assignment, no copy, no approval; and then it is done whole', async () => {
    const site = await aSite('2020-04-29');
    const id = await confirmed(site);
    expect(await (await keyed(site, people.officer)).post(`/dispatches/${id}/submit-duties`, {})).toMatchObject({ status: 200 });
    // The act writes into these one after the other; a database that gives up at any of them has written all before.
    const tables = ['duty_list_step', 'task', 'task_step', 'stored_file', 'dispatch', 'dispatch_step', 'forwarding', 'history', 'outbox'];
    const count = async (of: string) =>
      Number((await sql<{ count: string }>`SELECT count(*)::text AS count FROM ${sql.table(of)}`.execute(site.system)).rows[0]!.count);
    const before = await Promise.all(tables.map(count));
    const owner = new pg.Client(site.database.logins.owner);
    await owner.connect();
    await owner.query("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$");
    const leader = await site.as(people.leader);
    for (const table of tables) {
      await owner.query(`CREATE TRIGGER fail BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION fail()`);
      await expect(approveDuties(leader, { id }), table).rejects.toThrow('killed');
      expect(await Promise.all(tables.map(count)), table).toEqual(before);
      expect((await site.system.selectFrom('duty_list').select('state').executeTakeFirstOrThrow()).state, table).toBe('submitted');
      await owner.query(`DROP TRIGGER fail ON ${table}`);
    }
    await owner.end();
    expect(await approveDuties(leader, { id })).toEqual({ assigned: 441 });
  });

  it('a code that two letters bear is no identifier: the matrix answers with the candidates', async () => {
    const site = await aSite('2021-04-29');
    const ids = [];
    for (const year of ['2020', '2021']) {
      const id = await confirmed(site, (await letter()).replaceAll('năm 2020', `năm ${year}`));
      await (await keyed(site, people.officer)).post(`/dispatches/${id}/submit-duties`, {});
      expect(await (await keyed(site, people.leader)).post(`/dispatches/${id}/approve-duties`, {})).toMatchObject({ status: 200 });
      ids.push(id);
    }
    const agency = await keyed(site, people.officer);
    const code = encodeURIComponent('2990/BCT-CTĐP');
    const answer = await agency.ask<Problem & { candidates: { id: string; name: string }[] }>(`/tasks/matrix?dispatch=${code}`);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'code-fits-several', vi: 'Có 2 văn bản mang số 2990/BCT-CTĐP; hãy chọn một văn bản theo mã định danh.' },
    });
    expect(answer.body.candidates).toMatchObject([{ id: ids[0], name: '2990/BCT-CTĐP, Bộ Công Thương, 28/4/2020' }, { id: ids[1] }]);
    expect((await agency.ask<Matrix>(`/tasks/matrix?dispatch=${code}&year=2021`)).body.dispatchId).toBe(ids[1]);
  });
});

describe('a department answers', () => {
  it('with its signed letter; returned, answered again, accepted: done on the day it answered', async () => {
    const site = await aSite('2020-04-29');
    await assigned(site);
    site.clock.goTo('2020-05-13');
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    const department = await keyed(site, laoCai('chuyen-vien'));
    const without = await department.post<Problem>('/tasks/answers', { answers: [{ ...anAnswer, letter: null, taskId: task.id }] });
    expect(without).toMatchObject({
      status: 409,
      body: { code: 'answer-needs-letter', vi: 'Kết quả của Sở phải kèm văn bản đã ký (số, ngày).' },
    });
    expect((await department.post('/tasks/answers', { answers: [{ ...anAnswer, taskId: task.id }] })).status).toBe(200);

    const agency = await keyed(site, people.officer);
    expect((await agency.ask<{ items: { kind: string; office: string }[] }>('/me/desk')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'review-answer', office: 'Sở Công Thương tỉnh Lào Cai' }),
    );
    const returned = await agency.post<Task>(`/tasks/${task.id}/return`, { reason: 'Thiếu danh sách hợp đồng kèm theo.' });
    expect(returned.body).toMatchObject({ state: 'returned' });
    site.clock.goTo('2020-05-16');
    // The department reads on its desk and in its list that it is to complete it, and why.
    expect(await taskOf(site, laoCai('chuyen-vien'), '1.1')).toMatchObject({
      standing: 'overdue',
      state: 'returned',
      returnedFor: 'Thiếu danh sách hợp đồng kèm theo.',
      answer: 'Đã ký đủ hợp đồng.',
    });
    expect((await (await keyed(site, laoCai('chuyen-vien'))).ask<{ items: DeskItem[] }>('/me/desk')).body.items[0]).toMatchObject({
      kind: 'answer-task',
      state: 'returned',
      returnedFor: 'Thiếu danh sách hợp đồng kèm theo.',
    });
    await (await keyed(site, laoCai('chuyen-vien'))).post('/tasks/answers', { answers: [{ ...anAnswer, seen: 1, taskId: task.id }] });
    const again = await keyed(site, people.officer);
    expect((await again.post('/tasks/accept', { ids: [task.id] })).status).toBe(200);
    expect((await again.ask<Task>(`/tasks/${task.id}`)).body).toMatchObject({
      state: 'accepted',
      standing: 'done-late',
      answers: 2,
      letterDueOn: '2020-05-14',
    });
    // What stood on 13 May is still so.
    expect((await again.ask<Task>(`/tasks/${task.id}?asOf=2020-05-13`)).body.standing).toBe('in-term');

    const closed = await (
      await keyed(site, laoCai('chuyen-vien'))
    ).post<Problem>('/tasks/answers', { answers: [{ ...anAnswer, seen: 2, taskId: task.id }] });
    expect(closed).toMatchObject({ status: 409, body: { code: 'not-from-accepted' } });
    expect(closed.body.vi).toContain('Nhiệm vụ đã hoàn thành');
  });

  it("with a letter it keeps here: number and date are the letter's own, and the office that assigned gets it with the answer", async () => {
    const site = await aSite('2020-05-06');
    await assigned(site);
    const { departmentReports } = await import('../../db/stories/plan-2020/texts.ts');
    const text = departmentReports()[0]!
      .text.replace(/BẾN TRE/g, 'LÀO CAI')
      .replace(/Bến Tre/g, 'Lào Cai')
      .replace(/CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\nĐẾN[^]*?Lưu hồ sơ số: \.{6}\n/, '');
    const letterId = await confirmed(site, text, laoCai('van-thu'), 'out');
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    const department = await keyed(site, laoCai('chuyen-vien'));
    expect(await department.post('/tasks/answers', { answers: [{ ...anAnswer, letter: null, letterId, taskId: task.id }] })).toMatchObject({
      status: 200,
    });
    const agency = await keyed(site, people.officer);
    const { body } = await agency.ask<Task>(`/tasks/${task.id}`);
    expect(body.answered).toMatchObject([{ letterCode: '640/SCT-QLCN', letterOn: '2020-05-06' }]);
    expect((await agency.ask<{ office: { name: string } }>(`/dispatches/${body.answered[0]!.letterId}`)).body.office.name).toBe(
      'Cục Công Thương địa phương',
    );
    // Somebody else's letter answers nothing.
    const other = await confirmed(site, await letter(), laoCai('van-thu'));
    expect(
      (
        await department.post<Problem>('/tasks/answers', {
          answers: [{ ...anAnswer, letter: null, letterId: other, seen: 1, taskId: task.id }],
        })
      ).body.code,
    ).toBe('letter-of-others');
  });

  it('attaches what proves it: both ends open it, a neighbour does not; over the limit, empty or a program nothing is kept', async () => {
    const site = await aSite('2020-05-13', { KC_UPLOAD_MIB: '0.01' });
    await assigned(site);
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    const [department, agency, neighbour] = await Promise.all(
      [laoCai('chuyen-vien'), people.officer, people.at('chuyen-vien', 'sct', 'ha-noi')].map((email) => keyed(site, email)),
    );
    const send = (by: typeof department, content: string) => {
      const form = new FormData();
      form.append('file', new File([content], 'Danh sách hợp đồng.xlsx'));
      return by!.ask<{ id: string } & Problem>(`/tasks/${task.id}/evidence`, { method: 'POST', body: form });
    };
    const {
      status,
      body: { id },
    } = await send(department, 'bốn hợp đồng');
    expect(status).toBe(201);
    expect((await agency!.ask<Task>(`/tasks/${task.id}`)).body.evidence).toMatchObject([{ id, name: 'Danh sách hợp đồng.xlsx' }]);
    expect((await taskOf(site, laoCai('chuyen-vien'), '1.1')).evidence).toEqual([{ id, name: 'Danh sách hợp đồng.xlsx' }]);
    expect((await agency!.ask<string>(`/evidence/${id}`)).status).toBe(200);
    expect((await neighbour!.ask(`/evidence/${id}`)).status).toBe(404);
    expect((await send(neighbour, 'x')).status).toBe(404);
    expect((await send(agency, 'x')).status).toBe(403);
    expect(await send(department, 'x'.repeat(50_000))).toMatchObject({ status: 422, body: { code: 'too-large' } });
    // Told by what they hold, whatever they are called.
    expect(await send(department, '')).toMatchObject({ status: 422, body: { code: 'empty-file' } });
    expect(await send(department, `MZ${'\0'.repeat(200)}`)).toMatchObject({ status: 422, body: { code: 'program-file' } });
    expect(await send(department, '#!/bin/sh\necho')).toMatchObject({ status: 422, body: { code: 'program-file' } });
    expect((await taskOf(site, laoCai('chuyen-vien'), '1.1')).evidence).toHaveLength(1);
  });

  it('two people at once: the second reads who answered, and nothing is overwritten', async () => {
    const site = await aSite('2020-04-29');
    await assigned(site);
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    const letterOf = { ...anAnswer, letter: { code: '610/SCT-QLCN', on: '2020-04-29' }, taskId: task.id };
    const sent = await Promise.all(
      [laoCai('chuyen-vien'), laoCai('giam-doc')].map(async (email) =>
        (await keyed(site, email)).post<Problem>('/tasks/answers', { answers: [letterOf] }),
      ),
    );
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(sent.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'answered-meanwhile' });
    expect((await (await keyed(site, people.officer)).ask<Task>(`/tasks/${task.id}`)).body.answered).toHaveLength(1);
  });

  it('"đã rà soát, không đề xuất" is an answer', async () => {
    const site = await aSite('2020-05-20');
    await assigned(site);
    const task = await taskOf(site, laoCai('chuyen-vien'), '3');
    await (
      await keyed(site, laoCai('chuyen-vien'))
    ).post('/tasks/answers', {
      answers: [
        { ...anAnswer, outcome: 'nothing-to-propose', text: 'Sở đã rà soát, không đề xuất.', done: null, target: null, taskId: task.id },
      ],
    });
    expect(await taskOf(site, laoCai('chuyen-vien'), '3')).toMatchObject({ state: 'answered', outcome: 'nothing-to-propose' });
  });

  it("asks for more time: a numbered document sets the new day, the letter's own stays", async () => {
    const site = await aSite('2020-05-12');
    await assigned(site);
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    const request = { until: '2020-05-22', reason: 'Đường vào ba cơ sở bị sạt lở.' };
    expect(
      (await (await keyed(site, laoCai('chuyen-vien'))).post<Problem>(`/tasks/${task.id}/extensions`, { ...request, letter: null })).body,
    ).toMatchObject({ code: 'extension-needs-letter', vi: 'Đề nghị gia hạn của Sở phải kèm văn bản đã ký (số, ngày).' });
    const asked = await (
      await keyed(site, laoCai('chuyen-vien'))
    ).post<Task>(`/tasks/${task.id}/extensions`, { ...request, letter: { code: '600/SCT-QLCN', on: '2020-05-12' } });
    const extension = asked.body.extensions[0]!.id;
    expect(
      (
        await (
          await keyed(site, people.officer)
        ).post(`/extensions/${extension}/grant`, { until: '2020-05-22', paper: { code: '230/CTĐP-QLKC', on: '2020-05-12' } })
      ).status,
    ).toBe(403);
    await (
      await keyed(site, people.leader)
    ).post(`/extensions/${extension}/grant`, { until: '2020-05-22', paper: { code: '230/CTĐP-QLKC', on: '2020-05-12' } });
    site.clock.goTo('2020-05-18');
    const { body } = await (await keyed(site, laoCai('chuyen-vien'))).ask<Task>(`/tasks/${task.id}`);
    expect(body).toMatchObject({
      standing: 'in-term',
      dueOn: '2020-05-22',
      letterDueOn: '2020-05-14',
      deadlines: [{ dueOn: '2020-05-22', paperCode: '230/CTĐP-QLKC' }],
    });
    expect(body.history.map(({ step, remark }) => [step, remark])).toEqual([
      ['assign', null],
      ['ask-extension', '→ 22/5/2020 · 600/SCT-QLCN, 12/5/2020'],
      ['grant', '→ 22/5/2020 · 230/CTĐP-QLKC, 12/5/2020'],
    ]);
    expect((await (await keyed(site, people.officer)).ask<Task>(`/tasks/${task.id}?asOf=2020-05-11`)).status).toBe(404);
  });

  it('an answered duty asks for no more time, is no longer counted as overdue, and a later deadline does not mend a late answer', async () => {
    const site = await aSite('2020-05-12');
    const id = await assigned(site);
    site.clock.goTo('2020-05-18');
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    const department = await keyed(site, laoCai('chuyen-vien'));
    const wrong = await department.post<Problem>('/tasks/answers', { answers: [{ ...anAnswer, done: 5, taskId: task.id }] });
    expect(wrong.body).toMatchObject({
      code: 'done-over-target',
      vi: 'Nhiệm vụ 1.1: số lượng đã thực hiện không thể lớn hơn tổng số lượng.',
    });
    await department.post('/tasks/answers', { answers: [{ ...anAnswer, taskId: task.id }] });
    expect(
      (
        await department.post<Problem>(`/tasks/${task.id}/extensions`, {
          until: '2020-05-22',
          reason: 'sạt lở',
          letter: { code: '600/SCT-QLCN', on: '2020-05-18' },
        })
      ).body.code,
    ).toBe('not-from-answered');
    // The list of letters and the headings of the matrix count by one rule.
    const leader = await keyed(site, people.leader);
    const [{ body: letters }, { body: matrix }] = [
      await leader.ask<Followed[]>('/tasks/letters'),
      await leader.ask<Matrix>(`/tasks/matrix?dispatch=${id}`),
    ];
    const late = matrix.tasks.flatMap(({ cells }) => cells).filter(({ state, waiting }) => state === 'overdue' && !waiting).length;
    expect([late, letters[0]!.overdue, letters[0]!.own]).toEqual([62, 62, 0]);
    expect((await department.ask<Followed[]>('/tasks/letters')).body[0]!.own).toBe(7);
    site.clock.goTo('2020-05-19');
    await (
      await keyed(site, people.leader)
    ).post(`/tasks/${task.id}/deadlines`, { dueOn: '2020-05-25', paper: { code: '231/CTĐP-QLKC', on: '2020-05-19' } });
    await (await keyed(site, people.officer)).post('/tasks/accept', { ids: [task.id] });
    expect(await taskOf(site, laoCai('chuyen-vien'), '1.1')).toMatchObject({ standing: 'done-late', dueOn: '2020-05-14' });
  });

  it('a duty without deadline is never overdue until a numbered document sets one', async () => {
    const site = await aSite('2020-05-12');
    await assigned(site);
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.3');
    expect(task.standing).toBe('undated');
    expect(
      (
        await (
          await keyed(site, laoCai('chuyen-vien'))
        ).post<Problem>(`/tasks/${task.id}/extensions`, { until: '2020-05-22', reason: 'xin thêm', letter: null })
      ).body.code,
    ).toBe('no-deadline');
    await (
      await keyed(site, people.leader)
    ).post(`/tasks/${task.id}/deadlines`, { dueOn: '2020-05-15', paper: { code: '231/CTĐP-QLKC', on: '2020-05-12' } });
    site.clock.goTo('2020-05-16');
    expect(await taskOf(site, laoCai('chuyen-vien'), '1.3')).toMatchObject({ standing: 'overdue', dueOn: '2020-05-15' });
  });

  it('a promise by telephone is shown until its day', async () => {
    const site = await aSite('2020-05-16');
    await assigned(site);
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    const noted = await (
      await keyed(site, people.officer)
    ).post<Task>(`/tasks/${task.id}/contacts`, {
      channel: 'phone',
      spokenWith: 'Đ/c Hòa, Phòng QLCN',
      text: 'Hẹn gửi văn bản.',
      spokenOn: '2020-05-16',
      promisedFor: '2020-05-18',
    });
    expect(noted.body.promisedFor).toBe('2020-05-18');
    site.clock.goTo('2020-05-19');
    expect(await taskOf(site, laoCai('chuyen-vien'), '1.1')).toMatchObject({ promisedFor: null });
    expect(
      (await (await keyed(site, people.officer)).ask<{ items: { kind: string }[] }>('/me/desk')).body.items.map(({ kind }) => kind),
    ).toContain('promise');
  });

  it('a centre sees nothing of other provinces, a department nothing of its neighbour', async () => {
    const site = await aSite('2020-05-12');
    await assigned(site);
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    const neighbour = await keyed(site, people.at('chuyen-vien', 'sct', 'ha-noi'));
    expect((await neighbour.ask(`/tasks/${task.id}`)).status).toBe(404);
    expect((await neighbour.post('/tasks/answers', { answers: [{ ...anAnswer, taskId: task.id }] })).status).toBe(404);
    expect(new Set((await neighbour.ask<TaskRow[]>('/tasks')).body.map(({ to }) => to.name))).toEqual(
      new Set(['Sở Công Thương thành phố Hà Nội']),
    );
  });
});

describe('passing it on', () => {
  it("a department's own letter becomes duties of its centre with earlier dates, one tree under the Ministry's", async () => {
    const site = await aSite('2020-04-29');
    await assigned(site);
    site.clock.goTo('2020-05-04');
    const { implementingLetter } = await import('../../db/stories/plan-2020/texts.ts');
    const id = await confirmed(site, implementingLetter(), laoCai('van-thu'), 'out');
    const officer = await keyed(site, laoCai('chuyen-vien'));
    const { body: proposed } = await officer.ask<DutyList>(`/dispatches/${id}/duties`);
    expect(proposed.parents.map(({ ref }) => ref)).toEqual(['1.1', '1.2', '1.3', '2', '3', '4', '5']);
    const passesOn = (ref: string) =>
      proposed.parents.find((parent) => parent.id === proposed.duties.find((duty) => duty.ref === ref)!.parentId)?.ref;
    expect([passesOn('1'), passesOn('2'), passesOn('3')]).toEqual(['1.1', '3', '1.3']);
    const late = proposed.duties.map((duty) => (duty.ref === '1' ? { ...duty, dueOn: '2020-05-20', namedOn: '2020-05-20' } : duty));
    const refused = await officer.post<Problem>(`/dispatches/${id}/submit-duties`, { duties: late, copyIds: [] });
    // A day set by hand stands beside the letter's own.
    const earlier = proposed.duties.map((duty) => (duty.ref === '1' ? { ...duty, dueOn: '2020-05-10', namedOn: '2020-05-10' } : duty));
    expect(
      (await officer.post<DutyList>(`/dispatches/${id}/duties`, { duties: earlier, copyIds: [] })).body.duties.map(
        ({ ref, dueOn, letterDueOn }) => [ref, dueOn, letterDueOn],
      ),
    ).toEqual([
      ['1', '2020-05-10', '2020-05-11'],
      ['2', '2020-05-17', '2020-05-17'],
      ['3', '2020-05-10', '2020-05-10'],
    ]);
    expect(refused.body).toMatchObject({
      code: 'later-than-above',
      vi: 'Thời hạn 20/5/2020 của nhiệm vụ 1 muộn hơn thời hạn cấp trên giao (14/5/2020); hãy đặt sớm hơn.',
    });
    await officer.post(`/dispatches/${id}/submit-duties`, { duties: proposed.duties, copyIds: proposed.copyIds });
    expect((await (await keyed(site, laoCai('giam-doc'))).post(`/dispatches/${id}/approve-duties`, {})).status).toBe(200);
    expect(
      (await (await keyed(site, people.at('giam-doc', 'ttkc', 'lao-cai'))).ask<TaskRow[]>('/tasks')).body.map(({ ref, dueOn }) => [
        ref,
        dueOn,
      ]),
    ).toEqual([
      ['1', '2020-05-11'],
      ['2', '2020-05-17'],
      ['3', '2020-05-10'],
    ]);
    // The Agency sees how far down the letter has travelled.
    const top = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    expect((await (await keyed(site, people.officer)).ask<Task>(`/tasks/${top.id}`)).body.children.map(({ to }) => to.name)).toEqual([
      'Phòng Kinh tế và Hạ tầng huyện Bảo Thắng',
      'Trung tâm Khuyến công tỉnh Lào Cai',
    ]);
    // The district reports to its department, and sees no other's duties.
    const district = await keyed(site, people.at('chuyen-vien', 'kt', 'bao-thang'));
    const { body: own } = await district.ask<TaskRow[]>('/tasks');
    expect(own.map(({ ref, from }) => [ref, from.name])).toEqual(['1', '2', '3'].map((ref) => [ref, 'Sở Công Thương tỉnh Lào Cai']));
    expect((await district.post('/tasks/answers', { answers: [{ ...anAnswer, letter: null, taskId: own[0]!.id }] })).status).toBe(200);
    expect((await officer.ask<Task>(`/tasks/${own[0]!.id}`)).body.state).toBe('answered');
  });
});

describe('bad input', () => {
  it("a deadline before the letter's date, a duty of nobody, a number twice: each said in a sentence, all at once", async () => {
    const site = await aSite('2020-04-29');
    const id = await confirmed(site);
    const officer = await keyed(site, people.officer);
    const {
      body: { duties },
    } = await officer.ask<DutyList>(`/dispatches/${id}/duties`);
    const bad = [
      { ...duties[0]!, dueOn: '2020-04-20', namedOn: '2020-04-20' },
      { ...duties[1]!, leadIds: [] },
      { ...duties[2]!, ref: duties[1]!.ref },
    ];
    const { body } = await officer.post<Problem>(`/dispatches/${id}/submit-duties`, {
      duties: [bad[0], bad[1], { ...bad[2], ref: '9' }],
      copyIds: [],
    });
    expect(body.refusals!.map(({ code }) => code)).toEqual(['duty-without-office', 'due-before-issue']);
    expect(body.refusals![1]!.vi).toBe('Thời hạn 20/4/2020 của nhiệm vụ 1.1 trước ngày ban hành văn bản (28/4/2020); hãy đối chiếu lại.');
  });

  it('an unconfirmed letter assigns nothing', async () => {
    const site = await aSite('2020-04-29');
    const at = await site.as(people.clerk);
    const { id } = await keepText(at, 'cong-van.txt', await letter());
    await readOne(asJob(site, 'dispatches read'), site.reader, id);
    expect((await (await keyed(site, people.officer)).post<Problem>(`/dispatches/${id}/submit-duties`, {})).body).toMatchObject({
      code: 'letter-not-confirmed',
    });
  });

  it('a letter that exempts case by case exempts no province as a whole', async () => {
    const site = await aSite('2020-04-29');
    await assigned(site);
    const leader = await keyed(site, people.leader);
    const [first, fourth] = [await taskOf(site, laoCai('chuyen-vien'), '1.1'), await taskOf(site, laoCai('chuyen-vien'), '4')];
    expect((await leader.post<Problem>(`/tasks/${first.id}/exempt`, { reason: 'tất cả qua đấu thầu' })).body.code).toBe(
      'exempt-one-by-one',
    );
    expect((await leader.post<Task>(`/tasks/${fourth.id}/exempt`, { reason: 'không có hoạt động đông người' })).body.standing).toBe(
      'exempt',
    );
  });

  it('a withdrawn letter: its open duties close with the reason, answered ones stand', async () => {
    const site = await aSite('2020-04-29');
    const id = await assigned(site);
    site.clock.goTo('2020-05-20');
    const recalled = await (
      await keyed(site, people.leader)
    ).post<DutyList>(`/dispatches/${id}/recall-duties`, {
      paper: { code: '3100/BCT-CTĐP', on: '2020-05-20' },
      reason: 'thay bằng văn bản khác',
    });
    expect(recalled.body).toMatchObject({ state: 'recalled' });
    const department = await keyed(site, laoCai('chuyen-vien'));
    const task = await taskOf(site, laoCai('chuyen-vien'), '1.1');
    expect(task).toMatchObject({ state: 'recalled', standing: 'not-applicable' });
    expect((await department.ask<Task>(`/tasks/${task.id}`)).body.history.at(-1)).toMatchObject({
      step: 'recall',
      remark: '3100/BCT-CTĐP, 20/5/2020: thay bằng văn bản khác',
    });
    expect((await department.post<Problem>('/tasks/answers', { answers: [{ ...anAnswer, taskId: task.id }] })).body.code).toBe(
      'not-from-recalled',
    );
  });

  it('an office that merged since: its successor answers, the letter keeps the old name', async () => {
    const site = await aSite('2020-04-29');
    await assigned(site);
    const before = await taskOf(site, people.at('chuyen-vien', 'sct', 'yen-bai'), '1.3');
    site.clock.goTo('2025-07-02');
    const { keepCatalogue } = await import('../../src/features/organizations/index.ts');
    await keepCatalogue(asJob(site, 'test'), {});
    const successor = await keyed(site, people.at('chuyen-vien', 'sct', 'yen-bai'));
    const { body } = await successor.ask<Task>(`/tasks/${before.id}`);
    expect(body.to.name).toBe('Sở Công Thương tỉnh Yên Bái');
    expect(body.now).toContain('Lào Cai');
    // With a letter that the successor keeps as its own.
    const text = `SỞ CÔNG THƯƠNG TỈNH LÀO CAI\nSố: 15/SCT-QLCN\nV/v trả lời\nLào Cai, ngày 02 tháng 7 năm 2025\n\nKính gửi: Bộ Công Thương\n\nĐã thực hiện.\n\nNơi nhận:\n- Như trên.\n\nGIÁM ĐỐC\n\nLý Văn Mẫu`;
    const letterId = await confirmed(site, text, people.at('van-thu', 'sct', 'yen-bai'), 'out');
    expect(await successor.post('/tasks/answers', { answers: [{ ...anAnswer, letter: null, letterId, taskId: before.id }] })).toMatchObject(
      { status: 200 },
    );
    expect((await successor.ask<Task>(`/tasks/${before.id}`)).body.answered).toMatchObject([
      { letterCode: '15/SCT-QLCN', letterOn: '2025-07-02' },
    ]);
  });
});
