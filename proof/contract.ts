import type { Site } from '../src/app/site.ts';
import { completeReview, draftContracts, handInPapers, reviewPapers, signContracts } from '../src/features/contracts/index.ts';
import { dossierItems } from '../src/features/contracts/dossier/dossier.schema.ts';
import { approveDecision, drawUpDecision, enterEstimate, submitDecision } from '../src/features/plans/index.ts';
import { appraiseAtBase, appraiseForMinistry, enterEstablishments, registerProjects } from '../src/features/projects/index.ts';
import type { Activity } from '../src/features/projects/project.schema.ts';
import { plainProject } from './permissions.money.ts';
import { seatedAs } from './store.ts';

export interface SignedContract {
  readonly id: string;
  readonly projectId: string;
  readonly establishmentId: string;
}
const agency = (post: string) => `${post}@cuc-ctdp.example`;

/** A contract of the department of Lào Cai as implementing unit, walked there by everybody's own hands: 300 triệu of national money and 300 of its own, its dossier complete on the site's day. */
export async function aReviewedContract(site: Site, code: string, activity: Activity = 'advanced-machinery'): Promise<SignedContract> {
  const on = site.clock.today();
  const { id: unit } = await site.system
    .selectFrom('organization')
    .select('id')
    .where('catalogue_key', '=', 'department/10')
    .executeTakeFirstOrThrow();
  const [own, officer, leader, finance] = [
    await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'),
    await seatedAs(site, agency('chuyen-vien')),
    await seatedAs(site, agency('cuc-truong')),
    await seatedAs(site, agency('ke-toan')),
  ];
  const paper = { code: `1/${code}`, on };
  const {
    ids: [establishmentId],
  } = await enterEstablishments(own, {
    officeId: unit,
    establishments: [
      { taxCode: null, name: `Cơ sở của ${code}`, kind: 'household', industry: null, provinceCode: '10', district: null, commune: null },
    ],
  });
  const plain = plainProject(unit, code);
  const {
    ids: [projectId],
  } = await registerProjects(own, {
    projects: [{ ...plain, activity, lines: plain.lines.map((line) => ({ ...line, activity, establishmentId: establishmentId! })) }],
  });
  const appraisal = { passed: true, score: 80, minutes: paper, remark: null };
  await appraiseAtBase(own, { ids: [projectId!], appraisal });
  await appraiseForMinistry(officer, { ids: [projectId!], appraisal });
  await enterEstimate(finance, {
    year: 2020,
    kind: 'appropriation',
    round: null,
    code: `QĐ ${code}`,
    issuedOn: on,
    amountDong: '300000000',
  });
  const decision = await drawUpDecision(officer, {
    year: 2020,
    kind: 'assign',
    title: `Giao kế hoạch ${code}`,
    basis: 'thử nghiệm',
    allocations: [{ projectId: projectId!, nationalDong: '300000000', counterpartDong: '300000000', remark: null }],
  });
  await submitDecision(officer, decision);
  await approveDecision(leader, { ...decision, paper });
  const {
    ids: [id],
  } = await draftContracts(own, {
    contracts: [
      {
        projectId: projectId!,
        nationalDong: '300000000',
        counterpartDong: '300000000',
        startsOn: on,
        endsOn: '2020-12-01',
        milestones: [],
      },
    ],
  });
  await handInPapers(own, { dossiers: [{ projectId: projectId!, items: dossierItems.map((item) => ({ item, paper })) }] });
  await reviewPapers(officer, {
    dossiers: [{ projectId: projectId!, items: dossierItems.map((item) => ({ item, verdict: 'confirm', remark: null })) }],
  });
  await completeReview(officer, { ids: [id!] });
  return { id: id!, projectId: projectId!, establishmentId: establishmentId! };
}

/** The same, signed on that day. */
export async function aSignedContract(site: Site, code: string, activity: Activity = 'advanced-machinery'): Promise<SignedContract> {
  const contract = await aReviewedContract(site, code, activity);
  await signContracts(await seatedAs(site, agency('cuc-truong')), {
    signings: [
      { id: contract.id, number: `${code}/HĐ-CTĐP`, signedOn: site.clock.today(), agencySigner: 'Cục trưởng', unitSigner: 'Giám đốc' },
    ],
  });
  return contract;
}
