import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import type { NewLocalBudget } from './local-funding.schema.ts';
import { localFundingRefusals as refusals } from './local-funding.words.ts';

/** The local money of a province and year, in whole đồng: what papers gave, and what of it projects hold. */
export interface LocalYear {
  readonly year: number;
  readonly budget: bigint;
  readonly planned: bigint;
}

/** A paper counts from its own day, which must have come. */
export const faultsOfDay = (on: string, today: Day): Refusal[] => (on > today ? [because(refusals.inFuture(writtenInFigures(on)))] : []);

/** What is wrong with a paper of the budget, all at once: the first assigns, later ones raise or cut; what projects hold cannot be cut. */
export function faultsOfBudget(
  { kind, amountDong, paper }: NewLocalBudget,
  { year, budget, planned, assigned, used }: LocalYear & { readonly assigned: boolean; readonly used: boolean },
  today: Day,
): Refusal[] {
  const free = budget - planned;
  return [
    ...faultsOfDay(paper.on, today),
    ...(used ? [because(refusals.paperUsed(paper.code))] : []),
    ...(kind === 'assigned' && assigned ? [because(refusals.assignedAlready(year))] : []),
    ...(kind === 'cut' && BigInt(amountDong) > free ? [because(refusals.cutPlanned(writtenDong(free < 0n ? 0n : free)))] : []),
  ];
}

/** What is wrong with holding money for a project: `held` is what it holds already. */
export function faultsOfPlanning(dong: bigint, { year, budget, planned }: LocalYear, held: bigint, on: string, today: Day): Refusal[] {
  const free = budget - planned + held;
  return [
    ...faultsOfDay(on, today),
    ...(dong > free ? [because(budget === 0n ? refusals.noBudget(year) : refusals.overBudget(writtenDong(free < 0n ? 0n : free)))] : []),
  ];
}

/** The nation's share of both together, in thousandths, rounded half up; null where there is no money at all. */
export function nationalShare(nationalDong: bigint, localDong: bigint): number | null {
  const both = nationalDong + localDong;
  return both <= 0n ? null : Number((nationalDong * 2000n + both) / (2n * both));
}
