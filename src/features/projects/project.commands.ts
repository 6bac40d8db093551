import { sql } from 'kysely';
import type { EstablishmentId, OrganizationId, ProjectId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound, Refused } from '../../platform/pure/refused.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { newId } from '../../platform/workplace.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { agencyOf, officeStanding, provincesByCode } from '../organizations/index.ts';
import { judge } from './norms/norm.rules.ts';
import { normsOn } from './norms/norm.views.ts';
import type { NewAppraisal, NewProject, ProjectState } from './project.schema.ts';
import { type ProjectFacts, requireProjectStep } from './project.steps.ts';
import {
  codesTaken,
  insertAppraisals,
  insertProjects,
  type LockedProject,
  lockProjects,
  type RegisteredProject,
  reviseProject as saveProject,
  stepProjects,
} from './project.store.ts';
import { projectRefusals as refusals } from './project.words.ts';

/** What judging needs of an act. */
type Reading = Pick<Act, 'tx' | 'today'>;
interface Unit {
  readonly id: OrganizationId;
  readonly name: string;
  readonly departmentId: OrganizationId | null;
}

/** The implementing unit as it stands, and the department that directs it: a department directs itself, the Agency's own units have none. */
export async function unitOf(act: Reading, id: string): Promise<Unit> {
  const office = await officeStanding(act.tx, id, act.today);
  const departmentId =
    office.kind === 'department'
      ? office.id
      : office.kind === 'promotion-centre' || office.kind === 'district-office'
        ? office.directedById
        : null;
  return { id: office.id, name: office.name, departmentId };
}

/** What of a project is judged, registered already or only being drawn up. */
type Judged = Pick<NewProject, 'code' | 'provinceCode' | 'kind' | 'contents' | 'startsOn' | 'endsOn'> & {
  readonly lines: readonly Omit<NewProject['lines'][number], 'description'>[];
};

/** What is wrong with one project, and where: a field of its own, or one of a line (from 1). */
export interface ProjectFault extends Refusal {
  readonly field: 'code' | 'endsOn' | 'province' | 'shares' | 'establishment';
  readonly line: number | null;
}

/** What is wrong with the figures and places of each project, all at once; of two with one code the later is at fault. */
export async function faultsOfEach(act: Reading, projects: readonly Judged[], own: readonly string[] = []): Promise<ProjectFault[][]> {
  const provinces = await provincesByCode(act.tx, act.today);
  const taken = new Set(
    await codesTaken(
      act.tx,
      projects.map(({ code }) => code).filter((code) => !own.includes(code)),
    ),
  );
  const firstAt = new Map(projects.map(({ code }, at) => [code, at] as const).toReversed());
  const wanted = [
    ...new Set(
      projects.flatMap(({ lines }) =>
        lines.flatMap(({ establishmentId }) => (establishmentId === null ? [] : [establishmentId as EstablishmentId])),
      ),
    ),
  ];
  const known = new Set(
    wanted.length === 0
      ? []
      : (
          await act.tx
            .selectFrom('establishment')
            .select('id')
            .where(sql<boolean>`id = ANY (${wanted}::uuid[])`)
            .execute()
        ).map(({ id }) => id as string),
  );
  const fault = (field: ProjectFault['field'], line: number | null, words: Omit<Refusal, 'basis'>): ProjectFault => ({
    ...because(words),
    field,
    line,
  });
  return projects.map((project, at) => [
    ...(taken.has(project.code) || firstAt.get(project.code)! < at ? [fault('code', null, refusals.codeTaken(project.code))] : []),
    ...(project.endsOn < project.startsOn ? [fault('endsOn', null, refusals.endsBeforeStart)] : []),
    ...(project.provinceCode !== null && !provinces.has(project.provinceCode)
      ? [fault('province', null, refusals.noProvince(project.provinceCode))]
      : []),
    ...project.lines.flatMap((line, place) => [
      ...(BigInt(line.nationalDong) + BigInt(line.counterpartDong) > BigInt(line.costDong)
        ? [fault('shares', place + 1, refusals.sharesOverCost(place + 1))]
        : []),
      ...(line.establishmentId !== null && !known.has(line.establishmentId)
        ? [fault('establishment', place + 1, refusals.noEstablishment(place + 1))]
        : []),
    ]),
  ]);
}

