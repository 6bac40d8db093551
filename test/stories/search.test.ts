import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../src/features/search/search.schema.ts';
import { aSite, keyed, people } from '../database/site.ts';

/** One box over everything a person may see. */

const agency = 'chuyen-vien@cuc-ctdp.example';

describe('search', () => {
  it('finds with and without marks, respects those that are typed, by the beginnings of words, in the text of letters too', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const desk = await keyed(site, agency);
    const find = async (q: string, more = '') => (await desk.ask<SearchAnswer>(`/search?q=${encodeURIComponent(q)}${more}`)).body;
    const group = async (q: string, kind: string) => (await find(q, `&kind=${kind}`)).groups[0]?.rows ?? [];
    const [plain, marked, other] = [await group('che bien che', 'project'), await group('chế biến chè', 'project'), await group('chế biến chế', 'project')];
    expect(marked.length).toBeGreaterThan(0);
    expect(plain.length).toBeGreaterThanOrEqual(marked.length);
    expect(marked.every(({ title }) => /chế biến/i.test(title) && /(?<!\p{L})chè/iu.test(title))).toBe(true);
    // Each word typed stands for itself: "chế … chế" asks for no tea.
    expect(other.every(({ title }) => /(?<!\p{L})chế/iu.test(title))).toBe(true);
    expect((await group('10-2020-0', 'project')).every(({ code }) => code.startsWith('10-2020-0'))).toBe(true);
    expect((await find('3872/QD')).groups.flatMap(({ rows }) => rows).some(({ kind, code }) => kind === 'dispatch' && code === '3872/QĐ-BCT')).toBe(true);
    const inText = await group('đẩy tiến độ những đề án', 'dispatch');
    expect(inText.some(({ excerpt }) => excerpt?.includes('Đẩy tiến độ những đề án'))).toBe(true);
    expect(inText.flatMap(({ excerpt, at }) => at.map(([start, end]) => excerpt!.slice(start, end).toLowerCase())).every((word) => ['đẩy', 'tiến', 'độ', 'những', 'đề', 'án'].includes(word))).toBe(true);
    expect((await find('hop dong')).groups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['dispatch', 'duty']));
    // What sounds alike only where nothing fits.
    expect(await find('che bien')).toMatchObject({ alike: false });
    expect(await find('chee biienn go rung')).toMatchObject({ alike: true });
    expect((await find('zzzzqqqq')).groups).toEqual([]);
  });

  it('shows each person only what they may see', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const of = async (email: string, q: string, kind: string) => ((await (await keyed(site, email)).ask<SearchAnswer>(`/search?q=${encodeURIComponent(q)}&kind=${kind}`)).body.groups[0]?.rows ?? []);
    expect((await of(people.at('chuyen-vien', 'sct', 'lao-cai'), 'ho tro', 'project')).every(({ code }) => code.startsWith('10-'))).toBe(true);
    expect((await of(people.at('giam-doc', 'ttkc', 'ha-giang'), '10-2020', 'project')).filter(({ code }) => code.startsWith('10-'))).toEqual([]);
    expect((await of(people.at('giam-doc', 'ttkc', 'ha-giang'), 'bao cao', 'dispatch')).length).toBeLessThan((await of(agency, 'bao cao', 'dispatch')).length);
  });
});
