import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../platform/pure/vietnamese.ts';
import { askedBy, excerptOf } from './search.rules.ts';

describe('what a query asks', () => {
  it('words without marks fit any marks; typed marks are respected, however the tone of an open oa is written', () => {
    expect(askedBy('de an')).toEqual({ longest: 'de', starts: ['(^|[^[:alnum:]])de', '(^|[^[:alnum:]])an'], marks: [] });
    expect(askedBy('chè xanh')!.marks).toEqual(['(^|[\\s\\-/.,;:()"“”‘’–])(chè)']);
    expect(askedBy('HOÀ BÌNH')!.marks[0]).toContain('(hòa|hoà)');
    expect([askedBy('  '), askedBy('– …')]).toEqual([null, null]);
    expect(askedBy('3872/QĐ-BCT (2019)')).toMatchObject({ longest: '3872/qd-bct', starts: ['(^|[^[:alnum:]])3872/qd-bct', '(^|[^[:alnum:]])2019'] });
  });
  it('an excerpt is read on from where the words stand together; each word is shown where it is', () => {
    const text = 'Điều 1. Giao kế hoạch kinh phí khuyến công quốc gia năm 2020 cho các địa phương, đơn vị thực hiện theo phụ lục kèm theo quyết định này và các văn bản hướng dẫn có liên quan của Bộ.';
    const found = excerptOf(text, 'ke hoach kinh phi')!;
    expect(found.at.map(([start, end]) => found.excerpt.slice(start, end))).toEqual(['kế', 'hoạch', 'kinh', 'phí', 'kế'].slice(0, found.at.length));
    expect(excerptOf(text, 'hội chợ')).toBeNull();
  });
  it('whatever stands in a text, what is marked of it folds to a beginning of a word asked for', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('đề', 'án', 'khuyến', 'công', 'chè', 'Hòa', 'Bình', '2020', 'chế', 'biến', '(chè)', 'hoà-bình'), { minLength: 1, maxLength: 40 }), fc.constantFrom('de an', 'chè', 'hoà bình', 'khuyen cong', '20'), (words, query) => {
      const found = excerptOf(words.join(' '), query);
      for (const [start, end] of found?.at ?? []) expect(query.split(' ').map(fold)).toContain(fold(found!.excerpt.slice(start, end)));
    }));
  });
});
