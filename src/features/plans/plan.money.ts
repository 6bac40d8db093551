import type { Act } from '../../platform/command.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { addDeltas, carryOver, openLines, post, type Posting } from '../funding/index.ts';
import { moneySources, type Paper } from '../funding/ledger.schema.ts';
import { followProjects, type LockedProject } from '../projects/index.ts';
import { entersPlan, planned } from './plan.judging.ts';
import { inPlanOf } from './plan.rules.ts';
import type { LockedDecision } from './plan.store.ts';

/** What an issued decision does beside its number: its rows move the money, what it puts into the plan is approved. All or none. */
export async function carryOut(act: Act, decision: LockedDecision, projects: readonly LockedProject[], paper: Paper): Promise<void> {
  await (decision.kind === 'carry' ? carryMoney : moveMoney)(act, decision, projects, paper);
  const entering = projects.filter((project) => entersPlan(decision.kind, project));
  if (entering.length === 0) return;
  const on = paper.on as Day;
  await followProjects(act, entering, 'approve', 'approved', { on, paper });
  await addDeltas(
    act.tx,
    entering.map((project) => ({
      officeId: project.officeId,
      year: decision.year,
      source: 'national',
      measure: 'projects',
      on,
      count: 1,
      dong: 0n,
    })),
  );
}

/** A decision that gives and takes: what is given back comes first, for it may give with what it takes. */
async function moveMoney(act: Act, decision: LockedDecision, projects: readonly LockedProject[], paper: Paper): Promise<void> {
  const [on, byId] = [paper.on as Day, new Map(projects.map((project) => [project.id as string, project]))];
  const parts = decision.allocations.flatMap((row) =>
    moneySources
      .map((source) => ({ project: byId.get(row.projectId)!, source, dong: BigInt(row[`${source}Dong`]), remark: row.remark }))
      .filter(({ dong }) => dong !== 0n),
  );
  // Of another year's project the year has money that came from there, but of a key project money of its own.
  const carried = (project: LockedProject) => !inPlanOf(decision.year, planned(project));
  const lineOf = await openLines(
    act.tx,
    parts.map(({ project, source }) => ({
      projectId: project.id,
      officeId: project.officeId,
      year: decision.year,
      source,
      carried: carried(project),
    })),
    on,
  );
  await post(
    act,
    parts
      .toSorted((a, b) => (a.dong < 0n ? 0 : 1) - (b.dong < 0n ? 0 : 1))
      .map(({ project, source, dong, remark }): Posting => ({
        kind: dong > 0n ? 'assign' : 'release',
        source,
        year: decision.year,
        officeId: project.officeId,
        lineId: lineOf({ projectId: project.id, year: decision.year, source, carried: carried(project) }),
        amount: dong < 0n ? -dong : dong,
        on,
        paper,
        ...(remark === null ? {} : { remark }),
      })),
  );
}

/** A decision that brings what was not spent into the next year. */
async function carryMoney(act: Act, decision: LockedDecision, projects: readonly LockedProject[], paper: Paper): Promise<void> {
  const given = new Map(decision.allocations.map((row) => [row.projectId, row]));
  const carries = projects.map(({ id, officeId }) => ({
    projectId: id,
    officeId,
    amounts: { national: BigInt(given.get(id)!.nationalDong), counterpart: BigInt(given.get(id)!.counterpartDong) },
  }));
  await carryOver(act, { year: decision.year, on: paper.on as Day, paper, remark: `${decision.year} → ${decision.year + 1}` }, carries);
}
