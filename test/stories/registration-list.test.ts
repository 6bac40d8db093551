import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/features/imports/index.ts';
import { enterEstablishments, keepNorms, openRound, registerProjects } from '../../src/features/projects/index.ts';
import type { ProjectImport } from '../../src/features/projects/registration/registration.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { readSheet, type ValueOut } from '../../src/platform/workbook.ts';
import { written } from '../../src/platform/workbook/workbook.fixtures.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** A department registers its projects from a workbook: judged row by row by the rules of the form, all registered or none. */

interface Problem {
  readonly code: string;
  readonly vi: string;
}
type Desk = Awaited<ReturnType<typeof keyed>>;
const OFFICER = people.at('chuyen-vien', 'sct', 'lao-cai');
const headers = [
  'Mã đề án',
  'Tên đề án',
  'Loại',
  'Đơn vị thực hiện',
  'Nội dung khuyến công',
  'Nội dung hỗ trợ',
  'Tỉnh, thành phố',
  'Địa điểm',
  'Bắt đầu',
  'Kết thúc',
  'Theo Luật Đấu thầu',
  'Mã số thuế cơ sở',
  'Diễn giải',
  'Tổng chi phí',
  'Kinh phí KCQG',
  'Đối ứng',
  'Sản phẩm',
];
const columns = headers.map((header, at) => ({
  header,
  kind: at === 8 || at === 9 ? ('date' as const) : at >= 13 && at <= 15 ? ('dong' as const) : ('text' as const),
}));
const TAX = '5300123456';
/** A whole row; what is named takes the place of what is plain. */
function row(code: string | null, changes: Partial<Record<string, ValueOut>> = {}): ValueOut[] {
  const plain: ValueOut[] = [
    code,
    `Hỗ trợ máy móc chế biến chè ${code}`,
    'Đề án',
    'Sở Công Thương tỉnh Lào Cai',
    '3',
    'Chuyển giao công nghệ, máy móc tiên tiến',
    'Lào Cai',
    'huyện Bát Xát',
    '2021-02-01',
    '2021-11-30',
    null,
    TAX,
    'Máy sao chè',
    500_000_000n,
    200_000_000n,
    300_000_000n,
    '2 máy: Máy sao chè; 30 người: Lớp tập huấn',
  ];
  return plain.map((value, at) => (headers[at]! in changes ? (changes[headers[at]!] ?? null) : value));
}
const more = (changes: Partial<Record<string, ValueOut>>): ValueOut[] => headers.map((header) => changes[header] ?? null);

async function handIn(
  site: TestSite,
  desk: Desk,
  rows: readonly (readonly ValueOut[])[],
  { year = 2021, bytes, query = '' }: { year?: number; bytes?: Buffer; query?: string } = {},
) {
  const form = new FormData();
  const file =
    bytes ?? (await written([{ name: 'Đăng ký', above: ['Danh sách đăng ký kế hoạch năm 2021', 'Đơn vị tính: đồng'], columns, rows }]));
  form.append('file', new File([new Uint8Array(file)], 'dang-ky-2021.xlsx'));
  const { status, body } = await desk.ask<{ id: string } & Problem>(`/projects/imports?year=${year}${query}`, {
    method: 'POST',
    body: form,
  });
  if (status === 201) await readImport(asJob(site, 'imports read'), body.id);
  return {
    status,
    body,
    open: async () => (await desk.ask<ProjectImport>(`/project-imports/${body.id}`)).body,
    take: () => desk.post<{ registered: number } & Problem>(`/project-imports/${body.id}/take`, {}),
  };
}

/** Lào Cai with its norms, one establishment and a project of 2020 that supported it. */
async function laoCai(today = '2020-06-01') {
  const site = await aSite(today);
  await keepNorms(asJob(site, 'test'), {});
  const officer = await site.as(OFFICER);
  const officeId = officer.actor.asker!.seats[0]!.officeId;
  const place = { provinceCode: '10', district: 'Bát Xát', commune: null };
  const {
    ids: [establishmentId],
  } = await enterEstablishments(officer, {
    officeId: officeId as never,
    establishments: [{ taxCode: TAX, name: 'Hợp tác xã chè Bát Xát', kind: 'cooperative', industry: null, ...place }],
  });
  const before = plainProject(officeId, '10-2020-50');
  await registerProjects(officer, {
    projects: [{ ...before, lines: before.lines.map((line) => ({ ...line, establishmentId: establishmentId! })) }],
  });
  return { site, desk: await keyed(site, OFFICER), officeId };
}
const faultsOf = ({ faults }: ProjectImport, weight: 'fault' | 'note') =>
  faults.filter((each) => each.weight === weight).map(({ code, cell }) => `${cell} ${code}`);

