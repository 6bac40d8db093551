import type { PlanDecisionId, ProjectId } from '../db/generated/rows.ts';
import type { Site } from '../src/app/site.ts';
import { draftContracts, handInPapers, openCampaign } from '../src/features/contracts/index.ts';
import { readImport, receiveImport } from '../src/features/imports/index.ts';
import { drawUpDecision, approveDecision, enterEstimate, importAnnex, submitDecision } from '../src/features/plans/index.ts';
import { appraiseAtBase, appraiseForMinistry, enterEstablishments, keepNorms, registerProjects } from '../src/features/projects/index.ts';
import type { NewProject } from '../src/features/projects/project.schema.ts';
import type { Day } from '../src/platform/pure/dates.ts';
import { newId } from '../src/platform/workplace.ts';
import { asJob } from '../src/platform/jobs.ts';
import { keptAnnex } from './annex.ts';
import { seatedAs } from './store.ts';

const day = '2020-04-28';
const never = '2099-01-01';
const paper = (on = day) => ({ code: '7/QĐ', on });

/** A project of a unit, small and plain. */
export const plainProject = (unitId: string, code: string): NewProject => ({
  unitId,
  code,
  year: 2020,
  kind: 'ordinary',
  name: `Đề án thử nghiệm ${code}`,
  contents: [3],
  activity: 'advanced-machinery',
  provinceCode: '10',
  place: null,
  startsOn: '2020-03-01',
  endsOn: '2020-12-01',
  bidding: false,
  outputs: [],
  lines: [
    {
      establishmentId: null,
      activity: 'advanced-machinery',
      description: 'máy móc',
      costDong: '600000000',
      nationalDong: '300000000',
      counterpartDong: '300000000',
    },
  ],
});

/** A decision to carry that waits for a leader: written in by hand, for in April no programme covers the next year yet. */
async function carryWaiting(site: Site, projectId: string): Promise<string> {
  const { id: officeId } = await site.system
    .selectFrom('organization')
    .select('id')
    .where('catalogue_key', '=', 'agency')
    .executeTakeFirstOrThrow();
  const id = newId<PlanDecisionId>();
  await site.system
    .insertInto('plan_decision')
    .values({
      id,
      office_id: officeId,
      year: 2020,
      kind: 'carry',
      state: 'submitted',
      code: null,
      issued_on: null,
      title: 'Chuyển sang năm sau thử',
      basis: 'thử nghiệm',
      submitted_by: null,
      version: null,
      illustrative: false,
    })
    .execute();
  await site.system
    .insertInto('plan_decision_step')
    .values({
      plan_decision_id: id,
      office_id: officeId,
      step: 'submit',
      to_state: 'submitted',
      business_on: day as Day,
      recorded_at: new Date(`${day}T00:00:00Z`),
      actor: 'thử',
      paper_code: null,
      paper_on: null,
      remark: null,
    })
    .execute();
  await site.system
    .insertInto('allocation')
    .values({
      decision_id: id,
      project_id: projectId as ProjectId,
      office_id: officeId,
      national_dong: 1n,
      counterpart_dong: 0n,
      remark: null,
    })
    .execute();
  return id;
}

