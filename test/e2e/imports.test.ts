import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { anAnnex } from '../../proof/annex.ts';
import { openEmbedded } from '../../src/platform/db/embedded.ts';
import { openLog } from '../../src/platform/log.ts';
import { xlsxType } from '../../src/platform/workbook.ts';
import { written } from '../../src/platform/workbook/workbook.fixtures.ts';
import { findingsOf, openPage, overflowOf } from './browser.ts';
import { programAndBrowser } from './server.ts';

/** Workbooks in a browser: a long reading that is watched, left and stopped; a list of projects registered; contracts signed; accounts compared; the Treasury's papers entered; districts and communes. */

const program = programAndBrowser({}, { until: 'whole', day: '2020-05-29' });
const at = async (email: string, screen: 'desk' | 'phone' = 'desk') =>
  openPage(program.browser, program.server.url, { cookie: await program.server.signIn(email), screen });
const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const FINANCE = 'ke-toan@cuc-ctdp.example';
const LEADER = 'cuc-truong@cuc-ctdp.example';
const DEPARTMENT = 'chuyen-vien@sct-lao-cai.example';

async function send(page: Page, path: string, label: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(path);
  await page.getByLabel(label).setInputFiles({ name, mimeType: xlsxType, buffer });
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
const finished = (page: Page) => page.getByRole('heading', { name: 'Lỗi và lưu ý' }).waitFor();
/** Keeps every reading from writing what it found until it is let go: how fast this machine reads then makes no difference to what a test sees. */
async function holdReadings(folder: string): Promise<{ letGo(): Promise<void> }> {
  const server = await openEmbedded(folder, openLog({ KC_LOG: 'silent' }));
  const client = new pg.Client(server.owner);
  await client.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE import_finding IN SHARE MODE');
  return {
    letGo: async () => {
      await client.end();
      await server.leave();
    },
  };
}
async function sound(page: Page, errors: readonly string[]): Promise<void> {
  expect(await findingsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
}

it('a long reading says how far it has come, may be left, and one that waits behind it is stopped and read later', async () => {
  const annex = await anAnnex(
    Array.from({ length: 20_000 }, (_, no) => [
      `10-2020-${String(no + 1).padStart(6, '0')}`,
      `Đề án không có trong kế hoạch, số ${no + 1}`,
      290_000_000n,
      0n,
      'Sở Công Thương tỉnh Lào Cai',
    ]),
  );
  const [first, second] = [await at(OFFICER), await at(OFFICER, 'phone')];
  const held = await holdReadings(program.server.folder);
  await send(first.page, '/ke-hoach/2020', 'Nhập biểu phân bổ (XLSX)', 'bieu-lon.xlsx', annex);
  await first.page
    .getByRole('status')
    .filter({ hasText: /Đang (đọc|đối chiếu): [\d.]+ trên khoảng 20\.002 dòng/ })
    .waitFor();
  // One reading at a time: the second waits, and is stopped before it begins.
  await send(second.page, '/ke-hoach/2020', 'Nhập biểu phân bổ (XLSX)', 'bieu-sau.xlsx', annex);
  await second.page.getByRole('button', { name: 'Dừng đọc' }).click();
  await second.page.getByText('Đã dừng đọc').waitFor();
  await sound(second.page, second.errors);
  await held.letGo();
  await finished(first.page);
  await first.page.getByText('20.000 lỗi · 0 lưu ý').waitFor();
  await first.page.getByRole('button', { name: 'Trang sau' }).click();
  await first.page.getByText('Trang 2/100').waitFor();
  await first.page.getByRole('rowheader', { name: 'Phân bổ A203' }).waitFor();
  await sound(first.page, first.errors);
  await second.page.getByRole('button', { name: 'Đọc lại' }).click();
  await finished(second.page);
  await sound(second.page, second.errors);
  expect(await second.page.getByRole('button', { name: 'Lấy vào dự thảo quyết định' }).isDisabled()).toBe(true);
  await second.page.getByRole('button', { name: 'Bỏ tệp này' }).click();
  await second.page.getByText('Đã bỏ').first().waitFor();
});

it('a department registers its projects from the form: a fault at its cell, then all of them', async () => {
  const headers = [
    'Mã đề án',
    'Tên đề án',
    'Nội dung khuyến công',
    'Nội dung hỗ trợ',
    'Tỉnh, thành phố',
    'Bắt đầu',
    'Kết thúc',
    'Diễn giải',
    'Tổng chi phí',
    'Kinh phí KCQG',
    'Đối ứng',
  ];
  const columns = headers.map((header, no) => ({
    header,
    kind: no === 5 || no === 6 ? ('date' as const) : no > 7 ? ('dong' as const) : ('text' as const),
  }));
  const row = (code: string, national: bigint) => [
    code,
    `Hỗ trợ máy móc tiên tiến trong chế biến chè, đề án ${code}`,
    '3',
    'Chuyển giao công nghệ, máy móc tiên tiến',
    'Lào Cai',
    '2021-02-01',
    '2021-11-30',
    'Máy sao chè',
    900_000_000n,
    national,
    300_000_000n,
  ];
  const list = (rows: ReturnType<typeof row>[]) =>
    written([{ name: 'Đăng ký', above: ['Danh sách đăng ký kế hoạch năm 2021'], columns, rows }]);
  const { page, errors } = await at(DEPARTMENT);
  await send(page, '/de-an/dang-ky', 'Chọn tệp đã điền (XLSX)', 'dang-ky-loi.xlsx', await list([row('10-2021-01', 900_000_000n)]));
  await page.getByRole('row').filter({ hasText: 'Đăng ký I3' }).getByText('tổng các nguồn vượt chi phí').waitFor();
  expect(await page.getByRole('button', { name: 'Đăng ký các đề án' }).isDisabled()).toBe(true);
  await send(
    page,
    '/de-an/dang-ky',
    'Chọn tệp đã điền (XLSX)',
    'dang-ky.xlsx',
    await list([row('10-2021-01', 200_000_000n), row('10-2021-02', 400_000_000n)]),
  );
  await page.getByText('Vượt mức hỗ trợ tối đa 300.000.000 đ').waitFor();
  await sound(page, errors);
  await page.getByRole('button', { name: 'Đăng ký các đề án' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đăng ký các đề án' });
  expect(await findingsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Đăng ký các đề án' }).click();
  await page.getByRole('link', { name: '2 đề án đã đăng ký' }).click();
  await page.getByRole('link', { name: /đề án 10-2021-02/ }).waitFor();
});

it("accounts are compared and the Treasury's papers entered, with the words that this is no accounting", async () => {
  const { page, errors } = await at(FINANCE);
  const cookie = await program.server.signIn(FINANCE);
  const ask = async <T>(path: string) => (await fetch(`${program.server.url}/api${path}`, { headers: { cookie } })).json() as Promise<T>;
  const { rows: confirmed } = await ask<{ rows: { code: string; amountDong: string; treasury: { code: string; on: string } }[] }>(
    '/disbursements?state=confirmed&kind=advance&year=2020',
  );
  const [one, two] = confirmed as [(typeof confirmed)[number], (typeof confirmed)[number]];
  const columns = ['Số chứng từ', 'Ngày chứng từ', 'Mã đề án', 'Loại', 'Số tiền (đồng)'].map((header, no) => ({
    header,
    kind: no === 4 ? ('dong' as const) : no === 1 ? ('date' as const) : ('text' as const),
  }));
  const book = await written([
    {
      name: 'Sổ chi tiết',
      above: ['Sổ chi tiết năm 2020'],
      columns,
      rows: [
        [one.treasury.code, one.treasury.on, one.code, 'Tạm ứng', one.amountDong],
        [two.treasury.code, two.treasury.on, two.code, 'Tạm ứng', BigInt(two.amountDong) + 1_000n],
        ['PC-0001', '2020-05-20', one.code, 'Thanh toán', 7_000_000n],
      ],
    },
  ]);
  await send(page, '/giai-ngan', 'Đối chiếu sổ kế toán (XLSX)', 'so-chi-tiet.xlsx', book);
  await page.getByText('Sổ theo dõi, không thay sổ kế toán').first().waitFor();
  await page.getByRole('button', { name: /^Lệch số tiền 1/ }).click();
  await page.getByRole('row').filter({ hasText: 'Sổ chi tiết A4' }).getByText('1.000', { exact: true }).waitFor();
  await sound(page, errors);
  const approved = await ask<{ rows: { paper: { code: string }; code: string; kind: string; amountDong: string }[] }>(
    '/disbursements?state=approved',
  );
  const request = approved.rows.find(({ kind }) => kind === 'advance');
  const treasury = ['Số đề nghị', 'Mã đề án', 'Loại', 'Số tiền', 'Số chứng từ Kho bạc', 'Ngày chứng từ'].map((header) => ({
    header,
    kind: 'text' as const,
  }));
  const file = await written([
    {
      name: 'Kho bạc',
      columns: treasury,
      rows: [
        request === undefined
          ? ['không có', '10-2020-01', 'Tạm ứng', '1', 'KB-1', '29/5/2020']
          : [request.paper.code, request.code, 'Tạm ứng', request.amountDong, 'KB-9001', '29/5/2020'],
      ],
    },
  ]);
  await send(page, '/giai-ngan', 'Nhập xác nhận của Kho bạc (XLSX)', 'kho-bac.xlsx', file);
  await finished(page);
  await sound(page, errors);
  if (request === undefined) return void (await page.getByText('Không có đề nghị số “không có”').waitFor());
  await page.getByRole('button', { name: 'Ghi nhận xác nhận của Kho bạc' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận xác nhận của Kho bạc' }).click();
  await page.getByRole('link', { name: '1 đề nghị đã xác nhận' }).waitFor();
});

/** A project of Yên Bái, unsigned until now, is brought by the hands of its unit and the Agency to where only its signing is left. Answers its code. */
async function oneToSign(): Promise<string> {
  const sent = async (email: string) => {
    const cookie = await program.server.signIn(email);
    return async <T>(path: string, body?: object): Promise<T> => {
      const response = await fetch(
        `${program.server.url}/api${path}`,
        body === undefined
          ? { headers: { cookie } }
          : {
              method: 'POST',
              body: JSON.stringify(body),
              headers: { cookie, 'content-type': 'application/json', origin: program.server.url },
            },
      );
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      return response.json() as Promise<T>;
    };
  };
  const [unit, officer] = [await sent('giam-doc@ttkc-yen-bai.example'), await sent(OFFICER)];
  const { rows } = await unit<{ rows: { id: string; code: string; nationalDong: string; unit: string }[] }>(
    '/projects?year=2020&state=approved&province=15',
  );
  // The last is of the Bidding Law.
  const project = rows.find(({ code }) => !code.endsWith('-20'));
  const { dossier } = await unit<{ dossier: { papers: { item: string; state: string }[] } }>(`/projects/${project!.id}/contract`);
  const open = dossier.papers.filter(({ state }) => state !== 'confirmed').map(({ item }) => item);
  await unit(`/projects/${project!.id}/dossier`, { items: open.map((item) => ({ item, paper: { code: '9/TTKC', on: '2020-05-29' } })) });
  await officer(`/projects/${project!.id}/dossier/review`, { items: open.map((item) => ({ item, verdict: 'confirm', remark: null })) });
  const { ids } = await unit<{ ids: string[] }>('/contracts', {
    contracts: [
      {
        projectId: project!.id,
        nationalDong: '1000000',
        counterpartDong: '0',
        startsOn: '2020-06-01',
        endsOn: '2020-12-01',
        milestones: [],
      },
    ],
  });
  await officer('/contracts/complete-review', { ids });
  return project!.code;
}

it('contracts that were signed come in by the form: a fault at its cell, then all are signed by the leader', async () => {
  const code = await oneToSign();
  const { page, errors } = await at(LEADER);
  const columns = ['Mã đề án', 'Giá trị KCQG (đồng)', 'Đối ứng (đồng)', 'Số hợp đồng', 'Ngày ký', 'Đại diện Cục', 'Đại diện đơn vị'].map(
    (header, no) => ({ header, kind: no === 1 || no === 2 ? ('dong' as const) : no === 4 ? ('date' as const) : ('text' as const) }),
  );
  const list = (on: string) =>
    written([
      {
        name: 'Ký hợp đồng',
        above: ['Hợp đồng năm 2020'],
        columns,
        rows: [[code, 1_000_000n, 0n, '999/HĐ-CTĐP', on, 'Nguyễn Văn An', 'Trần Thị Bình']],
      },
    ]);
  await send(page, '/hop-dong', 'Chọn tệp đã điền (XLSX)', 'ky-loi.xlsx', await list('2020-06-30'));
  await page.getByRole('row').filter({ hasText: 'Ký hợp đồng E3' }).getByText('Ngày 30/6/2020 chưa tới').waitFor();
  expect(await page.getByRole('button', { name: 'Ký các hợp đồng này' }).isDisabled()).toBe(true);
  await send(page, '/hop-dong', 'Chọn tệp đã điền (XLSX)', 'ky.xlsx', await list('2020-05-29'));
  await page.getByText('Không có lỗi').waitFor();
  await sound(page, errors);
  await page.getByRole('button', { name: 'Ký các hợp đồng này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ký các hợp đồng này' }).click();
  await page.getByRole('link', { name: '1 hợp đồng đã ký' }).click();
  await page.getByText('999/HĐ-CTĐP').first().waitFor();
});

it('districts and communes come in from the official list, and a disruption chooses its place from them', async () => {
  const { page, errors } = await at(OFFICER);
  const columns = ['Mã tỉnh', 'Mã huyện', 'Mã', 'Tên', 'Cấp', 'Từ ngày', 'Đến ngày'].map((header, no) => ({
    header,
    kind: no > 4 ? ('date' as const) : ('text' as const),
  }));
  const list = await written([
    {
      name: 'Danh mục',
      columns,
      rows: [
        ['14', null, '116', 'Thành phố Sơn La', 'Thành phố', '2008-09-03', '2025-06-30'],
        ['14', '116', '03646', 'Phường Chiềng Lề', 'Phường', '2008-09-03', '2025-06-30'],
      ],
    },
  ]);
  await send(page, '/dia-ban?province=14', 'Nhập danh mục (XLSX)', 'danh-muc.xlsx', list);
  await finished(page);
  await page.getByText('2 mới · 0 thay đổi').waitFor();
  await sound(page, errors);
  await page.getByRole('button', { name: 'Đưa vào danh mục' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào danh mục' }).click();
  await page.getByRole('link', { name: '2 địa bàn đã đưa vào danh mục' }).click();
  await page.getByRole('rowheader', { name: /Phường Chiềng Lề/ }).waitFor();
  await page.goto('/thien-tai-dich-benh');
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Sơn La' });
  await dialog.getByLabel('Quận, huyện').selectOption('Thành phố Sơn La');
  await dialog.getByLabel('Xã, phường').selectOption('Phường Chiềng Lề');
  expect(await findingsOf(page)).toEqual([]);
});
