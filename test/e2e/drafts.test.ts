import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findingsOf, openPage, overflowOf } from './browser.ts';
import { CLERK, programAndBrowser } from './server.ts';

/** The circle in a browser: overdue → drafts → slip → form check → signature → numbers → sent, in four roles. */

const program = programAndBrowser({}, { until: 'whole', day: '2020-05-29' });

const at = async (email: string, screen: 'desk' | 'phone' = 'desk') =>
  (await openPage(program.browser, program.server.url, { cookie: await program.server.signIn(email), screen })).page;
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: true });
/** A machine that has much to do writes and reads letters slowly. */
const WAIT = { timeout: 20_000 };
/** One act on all drafts of a set. */
async function together(page: Page, act: string, fill: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> {
  await page.getByLabel('Chọn tất cả').check();
  await button(page.getByRole('group', { name: /^Đã chọn/ }), act).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await button(dialog, act).click();
  await dialog.waitFor({ state: 'detached' });
}

it("those who are late are urged, each by a letter of its own that goes the office's way out and comes to them", async () => {
  const officer = await at('chuyen-vien@cuc-ctdp.example');
  await officer.goto('/don-doc');
  for (const name of ['Yên Bái', 'Bến Tre']) await officer.getByLabel(`Chọn Sở Công Thương tỉnh ${name}`).check();
  await button(officer, 'Soạn 2 công văn đôn đốc').click();
  await officer.getByRole('heading', { level: 1, name: /^Bộ dự thảo: đôn đốc/ }).waitFor();
  await expect.poll(() => officer.getByRole('row').count(), WAIT).toBe(3);
  expect(await findingsOf(officer)).toEqual([]);
  await together(officer, 'Trình', async (dialog) => {
    await dialog.getByLabel('Lý do').fill('Hai Sở chưa hoàn thành nhiệm vụ đến hạn.');
    await dialog.getByLabel('Đề nghị').fill('Đề nghị Lãnh đạo Cục ký ban hành.');
  });
  await expect.poll(() => officer.getByText('Đã trình').count(), WAIT).toBe(2);

  const clerk = await at(CLERK);
  await clerk.goto('/ban-lam-viec');
  await clerk.getByRole('link', { name: 'Kiểm tra thể thức dự thảo' }).click();
  await together(clerk, 'Xác nhận thể thức');
  const leader = await at('cuc-truong@cuc-ctdp.example', 'phone');
  await leader.goto('/du-thao');
  expect(await overflowOf(leader)).toBe(0);
  await together(leader, 'Ký');
  await clerk.goto('/du-thao');
  await together(clerk, 'Cấp số', async (dialog) => {
    await dialog.getByLabel(/^Số/).fill('915');
  });
  await clerk
    .getByRole('link', { name: /^đôn đốc/ })
    .first()
    .click();
  // The letter as it was signed and numbered; it is read back before it may go.
  const picture = clerk.getByRole('img', { name: /^Bản thể hiện/ });
  await picture.waitFor();
  await clerk.getByText(/Công văn 91[56]\/CTĐP-KC/).waitFor();
  await expect
    .poll(() => picture.evaluate((image) => (image as unknown as { naturalHeight: number }).naturalHeight), WAIT)
    .toBeGreaterThan(800);
  await button(clerk, 'Gửi đi').and(clerk.locator(':enabled')).waitFor();
  expect(await findingsOf(clerk)).toEqual([]);
  await clerk.goto('/du-thao');
  await clerk.getByLabel('Chọn tất cả').check();
  await button(clerk.getByRole('group', { name: /^Đã chọn/ }), 'Gửi đi')
    .and(clerk.locator(':enabled'))
    .waitFor();
  await together(clerk, 'Gửi đi', async (dialog) => {
    await dialog.getByLabel('Bản gốc ký trên giấy, không có tệp ký số').check();
  });

  const province = await at('van-thu@sct-yen-bai.example');
  await province.goto('/cho-ky-nhan');
  await province
    .getByText(/91[56]\/CTĐP-KC/)
    .first()
    .waitFor();
  await officer.goto('/don-doc');
  await officer
    .getByRole('row', { name: /Yên Bái/ })
    .getByText('Đã gửi')
    .waitFor();
});
