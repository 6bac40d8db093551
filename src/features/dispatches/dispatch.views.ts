import { sql } from 'kysely';
import type { DispatchId } from '../../../db/generated/rows.ts';
import type { Db } from '../../platform/db/connect.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import { type ReadTask, type Reading, readingSchema } from '../readings/reading.schema.ts';
import { openCorrections } from './dispatch.rules.ts';
import type { Amendment, Dispatch, DispatchRow, Progress } from './dispatch.schema.ts';
import { answerDispatchSteps } from './dispatch.steps.ts';
import { unacceptableWords } from './dispatch.words.ts';

const PAGE = 50;

export interface DispatchQuery { code?: string | undefined; issuer?: string | undefined; year?: number | undefined; q?: string | undefined; page?: number | undefined }

/** A page of dispatches, newest first, found by code, issuer, year or words with or without marks. */
export async function listDispatches(db: Db, query: DispatchQuery): Promise<{ rows: DispatchRow[]; total: number }> {
  const amendments = sql<Amendment[]>`coalesce((SELECT jsonb_agg(jsonb_build_object('path', a.path, 'raw', a.raw, 'value', a.value, 'verdict', a.verdict) ORDER BY a.id)
    FROM dispatch_amendment a WHERE a.dispatch_id = dispatch.id AND a.reading_no = dispatch.reading_no), '[]'::jsonb)`;
  const rows = await db.selectFrom('dispatch').innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .leftJoin('job_progress', 'job_progress.thing_id', sql<never>`dispatch.id` as never)
    .select(['dispatch.id', 'dispatch.state', 'dispatch.received_at', 'dispatch.code', 'dispatch.issuer', 'dispatch.issued_on', 'dispatch.facts',
      'stored_file.name', 'job_progress.stage', 'job_progress.page', 'job_progress.pages'])
    .select([amendments.as('amendments'), sql<bigint>`count(*) OVER ()`.as('total')])
    .$if(query.code !== undefined, (rows) => rows.where('dispatch.code', '=', query.code!))
    .$if(query.issuer !== undefined, (rows) => rows.where('dispatch.issuer', '=', query.issuer!))
    .$if(query.year !== undefined, (rows) => rows.where(sql<boolean>`extract(year from dispatch.issued_on) = ${query.year!}`))
    .$if(Boolean(query.q), (rows) => rows.where(sql<boolean>`position(${fold(query.q ?? '')} in dispatch.search_text) > 0`))
    .orderBy('dispatch.received_at', 'desc').orderBy('dispatch.id').limit(PAGE).offset(((query.page ?? 1) - 1) * PAGE).execute();
  return { total: Number(rows[0]?.total ?? 0), rows: rows.map((row) => asRow(row)) };
}

interface ListedRow {
  id: string; state: DispatchRow['state']; received_at: Date; code: string | null; issuer: string | null; issued_on: string | null; facts: unknown;
  name: string; stage: string | null; page: number | null; pages: number | null; amendments: Amendment[];
}

function asRow(row: ListedRow): DispatchRow {
  const facts = row.facts === null ? null : readingSchema.parse(row.facts);
  const dueOn = (facts?.deadlines ?? []).map((deadline) => deadline.dueOn).filter((due) => due !== null).sort();
  return {
    id: row.id, state: row.state, fileName: row.name, receivedAt: row.received_at.toISOString(),
    code: row.code, issuer: row.issuer, issuedOn: row.issued_on, subject: facts?.subject ?? null, kind: facts?.kind ?? null,
    duties: facts === null ? 0 : countDuties(facts.tasks), deadlines: facts?.deadlines.length ?? 0, nextDueOn: dueOn[0] ?? null,
    openCorrections: facts === null ? 0 : openCorrections(facts, row.amendments).length,
    confidence: facts?.confidence ?? null, progress: progressOf(row), problem: facts?.problems[0] ?? null,
  };
}

/** Duties are the innermost tasks: a task with items is their heading. */
function countDuties(tasks: readonly ReadTask[]): number {
  return tasks.reduce((sum, task) => sum + (task.items.length === 0 ? 1 : countDuties(task.items)), 0);
}

