import { describe, expect, it } from 'vitest';
import type { Disruption } from '../../src/features/disruptions/disruption.schema.ts';
import { enterDisruption } from '../../src/features/disruptions/index.ts';
import { CONSENT, LINK_HEADER, type LinkList, type OpenedLink } from '../../src/features/disruptions/links/link.schema.ts';
import { enterEstablishments } from '../../src/features/projects/index.ts';
import { seatedAs } from '../../proof/store.ts';
import { aSite, keyed, people, signedIn, type TestSite } from '../database/site.ts';

/** Task 1, third point: an establishment tells its situation on a phone, through a signed link, without an account. */

interface Problem {
  readonly code: string;
  readonly vi: string;
}
const agency = 'chuyen-vien@cuc-ctdp.example';
const own = { officer: people.at('chuyen-vien', 'sct', 'lao-cai'), head: people.at('truong-phong', 'sct', 'lao-cai') };
const officeOf = async (site: TestSite, key: string) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;
const send = async (site: TestSite, email: string, path: string, body: object) =>
  (await keyed(site, email)).ask<Problem & { ids: string[] }>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const told = {
  situation: 'reduced',
  workersBefore: 40,
  workersNow: 22,
  lossDong: '300000000',
  needDong: '50000000',
  need: 'Giãn tiến độ lắp máy',
  statedOn: '2020-04-27',
  toldBy: 'Giàng A Páo',
  phone: '0900 000 001',
  consent: CONSENT,
  after: null as string | null,
};

/** Two establishments of Lào Cai and one of Yên Bái while an epidemic holds in the whole country. */
async function withEpidemic(site: TestSite) {
  const [department, officer] = [await officeOf(site, 'department/10'), (await seatedAs(site, own.officer))!];
  const place = { kind: 'company' as const, industry: null, taxCode: null, district: null, commune: null };
  const { ids } = await enterEstablishments(officer, {
    officeId: department,
    establishments: ['Cơ sở Bắc Hà', 'Cơ sở Sa Pa']
      .map((name) => ({ ...place, name, provinceCode: '10' }))
      .concat([{ ...place, name: 'Cơ sở Yên Bái', provinceCode: '15' }]),
  });
  const { id } = await enterDisruption((await seatedAs(site, agency))!, {
    officeId: await officeOf(site, 'agency'),
    kind: 'epidemic',
    name: 'Dịch COVID-19',
    basis: null,
    startedOn: '2020-01-23',
    areas: [{ provinceCode: null, district: null, commune: null, severity: 'serious', validFrom: '2020-01-23', validTo: null }],
  });
  const linked = async (establishmentIds: readonly string[], validUntil = '2020-05-12', email = own.officer) =>
    send(site, email, `/disruptions/${id}/links`, {
      links: { officeId: department, establishmentIds, validUntil, contact: '0214 000 0000' },
    });
  const list = async (email = own.officer) => (await (await keyed(site, email)).ask<LinkList>(`/disruptions/${id}/links`)).body;
  return { id, ids: ids as [string, string, string], linked, list };
}

