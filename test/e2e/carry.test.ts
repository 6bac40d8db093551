import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findingsOf, openPage, overflowOf } from './browser.ts';
import { programAndBrowser } from './server.ts';

/** The year is over, money is unspent: an officer picks projects, a leader issues the decision, the next year shows it beside its plan. */

const program = programAndBrowser({}, { until: 'whole', day: '2021-01-05' });
const at = async (email: string, screen: 'desk' | 'phone' = 'desk') =>
  (await openPage(program.browser, program.server.url, { cookie: await program.server.signIn(email), screen })).page;
const find = (page: Page) => page.getByRole('searchbox', { name: 'Tìm theo mã, tên, đơn vị, địa phương' });
const drawUp = (page: Page) => page.getByRole('button', { name: 'Lập quyết định chuyển sang năm sau' });

it('a carry-over from the form to the next year; what stands against it is said, and nothing picked is lost', async () => {
  const officer = await at('chuyen-vien@cuc-ctdp.example');
  await officer.goto('/ke-hoach/2020');
  await officer.getByRole('link', { name: 'Chuyển sang năm 2021' }).click();
  await officer.getByText('Chưa ghi dự toán được giao của năm 2021: quyết định chưa lập được.').waitFor();
  expect(await drawUp(officer).isDisabled()).toBe(true);
  // Bắc Kạn: a fair with an advance out goes whole; Hà Nội: a cluster nobody signed, of which a part goes.
  await find(officer).fill('06-2020-02');
  await officer.getByRole('checkbox', { name: 'Chọn 06-2020-02' }).check();
  await find(officer).fill('01-2020-20');
  await officer.getByRole('checkbox', { name: 'Chọn 01-2020-20' }).check();
  await officer.getByRole('textbox', { name: 'Số chuyển của 01-2020-20' }).fill('1 tỷ');
  expect(await findingsOf(officer)).toEqual([]);
  await drawUp(officer).click();
  await officer.getByText('Chưa ghi dự toán được giao của năm 2021; hãy ghi trước khi chuyển kinh phí sang năm 2021.').waitFor();

  const finance = await at('ke-toan@cuc-ctdp.example');
  await finance.goto('/ke-hoach/2021');
  await finance.getByRole('button', { name: 'Ghi dự toán' }).click();
  const estimate = finance.getByRole('dialog', { name: 'Ghi dự toán' });
  await estimate.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('2450/QĐ-BTC');
  await estimate.getByRole('textbox', { name: 'Số tiền (đồng)' }).fill('120 tỷ');
  await estimate.getByRole('button', { name: 'Ghi nhận' }).click();
  await estimate.waitFor({ state: 'detached' });

  await drawUp(officer).click();
  await officer.getByRole('heading', { level: 1, name: 'Dự thảo quyết định' }).waitFor();
  const rows = officer.getByRole('region', { name: 'Chuyển sang năm 2021' });
  expect(await rows.getByRole('row').filter({ hasText: '01-2020-20' }).getByRole('cell', { name: '1.000.000.000' }).count()).toBe(1);
  await officer.getByRole('button', { name: 'Trình Bộ' }).click();
  await officer.getByText('Đã trình', { exact: true }).waitFor();

  const leader = await at('cuc-truong@cuc-ctdp.example');
  await leader.goto(officer.url());
  await leader.getByRole('button', { name: 'Phê duyệt, chuyển sang năm sau' }).click();
  const issue = leader.getByRole('dialog', { name: 'Phê duyệt, chuyển sang năm sau' });
  await issue.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('3872/QĐ-BCT');
  await issue.getByRole('button', { name: 'Phê duyệt, chuyển sang năm sau' }).click();
  await issue.waitFor({ state: 'detached' });
  await leader.getByText('Đã ban hành', { exact: true }).waitFor();

  const phone = await at('chuyen-vien@cuc-ctdp.example', 'phone');
  await phone.goto('/ke-hoach/2021');
  const carried = phone.getByRole('region', { name: 'Chuyển từ năm trước' });
  await carried.getByRole('link', { name: /3872\/QĐ-BCT/ }).waitFor();
  expect(await carried.textContent()).toMatch(/2 đề án/);
  expect([await findingsOf(phone), await overflowOf(phone)]).toEqual([[], 0]);
}, 240_000);
