import { describe, expect, it } from 'vitest';
import { recurrenceInWords } from './recurrence.ts';

describe('recurrences in words', () => {
  it.each([
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=20', 'hằng tháng, ngày 20', 'every month, on day 20'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-1', 'hằng tháng, ngày cuối tháng', 'every month, on the last day of the month'],
    ['RRULE:FREQ=WEEKLY;BYDAY=FR', 'hằng tuần, thứ Sáu', 'every week, Friday'],
    ['RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', 'hằng quý, ngày 15', 'every quarter, on day 15'],
    ['RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20', 'hằng năm, ngày 20, tháng 6', 'every year, on day 20, in month 6'],
    ['RRULE:FREQ=HOURLY', 'RRULE:FREQ=HOURLY', 'RRULE:FREQ=HOURLY'],
  ])('%s', (rule, vi, en) => {
    expect(recurrenceInWords(rule, 'vi')).toBe(vi);
    expect(recurrenceInWords(rule, 'en')).toBe(en);
  });
});
