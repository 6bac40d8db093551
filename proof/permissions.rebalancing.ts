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
export interface Wanted {
  readonly code: string;
  readonly asks: number;
  readonly least?: number;
  readonly project?: Partial<NewProject>;
}
const officeOf = async (site: Site, key: string) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;

/** An open round whose proposals of Lào Cai are appraised at the Ministry. Answers the round and the projects by their code. */
export async function appraisedRound(
  site: Site,
  wanted: readonly Wanted[],
  name = 'Đợt đề xuất bổ sung kế hoạch năm 2020',
): Promise<{ roundId: string; projects: ReadonlyMap<string, string> }> {
  const on = site.clock.today();
  const [officer, own, centre, unit] = [
    await seatedAs(site, 'chuyen-vien@cuc-ctdp.example'),
    await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'),
    await seatedAs(site, 'giam-doc@ttkc-lao-cai.example'),
    await officeOf(site, 'promotion-centre/10'),
  ];
  await keepNorms(asJob(site, 'test'), {});
  const { id: roundId } = await openProposalRound(officer, {
    year: 2020,
    name,
    paper: { code: `${wanted[0]!.code}/BCT-CTĐP`, on },
    namedOn: '2020-05-25',
    disruptionIds: [],
    weights: [],
  });
  const { ids } = await registerProjects(centre, {
    projects: wanted.map(({ code, asks, project }) => {
      const plain = plainProject(unit, code);
      return {
        ...plain,
        lines: [
          {
            ...plain.lines[0]!,
            activity: 'training',
            costDong: million(asks * 2),
            nationalDong: million(asks),
            counterpartDong: million(asks),
          },
        ],
        activity: 'training',
        ...project,
      };
    }),
  });
  const appraisal = { passed: true, score: 80, minutes: { code: '5/BB', on }, remark: null };
  await appraiseAtBase(own, { ids, appraisal });
  const proposals = await draftProposals(centre, {
    roundId,
    proposals: wanted.map(({ asks, least = asks }, at) => ({
      projectId: ids[at]!,
      leastDong: million(least),
      need: 'Cơ sở cần trước vụ thu.',
      disruptionId: null,
      papers: (['application', 'project-document', 'support-request', 'counterpart-commitment'] as const).map((item) => ({
        item,
        paper: { code: `${item}/TTKC`, on },
      })),
      facts: [],
    })),
  });
  await sendProposals(own, { ids: proposals.ids, letter: { code: '715/SCT-QLCN', on }, remark: null });
  await receiveProposals(officer, proposals);
  await acceptProposals(officer, proposals);
  await appraiseForMinistry(officer, { ids, appraisal });
  return { roundId, projects: new Map(wanted.map(({ code }, at) => [code, ids[at]!])) };
}
/** So many proposals of several provinces, appraised at the Ministry, for what is measured and looked at. Answers their round. */
export async function appraisedProposals(site: Site, count: number): Promise<{ roundId: string }> {
  const on = site.clock.today();
  const officer = await seatedAs(site, 'chuyen-vien@cuc-ctdp.example');
  await keepNorms(asJob(site, 'test'), {});
  const { id: roundId } = await openProposalRound(officer, {
    year: 2020,
    name: 'Đợt đề xuất bổ sung kế hoạch năm 2020',
    paper: { code: `${count}/BCT-CTĐP`, on },
    namedOn: '2020-07-01',
    disruptionIds: [],
    weights: [],
  });
  const provinces = [
    ['01', 'ha-noi'],
    ['10', 'lao-cai'],
    ['02', 'ha-giang'],
    ['38', 'thanh-hoa'],
    ['40', 'nghe-an'],
    ['83', 'ben-tre'],
    ['94', 'soc-trang'],
    ['96', 'ca-mau'],
  ] as const;
  const kinds = [
    ['training', 'Đào tạo nghề gắn với giải quyết việc làm cho lao động nông thôn'],
    ['trademark', 'Xây dựng và đăng ký nhãn hiệu cho sản phẩm công nghiệp nông thôn tiêu biểu'],
    ['conference', 'Hội nghị kết nối tiêu thụ sản phẩm công nghiệp nông thôn'],
    ['showroom', 'Phòng trưng bày giới thiệu sản phẩm công nghiệp nông thôn'],
  ] as const;
  for (const [at, [code, address]] of provinces.entries()) {
    const [own, centre, unit] = [
      await seatedAs(site, `chuyen-vien@sct-${address}.example`),
      await seatedAs(site, `giam-doc@ttkc-${address}.example`),
      await officeOf(site, `promotion-centre/${code}`),
    ];
    const mine = Array.from({ length: count }, (_, no) => no).filter((no) => no % provinces.length === at);
    for (let from = 0; from < mine.length; from += 500) {
      const some = mine.slice(from, from + 500);
      const asks = (no: number) => 60 + ((no * 37) % 44) * 10;
      const projects = some.map((no): NewProject => {
        const [activity, name] = kinds[no % kinds.length]!;
        const plain = plainProject(unit, `${code}-2020-${count}.${String(no + 1).padStart(4, '0')}`);
        return {
          ...plain,
          name: `${name}, đề án số ${no + 1}`,
          provinceCode: code,
          activity,
          lines: [
            {
              ...plain.lines[0]!,
              activity,
              costDong: million(asks(no) * 2 + (no % 7) * 30),
              nationalDong: million(asks(no)),
              counterpartDong: million(asks(no) + (no % 7) * 30),
            },
          ],
        };
      });
      const { ids } = await registerProjects(centre, { projects });
      const appraisal = { passed: true, score: 80, minutes: { code: `${from}/BB-${code}`, on }, remark: null };
      await appraiseAtBase(own, { ids, appraisal });
      const proposals = await draftProposals(centre, {
        roundId,
        proposals: ids.map((projectId, i) => ({
          projectId,
          leastDong: million(some[i]! % 3 === 0 ? asks(some[i]!) / 2 : asks(some[i]!)),
          need: 'Cơ sở cần trước vụ thu.',
          disruptionId: null,
          papers: (['application', 'project-document', 'support-request', 'counterpart-commitment'] as const).map((item) => ({
            item,
            paper: { code: `${item}/${from}`, on },
          })),
          facts: [],
        })),
      });
      await sendProposals(own, { ids: proposals.ids, letter: { code: `${700 + from}/SCT-${code}`, on }, remark: null });
      await receiveProposals(officer, proposals);
      await acceptProposals(officer, proposals);
      await appraiseForMinistry(officer, { ids, appraisal });
    }
  }
  return { roundId };
}
/** The year's estimate, in triệu đồng. */
export const estimateOf2020 = async (site: Site, millions: number) =>
  enterEstimate(await seatedAs(site, 'ke-toan@cuc-ctdp.example'), {
    year: 2020,
    kind: 'appropriation',
    round: null,
    code: '1/QĐ-BTC',
    issuedOn: site.clock.today(),
    amountDong: million(millions),
  });

