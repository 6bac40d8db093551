import type { Act } from '../../platform/command.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { carriedInto } from '../funding/index.ts';
import type { LockedProject } from '../projects/index.ts';
import { carryFaults } from './carry/carry.rules.ts';
import { isPrepared, leftBy } from './carry/carry.views.ts';
import { inPlanOf } from './plan.rules.ts';
import { type Allocation, type NewDecision, type PlanDecisionKind, projectsInPlan } from './plan.schema.ts';
import { appraisedMoney, assignedMoney } from './plan.store.ts';
import { planRefusals as refusals } from './plan.words.ts';

/** A project as a plan's years ask for it. */
export const planned = ({ year, facts: { kind, endsOn } }: LockedProject) => ({ year, kind, endsOn });
/** Whether a decision puts a project into the plan: assigned for the first time, alone or beside what is changed. */
export const entersPlan = (kind: PlanDecisionKind, { state }: Pick<LockedProject, 'state'>): boolean =>
  kind === 'assign' || (kind === 'supplement' && state === 'appraised');
export type Judged = Pick<NewDecision, 'kind' | 'year'> & { readonly allocations: readonly Allocation[]; readonly on?: Day };

/** Rows of a decision that name a project a second time. */
function twiceIn({ allocations }: Judged, projects: readonly LockedProject[]): Refusal[] {
  const codes = allocations
    .filter(({ projectId }, at) => allocations.findIndex((other) => other.projectId === projectId) < at)
    .map(({ projectId }) => projects.find(({ id }) => id === projectId)?.code ?? projectId);
  return codes.length === 0 ? [] : [because(refusals.twice(codes.join(', ')))];
}

/** What is wrong with the rows of a decision that brings money into the next year. */
async function faultsOfCarry(act: Act, decision: Judged, projects: readonly LockedProject[]): Promise<Refusal[]> {
  const given = new Map(decision.allocations.map((row) => [row.projectId, row]));
  const leftOf = await leftBy(
    act.tx,
    decision.year,
    projects.map(({ id }) => id),
  );
  const rows = projects.map(({ id, code, state }) => ({
    code,
    state,
    national: BigInt(given.get(id)!.nationalDong),
    counterpart: BigInt(given.get(id)!.counterpartDong),
    left: leftOf(id),
  }));
  return [
    ...carryFaults({ year: decision.year, prepared: await isPrepared(act.tx, decision.year + 1), on: decision.on ?? act.today, rows }),
    ...twiceIn(decision, projects),
  ];
}

/** What is wrong with the rows of a decision, all at once; of a carry as on the day it is issued. */
export async function faultsOf(act: Act, decision: Judged, projects: readonly LockedProject[]): Promise<Refusal[]> {
  const { kind, year, allocations } = decision;
  if (kind === 'carry') return faultsOfCarry(act, decision, projects);
  const given = new Map(allocations.map((row) => [row.projectId, row]));
  const codes = (which: (project: LockedProject) => boolean) =>
    projects
      .filter(which)
      .map(({ code }) => code)
      .join(', ');
  // Of a project of the year before, the money that came from there may be taken back.
  const into = await carriedInto(
    act.tx,
    projects.map(({ id }) => id),
  );
  const takesBack = ({ id }: LockedProject) =>
    (kind === 'adjust' || kind === 'supplement') &&
    into.get(id) === year &&
    BigInt(given.get(id)!.nationalDong) <= 0n &&
    BigInt(given.get(id)!.counterpartDong) <= 0n;
  const [asked, had] = [
    await appraisedMoney(
      act.tx,
      projects.map(({ id }) => id),
    ),
    await assignedMoney(
      act.tx,
      projects.map(({ id }) => id),
    ),
  ];
  // First given, or given anew in a later year of its term: in all years no more than was appraised.
  const inAll = (project: LockedProject) =>
    entersPlan(kind, project) || (project.year !== year && inPlanOf(year, planned(project)))
      ? (had.get(project.id) ?? 0n) + BigInt(given.get(project.id)!.nationalDong)
      : 0n;
  const found: [string, (codes: string) => Omit<Refusal, 'basis'>][] = [
    [codes((project) => !inPlanOf(year, planned(project)) && !takesBack(project)), refusals.otherYear],
    [codes((project) => kind === 'assign' && project.state !== 'appraised'), refusals.notAppraised],
    [codes((project) => kind === 'adjust' && !projectsInPlan.has(project.state)), refusals.notInPlan],
    [codes((project) => kind === 'supplement' && project.state !== 'appraised' && !projectsInPlan.has(project.state)), refusals.neither],
    [codes((project) => entersPlan(kind, project) && BigInt(given.get(project.id)!.nationalDong) <= 0n), refusals.negative],
  ];
  return [
    ...found.flatMap(([named, words]) => (named === '' ? [] : [because(words(named))])),
    ...twiceIn(decision, projects),
    ...projects.flatMap((project) =>
      inAll(project) > (asked.get(project.id) ?? 0n) ? [because(refusals.aboveRequest(project.code, asked.get(project.id) ?? 0n))] : [],
    ),
  ];
}
