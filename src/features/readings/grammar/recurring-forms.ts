import { addDays, type Day, dayOf, weekday } from '../../../platform/pure/dates.ts';
import type { Calendar, Counted, Form } from './deadline-forms.ts';
import { wholeNumber } from './letters.ts';

/**
 * Deadlines that come again. The rule names the day the phrase names; `date` is its first occurrence on or after
 * the day of issue, and `dueOn` the last day on time for that occurrence.
 */

type Groups = Readonly<Record<string, string | undefined>>;
const EVERY = '(?:hang|moi|tung)';
const BEFORE = '(?<cue>truoc|cham nhat(?: la)?(?: vao)?(?: truoc)?|muon nhat(?: la)?(?: vao)?|vao|den het|khong qua|dinh ky(?: vao)?)';
const D = '(?<day>[0-9ol]{1,2})';
const W = '(?<weekday>thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)';

export const recurringForms: readonly Form[] = [
  // trước ngày 15/6 và 15/12 hằng năm: one rule where the day of the month is one
  {
    pattern: rx(
      `${BEFORE} (?:ngay )?${D} ?(?:thang |/ ?)(?<month>\\d{1,2})(?:,| va)(?: truoc)?(?: ngay)? (?<day2>\\d{1,2}) ?(?:thang |/ ?)(?<month2>\\d{1,2}) ${EVERY} nam`,
    ),
    cue: 'recurring',
    count: (groups, calendar) =>
      Number(groups['day2']) === wholeNumber(groups['day'])
        ? monthly(groups, calendar, [Number(groups['month']), Number(groups['month2'])])
        : null,
  },
  // trước ngày 15 tháng 12 hằng năm; trước ngày 20/6 hằng năm
  {
    pattern: rx(`${BEFORE} (?:ngay )?${D} ?(?:thang |/ ?)(?<month>\\d{1,2}) ${EVERY} nam`),
    cue: 'recurring',
    count: (groups, calendar) => monthly(groups, calendar, [Number(groups['month'])]),
  },
  // trước ngày 15 của tháng cuối quý; tháng đầu quý sau
  {
    pattern: rx(`${BEFORE} (?:ngay )?${D} ?,?(?: cua)? thang (?<which>cuoi|dau)(?: cua)?(?: moi| hang)? quy(?: sau| tiep theo| ke tiep)?`),
    cue: 'recurring',
    count: (groups, calendar) => monthly(groups, calendar, groups['which'] === 'cuoi' ? [3, 6, 9, 12] : [1, 4, 7, 10]),
  },
  // định kỳ hằng quý, trước ngày 15 của tháng cuối quý is the above; hằng quý trước ngày 20 tháng cuối likewise
  {
    pattern: rx(`${EVERY} quy,? (?:gui |bao cao |[a-z ]{0,40})?${BEFORE} (?:ngay )?${D} thang (?<which>cuoi|dau)`),
    cue: 'recurring',
    lead: toCue,
    count: (groups, calendar) => monthly(groups, calendar, groups['which'] === 'cuoi' ? [3, 6, 9, 12] : [1, 4, 7, 10]),
  },
  // trước ngày 15 và ngày 30 hằng tháng
  {
    pattern: rx(`${BEFORE} (?:ngay )?${D} (?:va|,) ?(?:ngay )?(?<second>\\d{1,2}) ${EVERY} thang`),
    cue: 'recurring',
    count: (groups, calendar) => monthly(groups, calendar, null),
  },
  // trước ngày 20 hằng tháng; trước ngày 05 của tháng tiếp theo
  {
    pattern: rx(`${BEFORE} (?:ngay )?${D}(?: cua)?,? (?:${EVERY} thang|thang (?:sau|tiep theo|ke tiep))`),
    cue: 'recurring',
    count: (groups, calendar) => monthly(groups, calendar, null),
  },
  // hằng tháng, trước ngày 25
  {
    pattern: rx(`${EVERY} thang,? [^.;]{0,60}?${BEFORE} ngay ${D}(?! ?(?:thang|/|-|\\.\\d|[0-9ol]))`),
    cue: 'recurring',
    lead: toCue,
    count: (groups, calendar) => monthly(groups, calendar, null),
  },
  // vào thứ Sáu hằng tuần; trước 16 giờ thứ Năm hằng tuần
  {
    pattern: rx(`(?:${BEFORE} )?(?:(?<hour>\\d{1,2}) ?(?:gio|h) ?(?<minute>\\d{2})?,? ?(?:ngay )?)?(?:ngay )?${W} ${EVERY} tuan`),
    cue: 'recurring',
    count: weekly,
  },
  {
    pattern: rx(`${EVERY} tuan,? [^.;]{0,60}?${BEFORE} (?:(?<hour>\\d{1,2}) ?(?:gio|h) ?(?<minute>\\d{2})?,? ?(?:ngay )?)?(?:ngay )?${W}`),
    cue: 'recurring',
    lead: toCue,
    count: weekly,
  },
  // trước 16 giờ hằng ngày
  { pattern: rx(`${BEFORE} (?<hour>\\d{1,2}) ?(?:gio|h) ?(?<minute>\\d{2})?(?: phut)?,? ${EVERY} ngay`), cue: 'recurring', count: daily },
  {
    pattern: rx(`${EVERY} ngay,? [^.;]{0,40}?${BEFORE} (?<hour>\\d{1,2}) ?(?:gio|h) ?(?<minute>\\d{2})?(?! ?,? ngay)`),
    cue: 'recurring',
    lead: toCue,
    count: daily,
  },
];

