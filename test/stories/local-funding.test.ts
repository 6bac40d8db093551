import { describe, expect, it } from 'vitest';
import { confirmImpacts, enterDisruption, stateImpact } from '../../src/features/disruptions/index.ts';
import { expectFromNational } from '../../src/features/local-funding/index.ts';
import type { LocalFundingList, ProvinceYear } from '../../src/features/local-funding/local-funding.schema.ts';
import { enterEstablishments, registerProjects } from '../../src/features/projects/index.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { seatedAs } from '../../proof/store.ts';
import { command } from '../../src/platform/command.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Task 5: advise the provincial People's Committee to give local promotion more money for places that were hit. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: readonly { code: string; vi: string }[];
}
const agency = 'chuyen-vien@cuc-ctdp.example';
const officer = people.at('chuyen-vien', 'sct', 'lao-cai');
const head = people.at('giam-doc', 'sct', 'lao-cai');
const centre = people.at('giam-doc', 'ttkc', 'lao-cai');
const committee = 'chuyen-vien@ubnd-lao-cai.example';
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
const million = (amount: number) => `${amount}000000`;
const lists = (site: TestSite, email = agency, asOf = '') => get<LocalFundingList>(site, `/local-funding?year=2020${asOf}`, email);
const opened = async (site: TestSite, asOf = '', email = agency) =>
  get<ProvinceYear>(site, `/local-funding/${await officeOf(site, 'department/10')}?year=2020${asOf}`, email);
const give = async (site: TestSite, kind: string, amount: number, code: string, on: string) =>
  send(site, officer, `/local-funding/${await officeOf(site, 'department/10')}/budget`, {
    year: 2020,
    paper: { kind, amountDong: million(amount), paper: { code, on }, remark: null },
  });
const plan = async (site: TestSite, amount: number) =>
  send(site, officer, `/local-funding/${await officeOf(site, 'department/10')}/projects`, {
    year: 2020,
    project: {
      name: 'Hỗ trợ máy sao chè cho hợp tác xã',
      unit: 'Trung tâm Khuyến công',
      district: 'Huyện Bắc Hà',
      localDong: million(amount),
      paper: { code: '388/QĐ-UBND', on: '2020-05-02' },
    },
  });
const advise = async (site: TestSite, amount: number, email = officer) =>
  send(site, email, `/local-funding/${await officeOf(site, 'department/10')}/advice`, {
    year: 2020,
    advice: { askedDong: million(amount), reason: 'Cơ sở chế biến chè ngừng sản xuất do dịch bệnh' },
  });
const letter = { letter: { paper: { code: '655/TTr-SCT', on: '2020-05-12' }, remark: null } };
const answer = (granted: boolean, amount: number | null, on = '2020-05-15') => ({
  answer: { granted, grantedDong: amount === null ? null : million(amount), paper: { code: '1720/QĐ-UBND', on }, remark: null },
});

/** An establishment of Lào Cai tells what the epidemic did to it; its department confirms it. */
async function hit(site: TestSite, need: number): Promise<void> {
  const [national, own, unit] = [(await seatedAs(site, agency))!, (await seatedAs(site, officer))!, (await seatedAs(site, centre))!];
  const { id } = await enterDisruption(national, {
    officeId: await officeOf(site, 'agency'),
    kind: 'epidemic',
    name: 'Dịch COVID-19',
    basis: null,
    startedOn: '2020-01-23',
    areas: [{ provinceCode: null, district: null, commune: null, severity: 'serious', validFrom: '2020-01-23', validTo: null }],
  });
  const {
    ids: [establishmentId],
  } = await enterEstablishments(own, {
    officeId: await officeOf(site, 'department/10'),
    establishments: [
      {
        taxCode: '5300000001',
        name: 'Hợp tác xã Chè Bắc Hà',
        kind: 'cooperative',
        industry: 'chế biến chè',
        provinceCode: '10',
        district: null,
        commune: null,
      },
    ],
  });
  const stated = await stateImpact(unit, {
    id,
    impact: {
      officeId: await officeOf(site, 'promotion-centre/10'),
      establishmentId: establishmentId!,
      situation: 'stopped',
      workersBefore: 20,
      workersNow: 0,
      lossDong: million(500),
      needDong: million(need),
      need: null,
      statedOn: '2020-05-10',
    },
  });
  await confirmImpacts(own, { ids: [stated.id] });
}

