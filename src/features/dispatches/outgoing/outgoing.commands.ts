import type { DispatchId, OrganizationId, StoredFileId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import { requireOpen } from '../dispatch.commands.ts';
import { clearReading, insertDispatch, insertFile, insertStep, lockDispatch, saveFile, saveState } from '../dispatch.store.ts';
import type { NotePart } from '../handling/handling.schema.ts';
import { sendCopies } from '../handling/handling.commands.ts';
import { splitNumber } from '../registers/register.rules.ts';
import { insertEntry, mirrorNumber, numberingOf, takeNumber } from '../registers/register.store.ts';
import { registerRefusals } from '../registers/register.words.ts';

/** A letter's number and the day it bears. */
export interface Numbered {
  readonly number: string;
  readonly on: Day;
}
/** A file as the store keeps it. */
export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/**
 * For another feature's act: a signed letter gets its number in the register of what goes out and lies there from now on, to be read. An office
 * that numbers by itself gets the next one; one that mirrors its official register names it. `write` writes the letter out
 * with it. Throws Refused where the number is another letter's, or missing.
 */
export async function numberOutgoing(
  act: Act,
  { officeId, illustrative, typed }: { officeId: OrganizationId; illustrative: boolean; typed: { number: string | null; on: Day | null } },
  write: (numbered: Numbered) => Promise<KeptFile>,
): Promise<Numbered & { dispatchId: DispatchId }> {
  const own = (await numberingOf(act.tx, officeId, 'out', act.today)) === 'own';
  const on = typed.on ?? act.today;
  const refusals = [
    ...(own && typed.number !== null ? [registerRefusals.ownGivesNumbers] : []),
    ...(!own && typed.number === null ? [registerRefusals.noNumberOut] : []),
    ...(on > act.today ? [registerRefusals.issueDayInFuture(writtenInFigures(on))] : []),
  ];
  if (refusals.length > 0) throw new Refused(refusals);
  const book = { officeId, direction: 'out' as const, year: Number(on.slice(0, 4)), series: '' };
  const entry = own
    ? { ...(await takeNumber(act.tx, book)), suffix: '' }
    : { ...splitNumber(typed.number!), bookId: await mirrorNumber(act.tx, book, splitNumber(typed.number!).number) };
  const number = `${entry.number}${entry.suffix}`;
  const file = await write({ number, on });
  const [dispatchId, fileId] = [newId<DispatchId>(), newId<StoredFileId>()];
  await insertFile(act.tx, { ...file, id: fileId, officeId, keptAt: act.now });
  await insertDispatch(act.tx, {
    id: dispatchId,
    officeId,
    fileId,
    fileName: file.name,
    receivedAt: act.now,
    direction: 'out',
    illustrative,
  });
  await insertStep(act, { id: dispatchId, officeId }, 'upload', 'received');
  await insertEntry(act, {
    ...entry,
    officeId,
    dispatchId,
    year: book.year,
    registeredOn: on,
    source: own ? 'own' : 'document',
    copies: null,
    keptBy: null,
    remark: null,
  });
  await insertStep(act, { id: dispatchId, officeId }, 'register', 'received');
  act.record({
    thing: 'dispatch',
    thingId: dispatchId,
    officeId,
    detail: { registered: number, year: book.year, registeredOn: on, sha256: file.sha256 },
  });
  act.tell('dispatch.received', { dispatchId });
  return { number, on, dispatchId };
}

/** For another feature's act: the signed file came back and is the letter from now on; it is read anew. Answers the file's id. */
export async function replaceOriginal(act: Act, id: string, file: KeptFile): Promise<StoredFileId> {
  const dispatch = await lockDispatch(act, id);
  const fileId = newId<StoredFileId>();
  await insertFile(act.tx, { ...file, id: fileId, officeId: dispatch.officeId, keptAt: act.now });
  await saveFile(act.tx, dispatch.id, fileId);
  await clearReading(act.tx, dispatch.id, dispatch.readingNo + 1);
  await insertStep(act, dispatch, 'read-again', 'received');
  act.record({
    thing: 'dispatch',
    thingId: id,
    officeId: dispatch.officeId,
    detail: { original: file.sha256, readingNo: dispatch.readingNo + 1 },
  });
  act.tell('dispatch.received', { dispatchId: id });
  return fileId;
}

/**
 * For another feature's act: the letter leaves. Its facts are stood by as any letter's are (throws Refused with what is against that), and each office of the programme
 * gets it as its own, to be signed for there.
 */
export async function sendOutgoing(act: Act, id: string, to: readonly { officeId: OrganizationId; part: NotePart }[]): Promise<void> {
  const dispatch = await lockDispatch(act, id);
  // Minutes and contracts are no kind of letter that a reader knows: they go as they are.
  const letter = dispatch.facts?.kind !== 'other';
  if (dispatch.state !== 'confirmed' && letter) {
    requireOpen(act, 'confirm', dispatch);
    await saveState(act.tx, dispatch.id, 'confirmed', act.now);
    await insertStep(act, dispatch, 'confirm', 'confirmed');
    act.record({ thing: 'dispatch', thingId: id, officeId: dispatch.officeId, detail: { code: dispatch.facts!.code } });
    act.tell('dispatch.confirmed', { dispatchId: id });
  }
  sendCopies(
    act,
    letter ? { ...dispatch, state: 'confirmed' } : dispatch,
    to.map((each) => ({ ...each, dueOn: null })),
  );
}
