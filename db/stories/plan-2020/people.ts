import { fold } from '../../../src/platform/pure/vietnamese.ts';
import type { OfficeRole } from '../../../src/features/organizations/person.schema.ts';

/** What every account of the story signs in with. */
export const STORY_PASSWORD = 'khuyen-cong-2020';

/** Who sits in an office of each kind: role, title, address before the @. */
export interface Post {
  readonly role: OfficeRole;
  readonly title: string;
  readonly address: string;
  readonly division?: string;
}

export const agencyDivisions = ['Phòng Quản lý khuyến công', 'Phòng Quản lý cụm công nghiệp', 'Văn phòng Cục'] as const;
export const departmentDivision = 'Phòng Quản lý công nghiệp';

export const posts: Readonly<Record<string, readonly Post[]>> = {
  ministry: [
    { role: 'leader', title: 'Thứ trưởng', address: 'thu-truong' },
    { role: 'records-clerk', title: 'Văn thư Bộ', address: 'van-thu' },
  ],
  'ministry-unit': [
    { role: 'leader', title: 'Vụ trưởng', address: 'vu-truong' },
    { role: 'finance-officer', title: 'Chuyên viên tài chính', address: 'tai-chinh' },
  ],
  agency: [
    { role: 'officer', title: 'Chuyên viên', address: 'chuyen-vien', division: agencyDivisions[0] },
    { role: 'records-clerk', title: 'Văn thư', address: 'van-thu', division: agencyDivisions[2] },
    { role: 'head-of-division', title: 'Trưởng phòng Quản lý khuyến công', address: 'truong-phong', division: agencyDivisions[0] },
    { role: 'leader', title: 'Cục trưởng', address: 'cuc-truong' },
    { role: 'officer', title: 'Phó Cục trưởng', address: 'pho-cuc-truong' },
    { role: 'finance-officer', title: 'Kế toán', address: 'ke-toan', division: agencyDivisions[2] },
    { role: 'inspector', title: 'Chuyên viên kiểm tra', address: 'kiem-tra', division: agencyDivisions[0] },
    { role: 'administrator', title: 'Quản trị hệ thống', address: 'quan-tri', division: agencyDivisions[2] },
  ],
  'central-unit': [
    { role: 'leader', title: 'Giám đốc', address: 'giam-doc' },
    { role: 'officer', title: 'Chuyên viên', address: 'chuyen-vien' },
  ],
  department: [
    { role: 'officer', title: 'Chuyên viên', address: 'chuyen-vien', division: departmentDivision },
    { role: 'records-clerk', title: 'Văn thư', address: 'van-thu' },
    { role: 'head-of-division', title: 'Trưởng phòng Quản lý công nghiệp', address: 'truong-phong', division: departmentDivision },
    { role: 'leader', title: 'Giám đốc', address: 'giam-doc' },
  ],
  'promotion-centre': [
    { role: 'records-clerk', title: 'Văn thư', address: 'van-thu' },
    { role: 'leader', title: 'Giám đốc Trung tâm', address: 'giam-doc' },
  ],
  'district-office': [{ role: 'officer', title: 'Chuyên viên', address: 'chuyen-vien' }],
  'peoples-committee': [{ role: 'officer', title: 'Chuyên viên Văn phòng', address: 'chuyen-vien' }],
};

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Nông',
  'Lò',
  'Thạch',
  'H’',
];
const MIDDLE = [
  'Thị Minh',
  'Văn',
  'Thị Thu',
  'Đức',
  'Thị Ngọc',
  'Quang',
  'Thị Hồng',
  'Hữu',
  'Thanh',
  'Thị Kim',
  'Công',
  'Xuân',
  'Thị Bích',
  'Trọng',
];
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dung',
  'Giang',
  'Hà',
  'Hạnh',
  'Hiếu',
  'Hoa',
  'Hòa',
  'Huệ',
  'Khánh',
  'Lan',
  'Liên',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Phúc',
  'Phương',
  'Quân',
  'Sơn',
  'Tâm',
  'Thảo',
  'Thủy',
  'Trang',
  'Tuấn',
  'Vinh',
  'Yến',
];

/** The n-th invented name, the same each time the story is told. */
export function inventedName(n: number): string {
  const [family, middle, given] = [
    FAMILY[(n * 7) % (FAMILY.length - 1)]!,
    MIDDLE[(n * 5 + Math.floor(n / 19)) % MIDDLE.length]!,
    GIVEN[(n * 11 + Math.floor(n / 14)) % GIVEN.length]!,
  ];
  return `${family} ${middle} ${given}`;
}

const DOMAINS: Readonly<Record<string, string>> = {
  ministry: 'bo',
  'ministry-unit': 'vu-tai-chinh',
  agency: 'cuc-ctdp',
  'central-unit': 'ipc1',
  department: 'sct',
  'promotion-centre': 'ttkc',
  'district-office': 'kt',
  'peoples-committee': 'ubnd',
};

/** An address under a name that no mail server bears: van-thu@sct-lao-cai.example. */
export function addressAt(post: Pick<Post, 'address'>, kind: string, province: string | null): string {
  const place =
    province === null
      ? ''
      : `-${fold(province)
          .replace(/[^a-z]+/g, '-')
          .replace(/^tp-/, '')}`;
  return `${post.address}@${DOMAINS[kind]}${place}.example`;
}
