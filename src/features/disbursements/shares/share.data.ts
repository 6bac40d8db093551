import type { Activity, RuleMark } from '../../projects/project.schema.ts';
import type { DisbursementPaper } from './share.schema.ts';

/** One advance share as the domain's facts have it, in thousandths of the contract's national money. */
export interface ShareRow {
  readonly activity: Activity;
  readonly permille: number;
  readonly papers: readonly DisbursementPaper[];
  readonly from: string;
  readonly basis: string;
  readonly mark: RuleMark;
}

// Its first day of force was not seen: it counts from the day it was signed.
const since = { from: '2018-07-10' } as const;
const confirmed = { basis: 'Điều 1 Thông tư số 17/2018/TT-BCT', mark: 'confirmed', ...since } as const;
const setting = { basis: 'Mức do Cục đặt; chưa thấy trong Thông tư số 17/2018/TT-BCT', mark: 'unverified', ...since } as const;
const plan = ['organisation-plan'] as const;

/** Shares of Thông tư số 17/2018/TT-BCT ("tạm ứng một lần"); kinds whose text was not seen are settings, and say so. */
export const shareRows: readonly ShareRow[] = [
  { activity: 'cluster-infrastructure', permille: 300, papers: [], ...confirmed },
  { activity: 'pollution-cluster', permille: 300, papers: [], ...confirmed },
  { activity: 'training', permille: 700, papers: plan, ...confirmed },
  { activity: 'conference', permille: 700, papers: plan, ...confirmed },
  { activity: 'study-tour', permille: 700, papers: plan, ...confirmed },
  { activity: 'trademark', permille: 700, papers: plan, ...confirmed },
  { activity: 'consulting', permille: 700, papers: [], ...confirmed },
  { activity: 'showroom', permille: 700, papers: [], ...confirmed },
  { activity: 'association', permille: 700, papers: [], ...confirmed },
  { activity: 'linkage-cluster', permille: 700, papers: [], ...confirmed },
  { activity: 'cleaner-production-assessment', permille: 700, papers: [], ...confirmed },
  { activity: 'fair-domestic', permille: 700, papers: [], ...confirmed },
  { activity: 'fair-abroad', permille: 700, papers: [], ...confirmed },
  { activity: 'media', permille: 700, papers: [], ...confirmed },
  { activity: 'demonstration-model', permille: 700, papers: [], ...setting },
  { activity: 'replicated-model', permille: 700, papers: [], ...setting },
  { activity: 'cleaner-production-model', permille: 700, papers: [], ...setting },
  { activity: 'advanced-machinery', permille: 700, papers: [], ...setting },
  { activity: 'technology-line', permille: 700, papers: [], ...setting },
  { activity: 'pollution-establishment', permille: 700, papers: [], ...setting },
  { activity: 'founding', permille: 700, papers: [], ...setting },
  { activity: 'product-selection-regional', permille: 700, papers: [], ...setting },
  { activity: 'product-selection-national', permille: 700, papers: [], ...setting },
  { activity: 'cluster-planning', permille: 700, papers: [], ...setting },
  { activity: 'relocation', permille: 700, papers: [], ...setting },
  { activity: 'other', permille: 700, papers: [], ...setting },
];
