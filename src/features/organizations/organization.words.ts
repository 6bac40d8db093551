export const kindOfOrganizationWords = {
  ministry: { vi: 'Bộ', en: 'Ministry' },
  'ministry-unit': { vi: 'Đơn vị thuộc Bộ', en: 'Unit of the Ministry' },
  agency: { vi: 'Cục', en: 'Agency' },
  'central-unit': { vi: 'Đơn vị trực thuộc Cục', en: 'Unit of the Agency' },
  'peoples-committee': { vi: 'Ủy ban nhân dân cấp tỉnh', en: "Provincial People's Committee" },
  department: { vi: 'Sở Công Thương', en: 'Department of Industry and Trade' },
  'promotion-centre': { vi: 'Trung tâm Khuyến công', en: 'Promotion centre' },
  'district-office': { vi: 'Phòng chuyên môn cấp huyện', en: 'District office' },
  division: { vi: 'Phòng', en: 'Division' },
} as const;

export const regionWords = {
  bac: { vi: 'Phía Bắc', en: 'North' },
  'mien-trung-tay-nguyen': { vi: 'Miền Trung – Tây Nguyên', en: 'Centre and Central Highlands' },
  nam: { vi: 'Phía Nam', en: 'South' },
} as const;

export const organizationStateSentences = {
  standing: { vi: 'Cơ quan đang hoạt động.', en: 'The office stands.' },
  ended: { vi: 'Cơ quan đã kết thúc hoạt động.', en: 'The office has ended.' },
} as const;

/** Why an office cannot be named, merged or added so. */
export const organizationRefusals = {
  sameName: { code: 'same-name', vi: 'Tên mới trùng với tên đang dùng.', en: 'The new name is the one in use.' },
  beforeName: (day: string) => ({
    code: 'before-name',
    vi: `Tên đang dùng có từ ngày ${day}; ngày đổi tên phải sau ngày ấy.`,
    en: `The present name began on ${day}; the renaming must come after it.`,
  }),
  notOfKind: { code: 'not-of-a-kind', vi: 'Chỉ sáp nhập các cơ quan cùng loại.', en: 'Only offices of one kind are merged.' },
  districtsOfDepartment: {
    code: 'districts-of-department',
    vi: 'Cơ quan cấp huyện chỉ thuộc sự chỉ đạo của một Sở Công Thương.',
    en: 'A district office is directed by a department only.',
  },
  noDistricts: { code: 'no-districts', vi: 'Không còn cấp huyện từ ngày 1/7/2025.', en: 'There are no districts since 1/7/2025.' },
  notStanding: (name: string) => ({
    code: 'not-standing',
    vi: `${name} không còn hoạt động vào ngày đó.`,
    en: `${name} does not stand on that day.`,
  }),
  tooFew: { code: 'too-few', vi: 'Cần ít nhất hai cơ quan để sáp nhập.', en: 'A merger needs at least two offices.' },
  future: {
    code: 'in-the-future',
    vi: 'Chỉ ghi nhận khi quyết định đã có hiệu lực; ngày này chưa tới.',
    en: 'Recorded once the decision is in force; that day has not come.',
  },
} as const;
