/** What the submission of an advice says; Vietnamese only, as official documents are. */
export const adviceLetterWords = {
  subject: (year: number) => `bổ sung kinh phí khuyến công địa phương năm ${year}`,
  standing: (office: string, year: number, on: string, budget: string, need: string) =>
    `Năm ${year}, tính đến ngày ${on}, ${office} được giao ${budget} đồng kinh phí khuyến công địa phương. Nhu cầu hỗ trợ của các cơ sở công nghiệp nông thôn bị ảnh hưởng bởi thiên tai, dịch bệnh, theo phiếu tình hình đã được xác nhận, là ${need} đồng.`,
  opinion: (code: string, on: string, remark: string | null) =>
    `Sở Tài chính đã có ý kiến tại văn bản số ${code} ngày ${on}${remark === null ? '' : `: ${remark}`}.`,
  noOpinion: 'ý kiến của Sở Tài chính',
  asks: (committee: string, year: number, dong: string, inWords: string) =>
    `Từ tình hình trên, kính đề nghị ${committee} xem xét, bổ sung ${dong} đồng (bằng chữ: ${inWords}) kinh phí khuyến công địa phương năm ${year}.`,
  closing: (office: string, committee: string) => `${office} kính trình ${committee} xem xét, quyết định`,
  committee: 'Ủy ban nhân dân cấp tỉnh',
  finance: 'Sở Tài chính',
} as const;
