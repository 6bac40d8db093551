import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import chromiumPack from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The two sizes every page is made for. */
export const screens = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Screen = keyof typeof screens;
export type Language = 'vi' | 'en';

/** Chromium as the npm package ships it, without a window. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await unpacked(), headless: true, args: FLAGS });
}

/** Beside the installed packages, so that an install brings its own. */
const CACHE = join(import.meta.dirname, '../../node_modules/.cache');

/**
 * Where Chromium lies. It is unpacked aside and moved into place whole: the package itself unpacks straight into the machine's temporary folder, where
 * a run that is ended half-way leaves an empty program that every later one would start.
 */
async function unpacked(): Promise<string> {
  const folder = join(CACHE, 'chromium');
  if (!existsSync(folder)) {
    await mkdir(CACHE, { recursive: true });
    const aside = await mkdtemp(join(CACHE, 'chromium-'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = aside;
    await chromiumPack.executablePath().finally(() => {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    });
    // Another run may have been first; what it put there is the same.
    await rename(aside, folder).catch(() => rm(aside, { recursive: true }));
  }
  return join(folder, 'chromium');
}

/** What a page is opened with: the person's cookie (none for nobody), the screen, the language. */
export interface Opened {
  readonly cookie?: string;
  readonly screen?: Screen;
  readonly language?: Language;
}

/** A page of its own: nothing kept from another, little motion, and every error it throws is kept in `errors`. */
export async function openPage(
  browser: Browser,
  url: string,
  { cookie = '', screen = 'desk', language = 'vi' }: Opened = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    isMobile: screen === 'phone',
    reducedMotion: 'reduce',
  });
  for (const each of cookie === '' ? [] : cookie.split('; '))
    await context.addCookies([{ name: each.slice(0, each.indexOf('=')), value: each.slice(each.indexOf('=') + 1), url }]);
  await context.addInitScript((chosen) => localStorage.setItem('khuyencong.language', chosen), language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, errors };
}

/** What axe finds wrong with the page as it stands, one line a rule and place. */
export async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** By how many pixels the page is wider than the screen. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