describe('money of a province', () => {
  it("the department advises with the need of those hit; a leader signs; what the People's Committee gives raises the budget by the same paper", async () => {
    const site = await aSite('2020-05-11');
    expect((await give(site, 'assigned', 4_500, '120/QĐ-UBND', '2020-01-10')).status).toBe(200);
    await hit(site, 150);
    const {
      body: { id },
    } = await advise(site, 900);
    expect((await advise(site, 100)).body).toMatchObject({
      code: 'advice-open',
      vi: 'Năm này còn một tham mưu chưa có trả lời: sửa hoặc rút tham mưu đó trước.',
    });
    site.clock.goTo('2020-05-15');
    expect((await send(site, officer, `/local-advice/${id}/send`, letter)).body).toMatchObject({ code: 'asker-role' });
    expect((await send(site, head, `/local-advice/${id}/send`, letter)).status).toBe(200);
    expect(
      (
        await send(site, officer, `/local-advice/${id}/opinion`, {
          opinion: { paper: { code: '915/STC', on: '2020-05-13' }, remark: 'Cân đối được' },
        })
      ).status,
    ).toBe(200);
    expect((await send(site, officer, `/local-advice/${id}/answer`, answer(true, 700, '2020-05-11'))).body).toMatchObject({
      code: 'before-sent',
      vi: 'Văn bản trả lời phải từ ngày trình 12/5/2020 trở đi.',
    });
    expect((await send(site, officer, `/local-advice/${id}/answer`, answer(true, null))).body).toMatchObject({
      code: 'grant-amount-missing',
    });
    expect((await send(site, officer, `/local-advice/${id}/answer`, answer(true, 700))).status).toBe(200);
    expect(await opened(site)).toMatchObject({
      budgetDong: million(5_200),
      needDong: million(150),
      hit: 1,
      needs: [{ name: 'Dịch COVID-19', establishments: 1 }],
      papers: [
        { kind: 'assigned', ofAdvice: false },
        { kind: 'raised', amountDong: million(700), paper: { code: '1720/QĐ-UBND' }, ofAdvice: true },
      ],
      advices: [{ state: 'granted', askedDong: million(900), needDong: million(150), budgetDong: million(4_500) }],
    });
    // As it stood before the answer.
    expect(await opened(site, '&asOf=2020-05-13')).toMatchObject({
      budgetDong: million(4_500),
      advices: [{ state: 'sent' }],
      nationalPermille: 0,
    });
    expect((await lists(site)).total).toMatchObject({ budgetDong: million(5_200), needDong: million(150), advised: 1, granted: 1 });
  });

  it("the People's Committee answers from its own seat, and sees no other province; the neighbour sees nothing of it", async () => {
    const site = await aSite('2020-05-15');
    await give(site, 'assigned', 1_000, '120/QĐ-UBND', '2020-01-10');
    const {
      body: { id },
    } = await advise(site, 900);
    await send(site, head, `/local-advice/${id}/send`, letter);
    expect((await lists(site, committee)).rows).toMatchObject([
      { province: 'Lào Cai', budgetDong: million(1_000), advice: { state: 'sent' } },
    ]);
    expect((await send(site, committee, `/local-advice/${id}/answer`, answer(true, 500))).status).toBe(200);
    expect(await opened(site, '', committee)).toMatchObject({ budgetDong: million(1_500), advices: [{ state: 'granted' }] });
    expect((await lists(site, people.at('chuyen-vien', 'sct', 'ha-giang'))).rows).toMatchObject([{ province: 'Hà Giang' }]);
    expect(await opened(site, '', people.at('chuyen-vien', 'sct', 'ha-giang'))).toMatchObject({ code: 'no-organization' });
    expect((await lists(site)).rows).toHaveLength(63);
  });

  it('a project is planned as far as the budget goes; a cut never takes what projects hold; two at once cannot share one đồng', async () => {
    const site = await aSite('2020-05-11');
    expect((await plan(site, 100)).body).toMatchObject({
      code: 'no-local-budget',
      vi: 'Chưa ghi kinh phí khuyến công địa phương năm 2020: ghi văn bản giao kinh phí trước.',
    });
    await give(site, 'assigned', 1_000, '120/QĐ-UBND', '2020-01-10');
    const both = await Promise.all([plan(site, 600), plan(site, 600)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'over-local-budget',
      vi: 'Kinh phí địa phương còn 400.000.000 đồng chưa bố trí: giảm mức hỗ trợ, hoặc tham mưu bổ sung kinh phí.',
    });
    expect((await give(site, 'cut', 401, '300/QĐ-UBND', '2020-05-08')).body).toMatchObject({
      code: 'cut-below-planned',
      vi: 'Chỉ còn 400.000.000 đồng chưa bố trí cho đề án; không cắt giảm quá số đó.',
    });
    expect((await give(site, 'raised', 100, '120/qđ-ubnd', '2020-05-08')).body).toMatchObject({ code: 'paper-used' });
    const {
      projects: [planned],
    } = await opened(site);
    expect(
      (
        await send(site, officer, `/local-projects/${planned!.id}/finish`, {
          finished: { on: '2020-05-10', spentDong: million(601), remark: null },
        })
      ).body,
    ).toMatchObject({ code: 'spent-over-planned' });
    expect(
      (
        await send(site, officer, `/local-projects/${planned!.id}/finish`, {
          finished: { on: '2020-05-10', spentDong: million(550), remark: null },
        })
      ).status,
    ).toBe(200);
    expect(await opened(site)).toMatchObject({ plannedDong: million(550), projects: [{ state: 'done', localDong: million(550) }] });
  });

  it('what the national plan lets go waits for the province to take it up', async () => {
    const site = await aSite('2020-05-11');
    const unit = (await seatedAs(site, centre))!;
    const {
      ids: [projectId],
    } = await registerProjects(unit, { projects: [plainProject(await officeOf(site, 'promotion-centre/10'), '10-2020-91')] });
    const leave = command('test leave', async (act, paper: { code: string; on: string }) =>
      expectFromNational(act, { projectId: projectId!, year: 2020, askedDong: 200_000_000n, paper }),
    );
    const national = (await seatedAs(site, agency))!;
    await leave(national, { code: '1500/QĐ-BCT', on: '2020-05-11' });
    await expect(leave(national, { code: '1501/QĐ-BCT', on: '2020-05-11' })).rejects.toMatchObject({
      refusals: [{ code: 'left-already', vi: 'Đề án 10-2020-91 đã chuyển sang kinh phí địa phương của năm này.' }],
    });
    const {
      projects: [left],
      ...year
    } = await opened(site);
    expect([year, left]).toMatchObject([
      { expected: 1, expectedDong: million(200), plannedDong: '0' },
      { state: 'expected', from: { code: '10-2020-91' }, askedDong: million(200) },
    ]);
    expect(await get<{ items: { kind: string; count: number }[] }>(site, '/me/desk', officer)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ kind: 'take-up-projects', count: 1 })]),
    });
    await give(site, 'assigned', 1_000, '120/QĐ-UBND', '2020-01-10');
    expect(
      (
        await send(site, officer, `/local-projects/${left!.id}/take-up`, {
          taken: { localDong: million(180), paper: { code: '402/QĐ-UBND', on: '2020-05-11' } },
        })
      ).status,
    ).toBe(200);
    expect(await opened(site)).toMatchObject({
      expected: 0,
      plannedDong: million(180),
      projects: [{ state: 'planned', localDong: million(180) }],
    });
  });
});
