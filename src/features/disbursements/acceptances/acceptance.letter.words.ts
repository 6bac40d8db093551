/** What the minutes of an acceptance at base say; Vietnamese only, as official documents are. */
export const acceptanceLetterWords = {
  subject: (name: string) =>
    `Nghiệm thu cơ sở ${/^đề án/iu.test(name) ? `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}` : `đề án ${name}`}`,
  basis: (number: string, on: string) => `Căn cứ Hợp đồng số ${number} ngày ${on}`,
  when: (on: string) => `Hôm nay, ${on}, chúng tôi tiến hành nghiệm thu khối lượng thực hiện đề án:`,
  owner: (office: string) => `Bên nghiệm thu: ${office}.`,
  unit: (unit: string) => `Đơn vị thực hiện: ${unit}.`,
  project: (name: string, code: string) => `Đề án: ${name} (mã ${code}).`,
  milestones: 'Khối lượng đã hoàn thành:',
  milestone: (description: string, on: string) => `${description}: hoàn thành ngày ${on}`,
  noMilestone: 'khối lượng hoàn thành được nghiệm thu',
  value: (national: string, inWords: string, counterpart: string) =>
    `Giá trị nghiệm thu: kinh phí khuyến công quốc gia ${national} đồng (bằng chữ: ${inWords}); kinh phí đối ứng ${counterpart} đồng.`,
  last: 'Đề án đã hoàn thành toàn bộ khối lượng theo hợp đồng.',
  part: 'Đây là nghiệm thu từng phần; khối lượng còn lại tiếp tục thực hiện theo hợp đồng.',
  result: 'Kết luận: các bên thống nhất nghiệm thu, đưa vào sử dụng và làm cơ sở thanh toán theo quy định.',
  closing: 'Biên bản lập thành 03 bản có giá trị như nhau, các bên thống nhất ký tên',
  unitSide: 'ĐẠI DIỆN ĐƠN VỊ THỰC HIỆN',
  ownSide: 'ĐẠI DIỆN BÊN NGHIỆM THU',
} as const;