const TITLE = 'Bổ sung kế hoạch khuyến công quốc gia năm 2020';
/** What the steps of rebalancing are asked with. */
export async function rebalancingOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const officer = await seatedAs(site, 'chuyen-vien@cuc-ctdp.example');
  const [{ roundId, projects }, other] = [
    await appraisedRound(site, [{ code: '10-2020-971', asks: 1 }]),
    await appraisedRound(site, [{ code: '10-2020-972', asks: 1 }], 'Đợt đề xuất bổ sung khác'),
  ];
  const draft = await openRebalancing(officer, { roundId, title: TITLE });
  const waiting = await openRebalancing(officer, { roundId: other.roundId, title: TITLE });
  await submitRebalancing(officer, { id: waiting.id, remark: null });
  const reference = await seekReference(officer, { id: draft.id, wishes: wishesSchema.parse({}), byHand: false });
  const about = (step: string, body: object) => ({ path: `/rebalancings/${draft.id}/${step}`, body });
  return {
    'rebalancing open': { path: '/rebalancings', body: { roundId, title: TITLE } },
    'rebalancing draw': about('draw', { drawing: { reserveDong: '0', lineRule: 'stop', partAtLine: false } }),
    'rebalancing take-back': about('take-back', { giver: { projectId: projects.get('10-2020-971'), dong: '1', reason: 'thử nghiệm' } }),
    'rebalancing change': about('change', {
      changes: [{ projectId: other.projects.get('10-2020-972'), choice: 'in', dong: null, reason: 'thử nghiệm' }],
    }),
    'rebalancing seek': about('references', { wishes: {} }),
    'rebalancing stop-seeking': { path: `/references/${reference.id}/stop`, body: {} },
    'rebalancing submit': { path: `/rebalancings/${waiting.id}/submit`, body: { remark: null } },
    'rebalancing send-back': { path: `/rebalancings/${draft.id}/send-back`, body: { reason: 'thử nghiệm' } },
    'rebalancing approve': { path: `/rebalancings/${waiting.id}/approve`, body: { paper: { code: '9/QĐ-BCT', on: '2099-01-01' } } },
  };
}
