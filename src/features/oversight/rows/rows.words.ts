import type { MoneyFigure } from './rows.schema.ts';

interface Name {
  readonly vi: string;
  readonly en: string;
}

/** Figures of money by their names. */
export const moneyNames: Readonly<Record<MoneyFigure, Name>> = {
  approvedDong: { vi: 'Giao kế hoạch', en: 'Assigned' },
  contractedDong: { vi: 'Giá trị ký hợp đồng', en: 'Contracted' },
  advancedDong: { vi: 'Tạm ứng', en: 'Advanced' },
  paidDong: { vi: 'Đã chi', en: 'Spent' },
  acceptedDong: { vi: 'Nghiệm thu', en: 'Accepted' },
  settledDong: { vi: 'Quyết toán', en: 'Settled' },
  recoveredDong: { vi: 'Thu hồi tạm ứng', en: 'Recovered' },
  clearedDong: { vi: 'Thanh toán tạm ứng', en: 'Advances cleared' },
  unsignedDong: { vi: 'Chưa ký hợp đồng', en: 'Not contracted' },
  toAcceptDong: { vi: 'Đã ký, chưa nghiệm thu', en: 'Contracted, not accepted' },
  openAdvanceDong: { vi: 'Dư tạm ứng', en: 'Open advances' },
  toPayDong: { vi: 'Nghiệm thu, chưa chi', en: 'Accepted, not paid' },
  toSettleDong: { vi: 'Đã chi, chưa quyết toán', en: 'Spent, not settled' },
  carriedOutDong: { vi: 'Chuyển sang năm sau', en: 'Into the next year' },
  carriedInDong: { vi: 'Nhận từ năm trước', en: 'From the year before' },
  carriedApprovedDong: { vi: 'Giao kế hoạch (chuyển từ năm trước)', en: 'Assigned (from the year before)' },
  carriedContractedDong: { vi: 'Ký hợp đồng (chuyển từ năm trước)', en: 'Contracted (from the year before)' },
  carriedAdvancedDong: { vi: 'Tạm ứng (chuyển từ năm trước)', en: 'Advanced (from the year before)' },
  carriedPaidDong: { vi: 'Đã chi (chuyển từ năm trước)', en: 'Spent (from the year before)' },
  carriedAcceptedDong: { vi: 'Nghiệm thu (chuyển từ năm trước)', en: 'Accepted (from the year before)' },
  carriedSettledDong: { vi: 'Quyết toán (chuyển từ năm trước)', en: 'Settled (from the year before)' },
  carriedRecoveredDong: { vi: 'Thu hồi (chuyển từ năm trước)', en: 'Recovered (from the year before)' },
  appropriatedDong: { vi: 'Dự toán được giao', en: 'Estimate' },
  agreedDong: { vi: 'Bộ Tài chính đã thống nhất', en: 'Agreed by the Finance Ministry' },
  unallocatedDong: { vi: 'Dự toán chưa phân bổ', en: 'Unallocated' },
};

/** What the page of a figure's rows says. */
export const rowsWords = {
  title: (figure: string, place: string | null) => ({
    vi: `${figure}${place === null ? '' : ` · ${place}`}`,
    en: `${figure}${place === null ? '' : ` · ${place}`}`,
  }),
  lead: (year: number, day: string) => ({
    vi: `Kế hoạch khuyến công quốc gia năm ${year} · tính đến ngày ${day}`,
    en: `The national promotion plan of ${year} · as of ${day}`,
  }),
  since: (day: string) => ({ vi: `chỉ các khoản từ ngày ${day}`, en: `only what moved since ${day}` }),
  sum: (rows: string, dong: string) => ({ vi: `${rows} dòng, cộng ${dong}`, en: `${rows} rows, ${dong} in sum` }),
  partly: (dong: string) => ({
    vi: `Số của cả kế hoạch là ${dong}; phần chênh thuộc các cơ quan ngoài phạm vi được xem.`,
    en: `The figure itself is ${dong}; the rest belongs to offices that are not yours to see.`,
  }),
  by: { vi: 'Xem theo', en: 'Seen by' },
  byProject: { vi: 'Theo đề án', en: 'By project' },
  byMovement: { vi: 'Từng khoản', en: 'Each movement' },
  project: { vi: 'Đề án', en: 'Project' },
  unit: { vi: 'Đơn vị thực hiện', en: 'Unit' },
  kind: { vi: 'Khoản', en: 'Movement' },
  paper: { vi: 'Chứng từ', en: 'Paper' },
  on: { vi: 'Ngày', en: 'Day' },
  last: { vi: 'Khoản gần nhất', en: 'Latest movement' },
  movements: { vi: 'Số khoản', en: 'Movements' },
  dong: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  estimate: { vi: 'Dự toán của cả chương trình', en: 'Estimate of the programme' },
  none: { vi: 'Không có khoản nào', en: 'No rows' },
  noneLead: {
    vi: 'Tính đến ngày này chưa phát sinh khoản nào trong phạm vi được xem.',
    en: 'Nothing had moved by this day that is yours to see.',
  },
  back: { vi: 'Toàn quốc', en: 'The nation' },
  other: { vi: 'Số khác', en: 'Another figure' },
  opens: (figure: string, place: string) => ({ vi: `${figure}, ${place}: mở các dòng`, en: `${figure}, ${place}: open its rows` }),
} as const;
