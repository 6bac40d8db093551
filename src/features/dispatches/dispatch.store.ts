import { sql } from 'kysely';
import type { DispatchId, OrganizationId, RefusedUploadId, RegisterEntryId, StoredFileId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import { newId } from '../../platform/workplace.ts';
import { type Reading, readingSchema } from '../readings/reading.schema.ts';
import type { Amendment, DispatchState } from './dispatch.schema.ts';
import type { DispatchFacts } from './dispatch.steps.ts';
import type { Direction } from './registers/register.schema.ts';
import { proposedEntry } from './registers/register.rules.ts';
import { holdersOfLetter } from './asides/aside.views.ts';
import { claimedNumber, numberingOf } from './registers/register.store.ts';

/** The dispatch as commands decide on it: locked until they end. */
export interface LockedDispatch extends DispatchFacts {
  readonly id: DispatchId;
  readonly officeId: OrganizationId;
  readonly state: DispatchState;
  readonly fileId: StoredFileId;
  readonly fileName: string;
  readonly readingNo: number;
  readonly reading: Reading | null;
  readonly text: string | null;
  readonly illustrative: boolean;
  readonly originId: DispatchId | null;
  readonly entryId: RegisterEntryId | null;
}

/** Locks a dispatch's row and reads what its steps are judged by. Throws NotFound. */
export async function lockDispatch({ tx, today }: Pick<Act, 'tx' | 'today'>, id: string): Promise<LockedDispatch> {
  const row = await tx
    .selectFrom('dispatch')
    .innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .select([
      'dispatch.id',
      'dispatch.office_id',
      'dispatch.state',
      'dispatch.file_id',
      'dispatch.reading_no',
      'dispatch.reading',
      'dispatch.facts',
      'dispatch.source_text',
      'dispatch.direction',
      'dispatch.illustrative',
      'dispatch.origin_id',
      'dispatch.set_aside_on',
      'stored_file.name',
    ])
    .where('dispatch.id', '=', id as DispatchId)
    .forUpdate('dispatch')
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('dispatch');
  const entry = await tx
    .selectFrom('register_entry')
    .innerJoin('register_book', 'register_book.id', 'register_entry.book_id')
    .select(['register_entry.id', 'register_entry.number', 'register_entry.suffix', 'register_book.year'])
    .where('register_entry.dispatch_id', '=', row.id)
    .executeTakeFirst();
  const facts = row.facts === null ? null : readingSchema.parse(row.facts);
  return {
    id: row.id,
    officeId: row.office_id,
    state: row.state,
    fileId: row.file_id,
    fileName: row.name,
    readingNo: row.reading_no,
    text: row.source_text,
    illustrative: row.illustrative,
    originId: row.origin_id,
    setAside: row.set_aside_on !== null,
    heldBy: await holdersOfLetter(tx, row.id),
    reading: row.reading === null ? null : readingSchema.parse(row.reading),
    facts,
    amendments: await amendmentsOf(tx, row.id, row.reading_no),
    direction: row.direction,
    today,
    typed: null,
    numbering: await numberingOf(tx, row.office_id, row.direction, today),
    claimed: await claimedNumber(
      tx,
      { id: row.id, officeId: row.office_id, direction: row.direction },
      proposedEntry(facts, row.direction),
    ),
    entry: entry === undefined ? null : { number: `${entry.number}${entry.suffix}`, year: entry.year },
    entryId: entry?.id ?? null,
  };
}

/** People's words on the present reading, in the order they were said. */
export async function amendmentsOf(tx: Tx, id: DispatchId, readingNo: number): Promise<Amendment[]> {
  return tx
    .selectFrom('dispatch_amendment')
    .select(['path', 'raw', 'value', 'verdict'])
    .where('dispatch_id', '=', id)
    .where('reading_no', '=', readingNo)
    .orderBy('id')
    .execute();
}

export interface NewFile {
  readonly id: StoredFileId;
  readonly officeId: OrganizationId;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly sha256: string;
  readonly storageKey: string;
  readonly keptAt: Date;
}

export async function insertFile(tx: Tx, file: NewFile): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      id: file.id,
      office_id: file.officeId,
      name: file.name,
      size_bytes: BigInt(file.sizeBytes),
      media_type: file.mediaType,
      sha256: file.sha256,
      storage_key: file.storageKey,
      kept_at: file.keptAt,
    })
    .execute();
}

