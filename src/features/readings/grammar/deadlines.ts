import type { Day } from '../../../platform/pure/dates.ts';
import { lastWorkingDayUpTo } from '../../../platform/pure/working-days.ts';
import type { ReadDeadline } from '../reading.schema.ts';
import { isCitedOnly } from './deadline-context.ts';
import { type Calendar, type Counted, forms } from './deadline-forms.ts';
import { cut, type Found, found, type Passage } from './passage.ts';

export interface FoundDeadline extends Found<ReadDeadline> {
  /** Numbers that name no calendar day: 31/02. */
  readonly impossible: boolean;
}

/** The deadlines a text sets, in its order. Dates it only tells of (what was signed before D, a fair from A to B) are left out. */
export function readDeadlines(text: Passage, taskRef: string | null, calendar: Calendar): FoundDeadline[] {
  const read: { start: number; end: number; counted: Counted }[] = [];
  const taken = new Uint8Array(text.text.length);
  for (const form of forms) {
    for (const match of text.folded.matchAll(form.pattern)) {
      const start = match.index + (form.lead?.(match[0]) ?? 0);
      const end = match.index + match[0].replace(/[\s,;.:]+$/, '').length;
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      const cited = isCitedOnly(text, start, end, form.cue);
      if (cited && form.cue !== 'limit') continue;
      const counted = form.count(match.groups ?? {}, calendar, text.text.slice(start, end));
      if (counted === null || (cited && !isStillAhead(text, start, counted, calendar))) continue;
      read.push({ start, end, counted });
      taken.fill(1, start, end);
    }
  }
  return read.toSorted((a, b) => a.start - b.start).map(({ start, end, counted }) => deadlineOf(cut(text, start, end), taskRef, counted));
}

/** 'ký hợp đồng các đề án được giao trước ngày D': no tale is told of a day that has not come, so D is the term of the whole. */
function isStillAhead(text: Passage, start: number, { date }: Counted, { issuedOn }: Calendar): boolean {
  return (
    date !== null &&
    issuedOn !== null &&
    date > issuedOn &&
    /(?<!\p{L})được (?:giao|phê duyệt|phân bổ|ký|duyệt)(?! lại)[^;:.,()]{0,20}$/u.test(
      text.text.slice(Math.max(0, start - 60), start).toLowerCase(),
    )
  );
}

function deadlineOf(from: Passage, taskRef: string | null, counted: Counted): FoundDeadline {
  const { date, dueOn, inclusive, time, recurrence, period } = counted;
  return {
    ...found(
      {
        taskRef,
        phrase: from.text,
        date,
        inclusive,
        dueOn,
        lastWorkingDay: dueOn === null ? null : lastWorkingDayUpTo(dueOn as Day),
        ...(time === undefined ? {} : { time }),
        ...(recurrence === undefined ? {} : { recurrence }),
        ...(period === undefined ? {} : { period }),
      },
      from,
    ),
    impossible: counted.impossible ?? false,
  };
}
