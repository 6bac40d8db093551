import { ask } from '../../platform/ask.ts';
import type { Job, JobSite } from '../../platform/jobs.ts';
import { clearProgress, noteProgress } from '../../platform/progress.ts';
import { startSearch } from './optimum/solver.ts';
import { keepReference } from './reference.commands.ts';
import { problemOf, referenceState, waitingReferences } from './reference.views.ts';

/** How often a search looks whether it was stopped, and says how far it has come. */
const LOOK_MS = 400;
/** A search that has said nothing for this long is begun again. */
const LOST_AFTER_MS = 10 * 60_000;

/** Looks for reference lists beside the server, each in a thread of its own. */
export const rebalancingJobs: readonly Job<never>[] = [
  {
    name: 'rebalancing seek',
    summary: 'Tính một phương án tham khảo / Looks for one reference list',
    on: 'reference.asked',
    timeLimitSeconds: 900,
    run: (at: JobSite, { referenceId }: { referenceId: string }) => seek(at, referenceId),
  },
  {
    name: 'rebalancing sweep-searches',
    summary: 'Tính lại phương án bị lỡ khi máy chủ dừng / Begins again searches that were lost with a server',
    wakes: '*/5 * * * *',
    timeLimitSeconds: 1_800,
    run: async (at: JobSite) => {
      for (const id of await ask(at, (tx) => waitingReferences(tx, new Date(at.clock.now().getTime() - LOST_AFTER_MS)))) await seek(at, id);
    },
  },
];

/** One search, to its proof, its time limit, or until it is stopped; a run that is killed leaves the list asked for, and the next begins anew. */
export async function seek(at: JobSite, id: string): Promise<void> {
  const order = await ask(at, (tx) => problemOf(tx, id));
  if (order === null) return;
  let reached = { milliPoints: 0, bound: 0 };
  const search = startSearch(order.problem, ({ milliPoints, boundMilliPoints }) => {
    reached = { milliPoints: milliPoints ?? reached.milliPoints, bound: boundMilliPoints ?? reached.bound };
  });
  const looking = setInterval(() => {
    void look().catch((error: unknown) => at.log.error({ error }, 'a search could not be looked after'));
  }, LOOK_MS);
  const look = async () => {
    if ((await ask(at, (tx) => referenceState(tx, id))) !== 'asked') search.stop();
    await noteProgress(
      at.system,
      { id, officeId: order.officeId },
      { stage: 'solving', page: Math.round(reached.milliPoints / 1_000), pages: Math.round(reached.bound / 1_000) },
      at.clock.now(),
    );
  };
  try {
    await keepReference(at, { id, outcome: await search.answer });
  } catch (error) {
    at.log.error({ error, reference: id }, 'a search failed');
    await keepReference(at, { id, outcome: null });
  } finally {
    clearInterval(looking);
    await clearProgress(at.system, id);
  }
}
