/** What the invitation to a weekly meeting says; Vietnamese only, as official documents are. What the programme does not know is a named gap. */
export const invitationWords = {
  subject: (from: string, to: string) => `Họp giao ban tuần từ ngày ${from} đến ngày ${to}`,
  lead: (office: string, hour: string, place: string) =>
    `${office} trân trọng kính mời đại diện các cơ quan, đơn vị dự họp giao ban công tác khuyến công vào ${hour}, tại ${place}.`,
  chairedBy: (who: string) => `Chủ trì: ${who}.`,
  about: 'Nội dung:',
  last: (code: string) => `Kiểm điểm việc thực hiện kết luận tại Thông báo số ${code}`,
  parts: ['Kết quả thực hiện trong tuần', 'Khó khăn, vướng mắc', 'Đề xuất, kiến nghị'],
  closing: 'Đề nghị các cơ quan, đơn vị chuẩn bị nội dung và cử đại diện dự họp đúng thành phần',
  hour: 'thời gian họp',
  place: 'địa điểm họp',
  chair: 'người chủ trì',
  invited: 'thành phần mời',
} as const;
