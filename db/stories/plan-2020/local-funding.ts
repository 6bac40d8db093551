import {
  answerAdvice,
  draftAdvice,
  enterLocalBudget,
  finishLocalProject,
  noteOpinion,
  planLocalProject,
  sendAdvice,
} from '../../../src/features/local-funding/index.ts';
import type { AdviceAnswer } from '../../../src/features/local-funding/advice/advice.schema.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { officeBy } from './find.ts';
import { provincesOf } from './money.ts';
import { addressAt } from './people.ts';

/**
 * Task 5 of the letter: more local money for places that were hit. By the end of July provinces had given 186.1 tỷ đồng, as
 * was published; how much each gave, its papers and its projects are illustrative.
 */

const MILLION = 1_000_000n;
/** What was published of local money by the end of July 2020, and what of it advice had brought. */
const LOCAL_DONG = 186_100n * MILLION;
const RAISED = { 'Lào Cai': 900n, 'Bắc Giang': 1_200n, 'Bến Tre': 1_000n, 'Tiền Giang': 800n } as const;
const RAISED_DONG = Object.values(RAISED).reduce((sum, million) => sum + million, 0n) * MILLION;

const officer = (province: string) => addressAt({ address: 'chuyen-vien' }, 'department', province);
const head = (province: string) => addressAt({ address: 'giam-doc' }, 'department', province);

/** What each province gives at the beginning of a year, in its order; the last takes what rounding left. */
function shares(total: bigint, count: number): bigint[] {
  const weights = Array.from({ length: count }, (_, place) => BigInt(6 + ((place * 5) % 9)));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  const rounded = weights.map((weight) => ((total * weight) / all / (10n * MILLION)) * (10n * MILLION));
  return rounded.map((dong, place) => (place === count - 1 ? total - rounded.slice(0, -1).reduce((sum, each) => sum + each, 0n) : dong));
}
const giveAll = (year: number, total: bigint, day: string) => async (stage: Stage) => {
  const provinces = await provincesOf(stage);
  const given = shares(total, provinces.length);
  for (const { name, place } of provinces) {
    const paper = {
      kind: 'assigned' as const,
      amountDong: given[place]!.toString(),
      paper: { code: `${1_900 + place * 7}/QĐ-UBND`, on: day },
      remark: null,
    };
    await stage.play(await stage.as(officer(name)), enterLocalBudget, {
      office: (await officeBy(stage, 'department', name)).id,
      year,
      paper,
    });
  }
};

/** Projects of local money, by what they are for: name, unit, district, triệu đồng. */
const PLANNED: Readonly<Record<string, readonly (readonly [string, string, string | null, bigint])[]>> = {
  'Lào Cai': [
    [
      'Hỗ trợ máy móc thiết bị chế biến chè hữu cơ cho hợp tác xã tại vùng cao',
      'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh',
      'Huyện Mường Khương',
      260n,
    ],
    [
      'Đào tạo nghề thêu, dệt thổ cẩm cho lao động nữ dân tộc thiểu số',
      'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh',
      'Huyện Bắc Hà',
      140n,
    ],
  ],
  'Bắc Giang': [
    [
      'Hỗ trợ dây chuyền sấy vải thiều xuất khẩu cho cơ sở công nghiệp nông thôn',
      'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp tỉnh',
      'Huyện Lục Ngạn',
      420n,
    ],
  ],
  'Bến Tre': [
    [
      'Hỗ trợ bồn trữ nước ngọt và thiết bị lọc mặn cho cơ sở chế biến dừa',
      'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh',
      'Huyện Ba Tri',
      380n,
    ],
  ],
  'Đà Nẵng': [
    [
      'Xây dựng gian hàng trực tuyến cho sản phẩm công nghiệp nông thôn tiêu biểu',
      'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp',
      null,
      190n,
    ],
  ],
};
const planAll = async (stage: Stage) => {
  for (const [province, own] of Object.entries(PLANNED)) {
    for (const [name, unit, district, million] of own)
      await stage.play(await stage.as(officer(province)), planLocalProject, {
        office: (await officeBy(stage, 'department', province)).id,
        year: 2020,
        project: { name, unit, district, localDong: (million * MILLION).toString(), paper: { code: '388/QĐ-UBND', on: '2020-03-05' } },
      });
  }
};
const finish = (province: string, at: number, on: string, million: bigint) => async (stage: Stage) => {
  const { id } = await stage.site.system
    .selectFrom('local_project')
    .select('id')
    .where('name', '=', PLANNED[province]![at]![0])
    .executeTakeFirstOrThrow();
  await stage.play(await stage.as(officer(province)), finishLocalProject, {
    id,
    finished: { on, spentDong: (million * MILLION).toString(), remark: null },
  });
};

