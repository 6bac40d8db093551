import { writtenMillions } from '../../../platform/pure/money.ts';

export const criterionWords = {
  criterion: {
    'key-project': { vi: 'Đề án điểm', en: 'Key project' },
    'hit-area': { vi: 'Địa bàn bị thiên tai, dịch bệnh', en: 'Area hit by disaster or epidemic' },
    'difficult-area': { vi: 'Địa bàn khó khăn, đặc biệt khó khăn', en: 'Difficult or specially difficult area' },
    'border-island': { vi: 'Biên giới, hải đảo, huyện vùng cao', en: 'Border, islands, highland districts' },
    'poor-district': { vi: 'Huyện nghèo', en: 'Poor district' },
    'ethnic-minority': { vi: 'Vùng đồng bào dân tộc thiểu số', en: 'Ethnic minorities' },
    'new-rural': { vi: 'Xã trong kế hoạch nông thôn mới', en: 'Commune on the new-rural plan' },
    'farm-mechanics': { vi: 'Cơ khí, hóa chất phục vụ nông nghiệp', en: 'Mechanics and chemicals for agriculture' },
    'supporting-industry': { vi: 'Công nghiệp hỗ trợ', en: 'Supporting industry' },
    'cleaner-production': { vi: 'Sản xuất sạch hơn', en: 'Cleaner production' },
    'typical-products': { vi: 'Sản phẩm tiêu biểu, chủ lực, xuất khẩu', en: 'Typical, key and export products' },
    'local-material': { vi: 'Sử dụng nguyên liệu tại chỗ', en: 'Local raw materials' },
    'labour-intensive': { vi: 'Sử dụng nhiều lao động', en: 'Labour intensive' },
    'support-level': { vi: 'Mức hỗ trợ', en: 'Level of support' },
    'unit-experience': { vi: 'Kinh nghiệm của đơn vị thực hiện', en: 'Experience of the unit' },
    'unit-on-time': { vi: 'Năng lực: quyết toán đúng hạn', en: 'Capacity: settled on time' },
  },
  tier: {
    key: { vi: 'Thứ nhất: đề án điểm', en: 'First: key projects' },
    priority: { vi: 'Thứ hai: ngành nghề, địa bàn ưu tiên và mức hỗ trợ', en: 'Second: priority industries and areas, level of support' },
    unit: { vi: 'Thứ ba: kinh nghiệm, năng lực của đơn vị thực hiện', en: 'Third: experience and capacity of the unit' },
  },
  standing: {
    computed: { vi: 'theo số liệu chương trình', en: "by the programme's data" },
    awaiting: { vi: 'chờ Cục xác nhận', en: 'waits for the Agency' },
    confirmed: { vi: 'Cục đã xác nhận', en: 'confirmed by the Agency' },
    struck: { vi: 'Cục không công nhận', en: 'struck by the Agency' },
  },
} as const;

/** Why a proposal has its points, in words. */
export const reasonWords = {
  key: { vi: 'Là đề án điểm.', en: 'It is a key project.' },
  notKey: { vi: 'Không phải đề án điểm.', en: 'It is no key project.' },
  held: (what: string) => ({ vi: `Nơi thực hiện có ${what}.`, en: `At its place: ${what}.` }),
  notHeld: {
    vi: 'Không ghi nhận thiên tai, dịch bệnh được tính trong đợt tại nơi thực hiện.',
    en: 'Nothing that counts in the round is known to have hit its place this year.',
  },
  cleaner: { vi: 'Nội dung hỗ trợ là sản xuất sạch hơn.', en: 'It supports cleaner production.' },
  share: (national: bigint, cost: bigint, percent: bigint) => ({
    vi: `Đề nghị ${writtenMillions(String(national))} trên tổng chi phí ${writtenMillions(String(cost))} triệu đồng (${percent}%); phần đề nghị càng nhỏ càng nhiều điểm.`,
    en: `It asks for ${writtenMillions(String(national))} of ${writtenMillions(String(cost))} million đồng (${percent}%); the smaller the share, the more points.`,
  }),
  experience: (settled: number, from: number, to: number) => ({
    vi: `Đơn vị đã quyết toán ${settled} đề án của các năm ${from}–${to}; mỗi đề án 1 điểm.`,
    en: `The unit has settled ${settled} projects of ${from}–${to}; a point each.`,
  }),
  onTime: (onTime: number, planned: number, from: number, to: number) =>
    planned === 0
      ? { vi: `Đơn vị chưa có đề án nào được giao kế hoạch các năm ${from}–${to}.`, en: `No project of ${from}–${to} was the unit's.` }
      : {
          vi: `${onTime}/${planned} đề án của các năm ${from}–${to} quyết toán trước ngày 1/2 năm sau.`,
          en: `${onTime} of ${planned} projects of ${from}–${to} were settled before 1 February of the next year.`,
        },
  awaiting: (words: string, points: number) => ({
    vi: `Nêu: ${words} Được ${points} điểm khi Cục xác nhận.`,
    en: `Stated: ${words} ${points} points once the Agency confirms.`,
  }),
  confirmed: (words: string, note: string | null) => ({
    vi: `${words}${note === null ? '' : ` Ý kiến Cục: ${note}`}`,
    en: `${words}${note === null ? '' : ` The Agency: ${note}`}`,
  }),
  struck: (words: string, note: string) => ({
    vi: `Nêu: ${words} Cục không công nhận: ${note}`,
    en: `Stated: ${words} Struck by the Agency: ${note}`,
  }),
} as const;
