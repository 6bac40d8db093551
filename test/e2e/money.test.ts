import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findingsOf, openPage } from './browser.ts';
import { programAndBrowser } from './server.ts';
import { anAnnex } from '../../proof/annex.ts';
import { xlsxType } from '../../src/platform/workbook.ts';

/** Money in a browser, each hand in its role: plan import → approval → dossier → contract → advance by three hands → acceptance → payment → settlement; a stop and its advance given back. */

const program = programAndBrowser({}, { until: 'whole', day: '2020-05-29' });
const at = async (email: string) => openPage(program.browser, program.server.url, { cookie: await program.server.signIn(email) });
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const CENTRE = 'giam-doc@ttkc-lai-chau.example';
const DEPARTMENT = 'chuyen-vien@sct-lai-chau.example';
const AGENCY = { officer: 'chuyen-vien@cuc-ctdp.example', leader: 'cuc-truong@cuc-ctdp.example', finance: 'ke-toan@cuc-ctdp.example' };

async function projectAt(email: string, code: string): Promise<string> {
  const cookie = await program.server.signIn(email);
  const answer = await fetch(`${program.server.url}/api/projects?q=${code}`, { headers: { cookie } });
  return `/de-an/${((await answer.json()) as { rows: { id: string }[] }).rows[0]!.id}`;
}

/** A request's row in the queue. */
const rowOf = (page: Page, code: string) => page.getByRole('region', { name: 'Giải ngân' }).getByRole('row').filter({ hasText: code });

/** One request through its hands, from the queue: checked, approved, the Treasury's paper entered. */
async function throughTheQueue(finance: Page, leader: Page, code: string): Promise<void> {
  const choose = async (page: Page, state: string) => {
    await page.goto(`/giai-ngan?state=${state}`);
    await rowOf(page, code).getByRole('checkbox').check();
  };
  await choose(finance, 'requested');
  await button(finance, 'Đã kiểm tra 1 đề nghị').click();
  await rowOf(finance, code).waitFor({ state: 'detached' });
  await choose(leader, 'checked');
  await button(leader, 'Duyệt 1 đề nghị').click();
  await rowOf(leader, code).waitFor({ state: 'detached' });
  await choose(finance, 'approved');
  await button(finance, 'Ghi xác nhận của Kho bạc cho 1 đề nghị').click();
  const dialog = finance.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Số chứng từ Kho bạc/ }).fill(`KB-${Date.now()}`);
  await button(dialog, 'Ghi nhận').click();
  await dialog.waitFor({ state: 'detached' });
}

async function ask(centre: Page, what: string, code: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  await button(centre, what).click();
  const dialog = centre.getByRole('dialog', { name: what });
  if (fill !== undefined) await fill(dialog);
  await dialog.getByRole('textbox', { name: 'Số văn bản' }).fill(code);
  await button(dialog, 'Gửi đề nghị').click();
  await dialog.waitFor({ state: 'detached' });
}

/** An annex is uploaded on the plan's page; its own page says what was read. */
async function upload(page: Page, national: bigint | string): Promise<void> {
  await page.goto('/ke-hoach/2020');
  await page
    .getByLabel('Nhập biểu phân bổ (XLSX)')
    .setInputFiles({
      name: 'bieu-dieu-chinh.xlsx',
      mimeType: xlsxType,
      buffer: await anAnnex([['12-2020-04', 'Đề án điều chỉnh', national]]),
    });
  await page.getByRole('heading', { level: 1, name: 'bieu-dieu-chinh.xlsx' }).waitFor();
}

/** From a workbook to the plan: its fault at its cell, the difference, one decision submitted by one hand and issued by another. */
async function throughThePlan(officer: Page, leader: Page): Promise<void> {
  await upload(officer, 'hai trăm bảy mươi triệu');
  await officer.getByRole('row').filter({ hasText: 'Phân bổ C' }).getByText('hai trăm bảy mươi triệu').waitFor();
  expect(await button(officer, 'Lấy vào dự thảo quyết định').isDisabled()).toBe(true);
  expect(await findingsOf(officer)).toEqual([]);
  await upload(officer, 270_000_000n);
  await officer.getByRole('row').filter({ hasText: '12-2020-04' }).getByRole('cell', { name: '270.000.000' }).waitFor();
  await button(officer, 'Lấy vào dự thảo quyết định').click();
  const taking = officer.getByRole('dialog', { name: 'Lấy vào dự thảo quyết định' });
  await taking.getByRole('textbox', { name: 'Trích yếu quyết định' }).fill('Điều chỉnh kinh phí đề án Lai Châu');
  await taking.getByRole('textbox', { name: 'Căn cứ' }).fill('Đề nghị của Sở Công Thương');
  await button(taking, 'Lấy vào dự thảo quyết định').click();
  await button(officer, 'Trình Bộ').click();
  await officer.getByText('Người trình').waitFor();
  await leader.goto(new URL(officer.url()).pathname);
  await button(leader, 'Phê duyệt, giao kế hoạch').click();
  const issuing = leader.getByRole('dialog');
  await issuing.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('1500/QĐ-BCT');
  await button(issuing, 'Phê duyệt, giao kế hoạch').click();
  await leader.getByRole('heading', { level: 1, name: /1500\/QĐ-BCT/ }).waitFor();
}