describe('a registration list', () => {
  it('is shown before anything is registered, with what norms and earlier support say; then all of it is registered', async () => {
    const { site, desk } = await laoCai();
    const list = await handIn(site, desk, [
      row('10-2021-01'),
      more({
        'Nội dung hỗ trợ': 'Đào tạo, tập huấn',
        'Diễn giải': 'Lớp tập huấn vận hành',
        'Tổng chi phí': '50 triệu',
        'Kinh phí KCQG': 20_000_000n,
      }),
      row('10-2021-02', {
        'Kinh phí KCQG': 400_000_000n,
        'Tổng chi phí': 700_000_000n,
        'Đơn vị thực hiện': 'Trung tâm Khuyến công tỉnh Lào Cai',
        'Theo Luật Đấu thầu': 'x',
      }),
      ['Tổng cộng', null],
    ]);
    expect(list.status).toBe(201);
    const read = await list.open();
    expect(faultsOf(read, 'fault')).toEqual([]);
    expect(read).toMatchObject({
      state: 'read',
      rows: 3,
      year: 2021,
      registered: null,
      sums: { projects: 2, late: 0, costDong: '1250000000', nationalDong: '620000000', counterpartDong: '600000000' },
    });
    expect(read.projects).toMatchObject([
      { code: '10-2021-01', cell: 'A4', lines: 2, establishments: 1, warnings: 1 },
      { code: '10-2021-02', cell: 'A6', unit: 'Trung tâm Khuyến công tỉnh Lào Cai', warnings: 2 },
    ]);
    expect(faultsOf(read, 'note')).toEqual(['N5 amount-as-text', 'L4 supported-before', 'O6 above-norm', 'L6 supported-before']);
    expect(read.faults.find(({ code }) => code === 'above-norm')?.vi).toMatch(
      /^Vượt mức hỗ trợ tối đa 300\.000\.000 đ theo .*Điều 8 Thông tư số 28\/2018\/TT-BTC/,
    );
    expect(read.faults.find(({ code }) => code === 'supported-before')?.vi).toBe(
      'Cơ sở đã được hỗ trợ cùng nội dung trong đề án 10-2020-50 (2020).',
    );
    const count = async () =>
      (await sql<{ n: number }>`SELECT count(*)::int AS n FROM project WHERE year = 2021`.execute(site.system)).rows[0]!.n;
    expect(await count()).toBe(0);

    expect(await list.take()).toMatchObject({ status: 200, body: { registered: 2 } });
    expect(await count()).toBe(2);
    const {
      body: {
        rows: [registered],
      },
    } = await desk.ask<{ rows: { id: string }[] }>('/projects?q=10-2021-01');
    expect((await desk.ask(`/projects/${registered!.id}`)).body).toMatchObject({
      code: '10-2021-01',
      state: 'registered',
      contents: [3],
      startsOn: '2021-02-01',
      place: 'huyện Bát Xát',
      lines: [
        { establishment: { taxCode: TAX }, costDong: '500000000' },
        { activity: 'training', costDong: '50000000', nationalDong: '20000000', counterpartDong: '0' },
      ],
      outputs: [
        { quantity: 2, unit: 'máy', description: 'Máy sao chè' },
        { quantity: 30, unit: 'người' },
      ],
    });
    expect(await list.take()).toMatchObject({ status: 409, body: { code: 'not-from-taken' } });
    expect(await count()).toBe(2);
  });

  it('names every fault by its cell by the rules of the form, and registers nothing', async () => {
    const { site, desk } = await laoCai();
    const list = await handIn(site, desk, [
      row('10-2021-01', { 'Mã số thuế cơ sở': '0000000000' }),
      row('10-2021-02', { 'Đơn vị thực hiện': 'Sở Công Thương tỉnh Lai Châu' }),
      row('10-2021-03', { 'Đơn vị thực hiện': 'Công ty không có' }),
      row('10-2021-04', { 'Kinh phí KCQG': 300_000_000n, 'Đối ứng': 300_000_000n }),
      row('10-2021-05', { 'Nội dung khuyến công': '12', 'Nội dung hỗ trợ': 'Xây nhà' }),
      row('10-2021-06', { 'Kết thúc': '2021-01-01' }),
      row('10-2020-50'),
      row('10-2021-01'),
      row('10-2021-08', { Loại: 'Đề án điểm' }),
      row('10-2021-09', { 'Tổng chi phí': 'năm trăm triệu', 'Tỉnh, thành phố': 'Cao Nguyên' }),
      row('10-2021-10', { 'Kinh phí KCQG': -1n, 'Sản phẩm': 'hai máy' }),
      row('x', { 'Tên đề án': 'ngắn' }),
      row('10-2021-11', { 'Kết thúc': null }),
      row('10-2021-12', { 'Kinh phí KCQG': null }),
    ]);
    const read = await list.open();
    expect(faultsOf(read, 'fault').toSorted()).toEqual(
      [
        'A10 project-code-taken',
        'A11 code-twice',
        'A12 key-project-beneficiaries',
        'A12 key-project-contents',
        'A12 key-project-years',
        'A15 bad-code',
        'A17 no-national-money',
        'B15 short-name',
        'D5 asker-office',
        'D6 unknown-unit',
        'E8 unknown-content',
        'F8 unknown-activity',
        'G13 unknown-province',
        'J16 day-missing',
        'J9 ends-before-start',
        'L4 no-such-establishment',
        'N13 amount-no-number',
        'N7 shares-over-cost',
        'O14 amount-negative',
        'Q14 bad-output',
      ].toSorted(),
    );
    expect(read.faults.find(({ cell }) => cell === 'D5')?.vi).toBe(
      'Sở Công Thương tỉnh Lai Châu không thuộc cơ quan đang đăng ký; đề án của đơn vị này do cơ quan chủ quản đăng ký.',
    );
    expect(await list.take()).toMatchObject({ status: 409, body: { code: 'import-faulty' } });
    expect((await sql<{ n: number }>`SELECT count(*)::int AS n FROM project WHERE year = 2021`.execute(site.system)).rows[0]!.n).toBe(0);
  });

  it('after the round is over is marked late, and registered all the same', async () => {
    const { site, desk } = await laoCai();
    await openRound(await site.as(people.officer), { year: 2021, closesOn: '2020-05-31', basis: 'thử nghiệm' });
    const list = await handIn(site, desk, [row('10-2021-01')]);
    const read = await list.open();
    expect(read.faults.find(({ code }) => code === 'late')?.vi).toBe(
      'Đợt đăng ký kế hoạch năm 2021 đã hết hạn ngày 31/5/2020; các đề án được đánh dấu đăng ký muộn.',
    );
    expect(read.sums).toMatchObject({ projects: 1, late: 1 });
    await list.take();
    expect((await desk.ask('/projects?q=10-2021-01')).body).toMatchObject({ rows: [{ late: true }] });
  });

  it('is judged anew when it is taken: a code that was taken meanwhile refuses the whole', async () => {
    const { site, desk, officeId } = await laoCai();
    const list = await handIn(site, desk, [row('10-2021-01'), row('10-2021-02')]);
    await registerProjects(await site.as(OFFICER), { projects: [{ ...plainProject(officeId, '10-2021-02'), year: 2021 }] });
    expect(await list.take()).toMatchObject({ status: 409, body: { code: 'project-code-taken' } });
    expect((await sql<{ n: number }>`SELECT count(*)::int AS n FROM project WHERE year = 2021`.execute(site.system)).rows[0]!.n).toBe(1);
  });

  it('of another form, of another year, with merged cells, or of another office is said and refused', async () => {
    const { site, desk } = await laoCai();
    const other = await handIn(site, desk, [], {
      bytes: await written([{ name: 'Khác', columns: [{ header: 'Tên', kind: 'text' }], rows: [['a']] }]),
    });
    expect((await other.open()).faults).toMatchObject([{ code: 'wrong-form', sheet: 'Khác', cell: 'A1' }]);
    expect(
      (await (await handIn(site, desk, [row('10-2021-01')], { year: 2022 })).open()).faults.find(({ weight }) => weight === 'fault'),
    ).toMatchObject({ code: 'wrong-year', cell: 'A1', vi: 'Tiêu đề ghi năm 2021, số liệu đang nhập là của năm 2022.' });
    const neighbour = (await site.as(people.at('chuyen-vien', 'sct', 'lai-chau'))).actor.asker!.seats[0]!.officeId;
    expect((await handIn(site, desk, [row('10-2021-01')], { query: `&office=${neighbour}` })).status).toBe(403);
    const clerk = await keyed(site, people.at('van-thu', 'sct', 'lao-cai'));
    expect((await handIn(site, clerk, [row('10-2021-01')])).status).toBe(403);
  });

  it('starts from the form the page offers: filled in it is read back', async () => {
    const { site, desk } = await laoCai();
    const form = await desk.ask<string>('/projects/registration-list.xlsx?year=2021');
    expect([form.status, form.type]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    const { httpOf } = await import('../../src/app/server.ts');
    const { makeApiKey, personIdOf } = await import('../../src/features/organizations/index.ts');
    const { key } = await makeApiKey(asJob(site, 'test'), { personId: (await personIdOf(site.system, OFFICER))! });
    const bytes = Buffer.from(
      await (
        await httpOf(site).request('/api/projects/registration-list.xlsx?year=2021', { headers: { authorization: `Bearer ${key}` } })
      ).arrayBuffer(),
    );
    const rows: string[][] = [];
    for await (const { cells } of readSheet(bytes)) rows.push(cells.map(({ text }) => text));
    expect(rows.at(-1)!.map((header) => header.replace(' (đồng)', ''))).toEqual(headers);
    // Not filled in, it says so.
    expect((await (await handIn(site, desk, [], { bytes })).open()).faults).toMatchObject([
      { code: 'no-row', weight: 'fault' },
      { code: 'other-sheet', sheet: 'Danh mục' },
    ]);
  });
});
