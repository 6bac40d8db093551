import { expect, it } from 'vitest';
import { findingsOf, openPage, overflowOf } from './browser.ts';
import { programAndBrowser } from './server.ts';

/** The frame around the pages: the menu, and what one is told. */

const program = programAndBrowser({}, { until: 'whole', day: '2020-05-29' });
const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const at = async (email: string, screen: 'desk' | 'phone' = 'desk') =>
  (await openPage(program.browser, program.server.url, { cookie: await program.server.signIn(email), screen })).page;

it('the menu stands whole under its five headings on a desk, and on a phone as a sheet behind the place one is at', async () => {
  const desk = await at(OFFICER);
  await desk.goto('/hop-dong');
  await desk.waitForLoadState('networkidle');
  const menu = desk.getByRole('navigation', { name: 'Mục chính' });
  const places = await menu.getByRole('link').allInnerTexts();
  expect([await menu.getByRole('group').count(), places.length]).toEqual([5, 24]);
  expect(await menu.locator('[aria-current=page]').innerText()).toBe('Hợp đồng');
  // Little of a screen is taken for it.
  expect((await menu.boundingBox())!.height).toBeLessThan(110);

  const page = await at(OFFICER, 'phone');
  await page.goto('/hop-dong');
  await page.waitForLoadState('networkidle');
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
  await page.waitForLoadState('networkidle');
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
