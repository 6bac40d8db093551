import { sql } from 'kysely';
import type { PlanImportId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { answerSteps } from '../../../platform/pure/steps.ts';
import { planNow } from './annex.judging.ts';
import { factsOfImport } from './import.commands.ts';
import type { PlanChange, PlanImport } from './import.schema.ts';
import { importStepWords, planImportSteps } from './import.steps.ts';

const PAGE = 200;
const sum = (changes: readonly PlanChange[], side: 'now' | 'file') => ({
  nationalDong: changes.reduce((all, change) => all + BigInt(change[side].nationalDong), 0n).toString(), counterpartDong: changes.reduce((all, change) => all + BigInt(change[side].counterpartDong), 0n).toString(),
});

/** One import: every fault by sheet and cell, what it would change beside what the plan gives, and what may be done with it. Throws NotFound. */
export async function openImport(tx: Tx, id: string, page: number, on: Day, asker: Asker | null): Promise<PlanImport> {
  const row = isUuid(id) ? await tx.selectFrom('plan_import').selectAll().where('id', '=', id as PlanImportId).where('read_on', '<=', on).executeTakeFirst() : undefined;
  if (row === undefined) throw new NotFound('plan-import');
  const [faults, changes] = [row.faults as CellFault[], row.changes as PlanChange[]];
  // On a day before the decision it still waits.
  const decided = row.decided_on !== null && row.decided_on <= on;
  const state = decided ? row.state : 'read';
  const facts = factsOfImport({ faults, changes }, await planNow(tx, changes.map(({ projectId }) => projectId), row.year));
  const pages = Math.max(1, Math.ceil(changes.length / PAGE));
  const shown = Math.min(page, pages);
  return {
    id: row.id, year: row.year, state, name: row.name, rows: row.rows, readOn: row.read_on, readBy: row.read_by, decisionId: decided ? row.decision_id : null, decidedOn: decided ? row.decided_on : null, decidedBy: decided ? row.decided_by : null,
    faultCount: facts.faults, noteCount: faults.length - facts.faults, faults: faults.toSorted((a, b) => Number(a.weight === 'note') - Number(b.weight === 'note')),
    kinds: { assign: facts.assigns, adjust: facts.adjusts, same: changes.length - facts.assigns - facts.adjusts }, now: sum(changes, 'now'), file: sum(changes, 'file'), page: shown, pages, changes: changes.slice((shown - 1) * PAGE, shown * PAGE),
    steps: answerSteps(planImportSteps, { state, facts, officeId: row.office_id, asker }, importStepWords),
  };
}

/** The imports of a year, the newest first. */
export async function listImports(tx: Tx, year: number, on: Day) {
  const { rows } = await sql<{ id: string; year: number; state: PlanImport['state']; name: string; rows: number; faultCount: number; readOn: Day; readBy: string; decisionId: string | null }>`
    SELECT i.id, i.year, CASE WHEN i.decided_on <= ${on}::date THEN i.state ELSE 'read' END AS state, i.name, i.rows, (SELECT count(*)::int FROM jsonb_array_elements(i.faults) f WHERE f->>'weight' = 'fault') AS "faultCount", i.read_on AS "readOn", i.read_by AS "readBy",
           CASE WHEN i.decided_on <= ${on}::date THEN i.decision_id END AS "decisionId" FROM plan_import i WHERE i.year = ${year} AND i.read_on <= ${on}::date ORDER BY i.read_on DESC, i.id DESC LIMIT 200`.execute(tx);
  return rows;
}

/** Where the bytes of an import lie. Throws NotFound. */
export async function fileOfImport(tx: Tx, id: string): Promise<{ storageKey: string; name: string }> {
  const row = isUuid(id) ? await tx.selectFrom('plan_import').innerJoin('stored_file', 'stored_file.id', 'plan_import.file_id').select(['stored_file.storage_key', 'plan_import.name']).where('plan_import.id', '=', id as PlanImportId).executeTakeFirst() : undefined;
  if (row === undefined) throw new NotFound('plan-import');
  return { storageKey: row.storage_key, name: row.name };
}
