import type { PlanDecisionId, ProvinceId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { annexByDecision, endByDecision, type LockedContract } from '../../contracts/index.ts';
import { addDeltas } from '../../funding/index.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import { expectFromNational } from '../../local-funding/index.ts';
import { provincesByCode } from '../../organizations/index.ts';
import { decidePlan } from '../../plans/index.ts';
import type { Allocation } from '../../plans/plan.schema.ts';
import {
  changeLines,
  changeProjects,
  copyToNextYear,
  followProjects,
  type LineChange,
  type LockedProject,
  type ProjectChange,
} from '../../projects/index.ts';
import type { LockedAdjustment } from '../adjustment.store.ts';
import type { Consequence } from '../changes/change.rules.ts';
import type { NewChange } from '../changes/change.schema.ts';
import { openRecoveries } from '../recoveries/recovery.store.ts';

/** A change with what it does, judged and locked. */
export interface Decided {
  readonly change: NewChange;
  readonly consequence: Consequence;
  readonly project: LockedProject;
  readonly contract: LockedContract | null;
  readonly signed: boolean;
}

/**
 * A decision is carried out, in the act that issues it: what is given back leaves contracts first, then the plan; what is
 * given enters the plan first, then contracts; the projects' own facts, their outcomes and what is to be recovered with it.
 */
export async function carryOut(
  act: Act,
  { id, year, title, basis }: LockedAdjustment,
  rows: readonly Decided[],
  paper: Paper,
): Promise<PlanDecisionId> {
  const ending = rows.filter(({ consequence, contract }) => consequence.endsContract && contract !== null);
  await annex(act, rows, paper, title, 'less');
  // A project is stopped before its contract ends, as the contract's own steps ask.
  await leave(act, rows, 'stop', 'stopped', paper);
  await endByDecision(
    act,
    ending.map(({ contract }) => contract!),
    paper,
    title,
  );
  const { id: decisionId } = await decidePlan(
    act,
    {
      year,
      kind: rows.some(({ change }) => change.kind === 'add') ? 'supplement' : 'adjust',
      title,
      basis,
      allocations: allocationsOf(rows),
    },
    paper,
  );
  await annex(act, rows, paper, title, 'more');
  await leave(act, rows, 'to-local', 'moved-to-local', paper);
  await leave(act, rows, 'next-plan', 'moved-to-next-year', paper);
  for (const { change, project, consequence } of rows)
    if (change.kind === 'to-local') await expectFromNational(act, { projectId: project.id, year, askedDong: -consequence.national, paper });
  await changeProjects(act.tx, await projectChangesOf(act, rows));
  await changeLines(act.tx, rows.flatMap(linesOf));
  await copyToNextYear(
    act,
    rows.flatMap(({ change, project }) => (change.kind === 'next-plan' ? [{ project, code: change.code }] : [])),
  );
  await openRecoveries(
    act,
    id,
    paper.on as Day,
    rows.flatMap(({ change, consequence, contract, project }) =>
      change.kind === 'stop' && consequence.recovers > 0n && contract !== null
        ? [
            {
              projectId: project.id,
              officeId: project.officeId,
              contractId: contract.id,
              amount: consequence.recovers,
              dueOn: change.recoverBy as Day,
            },
          ]
        : [],
    ),
  );
  return decisionId;
}

/** One row of the plan's decision for each project, with nothing where its money stays. */
function allocationsOf(rows: readonly Decided[]): Allocation[] {
  return [...Map.groupBy(rows, ({ project }) => project.id)].map(([projectId, own]) => {
    const sum = (source: 'national' | 'counterpart') => own.reduce((total, { consequence }) => total + consequence[source], 0n).toString();
    return { projectId, nationalDong: sum('national'), counterpartDong: sum('counterpart'), remark: null };
  });
}

/** The annexes that take value from contracts, or those that add to it and set a later day: one a contract. */
async function annex(act: Act, rows: readonly Decided[], paper: Paper, reason: string, which: 'less' | 'more'): Promise<void> {
  const byContract = Map.groupBy(
    rows.filter(({ consequence, signed }) => signed && consequence.annex !== null),
    ({ contract }) => contract!.id,
  );
  const annexes = [...byContract.values()].flatMap((own) => {
    const parts = own.map(({ consequence }) => consequence.annex!);
    const sum = (source: 'national' | 'counterpart') => parts.reduce((total, part) => total + part[source], 0n);
    const [national, counterpart] = [sum('national'), sum('counterpart')];
    const takes = national < 0n || counterpart < 0n;
    return takes === (which === 'less')
      ? [
          {
            contract: own[0]!.contract!,
            annex: {
              code: `PL-${paper.code}`,
              signedOn: paper.on,
              nationalDong: national.toString(),
              counterpartDong: counterpart.toString(),
              endsOn: parts.find(({ endsOn }) => endsOn !== null)?.endsOn ?? null,
              reason,
            },
          },
        ]
      : [];
  });
  if (annexes.length > 0) await annexByDecision(act, annexes);
}

const STEPS = { stop: 'stop', 'to-local': 'move-to-local', 'next-plan': 'move-to-next-year' } as const;
async function leave(
  act: Act,
  rows: readonly Decided[],
  kind: keyof typeof STEPS,
  to: 'stopped' | 'moved-to-local' | 'moved-to-next-year',
  paper: Paper,
): Promise<void> {
  const projects = rows.filter(({ change }) => change.kind === kind).map(({ project }) => project);
  if (projects.length === 0) return;
  await followProjects(act, projects, STEPS[kind], to, { on: paper.on as Day, paper });
  // What is stopped stays a project of the year's plan; what goes elsewhere is one no more.
  if (kind !== 'stop')
    await addDeltas(
      act.tx,
      projects.map(({ officeId, year }) => ({
        officeId,
        year,
        source: 'national' as const,
        measure: 'projects' as const,
        on: paper.on as Day,
        count: -1,
        dong: 0n,
      })),
    );
}

async function projectChangesOf(act: Act, rows: readonly Decided[]): Promise<ProjectChange[]> {
  const provinces = await provincesByCode(act.tx, act.today);
  const changes = new Map<string, ProjectChange>();
  for (const { change } of rows) {
    const given = factsOf(change, provinces);
    if (given !== null) changes.set(change.projectId, { ...changes.get(change.projectId), projectId: change.projectId, ...given });
  }
  return [...changes.values()];
}
function factsOf(change: NewChange, provinces: ReadonlyMap<string, ProvinceId>): Omit<ProjectChange, 'projectId'> | null {
  switch (change.kind) {
    case 'term':
    case 'next-year':
      return { endsOn: change.endsOn as Day };
    case 'place':
      return { place: change.place, provinceId: change.provinceCode === null ? null : provinces.get(change.provinceCode)! };
    case 'content':
      return { contents: change.contents };
    case 'coordinating-unit':
      return { coordinatingUnit: change.coordinatingUnit };
    default:
      return null;
  }
}
const linesOf = ({ change }: Decided): LineChange[] =>
  change.kind === 'beneficiary'
    ? change.lines.map(({ line, establishmentId }) => ({ projectId: change.projectId, line, establishmentId }))
    : change.kind === 'recast'
      ? change.lines.map(({ line, nationalDong, counterpartDong }) => ({
          projectId: change.projectId,
          line,
          nationalDong: BigInt(nationalDong),
          counterpartDong: BigInt(counterpartDong),
        }))
      : [];
