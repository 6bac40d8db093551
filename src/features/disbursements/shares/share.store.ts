import type { AdvanceShareId, ApprovalThresholdId, OrganizationId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { newId } from '../../../platform/workplace.ts';
import type { NewShare } from './share.schema.ts';

/** Advance shares from their days on, open until another ends them. Answers their ids, in order. */
export async function insertShares(tx: Tx, officeId: OrganizationId, shares: readonly NewShare[]): Promise<AdvanceShareId[]> {
  const rows = shares.map((share) => ({
    id: newId<AdvanceShareId>(),
    office_id: officeId,
    activity: share.activity,
    share_permille: share.sharePermille,
    papers: [...share.papers],
    valid_from: share.validFrom as Day,
    valid_to: null,
    basis: share.basis,
    mark: share.mark,
  }));
  if (rows.length > 0) await tx.insertInto('advance_share').values(rows).execute();
  return rows.map(({ id }) => id);
}

export async function endShare(tx: Tx, id: AdvanceShareId, lastDay: Day): Promise<void> {
  await tx.updateTable('advance_share').set({ valid_to: lastDay }).where('id', '=', id).execute();
}

export async function insertThreshold(act: Act, officeId: OrganizationId, dong: bigint, validFrom: Day): Promise<ApprovalThresholdId> {
  const id = newId<ApprovalThresholdId>();
  await act.tx
    .insertInto('approval_threshold')
    .values({ id, valid_from: validFrom, office_id: officeId, threshold_dong: dong, set_by: act.by.asker?.name ?? act.by.name })
    .execute();
  return id;
}
