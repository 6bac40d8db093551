import type { FundingAdviceId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { faultsOfBudget } from './local-funding.rules.ts';
import type { NewLocalBudget } from './local-funding.schema.ts';
import { requireBudgetStep } from './local-funding.steps.ts';
import { insertBudget, type LockedYear, lockYear, papersOf } from './local-funding.store.ts';

/** A paper of the budget of a locked year, in the act that it follows from. Throws Refused with every reason. */
export async function giveBudget(act: Act, year: LockedYear, paper: NewLocalBudget, adviceId: FundingAdviceId | null): Promise<void> {
  const faults = faultsOfBudget(paper, { ...year, ...(await papersOf(act, year, paper.paper.code)) }, act.today);
  // What an answer gives is nobody's own step: who may answer was asked of the advice.
  requireBudgetStep(year.officeId, faults, adviceId === null ? act.by.asker : null);
  const id = await insertBudget(act, year, paper, adviceId);
  act.record({
    thing: 'local_budget',
    thingId: id,
    officeId: year.officeId,
    businessOn: paper.paper.on as Day,
    detail: { year: year.year, ...paper },
  });
}

/** Enters a paper by which a province gives its promotion money in a year, raises or cuts it. */
export const enterLocalBudget = command(
  'local-funding enter-budget',
  async (act, { office, year, paper }: { office: string; year: number; paper: NewLocalBudget }) => {
    // Who may is asked before a row of the office is opened.
    requireBudgetStep(office, [], act.by.asker);
    await giveBudget(act, await lockYear(act, office, year), paper, null);
  },
);
