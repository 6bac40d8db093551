import { addDays, type Day, dayOf, endOfMonth } from '../../../platform/pure/dates.ts';
import { endOfPeriod, pointInMonth } from '../../../platform/pure/periods.ts';
import type { ReadDeadline } from '../reading.schema.ts';
import type { Cue } from './deadline-context.ts';
import { wholeNumber } from './letters.ts';
import { recurringForms } from './recurring-forms.ts';
import { calendarDay, calendarMonth, calendarQuarter, quarterOf, WRITTEN_DAY, writtenDay } from './written-dates.ts';

/** What a deadline is counted from. */
export interface Calendar {
  readonly issuedOn: Day | null;
  readonly receivedOn: Day | null;
}
export interface Counted {
  readonly date: Day | null;
  readonly dueOn: Day | null;
  readonly inclusive: boolean;
  readonly time?: string;
  readonly recurrence?: string;
  readonly period?: NonNullable<ReadDeadline['period']>;
  readonly impossible?: boolean;
}
type Groups = Readonly<Record<string, string | undefined>>;
export interface Form {
  /** Global, for folded text. */
  readonly pattern: RegExp;
  readonly cue: Cue;
  /** Characters of the match before the phrase itself. */
  readonly lead?: (match: string) => number;
  readonly count: (groups: Groups, calendar: Calendar, phrase: string) => Counted | null;
}

const HOUR =
  '(?<hour>[0-9ol]{1,2}) ?(?:gio|h|g(?=\\d|0)|:)(?: ?(?<minute>[0-9ol]{2}))?(?: ?phut)?(?: ?(?<half>sang|chieu|toi))?,? ?(?:\\(?thu [a-z]+\\)?,? ?)?(?:cua )?';
const WEEKDAY = '(?:\\(?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\)?,? ?)?';
const INCLUSIVE =
  '(?:cham nhat|muon nhat|khong (?:qua|muon hon|cham hon)|han (?:cuoi(?: cung)?|chot|nop)|thoi han(?: cuoi(?: cung)?| hoan thanh| gui| nop)?)(?: (?:la|den|vao|trong|het|truoc|den het|la truoc|la vao|la den|den truoc))*(?: ?:)?(?: ngay)?';
const NOT_IN_WORD = '(?<![a-z])';

const dated = (lead: string) => new RegExp(`${NOT_IN_WORD}${lead}${WEEKDAY}(?:ngay ?)?${WEEKDAY}${WRITTEN_DAY}`, 'g');

