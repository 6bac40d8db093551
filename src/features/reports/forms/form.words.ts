export const formWords = {
  state: { draft: { vi: 'Dự thảo', en: 'Draft' }, published: { vi: 'Đã ban hành', en: 'Published' } },
  step: {
    draft: { vi: 'Soạn phiên bản mới', en: 'Draw up a version' },
    edit: { vi: 'Lưu dự thảo', en: 'Save the draft' },
    publish: { vi: 'Ban hành', en: 'Publish' },
  },
  unit: {
    dong: { vi: 'đồng', en: 'đồng' },
    count: { vi: 'số lượng', en: 'count' },
    percent: { vi: '%', en: '%' },
    text: { vi: 'lời văn', en: 'words' },
  },
  prefill: {
    projects: { vi: 'Số đề án được giao trong năm', en: 'Projects assigned in the year' },
    approved: { vi: 'Kinh phí được giao trong năm', en: 'Money assigned in the year' },
    'contracted-count': { vi: 'Số đề án đã ký hợp đồng, lũy kế năm', en: 'Projects contracted so far this year' },
    contracted: { vi: 'Giá trị hợp đồng đã ký, lũy kế năm', en: 'Money contracted so far this year' },
    'signed-in-period': { vi: 'Số hợp đồng ký trong kỳ', en: 'Contracts signed in the period' },
    advanced: { vi: 'Đã tạm ứng, lũy kế năm', en: 'Advanced so far this year' },
    'advanced-in-period': { vi: 'Tạm ứng trong kỳ', en: 'Advanced in the period' },
    paid: { vi: 'Đã thanh toán, lũy kế năm', en: 'Paid so far this year' },
    accepted: { vi: 'Khối lượng đã nghiệm thu, lũy kế năm', en: 'Accepted so far this year' },
    settled: { vi: 'Đã quyết toán, lũy kế năm', en: 'Settled so far this year' },
    'establishments-affected': { vi: 'Số cơ sở bị ảnh hưởng ghi nhận trong kỳ', en: 'Establishments hit, stated in the period' },
    'establishments-loss': { vi: 'Thiệt hại của cơ sở ghi nhận trong kỳ', en: 'Their losses' },
    'establishments-idle': {
      vi: 'Số lao động giảm tại các cơ sở bị ảnh hưởng, theo lần khai mới nhất trong kỳ',
      en: 'Workers fewer at establishments hit, by their newest statement in the period',
    },
    'called-normal': { vi: 'Số cơ sở qua điện thoại: hoạt động bình thường', en: 'Telephoned: working as usual' },
    'called-reduced': { vi: 'Số cơ sở qua điện thoại: giảm sản xuất', en: 'Telephoned: working less' },
    'called-stopped': { vi: 'Số cơ sở qua điện thoại: ngừng sản xuất', en: 'Telephoned: stopped' },
  },
} as const;

export const formStateSentences = {
  draft: { vi: 'Phiên bản đang dự thảo.', en: 'The version is a draft.' },
  published: {
    vi: 'Phiên bản đã ban hành thì không thay đổi; hãy soạn phiên bản mới.',
    en: 'A published version never changes; draw up a new one.',
  },
} as const;

/** Why a form cannot stand so: each with its row. */
export const formRefusals = {
  draftThere: (code: string, version: number) => ({
    code: 'draft-there',
    vi: `Biểu mẫu ${code} đang có dự thảo phiên bản ${version}; hãy sửa và ban hành dự thảo đó.`,
    en: `Form ${code} has a draft of version ${version} already; edit and publish that one.`,
  }),
  repeated: (key: string) => ({ code: 'row-repeated', vi: `Mã dòng ${key} dùng hai lần.`, en: `Row ${key} stands twice.` }),
  noParent: (key: string, parent: string) => ({
    code: 'no-parent',
    vi: `Dòng ${key} thuộc dòng ${parent}, nhưng biểu không có dòng ${parent}.`,
    en: `Row ${key} is part of ${parent}, which is not there.`,
  }),
  circle: (key: string) => ({ code: 'rows-in-a-circle', vi: `Dòng ${key} cộng vào chính nó.`, en: `Row ${key} adds up into itself.` }),
  otherUnit: (key: string, parent: string) => ({
    code: 'other-unit',
    vi: `Dòng ${key} không cộng được vào dòng ${parent}: chỉ cộng đồng với đồng, số lượng với số lượng.`,
    en: `Row ${key} cannot add up into ${parent}: only đồng with đồng, counts with counts.`,
  }),
  noSuchRow: (key: string, other: string) => ({
    code: 'no-such-row',
    vi: `Kiểm tra của dòng ${key} so với dòng ${other}, nhưng dòng đó không có hoặc khác đơn vị tính.`,
    en: `The check of row ${key} compares with ${other}, which is not there or counted otherwise.`,
  }),
  noRange: (key: string) => ({
    code: 'no-range',
    vi: `Khoảng cho phép của dòng ${key} không đúng.`,
    en: `The range of row ${key} is none.`,
  }),
  noPrefill: (key: string, name: string) => ({
    code: 'no-prefill',
    vi: `Dòng ${key}: không có số liệu chương trình “${name}” theo đơn vị tính này.`,
    en: `Row ${key}: the programme has no figure “${name}” in this unit.`,
  }),
  sameDay: (day: string) => ({
    code: 'same-day',
    vi: `Đã có một phiên bản áp dụng từ ngày ${day}.`,
    en: `Another version counts from ${day}.`,
  }),
  dayPassed: (today: string) => ({
    code: 'day-passed',
    vi: `Ngày áp dụng đã qua; biểu mới áp dụng sớm nhất từ hôm nay, ngày ${today}.`,
    en: `That day has passed; a version counts from today, ${today}, at the earliest.`,
  }),
  notLaterThan: (day: string) => ({
    code: 'not-later',
    vi: `Phiên bản mới phải áp dụng sau phiên bản trước, tức sau ngày ${day}.`,
    en: `A new version counts from later than the one before, after ${day}.`,
  }),
} as const;
