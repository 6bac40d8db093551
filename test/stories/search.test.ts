import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../src/features/search/search.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people } from '../database/site.ts';

/** One box over everything a person may see. */

const agency = 'chuyen-vien@cuc-ctdp.example';

describe('search', () => {
  it('finds with and without marks, respects those that are typed, by the beginnings of words, in the text of letters too', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const desk = await keyed(site, agency);
    const find = async (q: string, more = '') => (await desk.ask<SearchAnswer>(`/search?q=${encodeURIComponent(q)}${more}`)).body;
    const group = async (q: string, kind: string) => (await find(q, `&kind=${kind}`)).groups[0]?.rows ?? [];
    const [plain, marked, other] = [
      await group('che bien che', 'project'),
      await group('chế biến chè', 'project'),
      await group('chế biến chế', 'project'),
    ];
    expect(marked.length).toBeGreaterThan(0);
    expect(plain.length).toBeGreaterThanOrEqual(marked.length);
    expect(marked.every(({ title }) => /chế biến/i.test(title) && /(?<!\p{L})chè/iu.test(title))).toBe(true);
    // Each word typed stands for itself: "chế … chế" asks for no tea.
    expect(other.every(({ title }) => /(?<!\p{L})chế/iu.test(title))).toBe(true);
    expect((await group('10-2020-0', 'project')).every(({ code }) => code.startsWith('10-2020-0'))).toBe(true);
    expect(
      (await find('3872/QD')).groups.flatMap(({ rows }) => rows).some(({ kind, code }) => kind === 'dispatch' && code === '3872/QĐ-BCT'),
    ).toBe(true);
    // The letter that bears the number stands first, whatever was written since that names it; marks typed are respected here too.
    for (const typed of ['2990', '2990/BCT-CTĐP', '2990/bct-ctdp'])
      expect((await find(typed)).named.map(({ kind, code }) => [kind, code])).toEqual([['dispatch', '2990/BCT-CTĐP']]);
    expect((await find('2990/BCT-CTDP')).named).toHaveLength(1);
    expect((await find('2990/BCT-CTĐỎ')).named).toEqual([]);
    expect((await find('10-2020-03', '&kind=project')).named.map(({ code }) => code)).toEqual(['10-2020-03']);
    expect(
      (await find('2990')).groups.flatMap(({ rows }) => rows).some(({ kind, code }) => kind === 'dispatch' && code === '2990/BCT-CTĐP'),
    ).toBe(false);
    const inText = await group('đẩy tiến độ những đề án', 'dispatch');
    expect(inText.some(({ excerpt }) => excerpt?.includes('Đẩy tiến độ những đề án'))).toBe(true);
    expect(
      inText
        .flatMap(({ excerpt, at }) => at.map(([start, end]) => excerpt!.slice(start, end).toLowerCase()))
        .every((word) => ['đẩy', 'tiến', 'độ', 'những', 'đề', 'án'].includes(word)),
    ).toBe(true);
    expect((await find('hop dong')).groups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['dispatch', 'duty']));
    // What sounds alike only where nothing fits.
    expect(await find('che bien')).toMatchObject({ alike: false });
    expect(await find('chee biienn go rung')).toMatchObject({ alike: true });
    expect((await find('zzzzqqqq')).groups).toEqual([]);
  });

  it('shows each person only what they may see', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const of = async (email: string, q: string, kind: string) =>
      (await (await keyed(site, email)).ask<SearchAnswer>(`/search?q=${encodeURIComponent(q)}&kind=${kind}`)).body.groups[0]?.rows ?? [];
    expect((await of(people.at('chuyen-vien', 'sct', 'lao-cai'), 'ho tro', 'project')).every(({ code }) => code.startsWith('10-'))).toBe(
      true,
    );
    expect(
      (await of(people.at('giam-doc', 'ttkc', 'ha-giang'), '10-2020', 'project')).filter(({ code }) => code.startsWith('10-')),
    ).toEqual([]);
    expect((await of(people.at('giam-doc', 'ttkc', 'ha-giang'), 'bao cao', 'dispatch')).length).toBeLessThan(
      (await of(agency, 'bao cao', 'dispatch')).length,
    );
  });

  it('finds what stands in attached files, for both ends of the duty and nobody beside', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const department = await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'));
    const task = (await department.ask<{ id: string; state: string }[]>('/tasks')).body.find(
      ({ state }) => state === 'received' || state === 'assigned',
    )!;
    const form = new FormData();
    form.append('file', new File(['Biên bản giao ban tại xã Bản Phiệt: lò sấy chè chưa được nghiệm thu.'], 'Bien ban giao ban.txt'));
    expect(await department.ask(`/tasks/${task.id}/evidence`, { method: 'POST', body: form })).toMatchObject({ status: 201 });
    await site.jobs.find(({ name }) => name === 'dispatches read-files')!.run(asJob(site, 'dispatches read-files'), {} as never);
    const found = async (email: string, q: string) =>
      (await (await keyed(site, email)).ask<SearchAnswer>(`/search?q=${encodeURIComponent(q)}&kind=file`)).body.groups[0]?.rows ?? [];
    for (const email of [agency, people.at('chuyen-vien', 'sct', 'lao-cai')])
      expect(await found(email, 'lo say ban phiet'), email).toMatchObject([
        { kind: 'evidence', id: task.id, code: 'Bien ban giao ban.txt', excerpt: expect.stringContaining('lò sấy chè') as string },
      ]);
    expect(await found(agency, 'giao ban')).toHaveLength(1);
    expect(await found(people.at('chuyen-vien', 'sct', 'ha-giang'), 'lo say ban phiet')).toEqual([]);
  });
});
