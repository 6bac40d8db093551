import type { Day } from '../../../platform/pure/dates.ts';

/** A programme of national industrial promotion: the years it covers, and since when it is known. */
export interface Programme {
  readonly from: number;
  readonly to: number;
  readonly decidedOn: Day;
  readonly basis: string;
}

/** The programmes, one row a decision: dated, so that a carry is judged by what was decided on its day. */
export const programmes: readonly Programme[] = [
  { from: 2014, to: 2020, decidedOn: '2014-08-01' as Day, basis: 'Quyết định số 1288/QĐ-TTg ngày 01/8/2014' },
  { from: 2021, to: 2025, decidedOn: '2020-11-20' as Day, basis: 'Quyết định số 1881/QĐ-TTg ngày 20/11/2020' },
  { from: 2026, to: 2030, decidedOn: '2025-09-23' as Day, basis: 'Quyết định số 2646/QĐ-BCT ngày 23/9/2025' },
];
