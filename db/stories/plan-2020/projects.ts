import type { NewEstablishment } from '../../../src/features/projects/establishments/establishment.schema.ts';
import type { Activity, NewProject } from '../../../src/features/projects/project.schema.ts';

/** The projects of 2020, invented, the same each time the story is told: how many a province has, what for, for how much, and when each contract is signed. */

const MILLION = 1_000_000n;
/** The plan of 2020, and what of it was bound by contracts by the end of July (71,3%), as published; the projects behind them are invented. */
export const PLAN_DONG = 149_900n * MILLION;
const BOUND_BY_JULY = 106_879n * MILLION;

export interface StoryProject extends Omit<NewProject, 'unitId' | 'lines'> {
  /** Province of the unit; null for a task of the Agency. */
  readonly province: string | null;
  readonly lines: readonly (Omit<NewProject['lines'][number], 'establishmentId'> & { readonly establishment: number | null })[];
  readonly establishments: readonly NewEstablishment[];
  /** Day on which its contract is signed; null where not in 2020. */
  readonly signedOn: string | null;
  /** Which of the two decisions assigns it. */
  readonly decision: 1 | 2;
}
export interface StoryProvince {
  readonly code: string;
  readonly name: string;
  readonly place: number;
}

/** What the North, the Centre and Highlands, and the South make. */
const PRODUCTS = {
  north: [
    'chế biến chè xanh',
    'sản xuất miến dong',
    'chế biến gỗ rừng trồng',
    'dệt thổ cẩm',
    'sản xuất cơ khí nông nghiệp',
    'chế biến dược liệu',
    'sản xuất gạch không nung',
    'sản xuất giấy và bao bì giấy',
    'chế biến rau quả sấy',
    'may mặc gia công',
  ],
  centre: [
    'chế biến thủy sản khô',
    'sản xuất nước mắm truyền thống',
    'chế biến cà phê',
    'sản xuất mây tre đan xuất khẩu',
    'chế biến tinh bột sắn',
    'sản xuất đá mỹ nghệ',
    'chế biến gỗ ván ghép thanh',
    'sản xuất cơ khí nông nghiệp',
    'chế biến hồ tiêu',
    'may mặc gia công',
  ],
  south: [
    'chế biến cơm dừa nạo sấy và chỉ xơ dừa',
    'chế biến hạt điều',
    'sản xuất gốm sứ mỹ nghệ',
    'chế biến trái cây sấy dẻo',
    'sản xuất linh kiện nhựa',
    'chế biến gạo chất lượng cao',
    'sản xuất bánh phồng tôm',
    'sản xuất cơ khí nông nghiệp',
    'chế biến cá tra phi lê',
    'dệt chiếu lác',
  ],
} as const;
/** What a province makes, by its code's region. */
const productOf = ({ code }: StoryProvince, n: number) => {
  const of = PRODUCTS[code < '38' ? 'north' : code < '70' ? 'centre' : 'south'];
  return of[n % of.length]!;
};
const OWNERS = [
  'Bảo Khang',
  'Hưng Thịnh',
  'Minh Phát',
  'Đại Lợi',
  'Tân Tiến',
  'An Phú',
  'Thành Công',
  'Hoàng Gia',
  'Phước Lộc',
  'Trường Sơn',
  'Sông Hồng',
  'Đồng Xanh',
] as const;
const KINDS = [
  ['company', 'Công ty TNHH'],
  ['cooperative', 'Hợp tác xã'],
  ['household', 'Hộ kinh doanh'],
  ['company', 'Công ty Cổ phần'],
] as const;

/** The n-th invented establishment of a province. */
function establishmentOf(province: StoryProvince, n: number): NewEstablishment {
  const [kind, label] = KINDS[(province.place + n) % KINDS.length]!;
  const product = productOf(province, province.place * 5 + n);
  const taxCode = kind === 'household' && n % 2 === 0 ? null : `9${province.code}${String(province.place * 100 + n).padStart(7, '0')}`;
  return {
    taxCode,
    name: `${label} ${OWNERS[(province.place * 7 + n * 5) % OWNERS.length]!} ${province.name} ${n + 1}`,
    kind,
    industry: product,
    provinceCode: province.code,
    district: null,
    commune: null,
  };
}

