import { sql } from 'kysely';
import {
  appraiseAdjustment,
  closeRecovery,
  confirmAdjustment,
  decideAdjustment,
  requestAdjustment,
  requestExtension,
  returnUnconfirmed,
} from '../../../src/features/adjustments/index.ts';
import type { NewChange } from '../../../src/features/adjustments/changes/change.schema.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { appraiseForMinistry } from '../../../src/features/projects/index.ts';
import { advanceOf, carryThrough } from './disbursements.ts';
import { appraise, counterpartOf, idsOf, nationalOf, projectsAt, provincesOf, register, unitsAt } from './money.ts';
import { addressAt } from './people.ts';
import { projectOf, type StoryProject } from './projects.ts';

/** Forty adjustments of the year, of every kind: what units ask, departments confirm, the Agency appraises, and whom it belongs to decides. Projects, papers and reasons are illustrative. */

const AGENCY = {
  officer: 'chuyen-vien@cuc-ctdp.example',
  head: 'truong-phong@cuc-ctdp.example',
  leader: 'cuc-truong@cuc-ctdp.example',
  ministry: 'thu-truong@bo.example',
};
const ARTICLE = 'Điều 11 Thông tư số 36/2013/TT-BCT (sửa đổi tại khoản 10, 11 Điều 1 Thông tư số 17/2018/TT-BCT)';
const COVID = 'Chỉ thị số 11/CT-TTg ngày 04/3/2020; Quyết định số 447/QĐ-TTg ngày 01/4/2020';
const MILLION = 1_000_000n;

/** Projects that nothing else of the story ends: signed by the end of May, neither accepted in autumn nor stopped. */
async function lasting(stage: Stage): Promise<StoryProject[]> {
  const stop = (await early(stage)).find(({ activity, province }) => activity === 'fair-domestic' && province !== null)!.code;
  return (await projectsAt(stage))
    .filter(({ signedOn, bidding, code }) => signedOn! <= '2020-05-21' && !bidding && code !== stop)
    .filter((_, at) => at % 9 > 3)
    .filter(({ province }) => province !== null);
}
const early = async (stage: Stage) =>
  (await projectsAt(stage)).filter(({ signedOn }) => signedOn! <= '2020-04-24').filter((_, at) => at % 4 !== 3);
/** Of these, those whose advance went out in May. */
async function advanced(stage: Stage): Promise<StoryProject[]> {
  const drawn = new Set((await early(stage)).map(({ code }) => code));
  return (await lasting(stage)).filter(({ code }) => drawn.has(code));
}
/** Signed and without an advance: one of them by its place; counted from the end, one with several beneficiaries, or with one. */
async function plain(stage: Stage, { at, among }: Pick<Told, 'at' | 'among'>): Promise<StoryProject> {
  const drawn = new Set((await early(stage)).map(({ code }) => code));
  const all = (await lasting(stage)).filter(({ code, signedOn }) => !drawn.has(code) && signedOn! <= '2020-05-15');
  return (among === undefined ? all : all.toReversed().filter(({ establishments }) => establishments.length === among))[at]!;
}

type Wanted = (project: StoryProject, other: string) => Omit<NewChange, 'projectId'>;
interface Told {
  readonly at: number;
  readonly among?: 1 | 2;
  readonly title: string;
  readonly reason: string;
  readonly covid?: boolean;
  readonly change: Wanted;
  readonly asked: string;
  readonly confirmed: string | null;
  readonly appraised: string | null;
  readonly decided: string | null;
  readonly code: string | null;
  readonly by?: 'ministry';
}

const covidOf = async ({ site }: Stage) =>
  (await site.system.selectFrom('disruption').select('id').where('name', 'like', '%COVID%').limit(1).executeTakeFirst())?.id ?? null;
