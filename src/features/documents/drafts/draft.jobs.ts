import { ask } from '../../../platform/ask.ts';
import { clockAt } from '../../../platform/clock.ts';
import type { Job, JobSite } from '../../../platform/jobs.ts';
import { clearProgress, noteProgress } from '../../../platform/progress.ts';
import { finishSet, writeOfSet } from './draft.commands.ts';
import { setOrder, setsWaitingSince } from './draft.views.ts';
import { draftSources } from './sources.ts';

/** A set whose writing has said nothing for this long is written on. */
const LOST_AFTER_MS = 10 * 60_000;

/** What time and events do to drafts. */
export const documentJobs: readonly Job<never>[] = [
  {
    name: 'documents write-set',
    summary: 'Soạn một bộ dự thảo / Writes the letters of one set',
    on: 'draft-set.asked',
    timeLimitSeconds: 1800,
    run: (at: JobSite, { setId }: { setId: string }) => writeSet(at, setId),
  },
  {
    name: 'documents sweep-sets',
    summary: 'Soạn tiếp bộ dự thảo bị lỡ khi máy chủ dừng / Goes on with sets that were lost with a server',
    wakes: '*/5 * * * *',
    timeLimitSeconds: 1800,
    run: async (at: JobSite) => {
      for (const id of await ask(at, (tx) => setsWaitingSince(tx, new Date(at.clock.now().getTime() - LOST_AFTER_MS))))
        await writeSet(at, id);
    },
  },
];

/** Writes what is not written yet of a set, as things stood on the day it was asked for (a story's clock may have been moved forward); a run that was killed is gone on with, none is written twice. */
export async function writeSet(site: JobSite, id: string): Promise<void> {
  const order = await ask(site, (tx) => setOrder(tx, id));
  const source = draftSources.find(({ kind, inSets }) => kind === order.source && inSets);
  if (order.state !== 'asked' || source === undefined) return;
  const at = order.on > site.clock.today() ? { ...site, clock: clockAt(order.on) } : site;
  const letters = await ask(at, (tx) => source.letters(tx, { officeId: order.officeId, things: order.things, on: at.clock.today() }));
  for (const [place, letter] of letters.entries()) {
    if (!order.written.includes(letter.thing)) await writeOfSet(at, { setId: id, letter, place: place + 1 });
    await noteProgress(at.system, order, { stage: 'writing', page: place + 1, pages: letters.length }, at.clock.now());
  }
  const there = new Set([...order.written, ...letters.map(({ thing }) => thing)]);
  await finishSet(at, { setId: id, empty: order.things.filter((thing) => !there.has(thing)) });
  await clearProgress(at.system, id);
}
