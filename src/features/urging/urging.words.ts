/** What an urging letter says; Vietnamese only, as official documents are. */
export const urgingLetterWords = {
  subject: (codes: readonly string[]) => `đôn đốc thực hiện nhiệm vụ tại ${codes.map((code) => `Công văn số ${code}`).join(', ')}`,
  subjectOfMany: (letters: number) => `đôn đốc thực hiện nhiệm vụ giao tại ${letters} văn bản`,
  lead: (asOf: string, office: string, count: number, issuer: string) =>
    `Qua theo dõi việc thực hiện các nhiệm vụ được giao, tính đến ngày ${asOf}, ${office} còn ${count} nhiệm vụ chậm tiến độ (chi tiết tại Phụ lục kèm theo). Để bảo đảm hoàn thành kế hoạch khuyến công quốc gia, ${issuer} yêu cầu ${office} thực hiện các nội dung sau:`,
  ofLetter: (ref: string, code: string) => `(nhiệm vụ ${ref}, văn bản số ${code})`,
  by: (day: string) => `chậm nhất ${day}`,
  closing: (office: string, issuer: string) => `Yêu cầu ${office} khẩn trương thực hiện, báo cáo kết quả bằng văn bản về ${issuer}`,
  annex: 'Phụ lục: Nhiệm vụ chậm tiến độ',
  annexNote: (asOf: string) => `(Tính đến ngày ${asOf})`,
  columns: { no: 'STT', duty: 'Nhiệm vụ', letter: 'Văn bản giao', due: 'Thời hạn', late: 'Số ngày chậm', standing: 'Tình hình' },
  promised: (day: string) => `hứa thực hiện ngày ${day}`,
  returned: (why: string) => `đã trả lại: ${why}`,
  silent: 'chưa có báo cáo',
  figures: (done: number, due: number) => `theo số liệu chương trình, còn ${due - done}/${due} chưa thực hiện`,
  /** Of a duty that was answered after its day and is not accepted: what was sent is to be made whole. */
  complete: (text: string, letter: string | null) =>
    `Bổ sung, hoàn thiện kết quả đã báo cáo${letter === null ? '' : ` tại văn bản số ${letter}`} đối với nhiệm vụ: ${text}`,
  answered: (letter: string | null) => `báo cáo chậm${letter === null ? '' : ` (${letter})`}, chưa được chấp nhận`,
} as const;
