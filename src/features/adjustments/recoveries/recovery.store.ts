import type { AdjustmentId, ContractId, OrganizationId, PlanDecisionId, ProjectId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';

export interface NewRecovery {
  readonly projectId: ProjectId;
  readonly officeId: OrganizationId;
  readonly contractId: ContractId;
  readonly amount: bigint;
  readonly dueOn: Day;
}
/** What stopped projects are to give back stands from the day of the decision. */
export async function openRecoveries(act: Act, adjustmentId: AdjustmentId, on: Day, rows: readonly NewRecovery[]): Promise<void> {
  if (rows.length === 0) return;
  await act.tx
    .insertInto('advance_recovery')
    .values(
      rows.map(({ projectId, officeId, contractId, amount, dueOn }) => ({
        adjustment_id: adjustmentId,
        project_id: projectId,
        office_id: officeId,
        contract_id: contractId,
        amount_dong: amount,
        stopped_on: on,
        due_on: dueOn,
        closed_on: null,
        decision_id: null,
      })),
    )
    .execute();
}

export interface LockedRecovery {
  readonly adjustmentId: AdjustmentId;
  readonly projectId: ProjectId;
  readonly officeId: OrganizationId;
  readonly contractId: ContractId;
  readonly closedOn: Day | null;
}
/** Locks what a stopped project is to give back. Throws NotFound. */
export async function lockRecovery(tx: Tx, adjustmentId: string, projectId: string): Promise<LockedRecovery> {
  const row =
    isUuid(adjustmentId) && isUuid(projectId)
      ? await tx
          .selectFrom('advance_recovery')
          .selectAll()
          .where('adjustment_id', '=', adjustmentId as AdjustmentId)
          .where('project_id', '=', projectId as ProjectId)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
  if (row === undefined) throw new NotFound('advance-recovery');
  return {
    adjustmentId: row.adjustment_id,
    projectId: row.project_id,
    officeId: row.office_id,
    contractId: row.contract_id,
    closedOn: row.closed_on,
  };
}
export async function closeRecovery(
  tx: Tx,
  { adjustmentId, projectId }: LockedRecovery,
  on: Day,
  decisionId: PlanDecisionId,
): Promise<void> {
  await tx
    .updateTable('advance_recovery')
    .set({ closed_on: on, decision_id: decisionId })
    .where('adjustment_id', '=', adjustmentId)
    .where('project_id', '=', projectId)
    .execute();
}
