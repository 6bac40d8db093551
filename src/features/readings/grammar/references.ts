import { type Day, dayOf } from '../../../platform/pure/dates.ts';
import type { CitedKind } from '../reading.schema.ts';
import { asDigits, foldLetters } from './letters.ts';
import { CITED_WORDS, kindOfSymbol, kindOfWord } from './kind.ts';
import { plainSymbol } from './number.ts';
import { cut, type Found, found, type Passage } from './passage.ts';
import { WRITTEN_FULL_DAY, writtenDay } from './written-dates.ts';

export interface ReadReference {
  readonly kind: CitedKind;
  readonly code: Found<string> | null;
  readonly issuedOn: Found<Day> | null;
  readonly title: Found<string> | null;
  readonly from: Passage;
}

const SEGMENT = '[A-ZĐƯ][\\p{L}\\d&]{0,11}';
const CODE = new RegExp(
  `(?<![\\p{L}\\d/.])(?<number>[0-9OolIS]{1,5}[a-d]?) ?\\/ ?(?<year>[12][0-9Ol]{3} ?\\/ ?)?(?<symbol>${SEGMENT}(?: ?[-–] ?${SEGMENT}){0,4})`,
  'gu',
);
/** A title with its date runs no further than this. */
const LONGEST_TITLE = 700;
const KIND_BEFORE = new RegExp(`(?<![a-z])(?<kind>${CITED_WORDS}|van ban)(?: [^.;:()]{0,70}?)?,? ?(?:(?:[sšS][o06])(?: ?[:.])? ?)?$`);
const LAW_DATE = new RegExp(
  `(?<![\\p{L}])(?<kind>Luật|Bộ luật|Pháp lệnh) \\p{Lu}[^.;:,()\\d]{2,70}? (?=ngày (?:\\d{1,2} tháng|\\d{1,2}\\/))`,
  'gu',
);
const DATE_AFTER = new RegExp(
  `^,?(?: ?\\([^)]{0,30}\\))?,?(?: (?:cua|do) [^.;:\\d]{0,80})?(?: ?(?:duoc )?(?:ban hanh|ky|de))? ?ngay ?${WRITTEN_FULL_DAY}`,
);
const DATE_BEFORE = new RegExp(`ngay ?${WRITTEN_FULL_DAY},? [^.;]{0,140}$`);

/** Documents cited in the text by their number, and laws by name and date; each once, with what its citations together tell. */
export function readReferences(texts: readonly Passage[], ownCode: string | null): ReadReference[] {
  const cited = new Map<string, ReadReference>();
  for (const text of texts) {
    for (const one of [...coded(text), ...partyCoded(text), ...lawsByDate(text)].toSorted(
      (a, b) => (a.from.at[0] ?? 0) - (b.from.at[0] ?? 0),
    )) {
      if (one.code?.value === ownCode && ownCode !== null) continue;
      const key = one.code === null ? `${one.kind} ${one.issuedOn?.value}` : foldLetters(one.code.value);
      const known = cited.get(key);
      cited.set(key, known === undefined ? one : { ...known, issuedOn: known.issuedOn ?? one.issuedOn, title: known.title ?? one.title });
    }
  }
  return [...cited.values()];
}

const PARTY_CODE = /(?<![\p{L}\d/.])(?<number>\d{1,4}) ?- ?(?<symbol>(?:NQ|CT|KL|QĐ|TB|KH|CTr|QyĐ|QC) ?\/ ?\p{Lu}{2,6}(?:-\p{Lu}{2,4})?)/gu;

/** Documents of the Party number otherwise: 'Nghị quyết số 80-NQ/TW'. */
function partyCoded(text: Passage): ReadReference[] {
  return [...text.text.matchAll(PARTY_CODE)].map((match) => {
    const end = match.index + match[0].length;
    const rest = cut(text, end, end + LONGEST_TITLE);
    const after = DATE_AFTER.exec(rest.folded);
    const symbol = match.groups!['symbol']!.replace(/\s/g, '');
    const from = cut(text, match.index, end);
    return {
      kind: kindOfSymbol(`${symbol.split('/')[0]}-`) ?? 'other',
      code: found(`${match.groups!['number']}-${symbol}`, from),
      issuedOn: dateIn(rest, after),
      title: titleAfter(rest, after?.[0].length ?? 0),
      from,
    };
  });
}

function coded(text: Passage): ReadReference[] {
  const matches = [...text.text.matchAll(CODE)];
  return matches.flatMap((match, at) => {
    const { number, year, symbol } = match.groups as { number: string; year?: string; symbol: string };
    const before = text.folded.slice(Math.max(0, match.index - 110), match.index);
    const word = KIND_BEFORE.exec(before);
    const isSingle = !/[-–]/.test(symbol);
    if (!/\d/.test(number) || (isSingle && (word === null || !/so ?[:.]? ?$/.test(before)))) return [];
    const end = match.index + match[0].length;
    const value = `${asNumber(number)}/${year === undefined ? '' : `${asDigits(year.replace(/\W/g, ''))}/`}${plainSymbol(symbol)}`;
    const rest = cut(text, end, Math.min(end + LONGEST_TITLE, matches[at + 1]?.index ?? text.text.length));
    const kind = (word === null ? null : nearestKind(word[0])) ?? kindOfSymbol(plainSymbol(symbol)) ?? 'official-letter';
    const after = DATE_AFTER.exec(rest.folded);
    const issuedOn = dateIn(rest, after) ?? (after === null ? dateBefore(text, match.index) : null);
    const title = titleAfter(rest, after?.[0].length ?? 0);
    const start = word === null ? match.index : match.index - before.length + before.lastIndexOf(nearestWord(word[0]));
    return [
      {
        kind,
        code: found(value, cut(text, match.index, end)),
        issuedOn,
        title,
        from: cut(text, start, title === null ? endOfDate(text, end, after) : endOfTitle(text, end, title)),
      },
    ];
  });
}

