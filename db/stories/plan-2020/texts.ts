import { writtenLetter } from './written.ts';

const CUC = 'Cục Công Thương địa phương';
const stamp = (number: string, on: string) => ({ office: CUC, number, on });

/** QĐ 3872/QĐ-BCT: number, date and purpose are facts; the articles are in our words. */
export const decisionOfPlan = () =>
  writtenLetter({
    issuer: 'Bộ Công Thương',
    number: '3872',
    symbol: 'QĐ-BCT',
    on: '2019-12-27',
    place: 'Hà Nội',
    type: 'QUYẾT ĐỊNH',
    subject: 'Về việc giao kế hoạch kinh phí khuyến công quốc gia năm 2020',
    stamp: stamp('5', '2020-01-06'),
    body: [
      'BỘ TRƯỞNG BỘ CÔNG THƯƠNG',
      'Theo đề nghị của Cục trưởng Cục Công Thương địa phương,',
      'QUYẾT ĐỊNH:',
      'Điều 1. Giao kế hoạch kinh phí khuyến công quốc gia năm 2020 cho các địa phương, đơn vị theo biểu chi tiết gửi kèm.',
      'Điều 2. Cục Công Thương địa phương hướng dẫn, theo dõi các đơn vị thực hiện kế hoạch được giao.',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.',
    ],
    recipients: ['Như Điều 3', 'Bộ Tài chính', 'Sở Công Thương các tỉnh, TP trực thuộc TW', 'Lưu: VT, CTĐP'],
    authority: 'KT. BỘ TRƯỞNG',
    title: 'THỨ TRƯỞNG',
    signer: 'Cao Quốc Hưng',
  });

/** CT 11/CT-TTg: number, date and purpose are facts; the orders are in our words. */
export const directiveOfMarch = () =>
  writtenLetter({
    issuer: 'Thủ tướng Chính phủ',
    number: '11',
    symbol: 'CT-TTg',
    on: '2020-03-04',
    place: 'Hà Nội',
    type: 'CHỈ THỊ',
    subject:
      'Về các nhiệm vụ, giải pháp cấp bách tháo gỡ khó khăn cho sản xuất kinh doanh, bảo đảm an sinh xã hội ứng phó với dịch Covid-19',
    stamp: stamp('287', '2020-03-05'),
    body: [
      'Dịch Covid-19 đang tác động mạnh tới sản xuất, kinh doanh và đời sống. Thủ tướng Chính phủ yêu cầu:',
      '1. Các Bộ, cơ quan ngang Bộ rà soát, cắt giảm thủ tục, giãn thời hạn nghĩa vụ để doanh nghiệp giữ được sản xuất.',
      '2. Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương nắm tình hình doanh nghiệp trên địa bàn, kịp thời hỗ trợ trong thẩm quyền.',
    ],
    recipients: ['Các Bộ, cơ quan ngang Bộ', 'UBND các tỉnh, thành phố trực thuộc Trung ương', 'Lưu: VT'],
    title: 'THỦ TƯỚNG',
    signer: 'Nguyễn Xuân Phúc',
  });

/** QĐ 447/QĐ-TTg: number, date and subject are facts. */
export const epidemicDecision = () =>
  writtenLetter({
    issuer: 'Thủ tướng Chính phủ',
    number: '447',
    symbol: 'QĐ-TTg',
    on: '2020-04-01',
    place: 'Hà Nội',
    type: 'QUYẾT ĐỊNH',
    subject: 'Về việc công bố dịch Covid-19',
    stamp: stamp('498', '2020-04-02'),
    body: [
      'THỦ TƯỚNG CHÍNH PHỦ',
      'QUYẾT ĐỊNH:',
      'Điều 1. Công bố dịch Covid-19 trên phạm vi toàn quốc; thời gian xảy ra dịch từ ngày 23 tháng 01 năm 2020.',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký ban hành. Các Bộ, Ủy ban nhân dân các cấp chịu trách nhiệm thi hành Quyết định này./.',
    ],
    recipients: ['Như Điều 2', 'Lưu: VT'],
    title: 'THỦ TƯỚNG',
    signer: 'Nguyễn Xuân Phúc',
  });

