import {
  consentGathering,
  decideGathering,
  holdGathering,
  planGathering,
  reviewGathering,
} from '../../../src/features/gatherings/index.ts';
import type { GatheringKind, NewDecision, NewGathering, Review } from '../../../src/features/gatherings/gathering.schema.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { unitsAt } from './money.ts';
import { addressAt } from './people.ts';

/** Task 4 of the letter: classes, conferences and fairs under the epidemic. Names, numbers of papers and figures are illustrative. */

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
interface Told {
  readonly province: string;
  readonly code: string;
  readonly kind: GatheringKind;
  readonly source: 'national' | 'local';
  readonly name: string;
  readonly district: string | null;
  readonly venue: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly people: number;
  readonly million: number;
}

const CLASS: Told = {
  province: 'Lào Cai',
  code: '10',
  kind: 'training',
  source: 'national',
  name: 'Lớp đào tạo nghề may công nghiệp cho lao động nông thôn',
  district: 'Huyện Bắc Hà',
  venue: 'Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên huyện',
  startsOn: '2020-06-08',
  endsOn: '2020-06-26',
  people: 35,
  million: 145,
};
const ONLINE: Told = {
  province: 'Đà Nẵng',
  code: '48',
  kind: 'training',
  source: 'national',
  name: 'Lớp tập huấn khởi sự doanh nghiệp và quản trị sản xuất',
  district: null,
  venue: 'Hội trường Sở Công Thương',
  startsOn: '2020-06-02',
  endsOn: '2020-06-05',
  people: 60,
  million: 90,
};
const FAIR: Told = {
  province: 'Hà Nội',
  code: '01',
  kind: 'fair',
  source: 'national',
  name: 'Hội chợ hàng công nghiệp nông thôn tiêu biểu khu vực phía Bắc',
  district: null,
  venue: 'Trung tâm Hội chợ, triển lãm',
  startsOn: '2020-06-10',
  endsOn: '2020-06-15',
  people: 2_000,
  million: 980,
};
const MEETING: Told = {
  province: 'Bắc Giang',
  code: '24',
  kind: 'conference',
  source: 'local',
  name: 'Hội nghị kết nối cung cầu sản phẩm công nghiệp nông thôn',
  district: null,
  venue: 'Hội trường khu liên cơ quan tỉnh',
  startsOn: '2020-05-21',
  endsOn: '2020-05-21',
  people: 150,
  million: 60,
};
const TALK: Told = {
  province: 'Bến Tre',
  code: '83',
  kind: 'workshop',
  source: 'local',
  name: 'Hội thảo nguyên liệu dừa trong mùa hạn mặn',
  district: null,
  venue: null,
  startsOn: '2020-06-18',
  endsOn: '2020-06-18',
  people: 40,
  million: 35,
};
const LATE: Told = {
  province: 'Bà Rịa - Vũng Tàu',
  code: '77',
  kind: 'training',
  source: 'national',
  name: 'Lớp bồi dưỡng kiến thức an toàn thực phẩm và truy xuất nguồn gốc cho cơ sở công nghiệp nông thôn',
  district: null,
  venue: null,
  startsOn: '2020-06-22',
  endsOn: '2020-06-24',
  people: 45,
  million: 70,
};
const ALL = [CLASS, ONLINE, FAIR, MEETING, TALK, LATE];

