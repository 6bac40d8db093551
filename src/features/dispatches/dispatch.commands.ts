import type { DispatchId, StoredFileId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { refusalsOf, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import type { Reading } from '../readings/reading.schema.ts';
import { applyAmendments, textAt } from './dispatch.rules.ts';
import type { Amendment } from './dispatch.schema.ts';
import { dispatchSteps } from './dispatch.steps.ts';
import { clearReading, insertAmendments, insertDispatch, insertFile, insertPages, insertStep, type LockedDispatch, lockDispatch, saveFacts, saveReading, saveState } from './dispatch.store.ts';
import { stateSentences } from './dispatch.words.ts';

/** Where a person moves a dispatch; throws Refused with every reason. */
function requireOpen(step: string, dispatch: LockedDispatch): void {
  const refusals = refusalsOf(stepNamed(dispatchSteps, step), dispatch.state, dispatch, stateSentences);
  if (refusals.length > 0) throw new Refused(refusals);
}

export interface KeptFile { name: string; mediaType: string; sizeBytes: number; sha256: string; storageKey: string }

/** Keeps an uploaded file as a dispatch and tells the readers. Answers its id. */
export const uploadDispatch = command('dispatches upload', async (act, file: KeptFile): Promise<{ id: DispatchId }> => {
  const [id, fileId] = [newId<DispatchId>(), newId<StoredFileId>()];
  await insertFile(act.tx, { ...file, id: fileId, keptAt: act.now });
  await insertDispatch(act.tx, { id, fileId, fileName: file.name, receivedAt: act.now });
  await insertStep(act, id, 'upload', 'received');
  act.record({ thing: 'dispatch', thingId: id, detail: { file: file.name, sha256: file.sha256 } });
  act.tell('dispatch.received', { dispatchId: id });
  return { id };
});

export interface ReadResult { id: string; reading: Reading; text: string; pages: { page: number; width: number; height: number; storageKey: string }[] }

/**
 * Saves what the reader found: `read`, or `unreadable` where the source gave no text at all. A reading that
 * arrives twice (a worker was thought dead and was not) is kept once.
 */
export const keepReading = command('dispatches keep-reading', async (act, { id, reading, text, pages }: ReadResult): Promise<{ kept: boolean }> => {
  const dispatch = await lockDispatch(act.tx, id);
  const kept = dispatch.state === 'received';
  if (kept) {
    const state = text.trim() === '' ? 'unreadable' as const : 'read' as const;
    await saveReading(act.tx, dispatch.id, dispatch.fileName, text, reading, state);
    await insertPages(act.tx, dispatch.id, pages);
    await insertStep(act, dispatch.id, state === 'read' ? 'read' : 'fail', state);
  }
  act.record({ thing: 'dispatch', thingId: id, detail: { kept, code: reading.code, problems: reading.problems.map(({ code }) => code) } });
  return { kept };
});

/** Tells the readers again of a dispatch that waits too long: its job was lost with a server. */
export const askAgain = command('dispatches ask-again', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act.tx, id);
  act.record({ thing: 'dispatch', thingId: id, detail: { state: dispatch.state } });
  if (dispatch.state === 'received') act.tell('dispatch.received', { dispatchId: id });
});

/** Accepts or refuses proposed corrections; a later word on the same one stands. */
export const decideCorrections = command('dispatches decide-corrections', async (act, { id, decisions }: { id: string; decisions: { path: string; accept: boolean }[] }) => {
  const dispatch = await lockDispatch(act.tx, id);
  requireOpen('correct', dispatch);
  const { reading } = dispatch;
  await amend(act, dispatch, decisions.map(({ path, accept }): Amendment => {
    const correction = reading!.corrections[Number(path.split('.')[1])];
    return { path, raw: correction?.raw ?? null, value: (accept ? correction?.suggested : correction?.raw) ?? null, verdict: accept ? 'accepted' : 'refused' };
  }));
});

/** Sets one value by hand; null clears it. */
export const setFact = command('dispatches set-fact', async (act, { id, path, value }: { id: string; path: string; value: string | null }) => {
  const dispatch = await lockDispatch(act.tx, id);
  requireOpen('correct', dispatch);
  await amend(act, dispatch, [{ path, raw: textAt(dispatch.facts!, path), value, verdict: 'set' }]);
});

async function amend(act: Act, dispatch: LockedDispatch, words: Amendment[]): Promise<void> {
  const facts = applyAmendments(dispatch.reading!, [...dispatch.amendments, ...words]);
  await insertAmendments(act, dispatch.id, dispatch.readingNo, words);
  await saveFacts(act.tx, dispatch.id, dispatch.fileName, facts);
  act.record({ thing: 'dispatch', thingId: dispatch.id, detail: { words } });
}

/** A person stands by the facts. Refused while corrections are undecided or the paper is not identified. */
export const confirmDispatch = command('dispatches confirm', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act.tx, id);
  requireOpen('confirm', dispatch);
  await saveState(act.tx, dispatch.id, 'confirmed', act.now);
  await insertStep(act, dispatch.id, 'confirm', 'confirmed');
  act.record({ thing: 'dispatch', thingId: id, detail: { code: dispatch.facts!.code } });
  act.tell('dispatch.confirmed', { dispatchId: id });
});

/** Opens confirmed facts for changes. */
export const reopenDispatch = command('dispatches reopen', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act.tx, id);
  requireOpen('reopen', dispatch);
  await saveState(act.tx, dispatch.id, 'read', null);
  await insertStep(act, dispatch.id, 'reopen', 'read');
  act.record({ thing: 'dispatch', thingId: id, detail: {} });
});

/** Reads the same file anew; what people said of the old reading stays recorded with it. */
export const readAgain = command('dispatches read-again', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act.tx, id);
  requireOpen('read-again', dispatch);
  await clearReading(act.tx, dispatch.id, dispatch.readingNo + 1);
  await insertStep(act, dispatch.id, 'read-again', 'received');
  act.record({ thing: 'dispatch', thingId: id, detail: { readingNo: dispatch.readingNo + 1 } });
  act.tell('dispatch.received', { dispatchId: id });
});
