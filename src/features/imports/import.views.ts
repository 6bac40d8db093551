import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { batches } from '../../platform/db/cursor.ts';
import type { CellFault } from '../../platform/pure/cell-faults.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { Import, ImportPages, ImportRow, ImportState, ReadingStage } from './import.schema.ts';

/** Faults, and rows, of one page. */
const PAGE = 200;

interface Then {
  readonly id: string;
  readonly kind: string;
  readonly year: number | null;
  readonly officeId: OrganizationId;
  readonly state: ImportState;
  readonly name: string;
  readonly rows: number | null;
  readonly summary: unknown;
  readonly outcome: unknown;
  readonly receivedOn: Day;
  readonly receivedBy: string;
  readonly decidedOn: Day | null;
  readonly decidedBy: string | null;
  readonly faultCount: number;
  readonly noteCount: number;
  readonly stage: ReadingStage | null;
  readonly read: number | null;
  readonly about: number | null;
}

/** Imports as they stood on a day: what was read later, or decided later, is not told. */
const importsThen = (on: Day, which: RawBuilder<unknown>) => sql<Then>`
  SELECT i.id, i.kind, i.year, i.office_id AS "officeId", s.to_state AS state, i.name, i.received_on AS "receivedOn", u.actor AS "receivedBy",
         CASE WHEN s.to_state IN ('received', 'failed', 'stopped') THEN NULL ELSE i.rows END AS rows, CASE WHEN s.to_state IN ('received', 'failed', 'stopped') THEN NULL ELSE i.summary END AS summary,
         CASE s.to_state WHEN 'taken' THEN i.outcome END AS outcome, CASE WHEN s.to_state IN ('taken', 'discarded') THEN s.business_on END AS "decidedOn", CASE WHEN s.to_state IN ('taken', 'discarded') THEN s.actor END AS "decidedBy",
         coalesce(f.faults, 0) AS "faultCount", coalesce(f.notes, 0) AS "noteCount", CASE s.to_state WHEN 'received' THEN coalesce(p.stage, 'waiting') END AS stage, p.page AS read, p.pages AS about
    FROM import i
    CROSS JOIN LATERAL (SELECT to_state, business_on, actor FROM import_step WHERE import_id = i.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
    CROSS JOIN LATERAL (SELECT id, actor FROM import_step WHERE import_id = i.id ORDER BY id LIMIT 1) u
    LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE weight = 'fault')::int AS faults, count(*) FILTER (WHERE weight = 'note')::int AS notes FROM import_finding WHERE import_id = i.id AND s.to_state NOT IN ('received', 'stopped')) f ON true
    LEFT JOIN job_progress p ON p.thing_id = i.id
   WHERE ${which}`;

const rowOf = ({ id, kind, year, state, name, rows, faultCount, receivedOn, receivedBy, stage, read, about }: Then): ImportRow => ({
  id,
  kind,
  year,
  state,
  name,
  rows,
  faultCount,
  receivedOn,
  receivedBy,
  progress: stage === null ? null : { stage, read: read ?? 0, about: about ?? 0 },
});

/** An import with the page of its faults that is asked for, and of its rows; what its kind makes of them is its own. */
export interface OpenedImport extends Omit<Import, 'steps'> {
  readonly officeId: OrganizationId;
  readonly summary: unknown;
  readonly outcome: unknown;
  readonly details: readonly object[];
}

/** One import of the kinds as it stood on a day. Throws NotFound. */
export async function openImport(
  tx: Tx,
  id: string,
  kinds: readonly string[],
  { page, faultsPage, verdict }: ImportPages & { verdict?: string | undefined },
  on: Day,
): Promise<OpenedImport> {
  const found = isUuid(id)
    ? (await importsThen(on, sql`i.id = ${id} AND i.kind = ANY (${[...kinds]}::text[])`).execute(tx)).rows[0]
    : undefined;
  if (found === undefined) throw new NotFound('import');
  const { summary, outcome, decidedOn, decidedBy, noteCount, officeId } = found;
  const ofVerdict = sql`import_id = ${id} ${verdict === undefined ? sql`` : sql`AND verdict = ${verdict}`}`;
  const {
    rows: [counted],
  } = await sql<{ rows: number }>`SELECT count(*)::int AS rows FROM import_row WHERE ${ofVerdict}`.execute(tx);
  const rows = found.summary === null ? 0 : counted!.rows;
  const [pages, faultsPages] = [Math.max(1, Math.ceil(rows / PAGE)), Math.max(1, Math.ceil((found.faultCount + noteCount) / PAGE))];
  const shown = { page: Math.min(page, pages), faultsPage: Math.min(faultsPage, faultsPages) };
  const faults =
    found.faultCount + noteCount === 0
      ? []
      : (
          await sql<CellFault>`SELECT weight, code, sheet, cell, vi, en FROM import_finding WHERE import_id = ${id} ORDER BY place LIMIT ${PAGE} OFFSET ${(shown.faultsPage - 1) * PAGE}`.execute(
            tx,
          )
        ).rows;
  const details =
    rows === 0
      ? []
      : (
          await sql<{
            detail: object;
          }>`SELECT detail FROM import_row WHERE ${ofVerdict} ORDER BY place LIMIT ${PAGE} OFFSET ${(shown.page - 1) * PAGE}`.execute(tx)
        ).rows;
  return {
    ...rowOf(found),
    ...shown,
    pages,
    faultsPages,
    officeId,
    summary,
    outcome,
    decidedOn,
    decidedBy,
    noteCount,
    faults,
    details: details.map(({ detail }) => detail),
  };
}

