import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { implementingLetter } from '../../db/stories/plan-2020/texts.ts';
import { findingsOf, openPage } from './browser.ts';
import { CLERK, programAndBrowser } from './server.ts';

/** The letter becomes duties, in a browser, in four roles (clerk, officer, leader, department): confirm → submit → approve → answer → return → answer again → accept. */

const program = programAndBrowser();

const at = async (email: string, screen: 'desk' | 'phone' = 'desk') =>
  openPage(program.browser, program.server.url, { cookie: await program.server.signIn(email), screen });
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });

it('the letter is read, confirmed and submitted in at most 12 clicks, approved with one, answered, returned, answered again and accepted', async () => {
  const letter = await readFile(new URL('../../db/stories/sample-letter.txt', import.meta.url));
  const clerk = await at(CLERK);
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  await clerk.page.goto('/van-ban');
  clicks += 2; // Choosing the file: the button, and the file in the system's own dialog.
  await clerk.page
    .getByLabel('Tải văn bản lên')
    .and(clerk.page.locator('input'))
    .setInputFiles([{ name: 'cv-2990.txt', mimeType: 'text/plain', buffer: letter }]);
  await clerk.page.getByRole('heading', { level: 1, name: '2990/BCT-CTĐP' }).waitFor();
  await button(clerk.page, 'Chấp nhận tất cả').click(); // Corrections, besides the count.
  await click(button(clerk.page, 'Xác nhận nội dung'));
  await clerk.page.getByRole('region', { name: 'Danh mục nhiệm vụ' }).getByText('7 nhiệm vụ · 63 cơ quan thực hiện').waitFor();

  const officer = await at('chuyen-vien@cuc-ctdp.example');
  await officer.page.goto('/ban-lam-viec');
  await click(officer.page.getByRole('link', { name: 'Lập, trình danh mục nhiệm vụ · 2990/BCT-CTĐP' }));
  const list = officer.page.getByRole('region', { name: 'Danh mục nhiệm vụ' });
  await click(button(list, 'Trình danh mục nhiệm vụ'));
  await list.getByText('Chờ phê duyệt').waitFor();
  expect(clicks).toBeLessThanOrEqual(12);
  expect(await findingsOf(officer.page)).toEqual([]);

  const leader = await at('cuc-truong@cuc-ctdp.example');
  await leader.page.goto('/ban-lam-viec');
  await leader.page.getByRole('link', { name: 'Phê duyệt danh mục nhiệm vụ · 2990/BCT-CTĐP' }).click();
  const waiting = leader.page.getByRole('region', { name: 'Danh mục nhiệm vụ' });
  await button(waiting, 'Phê duyệt và giao').click();
  await waiting.getByText('Đã giao').waitFor();
  await leader.page.getByRole('link', { name: 'Xem ma trận thực hiện' }).click();
  await leader.page.getByRole('heading', { level: 1, name: /2990.*tính đến ngày 28\/4\/2020/ }).waitFor();
  const rows = leader.page.getByRole('table').getByRole('row');
  expect(await rows.count()).toBe(64);
  // The keyboard walks the cells; the filter keeps a region.
  await leader.page.getByRole('link', { name: /Hà Nội, 1\.1/ }).focus();
  await leader.page.keyboard.press('ArrowDown');
  await leader.page.keyboard.press('ArrowRight');
  expect(await leader.page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(/Hà Giang, 1\.2/);
  await button(leader.page, /Phía Nam/).click();
  await expect.poll(() => rows.count()).toBe(21);
  // The address keeps the filter: Back comes to the same rows.
  await leader.page.getByRole('link', { name: /Cần Thơ, 1\.1/ }).click();
  await leader.page.getByRole('heading', { name: 'Nội dung giao' }).waitFor();
  await leader.page.goBack();
  await expect.poll(() => rows.count()).toBe(21);

  const department = await at('chuyen-vien@sct-lao-cai.example', 'phone');
  await department.page.goto('/ban-lam-viec');
  await department.page.getByRole('link', { name: /^1\.1\./ }).click();
  // The line leads to its own duty: its box is ticked.
  await department.page.getByRole('textbox', { name: 'Nội dung kết quả' }).waitFor();
  expect(await department.page.getByRole('checkbox', { name: 'Trả lời nhiệm vụ 1.1' }).isChecked()).toBe(true);
  const answer = async (text: string, evidence: string[] = []) => {
    await department.page.getByRole('checkbox', { name: 'Trả lời nhiệm vụ 1.1' }).check();
    await department.page.getByRole('textbox', { name: 'Nội dung kết quả' }).fill(text);
    for (const name of evidence)
      await department.page
        .getByLabel('Tệp minh chứng của nhiệm vụ 1.1')
        .and(department.page.locator('input'))
        .setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(name) }]);
    await department.page.getByText('số và ngày văn bản đã ký').waitFor();
    await department.page.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('610/SCT-QLCN');
    await department.page.getByRole('textbox', { name: 'Ngày văn bản' }).fill('28/4/2020');
    await button(department.page, 'Gửi kết quả 1 nhiệm vụ').click();
    await department.page.getByText('Đã gửi kết quả. Nhiệm vụ 1.1 chuyển sang mục “Đã trả lời, chờ xem xét”.').waitFor();
    await department.page.getByRole('region', { name: 'Đã trả lời, chờ xem xét' }).getByText(text).waitFor();
  };
  await answer('Đã ký 4 trên 4 hợp đồng.');
  expect(await findingsOf(department.page)).toEqual([]);

  await officer.page.goto('/ban-lam-viec');
  await officer.page.getByRole('link', { name: /Xem xét kết quả/ }).click();
  await officer.page.getByRole('link', { name: /^1\.1\./ }).click();
  await officer.page.getByText('Đã ký 4 trên 4 hợp đồng.').waitFor();
  await button(officer.page, 'Trả lại để bổ sung').click();
  const dialog = officer.page.getByRole('dialog', { name: 'Trả lại để bổ sung' });
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu danh sách hợp đồng.');
  await button(dialog, 'Trả lại để bổ sung').click();
  await officer.page.getByText('Trả lại để bổ sung: Thiếu danh sách hợp đồng.').waitFor();

  await department.page.reload();
  await department.page.getByText('Trả lại để bổ sung: Thiếu danh sách hợp đồng.').waitFor();
  await answer('Đã ký 4 trên 4 hợp đồng, kèm danh sách.', ['danh-sach-hop-dong.txt', 'bien-ban.txt']);
  // What each answer says and proves stands beside the button that accepts them all, which asks once more.
  await officer.page.goto('/ban-lam-viec');
  await officer.page.getByRole('link', { name: 'Xem xét kết quả của Sở Công Thương tỉnh Lào Cai · 2990/BCT-CTĐP' }).click();
  await officer.page.getByText('Đã ký 4 trên 4 hợp đồng, kèm danh sách.').waitFor();
  for (const name of ['danh-sach-hop-dong.txt', 'bien-ban.txt']) await officer.page.getByRole('link', { name }).waitFor();
  await button(officer.page, 'Chấp nhận 1 kết quả').click();
  await button(officer.page.getByRole('dialog', { name: 'Chấp nhận 1 kết quả' }), 'Chấp nhận 1 kết quả').click();
  await officer.page.getByText('Đã chấp nhận kết quả của Sở Công Thương tỉnh Lào Cai: nhiệm vụ 1.1.').waitFor();
  await officer.page.getByText('Hoàn thành đúng hạn').waitFor();
  expect(await findingsOf(officer.page)).toEqual([]);
  expect([...clerk.errors, ...officer.errors, ...leader.errors, ...department.errors]).toEqual([]);
});

