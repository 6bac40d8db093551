export const disbursementWords = {
  kind: {
    advance: { vi: 'Tạm ứng', en: 'Advance' },
    clearance: { vi: 'Thanh toán tạm ứng', en: 'Clearance of an advance' },
    payment: { vi: 'Thanh toán', en: 'Payment' },
    recovery: { vi: 'Thu hồi tạm ứng', en: 'Recovery of an advance' },
    settlement: { vi: 'Quyết toán, thanh lý', en: 'Settlement' },
  },
  state: {
    requested: { vi: 'Mới đề nghị', en: 'Requested' },
    checked: { vi: 'Kế toán đã kiểm tra', en: 'Checked' },
    approved: { vi: 'Đã duyệt', en: 'Approved' },
    confirmed: { vi: 'Kho bạc đã xác nhận', en: 'Confirmed' },
    returned: { vi: 'Trả lại', en: 'Returned' },
    cancelled: { vi: 'Đơn vị rút lại', en: 'Cancelled' },
  },
  step: {
    'request-advance': { vi: 'Đề nghị tạm ứng', en: 'Ask for an advance' },
    'request-clearance': { vi: 'Đề nghị thanh toán tạm ứng', en: 'Ask to clear an advance' },
    'request-payment': { vi: 'Đề nghị thanh toán', en: 'Ask for a payment' },
    'request-recovery': { vi: 'Nộp trả tạm ứng', en: 'Give an advance back' },
    'request-settlement': { vi: 'Đề nghị quyết toán', en: 'Ask for settlement' },
    check: { vi: 'Kiểm tra', en: 'Check' },
    approve: { vi: 'Duyệt', en: 'Approve' },
    second: { vi: 'Duyệt lần hai', en: 'Approve as a third person' },
    confirm: { vi: 'Ghi chứng từ Kho bạc', en: "Enter the Treasury's paper" },
    return: { vi: 'Trả lại', en: 'Return' },
    cancel: { vi: 'Rút lại', en: 'Withdraw' },
    'accept-work': { vi: 'Nghiệm thu cơ sở', en: 'Accept at base' },
    'record-transfers': { vi: 'Ghi chuyển tiền cho cơ sở', en: 'Enter what was passed on' },
    'set-share': { vi: 'Đặt mức tạm ứng', en: 'Set an advance share' },
    'set-threshold': { vi: 'Đặt ngưỡng duyệt lần hai', en: 'Set the threshold' },
  },
  paper: {
    'organisation-plan': { vi: 'Kế hoạch tổ chức', en: 'Organisation plan' },
    'sub-contract': { vi: 'Hợp đồng với bên cung cấp', en: 'Sub-contract' },
    'acceptance-minutes': { vi: 'Biên bản nghiệm thu', en: 'Minutes of acceptance' },
    invoice: { vi: 'Hóa đơn, chứng từ chi', en: 'Invoices' },
  },
  band: {
    '30': { vi: 'Đến 30 ngày', en: 'Up to 30 days' },
    '60': { vi: '31–60 ngày', en: '31–60 days' },
    '90': { vi: '61–90 ngày', en: '61–90 days' },
    older: { vi: 'Trên 90 ngày', en: 'Over 90 days' },
  },
  /** What every page of these figures says of itself. */
  notice: { vi: 'Sổ theo dõi, không thay sổ kế toán.', en: 'A tracking book; it does not replace the accounts.' },
} as const;

export const disbursementStateSentences = {
  requested: { vi: 'Đề nghị chờ kế toán của Cục kiểm tra.', en: "The request waits for the Agency's finance officer." },
  checked: { vi: 'Kế toán đã kiểm tra, chờ lãnh đạo Cục duyệt.', en: "The request waits for a leader's approval." },
  approved: { vi: 'Đề nghị đã duyệt, chờ chứng từ Kho bạc.', en: 'The request was approved and waits for the Treasury.' },
  confirmed: { vi: 'Kho bạc đã xác nhận; khoản này đã ghi sổ.', en: 'The Treasury confirmed; it is in the ledger.' },
  returned: { vi: 'Đề nghị đã bị trả lại.', en: 'The request was returned.' },
  cancelled: { vi: 'Đơn vị đã rút đề nghị.', en: 'The unit withdrew the request.' },
} as const;

