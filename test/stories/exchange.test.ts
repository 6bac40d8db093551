import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { anAnnex } from '../../proof/annex.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { exported, exportTable } from '../../src/app/export.ts';
import { httpOf } from '../../src/app/server.ts';
import { readImport } from '../../src/features/imports/index.ts';
import type { PlanImport } from '../../src/features/plans/import/import.schema.ts';
import type { Decision } from '../../src/features/plans/plan.schema.ts';
import { appraiseAtBase, appraiseForMinistry, registerProjects } from '../../src/features/projects/index.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { day } from '../../src/platform/pure/dates.ts';
import { readSheet, type ValueOut } from '../../src/platform/workbook.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Office files both ways: the annex of a plan in, tables out. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: readonly { code: string; vi: string }[];
}
type Desk = Awaited<ReturnType<typeof keyed>>;
const told = (today = '2020-05-29') => aSite(today, {}, 'told');

/** Hands an annex in and reads it, as the job would. */
async function handIn(
  site: TestSite,
  desk: Desk,
  rows: readonly (readonly ValueOut[])[],
  { title, year = 2020, bytes }: { title?: string; year?: number; bytes?: Buffer } = {},
) {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes ?? (await anAnnex(rows, title)))], 'phu-luc.xlsx'));
  const answer = await desk.ask<{ id: string } & Problem>(`/plans/${year}/imports`, { method: 'POST', body: form });
  if (answer.status === 201) await readImport(asJob(site, 'imports read'), answer.body.id);
  return answer;
}
const open = async (desk: Desk, id: string) => (await desk.ask<PlanImport>(`/plan-imports/${id}`)).body;
/** Projects of the plan as the plan has them: code, name, national, counterpart, unit. */
async function planned(site: TestSite, most: number): Promise<[string, string, bigint, bigint, string][]> {
  const { rows } = await sql<{ code: string; name: string; national: bigint; counterpart: bigint; unit: string }>`
    SELECT p.code, p.name, n.assigned_dong AS national, coalesce(c.assigned_dong, 0) AS counterpart, office_name(p.office_id, '2020-05-29') AS unit
      FROM project p JOIN plan_line n ON n.project_id = p.id AND n.source = 'national' LEFT JOIN plan_line c ON c.project_id = p.id AND c.source = 'counterpart' WHERE p.year = 2020 AND p.state = 'approved' ORDER BY p.code LIMIT ${most}`.execute(
    site.system,
  );
  return rows.map(({ code, name, national, counterpart, unit }) => [code, name, national, counterpart, unit]);
}
const draft = { title: 'Điều chỉnh kế hoạch khuyến công quốc gia năm 2020', basis: 'Điều 11 Thông tư số 36/2013/TT-BCT' };

