import { describe, expect, it } from 'vitest';
import type { Disruption, NewArea, NewDisruption, Touched } from '../../src/features/disruptions/disruption.schema.ts';
import { enterEstablishments, keepNorms, registerProjects } from '../../src/features/projects/index.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { seatedAs } from '../../proof/store.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Task 1, third point: follow the establishments hit by epidemic and disaster. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly refusals?: readonly { code: string; vi: string }[];
}
const agency = 'chuyen-vien@cuc-ctdp.example';
const own = { officer: people.at('chuyen-vien', 'sct', 'lao-cai'), head: people.at('truong-phong', 'sct', 'lao-cai') };
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
const area = (more: Partial<NewArea> = {}): NewArea => ({
  provinceCode: null,
  district: null,
  commune: null,
  severity: 'serious',
  validFrom: '2020-01-23',
  validTo: null,
  ...more,
});
const covid = async (site: TestSite, more: Partial<NewDisruption> = {}): Promise<NewDisruption> => ({
  officeId: await officeOf(site, 'agency'),
  kind: 'epidemic',
  name: 'Dịch COVID-19',
  basis: { code: '447/QĐ-TTg', on: '2020-04-01', issuer: 'Thủ tướng Chính phủ' },
  startedOn: '2020-01-23',
  areas: [area()],
  ...more,
});
const hail = async (site: TestSite, areas: readonly NewArea[]): Promise<NewDisruption> => ({
  officeId: await officeOf(site, 'department/10'),
  kind: 'hail-frost',
  name: 'Mưa đá tại Lào Cai',
  basis: null,
  startedOn: '2020-03-02',
  areas: [...areas],
});
const enter = (site: TestSite, email: string, disruption: NewDisruption) => send(site, email, '/disruptions', { disruption });

/** Two projects of Lào Cai in the plan, one with a beneficiary in Bắc Hà, and an establishment of another province. */
async function withProjects(site: TestSite) {
  const officer = (await seatedAs(site, own.officer))!;
  const unit = await officeOf(site, 'department/10');
  await keepNorms(asJob(site, 'test'), {});
  const place = { kind: 'company' as const, industry: null, taxCode: null };
  const [bacHa, elsewhere] = (
    await enterEstablishments(officer, {
      officeId: unit,
      establishments: [
        { ...place, name: 'Cơ sở Bắc Hà', provinceCode: '10', district: 'Huyện Bắc Hà', commune: null },
        { ...place, name: 'Cơ sở Yên Bái', provinceCode: '15', district: null, commune: null },
      ],
    })
  ).ids as [string, string];
  const plain = plainProject(unit, '10-2020-21');
  const { ids } = await registerProjects(officer, {
    projects: [
      { ...plain, lines: [{ ...plain.lines[0]!, establishmentId: bacHa }] },
      plainProject(unit, '10-2020-22'),
      { ...plainProject(unit, '10-2020-23'), startsOn: '2020-11-01' },
    ],
  });
  // What plan decisions do is told in their own stories; here projects only need to stand in the plan.
  await site.system
    .updateTable('project')
    .set({ state: 'approved', stepped_on: site.clock.today() })
    .where('id', 'in', ids as never)
    .execute();
  await site.system
    .insertInto('project_step')
    .values(
      ids.map((id) => ({
        project_id: id as never,
        office_id: unit,
        step: 'approve',
        to_state: 'approved' as const,
        business_on: site.clock.today(),
        recorded_at: site.clock.now(),
        actor: 'thử',
        paper_code: null,
        paper_on: null,
        remark: null,
      })),
    )
    .execute();
  return { unit, bacHa, elsewhere, ids };
}

