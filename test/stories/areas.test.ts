import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AreaImport, LocalArea } from '../../src/features/areas/area.schema.ts';
import type { Touched } from '../../src/features/disruptions/disruption.schema.ts';
import type { GatheringList } from '../../src/features/gatherings/gathering.schema.ts';
import { readImport } from '../../src/features/imports/index.ts';
import { enterEstablishments } from '../../src/features/projects/index.ts';
import { asJob } from '../../src/platform/jobs.ts';
import type { ValueOut } from '../../src/platform/workbook.ts';
import { written } from '../../src/platform/workbook/workbook.fixtures.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Districts and communes as dated areas: from the official list into the register, and which of them a place is on a day. */

interface Problem {
  readonly code: string;
  readonly vi: string;
}
type Desk = Awaited<ReturnType<typeof keyed>>;
const headers = ['Mã tỉnh', 'Mã huyện', 'Mã', 'Tên', 'Cấp', 'Từ ngày', 'Đến ngày', 'Nghị quyết', 'Nay là'];
const columns = headers.map((header, at) => ({ header, kind: at === 5 || at === 6 ? ('date' as const) : ('text' as const) }));
const LIST: readonly ValueOut[][] = [
  ['10', null, '082', 'Huyện Bát Xát', 'Huyện', '2004-01-01', '2025-06-30', null, null],
  ['10', null, '088', 'Huyện Sa Pa', 'Huyện', '2004-01-01', '2019-12-31', '767/NQ-UBTVQH14', '098'],
  ['10', null, '098', 'Thị xã Sa Pa', 'Thị xã', '2020-01-01', '2025-06-30', '767/NQ-UBTVQH14', null],
  ['10', '082', '02683', 'Thị trấn Bát Xát', 'Thị trấn', '2004-01-01', null, null, null],
  ['10', '082', '02686', 'Xã A Mú Sung', 'Xã', '2004-01-01', '2020-01-31', '896/NQ-UBTVQH14', '02683'],
  ['10', '098', '03006', 'Phường Sa Pa', 'Phường', '2020-01-01', null, null, null],
];
async function handIn(site: TestSite, desk: Desk, rows: readonly (readonly ValueOut[])[]) {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(await written([{ name: 'Danh mục', columns, rows }]))], 'danh-muc.xlsx'));
  const {
    body: { id },
  } = await desk.ask<{ id: string }>('/areas/imports', { method: 'POST', body: form });
  await readImport(asJob(site, 'imports read'), id);
  return {
    open: async () => (await desk.ask<AreaImport>(`/area-imports/${id}`)).body,
    take: async () => (await desk.post<{ entered: number } & Problem>(`/area-imports/${id}/take`, {})).body,
  };
}
const register = async (desk: Desk, on: string) =>
  (await desk.ask<{ rows: LocalArea[] }>(`/areas?province=10&on=${on}`)).body.rows.map(({ name }) => name);
/** The register with its list, as the Agency's officer sees it. */
async function entered() {
  const site = await aSite('2020-05-29');
  const officer = await keyed(site, people.officer);
  const list = await handIn(site, officer, LIST);
  return { site, officer, list };
}
const disruption = (site: TestSite, officer: Desk, place: { district: string | null; commune?: string | null }, validFrom = '2020-05-20') =>
  site
    .as(people.officer)
    .then(({ actor }) =>
      officer.post<{ id: string } & Problem>('/disruptions', {
        disruption: {
          officeId: actor.asker!.seats[0]!.officeId,
          kind: 'flood',
          name: 'Lũ quét thử nghiệm',
          basis: null,
          startedOn: validFrom,
          areas: [{ provinceCode: '10', commune: null, ...place, severity: 'serious', validFrom, validTo: null }],
        },
      }),
    );

