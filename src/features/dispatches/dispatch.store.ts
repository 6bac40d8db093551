import type { DispatchId, RefusedUploadId, StoredFileId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import { type Reading, readingSchema } from '../readings/reading.schema.ts';
import type { Amendment, DispatchState } from './dispatch.schema.ts';

/** The dispatch as commands decide on it: locked until they end. */
export interface LockedDispatch {
  readonly id: DispatchId;
  readonly state: DispatchState;
  readonly fileName: string;
  readonly readingNo: number;
  readonly reading: Reading | null;
  readonly facts: Reading | null;
  readonly amendments: readonly Amendment[];
}

/** Locks a dispatch's row and reads what its steps are judged by. Throws NotFound. */
export async function lockDispatch(tx: Tx, id: string): Promise<LockedDispatch> {
  const row = await tx.selectFrom('dispatch').innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .select(['dispatch.id', 'dispatch.state', 'dispatch.reading_no', 'dispatch.reading', 'dispatch.facts', 'stored_file.name'])
    .where('dispatch.id', '=', id as DispatchId).forUpdate('dispatch').executeTakeFirst();
  if (row === undefined) throw new NotFound('dispatch');
  return {
    id: row.id, state: row.state, fileName: row.name, readingNo: row.reading_no,
    reading: row.reading === null ? null : readingSchema.parse(row.reading),
    facts: row.facts === null ? null : readingSchema.parse(row.facts),
    amendments: await amendmentsOf(tx, row.id, row.reading_no),
  };
}

/** People's words on the present reading, in the order they were said. */
export async function amendmentsOf(tx: Tx, id: DispatchId, readingNo: number): Promise<Amendment[]> {
  return tx.selectFrom('dispatch_amendment').select(['path', 'raw', 'value', 'verdict'])
    .where('dispatch_id', '=', id).where('reading_no', '=', readingNo).orderBy('id').execute();
}

export async function insertFile(tx: Tx, file: { id: StoredFileId; name: string; sizeBytes: number; mediaType: string; sha256: string; storageKey: string; keptAt: Date }): Promise<void> {
  await tx.insertInto('stored_file').values({
    id: file.id, name: file.name, size_bytes: BigInt(file.sizeBytes), media_type: file.mediaType, sha256: file.sha256, storage_key: file.storageKey, kept_at: file.keptAt,
  }).execute();
}

export async function insertRefusedUpload(tx: Tx, row: { id: RefusedUploadId; name: string; sizeBytes: number; refusedAt: Date }): Promise<void> {
  await tx.insertInto('refused_upload').values({ id: row.id, name: row.name, size_bytes: BigInt(row.sizeBytes), reason_code: 'too-large', refused_at: row.refusedAt }).execute();
}

export async function insertDispatch(tx: Tx, row: { id: DispatchId; fileId: StoredFileId; fileName: string; receivedAt: Date }): Promise<void> {
  await tx.insertInto('dispatch').values({
    id: row.id, state: 'received', file_id: row.fileId, received_at: row.receivedAt, reading_no: 1, source_text: null, reading: null, facts: null,
    code: null, issuer: null, issued_on: null, search_text: fold(row.fileName), confirmed_at: null,
  }).execute();
}

/** Saves facts and what is copied from them for lists and searches. */
export async function saveFacts(tx: Tx, id: DispatchId, fileName: string, facts: Reading): Promise<void> {
  await tx.updateTable('dispatch').set({ facts: JSON.stringify(facts), ...cached(facts, fileName) }).where('id', '=', id).execute();
}

export async function saveReading(tx: Tx, id: DispatchId, fileName: string, text: string, reading: Reading, state: 'read' | 'unreadable'): Promise<void> {
  await tx.updateTable('dispatch').set({
    state, source_text: text, reading: JSON.stringify(reading), facts: JSON.stringify(reading), ...cached(reading, fileName),
  }).where('id', '=', id).execute();
}

/** Clears the reading so that the file is read anew; what people said of the old one stays in its own number. */
export async function clearReading(tx: Tx, id: DispatchId, readingNo: number): Promise<void> {
  await tx.updateTable('dispatch').set({ state: 'received', reading_no: readingNo, source_text: null, reading: null, facts: null }).where('id', '=', id).execute();
  await tx.deleteFrom('dispatch_page').where('dispatch_id', '=', id).execute();
}

export async function saveState(tx: Tx, id: DispatchId, state: DispatchState, confirmedAt: Date | null): Promise<void> {
  await tx.updateTable('dispatch').set({ state, confirmed_at: confirmedAt }).where('id', '=', id).execute();
}

export async function insertStep(act: Act, id: DispatchId, step: string, to: DispatchState): Promise<void> {
  await act.tx.insertInto('dispatch_step').values({
    dispatch_id: id, step, to_state: to, business_on: act.today, recorded_at: act.now, actor: act.by.name, paper: null,
  }).execute();
}

export async function insertAmendments(act: Act, id: DispatchId, readingNo: number, amendments: readonly Amendment[]): Promise<void> {
  await act.tx.insertInto('dispatch_amendment').values(amendments.map((amendment) => ({
    dispatch_id: id, reading_no: readingNo, ...amendment, amended_at: act.now, actor: act.by.name,
  }))).execute();
}

export async function insertPages(tx: Tx, id: DispatchId, pages: readonly { page: number; width: number; height: number; storageKey: string }[]): Promise<void> {
  if (pages.length === 0) return;
  await tx.insertInto('dispatch_page').values(pages.map(({ page, width, height, storageKey }) => ({ dispatch_id: id, page, width, height, storage_key: storageKey }))).execute();
}

function cached(facts: Reading, fileName: string) {
  const { code, issuer, subject } = facts;
  return { code, issuer, issued_on: facts.issuedOn as never, search_text: fold([fileName, code, issuer, subject].filter(Boolean).join(' ')) };
}
