import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../document.schema.ts';
import { blocksOf, bodyTextOf } from './body.rules.ts';
import { formFaultsOf } from './form.rules.ts';
import { gap, gapsOf, orGap } from './gap.rules.ts';

const letter = (changes: Partial<OfficialDocument> = {}): OfficialDocument => ({
  kind: 'official-letter',
  superior: 'Bộ Công Thương',
  issuer: 'Cục Công Thương địa phương',
  number: null,
  symbol: 'CTĐP-KC',
  place: 'Hà Nội',
  issuedOn: null,
  urgency: null,
  subject: 'đôn đốc thực hiện nhiệm vụ',
  addressees: ['Sở Công Thương tỉnh Lào Cai'],
  basis: [],
  blocks: [{ kind: 'paragraph', text: 'Đề nghị Sở thực hiện.' }],
  closing: null,
  recipients: [
    { name: 'Như trên', purpose: null },
    { name: 'Lưu: VT, KC', purpose: null },
  ],
  signature: { authority: null, title: 'CỤC TRƯỞNG', name: null },
  annexes: [],
  ...changes,
});
const annex = (title: string, rows = [['1']]) => ({
  title,
  note: null,
  columns: [{ name: 'STT', share: 1, align: 'centre' as const }],
  rows,
  sum: null,
});
const article = (ref: string) => ({ kind: 'article' as const, ref, text: 'Phê duyệt.', items: [] });

describe('what the form check finds', () => {
  it.each<[string, Partial<OfficialDocument>, string[]]>([
    ['a letter that lacks nothing; number, day and signer come later', {}, []],
    [
      'a value that its source had not, wherever it stands',
      {
        place: gap('địa danh'),
        blocks: [{ kind: 'paragraph', text: `Mời họp vào ${gap('giờ họp')} tại ${gap('địa điểm họp')}, ${gap('giờ họp')}.` }],
      },
      ['missing-địa danh', 'missing-giờ họp', 'missing-địa điểm họp'],
    ],
    ['a subject as a sentence, with what the layout prints', { subject: 'V/v đôn đốc.' }, ['subject-ends', 'subject-repeats']],
    ['nobody addressed, though as above', { addressees: [] }, ['no-addressee', 'as-above']],
    ['one addressed twice', { addressees: ['Sở A', 'Sở A'] }, ['addressee-twice']],
    ['no place, no text', { place: '', blocks: [] }, ['no-place', 'no-body']],
    ['nobody who gets it', { recipients: [] }, ['no-recipients']],
    ['no copy kept', { recipients: [{ name: 'Như trên', purpose: null }] }, ['no-copy-kept']],
    ['an abbreviation on an official letter', { symbol: 'TB-CTĐP' }, ['symbol-letter']],
    ['BCT is no BC', { symbol: 'BCT-CTĐP' }, []],
    ['a notice without its own', { kind: 'notice', symbol: 'CTĐP-KC' }, ['symbol-kind']],
    ['a symbol with blanks', { symbol: 'CTĐP KC' }, ['symbol-signs']],
    [
      'a decision without basis and articles',
      { kind: 'decision', symbol: 'QĐ-CTĐP', addressees: [], recipients: [{ name: 'Lưu: VT', purpose: null }] },
      ['no-basis', 'no-article'],
    ],
    [
      'articles out of order',
      { kind: 'decision', symbol: 'QĐ-CTĐP', basis: ['Luật'], blocks: [article('1'), article('3')] },
      ['numbering'],
    ],
    ['an annex nobody refers to', { annexes: [annex('Phụ lục')] }, ['annex-unnamed']],
    ['an annex referred to that is not there', { closing: 'Chi tiết tại Phụ lục kèm theo' }, ['annex-missing']],
    [
      'two annexes without Roman numbers, one short of cells',
      { closing: 'Theo các phụ lục', annexes: [annex('Phụ lục I'), annex('Phụ lục 2', [[]])] },
      ['annex-numbers', 'annex-cells'],
    ],
    ['a title in small letters', { signature: { authority: null, title: 'Cục trưởng', name: null } }, ['title-capitals']],
  ])('%s', (_, changes, codes) => expect(formFaultsOf(letter(changes)).map(({ code }) => code)).toEqual(codes));

  it('a gap is named once, and stands only where a value is missing or empty', () => {
    expect(
      gapsOf(letter({ subject: orGap(' ', 'trích yếu'), place: orGap('Hà Nội', 'địa danh'), closing: orGap(null, 'trích yếu') })),
    ).toEqual(['trích yếu']);
  });
});

describe('a body as a person edits it', () => {
  it.each([
    ['Một đoạn.\n\n1. Việc thứ nhất\n- ý một\n- ý hai\n\n2. Việc thứ hai'],
    ['Điều 1. Phê duyệt.\n- khoản một\n\nĐiều 2. Hiệu lực.'],
    ['# I. KẾT QUẢ\n\nĐoạn văn.'],
    ['1.1. Việc con'],
  ])('comes back the same: %j', (text) => expect(bodyTextOf(blocksOf(text))).toBe(text));
  it('lines of one part are one sentence; empty parts are none', () =>
    expect(blocksOf('Một\ncâu.\n\n\n\n  ')).toEqual([{ kind: 'paragraph', text: 'Một câu.' }]));
});
