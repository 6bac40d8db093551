import { foldLetters } from './letters.ts';

/**
 * A piece of clean text that knows where each of its characters stands in the source. Everything the
 * grammar reads is a passage, so that every value can show its place.
 */
export interface Passage {
  readonly text: string;
  /** The text without case and marks, unit for unit: what patterns are matched against. */
  readonly folded: string;
  /** Source offset of each character. */
  readonly at: readonly number[];
}

/** A value with the passage it was read from, and how sure the reading is (0 to 1). */
export interface Found<T> {
  readonly value: T;
  readonly from: Passage;
  readonly confidence: number;
}

export function passageOf(text: string, at: readonly number[]): Passage {
  return { text, folded: foldLetters(text), at };
}

export function found<T>(value: T, from: Passage, confidence = 1): Found<T> {
  return { value, from, confidence };
}

/** Characters `start` to `end`, white space at both ends left out. */
export function cut(whole: Passage, start: number, end: number = whole.text.length): Passage {
  let [from, to] = [Math.max(0, start), Math.min(end, whole.text.length)];
  while (from < to && whole.text[from] === ' ') from += 1;
  while (to > from && whole.text[to - 1] === ' ') to -= 1;
  return { text: whole.text.slice(from, to), folded: whole.folded.slice(from, to), at: whole.at.slice(from, to) };
}

/** Passages one after the other with a space between; a space stands where the text before it ended. */
export function joined(parts: readonly Passage[]): Passage {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only !== undefined) return only;
  const at: number[] = [];
  for (const part of parts) {
    if (at.length > 0) at.push(at.at(-1)!);
    for (const offset of part.at) at.push(offset);
  }
  return { text: parts.map((part) => part.text).join(' '), folded: parts.map((part) => part.folded).join(' '), at };
}

/** Start and end in the source, whatever the order its parts were printed in; null for an empty passage. */
export function spanOf(passage: Passage): [number, number] | null {
  const first = passage.at[0];
  const last = passage.at.at(-1);
  if (first === undefined || last === undefined) return null;
  // Columns that a scanner interleaved: the value's end may stand above its beginning.
  return first <= last
    ? [first, last + 1]
    : [passage.at.reduce((least, at) => Math.min(least, at), first), passage.at.reduce((most, at) => Math.max(most, at), last) + 1];
}

/** The part a match of the folded text covers; null without a match. */
export function matched(whole: Passage, pattern: RegExp): { readonly match: RegExpExecArray; readonly passage: Passage } | null {
  const match = pattern.exec(whole.folded);
  return match === null ? null : { match, passage: cut(whole, match.index, match.index + match[0].length) };
}

/** Without closing marks: 'Như trên;' → 'Như trên', '… hiện nay./.' → '… hiện nay'. */
export function withoutClose(passage: Passage): Passage {
  return cut(passage, 0, passage.text.replace(/[\s.;:,/…]+$/u, '').length);
}

/** Without './.' and white space at the end; its other marks stay. */
export function withoutEndSign(passage: Passage): Passage {
  return cut(passage, 0, passage.text.replace(/\s*\.?\s*\/\s*\.?\s*$/u, '').length);
}
