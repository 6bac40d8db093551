import { writtenDong } from '../../platform/pure/money.ts';

export const planWords = {
  kind: {
    assign: { vi: 'Giao kế hoạch', en: 'Assigns the plan' },
    adjust: { vi: 'Điều chỉnh kế hoạch', en: 'Adjusts the plan' },
    supplement: { vi: 'Điều chỉnh, bổ sung kế hoạch', en: 'Adjusts and supplements the plan' },
    carry: { vi: 'Chuyển sang năm sau', en: 'Carries into the next year' },
  },
  state: {
    drafted: { vi: 'Đang lập', en: 'Drawn up' },
    submitted: { vi: 'Đã trình', en: 'Submitted' },
    approved: { vi: 'Đã ban hành', en: 'Issued' },
  },
  step: {
    'draw-up': { vi: 'Lập quyết định', en: 'Draw up a decision' },
    correct: { vi: 'Sửa', en: 'Correct' },
    submit: { vi: 'Trình Bộ', en: 'Submit' },
    'send-back': { vi: 'Trả lại', en: 'Send back' },
    approve: { vi: 'Phê duyệt, giao kế hoạch', en: 'Approve' },
    'draw-up-carry': { vi: 'Lập quyết định chuyển sang năm sau', en: 'Draw up a carry-over' },
    'approve-carry': { vi: 'Phê duyệt, chuyển sang năm sau', en: 'Approve the carry-over' },
    decide: { vi: 'Ban hành theo hồ sơ đã duyệt', en: 'Issued as decided elsewhere' },
    'enter-estimate': { vi: 'Ghi dự toán', en: 'Enter the estimate' },
  },
  paper: {
    appropriation: { vi: 'Giao dự toán', en: 'Appropriation' },
    agreement: { vi: 'Bộ Tài chính thống nhất phân bổ', en: 'Agreed by the Finance Ministry' },
    withdrawal: { vi: 'Cắt giảm dự toán', en: 'Withdrawal' },
  },
} as const;

export const planStateSentences = {
  drafted: { vi: 'Quyết định đang lập.', en: 'The decision is being drawn up.' },
  submitted: { vi: 'Quyết định đã trình, chờ phê duyệt.', en: 'The decision waits for approval.' },
  approved: { vi: 'Quyết định đã ban hành.', en: 'The decision is issued.' },
} as const;

/** Why the plan cannot be so. */
export const planRefusals = {
  fourEyes: { code: 'four-eyes', vi: 'Người trình không đồng thời phê duyệt.', en: 'Who submits it does not approve it.' },
  noRow: { code: 'decision-empty', vi: 'Quyết định chưa có đề án nào.', en: 'The decision names no project.' },
  notAppraised: (codes: string) => ({
    code: 'not-appraised',
    vi: `Chưa thẩm định cấp Bộ: ${codes}.`,
    en: `Not appraised at the Ministry: ${codes}.`,
  }),
  neither: (codes: string) => ({
    code: 'neither-planned-nor-appraised',
    vi: `Chưa thẩm định cấp Bộ, cũng không có trong kế hoạch: ${codes}.`,
    en: `Neither appraised at the Ministry nor in the plan: ${codes}.`,
  }),
  notInPlan: (codes: string) => ({
    code: 'not-in-the-plan',
    vi: `Chưa có trong kế hoạch nên không điều chỉnh được: ${codes}.`,
    en: `Not in the plan, so not to be adjusted: ${codes}.`,
  }),
  otherYear: (codes: string) => ({
    code: 'other-year',
    vi: `Không thuộc kế hoạch năm này: ${codes}.`,
    en: `Of another plan year: ${codes}.`,
  }),
  aboveRequest: (code: string, asked: bigint) => ({
    code: 'above-request',
    vi: `${code}: giao vượt kinh phí quốc gia đã thẩm định (${writtenDong(asked)} đ).`,
    en: `${code}: above the national money that was appraised (${writtenDong(asked)} đ).`,
  }),
  numberUsed: (code: string, day: string) => ({
    code: 'decision-number-used',
    vi: `Số ${code} đã dùng cho quyết định ngày ${day}.`,
    en: `The number ${code} was used for the decision of ${day}.`,
  }),
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới.`, en: `${day} has not come.` }),
  negative: (codes: string) => ({
    code: 'assign-negative',
    vi: `Giao kế hoạch lần đầu phải lớn hơn 0: ${codes}.`,
    en: `What is first assigned is more than nothing: ${codes}.`,
  }),
  twice: (codes: string) => ({ code: 'project-twice', vi: `Đề án ghi hai lần: ${codes}.`, en: `Named twice: ${codes}.` }),
  noEstimate: (year: number) => ({
    code: 'no-estimate',
    vi: `Chưa ghi dự toán được giao của năm ${year}.`,
    en: `The estimate of ${year} has not been entered.`,
  }),
  roundNeeded: { code: 'round-needed', vi: 'Ý kiến thống nhất của Bộ Tài chính phải ghi đợt.', en: 'An agreement names its round.' },
  roundTwice: (round: number) => ({ code: 'round-twice', vi: `Đợt ${round} đã ghi.`, en: `Round ${round} is entered already.` }),
} as const;
