import type { Site } from '../src/app/site.ts';
import { enterEstimate } from '../src/features/plans/index.ts';
import { appraiseAtBase, appraiseForMinistry, keepNorms, registerProjects } from '../src/features/projects/index.ts';
import type { NewProject } from '../src/features/projects/project.schema.ts';
import { acceptProposals, draftProposals, openProposalRound, receiveProposals, sendProposals } from '../src/features/proposals/index.ts';
import { openRebalancing, seekReference, submitRebalancing } from '../src/features/rebalancing/index.ts';
import { wishesSchema } from '../src/features/rebalancing/optimum/optimum.schema.ts';
import { asJob } from '../src/platform/jobs.ts';
import { plainProject } from './permissions.money.ts';
import { seatedAs } from './store.ts';

const million = (count: number) => String(BigInt(count) * 1_000_000n);
/** A proposal of a test: what it asks and the least it can do with, in triệu đồng. */
export interface Wanted { readonly code: string; readonly asks: number; readonly least?: number; readonly project?: Partial<NewProject> }
const officeOf = async (site: Site, key: string) => (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;

/** An open round whose proposals of Lào Cai are appraised at the Ministry. Answers the round and the projects by their code. */
export async function appraisedRound(site: Site, wanted: readonly Wanted[], name = 'Đợt đề xuất bổ sung kế hoạch năm 2020'): Promise<{ roundId: string; projects: ReadonlyMap<string, string> }> {
  const on = site.clock.today();
  const [officer, own, centre, unit] = [await seatedAs(site, 'chuyen-vien@cuc-ctdp.example'), await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'), await seatedAs(site, 'giam-doc@ttkc-lao-cai.example'), await officeOf(site, 'promotion-centre/10')];
  await keepNorms(asJob(site, 'test'), {});
  const { id: roundId } = await openProposalRound(officer, { year: 2020, name, paper: { code: `${wanted[0]!.code}/BCT-CTĐP`, on }, namedOn: '2020-05-25', disruptionIds: [], weights: [] });
  const { ids } = await registerProjects(centre, { projects: wanted.map(({ code, asks, project }) => { const plain = plainProject(unit, code); return { ...plain, lines: [{ ...plain.lines[0]!, activity: 'training', costDong: million(asks * 2), nationalDong: million(asks), counterpartDong: million(asks) }], activity: 'training', ...project }; }) });
  const appraisal = { passed: true, score: 80, minutes: { code: '5/BB', on }, remark: null };
  await appraiseAtBase(own, { ids, appraisal });
  const proposals = await draftProposals(centre, { roundId, proposals: wanted.map(({ asks, least = asks }, at) => ({ projectId: ids[at]!, leastDong: million(least), need: 'Cơ sở cần trước vụ thu.', disruptionId: null, papers: (['application', 'project-document', 'support-request', 'counterpart-commitment'] as const).map((item) => ({ item, paper: { code: `${item}/TTKC`, on } })), facts: [] })) });
  await sendProposals(own, { ids: proposals.ids, letter: { code: '715/SCT-QLCN', on }, remark: null });
  await receiveProposals(officer, proposals);
  await acceptProposals(officer, proposals);
  await appraiseForMinistry(officer, { ids, appraisal });
  return { roundId, projects: new Map(wanted.map(({ code }, at) => [code, ids[at]!])) };
}
/** The year's estimate, in triệu đồng. */
export const estimateOf2020 = async (site: Site, millions: number) => enterEstimate(await seatedAs(site, 'ke-toan@cuc-ctdp.example'), { year: 2020, kind: 'appropriation', round: null, code: '1/QĐ-BTC', issuedOn: site.clock.today(), amountDong: million(millions) });

const TITLE = 'Bổ sung kế hoạch khuyến công quốc gia năm 2020';
/** What the steps of rebalancing are asked with. */
export async function rebalancingOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const officer = await seatedAs(site, 'chuyen-vien@cuc-ctdp.example');
  const [{ roundId, projects }, other] = [await appraisedRound(site, [{ code: '10-2020-971', asks: 1 }]), await appraisedRound(site, [{ code: '10-2020-972', asks: 1 }], 'Đợt đề xuất bổ sung khác')];
  const draft = await openRebalancing(officer, { roundId, title: TITLE });
  const waiting = await openRebalancing(officer, { roundId: other.roundId, title: TITLE });
  await submitRebalancing(officer, { id: waiting.id, remark: null });
  const reference = await seekReference(officer, { id: draft.id, wishes: wishesSchema.parse({}) });
  const about = (step: string, body: object) => ({ path: `/rebalancings/${draft.id}/${step}`, body });
  return {
    'rebalancing open': { path: '/rebalancings', body: { roundId, title: TITLE } }, 'rebalancing draw': about('draw', { drawing: { reserveDong: '0', lineRule: 'stop', partAtLine: false } }), 'rebalancing take-back': about('take-back', { giver: { projectId: projects.get('10-2020-971'), dong: '1', reason: 'thử nghiệm' } }),
    'rebalancing change': about('change', { changes: [{ projectId: other.projects.get('10-2020-972'), choice: 'in', dong: null, reason: 'thử nghiệm' }] }), 'rebalancing seek': about('references', { wishes: {} }), 'rebalancing stop-seeking': { path: `/references/${reference.id}/stop`, body: {} },
    'rebalancing submit': { path: `/rebalancings/${waiting.id}/submit`, body: { remark: null } }, 'rebalancing send-back': { path: `/rebalancings/${draft.id}/send-back`, body: { reason: 'thử nghiệm' } }, 'rebalancing approve': { path: `/rebalancings/${waiting.id}/approve`, body: { paper: { code: '9/QĐ-BCT', on: '2099-01-01' } } },
  };
}
