import { command } from '../../platform/command.ts';
import { because } from '../../platform/pure/refusals.ts';
import { benchFacts } from './bench.facts.ts';
import type { Outcome, Wishes } from './optimum/optimum.schema.ts';
import { plainFacts, requireRebalancing } from './rebalancing.steps.ts';
import { endReference, insertReference, lockRebalancing, lockReference } from './rebalancing.store.ts';
import { rebalancingRefusals as refusals } from './rebalancing.words.ts';

/** Asks for a reference list under wishes, over the money the bench has now; a job looks for it. Answers its id. */
export const seekReference = command(
  'rebalancing seek',
  async (act, { id, wishes, byHand }: { id: string; wishes: Wishes; byHand: boolean }): Promise<{ id: string }> => {
    const found = await lockRebalancing(act.tx, id);
    requireRebalancing('seek', found, plainFacts(act.today), act.by.asker);
    const { toGive, changes } = await benchFacts(act.tx, found, act.today);
    // What officers took in and left out by hand stays so, where they ask for it.
    const chosen = (which: 'in' | 'out', named: readonly string[]) => [
      ...new Set([
        ...named,
        ...(byHand ? [...changes].flatMap(([project, { change }]) => (change.choice === which ? [project] : [])) : []),
      ]),
    ];
    const referenceId = await insertReference(
      act,
      found,
      { ...wishes, mustIn: chosen('in', wishes.mustIn), mustOut: chosen('out', wishes.mustOut) },
      toGive,
    );
    act.record({
      thing: 'rebalancing',
      thingId: found.id,
      officeId: found.officeId,
      detail: { seeks: referenceId, totalDong: String(toGive) },
    });
    act.tell('reference.asked', { referenceId });
    return { id: referenceId };
  },
);

/** A search is stopped; what it had found by then is kept with the gap that was left. */
export const stopSeeking = command('rebalancing stop-seeking', async (act, { id }: { id: string }) => {
  const reference = await lockReference(act.tx, id);
  const found = await lockRebalancing(act.tx, reference.rebalancingId);
  requireRebalancing(
    'stop-seeking',
    found,
    { ...plainFacts(act.today), faults: reference.state === 'asked' ? [] : [because(refusals.ended)] },
    act.by.asker,
  );
  await endReference(act, reference, 'stopped', null);
  act.record({ thing: 'rebalancing', thingId: found.id, officeId: found.officeId, detail: { stops: id } });
});

/** What a search found; of one that was stopped meanwhile what it had by then. */
export const keepReference = command(
  'rebalancing keep-reference',
  async (act, { id, outcome }: { id: string; outcome: Outcome | null }) => {
    const reference = await lockReference(act.tx, id);
    await endReference(act, reference, reference.state === 'stopped' ? 'stopped' : outcome === null ? 'failed' : 'found', outcome);
    act.record({
      thing: 'rebalancing',
      thingId: reference.rebalancingId,
      officeId: reference.officeId,
      detail: { reference: id, status: outcome?.status ?? 'failed' },
    });
  },
);
