import { command } from '../../../platform/command.ts';
import { requireOpen } from '../dispatch.commands.ts';
import { insertStep, lockDispatch, saveAside } from '../dispatch.store.ts';

/** Sets aside what is no letter of the office's, with the reason: it stays with its history, in no list, count or search. */
export const setAsideDispatch = command('dispatches set-aside', async (act, { id, reason }: { id: string; reason: string }) => {
  const dispatch = await lockDispatch(act, id);
  requireOpen(act, 'set-aside', dispatch);
  await saveAside(act.tx, dispatch.id, act.today);
  await insertStep(act, dispatch, 'set-aside', dispatch.state, { reason });
  act.record({ thing: 'dispatch', thingId: id, officeId: dispatch.officeId, detail: { setAside: true, reason } });
});

/** Brings a letter back as it was. */
export const bringBackDispatch = command('dispatches bring-back', async (act, { id }: { id: string }) => {
  const dispatch = await lockDispatch(act, id);
  requireOpen(act, 'bring-back', dispatch);
  await saveAside(act.tx, dispatch.id, null);
  await insertStep(act, dispatch, 'bring-back', dispatch.state);
  act.record({ thing: 'dispatch', thingId: id, officeId: dispatch.officeId, detail: { setAside: false } });
});
