import type { DeputyGrantId, DispatchId, DispatchNoteId, ForwardingId, OrganizationId, PersonId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import { seatFor } from '../../../platform/pure/asker.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import type { Refusal } from '../../../platform/pure/refusals.ts';
import { requireStep, stepNamed } from '../../../platform/pure/steps.ts';
import { newId } from '../../../platform/workplace.ts';
import { officeStanding } from '../../organizations/index.ts';
import { requireOpen } from '../dispatch.commands.ts';
import { dispatchSteps } from '../dispatch.steps.ts';
import { holdersOf, insertCopies, insertStep, type LockedDispatch, lockDispatch } from '../dispatch.store.ts';
import type { NewForwarding, NewNote, NotePart } from './handling.schema.ts';
import { forwardingSteps, forwardingWords } from './handling.steps.ts';
import {
  answerForwarding,
  type ForwardingRow,
  insertForwardings,
  insertNote,
  lockForwarding,
  noteToForward,
  openForwardingsOf,
} from './handling.store.ts';
import { handlingRefusals } from './handling.words.ts';

interface Party {
  readonly organizationId: string;
  readonly part: NotePart;
}
interface Receiver {
  readonly id: OrganizationId;
  readonly name: string;
  readonly division: boolean;
  readonly part: NotePart;
}
/** The divisions and offices named, all standing and each once. Throws Refused with every reason. */
async function requireReceivers(act: Act, dispatch: LockedDispatch, parties: readonly Party[], dueOn: string | null): Promise<Receiver[]> {
  const refusals: Refusal[] = [];
  const receivers: Receiver[] = [];
  if (dueOn !== null && dueOn < act.today) refusals.push(handlingRefusals.duePast(writtenInFigures(dueOn)));
  if (parties.filter(({ part }) => part === 'lead').length > 1) refusals.push(handlingRefusals.twoLeads);
  for (const { organizationId, part } of parties) {
    const office = await officeStanding(act.tx, organizationId, act.today);
    if (receivers.some(({ id }) => id === office.id)) refusals.push(handlingRefusals.twice(office.name));
    else if (office.endedOn !== null)
      refusals.push(handlingRefusals.officeEnded(office.name, writtenInFigures(office.endedOn), office.successors));
    else if (office.id === dispatch.officeId) refusals.push(handlingRefusals.toOneself);
    else if (office.kind === 'division' && office.directedById !== dispatch.officeId)
      refusals.push(handlingRefusals.otherDivision(office.name));
    receivers.push({ id: office.id, name: office.name, division: office.kind === 'division', part });
  }
  if (refusals.length > 0) throw new Refused(refusals);
  return receivers;
}

/** A leader, or a deputy in a leader's place, notes who leads, who coordinates, by when. Answers the note's id. */
export const noteDispatch = command(
  'dispatches note',
  async (act, { id, ...note }: NewNote & { id: string }): Promise<{ noteId: DispatchNoteId }> => {
    const dispatch = await lockDispatch(act, id);
    requireOpen(act, 'note', dispatch);
    await requireReceivers(act, dispatch, note.parties, note.dueOn);
    const { asker } = act.by;
    const seat = asker === null ? null : seatFor(stepNamed(dispatchSteps, 'note'), asker, dispatch.officeId);
    if (asker === null || seat === null) throw new Error("A note is a person's act");
    const noteId = newId<DispatchNoteId>();
    await insertNote(act, {
      id: noteId,
      officeId: dispatch.officeId,
      dispatchId: dispatch.id,
      text: note.text,
      dueOn: note.dueOn as Day | null,
      parties: note.parties,
      personId: asker.personId as PersonId,
      signedAs: seat.title,
      grantId: (seat.deputyship?.grantId ?? null) as DeputyGrantId | null,
    });
    await insertStep(act, dispatch, 'note', dispatch.state);
    act.record({
      thing: 'dispatch',
      thingId: dispatch.id,
      officeId: dispatch.officeId,
      detail: { note: noteId, signedAs: seat.title, text: note.text },
    });
    return { noteId };
  },
);

/** Passes a letter on: as a note says, or to whom is named. Another office gets the letter as its own, without the sender's stamp. */
export const forwardDispatch = command(
  'dispatches forward',
  async (act, { id, ...input }: NewForwarding & { id: string }): Promise<{ forwarded: number }> => {
    const dispatch = await lockDispatch(act, id);
    requireOpen(act, 'forward', dispatch);
    const note = input.noteId === null ? null : await noteToForward(act.tx, dispatch.id, input.noteId);
    const gone = await openForwardingsOf(act.tx, dispatch.id);
    const named = [...(note === null ? [] : note.parties.filter((party) => !gone.has(party.organizationId))), ...input.to];
    const receivers = await requireReceivers(act, dispatch, named, input.dueOn);
    if (receivers.length === 0) throw new Refused([handlingRefusals.nobody]);
    const again = receivers.find((receiver) => gone.has(receiver.id));
    if (again !== undefined) throw new Refused([handlingRefusals.already(again.name)]);
    const rows = receivers.map((receiver): ForwardingRow => ({
      id: newId<ForwardingId>(),
      officeId: dispatch.officeId,
      dispatchId: dispatch.id,
      noteId: input.noteId as DispatchNoteId | null,
      toId: receiver.id,
      copyId: receiver.division ? null : newId<DispatchId>(),
      part: receiver.part,
      dueOn: (input.dueOn ?? note?.dueOn ?? null) as Day | null,
    }));
    act.follow(async (tx) => {
      await insertCopies(
        tx,
        dispatch,
        rows.flatMap((row) => (row.copyId === null ? [] : [{ id: row.copyId, officeId: row.toId }])),
        { at: act.now, today: act.today, actor: act.by.name },
      );
      await insertForwardings(tx, act, rows);
    });
    await insertStep(act, dispatch, 'forward', dispatch.state);
    act.record({
      thing: 'dispatch',
      thingId: dispatch.id,
      officeId: dispatch.officeId,
      detail: { forwardedTo: receivers.map(({ name }) => name), noteId: input.noteId },
    });
    for (const row of rows)
      if (row.copyId !== null)
        act.record({ thing: 'dispatch', thingId: row.copyId, officeId: row.toId, detail: { from: dispatch.id, part: row.part } });
    return { forwarded: rows.length };
  },
);

/**
 * Sends a letter to other offices in an act of another feature: each gets it as its own, to be signed for there, unless
 * it keeps the letter already or was sent it. Written after the act's decision, in its transaction.
 */
export function sendCopies(
  act: Act,
  dispatch: LockedDispatch,
  to: readonly { officeId: OrganizationId; part: NotePart; dueOn: Day | null }[],
): void {
  act.follow(async (tx) => {
    const [holders, gone] = [await holdersOf(tx, dispatch), await openForwardingsOf(tx, dispatch.id)];
    const rows = to
      .filter(({ officeId }) => officeId !== dispatch.officeId && !holders.has(officeId) && !gone.has(officeId))
      .map(({ officeId, part, dueOn }): ForwardingRow & { copyId: DispatchId } => ({
        id: newId<ForwardingId>(),
        officeId: dispatch.officeId,
        dispatchId: dispatch.id,
        noteId: null,
        toId: officeId,
        copyId: newId<DispatchId>(),
        part,
        dueOn,
      }));
    if (rows.length === 0) return;
    await insertCopies(
      tx,
      dispatch,
      rows.map((row) => ({ id: row.copyId, officeId: row.toId })),
      { at: act.now, today: act.today, actor: act.by.name },
    );
    await insertForwardings(tx, act, rows);
  });
}

async function answer(act: Act, id: string, step: 'acknowledge' | 'give-back', reason: string | null): Promise<void> {
  const forwarding = await lockForwarding(act.tx, id);
  const officeId = forwarding.toDivision ? forwarding.senderId : forwarding.toId;
  const row = stepNamed(forwardingSteps, step);
  requireStep(
    row,
    { state: forwarding.state, facts: { ...forwarding, asker: act.by.asker }, officeId, asker: act.by.asker },
    forwardingWords,
  );
  await answerForwarding(act, forwarding.id, step === 'acknowledge' ? 'acknowledged' : 'returned', reason);
  act.record({ thing: 'forwarding', thingId: forwarding.id, officeId: forwarding.senderId, detail: { step, reason } });
}

/** Signs for a letter that was passed on. */
export const acknowledgeForwarding = command('dispatches acknowledge', (act, { id }: { id: string }) =>
  answer(act, id, 'acknowledge', null),
);

/** Gives a letter back, with the reason. */
export const giveBackForwarding = command('dispatches give-back', (act, { id, reason }: { id: string; reason: string }) =>
  answer(act, id, 'give-back', reason),
);
