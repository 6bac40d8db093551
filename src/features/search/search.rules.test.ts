import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../platform/pure/vietnamese.ts';
import { askedAlike, askedBy, excerptOf, numberAsked } from './search.rules.ts';

describe('what a query asks', () => {
  it('words without marks fit any marks; typed marks are respected, however the tone of an open oa is written', () => {
    expect(askedBy('de an')).toEqual({ query: "'de':* & 'an':*", starts: [], marks: [] });
    expect(askedBy('chè xanh')!.query).toBe("('=chè':*) & 'xanh':*");
    expect(askedBy('HOÀ BÌNH')!.query).toBe("('=hòa':* | '=hoà':*) & ('=bình':*)");
    expect([askedBy('  '), askedBy('– …'), askedBy("' & !")]).toEqual([null, null, null]);
  });
  it('a word that holds several asks for each, and how the whole begins', () => {
    expect(askedBy('3872/QĐ-BCT (2019)')).toEqual({
      query: "'3872' & ('=qđ') & 'bct':* & '2019':*",
      starts: ['(^|[^[:alnum:]])3872/qd-bct'],
      marks: ['(^|[\\s\\-/.,;:()"“”‘’–])(3872/qđ-bct)'],
    });
    expect(askedBy("a'b\\c:*")!.query).toBe("'a' & 'b' & 'c':*");
  });
  it.each([
    ['2990', '2990'],
    [' 2990 / BCT-CTĐP ', '2990/BCT-CTĐP'],
    ['10-2020-03', '10-2020-03'],
    ['01/HĐ-KC', '01/HĐ-KC'],
    ['chè', null],
    ['chè 2020', null],
    ['2', null],
    ['10%', null],
    ['công_văn', null],
  ])('%s is asked as the number %s', (typed, number) => {
    expect(numberAsked(typed)).toBe(number);
  });
  it('what sounds alike is asked word by word; a word that sounds like nothing finds nothing', () => {
    expect(
      askedAlike(
        'chee biienn',
        new Map([
          ['chee', ['che', 'chen']],
          ['biienn', ['bien']],
        ]),
      )!.query,
    ).toBe("('che':* | 'chen':*) & ('bien':*)");
    expect(
      askedAlike(
        'chee zzzz',
        new Map([
          ['chee', ['che']],
          ['zzzz', []],
        ]),
      ),
    ).toBeNull();
  });
  it('an excerpt is read on from where the words stand together; each word is shown where it is', () => {
    const text =
      'Điều 1. Giao kế hoạch kinh phí khuyến công quốc gia năm 2020 cho các địa phương, đơn vị thực hiện theo phụ lục kèm theo quyết định này và các văn bản hướng dẫn có liên quan của Bộ.';
    const found = excerptOf(text, 'ke hoach kinh phi')!;
    expect(found.at.map(([start, end]) => found.excerpt.slice(start, end))).toEqual(
      ['kế', 'hoạch', 'kinh', 'phí', 'kế'].slice(0, found.at.length),
    );
    expect(excerptOf(text, 'hội chợ')).toBeNull();
  });
  it('whatever stands in a text, what is marked of it folds to a beginning of a word asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('đề', 'án', 'khuyến', 'công', 'chè', 'Hòa', 'Bình', '2020', 'chế', 'biến', '(chè)', 'hoà-bình'), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.constantFrom('de an', 'chè', 'hoà bình', 'khuyen cong', '20'),
        (words, query) => {
          const found = excerptOf(words.join(' '), query);
          for (const [start, end] of found?.at ?? []) expect(query.split(' ').map(fold)).toContain(fold(found!.excerpt.slice(start, end)));
        },
      ),
    );
  });
});
