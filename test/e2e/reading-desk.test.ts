import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage as openWith, overflowOf, type Screen, screens } from './browser.ts';
import { CLERK, type RunningServer, startServer } from './server.ts';

/** What a clerk does at the desk, in a browser, against the program itself. */

let server: RunningServer;
let browser: Browser;
let cookie: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ KC_UPLOAD_MIB: '1' }), openBrowser()]);
  cookie = await server.signIn(CLERK);
});
/** A page at the clerk's desk. */
const openPage = (on: Browser, url: string, screen: Screen = 'desk') => openWith(on, url, { cookie, screen });
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const letter = () => readFile(new URL('../../db/stories/sample-letter.txt', import.meta.url), 'utf8');
const facts = (page: Page) => page.getByRole('region', { name: 'Nội dung đọc được' });
const source = (page: Page) => page.getByRole('region', { name: 'Bản gốc' });

describe('the desk', () => {
  it('goes from an empty list to confirmed facts, and says why a step is closed', async () => {
    const { page, errors } = await openPage(browser, server.url);
    await page.goto('/van-ban');
    await page.getByRole('heading', { name: 'Chưa có văn bản nào' }).waitFor();
    await page.getByRole('button', { name: 'Dùng văn bản mẫu' }).click();
    await page.getByRole('heading', { level: 1, name: '2990/BCT-CTĐP' }).waitFor();
    expect(await page.getByRole('banner').getByText('dữ liệu minh họa').isVisible()).toBe(true);

    const confirm = page.getByRole('button', { name: 'Xác nhận nội dung' });
    expect(await confirm.isDisabled()).toBe(true);
    const reasonId = await confirm.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${reasonId}"]`).innerText()).toContain('Còn 2 chỗ nghi sai chữ chưa được xử lý.');

    await page.getByRole('button', { name: 'Chấp nhận tất cả' }).click();
    await page.getByText('2 chỗ đã quyết định').waitFor();
    await page.getByRole('button', { name: 'Sửa: Chuyển', exact: true }).click();
    await page.getByRole('textbox', { name: 'Chuyển' }).fill('Phòng Quản lý khuyến công');
    await page.getByRole('textbox', { name: 'Chuyển' }).press('Enter');
    await facts(page).getByText('Phòng Quản lý khuyến công nhập tay').waitFor();

    await confirm.click();
    await page.getByText('Đã xác nhận', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Mở lại' }).waitFor();
    expect(await page.getByRole('button', { name: /^Sửa:/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Văn bản' }).first().click();
    const row = page.getByRole('row', { name: /2990\/BCT-CTĐP/ });
    await row.getByText('Đã xác nhận').waitFor();
    expect(await row.innerText()).toMatch(/7 nhiệm vụ, 2 thời hạn[\s\S]*đến hết ngày 14\/5\/2020 · thứ Năm/);
    expect(errors).toEqual([]);
  });

  it('shows the place of a fact in the source, and the fact of a place, by mouse and by keys', async () => {
    const { id } = await server.read('cong-van.txt', await letter());
    const { page } = await openPage(browser, server.url);
    await page.goto(`/van-ban/${id}`);
    const due = facts(page).getByRole('button', { name: /^đến hết ngày 24\/5\/2020/ });
    const place = source(page).getByRole('button', { name: 'trước ngày 25 tháng 5 năm 2020' });
    await due.click();
    await expect.poll(() => isInView(page, 'trước ngày 25 tháng 5 năm 2020')).toBe(true);
    expect(await due.getAttribute('aria-current')).toBe('true');
    expect(await due.innerText()).toContain('ngày làm việc cuối cùng trước hạn: 22/5/2020 (thứ Sáu)');

    await source(page).getByRole('button', { name: 'trước ngày 15 tháng 5 năm 2020' }).click();
    const other = facts(page).getByRole('button', { name: /^đến hết ngày 14\/5\/2020/ });
    await expect.poll(() => other.evaluate((element) => element === document.activeElement)).toBe(true);
    await place.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => due.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps the old value and says why where what was typed is no day', async () => {
    const { id } = await server.read('cong-van.txt', await letter());
    const { page } = await openPage(browser, server.url);
    await page.goto(`/van-ban/${id}`);
    await page.getByRole('button', { name: 'Sửa: Ngày ban hành' }).click();
    const day = page.getByRole('textbox', { name: 'Ngày ban hành' });
    await day.fill('31/2/2020');
    await day.press('Enter');
    await page.getByText('Ngày không hợp lệ').waitFor();
    await day.press('Escape');
    await facts(page).getByRole('button', { name: '28/4/2020 thứ Ba' }).first().waitFor();
  });

  it('is gone through by keys alone: each decision leads to the next, the last to confirming, an editor back to its pencil', async () => {
    const { id } = await server.read('cong-van.txt', await letter());
    const { page } = await openPage(browser, server.url);
    await page.goto(`/van-ban/${id}`);
    await page.getByRole('button', { name: 'đề nghị, chưa quyết định' }).first().click();
    const accept = page.getByRole('button', { name: /^Chấp nhận:/ });
    await expectFocus(accept.first());
    const [first, second] = [await accept.nth(0).getAttribute('aria-label'), await accept.nth(1).getAttribute('aria-label')];
    await page.keyboard.press('Enter');
    await expectFocus(page.getByRole('button', { name: second!, exact: true }));
    await page.getByText('1 chỗ đã quyết định').waitFor();
    expect(await page.getByRole('button', { name: first!, exact: true }).count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Giữ nguyên');
    await page.keyboard.press('Enter');
    await expectFocus(page.getByRole('button', { name: 'Xác nhận nội dung' }));
    expect(await page.getByRole('button', { name: 'đề nghị, chưa quyết định' }).count()).toBe(0);

    const pencil = page.getByRole('button', { name: 'Sửa: Người ký' });
    await pencil.press('Enter');
    const signer = page.getByRole('textbox', { name: 'Người ký' });
    await signer.press('Tab');
    await page.keyboard.press('Escape');
    await expectFocus(pencil);
    await pencil.press('Enter');
    await signer.fill('');
    await signer.press('Enter');
    await expectFocus(pencil);
    await facts(page).getByText('đã để trống').waitFor();

    await page.getByRole('button', { name: 'Xác nhận nội dung' }).press('Enter');
    await expectFocus(page.getByRole('button', { name: 'Mở lại' }));
    await page.keyboard.press('Enter');
    await expectFocus(page.getByRole('button', { name: 'Xác nhận nội dung' }));
  });

  it('asks before a reading anew discards what people decided, and not where nobody did', async () => {
    const { id } = await server.read('cong-van.txt', await letter());
    const { page } = await openPage(browser, server.url);
    await page.goto(`/van-ban/${id}`);
    await page.getByRole('button', { name: 'Chấp nhận tất cả' }).click();
    await page.getByText('2 chỗ đã quyết định').waitFor();
    const again = page.getByRole('button', { name: 'Đọc lại' }).first();
    await again.press('Enter');
    const asks = page.getByRole('dialog', { name: 'Đọc lại văn bản' });
    await asks.getByText('Đọc lại sẽ bỏ mọi mục đã nhập tay và mọi quyết định về chỗ nghi sai. Tiếp tục?').waitFor();
    await expectFocus(asks.getByRole('button', { name: 'Hủy' }));
    await page.keyboard.press('Escape');
    await asks.waitFor({ state: 'hidden' });
    await expectFocus(again);
    await page.getByText('2 chỗ đã quyết định').waitFor();
    await again.press('Enter');
    await asks.getByRole('button', { name: 'Đọc lại' }).press('Enter');
    await page.getByRole('button', { name: 'Chấp nhận tất cả' }).waitFor();
    await Promise.all([page.waitForResponse((response) => response.url().includes('readAgain') && response.ok()), again.press('Enter')]);
    expect(await asks.count()).toBe(0);
  });

  it('takes the day of receipt by hand where the paper has no stamp, and counts the deadline from it', async () => {
    const text = [
      'SỞ CÔNG THƯƠNG TỈNH LÀO CAI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/SCT-QLCN',
      'Lào Cai, ngày 4 tháng 5 năm 2020',
      'V/v báo cáo khuyến công',
      '',
      'Kính gửi: Trung tâm Khuyến công',
      '',
      'Sở Công Thương yêu cầu Trung tâm Khuyến công thực hiện các nhiệm vụ sau:',
      '',
      '1. Gửi báo cáo tình hình thực hiện các đề án trong 05 ngày làm việc kể từ ngày nhận được văn bản này.',
      '',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      '',
      'GIÁM ĐỐC',
      'Lý Văn Mẫu',
    ].join('\n');
    const { id } = await server.read('khong-dau.txt', text);
    const { page } = await openPage(browser, server.url);
    await page.goto(`/van-ban/${id}`);
    await facts(page).getByText('chưa có dấu đến').first().waitFor();
    await facts(page).getByRole('button', { name: 'Nhập ngày đến để tính' }).click();
    const day = page.getByRole('textbox', { name: 'Ngày đến' });
    await expectFocus(day);
    await day.fill('4/5/2020');
    await day.press('Enter');
    await facts(page)
      .getByText(/đến hết ngày 11\/5\/2020/)
      .waitFor();
    await facts(page).getByText('4/5/2020 thứ Hai nhập tay').waitFor();
    expect(await facts(page).getByRole('button', { name: 'Nhập ngày đến để tính' }).count()).toBe(0);
  });
});

describe('the desk on paper and on a phone', () => {
  it('prints the mark of illustrative data and nothing to press', async () => {
    const { id } = await server.read('van-ban-mau.txt', await letter());
    const { page } = await openPage(browser, server.url);
    await page.goto(`/van-ban/${id}`);
    await page.getByRole('heading', { level: 1, name: '2990/BCT-CTĐP' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('main').getByText('dữ liệu minh họa').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /^(Sửa|Chấp nhận|In$|Đọc lại|Xác nhận)/ }).count()).toBe(0);
    expect(await page.getByText('đề nghị, chưa quyết định').first().isVisible()).toBe(true);
  });

  it('has room for a thumb, and no hint of arrow keys where there are none', async () => {
    const { id } = await server.read('cong-van.txt', await letter());
    const { page } = await openPage(browser, server.url, 'phone');
    await page.goto(`/van-ban/${id}`);
    for (const name of [/^Chấp nhận tất cả/, /^Chấp nhận:/, /^Giữ nguyên:/, /^Sửa: Số$/]) {
      expect((await page.getByRole('button', { name }).first().boundingBox())!.height, String(name)).toBeGreaterThanOrEqual(40);
    }
    await page.getByRole('button', { name: 'Bản gốc' }).click();
    await source(page).getByText('Bấm vào chỗ tô màu').waitFor();
    expect(await source(page).getByText('phím mũi tên').isVisible()).toBe(false);
  });
});

describe('a file that could not be read', () => {
  it('sent alone opens by itself, and says one thing to do', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto('/van-ban');
    const zip = Buffer.from('504b0304140000000000000021000000000000000000000000000500000061', 'hex');
    await page
      .getByLabel('Tải văn bản lên')
      .and(page.locator('input'))
      .setInputFiles([{ name: 'goi.zip', mimeType: 'application/zip', buffer: Buffer.concat([zip, Buffer.from('.txt')]) }]);
    await page.getByText('Không đọc được', { exact: true }).waitFor();
    expect(await page.locator('.waits').innerText()).toBe(
      'Tệp goi.zip là tệp nén ZIP, phần mềm không đọc được trực tiếp. Đề nghị giải nén rồi tải lên từng văn bản.',
    );
  });
});

describe('a scan', () => {
  it('is shown as its pages, with a box around each place that a fact was read from', async () => {
    const { page } = await openPage(browser, server.url);
    const picture = await pictureOf(page, (await letter()).split('\n'));
    await page.goto('/van-ban');
    await page
      .getByLabel('Tải văn bản lên')
      .and(page.locator('input'))
      .setInputFiles([{ name: 'ban-quet.png', mimeType: 'image/png', buffer: picture }]);
    await page.getByRole('heading', { level: 1, name: /^2990/ }).waitFor({ timeout: 60_000 });
    const box = source(page).getByRole('button', { name: 'Ngày ban hành', exact: true });
    const [drawn, sheet] = [await box.boundingBox(), await source(page).getByRole('img', { name: 'Trang 1' }).boundingBox()];
    expect(drawn!.x).toBeGreaterThan(sheet!.x);
    expect(drawn!.y + drawn!.height).toBeLessThan(sheet!.y + sheet!.height / 2);
    const enlarge = source(page).getByRole('button', { name: 'Phóng to' });
    await enlarge.press('Enter');
    expect(await enlarge.getAttribute('aria-pressed')).toBe('true');
    expect((await source(page).getByRole('img', { name: 'Trang 1' }).boundingBox())!.width / sheet!.width).toBeGreaterThan(1.9);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await enlarge.press('Enter');
    await box.click();
    const day = facts(page).getByRole('button', { name: '28/4/2020 thứ Ba' }).first();
    await expect.poll(() => day.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('uploads', () => {
  it('takes a chosen file and lists it as read; a file over the limit is refused in words and listed', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto('/van-ban');
    await page
      .getByLabel('Tải văn bản lên')
      .and(page.locator('input'))
      .setInputFiles([
        { name: 'cong-van-den.txt', mimeType: 'text/plain', buffer: Buffer.from(await letter()) },
        { name: 'qua-lon.txt', mimeType: 'text/plain', buffer: Buffer.alloc(1_500_000, 'x') },
      ]);
    await page
      .getByRole('row', { name: /cong-van-den\.txt/ })
      .getByText('Chờ đối chiếu')
      .waitFor();
    await page
      .getByText(/Tệp lớn hơn mức tối đa 1 MB/)
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Tệp bị từ chối' }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'qua-lon.txt' })
      .getByText(/Tệp lớn hơn mức tối đa/)
      .waitFor();
  });

  it('folds a long list of files just sent after five', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto('/van-ban');
    const text = await letter();
    const files = Array.from({ length: 7 }, (_, at) => ({
      name: `tep-${at + 1}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`${text}\n${at}`),
    }));
    await page.getByLabel('Tải văn bản lên').and(page.locator('input')).setInputFiles(files);
    await page.getByRole('link', { name: 'Mở tep-5.txt' }).waitFor();
    const folded = page.getByText('2 tệp khác');
    expect(await page.getByRole('link', { name: 'Mở tep-6.txt' }).isVisible()).toBe(false);
    await folded.click();
    await page.getByRole('link', { name: 'Mở tep-7.txt' }).waitFor();
    await page.getByRole('button', { name: 'Ẩn danh sách' }).click();
    await folded.waitFor({ state: 'hidden' });
  });

  it('finds a dispatch by words without marks, from anywhere, by Ctrl+K', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto('/khong-co-trang-nay');
    await page.getByRole('heading', { name: 'Không có trang này' }).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('don doc thuc hien');
    await page.keyboard.press('Enter');
    const found = page.getByRole('region', { name: 'Văn bản' });
    await found
      .getByRole('link', { name: /2990\/BCT-CTĐP/ })
      .first()
      .click();
    // It opens at the place that was found.
    await page.getByRole('region', { name: 'Bản gốc' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String).join('')), { timeout: 10_000 })
      .toMatch(/^đ[ôơ]n đ[ốộ]c thực hiện$/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('khong-co-gi-nhu-the');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Không tìm thấy' }).first().waitFor();
  });
});

/** A letter as a scanner would give it: its lines drawn on an A4 page. */
async function pictureOf(page: Page, lines: readonly string[]): Promise<Buffer> {
  await page.setViewportSize({ width: 1240, height: 1754 });
  await page.setContent(
    `<body style="margin:0;padding:80px 100px;background:#fff;font:25px/1.4 serif">${lines.map((line) => `<p style="margin:7px 0">${line}</p>`).join('')}`,
  );
  const picture = await page.screenshot();
  await page.setViewportSize(screens.desk);
  return picture;
}

async function expectFocus(on: Locator): Promise<void> {
  await on.waitFor();
  await expect.poll(() => on.evaluate((element) => element === document.activeElement)).toBe(true);
}

function isInView(page: Page, words: string): Promise<boolean> {
  return source(page)
    .getByRole('button', { name: words })
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
}
