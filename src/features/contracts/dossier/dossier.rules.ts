import type { DossierItem } from './dossier.schema.ts';

const WITH_QUOTES = new Set([
  'demonstration-model',
  'replicated-model',
  'cleaner-production-model',
  'advanced-machinery',
  'technology-line',
  'pollution-establishment',
  'showroom',
]);
const WITH_PLAN = new Set(['training', 'conference', 'study-tour', 'trademark']);
const DOSSIER = 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT';

/** The papers a project needs before its contract, each with its basis: what the circular names, and what the Agency asks besides. */
export function papersNeeded(project: {
  readonly activity: string;
  readonly counterpartDong: bigint;
  readonly ofDepartment: boolean;
}): { item: DossierItem; basis: string }[] {
  return [
    { item: 'project-document', basis: 'Điều 5 Thông tư số 36/2013/TT-BCT' },
    { item: 'support-request', basis: DOSSIER },
    ...(project.ofDepartment ? [{ item: 'base-appraisal' as const, basis: DOSSIER }] : []),
    { item: 'estimate', basis: 'internal' },
    ...(WITH_QUOTES.has(project.activity) ? [{ item: 'quotes' as const, basis: 'unverified' }] : []),
    ...(project.counterpartDong > 0n ? [{ item: 'counterpart-commitment' as const, basis: 'unverified' }] : []),
    ...(WITH_PLAN.has(project.activity) ? [{ item: 'organisation-plan' as const, basis: 'Điều 1 Thông tư số 17/2018/TT-BCT' }] : []),
    { item: 'contract-draft', basis: 'internal' },
  ];
}
