/** What the decision on a request, or its submission to the Ministry, says; Vietnamese only, as official documents are. */
export const adjustmentLetterWords = {
  subject: (title: string) => `${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`,
  decide: (title: string, projects: number) => `${title} đối với ${projects} đề án, chi tiết tại Phụ lục kèm theo.`,
  rest: 'Các nội dung khác của đề án thực hiện theo quyết định đã phê duyệt.',
  annexes: 'Đơn vị thực hiện ký phụ lục hợp đồng theo nội dung điều chỉnh và báo cáo tình hình thực hiện.',
  force: 'Quyết định này có hiệu lực kể từ ngày ký.',
  duty: 'Thủ trưởng các đơn vị có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này.',
  basis: ['Căn cứ Thông tư số 36/2013/TT-BCT ngày 27 tháng 12 năm 2013 của Bộ trưởng Bộ Công Thương'],
  lead: (unit: string, reason: string) => `${unit} đề nghị điều chỉnh với lý do: ${reason.replace(/[.;\s]+$/u, '')}.`,
  ask: (office: string, title: string, projects: number) =>
    `${office} đã thẩm định và kính trình Bộ trưởng ký ban hành Quyết định ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)} đối với ${projects} đề án, chi tiết tại Phụ lục kèm theo.`,
  closing: (office: string) => `${office} kính trình Bộ trưởng xem xét, quyết định`,
  minister: 'Bộ trưởng',
  annex: 'Phụ lục: Nội dung điều chỉnh',
  columns: {
    no: 'STT',
    code: 'Mã đề án',
    name: 'Tên đề án',
    unit: 'Đơn vị thực hiện',
    change: 'Nội dung điều chỉnh',
    before: 'Kinh phí trước điều chỉnh (đồng)',
    after: 'Kinh phí sau điều chỉnh (đồng)',
  },
} as const;
