import { usualTones } from '../../../platform/pure/vietnamese.ts';
import type { Correction } from '../reading.schema.ts';
import { foldLetters, isCapitals } from './letters.ts';
import { mendedName } from './names.ts';
import { cut, type Passage } from './passage.ts';
import { knownPairs, mendedAbbreviation, mendedWord, pairsByFold } from './vocabulary.ts';

/** A value a clerk sees, at its path; a name is judged as a name, a signing title as one. */
export interface Field {
  readonly path: string;
  readonly from: Passage;
  readonly as: 'text' | 'name' | 'title' | 'authority' | 'file';
}
export interface FoundCorrection extends Correction {
  readonly from: Passage;
}
/** What a name may lean on: the office's abbreviation and the year. */
export interface Signing {
  readonly office: string | null;
  readonly year: number | null;
  readonly authority: string | null;
}

/** Below this nobody is troubled with a guess. */
const WORTH_PROPOSING = 0.6;

/** Scanning faults in the fields, with what they should be: proposed, and applied by the caller only to subject and signature. */
export function readCorrections(fields: readonly Field[], signing: Signing): FoundCorrection[] {
  return fields.flatMap((field) => faultsIn(field, signing)).filter((one) => one.confidence >= WORTH_PROPOSING);
}

/** The best reading of a value: its corrections applied. */
export function corrected(value: string, path: string, corrections: readonly FoundCorrection[]): string {
  return corrections.filter(({ field }) => field === path).reduce((text, { raw, suggested }) => text.replace(raw, suggested), value);
}

function faultsIn(field: Field, signing: Signing): FoundCorrection[] {
  if (field.as === 'file') return fileFault(field);
  if (field.as === 'name') {
    const mended = mendedName(field.from.text, signing);
    return mended === null
      ? []
      : [{ raw: field.from.text, suggested: mended.name, field: field.path, confidence: mended.confidence, from: field.from }];
  }
  if (
    field.as === 'title' &&
    foldLetters(field.from.text) === 'thu truong' &&
    /bo truong/.test(foldLetters(signing.authority ?? '')) &&
    usualTones(field.from.text).toLowerCase() !== 'thứ trưởng'
  ) {
    return [{ raw: field.from.text, suggested: 'THỨ TRƯỞNG', field: field.path, confidence: 0.95, from: field.from }];
  }
  const faults = textFaults(field);
  // A title is proposed whole: people confirm 'PHÓ GIÁM ĐỐC', not a syllable of it.
  return field.as === 'text' || faults.length === 0
    ? faults
    : [
        {
          raw: field.from.text,
          suggested: faults.reduce((text, { raw, suggested }) => text.replace(raw, suggested), field.from.text),
          field: field.path,
          confidence: Math.min(...faults.map(({ confidence }) => confidence)),
          from: field.from,
        },
      ];
}

/** 'Lưu: VL, CTĐP': the first mark is the records office, VT (NĐ 30/2020, Phụ lục I); VP and longer marks are offices of their own. */
function fileFault({ path, from }: Field): FoundCorrection[] {
  const written = /^[Ll]ưu ?[:.]? ?(?<mark>V[TŢȚ]?[IÍÌỈĨỊiíìỉĩị1lLJj|!]?)(?<close>[,.;]?)(?= |$)/u.exec(from.text);
  const { mark = '', close = '' } = written?.groups ?? {};
  if (written === null || mark.length < 2 || mark === 'VT') return [];
  const end = written[0].length - close.length;
  // The comma after it is often what the scanner made the T of.
  const suggested = close === '' && end < from.text.length ? 'VT,' : 'VT';
  return [{ raw: mark, suggested, field: path, confidence: 0.85, from: cut(from, end - mark.length, end) }];
}