describe('the annex of a plan', () => {
  it('is shown beside the plan before anything is taken, then becomes one drafted decision', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const [first, second, third] = (await planned(site, 3)) as [
      [string, string, bigint, bigint, string],
      [string, string, bigint, bigint, string],
      [string, string, bigint, bigint, string],
    ];
    const rows = [
      [first[0], first[1], first[2] - 50_000_000n, first[3], first[4], 'giảm do dịch bệnh'],
      [second[0], second[1], second[2] + 50_000_000n, second[3], second[4]],
      third,
    ];
    const {
      status,
      body: { id },
    } = await handIn(site, officer, rows);
    expect(status).toBe(201);
    const read = await open(officer, id);
    expect(read).toMatchObject({ state: 'read', rows: 3, faultCount: 0, kinds: { assign: 0, adjust: 2, same: 1 } });
    expect(read.changes[0]).toMatchObject({
      code: first[0],
      sheet: 'Phân bổ',
      cell: 'A3',
      kind: 'adjust',
      now: { nationalDong: String(first[2]) },
      file: { nationalDong: String(first[2] - 50_000_000n) },
      difference: { nationalDong: '-50000000', counterpartDong: '0' },
      remark: 'giảm do dịch bệnh',
    });
    expect(read.steps.map(({ step, allowed }) => [step, allowed])).toEqual([
      ['take', true],
      ['stop', false],
      ['read-again', true],
      ['discard', true],
    ]);
    const count = async () =>
      (
        await site.system
          .selectFrom('plan_decision')
          .select(({ fn }) => fn.countAll<bigint>().as('n'))
          .executeTakeFirstOrThrow()
      ).n;
    const before = await count();

    const {
      body: { decisionId },
    } = await officer.post<{ decisionId: string }>(`/plan-imports/${id}/take`, draft);
    const { body: decision } = await officer.ask<Decision>(`/plan-decisions/${decisionId}`);
    expect(decision).toMatchObject({ state: 'drafted', kind: 'adjust', title: draft.title, nationalDong: '0' });
    expect(decision.allocations.map(({ code, nationalDong }) => [code, nationalDong])).toEqual([
      [first[0], '-50000000'],
      [second[0], '50000000'],
    ]);
    expect(await count()).toBe(before + 1n);
    // Once only; and the day before it had not been read.
    expect((await officer.post<Problem>(`/plan-imports/${id}/take`, draft)).body).toMatchObject({
      code: 'not-from-taken',
      vi: 'Tệp đã được lấy vào.',
    });
    expect((await officer.ask(`/plan-imports/${id}?asOf=2020-05-28`)).status).toBe(404);
    // The workbook stays as it came.
    expect((await officer.ask<string>(`/imports/${id}/original`)).body.slice(0, 2)).toBe('PK');
  });

  it('names every fault by its cell, and nothing is taken', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const [first, second, third] = (await planned(site, 3)) as [
      [string, string, bigint, bigint, string],
      [string, string, bigint, bigint, string],
      [string, string, bigint, bigint, string],
    ];
    const {
      body: { id },
    } = await handIn(
      site,
      officer,
      [
        ['99-2020-77', 'Đề án không có', 5n],
        [first[0], first[1], 'năm trăm'],
        [second[0], second[1], second[2], second[3], 'Sở Công Thương tỉnh Cà Mau'],
        [second[0], second[1], second[2]],
        [third[0], 'Tên khác hẳn', third[2], third[3], third[4]],
        ['', 'Tổng cộng', 1n],
      ],
      { title: 'Kế hoạch khuyến công quốc gia năm 2019' },
    );
    const read = await open(officer, id);
    expect(
      read.faults
        .filter(({ weight }) => weight === 'fault')
        .map(({ code, cell }) => [code, cell])
        .toSorted(),
    ).toEqual([
      ['amount-no-number', 'C4'],
      ['code-twice', 'A6'],
      ['code-unknown', 'A3'],
      ['other-unit', 'E5'],
      ['wrong-year', 'A1'],
    ]);
    expect(read.faults.filter(({ weight }) => weight === 'note').map(({ code, cell }) => [code, cell])).toEqual([['other-name', 'B7']]);
    expect(read.faults.find(({ code }) => code === 'code-twice')!.vi).toBe(`Mã ${second[0]} đã có ở ô A5.`);
    const refused = await officer.post<Problem>(`/plan-imports/${id}/take`, draft);
    expect(refused).toMatchObject({ status: 409, body: { code: 'import-faulty', vi: 'Tệp còn 5 lỗi; hãy sửa các ô đã nêu rồi tải lại.' } });
    expect((await officer.post(`/imports/${id}/discard`, {})).status).toBe(200);
    expect(await open(officer, id)).toMatchObject({ state: 'discarded', decisionId: null });
  });

  it('one paper is one decision: assigning and adjusting at once is refused, and so is an annex that changes nothing', async () => {
    const site = await told();
    const [officer, unitDesk] = [await keyed(site, people.officer), await site.as('chuyen-vien@sct-lao-cai.example')];
    const unitId = unitDesk.actor.asker!.seats[0]!.officeId;
    const { ids } = await registerProjects(unitDesk, { projects: [plainProject(unitId, '10-2020-77')] });
    const appraisal = { passed: true, score: 80, minutes: { code: '1/BB', on: '2020-05-29' }, remark: null };
    await appraiseAtBase(unitDesk, { ids, appraisal });
    await appraiseForMinistry(await site.as(people.officer), { ids, appraisal });
    const [first] = (await planned(site, 1)) as [[string, string, bigint, bigint, string]];
    const fresh: ValueOut[] = ['10-2020-77', 'Đề án thử nghiệm 10-2020-77', 300_000_000n, 300_000_000n, 'SCT Lào Cai'];
    const refusal = async (rows: ValueOut[][]) => {
      const {
        body: { id },
      } = await handIn(site, officer, rows);
      return (await officer.post<Problem>(`/plan-imports/${id}/take`, draft)).body;
    };
    expect(await refusal([fresh, [first[0], first[1], first[2] - 1n, first[3], first[4]]])).toMatchObject({
      code: 'import-mixed',
      vi: 'Biểu vừa giao mới 1 đề án, vừa điều chỉnh 1 đề án đã có trong kế hoạch; hãy tách thành hai biểu, mỗi biểu một quyết định.',
    });
    expect(await refusal([first])).toMatchObject({ code: 'import-nothing' });
    const above = await handIn(site, officer, [[fresh[0]!, fresh[1]!, 300_000_001n]]);
    expect((await open(officer, above.body.id)).faults).toMatchObject([
      { code: 'above-request', cell: 'C3', vi: 'Giao vượt kinh phí quốc gia đã thẩm định của 10-2020-77 (300.000.000 đ).' },
    ]);
    const {
      body: { id },
    } = await handIn(site, officer, [fresh]);
    const {
      body: { decisionId },
    } = await officer.post<{ decisionId: string }>(`/plan-imports/${id}/take`, { title: 'Giao kế hoạch bổ sung', basis: 'thử nghiệm' });
    expect((await officer.ask<Decision>(`/plan-decisions/${decisionId}`)).body).toMatchObject({
      kind: 'assign',
      state: 'drafted',
      nationalDong: '300000000',
    });
  });

  it('a unit and a province that were merged since are said by what they became, and when', async () => {
    const site = await aSite('2025-08-01', {}, 'told');
    const { keepCatalogue } = await import('../../src/features/organizations/index.ts');
    await keepCatalogue(asJob(site, 'test'), {});
    const officer = await keyed(site, people.officer);
    const {
      rows: [row],
    } = await sql<{ code: string; name: string; national: bigint; counterpart: bigint; unit: string }>`
      SELECT p.code, p.name, n.assigned_dong AS national, coalesce(c.assigned_dong, 0) AS counterpart, office_name(p.office_id, '2020-05-29') AS unit FROM project p JOIN province v ON v.id = p.province_id AND v.code = '02'
        JOIN plan_line n ON n.project_id = p.id AND n.source = 'national' LEFT JOIN plan_line c ON c.project_id = p.id AND c.source = 'counterpart' WHERE p.year = 2020 ORDER BY p.code LIMIT 1`.execute(
      site.system,
    );
    const {
      body: { id },
    } = await handIn(site, officer, [
      ['', 'Tỉnh Hà Giang'],
      [row!.code, row!.name, row!.national, row!.counterpart, row!.unit],
    ]);
    const read = await open(officer, id);
    expect(read.faultCount).toBe(0);
    expect(read.faults.map(({ cell, code }) => [cell, code])).toEqual([
      ['E4', 'unit-became'],
      ['B3', 'province-became'],
    ]);
    expect(read.faults.map(({ vi }) => vi)).toEqual([
      expect.stringMatching(/Hà Giang nay là .*Tuyên Quang, từ ngày 1\/7\/2025\.$/),
      'Hà Giang đã sáp nhập, nay là Tuyên Quang, từ ngày 1/7/2025.',
    ]);
  });

  it('what is no workbook, and who is not of the Agency, is refused', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    expect(await handIn(site, officer, [], { bytes: Buffer.from('Mã đề án;Tên') })).toMatchObject({
      status: 422,
      body: { code: 'no-workbook', vi: 'Tệp không phải là bảng tính Excel (.xlsx).' },
    });
    expect(await handIn(site, officer, [], { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') })).toMatchObject({
      status: 422,
      body: { code: 'old-or-locked' },
    });
    expect((await officer.ask<Problem>('/plans/2020/imports', { method: 'POST' })).body.code).toBe('no-file');
    const department = await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'));
    expect((await handIn(site, department, [['10-2020-01', 'x', 1n]])).status).toBe(403);
    const {
      body: { id },
    } = await handIn(site, officer, [['10-2020-01', 'x', 1n]]);
    expect((await department.ask(`/plan-imports/${id}`)).status).toBe(404);
    expect((await department.ask(`/imports/${id}/original`)).status).toBe(404);
  });
});