/** Every form a deadline takes; the first that fits a place is taken. */
export const forms: readonly Form[] = [
  ...recurringForms,
  {
    pattern: new RegExp(
      `${NOT_IN_WORD}(?<cue>truoc|cham nhat|den het) ngay (?<d1>\\d{1,2}) ?(?:thang |/)(?<m1>\\d{1,2}) (?:cua )?nam (?:sau|toi|ke tiep)`,
      'g',
    ),
    cue: 'limit',
    count: nextYear,
  },
  {
    pattern: dated(`(?:truoc|cham nhat(?: la| vao| truoc)?(?: luc)?|muon nhat(?: la| vao)?|den|xong truoc|khong qua) ${HOUR}`),
    cue: 'limit',
    lead: afterVerb,
    count: byHour,
  },
  {
    pattern: dated('(?:truoc (?:hoac|va|hay) (?:trong|vao)|trong (?:hoac|va) truoc) '),
    cue: 'limit',
    count: (groups, calendar) => onDay(groups, calendar, true),
  },
  {
    pattern: dated(`${INCLUSIVE} `),
    cue: 'limit',
    count: (groups, calendar, phrase) => onDay(groups, calendar, !/trước\s+(?:ngày)?\s*\S*\s*\d/iu.test(phrase)),
  },
  {
    pattern: dated('(?:den het|het|keo dai den(?: het)?|gia han den(?: het)?) '),
    cue: 'until',
    count: (groups, calendar) => onDay(groups, calendar, true),
  },
  { pattern: dated('truoc '), cue: 'limit', count: (groups, calendar) => onDay(groups, calendar, false) },
  {
    pattern: dated('(?:hoan thanh|hoan tat|xong|gui|nop|bao cao|tra loi)(?: [a-z]+){0,6}? (?:trong|vao|ngay trong) '),
    cue: 'within',
    lead: (match) => match.search(/(?:ngay )?(?:trong|vao) (?:ngay|\d)/),
    count: (groups, calendar) => onDay(groups, calendar, true),
  },
  { pattern: dated('trong (?=ngay)'), cue: 'on-day', count: (groups, calendar) => onDay(groups, calendar, true) },
  // In the column of terms of a table of tasks a day stands alone.
  {
    pattern: new RegExp(`(?<=\\| )(?:ngay )?${WRITTEN_DAY}(?=$| \\|)`, 'g'),
    cue: 'limit',
    count: (groups, calendar) => onDay(groups, calendar, true),
  },
  ...partOfYear(),
  {
    pattern:
      /(?<![a-z])trong (?:vong )?(?<count>\d{1,3}) (?<unit>ngay lam viec|ngay|tuan|thang)(?<from>) (?:toi|tiep theo|ke tiep)(?![a-z])/g,
    cue: 'period',
    count: fromIssue,
  },
  {
    pattern:
      /(?<![a-z])(?:(?:(?:cham nhat|muon nhat|khong qua)(?: la)?(?: trong| sau)?(?: (?:vong|thoi han))?|trong (?:vong|thoi (?:han|gian)|khoang)|trong thoi han toi da|trong|sau|thoi han(?: la)?) (?<count>\d{1,3})(?: ?\([^)]{1,20}\))? (?<unit>ngay lam viec|ngay|tuan|thang|gio)(?<from>,? (?:ke tu|tinh tu|tu|sau|ke tu sau)(?: (?:ngay|khi|thoi diem|luc))?(?: (?:nhan(?: duoc)?|ban hanh|ky(?: ban hanh)?|phat hanh|co|van ban|cong van|quyet dinh|chi thi|thong bao|cong dien|ke hoach|ho so|du lieu|du|day du|hop le|nay|so|ra|ket thuc|duoc|phe duyet|giao|ky ket|hop dong|nghiem thu|den|chi dao|yeu cau|y kien|hieu luc|su co|ve|cuoc hop|hoan thanh|dot|hoi nghi|lop|kien nghi|phan anh|don|de nghi|thong tin|ngay \d\S*)(?![a-z]))*(?: (?:ngay )?(?<d3>\d{1,2})\/(?<m3>\d{1,2})\/(?<y3>\d{4})|(?: ngay)? (?<d1>\d{1,2}) thang (?<m1>\d{1,2}) nam (?<y1>\d{4}))?)?)/g,
    cue: 'period',
    count: (groups, calendar, phrase) => afterPeriod(groups, calendar, phrase),
  },
];

function onDay(groups: Groups, calendar: Calendar, inclusive: boolean): Counted | null {
  const written = writtenDay(groups);
  if (written === null || written.month > 99) return null;
  const date = calendarDay(written, calendar.issuedOn);
  const impossible =
    date === null && (written.month > 12 || written.day > 31 || dayOf(written.year ?? 2024, written.month, written.day) === null);
  return { date, inclusive, dueOn: date === null ? null : inclusive ? date : addDays(date, -1), impossible };
}

function nextYear(groups: Groups, { issuedOn }: Calendar): Counted | null {
  const date = issuedOn === null ? null : dayOf(Number(issuedOn.slice(0, 4)) + 1, Number(groups['m1']), Number(groups['d1']));
  const inclusive = groups['cue'] !== 'truoc';
  return { date, inclusive, dueOn: date === null ? null : inclusive ? date : addDays(date, -1) };
}