/** An establishment of the province that no project of this one names. */
async function otherThan({ site }: Stage, project: StoryProject): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`SELECT e.id FROM establishment e JOIN establishment_place w ON w.establishment_id = e.id JOIN province v ON v.id = w.province_id WHERE v.code = ${project.provinceCode} AND e.name <> ALL (${project.establishments.map(({ name }) => name)}::text[]) ORDER BY e.name LIMIT 1`.execute(
    site.system,
  );
  return rows[0]!.id;
}
const titled = ({ title }: Told, project: StoryProject) => `${title}, đề án ${project.code}`;
const found = async ({ site }: Stage, title: string) =>
  (await site.system.selectFrom('adjustment').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id as string;

async function asks(stage: Stage, told: Told): Promise<void> {
  const project = await plain(stage, told);
  const unit = (await unitsAt(stage))(project.province);
  const projectId = (await idsOf(stage, [project])).get(project.code)!;
  await stage.play(await stage.as(unit.head), requestAdjustment, {
    officeId: unit.id,
    year: 2020,
    title: titled(told, project),
    reason: told.reason,
    basis: told.covid === true ? `${ARTICLE}; ${COVID}` : ARTICLE,
    disruptionId: told.covid === true ? await covidOf(stage) : null,
    changes: [{ projectId, ...told.change(project, await otherThan(stage, project)) } as NewChange],
  });
}
const confirms = async (stage: Stage, told: Told) => {
  const project = await plain(stage, told);
  await stage.play(await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', project.province)), confirmAdjustment, {
    id: await found(stage, titled(told, project)),
    paper: { code: `${400 + told.at}/SCT-QLCN`, on: stage.site.clock.today() },
  });
};
const appraises = async (stage: Stage, told: Told) => {
  await stage.play(await stage.as(AGENCY.officer), appraiseAdjustment, {
    id: await found(stage, titled(told, await plain(stage, told))),
    remark: 'Hồ sơ đủ, nội dung phù hợp; đề nghị chấp thuận.',
  });
};
const decides = async (stage: Stage, told: Told) => {
  await stage.play(await stage.as(told.by === 'ministry' ? AGENCY.ministry : AGENCY.leader), decideAdjustment, {
    id: await found(stage, titled(told, await plain(stage, told))),
    paper: { code: told.code!, on: stage.site.clock.today() },
  });
};

const upTo = (project: StoryProject, percent: bigint) => (((nationalOf(project) * percent) / 100n / MILLION) * MILLION).toString();
const place: Wanted = (project) => ({ kind: 'place', provinceCode: project.provinceCode, place: 'Cụm công nghiệp của huyện' }) as never;
const partner =
  (coordinatingUnit: string): Wanted =>
  () =>
    ({ kind: 'coordinating-unit', coordinatingUnit }) as never;
const until =
  (endsOn: string): Wanted =>
  () =>
    ({ kind: 'term', endsOn }) as never;
const less =
  (percent: bigint): Wanted =>
  (project) =>
    ({ kind: 'decrease-total', nationalDong: upTo(project, percent), counterpartDong: counterpartOf(project).toString() }) as never;
const contents =
  (...list: number[]): Wanted =>
  () =>
    ({ kind: 'content', contents: list }) as never;
const beneficiary: Wanted = (_, establishmentId) => ({ kind: 'beneficiary', lines: [{ line: 1, establishmentId }] }) as never;
/** Ten triệu from one beneficiary to the other, of both sources as it was. */
const recast: Wanted = ({ lines }) =>
  ({
    kind: 'recast',
    lines: lines.map(({ nationalDong, counterpartDong }, at) => ({
      line: at + 1,
      nationalDong: (BigInt(nationalDong) + (at === 0 ? -10n : 10n) * MILLION).toString(),
      counterpartDong: (BigInt(counterpartDong) + (at === 0 ? 10n : -10n) * MILLION).toString(),
    })),
  }) as never;
const text =
  (said: string): Wanted =>
  () =>
    ({ kind: 'other', text: said }) as never;
const counterpart: Wanted = (project) =>
  ({
    kind: 'increase-total',
    nationalDong: nationalOf(project).toString(),
    counterpartDong: (counterpartOf(project) + 20n * MILLION).toString(),
  }) as never;

