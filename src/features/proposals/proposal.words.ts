import { writtenDong } from '../../platform/pure/money.ts';

export const proposalWords = {
  state: {
    draft: { vi: 'Đang lập', en: 'Draft' },
    sent: { vi: 'Sở đã gửi', en: 'Sent' },
    received: { vi: 'Cục đã tiếp nhận', en: 'Received' },
    returned: { vi: 'Trả lại để bổ sung', en: 'Returned' },
    accepted: { vi: 'Đưa vào thẩm định cấp Bộ', en: 'Accepted for appraisal' },
    withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
    appraised: { vi: 'Đã thẩm định cấp Bộ', en: 'Appraised for the Ministry' },
    chosen: { vi: 'Đã giao kế hoạch', en: 'In the plan' },
    refused: { vi: 'Không chọn', en: 'Not chosen' },
  },
  step: {
    draft: { vi: 'Lập đề xuất', en: 'Draw up' },
    revise: { vi: 'Sửa đề xuất', en: 'Revise' },
    attach: { vi: 'Đính kèm tệp', en: 'Attach a file' },
    send: { vi: 'Gửi Cục', en: 'Send to the Agency' },
    receive: { vi: 'Tiếp nhận', en: 'Receive' },
    'find-facts': { vi: 'Xác nhận nội dung ưu tiên', en: 'Confirm or strike what is stated' },
    return: { vi: 'Trả lại để bổ sung', en: 'Return' },
    accept: { vi: 'Đưa vào thẩm định', en: 'Accept for appraisal' },
    withdraw: { vi: 'Rút đề xuất', en: 'Withdraw' },
  },
  item: {
    application: { vi: 'Công văn đề nghị của đơn vị thực hiện', en: 'Application of the unit' },
    'project-document': { vi: 'Đề án lập theo Điều 5', en: 'Project document under Điều 5' },
    'support-request': { vi: 'Văn bản đề nghị hỗ trợ của cơ sở thụ hưởng', en: 'Written request of the beneficiary' },
    'base-appraisal': { vi: 'Biên bản thẩm định cấp cơ sở', en: 'Minutes of base appraisal' },
    'counterpart-commitment': { vi: 'Cam kết vốn đối ứng', en: 'Commitment of counterpart money' },
  },
  round: {
    standing: {
      open: { vi: 'Đang nhận đề xuất', en: 'Open' },
      closed: { vi: 'Hết hạn nhận, đang xem xét', en: 'Closed, being looked at' },
      done: { vi: 'Đã kết thúc', en: 'Done' },
    },
    step: {
      open: { vi: 'Mở đợt đề xuất', en: 'Open a round' },
      'answer-none': { vi: 'Đã rà soát, không đề xuất', en: 'Reviewed, nothing to propose' },
      'answer-for': { vi: 'Ghi trả lời nhận bằng giấy', en: 'Enter an answer on paper' },
      finish: { vi: 'Kết thúc đợt', en: 'End the round' },
    },
    outcome: {
      proposes: { vi: 'Đã rà soát, có đề xuất', en: 'Reviewed, proposes' },
      none: { vi: 'Đã rà soát, không đề xuất', en: 'Reviewed, nothing to propose' },
    },
    answer: {
      'on-time': { vi: 'Đúng hạn', en: 'On time' },
      late: { vi: 'Muộn', en: 'Late' },
      'in-term': { vi: 'Trong hạn', en: 'In term' },
      due: { vi: 'Đến hạn', en: 'Due' },
      overdue: { vi: 'Quá hạn', en: 'Overdue' },
    },
  },
} as const;

export const proposalStateSentences = {
  draft: { vi: 'Đề xuất đang lập, chưa gửi Cục.', en: 'It is drawn up and not sent.' },
  sent: { vi: 'Đề xuất đã gửi Cục, chờ tiếp nhận.', en: 'It was sent and waits to be received.' },
  received: { vi: 'Cục đã tiếp nhận đề xuất.', en: 'The Agency has received it.' },
  returned: { vi: 'Đề xuất đã trả lại để bổ sung.', en: 'It was returned.' },
  accepted: { vi: 'Đề xuất đã được đưa vào thẩm định cấp Bộ.', en: 'It was accepted for appraisal.' },
  withdrawn: { vi: 'Đề xuất đã rút.', en: 'It was withdrawn.' },
} as const;
export const roundStateSentences = {
  open: { vi: 'Đợt đề xuất đang mở.', en: 'The round is open.' },
  done: { vi: 'Đợt đề xuất đã kết thúc.', en: 'The round is done.' },
} as const;

