import { sql } from 'kysely';
import type { DispatchId, OrganizationId, WorkFileId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { NotFound, Unacceptable } from '../../../platform/pure/refused.ts';
import type { NewWorkFile, WorkFileState } from './work-file.schema.ts';
import { workFileRefusals } from './work-file.words.ts';

/** Throws Unacceptable where the office has a file of that number. */
export async function insertWorkFile(act: Act, file: NewWorkFile & { id: WorkFileId; officeId: OrganizationId }): Promise<void> {
  const taken = await act.tx
    .selectFrom('work_file')
    .select('title')
    .where('office_id', '=', file.officeId)
    .where('code', '=', file.code)
    .executeTakeFirst();
  if (taken !== undefined) throw new Unacceptable(workFileRefusals.codeTaken(file.code, taken.title));
  await act.tx
    .insertInto('work_file')
    .values({
      id: file.id,
      office_id: file.officeId,
      code: file.code,
      title: file.title,
      state: 'open',
      retention_years: file.retentionYears,
      opened_on: act.today,
      closed_on: null,
      keeper: act.by.asker?.name ?? act.by.name,
    })
    .execute();
}

export interface LockedWorkFile {
  readonly id: WorkFileId;
  readonly officeId: OrganizationId;
  readonly code: string;
  readonly state: WorkFileState;
  readonly papers: number;
}

/** Locks a work file: papers get their places one after the other. Throws NotFound. */
export async function lockWorkFile(tx: Tx, id: string): Promise<LockedWorkFile> {
  const row = await tx
    .selectFrom('work_file')
    .selectAll()
    .where('id', '=', id as WorkFileId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('work_file');
  const { papers } = await tx
    .selectFrom('work_file_item')
    .select(sql<bigint>`count(*)`.as('papers'))
    .where('work_file_id', '=', row.id)
    .executeTakeFirstOrThrow();
  return { id: row.id, officeId: row.office_id, code: row.code, state: row.state, papers: Number(papers) };
}

/** The place of a dispatch in a file; null where it is not there. */
export async function placeIn(tx: Tx, fileId: WorkFileId, dispatchId: DispatchId): Promise<number | null> {
  return (
    (
      await tx
        .selectFrom('work_file_item')
        .select('place')
        .where('work_file_id', '=', fileId)
        .where('dispatch_id', '=', dispatchId)
        .executeTakeFirst()
    )?.place ?? null
  );
}

export async function insertItem(act: Act, file: LockedWorkFile, dispatchId: DispatchId): Promise<number> {
  const place = file.papers + 1;
  await act.tx
    .insertInto('work_file_item')
    .values({
      work_file_id: file.id,
      office_id: file.officeId,
      place,
      dispatch_id: dispatchId,
      added_on: act.today,
      added_by: act.by.asker?.name ?? act.by.name,
    })
    .execute();
  return place;
}

export async function closeWorkFileRow(tx: Tx, id: WorkFileId, on: Day): Promise<void> {
  await tx.updateTable('work_file').set({ state: 'closed', closed_on: on }).where('id', '=', id).execute();
}
