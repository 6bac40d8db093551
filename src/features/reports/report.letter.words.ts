/** What a report as a document says; Vietnamese only, as official documents are. */
export const reportLetterWords = {
  subject: (name: string, from: string, to: string) => `${name} (từ ngày ${from} đến ngày ${to})`,
  lead: (office: string, paper: { code: string; on: string } | null, name: string) =>
    paper === null
      ? `${office} báo cáo ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)} như sau:`
      : `Thực hiện Văn bản số ${paper.code} ngày ${paper.on}, ${office} báo cáo như sau:`,
  figures: 'Số liệu chi tiết tại Phụ lục kèm theo.',
  closing: (office: string, to: string) => `${office} báo cáo ${to} theo quy định`,
  annex: 'Phụ lục: Số liệu báo cáo',
  columns: { no: 'STT', what: 'Chỉ tiêu', unit: 'Đơn vị tính', value: 'Giá trị' },
  unit: { dong: 'đồng', count: 'số lượng', percent: '%', text: '' },
  said: (label: string, text: string) => `${label}: ${text.replace(/[.;\s]+$/u, '')}.`,
  empty: (label: string) => label.toLocaleLowerCase('vi'),
} as const;
