import type { PlanImportId, StoredFileId } from '../../../../db/generated/rows.ts';
import { ask } from '../../../platform/ask.ts';
import { type Act, command } from '../../../platform/command.ts';
import { type KeptBytes } from '../../../platform/files.ts';
import { workbookWords } from '../../../platform/pure/cells.words.ts';
import { Refused, Unacceptable } from '../../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../../platform/pure/steps.ts';
import { openWorkbook, WorkbookRefused } from '../../../platform/workbook.ts';
import { newId, type Workplace } from '../../../platform/workplace.ts';
import { insertFile } from '../../dispatches/index.ts';
import { agencyOf } from '../../organizations/index.ts';
import { makeDecision } from '../plan.commands.ts';
import { judgeAnnex, planNow, provinceNames } from './annex.judging.ts';
import { readAnnex } from './annex.reader.ts';
import type { PlanChange, TakeImport } from './import.schema.ts';
import { answerUpload, type ImportFacts, importStepWords, noFacts, planImportSteps } from './import.steps.ts';
import { decideImport, insertImport, type LockedImport, lockImport, type ReadAnnexFile } from './import.store.ts';

export interface AnnexFile extends KeptBytes { readonly name: string; readonly mediaType: string }

/** Throws Refused for who may not hand an annex in: asked before a byte is kept. */
export async function requireUploader(at: Workplace): Promise<void> {
  const { refusals } = answerUpload(await ask(at, agencyOf), at.actor.asker);
  if (refusals.length > 0) throw new Refused(refusals);
}

/**
 * Reads a kept workbook against the programme as it stands and keeps what it would change: nothing of the plan is
 * touched. Twenty thousand rows, the most it takes, are read and judged in seconds, so the request waits for them. Throws Unacceptable for what is no workbook.
 */
export async function importAnnex(at: Workplace, year: number, file: AnnexFile, options: { key?: string } = {}): Promise<{ id: string }> {
  const today = at.clock.today();
  const { places, merged } = await ask(at, (tx) => provinceNames(tx, today));
  const workbook = await openWorkbook(await at.files.getStream(file.storageKey)).catch(refuseWorkbook);
  try {
    const annex = await readAnnex(workbook, year, places).catch(refuseWorkbook);
    const { changes, faults } = await ask(at, (tx) => judgeAnnex(tx, annex, year, today, merged));
    return await keepImport(at, { file, read: { year, name: file.name, rows: annex.rows, faults: [...annex.faults, ...faults], changes } }, options);
  } finally {
    await workbook.close();
  }
}

function refuseWorkbook(error: unknown): never {
  throw error instanceof WorkbookRefused ? new Unacceptable(workbookWords[error.code]) : error;
}

const keepImport = command('plans import-annex', async (act, { file, read }: { file: AnnexFile; read: ReadAnnexFile }): Promise<{ id: string }> => {
  const officeId = await agencyOf(act.tx);
  requireStep(stepNamed(planImportSteps, 'upload'), { state: null, facts: noFacts, officeId, asker: act.by.asker }, importStepWords);
  const [id, fileId] = [newId<PlanImportId>(), newId<StoredFileId>()];
  await insertFile(act.tx, { ...file, id: fileId, officeId, keptAt: act.now });
  await insertImport(act, id, officeId, fileId, read);
  remember(act, { id, officeId }, { year: read.year, file: file.name, sha256: file.sha256, rows: read.rows, faults: read.faults.filter(({ weight }) => weight === 'fault').length });
  return { id };
});

const remember = (act: Act, { id, officeId }: Pick<LockedImport, 'id' | 'officeId'>, detail: Record<string, unknown>) => act.record({ thing: 'plan_import', thingId: id, officeId, detail });

/** What the steps of an import are judged by, `now` being what the plan gives today. */
export function factsOfImport({ faults, changes }: Pick<ReadAnnexFile, 'faults' | 'changes'>, now: ReadonlyMap<string, PlanChange['now']>): ImportFacts {
  const none = { nationalDong: '0', counterpartDong: '0' };
  const moved = changes.filter((change) => {
    const today = now.get(change.projectId) ?? none;
    return today.nationalDong !== change.now.nationalDong || today.counterpartDong !== change.now.counterpartDong;
  });
  const count = (kind: PlanChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return { faults: faults.filter(({ weight }) => weight === 'fault').length, assigns: count('assign'), adjusts: count('adjust'), moved: moved.map(({ code }) => code) };
}

/** A person agrees: the whole annex becomes one drafted decision, or nothing. */
export const takeImport = command('plans take-import', async (act, { id, draft }: { id: string; draft: TakeImport }): Promise<{ decisionId: string }> => {
  const found = await lockImport(act.tx, id);
  const facts = factsOfImport(found, await planNow(act.tx, found.changes.map(({ projectId }) => projectId), found.year));
  requireStep(stepNamed(planImportSteps, 'take'), { state: found.state, facts, officeId: found.officeId, asker: act.by.asker }, importStepWords);
  const kind = facts.assigns > 0 ? 'assign' as const : 'adjust' as const;
  const allocations = found.changes.filter((change) => change.kind === kind).map(({ projectId, difference, remark }) => ({ projectId, ...difference, remark }));
  const decisionId = await makeDecision(act, { year: found.year, kind, ...draft, allocations });
  await decideImport(act, found.id, 'taken', decisionId);
  remember(act, found, { taken: decisionId, projects: allocations.length });
  return { decisionId };
});

/** An annex is put aside; it stays to be seen. */
export const discardImport = command('plans discard-import', async (act, { id }: { id: string }) => {
  const found = await lockImport(act.tx, id);
  requireStep(stepNamed(planImportSteps, 'discard'), { state: found.state, facts: noFacts, officeId: found.officeId, asker: act.by.asker }, importStepWords);
  await decideImport(act, found.id, 'discarded', null);
  remember(act, found, { discarded: true });
});
