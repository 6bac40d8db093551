import { writtenDong } from '../../platform/pure/money.ts';

export const rebalancingWords = {
  state: {
    drafted: { vi: 'Đang lập', en: 'Drawn up' },
    submitted: { vi: 'Đã trình', en: 'Submitted' },
    approved: { vi: 'Đã ban hành', en: 'Issued' },
  },
  step: {
    open: { vi: 'Lập phương án cân đối', en: 'Begin a rebalancing' },
    draw: { vi: 'Đặt mức dự phòng', en: 'Set what is kept back' },
    'take-back': { vi: 'Thu hồi từ đề án', en: 'Take money back' },
    change: { vi: 'Thay đổi danh sách', en: 'Change the list' },
    seek: { vi: 'Tính phương án tham khảo', en: 'Look for a reference list' },
    'stop-seeking': { vi: 'Dừng tính', en: 'Stop looking' },
    submit: { vi: 'Trình Bộ', en: 'Submit' },
    'send-back': { vi: 'Trả lại', en: 'Send back' },
    approve: { vi: 'Ban hành quyết định', en: 'Issue the decision' },
  },
  lineRule: {
    stop: { vi: 'Dừng tại đề án đầu tiên không đủ kinh phí', en: 'Stop at the first that does not fit' },
    skip: { vi: 'Bỏ qua đề án không đủ, xét tiếp đề án sau', en: 'Pass over what does not fit and go on' },
  },
  why: {
    fits: { vi: 'Đủ kinh phí theo xếp hạng', en: 'Within the money, in its turn' },
    part: { vi: 'Hỗ trợ một phần bằng số còn lại', en: 'A part, with what was left' },
    line: { vi: 'Tại vạch: kinh phí còn lại không đủ', en: 'At the line: what is left does not do' },
    'below-line': { vi: 'Dưới vạch', en: 'Below the line' },
    'passed-over': { vi: 'Kinh phí còn lại không đủ, đã xét tiếp', en: 'What is left does not do; passed over' },
    'hand-in': { vi: 'Cán bộ đưa vào', en: 'Taken in by hand' },
    'hand-out': { vi: 'Cán bộ để lại', en: 'Left out by hand' },
    displaced: { vi: 'Nhường kinh phí cho đề án được đưa vào', en: 'Displaced by what was taken in' },
  },
} as const;

export const rebalancingStateSentences = {
  drafted: { vi: 'Phương án đang lập.', en: 'It is being drawn up.' },
  submitted: { vi: 'Phương án đã trình, chờ lãnh đạo Bộ.', en: 'It was submitted and waits for the Ministry.' },
  approved: { vi: 'Quyết định đã ban hành.', en: 'The decision is issued.' },
} as const;

/** Why a rebalancing may not go on so: each with its figures. */
export const rebalancingRefusals = {
  ofMinistry: {
    code: 'asker-office',
    vi: 'Bổ sung đề án vào kế hoạch thuộc thẩm quyền của lãnh đạo Bộ Công Thương.',
    en: 'Adding a project to the plan is for a leader of the Ministry.',
  },
  openAlready: {
    code: 'rebalancing-open',
    vi: 'Đợt đề xuất này đã có phương án cân đối đang lập hoặc đã trình.',
    en: 'A rebalancing of this round is open already.',
  },
  noRound: { code: 'no-round', vi: 'Không có đợt đề xuất này.', en: 'There is no such round.' },
  nobodyIn: { code: 'nobody-in', vi: 'Danh sách chưa có đề án nào được bổ sung.', en: 'The list gives nothing to anybody.' },
  over: (over: bigint, money: bigint) => ({
    code: 'list-over-money',
    vi: `Danh sách vượt ${writtenDong(over)} đ so với kinh phí được cân đối (${writtenDong(money)} đ); hãy để lại bớt hoặc giảm dự phòng.`,
    en: `The list gives ${writtenDong(over)} đ more than there is (${writtenDong(money)} đ); leave something out or keep less back.`,
  }),
  reserveOver: (reserve: bigint, money: bigint) => ({
    code: 'reserve-over-money',
    vi: `Dự phòng ${writtenDong(reserve)} đ lớn hơn kinh phí có thể cân đối (${writtenDong(money)} đ).`,
    en: `What is kept back (${writtenDong(reserve)} đ) is more than there is (${writtenDong(money)} đ).`,
  }),
  notCandidate: {
    code: 'not-in-this-round',
    vi: 'Đề án không có trong danh sách xếp hạng của đợt: chưa thẩm định cấp Bộ, đã rút hoặc đã có trong kế hoạch.',
    en: 'It is not in the ranked list: not appraised at the Ministry, withdrawn, or in the plan already.',
  },
  belowLeast: (code: string, least: bigint) => ({
    code: 'below-least',
    vi: `${code}: dưới mức hỗ trợ thấp nhất để thực hiện được (${writtenDong(least)} đ).`,
    en: `${code}: below the least with which it would be carried out (${writtenDong(least)} đ).`,
  }),
  aboveAsked: (code: string, asked: bigint) => ({
    code: 'above-asked',
    vi: `${code}: vượt kinh phí đề nghị (${writtenDong(asked)} đ).`,
    en: `${code}: more than it asks (${writtenDong(asked)} đ).`,
  }),
  notUnbound: (code: string, wanted: bigint, unbound: bigint) => ({
    code: 'not-unbound',
    vi: `${code}: chỉ thu hồi được kinh phí chưa ký hợp đồng (${writtenDong(unbound)} đ), không đủ ${writtenDong(wanted)} đ.`,
    en: `${code}: only money that no contract binds can be taken back (${writtenDong(unbound)} đ), not ${writtenDong(wanted)} đ.`,
  }),
  notGiver: {
    code: 'not-in-the-plan',
    vi: 'Đề án không có trong kế hoạch năm này nên không thu hồi được.',
    en: "It is not in this year's plan, so nothing can be taken back.",
  },
  moneyMoved: (before: bigint, after: bigint) => ({
    code: 'money-moved',
    vi: `Kinh phí chưa phân bổ đã thay đổi từ khi trình: ${writtenDong(before)} đ thành ${writtenDong(after)} đ.`,
    en: `The free money has moved since it was submitted: ${writtenDong(before)} đ to ${writtenDong(after)} đ.`,
  }),
  rowsMoved: (codes: string, more: number) => ({
    code: 'proposals-moved',
    vi: `Đề xuất đã thay đổi từ khi trình: ${codes}${more > 0 ? ` và ${more} đề xuất khác` : ''}.`,
    en: `Proposals have moved since it was submitted: ${codes}${more > 0 ? ` and ${more} more` : ''}.`,
  }),
  reworked: {
    code: 'submit-anew',
    vi: 'Trả lại để lập và trình lại theo số liệu mới.',
    en: 'Send it back, to be drawn up and submitted anew.',
  },
  fourEyes: { code: 'four-eyes', vi: 'Người trình không đồng thời phê duyệt.', en: 'Who submits it does not approve it.' },
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới.`, en: `${day} has not come.` }),
  beforeSubmitted: (day: string) => ({
    code: 'before-it-was-submitted',
    vi: `Ngày quyết định trước ngày trình (${day}).`,
    en: `The decision would lie before the submission (${day}).`,
  }),
  ended: { code: 'search-ended', vi: 'Phương án tham khảo này đã tính xong.', en: 'This search has ended.' },
} as const;
