/** Why money does not move so: each with its figures. */
export const ledgerRefusals = {
  nothing: { code: 'no-amount', vi: 'Số tiền phải lớn hơn 0.', en: 'The amount must be more than nothing.' },
  tooLarge: { code: 'amount-too-large', vi: 'Số tiền quá lớn; hãy kiểm tra đơn vị tính.', en: 'The amount is too large; check its unit.' },
  future: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới; chỉ ghi khoản đã phát sinh.`, en: `${day} has not come; only what has happened is entered.` }),
  monthClosed: (month: string) => ({ code: 'month-closed', vi: `Sổ tháng ${month} đã khóa; hãy ghi vào tháng chưa khóa.`, en: `The book of ${month} is closed; enter it in an open month.` }),
  beforePaper: (day: string) => ({ code: 'before-its-paper', vi: `Ngày ghi sổ không được trước ngày ${day} của chứng từ.`, en: `It cannot count before its paper of ${day}.` }),
  beforeLast: (on: string, last: string) => ({ code: 'before-what-it-rests-on', vi: `Ngày ${on} trước khoản gần nhất đã ghi (ngày ${last}); các khoản của một dòng kế hoạch, một hợp đồng phải ghi theo thứ tự ngày.`, en: `${on} lies before the last movement (${last}); movements of one line or contract go in the order of their days.` }),
  agreedOverEstimate: (agreed: string, estimate: string) => ({ code: 'agreed-over-estimate', vi: `Số đã thống nhất với Bộ Tài chính (${agreed} đ) vượt dự toán được giao (${estimate} đ).`, en: `What the Finance Ministry agreed (${agreed} đ) would exceed the estimate (${estimate} đ).` }),
  assignedOverEstimate: (assigned: string, estimate: string) => ({ code: 'assigned-over-estimate', vi: `Tổng giao kế hoạch (${assigned} đ) vượt dự toán được giao (${estimate} đ).`, en: `The plan (${assigned} đ) would exceed the estimate (${estimate} đ).` }),
  contractedOverAssigned: (contracted: string, assigned: string) => ({ code: 'contracted-over-assigned', vi: `Giá trị ký hợp đồng (${contracted} đ) vượt kinh phí giao (${assigned} đ).`, en: `Contracts (${contracted} đ) would exceed what the plan assigns (${assigned} đ).` }),
  advancedOverShare: (open: string, most: string, percent: number) => ({ code: 'advanced-over-share', vi: `Dư tạm ứng (${open} đ) vượt mức tạm ứng tối đa ${String(percent).replace('.', ',')}% (${most} đ).`, en: `Open advances (${open} đ) would exceed the highest share of ${percent}% (${most} đ).` }),
  clearedOverAdvanced: (cleared: string, advanced: string) => ({ code: 'cleared-over-advanced', vi: `Số thanh toán và thu hồi tạm ứng (${cleared} đ) vượt số đã tạm ứng (${advanced} đ).`, en: `Cleared and recovered (${cleared} đ) would exceed what was advanced (${advanced} đ).` }),
  spentOverAccepted: (spent: string, accepted: string) => ({ code: 'spent-over-accepted', vi: `Số đã chi (${spent} đ) vượt khối lượng nghiệm thu (${accepted} đ).`, en: `What is spent (${spent} đ) would exceed what is accepted (${accepted} đ).` }),
  acceptedOverContracted: (accepted: string, contracted: string) => ({ code: 'accepted-over-contracted', vi: `Khối lượng nghiệm thu (${accepted} đ) vượt giá trị hợp đồng (${contracted} đ).`, en: `What is accepted (${accepted} đ) would exceed the contract (${contracted} đ).` }),
  settledUneven: (settled: string, spent: string) => ({ code: 'settled-uneven', vi: `Số quyết toán (${settled} đ) phải bằng số đã chi (${spent} đ).`, en: `The settlement (${settled} đ) must equal what was spent (${spent} đ).` }),
  advanceOpen: (open: string) => ({ code: 'advance-open', vi: `Còn ${open} đ tạm ứng chưa thanh toán, chưa thu hồi; chưa quyết toán được.`, en: `${open} đ of advances is still open; it cannot be settled yet.` }),
  settledAlready: (day: string) => ({ code: 'settled-already', vi: `Hợp đồng đã quyết toán ngày ${day}; không ghi thêm khoản nào.`, en: `The contract was settled on ${day}; nothing moves after it.` }),
  carriedAlready: (day: string) => ({ code: 'carried-already', vi: `Phần chưa chi trong năm này của hợp đồng đã chuyển sang năm sau (ngày ${day}); không ghi thêm khoản nào vào năm này.`, en: `What the contract had not spent in this year went into the next on ${day}; nothing more moves in this year.` }),
  carriedUneven: (left: string) => ({ code: 'carried-uneven', vi: `Phần hợp đồng chưa chi trong năm phải chuyển cả sang năm sau; còn sót ${left} đ.`, en: `What a contract has not spent goes into the next year whole; ${left} đ would stay.` }),
  carryWhole: (left: string) => ({ code: 'carry-contract-whole', vi: `Hợp đồng còn ${left} đ chưa chi: chuyển cả sang năm sau, hoặc ký phụ lục giảm giá trị trước.`, en: `The contract has ${left} đ unspent: it goes into the next year whole, or an annex reduces it first.` }),
  carryOverLeft: (asked: string, left: string) => ({ code: 'carry-over-left', vi: `Chuyển sang năm sau ${asked} đ, vượt số còn lại chưa chi (${left} đ).`, en: `${asked} đ into the next year is more than is left unspent (${left} đ).` }),
  monthNotOver: { code: 'month-not-over', vi: 'Chỉ khóa sổ tháng đã hết.', en: 'Only a month that is over can be closed.' },
} as const;

export const movementWords = {
  kind: {
    appropriate: { vi: 'Giao dự toán', en: 'Appropriation' }, withdraw: { vi: 'Cắt giảm dự toán', en: 'Withdrawal' }, agree: { vi: 'Bộ Tài chính thống nhất phân bổ', en: 'Agreed by the Finance Ministry' }, assign: { vi: 'Giao kế hoạch', en: 'Assigned by the plan' }, release: { vi: 'Điều chỉnh giảm kế hoạch', en: 'Released from the plan' },
    contract: { vi: 'Ký hợp đồng', en: 'Contracted' }, reduce: { vi: 'Giảm giá trị hợp đồng', en: 'Contract reduced' }, advance: { vi: 'Tạm ứng', en: 'Advance' }, recover: { vi: 'Thu hồi tạm ứng', en: 'Advance recovered' }, accept: { vi: 'Nghiệm thu', en: 'Accepted' }, correct: { vi: 'Điều chỉnh giảm nghiệm thu', en: 'Acceptance corrected' },
    clear: { vi: 'Thanh toán tạm ứng', en: 'Advance cleared' }, pay: { vi: 'Thanh toán', en: 'Payment' }, settle: { vi: 'Quyết toán', en: 'Settlement' },
    'pass-assigned': { vi: 'Chuyển sang năm sau (chưa ký)', en: 'Into the next year (unbound)' }, 'take-assigned': { vi: 'Nhận từ năm trước (chưa ký)', en: 'From the year before (unbound)' }, 'pass-contracted': { vi: 'Chuyển sang năm sau (đã ký)', en: 'Into the next year (contracted)' }, 'take-contracted': { vi: 'Nhận từ năm trước (đã ký)', en: 'From the year before (contracted)' },
    'pass-advance': { vi: 'Chuyển dư tạm ứng sang năm sau', en: 'Open advance into the next year' }, 'take-advance': { vi: 'Nhận dư tạm ứng từ năm trước', en: 'Open advance from the year before' },
  },
  source: { national: { vi: 'Khuyến công quốc gia', en: 'National money' }, counterpart: { vi: 'Vốn đối ứng', en: 'Counterpart money' } },
  account: {
    estimate: { vi: 'Dự toán năm', en: 'Estimate' }, unallocated: { vi: 'Chưa phân bổ', en: 'Unallocated' }, agreement: { vi: 'Thỏa thuận với Bộ Tài chính', en: 'Agreement' }, agreed: { vi: 'Đã thống nhất', en: 'Agreed' }, assigned: { vi: 'Đã giao, chưa ký', en: 'Assigned' }, contracted: { vi: 'Đã ký, chưa nghiệm thu', en: 'Contracted' },
    accepted: { vi: 'Đã nghiệm thu, chưa quyết toán', en: 'Accepted' }, settled: { vi: 'Đã quyết toán', en: 'Settled' }, treasury: { vi: 'Kho bạc', en: 'Treasury' }, advanced: { vi: 'Dư tạm ứng', en: 'Advances open' }, spent: { vi: 'Đã chi', en: 'Spent' }, pledge: { vi: 'Nguồn tự có cam kết', en: 'Pledged by the unit' }, carried: { vi: 'Chuyển giữa hai năm', en: 'Between two years' },
  },
} as const;
