/** Family names of Viet Nam's peoples, as scanned names are judged by. */
export const FAMILY_NAMES =
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Đào Trịnh Lương Trương Lâm Phùng Mai Tô Hà Tạ Cao Thái Châu Chu Quách La Lã Lữ Lưu Tăng Tống Từ Thân Thạch Sơn Kim Danh Tiêu Triệu Vương Viên Vi Văn Ông Ôn Nghiêm Ngụy Nhan Nhữ Ninh Nông Mạc Ma Mã Mạch Lò Lù Lầu Giàng Sùng Vàng Vừ Thào Hạng Hầu Cầm Quàng Bạc Bế Hứa Hàn Hạ Giáp Giang Dư Doãn Diệp Đàm Đồng Đới Đậu Đường Cù Cung Chử Cấn Cáp Bành Bạch Âu An Khổng Khuất Khúc Kiều Khương Liêu Liễu Lại Lục Mẫn Mộc Nhâm Phí Phó Phù Phương Quan Quản Sầm Sử Tào Thi Thiều Tiết Tôn Trà Trang Tông Ung Úng Vòng Vưu Xa Y Rơ Siu Ksor Nay Rah Kpă Rmah Đinh A Hồ Bríu Zơ Pơ K Niê Êban Lục Đổng Đèo Đầu Cà Cháng Chẩu Chảo Tẩn Lỳ Pờ Phàn Bàn Tráng Lèng Long Hờ Mùa Thò Và Ly Cứ Và Tòng Lường Hoàn Điêu Mè Quảng Chau Neang Điểu Chamaléa Katơr Pinăng Lăng Ong Tôn Hàn Ca`.split(
    /\s+/,
  );

/** Names that common scanning faults turn into a name nobody bears: the family names that are mended without knowing the person. */
export const COMMON_FAMILY_NAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Đoàn Đào Trịnh Lương Trương Lâm Phùng Cao Châu Tống Vương'.split(
    ' ',
  );

/** Middle names nobody bears, as scanners print the two that most people bear. */
export const MIDDLE_FAULTS: Readonly<Record<string, string>> = {
  Văm: 'Văn',
  Vãn: 'Văn',
  Vẳn: 'Văn',
  Vặn: 'Văn',
  Vărn: 'Văn',
  Vǎn: 'Văn',
  Thj: 'Thị',
};

/** Publicly known signers, with the office they signed for and the years: a scanned name one letter away is theirs. */
export interface Signer {
  readonly name: string;
  readonly office: string;
  readonly from: number;
  readonly to: number;
}
export const SIGNERS: readonly Signer[] = [
  { name: 'Cao Quốc Hưng', office: 'BCT', from: 2016, to: 2021 },
  { name: 'Đỗ Thắng Hải', office: 'BCT', from: 2014, to: 2023 },
  { name: 'Hoàng Quốc Vượng', office: 'BCT', from: 2011, to: 2020 },
  { name: 'Trần Quốc Khánh', office: 'BCT', from: 2011, to: 2023 },
  { name: 'Đặng Hoàng An', office: 'BCT', from: 2018, to: 2024 },
  { name: 'Nguyễn Sinh Nhật Tân', office: 'BCT', from: 2021, to: 2026 },
  { name: 'Trần Tuấn Anh', office: 'BCT', from: 2016, to: 2021 },
  { name: 'Nguyễn Hồng Diên', office: 'BCT', from: 2021, to: 2026 },
  { name: 'Vũ Huy Hoàng', office: 'BCT', from: 2007, to: 2016 },
  { name: 'Ngô Quang Trung', office: 'CTĐP', from: 2017, to: 2026 },
];
