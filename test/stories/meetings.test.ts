import { describe, expect, it } from 'vitest';
import type { Week } from '../../src/features/meetings/meeting.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { confirmDispatch, readOne } from '../../src/features/dispatches/index.ts';
import type { DutyList } from '../../src/features/tasks/duties/duty-list.schema.ts';
import { seatedAs } from '../../proof/store.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** The weekly meeting: kết quả – vướng mắc – kiến nghị, and conclusions that become duties. */

interface Problem {
  readonly code: string;
  readonly vi: string;
}
const agency = people.officer;
const officeOf = async (site: TestSite, key: string) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;
const post = async <Answer>(site: TestSite, path: string, body: object, email: string = agency) =>
  (await keyed(site, email)).ask<Answer & Problem>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const week = async (site: TestSite, query = '', email: string = agency) =>
  (await (await keyed(site, email)).ask<Week>(`/meetings/week${query}`)).body;
const hold = async (site: TestSite, more: object = {}, email: string = agency) =>
  post<{ id: string }>(
    site,
    '/meetings',
    {
      meeting: {
        officeId: await officeOf(site, 'agency'),
        weekFrom: '2020-05-11',
        heldOn: '2020-05-15',
        chairedBy: 'Cục trưởng Ngô Quang Trung',
        ...more,
      },
    },
    email,
  );
const none = { results: null, obstacles: null, asks: null };