/** The imports of kinds, the newest first, of a year where one is named. */
export async function listImports(
  tx: Tx,
  { kinds, year }: { kinds: readonly string[]; year?: number | undefined },
  on: Day,
): Promise<ImportRow[]> {
  const { rows } =
    await sql<Then>`${importsThen(on, sql`i.kind = ANY (${[...kinds]}::text[]) AND i.received_on <= ${on}::date ${year === undefined ? sql`` : sql`AND i.year = ${year}`}`)} ORDER BY i.received_on DESC, u.id DESC LIMIT 50`.execute(
      tx,
    );
  return rows.map(rowOf);
}

/** Every row that an import proposes, of a verdict where one is named, in order. */
export async function rowsOfImport<Detail>(tx: Tx, id: string, verdict?: string): Promise<Detail[]> {
  const { rows } = await sql<{
    detail: Detail;
  }>`SELECT detail FROM import_row WHERE import_id = ${id} ${verdict === undefined ? sql`` : sql`AND verdict = ${verdict}`} ORDER BY place`.execute(
    tx,
  );
  return rows.map(({ detail }) => detail);
}

/** The same, a batch in memory at a time. */
export async function* eachRowOfImport<Detail>(tx: Tx, id: string, verdict?: string): AsyncGenerator<Detail> {
  for await (const rows of batches(
    tx,
    sql<{
      detail: Detail;
    }>`SELECT detail FROM import_row WHERE import_id = ${id} ${verdict === undefined ? sql`` : sql`AND verdict = ${verdict}`} ORDER BY place`,
  ))
    yield* rows.map(({ detail }) => detail);
}

/** What the reader is asked to read. Throws NotFound. */
export async function readingOrder(tx: Tx, id: string) {
  const {
    rows: [found],
  } = await sql<{
    id: string;
    kind: string;
    officeId: OrganizationId;
    year: number | null;
    name: string;
    state: ImportState;
    on: Day;
    personId: string | null;
    storageKey: string;
  }>`
    SELECT i.id, i.kind, i.office_id AS "officeId", i.year, i.name, i.state, (SELECT max(business_on) FROM import_step WHERE import_id = i.id) AS on, i.received_by AS "personId", f.storage_key AS "storageKey" FROM import i JOIN stored_file f ON f.id = i.file_id WHERE i.id = ${id}`.execute(
    tx,
  );
  if (found === undefined) throw new NotFound('import');
  return found;
}

/** Whether an import still waits to be read. */
export async function stillWaits(tx: Tx, id: string): Promise<boolean> {
  return (
    (await sql<{ waits: boolean }>`SELECT state = 'received' AS waits FROM import WHERE id = ${id}`.execute(tx)).rows[0]?.waits === true
  );
}

/** Imports that wait since before a moment, and whose reading has said nothing since. */
export async function waitingSince(tx: Tx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT i.id FROM import i LEFT JOIN job_progress p ON p.thing_id = i.id WHERE i.state = 'received'
       AND (SELECT max(recorded_at) FROM import_step WHERE import_id = i.id) < ${before} AND coalesce(p.noted_at, '-infinity') < ${before}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Where the bytes of an import lie. Throws NotFound. */
export async function fileOfImport(tx: Tx, id: string): Promise<{ storageKey: string; name: string }> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('import')
        .innerJoin('stored_file', 'stored_file.id', 'import.file_id')
        .select(['stored_file.storage_key', 'import.name'])
        .where('import.id', '=', id as never)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('import');
  return { storageKey: row.storage_key, name: row.name };
}

/** Every fault and note of an import, faults first. */
export async function faultsOfImport(tx: Tx, id: string): Promise<CellFault[]> {
  return (
    await sql<CellFault>`SELECT weight, code, sheet, cell, vi, en FROM import_finding WHERE import_id = ${id} ORDER BY place`.execute(tx)
  ).rows;
}