describe('a disaster or an epidemic', () => {
  it('is entered with where and how bad; what it touches is computed, not entered', async () => {
    const site = await aSite('2020-04-28');
    const { bacHa } = await withProjects(site);
    const {
      body: { id },
    } = await enter(site, agency, await covid(site));
    expect(await get<Touched>(site, `/disruptions/${id}/touched`)).toMatchObject({
      projects: 2,
      establishments: 2,
      provinces: [
        { name: 'Lào Cai', projects: 2, establishments: 1 },
        { name: 'Yên Bái', projects: 0, establishments: 1 },
      ],
      rows: [{ code: '10-2020-21', severity: 'serious' }, { code: '10-2020-22' }],
    });
    const {
      body: { id: stone },
    } = await enter(site, own.officer, await hail(site, [area({ provinceCode: '10', district: 'huyện bắc hà', validFrom: '2020-03-02' })]));
    expect(await get<Touched>(site, `/disruptions/${stone}/touched`)).toMatchObject({
      projects: 1,
      rows: [{ code: '10-2020-21' }],
      establishments: 1,
      places: [{ id: bacHa }],
    });
  });

  it('is worse or better from a day on: what held before ends the day before, and any day tells what held then', async () => {
    const site = await aSite('2020-04-28');
    const {
      body: { id },
    } = await enter(site, agency, await covid(site));
    expect(
      (await send(site, agency, `/disruptions/${id}/areas`, { areas: [area({ severity: 'very-serious', validFrom: '2020-04-01' })] }))
        .status,
    ).toBe(200);
    expect((await get<Disruption>(site, `/disruptions/${id}`)).areas).toMatchObject([
      { severity: 'very-serious', validFrom: '2020-04-01', validTo: null },
      { severity: 'serious', validFrom: '2020-01-23', validTo: '2020-03-31' },
    ]);
    expect(await get<Disruption>(site, `/disruptions/${id}?asOf=2020-03-15`)).toMatchObject({
      severity: 'serious',
      nation: true,
      state: 'under-way',
    });
    expect(await get<Disruption>(site, `/disruptions/${id}`)).toMatchObject({ severity: 'very-serious' });
    expect((await send(site, agency, `/disruptions/${id}/end`, { on: '2020-04-22', remark: null })).status).toBe(200);
    expect(await get<Disruption>(site, `/disruptions/${id}`)).toMatchObject({
      state: 'ended',
      endedOn: '2020-04-22',
      severity: 'very-serious',
    });
    expect((await send(site, agency, `/disruptions/${id}/areas`, { areas: [area({ validFrom: '2020-04-20' })] })).body).toMatchObject({
      code: 'not-from-ended',
      vi: 'Sự kiện đã kết thúc.',
    });
  });

  it('a second severity of one place in one time is refused with the place; another event of the same kind is pointed at', async () => {
    const site = await aSite('2020-04-28');
    const {
      body: { id },
    } = await enter(site, agency, await covid(site));
    const same = await send(site, agency, `/disruptions/${id}/areas`, { areas: [area({ validFrom: '2020-01-23' })] });
    expect(same).toMatchObject({
      status: 409,
      body: {
        code: 'overlapping-area',
        vi: 'Cả nước đã có mức độ từ ngày 23/1/2020 trong cùng thời gian; hãy đổi mức độ từ một ngày sau đó.',
      },
    });
    const {
      body: { id: again },
    } = await enter(site, own.officer, {
      ...(await hail(site, [area({ provinceCode: '10', validFrom: '2020-03-02' })])),
      kind: 'epidemic',
      name: 'Dịch tại Lào Cai',
    });
    expect((await get<Disruption>(site, `/disruptions/${again}`)).alike).toEqual([{ id, name: 'Dịch COVID-19' }]);
  });

  it.each<[string, Partial<NewArea>, string]>([
    ['the whole country', {}, 'Sự kiện trên cả nước do Cục ghi.'],
    [
      'another province',
      { provinceCode: '15', validFrom: '2020-03-02' },
      'Yên Bái không thuộc địa bàn của Sở; sự kiện ngoài tỉnh do Cục ghi.',
    ],
    ['a day to come', { provinceCode: '10', validFrom: '2020-05-02' }, 'Ngày 2/5/2020 chưa tới.'],
    ['a day before it began', { provinceCode: '10', validFrom: '2020-03-01' }, 'Ngày 1/3/2020 trước ngày bắt đầu 2/3/2020.'],
    ['a province that is not', { provinceCode: '99', validFrom: '2020-03-02' }, 'Không có tỉnh, thành phố mã 99 vào ngày này.'],
    [
      'a commune without its district',
      { provinceCode: '10', commune: 'Xã Na Hối', validFrom: '2020-03-02' },
      'Ghi xã, phường thì phải ghi cả huyện, quận.',
    ],
  ])('a department is told of %s', async (_, wrong, sentence) => {
    const site = await aSite('2020-04-28');
    const answer = await enter(site, own.officer, await hail(site, [area({ validFrom: '2020-03-02', ...wrong })]));
    expect(answer.status).toBe(409);
    expect(answer.body.vi).toContain(sentence);
    expect((await get<{ rows: unknown[] }>(site, '/disruptions')).rows).toEqual([]);
  });
});

