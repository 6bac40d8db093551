import { type Act, command } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import { NotFound, Refused } from '../../../platform/pure/refused.ts';
import { because } from '../../../platform/pure/refusals.ts';
import type { ProjectId } from '../../../../db/generated/rows.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import { faultsOfDay, faultsOfPlanning } from '../local-funding.rules.ts';
import { holdMore, lockYear } from '../local-funding.store.ts';
import { localFundingRefusals } from '../local-funding.words.ts';
import type { Finished, NewLocalProject, TakenUp } from './planned.schema.ts';
import { requireLocalProjectStep } from './planned.steps.ts';
import { insertLocalProject, type LockedLocalProject, lockLocalProject, stepLocalProject } from './planned.store.ts';
import { localProjectRefusals as refusals } from './planned.words.ts';

const told = (act: Act, { id, officeId, year }: LockedLocalProject, detail: Record<string, unknown>, businessOn: Day = act.today) =>
  act.record({ thing: 'local_project', thingId: id, officeId, businessOn, detail: { year, ...detail } });
/** Locks the year, then the project: the order in which everybody does. */
async function lockedWithYear(act: Act, id: string) {
  const { officeId, year } = await lockLocalProject(act.tx, id);
  return { year: await lockYear(act, officeId, year), project: await lockLocalProject(act.tx, id) };
}

/** The province's plan takes a project in, by its paper, as far as its budget goes. Answers its id. */
export const planLocalProject = command(
  'local-funding plan',
  async (
    act,
    { office, year: of, project: given }: { office: string; year: number; project: NewLocalProject },
  ): Promise<{ id: string }> => {
    // Who may is asked before a row of the office is opened.
    requireLocalProjectStep('plan', null, office, [], act.by.asker);
    const year = await lockYear(act, office, of);
    const dong = BigInt(given.localDong);
    requireLocalProjectStep('plan', null, year.officeId, faultsOfPlanning(dong, year, 0n, given.paper.on, act.today), act.by.asker);
    const { name, unit, district, paper } = given;
    const project = await insertLocalProject(
      act,
      {
        officeId: year.officeId,
        year: of,
        name,
        unit,
        district,
        projectId: null,
        asked: dong,
        illustrative: act.by.asker?.illustrative ?? false,
      },
      'plan',
      'planned',
      dong,
      { on: paper.on as Day, paper },
    );
    await holdMore(act, year, dong);
    told(act, project, { ...given }, paper.on as Day);
    return { id: project.id };
  },
);

/** The province's plan takes up what the national one left to it. */
export const takeUpLocalProject = command(
  'local-funding take-up',
  async (act, { id, taken: { localDong, paper } }: { id: string; taken: TakenUp }) => {
    const { year, project } = await lockedWithYear(act, id);
    const dong = BigInt(localDong);
    requireLocalProjectStep(
      'take-up',
      project.state,
      project.officeId,
      faultsOfPlanning(dong, year, project.held, paper.on, act.today),
      act.by.asker,
    );
    await stepLocalProject(act, project, 'take-up', 'planned', dong, { on: paper.on as Day, paper });
    await holdMore(act, year, dong - project.held);
    told(act, project, { localDong, paper }, paper.on as Day);
  },
);

/** It was carried out: what it did not spend is free again. */
export const finishLocalProject = command(
  'local-funding finish',
  async (act, { id, finished: { on, spentDong, remark } }: { id: string; finished: Finished }) => {
    const { year, project } = await lockedWithYear(act, id);
    const spent = BigInt(spentDong);
    requireLocalProjectStep(
      'finish',
      project.state,
      project.officeId,
      [...faultsOfDay(on, act.today), ...(spent > project.held ? [because(refusals.spentMore(writtenDong(project.held)))] : [])],
      act.by.asker,
    );
    await stepLocalProject(act, project, 'finish', 'done', spent, { on: on as Day, remark });
    await holdMore(act, year, spent - project.held);
    told(act, project, { spentDong, remark }, on as Day);
  },
);

/** It is not carried out: what the plan held for it is free again. */
export const dropLocalProject = command('local-funding drop', async (act, { id, reason }: { id: string; reason: string }) => {
  const { year, project } = await lockedWithYear(act, id);
  requireLocalProjectStep('drop', project.state, project.officeId, [], act.by.asker);
  await stepLocalProject(act, project, 'drop', 'dropped', 0n, { remark: reason });
  await holdMore(act, year, -project.held);
  told(act, project, { dropped: reason });
});

/** A project that the national plan lets go and that a province is to take up: what it asks for, by the decision that says so. */
export interface LeftToProvince {
  readonly projectId: string;
  readonly year: number;
  readonly askedDong: bigint;
  readonly paper: Paper;
}
/** Leaves a national project to the local money of its province, in the act of the decision that moves it. Throws Refused where it has no department or was left already. */
export async function expectFromNational(act: Act, { projectId, year: of, askedDong, paper }: LeftToProvince): Promise<void> {
  const project = await act.tx
    .selectFrom('project')
    .select([
      'id',
      'code',
      'name',
      'place',
      'department_id',
      'illustrative',
      (eb) => eb.fn<string>('office_name', ['office_id', eb.val(act.today)]).as('unit'),
    ])
    .where('id', '=', projectId as ProjectId)
    .executeTakeFirst();
  if (project === undefined) throw new NotFound('project');
  if (project.department_id === null) throw new Refused([because(localFundingRefusals.noProvince)]);
  const { officeId } = await lockYear(act, project.department_id, of);
  const before = await act.tx
    .selectFrom('local_project')
    .select('id')
    .where('project_id', '=', project.id)
    .where('year', '=', of)
    .executeTakeFirst();
  // Nobody's own step: who may move a project was asked of the decision.
  requireLocalProjectStep('expect', null, officeId, before === undefined ? [] : [because(refusals.leftAlready(project.code))], null);
  const left = await insertLocalProject(
    act,
    {
      officeId,
      year: of,
      name: project.name,
      unit: project.unit,
      district: project.place,
      projectId: project.id,
      asked: askedDong,
      illustrative: project.illustrative,
    },
    'expect',
    'expected',
    0n,
    { on: paper.on as Day, paper },
  );
  told(act, left, { from: project.code, askedDong: askedDong.toString(), paper: paper.code }, paper.on as Day);
}
