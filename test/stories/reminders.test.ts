import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { simulateReminders } from '../../proof/reminders.ts';
import { clockAt } from '../../src/platform/clock.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { openMailer } from '../../src/platform/mail.ts';
import type { Escalations } from '../../src/features/reminders/escalations/escalation.schema.ts';
import type { Ladders } from '../../src/features/reminders/ladder/ladder.schema.ts';
import type { Mails } from '../../src/features/reminders/mails/mail.schema.ts';
import type { Notices } from '../../src/features/reminders/notices/notice.schema.ts';
import type { DeskItem } from '../../src/features/tasks/task.schema.ts';
import { aSite, keyed, people, signedIn, type TestSite } from '../database/site.ts';
import { anAnswer, assigned, laoCai, taskOf } from './letter-of-april.ts';

/** What 63 departments are reminded of, when, and that it reaches them: once, whatever stands still meanwhile. */

const run = async (site: TestSite, name: string) => site.jobs.find((job) => job.name === name)!.run({ ...asJob(site, name) }, {} as never);
const sweep = (site: TestSite) => run(site, 'tasks sweep-deadlines');
const send = (site: TestSite) => run(site, 'tasks send-notices');
/** Rungs of the letter's duties by what they are and what became of them: `1.1 -3 told 62`. */
const rungs = async (site: TestSite, ref: string) =>
  (
    await sql<{ line: string }>`
  SELECT concat_ws(' ', CASE r.anchor WHEN 'assigned' THEN 'new' ELSE r.days || CASE WHEN r.weekly THEN 'w' ELSE '' END END, to_char(g.fell_on, 'FMDD/FMMM'), g.outcome, g.why, count(*)) AS line
    FROM reminder_rung g JOIN reminder_rule r ON r.id = g.rule_id JOIN task t ON t.id = g.task_id JOIN duty d ON d.id = t.duty_id WHERE d.ref = ${ref} GROUP BY r.anchor, r.days, r.weekly, g.fell_on, g.outcome, g.why ORDER BY g.fell_on, g.outcome, g.why`.execute(
      site.system,
    )
  ).rows.map(({ line }) => line);
const mails = async (site: TestSite) =>
  (
    await sql<{ line: string }>`SELECT concat_ws(' ', state, fault, attempts) AS line FROM reminder_mail ORDER BY 1`.execute(site.system)
  ).rows.map(({ line }) => line);
/** The same, of offices where somebody is. */
const reached = async (site: TestSite) => (await mails(site)).filter((line) => !line.includes('no-person'));
const letters = async (site: TestSite) =>
  Promise.all(
    (await readdir(join(site.config.KC_DATA, 'mail')).catch(() => []))
      .sort()
      .map((name) => readFile(join(site.config.KC_DATA, 'mail', name), 'utf8')),
  );
/** A letter's text, its lines joined again as the mail cuts them. */
const plain = (mail: string) => {
  const at = mail.indexOf('\r\n\r\n');
  const [head, body] = [mail.slice(0, at), mail.slice(at)];
  return /content-transfer-encoding: base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
};
const to = (all: readonly string[], email: string) => all.filter((mail) => mail.includes(`To: ${email}`));

