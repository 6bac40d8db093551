import {
  acceptWork,
  approveDisbursements,
  checkDisbursements,
  confirmDisbursements,
  keepShares,
  requestDisbursement,
  secondDisbursements,
  setThreshold,
} from '../../../src/features/disbursements/index.ts';
import type { DisbursementKind } from '../../../src/features/disbursements/disbursement.schema.ts';
import { annexContract, terminateContract } from '../../../src/features/contracts/index.ts';
import { approveDecision, drawUpDecision, enterEstimate, submitDecision } from '../../../src/features/plans/index.ts';
import { stopProject } from '../../../src/features/projects/index.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { carryInto, counterpartOf, nationalOf, projectsAt, unitsAt } from './money.ts';
import { addressAt } from './people.ts';
import type { StoryProject } from './projects.ts';

const AGENCY = {
  officer: 'chuyen-vien@cuc-ctdp.example',
  leader: 'cuc-truong@cuc-ctdp.example',
  finance: 'ke-toan@cuc-ctdp.example',
  ministry: 'thu-truong@bo.example',
};
const MILLION = 1_000_000n;
/** Above this a third person approves. */
const THRESHOLD = 700n * MILLION;

/** Six tenths of the money, in whole triệu đồng; a quarter of a cluster's infrastructure. */
export const advanceOf = (project: StoryProject) => ((nationalOf(project) * (project.bidding ? 25n : 60n)) / 100n / MILLION) * MILLION;

