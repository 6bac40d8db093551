import { randomFillSync } from 'node:crypto';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import type { Inspection, Pack } from '../../src/features/inspections/inspection.schema.ts';
import type { InspectionsOverview } from '../../src/features/inspections/overview.schema.ts';
import { findingsOf, openPage, overflowOf } from './browser.ts';
import { programAndBrowser } from './server.ts';

/** A visit without network: what is written and photographed stays on the phone, is sent once when the network returns, and another device's version is chosen from, never overwritten. */

const program = programAndBrowser({}, { until: 'whole', day: '2020-05-29' });
const INSPECTOR = 'kiem-tra@cuc-ctdp.example';
const OFFICER = 'chuyen-vien@cuc-ctdp.example';

/** A line to the server that can be cut: with it down nothing on the device reaches anything, whatever the browser thinks of its network. */
interface Line {
  readonly url: string;
  cut(): void;
  mend(): void;
}
async function lineTo(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let down = false;
  const server: Server = createServer((near) => {
    if (down) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far])
      open.add(
        socket
          .on('error', () => undefined)
          .on('close', () => {
            open.delete(socket);
            near.destroy();
            far.destroy();
          }),
      );
    return near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    for (const socket of open) socket.destroy();
  };
  onTestFinished(() => {
    close();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      down = true;
      close();
    },
    mend: () => {
      down = false;
    },
  };
}
async function goOffline(context: BrowserContext, line: Line): Promise<void> {
  line.cut();
  await context.setOffline(true);
}
async function goOnline(context: BrowserContext, line: Line): Promise<void> {
  line.mend();
  await context.setOffline(false);
}

/** A photo as an old phone takes it: large, and lying on its side with a note to turn it. */
async function oldPhoto(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const [width, height] = [4000, 3000];
  const buffer = await sharp(randomFillSync(Buffer.alloc(width * height * 3)), { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer };
}
const bar = (page: Page) => page.getByRole('status').filter({ hasText: /gửi/ });
const sent = (page: Page) => bar(page).filter({ hasText: 'Đã gửi hết' }).waitFor();
const remark = (page: Page) => page.getByRole('textbox', { name: 'Kết luận, nhận xét chung' });

it("is filled without network and with a photo, survives a reload, is sent once; another device's edit is shown, not overwritten", async () => {
  const line = await lineTo(program.server.url);
  const cookie = await program.server.signIn(INSPECTOR);
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await fetch(`${program.server.url}/api${path}`, { headers: { cookie } })).json() as Promise<Answer>;
  const before = await get<InspectionsOverview>('/inspections');
  const { id, project } = before.toVisit[0]!;
  const phone = await openPage(program.browser, line.url, { cookie, screen: 'phone' });
  const { page } = phone;
  await page.goto('/kiem-tra');
  // Pressed by mistake it begins nothing: it asks first.
  const begin = page.getByRole('button', { name: `Bắt đầu kiểm tra ${project.code}` });
  const asked = page.getByRole('dialog', { name: `Kiểm tra ${project.code}` });
  await begin.click();
  await asked.getByText('Lần kiểm tra chỉ được ghi nhận khi viết mục đầu tiên.').waitFor();
  await asked.getByRole('button', { name: 'Hủy' }).click();
  await asked.waitFor({ state: 'detached' });
  await begin.click();
  await asked.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('heading', { level: 1, name: project.code }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

  await goOffline(page.context(), line);
  await page.getByRole('textbox', { name: 'Thành phần tham gia' }).fill('Ông Lù Văn A, Giám đốc Trung tâm');
  for (const met of await page.getByRole('radio', { name: 'Đạt', exact: true }).all()) await met.check();
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'IMG_0002.heic', mimeType: 'image/heic', buffer: Buffer.from('không phải ảnh') }, await oldPhoto()]);
  await page.getByText('Không đọc được ảnh IMG_0002.heic').waitFor();
  await page.getByRole('img', { name: 'Ảnh IMG_0001.jpg' }).waitFor();
  await bar(page).filter({ hasText: 'Còn 2 mục chưa gửi' }).filter({ hasText: 'Không có mạng; sẽ gửi khi có mạng trở lại' }).waitFor();
  expect(await page.getByText(/^[\d,]+ MB → [\d,]+ [KM]B$/).count()).toBe(1);

  // Closed and opened again without network: nothing is lost, and the list of what is here opens too.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: project.code }).waitFor();
  await bar(page).filter({ hasText: 'Còn 2 mục chưa gửi' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Thành phần tham gia' }).inputValue()).toBe('Ông Lù Văn A, Giám đốc Trung tâm');
  await page.getByRole('img', { name: 'Ảnh IMG_0001.jpg' }).waitFor();
  expect(await page.getByRole('radio', { name: 'Đạt', exact: true, checked: true }).count()).toBe(
    await page.getByRole('radio', { name: 'Đạt', exact: true }).count(),
  );
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Kiểm tra' }).first().click();
  await page.getByRole('region', { name: 'Trên máy này' }).getByText('Còn 2 mục chưa gửi').waitFor();
  await page.getByRole('region', { name: 'Trên máy này' }).getByRole('link', { name: project.code }).click();
  await bar(page).filter({ hasText: 'Còn 2 mục chưa gửi' }).waitFor();

  await goOnline(page.context(), line);
  await sent(page);
  const after = await get<InspectionsOverview>('/inspections');
  expect(after.visits.filter((visit) => visit.project.code === project.code)).toMatchObject([{ id, state: 'begun' }]);
  const kept = await get<Inspection>(`/inspections/${id}`);
  expect(kept.content.present).toBe('Ông Lù Văn A, Giám đốc Trung tâm');
  expect(kept.photos).toHaveLength(1);
  expect(kept.photos[0]!.originalBytes).toBeGreaterThan(8_000_000);
  // Upright and no longer than a screen needs.
  const { width, height } = await sharp(
    await (await fetch(`${program.server.url}/api/inspection-photos/${kept.photos[0]!.id}`, { headers: { cookie } })).bytes(),
  ).metadata();
  expect([width, height]).toEqual([1200, 1600]);

  // Without network again, while somebody else writes from another device.
  await goOffline(page.context(), line);
  await remark(page).fill('Đơn vị thực hiện đúng hợp đồng.');
  await bar(page).filter({ hasText: 'Còn 1 mục chưa gửi' }).filter({ hasText: 'Không có mạng' }).waitFor();
  const tablet = await openPage(program.browser, program.server.url, { cookie: await program.server.signIn(OFFICER) });
  await tablet.page.goto(`/kiem-tra/lan/${id}`);
  await remark(tablet.page).fill('Cần bổ sung ảnh lắp đặt.');
  await bar(tablet.page).filter({ hasText: 'Còn 1 mục chưa gửi' }).waitFor();
  await sent(tablet.page);
  await goOnline(page.context(), line);
  const choice = page.getByRole('region', { name: 'Có bản khác trên máy chủ' });
  await choice.getByText('Đơn vị thực hiện đúng hợp đồng.').waitFor();
  await choice.getByText('Cần bổ sung ảnh lắp đặt.').waitFor();
  expect((await get<Pack>(`/inspections/${id}/pack`)).content.remark).toBe('Cần bổ sung ảnh lắp đặt.');
  expect(await findingsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await choice.getByRole('button', { name: 'Ghi bản đã chọn' }).isDisabled()).toBe(true);
  await choice.getByRole('radio', { name: /^Máy này/ }).check();
  await choice.getByRole('button', { name: 'Ghi bản đã chọn' }).click();
  await choice.waitFor({ state: 'detached' });
  await sent(page);
  expect((await get<Pack>(`/inspections/${id}/pack`)).content).toMatchObject({
    remark: 'Đơn vị thực hiện đúng hợp đồng.',
    present: 'Ông Lù Văn A, Giám đốc Trung tâm',
  });
  expect([...phone.errors, ...tablet.errors]).toEqual([]);
});

