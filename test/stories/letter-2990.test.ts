import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Dispatch } from '../../src/features/dispatches/dispatch.schema.ts';
import { picturePages, typesetLetter } from '../../src/features/readings/fixtures/letter-pages.ts';
import { aSite, people, signedIn, type TestSite } from '../database/site.ts';

/** The letter of 28 April 2020 comes to the desk: read, checked, confirmed. Over HTTP, as integrators do it. */

interface Problem {
  code: string;
  vi: string;
  en: string;
  refusals?: { code: string; vi: string }[];
}

async function desk(site: TestSite, email: string = people.clerk) {
  const { http, ask, post, cookie } = await signedIn(site, email);
  return {
    http,
    ask,
    post,
    cookie,
    upload: (name: string, content: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
      const form = new FormData();
      form.append('file', new File([content], name));
      return ask<{ id: string } & Problem>('/dispatches', { method: 'POST', body: form, headers });
    },
    open: async (id: string) => (await ask<Dispatch>(`/dispatches/${id}`)).body,
    read: (id: string) =>
      vi.waitFor(
        async () => {
          const { body } = await ask<Dispatch>(`/dispatches/${id}`);
          expect(body.state).not.toBe('received');
          return body;
        },
        { timeout: 20_000, interval: 50 },
      ),
  };
}

const letter = () => readFile(new URL('../../db/stories/sample-letter.txt', import.meta.url), 'utf8');

const shortLetter = () => readFile(new URL('../../src/features/readings/fixtures/short-letter.txt', import.meta.url), 'utf8');

describe('the letter of 28/4/2020', () => {
  it('is read by a job, confirmed by a person, and found again', async () => {
    const site = await aSite('2020-04-28');
    await site.startWork();
    const { upload, read, post, ask } = await desk(site);
    const {
      status,
      body: { id },
    } = await upload('cong-van.txt', await letter());
    expect(status).toBe(201);

    const dispatch = await read(id);
    expect(dispatch.facts).toMatchObject({ code: '2990/BCT-CTĐP', issuedOn: '2020-04-28', stamp: { number: '631' } });
    expect(dispatch.facts!.deadlines.map(({ dueOn }) => dueOn)).toEqual(['2020-05-14', '2020-05-24']);
    expect(dispatch.facts!.addressees).toMatchObject([{ group: 'provincial-departments', count: 63 }]);

    const early = await post<Problem>(`/dispatches/${id}/confirm`, {});
    expect(early).toMatchObject({ status: 409, type: 'application/problem+json', body: { code: 'corrections-open' } });
    expect(early.body.vi).toBe('Còn 2 chỗ nghi sai chữ chưa được xử lý.');

    await post(`/dispatches/${id}/corrections`, {
      decisions: [
        { path: 'corrections.0', accept: true },
        { path: 'corrections.1', accept: true },
      ],
    });
    const confirmed = await post<Dispatch>(`/dispatches/${id}/confirm`, {});
    expect(confirmed.body).toMatchObject({ state: 'confirmed', facts: { signature: { name: 'Cao Quốc Hưng' } } });
    expect(confirmed.body.facts!.subject).toContain('đôn đốc');

    expect((await ask<{ total: number }>('/dispatches?q=don%20doc%20thuc%20hien')).body.total).toBe(1);
    expect((await ask<{ total: number }>(`/dispatches?code=${encodeURIComponent('2990/BCT-CTĐP')}&year=2020`)).body.total).toBe(1);
    expect((await ask<{ total: number }>('/dispatches?year=2021')).body.total).toBe(0);
    const steps = await site.system.selectFrom('dispatch_step').select(['step', 'actor']).orderBy('id').execute();
    expect(steps).toEqual([
      { step: 'upload', actor: people.clerk },
      { step: 'read', actor: 'job dispatches read' },
      { step: 'confirm', actor: people.clerk },
      { step: 'register', actor: people.clerk },
    ]);
    expect(confirmed.body.register.entry).toMatchObject({ number: '631', year: 2020, registeredOn: '2020-04-28', source: 'stamp' });
  });

  it('keeps the raw words where a person refuses the correction, and a value set by hand over both', async () => {
    const site = await aSite();
    await site.startWork();
    const { upload, read, post } = await desk(site);
    const {
      body: { id },
    } = await upload('cong-van.txt', await letter());
    const { facts } = await read(id);
    const ofName = facts!.corrections.findIndex(({ field }) => field === 'signature.name');
    const refused = await post<Dispatch>(`/dispatches/${id}/corrections`, {
      decisions: [{ path: `corrections.${ofName}`, accept: false }],
    });
    expect(refused.body.facts!.signature!.name).toBe('Ca Quốc Hưng');
    const set = await post<Dispatch>(`/dispatches/${id}/facts`, { path: 'signature.name', value: 'Nguyễn Văn Mẫu' });
    expect(set.body.facts!.signature!.name).toBe('Nguyễn Văn Mẫu');
    expect(set.body.reading!.signature!.name).toBe('Cao Quốc Hưng');
    const code = await post<Dispatch>(`/dispatches/${id}/facts`, { path: 'number', value: '2991' });
    expect(code.body.facts!.code).toBe('2991/BCT-CTĐP');
    expect(await post(`/dispatches/${id}/facts`, { path: 'issuedOn', value: '31/02/2020' })).toMatchObject({
      status: 422,
      body: { code: 'not-a-day' },
    });
    expect(await post(`/dispatches/${id}/facts`, { path: 'spans.number', value: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'not-a-fact' },
    });
    expect(await post(`/dispatches/${id}/facts`, { path: '__proto__.polluted', value: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'not-a-fact' },
    });
  });

  it('sent twice with one key is one dispatch', async () => {
    const site = await aSite();
    const { upload } = await desk(site);
    const sent = await Promise.all([1, 2].map(async () => upload('a.txt', 'Số: 1/BCT-CTĐP', { 'idempotency-key': 'k-1' })));
    expect(sent[0]!.body.id).toBe(sent[1]!.body.id);
  });

  it('of another day is not found by its code alone once two have it: both are listed', async () => {
    const site = await aSite();
    await site.startWork();
    const { upload, read, ask } = await desk(site);
    for (const year of ['2020', '2021']) {
      const {
        body: { id },
      } = await upload(`${year}.txt`, (await letter()).replaceAll('năm 2020', `năm ${year}`));
      await read(id);
    }
    expect((await ask<{ total: number }>(`/dispatches?code=${encodeURIComponent('2990/BCT-CTĐP')}`)).body.total).toBe(2);
  });
});

