/** What the register's pages say. */
export const registerPageWords = {
  page: { vi: 'Sổ văn bản', en: 'Registers' },
  incoming: { vi: 'Văn bản đến', en: 'Incoming' }, outgoing: { vi: 'Văn bản đi', en: 'Outgoing' },
  directions: { vi: 'Sổ đến hoặc đi', en: 'In or out' },
  office: { vi: 'Cơ quan', en: 'Office' }, year: { vi: 'Năm', en: 'Year' }, series: { vi: 'Quyển', en: 'Series' }, common: { vi: 'chung', en: 'common' },
  lines: (count: number) => ({ vi: `${count} văn bản`, en: `${count} letter${count === 1 ? '' : 's'}` }),
  print: { vi: 'In sổ', en: 'Print the book' }, byProvince: { vi: 'Theo tỉnh, thành phố', en: 'By province' }, exchange: { vi: 'Trao đổi điện tử', en: 'Exchange' },
  empty: { vi: 'Sổ năm này chưa có văn bản', en: 'Nothing in this year\'s register' },
  emptyIn: { vi: 'Văn bản đến vào sổ khi nội dung được xác nhận và dấu đến có số; chưa có số thì bấm Vào sổ trên trang văn bản.', en: 'An incoming letter is entered when its facts are confirmed and the stamp bears a number; otherwise press Register on its page.' },
  emptyOut: { vi: 'Tải văn bản đi đã ký lên, chọn “Văn bản đi”; số và ngày lấy từ chính văn bản.', en: 'Upload signed outgoing letters as “Outgoing”; number and date are those of the letter.' },
  switchOwn: { vi: 'Bật tự cấp số', en: 'Give own numbers' }, switchMirror: { vi: 'Theo sổ gốc', en: 'Mirror the official register' },
  ownWarning: { vi: 'Từ hôm nay phần mềm cấp số kế tiếp cho mỗi văn bản, không nhảy số, không dùng lại; số đã ghi giữ nguyên. Tiếp tục?', en: 'From today each letter gets the next number, without gap or reuse; numbers already entered stay. Continue?' },
  mirrorWarning: { vi: 'Từ hôm nay số lấy theo sổ gốc của cơ quan; số đã cấp giữ nguyên. Tiếp tục?', en: 'From today numbers follow the official register; those given stay. Continue?' },
  receivedOn: { vi: 'Ngày đến', en: 'Received' }, number: { vi: 'Số đến', en: 'No.' }, author: { vi: 'Tác giả', en: 'Author' }, notation: { vi: 'Số, ký hiệu', en: 'Number, symbol' }, issuedOn: { vi: 'Ngày tháng', en: 'Date' },
  subject: { vi: 'Tên loại và trích yếu', en: 'Kind and subject' }, receiver: { vi: 'Đơn vị, người nhận', en: 'Passed to' }, passedOn: { vi: 'Ngày chuyển', en: 'Passed on' }, signedFor: { vi: 'Ký nhận', en: 'Signed for' }, remark: { vi: 'Ghi chú', en: 'Remark' },
  signer: { vi: 'Người ký', en: 'Signed by' }, recipients: { vi: 'Nơi nhận', en: 'Recipients' }, keptBy: { vi: 'Đơn vị, người nhận bản lưu', en: 'Copy kept by' }, copies: { vi: 'Số lượng bản', en: 'Copies' },
  seal: (place: string) => ({ vi: `Mắt xích lịch sử số ${place}`, en: `History link no. ${place}` }),
  bookOf: (year: number) => ({ vi: `Năm ${year}`, en: `Year ${year}` }), seriesOf: (series: string) => ({ vi: `Quyển: ${series}`, en: `Series: ${series}` }),
  range: (first: string, last: string, from: string, to: string) => ({ vi: `Từ số ${first} đến số ${last}, từ ngày ${from} đến ngày ${to}`, en: `Numbers ${first} to ${last}, ${from} to ${to}` }),
  numbers: (how: string) => ({ vi: `Cách lấy số: ${how}`, en: `Numbers: ${how}` }), printed: (day: string) => ({ vi: `In ngày ${day}.`, en: `Printed on ${day}.` }),
} as const;

export const byProvinceWords = {
  page: { vi: 'Văn bản theo tỉnh, thành phố', en: 'Letters by province' },
  lead: { vi: 'Văn bản đến và văn bản đã chuyển, xếp theo nơi cơ quan đóng vào ngày của bản đồ; cơ quan sáp nhập được tính vào cơ quan kế thừa.', en: 'Letters received and passed on, by where each office lay on the map\'s day; a merged office counts with its successor.' },
  map: { vi: 'Bản đồ', en: 'Map' }, map2020: { vi: 'Bản đồ 2020 (63)', en: 'Map of 2020 (63)' }, map2025: { vi: 'Bản đồ 2025 (34)', en: 'Map of 2025 (34)' },
  mapToday: (day: string) => ({ vi: `Hôm nay, ${day}`, en: `Today, ${day}` }),
  later: { vi: 'Bản đồ 2025 dùng được từ ngày 1/7/2025, khi việc sáp nhập có hiệu lực.', en: 'The map of 2025 can be chosen from 1/7/2025, when the mergers take effect.' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' }, received: { vi: 'Văn bản đến', en: 'Received' }, forwarded: { vi: 'Đã chuyển', en: 'Passed on' }, offices: { vi: 'Cơ quan được đếm', en: 'Offices counted' },
  elsewhere: { vi: 'Cơ quan trung ương, hoặc không xếp được vào bản đồ này', en: 'Central offices, or those without a place in this map' },
  total: { vi: 'Cộng', en: 'Total' }, none: { vi: 'Năm này chưa có văn bản nào', en: 'No letters in this year' }, noneLead: { vi: 'Chọn năm khác; văn bản được đếm khi cơ quan ban hành đã có trong danh mục cơ quan.', en: 'Choose another year; a letter counts once its issuer is in the directory of offices.' },
} as const;

export const lettersWords = {
  page: { vi: 'Chờ ký nhận', en: 'To sign for' },
  lead: { vi: 'Văn bản được chuyển đến phòng hoặc cơ quan của ông/bà, chưa ai ký nhận.', en: 'Letters passed on to your division or office that nobody has signed for.' },
  none: { vi: 'Không có văn bản nào chờ ký nhận', en: 'Nothing waits to be signed for' }, noneLead: { vi: 'Văn bản lãnh đạo phân công và văn thư chuyển sẽ hiện ở đây.', en: 'What leaders assign and clerks pass on appears here.' },
  letter: { vi: 'Văn bản', en: 'Letter' }, from: { vi: 'Nơi chuyển', en: 'From' }, to: { vi: 'Nơi nhận', en: 'To' }, due: { vi: 'Thời hạn', en: 'Time limit' }, noDue: { vi: 'không ghi thời hạn', en: 'none' },
  acts: { vi: 'Việc', en: 'Acts' },
} as const;
