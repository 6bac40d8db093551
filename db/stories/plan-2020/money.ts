import type { OrganizationId } from '../../../db/generated/rows.ts';
import {
  closeCampaign,
  completeReview,
  draftContracts,
  exemptFromCampaign,
  handInPapers,
  noteBlocker,
  openCampaign,
  recordSelection,
  reviewPapers,
  signContracts,
} from '../../../src/features/contracts/index.ts';
import type { NewEstablishment } from '../../../src/features/projects/establishments/establishment.schema.ts';
import type { DossierItem } from '../../../src/features/contracts/dossier/dossier.schema.ts';
import { approveDecision, carriableIn, drawUpDecision, enterEstimate, submitDecision } from '../../../src/features/plans/index.ts';
import {
  appraiseAtBase,
  appraiseForMinistry,
  enterEstablishments,
  keepNorms,
  openRound,
  registerProjects,
} from '../../../src/features/projects/index.ts';
import { ask } from '../../../src/platform/ask.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { addDays, type Day } from '../../../src/platform/pure/dates.ts';
import { addressAt } from './people.ts';
import { PLAN_DONG, projectsOf2020, type StoryProject, type StoryProvince } from './projects.ts';

const AGENCY = { officer: 'chuyen-vien@cuc-ctdp.example', leader: 'cuc-truong@cuc-ctdp.example', finance: 'ke-toan@cuc-ctdp.example' };

interface Unit {
  readonly id: OrganizationId;
  readonly departmentId: OrganizationId | null;
  readonly head: string;
}

export async function provincesOf({ site }: Stage): Promise<StoryProvince[]> {
  const rows = await site.system
    .selectFrom('organization')
    .innerJoin('province', 'province.id', 'organization.province_id')
    .select(['province.code', 'province.name'])
    .where('organization.kind', '=', 'department')
    .where('organization.state', '=', 'standing')
    .orderBy('province.code')
    .execute();
  return rows.map((row, place) => ({ ...row, place }));
}

/** The unit that carries a project out: the province's centre; for the Agency's own tasks the Agency. */
export async function unitsAt({ site }: Stage): Promise<(province: string | null) => Unit> {
  const rows = await site.system
    .selectFrom('organization')
    .leftJoin('province', 'province.id', 'organization.province_id')
    .select(['organization.id', 'organization.kind', 'organization.directed_by_id', 'province.name'])
    .where('organization.kind', 'in', ['promotion-centre', 'agency'])
    .where('organization.state', '=', 'standing')
    .execute();
  const units = new Map(
    rows.map((row) => [
      row.name,
      {
        id: row.id,
        departmentId: row.kind === 'agency' ? null : row.directed_by_id,
        head: row.kind === 'agency' ? AGENCY.officer : addressAt({ address: 'giam-doc' }, 'promotion-centre', row.name),
      } as Unit,
    ]),
  );
  return (province) => units.get(province)!;
}

/** Every project of the year. */
export const projectsAt = async (stage: Stage) => projectsOf2020(await provincesOf(stage));
const byUnit = (projects: readonly StoryProject[]) => [...Map.groupBy(projects, ({ province }) => province)];
export async function idsOf({ site }: Stage, projects: readonly StoryProject[]): Promise<Map<string, string>> {
  const rows = await site.system
    .selectFrom('project')
    .select(['id', 'code'])
    .where(
      'code',
      'in',
      projects.map(({ code }) => code),
    )
    .execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}
export const nationalOf = (project: StoryProject) => project.lines.reduce((sum, { nationalDong }) => sum + BigInt(nationalDong), 0n);
export const counterpartOf = (project: StoryProject) =>
  project.lines.reduce((sum, { counterpartDong }) => sum + BigInt(counterpartDong), 0n);
/** What clusters whose bidding is planned below their support give back in August, before they sign. */
export const gaveBackOf = ({ bidding, signedOn }: StoryProject) => (bidding && signedOn === '2020-09-25' ? 200_000_000n : 0n);