describe('tables out', () => {
  const sheet = async (site: TestSite, email: string, path: string, headers: Record<string, string> = {}) => {
    const { makeApiKey, personIdOf } = await import('../../src/features/organizations/index.ts');
    const { key } = await makeApiKey(asJob(site, 'test'), { personId: (await personIdOf(site.system, email))! });
    const response = await httpOf(site).request(`/api${path}`, { headers: { ...headers, authorization: `Bearer ${key}` } });
    expect(response.status, path).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const rowsOf = async (bytes: Buffer, at = 0) => {
    const rows: string[][] = [];
    for await (const { cells } of readSheet(bytes, at)) rows.push(cells.map(({ text }) => text));
    return rows;
  };

  it('the project list, all of it, as the page shows it: for whom it concerns, of the day asked about, marked where it is a story', async () => {
    const site = await told();
    const rows = await rowsOf(await sheet(site, people.officer, '/projects.xlsx?year=2020'));
    expect(rows.slice(0, 3)).toEqual([
      ['DỮ LIỆU MINH HỌA, không phải số liệu thật'],
      ['Đề án khuyến công quốc gia năm 2020, tính đến ngày 29/5/2020'],
      ['Đơn vị tính: đồng'],
    ]);
    const officer = await keyed(site, people.officer);
    const { body: page } = await officer.ask<{ total: number; rows: { code: string; approvedDong: string }[]; approvedDong: string }>(
      '/projects?year=2020',
    );
    expect(rows.length - 4).toBe(page.total);
    const money = rows[3]!.indexOf('Kinh phí KCQG được giao');
    expect(rows[4]!.slice(0, 1)).toEqual([page.rows[0]!.code]);
    // Cells that are empty are left out of a row; the amount is looked for from its end.
    expect(rows.slice(4).reduce((sum, row) => sum + BigInt(row.at(money - rows[3]!.length)!), 0n)).toBe(BigInt(page.approvedDong));
    expect(
      (await rowsOf(await sheet(site, people.at('chuyen-vien', 'sct', 'lao-cai'), '/projects.xlsx?year=2020'))).length - 4,
      'nine of the plan, three proposed for it',
    ).toBe(12);
    const [byHeader, byQuery] = [
      await rowsOf(await sheet(site, people.officer, '/projects.xlsx?year=2020&state=implementing', { 'x-as-of': '2020-04-28' })),
      await rowsOf(await sheet(site, people.officer, '/projects.xlsx?year=2020&state=implementing&asOf=2020-04-28')),
    ];
    expect([byHeader.length - 4, byHeader]).toEqual([102, byQuery]);
    const csv = (await sheet(site, people.officer, '/projects.csv?year=2020')).toString();
    expect(csv.split('\r\n').length - 1).toBe(rows.length);
    expect(csv.startsWith('\uFEFF"DỮ LIỆU MINH HỌA')).toBe(true);
    const nobody = httpOf(site);
    expect((await nobody.request('/api/projects.xlsx')).status).toBe(401);
    expect((await officer.ask<Problem>('/projects.xlsx?year=abc')).body).toMatchObject({ code: 'bad-input' });
  });

  it('the plan goes out in the form of its annex: read back it changes nothing', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const bytes = await sheet(site, people.officer, '/plans/2020.xlsx');
    const {
      body: { id },
    } = await handIn(site, officer, [], { bytes });
    const read = await open(officer, id);
    expect(read).toMatchObject({
      faultCount: 0,
      noteCount: 2,
      kinds: { assign: 0, adjust: 0 },
      now: { nationalDong: '149900000000' },
      file: { nationalDong: '149900000000' },
    });
    expect(read.faults).toMatchObject([
      { code: 'other-sheet', sheet: 'Quyết định', cell: 'A1' },
      { code: 'other-sheet', sheet: 'Chuyển từ năm trước', cell: 'A1' },
    ]);
    expect(read.steps[0]!.refusals).toMatchObject([{ code: 'import-nothing', vi: 'Biểu không làm thay đổi kế hoạch.' }]);
    expect((await rowsOf(bytes, 1)).slice(4).map((row) => row.slice(0, 2))).toEqual([
      ['1', '3872/QĐ-BCT'],
      ['2', '285/QĐ-BCT (minh họa)'],
    ]);
  });

  it('contracts and requests for money too; and every table by the command line', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const contracts = await rowsOf(await sheet(site, people.officer, '/contracts.xlsx?year=2020'));
    expect(contracts.length - 4).toBe((await officer.ask<unknown[]>('/contracts?year=2020')).body.length);
    const money = await rowsOf(await sheet(site, people.officer, '/disbursements.xlsx?year=2020'));
    expect([money[3], money.length - 5]).toEqual([
      ['Sổ theo dõi, không thay sổ kế toán.'],
      (await officer.ask<{ total: number }>('/disbursements?year=2020')).body.total,
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'khuyencong-export-'));
    for (const what of exported) {
      await exportTable(site, { format: 'xlsx', what, year: 2020, out: join(folder, `${what}.xlsx`) });
      await exportTable(site, { format: 'csv', what, year: 2020, asOf: day('2020-04-28'), out: join(folder, `${what}.csv`) });
    }
    expect((await rowsOf(await readFile(join(folder, 'contracts.xlsx')))).slice(4)).toEqual(contracts.slice(4));
    expect((await readFile(join(folder, 'plan.csv'), 'utf8')).split('\r\n')[1]).toBe(
      '"Kế hoạch khuyến công quốc gia năm 2020, tính đến ngày 28/4/2020"',
    );
    expect((await readdir(folder)).length).toBe(8);
    await rm(folder, { recursive: true });
  });
});
