import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findingsOf, openPage } from './browser.ts';
import { programAndBrowser } from './server.ts';

/** A centre fills, its department confirms, and the matrix and the Agency's figures show it. */

const program = programAndBrowser({}, { until: 'whole', day: '2020-05-29' });
const at = async (email: string) => openPage(program.browser, program.server.url, { cookie: await program.server.signIn(email) });
const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

it('a report is filled by two hands, told what does not add up, handed in, confirmed, and seen from above', async () => {
  const [centre, department, agency] = (await Promise.all(
    ['giam-doc@ttkc-lao-cai.example', 'chuyen-vien@sct-lao-cai.example', 'chuyen-vien@cuc-ctdp.example'].map(at),
  )) as [Awaited<ReturnType<typeof at>>, Awaited<ReturnType<typeof at>>, Awaited<ReturnType<typeof at>>];
  await centre.page.goto('/bao-cao');
  await centre.page.getByRole('link', { name: /Lào Cai, Kỳ 23\/5\/2020 – 29\/5\/2020: Đến hạn/ }).click();
  await centre.page.getByRole('heading', { level: 1, name: /Báo cáo tuần về cơ sở bị ảnh hưởng: Trung tâm/ }).waitFor();
  expect(await cell(centre.page, 'Giảm sản xuất').inputValue()).toBe('1');
  // The department saves a row that the centre types in too: the second is shown the first's and chooses.
  await department.page.goto(new URL(centre.page.url()).pathname);
  await cell(department.page, 'Ngừng sản xuất').fill('1');
  await press(department.page, 'Lưu bản đang nhập');
  await department.page.getByText('Đã lưu bản đang nhập.').waitFor();
  await cell(centre.page, 'Ngừng sản xuất').fill('2');
  await cell(centre.page, 'Thiệt hại ghi nhận trong tuần').fill('1,5 tỷ');
  await press(centre.page, 'Lưu bản đang nhập');
  await centre.page.getByRole('alert').filter({ hasText: 'Dòng “Ngừng sản xuất”: bản đã lưu ghi 1, bản đang nhập ghi 2.' }).waitFor();
  await centre.page.getByRole('button', { name: 'Giữ số đang nhập: 2' }).click();
  await press(centre.page, 'Lưu bản đang nhập');
  await centre.page.getByText('Đã lưu bản đang nhập.').waitFor();
  expect(await cell(centre.page, 'Thiệt hại ghi nhận trong tuần').inputValue()).toBe('1.500.000.000');
  // Totals that do not add up are told by row, and what was typed stays.
  await cell(centre.page, 'Số cơ sở đã liên hệ trong tuần').fill('5');
  const submit = async () => {
    await press(centre.page, 'Nộp báo cáo');
    await centre.page.getByRole('dialog', { name: 'Nộp báo cáo' }).getByRole('button', { name: 'Nộp báo cáo' }).click();
  };
  await submit();
  await centre.page
    .getByRole('alert')
    .filter({ hasText: 'ghi 5, cộng các dòng con (Hoạt động bình thường; Giảm sản xuất; Ngừng sản xuất) là 4.' })
    .waitFor();
  expect(await cell(centre.page, 'Số cơ sở đã liên hệ trong tuần').inputValue()).toBe('5');
  await cell(centre.page, 'Số cơ sở đã liên hệ trong tuần').fill('4');
  await submit();
  await centre.page.getByText('Đã nộp lần 1.').waitFor();
  expect(await findingsOf(centre.page)).toEqual([]);

  await department.page.reload();
  await press(department.page, 'Xác nhận');
  await department.page.getByRole('dialog', { name: 'Xác nhận' }).getByRole('button', { name: 'Xác nhận' }).click();
  await department.page.getByRole('region', { name: 'Các lần nộp' }).getByText('Sở đã xác nhận').waitFor();
  await agency.page.goto('/bao-cao');
  await agency.page.getByRole('link', { name: /Lào Cai, Kỳ 23\/5\/2020 – 29\/5\/2020: Sở đã xác nhận/ }).waitFor();
  await agency.page.getByRole('link', { name: 'Số liệu tổng hợp' }).click();
  await agency.page.getByRole('button', { name: /Số liệu từng đơn vị: Số cơ sở đã liên hệ trong tuần/ }).click();
  await agency.page
    .getByRole('dialog', { name: 'Số cơ sở đã liên hệ trong tuần: 4' })
    .getByRole('link', { name: /Lào Cai/ })
    .waitFor();
  expect(await findingsOf(agency.page)).toEqual([]);
  expect([...centre.errors, ...department.errors, ...agency.errors]).toEqual([]);
});

it('an officer edits a form without a developer: the next version is drawn up, told what is wrong by row, published', async () => {
  const { page, errors } = await at('chuyen-vien@cuc-ctdp.example');
  await page.goto('/bao-cao/bieu-mau');
  await page.getByRole('link', { name: 'Báo cáo tình hình thực hiện kế hoạch khuyến công quốc gia hằng tháng' }).click();
  await press(page, 'Soạn phiên bản mới');
  await page.getByRole('group', { name: 'Dòng 12' }).waitFor();
  await press(page, 'Thêm dòng');
  const row = page.getByRole('group', { name: 'Dòng 13' });
  await row.getByRole('textbox', { name: 'Chỉ tiêu' }).fill('Số cơ sở được hỗ trợ trong kỳ');
  await row.getByRole('textbox', { name: 'Mã dòng' }).fill('de-an');
  await press(page, 'Lưu dự thảo');
  await page.getByRole('alert').filter({ hasText: 'Mã dòng de-an dùng hai lần.' }).waitFor();
  await row.getByRole('textbox', { name: 'Mã dòng' }).fill('co-so');
  await press(page, 'Lưu dự thảo');
  await page.getByText('Đã lưu dự thảo.').waitFor();
  expect(await findingsOf(page)).toEqual([]);
  // What is not saved is not published, and stays through leaving the page.
  await row.getByRole('textbox', { name: 'Chỉ tiêu' }).fill('Số cơ sở được hỗ trợ trong kỳ báo cáo');
  await page.getByText('Có sửa đổi chưa lưu; hãy lưu dự thảo trước khi ban hành.').waitFor();
  await page.reload();
  expect(await row.getByRole('textbox', { name: 'Chỉ tiêu' }).inputValue()).toBe('Số cơ sở được hỗ trợ trong kỳ báo cáo');
  await press(page, 'Bỏ sửa đổi chưa lưu');
  await press(page, 'Ban hành');
  const publishing = page.getByRole('dialog', { name: 'Ban hành' });
  await publishing.getByRole('textbox', { name: 'Áp dụng từ ngày' }).fill('29/5/2020');
  await publishing.getByRole('button', { name: 'Ban hành' }).click();
  await page.getByRole('row', { name: /Số cơ sở được hỗ trợ trong kỳ/ }).waitFor();
  await page.getByText('đang áp dụng').waitFor();
  expect(errors).toEqual([]);
});
