import { addDays, type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import type { Content } from '../inspection.schema.ts';
import { inspectionRefusals as refusals } from '../inspection.refusals.words.ts';

/** How long after a visit a device may first tell of it; the programme's own figure. */
export const TOLD_WITHIN_DAYS = 60;

/** Whether the day a device wrote is one that the server's clock can believe. */
export function faultsOfDay({ visitedOn }: Pick<Content, 'visitedOn'>, today: Day): Refusal[] {
  if (visitedOn > today) return [because(refusals.visitInFuture(writtenInFigures(visitedOn), writtenInFigures(today)))];
  return visitedOn < addDays(today, -TOLD_WITHIN_DAYS) ? [because(refusals.visitLongAgo(writtenInFigures(visitedOn), TOLD_WITHIN_DAYS))] : [];
}

/** What is missing before a visit becomes minutes, all at once. */
export function faultsOfMinutes({ visitedOn, present, items, findings, photos }: Content, kept: ReadonlySet<string>, paper: Paper, today: Day): Refusal[] {
  const count = (of: readonly unknown[], words: (count: number) => Omit<Refusal, 'basis'>) => (of.length === 0 ? [] : [words(of.length)]);
  return [
    ...(paper.on > today ? [refusals.inFuture(writtenInFigures(paper.on))] : []), ...(paper.on < visitedOn ? [refusals.minutesBeforeVisit(writtenInFigures(visitedOn))] : []), ...(present.trim() === '' ? [refusals.nobodyPresent] : []),
    ...count(items.filter(({ verdict }) => verdict === null), refusals.unanswered), ...count(items.filter(({ verdict, remark }) => (verdict === 'partly' || verdict === 'not') && remark.trim() === ''), refusals.remarkMissing),
    ...count(photos.filter(({ id }) => !kept.has(id)), refusals.photosMissing), ...(findings.some(({ dueOn }) => dueOn < paper.on) ? [refusals.dueBeforeMinutes(writtenInFigures(paper.on))] : []),
  ].map((words) => because(words));
}
