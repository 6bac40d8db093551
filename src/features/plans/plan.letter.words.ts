/** What a decision of the plan, or the submission of one, says; Vietnamese only, as official documents are. */
export const planLetterWords = {
  approve: (title: string, projects: number, dong: string, inWords: string) =>
    `${title}, gồm ${projects} đề án, nhiệm vụ với tổng kinh phí khuyến công quốc gia ${dong} đồng (bằng chữ: ${inWords}), chi tiết tại Phụ lục kèm theo.`,
  carryOut: (agency: string) =>
    `${agency} chủ trì, phối hợp với các đơn vị liên quan tổ chức ký hợp đồng, kiểm tra, giám sát, nghiệm thu và thanh quyết toán theo quy định của Luật Ngân sách nhà nước và các văn bản hướng dẫn hiện hành.`,
  force: 'Quyết định này có hiệu lực kể từ ngày ký.',
  duty: (agency: string) =>
    `Chánh Văn phòng, Thủ trưởng ${agency} và Thủ trưởng các đơn vị có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này.`,
  submitSubject: (title: string) => `${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`,
  submitLead: (basis: string) => `Căn cứ ${basis.replace(/^căn cứ /iu, '')},`,
  submitAsk: (office: string, title: string, projects: number, dong: string, inWords: string) =>
    `${office} đã thẩm định và kính trình Bộ trưởng ký ban hành Quyết định ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}, gồm ${projects} đề án, nhiệm vụ với tổng kinh phí khuyến công quốc gia ${dong} đồng (bằng chữ: ${inWords}), chi tiết tại Phụ lục kèm theo.`,
  submitClosing: (office: string) => `${office} kính trình Bộ trưởng xem xét, quyết định`,
  minister: 'Bộ trưởng',
  agency: 'Cục Công Thương địa phương',
  annex: 'Phụ lục: Danh mục đề án',
  annexNote: (title: string) => `(${title})`,
  columns: {
    no: 'STT',
    code: 'Mã đề án',
    name: 'Tên đề án',
    unit: 'Đơn vị thực hiện',
    province: 'Tỉnh, thành phố',
    national: 'Kinh phí khuyến công quốc gia (đồng)',
    counterpart: 'Đối ứng (đồng)',
    remark: 'Ghi chú',
  },
  sum: 'Tổng cộng',
  recipients: ['Bộ Tài chính', 'Các đơn vị có tên tại Phụ lục'],
} as const;
