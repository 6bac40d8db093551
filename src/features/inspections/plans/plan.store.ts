import type { InspectionChoiceId, InspectionPlanId, OrganizationId, ProjectId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { InspectionPlanState, RiskReason } from './plan.schema.ts';

export interface LockedPlan {
  readonly id: InspectionPlanId;
  readonly officeId: OrganizationId;
  readonly year: number;
  readonly state: InspectionPlanState;
}

/** Locks a plan for a step. Throws NotFound where it is not there for who asks. */
export async function lockPlan(tx: Tx, id: string): Promise<LockedPlan> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('inspection_plan')
        .selectAll()
        .where('id', '=', id as InspectionPlanId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('inspection-plan');
  return { id: row.id, officeId: row.office_id, year: row.year, state: row.state };
}

export interface NewChoice {
  readonly projectId: string;
  readonly points: number;
  readonly reasons: readonly RiskReason[];
  readonly addedWhy: string | null;
}

export async function insertPlan(act: Act, officeId: OrganizationId, year: number, choices: readonly NewChoice[]): Promise<LockedPlan> {
  const plan: LockedPlan = { id: newId<InspectionPlanId>(), officeId, year, state: 'drawn' };
  await act.tx
    .insertInto('inspection_plan')
    .values({
      id: plan.id,
      office_id: officeId,
      year,
      state: 'drawn',
      decision_code: null,
      decision_on: null,
      drawn_on: act.today,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await stepPlan(act, plan, 'draw', 'drawn', null);
  await insertChoices(act.tx, plan, choices);
  return plan;
}

export async function insertChoices(tx: Tx, { id, officeId }: LockedPlan, choices: readonly NewChoice[]): Promise<void> {
  if (choices.length === 0) return;
  await tx
    .insertInto('inspection_choice')
    .values(
      choices.map(({ projectId, points, reasons, addedWhy }) => ({
        id: newId<InspectionChoiceId>(),
        plan_id: id,
        office_id: officeId,
        project_id: projectId as ProjectId,
        points,
        reasons: JSON.stringify(reasons),
        added_why: addedWhy,
        dropped_on: null,
        dropped_why: null,
      })),
    )
    .execute();
}

/** Drops a choice, or takes one that was dropped back: with a word why either way. */
export async function changeChoice(
  act: Act,
  choiceId: string,
  change: { readonly droppedWhy: string } | { readonly addedWhy: string },
): Promise<void> {
  const values =
    'droppedWhy' in change
      ? { dropped_on: act.today, dropped_why: change.droppedWhy }
      : { dropped_on: null, dropped_why: null, added_why: change.addedWhy };
  await act.tx
    .updateTable('inspection_choice')
    .set(values)
    .where('id', '=', choiceId as InspectionChoiceId)
    .execute();
}

/** The step that says what was done; its remark names the project and why. */
export async function stepPlan(
  act: Act,
  { id, officeId }: LockedPlan,
  step: string,
  to: InspectionPlanState,
  remark: string | null,
  on: Day = act.today,
): Promise<void> {
  await act.tx
    .insertInto('inspection_plan_step')
    .values({
      plan_id: id,
      office_id: officeId,
      step,
      to_state: to,
      business_on: on,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
      remark,
    })
    .execute();
}

export async function adopt(act: Act, plan: LockedPlan, paper: { readonly code: string; readonly on: string }): Promise<void> {
  await act.tx
    .updateTable('inspection_plan')
    .set({ state: 'adopted', decision_code: paper.code, decision_on: paper.on as Day })
    .where('id', '=', plan.id)
    .execute();
  await stepPlan(act, plan, 'adopt', 'adopted', paper.code, paper.on as Day);
}