const named = async ({ site }: Stage, { name }: Told) =>
  (await site.system.selectFrom('gathering').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
const officerOf = (province: string) => addressAt({ address: 'chuyen-vien' }, 'department', province);
const OF_PROJECT: Partial<Record<GatheringKind, string>> = { training: 'training', fair: 'fair-domestic', conference: 'conference' };
/** The unit's project of 2020 for such a gathering, where it has one: what national money pays is of its plan. */
async function projectFor({ site }: Stage, unitId: string, kind: GatheringKind): Promise<string | null> {
  return (
    (
      await site.system
        .selectFrom('project')
        .select('code')
        .where('office_id', '=', unitId as never)
        .where('year', '=', 2020)
        .where('activity', '=', (OF_PROJECT[kind] ?? 'none') as never)
        .where('state', '<>', 'stopped')
        .orderBy('code')
        .executeTakeFirst()
    )?.code ?? null
  );
}
async function plan(stage: Stage, { province, code, million, ...told }: Told): Promise<void> {
  const unit = (await unitsAt(stage))(province);
  const gathering: NewGathering = {
    ...told,
    officeId: unit.id,
    projectCode: told.source === 'national' ? await projectFor(stage, unit.id, told.kind) : null,
    provinceCode: code,
    budgetDong: `${million * 1_000_000}`,
  };
  await stage.play(await stage.as(unit.head), planGathering, gathering);
}
const review = (told: Told, said: Review) => async (stage: Stage) => {
  await stage.play(await stage.as((await unitsAt(stage))(told.province).head), reviewGathering, {
    id: await named(stage, told),
    review: said,
  });
};
type Decided = Pick<NewDecision, 'outcome' | 'paper'> & Partial<NewDecision>;
const decide = (told: Told, decided: Decided) => async (stage: Stage) => {
  const decision: NewDecision = {
    authority: told.source === 'national' ? 'ministry' : 'peoples-committee',
    measures: [],
    startsOn: null,
    endsOn: null,
    budgetDong: `${told.million * 1_000_000}`,
    remark: null,
    ...decided,
  };
  await stage.play(await stage.as(told.source === 'national' ? OFFICER : officerOf(told.province)), decideGathering, {
    id: await named(stage, told),
    decision,
  });
};
const consent =
  (told: Told, code: string, on: string, granted = true, remark: string | null = null) =>
  async (stage: Stage) => {
    await stage.play(await stage.as(officerOf(told.province)), consentGathering, {
      id: await named(stage, told),
      consent: { granted, paper: { code, on }, remark },
    });
  };
const hold = (told: Told, on: string, people: number) => async (stage: Stage) => {
  await stage.play(await stage.as((await unitsAt(stage))(told.province).head), holdGathering, {
    id: await named(stage, told),
    held: { on, people, remark: null },
  });
};
const MEASURES = [
  'Giảm số người trong một phòng',
  'Giữ khoảng cách chỗ ngồi',
  'Đeo khẩu trang',
  'Đo thân nhiệt khi vào',
  'Khử khuẩn trước và sau',
];

export const gatheringsOf2020: Story['acts'] = [
  {
    on: '2020-03-12',
    tell: async (stage) => {
      for (const told of ALL) await plan(stage, told);
    },
  },
  {
    on: '2020-05-06',
    tell: review(CLASS, {
      necessary: true,
      outcome: 'hold-with-measures',
      remark: 'Học viên đã đăng ký đủ; doanh nghiệp nhận vào làm ngay trong quý III.',
    }),
  },
  { on: '2020-05-06', tell: review(ONLINE, { necessary: true, outcome: 'online', remark: 'Nội dung lý thuyết, học viên có máy tính.' }) },
  {
    on: '2020-05-07',
    tell: review(FAIR, { necessary: false, outcome: 'postpone', remark: 'Đông người từ nhiều tỉnh; đề nghị lùi sang quý IV.' }),
  },
  {
    on: '2020-05-07',
    tell: review(MEETING, { necessary: false, outcome: 'cancel', remark: 'Các doanh nghiệp đã kết nối qua sàn trực tuyến.' }),
  },
  { on: '2020-05-12', tell: decide(MEETING, { outcome: 'cancel', paper: { code: '1820/UBND-KTTH', on: '2020-05-12' }, budgetDong: '0' }) },
  {
    on: '2020-05-14',
    tell: decide(ONLINE, { outcome: 'online', paper: { code: '3342/BCT-CTĐP', on: '2020-05-14' }, budgetDong: '55000000' }),
  },
  {
    on: '2020-05-14',
    tell: decide(FAIR, {
      outcome: 'postpone',
      paper: { code: '3342/BCT-CTĐP', on: '2020-05-14' },
      startsOn: '2020-10-14',
      endsOn: '2020-10-19',
    }),
  },
  {
    on: '2020-05-15',
    tell: decide(CLASS, { outcome: 'hold-with-measures', paper: { code: '3342/BCT-CTĐP', on: '2020-05-14' }, measures: MEASURES }),
  },
  { on: '2020-05-26', tell: consent(CLASS, '2105/UBND-VX', '2020-05-25') },
  {
    on: '2020-05-27',
    tell: review(TALK, { necessary: true, outcome: 'hold-with-measures', remark: 'Cơ sở cần nguyên liệu thay thế trước vụ mới.' }),
  },
  {
    on: '2020-06-02',
    tell: decide(TALK, {
      outcome: 'hold-with-measures',
      paper: { code: '2731/UBND-KT', on: '2020-06-01' },
      measures: MEASURES.slice(1, 4),
    }),
  },
  { on: '2020-06-05', tell: hold(ONLINE, '2020-06-05', 57) },
  { on: '2020-06-10', tell: consent(TALK, '2890/UBND-VX', '2020-06-09') },
  { on: '2020-06-19', tell: hold(TALK, '2020-06-18', 38) },
  { on: '2020-06-29', tell: hold(CLASS, '2020-06-26', 34) },
  {
    on: '2020-09-21',
    tell: review(FAIR, { necessary: true, outcome: 'hold-with-measures', remark: 'Dịch đã được kiểm soát; đơn vị tham gia giảm một nửa.' }),
  },
  {
    on: '2020-09-28',
    tell: decide(FAIR, {
      outcome: 'hold-with-measures',
      paper: { code: '7321/BCT-CTĐP', on: '2020-09-28' },
      measures: MEASURES,
      budgetDong: '760000000',
    }),
  },
  { on: '2020-10-06', tell: consent(FAIR, '4870/UBND-KGVX', '2020-10-05') },
  { on: '2020-10-20', tell: hold(FAIR, '2020-10-19', 1_150) },
];