/** A department's implementing letter; invented. */
export const implementingLetter = () =>
  writtenLetter({
    superior: 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
    issuer: 'Sở Công Thương tỉnh Lào Cai',
    number: '520',
    symbol: 'SCT-QLCN',
    on: '2020-05-04',
    place: 'Lào Cai',
    subject: 'triển khai Công văn số 2990/BCT-CTĐP của Bộ Công Thương',
    to: ['Trung tâm Khuyến công tỉnh Lào Cai', 'Phòng Kinh tế và Hạ tầng các huyện'],
    body: [
      'Thực hiện Công văn số 2990/BCT-CTĐP ngày 28 tháng 4 năm 2020 của Bộ Công Thương về việc đôn đốc thực hiện kế hoạch khuyến công quốc gia năm 2020, Sở Công Thương yêu cầu các đơn vị:',
      '1. Hoàn thiện hồ sơ, ký hợp đồng các đề án đã được phê duyệt trước ngày 12 tháng 5 năm 2020.',
      '2. Gửi danh mục đề án đề nghị bổ sung về Sở trước ngày 18 tháng 5 năm 2020.',
      '3. Báo cáo tình hình các cơ sở công nghiệp nông thôn bị ảnh hưởng bởi thiên tai, dịch bệnh chậm nhất ngày 10 tháng 5 năm 2020.',
    ],
    recipients: ['Như trên', 'Cục CTĐP (để báo cáo)', 'Lưu: VT, QLCN'],
    title: 'GIÁM ĐỐC',
    signer: 'Lý Văn Mẫu',
  });

/** The Agency's own letter; invented. */
export const inspectionLetter = () =>
  writtenLetter({
    superior: 'BỘ CÔNG THƯƠNG',
    issuer: CUC,
    number: '215',
    symbol: 'CTĐP-QLKC',
    on: '2020-05-12',
    place: 'Hà Nội',
    subject: 'cung cấp số liệu ký hợp đồng đề án khuyến công quốc gia năm 2020',
    to: ['Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương'],
    body: [
      'Để tổng hợp báo cáo Lãnh đạo Bộ, Cục Công Thương địa phương đề nghị Sở Công Thương các tỉnh, thành phố:',
      '1. Gửi danh sách đề án đã ký, chưa ký hợp đồng, nêu rõ lý do, chậm nhất ngày 18 tháng 5 năm 2020.',
      '2. Cử một đầu mối để trao đổi số liệu hằng tuần.',
    ],
    recipients: ['Như trên', 'Thứ trưởng Cao Quốc Hưng (để báo cáo)', 'Lưu: VT, QLKC'],
    authority: 'KT. CỤC TRƯỞNG',
    title: 'PHÓ CỤC TRƯỞNG',
    signer: 'Ngô Quang Mẫu',
  });

/** Departments write back in May; invented, each with the Agency's stamp. */
export function departmentReports(): { on: string; fileName: string; text: string }[] {
  const reports = [
    ['Bến Tre', 'tỉnh', '640', '2020-05-06', '2020-05-07', '662', 'xâm nhập mặn làm chậm ba đề án máy móc chế biến dừa'],
    ['Hà Nội', 'thành phố', '1975', '2020-05-07', '2020-05-08', '668', 'hoãn hội chợ hàng công nghiệp nông thôn tiêu biểu'],
    ['Đồng Tháp', 'tỉnh', '512', '2020-05-08', '2020-05-11', '671', 'đã ký bốn trên sáu hợp đồng, còn vướng hồ sơ thụ hưởng'],
    ['Quảng Nam', 'tỉnh', '588', '2020-05-11', '2020-05-12', '680', 'đề nghị đổi địa điểm mô hình trình diễn'],
    ['Đà Nẵng', 'thành phố', '901', '2020-05-12', '2020-05-13', '684', 'rà soát lớp đào tạo phải tập trung đông người'],
    ['Yên Bái', 'tỉnh', '433', '2020-05-12', '2020-05-13', '685', 'mưa đá làm hư hỏng nhà xưởng hai cơ sở thụ hưởng'],
    ['Sóc Trăng', 'tỉnh', '377', '2020-05-13', '2020-05-14', '690', 'hạn, mặn kéo dài, cơ sở chế biến thủy sản giảm công suất'],
    ['Bà Rịa - Vũng Tàu', 'tỉnh', '812', '2020-05-14', '2020-05-15', '697', 'đã ký đủ hợp đồng các đề án được giao'],
  ] as const;
  return reports.map(([place, kind, number, on, received, no, told]) => ({
    on: received,
    fileName: `cv-${number}-sct-${no}.txt`,
    text: writtenLetter({
      superior: `ỦY BAN NHÂN DÂN ${kind.toUpperCase()} ${place.toUpperCase()}`,
      issuer: `Sở Công Thương ${kind} ${place}`,
      number,
      symbol: 'SCT-QLCN',
      on,
      place,
      subject: 'báo cáo tình hình thực hiện kế hoạch khuyến công quốc gia năm 2020',
      to: ['Cục Công Thương địa phương'],
      stamp: stamp(no, received),
      body: [
        `Thực hiện Công văn số 2990/BCT-CTĐP ngày 28 tháng 4 năm 2020 của Bộ Công Thương, Sở Công Thương ${kind} ${place} báo cáo: ${told}.`,
        'Sở Công Thương trân trọng báo cáo./.',
      ],
      recipients: ['Như trên', 'Lưu: VT, QLCN'],
      authority: 'KT. GIÁM ĐỐC',
      title: 'PHÓ GIÁM ĐỐC',
      signer: 'Trần Thị Mẫu',
    }),
  }));
}
