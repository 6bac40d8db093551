/** What the notice of a meeting says; Vietnamese only, as official documents are. */
export const noticeWords = {
  subject: (from: string, to: string) => `Kết luận giao ban tuần từ ngày ${from} đến ngày ${to}`,
  lead: (on: string, chairedBy: string) => `Tại cuộc họp giao ban ${on} do ${chairedBy} chủ trì, các nội dung sau được kết luận:`,
  conclusion: (whose: string, text: string, due: string | null) => `${whose}: ${text}${due === null ? '' : `, chậm nhất ${due}`}.`,
  closing: 'Đề nghị các cơ quan, đơn vị tổ chức thực hiện',
} as const;