it('a project goes from the plan to its settlement, each hand in its role', async () => {
  const path = await projectAt(CENTRE, '12-2020-04');
  const [centre, officer, leader, finance, department] = await Promise.all([
    at(CENTRE),
    at(AGENCY.officer),
    at(AGENCY.leader),
    at(AGENCY.finance),
    at(DEPARTMENT),
  ]);
  await throughThePlan(officer.page, leader.page);
  await centre.page.goto(path);
  await button(centre.page, 'Nộp giấy tờ').click();
  const papers = centre.page.getByRole('dialog', { name: 'Nộp giấy tờ' });
  await papers.waitFor();
  for (const field of await papers.getByRole('textbox', { name: /số, ký hiệu/ }).all()) await field.fill('12/TTKC');
  await button(papers, 'Nộp giấy tờ').click();
  await papers.waitFor({ state: 'detached' });
  await button(centre.page, 'Soạn hợp đồng').click();
  const draft = centre.page.getByRole('dialog', { name: 'Soạn hợp đồng' });
  await button(draft, 'Soạn hợp đồng').click();
  await draft.waitFor({ state: 'detached' });
  expect(await findingsOf(centre.page)).toEqual([]);

  await officer.page.goto(path);
  await button(officer.page, /Xác nhận \d+ giấy tờ đã nộp/).click();
  await button(officer.page, 'Xác nhận hồ sơ đầy đủ').click();
  await officer.page.getByText('Hồ sơ đã đủ, chờ ký').first().waitFor();
  await leader.page.goto(path);
  await button(leader.page, 'Ký hợp đồng').click();
  const signing = leader.page.getByRole('dialog', { name: 'Ký hợp đồng' });
  await signing.getByRole('textbox', { name: 'Số hợp đồng' }).fill('99/2020/HĐ-CTĐP');
  await signing.getByRole('textbox', { name: 'Người ký của Cục' }).fill('Cục trưởng');
  await signing.getByRole('textbox', { name: 'Người ký của đơn vị' }).fill('Giám đốc Trung tâm');
  await button(signing, 'Ký hợp đồng').click();
  await leader.page.getByText('99/2020/HĐ-CTĐP').first().waitFor();

  await centre.page.reload();
  await ask(centre.page, 'Đề nghị tạm ứng', '20/TTKC', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Số tiền (đồng)' }).fill('150 triệu');
  });
  await throughTheQueue(finance.page, leader.page, '12-2020-04');

  await department.page.goto(path);
  await button(department.page, 'Nghiệm thu cơ sở').click();
  const accepting = department.page.getByRole('dialog', { name: 'Nghiệm thu cơ sở' });
  // The form opens with all that is left of the contract.
  expect(await accepting.getByRole('textbox', { name: 'Kinh phí quốc gia' }).inputValue()).toBe('270.000.000');
  await accepting.getByRole('textbox', { name: 'Số biên bản' }).fill('01/BB-NT');
  await button(accepting, 'Nghiệm thu cơ sở').click();
  await accepting.waitFor({ state: 'detached' });

  await centre.page.reload();
  await ask(centre.page, 'Đề nghị thanh toán tạm ứng', '21/TTKC');
  await throughTheQueue(finance.page, leader.page, '12-2020-04');
  await centre.page.reload();
  await ask(centre.page, 'Đề nghị thanh toán', '22/TTKC');
  await throughTheQueue(finance.page, leader.page, '12-2020-04');
  await centre.page.reload();
  await ask(centre.page, 'Đề nghị quyết toán', '23/TTKC');
  await throughTheQueue(finance.page, leader.page, '12-2020-04');
  await centre.page.reload();
  await centre.page.getByText('Đã thanh lý').first().waitFor();
  expect(await findingsOf(centre.page)).toEqual([]);
  expect([centre, officer, leader, finance, department].flatMap(({ errors }) => errors)).toEqual([]);
});

it('a project that is stopped gives its advance back before its contract ends', async () => {
  const path = await projectAt(AGENCY.officer, '06-2020-02');
  const [centre, leader, finance, ministry] = await Promise.all([
    at('giam-doc@ttkc-bac-kan.example'),
    at(AGENCY.leader),
    at(AGENCY.finance),
    at('thu-truong@bo.example'),
  ]);
  // Stopping is the Ministry's to decide.
  await ministry.page.goto(path);
  await button(ministry.page, 'Dừng thực hiện').click();
  const stopping = ministry.page.getByRole('dialog', { name: 'Dừng thực hiện' });
  await stopping.waitFor();
  for (const field of await stopping.getByRole('textbox').all())
    await field.fill(
      /Ngày/.test(await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? ''))
        ? '29/5/2020'
        : '2105/QĐ-BCT',
    );
  await button(stopping, 'Dừng thực hiện').click();
  await stopping.waitFor({ state: 'detached' });
  await centre.page.goto(path);
  await ask(centre.page, 'Hoàn trả tạm ứng', '30/TTKC');
  await throughTheQueue(finance.page, leader.page, '06-2020-02');
  await leader.page.goto(path);
  await button(leader.page, 'Chấm dứt hợp đồng').click();
  const ending = leader.page.getByRole('dialog', { name: 'Chấm dứt hợp đồng' });
  await ending.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('2105/QĐ-BCT');
  await ending.getByRole('textbox', { name: 'Lý do' }).fill('Dừng đề án, đã thu hồi tạm ứng.');
  await button(ending, 'Chấm dứt hợp đồng').click();
  await ending.waitFor({ state: 'detached' });
  await leader.page.getByText('Chấm dứt').first().waitFor();
  expect([centre, leader, finance, ministry].flatMap(({ errors }) => errors)).toEqual([]);
});
