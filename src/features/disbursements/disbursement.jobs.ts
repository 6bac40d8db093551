import { asJob, type Job } from '../../platform/jobs.ts';
import { keepShares } from './shares/share.commands.ts';

/** The advance shares of the domain's facts, brought into a store that has an Agency. */
export const disbursementJobs: readonly Job[] = [
  {
    name: 'disbursements keep-shares',
    summary: 'Nạp mức tạm ứng còn thiếu / Brings in the advance shares that the store has not',
    wakes: '12 0 * * *',
    timeLimitSeconds: 60,
    run: async (at) => {
      const agency = await at.system.selectFrom('organization').select('id').where('kind', '=', 'agency').executeTakeFirst();
      if (agency !== undefined) await keepShares(asJob(at, 'disbursements keep-shares'), {});
    },
  },
];
