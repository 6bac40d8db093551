import type { Site } from '../src/app/site.ts';
import { draftAdvice, enterLocalBudget, planLocalProject, sendAdvice } from '../src/features/local-funding/index.ts';
import { seatedAs } from './store.ts';

const PAPER = { code: '1/UBND', on: '2099-01-01' };

/** What the steps of local money are asked with, about the department of Lào Cai. */
export async function localFundingOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const office = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const [officer, head] = [
    (await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!,
    (await seatedAs(site, 'giam-doc@sct-lao-cai.example'))!,
  ];
  const paper = { code: '12/QĐ-UBND', on: '2020-04-01' };
  const project = { name: 'Đề án thử nghiệm của tỉnh', unit: 'Trung tâm', district: null, localDong: '1', paper };
  const advice = { askedDong: '1000000', reason: 'Thử nghiệm bảng quyền hạn' };
  for (const year of [2019, 2020])
    await enterLocalBudget(officer, { office, year, paper: { kind: 'assigned', amountDong: '1000000000', paper, remark: null } });
  const planned = (await planLocalProject(officer, { office, year: 2020, project })).id;
  const drafted = (await draftAdvice(officer, { office, year: 2020, advice })).id;
  const sent = (await draftAdvice(officer, { office, year: 2019, advice })).id;
  await sendAdvice(head, { id: sent, letter: { paper: { code: '5/TTr-SCT', on: '2020-04-02' }, remark: null } });
  const about = (id: string, step: string, body: object) => ({ path: `/local-advice/${id}/${step}`, body });
  return {
    'localBudget enter-budget': {
      path: `/local-funding/${office}/budget`,
      body: { year: 2020, paper: { kind: 'raised', amountDong: '1', paper: PAPER, remark: null } },
    },
    'localFunding draft': { path: `/local-funding/${office}/advice`, body: { year: 2020, advice } },
    'localFunding correct': about(drafted, 'correct', { advice }),
    'localFunding note-opinion': about(drafted, 'opinion', { opinion: { paper: PAPER, remark: null } }),
    'localFunding send': about(drafted, 'send', { letter: { paper: PAPER, remark: null } }),
    'localFunding grant': about(sent, 'answer', { answer: { granted: true, grantedDong: '1', paper: PAPER, remark: null } }),
    'localFunding decline': about(sent, 'answer', { answer: { granted: false, grantedDong: null, paper: PAPER, remark: null } }),
    'localFunding withdraw': about(drafted, 'withdraw', { reason: 'thử nghiệm' }),
    'localProject plan': { path: `/local-funding/${office}/projects`, body: { year: 2020, project: { ...project, paper: PAPER } } },
    'localProject take-up': { path: `/local-projects/${planned}/take-up`, body: { taken: { localDong: '1', paper: PAPER } } },
    'localProject finish': {
      path: `/local-projects/${planned}/finish`,
      body: { finished: { on: '2099-01-01', spentDong: '1', remark: null } },
    },
    'localProject drop': { path: `/local-projects/${planned}/drop`, body: { reason: 'thử nghiệm' } },
  };
}
