import { asJob, type Job } from '../../platform/jobs.ts';
import { keepForms } from './forms/standard.commands.ts';
import { openReports } from './report.commands.ts';
import { owedBy } from './report.owed.ts';

/** What time does to reports: the forms a store begins with, and what falls due. */
export const reportJobs: readonly Job[] = [
  {
    name: 'reports keep-forms',
    summary: 'Nạp biểu mẫu báo cáo chuẩn còn thiếu / Brings in the standard forms that the store has not',
    wakes: '12 0 * * *',
    timeLimitSeconds: 60,
    run: async (at) => {
      const agency = await at.system.selectFrom('organization').select('id').where('kind', '=', 'agency').executeTakeFirst();
      if (agency !== undefined) await keepForms(asJob(at, 'reports keep-forms'), {});
    },
  },
  {
    name: 'reports sweep',
    summary: 'Mở báo cáo đến kỳ của từng đơn vị / Opens what every office owes by today',
    wakes: '5 0 * * *',
    timeLimitSeconds: 300,
    run: async (at) => {
      if ((await owedBy(at.system, at.clock.today())).length > 0) await openReports(asJob(at, 'reports sweep'), {});
    },
  },
];