function byHour(groups: Groups, calendar: Calendar): Counted | null {
  const [written, minute] = [wholeNumber(groups['hour']), wholeNumber(groups['minute'] ?? '00')];
  const hour = written !== null && written < 12 && /^(?:chieu|toi)$/.test(groups['half'] ?? '') ? written + 12 : written;
  const counted = onDay(groups, calendar, true);
  if (counted === null || hour === null || minute === null || hour > 24 || minute > 59) return null;
  return { ...counted, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

/** Months, quarters, years and their parts. */
function partOfYear(): Form[] {
  const year = '(?:(?: ?\\/ ?| nam |,? nam )(?<year>[0-9ol]{4}))?(?![\\d/])';
  const within = '(?:hoan thanh trong|xong trong|ngay trong|trong|den het|het|cham nhat(?: la)?(?: trong| den het| vao)?|vao)';
  return [
    {
      pattern: new RegExp(
        `${NOT_IN_WORD}(?<cue>truoc|${within}) (?:thoi diem )?(?<part>tuan dau|nua dau|nua cuoi|dau|giua|trung tuan|cuoi|thuong tuan|ha tuan) thang (?<month>[0-9]{1,2})${year}`,
        'g',
      ),
      cue: 'within',
      lead: afterVerb,
      count: partOfMonth,
    },
    {
      pattern: new RegExp(`${NOT_IN_WORD}(?<cue>truoc|${within}) thang (?<month>[0-9]{1,2})${year}`, 'g'),
      cue: 'within',
      lead: afterVerb,
      count: inMonth,
    },
    { pattern: new RegExp(`(?<=\\| )thang (?<month>[0-9]{1,2})${year}(?=$| \\|)`, 'g'), cue: 'within', count: inMonth },
    {
      pattern: new RegExp(`(?<=\\| )quy (?<quarter>iv|i{1,3}|l{1,3}|[1-4])(?![a-z])${year}(?=$| \\|)`, 'g'),
      cue: 'within',
      count: inQuarter,
    },
    {
      pattern: new RegExp(
        `${NOT_IN_WORD}(?<cue>truoc|${within}|cuoi|trong dau) quy (?<quarter>iv|i{1,3}|l{1,3}|[1-4])(?![a-z])${year}`,
        'g',
      ),
      cue: 'within',
      lead: afterVerb,
      count: inQuarter,
    },
    {
      pattern:
        /(?<![a-z])(?:hoan thanh|hoan tat|xong|trinh|ban hanh)(?: ngay)? trong (?<months>\d{1,2}) thang (?<end>dau|cuoi) nam (?<year>\d{4})(?!\d)/g,
      cue: 'within',
      lead: (match) => match.indexOf('trong '),
      count: monthsOfYear,
    },
    {
      pattern: new RegExp(
        `${NOT_IN_WORD}(?<cue>hoan thanh trong|xong trong|den het|het|truoc|cham nhat trong|truoc khi (?:het|ket thuc)) nam (?:ngan sach |tai chinh )?(?<year>\\d{4})(?!\\d)`,
        'g',
      ),
      cue: 'within',
      lead: afterVerb,
      count: inYear,
    },
  ];
}

// 'hoàn thành trong tháng 5': the phrase begins with 'trong'.
function afterVerb(match: string): number {
  return /^(?:hoan thanh |xong |ngay )/.exec(match)?.[0].length ?? 0;
}

function ending(cue: string | undefined, period: { first: Day; last: Day } | null): Counted | null {
  if (period === null) return null;
  if (cue === 'truoc') return { date: period.first, inclusive: false, dueOn: addDays(period.first, -1) };
  return { date: period.last, inclusive: true, dueOn: period.last };
}

function inMonth(groups: Groups, calendar: Calendar): Counted | null {
  if (groups['cue'] === 'vao') return null;
  return ending(groups['cue'], calendarMonth(Number(groups['month']), wholeNumber(groups['year']), calendar.issuedOn));
}

function inQuarter(groups: Groups, calendar: Calendar): Counted | null {
  const quarter = quarterOf(groups['quarter'] ?? '');
  return quarter === null ? null : ending(groups['cue'], calendarQuarter(quarter, wholeNumber(groups['year']), calendar.issuedOn));
}

/** 'trong 6 tháng đầu năm 2022'. */
function monthsOfYear(groups: Groups): Counted | null {
  const [year, months] = [Number(groups['year']), Number(groups['months'])];
  const last = groups['end'] === 'cuoi' ? dayOf(year, 12, 31) : months < 1 || months > 12 ? null : dayOf(year, months, 1);
  const date = last === null ? null : endOfMonth(last);
  return date === null ? null : { date, inclusive: true, dueOn: date };
}

function inYear(groups: Groups): Counted | null {
  const year = Number(groups['year']);
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  return first === null || last === null ? null : ending(groups['cue'], { first, last });
}

// Civil Code 2015 Điều 146: early, mid and late month are its 1st, 15th and last day.
function partOfMonth(groups: Groups, calendar: Calendar): Counted | null {
  const month = calendarMonth(Number(groups['month']), wholeNumber(groups['year']), calendar.issuedOn);
  if (month === null) return null;
  // The first week of a month is its first seven days.
  const part = {
    'tuan dau': 'week',
    'nua dau': 'mid',
    'nua cuoi': 'late',
    dau: 'early',
    'thuong tuan': 'early',
    giua: 'mid',
    'trung tuan': 'mid',
    cuoi: 'late',
    'ha tuan': 'late',
  } as const;
  const named = part[groups['part'] as keyof typeof part];
  const date =
    named === 'week'
      ? addDays(month.first, 6)
      : named === 'late'
        ? endOfMonth(month.first)
        : pointInMonth(Number(month.first.slice(0, 4)), Number(month.first.slice(5, 7)), named);
  if (date === null) return null;
  const before = groups['cue'] === 'truoc';
  return { date, inclusive: !before, dueOn: before ? addDays(date, -1) : date };
}

const UNITS = { 'ngay lam viec': 'working-days', ngay: 'days', tuan: 'weeks', thang: 'months', gio: 'hours' } as const;

/** 'trong 5 ngày làm việc kể từ ngày nhận được': ends by Civil Code 2015 Điều 147 and 148 where its start is known. */
function afterPeriod(groups: Groups, calendar: Calendar, phrase: string): Counted | null {
  const unit = UNITS[groups['unit'] as keyof typeof UNITS];
  const count = Number(groups['count']);
  const tail = groups['from'] ?? '';
  const bound = /^(?:chậm nhất|muộn nhất|không quá|trong vòng|trong thời hạn|trong thời gian|thời hạn)/iu.test(phrase);
  if (tail === '' && !(bound || (unit === 'hours' && /^trong/i.test(phrase)))) return null;
  if (tail === '' && /^(?:không quá|thời hạn|trong thời gian)/iu.test(phrase)) return null;
  const { from, fromOn } = startOf(tail, groups, calendar);
  const date = fromOn === null || unit === 'hours' ? null : endOfPeriod(fromOn, count, unit);
  return { date, inclusive: true, dueOn: date, period: { count, unit, from, fromOn } };
}

/** 'trong 3 tuần tới': counted from the day it is written. */
function fromIssue(groups: Groups, { issuedOn }: Calendar): Counted {
  const unit = UNITS[groups['unit'] as keyof typeof UNITS];
  const count = Number(groups['count']);
  const date = issuedOn === null || unit === 'hours' ? null : endOfPeriod(issuedOn, count, unit);
  return { date, inclusive: true, dueOn: date, period: { count, unit, from: 'issue', fromOn: issuedOn } };
}

function startOf(
  tail: string,
  groups: Groups,
  calendar: Calendar,
): { from: NonNullable<ReadDeadline['period']>['from']; fromOn: Day | null } {
  const written = writtenDay(groups);
  if (written !== null) return { from: 'date', fromOn: calendarDay(written, null) };
  if (/nhan(?: duoc)?(?!.*ho so)/.test(tail)) return { from: 'receipt', fromOn: calendar.receivedOn };
  if (/(?:ban hanh|phat hanh|\bky\b(?! ket)(?! hop dong))/.test(tail) && !/hop dong|y kien|ket thuc/.test(tail))
    return { from: 'issue', fromOn: calendar.issuedOn };
  return { from: 'event', fromOn: null };
}
