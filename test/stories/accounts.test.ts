import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSignedContract } from '../../proof/contract.ts';
import {
  approveDisbursements,
  checkDisbursements,
  confirmDisbursements,
  keepShares,
  requestDisbursement,
} from '../../src/features/disbursements/index.ts';
import type { AccountImport } from '../../src/features/disbursements/accounts/account.schema.ts';
import type { TreasuryImport } from '../../src/features/disbursements/confirmations/treasury.schema.ts';
import { readImport } from '../../src/features/imports/index.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { readSheet, type SheetOut, type ValueOut } from '../../src/platform/workbook.ts';
import { written } from '../../src/platform/workbook/workbook.fixtures.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** The accounts beside our book, and the Treasury's papers: by one road, nothing posted but by the usual hands. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: { code: string }[];
}
type Desk = Awaited<ReturnType<typeof keyed>>;
const [ON, UNIT, FINANCE] = ['2020-05-29', people.at('chuyen-vien', 'sct', 'lao-cai'), 'ke-toan@cuc-ctdp.example'];

/** A contract of Lào Cai with advances asked for; the first `confirmed` of them confirmed by papers KB-1, KB-2 … */
async function advances(amounts: readonly string[], confirmed: number) {
  const site = await aSite(ON);
  await keepShares(asJob(site, 'test'), {});
  const contract = await aSignedContract(site, '10-2020-77');
  const [unit, accountant, chief] = [await site.as(UNIT), await site.as(FINANCE), await site.as(people.leader)];
  const ids: string[] = [];
  for (const [at, amountDong] of amounts.entries())
    ids.push(
      (
        await requestDisbursement(unit, {
          contractId: contract.id,
          request: { kind: 'advance', amountDong, papers: [], paper: { code: `${at + 1}/TTKC`, on: ON } },
        })
      ).id,
    );
  if (ids.length > 0) await checkDisbursements(accountant, { ids });
  if (ids.length > 0) await approveDisbursements(chief, { ids });
  if (confirmed > 0)
    await confirmDisbursements(accountant, {
      confirmations: ids.slice(0, confirmed).map((id, at) => ({ id, paper: { code: `KB-${at + 1}`, on: ON } })),
    });
  return { site, contract, ids };
}
async function send(site: TestSite, desk: Desk, query: string, sheets: readonly SheetOut[]) {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(await written(sheets))], 'so-ke-toan.xlsx'));
  const { status, body } = await desk.ask<{ id: string } & Problem>(`/disbursements/imports?${query}`, { method: 'POST', body: form });
  if (status === 201) await readImport(asJob(site, 'imports read'), body.id);
  return { status, body };
}
const book = ['Số chứng từ', 'Ngày chứng từ', 'Mã đề án', 'Loại', 'Số tiền (đồng)'].map((header, at) => ({
  header,
  kind: at === 4 ? ('dong' as const) : at === 1 ? ('date' as const) : ('text' as const),
}));
const export2020 = (rows: readonly (readonly ValueOut[])[]): SheetOut => ({
  name: 'Sổ chi tiết',
  above: ['Sổ chi tiết năm 2020'],
  columns: book,
  rows,
});
const accountsOf = async (desk: Desk, id: string, query = '') => (await desk.ask<AccountImport>(`/account-imports/${id}${query}`)).body;

