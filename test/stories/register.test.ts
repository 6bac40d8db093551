import { describe, expect, it } from 'vitest';
import type { Dispatch } from '../../src/features/dispatches/dispatch.schema.ts';
import { keepText, readOne, registerDispatch, setNumbering } from '../../src/features/dispatches/index.ts';
import type { Waiting } from '../../src/features/dispatches/handling/handling.schema.ts';
import type { ByProvince, Register } from '../../src/features/dispatches/registers/register.schema.ts';
import type { WorkFile } from '../../src/features/dispatches/work-files/work-file.schema.ts';
import { keepCatalogue } from '../../src/features/organizations/index.ts';
import type { Organization, OrganizationRow } from '../../src/features/organizations/organization.schema.ts';
import { takeNumber } from '../../src/features/dispatches/registers/register.store.ts';
import { command } from '../../src/platform/command.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { Refused } from '../../src/platform/pure/refused.ts';
import { aSite, people, signedIn, type TestSite } from '../database/site.ts';

/** Registers, the leader's note, forwarding and work files, in the words of the offices. */

interface Problem {
  code: string;
  vi: string;
  refusals?: { code: string; vi: string }[];
}
const plain = { number: null, registeredOn: null, copies: null, keptBy: null, remark: null, series: '' };
const numbered = (number: number, day = 14) =>
  `BỘ CÔNG THƯƠNG\nSố: ${number}/BCT-CTĐP\nV/v báo cáo khuyến công quý I\nHà Nội, ngày ${day} tháng 4 năm 2020\n\nKính gửi: Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương\n\n1. Gửi báo cáo trước ngày 30 tháng 4 năm 2020.\n\nNơi nhận:\n- Như trên.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nCao Quốc Hưng`;
const stamped = (number: number, stamp: string, on = '15/4/20') =>
  numbered(number).replace(
    '\n\nKính gửi',
    `\n\nCỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\nĐẾN\nSố: ${stamp}\nNgày: ${on}\nChuyển: ......\nLưu hồ sơ số: ......\n\nKính gửi`,
  );

async function takeIn(site: TestSite, email: string, text: string, name = 'cong-van.txt'): Promise<string> {
  const { id } = await keepText(await site.as(email), name, text);
  await readOne(asJob(site, 'dispatches read'), site.reader, id);
  return id;
}
const office = async (site: TestSite, key: string) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id as string;

