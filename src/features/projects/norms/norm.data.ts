import type { Activity, RuleMark } from '../project.schema.ts';

/** One norm as the domain's facts have it; amounts in triệu đồng. */
export interface NormRow {
  readonly activity: Activity;
  readonly percent: number | null;
  readonly capTrieu: number | null;
  readonly per: 'model' | 'establishment' | 'line' | 'time' | 'cluster' | 'project';
  readonly from: string;
  readonly basis: string;
  readonly mark: RuleMark;
}

const TT28 = 'Điều 8 Thông tư số 28/2018/TT-BTC';
const since = { from: '2018-05-11' } as const;

/** Norms of Thông tư số 28/2018/TT-BTC, in force from 11/5/2018; what was not seen in its text is marked. */
export const normRows: readonly NormRow[] = [
  { activity: 'demonstration-model', percent: 30, capTrieu: 1000, per: 'model', basis: `khoản 2 ${TT28}`, mark: 'confirmed', ...since },
  { activity: 'replicated-model', percent: null, capTrieu: 100, per: 'model', basis: `khoản 2 ${TT28}`, mark: 'confirmed', ...since },
  { activity: 'cleaner-production-model', percent: 30, capTrieu: 500, per: 'model', basis: TT28, mark: 'local', ...since },
  {
    activity: 'advanced-machinery',
    percent: 50,
    capTrieu: 300,
    per: 'establishment',
    basis: `khoản 4 ${TT28}`,
    mark: 'confirmed',
    ...since,
  },
  { activity: 'technology-line', percent: 50, capTrieu: 450, per: 'line', basis: `khoản 4 ${TT28}`, mark: 'confirmed', ...since },
  { activity: 'product-selection-regional', percent: null, capTrieu: 200, per: 'time', basis: TT28, mark: 'confirmed', ...since },
  { activity: 'product-selection-national', percent: null, capTrieu: 400, per: 'time', basis: TT28, mark: 'confirmed', ...since },
  { activity: 'fair-abroad', percent: 100, capTrieu: null, per: 'time', basis: `khoản 6 ${TT28}`, mark: 'confirmed', ...since },
  { activity: 'founding', percent: null, capTrieu: 10, per: 'establishment', basis: TT28, mark: 'local', ...since },
  { activity: 'cluster-infrastructure', percent: 30, capTrieu: 6000, per: 'cluster', basis: TT28, mark: 'unverified', ...since },
  { activity: 'fair-domestic', percent: 80, capTrieu: null, per: 'time', basis: TT28, mark: 'unverified', ...since },
  { activity: 'trademark', percent: 50, capTrieu: 35, per: 'establishment', basis: TT28, mark: 'unverified', ...since },
  { activity: 'consulting', percent: 50, capTrieu: 35, per: 'establishment', basis: TT28, mark: 'unverified', ...since },
  { activity: 'linkage-cluster', percent: 30, capTrieu: 150, per: 'cluster', basis: TT28, mark: 'unverified', ...since },
  { activity: 'relocation', percent: 50, capTrieu: 500, per: 'establishment', basis: TT28, mark: 'unverified', ...since },
  { activity: 'pollution-establishment', percent: 30, capTrieu: 300, per: 'establishment', basis: TT28, mark: 'unverified', ...since },
  { activity: 'pollution-cluster', percent: 30, capTrieu: 1500, per: 'cluster', basis: TT28, mark: 'unverified', ...since },
  { activity: 'cluster-planning', percent: 50, capTrieu: 500, per: 'cluster', basis: TT28, mark: 'unverified', ...since },
];
