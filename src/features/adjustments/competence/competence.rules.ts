import type { AdjustmentAuthority } from '../adjustment.schema.ts';
import { adjustmentAuthorities } from '../adjustment.schema.ts';
import type { AdjustmentKind } from '../changes/change.schema.ts';

/** Whose money a project is paid with: what was moved to local money is the province's. */
export type Source = 'national' | 'local';
export interface Competence {
  readonly authority: AdjustmentAuthority;
  readonly basis: string;
}

const ARTICLE = 'Điều 11 Thông tư số 36/2013/TT-BCT (sửa đổi tại khoản 10, khoản 11 Điều 1 Thông tư số 17/2018/TT-BCT)';
/** What the article does not name: a project that leaves the year's plan without being stopped is the Ministry's, as its entry is. */
const OURS = 'internal';
const ministry: Competence = { authority: 'ministry', basis: ARTICLE };
const agency: Competence = { authority: 'agency', basis: ARTICLE };

const ofNational: Readonly<Record<AdjustmentKind, Competence>> = {
  'increase-total': ministry,
  content: ministry,
  'next-year': ministry,
  add: ministry,
  stop: ministry,
  'to-local': { authority: 'ministry', basis: OURS },
  'next-plan': { authority: 'ministry', basis: OURS },
  place: agency,
  beneficiary: agency,
  'coordinating-unit': agency,
  term: agency,
  'decrease-total': agency,
  recast: agency,
  other: agency,
};

/** Who decides a change, by its kind and by whose money pays the project. */
export const competenceOf = (kind: AdjustmentKind, source: Source): Competence =>
  source === 'local' ? { authority: 'peoples-committee', basis: OURS } : ofNational[kind];

/** Of a set of changes: the highest authority that any of them needs, not below one that a set taken back was decided by. */
export function authorityOf(
  changes: readonly { readonly kind: AdjustmentKind; readonly source: Source }[],
  atLeast: AdjustmentAuthority = 'agency',
): AdjustmentAuthority {
  const needed = new Set([atLeast, ...changes.map(({ kind, source }) => competenceOf(kind, source).authority)]);
  return adjustmentAuthorities.find((authority) => needed.has(authority))!;
}
