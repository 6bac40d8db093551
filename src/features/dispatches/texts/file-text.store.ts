import { sql } from 'kysely';
import type { OrganizationId, StoredFileId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';

export interface UnreadFile {
  readonly id: StoredFileId;
  readonly officeId: OrganizationId;
  readonly name: string;
  readonly storageKey: string;
}

/** Files that are no dispatch, whose text could be read and was not yet, the newest first. As kc_system. */
export async function unreadFiles(tx: Tx, atMost: number): Promise<UnreadFile[]> {
  const { rows } = await sql<UnreadFile>`
    SELECT f.id, f.office_id AS "officeId", f.name, f.storage_key AS "storageKey" FROM stored_file f
     WHERE f.name ~* '\\.(pdf|docx|txt|md|png|jpe?g|tiff?)$' AND NOT EXISTS (SELECT FROM dispatch d WHERE d.file_id = f.id) AND NOT EXISTS (SELECT FROM file_text t WHERE t.file_id = f.id)
     ORDER BY f.kept_at DESC, f.id LIMIT ${atMost}`.execute(tx);
  return rows;
}

/** Keeps the text of a file; one that was read meanwhile stands. */
export async function insertFileText(tx: Tx, { id, officeId, name }: UnreadFile, text: string, at: Date): Promise<void> {
  await tx
    .insertInto('file_text')
    .values({ file_id: id, office_id: officeId, name, text, read_at: at })
    .onConflict((conflict) => conflict.column('file_id').doNothing())
    .execute();
}
