import { sql } from 'kysely';
import type { ImportId, OrganizationId, PersonId, StoredFileId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { giveBackMemory } from '../../platform/memory.ts';
import type { CellFault } from '../../platform/pure/cell-faults.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { Many, ReadWorkbook } from './import.kinds.ts';
import type { ImportState } from './import.schema.ts';

export interface LockedImport {
  readonly id: ImportId;
  readonly officeId: OrganizationId;
  readonly kind: string;
  readonly year: number | null;
  readonly state: ImportState;
  readonly name: string;
  readonly rows: number | null;
  readonly summary: unknown;
  readonly faults: number;
}
export interface NewImport {
  readonly id: ImportId;
  readonly officeId: OrganizationId;
  readonly kind: string;
  readonly year: number | null;
  readonly fileId: StoredFileId;
  readonly name: string;
}

export async function insertImport(act: Act, { id, officeId, kind, year, fileId, name }: NewImport): Promise<void> {
  await act.tx
    .insertInto('import')
    .values({
      id,
      office_id: officeId,
      kind,
      year,
      state: 'received',
      file_id: fileId,
      name,
      received_on: act.today,
      received_by: (act.by.asker?.personId ?? null) as PersonId | null,
      rows: null,
      summary: null,
      outcome: null,
    })
    .execute();
  await insertStep(act, { id, officeId }, 'upload', 'received');
}

async function insertStep(
  act: Act,
  { id, officeId }: Pick<LockedImport, 'id' | 'officeId'>,
  step: string,
  state: ImportState,
): Promise<void> {
  await act.tx
    .insertInto('import_step')
    .values({
      import_id: id,
      office_id: officeId,
      step,
      to_state: state,
      business_on: act.today,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
    })
    .execute();
}

/** Locks an import of one of the kinds. Throws NotFound. */
export async function lockImport(tx: Tx, id: string, kinds?: readonly string[]): Promise<LockedImport> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('import')
        .selectAll()
        .where('id', '=', id as ImportId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined || (kinds !== undefined && !kinds.includes(row.kind))) throw new NotFound('import');
  const {
    rows: [counted],
  } = await sql<{
    faults: number;
  }>`SELECT count(*)::int AS faults FROM import_finding WHERE import_id = ${row.id} AND weight = 'fault'`.execute(tx);
  return {
    id: row.id,
    officeId: row.office_id,
    kind: row.kind,
    year: row.year,
    state: row.state,
    name: row.name,
    rows: row.rows,
    summary: row.summary,
    faults: counted!.faults,
  };
}

/** Takes a step that leaves what was read as it is; `outcome` is what it became. */
export async function stepImport(
  act: Act,
  found: LockedImport,
  step: string,
  state: ImportState,
  outcome: object | null = null,
): Promise<void> {
  await act.tx
    .updateTable('import')
    .set({ state, outcome: outcome === null ? null : JSON.stringify(outcome) })
    .where('id', '=', found.id)
    .execute();
  await insertStep(act, found, step, state);
}

const BATCH = 500;
/** A batch at a time of what was read, with the place of its first. */
async function* packed<Each>(all: Many<Each>): AsyncGenerator<{ from: number; some: Each[] }> {
  let [from, some] = [0, [] as Each[]];
  for await (const each of all) {
    if (some.push(each) < BATCH) continue;
    yield { from, some };
    [from, some] = [from + BATCH, []];
    if (from % (BATCH * 10) === 0) giveBackMemory();
  }
  if (some.length > 0) yield { from, some };
}
const faultsFirst = (findings: Many<CellFault>): Many<CellFault> =>
  Symbol.asyncIterator in findings ? findings : findings.toSorted((a, b) => Number(a.weight === 'note') - Number(b.weight === 'note'));

/** Keeps what was read in place of what was read before. Answers how many faults and proposals there were. */
export async function keepRead(
  act: Act,
  found: LockedImport,
  { rows, findings, proposals, summary }: ReadWorkbook,
  step: 'read' | 'fail',
): Promise<{ faults: number; proposals: number }> {
  const { id, officeId } = found;
  const kept = { faults: 0, proposals: 0 };
  for (const table of ['import_finding', 'import_row'] as const) await act.tx.deleteFrom(table).where('import_id', '=', id).execute();
  for await (const { from, some } of packed(faultsFirst(findings))) {
    kept.faults += some.filter(({ weight }) => weight === 'fault').length;
    await act.tx
      .insertInto('import_finding')
      .columns(['import_id', 'office_id', 'place', 'weight', 'code', 'sheet', 'cell', 'vi', 'en'])
      .expression(
        sql`
      SELECT ${id}::uuid, ${officeId}::uuid, ${from}::int + n, w::import_weight, c, s, a, vi, en FROM unnest(${some.map(({ weight }) => weight)}::text[], ${some.map(({ code }) => code)}::text[], ${some.map(({ sheet }) => sheet)}::text[], ${some.map(({ cell }) => cell)}::text[], ${some.map(({ vi }) => vi)}::text[], ${some.map(({ en }) => en)}::text[]) WITH ORDINALITY u (w, c, s, a, vi, en, n)` as never,
      )
      .execute();
  }
  for await (const { from, some } of packed(proposals)) {
    kept.proposals += some.length;
    await act.tx
      .insertInto('import_row')
      .columns(['import_id', 'office_id', 'place', 'verdict', 'sheet', 'cell', 'detail'])
      .expression(
        sql`
      SELECT ${id}::uuid, ${officeId}::uuid, n, v, s, a, d::jsonb FROM unnest(${some.map(({ place }, n) => place ?? from + n + 1)}::int[], ${some.map(({ verdict }) => verdict)}::text[], ${some.map(({ sheet }) => sheet)}::text[], ${some.map(({ cell }) => cell)}::text[], ${some.map(({ detail }) => JSON.stringify(detail))}::text[]) u (n, v, s, a, d)` as never,
      )
      .execute();
  }
  const state = step === 'read' ? ('read' as const) : ('failed' as const);
  await act.tx
    .updateTable('import')
    .set({ state, rows, summary: JSON.stringify(summary()) })
    .where('id', '=', id)
    .execute();
  await insertStep(act, found, step, state);
  return kept;
}