/** Asked, confirmed, appraised, decided, in days; what is null has not come by the end of the year, or waits. */
const TOLD: readonly Told[] = [
  // On the desks on opening day: for a decision of either, for appraisal, for a department's word.
  {
    at: 0,
    title: 'Bổ sung đơn vị phối hợp',
    reason: 'Phòng Kinh tế và Hạ tầng huyện cùng tổ chức tuyển lao động',
    change: partner('Phòng Kinh tế và Hạ tầng huyện'),
    asked: '2020-05-18',
    confirmed: '2020-05-19',
    appraised: '2020-05-20',
    decided: '2020-06-01',
    code: '118/QĐ-CTĐP (minh họa)',
  },
  {
    at: 1,
    title: 'Thay đổi địa điểm thực hiện',
    reason: 'Cơ sở chuyển xưởng vào cụm công nghiệp',
    change: place,
    asked: '2020-05-18',
    confirmed: '2020-05-20',
    appraised: '2020-05-21',
    decided: '2020-06-02',
    code: '119/QĐ-CTĐP (minh họa)',
  },
  {
    at: 2,
    title: 'Kéo dài thời gian trong năm',
    reason: 'Chuyên gia chưa nhập cảnh được do dịch COVID-19',
    covid: true,
    change: until('2020-12-25'),
    asked: '2020-05-20',
    confirmed: '2020-05-22',
    appraised: '2020-05-26',
    decided: '2020-06-03',
    code: '131/QĐ-CTĐP (minh họa)',
  },
  {
    at: 3,
    title: 'Thay đổi nội dung khuyến công',
    reason: 'Chuyển một phần đào tạo tập trung sang truyền nghề tại cơ sở do dịch COVID-19',
    covid: true,
    change: contents(1, 3),
    asked: '2020-05-20',
    confirmed: '2020-05-25',
    appraised: '2020-05-27',
    decided: '2020-06-12',
    code: '1544/QĐ-BCT (minh họa)',
    by: 'ministry',
  },
  {
    at: 4,
    title: 'Giảm kinh phí hỗ trợ',
    reason: 'Cơ sở chỉ mua một dây chuyền do đơn hàng giảm vì dịch COVID-19',
    covid: true,
    change: less(80n),
    asked: '2020-05-21',
    confirmed: '2020-05-26',
    appraised: '2020-06-02',
    decided: '2020-08-05',
    code: '198/QĐ-CTĐP (minh họa)',
  },
  {
    at: 5,
    title: 'Kéo dài thời gian trong năm',
    reason: 'Thiết bị nhập khẩu về chậm do dịch COVID-19',
    covid: true,
    change: until('2020-12-24'),
    asked: '2020-05-25',
    confirmed: '2020-05-27',
    appraised: '2020-06-02',
    decided: '2020-06-05',
    code: '135/QĐ-CTĐP (minh họa)',
  },
  {
    at: 6,
    title: 'Tăng vốn đối ứng của cơ sở',
    reason: 'Cơ sở đầu tư thêm thiết bị phụ trợ',
    change: counterpart,
    asked: '2020-05-25',
    confirmed: null,
    appraised: null,
    decided: null,
    code: null,
  },
  {
    at: 7,
    title: 'Kéo dài thời gian trong năm',
    reason: 'Lớp học hoãn khai giảng do dịch COVID-19',
    covid: true,
    change: until('2020-12-23'),
    asked: '2020-05-26',
    confirmed: '2020-06-01',
    appraised: '2020-06-04',
    decided: '2020-06-09',
    code: '139/QĐ-CTĐP (minh họa)',
  },
  {
    at: 8,
    title: 'Bổ sung đơn vị phối hợp',
    reason: 'Liên minh Hợp tác xã tỉnh tham gia',
    change: partner('Liên minh Hợp tác xã tỉnh'),
    asked: '2020-05-27',
    confirmed: '2020-06-03',
    appraised: '2020-06-08',
    decided: '2020-06-11',
    code: '142/QĐ-CTĐP (minh họa)',
  },
  {
    at: 9,
    title: 'Điều chỉnh quy cách thiết bị',
    reason: 'Nhà cung cấp ngừng mẫu máy đã đăng ký',
    change: text('Thay máy ép thủy lực 60 tấn bằng máy cùng loại 63 tấn, giá không đổi.'),
    asked: '2020-06-08',
    confirmed: '2020-06-10',
    appraised: '2020-06-15',
    decided: '2020-06-18',
    code: '150/QĐ-CTĐP (minh họa)',
  },
  ...(['2020-12-21', '2020-12-22', '2020-12-23', '2020-12-24'] as const).map((day, n): Told => ({
    at: 10 + n,
    title: 'Kéo dài thời gian trong năm',
    reason: 'Sản xuất gián đoạn do dịch COVID-19',
    covid: true,
    change: until(day),
    asked: '2020-07-06',
    confirmed: '2020-07-09',
    appraised: '2020-07-15',
    decided: '2020-07-21',
    code: `${171 + n}/QĐ-CTĐP (minh họa)`,
  })),
  ...([85n, 90n, 75n] as const).map((percent, n): Told => ({
    at: 14 + n,
    title: 'Giảm kinh phí hỗ trợ',
    reason: 'Giá thiết bị trúng chào thấp hơn dự toán',
    change: less(percent),
    asked: '2020-07-20',
    confirmed: '2020-07-23',
    appraised: '2020-07-29',
    decided: '2020-08-06',
    code: `${194 + n}/QĐ-CTĐP (minh họa)`,
  })),
  ...([0, 1, 2] as const).map((n): Told => ({
    at: 17 + n,
    title: 'Thay đổi địa điểm thực hiện',
    reason: 'Chuyển sang mặt bằng rộng hơn trong huyện',
    change: place,
    asked: '2020-08-03',
    confirmed: '2020-08-05',
    appraised: '2020-08-11',
    decided: '2020-08-14',
    code: `${201 + n}/QĐ-CTĐP (minh họa)`,
  })),
  ...([0, 1] as const).map((n): Told => ({
    at: 20 + n,
    title: 'Thay đổi nội dung khuyến công',
    reason: 'Bổ sung hợp phần tư vấn quản lý sản xuất',
    change: contents(3, 5),
    asked: '2020-08-10',
    confirmed: '2020-08-13',
    appraised: '2020-08-19',
    decided: '2020-08-26',
    code: `${2240 + n}/QĐ-BCT (minh họa)`,
    by: 'ministry',
  })),
  ...([0, 1] as const).map((n): Told => ({
    at: 22 + n,
    title: 'Tăng vốn đối ứng của cơ sở',
    reason: 'Cơ sở mở rộng nhà xưởng',
    change: counterpart,
    asked: '2020-09-07',
    confirmed: '2020-09-10',
    appraised: '2020-09-16',
    decided: '2020-09-23',
    code: `${2510 + n}/QĐ-BCT (minh họa)`,
    by: 'ministry',
  })),
  ...([0, 1] as const).map((n): Told => ({
    at: 24 + n,
    title: 'Kéo dài sang năm ngân sách sau',
    reason: 'Lắp đặt chậm do mưa lũ miền Trung và dịch bệnh',
    covid: n === 0,
    change: () => ({ kind: 'next-year', endsOn: '2021-06-30' }) as never,
    asked: '2020-11-23',
    confirmed: '2020-11-25',
    appraised: '2020-12-02',
    decided: '2020-12-10',
    code: `${3320 + n}/QĐ-BCT (minh họa)`,
    by: 'ministry',
  })),
  ...([0, 1, 2] as const).map((n): Told => ({
    at: n,
    among: 2,
    title: 'Cơ cấu lại dự toán giữa hai cơ sở',
    reason: 'Giá hai dây chuyền chênh so với dự toán',
    change: recast,
    asked: '2020-08-31',
    confirmed: '2020-09-03',
    appraised: '2020-09-09',
    decided: '2020-09-11',
    code: `${231 + n}/QĐ-CTĐP (minh họa)`,
  })),
  ...([0, 1, 2] as const).map((n): Told => ({
    at: n,
    among: 1,
    title: 'Thay đổi đơn vị thụ hưởng',
    reason: 'Cơ sở cũ không bố trí được vốn đối ứng',
    change: beneficiary,
    asked: '2020-07-27',
    confirmed: '2020-07-30',
    appraised: '2020-08-04',
    decided: '2020-08-07',
    code: `${188 + n}/QĐ-CTĐP (minh họa)`,
  })),
  ...([0, 1, 2] as const).map((n): Told => ({
    at: 27 + n,
    title: 'Điều chỉnh sản phẩm đầu ra',
    reason: 'Quy cách sản phẩm theo yêu cầu khách hàng',
    change: text('Thay đổi quy cách bao bì sản phẩm trình diễn, không đổi số lượng và kinh phí.'),
    asked: '2020-09-21',
    confirmed: '2020-09-24',
    appraised: '2020-09-29',
    decided: '2020-10-02',
    code: `${241 + n}/QĐ-CTĐP (minh họa)`,
  })),
];
/** Given back by a department, for the unit to draw up anew. */
const RETURNED: Told = {
  at: 26,
  title: 'Giảm kinh phí hỗ trợ',
  reason: 'Cơ sở giảm quy mô',
  change: less(60n),
  asked: '2020-05-25',
  confirmed: null,
  appraised: null,
  decided: null,
  code: null,
};

