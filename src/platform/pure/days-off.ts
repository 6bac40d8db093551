import { addDays, type Day, day } from './dates.ts';

/** holiday: named by the Labour Code · substitute: for a holiday on a weekly day off · swap: off, worked on another day · worked: the Saturday or Sunday worked for a swap. */
export type DayOffKind = 'holiday' | 'substitute' | 'swap' | 'worked';
export type Occasion = 'new-year' | 'tet' | 'hung-kings' | 'reunification' | 'labour' | 'national';

/** One row a decision: the days it names, and whether we saw it stated ('confirmed') or hold it from the rule or from memory ('unverified'). */
export interface DayOffDecision {
  readonly from: Day;
  readonly to: Day;
  readonly kind: DayOffKind;
  readonly occasion: Occasion;
  readonly mark: 'confirmed' | 'unverified';
}

const KINDS = { h: 'holiday', s: 'substitute', x: 'swap', w: 'worked' } as const;
const OCCASIONS = { y: 'new-year', t: 'tet', k: 'hung-kings', r: 'reunification', l: 'labour', n: 'national' } as const;

/**
 * Days off of state offices, 2010 to 2027. A line is year: kind, occasion, day (or first-last), as d/m.
 * The Labour Code: 1994 Điều 73 (Tết of four days), 2012 Điều 115 from 1/5/2013 (five), 2019 Điều 112 from 1/1/2021
 * (a second day at 2/9). `!` marks what a press item of the year states; the rest follows from the Code and the
 * lunar calendar, or is remembered, and shows as "chưa đối chiếu". 2027 is computed: no decision was seen.
 * 24/11 (Ngày Văn hóa Việt Nam, Nghị quyết 80-NQ/TW of 2026) is not here: no law that makes it a day off was seen.
 */
const DECISIONS = `
2010: hy1/1 ht13/2-16/2 st17/2-18/2 hk23/4 hr30/4 hl1/5 sl3/5 hn2/9
2011: hy1/1 sy3/1 !ht2/2-5/2 !st7/2 !xt31/1-1/2 !wt29/1-30/1 !hk12/4 !xk11/4 !wk9/4 hr30/4 hl1/5 sr2/5 sl3/5 hn2/9
2012: hy1/1 sy2/1 ht22/1-25/1 st26/1 xt27/1 wt4/2 hk31/3 sk2/4 hr30/4 hl1/5 hn2/9 sn3/9 !xy31/12
2013: !wy5/1 !hy1/1 !ht9/2-12/2 !st13/2-14/2 !xt15/2 !wt23/2 hk19/4 !xr29/4 !wr4/5 !hr30/4 !hl1/5 hn2/9
2014: hy1/1 !ht30/1-3/2 !st4/2-5/2 !xt28/1-29/1 !wt25/1 !wt8/2 hk9/4 !hr30/4 !hl1/5 !xl2/5 !wr26/4 hn2/9 xn1/9 wn6/9 !wy27/12
2015: !hy1/1 !xy2/1 !ht17/2-21/2 !st23/2 !xt16/2 !wt14/2 hk28/4 xk29/4 wk25/4 hr30/4 hl1/5 hn2/9
2016: hy1/1 ht7/2-11/2 st12/2 hk16/4 sk18/4 hr30/4 hl1/5 sr2/5 sl3/5 hn2/9
2017: hy1/1 sy2/1 ht26/1-30/1 st31/1-1/2 hk6/4 hr30/4 hl1/5 sr2/5 !hn2/9 !sn4/9
2018: hy1/1 !ht14/2-18/2 !st19/2-20/2 hk25/4 hr30/4 hl1/5 hn2/9 sn3/9 !xy31/12
2019: !hy1/1 !wy5/1 !ht4/2-8/2 hk14/4 sk15/4 !xr29/4 !wr4/5 !hr30/4 !hl1/5 hn2/9
2020: hy1/1 !ht23/1-27/1 !st28/1-29/1 hk2/4 !hr30/4 !hl1/5 hn2/9
2021: hy1/1 ht10/2-14/2 st15/2-16/2 hk21/4 hr30/4 hl1/5 sl3/5 hn2/9-3/9
2022: hy1/1 sy3/1 ht31/1-4/2 hk10/4 sk11/4 hr30/4 hl1/5 sr2/5 sl3/5 hn1/9-2/9
2023: hy1/1 sy2/1 ht20/1-24/1 st25/1-26/1 hk29/4 hr30/4 hl1/5 sr2/5 sl3/5 hn1/9-2/9 sn4/9
2024: hy1/1 ht8/2-12/2 st13/2-14/2 hk18/4 hr30/4 hl1/5 xr29/4 wr4/5 hn2/9-3/9
2025: !hy1/1 !ht27/1-31/1 !hk7/4 !hr30/4 !hl1/5 !xl2/5 !wr26/4 !hn1/9-2/9
2026: hy1/1 xy2/1 wy10/1 !ht16/2-20/2 hk26/4 sk27/4 hr30/4 hl1/5 hn1/9-2/9 xn31/8 wn22/8
2027: hy1/1 ht4/2-8/2 st9/2-10/2 hk16/4 hr30/4 hl1/5 sl3/5 hn2/9-3/9`;

/** The years the calendar knows. Outside them only weekends are off, and every answer is unverified. */
export const calendarYears = { from: 2010, to: 2027 } as const;

/** Every decision, in the order of the years. */
export const dayOffDecisions: readonly DayOffDecision[] = DECISIONS.trim()
  .split('\n')
  .flatMap((line) => {
    const [year, rest] = line.split(': ') as [string, string];
    return rest.split(' ').map((word) => readDecision(year, word));
  });

/** What a decision makes of one day: off, or (for a swap) a Saturday or Sunday that works. */
export interface DayDecision {
  readonly works: boolean;
  readonly decision: DayOffDecision;
}

/** Every day that a law or a decision takes out of, or puts into, the ordinary Monday to Friday. */
export const daysOff: ReadonlyMap<Day, DayDecision> = new Map(
  dayOffDecisions.flatMap((decision) => daysOf(decision).map((on) => [on, { works: decision.kind === 'worked', decision }] as const)),
);

/** The days one decision names. */
export function daysOf({ from, to }: Pick<DayOffDecision, 'from' | 'to'>): Day[] {
  const days: Day[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) days.push(at);
  return days;
}

/** 'confirmed' where every decision between two days was seen stated: what else leans on the calendar shows "chưa đối chiếu". */
export function calendarMark(from: Day, to: Day): 'confirmed' | 'unverified' {
  if (Number(from.slice(0, 4)) < calendarYears.from || Number(to.slice(0, 4)) > calendarYears.to) return 'unverified';
  return dayOffDecisions.some((decision) => decision.mark === 'unverified' && decision.from <= to && decision.to >= from)
    ? 'unverified'
    : 'confirmed';
}

function readDecision(year: string, word: string): DayOffDecision {
  const match = /^(!?)([hsxw])([ytkrln])(\d+\/\d+)(?:-(\d+\/\d+))?$/.exec(word);
  if (match === null) throw new RangeError(`Not a decision: ${year} ${word}`);
  const [, seen, kind, occasion, from, to] = match;
  const on = (written: string) =>
    day(
      `${year}-${written
        .split('/')
        .reverse()
        .map((part) => part.padStart(2, '0'))
        .join('-')}`,
    );
  return {
    from: on(from!),
    to: on(to ?? from!),
    kind: KINDS[kind as keyof typeof KINDS],
    occasion: OCCASIONS[occasion as keyof typeof OCCASIONS],
    mark: seen === '!' ? 'confirmed' : 'unverified',
  };
}
