import type { DispatchId, OrganizationId, StoredFileId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import type { Reading } from '../readings/reading.schema.ts';
import { applyAmendments, textAt } from './dispatch.rules.ts';
import type { Amendment } from './dispatch.schema.ts';
import { answerUpload, dispatchSteps, dispatchStepWords } from './dispatch.steps.ts';
import {
  clearReading,
  insertAmendments,
  insertDispatch,
  insertFile,
  insertPages,
  insertStep,
  type LockedDispatch,
  lockDispatch,
  saveFacts,
  saveReading,
  saveState,
} from './dispatch.store.ts';
import type { Direction } from './registers/register.schema.ts';
import { mirrorEntry } from './registers/mirror.ts';

/** For another feature's act: a letter it decides on, locked until it ends, and a file it keeps. */
export { insertFile, type LockedDispatch, lockDispatch };

/** Where a person moves a dispatch; throws Refused with every reason. */
export function requireOpen(act: Act, step: string, dispatch: LockedDispatch): void {
  requireStep(
    stepNamed(dispatchSteps, step),
    { state: dispatch.state, facts: dispatch, officeId: dispatch.officeId, asker: act.by.asker },
    dispatchStepWords,
  );
}

/** The office for which a person uploads: where they first hold a seat that may. Throws Refused. */
export function uploadingOffice(asker: Asker | null): OrganizationId {
  const answer = answerUpload(asker);
  if (!answer.allowed) throw new Refused(answer.refusals);
  const may = stepNamed(dispatchSteps, 'upload').by;
  return asker!.seats.find(({ role }) => may.includes(role))!.officeId as OrganizationId;
}

export interface KeptFile {
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
  direction: Direction;
  illustrative: boolean;
}

/** For another feature's act: a file becomes a dispatch of an office and the readers are told. Who may is asked by the caller. */
export async function receiveFile(act: Act, officeId: OrganizationId, file: KeptFile): Promise<DispatchId> {
  const [id, fileId] = [newId<DispatchId>(), newId<StoredFileId>()];
  await insertFile(act.tx, { ...file, officeId, id: fileId, keptAt: act.now });
  await insertDispatch(act.tx, {
    id,
    officeId,
    fileId,
    fileName: file.name,
    receivedAt: act.now,
    direction: file.direction,
    illustrative: file.illustrative || act.by.asker?.illustrative === true,
  });
  await insertStep(act, { id, officeId }, 'upload', 'received');
  act.record({ thing: 'dispatch', thingId: id, officeId, detail: { file: file.name, sha256: file.sha256 } });
  act.tell('dispatch.received', { dispatchId: id });
  return id;
}

/** Keeps an uploaded file as a dispatch of the sender's office and tells the readers. Answers its id. */
export const uploadDispatch = command('dispatches upload', async (act, file: KeptFile): Promise<{ id: DispatchId }> => ({
  id: await receiveFile(act, uploadingOffice(act.by.asker), file),
}));

export interface ReadResult {
  id: string;
  reading: Reading;
  text: string;
  pages: { page: number; width: number; height: number; storageKey: string }[];
}

/**
 * Saves what the reader found: `read`, or `unreadable` where the source gave no text at all. A reading that
 * arrives twice (a worker was thought dead and was not) is kept once.
 */
export const keepReading = command(
  'dispatches keep-reading',
  async (act, { id, reading, text, pages }: ReadResult): Promise<{ kept: boolean }> => {
    const dispatch = await lockDispatch(act, id);
    const kept = dispatch.state === 'received';
    if (kept) {
      const state = text.trim() === '' ? ('unreadable' as const) : ('read' as const);
      await saveReading(act.tx, dispatch.id, dispatch.fileName, text, reading, state);
      await insertPages(act.tx, dispatch, pages);
      await insertStep(act, dispatch, state === 'read' ? 'read' : 'fail', state);
    }
    act.record({
      thing: 'dispatch',
      thingId: id,
      officeId: dispatch.officeId,
      detail: { kept, code: reading.code, problems: reading.problems.map(({ code }) => code) },
    });
    return { kept };
  },
);

/** Tells the readers again of a dispatch that waits too long: its job was lost with a server. */
export const askAgain = command('dispatches ask-again', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act, id);
  act.record({ thing: 'dispatch', thingId: id, officeId: dispatch.officeId, detail: { state: dispatch.state } });
  if (dispatch.state === 'received') act.tell('dispatch.received', { dispatchId: id });
});