/** Two departments' further projects: appraised in summer, put into the plan with money given back; one stays, three go elsewhere. */
async function late(stage: Stage): Promise<StoryProject[]> {
  return (await provincesOf(stage))
    .filter(({ name }) => ['Lào Cai', 'Bến Tre', 'Quảng Nam', 'Yên Bái'].includes(name))
    .map((province) => ({
      ...projectOf(province, 16, '2020-12-31', { first: 60 }),
      code: `${province.code}-2020-17`,
      endsOn: '2020-12-31',
    }));
}
/** What the Agency draws up itself, over projects of several units; decided by whom it belongs to. */
const ownSet =
  (
    title: string,
    reason: string,
    change: (project: StoryProject, at: number) => Omit<NewChange, 'projectId'>,
    projects: (stage: Stage) => Promise<readonly StoryProject[]>,
    code: string,
  ) =>
  async (stage: Stage) => {
    const chosen = await projects(stage);
    const [ids, agency] = [await idsOf(stage, chosen), (await unitsAt(stage))(null)];
    const { id } = await stage.play(await stage.as(AGENCY.officer), requestAdjustment, {
      officeId: agency.id,
      year: 2020,
      title,
      reason,
      basis: ARTICLE,
      disruptionId: null,
      changes: chosen.map((project, at) => ({ projectId: ids.get(project.code)!, ...change(project, at) }) as NewChange),
    });
    await stage.play(await stage.as(AGENCY.head), appraiseAdjustment, { id, remark: 'Đã rà soát cùng Sở Công Thương.' });
    await stage.play(await stage.as(AGENCY.ministry), decideAdjustment, { id, paper: { code, on: stage.site.clock.today() } });
  };