/** Why money does not go on so: each with what to do. */
export const disbursementRefusals = {
  inFuture: (day: string) => ({
    code: 'in-the-future',
    vi: `Văn bản đề ngày ${day}, chưa tới.`,
    en: `The paper is dated ${day}, which has not come.`,
  }),
  beforeSigning: (day: string) => ({
    code: 'before-signing',
    vi: `Văn bản không được đề trước ngày ký hợp đồng ${day}.`,
    en: `The paper cannot be dated before the contract was signed (${day}).`,
  }),
  beforeApproval: (day: string) => ({
    code: 'before-approval',
    vi: `Chứng từ không được đề trước ngày ${day}, là ngày duyệt.`,
    en: `The paper cannot be dated before the approval of ${day}.`,
  }),
  stoppedOnlyRecovery: {
    code: 'project-stopped',
    vi: 'Đề án đã dừng: chỉ còn thu hồi tạm ứng.',
    en: 'The project was stopped: advances are given back, nothing else moves.',
  },
  notImplementing: { code: 'not-implementing', vi: 'Đề án không ở giai đoạn thực hiện.', en: 'The project is not being carried out.' },
  notAccepted: {
    code: 'not-accepted',
    vi: 'Đề án chưa nghiệm thu lần cuối; chưa quyết toán được.',
    en: 'The project has not been accepted for the last time; it cannot be settled yet.',
  },
  requestsOpen: (count: number) => ({
    code: 'requests-open',
    vi: `Còn ${count} đề nghị khác của hợp đồng chưa xong.`,
    en: `${count} other requests of the contract are still open.`,
  }),
  settlementOpen: {
    code: 'settlement-open',
    vi: 'Hợp đồng đang chờ quyết toán; không nhận đề nghị khác.',
    en: 'The contract waits for its settlement; no other request is taken.',
  },
  noShare: {
    code: 'no-advance-share',
    vi: 'Chưa có mức tạm ứng cho loại hỗ trợ này vào ngày ký hợp đồng; Cục cần đặt mức.',
    en: 'No advance share was set for this kind of support on the day of signing; the Agency must set one.',
  },
  papersMissing: (vi: string, en: string) => ({
    code: 'papers-missing',
    vi: `Thiếu giấy tờ kèm theo: ${vi}.`,
    en: `Papers are missing: ${en}.`,
  }),
  waiting: (dong: string) => ({
    code: 'others-wait',
    vi: `Trong đó ${dong} đ đang đề nghị, chưa xác nhận.`,
    en: `${dong} đ of this is asked and not yet confirmed.`,
  }),
  nothingLeft: {
    code: 'nothing-left',
    vi: 'Hợp đồng không còn khoản nào để đề nghị loại này.',
    en: 'Nothing of the contract is left to ask for so.',
  },
  ownRequest: { code: 'four-eyes', vi: 'Người đề nghị không được tự kiểm tra, tự duyệt.', en: 'Who asked neither checks nor approves it.' },
  ownCheck: { code: 'four-eyes-check', vi: 'Người đã kiểm tra không đồng thời duyệt.', en: 'Who checked it does not approve it.' },
  ownApproval: {
    code: 'four-eyes-approval',
    vi: 'Người đã duyệt không đồng thời duyệt lần hai.',
    en: 'Who approved it does not approve it again.',
  },
  needsSecond: (dong: string) => ({
    code: 'second-approval-needed',
    vi: `Số tiền vượt ngưỡng ${dong} đ: cần thêm một người thứ ba duyệt.`,
    en: `The amount is above the threshold of ${dong} đ: a third person must approve.`,
  }),
  noSecondNeeded: {
    code: 'no-second-needed',
    vi: 'Số tiền không vượt ngưỡng; không cần duyệt lần hai.',
    en: 'The amount is not above the threshold; no third person is needed.',
  },
  secondedAlready: { code: 'seconded-already', vi: 'Đề nghị đã được duyệt lần hai.', en: 'A third person has approved it already.' },
  overDrawn: (passed: string, drawn: string) => ({
    code: 'transferred-over-drawn',
    vi: `Tổng số chuyển cho cơ sở (${passed} đ) vượt số đơn vị đã nhận (${drawn} đ).`,
    en: `What is passed on (${passed} đ) would exceed what the unit has drawn (${drawn} đ).`,
  }),
  notOfProject: (name: string) => ({
    code: 'not-a-beneficiary',
    vi: `${name} không phải cơ sở thụ hưởng của đề án.`,
    en: `${name} is no beneficiary of the project.`,
  }),
  voucherTwice: (code: string) => ({
    code: 'voucher-entered',
    vi: `Chứng từ ${code} của cơ sở này đã ghi.`,
    en: `Voucher ${code} of this establishment is entered already.`,
  }),
  notAfterLast: (day: string) => ({
    code: 'not-after-last',
    vi: `Mức đang áp dụng có từ ngày ${day}; mức mới phải sau ngày ấy.`,
    en: `The present one counts from ${day}; the new one must come after.`,
  }),
  fromTomorrow: {
    code: 'threshold-from-tomorrow',
    vi: 'Ngưỡng mới chỉ áp dụng sớm nhất từ ngày mai.',
    en: 'A new threshold counts from tomorrow at the earliest.',
  },
} as const;
