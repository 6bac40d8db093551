import { ask } from '../../../platform/ask.ts';
import type { Job } from '../../../platform/jobs.ts';
import { noteReached } from './measure.commands.ts';
import { reachedUnstored } from './measure.views.ts';

/** What time does to measured duties: the day on which a target was reached is written down once. */
export const measureJobs: Job<never>[] = [
  {
    name: 'tasks note-reached',
    summary: 'Writes down the day on which measured duties reached their targets',
    wakes: '20 * * * *',
    timeLimitSeconds: 600,
    run: async (at) => {
      const reached = await ask(at, (tx) => reachedUnstored(tx, at.clock.today()));
      if (reached.length > 0) await noteReached(at, { reached });
    },
  },
];