/** Establishments of a province by their place in a list: those entered in another year are known by their names. */
async function establishmentsOf(
  stage: Stage,
  province: string | null,
  officeId: OrganizationId,
  wanted: readonly NewEstablishment[],
): Promise<string[]> {
  const known = new Map(
    wanted.length === 0
      ? []
      : (
          await stage.site.system
            .selectFrom('establishment')
            .select(['id', 'name'])
            .where(
              'name',
              'in',
              wanted.map(({ name }) => name),
            )
            .execute()
        ).map(({ id, name }) => [name, id as string]),
  );
  const fresh = wanted.filter(({ name }) => !known.has(name));
  const { ids } =
    fresh.length === 0
      ? { ids: [] }
      : await stage.play(await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', province)), enterEstablishments, {
          officeId,
          establishments: fresh,
        });
  fresh.forEach(({ name }, at) => known.set(name, ids[at]!));
  return wanted.map(({ name }) => known.get(name)!);
}

/** Each department enters its establishments, each unit registers its projects. */
export async function register(
  stage: Stage,
  projects: readonly StoryProject[],
  which: (province: StoryProvince | null) => boolean = () => true,
): Promise<void> {
  const [unitOf, provinces] = [await unitsAt(stage), await provincesOf(stage)];
  for (const [name, own] of byUnit(projects)) {
    const province = provinces.find((each) => each.name === name) ?? null;
    if (!which(province)) continue;
    const unit = unitOf(name);
    const ids = await establishmentsOf(
      stage,
      name,
      unit.departmentId!,
      own.flatMap((project) => project.establishments),
    );
    let taken = 0;
    const registered = own.map((project) => {
      const from = taken;
      taken += project.establishments.length;
      return {
        ...project,
        unitId: unit.id as string,
        lines: project.lines.map(({ establishment, ...line }) => ({
          ...line,
          establishmentId: establishment === null ? null : ids[from + establishment]!,
        })),
      };
    });
    await stage.play(await stage.as(unit.head), registerProjects, { projects: registered });
  }
}

/** Departments appraise at base, the Agency what is its own. */
export async function appraise(stage: Stage, projects: readonly StoryProject[]): Promise<void> {
  const on = stage.site.clock.today();
  const ids = await idsOf(stage, projects);
  for (const [name, own] of byUnit(projects)) {
    const minutes = { code: `${name === null ? '01/BB-CTĐP' : `BB-${own[0]!.provinceCode}/${on.slice(0, 4)}`}`, on };
    await stage.play(
      await stage.as(name === null ? AGENCY.officer : addressAt({ address: 'chuyen-vien' }, 'department', name)),
      appraiseAtBase,
      {
        ids: own.map(({ code }) => ids.get(code)!),
        appraisal: { passed: true, score: 70 + ((own.length * 3) % 25), minutes, remark: null },
      },
    );
  }
}

/** A decision over many projects at once: drawn up and submitted by an officer, issued by the leader. */
export async function decide(stage: Stage, projects: readonly StoryProject[], code: string, title: string): Promise<void> {
  const ids = await idsOf(stage, projects);
  const officer = await stage.as(AGENCY.officer);
  const on = stage.site.clock.today();
  const { id } = await stage.play(officer, drawUpDecision, {
    year: projects[0]!.year,
    kind: 'assign',
    title,
    basis: 'Điều 6 Thông tư số 36/2013/TT-BCT; ý kiến thống nhất của Bộ Tài chính',
    allocations: projects.map((project) => ({
      projectId: ids.get(project.code)!,
      nationalDong: nationalOf(project).toString(),
      counterpartDong: counterpartOf(project).toString(),
      remark: null,
    })),
  });
  await stage.play(officer, submitDecision, { id });
  await stage.play(await stage.as(AGENCY.leader), approveDecision, { id, paper: { code, on } });
}

/** What of a year its projects did not spend goes into the next: drawn up over all of them, issued by the leader. */
export async function carryInto(stage: Stage, projects: readonly StoryProject[], year: number, code: string): Promise<void> {
  const ids = [...(await idsOf(stage, projects)).values()];
  const officer = await stage.as(AGENCY.officer);
  const { rows } = await ask(officer, (tx) => carriableIn(tx, year, stage.site.clock.today()));
  const allocations = rows
    .filter(({ projectId }) => ids.includes(projectId))
    .map(({ projectId, leftDong, counterpartLeftDong }) => ({
      projectId,
      nationalDong: leftDong,
      counterpartDong: counterpartLeftDong,
      remark: null,
    }));
  const { id } = await stage.play(officer, drawUpDecision, {
    year,
    kind: 'carry',
    title: `Chuyển kinh phí khuyến công quốc gia năm ${year} chưa sử dụng hết sang năm ${year + 1}`,
    basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
    allocations,
  });
  await stage.play(officer, submitDecision, { id });
  await stage.play(await stage.as(AGENCY.leader), approveDecision, { id, paper: { code, on: stage.site.clock.today() } });
}