describe('the ladder', () => {
  it('an office is told of its new duties, before its deadline, on its last day and after; never twice, and never of what it has done, promised or asked for', async () => {
    const site = await aSite('2020-05-05');
    await assigned(site);
    for (let again = 0; again < 2; again += 1) {
      await sweep(site);
      await send(site);
    }
    expect(await rungs(site, '1.1')).toEqual(['new 5/5 told 63']);
    const sent = await letters(site);
    expect(to(sent, laoCai('chuyen-vien'))).toHaveLength(1);
    expect(plain(to(sent, laoCai('chuyen-vien'))[0]!)).toContain('Sở Công Thương tỉnh Lào Cai có 7 nhiệm vụ cần lưu ý:');
    // A leader is written to where nobody else sits; here others do.
    expect(to(sent, laoCai('giam-doc'))).toHaveLength(0);

    site.clock.goTo('2020-05-11');
    const officer = await keyed(site, people.officer);
    const [done, hanoi, danang, hue, camau] = [
      await taskOf(site, laoCai('chuyen-vien'), '1.1'),
      ...(await Promise.all(
        ['ha-noi', 'da-nang', 'thua-thien-hue', 'ca-mau'].map((province) => taskOf(site, people.at('chuyen-vien', 'sct', province), '1.1')),
      )),
    ] as const;
    await (
      await keyed(site, laoCai('chuyen-vien'))
    ).post('/tasks/answers', { answers: [{ ...anAnswer, letter: { code: '610/SCT-QLCN', on: '2020-05-11' }, taskId: done.id }] });
    await (await keyed(site, people.at('chuyen-vien', 'sct', 'da-nang'))).post(`/tasks/${danang!.id}/receive`, {});
    await officer.post(`/tasks/${hanoi!.id}/contacts`, {
      channel: 'zalo',
      spokenWith: 'Phòng QLCN',
      text: 'Hẹn gửi.',
      spokenOn: '2020-05-11',
      promisedFor: '2020-05-14',
    });
    await officer.post(`/tasks/${hue!.id}/contacts`, {
      channel: 'phone',
      spokenWith: 'Phòng QLCN',
      text: 'Đang làm.',
      spokenOn: '2020-05-11',
      promisedFor: null,
    });
    expect(
      await (
        await keyed(site, people.at('chuyen-vien', 'sct', 'ca-mau'))
      ).post(`/tasks/${camau!.id}/extensions`, {
        until: '2020-05-29',
        reason: 'Chờ kết quả đấu thầu.',
        letter: { code: '77/SCT-QLCN', on: '2020-05-11' },
      }),
    ).toMatchObject({ status: 200 });
    for (let again = 0; again < 2; again += 1) await sweep(site);
    // What is left in peace is written down with why; what was done is not due at all.
    expect((await rungs(site, '1.1')).slice(1)).toEqual([
      '-3 11/5 told 58',
      '-3 11/5 left contact 1',
      '-3 11/5 left extension 1',
      '-3 11/5 left promise 1',
      '-3 11/5 left received 1',
    ]);
    site.clock.goTo('2020-05-15');
    await sweep(site);
    // Two rungs fell in these days: the newer is told and names the older.
    expect((await rungs(site, '1.1')).slice(6)).toEqual([
      '-1 13/5 folded 60',
      '-1 13/5 left extension 1',
      '-1 13/5 left promise 1',
      '0 14/5 told 60',
      '0 14/5 left extension 1',
      '0 14/5 left promise 1',
    ]);

    // Whoever runs the system sets a rung and drops one: from the next day on.
    const [administrator, rung] = [await keyed(site, people.administrator), { kind: 'report', days: 2, weekly: false }];
    expect((await officer.post('/reminder-ladders/rungs', rung)).status).toBe(403);
    expect(await administrator.post('/reminder-ladders/rungs', rung)).toMatchObject({ status: 200 });
    const first = (await administrator.ask<Ladders>('/reminder-ladders')).body.rules.find(
      ({ kind, days, weekly }) => kind === 'report' && days === 1 && !weekly,
    )!;
    expect(await administrator.post(`/reminder-ladders/rungs/${first.id}/drop`, {})).toMatchObject({ status: 200 });
    site.clock.goTo('2020-05-19');
    await sweep(site);
    expect((await rungs(site, '1.1')).slice(12)).toEqual(['2 19/5 told 61', '2 19/5 left extension 1']);
  });

  it('a server that stood still for sixty days makes each rung once and tells once: the newest state, naming what it folds', async () => {
    const site = await aSite('2020-05-05');
    await assigned(site);
    // One chose a letter a day at four, one nothing by mail.
    await (await keyed(site, laoCai('chuyen-vien'))).post('/me/reminders', { manner: 'daily', hour: 16, weekday: 1 });
    await (await keyed(site, laoCai('van-thu'))).post('/me/reminders', { manner: 'in-app', hour: 8, weekday: 1 });
    site.clock.goTo('2020-07-04');
    // Two at once, as two processes that wake together.
    await Promise.all([sweep(site), sweep(site)]);
    const rungsMade = [
      'new 5/5',
      '-3 11/5',
      '-1 13/5',
      '0 14/5',
      '1 18/5',
      '3 20/5',
      '3w 27/5',
      '3w 3/6',
      '3w 10/6',
      '3w 17/6',
      '3w 24/6',
      '3w 1/7',
    ];
    expect(await rungs(site, '1.1')).toEqual(rungsMade.map((rung, at) => `${rung} ${at === rungsMade.length - 1 ? 'told' : 'folded'} 63`));
    await Promise.all([send(site), send(site)]);
    expect(to(await letters(site), laoCai('chuyen-vien'))).toHaveLength(0);
    site.clock.goTo('2020-07-04T16:00:00+07:00');
    await Promise.all([send(site), send(site)]);
    const own = to(await letters(site), laoCai('chuyen-vien'));
    expect(own).toHaveLength(1);
    expect(to(await letters(site), laoCai('van-thu'))).toHaveLength(0);
    expect((await (await keyed(site, laoCai('van-thu'))).ask<Notices>('/me/notices')).body.notices).toHaveLength(1);
    expect(plain(own[0]!).replace(/\s+/g, ' ')).toContain(
      'QUÁ HẠN từ sau ngày 15/5/2020 Mốc nhắc: hằng tuần, sau hạn 3 ngày làm việc (1/7/2020); gộp các mốc: khi được giao (5/5/2020), trước hạn 3 ngày làm việc (11/5/2020), trước hạn 1 ngày làm việc (13/5/2020), ngày cuối đúng hạn (14/5/2020), quá hạn 1 ngày làm việc (18/5/2020), quá hạn 3 ngày làm việc (20/5/2020), hằng tuần',
    );
    await sweep(site);
    await send(site);
    expect(to(await letters(site), laoCai('chuyen-vien'))).toHaveLength(1);

    // A calendar follows the same deadlines under a secret address, until that is renewed or revoked.
    const [mine, nobody] = [await keyed(site, laoCai('chuyen-vien')), await signedIn(site, '')];
    const made = async () => (await mine.post<{ path: string }>('/me/calendar', {})).body.path.replace('/api', '');
    const feed = await made();
    const calendar = await nobody.ask<string>(feed);
    expect([calendar.status, calendar.type, calendar.body.match(/BEGIN:VEVENT/g)!.length]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      2,
    ]);
    expect(calendar.body).toContain('DTSTART;VALUE=DATE:20200514');
    const renewed = await made();
    expect([
      (await nobody.ask(feed)).status,
      (await nobody.ask(renewed)).status,
      (await nobody.ask('/calendar/khong-co-dia-chi-nao-nhu-the.ics')).status,
    ]).toEqual([404, 200, 404]);
    await mine.post('/me/calendar/revoke', {});
    expect((await nobody.ask(renewed)).status).toBe(404);
  });

  it("what two reminders after the deadline did not move is prepared for the office's leader, then for the Agency; a person sends it with words, or it goes nowhere", async () => {
    const site = await aSite('2020-05-05');
    await assigned(site);
    const sweepOn = async (day: string) => {
      site.clock.goTo(day);
      await sweep(site);
    };
    for (const day of ['2020-05-18', '2020-05-20']) await sweepOn(day);
    const [officer, director] = [await keyed(site, people.officer), await keyed(site, laoCai('giam-doc'))];
    const waiting = async (desk: Awaited<ReturnType<typeof keyed>>, kind: string) =>
      (await desk.ask<{ items: DeskItem[] }>('/me/desk')).body.items.find((item) => item.kind === kind)?.count ?? 0;
    const { toSend } = (await officer.ask<Escalations>('/escalations')).body;
    expect([toSend.length, await waiting(officer, 'send-escalations'), await waiting(director, 'escalated')]).toEqual([63, 63, 0]);
    const of = (name: string) => toSend.find(({ task }) => task.to.name.includes(name))!;
    expect(of('Lào Cai')).toMatchObject({
      level: 'leader',
      rungs: 2,
      receiver: 'Sở Công Thương tỉnh Lào Cai',
      task: { ref: '1.1', standing: 'overdue' },
    });
    // Touched meanwhile: let go by itself. The director sees nothing that nobody sent.
    await (await keyed(site, people.at('chuyen-vien', 'sct', 'ha-giang'))).post(`/tasks/${of('Hà Giang').task.id}/receive`, {});
    expect((await director.ask<Escalations>('/escalations')).body.laid).toEqual([]);
    expect((await director.post<{ vi: string }>('/escalations/lay-before', { ids: [of('Lào Cai').id], words: null })).status).toBe(404);
    const both = await Promise.all(
      [1, 2].map(() =>
        officer.post('/escalations/lay-before', {
          ids: [of('Lào Cai').id, of('Yên Bái').id],
          words: 'Đã gọi điện hai lần, chưa có trả lời.',
        }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await officer.post(`/escalations/${of('Cao Bằng').id}/withhold`, { reason: 'Sở đang bàn giao lãnh đạo.' })).toMatchObject({
      status: 200,
    });
    expect(await waiting(director, 'escalated')).toBe(1);
    const [laid] = (await director.ask<Escalations>('/escalations')).body.laid;
    expect(laid).toMatchObject({ words: 'Đã gọi điện hai lần, chưa có trả lời.', sentOn: '2020-05-20' });
    expect(await director.post(`/escalations/${laid!.id}/consider`, { remark: 'Phòng QLCN trả lời trước 25/5.' })).toMatchObject({
      status: 200,
    });
    for (const day of ['2020-05-27', '2020-06-03']) await sweepOn(day);
    const later = (await officer.ask<Escalations>('/escalations')).body;
    expect(later.toSend.some(({ task }) => task.to.name.includes('Hà Giang') && task.ref === '1.1')).toBe(true);
    // Before the Agency only where its leader was told in vain.
    expect(
      later.toSend
        .filter(({ level }) => level === 'agency')
        .map(({ task, receiver }) => `${task.to.name}: ${receiver}`)
        .toSorted(),
    ).toEqual(['Lào Cai', 'Yên Bái'].map((name) => `Sở Công Thương tỉnh ${name}: Cục Công Thương địa phương`));
    expect(later.sent.map(({ noted }) => noted).toSorted()).toContain('Phòng QLCN trả lời trước 25/5.');
  });

  it('a measured duty is reminded of by its figures, whatever the letters say: reached ones are not, and done of target is told', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    await sweep(site);
    const { rows } = await sql<{ outcome: string; open: boolean; count: number }>`
      SELECT g.outcome, NOT EXISTS (SELECT FROM contract c JOIN measure_target m ON m.thing_id = c.project_id WHERE m.task_id = g.task_id AND c.signed_on IS NOT NULL HAVING count(*) = (SELECT count(*) FROM measure_target n WHERE n.task_id = g.task_id)) AS open, count(DISTINCT g.task_id)::int AS count
        FROM reminder_rung g JOIN task t ON t.id = g.task_id JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = d.list_id WHERE l.code = '2990/BCT-CTĐP' AND d.ref = '1.1' AND g.outcome = 'told' GROUP BY 1, 2`.execute(
      site.system,
    );
    expect(rows).toMatchObject([{ outcome: 'told', open: true }]);
    await send(site);
    expect((await letters(site)).map(plain).join('\n')).toMatch(/số liệu chương trình: \d+\/\d+/);
  }, 60_000);
});

