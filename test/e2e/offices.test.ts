import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findingsOf, openPage, overflowOf } from './browser.ts';
import { CLERK, programAndBrowser } from './server.ts';

/** What people of an office do, in a browser, against the program itself: sit down, register, note, forward, sign for, print. */

const program = programAndBrowser();

const letter = () => readFile(new URL('../../db/stories/sample-letter.txt', import.meta.url), 'utf8');
/** Sits down at a desk of the story, from the choice of desks. */
async function sit(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Bàn làm việc', exact: true }).waitFor();
}

describe('the letter goes its way', () => {
  it('from the choice of desks: the clerk uploads, confirms and finds it registered; the leader notes; the clerk forwards; the division signs; the book prints', async () => {
    const { page, errors } = await openPage(program.browser, program.server.url);
    await sit(page, 'Văn thư văn thư');
    expect(await page.getByRole('banner').getByText('dữ liệu minh họa').isVisible()).toBe(true);
    await page.goto('/van-ban');
    await page
      .getByLabel('Tải văn bản lên')
      .and(page.locator('input'))
      .setInputFiles([{ name: 'cv-2990.txt', mimeType: 'text/plain', buffer: Buffer.from(await letter()) }]);
    await page.getByRole('heading', { level: 1, name: '2990/BCT-CTĐP' }).waitFor();
    await page.getByRole('button', { name: 'Chấp nhận tất cả' }).click();
    await page.getByRole('button', { name: 'Xác nhận nội dung' }).click();
    const handling = page.getByRole('region', { name: 'Xử lý văn bản' });
    await handling.getByText('đọc từ dấu đến').waitFor();
    expect(await handling.locator('.stamp').innerText()).toMatch(/CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\s+ĐẾN\s+Số:\s+631\s+Ngày:\s+28\/4\/2020/i);
    const note = handling.getByRole('button', { name: 'Ghi bút phê' });
    expect(await note.isDisabled()).toBe(true);
    expect(await page.locator(`[id="${await note.getAttribute('aria-describedby')}"]`).innerText()).toBe(
      'Bước này thuộc thẩm quyền: lãnh đạo.',
    );
    const address = page.url();

    await sit(page, 'Cục trưởng lãnh đạo');
    await page.goto(address);
    await handling.getByRole('button', { name: 'Ghi bút phê' }).click();
    const form = page.getByRole('dialog', { name: 'Ghi bút phê' });
    await form.getByRole('textbox', { name: 'Ý kiến' }).fill('P. QLKC chủ trì, VP Cục phối hợp.');
    await form.getByRole('group', { name: 'Phòng Quản lý khuyến công' }).getByRole('button', { name: 'chủ trì' }).click();
    await form.getByRole('searchbox').fill('van phong');
    await form.getByRole('group', { name: 'Văn phòng Cục' }).getByRole('button', { name: 'phối hợp' }).click();
    await form.getByRole('textbox', { name: 'Thời hạn' }).fill('27/4/2020');
    expect(await findingsOf(page)).toEqual([]);
    await form.getByRole('button', { name: 'Ghi bút phê' }).click();
    await form.getByText('Thời hạn 27/4/2020 đã qua; hãy đặt từ hôm nay trở đi.').waitFor();
    await form.getByRole('textbox', { name: 'Thời hạn' }).fill('5/5/2020');
    await form.getByRole('button', { name: 'Ghi bút phê' }).click();
    // The sentence stands in the form too until that is gone.
    await form.waitFor({ state: 'detached' });
    await handling.getByText('P. QLKC chủ trì, VP Cục phối hợp.').waitFor();
    await handling.getByText('Cục trưởng', { exact: true }).waitFor();

    await sit(page, 'Văn thư văn thư');
    await page.goto(address);
    await handling.getByRole('button', { name: 'Chuyển theo bút phê' }).click();
    await handling.getByText('Đã chuyển, chờ ký nhận').nth(1).waitFor();
    expect(await handling.locator('.stamp').innerText()).toContain('Phòng Quản lý khuyến công, Văn phòng Cục');

    await sit(page, 'Trưởng phòng Quản lý khuyến công trưởng phòng');
    await page
      .getByRole('navigation', { name: 'Mục chính' })
      .getByRole('link', { name: /Chờ ký nhận 1/ })
      .click();
    const row = page.getByRole('row', { name: /2990\/BCT-CTĐP/ });
    await row.getByRole('button', { name: 'Ký nhận' }).click();
    await page.getByRole('heading', { name: 'Không có văn bản nào chờ ký nhận' }).waitFor();
    expect(await page.getByRole('link', { name: 'Chờ ký nhận', exact: true }).isVisible()).toBe(true);

    await page.getByRole('link', { name: 'Sổ văn bản' }).click();
    const line = page.getByRole('row', { name: /2990\/BCT-CTĐP/ });
    await line.waitFor();
    expect(await line.innerText()).toMatch(
      /28\/4\/2020\s+631\s+Bộ Công Thương\s+2990\/BCT-CTĐP\s+28\/4\/2020\s+Công văn: đôn đốc thực hiện kế hoạch KCQG năm 2020\s+P\. QLKC\s+VP Cục/,
    );
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await page.getByRole('button', { name: 'In sổ' }).click();
    await page.waitForFunction(() => document.title === 'printed');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Sổ đăng ký văn bản đến' }).isVisible()).toBe(true);
    expect(await page.getByRole('main').getByText('dữ liệu minh họa').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /In sổ|Bật tự cấp số/ }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('into a work file made on the spot, whose contents can be printed', async () => {
    const { id } = await program.server.read('cong-van-ho-so.txt', (await letter()).replace('2990', '2991').replace('Số: 631', 'Số: 632'));
    const { page } = await openPage(program.browser, program.server.url, { cookie: await program.server.signIn(CLERK) });
    await page.goto(`/van-ban/${id}`);
    await page.getByRole('button', { name: 'Đưa vào hồ sơ' }).click();
    const form = page.getByRole('dialog', { name: 'Đưa vào hồ sơ' });
    await form.getByRole('textbox', { name: 'Tiêu đề hồ sơ' }).fill('Đôn đốc kế hoạch 2020');
    await form.getByRole('textbox', { name: 'Số, ký hiệu hồ sơ' }).fill('02/2020/QLKC');
    await form.getByRole('button', { name: 'Đưa vào hồ sơ' }).click();
    await page.getByRole('link', { name: '02/2020/QLKC' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đôn đốc kế hoạch 2020' }).waitFor();
    expect(await page.getByRole('row', { name: /2991\/BCT-CTĐP/ }).innerText()).toContain('SHA-256');
    await page.getByText('vĩnh viễn').waitFor();
  });
});

describe('sessions', () => {
  it('an ended session asks for sign-in over the page, and what was being written stays', async () => {
    const { id } = await program.server.read('cong-van-phien.txt', (await letter()).replace('2990', '2992').replace('Số: 631', 'Số: 633'));
    const { page } = await openPage(program.browser, program.server.url, {
      cookie: await program.server.signIn('cuc-truong@cuc-ctdp.example'),
    });
    await page.goto(`/van-ban/${id}`);
    await page.getByRole('button', { name: 'Ghi bút phê' }).click();
    const form = page.getByRole('dialog', { name: 'Ghi bút phê' });
    await form.getByRole('textbox', { name: 'Ý kiến' }).fill('Một ý kiến dài đang soạn dở.');
    await page.context().clearCookies();
    await form.getByRole('button', { name: 'Ghi bút phê' }).click();
    const again = page.getByRole('dialog', { name: 'Phiên đăng nhập đã kết thúc' });
    await again.getByRole('textbox', { name: 'Địa chỉ thư' }).fill('cuc-truong@cuc-ctdp.example');
    await again.getByLabel('Mật khẩu').fill('sai-mat-khau-nay');
    await again.getByRole('button', { name: 'Đăng nhập' }).click();
    await again.getByText('Địa chỉ thư hoặc mật khẩu chưa đúng.').waitFor();
    await again.getByLabel('Mật khẩu').fill('khuyen-cong-2020');
    await again.getByRole('button', { name: 'Đăng nhập' }).click();
    await again.waitFor({ state: 'hidden' });
    expect(await form.getByRole('textbox', { name: 'Ý kiến' }).inputValue()).toBe('Một ý kiến dài đang soạn dở.');
    await form.getByRole('button', { name: 'Ghi bút phê' }).click();
    await page.getByRole('blockquote').filter({ hasText: 'Một ý kiến dài đang soạn dở.' }).waitFor();
  });

  it('who is not signed in is told so, and is back where they wanted to be once signed in', async () => {
    const { page } = await openPage(program.browser, program.server.url);
    await page.goto('/ho-so');
    await page.getByRole('heading', { name: 'Cần đăng nhập' }).first().waitFor();
    expect(await page.getByRole('navigation', { name: 'Mục chính' }).count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).click();
    await page.getByRole('textbox', { name: 'Địa chỉ thư' }).fill(CLERK);
    await page.getByLabel('Mật khẩu').fill('khuyen-cong-2020');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ công việc' }).waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: /Chọn bàn làm việc/ }).waitFor();
  });
});

describe('offices and deputies', () => {
  it('an office is found without marks; an administrator adds a person; a leader lends their place and takes it back', async () => {
    const { page } = await openPage(program.browser, program.server.url, {
      cookie: await program.server.signIn('quan-tri@cuc-ctdp.example'),
    });
    await page.goto('/co-quan');
    await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('ba ria');
    await page.getByText('1 tỉnh, thành phố').waitFor();
    await page.getByRole('link', { name: 'SCT Bà Rịa - Vũng Tàu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sở Công Thương tỉnh Bà Rịa - Vũng Tàu' }).waitFor();
    await page.getByRole('button', { name: 'Thêm người' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm người' });
    await form.getByRole('textbox', { name: 'Họ tên' }).fill('Huỳnh Thị Mới');
    await form.getByRole('textbox', { name: 'Địa chỉ thư' }).fill('moi@sct-ba-ria.example');
    await form.getByRole('textbox', { name: 'Chức danh' }).fill('Chuyên viên');
    expect(await findingsOf(page)).toEqual([]);
    await form.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByRole('row', { name: /Huỳnh Thị Mới/ }).waitFor();

    const { page: leader } = await openPage(program.browser, program.server.url, {
      cookie: await program.server.signIn('cuc-truong@cuc-ctdp.example'),
    });
    await leader.goto('/uy-quyen');
    await leader.getByRole('button', { name: 'Giao quyền' }).click();
    const grant = leader.getByRole('dialog', { name: 'Giao quyền' });
    await grant.getByRole('combobox', { name: 'Người được giao' }).selectOption({ label: 'Nông Xuân Tuấn – Kế toán' });
    await grant.getByRole('combobox', { name: 'Hình thức ký' }).selectOption('TUQ');
    await grant.getByRole('textbox', { name: 'Phạm vi' }).fill('Phân công văn bản tài chính');
    await grant.getByRole('textbox', { name: 'Văn bản giao quyền (số, ngày)' }).fill('Giấy ủy quyền số 20 ngày 28/4/2020');
    await grant.getByRole('textbox', { name: 'Đến hết ngày' }).fill('8/5/2020');
    await grant.getByRole('button', { name: 'Giao quyền' }).click();
    const row = leader.getByRole('row', { name: /Phân công văn bản tài chính/ });
    await row.getByText('Đang có hiệu lực').waitFor();
    await row.getByRole('button', { name: 'Thu hồi' }).click();
    await leader.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await row.getByText('Đã hết hiệu lực').waitFor();

    const { page: clerk } = await openPage(program.browser, program.server.url, {
      cookie: await program.server.signIn(CLERK),
      screen: 'phone',
    });
    await clerk.goto('/uy-quyen');
    await clerk.getByText('Việc giao quyền thuộc thẩm quyền của lãnh đạo cơ quan.').waitFor();
    expect(await overflowOf(clerk)).toBeLessThanOrEqual(0);
  });
});
