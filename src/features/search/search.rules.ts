import { fold, usualTones } from '../../platform/pure/vietnamese.ts';

/** What a query asks of a text: the word by which an index finds, what each word must begin, and how those typed with marks may be spelt. */
export interface Asked { readonly longest: string; readonly starts: readonly string[]; readonly marks: readonly string[] }

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Nothing of a word stands before it. */
const BEGINS = '(^|[^[:alnum:]])';
const MARKED_BEGINS = '(^|[\\s\\-/.,;:()"“”‘’–])';
const TONES: readonly (readonly [string, string])[] = [['òa', 'oà'], ['óa', 'oá'], ['ỏa', 'oả'], ['õa', 'oã'], ['ọa', 'oạ'], ['òe', 'oè'], ['óe', 'oé'], ['ỏe', 'oẻ'], ['õe', 'oẽ'], ['ọe', 'oẹ'], ['ùy', 'uỳ'], ['úy', 'uý'], ['ủy', 'uỷ'], ['ũy', 'uỹ'], ['ụy', 'uỵ']];
/** Both ways in which the tone of an open oa, oe, uy is written. */
function spellings(word: string): string[] {
  const usual = usualTones(word);
  const other = TONES.reduce((text, [first, second]) => text.replaceAll(first, second), usual);
  return [...new Set([usual, other])];
}

/** A word of a query without its marks; typed with marks, also how it may be spelt. */
interface Word { readonly bare: string; readonly spelt: readonly string[] | null }
const wordsOf = (query: string): Word[] => query.normalize('NFC').toLocaleLowerCase('vi').split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '')
  .map((word) => ({ bare: fold(word), spelt: word === fold(word) ? null : spellings(word) }));

/** Words of a query: marks that were typed are respected, words without them fit whatever marks a text has. Null where nothing is left to look for. */
export function askedBy(query: string): Asked | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  return {
    longest: words.toSorted((a, b) => b.bare.length - a.bare.length)[0]!.bare.replace(/[\\%_]/g, (sign) => `\\${sign}`), starts: words.map(({ bare }) => `${BEGINS}${escaped(bare)}`),
    marks: words.flatMap(({ spelt }) => (spelt === null ? [] : [`${MARKED_BEGINS}(${spelt.map(escaped).join('|')})`])),
  };
}

type Place = readonly [start: number, end: number];
/** Where a word begins a word of a text. */
function placesOf({ bare, spelt }: Word, text: string, folded: string): Place[] {
  return [...folded.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(bare)}`, 'gu'))].map(({ index }): Place => [index, index + bare.length]).filter(([start, end]) => spelt === null || spelt.includes(text.slice(start, end).toLocaleLowerCase('vi')));
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
  const at = places.flat().filter(([start, end]) => start >= from && end <= to).map(([start, end]): Place => [start - from, end - from]).toSorted(([a], [b]) => a - b);
  return { excerpt: plain.slice(from, to), at: at.filter(([start], index) => index === 0 || start >= at[index - 1]![1]) };
}