describe('a register that mirrors', () => {
  it('follows the stamp when the facts are confirmed, and a later correction; nothing is typed twice', async () => {
    const site = await aSite();
    const { post } = await signedIn(site, people.clerk);
    const id = await takeIn(site, people.clerk, stamped(101, '520'));
    const { body } = await post<Dispatch>(`/dispatches/${id}/confirm`, {});
    expect(body.register).toMatchObject({
      numbering: 'mirror',
      entry: { number: '520', year: 2020, registeredOn: '2020-04-15', source: 'stamp' },
    });
    await post(`/dispatches/${id}/reopen`, {});
    await post(`/dispatches/${id}/facts`, { path: 'stamp.number', value: '521' });
    expect((await post<Dispatch>(`/dispatches/${id}/confirm`, {})).body.register.entry).toMatchObject({ number: '521' });
  });

  it('takes from the paper book what no stamp says, once', async () => {
    const site = await aSite();
    const { post } = await signedIn(site, people.clerk);
    const id = await takeIn(site, people.clerk, numbered(102));
    expect((await post<Dispatch>(`/dispatches/${id}/confirm`, {})).body.register.entry).toBeNull();
    expect((await post<Problem>(`/dispatches/${id}/register`, {})).body.refusals!.map(({ code }) => code)).toEqual([
      'no-register-number',
      'no-register-day',
    ]);
    expect(
      (await post<Dispatch>(`/dispatches/${id}/register`, { number: '530', registeredOn: '2020-04-20' })).body.register.entry,
    ).toMatchObject({ number: '530', source: 'hand' });
    expect(await post<Problem>(`/dispatches/${id}/register`, { number: '531', registeredOn: '2020-04-20' })).toMatchObject({
      status: 409,
      body: { vi: 'Văn bản đã vào sổ, số 530 năm 2020.' },
    });
  });

  it('two letters that claim one number: the second is told whose it is, and nothing of it is lost', async () => {
    const site = await aSite();
    const { post, ask } = await signedIn(site, people.clerk);
    await post(`/dispatches/${await takeIn(site, people.clerk, stamped(103, '540'))}/confirm`, {});
    const second = await takeIn(site, people.clerk, stamped(104, '540'));
    const taken = {
      code: 'number-taken',
      vi: 'Số 540 năm 2020 trong sổ này đã cấp cho 103/BCT-CTĐP; mỗi số chỉ dùng một lần. Hãy đối chiếu với sổ gốc.',
    };
    expect((await post<Dispatch>(`/dispatches/${second}/confirm`, {})).body).toMatchObject({
      state: 'confirmed',
      facts: { code: '104/BCT-CTĐP' },
      register: { entry: null },
    });
    expect((await ask<Dispatch>(`/dispatches/${second}`)).body.steps.find(({ step }) => step === 'register')).toMatchObject({
      allowed: false,
      refusals: [taken],
    });
    expect(await post<Problem>(`/dispatches/${second}/register`, {})).toMatchObject({ status: 409, body: taken });
    const third = await takeIn(site, people.clerk, numbered(108));
    expect(await post<Problem>(`/dispatches/${third}/register`, { number: '540', registeredOn: '2020-04-20' })).toMatchObject({
      status: 409,
      body: taken,
    });
  });

  it('refuses a day of receipt before the letter was written, or that has not come', async () => {
    const site = await aSite();
    const { post } = await signedIn(site, people.clerk);
    const id = await takeIn(site, people.clerk, numbered(105));
    expect((await post<Problem>(`/dispatches/${id}/register`, { number: '1', registeredOn: '2020-04-13' })).body.refusals).toMatchObject([
      { vi: 'Ngày đến 13/4/2020 trước ngày ban hành 14/4/2020; hãy đối chiếu dấu đến và ngày văn bản.' },
    ]);
    expect((await post<Problem>(`/dispatches/${id}/register`, { number: '1', registeredOn: '2020-04-29' })).body.refusals).toMatchObject([
      { vi: 'Ngày vào sổ 29/4/2020 chưa tới.' },
    ]);
    const ahead = await takeIn(site, people.clerk, numbered(106, 30));
    expect((await post<Problem>(`/dispatches/${ahead}/confirm`, {})).body.refusals).toMatchObject([{ code: 'dated-in-future' }]);
  });

  it('warns of the same number, symbol and issuer, and of the same bytes', async () => {
    const site = await aSite();
    const { ask } = await signedIn(site, people.clerk);
    const first = await takeIn(site, people.clerk, numbered(107));
    const again = await takeIn(site, people.clerk, `${numbered(107)}\n`);
    const same = await takeIn(site, people.clerk, numbered(107), 'ban-sao.txt');
    expect((await ask<Dispatch>(`/dispatches/${again}`)).body.register.duplicates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: first, sameFile: false }),
        expect.objectContaining({ id: same, sameFile: false }),
      ]),
    );
    expect((await ask<Dispatch>(`/dispatches/${same}`)).body.register.duplicates).toMatchObject([
      { id: first, sameFile: true },
      { id: again, sameFile: false },
    ]);
    const elsewhere = await takeIn(site, people.at('van-thu', 'sct', 'lao-cai'), numbered(107));
    expect(
      (await (await signedIn(site, people.at('van-thu', 'sct', 'lao-cai'))).ask<Dispatch>(`/dispatches/${elsewhere}`)).body.register
        .duplicates,
    ).toEqual([]);
  });
});

