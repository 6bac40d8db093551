import { asDigits } from './letters.ts';
import { cut, type Found, found, joined, type Passage } from './passage.ts';

export interface DocumentNumber {
  /** Null where the space for it was left blank. */
  readonly number: Found<string> | null;
  readonly symbol: Found<string>;
  readonly code: Found<string> | null;
  /** The lines it stands in. */
  readonly lines: readonly Passage[];
  /** Raw digits that were read as others: 'l078'. */
  readonly raw: string | null;
}

const SEGMENT = '[A-ZĐƯÔÂa-zđ][\\p{L}\\d&.]{0,11}';
const SYMBOL = `(?:[12][0-9OlI]{3} ?\\/ ?)?${SEGMENT}(?: ?[-–_] ?${SEGMENT}){0,5}`;
const NUMBERED = new RegExp(`^S[ốôo6Ốõỗồổ]+\\.? ?[:.;]? ?(?<number>[0-9OQlI|SB]{1,6}[a-d]?)? ?\\/ ?(?<symbol>${SYMBOL})`, 'u');
/** The Party's numbering: 'Số 214-TB/TU'. */
const PARTY = /^S[ốô] ?:? ?(?<number>\d{1,5}) ?[-–] ?(?<symbol>[A-ZĐ][\p{L}]{1,4} ?\/ ?\p{Lu}{2,8}(?:-\p{Lu}{2,6})?)$/u;
/** A thin stroke between number and symbol that a scanner lost: 'Số: 3333BCT-CTĐP'. */
const STROKE_LOST = /^S[ốô] ?[:.;] ?(?<number>\d{1,6}) ?(?<symbol>\p{Lu}{2,8}(?:-\p{Lu}[\p{L}&]{0,11}){1,4})$/u;
const BARE = new RegExp(
  `^(?<number>\\d{1,6}) ?\\/ ?(?<symbol>(?:[12]\\d{3}\\/)?[A-ZĐ][\\p{L}\\d]{0,9}(?:-[A-ZĐ][\\p{L}\\d&]{0,11}){1,4})$`,
  'u',
);

/** Number and symbol of the head; a number stamped apart, or a symbol wrapped onto the next line, is joined. Null where there is none. */
export function readNumber(lines: readonly Passage[]): DocumentNumber | null {
  for (const [at, line] of lines.entries()) {
    if (!/^[sš][o06]\b ?[:.;]?/.test(line.folded) && !BARE.test(line.text)) continue;
    for (const count of [1, 2, 3, 4]) {
      const over = lines.slice(at, at + count);
      const read = over.length === count && (count === 1 || goesOn(lines, at, count)) ? numberIn(joined(over), over) : null;
      if (read !== null) return read;
    }
  }
  return null;
}

/** A number may stand lines away from its symbol; what lies between may only be other stamped digits. */
function goesOn(lines: readonly Passage[], at: number, count: number): boolean {
  const first = lines[at]!.text;
  const last = lines[at + count - 1]!.text;
  if (/\//.test(first)) return count === 2 && /[-–]$/.test(first) && /^[A-ZĐ]/u.test(last);
  return last.startsWith('/') || /^\d{1,6} ?\//.test(last) || /^[\d ]{1,6}$/.test(last);
}

function numberIn(whole: Passage, lines: readonly Passage[]): DocumentNumber | null {
  const match = NUMBERED.exec(whole.text) ?? PARTY.exec(whole.text) ?? BARE.exec(whole.text) ?? STROKE_LOST.exec(whole.text);
  const { number: digits, symbol: letters } = match?.groups ?? {};
  if (match === null || letters === undefined) return null;
  const end = match[0].length;
  const symbolAt = end - letters.length;
  const symbol = cut(whole, symbolAt, end - (/[.]$/.test(letters) ? 1 : 0));
  const plain = plainSymbol(symbol.text);
  if (digits === undefined || !/\d|^[lIOo]+$/.test(digits))
    return { number: null, symbol: found(plain, symbol), code: null, lines, raw: null };
  const numberAt = whole.text.lastIndexOf(digits, symbolAt - 1);
  const numberFrom = cut(whole, numberAt, numberAt + digits.length);
  const value = /[a-d]$/.test(digits) ? asDigits(digits.slice(0, -1)) + digits.slice(-1) : asDigits(digits);
  const doubt = value === digits && !STROKE_LOST.test(whole.text) ? 1 : 0.85;
  return {
    number: found(value, numberFrom, doubt),
    symbol: found(plain, symbol),
    code: found(
      PARTY.test(whole.text) ? `${value}-${plain}` : `${value}/${plain}`,
      cut(whole, numberAt, symbolAt + symbol.text.length),
      doubt,
    ),
    lines,
    raw: value === digits ? null : digits,
  };
}

/** A symbol as printed but for stray spaces: 'BCT - CTĐP' → 'BCT-CTĐP'. */
export function plainSymbol(text: string): string {
  return text
    .replace(/\s*([-–_/])\s*/g, (_, sign: string) => (sign === '/' ? '/' : '-'))
    .replace(/^([12][0-9OlI]{3})\//, (_, year: string) => `${asDigits(year)}/`)
    .replace(/[.\s]+$/, '');
}