describe('a scan', () => {
  it('is kept page by page as pictures, upright, on which the places of its facts are boxes', async () => {
    const site = await aSite();
    await site.startWork();
    const { http, cookie, upload, read } = await desk(site);
    const [page] = await picturePages(typesetLetter(await shortLetter()));
    const {
      body: { id },
    } = await upload('ban-quet.png', new Uint8Array(page!));
    const dispatch = await read(id);
    expect(dispatch.facts!.ocr).toMatchObject({ language: 'vie' });
    expect(dispatch.file.pages).toHaveLength(1);
    const { width, height } = dispatch.file.pages[0]!;
    const place = dispatch.facts!.spans['number'] as { page: number; box: [number, number, number, number] };
    expect(place.page).toBe(1);
    expect(place.box[0] < place.box[2] && place.box[2] <= width && place.box[1] < place.box[3] && place.box[3] <= height).toBe(true);
    const picture = await http.request(`/api/dispatches/${id}/pages/1`, { headers: { cookie } });
    expect(picture.headers.get('content-type')).toMatch(/^image\/(png|jpeg)$/);
    expect((await http.request(`/api/dispatches/${id}/pages/2`, { headers: { cookie } })).status).toBe(404);
    expect((await http.request(`/api/dispatches/${id}/pages/1`)).status).toBe(401);
  });
});