describe('an accounting export', () => {
  const rows: readonly (readonly ValueOut[])[] = [
    ['KB-1', ON, '10-2020-77', 'Tạm ứng', 10_000_000n],
    ['kb-2', ON, '10-2020-77/HĐ-CTĐP', 'Tạm ứng kinh phí', 25_000_000n],
    ['PC-9', ON, '10-2020-77', 'Tạm ứng', 15_000_000n],
    ['PC-10', ON, '99-2020-01', 'Tạm ứng', 1_000_000n],
    ['PC-11', ON, '10-2020-77', 'Quyết toán', 2_000_000n],
    ['PC-12', ON, '10-2020-77', '1411', 3_000_000n],
    ['Cộng phát sinh', null, null, null, 56_000_000n],
  ];

  it('is compared line by line: agreeing, another amount, only there, only here, each with its cell or movement; nothing is posted', async () => {
    const { site } = await advances(['10000000', '20000000', '5000000'], 3);
    const desk = await keyed(site, UNIT);
    const movements = async () => (await sql<{ n: number }>`SELECT count(*)::int AS n FROM movement`.execute(site.system)).rows[0]!.n;
    const before = await movements();
    const {
      body: { id },
    } = await send(site, desk, 'kind=accounts&year=2020', [export2020(rows)]);
    const read = await accountsOf(desk, id);
    expect(read).toMatchObject({
      state: 'read',
      rows: 6,
      faultCount: 0,
      sums: {
        agreeing: { rows: 1 },
        differing: { rows: 1, theirsDong: '25000000', oursDong: '20000000' },
        'only-there': { rows: 4 },
        'only-here': { rows: 1, oursDong: '5000000' },
        requestable: 1,
        requestableDong: '15000000',
      },
    });
    expect(read.faults.map(({ code, cell }) => [code, cell])).toEqual([
      ['kind-unknown', 'D8'],
      ['project-unknown', 'C6'],
    ]);
    expect(
      read.compared.map(({ verdict, cell, differenceDong, ours, request }) => [
        verdict,
        cell,
        differenceDong,
        ours?.paper ?? null,
        request?.open ?? null,
      ]),
    ).toEqual([
      ['agreeing', 'A3', '0', 'KB-1', null],
      ['differing', 'A4', '5000000', 'KB-2', null],
      ['only-there', 'A5', '15000000', null, true],
      ['only-there', 'A6', '1000000', null, false],
      ['only-there', 'A7', '2000000', null, false],
      ['only-there', 'A8', '3000000', null, false],
      ['only-here', '', '-5000000', 'KB-3', null],
    ]);
    expect(read.compared.find(({ cell }) => cell === 'A7')!.request!.why!.vi).toBe('Quyết toán lập trên trang đề án.');
    expect((await accountsOf(desk, id, '?verdict=differing')).compared.map(({ cell }) => cell)).toEqual(['A4']);
    expect(await movements()).toBe(before);
    const { httpOf } = await import('../../src/app/server.ts');
    const { makeApiKey, personIdOf } = await import('../../src/features/organizations/index.ts');
    const { key } = await makeApiKey(asJob(site, 'test'), { personId: (await personIdOf(site.system, UNIT))! });
    const out: string[][] = [];
    for await (const { cells } of readSheet(
      Buffer.from(
        await (
          await httpOf(site).request(`/api/account-imports/${id}.xlsx?verdict=only-here`, { headers: { authorization: `Bearer ${key}` } })
        ).arrayBuffer(),
      ),
    ))
      out.push(cells.map(({ text }) => text));
    expect([out[2], out.slice(4).map((row) => row[0])]).toEqual([['Sổ theo dõi, không thay sổ kế toán.'], ['Chỉ có ở sổ theo dõi']]);
    const neighbour = await keyed(site, people.at('chuyen-vien', 'sct', 'lai-chau'));
    expect((await neighbour.ask(`/account-imports/${id}`)).status).toBe(404);
    expect((await neighbour.ask(`/account-imports/${id}.xlsx`)).status).toBe(404);
  });

  it('becomes requests where a person agrees: by the usual hands, all that can be or none, and once', async () => {
    const { site } = await advances(['10000000'], 1);
    const desk = await keyed(site, UNIT);
    const two = [rows[0]!, rows[2]!, ['PC-13', ON, '10-2020-77', 'Tạm ứng', 5_000_000n]];
    const {
      body: { id },
    } = await send(site, desk, 'kind=accounts&year=2020', [export2020(two)]);
    expect(await desk.post<Problem & { requested: number }>(`/account-imports/${id}/take`, { papers: [] })).toMatchObject({
      status: 200,
      body: { requested: 2 },
    });
    const queue = async () =>
      (await desk.ask<{ rows: { paper: { code: string }; amountDong: string }[] }>('/disbursements?state=requested')).body.rows
        .map(({ paper, amountDong }) => [paper.code, amountDong])
        .toSorted();
    expect(await queue()).toEqual([
      ['PC-13', '5000000'],
      ['PC-9', '15000000'],
    ]);
    expect((await desk.post<Problem>(`/account-imports/${id}/take`, { papers: [] })).body.code).toBe('not-from-taken');
    // The same export once more: what is asked waits and is not asked again.
    const again = await send(site, desk, 'kind=accounts&year=2020', [export2020(two)]);
    const read = await accountsOf(desk, again.body.id);
    expect(read.compared.filter(({ verdict }) => verdict === 'only-there').map(({ request }) => request!.why!.vi)).toEqual(
      Array(2).fill('Đã có đề nghị cùng loại, cùng số tiền đang chờ.'),
    );
    expect((await desk.post<Problem>(`/account-imports/${again.body.id}/take`, { papers: [] })).body.code).toBe('nothing-to-request');
    expect(await queue()).toHaveLength(2);
    // Nothing has moved: no advance but the one the Treasury confirmed.
    expect((await sql<{ n: number }>`SELECT count(*)::int AS n FROM movement WHERE kind = 'advance'`.execute(site.system)).rows[0]!.n).toBe(
      1,
    );
  });

  it('that would go over what the contract leaves asks for what fits; where it no longer fits when it is taken, nothing is asked', async () => {
    const { site, contract } = await advances([], 0);
    const desk = await keyed(site, UNIT);
    const {
      body: { id },
    } = await send(site, desk, 'kind=accounts&year=2020', [
      export2020([
        ['PC-1', ON, '10-2020-77', 'Tạm ứng', 100_000_000n],
        ['PC-2', ON, '10-2020-77', 'Tạm ứng', 80_000_000n],
        ['PC-3', ON, '10-2020-77', 'Tạm ứng', 80_000_000n],
      ]),
    ]);
    const read = await accountsOf(desk, id);
    expect(read.compared.map(({ request }) => request!.open)).toEqual([true, true, false]);
    expect(read.compared[2]!.request!.why!.vi).toMatch(/180\.000\.000 đ đang đề nghị/);
    await requestDisbursement(await site.as(UNIT), {
      contractId: contract.id,
      request: { kind: 'advance', amountDong: '60000000', papers: [], paper: { code: '1/TTKC', on: ON } },
    });
    expect((await desk.post<Problem>(`/account-imports/${id}/take`, { papers: [] })).status).toBe(409);
    expect((await sql<{ n: number }>`SELECT count(*)::int AS n FROM disbursement`.execute(site.system)).rows[0]!.n).toBe(1);
  });

  it("names every fault by its cell; a sheet of the office's own chart says which account is which; the Agency compares everybody's and asks for nobody", async () => {
    const { site } = await advances(['10000000'], 1);
    const finance = await keyed(site, FINANCE);
    const chart: SheetOut = {
      name: 'Tài khoản',
      columns: [
        { header: 'Tài khoản', kind: 'text' },
        { header: 'Loại', kind: 'text' },
      ],
      rows: [['1411', 'Tạm ứng']],
    };
    const good = await send(site, finance, 'kind=accounts&year=2020', [
      export2020([
        ['KB-1', ON, '10-2020-77', '1411', 10_000_000n],
        ['PC-1', ON, '10-2020-77', '1411', 1_000_000n],
      ]),
      chart,
    ]);
    const read = await accountsOf(finance, good.body.id);
    expect(read.compared.map(({ verdict, kind, request }) => [verdict, kind, request?.why?.vi ?? null])).toEqual([
      ['agreeing', 'advance', null],
      ['only-there', 'advance', 'Đề nghị do đơn vị thực hiện lập.'],
    ]);
    expect((await finance.post<Problem>(`/account-imports/${good.body.id}/take`, { papers: [] })).status).toBe(403);
    const bad = await send(site, finance, 'kind=accounts&year=2020', [
      export2020([
        ['', ON, '10-2020-77', 'Tạm ứng', 1n],
        ['1', '2020-05-30', '10-2020-77', 'Tạm ứng', 1n],
        ['2', '2018-05-30', '10-2020-77', 'Tạm ứng', 1n],
        ['3', 'hôm qua', '10-2020-77', 'Tạm ứng', 1n],
        ['4', ON, '', 'Tạm ứng', 1n],
        ['5', ON, '10-2020-77', 'Tạm ứng', -1n],
        ['6', ON, '10-2020-77', 'Tạm ứng', 'một triệu'],
        ['7', ON, '10-2020-77', 'Tạm ứng', null],
      ]),
    ]);
    const faults = (await accountsOf(finance, bad.body.id)).faults;
    expect(faults.map(({ code, cell }) => `${cell} ${code}`).toSorted()).toEqual([
      'A3 paper-missing',
      'B4 in-the-future',
      'B5 other-year',
      'B6 no-day',
      'C7 project-missing',
      'E10 amount-empty',
      'E8 amount-negative',
      'E9 amount-no-number',
    ]);
    expect(faults.find(({ code }) => code === 'amount-negative')?.vi).toBe(
      'Số tiền “-1” âm (bút toán đỏ); hãy ghi thành dòng thu hồi với số dương.',
    );
    expect((await send(site, finance, 'kind=accounts', [export2020([])])).body.code).toBe('bad-input');
    expect((await send(site, await keyed(site, people.clerk), 'kind=accounts&year=2020', [export2020([])])).status).toBe(403);
  });
});

