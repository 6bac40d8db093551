import { expect, it } from 'vitest';
import { findingsOf, openPage, overflowOf, settled } from './browser.ts';
import { programAndBrowser } from './server.ts';

/** The frame around the pages: the menu, and what one is told. */

const program = programAndBrowser({}, { until: 'whole', day: '2020-05-29' });
const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const at = async (email: string, screen: 'desk' | 'phone' = 'desk') =>
  (await openPage(program.browser, program.server.url, { cookie: await program.server.signIn(email), screen })).page;

it('the menu stands whole under its five headings on a desk, and on a phone as a sheet behind the place one is at', async () => {
  const desk = await at(OFFICER);
  await desk.goto('/hop-dong');
  await settled(desk);
  const menu = desk.getByRole('navigation', { name: 'Mục chính' });
  const places = await menu.getByRole('link').allInnerTexts();
  expect([await menu.getByRole('group').count(), places.length]).toEqual([5, 24]);
  expect(await menu.locator('[aria-current=page]').innerText()).toBe('Hợp đồng');
  // Little of a screen is taken for it.
  expect((await menu.boundingBox())!.height).toBeLessThan(110);

  const page = await at(OFFICER, 'phone');
  await page.goto('/hop-dong');
  await settled(page);
  expect(await page.getByRole('navigation', { name: 'Mục chính' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Mục chính: Hợp đồng' }).click();
  const sheet = page.getByRole('dialog', { name: 'Mục chính' });
  expect(await sheet.getByRole('link').allInnerTexts()).toEqual(places);
  expect([await findingsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await sheet.getByRole('link', { name: 'Giải ngân' }).click();
  await page.getByRole('button', { name: 'Mục chính: Giải ngân' }).waitFor();
  expect(await sheet.count()).toBe(0);
});

it('one click on its title opens a whole notice and it is read; of one duty it leads there', async () => {
  const page = await at('chuyen-vien@sct-lao-cai.example');
  await page.goto('/thong-bao');
  await settled(page);
  const bell = page.getByRole('banner').getByRole('link', { name: /^Thông báo/ });
  const unread = async () => Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0] ?? 0);
  const before = await unread();
  expect(before).toBeGreaterThan(0);
  const titles = page.getByRole('main').getByRole('heading', { level: 2 });
  const several = titles.getByRole('button').first();
  await several.click();
  await page.getByRole('columnheader', { name: 'Nhiệm vụ' }).waitFor();
  await expect.poll(unread).toBe(before - 1);
  expect(await findingsOf(page)).toEqual([]);
  const one = titles.getByRole('link').first();
  if ((await one.count()) > 0) {
    await one.click();
    await page.waitForURL(/\/nhiem-vu\/[0-9a-f-]{36}$/);
  }
});

const PROVINCES = 'Theo tỉnh, thành phố';
const ROWS = 'tbody tr:not(.more-rows):visible';
it('a long list on a phone shows its first rows and a way to more; a wide screen and paper have them all', async () => {
  const page = await at(OFFICER, 'phone');
  await page.goto('/co-quan');
  await settled(page);
  const rows = page.getByRole('region', { name: PROVINCES }).locator(ROWS);
  expect(await rows.count()).toBe(20);
  await page.getByRole('button', { name: 'Xem thêm (còn 43 dòng)' }).click();
  expect(await rows.count()).toBe(40);
  expect([await findingsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.emulateMedia({ media: 'print' });
  expect(await rows.count()).toBe(63);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Xem thêm (còn 23 dòng)' }).click();
  expect([await rows.count(), await page.getByRole('button', { name: /Xem thêm/ }).count()]).toEqual([63, 0]);

  const desk = await at(OFFICER);
  await desk.goto('/co-quan');
  await settled(desk);
  expect(await desk.getByRole('region', { name: PROVINCES }).locator(ROWS).count()).toBe(63);
  // A list that goes on by parts of its own goes onto paper whole as well.
  await desk.goto('/hop-dong');
  await settled(desk);
  const contracts = desk.getByRole('region', { name: 'Hợp đồng năm 2020' }).locator(ROWS);
  const before = await contracts.count();
  expect(before).toBeGreaterThan(0);
  await desk.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  expect(await contracts.count()).toBeGreaterThan(before);
});