describe('a register with its own numbers', () => {
  it('200 registrations at once in 20 books: 1…n each, no gap, no number twice, and those that fail give theirs back', async () => {
    const site = await aSite('2020-04-28', { KC_POOL: '12' });
    const clerk = await site.as(people.clerk);
    await setNumbering(await site.as(people.administrator), { officeId: await office(site, 'agency'), direction: 'in', numbering: 'own' });
    const ids = await Promise.all(Array.from({ length: 200 }, (_, at) => takeIn(site, people.clerk, numbered(1000 + at))));
    const books = Array.from({ length: 20 }, (_, at) => `Sổ ${at + 1}`);
    const agency = await office(site, 'agency');
    // Among them acts that take a number and then fail: the number must go to the next in line.
    const failing = command('test failing', async (act, { series }: { series: string }) => {
      await takeNumber(act.tx, { officeId: agency as never, direction: 'in', year: 2020, series });
      throw new Refused([]);
    });
    const refused = (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return null;
    };
    const given = await Promise.all(
      ids.flatMap((id, at) => {
        const series = books[at % 20]!;
        return [
          registerDispatch(clerk, { ...plain, id, series }).catch(refused),
          // The same letter once more at the same moment: one of the two fails.
          ...(at % 10 === 0 ? [registerDispatch(clerk, { ...plain, id, series }).catch(refused)] : []),
          ...(at % 7 === 0 ? [failing(clerk, { series }).catch(refused)] : []),
        ];
      }),
    );
    expect(given.filter((answer) => answer !== null)).toHaveLength(200);
    const entries = await site.system
      .selectFrom('register_entry')
      .innerJoin('register_book', 'register_book.id', 'register_entry.book_id')
      .select(['register_entry.number', 'register_book.series', 'register_book.last_number'])
      .execute();
    expect(entries).toHaveLength(200);
    for (const series of books) {
      const numbers = entries
        .filter((entry) => entry.series === series)
        .map(({ number }) => number)
        .sort((a, b) => a - b);
      expect(numbers, series).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
    }
    expect(new Set(entries.map((entry) => entry.last_number))).toEqual(new Set([10]));
  }, 60_000);

  it('begins at 1 again with the year, and takes no typed number', async () => {
    const site = await aSite('2020-12-31');
    const email = people.at('van-thu', 'sct', 'ben-tre');
    const { post } = await signedIn(site, email);
    const first = await takeIn(site, email, numbered(201));
    expect((await post<Problem>(`/dispatches/${first}/register`, { number: '9', registeredOn: '2020-12-31' })).body).toMatchObject({
      code: 'own-gives-numbers',
    });
    expect((await post<Dispatch>(`/dispatches/${first}/register`, {})).body.register.entry).toMatchObject({
      number: '1',
      year: 2020,
      source: 'own',
      registeredOn: '2020-12-31',
    });
    site.clock.goTo('2021-01-04');
    const second = await takeIn(site, email, numbered(202));
    expect((await post<Dispatch>(`/dispatches/${second}/register`, {})).body.register.entry).toMatchObject({ number: '1', year: 2021 });
  });

  it('goes on after the highest mirrored number when an office switches in mid-year', async () => {
    const site = await aSite();
    const { post } = await signedIn(site, people.clerk);
    await post(`/dispatches/${await takeIn(site, people.clerk, stamped(301, '640'))}/confirm`, {});
    const head = await signedIn(site, people.leader);
    expect(
      (await head.post<Register>('/registers/numbering', { office: await office(site, 'agency'), direction: 'in', numbering: 'own' })).body
        .numbering,
    ).toBe('own');
    expect(
      (await post<Dispatch>(`/dispatches/${await takeIn(site, people.clerk, numbered(302))}/register`, {})).body.register.entry,
    ).toMatchObject({ number: '641', source: 'own' });
  });
});