it('an officer says of whom each duty is, takes duties out and back in, and is asked before leaving with the list unsaved', async () => {
  const clerk = await at('van-thu@sct-ben-tre.example');
  await clerk.page.goto('/van-ban');
  await clerk.page
    .getByLabel('Tải văn bản lên')
    .and(clerk.page.locator('input'))
    .setInputFiles([
      {
        name: 'cv-701.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          implementingLetter()
            .replaceAll('Lào Cai', 'Bến Tre')
            .replaceAll('LÀO CAI', 'BẾN TRE')
            .replace('520', '701')
            .replace('ngày 04 tháng 5 năm', 'ngày 28 tháng 4 năm'),
        ),
      },
    ]);
  await button(clerk.page, 'Xác nhận nội dung').click();
  await clerk.page.getByRole('region', { name: 'Danh mục nhiệm vụ' }).waitFor();
  const officer = await at('chuyen-vien@sct-ben-tre.example');
  await officer.page.goto(clerk.page.url());
  const list = officer.page.getByRole('region', { name: 'Danh mục nhiệm vụ' });
  await button(list, 'Sửa nhiệm vụ 1').click();
  const leads = officer.page.getByRole('group', { name: /Cơ quan thực hiện/ });
  await leads.getByLabel(/Thêm cơ quan/).fill('ttkc lao cai');
  await leads.getByRole('button', { name: 'Trung tâm Khuyến công tỉnh Lào Cai' }).click();
  await button(leads, 'Bỏ Trung tâm Khuyến công tỉnh Bến Tre').click();
  expect(await findingsOf(officer.page)).toEqual([]);
  await button(officer.page.getByRole('dialog'), 'Lưu').click();
  await list.getByText(/Trung tâm Khuyến công tỉnh Lào Cai/).waitFor();
  for (const ref of ['2', '3']) await button(list, `Bỏ ${ref}`).click();
  await button(list, 'Hoàn tác 1').click();
  await button(list, 'Bỏ 1').click();
  expect(await button(list, 'Trình danh mục nhiệm vụ').isDisabled()).toBe(true);
  await list.getByText('Danh mục không còn nhiệm vụ nào; hãy hoàn tác ít nhất một nhiệm vụ.').waitFor();
  for (const ref of ['1', '2', '3']) await button(list, `Hoàn tác ${ref}`).click();
  await button(list, 'Bỏ 3').click();
  await officer.page.getByRole('link', { name: 'Hồ sơ', exact: true }).click();
  await button(officer.page.getByRole('dialog', { name: 'Rời trang khi danh mục chưa lưu?' }), 'Hủy').click();
  await button(list, 'Lưu danh mục').click();
  await list.getByText('Đang lập').waitFor();
  expect(await list.getByText('chưa lưu').count()).toBe(0);
  expect([...clerk.errors, ...officer.errors]).toEqual([]);
});
