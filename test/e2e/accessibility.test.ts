import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, type Language, openBrowser, openPage as openWith, overflowOf, type Screen } from './browser.ts';
import { CLERK, type RunningServer, startServer } from './server.ts';

/** Every page in both languages, on a desk's screen and on a phone's: axe finds nothing, nothing is wider than the screen. */

const places = {
  desk: '',
  decided: '',
  confirmed: '',
  unreadable: '',
  list: '/van-ban',
  none: '/van-ban?q=zzzz',
  nowhere: '/khong-co',
  missing: '/van-ban/00000000-0000-4000-8000-000000000000',
};
const settled: Record<keyof typeof places, (page: Page) => Promise<void>> = {
  decided: (page) => page.getByText(/1 chỗ đã quyết định|1 decided/).waitFor(),
  desk: (page) => page.getByRole('heading', { level: 1, name: '2990/BCT-CTĐP' }).waitFor(),
  confirmed: (page) => page.getByRole('button', { name: /Mở lại|Reopen/ }).waitFor(),
  unreadable: (page) => page.getByRole('button', { name: /Đọc lại|Read again/ }).waitFor(),
  list: (page) => page.getByRole('row').nth(1).waitFor(),
  none: (page) => page.getByRole('heading', { name: /Không tìm thấy văn bản nào|No dispatch found/ }).waitFor(),
  nowhere: (page) =>
    page
      .getByRole('heading', { name: /Không có trang này|no such page/ })
      .first()
      .waitFor(),
  missing: (page) =>
    page
      .getByRole('heading', { name: /Không tìm thấy văn bản này|was not found/ })
      .first()
      .waitFor(),
};

let server: RunningServer;
let browser: Browser;
let cookie: string;
/** A page at the clerk's desk. */
const openPage = (on: Browser, url: string, screen: Screen = 'desk', language: Language = 'vi') =>
  openWith(on, url, { cookie, screen, language });
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  cookie = await server.signIn(CLERK);
  const letter = await readFile(new URL('../../db/stories/sample-letter.txt', import.meta.url), 'utf8');
  const { id } = await server.read('cong-van.txt', letter);
  const confirmed = await server.read('van-ban-mau.txt', letter);
  await post(`/dispatches/${confirmed.id}/corrections`, {
    decisions: confirmed.facts!.corrections.map((_, at) => ({ path: `corrections.${at}`, accept: true })),
  });
  await post(`/dispatches/${confirmed.id}/confirm`, {});
  const decided = await server.read('dang-doi-chieu.txt', letter);
  await post(`/dispatches/${decided.id}/corrections`, { decisions: [{ path: 'corrections.0', accept: false }] });
  const empty = await server.read('trong.txt', '');
  Object.assign(places, {
    desk: `/van-ban/${id}`,
    decided: `/van-ban/${decided.id}`,
    confirmed: `/van-ban/${confirmed.id}`,
    unreadable: `/van-ban/${empty.id}`,
  });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(`${server.url}/api${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', cookie },
  });
  expect(answer.status, path).toBe(200);
}

const everywhere = (['vi', 'en'] as const).flatMap((language: Language) =>
  (['desk', 'phone'] as const).map((screen: Screen) => ({ language, screen })),
);

describe.each(everywhere)('in $language on a $screen', ({ language, screen }) => {
  it.each(Object.keys(places) as (keyof typeof places)[])('the page "%s" has no barrier and fits the screen', async (place) => {
    const { page, errors } = await openPage(browser, server.url, screen, language);
    await page.goto(places[place]);
    await settled[place](page);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('the source and an open editor have no barrier either', async () => {
    const { page } = await openPage(browser, server.url, screen, language);
    await page.goto(places.desk);
    await page.getByRole('button', { name: language === 'vi' ? 'Sửa: Ngày ban hành' : 'Edit: Date of issue' }).click();
    await page.getByRole('textbox', { name: language === 'vi' ? 'Ngày ban hành' : 'Date of issue' }).fill('31/2/2020');
    await page.keyboard.press('Enter');
    await page.getByText(/Ngày không hợp lệ|Not a valid date/).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // Choosing a fact marks its place; on a phone it turns to the source.
    await page
      .getByRole('button', { name: /14\/5\/2020|14 May 2020/ })
      .first()
      .click();
    expect(await findingsOf(page)).toEqual([]);
    if (screen === 'phone') {
      await page.getByRole('region', { name: language === 'vi' ? 'Bản gốc' : 'Source' }).waitFor();
      expect(await findingsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  it('the question before a reading anew has no barrier', async () => {
    const { page } = await openPage(browser, server.url, screen, language);
    await page.goto(places.decided);
    await page.getByRole('button', { name: /Đọc lại|Read again/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it('a barrier is found where one is put: the check can fail', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto(places.list);
  await settled.list(page);
  await page.evaluate(() =>
    document.querySelector('main')!.insertAdjacentHTML('beforeend', '<input><p style="color:#ddd">không đọc nổi</p>'),
  );
  expect((await findingsOf(page)).map((finding) => finding.split(':')[0]).toSorted()).toEqual(['color-contrast', 'label']);
});

it('the first stop of the keyboard skips to the content, and the choice of language is remembered', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/van-ban');
  await page.getByRole('heading', { level: 1, name: 'Văn bản' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tới nội dung chính');
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Dispatches' }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('khuyencong.language'))).toBe('en');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
});
