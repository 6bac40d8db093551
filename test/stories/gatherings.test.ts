import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { enterDisruption, endDisruption } from '../../src/features/disruptions/index.ts';
import type { Gathering, GatheringList, NewDecision, NewGathering } from '../../src/features/gatherings/gathering.schema.ts';
import type { Week } from '../../src/features/meetings/meeting.schema.ts';
import { seatedAs } from '../../proof/store.ts';
import type { Day } from '../../src/platform/pure/dates.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Task 4: assess what must gather many people; report to the Ministry (national projects), to the People's Committee (local ones). */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: readonly { code: string; vi: string }[];
}
const agency = 'chuyen-vien@cuc-ctdp.example';
const own = people.at('chuyen-vien', 'sct', 'lao-cai');
const centre = people.at('giam-doc', 'ttkc', 'lao-cai');
const neighbour = people.at('chuyen-vien', 'sct', 'ha-giang');
const officeOf = async (site: TestSite, key: string) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;
async function send(
  site: TestSite,
  email: string,
  path: string,
  body: object,
): Promise<{ status: number; body: Problem & { id: string } }> {
  return (await keyed(site, email)).ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
}
const get = async <Answer>(site: TestSite, path: string, email = agency) => (await (await keyed(site, email)).ask<Answer>(path)).body;
const opened = (site: TestSite, id: string, asOf?: string) =>
  get<Gathering>(site, `/gatherings/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`);

async function covid(site: TestSite): Promise<string> {
  return (
    await enterDisruption((await seatedAs(site, agency))!, {
      officeId: await officeOf(site, 'agency'),
      kind: 'epidemic',
      name: 'Dịch COVID-19',
      basis: null,
      startedOn: '2020-01-23',
      areas: [{ provinceCode: null, district: null, commune: null, severity: 'serious', validFrom: '2020-01-23', validTo: null }],
    })
  ).id;
}
const aClass = async (site: TestSite, more: Partial<NewGathering> = {}): Promise<NewGathering> => ({
  officeId: await officeOf(site, 'promotion-centre/10'),
  projectCode: null,
  source: 'national',
  kind: 'training',
  name: 'Lớp đào tạo nghề may công nghiệp',
  provinceCode: '10',
  district: 'Huyện Bắc Hà',
  venue: 'Nhà văn hóa huyện',
  startsOn: '2020-05-20',
  endsOn: '2020-05-29',
  people: 35,
  budgetDong: '150000000',
  ...more,
});
const plan = async (site: TestSite, more: Partial<NewGathering> = {}, email = centre) =>
  send(site, email, '/gatherings', { gathering: await aClass(site, more) });
const decision = (more: Partial<NewDecision> = {}): NewDecision => ({
  authority: 'ministry',
  outcome: 'hold-with-measures',
  paper: { code: '3100/BCT-CTĐP', on: '2020-05-08' },
  measures: ['Đeo khẩu trang'],
  startsOn: null,
  endsOn: null,
  budgetDong: '150000000',
  remark: null,
  ...more,
});
const decide = (site: TestSite, id: string, more: Partial<NewDecision>, email = agency) =>
  send(site, email, `/gatherings/${id}/decide`, { decision: decision(more) });
const review = (site: TestSite, id: string, more: object = {}) =>
  send(site, centre, `/gatherings/${id}/review`, {
    review: { necessary: true, outcome: 'hold-with-measures', remark: 'Học viên cần nghề trước vụ thu', ...more },
  });
const consent = (site: TestSite, id: string, more: object = {}, email = own) =>
  send(site, email, `/gatherings/${id}/consent`, {
    consent: { granted: true, paper: { code: '1711/UBND-VX', on: '2020-05-10' }, remark: null, ...more },
  });
const hold = (site: TestSite, id: string, on: string, remark: string | null = null) =>
  send(site, centre, `/gatherings/${id}/hold`, { held: { on, people: 33, remark } });

