import { type Act, command } from '../../../platform/command.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { because } from '../../../platform/pure/refusals.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import { inspectionRefusals as refusals } from '../inspection.refusals.words.ts';
import { chosenOf, pointsOf, reasonsFor } from './plan.rules.ts';
import type { AddChoice, DropChoice, NewPlan } from './plan.schema.ts';
import { requirePlanStep } from './plan.steps.ts';
import { adopt, changeChoice, insertChoices, insertPlan, type LockedPlan, lockPlan, stepPlan } from './plan.store.ts';
import { projectsToInspect, projectToInspect } from './plan.views.ts';

const told = (act: Act, { id, officeId, year }: LockedPlan, detail: Record<string, unknown>) =>
  act.record({ thing: 'inspection-plan', thingId: id, officeId, detail: { year, ...detail } });
const choicesOf = (act: Act, planId: string) =>
  act.tx
    .selectFrom('inspection_choice')
    .innerJoin('project', 'project.id', 'inspection_choice.project_id')
    .select(['inspection_choice.id', 'project.code', 'dropped_on'])
    .where('plan_id', '=', planId as never)
    .execute();

/** Draws an office's plan of a year by what is known today: the projects with the most risk, each with its reasons. Answers its id. */
export const drawPlan = command('inspections draw', async (act, { officeId, year, most }: NewPlan): Promise<{ id: string }> => {
  const office = await act.tx
    .selectFrom('organization')
    .select(['id', 'kind'])
    .where('id', '=', officeId as never)
    .executeTakeFirst();
  const before = await act.tx
    .selectFrom('inspection_plan')
    .select('id')
    .where('office_id', '=', officeId as never)
    .where('year', '=', year)
    .executeTakeFirst();
  const faults = [
    ...(office?.kind === 'agency' || office?.kind === 'department' ? [] : [refusals.inspectsNothing]),
    ...(before === undefined ? [] : [refusals.planThere(year)]),
    ...(year < Number(act.today.slice(0, 4)) ? [refusals.yearOver(year)] : []),
  ].map((words) => because(words));
  requirePlanStep('draw', { state: null, officeId }, { chosen: 0, faults }, act.by.asker);
  const chosen = chosenOf(await projectsToInspect(act.tx, officeId, act.today), most, act.today);
  const plan = await insertPlan(
    act,
    office!.id,
    year,
    chosen.map(({ id, points, reasons }) => ({ projectId: id, points, reasons, addedWhy: null })),
  );
  told(act, plan, { chosen: chosen.length });
  return { id: plan.id };
});

/** Adds a project by hand, or takes one back that was dropped, and says why. */
export const addChoice = command(
  'inspections add-choice',
  async (act, { id, choice: { projectCode, why } }: { id: string; choice: AddChoice }) => {
    const plan = await lockPlan(act.tx, id);
    const [found, choices] = [await projectToInspect(act.tx, plan.officeId, projectCode, act.today), await choicesOf(act, plan.id)];
    const before = choices.find(({ code }) => code === found?.code);
    requirePlanStep(
      'add-choice',
      plan,
      {
        chosen: choices.length,
        faults: [
          ...(found === undefined ? [refusals.noProject(projectCode)] : []),
          ...(before !== undefined && before.dropped_on === null ? [refusals.chosenAlready(projectCode)] : []),
        ].map((words) => because(words)),
      },
      act.by.asker,
    );
    const reasons = reasonsFor(found!, act.today);
    if (before === undefined)
      await insertChoices(act.tx, plan, [{ projectId: found!.id, points: pointsOf(reasons), reasons, addedWhy: why }]);
    else await changeChoice(act, before.id, { addedWhy: why });
    await stepPlan(act, plan, 'add-choice', plan.state, `${found!.code}: ${why}`);
    told(act, plan, { added: found!.code, why });
  },
);

/** Drops a project and says why; it stays to be seen. */
export const dropChoice = command(
  'inspections drop-choice',
  async (act, { id, choice: { choiceId, why } }: { id: string; choice: DropChoice }) => {
    const plan = await lockPlan(act.tx, id);
    const choices = await choicesOf(act, plan.id);
    const found = choices.find((each) => each.id === choiceId && each.dropped_on === null);
    requirePlanStep(
      'drop-choice',
      plan,
      { chosen: choices.length, faults: found === undefined ? [because(refusals.notChosen)] : [] },
      act.by.asker,
    );
    await changeChoice(act, choiceId, { droppedWhy: why });
    await stepPlan(act, plan, 'drop-choice', plan.state, `${found!.code}: ${why}`);
    told(act, plan, { dropped: found!.code, why });
  },
);

/** A leader adopts the plan by a numbered decision. */
export const adoptPlan = command('inspections adopt', async (act, { id, paper }: { id: string; paper: Paper }) => {
  const plan = await lockPlan(act.tx, id);
  const chosen = (await choicesOf(act, plan.id)).filter(({ dropped_on }) => dropped_on === null).length;
  requirePlanStep(
    'adopt',
    plan,
    { chosen, faults: paper.on > act.today ? [because(refusals.inFuture(writtenInFigures(paper.on)))] : [] },
    act.by.asker,
  );
  await adopt(act, plan, paper);
  told(act, plan, { paper, chosen });
});