type Raised = keyof typeof RAISED;
const REASONS: Readonly<Record<Raised | 'Đà Nẵng', string>> = {
  'Lào Cai':
    'Cơ sở chế biến chè, dệt thổ cẩm ngừng sản xuất do dịch COVID-19; cần hỗ trợ thiết bị và vốn mua nguyên liệu vụ hè để duy trì việc làm tại các xã đặc biệt khó khăn.',
  'Bắc Giang': 'Mùa vải cận kề mà thị trường xuất khẩu bị gián đoạn; cần bổ sung hỗ trợ dây chuyền sấy và kho lạnh cho các hợp tác xã.',
  'Bến Tre': 'Hạn mặn làm thiếu nước ngọt cho chế biến dừa; cần hỗ trợ thiết bị lọc và bồn trữ trước mùa khô tới.',
  'Tiền Giang': 'Hạn mặn và dịch bệnh làm nhiều cơ sở chế biến trái cây giảm công suất; cần hỗ trợ chuyển sang sấy, đóng gói.',
  'Đà Nẵng': 'Cơ sở sản xuất hàng lưu niệm mất thị trường du lịch; cần hỗ trợ chuyển đổi sản phẩm và bán hàng trực tuyến.',
};
const draft = (province: Raised | 'Đà Nẵng', million: bigint) => async (stage: Stage) => {
  await stage.play(await stage.as(officer(province)), draftAdvice, {
    office: (await officeBy(stage, 'department', province)).id,
    year: 2020,
    advice: { askedDong: (million * MILLION).toString(), reason: REASONS[province] },
  });
};
/** The newest advice of a province. */
const adviceOf = async (stage: Stage, province: string) =>
  (
    await stage.site.system
      .selectFrom('funding_advice')
      .select('id')
      .where('office_id', '=', (await officeBy(stage, 'department', province)).id as never)
      .where('year', '=', 2020)
      .orderBy('drafted_on', 'desc')
      .executeTakeFirstOrThrow()
  ).id;
const opine = (province: string, code: string, on: string, remark: string) => async (stage: Stage) => {
  await stage.play(await stage.as(officer(province)), noteOpinion, {
    id: await adviceOf(stage, province),
    opinion: { paper: { code, on }, remark },
  });
};
const send = (province: string, code: string, on: string) => async (stage: Stage) => {
  await stage.play(await stage.as(head(province)), sendAdvice, {
    id: await adviceOf(stage, province),
    letter: { paper: { code, on }, remark: null },
  });
};
const answer = (province: string, given: AdviceAnswer) => async (stage: Stage) => {
  await stage.play(await stage.as(officer(province)), answerAdvice, {
    id: await adviceOf(stage, province),
    answer: { ...given, granted: given.grantedDong !== null },
  });
};
const grant = (province: Raised, code: string, on: string, remark: string | null = null) =>
  answer(province, { paper: { code, on }, grantedDong: (RAISED[province] * MILLION).toString(), remark });

export const localFundingOf2020: Story['acts'] = [
  { on: '2019-01-18', tell: giveAll(2019, 164_300n * MILLION, '2019-01-10') },
  { on: '2020-01-17', tell: giveAll(2020, LOCAL_DONG - RAISED_DONG, '2020-01-09') },
  { on: '2020-03-06', tell: planAll },
  { on: '2020-05-06', tell: draft('Tiền Giang', 1_500n) },
  { on: '2020-05-08', tell: send('Tiền Giang', '741/TTr-SCT', '2020-05-08') },
  { on: '2020-05-11', tell: draft('Đà Nẵng', 600n) },
  { on: '2020-05-13', tell: send('Đà Nẵng', '1022/TTr-SCT', '2020-05-13') },
  { on: '2020-05-15', tell: draft('Lào Cai', 900n) },
  { on: '2020-05-18', tell: opine('Lào Cai', '915/STC-HCSN', '2020-05-18', 'Cân đối được từ nguồn dự phòng ngân sách tỉnh.') },
  { on: '2020-05-19', tell: send('Lào Cai', '655/TTr-SCT', '2020-05-19') },
  { on: '2020-05-20', tell: draft('Bắc Giang', 2_000n) },
  { on: '2020-05-22', tell: send('Bắc Giang', '880/TTr-SCT', '2020-05-22') },
  { on: '2020-05-27', tell: draft('Bến Tre', 1_000n) },
  { on: '2020-06-02', tell: send('Bến Tre', '790/TTr-SCT', '2020-06-02') },
  {
    on: '2020-06-03',
    tell: answer('Đà Nẵng', {
      paper: { code: '3522/UBND-STC', on: '2020-06-02' },
      grantedDong: null,
      remark: 'Ngân sách thành phố ưu tiên phòng, chống dịch; xem xét vào kế hoạch năm 2021.',
    }),
  },
  { on: '2020-06-12', tell: grant('Lào Cai', '1720/QĐ-UBND', '2020-06-11') },
  { on: '2020-06-19', tell: grant('Tiền Giang', '1988/QĐ-UBND', '2020-06-18', 'Bổ sung một phần theo khả năng cân đối.') },
  {
    on: '2020-06-26',
    tell: grant('Bắc Giang', '588/QĐ-UBND', '2020-06-25', 'Bổ sung một phần; phần còn lại lồng ghép nguồn khuyến nông.'),
  },
  { on: '2020-07-16', tell: grant('Bến Tre', '1650/QĐ-UBND', '2020-07-15') },
  { on: '2020-08-21', tell: finish('Lào Cai', 1, '2020-08-20', 136n) },
  { on: '2020-09-25', tell: finish('Bắc Giang', 0, '2020-09-24', 420n) },
];