/** Accepts or refuses proposed corrections; a later word on the same one stands. */
export const decideCorrections = command(
  'dispatches decide-corrections',
  async (act, { id, decisions }: { id: string; decisions: { path: string; accept: boolean }[] }) => {
    const dispatch = await lockDispatch(act, id);
    requireOpen(act, 'correct', dispatch);
    const { reading } = dispatch;
    await amend(
      act,
      dispatch,
      decisions.map(({ path, accept }): Amendment => {
        const correction = reading!.corrections[Number(path.split('.')[1])];
        return {
          path,
          raw: correction?.raw ?? null,
          value: (accept ? correction?.suggested : correction?.raw) ?? null,
          verdict: accept ? 'accepted' : 'refused',
        };
      }),
    );
  },
);

/** Sets one value by hand; null clears it. */
export const setFact = command(
  'dispatches set-fact',
  async (act, { id, path, value }: { id: string; path: string; value: string | null }) => {
    const dispatch = await lockDispatch(act, id);
    requireOpen(act, 'correct', dispatch);
    await amend(act, dispatch, [{ path, raw: textAt(dispatch.facts!, path), value, verdict: 'set' }]);
  },
);

async function amend(act: Act, dispatch: LockedDispatch, words: Amendment[]): Promise<void> {
  const facts = applyAmendments(dispatch.reading!, [...dispatch.amendments, ...words]);
  await insertAmendments(act, dispatch, dispatch.readingNo, words);
  await saveFacts(act.tx, dispatch.id, dispatch.fileName, facts);
  act.record({ thing: 'dispatch', thingId: dispatch.id, officeId: dispatch.officeId, detail: { words } });
}

/** A person stands by the facts; where the office's register is kept elsewhere, its line follows. Refused while corrections are undecided, the paper is not identified, or the calendar speaks against it. */
export const confirmDispatch = command('dispatches confirm', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act, id);
  requireOpen(act, 'confirm', dispatch);
  await saveState(act.tx, dispatch.id, 'confirmed', act.now);
  await insertStep(act, dispatch, 'confirm', 'confirmed');
  await mirrorEntry(act, { ...dispatch, state: 'confirmed' });
  act.record({ thing: 'dispatch', thingId: id, officeId: dispatch.officeId, detail: { code: dispatch.facts!.code } });
  act.tell('dispatch.confirmed', { dispatchId: id });
});

/** Opens confirmed facts for changes. */
export const reopenDispatch = command('dispatches reopen', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act, id);
  requireOpen(act, 'reopen', dispatch);
  await saveState(act.tx, dispatch.id, 'read', null);
  await insertStep(act, dispatch, 'reopen', 'read');
  act.record({ thing: 'dispatch', thingId: id, officeId: dispatch.officeId, detail: {} });
});

/** Reads the same file anew; what people said of the old reading stays recorded with it. */
export const readAgain = command('dispatches read-again', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act, id);
  requireOpen(act, 'read-again', dispatch);
  await clearReading(act.tx, dispatch.id, dispatch.readingNo + 1);
  await insertStep(act, dispatch, 'read-again', 'received');
  act.record({ thing: 'dispatch', thingId: id, officeId: dispatch.officeId, detail: { readingNo: dispatch.readingNo + 1 } });
  act.tell('dispatch.received', { dispatchId: id });
});