describe('a gathering under an epidemic', () => {
  it('is held with both records: the plan decision of whose money it is, the consent of the place', async () => {
    const site = await aSite('2020-05-11');
    const disruption = await covid(site);
    const {
      body: { id },
    } = await plan(site);
    expect(await opened(site, id)).toMatchObject({
      risk: 'high',
      state: 'planned',
      authority: 'ministry',
      threats: [{ name: 'Dịch COVID-19', level: 'high', rule: { vi: 'Dịch bệnh, mức nghiêm trọng, 35 người (từ 30 người trở lên).' } }],
    });
    expect((await get<GatheringList>(site, `/gatherings?disruption=${disruption}`)).rows).toMatchObject([{ id }]);
    expect((await review(site, id)).status).toBe(200);
    expect((await decide(site, id, {})).status).toBe(200);
    site.clock.goTo('2020-05-29');
    expect((await hold(site, id, '2020-05-29')).body).toMatchObject({
      code: 'consent-missing',
      vi: 'Chưa có ý kiến đồng ý về phòng, chống dịch của Lào Cai cho thời gian này.',
    });
    expect((await consent(site, id, { paper: { code: '1799/UBND-VX', on: '2020-05-15' } })).status).toBe(200);
    expect((await hold(site, id, '2020-05-29')).status).toBe(200);
    expect(await opened(site, id)).toMatchObject({
      state: 'held',
      outcome: 'hold-with-measures',
      decisions: [{ authority: 'ministry', measures: ['Đeo khẩu trang'] }],
      consents: [{ granted: true }],
    });
    expect(await opened(site, id, '2020-05-14')).toMatchObject({ state: 'decided', consents: [] });
    expect(await get<GatheringList>(site, `/gatherings?disruption=${disruption}`)).toMatchObject({ total: 0 });
  });

  it('under way it is not held yet: its result waits for its last day, or says why it ended before', async () => {
    const site = await aSite('2020-05-11');
    const [id, early] = [(await plan(site)).body.id, (await plan(site, { name: 'Lớp kết thúc sớm' })).body.id];
    site.clock.goTo('2020-05-22');
    const week = async () =>
      (await get<Week>(site, '/meetings/week?week=2020-05-18')).results.find(({ figure }) => figure === 'gatherings-held')?.count ?? 0;
    expect(await hold(site, id, '2020-05-29')).toMatchObject({
      status: 409,
      body: { code: 'not-over', vi: 'Hoạt động diễn ra đến hết ngày 29/5/2020; kết thúc rồi mới ghi kết quả.' },
    });
    expect(await hold(site, id, '2020-05-20')).toMatchObject({
      status: 409,
      body: {
        code: 'ended-early',
        vi: 'Hoạt động diễn ra đến hết ngày 29/5/2020; đã kết thúc sớm hơn thì ghi lý do ở phần ghi chú, chưa kết thúc thì chưa ghi kết quả.',
      },
    });
    expect([(await opened(site, id)).state, await week()]).toEqual(['planned', 0]);
    expect((await hold(site, early, '2020-05-22', 'Học viên học dồn buổi, đủ số tiết.')).status).toBe(200);
    expect([(await opened(site, early)).state, await week()]).toEqual(['held', 1]);
    site.clock.goTo('2020-06-02');
    expect((await hold(site, id, '2020-05-29')).status).toBe(200);
    expect([(await opened(site, id, '2020-05-28')).state, (await opened(site, id, '2020-05-29')).state]).toEqual(['planned', 'held']);
  });

  it('nobody decides for whose money it is not: the wrong authority is told whose it is', async () => {
    const site = await aSite('2020-05-11');
    await covid(site);
    const [national, local] = [
      (await plan(site)).body.id,
      (await plan(site, { source: 'local', name: 'Hội nghị kết nối cung cầu' })).body.id,
    ];
    expect((await decide(site, national, { authority: 'peoples-committee' }, own)).body).toMatchObject({
      code: 'decided-by-the-ministry',
      vi: 'Hoạt động của đề án khuyến công quốc gia do Bộ Công Thương quyết định; Ủy ban nhân dân cấp tỉnh chỉ cho ý kiến về phòng, chống dịch.',
    });
    expect((await decide(site, local, {})).body).toMatchObject({
      code: 'decided-by-the-committee',
      vi: 'Hoạt động của đề án khuyến công địa phương do Ủy ban nhân dân cấp tỉnh quyết định.',
    });
    expect((await decide(site, national, {}, own)).status).toBe(403);
    expect((await decide(site, local, { authority: 'peoples-committee' }, own)).status).toBe(200);
    // Nor could a program that forgot to ask.
    const row = await site.system.selectFrom('gathering_decision').selectAll().executeTakeFirstOrThrow();
    await expect(
      site.system
        .insertInto('gathering_decision')
        .values({ ...row, id: randomUUID() as never, authority: 'ministry' })
        .execute(),
    ).rejects.toThrow('decided_by_whose_money');
  });

  it("a fair in another province: its department sees it and gives the place's word; others neither see nor decide", async () => {
    const site = await aSite('2020-05-11');
    await covid(site);
    const {
      body: { id },
    } = await plan(site, { provinceCode: '02', district: null, kind: 'fair', name: 'Hội chợ hàng công nghiệp nông thôn' });
    expect((await get<GatheringList>(site, '/gatherings', neighbour)).rows).toMatchObject([{ id, province: 'Hà Giang' }]);
    expect(await consent(site, id)).toMatchObject({
      status: 403,
      body: { code: 'asker-office', vi: 'Việc này thuộc Sở Công Thương tỉnh Hà Giang.' },
    });
    expect((await get<Gathering>(site, `/gatherings/${id}`, centre)).steps.find(({ step }) => step === 'decide')!.refusals).toEqual(
      expect.arrayContaining([expect.objectContaining({ vi: 'Việc này thuộc Cục Công Thương địa phương.' })]),
    );
    expect((await consent(site, id, { granted: false, remark: 'Chưa bảo đảm an toàn' }, neighbour)).status).toBe(200);
    expect(((await get<Gathering>(site, `/gatherings/${id}`, people.at('chuyen-vien', 'sct', 'yen-bai'))) as unknown as Problem).code).toBe(
      'no-gathering',
    );
    await review(site, id);
    await decide(site, id, {});
    site.clock.goTo('2020-05-29');
    expect((await hold(site, id, '2020-05-29')).body).toMatchObject({ code: 'consent-refused' });
  });

  it('a postponement moves its days and asks the place again; the cost never grows', async () => {
    const site = await aSite('2020-05-11');
    const disruption = await covid(site);
    const {
      body: { id },
    } = await plan(site);
    await consent(site, id);
    await review(site, id, { outcome: 'postpone' });
    expect(
      (await decide(site, id, { outcome: 'postpone', measures: [], startsOn: '2020-05-15', endsOn: '2020-05-18' })).body,
    ).toMatchObject({ code: 'not-later', vi: 'Ngày mới phải sau ngày 20/5/2020.' });
    expect(
      (await decide(site, id, { outcome: 'postpone', measures: [], startsOn: '2021-01-05', endsOn: '2021-01-18' })).body,
    ).toMatchObject({
      code: 'beyond-the-year',
      vi: 'Ngày mới ra ngoài năm 2020: phải điều chỉnh kế hoạch sang năm sau, không chỉ lùi thời gian.',
    });
    expect(
      (await decide(site, id, { outcome: 'postpone', measures: [], startsOn: '2020-09-01', endsOn: '2020-09-10', budgetDong: '150000001' }))
        .body,
    ).toMatchObject({ code: 'costs-more' });
    expect(
      (await decide(site, id, { outcome: 'postpone', measures: [], startsOn: '2020-09-01', endsOn: '2020-09-10', budgetDong: '140000000' }))
        .status,
    ).toBe(200);
    expect(await opened(site, id)).toMatchObject({
      startsOn: '2020-09-01',
      plannedStartsOn: '2020-05-20',
      budgetDong: '140000000',
      plannedBudgetDong: '150000000',
      risk: 'high',
    });
    site.clock.goTo('2020-09-10');
    expect((await hold(site, id, '2020-09-10')).body).toMatchObject({ code: 'postponed' });
    await endDisruption((await seatedAs(site, agency))!, { id: disruption, on: '2020-08-20' as Day, remark: null });
    expect((await hold(site, id, '2020-09-10')).status).toBe(200);
  });

  it.each<[string, object, string]>([
    [
      'held though unnecessary',
      { necessary: false, outcome: 'hold' },
      'Đã đánh giá là chưa cần thiết thì đề xuất lùi thời gian, chuyển trực tuyến hoặc không tổ chức.',
    ],
  ])('a review is told of what is %s', async (_, wrong, sentence) => {
    const site = await aSite('2020-05-11');
    const {
      body: { id },
    } = await plan(site);
    expect((await review(site, id, wrong)).body.vi).toBe(sentence);
  });

  it.each<[string, Partial<NewGathering>, string]>([
    [
      'local money in another province',
      { source: 'local', provinceCode: '02' },
      'Kinh phí khuyến công địa phương chỉ tổ chức trong tỉnh của mình.',
    ],
    ['an end before its start', { endsOn: '2020-05-19' }, 'Ngày kết thúc trước ngày bắt đầu.'],
    ['a project that is not', { projectCode: '10-2020-99' }, 'Không có đề án mã 10-2020-99, hoặc đơn vị không được xem.'],
    ['a province that is not', { provinceCode: '99' }, 'Không có tỉnh, thành phố mã 99 vào ngày này.'],
  ])('is not planned with %s', async (_, wrong, sentence) => {
    const site = await aSite('2020-05-11');
    expect(await plan(site, wrong)).toMatchObject({ status: 409, body: { vi: sentence } });
    expect(await get<GatheringList>(site, '/gatherings')).toMatchObject({ total: 0 });
  });

  it('stands on the desks in turn: who organises, who decides, whose place it is', async () => {
    const site = await aSite('2020-05-11');
    await covid(site);
    const {
      body: { id },
    } = await plan(site);
    const kinds = async (email: string) =>
      (await get<{ items: { kind: string }[] }>(site, '/me/desk', email)).items
        .map(({ kind }) => kind)
        .filter((kind) => kind.endsWith('gatherings'));
    expect([await kinds(centre), await kinds(agency), await kinds(own)]).toEqual([['review-gatherings'], [], []]);
    await review(site, id);
    expect([await kinds(centre), await kinds(agency), await kinds(own)]).toEqual([[], ['decide-gatherings'], []]);
    await decide(site, id, {});
    expect([await kinds(centre), await kinds(agency), await kinds(own)]).toEqual([[], [], ['consent-gatherings']]);
    await consent(site, id);
    expect(await kinds(own)).toEqual([]);
  });

  it('on line it asks no place; cancelled it is over', async () => {
    const site = await aSite('2020-05-11');
    await covid(site);
    const [online, cancelled] = [(await plan(site)).body.id, (await plan(site, { name: 'Hội thảo' })).body.id];
    await review(site, online, { outcome: 'online' });
    await review(site, cancelled, { necessary: false, outcome: 'cancel' });
    expect((await decide(site, online, { outcome: 'online', measures: [], budgetDong: '90000000' })).status).toBe(200);
    expect((await decide(site, cancelled, { outcome: 'cancel', measures: [] })).body).toMatchObject({
      vi: 'Không tổ chức thì kinh phí còn 0 đồng.',
    });
    expect((await decide(site, cancelled, { outcome: 'cancel', measures: [], budgetDong: '0' })).status).toBe(200);
    expect((await review(site, cancelled)).body).toMatchObject({ code: 'cancelled' });
    site.clock.goTo('2020-05-29');
    expect((await hold(site, online, '2020-05-29')).status).toBe(200);
  });
});
