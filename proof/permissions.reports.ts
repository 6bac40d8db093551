import type { Site } from '../src/app/site.ts';
import type { NewForm } from '../src/features/reports/forms/form.schema.ts';
import { askForReports, draftForm, openReports, publishForm } from '../src/features/reports/index.ts';
import type { NewSchedule } from '../src/features/reports/schedules/schedule.schema.ts';
import { asJob } from '../src/platform/jobs.ts';
import { seatedAs } from './store.ts';

const form = (code: string): NewForm => ({
  code,
  name: 'Biểu thử nghiệm',
  basis: null,
  fields: [{ key: 'a', label: 'Một dòng', unit: 'count', parent: null, checks: [], prefill: null }],
});

/** What the steps of reports are asked with, about the department of Lào Cai; forms and the calendar are the Agency's. */
export async function reportsFor(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const officer = (await seatedAs(site, 'chuyen-vien@cuc-ctdp.example'))!;
  const { id: published } = await draftForm(officer, form('THU-1'));
  await publishForm(officer, { id: published, from: site.clock.today() });
  const { id: draft } = await draftForm(officer, form('THU-2'));
  const schedule: NewSchedule = {
    name: 'Báo cáo thử',
    formCode: 'THU-1',
    audience: 'departments',
    period: 'once',
    closesDay: null,
    dueDays: 5,
    validFrom: '2020-04-01',
    validTo: '2020-04-20',
    paper: null,
  };
  const { id: asked } = await askForReports(officer, schedule);
  await openReports(asJob(site, 'proof'), {});
  const { id } = await site.system
    .selectFrom('report')
    .innerJoin('organization', 'organization.id', 'report.office_id')
    .select('report.id')
    .where('catalogue_key', '=', 'department/10')
    .where('schedule_id', '=', asked as never)
    .executeTakeFirstOrThrow();
  const about = (step: string, body: object) => ({ path: `/reports/${id}/${step}`, body });
  const establishmentId = '00000000-0000-4000-8000-000000000000';
  return {
    'report save': about('save', { saved: { cells: { a: '1' }, seen: 99 } }),
    'report submit': about('submit', { submission: { cells: { a: 'một' }, seen: 0, formId: published, letter: null } }),
    'report note-call': about('calls', {
      call: { establishmentId, spokenWith: 'ai đó', spokenOn: '2020-04-01', situation: 'normal', workers: null, told: 'thử nghiệm' },
    }),
    'report return': about('return', { no: 1, reason: 'thử nghiệm' }),
    'report confirm': about('confirm', { no: 1 }),
    'reportForm draft': { path: '/report-forms', body: { form: form('THU-2') } },
    'reportForm edit': {
      path: `/report-forms/${draft}/edit`,
      body: { form: { name: 'Biểu thử nghiệm', basis: null, fields: [{ ...form('x').fields[0], parent: 'b' }] } },
    },
    'reportForm publish': { path: `/report-forms/${published}/publish`, body: { from: '2020-01-01' } },
    'reportSchedule schedule': { path: '/report-schedules', body: { schedule: { ...schedule, formCode: 'KHONG-CO' } } },
    'reportSchedule end-schedule': { path: `/report-schedules/${asked}/end`, body: { on: '2099-01-01' } },
  };
}