it('two months with outages and crashes at any point: each rung exactly once (`npm run proof -- reminders` lives through a whole one)', async () => {
  const seed = 2990;
  const found = await simulateReminders(await aSite('2020-01-06'), { seed, days: 60, duties: 8 });
  expect(found.faults, `seed ${seed}`).toEqual([]);
  expect([found.rungs > 100, found.crashes > 5, found.outages > 0, found.letters > 20]).toEqual([true, true, true, true]);
}, 60_000);

/** A mail server on this machine that does what a test says. */
async function aMailServer(refuse: (address: string) => Error | null = () => null, at = 0) {
  const taken: { to: string; id: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(refuse(address)),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          taken.push({ to: envelope.rcptTo[0]!.address, id: /^Message-ID: (\S+)/m.exec(Buffer.concat(chunks).toString('utf8'))![1]! });
          done();
        });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(at, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as { port: number };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  onTestFinished(close);
  return { url: `smtp://127.0.0.1:${port}?connectionTimeout=400&greetingTimeout=400&socketTimeout=400`, port, taken, close };
}
const answer = (code: number, said: string) => Object.assign(new Error(said), { responseCode: code });
/** All departments but two have nobody to be told: a mail server of a few letters. */
async function fewPeople(site: TestSite, keep: readonly string[]): Promise<void> {
  await sql`UPDATE person SET state = 'left' WHERE NOT email = ANY (${[...keep]}) AND office_id IN (SELECT id FROM organization WHERE kind = 'department')`.execute(
    site.system,
  );
}