export async function insertRefusedUpload(
  tx: Tx,
  row: { id: RefusedUploadId; officeId: OrganizationId; name: string; sizeBytes: number; refusedAt: Date },
): Promise<void> {
  await tx
    .insertInto('refused_upload')
    .values({
      id: row.id,
      office_id: row.officeId,
      name: row.name,
      size_bytes: BigInt(row.sizeBytes),
      reason_code: 'too-large',
      refused_at: row.refusedAt,
    })
    .execute();
}

/** Another file is the letter from now on: the signed one that came back. */
export async function saveFile(tx: Tx, id: DispatchId, fileId: StoredFileId): Promise<void> {
  await tx.updateTable('dispatch').set({ file_id: fileId }).where('id', '=', id).execute();
}

export interface NewDispatch {
  readonly id: DispatchId;
  readonly officeId: OrganizationId;
  readonly fileId: StoredFileId;
  readonly fileName: string;
  readonly receivedAt: Date;
  readonly direction: Direction;
  readonly illustrative: boolean;
}

export async function insertDispatch(tx: Tx, row: NewDispatch): Promise<void> {
  await tx
    .insertInto('dispatch')
    .values({
      id: row.id,
      office_id: row.officeId,
      state: 'received',
      file_id: row.fileId,
      received_at: row.receivedAt,
      reading_no: 1,
      source_text: null,
      reading: null,
      facts: null,
      direction: row.direction,
      illustrative: row.illustrative,
      origin_id: null,
      code: null,
      issuer: null,
      issuer_id: null,
      issued_on: null,
      search_text: fold(row.fileName),
      confirmed_at: null,
    })
    .execute();
}

/** The same letter in other offices: each its own file row, reading, pages and first step; the stamp stays where it was set. As kc_system. */
export async function insertCopies(
  tx: Tx,
  of: Pick<LockedDispatch, 'id' | 'fileId' | 'state' | 'facts'>,
  copies: readonly { id: DispatchId; officeId: OrganizationId }[],
  made: { at: Date; today: Day; actor: string },
): Promise<void> {
  if (copies.length === 0) return;
  const rows = copies.map((copy) => ({ ...copy, fileId: newId<StoredFileId>() }));
  const copied = sql`unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ fileId }) => fileId)}::uuid[], ${rows.map(({ officeId }) => officeId)}::uuid[]) AS copy(id, file_id, office_id)`;
  await sql`INSERT INTO stored_file (id, office_id, name, size_bytes, media_type, sha256, storage_key, kept_at)
    SELECT copy.file_id, copy.office_id, f.name, f.size_bytes, f.media_type, f.sha256, f.storage_key, ${made.at} FROM stored_file f CROSS JOIN ${copied} WHERE f.id = ${of.fileId}`.execute(
    tx,
  );
  const facts = of.facts === null ? null : JSON.stringify({ ...of.facts, stamp: null, corrections: [] });
  await sql`INSERT INTO dispatch (id, office_id, state, file_id, received_at, reading_no, source_text, reading, facts, direction, illustrative, origin_id, code, issuer, issuer_id, issued_on, search_text, confirmed_at)
    SELECT copy.id, copy.office_id, d.state, copy.file_id, ${made.at}, 1, d.source_text, ${facts}::jsonb, ${facts}::jsonb, 'in', d.illustrative, d.id, d.code, d.issuer, d.issuer_id, d.issued_on, d.search_text, d.confirmed_at
      FROM dispatch d CROSS JOIN ${copied} WHERE d.id = ${of.id}`.execute(tx);
  await sql`INSERT INTO dispatch_page (dispatch_id, office_id, page, width, height, storage_key) SELECT copy.id, copy.office_id, p.page, p.width, p.height, p.storage_key FROM dispatch_page p CROSS JOIN ${copied} WHERE p.dispatch_id = ${of.id}`.execute(
    tx,
  );
  await tx
    .insertInto('dispatch_step')
    .values(
      rows.map((copy) => ({
        dispatch_id: copy.id,
        office_id: copy.officeId,
        step: 'upload',
        to_state: of.state,
        business_on: made.today,
        recorded_at: made.at,
        actor: made.actor,
        paper: null,
      })),
    )
    .execute();
}

/** Offices that keep this letter already, as their own upload or a copy. As kc_system. */
export async function holdersOf(tx: Tx, of: Pick<LockedDispatch, 'id' | 'facts'>): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('dispatch')
    .select('office_id')
    // What an office set aside is no letter it keeps.
    .where('set_aside_on', 'is', null)
    .where((where) =>
      where.or([
        where('id', '=', of.id),
        where('origin_id', '=', of.id),
        where.and([
          where('code', '=', of.facts?.code ?? ''),
          where('issued_on', '=', (of.facts?.issuedOn ?? null) as Day),
          where('issuer', '=', of.facts?.issuer ?? ''),
        ]),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.office_id));
}

