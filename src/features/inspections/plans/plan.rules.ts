import { type Day, daysBetween, writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import type { RiskReason, RiskRule } from './plan.schema.ts';

/** What is known of a project on the day a plan is drawn. */
export interface RiskFacts {
  readonly approvedDong: bigint;
  /** The earliest day gone by: a milestone not reached, a contract not signed in its campaign, the end of the project itself. */
  readonly late: { readonly what: 'milestone' | 'signing' | 'term'; readonly on: Day } | null;
  /** The oldest advance of which something is neither cleared nor given back. */
  readonly advance: { readonly since: Day; readonly openDong: bigint } | null;
  /** Disasters and epidemics that name its province and hold that day. */
  readonly hits: readonly string[];
  readonly visitedOn: Day | null;
  /** Kinds of findings that came more than once. */
  readonly repeated: number;
  /** Findings whose day has gone by without remedy. */
  readonly unremedied: number;
}

/** Where the rules draw their lines: the programme's own figures, checked against no paper. */
export const LINES = { largeDong: 500_000_000n, oldAdvanceDays: 60 } as const;

interface Rule {
  readonly rule: RiskRule;
  readonly points: number;
  readonly holds: (facts: RiskFacts, on: Day) => { readonly vi: string; readonly en: string } | null;
}
const LATE = {
  milestone: { vi: 'Mốc hợp đồng', en: 'A milestone' },
  signing: { vi: 'Ký hợp đồng', en: 'Signing' },
  term: { vi: 'Thời gian thực hiện', en: 'The term' },
} as const;
const said = (vi: string, en: string) => ({ vi, en });

/** The rules of risk, one row each: what it gives and when. A project's points are the sum of those that hold. */
export const riskTable: readonly Rule[] = [
  {
    rule: 'late',
    points: 30,
    holds: ({ late }, on) =>
      late === null
        ? null
        : said(
            `${LATE[late.what].vi} quá hạn ${daysBetween(late.on, on)} ngày (hạn ${writtenInFigures(late.on)})`,
            `${LATE[late.what].en} is ${daysBetween(late.on, on)} days late (due ${writtenInFigures(late.on)})`,
          ),
  },
  {
    rule: 'large',
    points: 20,
    holds: ({ approvedDong }) =>
      approvedDong < LINES.largeDong
        ? null
        : said(
            `Kinh phí ${writtenDong(approvedDong)} đ, từ ${writtenDong(LINES.largeDong)} đ trở lên`,
            `${writtenDong(approvedDong)} đ, ${writtenDong(LINES.largeDong)} đ or more`,
          ),
  },
  {
    rule: 'old-advance',
    points: 25,
    holds: ({ advance }, on) => {
      const days = advance === null ? 0 : daysBetween(advance.since, on);
      return advance === null || days <= LINES.oldAdvanceDays
        ? null
        : said(
            `Tạm ứng ${writtenDong(advance.openDong)} đ từ ${writtenInFigures(advance.since)} chưa thanh toán (${days} ngày)`,
            `${writtenDong(advance.openDong)} đ advanced since ${writtenInFigures(advance.since)} is not cleared (${days} days)`,
          );
    },
  },
  {
    rule: 'hit',
    points: 15,
    holds: ({ hits }) => (hits.length === 0 ? null : said(`Trong vùng: ${hits.join(', ')}`, `In the area of ${hits.join(', ')}`)),
  },
  {
    rule: 'never-visited',
    points: 10,
    holds: ({ visitedOn }) => (visitedOn !== null ? null : said('Chưa được kiểm tra lần nào', 'Never visited')),
  },
  {
    rule: 'repeated',
    points: 20,
    holds: ({ repeated }) => (repeated === 0 ? null : said(`${repeated} loại tồn tại lặp lại`, `${repeated} kinds of findings came again`)),
  },
  {
    rule: 'unremedied',
    points: 25,
    holds: ({ unremedied }) =>
      unremedied === 0 ? null : said(`${unremedied} tồn tại quá hạn chưa khắc phục`, `${unremedied} findings not remedied by their day`),
  },
];

/** Each rule that holds of a project on a day, in words. */
export const reasonsFor = (facts: RiskFacts, on: Day): RiskReason[] =>
  riskTable.flatMap(({ rule, points, holds }) => {
    const words = holds(facts, on);
    return words === null ? [] : [{ rule, points, ...words }];
  });
export const pointsOf = (reasons: readonly RiskReason[]): number => reasons.reduce((sum, { points }) => sum + points, 0);

/** The projects with the most points, at most so many; of equal ones the larger amount first, then the code. One without any is not chosen. */
export function chosenOf<Project extends RiskFacts & { readonly code: string }>(
  projects: readonly Project[],
  most: number,
  on: Day,
): (Project & { readonly points: number; readonly reasons: RiskReason[] })[] {
  return projects
    .map((project) => {
      const reasons = reasonsFor(project, on);
      return { ...project, reasons, points: pointsOf(reasons) };
    })
    .filter(({ points }) => points > 0)
    .toSorted(
      (a, b) =>
        b.points - a.points || (a.approvedDong === b.approvedDong ? (a.code < b.code ? -1 : 1) : a.approvedDong > b.approvedDong ? -1 : 1),
    )
    .slice(0, most);
}
