export const disruptionWords = {
  kind: {
    epidemic: { vi: 'Dịch bệnh', en: 'Epidemic' },
    'saltwater-intrusion': { vi: 'Xâm nhập mặn', en: 'Saltwater intrusion' },
    drought: { vi: 'Hạn hán', en: 'Drought' },
    storm: { vi: 'Bão, áp thấp nhiệt đới', en: 'Storm' },
    flood: { vi: 'Lũ, ngập lụt', en: 'Flood' },
    landslide: { vi: 'Lũ quét, sạt lở đất', en: 'Landslide' },
    'hail-frost': { vi: 'Mưa đá, rét hại, sương muối', en: 'Hail, frost' },
    other: { vi: 'Khác', en: 'Other' },
  },
  severity: {
    light: { vi: 'Nhẹ', en: 'Light' },
    serious: { vi: 'Nghiêm trọng', en: 'Serious' },
    'very-serious': { vi: 'Rất nghiêm trọng', en: 'Very serious' },
  },
  state: { 'under-way': { vi: 'Đang diễn ra', en: 'Under way' }, ended: { vi: 'Đã kết thúc', en: 'Ended' } },
  situation: {
    normal: { vi: 'Bình thường', en: 'Normal' },
    reduced: { vi: 'Sản xuất giảm', en: 'Reduced' },
    stopped: { vi: 'Ngừng sản xuất', en: 'Stopped' },
  },
  impactState: {
    stated: { vi: 'Chờ Sở xác nhận', en: 'Waits for the department' },
    confirmed: { vi: 'Sở đã xác nhận', en: 'Confirmed' },
    returned: { vi: 'Trả lại', en: 'Returned' },
  },
} as const;

export const disruptionStateSentences = {
  'under-way': { vi: 'Sự kiện đang diễn ra.', en: 'It is under way.' },
  ended: { vi: 'Sự kiện đã kết thúc.', en: 'It has ended.' },
} as const;
export const impactStateSentences = {
  stated: { vi: 'Phiếu tình hình chờ Sở xác nhận.', en: 'The statement waits for the department.' },
  confirmed: { vi: 'Sở đã xác nhận phiếu tình hình này.', en: 'The department confirmed this statement.' },
  returned: { vi: 'Phiếu tình hình đã bị trả lại.', en: 'The statement was returned.' },
} as const;

/** Why an event or a statement does not go on so: each with what to do. */
export const disruptionRefusals = {
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới.`, en: `${day} has not come.` }),
  beforeStart: (day: string, start: string) => ({
    code: 'before-start',
    vi: `Ngày ${day} trước ngày bắt đầu ${start}.`,
    en: `${day} is before the first day, ${start}.`,
  }),
  afterEnd: (day: string, end: string) => ({
    code: 'after-end',
    vi: `Ngày ${day} sau ngày kết thúc ${end}.`,
    en: `${day} is after the last day, ${end}.`,
  }),
  noProvince: (code: string) => ({
    code: 'no-province',
    vi: `Không có tỉnh, thành phố mã ${code} vào ngày này.`,
    en: `There is no province ${code} on that day.`,
  }),
  notOwnProvince: (name: string) => ({
    code: 'not-own-province',
    vi: `${name} không thuộc địa bàn của Sở; sự kiện ngoài tỉnh do Cục ghi.`,
    en: `${name} is not the department's own; the Agency enters what lies outside the province.`,
  }),
  nationByAgency: {
    code: 'nation-by-agency',
    vi: 'Sự kiện trên cả nước do Cục ghi.',
    en: 'What holds in the whole country is entered by the Agency.',
  },
  overlapping: (where: string, from: string) => ({
    code: 'overlapping-area',
    vi: `${where} đã có mức độ từ ngày ${from} trong cùng thời gian; hãy đổi mức độ từ một ngày sau đó.`,
    en: `${where} already has a severity from ${from} in the same time; change it from a later day.`,
  }),
  districtFirst: { code: 'district-first', vi: 'Ghi xã, phường thì phải ghi cả huyện, quận.', en: 'A commune is named with its district.' },
  noDistrictAfter: {
    code: 'no-districts',
    vi: 'Từ ngày 01/7/2025 không còn cấp huyện; hãy ghi toàn tỉnh.',
    en: 'There are no districts from 1/7/2025 on; name the whole province.',
  },
  elsewhere: (name: string) => ({
    code: 'not-in-area',
    vi: `${name} không ở vùng bị ảnh hưởng vào ngày này.`,
    en: `${name} does not stand in the area on that day.`,
  }),
  notOwnEstablishment: (name: string) => ({
    code: 'not-own-establishment',
    vi: `${name} không thuộc địa bàn của Sở.`,
    en: `${name} is not in the department's province.`,
  }),
  normalWithFewer: {
    code: 'normal-with-fewer-workers',
    vi: 'Cơ sở bình thường mà lao động giảm: hãy chọn lại tình hình hoặc sửa số lao động.',
    en: 'It works as usual with fewer workers: choose the situation or correct the workers.',
  },
  ownStatement: { code: 'four-eyes', vi: 'Người ghi phiếu không tự xác nhận.', en: 'Who entered a statement does not confirm it.' },
  noReason: { code: 'reason-missing', vi: 'Trả lại phải nêu lý do.', en: 'A return needs its reason.' },
} as const;
