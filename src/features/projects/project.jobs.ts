import type { Job } from '../../platform/jobs.ts';
import { asJob } from '../../platform/jobs.ts';
import { keepNorms } from './norms/norm.commands.ts';

/** The norms of the domain's facts, brought into a store that has an Agency. */
export const projectJobs: readonly Job[] = [
  {
    name: 'projects keep-norms',
    summary: 'Nạp định mức hỗ trợ còn thiếu / Brings in the norms that the store has not',
    wakes: '10 0 * * *',
    timeLimitSeconds: 60,
    run: async (at) => {
      const agency = await at.system.selectFrom('organization').select('id').where('kind', '=', 'agency').executeTakeFirst();
      if (agency !== undefined) await keepNorms(asJob(at, 'projects keep-norms'), {});
    },
  },
];
