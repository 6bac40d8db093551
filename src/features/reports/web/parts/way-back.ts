import type { ReportSearch } from '../reports.client.ts';

let last: ReportSearch | null = null;
/** Remembers how the matrix was asked for, so that the way back from one report leads to it. */
export const keepWay = (search: ReportSearch): void => {
  last = search;
};
/** The matrix of a duty to report as it was seen last, else the whole of it. */
export const wayBack = (schedule: string): ReportSearch => (last?.schedule === schedule ? last : { schedule });