describe('what an establishment says', () => {
  it('counts once another person of the department has confirmed it; the newest statement of an establishment counts, never two', async () => {
    const site = await aSite('2020-04-28');
    const { unit, bacHa } = await withProjects(site);
    const {
      body: { id },
    } = await enter(site, agency, await covid(site));
    const impact = {
      officeId: unit,
      establishmentId: bacHa,
      situation: 'reduced',
      workersBefore: 40,
      workersNow: 25,
      lossDong: '300000000',
      needDong: '50000000',
      need: 'Giãn tiến độ lắp máy',
      statedOn: '2020-04-20',
    };
    const first = await send(site, own.officer, `/disruptions/${id}/impacts`, { impact });
    const losses = async () => (await get<Disruption>(site, `/disruptions/${id}`)).losses;
    expect(await losses()).toMatchObject({ establishments: 0, lossDong: '0' });
    expect((await send(site, own.officer, '/impacts/confirm', { ids: [first.body.id] })).body).toMatchObject({
      code: 'four-eyes',
      vi: 'Người ghi phiếu không tự xác nhận.',
    });
    expect((await send(site, own.head, '/impacts/confirm', { ids: [first.body.id] })).status).toBe(200);
    expect(await losses()).toEqual({
      establishments: 1,
      reduced: 1,
      stopped: 0,
      workersLost: 15,
      lossDong: '300000000',
      needDong: '50000000',
    });
    const second = await send(site, own.officer, `/disruptions/${id}/impacts`, {
      impact: { ...impact, situation: 'stopped', workersNow: 0, lossDong: '700000000', statedOn: '2020-04-27' },
    });
    await send(site, own.head, '/impacts/confirm', { ids: [second.body.id] });
    expect(await losses()).toEqual({
      establishments: 1,
      reduced: 0,
      stopped: 1,
      workersLost: 40,
      lossDong: '700000000',
      needDong: '50000000',
    });
  });

  it("is refused in words where the establishment does not stand in the area, is another's, or the figures contradict", async () => {
    const site = await aSite('2020-04-28');
    const { unit, bacHa, elsewhere } = await withProjects(site);
    const {
      body: { id },
    } = await enter(site, own.officer, await hail(site, [area({ provinceCode: '10', district: 'Huyện Sa Pa', validFrom: '2020-03-02' })]));
    const told = async (more: object) =>
      (
        await send(site, own.officer, `/disruptions/${id}/impacts`, {
          impact: {
            officeId: unit,
            establishmentId: bacHa,
            situation: 'reduced',
            workersBefore: 4,
            workersNow: 2,
            lossDong: '0',
            needDong: '0',
            need: null,
            statedOn: '2020-03-10',
            ...more,
          },
        })
      ).body.vi;
    expect(await told({})).toBe('Cơ sở Bắc Hà không ở vùng bị ảnh hưởng vào ngày này.');
    expect(await told({ establishmentId: elsewhere })).toContain('Cơ sở Yên Bái không thuộc địa bàn của Sở.');
    expect(await told({ situation: 'normal' })).toContain('Cơ sở bình thường mà lao động giảm');
    expect(await told({ statedOn: '2020-03-01' })).toContain('Ngày 1/3/2020 trước ngày bắt đầu 2/3/2020.');
  });

  it('is given back with a reason, and stays to be seen', async () => {
    const site = await aSite('2020-04-28');
    const { unit, bacHa } = await withProjects(site);
    const {
      body: { id },
    } = await enter(site, agency, await covid(site));
    const {
      body: { id: stated },
    } = await send(site, own.officer, `/disruptions/${id}/impacts`, {
      impact: {
        officeId: unit,
        establishmentId: bacHa,
        situation: 'stopped',
        workersBefore: 9,
        workersNow: 0,
        lossDong: '1',
        needDong: '0',
        need: null,
        statedOn: '2020-04-20',
      },
    });
    expect((await send(site, own.head, `/impacts/${stated}/return`, { reason: ' ' })).body).toMatchObject({
      code: 'reason-missing',
      vi: 'Trả lại phải nêu lý do.',
    });
    expect((await send(site, own.head, `/impacts/${stated}/return`, { reason: 'Chưa có số lao động trước dịch' })).status).toBe(200);
    expect((await get<Disruption>(site, `/disruptions/${id}`)).impacts).toMatchObject([
      { id: stated, state: 'returned', returnedFor: 'Chưa có số lao động trước dịch' },
    ]);
  });
});
