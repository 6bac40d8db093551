/** What the minutes of a visit say; Vietnamese only, as official documents are. */
export const inspectionLetterWords = {
  subject: (name: string) =>
    `Kiểm tra, giám sát thực hiện ${/^đề án/iu.test(name) ? `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}` : `đề án ${name}`}`,
  when: (on: string, place: string) => `Hôm nay, ${on}, tại ${place}, chúng tôi gồm:`,
  inspectors: (office: string) => `Bên kiểm tra: ${office}.`,
  inspected: (unit: string) => `Đơn vị được kiểm tra: ${unit}.`,
  present: (present: string) => `Thành phần tham dự: ${present}.`,
  noPresent: 'thành phần tham dự',
  noPlace: 'địa điểm kiểm tra',
  basis: (code: string, on: string) => `Căn cứ kế hoạch kiểm tra ban hành theo Quyết định số ${code} ngày ${on}`,
  byReason: (reason: string) => `Lý do kiểm tra: ${reason.replace(/[.;\s]+$/u, '')}.`,
  contract: (number: string, code: string) => `Đề án mã ${code}, Hợp đồng số ${number}.`,
  noContract: (code: string) => `Đề án mã ${code}.`,
  checked: 'NỘI DUNG KIỂM TRA',
  found: 'TỒN TẠI, KIẾN NGHỊ',
  none: 'Không phát hiện tồn tại.',
  details: 'Kết quả từng nội dung tại Phụ lục kèm theo.',
  finding: (kind: string, severity: string, description: string, demand: string, due: string) =>
    `${kind} (${severity.toLocaleLowerCase('vi')}): ${description.replace(/[.;\s]+$/u, '')}. Kiến nghị: ${demand.replace(/[.;\s]+$/u, '')}, chậm nhất ${due}.`,
  remark: (text: string) => `Ý kiến khác: ${text.replace(/[.;\s]+$/u, '')}.`,
  closing: 'Biên bản lập thành 02 bản, đã đọc lại cho các bên cùng nghe và thống nhất ký tên, mỗi bên giữ 01 bản',
  unitSide: 'ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA',
  ownSide: 'ĐẠI DIỆN BÊN KIỂM TRA',
  annex: 'Phụ lục: Nội dung kiểm tra',
  columns: { no: 'STT', group: 'Nhóm', what: 'Nội dung', verdict: 'Kết quả', remark: 'Ghi chú' },
  open: 'chưa kiểm tra',
} as const;