function rx(source: string): RegExp {
  return new RegExp(`(?<![a-z])${source}(?![a-z])`, 'g');
}

// 'hằng tháng, gửi báo cáo trước ngày 25': the phrase is the whole, for its two ends belong together.
function toCue(): number {
  return 0;
}

const exclusive = (groups: Groups) => /truoc$/.test(groups['cue'] ?? '');

function counted(date: Day | null, recurrence: string, groups: Groups): Counted {
  const time = groups['hour'] === undefined ? {} : { time: `${groups['hour'].padStart(2, '0')}:${groups['minute'] ?? '00'}` };
  // Before an hour of the day the day itself counts.
  const inclusive = !exclusive(groups) || groups['hour'] !== undefined;
  return { date, inclusive, dueOn: date === null ? null : inclusive ? date : addDays(date, -1), recurrence, ...time };
}

function monthly(groups: Groups, calendar: Calendar, months: readonly number[] | null): Counted | null {
  const day = wholeNumber(groups['day']);
  if (day === null || day < 1 || day > 31 || months?.some((month) => month < 1 || month > 12) === true) return null;
  const second = wholeNumber(groups['second']);
  const rule =
    months === null
      ? `RRULE:FREQ=MONTHLY;BYMONTHDAY=${[day, ...(second === null ? [] : [second])].join(',')}`
      : `RRULE:FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${day}`;
  const firsts = [day, ...(second === null ? [] : [second])]
    .map((each) => firstOn(calendar.issuedOn, each, months, exclusive(groups)))
    .filter((each) => each !== null);
  return counted(firsts.toSorted()[0] ?? null, rule, groups);
}

/** The first such day whose last day on time is not past at the day of issue. */
function firstOn(since: Day | null, dayOfMonth: number, months: readonly number[] | null, before: boolean): Day | null {
  if (since === null) return null;
  const [year, month] = [Number(since.slice(0, 4)), Number(since.slice(5, 7))];
  for (let ahead = 0; ahead < 48; ahead += 1) {
    const at = month - 1 + ahead;
    const candidate = dayOf(year + Math.floor(at / 12), (at % 12) + 1, dayOfMonth);
    if (candidate === null || (months !== null && !months.includes((at % 12) + 1))) continue;
    if (before ? candidate > since : candidate >= since) return candidate;
  }
  return null;
}

const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tu: 3,
  nam: 4,
  sau: 5,
  bay: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};
const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function weekly(groups: Groups, calendar: Calendar): Counted | null {
  const name = groups['weekday'] ?? '';
  const wanted = name === 'chu nhat' ? 7 : WEEKDAYS[name.replace('thu ', '')];
  if (wanted === undefined) return null;
  const since = calendar.issuedOn;
  const date = since === null ? null : addDays(since, (wanted - weekday(since) + 7) % 7);
  return counted(date, `RRULE:FREQ=WEEKLY;BYDAY=${BYDAY[wanted - 1]}`, groups);
}

function daily(groups: Groups, calendar: Calendar): Counted {
  return counted(calendar.issuedOn, 'RRULE:FREQ=DAILY', groups);
}