/** The same of all together, each sentence once. */
export async function faultsOf(act: Reading, projects: readonly Judged[], own: readonly string[] = []): Promise<Refusal[]> {
  const faults = (await faultsOfEach(act, projects, own)).flat().map(({ code, vi, en, basis }): Refusal => ({ code, vi, en, basis }));
  return faults.filter(({ vi }, at) => faults.findIndex((other) => other.vi === vi) === at);
}

export const factsOfNew = (project: Judged, today: Day, norms: Parameters<typeof judge>[1]): ProjectFacts => ({
  today,
  kind: project.kind,
  contents: project.contents.length,
  beneficiaries: new Set(project.lines.flatMap(({ establishmentId }) => (establishmentId === null ? [] : [establishmentId]))).size,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  nationalDong: project.lines.reduce((sum, { nationalDong }) => sum + BigInt(nationalDong), 0n),
  aboveNorm: project.lines.flatMap((line, at) => {
    const { verdict, mostDong, basis, mark } = judge(
      { activity: line.activity, costDong: BigInt(line.costDong), nationalDong: BigInt(line.nationalDong) },
      norms,
    );
    return verdict === 'above' && mark === 'confirmed' ? [{ place: at + 1, most: mostDong!, basis: basis! }] : [];
  }),
});

/** Registers projects, all or none: each of a unit that the one who acts belongs to or directs. Answers their ids, in order. */
export async function addProjects(act: Act, projects: readonly NewProject[], illustrative: boolean): Promise<ProjectId[]> {
  const [agencyId, provinces, norms] = [await agencyOf(act.tx), await provincesByCode(act.tx, act.today), await normsOn(act.tx, act.today)];
  const units = new Map<string, Unit>();
  for (const { unitId } of projects) if (!units.has(unitId)) units.set(unitId, await unitOf(act, unitId));
  for (const project of projects) {
    const unit = units.get(project.unitId)!;
    requireProjectStep(
      'register',
      { state: null, officeId: unit.id, departmentId: unit.departmentId, agencyId },
      factsOfNew(project, act.today, norms),
      act.by.asker,
    );
  }
  const faults = await faultsOf(act, projects);
  if (faults.length > 0) throw new Refused(faults);
  const rows = projects.map((project): RegisteredProject => {
    const unit = units.get(project.unitId)!;
    return {
      ...project,
      id: newId<ProjectId>(),
      unitId: unit.id,
      unitName: unit.name,
      departmentId: unit.departmentId,
      provinceId: project.provinceCode === null ? null : provinces.get(project.provinceCode)!,
      registeredOn: act.today,
      illustrative,
    };
  });
  await insertProjects(act, rows);
  for (const { id, unitId, code, name } of rows)
    act.record({ thing: 'project', thingId: id, officeId: unitId, detail: { code, name, registered: true } });
  return rows.map(({ id }) => id);
}

/** Registers projects of one office or several, all or none. */
export const registerProjects = command(
  'projects register',
  async (act, { projects }: { projects: readonly NewProject[] }): Promise<{ ids: string[] }> => ({
    ids: await addProjects(act, projects, act.by.asker?.illustrative ?? false),
  }),
);

const remember = (act: Act, project: LockedProject, detail: Record<string, unknown>) =>
  act.record({ thing: 'project', thingId: project.id, officeId: project.officeId, detail: { code: project.code, ...detail } });

