import { type Day, dayInVietNam, dayOf, isDay, weekday, writtenInFigures } from '../platform/pure/dates.ts';
import { writtenDong } from '../platform/pure/money.ts';
import type { Language } from './words.tsx';

const WEEKDAYS = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 'YYYY-MM-DD' as people write it: 28/4/2020, in English 28 Apr 2020. What is no day is given back as it is. */
export function writtenDay(on: string, language: Language): string {
  if (!isDay(on)) return on;
  const [year, month, dayOfMonth] = on.split('-').map(Number) as [number, number, number];
  return language === 'vi' ? writtenInFigures(on) : `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** The name of a day's weekday: thứ Ba, Tuesday. Empty for what is no day. */
export function weekdayName(on: string, language: Language): string {
  return isDay(on) ? WEEKDAYS[language][weekday(on) - 1]! : '';
}

/** A day typed as 28/4/2020, 28-4-2020 or 2020-04-28; null where there is no such day. */
export function typedDay(text: string): Day | null {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(trimmed);
  return match === null ? null : dayOf(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** An instant as Viet Nam's clock shows it: 15:04 · 28/4/2020. */
export function writtenInstant(instant: string, language: Language): string {
  const at = new Date(instant);
  const clock = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${clock} · ${writtenDay(dayInVietNam(at), language)}`;
}

/** Whole đồng with its unit: 1.234.567.890 đ. Dots in both languages: it is how the papers write it. */
export function writtenMoney(dong: bigint | string): string {
  return `${writtenDong(dong)} đ`;
}

/** A share from 0 to 1 as 97%. */
export function writtenShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/**
 * A file's size: 812 byte, 34 KB, 4,2 MB; the decimal mark is the language's. Counted by 1024 and written KB and MB,
 * as the folders on people's own machines show it: the two are to be the same figure.
 */
export function writtenSize(bytes: number, language: Language): string {
  if (bytes < 1024) return `${bytes} byte`;
  const [amount, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  const text = amount < 10 ? (Math.round(amount * 10) / 10).toString() : Math.round(amount).toString();
  return `${language === 'vi' ? text.replace('.', ',') : text} ${unit}`;
}

/** A limit given in MiB, as sizes are written: 50 MB, 0,05 MB. */
export function writtenLimit(mib: number, language: Language): string {
  return `${language === 'vi' ? String(mib).replace('.', ',') : mib} MB`;
}
