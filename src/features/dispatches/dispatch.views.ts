import { sql } from 'kysely';
import type { DispatchId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import { addDays, type Day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import { type ReadTask, type Reading, readingSchema } from '../readings/reading.schema.ts';
import { openCorrections } from './dispatch.rules.ts';
import type { Amendment, Dispatch, DispatchRow, LetterList, Progress } from './dispatch.schema.ts';
import { amendmentsOf } from './dispatch.store.ts';
import { answerDispatchSteps, answerUpload } from './dispatch.steps.ts';
import { unacceptableWords } from './dispatch.words.ts';
import { asidesOf, holdersOfLetter, isAside } from './asides/aside.views.ts';
import { forwardingsOf, notesOf } from './handling/handling.views.ts';
import { registerOf } from './registers/register.views.ts';
import { workFilesOf } from './work-files/work-file.views.ts';

const PAGE = 50;

/** The instant a day of Viet Nam ends. */
const endOf = (on: Day) => new Date(`${addDays(on, 1)}T00:00:00+07:00`);
/** A dispatch's state on the day asked: today's as it is kept, another day's from its steps. */
const stateOn = (on: Day, asker: Asker | null) =>
  asker?.lookingBack === undefined
    ? sql<DispatchRow['state']>`dispatch.state`
    : sql<
        DispatchRow['state']
      >`(SELECT to_state FROM dispatch_step WHERE dispatch_id = dispatch.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1)`;

export interface DispatchQuery {
  code?: string | undefined;
  issuer?: string | undefined;
  year?: number | undefined;
  q?: string | undefined;
  list?: LetterList | undefined;
  page?: number | undefined;
}

/**
 * A page of dispatches of the asker's offices, newest first, found by code, issuer, year or words with or without marks,
 * and how many there are in all; those set aside only where they are asked for. It names the offices itself, so that one index serves it; the policy asks again.
 */
export async function listDispatches(
  db: Tx,
  query: DispatchQuery,
  on: Day,
  asker: Asker | null,
): Promise<{ rows: DispatchRow[]; total: number; steps: ReturnType<typeof answerUpload>[] }> {
  const offices = [...new Set(asker?.seats.flatMap(({ own }) => own))];
  // One office, as nearly always, is asked by equality: only then does the index give the newest first without sorting.
  const found = db
    .selectFrom('dispatch')
    .where(
      offices.length === 1 ? sql<boolean>`dispatch.office_id = ${offices[0]}` : sql<boolean>`dispatch.office_id = ANY (${offices}::uuid[])`,
    )
    .$if(asker?.lookingBack !== undefined, (rows) => rows.where(sql<boolean>`dispatch.received_at < ${endOf(on)}`))
    .where(sql<boolean>`${isAside(on, asker)} = ${query.list === 'set-aside'}`)
    .$if(query.code !== undefined, (rows) => rows.where('dispatch.code', '=', query.code!))
    .$if(query.issuer !== undefined, (rows) => rows.where('dispatch.issuer', '=', query.issuer!))
    .$if(query.year !== undefined, (rows) =>
      rows.where('dispatch.issued_on', '>=', `${query.year}-01-01` as Day).where('dispatch.issued_on', '<=', `${query.year}-12-31` as Day),
    )
    .$if(Boolean(query.q), (rows) => rows.where(sql<boolean>`dispatch.id IN (SELECT dispatches_with(${fold(query.q ?? '')}))`));
  const { total } = await found.select(({ fn }) => fn.countAll<bigint>().as('total')).executeTakeFirstOrThrow();
  const page = found
    .select(['dispatch.id', 'dispatch.received_at'])
    .orderBy('dispatch.received_at', 'desc')
    .orderBy('dispatch.id')
    .limit(PAGE)
    .offset(((query.page ?? 1) - 1) * PAGE);
  const amendments = sql<
    Amendment[]
  >`coalesce((SELECT jsonb_agg(jsonb_build_object('path', a.path, 'raw', a.raw, 'value', a.value, 'verdict', a.verdict) ORDER BY a.id)
    FROM dispatch_amendment a WHERE a.dispatch_id = dispatch.id AND a.reading_no = dispatch.reading_no), '[]'::jsonb)`;
  const rows = await db
    .with('page', () => page)
    .selectFrom('page')
    .innerJoin('dispatch', 'dispatch.id', 'page.id')
    .innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .leftJoin('job_progress', 'job_progress.thing_id', sql<never>`dispatch.id` as never)
    .leftJoin('register_entry', 'register_entry.dispatch_id', 'dispatch.id')
    .select([stateOn(on, asker).as('state'), isAside(on, asker).as('set_aside')])
    .select([
      'dispatch.id',
      'dispatch.received_at',
      'dispatch.code',
      'dispatch.issuer',
      'dispatch.issued_on',
      'dispatch.facts',
      'stored_file.name',
      'job_progress.stage',
      'job_progress.page',
      'job_progress.pages',
      'dispatch.direction',
      'dispatch.illustrative',
      'register_entry.number',
      'register_entry.suffix',
      'register_entry.registered_on',
      amendments.as('amendments'),
    ])
    .orderBy('page.received_at', 'desc')
    .orderBy('page.id')
    .execute();
  return { total: Number(total), rows: rows.map((row) => asRow(row)), steps: [answerUpload(asker)] };
}

interface ListedRow {
  id: string;
  state: DispatchRow['state'];
  received_at: Date;
  code: string | null;
  issuer: string | null;
  issued_on: string | null;
  facts: unknown;
  name: string;
  stage: string | null;
  page: number | null;
  pages: number | null;
  amendments: Amendment[];
  direction: DispatchRow['direction'];
  illustrative: boolean;
  number: number | null;
  suffix: string | null;
  registered_on: string | null;
  set_aside: boolean;
}

function asRow(row: ListedRow): DispatchRow {
  // Written by saveFacts only, which takes a Reading: fifty are not examined again for one page.
  const facts = row.facts as Reading | null;
  const dueOn = (facts?.deadlines ?? [])
    .map((deadline) => deadline.dueOn)
    .filter((due) => due !== null)
    .sort();
  return {
    id: row.id,
    state: row.state,
    fileName: row.name,
    receivedAt: row.received_at.toISOString(),
    code: row.code,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    subject: facts?.subject ?? null,
    kind: facts?.kind ?? null,
    duties: facts === null ? 0 : countDuties(facts.tasks),
    deadlines: facts?.deadlines.length ?? 0,
    nextDueOn: dueOn[0] ?? null,
    openCorrections: facts === null ? 0 : openCorrections(facts, row.amendments).length,
    confidence: facts?.confidence ?? null,
    progress: progressOf(row),
    problem: facts?.problems[0] ?? null,
    direction: row.direction,
    illustrative: row.illustrative,
    registerNumber: row.number === null ? null : `${row.number}${row.suffix}`,
    registeredOn: row.registered_on,
    setAside: row.set_aside,
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

/** One dispatch with its file, text, reading, facts, people's words, its register, handling and work files, and its steps. Throws NotFound. */
export async function openDispatch(db: Tx, id: string, today: Day, asker: Asker | null): Promise<Dispatch> {
  const row = await db
    .selectFrom('dispatch')
    .innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .leftJoin('job_progress', 'job_progress.thing_id', sql<never>`dispatch.id` as never)
    .selectAll('dispatch')
    .select([stateOn(today, asker).as('state_then'), isAside(today, asker).as('set_aside')])
    .select([
      sql<string>`office_name(dispatch.office_id, ${today}::date)`.as('office'),
      'stored_file.name',
      'stored_file.size_bytes',
      'stored_file.media_type',
      'stored_file.sha256',
      'job_progress.stage',
      'job_progress.page',
      'job_progress.pages',
    ])
    .where('dispatch.id', '=', id as DispatchId)
    .executeTakeFirst();
  if (row === undefined || (asker?.lookingBack !== undefined && row.received_at >= endOf(today))) throw new NotFound('dispatch');
  const state = row.state_then ?? row.state;
  const [pages, amendments] = [
    await db.selectFrom('dispatch_page').select(['page', 'width', 'height']).where('dispatch_id', '=', row.id).orderBy('page').execute(),
    await amendmentsOf(db, row.id, row.reading_no),
  ];
  const reading = parsed(row.reading);
  const facts = parsed(row.facts);
  const { claimed, ...register } = await registerOf(
    db,
    { id: row.id, officeId: row.office_id, direction: row.direction, facts, sha256: row.sha256 },
    today,
  );
  return {
    id: row.id,
    state,
    receivedAt: row.received_at.toISOString(),
    confirmedAt: state === 'confirmed' ? (row.confirmed_at?.toISOString() ?? null) : null,
    file: { name: row.name, sizeBytes: Number(row.size_bytes), mediaType: row.media_type, sha256: row.sha256, pages },
    progress: progressOf({ ...row, state }),
    text: row.source_text,
    reading,
    facts,
    amendments,
    problems: facts?.problems ?? [],
    office: { id: row.office_id, name: row.office },
    direction: row.direction,
    illustrative: row.illustrative,
    register,
    setAside: row.set_aside,
    ...(await handlingOf(db, row.id, today, asker)),
    steps: answerDispatchSteps(
      { state, officeId: row.office_id },
      {
        facts,
        amendments,
        direction: row.direction,
        numbering: register.numbering,
        entry: register.entry,
        claimed,
        today,
        typed: null,
        setAside: row.set_aside,
        heldBy: await holdersOfLetter(db, row.id),
      },
      asker,
    ),
  };
}

/** Where a dispatch came from and what the office did with it up to a day. */
const handlingOf = async (db: Tx, id: DispatchId, today: Day, asker: Asker | null) => ({
  origin: await originOf(db, id, today),
  notes: await notesOf(db, id, today),
  forwardings: await forwardingsOf(db, id, today, asker),
  workFiles: await workFilesOf(db, id, today),
  asides: await asidesOf(db, id, today),
});

/** The office that passed a dispatch on to this one. */
async function originOf(db: Tx, id: DispatchId, today: Day): Promise<Dispatch['origin']> {
  const row = await db
    .selectFrom('forwarding')
    .select(['forwarding.id', 'forwarding.forwarded_on', sql<string>`office_name(forwarding.office_id, ${today}::date)`.as('name')])
    .where('forwarding.copy_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { forwardingId: row.id, office: row.name, on: row.forwarded_on };
}

function parsed(value: unknown): Reading | null {
  return value === null ? null : readingSchema.parse(value);
}

/** Uploads refused while they streamed, newest first. */
export async function listRefusedUploads(db: Tx, limitMib: number) {
  const rows = await db.selectFrom('refused_upload').selectAll().orderBy('refused_at', 'desc').limit(20).execute();
  const sentence = (code: string) => (code === 'too-large' ? unacceptableWords.tooLarge(limitMib) : unacceptableWords.cutShort);
  return rows.map((row) => ({
    name: row.name,
    sizeBytes: Number(row.size_bytes),
    at: row.refused_at.toISOString(),
    reason: sentence(row.reason_code),
  }));
}

/** What a reader needs of a dispatch. Throws NotFound. */
export async function readingOrder(
  db: Tx,
  id: string,
): Promise<{ id: string; officeId: string; state: DispatchRow['state']; storageKey: string; name: string }> {
  const row = await db
    .selectFrom('dispatch')
    .innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .select([
      'dispatch.id',
      'dispatch.office_id as officeId',
      'dispatch.state',
      'stored_file.storage_key as storageKey',
      'stored_file.name',
    ])
    .where('dispatch.id', '=', id as DispatchId)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('dispatch');
  return row;
}

/** Where the original lies, for sending it back. Throws NotFound. */
export async function originalOf(db: Tx, id: string): Promise<{ storageKey: string; name: string }> {
  const row = await db
    .selectFrom('dispatch')
    .innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .select(['stored_file.storage_key as storageKey', 'stored_file.name'])
    .where('dispatch.id', '=', id as DispatchId)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('dispatch');
  return row;
}

/** Where one page's picture lies. Throws NotFound. */
export async function pageOf(db: Tx, id: string, page: number): Promise<string> {
  const row = await db
    .selectFrom('dispatch_page')
    .select('storage_key')
    .where('dispatch_id', '=', id as DispatchId)
    .where('page', '=', page)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('page');
  return row.storage_key;
}

/** Dispatches that wait for a reading since before `since`: their jobs may be lost. */
export async function waitingSince(db: Tx, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('dispatch')
    .leftJoin('job_progress', 'job_progress.thing_id', sql<never>`dispatch.id` as never)
    .select('dispatch.id')
    .where('state', '=', 'received')
    .where('received_at', '<', since)
    .where((where) => where.or([where('noted_at', 'is', null), where('noted_at', '<', since)]))
    .execute();
  return rows.map(({ id }) => id);
}