it("becomes minutes on a sheet, and what was found the unit's to remedy", async () => {
  const { visits } = (await (
    await fetch(`${program.server.url}/api/inspections`, { headers: { cookie: await program.server.signIn(INSPECTOR) } })
  ).json()) as InspectionsOverview;
  const open = visits.find(({ state, visitedOn }) => state === 'begun' && visitedOn === '2020-05-28')!;
  const { page, errors } = await openPage(program.browser, program.server.url, {
    cookie: await program.server.signIn(INSPECTOR),
    screen: 'phone',
  });
  await page.goto(`/kiem-tra/lan/${open.id}`);
  await page.getByRole('button', { name: 'Thêm tồn tại' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm tồn tại' });
  await dialog.getByRole('combobox', { name: 'Mức độ' }).selectOption('serious');
  await dialog.getByRole('textbox', { name: 'Nội dung tồn tại' }).fill('Máy chưa được đấu điện.');
  await dialog.getByRole('textbox', { name: 'Yêu cầu' }).fill('Đấu điện, chạy thử.');
  await dialog.getByRole('textbox', { name: 'Hạn khắc phục' }).fill('12/6/2020');
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Máy chưa được đấu điện.').waitFor();
  await sent(page);
  await page.getByRole('link', { name: 'Xem, lập biên bản' }).click();
  await page.getByRole('heading', { level: 1, name: 'BIÊN BẢN KIỂM TRA' }).waitFor();
  await page.getByRole('button', { name: 'Lập biên bản' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Số biên bản' }).fill('04/BB-CTĐP');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }).click();
  await page.getByText('Số: 04/BB-CTĐP').waitFor();
  expect(await findingsOf(page)).toEqual([]);
  await page.goto('/kiem-tra/ton-tai?state=open');
  await page.getByText('Máy chưa được đấu điện.').waitFor();
  await page.getByText('Hạn khắc phục 12/6/2020').waitFor();
  expect(errors).toEqual([]);
});
