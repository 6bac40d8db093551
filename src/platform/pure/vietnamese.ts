/** Vietnamese text as computers meet it: several spellings of one word, one of them ours. */

/** Tone placement as state documents usually have it, on the first vowel of an open oa, oe, uy: hoà → hòa, uỷ → ủy, thuý → thúy. NFC in, NFC out, same length. */
export function usualTones(text: string): string {
  return text.replace(TONE_ON_SECOND, (pair) => USUAL[pair] ?? pair);
}

/** For comparing and searching: lower case, no marks, đ → d. 'Đề án' and 'de an' are one. Keeps the length of NFC text. */
export function fold(text: string): string {
  let out = '';
  for (const unit of text.normalize('NFC').toLowerCase()) {
    const bare = unit.normalize('NFD').replace(/\p{M}/gu, '');
    out += bare === 'đ' ? 'd' : bare;
  }
  return out;
}

const MARKS = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const USUAL: Record<string, string> = {};
for (const [first, second] of ['oa', 'oe', 'uy'].map((pair) => [pair[0]!, pair[1]!] as const)) {
  for (const mark of MARKS) {
    for (const [a, b] of [
      [first, second],
      [first.toUpperCase(), second],
      [first.toUpperCase(), second.toUpperCase()],
    ] as const) {
      USUAL[`${a}${(b + mark).normalize('NFC')}`] = `${(a + mark).normalize('NFC')}${b}`;
    }
  }
}
// In an open syllable only (hoàn keeps its mark); the u of qu is no vowel (quý keeps its own).
const TONE_ON_SECOND = new RegExp(`(?<![qQ])(?:${Object.keys(USUAL).join('|')})(?!\\p{L})`, 'gu');
