import { vietnameseness } from '../grammar/syllables.ts';

/**
 * Vietnamese before Unicode. A text in an old font arrives as Latin letters and signs ("Bé C«ng
 * Th­¬ng"), whether its bytes were read as windows-1252 or it was pasted so into Word. TCVN3 is
 * TCVN 5712:1993 (VN3), one byte a letter; VNI writes the letter, then a byte for its marks; VIQR
 * (RFC 1456) writes marks as ASCII signs.
 */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'VIQR';

/** From byte 0xA1 of TCVN3 on; a dot stands where the standard has no letter. */
const TCVN3_UPPER_HALF = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const TCVN3 = new Map(
  [...TCVN3_UPPER_HALF].flatMap((letter, at) => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + at), letter] as const])),
);

const TONE = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const CIRCUMFLEX = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' };
const BREVE = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' };
const VNI_ALONE = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', í: 'í', ì: 'ì' };
const VNI = vniTable();

/** The legacy encoding a text is written in, or null where it is none (or not surely one). */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  const now = vietnameseness(text);
  const candidates: LegacyEncoding[] = hasViqrShapes(text) ? ['TCVN3', 'VNI', 'VIQR'] : ['TCVN3', 'VNI'];
  const found = candidates
    .map((encoding) => ({ encoding, ...vietnameseness(fromLegacy(text, encoding)) }))
    .map((guess) => ({ ...guess, score: guess.good - 2 * guess.bad }))
    .toSorted((a, b) => b.score - a.score)[0]!;
  const sure = found.good >= 3 && found.bad <= found.good / 8;
  return sure && found.score > now.good - 2 * now.bad + 2 ? found.encoding : null;
}

/** "?" and "." after vowels are in any text; only the signs of shape, and many of them, tell VIQR. */
function hasViqrShapes(text: string): boolean {
  const shapes = text.match(/[aeo]\^|[ou]\+|\bdd/giu)?.length ?? 0;
  return shapes >= 3 && shapes * 8 > (text.match(/\s+/gu)?.length ?? 0);
}

/** Signs of an old font that no conversion makes Vietnamese of. */
export function looksLegacy(text: string): boolean {
  const odd = text.match(/[«¬\u00ad®¸¹µ¶·¨©ª]\p{L}|\p{L}[«¬\u00ad®¸¹µ¶·¨©ª]/gu)?.length ?? 0;
  return odd > 10 && odd * 40 > text.length;
}

/** Rewrites a text of a legacy encoding in Unicode (NFC). */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'TCVN3') return capitalsRestored(text.replace(/[\u00a1-\u00fe]/gu, (sign) => TCVN3.get(sign) ?? sign));
  if (encoding === 'VNI') return text.replace(VNI.pattern, (written) => VNI.letters.get(written) ?? written).normalize('NFC');
  return fromViqr(text);
}

/**
 * TCVN3 has no codes for marked capitals: the capital fonts (.VnTimeH) draw them over the small
 * letters' codes. A word whose plain letters are all capitals is therefore meant in capitals.
 */
function capitalsRestored(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const shouts = !/[a-z]/u.test(line) && (line.match(/[A-Z]/gu)?.length ?? 0) > 2;
      return line.replace(/\p{L}+/gu, (word) => {
        const capitals = word.match(/[A-Z]/gu)?.length ?? 0;
        // "Sè: 12/BC" has no small plain letter either, but is no line of capitals: it has figures.
        const meant = !/[a-z]/u.test(word) && (capitals > 1 || (shouts && !/\d/u.test(line)));
        return meant ? word.toUpperCase() : word;
      });
    })
    .join('\n');
}

function vniTable(): { letters: Map<string, string>; pattern: RegExp } {
  const letters = new Map<string, string>();
  const put = (written: string, letter: string) => {
    letters.set(written, letter.normalize('NFC'));
    letters.set(written.toUpperCase(), letter.normalize('NFC').toUpperCase());
    letters.set(written[0]!.toUpperCase() + written.slice(1), letter.normalize('NFC').toUpperCase());
  };
  for (const [written, letter] of Object.entries(VNI_ALONE)) put(written, letter);
  for (const [sign, tone] of Object.entries(TONE)) {
    for (const vowel of 'aeiouy') put(vowel + sign, vowel + tone);
    put(`ô${sign}`, `ơ${tone}`);
    put(`ö${sign}`, `ư${tone}`);
  }
  for (const [sign, tone] of Object.entries(CIRCUMFLEX)) for (const vowel of 'aeo') put(vowel + sign, `${vowel}\u0302${tone}`);
  for (const [sign, tone] of Object.entries(BREVE)) put(`a${sign}`, `a\u0306${tone}`);
  const longestFirst = [...letters.keys()].toSorted((a, b) => b.length - a.length);
  return { letters, pattern: new RegExp(longestFirst.join('|'), 'gu') };
}

const VIQR_TONE: Record<string, string> = { "'": '\u0301', '`': '\u0300', '?': '\u0309', '~': '\u0303', '.': '\u0323' };
const VIQR_SHAPE: Record<string, string> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' };
// A sign at the end of a line closes the sentence; inside one it is a mark.
const VIQR_LETTER = /([aAeEoO]\^|[aA]\(|[oOuU]\+|[aAeEiIoOuUyY])(['`~]|[?.](?=[^\n]))?/gu;

function fromViqr(text: string): string {
  const letters = text.replace(/\r\n?/gu, '\n').replace(/D[dD]/gu, 'Đ').replace(/dd/gu, 'đ');
  return letters.replace(VIQR_LETTER, (_, vowel: string, tone: string | undefined) =>
    (vowel[0]! + (VIQR_SHAPE[vowel[1] ?? ''] ?? '') + (tone === undefined ? '' : VIQR_TONE[tone]!)).normalize('NFC'),
  );
}