/** The contracts of projects, by code. */
async function contractsOf({ site }: Stage, projects: readonly StoryProject[]): Promise<Map<string, string>> {
  const rows = await site.system
    .selectFrom('contract')
    .innerJoin('project', 'project.id', 'contract.project_id')
    .select(['contract.id', 'project.code'])
    .where(
      'project.code',
      'in',
      projects.map(({ code }) => code),
    )
    .where('contract.state', '=', 'signed')
    .execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Units ask, each for one contract. */
async function ask(
  stage: Stage,
  kind: DisbursementKind,
  projects: readonly StoryProject[],
  amountOf: (project: StoryProject) => bigint | null,
): Promise<void> {
  const [unitOf, contracts, on] = [await unitsAt(stage), await contractsOf(stage, projects), stage.site.clock.today()];
  for (const project of projects) {
    const contractId = contracts.get(project.code);
    if (contractId === undefined) continue;
    const amount = amountOf(project);
    await stage.play(await stage.as(unitOf(project.province).head), requestDisbursement, {
      contractId,
      request: {
        kind,
        amountDong: amount === null ? null : amount.toString(),
        papers: project.activity === 'training' ? ['organisation-plan'] : [],
        paper: { code: `${LETTERS[kind]}-${project.code}`, on },
      },
    });
  }
}
const LETTERS: Readonly<Record<DisbursementKind, string>> = {
  advance: 'TU',
  clearance: 'TTTU',
  payment: 'TT',
  recovery: 'TH',
  settlement: 'QT',
};

/** The requests of projects in a state, in the order of their codes. */
async function requests(
  { site }: Stage,
  state: 'requested' | 'checked' | 'approved',
  kind: DisbursementKind,
  projects: readonly StoryProject[],
): Promise<{ id: string; amount: bigint; code: string }[]> {
  const rows = await site.system
    .selectFrom('disbursement')
    .innerJoin('contract', 'contract.id', 'disbursement.contract_id')
    .innerJoin('project', 'project.id', 'contract.project_id')
    .select(['disbursement.id', 'disbursement.amount_dong', 'project.code'])
    .where('disbursement.state', '=', state)
    .where('disbursement.kind', '=', kind)
    .where(
      'project.code',
      'in',
      projects.map(({ code }) => code),
    )
    .orderBy('project.code')
    .execute();
  return rows.map((row) => ({ id: row.id, amount: row.amount_dong, code: row.code }));
}
const check = async (stage: Stage, kind: DisbursementKind, projects: readonly StoryProject[]) =>
  stage.play(await stage.as(AGENCY.finance), checkDisbursements, {
    ids: (await requests(stage, 'requested', kind, projects)).map(({ id }) => id),
  });
async function approve(stage: Stage, kind: DisbursementKind, projects: readonly StoryProject[]): Promise<void> {
  const checked = await requests(stage, 'checked', kind, projects);
  await stage.play(await stage.as(AGENCY.leader), approveDisbursements, { ids: checked.map(({ id }) => id) });
  const large = checked.filter(({ amount }) => amount > THRESHOLD);
  if (large.length > 0) await stage.play(await stage.as(AGENCY.ministry), secondDisbursements, { ids: large.map(({ id }) => id) });
}
async function confirm(stage: Stage, kind: DisbursementKind, projects: readonly StoryProject[]): Promise<void> {
  const on = stage.site.clock.today();
  await stage.play(await stage.as(AGENCY.finance), confirmDisbursements, {
    confirmations: (await requests(stage, 'approved', kind, projects)).map(({ id, code }) => ({
      id,
      paper: { code: `KB-${LETTERS[kind]}-${code}`, on },
    })),
  });
}
/** All the hands of a request on one day, where a story need not tell them apart. */
export async function carryThrough(
  stage: Stage,
  kind: DisbursementKind,
  projects: readonly StoryProject[],
  amountOf: (project: StoryProject) => bigint | null,
): Promise<void> {
  if (projects.length === 0) return;
  await ask(stage, kind, projects, amountOf);
  await check(stage, kind, projects);
  await approve(stage, kind, projects);
  await confirm(stage, kind, projects);
}

const early = async (stage: Stage) =>
  (await projectsAt(stage)).filter(({ signedOn }) => signedOn! <= '2020-04-24').filter((_, at) => at % 4 !== 3);
const ofMay = async (stage: Stage) =>
  (await projectsAt(stage)).filter(({ signedOn }) => signedOn! >= '2020-05-08' && signedOn! <= '2020-05-15');
/** The fair that the epidemic stopped: signed and advanced before it. */
const stopped = async (stage: Stage) =>
  (await early(stage)).find(({ activity, province }) => activity === 'fair-domestic' && province !== null)!;
const waiting = async (stage: Stage) => (await ofMay(stage)).filter((_, at) => at % 18 === 0);
/** Those accepted in a month: every third of what was signed by the end of May, a third of them each. */
const accepted = async (stage: Stage, month: number) => {
  const stop = (await stopped(stage)).code;
  return (await projectsAt(stage))
    .filter(({ signedOn, bidding, code }) => signedOn! <= '2020-05-21' && !bidding && code !== stop)
    .filter((_, at) => at % 9 === month);
};

/** Works are accepted at base by the department, whole. */
export async function accept(stage: Stage, projects: readonly StoryProject[]): Promise<void> {
  const [contracts, on] = [await contractsOf(stage, projects), stage.site.clock.today()];
  for (const project of projects) {
    const at = await stage.as(
      project.province === null ? AGENCY.officer : addressAt({ address: 'chuyen-vien' }, 'department', project.province),
    );
    await stage.play(at, acceptWork, {
      contractId: contracts.get(project.code)!,
      acceptance: {
        nationalDong: nationalOf(project).toString(),
        counterpartDong: counterpartOf(project).toString(),
        minutes: { code: `NT-${project.code}`, on },
        acceptedOn: null,
        last: true,
      },
    });
  }
}
/** What was advanced is cleared, what is left is paid, and the contract is settled. */
export async function settle(stage: Stage, projects: readonly StoryProject[]): Promise<void> {
  const drawn = new Set(
    (
      await stage.site.system
        .selectFrom('contract_balance')
        .innerJoin('contract', 'contract.id', 'contract_balance.contract_id')
        .innerJoin('project', 'project.id', 'contract.project_id')
        .select('project.code')
        .where('contract_balance.source', '=', 'national')
        .where('advanced_dong', '>', 0n)
        .execute()
    ).map(({ code }) => code),
  );
  await carryThrough(
    stage,
    'clearance',
    projects.filter(({ code }) => drawn.has(code)),
    advanceOf,
  );
  await carryThrough(stage, 'payment', projects, (project) => nationalOf(project) - (drawn.has(project.code) ? advanceOf(project) : 0n));
  await carryThrough(stage, 'settlement', projects, () => null);
}

/** Contracts get a later last day. */
export async function extend(stage: Stage, projects: readonly StoryProject[], endsOn: string, reason: string): Promise<void> {
  const [contracts, on] = [await contractsOf(stage, projects), stage.site.clock.today()];
  for (const project of projects)
    await stage.play(await stage.as(AGENCY.leader), annexContract, {
      id: contracts.get(project.code)!,
      annex: { code: `PL-${project.code}`, signedOn: on, nationalDong: '0', counterpartDong: '0', endsOn, reason },
    });
}

/** Clusters signed in October: three whose works had hardly begun go into 2021. */
const unfinished = async (stage: Stage) =>
  (await projectsAt(stage)).filter(({ bidding, signedOn }) => bidding && signedOn === '2020-10-16').slice(0, 3);

/** Money after the signing: advances by two hands or three, acceptance, payment, settlement; one project stopped, its advance given back; what three did not spend goes into 2021. */
export const moneyOf2020: Story['acts'] = [
  {
    on: '2019-06-03',
    tell: async (stage) => {
      await stage.play(stage.system, keepShares, {});
    },
  },
  {
    on: '2020-01-06',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.finance), setThreshold, { thresholdDong: THRESHOLD.toString(), validFrom: '2020-01-06' });
    },
  },
  { on: '2020-05-04', tell: async (stage) => ask(stage, 'advance', await early(stage), advanceOf) },
  {
    on: '2020-05-06',
    tell: async (stage) => {
      await check(stage, 'advance', await early(stage));
    },
  },
  { on: '2020-05-07', tell: async (stage) => approve(stage, 'advance', await early(stage)) },
  { on: '2020-05-12', tell: async (stage) => confirm(stage, 'advance', await early(stage)) },
  // What waits when the demonstration opens: asked, checked, approved.
  { on: '2020-05-25', tell: async (stage) => ask(stage, 'advance', await waiting(stage), advanceOf) },
  {
    on: '2020-05-27',
    tell: async (stage) => {
      await check(stage, 'advance', (await waiting(stage)).slice(0, 7));
    },
  },
  { on: '2020-05-28', tell: async (stage) => approve(stage, 'advance', (await waiting(stage)).slice(0, 3)) },
  {
    on: '2020-06-08',
    tell: async (stage) => {
      await check(stage, 'advance', (await waiting(stage)).slice(7));
      await approve(stage, 'advance', (await waiting(stage)).slice(3));
      await confirm(stage, 'advance', await waiting(stage));
    },
  },
  {
    on: '2020-07-06',
    tell: async (stage) =>
      carryThrough(
        stage,
        'advance',
        (await ofMay(stage)).filter((_, at) => at % 3 === 1),
        advanceOf,
      ),
  },
  {
    on: '2020-08-10',
    tell: async (stage) => {
      const project = await stopped(stage);
      const { id } = await stage.site.system.selectFrom('project').select('id').where('code', '=', project.code).executeTakeFirstOrThrow();
      await stage.play(await stage.as(AGENCY.ministry), stopProject, {
        id,
        paper: { code: '2105/QĐ-BCT (minh họa)', on: '2020-08-10' },
        reason: 'Hội chợ không tổ chức được do dịch bệnh.',
      });
    },
  },
  { on: '2020-08-20', tell: async (stage) => carryThrough(stage, 'recovery', [await stopped(stage)], advanceOf) },
  {
    on: '2020-08-24',
    tell: async (stage) => {
      const project = await stopped(stage);
      await stage.play(await stage.as(AGENCY.leader), terminateContract, {
        id: (await contractsOf(stage, [project])).get(project.code)!,
        paper: { code: '2105/QĐ-BCT (minh họa)', on: '2020-08-10' },
        reason: 'Dừng đề án, đã thu hồi tạm ứng.',
      });
    },
  },
  {
    on: '2020-09-04',
    tell: async (stage) => {
      const project = await stopped(stage);
      const { id: projectId } = await stage.site.system
        .selectFrom('project')
        .select('id')
        .where('code', '=', project.code)
        .executeTakeFirstOrThrow();
      const officer = await stage.as(AGENCY.officer);
      const { id } = await stage.play(officer, drawUpDecision, {
        year: 2020,
        kind: 'adjust',
        title: 'Điều chỉnh giảm kế hoạch đề án dừng thực hiện',
        basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
        allocations: [
          {
            projectId,
            nationalDong: (-nationalOf(project)).toString(),
            counterpartDong: (-counterpartOf(project)).toString(),
            remark: 'Dừng do dịch bệnh',
          },
        ],
      });
      await stage.play(officer, submitDecision, { id });
      await stage.play(await stage.as(AGENCY.leader), approveDecision, { id, paper: { code: '2340/QĐ-BCT (minh họa)', on: '2020-09-04' } });
    },
  },
  { on: '2020-08-31', tell: async (stage) => accept(stage, await accepted(stage, 0)) },
  { on: '2020-09-30', tell: async (stage) => accept(stage, await accepted(stage, 1)) },
  {
    on: '2020-10-30',
    tell: async (stage) => {
      await accept(stage, await accepted(stage, 2));
      await settle(stage, await accepted(stage, 0));
    },
  },
  {
    on: '2020-11-25',
    tell: async (stage) => {
      await accept(stage, await accepted(stage, 3));
      await settle(stage, await accepted(stage, 1));
    },
  },
  { on: '2020-11-20', tell: async (stage) => carryThrough(stage, 'advance', await unfinished(stage), advanceOf) },
  {
    on: '2020-12-24',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.finance), enterEstimate, {
        year: 2021,
        kind: 'appropriation',
        round: null,
        code: 'Giao dự toán năm 2021 (minh họa)',
        issuedOn: '2020-12-24',
        amountDong: '120000000000',
      });
    },
  },
  { on: '2020-12-31', tell: async (stage) => carryInto(stage, await unfinished(stage), 2020, '3590/QĐ-BCT (minh họa)') },
  { on: '2020-12-18', tell: async (stage) => settle(stage, [...(await accepted(stage, 2)), ...(await accepted(stage, 3))]) },
];