/** Short words that stand after anything: 'liên kết qua mạng' is sound. */
const ORDINARY = new Set('qua do cho tu ve sau theo ra vao la ma va de an co den tai hay'.split(' '));

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function textFaults({ path, from }: Field): FoundCorrection[] {
  const words: Word[] = [...from.text.matchAll(/[\p{L}\d]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const plain = words.map(({ text }) => usualTones(text).toLowerCase());
  const beside = (at: number) => words[at + 1] !== undefined && words[at + 1]!.start === words[at]!.end + 1;
  const sound = new Set<number>();
  plain.forEach((word, at) => {
    if (beside(at) && knownPairs.has(`${word} ${plain[at + 1]}`)) sound.add(at).add(at + 1);
  });
  const faults: FoundCorrection[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = beside(at) ? pairFault(plain[at]!, plain[at + 1]!, sound, at) : null;
    const fault = pair ?? dateFault(words, at) ?? abbreviationFault(words[at]!.text) ?? (sound.has(at) ? null : mendedWord(plain[at]!));
    if (fault === null) continue;
    const end = pair === null ? words[at]!.end : words[at + 1]!.end;
    const passage = cut(from, words[at]!.start, end);
    const suggested = inCaseOf(passage.text, fault.suggested);
    if (
      suggested === passage.text ||
      (pair !== null &&
        (isProper(words[at + 1]!.text, passage.text) || (fault.confidence < 0.9 && endsName(from.text, passage.text, words[at]!.start))))
    )
      continue;
    faults.push({ raw: passage.text, suggested, field: path, confidence: fault.confidence, from: passage });
    if (pair !== null) at += 1;
  }
  return faults;
}

const OF_A_DATE: Readonly<Record<string, readonly [meant: string, after: RegExp]>> = {
  nam: ['năm', /^[12]\d{3}$/],
  thang: ['tháng', /^\d{1,2}$/],
  ngay: ['ngày', /^\d{1,2}$/],
};

/** 'nãm 2022', 'thảng 6': a word of the date that stands before its number. Capitals are a name's: 'Quảng Nam 2022'. */
function dateFault(words: readonly Word[], at: number): { suggested: string; confidence: number } | null {
  const written = words[at]!.text.normalize('NFC');
  const [meant, after] = OF_A_DATE[foldLetters(written)] ?? [];
  if (meant === undefined || written === meant || written !== written.toLowerCase() || !after!.test(words[at + 1]?.text ?? '')) return null;
  return /^(?:miền|phía|việt|bậc|quảng|thẻ)$/iu.test(words[at - 1]?.text ?? '') ? null : { suggested: meant, confidence: 0.85 };
}

function abbreviationFault(word: string): { suggested: string; confidence: number } | null {
  const suggested = mendedAbbreviation(word);
  return suggested === null ? null : { suggested, confidence: 0.85 };
}

function pairFault(
  first: string,
  second: string,
  sound: ReadonlySet<number>,
  at: number,
): { suggested: string; confidence: number } | null {
  if (knownPairs.has(`${first} ${second}`) || (sound.has(at) && sound.has(at + 1))) return null;
  const meant = pairsByFold.get(foldLetters(`${first} ${second}`)) ?? [];
  const only = meant.length === 1 ? meant[0]! : null;
  if (only === null) return null;
  const [one, two] = only.split(' ');
  // A word that its other neighbour vouches for is not touched.
  if ((sound.has(at) && (one !== first || ORDINARY.has(second))) || (sound.has(at + 1) && two !== second)) return null;
  // 'hoàn thành lắp đặt': beside a sound pair only lost marks are a fault.
  if ((sound.has(at) || sound.has(at + 1)) && !lostMarks(`${first} ${second}`, only)) return null;
  return { suggested: only, confidence: lostMarks(`${first} ${second}`, only) ? 0.92 : 0.85 };
}

/** True where the written word only lacks marks of the meant one. */
function lostMarks(written: string, meant: string): boolean {
  const [few, all] = [written.normalize('NFD'), meant.normalize('NFD')];
  // A mark on the letter beside: 'nghịêp'.
  if ([...few].sort().join('') === [...all].sort().join('')) return true;
  let at = 0;
  for (const unit of all) if (few[at] === unit) at += 1;
  return at === few.length;
}

// 'có Sở', 'phường An': the second word is a name's.
function isProper(second: string, both: string): boolean {
  return /^\p{Lu}/u.test(second) && both !== both.toUpperCase();
}

// 'Vĩnh Thạnh lắp', 'Giám đốc Sở kết luận': a capital within a sentence ends a name, the word after it is another's.
function endsName(text: string, both: string, start: number): boolean {
  return /^\p{Lu}/u.test(both) && both !== both.toUpperCase() && /[\p{L}\d,] ?$/u.test(text.slice(0, start));
}

function inCaseOf(raw: string, suggested: string): string {
  if (isCapitals(raw) || (raw.match(/\p{Lu}/gu)?.length ?? 0) * 2 > raw.length) return suggested.toUpperCase();
  return /^\p{Lu}/u.test(raw) ? suggested.slice(0, 1).toUpperCase() + suggested.slice(1) : suggested;
}
