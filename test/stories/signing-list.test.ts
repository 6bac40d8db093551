import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aReviewedContract, aSignedContract } from '../../proof/contract.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { httpOf } from '../../src/app/server.ts';
import type { SigningImport } from '../../src/features/contracts/signing/signing.schema.ts';
import { closeMonth } from '../../src/features/funding/index.ts';
import { makeApiKey, personIdOf } from '../../src/features/organizations/index.ts';
import { readImport } from '../../src/features/imports/index.ts';
import { registerProjects } from '../../src/features/projects/index.ts';
import { day } from '../../src/platform/pure/dates.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { readSheet, type ValueOut } from '../../src/platform/workbook.ts';
import { written } from '../../src/platform/workbook/workbook.fixtures.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Contracts signed on paper come in as a workbook: judged row by row by signing itself, all signed or none. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: { code: string }[];
}
type Desk = Awaited<ReturnType<typeof keyed>>;
const headers = [
  'Mã đề án',
  'Tên đề án',
  'Đơn vị thực hiện',
  'Tỉnh, thành phố',
  'Giá trị KCQG (đồng)',
  'Đối ứng (đồng)',
  'Bắt đầu',
  'Kết thúc',
  'Số hợp đồng',
  'Ngày ký',
  'Đại diện Cục',
  'Đại diện đơn vị',
];
const columns = headers.map((header, at) => ({
  header,
  kind: at === 4 || at === 5 ? ('dong' as const) : [6, 7, 9].includes(at) ? ('date' as const) : ('text' as const),
}));
/** A whole row; what is named takes the place of what is plain. */
function row(code: string, changes: Partial<Record<string, ValueOut>> = {}): ValueOut[] {
  const plain: ValueOut[] = [
    code,
    'Đề án thử nghiệm',
    'Sở Công Thương tỉnh Lào Cai',
    'Lào Cai',
    300_000_000n,
    300_000_000n,
    null,
    '2020-12-01',
    `${code.slice(-2)}/HĐ-CTĐP`,
    '2020-05-28',
    'Nguyễn Văn An',
    'Trần Thị Bình',
  ];
  return plain.map((value, at) => (headers[at]! in changes ? (changes[headers[at]!] ?? null) : value));
}
async function handIn(
  site: TestSite,
  desk: Desk,
  rows: readonly (readonly ValueOut[])[],
  { bytes, year = 2020 }: { bytes?: Buffer; year?: number } = {},
) {
  const form = new FormData();
  form.append(
    'file',
    new File(
      [
        new Uint8Array(
          bytes ?? (await written([{ name: 'Ký hợp đồng', above: ['Hợp đồng năm 2020', 'Đơn vị tính: đồng'], columns, rows }])),
        ),
      ],
      'ky.xlsx',
    ),
  );
  const { status, body } = await desk.ask<{ id: string } & Problem>(`/contracts/imports?year=${year}`, { method: 'POST', body: form });
  if (status === 201) await readImport(asJob(site, 'imports read'), body.id);
  return {
    status,
    body,
    open: async () => (await desk.ask<SigningImport>(`/contract-imports/${body.id}`)).body,
    take: async (by: Desk) => by.post<{ signed: number } & Problem>(`/contract-imports/${body.id}/take`, {}),
  };
}
const faultsOf = ({ faults }: SigningImport, weight: 'fault' | 'note' = 'fault') =>
  faults.filter((each) => each.weight === weight).map(({ code, cell }) => `${cell} ${code}`);
const signed = async (site: TestSite) =>
  (
    await sql<{ number: string; on: string }>`SELECT number, signed_on AS on FROM contract WHERE state = 'signed' ORDER BY number`.execute(
      site.system,
    )
  ).rows;
