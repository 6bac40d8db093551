import type { DeskItem } from '../task.schema.ts';

/** What waits for a leader's own hand: a signature, an approval, a decision nobody else may take. */
const OF_A_LEADER: ReadonlySet<DeskItem['kind']> = new Set<DeskItem['kind']>([
  'approve-duties',
  'decide-extension',
  'sign-drafts',
  'sign-contracts',
  'send-advice',
  'approve-plan',
  'approve-rebalancing',
  'approve-requests',
  'second-requests',
  'decide-adjustments',
  'adopt-inspection-plan',
]);
export const isToSign = (kind: DeskItem['kind']): boolean => OF_A_LEADER.has(kind);

/** The order of a desk: what waits for a signature or an approval before all, since others wait for it in turn; inside by day, what has none last. */
export const inDeskOrder = (items: readonly DeskItem[]): DeskItem[] =>
  items.toSorted((a, b) => Number(b.toSign) - Number(a.toSign) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
