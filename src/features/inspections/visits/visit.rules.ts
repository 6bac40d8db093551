import { addDays, type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import type { Content, Item } from '../inspection.schema.ts';
import { inspectionRefusals as refusals } from '../inspection.refusals.words.ts';

/** How long after a visit a device may first tell of it; the programme's own figure. */
export const TOLD_WITHIN_DAYS = 60;

/** Whether the day a device wrote is one that the server's clock can believe. */
export function faultsOfDay({ visitedOn }: Pick<Content, 'visitedOn'>, today: Day): Refusal[] {
  if (visitedOn > today) return [because(refusals.visitInFuture(writtenInFigures(visitedOn), writtenInFigures(today)))];
  return visitedOn < addDays(today, -TOLD_WITHIN_DAYS)
    ? [because(refusals.visitLongAgo(writtenInFigures(visitedOn), TOLD_WITHIN_DAYS))]
    : [];
}

/** What is partly or not met says why. */
const remarkWanted = ({ verdict, remark }: Item): boolean => (verdict === 'partly' || verdict === 'not') && remark.trim() === '';

/** What is missing of what was written before it becomes minutes, all at once and by name: the page tells it before a number is asked for. */
export function faultsOfContent({ present, items, photos, remark }: Content, kept: ReadonlySet<string>): Refusal[] {
  const missing = photos.filter(({ id }) => !kept.has(id)).length;
  const named = (of: readonly Item[], words: (items: readonly Item[]) => Omit<Refusal, 'basis'>) => (of.length === 0 ? [] : [words(of)]);
  return [
    ...(present.trim() === '' ? [refusals.nobodyPresent] : []),
    ...named(
      items.filter(({ verdict }) => verdict === null),
      refusals.unanswered,
    ),
    ...named(items.filter(remarkWanted), refusals.remarkMissing),
    ...(missing > 0 ? [refusals.photosMissing(missing)] : []),
    ...(remark.trim() === '' ? [refusals.noConclusion] : []),
  ].map((words) => because(words));
}

/** What is wrong with the number and day of the minutes beside what was written. */
export function faultsOfPaper({ visitedOn, findings }: Content, { on }: Paper, today: Day): Refusal[] {
  return [
    ...(on > today ? [refusals.inFuture(writtenInFigures(on))] : []),
    ...(on < visitedOn ? [refusals.minutesBeforeVisit(writtenInFigures(visitedOn))] : []),
    ...(findings.some(({ dueOn }) => dueOn < on) ? [refusals.dueBeforeMinutes(writtenInFigures(on))] : []),
  ].map((words) => because(words));
}
