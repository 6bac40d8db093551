import { z } from 'zod';

/** Whole đồng as it crosses the wire: digits, a minus before what is taken away. Never a float. */
export const dongSchema = z.string().regex(/^-?\d{1,18}$/);
/** An amount a person hands in: more than nothing. */
export const amountSchema = z.string().regex(/^[1-9]\d{0,17}$/);
/** The largest amount a column holds with room to sum: 10^18 đồng is more than the nation has. */
export const MOST_DONG = 10n ** 18n - 1n;

/** Why a text is no amount; the words stand in cells.words.ts. */
export type MoneyFault = 'empty' | 'negative' | 'no-number' | 'fraction' | 'too-large' | 'ambiguous';

const UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  đ: 1n,
  đồng: 1n,
  vnđ: 1n,
  vnd: 1n,
  dong: 1n,
  d: 1n,
  nghìn: 1_000n,
  ngàn: 1_000n,
  triệu: 1_000_000n,
  trieu: 1_000_000n,
  tr: 1_000_000n,
  tỷ: 1_000_000_000n,
  tỉ: 1_000_000_000n,
  ty: 1_000_000_000n,
};

/**
 * Reads an amount as officials write it: `300.000.000`, `300,000,000 đ`, `300 triệu`, `1,5 tỷ`; in `unit` đồng where the
 * text names none (forms in triệu đồng). A dot or comma before three digits parts thousands, otherwise it is the decimal
 * mark, which Vietnamese writes as a comma; what could be both and would differ is refused as ambiguous.
 */
export function readDong(text: string, unit: bigint = 1n): { readonly dong: bigint } | { readonly fault: MoneyFault } {
  const written = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (written === '' || written === '-' || written === '–') return { fault: 'empty' };
  const match = /^([-–(]?) ?(\d[\d., ]*) ?(\p{L}*)(?: ?đồng)?\)?$/u.exec(written);
  if (match === null) return { fault: 'no-number' };
  const [, sign, digits, named] = match as unknown as [string, string, string, string];
  if (sign !== '') return { fault: 'negative' };
  const scale = named === '' ? unit : UNITS[named];
  if (scale === undefined) return { fault: 'no-number' };
  const parts = partsOf(digits.replaceAll(' ', ''), scale);
  if (typeof parts === 'string') return { fault: parts };
  const dong = BigInt(parts.whole) * scale + fractionOf(parts.fraction, scale);
  if (parts.fraction !== '' && (BigInt(parts.fraction) * scale) % 10n ** BigInt(parts.fraction.length) !== 0n) return { fault: 'fraction' };
  return dong > MOST_DONG ? { fault: 'too-large' } : { dong };
}

const fractionOf = (fraction: string, scale: bigint) =>
  fraction === '' ? 0n : (BigInt(fraction) * scale) / 10n ** BigInt(fraction.length);

/** The digits before and after the decimal mark. */
function partsOf(digits: string, scale: bigint): { whole: string; fraction: string } | MoneyFault {
  const marks = [...digits.matchAll(/[.,]/g)].map(([mark]) => mark);
  if (marks.length === 0) return { whole: digits, fraction: '' };
  const kinds = new Set(marks);
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(digits)) {
    // 1,500 triệu: fifteen hundred million or one and a half? Nobody can say.
    if (marks.length === 1 && scale > 1n && !digits.endsWith('000')) return 'ambiguous';
    return { whole: digits.replace(/[.,]/g, ''), fraction: '' };
  }
  const last = digits.lastIndexOf(marks.at(-1)!);
  const [head, fraction] = [digits.slice(0, last), digits.slice(last + 1)];
  if (fraction === '' || (kinds.size === 1 && marks.length > 1)) return 'no-number';
  const whole = kinds.size === 1 ? head : head.replaceAll(marks[0]!, '');
  if (kinds.size === 2 && !/^\d{1,3}(?:[.,]\d{3})*$/.test(head)) return 'no-number';
  return /^\d+$/.test(whole) ? { whole, fraction } : 'no-number';
}

/** Whole đồng with dots between thousands, as Vietnamese papers write it: 1.234.567.890. */
export function writtenDong(dong: bigint | string): string {
  return String(dong).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Đồng as whole triệu đồng, rounded, with dots between thousands: as forms count it. */
export function writtenMillions(dong: string): string {
  return writtenDong((BigInt(dong) + 500_000n) / 1_000_000n);
}
