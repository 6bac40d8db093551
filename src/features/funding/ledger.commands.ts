import type { ClosedMonthId, OrganizationId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { day, type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import { applyMovement, type Entry } from './ledger.rules.ts';
import { movementFigures } from './ledger.schema.ts';
import { bookSteps, bookWords } from './ledger.steps.ts';
import { closedAmong, insertClosedMonth } from './closed-month.store.ts';
import { addDeltas, booksOf, insertMovements, keepBooks, lockBooks, type Posting, saveBooks } from './ledger.store.ts';
import { ledgerRefusals as refusals } from './ledger.words.ts';

const monthOf = (on: string) => day(`${on.slice(0, 7)}-01`);

/**
 * Moves money, one movement after the other in the order given, all or none, in the act's own transaction: locks the
 * balances, judges each movement against them, writes balances, movements, double entries and dated figures. Throws
 * Refused with every reason of the first that cannot be.
 */
export async function post(act: Act, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  const untimely = await untimelyOf(act, postings);
  if (untimely.length > 0) throw new Refused(untimely);
  const locked = await lockBooks(act.tx, postings);
  const rows: { posting: Posting; entries: readonly Entry[] }[] = [];
  for (const posting of postings) {
    const answer = applyMovement(booksOf(locked, posting), posting);
    if ('refusals' in answer) throw new Refused(answer.refusals);
    keepBooks(locked, posting, answer.books);
    rows.push({ posting, entries: answer.entries });
  }
  await saveBooks(act.tx, locked);
  await insertMovements(act, rows);
  await addDeltas(
    act.tx,
    postings.flatMap((posting) =>
      (movementFigures[posting.kind] ?? []).map(([measure, sign]) => ({
        ...posting,
        carried: booksOf(locked, posting).line?.carried ?? false,
        measure,
        count: 0,
        dong: BigInt(sign) * posting.amount,
      })),
    ),
  );
}

/** Days that cannot be: to come, before the paper, in a closed month. */
async function untimelyOf(act: Act, postings: readonly Posting[]): Promise<Refusal[]> {
  const found: Refusal[] = [];
  for (const { on, paper } of postings) {
    if (on > act.today) found.push(because(refusals.future(writtenInFigures(on))));
    if (paper.on > on) found.push(because(refusals.beforePaper(writtenInFigures(paper.on))));
  }
  for (const month of await closedAmong(act.tx, [...new Set(postings.map(({ on }) => monthOf(on)))]))
    found.push(because(refusals.monthClosed(`${Number(month.slice(5, 7))}/${month.slice(0, 4)}`)));
  return [...new Map(found.map((each) => [each.vi, each])).values()];
}

/** The finance officer closes a month that is over: nothing is dated in it any more. `month` is its first day. */
export const closeMonth = command('funding close-month', async (act, { month, officeId }: { month: Day; officeId: OrganizationId }) => {
  const state = (await closedAmong(act.tx, [month])).length > 0 ? 'closed' : 'open';
  requireStep(stepNamed(bookSteps, 'close-month'), { state, facts: { month, today: act.today }, officeId, asker: act.by.asker }, bookWords);
  const id = newId<ClosedMonthId>();
  await insertClosedMonth(act, { id, month, officeId });
  act.record({ thing: 'closed_month', thingId: id, officeId, detail: { month } });
});