describe("the Treasury's file", () => {
  const columns = ['Số đề nghị', 'Mã đề án', 'Loại', 'Số tiền', 'Số chứng từ Kho bạc', 'Ngày chứng từ'].map((header, at) => ({
    header,
    kind: at === 3 ? ('dong' as const) : at === 5 ? ('date' as const) : ('text' as const),
  }));
  const row = (request: string, dong: bigint, voucher: string | null, on: string | null, code = '10-2020-77'): ValueOut[] => [
    request,
    code,
    'Tạm ứng',
    dong,
    voucher,
    on,
  ];
  const treasury = (rows: readonly ValueOut[][]): SheetOut[] => [{ name: 'Kho bạc', columns, rows }];

  it('is read against the approved requests, faults by cell; then all are confirmed, or none', async () => {
    const { site } = await advances(['30000000', '20000000', '10000000'], 1);
    const finance = await keyed(site, FINANCE);
    const openFile = async (id: string) => (await finance.ask<TreasuryImport>(`/treasury-imports/${id}`)).body;
    const approved = async () => (await finance.ask<{ total: number }>('/disbursements?state=approved')).body.total;
    const wrong = await send(
      site,
      finance,
      'kind=treasury',
      treasury([
        row('2/TTKC', 20_000_000n, 'KB-1', '2020-05-30'),
        row('3/TTKC', 10_000_001n, 'KB-2', ON),
        row('1/TTKC', 30_000_000n, 'KB-3', ON),
        row('không có', 1n, 'KB-4', ON, '10-2020-01'),
        row('2/TTKC', 20_000_000n, null, ON),
        row('3/TTKC', 10_000_000n, null, null),
      ]),
    );
    const read = await openFile(wrong.body.id);
    expect(read).toMatchObject({ rows: 6, sums: { waiting: 1, confirmations: 0 }, confirmations: [] });
    expect(read.faults.map(({ code, cell }) => [code, cell])).toEqual([
      ['in-the-future', 'F2'],
      ['other-amount', 'D3'],
      ['not-approved', 'A4'],
      ['request-unknown', 'A5'],
      ['voucher-missing', 'E6'],
    ]);
    expect((await finance.post<Problem>(`/treasury-imports/${wrong.body.id}/take`, {})).body.code).toBe('import-faulty');
    const good = await send(
      site,
      finance,
      'kind=treasury',
      treasury([row('2/TTKC', 20_000_000n, 'KB-5', ON), row('3/TTKC', 10_000_000n, 'KB-6', ON)]),
    );
    expect(await openFile(good.body.id)).toMatchObject({
      faultCount: 0,
      sums: { confirmations: 2, dong: '30000000' },
      confirmations: [
        { request: '2/TTKC', cell: 'A2' },
        { request: '3/TTKC', paper: { code: 'KB-6', on: ON } },
      ],
    });
    // Reading moved nothing.
    expect(await approved()).toBe(2);
    expect(await finance.post(`/treasury-imports/${good.body.id}/take`, {})).toMatchObject({ status: 200, body: { confirmed: 2 } });
    expect(await approved()).toBe(0);
    expect((await finance.post<Problem>(`/treasury-imports/${good.body.id}/take`, {})).body.code).toBe('not-from-taken');
    const officer = await keyed(site, people.officer);
    expect((await send(site, officer, 'kind=treasury', treasury([]))).status).toBe(403);
  });
});