const WITH_QUOTES = new Set(['demonstration-model', 'advanced-machinery']);
const WITH_PLAN = new Set(['training']);
/** The papers of a project's dossier, in the order in which the unit has them. */
const papersOf = (project: StoryProject): DossierItem[] => [
  'project-document',
  'support-request',
  ...(project.province === null ? [] : ['base-appraisal' as const]),
  'estimate',
  ...(WITH_QUOTES.has(project.activity) ? ['quotes' as const] : []),
  ...(counterpartOf(project) > 0n ? ['counterpart-commitment' as const] : []),
  ...(WITH_PLAN.has(project.activity) ? ['organisation-plan' as const] : []),
  'contract-draft',
];

/** Units hand their dossiers in and draw contracts up; the Agency reviews them paper by paper. `short` leaves the last papers out. */
export async function prepare(
  stage: Stage,
  projects: readonly StoryProject[],
  short: (project: StoryProject) => number = () => 0,
): Promise<void> {
  const [unitOf, ids, on] = [await unitsAt(stage), await idsOf(stage, projects), stage.site.clock.today()];
  const handed = (project: StoryProject) => papersOf(project).slice(0, papersOf(project).length - short(project));
  for (const [name, own] of byUnit(projects)) {
    const unit = await stage.as(unitOf(name).head);
    await stage.play(unit, handInPapers, {
      dossiers: own
        .filter((project) => handed(project).length > 0)
        .map((project) => ({
          projectId: ids.get(project.code)!,
          items: handed(project).map((item, at) => ({ item, paper: { code: `${at + 1}/${project.code}`, on } })),
        })),
    });
    const whole = own.filter((project) => short(project) === 0);
    if (whole.length > 0)
      await stage.play(unit, draftContracts, {
        contracts: whole.map((project) => ({
          projectId: ids.get(project.code)!,
          nationalDong: (nationalOf(project) - gaveBackOf(project)).toString(),
          counterpartDong: counterpartOf(project).toString(),
          startsOn: on,
          endsOn: project.endsOn,
          milestones: [{ description: 'Hoàn thành và nghiệm thu cấp cơ sở', dueOn: `${project.year}-11-30` }],
        })),
      });
  }
  await stage.play(await stage.as(AGENCY.officer), reviewPapers, {
    dossiers: projects
      .filter((project) => handed(project).length > 0)
      .map((project) => ({
        projectId: ids.get(project.code)!,
        items: handed(project).map((item) =>
          short(project) > 0 && item === 'counterpart-commitment'
            ? { item, verdict: 'return' as const, remark: 'Thiếu cam kết đối ứng của một cơ sở.' }
            : { item, verdict: 'confirm' as const, remark: null },
        ),
      })),
  });
}

/** The contracts of a day: reviewed, and signed by the leader of the Agency. */
export async function sign(stage: Stage, projects: readonly StoryProject[]): Promise<void> {
  const [ids, on] = [await idsOf(stage, projects), stage.site.clock.today()];
  const contracts = await stage.site.system
    .selectFrom('contract')
    .innerJoin('project', 'project.id', 'contract.project_id')
    .select(['contract.id', 'project.code'])
    .where('project_id', 'in', [...ids.values()] as never[])
    .orderBy('project.code')
    .execute();
  await stage.play(await stage.as(AGENCY.officer), completeReview, { ids: contracts.map(({ id }) => id) });
  await stage.play(await stage.as(AGENCY.leader), signContracts, {
    signings: contracts.map(({ id, code }) => ({
      id,
      number: `${code}/HĐ-CTĐP`,
      signedOn: on,
      agencySigner: 'Cục trưởng Cục Công Thương địa phương',
      unitSigner: code.startsWith('CTĐP') ? 'Trưởng phòng Quản lý khuyến công' : 'Giám đốc Trung tâm Khuyến công',
    })),
  });
}

const signedOn = async (stage: Stage, day: string) => (await projectsAt(stage)).filter(({ signedOn: on }) => on === day);
/** Dossiers come in three days before their contracts are signed. */
const signing = (day: string): Story['acts'] => [
  { on: addDays(day as Day, -3), tell: async (stage) => prepare(stage, await signedOn(stage, day)) },
  { on: day, tell: async (stage) => sign(stage, await signedOn(stage, day)) },
];
const campaignId = async ({ site }: Stage) => (await site.system.selectFrom('campaign').select('id').executeTakeFirstOrThrow()).id;