const moved = async (site: TestSite) =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM movement WHERE kind = 'contract'`.execute(site.system)).rows[0]!.n;

/** Two contracts whose dossiers were complete on 28 May, seen the day after; the desks of an officer and of the leader. */
async function waiting() {
  const site = await aSite('2020-05-28');
  await aReviewedContract(site, '10-2020-71');
  await aReviewedContract(site, '10-2020-72');
  site.clock.goTo('2020-05-29');
  return { site, officer: await keyed(site, people.officer), leader: await keyed(site, people.leader) };
}

describe('a signing list', () => {
  it('goes out with the contracts that wait and comes back filled in: nothing is signed before the leader agrees, then all are, and once', async () => {
    const { site, officer, leader } = await waiting();
    const { key } = await makeApiKey(asJob(site, 'test'), { personId: (await personIdOf(site.system, people.officer))! });
    const form = Buffer.from(
      await (
        await httpOf(site).request('/api/contracts/signing-list.xlsx?year=2020', { headers: { authorization: `Bearer ${key}` } })
      ).arrayBuffer(),
    );
    const rows: ValueOut[][] = [];
    for await (const { cells } of readSheet(form))
      if (cells[0]?.text.startsWith('10-2020-7') === true)
        rows.push(
          headers.map((_, at) =>
            at === 4 || at === 5
              ? BigInt(cells.find(({ column }) => column === at + 1)!.text)
              : (cells.find(({ column }) => column === at + 1)?.text ?? null),
          ),
        );
    expect(rows.map(([code, , unit, , national]) => [code, unit, national])).toEqual([
      ['10-2020-71', 'Sở Công Thương tỉnh Lào Cai', 300_000_000n],
      ['10-2020-72', 'Sở Công Thương tỉnh Lào Cai', 300_000_000n],
    ]);
    const filled = rows.map((values, at) => [...values.slice(0, 8), `${at + 1}/HĐ-CTĐP`, '2020-05-29', 'Nguyễn Văn An', 'Trần Thị Bình']);
    const list = await handIn(site, officer, filled);
    const read = await list.open();
    expect(faultsOf(read)).toEqual([]);
    expect(read).toMatchObject({
      state: 'read',
      rows: 2,
      sums: { contracts: 2, waiting: 0, nationalDong: '600000000', counterpartDong: '600000000' },
    });
    expect([await signed(site), await moved(site)]).toEqual([[], 0]);
    expect((await list.take(officer)).status).toBe(403);
    expect((await list.take(leader)).body).toEqual({ signed: 2 });
    expect(await signed(site)).toEqual([
      { number: '1/HĐ-CTĐP', on: '2020-05-29' },
      { number: '2/HĐ-CTĐP', on: '2020-05-29' },
    ]);
    expect(await moved(site)).toBe(4);
    expect((await list.take(leader)).body).toMatchObject({ code: 'not-from-taken' });
  });

  it('names every fault at its cell, in the words of signing where signing refuses; what is not filled in waits', async () => {
    const { site, officer, leader } = await waiting();
    const own = await site.as(people.at('chuyen-vien', 'sct', 'lao-cai'));
    await registerProjects(own, { projects: [plainProject(own.actor.asker!.seats[0]!.officeId, '10-2020-73')] });
    await aSignedContract(site, '10-2020-74');
    const list = await handIn(site, officer, [
      row('10-2020-71', { 'Giá trị KCQG (đồng)': '310 triệu', 'Đối ứng (đồng)': null, 'Kết thúc': '2020-11-30', 'Ngày ký': '2020-05-30' }),
      row('10-2020-72', {
        'Ngày ký': '2020-05-27',
        'Đại diện đơn vị': null,
        'Đơn vị thực hiện': 'Sở Công Thương tỉnh Yên Bái',
        'Tỉnh, thành phố': 'Yên Bái',
      }),
      row('10-2020-72'),
      row('10-2020-73'),
      row('10-2020-74', { 'Số hợp đồng': '7/HĐ', 'Ngày ký': '2020-05-29' }),
      row('99-2020-1'),
      row('10-2020-75', { 'Số hợp đồng': null, 'Ngày ký': null, 'Đại diện Cục': null, 'Đại diện đơn vị': null }),
      ['Tổng cộng', null],
    ]);
    const read = await list.open();
    expect(faultsOf(read)).toEqual(
      [
        'A6 code-twice',
        'I6 number-twice',
        'L5 no-signer',
        'E4 other-value',
        'F4 counterpart-missing',
        'H4 other-term',
        'J4 in-the-future',
        'C5 other-unit',
        'D5 other-province',
        'J5 before-the-review',
        'A7 no-contract',
        'A8 not-from-signed',
        'A9 code-unknown',
      ].toSorted((a, b) => order(read, a) - order(read, b)),
    );
    expect(read.faults.find(({ code }) => code === 'before-the-review')?.vi).toBe(
      'Ngày ký trước ngày 28/5/2020 Cục xác nhận hồ sơ đầy đủ.',
    );
    expect(read.faults.find(({ code }) => code === 'other-value')?.vi).toBe('Giá trị khác hợp đồng đã soạn: 300.000.000 đ.');
    expect(faultsOf(read, 'note')).toContain('E4 amount-as-text');
    expect(read).toMatchObject({ rows: 7, sums: { contracts: 0, waiting: 1 } });
    expect((await list.take(leader)).body).toMatchObject({ code: 'import-faulty' });
    expect(await moved(site)).toBe(2);
  });

  it('is judged by the ledger too: a closed month, and what changed between reading and agreeing, sign nothing', async () => {
    const { site, officer, leader } = await waiting();
    site.clock.goTo('2020-06-02');
    const list = await handIn(site, officer, [row('10-2020-71'), row('10-2020-72')]);
    expect((await list.open()).sums.contracts).toBe(2);
    const finance = await site.as('ke-toan@cuc-ctdp.example');
    await closeMonth(finance, { month: day('2020-05-01'), officeId: finance.actor.asker!.seats[0]!.officeId as never });
    expect((await list.take(leader)).body).toMatchObject({
      code: 'month-closed',
      vi: 'Sổ tháng 5/2020 đã khóa; hãy ghi vào tháng chưa khóa.',
    });
    expect([await signed(site), await moved(site)]).toEqual([[], 0]);
    const again = await handIn(site, officer, [row('10-2020-71'), row('10-2020-72', { 'Ngày ký': '2020-06-01' })]);
    expect(faultsOf(await again.open())).toEqual(['J4 month-closed']);
  });

  it('of another form, of another year or with merged cells, hidden rows and formulas says so', async () => {
    const { site, officer } = await waiting();
    const other = await handIn(site, officer, [], {
      bytes: await written([{ name: 'Sổ', columns: [{ header: 'Tên', kind: 'text' }], rows: [['A']] }]),
    });
    expect(faultsOf(await other.open())).toEqual(['A1 wrong-form']);
    expect(faultsOf(await (await handIn(site, officer, [row('10-2020-71')], { year: 2021 })).open())).toEqual([
      'A1 wrong-year',
      'A4 other-year',
    ]);
  });
});

/** The place at which a page tells a fault: their order is the reading's own. */
const order = (read: SigningImport, fault: string) => faultsOf(read).indexOf(fault);