function progressOf(row: { state: string; stage: string | null; page: number | null; pages: number | null }): Progress {
  if (row.state !== 'received') return { stage: 'done', page: 0, pages: 0 };
  return { stage: (row.stage ?? 'waiting') as Progress['stage'], page: row.page ?? 0, pages: row.pages ?? 0 };
}

/** One dispatch with its file, text, reading, facts, people's words, and its steps. Throws NotFound. */
export async function openDispatch(db: Db, id: string): Promise<Dispatch> {
  const row = await db.selectFrom('dispatch').innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .leftJoin('job_progress', 'job_progress.thing_id', sql<never>`dispatch.id` as never)
    .selectAll('dispatch').select(['stored_file.name', 'stored_file.size_bytes', 'stored_file.media_type', 'stored_file.sha256', 'job_progress.stage', 'job_progress.page', 'job_progress.pages'])
    .where('dispatch.id', '=', id as DispatchId).executeTakeFirst();
  if (row === undefined) throw new NotFound('dispatch');
  const [pages, amendments] = await Promise.all([
    db.selectFrom('dispatch_page').select(['page', 'width', 'height']).where('dispatch_id', '=', row.id).orderBy('page').execute(),
    db.selectFrom('dispatch_amendment').select(['path', 'raw', 'value', 'verdict']).where('dispatch_id', '=', row.id).where('reading_no', '=', row.reading_no).orderBy('id').execute(),
  ]);
  const reading = parsed(row.reading);
  const facts = parsed(row.facts);
  return {
    id: row.id, state: row.state, receivedAt: row.received_at.toISOString(), confirmedAt: row.confirmed_at?.toISOString() ?? null,
    file: { name: row.name, sizeBytes: Number(row.size_bytes), mediaType: row.media_type, sha256: row.sha256, pages },
    progress: progressOf(row), text: row.source_text, reading, facts, amendments, problems: facts?.problems ?? [],
    steps: answerDispatchSteps(row.state, { facts, amendments }),
  };
}

function parsed(value: unknown): Reading | null {
  return value === null ? null : readingSchema.parse(value);
}

/** Uploads refused while they streamed, newest first. */
export async function listRefusedUploads(db: Db, limitMib: number) {
  const rows = await db.selectFrom('refused_upload').selectAll().orderBy('refused_at', 'desc').limit(20).execute();
  const sentence = (code: string) => (code === 'too-large' ? unacceptableWords.tooLarge(limitMib) : unacceptableWords.cutShort);
  return rows.map((row) => ({ name: row.name, sizeBytes: Number(row.size_bytes), at: row.refused_at.toISOString(), reason: sentence(row.reason_code) }));
}

/** Where the original lies, for sending it back. Throws NotFound. */
export async function originalOf(db: Db, id: string): Promise<{ storageKey: string; name: string }> {
  const row = await db.selectFrom('dispatch').innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .select(['stored_file.storage_key as storageKey', 'stored_file.name']).where('dispatch.id', '=', id as DispatchId).executeTakeFirst();
  if (row === undefined) throw new NotFound('dispatch');
  return row;
}

/** Where one page's picture lies. Throws NotFound. */
export async function pageOf(db: Db, id: string, page: number): Promise<string> {
  const row = await db.selectFrom('dispatch_page').select('storage_key').where('dispatch_id', '=', id as DispatchId).where('page', '=', page).executeTakeFirst();
  if (row === undefined) throw new NotFound('page');
  return row.storage_key;
}

/** Dispatches that wait for a reading since before `since`: their jobs may be lost. */
export async function waitingSince(db: Db, since: Date): Promise<string[]> {
  const rows = await db.selectFrom('dispatch').leftJoin('job_progress', 'job_progress.thing_id', sql<never>`dispatch.id` as never).select('dispatch.id')
    .where('state', '=', 'received').where('received_at', '<', since).where((where) => where.or([where('noted_at', 'is', null), where('noted_at', '<', since)])).execute();
  return rows.map(({ id }) => id);
}