const decidedBy = async (stage: Stage, which: 1 | 2) => (await projectsAt(stage)).filter(({ decision }) => decision === which);
/** Registration in 2019, two provinces late; appraisal, the plan by two decisions. */
export const planOf2020: Story['acts'] = [
  {
    on: '2019-06-03',
    tell: async (stage) => {
      await stage.play(stage.system, keepNorms, {});
      await stage.play(await stage.as(AGENCY.officer), openRound, {
        year: 2020,
        closesOn: '2019-06-20',
        basis: 'khoản 1 Điều 6 Thông tư số 36/2013/TT-BCT',
      });
    },
  },
  {
    on: '2019-06-14',
    tell: async (stage) => register(stage, await projectsAt(stage), (province) => province === null || province.place % 32 !== 7),
  },
  {
    on: '2019-06-26',
    tell: async (stage) => register(stage, await projectsAt(stage), (province) => province !== null && province.place % 32 === 7),
  },
  { on: '2019-07-30', tell: async (stage) => appraise(stage, await projectsAt(stage)) },
  {
    on: '2019-10-22',
    tell: async (stage) => {
      const ids = await idsOf(stage, await projectsAt(stage));
      await stage.play(await stage.as(AGENCY.officer), appraiseForMinistry, {
        ids: [...ids.values()],
        appraisal: { passed: true, score: 80, minutes: { code: '12/BB-CTĐP', on: '2019-10-22' }, remark: null },
      });
    },
  },
  {
    on: '2019-12-20',
    tell: async (stage) => {
      const finance = await stage.as(AGENCY.finance);
      await stage.play(finance, enterEstimate, {
        year: 2020,
        kind: 'appropriation',
        round: null,
        code: 'Giao dự toán năm 2020 (minh họa)',
        issuedOn: '2019-12-20',
        amountDong: PLAN_DONG.toString(),
      });
      await stage.play(finance, enterEstimate, {
        year: 2020,
        kind: 'agreement',
        round: 1,
        code: 'Văn bản của Bộ Tài chính, đợt 1 (minh họa)',
        issuedOn: '2019-12-20',
        amountDong: '115000000000',
      });
    },
  },
  {
    on: '2019-12-27',
    tell: async (stage) =>
      decide(stage, await decidedBy(stage, 1), '3872/QĐ-BCT', 'Giao kế hoạch kinh phí khuyến công quốc gia năm 2020 đợt 1'),
  },
  {
    on: '2020-01-20',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.finance), enterEstimate, {
        year: 2020,
        kind: 'agreement',
        round: 2,
        code: 'Văn bản của Bộ Tài chính, đợt 2 (minh họa)',
        issuedOn: '2020-01-20',
        amountDong: '34900000000',
      });
    },
  },
  {
    on: '2020-02-05',
    tell: async (stage) =>
      decide(stage, await decidedBy(stage, 2), '285/QĐ-BCT (minh họa)', 'Giao kế hoạch kinh phí khuyến công quốc gia năm 2020 đợt 2'),
  },
];

const SELECTION = [
  ['plan-approved', '2020-05-18'],
  ['invited', '2020-06-22'],
  ['closed', '2020-07-13'],
  ['result-approved', '2020-08-10'],
] as const;
const select = (at: number): Story['acts'][number] => ({
  on: SELECTION[at]![1],
  tell: async (stage) => {
    const projects = (await projectsAt(stage)).filter(({ bidding }) => bidding);
    const [unitOf, ids] = [await unitsAt(stage), await idsOf(stage, projects)];
    for (const project of projects)
      await stage.play(await stage.as(unitOf(project.province).head), recordSelection, {
        projectId: ids.get(project.code)!,
        selection: {
          step: SELECTION[at]![0],
          takenOn: SELECTION[at]![1],
          paper: { code: `${at + 1}/QĐ-LCNT-${project.code}`, on: SELECTION[at]![1] },
        },
      });
  },
});