const dong = (millions: number) => (BigInt(millions) * MILLION).toString();
/** Kinds of project in turn: activity, content, name, national money of a line in triệu đồng, its share of the cost in percent, how many establishments. */
const TYPES: readonly {
  readonly activity: Activity;
  readonly content: number;
  readonly name: (product: string) => string;
  readonly million: (seed: number) => number;
  readonly percent: number;
  readonly beneficiaries: number;
}[] = [
  {
    activity: 'advanced-machinery',
    content: 3,
    name: (product) => `Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến trong ${product}`,
    million: (seed) => 220 + (seed % 5) * 20,
    percent: 45,
    beneficiaries: 1,
  },
  {
    activity: 'advanced-machinery',
    content: 3,
    name: (product) => `Đề án nhóm ứng dụng máy móc tiên tiến trong ${product}`,
    million: (seed) => 170 + (seed % 4) * 20,
    percent: 40,
    beneficiaries: 2,
  },
  {
    activity: 'demonstration-model',
    content: 3,
    name: (product) => `Xây dựng mô hình trình diễn kỹ thuật ${product}`,
    million: (seed) => 330 + (seed % 6) * 25,
    percent: 25,
    beneficiaries: 1,
  },
  {
    activity: 'training',
    content: 1,
    name: (product) => `Đào tạo nghề ${product} cho lao động nông thôn`,
    million: (seed) => 130 + (seed % 5) * 15,
    percent: 90,
    beneficiaries: 0,
  },
  {
    activity: 'fair-domestic',
    content: 4,
    name: (product) => `Tổ chức gian hàng giới thiệu sản phẩm ${product} tại hội chợ hàng công nghiệp nông thôn tiêu biểu`,
    million: (seed) => 150 + (seed % 4) * 20,
    percent: 70,
    beneficiaries: 0,
  },
];

/** Days on which departments have theirs signed, as their answers to the letter say; a few stay silent until August. */
const SIGNING_DAYS = [
  '2020-05-08',
  '2020-05-12',
  '2020-05-13',
  '2020-05-13',
  '2020-05-14',
  '2020-05-15',
  '2020-05-18',
  '2020-08-19',
  '2020-05-14',
] as const;
const EARLY_DAYS = ['2020-02-20', '2020-03-18', '2020-04-15', '2020-04-24'] as const;
const APART: Readonly<Record<string, readonly string[]>> = {
  'Bến Tre': Array.from({ length: 5 }, () => '2020-05-21'),
  'Sóc Trăng': Array.from({ length: 4 }, () => '2020-05-21'),
  'Quảng Nam': ['2020-05-15', '2020-05-15', '2020-05-15', '2020-06-02', '2020-06-02'],
  'Yên Bái': ['2020-06-05', '2020-06-05', '2020-06-05'],
};

/** The n-th project of a province in a year; `first` is the number of its first establishment in the province. */
export function projectOf(
  province: StoryProvince,
  n: number,
  signedOn: string,
  { year = 2020, first = n * 2 }: { year?: number; first?: number } = {},
): StoryProject {
  const seed = province.place * 11 + n * 7;
  const type = TYPES[(province.place + n) % TYPES.length]!;
  const product = productOf(province, province.place * 3 + n);
  const establishments = Array.from({ length: type.beneficiaries }, (_, at) => establishmentOf(province, first + at));
  const line = (establishment: number | null, at: number) => {
    const national = type.million(seed + at);
    const cost = Math.ceil((national * 100) / type.percent);
    return {
      establishment,
      activity: type.activity,
      description: `${type.name(product)} – ${establishment === null ? 'chi phí tổ chức' : `dây chuyền tại cơ sở ${at + 1}`}`,
      costDong: dong(cost),
      nationalDong: dong(national),
      counterpartDong: dong(cost - national),
    };
  };
  return {
    province: province.name,
    code: `${province.code}-${year}-${String(n + 1).padStart(2, '0')}`,
    year,
    kind: type.beneficiaries > 1 ? 'group' : 'ordinary',
    name: type.name(product),
    contents: [type.content],
    activity: type.activity,
    provinceCode: province.code,
    place: null,
    startsOn: `${year}-02-01`,
    endsOn: `${year}-12-15`,
    bidding: false,
    lines: establishments.length === 0 ? [line(null, 0)] : establishments.map((_, at) => line(at, at)),
    establishments,
    outputs: [
      {
        description:
          type.activity === 'training'
            ? 'Lao động được đào tạo'
            : type.activity === 'fair-domestic'
              ? 'Gian hàng'
              : 'Máy, dây chuyền đưa vào sản xuất',
        unit: type.activity === 'training' ? 'người' : 'bộ',
        quantity: type.activity === 'training' ? 35 : Math.max(1, type.beneficiaries),
      },
    ],
    signedOn,
    decision: n % 4 === 3 ? 2 : 1,
  };
}

