import { type Day, dayOf } from '../../../platform/pure/dates.ts';
import { provinceNamed } from '../../organizations/organization.directory.ts';
import { cut, type Found, found, joined, type Passage } from './passage.ts';
import { writtenDay } from './written-dates.ts';

export interface Issued {
  readonly on: Found<Day | null>;
  readonly place: Found<string> | null;
}

const DATE =
  /(?:,|^|\s) ?ngay ?(?:(?<d1>[0-9ol]{1,2}) ?thang ?(?<m1>[0-9ol]{1,2}) ?,? ?na(?:m|rn) ?(?<y1>[0-9ol]{4})|(?<d3>[0-9ol]{1,2}) ?[/.-] ?(?<m3>[0-9ol]{1,2}) ?[/.-] ?(?<y3>[0-9ol]{4}))/;
const BLANK_DATE = /,? ?ngay (?:[0-9ol]{1,2} )?thang (?:[0-9ol]{1,2} )?na(?:m|rn)(?: [0-9ol]{4})?/;

/** Place and date of the head: 'Hà Nội, ngày 28 tháng 4 năm 2020'. A day that does not exist, or is left blank, is read as null. */
export function readIssued(lines: readonly Passage[]): Issued | null {
  const days = daysIn(lines);
  // A subject may end on a day of its own; the day of issue has its place before it.
  return days.find(({ place }) => place !== null) ?? days[0] ?? null;
}

function daysIn(lines: readonly Passage[]): Issued[] {
  const days: Issued[] = [];
  // A date may have wrapped onto the next line.
  for (const line of lines.flatMap((each, at) =>
    lines[at + 1] !== undefined && /ngay/.test(each.folded) && !DATE.test(each.folded) && !BLANK_DATE.test(each.folded)
      ? [joined([each, lines[at + 1]!])]
      : [each],
  )) {
    if (/^(?:can cu|thuc hien|xet|v ?\/ ?v\b)/.test(line.folded)) continue;
    const match = DATE.exec(line.folded) ?? BLANK_DATE.exec(line.folded);
    if (match === null || line.folded.slice(match.index + match[0].length).trim().length > 12) continue;
    const before = cut(line, 0, match.index);
    if (before.text.length > 40 || /(?<!\p{L})(?:trước|đến|hết|từ|nhất|là|trong|vào)$/u.test(before.text)) continue;
    const written = writtenDay(match.groups);
    const on = written === null || written.year === null ? null : dayOf(written.year, written.month, written.day);
    const date = cut(line, match.index + match[0].indexOf('ngay'), match.index + match[0].length);
    const name = /^[\p{Lu}][\p{L}.' -]{1,30}$/u.test(before.text.replace(/[\s,]+$/, ''))
      ? cut(before, 0, before.text.replace(/[\s,]+$/, '').length)
      : null;
    days.push({
      on: found(on, date, /[a-z]/.test(date.text.replace(/[^\p{L}]/gu, '')) ? 1 : 0.9),
      place: name === null ? null : found(name.text, name),
    });
  }
  return days;
}

/** Where a place and date that end a line begin, if something stands before them: 'KCQG năm 2020Hà Nội, ngày …'. */
export function endOfPlaceBefore(line: Passage): number[] {
  const comma = /,\s?ngay ?(?:[0-9ol]{1,2})? ?(?:thang|[/.-])/.exec(line.folded);
  if (comma === null || line.folded.length - comma.index > 45) return [];
  const words = /(?:\p{Lu}[\p{L}.'-]*(?: [-–] |\s)?){1,6}$/u.exec(line.text.slice(0, comma.index));
  if (words === null || words.index === 0) return [];
  return [words.index + placeWithin(words[0])];
}

// 'đề án KCQGHà Nội': an abbreviation and a place without a space.
const isGlued = (capitals: string, at: number) => /\p{Lu}\p{Lu}$/u.test(capitals.slice(0, at)) && /^\p{Lu}\p{Ll}/u.test(capitals.slice(at));

// 'Bộ Công Thương Hà Nội' holds a place: the longest province's name at its end, else its last two words.
function placeWithin(capitals: string): number {
  const starts = [...capitals.matchAll(/\p{Lu}/gu)]
    .map(({ index }) => index)
    .filter((at) => at === 0 || /[\s\d]/.test(capitals[at - 1]!) || isGlued(capitals, at));
  const province = starts.find((at) => provinceNamed(capitals.slice(at).trim()) !== null);
  return province ?? starts.at(-2) ?? 0;
}
