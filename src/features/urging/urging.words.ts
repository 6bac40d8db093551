/** What an urging letter says; Vietnamese only, as official documents are. */
export const urgingLetterWords = {
  subject: (codes: readonly string[]) => `đôn đốc thực hiện nhiệm vụ tại ${codes.map((code) => `Công văn số ${code}`).join(', ')}`,
  subjectOfMany: (letters: number) => `đôn đốc thực hiện nhiệm vụ giao tại ${letters} văn bản`,
  lead: (letters: string, asOf: string, office: string, count: number, issuer: string, before: string) =>
    `Qua theo dõi việc thực hiện các nhiệm vụ được giao tại ${letters}, tính đến ngày ${asOf}, ${office} còn ${count} nhiệm vụ chậm tiến độ (chi tiết tại Phụ lục kèm theo). ${before}Để bảo đảm hoàn thành kế hoạch khuyến công quốc gia, ${issuer} đề nghị ${office} thực hiện các nội dung sau:`,
  /** A letter at its first mention: number, day, who issued it (mục 5 phần II Phụ lục I Nghị định 30/2020/NĐ-CP). */
  letter: (code: string, day: string, issuer: string) => `Công văn số ${code} ${day} của ${issuer}`,
  /** An urging letter before this one, by the office that writes again; `orders` where it urged only some of these duties. */
  urgedBy: (code: string, day: string) => `Công văn số ${code} ${day}`,
  before: (issuer: string, letters: string, orders: readonly string[], office: string) =>
    `${issuer} đã có ${letters} đôn đốc${orders.length === 0 ? '' : ` thực hiện nội dung ${orders.join(', ')} dưới đây`}; đến nay, ${office} chưa hoàn thành. `,
  urgedIn: (standing: string, codes: readonly string[]) =>
    `${standing}; đã đôn đốc tại ${codes.map((code) => `văn bản số ${code}`).join(', ')}`,
  ofLetter: (ref: string, code: string) => `(nhiệm vụ ${ref}, văn bản số ${code})`,
  by: (day: string) => `chậm nhất ${day}`,
  closing: (office: string, issuer: string) => `Đề nghị ${office} khẩn trương thực hiện, báo cáo kết quả bằng văn bản về ${issuer}`,
  annex: 'Phụ lục: Nhiệm vụ chậm tiến độ',
  annexNote: (asOf: string) => `(Tính đến ngày ${asOf})`,
  columns: { no: 'STT', duty: 'Nhiệm vụ', letter: 'Văn bản giao', due: 'Thời hạn', late: 'Số ngày chậm', standing: 'Tình hình' },
  promised: (day: string) => `hứa thực hiện ngày ${day}`,
  returned: (why: string) => `đã trả lại: ${why}`,
  silent: 'chưa có báo cáo',
  figures: (left: number, due: number, undone: readonly string[]) =>
    `theo số liệu chương trình, còn ${left}/${due} chưa thực hiện${undone.length === 0 ? '' : `: ${undone.join(', ')}`}`,
  /** The leaders of an office, by what it is: Lãnh đạo Cục, Lãnh đạo Sở. */
  leaders: (office: string) => `Lãnh đạo ${/^(?:Bộ|Cục|Sở|Trung tâm)(?= )/u.exec(office)?.[0] ?? 'đơn vị'}`,
  /** Of a duty that was answered after its day and is not accepted: what was sent is to be made whole. */
  complete: (text: string, letter: string | null) =>
    `Bổ sung, hoàn thiện kết quả đã báo cáo${letter === null ? '' : ` tại văn bản số ${letter}`} đối với nhiệm vụ: ${text}`,
  answered: (letter: string | null) => `báo cáo chậm${letter === null ? '' : ` (${letter})`}, chưa được chấp nhận`,
} as const;