describe('the letter goes its way in the office', () => {
  it('clerk registers → leader notes → clerk forwards → the division signs; a deputy signs TL., and after the last day no more', async () => {
    const site = await aSite();
    const id = await takeIn(site, people.clerk, stamped(401, '650'));
    const [clerk, deputy] = [await signedIn(site, people.clerk), await signedIn(site, people.headOfDivision)];
    await clerk.post(`/dispatches/${id}/confirm`, {});
    const agency = (await clerk.ask<Dispatch>(`/dispatches/${id}`)).body.office.id;
    const { body: choices } = await clerk.ask<{ id: string; name: string; kind: string }[]>(`/offices/${agency}/recipients`);
    const [lead, coordinate] = ['Phòng Quản lý khuyến công', 'Văn phòng Cục'].map(
      (name) => choices.find((choice) => choice.name === name)!.id,
    );
    expect(choices.slice(0, 3).every(({ kind }) => kind === 'division')).toBe(true);

    const noted = await deputy.post<Dispatch>(`/dispatches/${id}/notes`, {
      text: 'P. QLKC chủ trì, VP phối hợp.',
      dueOn: '2020-05-05',
      parties: [
        { organizationId: lead, part: 'lead' },
        { organizationId: coordinate, part: 'coordinate' },
      ],
    });
    expect(noted.body.notes).toMatchObject([
      { signedAs: 'TL. CỤC TRƯỞNG', dueOn: '2020-05-05', parties: [{ part: 'lead' }, { part: 'coordinate' }] },
    ]);
    const forwarded = await clerk.post<Dispatch>(`/dispatches/${id}/forwardings`, { noteId: noted.body.notes[0]!.id, to: [], dueOn: null });
    expect(forwarded.body.forwardings.map(({ to, state, dueOn }) => [to.name, state, dueOn])).toEqual([
      ['Phòng Quản lý khuyến công', 'forwarded', '2020-05-05'],
      ['Văn phòng Cục', 'forwarded', '2020-05-05'],
    ]);
    expect(
      (await clerk.post<Problem>(`/dispatches/${id}/forwardings`, { noteId: noted.body.notes[0]!.id, to: [], dueOn: null })).body.code,
    ).toBe('nobody');

    const waiting = (await deputy.ask<Waiting[]>('/me/letters')).body;
    expect(waiting.map(({ code, to }) => [code, to])).toEqual([['401/BCT-CTĐP', 'Phòng Quản lý khuyến công']]);
    expect((await deputy.post(`/forwardings/${waiting[0]!.forwardingId}/acknowledge`, {})).status).toBe(200);
    expect((await deputy.ask<Waiting[]>('/me/letters')).body).toEqual([]);
    const officeOnly = forwarded.body.forwardings.find(({ to }) => to.name === 'Văn phòng Cục')!;
    expect((await deputy.post<Problem>(`/forwardings/${officeOnly.id}/acknowledge`, {})).body.code).toBe('asker-not-receiver');

    site.clock.goTo('2021-01-04');
    const late = await deputy.post<Problem>(`/dispatches/${id}/notes`, { text: 'muộn', dueOn: null, parties: [] });
    expect(late).toMatchObject({
      status: 403,
      body: { code: 'asker-grant-ended', vi: 'Việc TL. đã hết hiệu lực sau ngày 31/12/2020; cần văn bản giao quyền mới.' },
    });
    expect(
      (
        await (await signedIn(site, people.deputy)).post<Dispatch>(`/dispatches/${id}/notes`, { text: 'đồng ý', dueOn: null, parties: [] })
      ).body.notes.at(-1),
    ).toMatchObject({ signedAs: 'KT. CỤC TRƯỞNG' });
  });

  it("to another office it is that office's own letter, without the sender's stamp; its register tells the sender of receipt", async () => {
    const site = await aSite();
    const id = await takeIn(
      site,
      people.at('van-thu', 'sct', 'lao-cai'),
      stamped(402, '88').replace('CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG', 'SỞ CÔNG THƯƠNG TỈNH LÀO CAI'),
    );
    const department = await signedIn(site, people.at('van-thu', 'sct', 'lao-cai'));
    const centre = await signedIn(site, people.at('van-thu', 'ttkc', 'lao-cai'));
    await department.post(`/dispatches/${id}/confirm`, {});
    await department.post(`/dispatches/${id}/forwardings`, {
      noteId: null,
      to: [{ organizationId: await office(site, 'promotion-centre/10'), part: 'lead' }],
      dueOn: '2020-05-08',
    });
    const [letter] = (await centre.ask<Waiting[]>('/me/letters')).body;
    expect(letter).toMatchObject({ from: 'Sở Công Thương tỉnh Lào Cai', part: 'lead', dueOn: '2020-05-08', code: '402/BCT-CTĐP' });
    const copy = (await centre.ask<Dispatch>(`/dispatches/${letter!.dispatchId}`)).body;
    expect(copy).toMatchObject({
      state: 'confirmed',
      facts: { stamp: null, code: '402/BCT-CTĐP' },
      origin: { office: 'Sở Công Thương tỉnh Lào Cai' },
      register: { numbering: 'own', entry: null },
    });
    expect((await centre.ask(`/dispatches/${id}`)).status).toBe(404);
    expect((await department.ask(`/dispatches/${copy.id}`)).status).toBe(404);
    expect((await centre.ask<string>(`/dispatches/${copy.id}/original`)).body).toContain('402/BCT-CTĐP');
    expect((await centre.post<Dispatch>(`/dispatches/${copy.id}/register`, {})).body.register.entry).toMatchObject({ number: '1' });
    expect((await department.ask<Dispatch>(`/dispatches/${id}`)).body.forwardings).toMatchObject([
      { state: 'acknowledged', to: { name: 'Trung tâm Khuyến công tỉnh Lào Cai' } },
    ]);
  });

  it('refuses two leads, a party named twice, a limit gone by, and says each; a letter given back comes with its reason', async () => {
    const site = await aSite();
    const id = await takeIn(site, people.clerk, numbered(403));
    const [department, neighbour] = [await office(site, 'department/10'), await office(site, 'department/02')];
    const leader = await signedIn(site, people.leader);
    const refused = await leader.post<Problem>(`/dispatches/${id}/notes`, {
      text: 'x',
      dueOn: '2020-04-27',
      parties: [
        { organizationId: department, part: 'lead' },
        { organizationId: neighbour, part: 'lead' },
        { organizationId: department, part: 'inform' },
      ],
    });
    expect(refused.body.refusals!.map(({ code }) => code)).toEqual(['due-in-the-past', 'two-leads', 'named-twice']);
    await leader.post(`/dispatches/${id}/forwardings`, { noteId: null, to: [{ organizationId: department, part: 'inform' }], dueOn: null });
    const receiver = await signedIn(site, people.at('van-thu', 'sct', 'lao-cai'));
    const [letter] = (await receiver.ask<Waiting[]>('/me/letters')).body;
    await receiver.post(`/forwardings/${letter!.forwardingId}/give-back`, { reason: 'Không thuộc địa bàn' });
    const { body } = await leader.ask<Dispatch>(`/dispatches/${id}`);
    expect(body.forwardings).toMatchObject([{ state: 'returned', reason: 'Không thuộc địa bàn' }]);
    expect((await receiver.post<Problem>(`/forwardings/${letter!.forwardingId}/acknowledge`, {})).body.vi).toBe('Văn bản đã được trả lại.');
  });

  it('lies in a work file, in order; a closed one takes nothing more and goes to the archive within a year', async () => {
    const site = await aSite('2020-04-28');
    const { post, ask } = await signedIn(site, people.clerk);
    const [a, b] = [await takeIn(site, people.clerk, numbered(501)), await takeIn(site, people.clerk, numbered(502))];
    const file = (await post<WorkFile>('/work-files', { code: '07/2020', title: 'Báo cáo quý I', retentionYears: 10 })).body;
    expect((await post<Problem>(`/work-files/${file.id}/close`, {})).body.code).toBe('empty-work-file');
    for (const dispatchId of [a, b]) await post(`/work-files/${file.id}/papers`, { dispatchId });
    expect((await post<Problem>(`/work-files/${file.id}/papers`, { dispatchId: a })).body.vi).toBe(
      'Văn bản đã ở trong hồ sơ 07/2020, mục 1.',
    );
    expect((await post<Problem>('/work-files', { code: '07/2020', title: 'Việc khác', retentionYears: null })).body.vi).toBe(
      'Số hồ sơ 07/2020 đã dùng cho “Báo cáo quý I”.',
    );
    expect((await post<WorkFile>(`/work-files/${file.id}/close`, {})).body).toMatchObject({
      archiveDueOn: '2021-04-28',
      archiveState: 'in-term',
      keptUntil: '2030-04-28',
      items: [{ place: 1, code: '501/BCT-CTĐP' }, { place: 2 }],
    });
    expect((await post<Problem>(`/work-files/${file.id}/papers`, { dispatchId: b })).status).toBe(409);
    for (const [day, state] of [
      ['2021-03-29', 'soon'],
      ['2021-04-29', 'overdue'],
    ] as const) {
      site.clock.goTo(day);
      expect((await ask<WorkFile>(`/work-files/${file.id}`)).body.archiveState).toBe(state);
    }
  });
});

