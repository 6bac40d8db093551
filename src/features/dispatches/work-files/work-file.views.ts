import { sql } from 'kysely';
import type { DispatchId, WorkFileId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import { addDays, type Day, dayOf } from '../../../platform/pure/dates.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import type { WorkFile, WorkFileRow } from './work-file.schema.ts';
import { answerOpening, answerWorkFileSteps } from './work-file.steps.ts';

/** Shown as "soon" from this many days before a file goes to the archive (NĐ 30/2020/NĐ-CP Phụ lục VI). */
const WARN_DAYS = 30;

const yearsAfter = (on: Day, years: number): Day =>
  dayOf(Number(on.slice(0, 4)) + years, Number(on.slice(5, 7)), Number(on.slice(8))) ??
  addDays(dayOf(Number(on.slice(0, 4)) + years, 3, 1)!, -1);

interface Row {
  id: WorkFileId;
  code: string;
  title: string;
  state: 'open' | 'closed';
  retention_years: number | null;
  opened_on: Day;
  closed_on: Day | null;
  keeper: string;
  papers: bigint;
}

function asRow(file: Row, today: Day): WorkFileRow {
  // One closed later was open on the day asked.
  const row = file.closed_on !== null && file.closed_on > today ? { ...file, state: 'open' as const, closed_on: null } : file;
  const due = row.closed_on === null ? null : yearsAfter(row.closed_on, 1);
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    state: row.state,
    retentionYears: row.retention_years,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    keeper: row.keeper,
    papers: Number(row.papers),
    archiveDueOn: due,
    archiveState: due === null ? 'none' : due < today ? 'overdue' : addDays(due, -WARN_DAYS) <= today ? 'soon' : 'in-term',
  };
}

/** Work files with what had been put into them by a day. */
const files = (tx: Tx, on: Day) =>
  tx
    .selectFrom('work_file')
    .selectAll('work_file')
    .select(({ selectFrom, fn }) =>
      selectFrom('work_file_item')
        .select(fn.countAll<bigint>().as('count'))
        .whereRef('work_file_item.work_file_id', '=', 'work_file.id')
        .where('work_file_item.added_on', '<=', on)
        .as('papers'),
    );

/** The work files of the asker's offices, open ones first. */
export async function listWorkFiles(
  tx: Tx,
  today: Day,
  asker: Asker | null,
): Promise<{ rows: WorkFileRow[]; steps: ReturnType<typeof answerOpening>[] }> {
  const rows = await files(tx, today)
    .where('work_file.opened_on', '<=', today)
    .orderBy('work_file.state')
    .orderBy('work_file.opened_on', 'desc')
    .orderBy('work_file.code')
    .execute();
  return { rows: rows.map((row) => asRow(row as never, today)), steps: [answerOpening(asker)] };
}

/** One work file with its list of contents. Throws NotFound. */
export async function openWorkFileView(tx: Tx, id: string, today: Day, asker: Asker | null): Promise<WorkFile> {
  const row = await files(tx, today)
    .select(sql<string>`office_name(work_file.office_id, ${today}::date)`.as('office'))
    .where('work_file.id', '=', id as WorkFileId)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('work_file');
  const items = await tx
    .selectFrom('work_file_item')
    .innerJoin('dispatch', 'dispatch.id', 'work_file_item.dispatch_id')
    .innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .select([
      'work_file_item.place',
      'work_file_item.dispatch_id',
      'work_file_item.added_on',
      'work_file_item.added_by',
      'dispatch.code',
      'dispatch.issued_on',
      'dispatch.issuer',
      'dispatch.illustrative',
      'stored_file.name',
      'stored_file.sha256',
    ])
    .select([sql<string | null>`dispatch.facts->>'subject'`.as('subject'), sql<string | null>`dispatch.facts->>'kind'`.as('kind')])
    .where('work_file_item.work_file_id', '=', row.id)
    .where('work_file_item.added_on', '<=', today)
    .orderBy('work_file_item.place')
    .execute();
  const shown = asRow(row as never, today);
  return {
    ...shown,
    office: { id: row.office_id, name: row.office },
    keptUntil: shown.closedOn === null || row.retention_years === null ? null : yearsAfter(shown.closedOn as Day, row.retention_years),
    items: items.map((item) => ({
      place: item.place,
      dispatchId: item.dispatch_id,
      code: item.code,
      issuedOn: item.issued_on,
      kind: item.kind,
      subject: item.subject,
      issuer: item.issuer,
      fileName: item.name,
      sha256: item.sha256,
      addedOn: item.added_on,
      addedBy: item.added_by,
      illustrative: item.illustrative,
    })),
    steps: answerWorkFileSteps({ state: shown.state, officeId: row.office_id, papers: shown.papers }, asker),
  };
}

/** The work files a dispatch lies in. */
export async function workFilesOf(tx: Tx, id: DispatchId, on: Day) {
  const rows = await tx
    .selectFrom('work_file_item')
    .innerJoin('work_file', 'work_file.id', 'work_file_item.work_file_id')
    .select(['work_file.id', 'work_file.code', 'work_file.title', 'work_file.state', 'work_file_item.place'])
    .where('work_file_item.dispatch_id', '=', id)
    .where('work_file_item.added_on', '<=', on)
    .orderBy('work_file.code')
    .execute();
  return rows.map((row) => ({ ...row }));
}