/** Saves facts and what is copied from them for lists and searches. */
export async function saveFacts(tx: Tx, id: DispatchId, fileName: string, facts: Reading): Promise<void> {
  await tx
    .updateTable('dispatch')
    .set({ facts: JSON.stringify(facts), ...(await cached(tx, facts, fileName)) })
    .where('id', '=', id)
    .execute();
}

export async function saveReading(
  tx: Tx,
  id: DispatchId,
  fileName: string,
  text: string,
  reading: Reading,
  state: 'read' | 'unreadable',
): Promise<void> {
  await tx
    .updateTable('dispatch')
    .set({
      state,
      source_text: text,
      reading: JSON.stringify(reading),
      facts: JSON.stringify(reading),
      ...(await cached(tx, reading, fileName)),
    })
    .where('id', '=', id)
    .execute();
}

/** Clears the reading so that the file is read anew; what people said of the old one stays in its own number. */
export async function clearReading(tx: Tx, id: DispatchId, readingNo: number): Promise<void> {
  await tx
    .updateTable('dispatch')
    .set({ state: 'received', reading_no: readingNo, source_text: null, reading: null, facts: null })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('dispatch_page').where('dispatch_id', '=', id).execute();
}

export async function saveState(tx: Tx, id: DispatchId, state: DispatchState, confirmedAt: Date | null): Promise<void> {
  await tx.updateTable('dispatch').set({ state, confirmed_at: confirmedAt }).where('id', '=', id).execute();
}

type Of = Pick<LockedDispatch, 'id' | 'officeId'>;

/** In the list of letters, or set aside from it on a day. */
export async function saveAside(tx: Tx, id: DispatchId, on: Day | null): Promise<void> {
  await tx.updateTable('dispatch').set({ set_aside_on: on }).where('id', '=', id).execute();
}

export async function insertStep(
  act: Act,
  of: Of,
  step: string,
  to: DispatchState,
  { paper = null, reason = null }: { paper?: string | null; reason?: string | null } = {},
): Promise<void> {
  await act.tx
    .insertInto('dispatch_step')
    .values({
      dispatch_id: of.id,
      office_id: of.officeId,
      step,
      to_state: to,
      business_on: act.today,
      recorded_at: act.now,
      actor: act.by.name,
      paper,
      reason,
    })
    .execute();
}

export async function insertAmendments(act: Act, of: Of, readingNo: number, amendments: readonly Amendment[]): Promise<void> {
  await act.tx
    .insertInto('dispatch_amendment')
    .values(
      amendments.map((amendment) => ({
        dispatch_id: of.id,
        office_id: of.officeId,
        reading_no: readingNo,
        ...amendment,
        amended_at: act.now,
        actor: act.by.name,
      })),
    )
    .execute();
}

export async function insertPages(
  tx: Tx,
  of: Of,
  pages: readonly { page: number; width: number; height: number; storageKey: string }[],
): Promise<void> {
  if (pages.length === 0) return;
  await tx
    .insertInto('dispatch_page')
    .values(
      pages.map(({ page, width, height, storageKey }) => ({
        dispatch_id: of.id,
        office_id: of.officeId,
        page,
        width,
        height,
        storage_key: storageKey,
      })),
    )
    .execute();
}

async function cached(tx: Tx, facts: Reading, fileName: string) {
  const { code, issuer, subject, issuedOn } = facts;
  return {
    code,
    issuer,
    issuer_id: await officeNamed(tx, issuer, issuedOn),
    issued_on: issuedOn as never,
    search_text: fold([fileName, code, issuer, subject].filter(Boolean).join(' ')),
  };
}

/** The office that bore a name on a day, however its marks and case are written; null where none or several did. */
async function officeNamed(tx: Tx, name: string | null, on: string | null): Promise<OrganizationId | null> {
  if (name === null) return null;
  const rows = await tx
    .selectFrom('organization_name')
    .select(['organization_id', 'name'])
    .where(
      sql<boolean>`coalesce(valid_from, '-infinity') <= coalesce(${on}::date, 'infinity') AND coalesce(valid_to, 'infinity') >= coalesce(${on}::date, '-infinity')`,
    )
    .execute();
  const wanted = fold(name);
  const found = new Set(rows.filter((row) => fold(row.name) === wanted).map((row) => row.organization_id));
  return found.size === 1 ? [...found][0]! : null;
}