describe('the register of areas', () => {
  it('takes the official list whole once a person agrees; each day has its own', async () => {
    const { officer, list, site } = await entered();
    const read = await list.open();
    expect(read).toMatchObject({ state: 'read', rows: 6, faultCount: 0, sums: { new: 6, changed: 0, same: 0 } });
    expect(await register(officer, '2020-05-29')).toEqual([]);
    expect(await list.take()).toEqual({ entered: 6 });
    expect(await register(officer, '2019-12-31')).toEqual(['Huyện Bát Xát', 'Thị trấn Bát Xát', 'Xã A Mú Sung', 'Huyện Sa Pa']);
    expect(await register(officer, '2020-05-29')).toEqual(['Huyện Bát Xát', 'Thị trấn Bát Xát', 'Thị xã Sa Pa', 'Phường Sa Pa']);
    // The same list again changes nothing; a row that ends changes one.
    const again = await handIn(site, officer, [
      ...LIST.slice(0, 3),
      ['10', '082', '02683', 'Thị trấn Bát Xát', 'Thị trấn', '2004-01-01', '2025-06-30', null, null],
    ]);
    expect((await again.open()).sums).toEqual({ new: 0, changed: 1, same: 3 });
    expect(await again.take()).toEqual({ entered: 1 });
  });

  it('names every fault at its cell, and takes nothing while one is left', async () => {
    const { site, officer, list } = await entered();
    await list.take();
    const faulty = await handIn(site, officer, [
      ['99', null, '1', 'Huyện Không Có', 'Huyện', '2004-01-01', null, null, null],
      ['10', '999', '2', 'Xã Không Huyện', 'Xã', '2004-01-01', null, null, null],
      ['10', null, '3', 'Xã Thiếu Huyện', 'Xã', '2004-01-01', null, null, null],
      ['10', null, '4', 'Huyện Mới', 'Huyện', '2025-08-01', null, null, null],
      ['10', null, '5', 'Huyện Lùi', 'Huyện', '2004-01-01', '2003-01-01', null, null],
      ['10', null, '6', 'Huyện Sai Cấp', 'vùng', '2004-01-01', null, null, '777'],
      ['10', null, '082', 'Huyện Khác', 'Huyện', '2010-01-01', null, null, null],
      [null, null, null, 'Xã thiếu mã', 'Xã', '31/2/2020', null, null, null],
    ]);
    const read = await faulty.open();
    expect(read.faults.map(({ cell, code }) => `${cell} ${code}`).toSorted()).toEqual([
      'A2 unknown-province',
      'A5 unknown-province',
      'B3 unknown-district',
      'B4 district-missing',
      'C8 code-held',
      'C9 code-missing',
      'E7 unknown-level',
      'F5 no-district-any-more',
      'F9 no-day',
      'G6 ends-before',
    ]);
    expect(await faulty.take()).toMatchObject({ code: 'import-faulty' });
    expect((await sql<{ n: number }>`SELECT count(*)::int AS n FROM local_area`.execute(site.system)).rows).toEqual([{ n: 6 }]);
  });

  it('says on a disruption what became of a commune that is no more, and of a name it does not know', async () => {
    const { site, officer, list } = await entered();
    await list.take();
    expect((await disruption(site, officer, { district: 'Bát Xát', commune: 'A Mú Sung' })).body).toMatchObject({
      code: 'area-no-more',
      vi: 'Ngày 20/5/2020 không còn Xã A Mú Sung (đến hết ngày 31/1/2020); nay thuộc Thị trấn Bát Xát.',
    });
    expect((await disruption(site, officer, { district: 'Sa Pa' }, '2019-12-01')).status).toBe(200);
    expect((await disruption(site, officer, { district: 'Huyện Mù Cang Chải' })).body).toMatchObject({
      code: 'area-unknown',
      vi: 'Danh mục không có Huyện Mù Cang Chải thuộc Lào Cai.',
    });
  });

  it('matches establishments by the register: a district holds its communes, whatever their names are written like', async () => {
    const { site, officer, list } = await entered();
    await list.take();
    const own = await site.as(people.at('chuyen-vien', 'sct', 'lao-cai'));
    const place = (name: string, district: string | null, commune: string | null) => ({
      taxCode: null,
      name,
      kind: 'household' as const,
      industry: null,
      provinceCode: '10',
      district,
      commune,
    });
    await enterEstablishments(own, {
      officeId: own.actor.asker!.seats[0]!.officeId as never,
      establishments: [
        place('Cơ sở thị trấn', 'bát xát', 'TT Bát Xát'),
        place('Cơ sở trong huyện', 'Huyện Bát Xát', 'thị trấn Bát Xát'),
        place('Cơ sở Sa Pa', 'Sa Pa', 'Sa Pa'),
      ],
    });
    const touched = async (where: { district: string; commune?: string }) => {
      const {
        body: { id },
      } = await disruption(site, officer, where, '2020-05-29');
      return (await officer.ask<Touched>(`/disruptions/${id}/touched`)).body.places.map(({ name }) => name).toSorted();
    };
    expect(await touched({ district: 'Bát Xát' })).toEqual(['Cơ sở thị trấn', 'Cơ sở trong huyện'].toSorted());
    expect(await touched({ district: 'Thị xã Sa Pa', commune: 'Phường Sa Pa' })).toEqual(['Cơ sở Sa Pa']);
  });

  it('matches gatherings by the register: one in a district is threatened by what holds in a commune of it, and by nothing next door', async () => {
    const { site, officer, list } = await entered();
    await list.take();
    const own = await site.as(people.at('chuyen-vien', 'sct', 'lao-cai'));
    const gathering = (name: string, district: string) => ({
      officeId: own.actor.asker!.seats[0]!.officeId,
      projectCode: null,
      source: 'local',
      kind: 'conference',
      name,
      provinceCode: '10',
      district,
      venue: null,
      startsOn: '2020-06-10',
      endsOn: '2020-06-11',
      people: 60,
      budgetDong: '1',
    });
    const department = await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'));
    for (const [name, district] of [
      ['Hội nghị ở Bát Xát', 'bát xát'],
      ['Hội nghị ở Sa Pa', 'TX. Sa Pa'],
    ] as const)
      expect((await department.post('/gatherings', { gathering: gathering(name, district) })).status, name).toBe(200);
    const {
      body: { id },
    } = await disruption(site, officer, { district: 'Huyện Bát Xát', commune: 'Thị trấn Bát Xát' }, '2020-05-29');
    const { rows } = (await department.ask<GatheringList>('/gatherings')).body;
    expect(new Map(rows.map(({ name, threats }) => [name, threats.map((threat) => threat.id)]))).toEqual(
      new Map([
        ['Hội nghị ở Bát Xát', [id]],
        ['Hội nghị ở Sa Pa', []],
      ]),
    );
  });
});
