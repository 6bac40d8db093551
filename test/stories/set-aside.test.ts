import { expect, it } from 'vitest';
import type { Dispatch, DispatchRow } from '../../src/features/dispatches/dispatch.schema.ts';
import { keepText, readOne } from '../../src/features/dispatches/index.ts';
import type { SearchAnswer } from '../../src/features/search/search.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, people, signedIn, type TestSite } from '../database/site.ts';

/** What came in and is no letter: set aside with the reason, kept with its history, brought back as it was. */

interface Refusing {
  code: string;
  vi: string;
  refusals?: { code: string; vi: string }[];
}
const LETTER =
  'SỞ CÔNG THƯƠNG TỈNH LÀO CAI\nSố: 12/SCT-QLCN\nV/v thuê hội trường\nLào Cai, ngày 14 tháng 4 năm 2020\n\nKính gửi: Cục Công Thương địa phương\n\n1. Gửi báo cáo trước ngày 30 tháng 4 năm 2020.\n\nNơi nhận:\n- Như trên.\n\nGIÁM ĐỐC\n\nNguyễn Văn Mẫu';
async function takeIn(site: TestSite, text: string, name: string): Promise<string> {
  const { id } = await keepText(await site.as(people.clerk), name, text);
  await readOne(asJob(site, 'dispatches read'), site.reader, id);
  return id;
}
const listed = async ({ ask }: Awaited<ReturnType<typeof signedIn>>, query = '') =>
  (await ask<{ rows: DispatchRow[] }>(`/dispatches${query}`)).body.rows.map(({ id }) => id);

it('an empty file is set aside with the reason and stands under its own filter only; one click brings it back as it was', async () => {
  const site = await aSite();
  const desk = await signedIn(site, people.clerk);
  const empty = await takeIn(site, '', 'trong.txt');
  expect(await listed(desk)).toEqual([empty]);
  expect((await desk.post<Refusing>(`/dispatches/${empty}/set-aside`, { reason: ' ' })).status).toBe(400);
  const aside = await desk.post<Dispatch>(`/dispatches/${empty}/set-aside`, { reason: 'Tệp trống, đã xin bản khác' });
  expect(aside.body).toMatchObject({
    state: 'unreadable',
    setAside: true,
    asides: [{ step: 'set-aside', on: '2020-04-28', reason: 'Tệp trống, đã xin bản khác' }],
  });
  expect([await listed(desk), await listed(desk, '?list=set-aside')]).toEqual([[], [empty]]);
  // Nothing is done with it meanwhile, and a second time it is not set aside.
  const again = 'Văn bản đã bị loại khỏi danh sách; muốn xử lý, trước hết đưa trở lại danh sách.';
  for (const step of ['read-again', 'set-aside'])
    expect(await desk.post<Refusing>(`/dispatches/${empty}/${step}`, { reason: 'nhầm' })).toMatchObject({
      status: 409,
      body: { vi: again },
    });
  site.clock.goTo('2020-04-29');
  expect((await desk.post<Dispatch>(`/dispatches/${empty}/bring-back`, {})).body).toMatchObject({ state: 'unreadable', setAside: false });
  expect([await listed(desk), await listed(desk, '?list=set-aside')]).toEqual([[empty], []]);
  // Looked at as of the day before it lies aside, with its reason.
  expect(await listed(desk, '?asOf=2020-04-28&list=set-aside')).toEqual([empty]);
  const acts = await site.system.selectFrom('history').select(['act', 'detail']).where('thing_id', '=', empty).orderBy('id').execute();
  expect(acts.slice(-2)).toMatchObject([
    { act: 'dispatches set-aside', detail: { reason: 'Tệp trống, đã xin bản khác' } },
    { act: 'dispatches bring-back' },
  ]);
});

it('what is set aside is not found by search and warns nobody of a letter that looks the same', async () => {
  const site = await aSite();
  const desk = await signedIn(site, people.officer);
  const [first, second] = [await takeIn(site, LETTER, 'mot.txt'), await takeIn(site, LETTER, 'hai.txt')];
  const alike = async () => (await desk.ask<Dispatch>(`/dispatches/${second}`)).body.register.duplicates.map(({ id }) => id);
  const found = async (words: string) => (await desk.ask<SearchAnswer>(`/search?q=${encodeURIComponent(words)}`)).body;
  const ids = async (words: string) => {
    const { named, groups } = await found(words);
    return [...named, ...groups.flatMap(({ rows }) => rows)].map(({ id }) => id).sort();
  };
  expect([await alike(), await ids('hội trường'), await ids('12/SCT-QLCN')]).toEqual([
    [first],
    [first, second].sort(),
    [first, second].sort(),
  ]);
  await desk.post(`/dispatches/${first}/set-aside`, { reason: 'Tải lên hai lần' });
  expect([await alike(), await ids('hội trường'), await ids('12/SCT-QLCN')]).toEqual([[], [second], [second]]);
});

it('what something was built on is not set aside, and each reason is said', async () => {
  const site = await aSite();
  const desk = await signedIn(site, people.clerk);
  const id = await takeIn(site, LETTER, 'mot.txt');
  await desk.post(`/dispatches/${id}/register`, { number: '530', registeredOn: '2020-04-20' });
  const file = await desk.post<{ id: string }>('/work-files', { code: '9/2020', title: 'Hồ sơ thử', retentionYears: 5 });
  await desk.post(`/work-files/${file.body.id}/papers`, { dispatchId: id });
  await (await signedIn(site, people.leader)).post(`/dispatches/${id}/notes`, { text: 'đã xem', dueOn: null, parties: [] });
  const refused = await desk.post<Refusing>(`/dispatches/${id}/set-aside`, { reason: 'nhầm' });
  expect([refused.status, refused.body.refusals?.map(({ code }) => code)]).toEqual([409, ['has-a-number', 'in-a-work-file', 'handled']]);
  expect(refused.body.refusals![0]!.vi).toBe('Văn bản đã vào sổ, số 530 năm 2020; số đã cấp không thu hồi nên không loại khỏi danh sách.');
  await desk.post(`/dispatches/${id}/confirm`, {});
  expect((await desk.post<Refusing>(`/dispatches/${id}/set-aside`, { reason: 'nhầm' })).body.vi).toBe(
    'Nội dung đã được xác nhận; muốn sửa hãy mở lại.',
  );
  // Who neither receives nor keeps letters does not set them aside.
  expect((await (await signedIn(site, people.leader)).post(`/dispatches/${id}/set-aside`, { reason: 'nhầm' })).status).toBe(403);
});
