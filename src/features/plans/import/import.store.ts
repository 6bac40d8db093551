import type { OrganizationId, PlanDecisionId, PlanImportId, StoredFileId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import type { PlanChange, PlanImportState } from './import.schema.ts';

export interface ReadAnnexFile { readonly year: number; readonly name: string; readonly rows: number; readonly faults: readonly CellFault[]; readonly changes: readonly PlanChange[] }
export interface LockedImport extends ReadAnnexFile { readonly id: PlanImportId; readonly officeId: OrganizationId; readonly state: PlanImportState }

export async function insertImport(act: Act, id: PlanImportId, officeId: OrganizationId, fileId: StoredFileId, read: ReadAnnexFile): Promise<void> {
  await act.tx.insertInto('plan_import').values({
    id, office_id: officeId, year: read.year, state: 'read', file_id: fileId, name: read.name, rows: read.rows, faults: JSON.stringify(read.faults), changes: JSON.stringify(read.changes), decision_id: null,
    read_on: act.today, read_by: act.by.asker?.name ?? act.by.name, decided_on: null, decided_by: null,
  }).execute();
}

/** Locks an import. Throws NotFound. */
export async function lockImport(tx: Tx, id: string): Promise<LockedImport> {
  const row = isUuid(id) ? await tx.selectFrom('plan_import').selectAll().where('id', '=', id as PlanImportId).forUpdate().executeTakeFirst() : undefined;
  if (row === undefined) throw new NotFound('plan-import');
  return { id: row.id, officeId: row.office_id, state: row.state, year: row.year, name: row.name, rows: row.rows, faults: row.faults as CellFault[], changes: row.changes as PlanChange[] };
}

export async function decideImport(act: Act, id: PlanImportId, state: 'taken' | 'discarded', decisionId: PlanDecisionId | null): Promise<void> {
  await act.tx.updateTable('plan_import').set({ state, decision_id: decisionId, decided_on: act.today, decided_by: act.by.asker?.name ?? act.by.name }).where('id', '=', id).execute();
}