/** Puts other facts in place of those a project was registered with; what was appraised at base is appraised again. */
export const reviseProject = command('projects revise', async (act, { id, project: given }: { id: string; project: NewProject }) => {
  const [project] = await lockProjects(act, [id]);
  if (project === undefined) throw new NotFound('project');
  const norms = await normsOn(act.tx, act.today);
  requireProjectStep('revise', project, factsOfNew(given, act.today, norms), act.by.asker);
  const faults = await faultsOf(act, [given], [project.code]);
  if (faults.length > 0) throw new Refused(faults);
  const unit = await unitOf(act, project.officeId);
  const provinces = await provincesByCode(act.tx, act.today);
  await saveProject(act, {
    ...given,
    id: project.id,
    unitId: unit.id,
    unitName: unit.name,
    departmentId: unit.departmentId,
    provinceId: given.provinceCode === null ? null : provinces.get(given.provinceCode)!,
    registeredOn: act.today,
    illustrative: project.illustrative,
  });
  await stepProjects(act, [project], 'revise', 'registered');
  remember(act, project, { revised: true });
});

async function appraise(act: Act, ids: readonly string[], step: 'appraise-base' | 'appraise', appraisal: NewAppraisal): Promise<void> {
  const projects = await lockProjects(act, ids);
  for (const project of projects) requireProjectStep(step, project, { ...project.facts, minutes: appraisal.minutes }, act.by.asker);
  await insertAppraisals(act, projects, step === 'appraise' ? 'ministry' : 'base', appraisal);
  if (appraisal.passed)
    await stepProjects(act, projects, step, step === 'appraise' ? 'appraised' : 'base-appraised', { paper: appraisal.minutes });
  for (const project of projects)
    remember(act, project, { [step]: appraisal.passed, minutes: appraisal.minutes.code, score: appraisal.score });
}

/** The department appraises projects at base (thẩm định cấp cơ sở), by one minutes: all or none. What does not pass stays registered, with the remark. */
export const appraiseAtBase = command(
  'projects appraise-base',
  (act, { ids, appraisal }: { ids: readonly string[]; appraisal: NewAppraisal }) => appraise(act, ids, 'appraise-base', appraisal),
);
/** The Agency appraises projects for the Ministry (thẩm định cấp Bộ), by one minutes: all or none. */
export const appraiseForMinistry = command(
  'projects appraise',
  (act, { ids, appraisal }: { ids: readonly string[]; appraisal: NewAppraisal }) => appraise(act, ids, 'appraise', appraisal),
);

/** The Agency leaves projects out of the plan, with the reason. */
export const refuseProjects = command('projects refuse', async (act, { ids, reason }: { ids: readonly string[]; reason: string }) => {
  const projects = await lockProjects(act, ids);
  for (const project of projects) requireProjectStep('refuse', project, project.facts, act.by.asker);
  await stepProjects(act, projects, 'refuse', 'refused', { remark: reason });
  for (const project of projects) remember(act, project, { refused: reason });
});

/** A project is stopped by a numbered decision; what was advanced is to be given back. */
export const stopProject = command('projects stop', async (act, { id, paper, reason }: { id: string; paper: Paper; reason: string }) => {
  const [project] = await lockProjects(act, [id]);
  if (project === undefined) throw new NotFound('project');
  requireProjectStep('stop', project, { ...project.facts, paper }, act.by.asker);
  await stepProjects(act, [project], 'stop', 'stopped', { paper, remark: reason });
  remember(act, project, { stopped: reason, paper: paper.code });
});

/**
 * Takes a step that follows from another act (a decision, a contract, an acceptance) on projects that act has locked.
 * Throws Refused where one of them is not in a state from which it leads.
 */
export async function followProjects(
  act: Act,
  projects: readonly LockedProject[],
  step: 'approve' | 'implement' | 'accept' | 'settle' | 'stop' | 'move-to-local' | 'move-to-next-year',
  to: ProjectState,
  taken: { on?: Day; paper?: Paper; remark?: string } = {},
): Promise<void> {
  // What follows is nobody's own step: who may act was asked of the act itself.
  for (const project of projects) requireProjectStep(step, project, project.facts, null);
  await stepProjects(act, projects, step, to, taken);
  for (const project of projects)
    remember(act, project, { [step]: true, ...(taken.paper === undefined ? {} : { paper: taken.paper.code }) });
}