/** What the steps of projects, plan, contracts and money are asked with, about projects that the department of Lào Cai carries out itself. */
export async function moneyOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const officeOf = async (key: string) =>
    (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;
  const unit = await officeOf('department/10');
  const [own, officer, leader, finance] = await Promise.all(
    ['chuyen-vien@sct-lao-cai.example', 'chuyen-vien@cuc-ctdp.example', 'cuc-truong@cuc-ctdp.example', 'ke-toan@cuc-ctdp.example'].map(
      (email) => seatedAs(site, email),
    ),
  );
  await keepNorms(asJob(site, 'test'), {});
  const { ids } = await registerProjects(own!, {
    projects: ['01', '02', '03', '04', '05'].map((no) => plainProject(unit, `10-2020-9${no}`)),
  });
  const [registered, based, appraised, planned, refused] = ids as [string, string, string, string, string];
  const appraisal = { passed: true, score: 80, minutes: paper(), remark: null };
  await appraiseAtBase(own!, { ids: [based, appraised, planned, refused], appraisal });
  await appraiseForMinistry(officer!, { ids: [appraised, planned], appraisal });
  await enterEstimate(finance!, { year: 2020, kind: 'appropriation', round: null, code: '1/QĐ', issuedOn: day, amountDong: '1000000000' });
  const decision = (projectId: string) => ({
    year: 2020,
    kind: 'assign' as const,
    title: 'Giao kế hoạch thử',
    basis: 'thử nghiệm',
    allocations: [{ projectId, nationalDong: '300000000', counterpartDong: '300000000', remark: null }],
  });
  const issued = await drawUpDecision(officer!, decision(planned));
  await submitDecision(officer!, issued);
  await approveDecision(leader!, { ...issued, paper: paper() });
  const [draft, waiting] = [await drawUpDecision(officer!, decision(appraised)), await drawUpDecision(officer!, decision(appraised))];
  await submitDecision(officer!, waiting);
  await enterEstimate(finance!, { year: 2021, kind: 'appropriation', round: null, code: '2/QĐ', issuedOn: day, amountDong: '1000000000' });
  const carry = {
    year: 2020,
    kind: 'carry' as const,
    title: 'Chuyển sang năm sau thử',
    basis: 'thử nghiệm',
    allocations: [{ projectId: planned, nationalDong: '1', counterpartDong: '0', remark: null }],
  };
  const carrying = await carryWaiting(site, planned);
  const [annex, unread] = [
    await importAnnex(officer!, 2020, await keptAnnex(site, [['10-2020-999', 'Đề án không có', 1n]])),
    await importAnnex(officer!, 2020, await keptAnnex(site, [['10-2020-998', 'Đề án không có', 1n]])),
  ];
  const [list, unreadList] = await Promise.all(
    [1, 2].map(async () =>
      receiveImport(own!, {
        kind: 'registration-list',
        officeId: unit,
        year: 2021,
        file: await keptAnnex(site, [['10-2021-1', 'Biểu khác', 1n]]),
      }),
    ),
  );
  const [signings, unreadSignings] = await Promise.all(
    [1, 2].map(async () =>
      receiveImport(officer!, {
        kind: 'signing-list',
        officeId: officer!.actor.asker!.seats[0]!.officeId,
        year: 2020,
        file: await keptAnnex(site, [['10-2020-1', 'Biểu khác', 1n]]),
      }),
    ),
  );
  const [areas, unreadAreas] = await Promise.all(
    [1, 2].map(async () =>
      receiveImport(officer!, {
        kind: 'local-areas',
        officeId: officer!.actor.asker!.seats[0]!.officeId,
        year: null,
        file: await keptAnnex(site, [['10-2020-1', 'Biểu khác', 1n]]),
      }),
    ),
  );
  for (const { id } of [annex, list!, signings!, areas!]) await readImport(asJob(site, 'imports read'), id);
  const campaign = await openCampaign(officer!, {
    name: 'Đợt thử nghiệm',
    year: 2020,
    dispatchCode: null,
    namedOn: '2020-05-15',
    dueOn: '2020-05-14',
  });
  await handInPapers(own!, {
    dossiers: [
      {
        projectId: planned,
        items: [
          { item: 'estimate', paper: paper() },
          { item: 'quotes', paper: paper() },
        ],
      },
    ],
  });
  const contract = {
    projectId: planned,
    nationalDong: '300000000',
    counterpartDong: '300000000',
    startsOn: day,
    endsOn: '2020-12-01',
    milestones: [{ description: 'mốc thử', dueOn: '2020-11-01' }],
  };
  const contractId = (await draftContracts(own!, { contracts: [contract] })).ids[0]!;
  const establishment = {
    taxCode: '9100009999',
    name: 'Cơ sở thử nghiệm',
    kind: 'company' as const,
    industry: null,
    provinceCode: '10',
    district: null,
    commune: null,
  };
  const establishmentId = (await enterEstablishments(own!, { officeId: unit, establishments: [establishment] })).ids[0]!;
  const about = (id: string, step: string, body: object) => ({ path: `/projects/${id}/${step}`, body });
  const inCampaign = (step: string, body: object) => ({ path: `/campaigns/${campaign.id}/projects/${planned}/${step}`, body });
  const later = { ...appraisal, minutes: paper(never) };
  return {
    'project register': { path: '/projects', body: { projects: [plainProject(unit, '10-2020-901')] } },
    'project revise': about(registered, 'revise', { project: { ...plainProject(unit, '10-2020-901'), endsOn: '2020-01-01' } }),
    'project appraise-base': { path: '/projects/appraise-base', body: { ids: [registered], appraisal: later } },
    'project appraise': { path: '/projects/appraise', body: { ids: [based], appraisal: later } },
    'project refuse': { path: '/projects/refuse', body: { ids: [refused], reason: 'thử nghiệm' } },
    'project stop': about(planned, 'stop', { paper: paper(never), reason: 'thử nghiệm' }),
    'establishment enter': { path: '/establishments', body: { officeId: unit, establishments: [establishment] } },
    'establishment move': {
      path: `/establishments/${establishmentId}/place`,
      body: { place: { provinceCode: '10', district: null, commune: null, validFrom: '2019-01-01' } },
    },
    'norm set-norm': {
      path: '/norms',
      body: {
        activity: 'advanced-machinery',
        sharePercent: 50,
        capDong: '1',
        per: 'establishment',
        validFrom: '2010-01-01',
        basis: 'thử nghiệm',
        mark: 'unverified',
      },
    },
    'registrationRound open-round': { path: '/registration-rounds', body: { year: 2021, closesOn: '2020-06-20', basis: 'thử nghiệm' } },
    'book close-month': { path: '/closed-months', body: { month: '2099-01' } },
    'estimate enter-estimate': {
      path: '/estimates',
      body: { year: 2020, kind: 'agreement', round: null, code: '2/BTC', issuedOn: day, amountDong: '1' },
    },
    'planDecision draw-up': { path: '/plan-decisions', body: decision(registered) },
    'planDecision correct': { path: `/plan-decisions/${draft.id}/correct`, body: { decision: decision(registered) } },
    'planDecision submit': { path: `/plan-decisions/${draft.id}/submit`, body: {} },
    'planDecision send-back': { path: `/plan-decisions/${waiting.id}/send-back`, body: { reason: 'thử nghiệm' } },
    'planDecision approve': { path: `/plan-decisions/${waiting.id}/approve`, body: { paper: paper(never) } },
    'planDecision draw-up-carry': { path: '/plan-decisions', body: carry },
    'planDecision approve-carry': { path: `/plan-decisions/${carrying}/approve`, body: { paper: paper(never) } },
    'planImport upload': { path: '/plans/2020/imports', body: null },
    'planImport take': { path: `/plan-imports/${annex.id}/take`, body: { title: 'Giao kế hoạch thử', basis: 'thử nghiệm' } },
    'projectImport upload': { path: `/projects/imports?year=2021&office=${unit}`, body: null },
    'projectImport take': { path: `/project-imports/${list!.id}/take`, body: {} },
    'projectImport stop': { path: `/imports/${unreadList!.id}/stop`, body: {} },
    'projectImport read-again': { path: `/imports/${unreadList!.id}/read-again`, body: {} },
    'projectImport discard': { path: `/imports/${list!.id}/discard`, body: {} },
    'areaImport upload': { path: '/areas/imports', body: null },
    'areaImport take': { path: `/area-imports/${areas!.id}/take`, body: {} },
    'areaImport stop': { path: `/imports/${unreadAreas!.id}/stop`, body: {} },
    'areaImport read-again': { path: `/imports/${unreadAreas!.id}/read-again`, body: {} },
    'areaImport discard': { path: `/imports/${areas!.id}/discard`, body: {} },
    'contractImport upload': { path: '/contracts/imports?year=2020', body: null },
    'contractImport take': { path: `/contract-imports/${signings!.id}/take`, body: {} },
    'contractImport stop': { path: `/imports/${unreadSignings!.id}/stop`, body: {} },
    'contractImport read-again': { path: `/imports/${unreadSignings!.id}/read-again`, body: {} },
    'contractImport discard': { path: `/imports/${signings!.id}/discard`, body: {} },
    'planImport stop': { path: `/imports/${unread.id}/stop`, body: {} },
    'planImport read-again': { path: `/imports/${unread.id}/read-again`, body: {} },
    'planImport discard': { path: `/imports/${annex.id}/discard`, body: {} },
    'dossier submit': about(planned, 'dossier', { items: [{ item: 'support-request', paper: paper(never) }] }),
    'dossier confirm': about(planned, 'dossier/review', { items: [{ item: 'estimate', verdict: 'confirm', remark: null }] }),
    'dossier return': about(planned, 'dossier/review', { items: [{ item: 'quotes', verdict: 'return', remark: '' }] }),
    'selection record-selection': about(planned, 'selection', { selection: { step: 'invited', takenOn: day, paper: paper() } }),
    'contract draft': { path: '/contracts', body: { contracts: [{ ...contract, projectId: registered }] } },
    'contract complete-review': { path: '/contracts/complete-review', body: { ids: [contractId] } },
    'contract sign': {
      path: '/contracts/sign',
      body: { signings: [{ id: contractId, number: '1/HĐ', signedOn: day, agencySigner: 'Cục trưởng', unitSigner: 'Giám đốc' }] },
    },
    'contract annex': {
      path: `/contracts/${contractId}/annexes`,
      body: { annex: { code: '1/PL', signedOn: never, nationalDong: '0', counterpartDong: '0', endsOn: null, reason: 'thử nghiệm' } },
    },
    'contract mark-milestone': { path: `/contracts/${contractId}/milestones/1`, body: { on: never } },
    'contract terminate': { path: `/contracts/${contractId}/terminate`, body: { paper: paper(), reason: 'thử nghiệm' } },
    'campaign open-campaign': {
      path: '/campaigns',
      body: { name: 'Đợt thử hai', year: 2020, dispatchCode: null, namedOn: '2020-01-01', dueOn: '2020-01-01' },
    },
    'campaign join': { path: `/campaigns/${campaign.id}/projects`, body: { projectIds: [planned] } },
    'campaign exempt': inCampaign('exempt', { on: never, reason: 'thử nghiệm', basis: null }),
    'campaign note-blocker': inCampaign('blocker', { blocker: 'thử nghiệm' }),
    'campaign close-campaign': { path: `/campaigns/${campaign.id}/close`, body: { minutes: 'biên bản thử nghiệm' } },
  };
}