describe('the mail', () => {
  const few = [laoCai('van-thu'), laoCai('chuyen-vien'), people.at('chuyen-vien', 'sct', 'ha-giang')];
  const told = async (settings: Record<string, string>, keep = few) => {
    const site = await aSite('2020-05-05', settings);
    await assigned(site);
    await fewPeople(site, keep);
    await sweep(site);
    return site;
  };

  it('an address that is refused stays refused, one refused for now is tried again after growing pauses, the others have theirs at once', async () => {
    const server = await aMailServer((address) =>
      address === few[0] ? answer(550, 'No such user') : address === few[1] ? answer(451, 'Try again later') : null,
    );
    const site = await told({ KC_SMTP_URL: server.url });
    await send(site);
    expect(await reached(site)).toEqual(['refused refused 1', 'sent 1', 'waiting refused-for-now 1']);
    await send(site);
    expect(await mails(site)).toContain('waiting refused-for-now 1');
    const tries: number[] = [];
    for (let minute = 0; minute < 60 * 24 * 4; minute += 5) {
      site.clock.goTo(new Date(new Date('2020-05-05T08:00:00+07:00').getTime() + minute * 60_000).toISOString());
      const before = await sql<{
        due: boolean;
      }>`SELECT EXISTS (SELECT FROM reminder_mail WHERE state = 'waiting' AND try_after <= ${site.clock.now()}) AS due`.execute(
        site.system,
      );
      if (!before.rows[0]!.due) continue;
      await send(site);
      tries.push(minute);
    }
    // Given up after some two days: a person is told.
    expect(tries).toEqual([5, 10, 25, 85, 325, 1045, 1765]);
    expect(await reached(site)).toEqual(['given-up refused-for-now 8', 'refused refused 1', 'sent 1']);

    // In the programme it stood all the while, once; and the Agency's clerk finds on their desk what reached nobody.
    const own = await keyed(site, few[1]!);
    expect((await own.ask<Notices>('/me/notices')).body).toMatchObject({
      unread: 1,
      notices: [{ office: 'Sở Công Thương tỉnh Lào Cai', read: false, mailedOn: null, duties: { length: 7 } }],
    });
    await own.post('/me/notices/read', { ids: null });
    expect((await own.ask<{ unread: number }>('/me/notices/unread')).body.unread).toBe(0);
    const clerk = await keyed(site, people.clerk);
    const waiting = async () =>
      (await clerk.ask<{ items: DeskItem[] }>('/me/desk')).body.items.find(({ kind }) => kind === 'unsent-reminders')?.count ?? 0;
    const before = await waiting();
    const { unsent } = (await clerk.ask<Mails>('/reminder-mails')).body;
    expect(before).toBe(unsent.length);
    const [nobody, given] = [unsent.find(({ fault }) => fault === 'no-person')!, unsent.find(({ state }) => state === 'given-up')!];
    expect((await clerk.post<{ vi: string }>(`/reminder-mails/${nobody.id}/send-again`, {})).body.vi).toBe(
      'Cơ quan chưa có người nhận; hãy thêm người, hoặc báo bằng cách khác và ghi lại.',
    );
    expect(await clerk.post(`/reminder-mails/${nobody.id}/tell-otherwise`, { remark: 'Gọi điện cho Giám đốc Sở.' })).toMatchObject({
      status: 200,
    });
    expect(
      (await Promise.all([1, 2].map(() => clerk.post(`/reminder-mails/${given.id}/send-again`, {}))))
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual([200, 409]);
    expect(await waiting()).toBe(before - 2);
  });

  it('a server that is away loses nothing; what is done meanwhile is not told any more, who left is not written to, the rest have theirs once it is back', async () => {
    const gone = await aMailServer();
    await gone.close();
    const hagiang = people.at('van-thu', 'sct', 'ha-giang');
    const site = await told({ KC_SMTP_URL: gone.url }, [...few, hagiang, people.at('chuyen-vien', 'sct', 'yen-bai')]);
    await send(site);
    expect(await reached(site)).toEqual(Array.from({ length: 5 }, () => 'waiting unreachable 1'));
    // Of Lào Cai one leaves and all is done; of Yên Bái the only one leaves; Hà Giang waits.
    await sql`UPDATE person SET state = 'left' WHERE email = ANY (${[few[1], people.at('chuyen-vien', 'sct', 'yen-bai')]})`.execute(
      site.system,
    );
    const { rows: done } = await sql<{
      id: string;
    }>`UPDATE task SET state = 'exempt' WHERE to_id = (SELECT id FROM organization WHERE catalogue_key = 'department/10') RETURNING id`.execute(
      site.system,
    );
    await sql`INSERT INTO task_step (task_id, office_id, to_id, step, to_state, business_on, recorded_at, actor) SELECT id, office_id, to_id, 'exempt', 'exempt', '2020-05-05', ${site.clock.now()}, 'x' FROM task WHERE id = ANY (${done.map(({ id }) => id)}::uuid[])`.execute(
      site.system,
    );
    const back = await aMailServer(() => null, gone.port);
    site.clock.goTo('2020-05-06');
    await send(site);
    expect(await reached(site)).toEqual(['needless 2', 'needless left 2', 'refused left 2', 'sent 2', 'sent 2']);
    expect(back.taken.map(({ to: address }) => address).toSorted()).toEqual([few[2], hagiang].toSorted());
  });

  it('a server that takes the call and says nothing is not there either', async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      mute.listen(0, '127.0.0.1', () => resolve());
    });
    onTestFinished(() => {
      mute.close();
    });
    const slow = openMailer(
      {
        KC_DATA: '',
        KC_MAIL_FROM: 'x@x.example',
        KC_SMTP_URL: `smtp://127.0.0.1:${(mute.address() as { port: number }).port}?greetingTimeout=200`,
      },
      clockAt('2020-05-05'),
    );
    await expect(slow.send({ to: few[0]!, subject: 'x', text: 'x' })).rejects.toMatchObject({ fault: 'unreachable' });
  });

  it("killed between the server's yes and the note of it, a letter goes again under the same Message-ID; in the programme it stands once", async () => {
    const server = await aMailServer();
    const site = await told({ KC_SMTP_URL: server.url }, [laoCai('chuyen-vien')]);
    // The note cannot be written: the sender dies with the letter handed over.
    const owner = new pg.Client(site.database.logins.owner);
    await owner.connect();
    await owner.query(
      `CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.state = 'sent' THEN RAISE 'killed'; END IF; RETURN NEW; END $$`,
    );
    await owner.query('CREATE TRIGGER die BEFORE UPDATE ON reminder_mail FOR EACH ROW EXECUTE FUNCTION die()');
    await expect(send(site)).rejects.toThrow('killed');
    await owner.query('DROP TRIGGER die ON reminder_mail');
    await owner.end();
    await send(site);
    expect(server.taken).toHaveLength(1);
    site.clock.goTo('2020-05-05T08:02:00+07:00');
    await send(site);
    await send(site);
    expect(server.taken.map(({ to: address, id }) => [address, id])).toEqual(
      [server.taken[0], server.taken[0]].map((each) => [laoCai('chuyen-vien'), each!.id]),
    );
    expect(await mails(site)).toContain('sent 2');
    expect((await sql<{ count: number }>`SELECT count(*)::int AS count FROM notice_delivery`.execute(site.system)).rows[0]!.count).toBe(1);
  });
});