describe('offices that merge', () => {
  it('a person of a merged department sees the old letters under the old name, and acts for the successor', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    const email = people.at('van-thu', 'sct', 'yen-bai');
    const before = await signedIn(site, email);
    const [old] = (await before.ask<{ rows: { id: string }[] }>('/dispatches')).body.rows;
    site.clock.goTo('2025-07-01');
    await keepCatalogue(asJob(site, 'test'), {});
    const after = await signedIn(site, email);
    const successor = await office(site, 'department/15/2025-07-01');
    expect((await after.ask<{ seats: { office: string; officeId: string }[] }>('/me')).body.seats).toMatchObject([
      { office: 'Sở Công Thương tỉnh Lào Cai', officeId: successor },
    ]);
    const letter = (await after.ask<Dispatch>(`/dispatches/${old!.id}`)).body;
    expect(letter).toMatchObject({ office: { name: 'Sở Công Thương tỉnh Yên Bái' }, facts: { code: '2990/BCT-CTĐP' } });
    expect(letter.steps.find(({ step }) => step === 'reopen')!.allowed).toBe(true);
    // The archive of both former departments is the successor's now; letters that come are its own.
    const { rows, total } = (await after.ask<{ total: number; rows: { id: string }[] }>('/dispatches')).body;
    expect([rows.length, total]).toEqual([3, 3]);
    const mine = await takeIn(site, email, numbered(901));
    expect((await after.ask<Dispatch>(`/dispatches/${mine}`)).body.office).toMatchObject({
      id: successor,
      name: 'Sở Công Thương tỉnh Lào Cai',
    });
    const { body: register } = await after.ask<Register>('/registers?direction=in&year=2020');
    expect(register.offices.map(({ name }) => name).sort()).toEqual([
      'Sở Công Thương tỉnh Lào Cai',
      'Sở Công Thương tỉnh Lào Cai',
      'Sở Công Thương tỉnh Yên Bái',
    ]);
  });

  it('a letter is not passed on to an office that no longer exists, and the sentence says who took over', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    site.clock.goTo('2025-07-01');
    await keepCatalogue(asJob(site, 'test'), {});
    const { post } = await signedIn(site, people.clerk);
    const id = await takeIn(site, people.clerk, numbered(902));
    const answer = await post<Problem>(`/dispatches/${id}/forwardings`, {
      noteId: null,
      to: [{ organizationId: await office(site, 'department/15'), part: 'inform' }],
      dueOn: null,
    });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'office-ended',
        vi: 'Sở Công Thương tỉnh Yên Bái không còn hoạt động từ sau ngày 30/6/2025; nhiệm vụ đã chuyển về Sở Công Thương tỉnh Lào Cai. Hãy chọn cơ quan đang hoạt động.',
      },
    });
  });

  it('letters by province add up the same in the map of 2020 and of 2025', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    site.clock.goTo('2025-07-01');
    await keepCatalogue(asJob(site, 'test'), {});
    const { ask } = await signedIn(site, people.clerk);
    const map = async (day: string) => (await ask<ByProvince>(`/registers/by-province?year=2020&map=${day}`)).body.rows;
    const [then, now] = [await map('2020-01-01'), await map('2025-07-01')];
    const total = (rows: ByProvince['rows']) => rows.reduce((sum, row) => sum + row.received, 0);
    expect(total(then)).toBe(total(now));
    const name = (rows: ByProvince['rows'], code: string) => rows.find((row) => row.code === code);
    expect(name(then, '49')).toMatchObject({ name: 'Quảng Nam', received: 1 });
    expect(name(now, '48')).toMatchObject({
      name: 'Đà Nẵng',
      received: 2,
      offices: ['Sở Công Thương thành phố Đà Nẵng', 'Trung tâm Khuyến công thành phố Đà Nẵng'],
    });
    expect(name(then, '15')).toMatchObject({ name: 'Yên Bái' });
    expect(name(now, '15')).toMatchObject({ name: 'Lào Cai' });
  });

  it('the catalogue kept twice changes nothing; names and offices are those of the day asked', async () => {
    const site = await aSite();
    expect(await keepCatalogue(asJob(site, 'test'), {})).toEqual({ touched: 0 });
    site.clock.goTo('2026-11-25');
    await keepCatalogue(asJob(site, 'test'), {});
    expect(await keepCatalogue(asJob(site, 'test'), {})).toEqual({ touched: 0 });
    const { ask } = await signedIn(site, people.clerk);
    const count = async (asOf: string) =>
      (await ask<{ rows: OrganizationRow[] }>(`/organizations?asOf=${asOf}`)).body.rows.filter(({ kind }) => kind === 'department').length;
    expect([await count('2020-04-28'), await count('2025-06-30'), await count('2025-07-01')]).toEqual([63, 63, 34]);
    const agency = await office(site, 'agency');
    const named = async (asOf: string) => (await ask<Organization>(`/organizations/${agency}?asOf=${asOf}`)).body.name;
    expect([await named('2015-06-01'), await named('2020-04-28'), await named('2025-03-01')]).toEqual([
      'Cục Công nghiệp địa phương',
      'Cục Công Thương địa phương',
      'Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công',
    ]);
    const hue = (await ask<{ rows: OrganizationRow[] }>('/organizations?asOf=2025-02-01')).body.rows.find(
      (row) => row.kind === 'department' && row.provinceCode === '46',
    );
    expect(hue).toMatchObject({ name: 'Sở Công Thương thành phố Huế', province: 'Huế' });
    const merged = (await ask<Organization>(`/organizations/${await office(site, 'department/10')}`)).body;
    expect(merged).toMatchObject({
      state: 'ended',
      validTo: '2025-06-30',
      successors: [{ name: 'Sở Công Thương tỉnh Lào Cai', on: '2025-07-01', basis: 'NQ 202/2025/QH15' }],
    });
  });
});
