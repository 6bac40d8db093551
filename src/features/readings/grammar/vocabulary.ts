import { foldLetters } from './letters.ts';
import { ABBREVIATIONS, PHRASES, SOUND_PHRASES, WORDS } from './vocabulary.data.ts';

/** The language's own measure of a scanned text: which two words stand together, and what a broken word was. */

const pairsOf = (phrases: string) =>
  phrases.split(/[;\n]/).flatMap((phrase) => {
    const words = phrase.trim().split(/\s+/);
    return words.slice(1).map((word, at) => `${words[at]} ${word}`);
  });
const pairs = new Set(pairsOf(PHRASES));
export const knownPairs: ReadonlySet<string> = new Set([...pairs, ...pairsOf(SOUND_PHRASES)]);

/** Pairs by their letters without marks: 'khuyen cong' → ['khuyến công']. */
export const pairsByFold: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(Object.groupBy(pairs, (pair) => foldLetters(pair))).map(([folded, group]) => [folded, group ?? []]),
);

const words = new Set(WORDS.split(' '));
/** Letters a scanner mistakes for others, with what they may have been. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/(?<=\p{L})l|l(?=\p{L})/gu, 'i'],
  [/1/g, 'l'],
  [/0/g, 'o'],
  [/vv/g, 'w'],
  [/ii/g, 'u'],
];
const NO_SYLLABLE = /rn|[bcdđghkmnpqrstvx]l|\p{L}[01]|[01]\p{L}/u;

/** What a word that cannot be one was meant to be: 'nărn' → 'năm'; null where the shapes say nothing. */
export function mendedWord(word: string): { readonly suggested: string; readonly confidence: number } | null {
  if (!NO_SYLLABLE.test(word) || /^\d+$/.test(word)) return null;
  for (const [shape, letter] of SHAPES) {
    const mended = word.replace(shape, letter);
    if (mended !== word && words.has(mended)) return { suggested: mended, confidence: 0.85 };
  }
  return null;
}

const abbreviations = new Set(ABBREVIATIONS.split(' '));

/** What an abbreviation in capitals was meant to be: 'KCQOG' → 'KCQG'; null where it is sound or unknown. */
export function mendedAbbreviation(word: string): string | null {
  const mended = word
    .replace(/(?<=Q)[O0]|[O0](?=Q)/g, '')
    .replace(/6/g, 'G')
    .replace(/0/g, 'O');
  return mended !== word && abbreviations.has(mended) ? mended : null;
}
