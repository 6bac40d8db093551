import { describe, expect, it } from 'vitest';
import type { Content, Item, Pack } from '../../inspection.schema.ts';
import { businessDay, unsentOf } from './kept.ts';
import { differencesOf, mergedOf } from './merge.ts';

const item = (key: string, more: Partial<Item> = {}): Item => ({
  key,
  group: 'papers',
  vi: key,
  en: key,
  detail: null,
  verdict: 'met',
  remark: '',
  ...more,
});
const base: Content = { visitedOn: '2020-05-20', present: 'Ông A', items: [item('a'), item('b')], findings: [], photos: [], remark: '' };
const photo = (id: string) => ({ id, name: `${id}.jpg`, caption: '', originalBytes: 1 });

describe('two versions of a visit', () => {
  it('that are the same differ nowhere', () => expect(differencesOf(base, structuredClone(base))).toEqual([]));
  it('are shown where they differ, each side in words', () => {
    const [mine, theirs] = [
      { ...base, items: [item('a', { verdict: 'not', remark: 'chưa có máy' }), item('b')], photos: [photo('p')] },
      { ...base, present: '', remark: 'xong' },
    ];
    expect(differencesOf(mine, theirs).map((each) => [each.key, each.mine?.vi ?? null, each.theirs?.vi ?? null])).toEqual([
      ['present', 'Ông A', null],
      ['remark', null, 'xong'],
      ['item a', 'Không đạt\nchưa có máy', 'Đạt'],
      ['photo p', 'p.jpg\n', null],
    ]);
  });
  it.each<[string, Record<string, 'mine' | 'theirs'>, Partial<Content>]>([
    ['all ours where nothing is said', {}, { remark: 'của tôi', items: [item('a', { verdict: 'not' }), item('b')], photos: [photo('p')] }],
    [
      'each place as it was chosen',
      { remark: 'theirs', 'item a': 'mine', 'photo p': 'theirs', 'photo q': 'theirs' },
      { remark: 'của họ', items: [item('a', { verdict: 'not' }), item('b')], photos: [photo('q')] },
    ],
  ])('become one: %s', (_, chosen, more) => {
    const [mine, theirs] = [
      { ...base, remark: 'của tôi', items: [item('a', { verdict: 'not' }), item('b')], photos: [photo('p')] },
      { ...base, remark: 'của họ', photos: [photo('q')] },
    ];
    expect(mergedOf(mine, theirs, chosen)).toEqual({ ...base, ...more });
  });
});

describe('the day on a device without network', () => {
  it.each([
    ['2020-05-28T01:00:00Z', '2020-05-28T16:59:00Z', '2020-05-29'],
    ['2020-05-28T01:00:00Z', '2020-05-28T17:01:00Z', '2020-05-30'],
    ['2020-05-28T01:00:00Z', '2020-05-01T00:00:00Z', '2020-05-29'],
  ])("is the server's, and as many on as went by here: taken %s, now %s, %s", (taken, now, on) => {
    expect(businessDay({ pack: { today: '2020-05-29' } as Pack, takenAt: Date.parse(taken) }, Date.parse(now))).toBe(on);
  });
  it('counts what is not sent: the writing once, each photo', () =>
    expect([unsentOf({ revisionId: null }, []), unsentOf({ revisionId: 'x' }, [{ sent: true }, { sent: false }])]).toEqual([0, 2]));
});