/** Stopped with their advance out. */
const toStop = async (stage: Stage) => (await advanced(stage)).filter(({ activity }) => activity !== 'media').slice(0, 3);
async function recovered(stage: Stage, at: number, code: string): Promise<void> {
  const project = (await toStop(stage))[at]!;
  const projectId = (await idsOf(stage, [project])).get(project.code)!;
  await stage.play(await stage.as(AGENCY.leader), closeRecovery, {
    adjustmentId: await found(stage, STOPS),
    projectId,
    paper: { code, on: stage.site.clock.today() },
  });
}
const STOPS = 'Ngừng ba đề án không còn khả năng thực hiện';
const LEAVING = 'Chuyển nguồn địa phương và chuyển kế hoạch năm sau đề án chưa ký hợp đồng';

export const adjustmentsOf2020: Story['acts'] = [
  ...[...TOLD, RETURNED].flatMap((told): Story['acts'] => [
    { on: told.asked, tell: (stage) => asks(stage, told) },
    ...(told.confirmed === null ? [] : [{ on: told.confirmed, tell: (stage: Stage) => confirms(stage, told) }]),
    ...(told.appraised === null ? [] : [{ on: told.appraised, tell: (stage: Stage) => appraises(stage, told) }]),
    ...(told.decided === null ? [] : [{ on: told.decided, tell: (stage: Stage) => decides(stage, told) }]),
  ]),
  {
    on: '2020-05-28',
    tell: async (stage) => {
      const project = await plain(stage, RETURNED);
      await stage.play(await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', project.province)), returnUnconfirmed, {
        id: await found(stage, titled(RETURNED, project)),
        reason: 'Chưa có văn bản của cơ sở thụ hưởng.',
      });
    },
  },
  // One new last day for what the epidemic touches in three provinces.
  {
    on: '2020-08-24',
    tell: async (stage) => {
      const disruptionId = await covidOf(stage);
      if (disruptionId === null) return;
      const title = 'Kéo dài thời gian thực hiện đề án bị ảnh hưởng bởi dịch COVID-19 tại Đà Nẵng, Quảng Nam';
      const { id } = await stage.play(await stage.as(AGENCY.officer), requestExtension, {
        year: 2020,
        title,
        reason: 'Giãn cách xã hội từ cuối tháng 7/2020',
        basis: `${ARTICLE}; ${COVID}`,
        disruptionId,
        endsOn: '2020-12-28',
        provinceCodes: ['48', '49'],
      });
      await stage.play(await stage.as(AGENCY.head), appraiseAdjustment, { id, remark: 'Theo đề nghị của hai Sở.' });
      await stage.play(await stage.as(AGENCY.leader), decideAdjustment, {
        id,
        paper: { code: '215/QĐ-CTĐP (minh họa)', on: '2020-08-24' },
      });
    },
  },
  {
    on: '2020-09-14',
    tell: ownSet(
      STOPS,
      'Cơ sở thụ hưởng ngừng hoạt động do dịch bệnh',
      () => ({ kind: 'stop', recoverBy: '2020-10-30' }) as never,
      toStop,
      '2430/QĐ-BCT (minh họa)',
    ),
  },
  { on: '2020-10-12', tell: async (stage) => carryThrough(stage, 'recovery', (await toStop(stage)).slice(0, 2), advanceOf) },
  {
    on: '2020-10-19',
    tell: async (stage) => {
      await recovered(stage, 0, '262/QĐ-CTĐP (minh họa)');
      await recovered(stage, 1, '263/QĐ-CTĐP (minh họa)');
    },
  },
  { on: '2020-06-15', tell: async (stage) => register(stage, await late(stage)) },
  { on: '2020-07-02', tell: async (stage) => appraise(stage, await late(stage)) },
  {
    on: '2020-07-20',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.officer), appraiseForMinistry, {
        ids: [...(await idsOf(stage, await late(stage))).values()],
        appraisal: { passed: true, score: 78, minutes: { code: '31/BB-CTĐP', on: '2020-07-20' }, remark: null },
      });
    },
  },
  {
    on: '2020-10-26',
    tell: ownSet(
      'Bổ sung bốn đề án từ kinh phí thu hồi',
      'Kinh phí thu hồi của các đề án giảm, ngừng',
      (project) => ({ kind: 'add', nationalDong: upTo(project, 25n), counterpartDong: counterpartOf(project).toString() }) as never,
      late,
      '2890/QĐ-BCT (minh họa)',
    ),
  },
  {
    on: '2020-12-08',
    tell: ownSet(
      LEAVING,
      'Không kịp ký hợp đồng trong năm; địa phương bố trí được kinh phí',
      (project, at) => (at < 2 ? { kind: 'to-local' } : { kind: 'next-plan', code: project.code.replace('-2020-', '-2021-') }) as never,
      async (stage) => (await late(stage)).slice(0, 3),
      '3290/QĐ-BCT (minh họa)',
    ),
  },
];