/** What somebody does who holds nothing but a link. */
function bearing(site: TestSite, path: string) {
  const ask = async <Answer>(
    method: 'GET' | 'POST',
    address: string,
    body?: object,
    key?: string,
  ): Promise<{ status: number; body: Answer & Problem }> => {
    return (await signedIn(site, '')).ask<Answer & Problem>(address, {
      method,
      headers: {
        [LINK_HEADER]: path.split('#')[1]!,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  return {
    ask,
    open: () => ask<OpenedLink>('GET', '/statement-links/mine'),
    tell: (more: object = {}, key?: string) => ask<{ id: string }>('POST', '/statement-links/mine', { told: { ...told, ...more } }, key),
  };
}

describe("a link to tell one's situation", () => {
  it('is told through without an account; the department confirms, and it counts', async () => {
    const site = await aSite('2020-04-28');
    const { id, ids, linked, list } = await withEpidemic(site);
    expect((await list()).unlinked.map(({ name }) => name)).toEqual(['Cơ sở Bắc Hà', 'Cơ sở Sa Pa']);
    expect((await linked(ids.slice(0, 1))).status).toBe(200);
    const {
      rows: [row],
      unlinked,
    } = await list();
    expect([row, unlinked.length]).toMatchObject([
      { establishment: { name: 'Cơ sở Bắc Hà' }, standing: 'open', told: 0, path: expect.stringMatching(/^\/khai#[\w-]{38}$/) as string },
      1,
    ]);
    const establishment = bearing(site, row!.path);
    expect((await establishment.open()).body).toMatchObject({
      establishment: 'Cơ sở Bắc Hà',
      disruption: { name: 'Dịch COVID-19' },
      office: 'Sở Công Thương tỉnh Lào Cai',
      standing: 'open',
      validUntil: '2020-05-12',
      last: null,
    });
    const first = await establishment.tell({}, 'one');
    // The same sending again, as a phone does on a bad network, is the same statement.
    expect([first.status, (await establishment.tell({}, 'one')).body.id]).toEqual([200, first.body.id]);
    const page = async () => (await (await keyed(site, own.head)).ask<Disruption>(`/disruptions/${id}`)).body;
    expect(await page()).toMatchObject({
      losses: { establishments: 0 },
      impacts: [{ state: 'stated', toldBy: 'Giàng A Páo', toldPhone: '0900 000 001' }],
    });
    expect((await send(site, own.officer, '/impacts/confirm', { ids: [first.body.id] })).status).toBe(200);
    expect((await page()).losses).toEqual({
      establishments: 1,
      reduced: 1,
      stopped: 0,
      workersLost: 18,
      lossDong: '300000000',
      needDong: '50000000',
    });
    expect((await list()).rows[0]).toMatchObject({ told: 1, lastToldOn: '2020-04-28' });
  });

  it("in two people's hands: the second reads what the first told, keeps what was typed, and may send in its place", async () => {
    const site = await aSite('2020-04-28');
    const { id, ids, linked, list } = await withEpidemic(site);
    await linked(ids.slice(0, 1));
    const { path } = (await list()).rows[0]!;
    const [one, other] = [bearing(site, path), bearing(site, path)];
    const {
      body: { id: first },
    } = await one.tell();
    const late = await other.tell({ toldBy: 'Vàng Thị Sua', situation: 'stopped', workersNow: 0, lossDong: '900000000' });
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'told-meanwhile',
        vi: 'Giàng A Páo vừa khai qua liên kết này ngày 28/4/2020. Phiếu đang nhập chưa gửi và vẫn còn đây: hãy xem phiếu kia, rồi gửi lại nếu cần thay.',
      },
    });
    const seen = (await other.open()).body.last!;
    expect(seen).toMatchObject({ id: first, toldBy: 'Giàng A Páo', workersNow: 22, state: 'stated' });
    const {
      body: { id: second },
    } = await other.tell({ toldBy: 'Vàng Thị Sua', situation: 'stopped', workersNow: 0, lossDong: '900000000', after: seen.id });
    await send(site, own.head, '/impacts/confirm', { ids: [first, second] });
    // Both stay to be seen; of one day the one told last counts.
    expect((await (await keyed(site, own.head)).ask<Disruption>(`/disruptions/${id}`)).body).toMatchObject({
      impacts: [
        { id: second, newer: false },
        { id: first, newer: true },
      ],
      losses: { establishments: 1, stopped: 1, lossDong: '900000000' },
    });
  });

  it("after its last day, taken back, cut short or another's opens nothing, and says so", async () => {
    const site = await aSite('2020-04-28');
    const { ids, linked, list } = await withEpidemic(site);
    await linked(ids.slice(0, 2));
    const [one, two] = (await list()).rows.map(({ path, id }) => ({ ...bearing(site, path), id, path }));
    site.clock.goTo('2020-05-13');
    expect((await one!.open()).body).toMatchObject({ standing: 'expired' });
    expect((await one!.tell()).body).toMatchObject({
      code: 'link-expired',
      vi: 'Liên kết đã hết hạn ngày 12/5/2020. Nội dung đã nhập vẫn giữ trên máy này; hãy đề nghị Sở Công Thương tỉnh Lào Cai gửi liên kết mới.',
    });
    expect((await send(site, own.officer, `/statement-links/${two!.id}/withdraw`, {})).status).toBe(200);
    expect((await two!.tell()).body).toMatchObject({
      code: 'link-withdrawn',
      vi: 'Sở Công Thương tỉnh Lào Cai đã thu hồi liên kết này. Nội dung đã nhập vẫn giữ trên máy này.',
    });
    const forged = `${one!.path.slice(0, -1)}${one!.path.endsWith('A') ? 'B' : 'A'}`;
    for (const path of [one!.path.slice(0, -3), forged, '/khai#']) expect((await bearing(site, path).open()).status, path).toBe(404);
    // It opens its own form and nothing else of the programme.
    for (const address of ['/me', '/disruptions', '/projects', '/establishments', '/desks/none'])
      expect((await one!.ask('GET', address)).status, address).toBeGreaterThanOrEqual(401);
  });

  it('tells the establishment what does not fit, in words, and takes it once it does', async () => {
    const site = await aSite('2020-04-28');
    const { ids, linked, list } = await withEpidemic(site);
    await linked(ids.slice(0, 1));
    const { tell } = bearing(site, (await list()).rows[0]!.path);
    expect((await tell({ statedOn: '2020-01-01' })).body.vi).toBe('Ngày 1/1/2020 trước ngày bắt đầu 23/1/2020.');
    expect((await tell({ statedOn: '2020-04-29' })).body.vi).toBe('Ngày 29/4/2020 chưa tới.');
    expect((await tell({ situation: 'normal' })).body.vi).toBe(
      'Cơ sở bình thường mà lao động giảm: hãy chọn lại tình hình hoặc sửa số lao động.',
    );
    expect((await tell()).status).toBe(200);
  });

  it("goes to establishments of one's own in the area, one each, and not for ever", async () => {
    const site = await aSite('2020-04-28');
    const { ids, linked, list } = await withEpidemic(site);
    expect((await linked([ids[2]])).body.vi).toBe('Cơ sở Yên Bái không thuộc địa bàn của Sở.');
    expect((await linked(ids.slice(0, 1), '2020-04-27')).body.vi).toBe('Hạn 27/4/2020 đã qua.');
    expect((await linked(ids.slice(0, 1), '2020-06-28')).body.vi).toBe('Liên kết có hạn nhiều nhất 60 ngày.');
    await linked(ids.slice(0, 1));
    expect((await linked(ids.slice(0, 2))).body.vi).toBe('Cơ sở Bắc Hà đã có liên kết còn hạn đến 12/5/2020.');
    expect((await list()).rows).toHaveLength(1);
    // Another province's department sees neither the link nor what is told through it.
    expect((await list(people.at('chuyen-vien', 'sct', 'yen-bai'))).rows).toEqual([]);
  });
});
