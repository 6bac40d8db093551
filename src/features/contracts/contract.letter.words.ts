/** What a contract and its annex say; Vietnamese only, as official documents are. Articles of money name the circular, its figures stand in the programme's own settings. */
export const contractLetterWords = {
  subject: (name: string) =>
    /^đề án/iu.test(name) ? `Thực hiện ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}` : `Thực hiện đề án ${name}`,
  parties: (agency: string, agencyBy: string, unit: string, unitBy: string) => [
    `BÊN A: ${agency}. Đại diện: ${agencyBy}.`,
    `BÊN B: ${unit}. Đại diện: ${unitBy}.`,
    'Hai bên thống nhất ký hợp đồng với các điều khoản sau:',
  ],
  basis: [
    'Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công',
    'Thông tư số 36/2013/TT-BCT ngày 27 tháng 12 năm 2013 của Bộ trưởng Bộ Công Thương',
    'Thông tư số 28/2018/TT-BTC ngày 28 tháng 3 năm 2018 của Bộ trưởng Bộ Tài chính',
  ],
  decision: (code: string, on: string, title: string) => `Quyết định số ${code} ngày ${on}: ${title}`,
  noDecision: 'quyết định giao kế hoạch',
  content: (name: string, code: string, year: number) =>
    `Nội dung: Bên A giao Bên B thực hiện đề án “${name}” (mã ${code}) thuộc kế hoạch khuyến công quốc gia năm ${year}.`,
  output: (description: string, quantity: number, unit: string) => `${description}: ${quantity} ${unit}`,
  money: (national: string, inWords: string, counterpart: string) =>
    `Kinh phí: kinh phí khuyến công quốc gia ${national} đồng (bằng chữ: ${inWords}); kinh phí đối ứng ${counterpart} đồng; chi tiết tại Phụ lục kèm theo.`,
  term: (from: string, to: string) => `Thời gian thực hiện: từ ngày ${from} đến hết ngày ${to}.`,
  milestone: (description: string, due: string) => `${description}: đến hết ngày ${due}`,
  payment:
    'Tạm ứng, thanh toán, quyết toán: theo Thông tư số 28/2018/TT-BTC và hướng dẫn của Kho bạc Nhà nước; tạm ứng chưa thanh toán được thu hồi khi thanh toán khối lượng hoàn thành.',
  dutiesA: ['Hướng dẫn, kiểm tra, giám sát việc thực hiện đề án', 'Cấp kinh phí theo tiến độ và khối lượng được nghiệm thu'],
  dutyA: 'Trách nhiệm của Bên A:',
  dutyB: 'Trách nhiệm của Bên B:',
  dutiesB: [
    'Thực hiện đúng nội dung, tiến độ, sử dụng kinh phí đúng mục đích, đúng định mức',
    'Báo cáo tình hình thực hiện theo yêu cầu của Bên A; kịp thời báo cáo khó khăn, vướng mắc do thiên tai, dịch bệnh',
    'Nghiệm thu, quyết toán và lưu giữ chứng từ theo quy định',
  ],
  general:
    'Điều khoản chung: việc điều chỉnh hợp đồng được lập thành phụ lục. Hợp đồng có hiệu lực kể từ ngày ký, lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản.',
  sideA: 'ĐẠI DIỆN BÊN A',
  sideB: 'ĐẠI DIỆN BÊN B',
  noAgencySigner: 'người đại diện Bên A',
  noUnitSigner: 'người đại diện Bên B',
  annex: 'Phụ lục: Dự toán kinh phí',
  columns: {
    no: 'STT',
    what: 'Nội dung chi',
    whom: 'Đơn vị thụ hưởng',
    national: 'Kinh phí khuyến công quốc gia (đồng)',
    counterpart: 'Đối ứng (đồng)',
  },
  sum: 'Tổng cộng',
  annexSubject: (code: string, number: string, on: string) => `${code} của Hợp đồng số ${number} ngày ${on}`,
  annexLead: (number: string, on: string, name: string) =>
    `Hai bên thống nhất điều chỉnh Hợp đồng số ${number} ngày ${on} thực hiện đề án “${name}” như sau:`,
  annexReason: (reason: string) => `Lý do điều chỉnh: ${reason.replace(/[.;\s]+$/u, '')}.`,
  annexMoney: (sign: string, national: string, counterpartSign: string, counterpart: string) =>
    `Kinh phí: kinh phí khuyến công quốc gia ${sign} ${national} đồng; kinh phí đối ứng ${counterpartSign} ${counterpart} đồng.`,
  more: 'tăng',
  less: 'giảm',
  annexTerm: (to: string) => `Thời gian thực hiện: kéo dài đến hết ngày ${to}.`,
  annexRest:
    'Các điều khoản khác của hợp đồng không thay đổi. Phụ lục này là bộ phận không tách rời của hợp đồng, có hiệu lực kể từ ngày ký.',
} as const;
