import { expect, it } from 'vitest';
import { openPage, settled } from './browser.ts';
import { programAndBrowser } from './server.ts';

/** What is promised in seconds, with the machine to itself. */

const program = programAndBrowser({}, { until: 'whole', day: '2020-05-29' });

it('on a processor four times slower the figures of the nation stand, and another is chosen, within two seconds', async () => {
  const cookie = await program.server.signIn('chuyen-vien@cuc-ctdp.example');
  // Asked of a server that has been at work, as people's is.
  for (let warm = 0; warm < 5; warm += 1) {
    const { page } = await openPage(program.browser, program.server.url, { cookie });
    await page.goto('/toan-quoc?year=2020');
    await settled(page);
    await page.context().close();
  }
  // The best of five: what else the machine does is not the page's.
  const took: number[] = [];
  while (took.length < 5 && !took.some((each) => each < 2_000)) {
    const { page } = await openPage(program.browser, program.server.url, { cookie, screen: 'phone' });
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const from = performance.now();
    await page.goto('/toan-quoc?year=2020', { waitUntil: 'commit' });
    await page.getByText('105,2', { exact: true }).first().waitFor();
    await page.getByRole('combobox', { name: 'Số liệu trên bản đồ và xếp hạng' }).selectOption('approvedDong');
    await page.getByRole('link', { name: /^Lào Cai: Giao kế hoạch/ }).waitFor();
    took.push(Math.round(performance.now() - from));
    await page.context().close();
  }
  expect(Math.min(...took), `from the address to another figure chosen: ${took.join(', ')} ms`).toBeLessThan(2_000);
});
