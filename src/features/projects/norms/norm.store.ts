import type { NormId, OrganizationId, RuleMark } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';

export interface StoredNorm {
  readonly id: NormId;
  readonly officeId: OrganizationId;
  readonly activity: string;
  readonly sharePercent: number | null;
  readonly capDong: bigint | null;
  readonly per: string;
  readonly validFrom: Day;
  readonly basis: string;
  readonly mark: RuleMark;
}

export async function insertNorms(tx: Tx, rows: readonly StoredNorm[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('norm')
    .values(
      rows.map((row) => ({
        id: row.id,
        office_id: row.officeId,
        activity: row.activity,
        share_percent: row.sharePercent,
        cap_dong: row.capDong,
        per: row.per,
        valid_from: row.validFrom,
        valid_to: null,
        basis: row.basis,
        mark: row.mark,
      })),
    )
    .execute();
}

export async function endNorm(tx: Tx, id: NormId, lastDay: Day): Promise<void> {
  await tx.updateTable('norm').set({ valid_to: lastDay }).where('id', '=', id).execute();
}
