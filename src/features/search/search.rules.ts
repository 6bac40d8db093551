import { fold, usualTones } from '../../platform/pure/vietnamese.ts';

/**
 * What a query asks of a text: `query` its words for the index, each the beginning of a word (PostgreSQL's tsquery, the words as
 * `search_words` writes them). Of words that hold several, such as 2990/BCT-CTĐP, also how the whole begins: without marks, and as
 * it may be spelt where it was typed with marks.
 */
export interface Asked {
  readonly query: string;
  readonly starts: readonly string[];
  readonly marks: readonly string[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Nothing of a word stands before it. */
const BEGINS = '(^|[^[:alnum:]])';
const MARKED_BEGINS = '(^|[\\s\\-/.,;:()"“”‘’–])';
/** What stands between words, in small letters, in the index (`apart`) and here. */
const BETWEEN = /[^0-9a-z\u00c0-\u1fff\u2070-\uffff]+/;
const TONES: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];
/** Both ways in which the tone of an open oa, oe, uy is written. */
function spellings(word: string): string[] {
  const usual = usualTones(word);
  const other = TONES.reduce((text, [first, second]) => text.replaceAll(first, second), usual);
  return [...new Set([usual, other])];
}

/** A word of a query without its marks; typed with marks, also how it may be spelt. */
interface Word {
  readonly typed: string;
  readonly bare: string;
  readonly spelt: readonly string[] | null;
}
const wordsOf = (query: string): Word[] =>
  query
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
    .map((word) => ({ typed: word, bare: fold(word), spelt: word === fold(word) ? null : spellings(word) }));

/** One word for the index; a mark that was typed must stand, in either way of writing its tone. */
function lexeme(part: string, prefix: boolean): string {
  const end = prefix ? ':*' : '';
  return part === fold(part)
    ? `'${part}'${end}`
    : `(${spellings(part)
        .map((each) => `'=${each}'${end}`)
        .join(' | ')})`;
}
const partsOf = (word: string): string[] => word.split(BETWEEN).filter((part) => part !== '');

/** Words of a query: marks that were typed are respected, words without them fit whatever marks a text has. Null where nothing is left to look for. */
export function askedBy(query: string): Asked | null {
  const words = wordsOf(query).filter(({ typed }) => partsOf(typed).length > 0);
  if (words.length === 0) return null;
  const several = words.filter(({ typed }) => partsOf(typed).length > 1);
  return {
    query: words.flatMap(({ typed }) => partsOf(typed).map((part, at, { length }) => lexeme(part, at === length - 1))).join(' & '),
    starts: several.map(({ bare }) => `${BEGINS}${escaped(bare)}`),
    marks: several.flatMap(({ spelt }) => (spelt === null ? [] : [`${MARKED_BEGINS}(${spelt.map(escaped).join('|')})`])),
  };
}

/** The same query with words that sound like those typed, as `alike` names them; null where one of them sounds like nothing. */
export function askedAlike(query: string, alike: ReadonlyMap<string, readonly string[]>): Asked | null {
  const groups = plainWords(query).map((word) => alike.get(word) ?? []);
  if (groups.length === 0 || groups.some((group) => group.length === 0)) return null;
  return { query: groups.map((group) => `(${group.map((word) => lexeme(word, true)).join(' | ')})`).join(' & '), starts: [], marks: [] };
}
/** The words of a query without their marks, each once. */
export const plainWords = (query: string): string[] => [...new Set(wordsOf(query).flatMap(({ bare }) => partsOf(bare)))];

type Place = readonly [start: number, end: number];
/** Where a word begins a word of a text. */
function placesOf({ bare, spelt }: Word, text: string, folded: string): Place[] {
  return [...folded.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(bare)}`, 'gu'))]
    .map(({ index }): Place => [index, index + bare.length])
    .filter(([start, end]) => spelt === null || spelt.includes(text.slice(start, end).toLocaleLowerCase('vi')));
}

const AROUND = 70;
/** The part of a text around the first place where the words are, and where in it each of them is; null where one of them is not. */
export function excerptOf(text: string, query: string): { readonly excerpt: string; readonly at: readonly Place[] } | null {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ');
  const folded = fold(plain);
  const words = wordsOf(query);
  const places = words.map((word) => placesOf(word, plain, folded));
  if (words.length === 0 || places.some((each) => each.length === 0)) return null;
  // Where the words stand together is where one would read on.
  const phrase = words.map(({ bare }) => bare).join(' ');
  const first = places[0]!.find(([start]) => folded.startsWith(phrase, start))?.[0] ?? Math.min(...places.map(([[start] = [0]]) => start));
  const from = first <= AROUND ? 0 : plain.lastIndexOf(' ', first - AROUND) + 1;
  const to = Math.min(plain.length, first + phrase.length + AROUND);
  const at = places
    .flat()
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): Place => [start - from, end - from])
    .toSorted(([a], [b]) => a - b);
  return { excerpt: plain.slice(from, to), at: at.filter(([start], index) => index === 0 || start >= at[index - 1]![1]) };
}

/** A query that may be the number of a letter or a contract, or a project's code: one word of letters and figures, with a figure in it; null for any other. It holds none of LIKE's signs. */
export function numberAsked(query: string): string | null {
  const word = query
    .normalize('NFC')
    .trim()
    .replace(/\s*([/-])\s*/g, '$1');
  return /^[\p{L}\p{N}][\p{L}\p{N}./-]+$/u.test(word) && /\d/.test(word) ? word : null;
}