const asNumber = (raw: string) => (/[a-d]$/.test(raw) ? asDigits(raw.slice(0, -1)) + raw.slice(-1) : asDigits(raw));
/** What follows a code is read without the space before it; its length is counted from where it really begins. */
function endOfDate(text: Passage, from: number, date: RegExpExecArray | null): number {
  if (date === null) return from;
  const space = text.text.slice(from).search(/[^ ]/);
  return from + Math.max(0, space) + date[0].length;
}
function endOfTitle(text: Passage, from: number, title: Found<string>): number {
  const at = text.text.indexOf(title.from.text, from);
  return at < 0 ? from : at + title.from.text.length;
}

function nearestWord(before: string): string {
  return before.split(new RegExp(`(?<![a-z])(?=(?:${CITED_WORDS}|van ban))`)).at(-1) ?? before;
}
function nearestKind(before: string): CitedKind | null {
  const word = new RegExp(`^(?:${CITED_WORDS})`).exec(nearestWord(before))?.[0];
  return word === undefined ? null : kindOfWord(word);
}

function dateIn(text: Passage, match: RegExpExecArray | null): Found<Day> | null {
  const written = match === null ? null : writtenDay(match.groups);
  const on = written === null || written.year === null ? null : dayOf(written.year, written.month, written.day);
  if (match === null || on === null) return null;
  return found(on, cut(text, match.index + match[0].lastIndexOf('ngay'), match.index + match[0].length));
}

// 'Ngày 23 tháng 9 năm 2025, Bộ trưởng … đã ban hành Quyết định số …': the day stands before, in the same sentence.
function dateBefore(text: Passage, at: number): Found<Day> | null {
  const near = text.text.slice(Math.max(0, at - 300), at);
  const clause = cut(text, at - near.length + Math.max(near.lastIndexOf('. '), near.lastIndexOf('; '), 0), at);
  const first = DATE_BEFORE.exec(clause.folded);
  return first !== null && /ban hanh|phe duyet|ky/.test(clause.folded.slice(first.index)) && first.index < 8
    ? dateIn(cut(clause, 0), new RegExp(`ngay ?${WRITTEN_FULL_DAY}`).exec(clause.folded))
    : null;
}

const ABOUT =
  /^[, ]*(?:(?:cua|do|duoc|ban hanh|ky) [^;:.]{0,120}?(?<![a-z]))?(?<lead>v ?\/ ?v|ve viec|ve|phe duyet|quy dinh|huong dan|ban hanh|giao|sua doi|bo sung|trien khai|tang cuong) /;
const NATURAL_END =
  /[;:.](?=\s|$)|\/\.|,(?= (?:\p{Lu}|(?:ý kiến|trên cơ sở|sau khi|căn cứ|đề nghị|yêu cầu|để|nhằm|hiện|nay|kể từ|đồng thời|trong đó|theo|các đơn vị|tuy nhiên|thời điểm|đã|được|cơ quan|kèm|gửi|giao)(?= )))|(?<=(?:năm|giai đoạn) \d{4}(?: ?[-–] ?\d{4})?(?: \([^)]*\))?),|(?= (?:và|,) (?:Thông tư|Nghị định|Quyết định|Công văn|Chỉ thị|Kế hoạch|Nghị quyết|Luật|Văn bản)(?= ))|\)(?=\s|$)/u;

function titleAfter(rest: Passage, dateEnd: number): Found<string> | null {
  const tail = cut(rest, dateEnd);
  const about = ABOUT.exec(tail.folded);
  if (about === null || /^[, ]*(?:de|nhung|thi) /.test(tail.folded)) return null;
  const lead = about.groups!['lead']!;
  const leadAt = about[0].length - lead.length - 1;
  if (/[,;]/.test(tail.text.slice(1, leadAt)) && !/^(?:v|ve)/.test(lead)) return null;
  const start = /^v/.test(lead) ? about[0].length : leadAt;
  const text = tail.text.slice(start);
  const open = (text.slice(0, NATURAL_END.exec(text)?.index ?? text.length).match(/\(/g) ?? []).length;
  const end = open === 0 ? NATURAL_END.exec(text) : NATURAL_END.exec(text.replace(/\([^()]*\)/g, (inner) => 'x'.repeat(inner.length)));
  const from = cut(tail, start, start + (end === null ? text.length : end.index));
  const whole = from.text
    .replace(/\s*\((?:sau đây|gọi|viết)[^)]*\)?.*$/u, '')
    .replace(/\([^()]*$/, '')
    .replace(/[\s,;.:/]+$/, '');
  return whole.length < 4 ? null : found(whole, cut(from, 0, whole.length));
}

function lawsByDate(text: Passage): ReadReference[] {
  return [...text.text.matchAll(LAW_DATE)].flatMap((match) => {
    const rest = cut(text, match.index + match[0].length, match.index + match[0].length + 60);
    const date = dateIn(rest, new RegExp(`^ngay ?${WRITTEN_FULL_DAY}`).exec(rest.folded));
    const name = cut(text, match.index, match.index + match[0].length);
    const kind = kindOfWord(foldLetters(match.groups!['kind']!));
    return date === null || kind === null ? [] : [{ kind, code: null, issuedOn: date, title: found(name.text, name), from: name }];
  });
}