/** Contracts through the year, and the campaign that the letter asks for. */
export const contractsOf2020: Story['acts'] = [
  ...['2020-02-20', '2020-03-18', '2020-04-15', '2020-04-24'].flatMap(signing),
  {
    on: '2020-04-29',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.officer), openCampaign, {
        name: 'Ký hợp đồng đề án khuyến công quốc gia năm 2020 trước ngày 15/5/2020',
        year: 2020,
        dispatchCode: '2990/BCT-CTĐP',
        namedOn: '2020-05-15',
        dueOn: '2020-05-14',
      });
    },
  },
  ...['2020-05-08', '2020-05-12', '2020-05-13', '2020-05-14', '2020-05-15', '2020-05-18', '2020-05-21', '2020-06-02', '2020-06-05'].flatMap(
    signing,
  ),
  {
    on: '2020-05-06',
    tell: async (stage) => {
      const projects = (await projectsAt(stage)).filter(({ bidding }) => bidding);
      const [ids, id, officer] = [await idsOf(stage, projects), await campaignId(stage), await stage.as(AGENCY.officer)];
      for (const project of projects)
        await stage.play(officer, exemptFromCampaign, {
          id,
          projectId: ids.get(project.code)!,
          on: '2020-05-06' as Day,
          reason: 'Đề án có điều kiện phải thực hiện theo Luật Đấu thầu; đang lập kế hoạch lựa chọn nhà thầu.',
          basis: 'Công văn số 2990/BCT-CTĐP, mục 1',
        });
    },
  },
  {
    on: '2020-05-11',
    tell: async (stage) => {
      // Those who stay silent until August: dossiers begun, a commitment of a beneficiary is missing.
      const slow = await signedOn(stage, '2020-08-19');
      await prepare(
        stage,
        slow.filter((_, at) => at % 3 !== 2),
        () => 1,
      );
      const [unitOf, ids, id] = [await unitsAt(stage), await idsOf(stage, slow), await campaignId(stage)];
      for (const project of slow.filter((_, at) => at % 2 === 0))
        await stage.play(await stage.as(unitOf(project.province).head), noteBlocker, {
          id,
          projectId: ids.get(project.code)!,
          blocker: 'Một cơ sở thụ hưởng giảm đơn hàng do dịch bệnh, chưa xác nhận vốn đối ứng.',
        });
    },
  },
  ...SELECTION.map((_, at) => select(at)),
  {
    on: '2020-06-30',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.leader), closeCampaign, {
        id: await campaignId(stage),
        minutes: 'Đã rà soát từng đề án chưa ký; các đề án còn lại tiếp tục hoàn thiện hồ sơ, báo cáo Cục hằng tuần.',
      });
    },
  },
  { on: '2020-08-17', tell: async (stage) => finish(stage, '2020-08-19') },
  { on: '2020-08-19', tell: async (stage) => sign(stage, await signedOn(stage, '2020-08-19')) },
  ...['2020-08-28', '2020-09-25', '2020-10-16'].flatMap(signing),
];

/** What was begun in May and lay open is handed in again, drawn up and confirmed. */
async function finish(stage: Stage, day: string): Promise<void> {
  const projects = await signedOn(stage, day);
  const ids = await idsOf(stage, projects);
  const kept = await stage.site.system
    .selectFrom('dossier_item')
    .select(['project_id', 'item'])
    .where('state', '=', 'confirmed')
    .where('project_id', 'in', [...ids.values()] as never[])
    .execute();
  const confirmed = new Set(kept.map(({ project_id: id, item }) => `${id} ${item}`));
  const [unitOf, on] = [await unitsAt(stage), stage.site.clock.today()];
  const open = (project: StoryProject) => papersOf(project).filter((item) => !confirmed.has(`${ids.get(project.code)!} ${item}`));
  for (const [name, own] of byUnit(projects)) {
    const unit = await stage.as(unitOf(name).head);
    await stage.play(unit, handInPapers, {
      dossiers: own.map((project) => ({
        projectId: ids.get(project.code)!,
        items: open(project).map((item, at) => ({ item, paper: { code: `${at + 20}/${project.code}`, on } })),
      })),
    });
    await stage.play(unit, draftContracts, {
      contracts: own.map((project) => ({
        projectId: ids.get(project.code)!,
        nationalDong: nationalOf(project).toString(),
        counterpartDong: counterpartOf(project).toString(),
        startsOn: on,
        endsOn: '2020-12-15',
        milestones: [],
      })),
    });
  }
  await stage.play(await stage.as(AGENCY.officer), reviewPapers, {
    dossiers: projects.map((project) => ({
      projectId: ids.get(project.code)!,
      items: open(project).map((item) => ({ item, verdict: 'confirm' as const, remark: null })),
    })),
  });
}