const nationalOf = (project: StoryProject) => project.lines.reduce((sum, { nationalDong }) => sum + BigInt(nationalDong), 0n);
/** Parts of a sum, as even as whole triệu đồng allow. */
const partsOf = (sum: bigint, count: number) =>
  Array.from({ length: count }, (_, at) =>
    at < count - 1 ? (sum / MILLION / BigInt(count)) * MILLION : sum - (sum / MILLION / BigInt(count)) * MILLION * BigInt(count - 1),
  );

function single(
  base: Pick<
    StoryProject,
    'province' | 'code' | 'name' | 'kind' | 'contents' | 'activity' | 'provinceCode' | 'bidding' | 'signedOn' | 'decision'
  >,
  national: bigint,
  percent: bigint,
): StoryProject {
  const cost = (national * 100n) / percent;
  return {
    ...base,
    year: 2020,
    place: null,
    startsOn: '2020-02-01',
    endsOn: '2020-12-15',
    establishments: [],
    outputs: [],
    lines: [
      {
        establishment: null,
        activity: base.activity,
        description: base.name,
        costDong: cost.toString(),
        nationalDong: national.toString(),
        counterpartDong: (cost - national).toString(),
      },
    ],
  };
}

const AGENCY_TASKS = [
  'Sản xuất chuyên mục truyền hình về khuyến công',
  'Xây dựng cơ sở dữ liệu cơ sở công nghiệp nông thôn',
  'Xuất bản bản tin và ấn phẩm khuyến công',
  'Duy trì, nâng cấp trang thông tin điện tử khuyến công',
  'Truyền thông trên báo Công Thương và các báo trung ương',
  'Biên soạn tài liệu tập huấn nghiệp vụ khuyến công',
  'Xây dựng phim tư liệu về sản phẩm tiêu biểu',
  'Tuyên truyền sản xuất sạch hơn trong công nghiệp',
] as const;

/**
 * Every project of the year: as many unsigned when the letter comes as each department's answer counts, one or two signed
 * before it, a cluster's infrastructure under the Bidding Law in 24 provinces, and the Agency's own tasks; so that all
 * make up the plan, and those signed by the end of July the published share.
 */
export function projectsOf2020(provinces: readonly StoryProvince[]): StoryProject[] {
  const ordinary = provinces.flatMap((province) => {
    const days =
      APART[province.name] ?? Array.from({ length: 2 + (province.place % 6) }, () => SIGNING_DAYS[province.place % SIGNING_DAYS.length]!);
    const early = Array.from({ length: 1 + (province.place % 2) }, (_, at) => EARLY_DAYS[(province.place + at) % EARLY_DAYS.length]!);
    return [...early, ...days].map((signedOn, n) => projectOf(province, n, signedOn));
  });
  const sum = (projects: readonly StoryProject[]) => projects.reduce((total, project) => total + nationalOf(project), 0n);
  const [byJuly, later] = [
    ordinary.filter(({ signedOn }) => signedOn! <= '2020-07-31'),
    ordinary.filter(({ signedOn }) => signedOn! > '2020-07-31'),
  ];
  const tasks = partsOf(BOUND_BY_JULY - sum(byJuly), AGENCY_TASKS.length).map((national, at) =>
    single(
      {
        province: null,
        code: `CTĐP-2020-${String(at + 1).padStart(2, '0')}`,
        name: AGENCY_TASKS[at]!,
        kind: 'agency-task',
        contents: [6],
        activity: 'media',
        provinceCode: null,
        bidding: false,
        signedOn: EARLY_DAYS[at % EARLY_DAYS.length]!,
        decision: 1,
      },
      national,
      100n,
    ),
  );
  const clusters = provinces.filter(({ place }) => place % 8 < 3).slice(0, 24);
  const infrastructure = partsOf(PLAN_DONG - BOUND_BY_JULY - sum(later), clusters.length).map((national, at) =>
    single(
      {
        province: clusters[at]!.name,
        code: `${clusters[at]!.code}-2020-20`,
        name: `Hỗ trợ đầu tư hạ tầng kỹ thuật cụm công nghiệp ${OWNERS[at % OWNERS.length]!}, ${clusters[at]!.name}`,
        kind: 'ordinary',
        contents: [7],
        activity: 'cluster-infrastructure',
        provinceCode: clusters[at]!.code,
        bidding: true,
        signedOn: ['2020-08-28', '2020-09-25', '2020-10-16'][at % 3]!,
        decision: at % 2 === 0 ? 1 : 2,
      },
      national,
      30n,
    ),
  );
  return [...ordinary, ...tasks, ...infrastructure];
}