describe('bad input at the desk', () => {
  it('refuses a file over the limit while it streams, and records its name and size', async () => {
    const site = await aSite('2020-04-28', { KC_UPLOAD_MIB: '0.01' });
    const { upload, ask } = await desk(site);
    const answer = await upload('báo cáo quá lớn.pdf', 'x'.repeat(200_000));
    expect(answer).toMatchObject({ status: 422, type: 'application/problem+json', body: { code: 'too-large' } });
    expect(answer.body.vi).toContain('0,01 MB');
    const { body } = await ask<{ total: number; refused: { name: string; sizeBytes: number }[] }>('/dispatches');
    expect(body.total).toBe(0);
    expect(body.refused).toMatchObject([{ name: 'báo cáo quá lớn.pdf' }]);
    expect(body.refused[0]!.sizeBytes).toBeGreaterThan(10_000);
    const left = [];
    for (const entry of (await site.files.listAll('', { recursive: true })).objects) left.push(entry);
    expect(left).toEqual([]);
  });

  it('keeps and marks what is no dispatch, and says what to do', async () => {
    const site = await aSite();
    await site.startWork();
    const { upload, read, post } = await desk(site);
    const empty = await read((await upload('trong.txt', '')).body.id);
    expect(empty).toMatchObject({ state: 'unreadable' });
    expect(empty.problems[0]!.vi).not.toBe('');
    const news = await read(
      (await upload('tin.txt', 'Sáng nay trời nắng đẹp, người dân đi chợ hoa đông vui. Giá rau giảm nhẹ so với tuần trước.')).body.id,
    );
    expect(news).toMatchObject({ state: 'read', facts: { kind: 'other', tasks: [] } });
    expect(await post(`/dispatches/${news.id}/confirm`, {})).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'no-kind' }, { code: 'no-number' }, { code: 'no-date' }, { code: 'no-issuer' }] },
    });
    // Read anew: how soon is the worker's affair, so what was done is asked and not what is seen in between.
    expect((await post<Dispatch>(`/dispatches/${empty.id}/read-again`, {})).status).toBe(200);
    expect(await read(empty.id)).toMatchObject({ state: 'unreadable' });
    const steps = await site.system
      .selectFrom('dispatch_step')
      .select('step')
      .where('dispatch_id', '=', empty.id as never)
      .orderBy('id')
      .execute();
    expect(steps.map(({ step }) => step)).toEqual(['upload', 'fail', 'read-again', 'fail']);
  });

  it('answers a request without a file, an unknown id and an unknown address in plain words', async () => {
    const site = await aSite();
    const { ask, post } = await desk(site);
    expect(await ask('/dispatches', { method: 'POST', body: new FormData() })).toMatchObject({ status: 422, body: { code: 'no-file' } });
    expect(await ask('/dispatches/00000000-0000-4000-8000-000000000000')).toMatchObject({
      status: 404,
      type: 'application/problem+json',
      body: { code: 'no-dispatch' },
    });
    expect(await ask('/dispatches/not-an-id')).toMatchObject({ status: 400, body: { code: 'bad-input' } });
    expect(await ask('/nowhere')).toMatchObject({ status: 404, body: { code: 'no-route' } });
    expect(await post('/dispatches/00000000-0000-4000-8000-000000000000/confirm', {})).toMatchObject({ status: 404 });
  });

  it('keeps nothing of an upload that breaks off, and says so', async () => {
    const site = await aSite();
    const { ask } = await desk(site);
    const form = '--XX\r\nContent-Disposition: form-data; name="file"; filename="dut.txt"\r\nContent-Type: text/plain\r\n\r\nnửa chừng';
    const answer = await ask('/dispatches', {
      method: 'POST',
      body: form,
      headers: { 'content-type': 'multipart/form-data; boundary=XX' },
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'upload-cut-short' } });
    expect([...(await site.files.listAll('', { recursive: true })).objects]).toEqual([]);
    expect((await ask<{ total: number }>('/dispatches')).body.total).toBe(0);
  });

  it('gives back the original unchanged, as a download', async () => {
    const site = await aSite();
    const { http, cookie, upload } = await desk(site);
    const bytes = new Uint8Array(Array(256).keys());
    const {
      body: { id },
    } = await upload('ảnh.bin', bytes);
    const response = await http.request(`/api/dispatches/${id}/original`, { headers: { cookie } });
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });
});

describe('for operators', () => {
  it('says that it lives, is ready, and what it did', async () => {
    const site = await aSite();
    const { http, upload } = await desk(site);
    await upload('a.txt', 'x');
    expect((await http.request('/healthz')).status).toBe(200);
    expect(await (await http.request('/readyz')).json()).toEqual({ ready: true });
    expect(await (await http.request('/metrics')).text()).toMatch(/khuyencong_act_seconds_count\{act="dispatches upload",ended="done"\} 1/);
  });
});
