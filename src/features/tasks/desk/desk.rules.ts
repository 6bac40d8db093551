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

/** The standings of answers that wait for review, the worst first. */
const WORST: readonly DeskItem['standing'][] = ['overdue', 'done-late', 'due', 'in-term', 'undated', 'done-on-time', 'exempt'];
/** Answers of one office to one letter are reviewed together: the earliest deadline, the worst standing, figures where there is but one. */
export function answersTogether(items: readonly DeskItem[]): DeskItem[] {
  const [answers, others] = [items.filter(({ kind }) => kind === 'review-answer'), items.filter(({ kind }) => kind !== 'review-answer')];
  const together = [...Map.groupBy(answers, ({ dispatchId, officeId }) => `${dispatchId} ${officeId}`).values()].map((own): DeskItem => {
    const [first] = own.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.title.localeCompare(b.title, 'vi'));
    const standing = WORST.find((each) => own.some((item) => item.standing === each)) ?? first!.standing;
    return { ...first!, count: own.length, standing, figures: own.length === 1 ? first!.figures : null };
  });
  return [...others, ...together];
}
