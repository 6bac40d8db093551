import type { ImportId, OrganizationId, StoredFileId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { KeptBytes } from '../../platform/files.ts';
import { requireStep, type Step, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import { insertFile } from '../dispatches/index.ts';
import { kindNamed, type ReadWorkbook } from './import.kinds.ts';
import type { ImportState } from './import.schema.ts';
import { type ImportFacts, importStepWords } from './import.steps.ts';
import { insertImport, keepRead, type LockedImport, lockImport, stepImport } from './import.store.ts';

/** A workbook as an upload leaves it in the store. */
export interface KeptWorkbook extends KeptBytes {
  readonly name: string;
  readonly mediaType: string;
}
/** What is handed in: for which office and year, as which kind. */
export interface HandedIn {
  readonly kind: string;
  readonly officeId: string;
  readonly year: number | null;
  readonly file: KeptWorkbook;
}

const remember = (act: Act, { id, officeId, kind }: Pick<LockedImport, 'id' | 'officeId' | 'kind'>, detail: Record<string, unknown>) =>
  act.record({ thing: 'import', thingId: id, officeId, detail: { kind, ...detail } });
const noFacts = undefined as never;

/** A workbook is handed in: kept as it came, to be read by a job. Nothing it speaks of is touched. */
export const receiveImport = command('imports receive', async (act, { kind, officeId, year, file }: HandedIn): Promise<{ id: string }> => {
  requireStep(stepNamed(kindNamed(kind).steps, 'upload'), { state: null, facts: noFacts, officeId, asker: act.by.asker }, importStepWords);
  const [id, fileId, office] = [newId<ImportId>(), newId<StoredFileId>(), officeId as OrganizationId];
  await insertFile(act.tx, { ...file, id: fileId, officeId: office, keptAt: act.now });
  await insertImport(act, { id, officeId: office, kind, year, fileId, name: file.name });
  remember(act, { id, officeId: office, kind }, { year, file: file.name, sha256: file.sha256 });
  act.tell('import.received', { importId: id });
  return { id };
});

export interface Reading {
  readonly read: ReadWorkbook;
  readonly failed: boolean;
}
/**
 * Reads, and what was found takes the place of what was found before. The import is locked only when all is read, so that it can be stopped meanwhile:
 * then this throws Refused.
 */
export const keepReading = command('imports read', async (act, { id, reading }: { id: string; reading: (tx: Tx) => Promise<Reading> }) => {
  const { read, failed } = await reading(act.tx);
  const found = await lockImport(act.tx, id);
  const step = failed ? 'fail' : 'read';
  requireStep(
    stepNamed(kindNamed(found.kind).steps, step),
    { state: found.state, facts: noFacts, officeId: found.officeId, asker: act.by.asker },
    importStepWords,
  );
  const { faults, proposals } = await keepRead(act, found, read, step);
  remember(act, found, { [step]: true, rows: read.rows, faults, proposals });
});

async function step(act: Act, id: string, name: 'stop' | 'discard' | 'read-again', to: ImportState): Promise<void> {
  const found = await lockImport(act.tx, id);
  requireStep(
    stepNamed(kindNamed(found.kind).steps, name),
    { state: found.state, facts: noFacts, officeId: found.officeId, asker: act.by.asker },
    importStepWords,
  );
  await stepImport(act, found, name, to);
  remember(act, found, { [name]: true });
  if (name === 'read-again') act.tell('import.received', { importId: found.id });
}
/** A reading is stopped; nothing of it is kept. */
export const stopImport = command('imports stop', (act, { id }: { id: string }) => step(act, id, 'stop', 'stopped'));
/** The same file is read anew, beside the programme as it stands now. */
export const readImportAgain = command('imports read-again', (act, { id }: { id: string }) => step(act, id, 'read-again', 'received'));
/** An import is put aside; it stays to be seen. */
export const discardImport = command('imports discard', (act, { id }: { id: string }) => step(act, id, 'discard', 'discarded'));

/** A reading that was lost with its worker is asked for again; the import stays as it is. */
export const askForReading = command('imports ask-again', async (act, { id }: { id: string }) => {
  const found = await lockImport(act.tx, id);
  remember(act, found, { askedAgain: true });
  act.tell('import.received', { importId: found.id });
});

/**
 * A person agrees: `make` turns the whole import into what its kind makes of it, in this act's transaction, or nothing is made. Of two who take it
 * at once one does; the other reads that it was taken.
 */
export async function takeWhole<Facts extends ImportFacts, Outcome extends object>(
  act: Act,
  id: string,
  {
    kind,
    steps,
    facts,
    make,
  }: {
    kind: string;
    steps: readonly Step<Facts, ImportState>[];
    facts: (found: LockedImport) => Promise<Facts>;
    make: (found: LockedImport, facts: Facts) => Promise<Outcome>;
  },
): Promise<Outcome> {
  const found = await lockImport(act.tx, id, [kind]);
  const judged = await facts(found);
  requireStep(
    stepNamed(steps, 'take'),
    { state: found.state, facts: judged, officeId: found.officeId, asker: act.by.asker },
    importStepWords,
  );
  const outcome = await make(found, judged);
  await stepImport(act, found, 'take', 'taken', outcome);
  remember(act, found, { taken: outcome });
  return outcome;
}