/** Why a round, an answer or a proposal may not go on so. */
export const proposalRefusals = {
  ofProject: (code: string, { vi, en }: { readonly vi: string; readonly en: string }) => ({
    vi: `Đề án ${code}: ${vi}`,
    en: `Project ${code}: ${en}`,
  }),
  namedBefore: (day: string) => ({
    code: 'named-before-the-letter',
    vi: `Hạn phải sau ngày ${day} của văn bản mở đợt ít nhất một ngày.`,
    en: `The deadline lies at least a day after the letter of ${day}.`,
  }),
  inFuture: (day: string) => ({
    code: 'in-the-future',
    vi: `Văn bản đề ngày ${day}, chưa tới.`,
    en: `The paper is dated ${day}, which has not come.`,
  }),
  olderThanRound: (day: string) => ({
    code: 'older-than-the-round',
    vi: `Văn bản trả lời không thể có trước văn bản mở đợt ngày ${day}.`,
    en: `The answer cannot be older than the letter of ${day} that opened the round.`,
  }),
  roundTwice: (code: string) => ({
    code: 'round-opened-before',
    vi: `Đã có đợt đề xuất của năm này theo văn bản ${code}.`,
    en: `A round of this year was opened by ${code} already.`,
  }),
  noDisruption: { code: 'no-such-disruption', vi: 'Không tìm thấy thiên tai, dịch bệnh được chọn.', en: 'There is no such disruption.' },
  notClosed: (day: string) => ({
    code: 'round-not-closed',
    vi: `Đợt nhận đề xuất đến hết ngày ${day}; kết thúc sau ngày ấy.`,
    en: `It takes proposals until ${day}; end it after that.`,
  }),
  stillWaiting: (count: number) => ({
    code: 'proposals-waiting',
    vi: `Còn ${writtenDong(String(count))} đề xuất Cục chưa xử lý: tiếp nhận, trả lại hoặc đưa vào thẩm định trước khi kết thúc đợt.`,
    en: `${writtenDong(String(count))} proposals still wait for the Agency.`,
  }),
  notDepartment: { code: 'not-a-department', vi: 'Chỉ Sở Công Thương trả lời đợt đề xuất.', en: 'Only departments answer a round.' },
  hasProposals: (count: number) => ({
    code: 'has-proposals',
    vi: `Sở đã gửi ${count} đề xuất trong đợt này; rút hết rồi mới trả lời không đề xuất.`,
    en: `The department has sent ${count} proposals; withdraw them first.`,
  }),
  arrivedBefore: {
    code: 'arrived-before-its-date',
    vi: 'Ngày nhận không trước ngày của văn bản và không sau hôm nay.',
    en: 'It arrives neither before its date nor after today.',
  },
  countMissing: {
    code: 'count-and-outcome',
    vi: 'Có đề xuất thì phải có số đề án; không đề xuất thì số đề án là 0.',
    en: 'Who proposes names how many; who does not, none.',
  },
  roundDone: (name: string) => ({
    code: 'round-done',
    vi: `${name} đã kết thúc, không nhận thêm; đăng ký vào kế hoạch năm sau.`,
    en: `${name} is done and takes no more; register for the next year.`,
  }),
  otherYear: (code: string, year: number) => ({
    code: 'other-year',
    vi: `Đề án ${code} đăng ký cho năm khác; đợt này bổ sung kế hoạch năm ${year}.`,
    en: `Project ${code} is registered for another year; this round supplements ${year}.`,
  }),
  inPlan: (code: string) => ({
    code: 'in-the-plan',
    vi: `Đề án ${code} đã được giao kế hoạch: cần thêm kinh phí thì đề nghị điều chỉnh, không đề xuất bổ sung.`,
    en: `Project ${code} is in the plan: more money takes an adjustment, not a proposal.`,
  }),
  notStanding: (code: string) => ({
    code: 'not-standing',
    vi: `Đề án ${code} không được chọn hoặc đã dừng.`,
    en: `Project ${code} was not chosen, or was stopped.`,
  }),
  twice: (code: string) => ({
    code: 'proposed-twice',
    vi: `Đề án ${code} đã có trong đợt đề xuất này.`,
    en: `Project ${code} is in this round already.`,
  }),
  leastAbove: (code: string, dong: bigint) => ({
    code: 'least-above-asked',
    vi: `Đề án ${code}: mức tối thiểu vượt kinh phí đề nghị (${writtenDong(dong)} đ).`,
    en: `Project ${code}: the least lies above what is asked (${writtenDong(dong)} đ).`,
  }),
  aboveNorm: (code: string, places: readonly { readonly place: number; readonly most: string }[]) => ({
    code: 'above-norm',
    vi: `Đề án ${code}: ${places.map(({ place, most }) => `dòng ${place} vượt mức hỗ trợ tối đa (${writtenDong(most)} đ)`).join('; ')}.`,
    en: `Project ${code}: ${places.map(({ place, most }) => `line ${place} is above the highest support (${writtenDong(most)} đ)`).join('; ')}.`,
  }),
  supported: (code: string, establishment: string, other: string, year: number, years: number) => ({
    code: 'supported-before',
    vi: `Đề án ${code}: ${establishment} đã được hỗ trợ cùng nội dung theo đề án ${other} (năm ${year}), trong vòng ${years} năm (chưa đối chiếu).`,
    en: `Project ${code}: ${establishment} is supported in the same thing by ${other} (${year}), within ${years} years (unverified).`,
  }),
  proposedElsewhere: (code: string, establishment: string, other: string) => ({
    code: 'proposed-elsewhere',
    vi: `Đề án ${code}: ${establishment} đã có trong đề xuất ${other} của đợt này, cùng nội dung hỗ trợ.`,
    en: `Project ${code}: ${establishment} is in proposal ${other} of this round for the same thing.`,
  }),
  notHit: (code: string, name: string) => ({
    code: 'not-hit',
    vi: `Đề án ${code}: ${name} không ghi nhận tại nơi thực hiện trong năm.`,
    en: `Project ${code}: ${name} did not hold at its place this year.`,
  }),
  notAppraised: (code: string) => ({
    code: 'not-appraised-at-base',
    vi: `Đề án ${code} chưa thẩm định cấp cơ sở.`,
    en: `Project ${code} was not appraised at base.`,
  }),
  paperMissing: (code: string, items: string) => ({
    code: 'papers-missing',
    vi: `Đề án ${code} còn thiếu: ${items}.`,
    en: `Project ${code} still lacks papers: ${items}.`,
  }),
  factsWaiting: (code: string, count: number) => ({
    code: 'facts-waiting',
    vi: `Đề án ${code} còn ${count} nội dung ưu tiên Cục chưa xác nhận hoặc gạch bỏ.`,
    en: `Project ${code}: ${count} stated facts are neither confirmed nor struck.`,
  }),
  changedSince: (code: string) => ({
    code: 'changed-since-sent',
    vi: `Kinh phí đề nghị của đề án ${code} đã sửa sau khi gửi: trả lại để Sở gửi lại.`,
    en: `What project ${code} asks for was changed after it was sent: return it.`,
  }),
  notStated: { code: 'fact-not-stated', vi: 'Nội dung ưu tiên này không được nêu trong đề xuất.', en: 'The proposal does not state this.' },
  wordMissing: { code: 'word-missing', vi: 'Không công nhận thì phải nêu lý do.', en: 'To strike it, say why.' },
  twoRounds: {
    code: 'several-at-once',
    vi: 'Một văn bản chỉ gửi các đề xuất của một Sở trong một đợt.',
    en: 'One letter sends the proposals of one department in one round.',
  },
  paperFuture: (item: string, day: string) => ({
    code: 'in-the-future',
    vi: `${item} đề ngày ${day}, chưa tới.`,
    en: `${item} is dated ${day}, which has not come.`,
  }),
} as const;