describe('the weekly meeting', () => {
  it("reads results, obstacles and asks from the programme's data of the week; a department its own", async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const { weekFrom, weekTo, results, obstacles, asks } = await week(site, '?week=2020-05-13');
    expect([weekFrom, weekTo]).toEqual(['2020-05-11', '2020-05-17']);
    expect(results.find(({ figure }) => figure === 'contracted')!.count).toBeGreaterThan(0);
    expect(BigInt(results.find(({ figure }) => figure === 'advanced')!.dong!)).toBeGreaterThan(0n);
    expect(obstacles.find(({ figure }) => figure === 'disruptions')!.rows).toContain('Dịch COVID-19');
    expect(asks.find(({ figure }) => figure === 'needs-confirmed')!.count).toBeGreaterThan(0);
    // The contracts of the weeks add up to the contracts of the month.
    const signed = async (from: string) =>
      (await week(site, `?week=${from}`)).results.find(({ figure }) => figure === 'contracted')?.count ?? 0;
    const weeks = await Promise.all(['2020-05-04', '2020-05-11', '2020-05-18', '2020-05-25'].map(signed));
    const {
      rows: [month],
    } = {
      rows: await site.system
        .selectFrom('figure')
        .select((of) => of.fn.sum<number>('count').as('count'))
        .where('measure', '=', 'contracted')
        .where('source', '=', 'national')
        .where('carried', '=', false)
        .where('business_on', '>=', '2020-05-04' as never)
        .where('business_on', '<=', '2020-05-29' as never)
        .execute(),
    };
    expect(weeks.reduce((sum, each) => sum + each, 0)).toBe(Number(month!.count));
    const own = await week(site, '?week=2020-05-13', people.at('chuyen-vien', 'sct', 'lao-cai'));
    expect(own.office.name).toBe('Sở Công Thương tỉnh Lào Cai');
    expect(own.asks.find(({ figure }) => figure === 'needs-confirmed')?.count ?? 0).toBeLessThan(
      asks.find(({ figure }) => figure === 'needs-confirmed')!.count,
    );
  });

  it("its conclusions go out as a numbered notice whose duties are each the offices' that it names, and the next week tells how they stand", async () => {
    const site = await aSite('2020-05-15');
    const [laoCai, benTre] = await Promise.all(['department/10', 'department/83'].map((key) => officeOf(site, key)));
    const {
      body: { id },
    } = await hold(site);
    const conclusions = [
      { text: 'Hoàn thành ký hợp đồng các đề án còn lại', toIds: [laoCai], dueOn: '2020-05-22' },
      { text: 'Rà soát các cơ sở bị ảnh hưởng, báo cáo Cục', toIds: [laoCai, benTre], dueOn: '2020-05-27' },
    ];
    expect(
      (
        await post(site, `/meetings/${id}/minutes`, {
          minutes: { ...none, asks: 'Đề nghị Bộ cho lùi hạn nghiệm thu', conclusions, seen: 0 },
        })
      ).body,
    ).toEqual({ version: 1 });
    const notice = { code: '45/TB-CTĐP', on: '2020-05-15', signer: 'Ngô Quang Trung', post: 'Cục trưởng' };
    const {
      body: { dispatchId },
    } = await post<{ dispatchId: string }>(site, `/meetings/${id}/notice`, { notice });
    const officer = (await seatedAs(site, agency))!;
    await readOne(asJob(site, 'dispatches read'), site.reader, dispatchId);
    await confirmDispatch(officer, { id: dispatchId });
    const list = (await (await keyed(site, agency)).ask<DutyList>(`/dispatches/${dispatchId}/duties`)).body;
    expect(list).toMatchObject({
      code: '45/TB-CTĐP',
      unknown: [],
      duties: [
        { ref: '1', title: 'Hoàn thành ký hợp đồng các đề án còn lại', leadIds: [laoCai], dueOn: '2020-05-22' },
        { ref: '2', leadIds: [laoCai, benTre], dueOn: '2020-05-27' },
      ],
    });
    expect((await week(site)).meeting).toMatchObject({
      state: 'issued',
      noticeCode: '45/TB-CTĐP',
      dispatchId,
      conclusions: [{ no: 1, to: [{ name: 'Sở Công Thương tỉnh Lào Cai' }] }, { no: 2 }],
    });
    expect((await post(site, `/dispatches/${dispatchId}/submit-duties`, {})).status).toBe(200);
    expect((await post(site, `/dispatches/${dispatchId}/approve-duties`, {}, people.leader)).status).toBe(200);
    site.clock.goTo('2020-05-25');
    expect((await week(site)).before).toMatchObject({ noticeCode: '45/TB-CTĐP', duties: 3, done: 0, overdue: 1 });
  });

  it('two who keep its minutes: the second reads whose are there, and nothing of either is lost', async () => {
    const site = await aSite('2020-05-15');
    const {
      body: { id },
    } = await hold(site);
    const conclusions = [{ text: 'Rà soát các cơ sở bị ảnh hưởng', toIds: [await officeOf(site, 'department/10')], dueOn: null }];
    await post(site, `/meetings/${id}/minutes`, { minutes: { ...none, results: 'Bản thứ nhất', conclusions, seen: 0 } });
    const second = await post(
      site,
      `/meetings/${id}/minutes`,
      { minutes: { ...none, results: 'Bản thứ hai', conclusions, seen: 0 } },
      people.headOfDivision,
    );
    expect(second).toMatchObject({
      status: 409,
      body: {
        code: 'kept-meanwhile',
        vi: expect.stringMatching(/vừa ghi biên bản này sau khi ông\/bà mở\. Nội dung đã nhập vẫn còn đây/) as string,
      },
    });
    expect(
      (
        await post(
          site,
          `/meetings/${id}/minutes`,
          { minutes: { ...none, results: 'Bản thứ hai', conclusions, seen: 1 } },
          people.headOfDivision,
        )
      ).body,
    ).toEqual({ version: 2 });
    expect(await site.system.selectFrom('meeting_minutes').select(['version', 'results']).orderBy('version').execute()).toEqual([
      { version: 1, results: 'Bản thứ nhất' },
      { version: 2, results: 'Bản thứ hai' },
    ]);
  });

  it('says in words what does not fit', async () => {
    const site = await aSite('2020-05-15');
    const told = async (more: object, email: string = agency) => (await hold(site, more, email)).body.vi;
    expect(await told({ weekFrom: '2020-05-12' })).toBe('Tuần bắt đầu từ thứ Hai; ngày 12/5/2020 không phải thứ Hai.');
    expect(await told({ heldOn: '2020-05-08' })).toBe('Ngày họp 8/5/2020 trước khi tuần bắt đầu (11/5/2020).');
    expect(await told({ heldOn: '2020-05-16' })).toBe('Ngày 16/5/2020 chưa tới.');
    const {
      body: { id },
    } = await hold(site);
    expect(await told({}, people.headOfDivision)).toBe('Tuần này đã có cuộc họp ghi ngày 15/5/2020; hãy ghi tiếp vào biên bản đó.');
    const notice = { code: '45/TB-CTĐP', on: '2020-05-15', signer: 'Ngô Quang Trung', post: 'Cục trưởng' };
    expect((await post(site, `/meetings/${id}/notice`, { notice })).body.vi).toBe(
      'Chưa có kết luận nào: hãy ghi ít nhất một kết luận có đơn vị thực hiện.',
    );
    const conclude = async (toIds: string[], dueOn: string) =>
      (
        await post(site, `/meetings/${id}/minutes`, {
          minutes: { ...none, conclusions: [{ text: 'Rà soát các cơ sở bị ảnh hưởng', toIds, dueOn }], seen: 0 },
        })
      ).body.vi;
    expect(await conclude([await officeOf(site, 'department/10')], '2020-05-14')).toBe(
      'Kết luận 1: hạn 14/5/2020 trước ngày họp 15/5/2020.',
    );
    expect(await conclude([await officeOf(site, 'ministry')], '2020-05-20')).toContain('không thuộc phạm vi chỉ đạo của cơ quan họp.');
    await conclude([await officeOf(site, 'department/10')], '2020-05-20');
    expect((await post(site, `/meetings/${id}/notice`, { notice: { ...notice, on: '2020-05-14' } })).body.vi).toBe(
      'Ngày thông báo 14/5/2020 trước ngày họp 15/5/2020.',
    );
    // Nothing of the refused notice was kept among the letters.
    expect(await site.system.selectFrom('dispatch').select('id').execute()).toEqual([]);
  });
});
