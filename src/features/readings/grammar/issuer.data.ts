/** Abbreviations of issuing bodies in symbols, with the names they stood for. Dated where a body was renamed: the last row that began on or before the day holds. */
export interface IssuerRow {
  readonly short: string;
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
}

export const issuerRows: readonly IssuerRow[] = [
  { short: 'BCT', name: 'Bộ Công Thương' },
  { short: 'BTC', name: 'Bộ Tài chính' },
  { short: 'BKHĐT', name: 'Bộ Kế hoạch và Đầu tư', until: '2025-02-28' },
  { short: 'BNN', name: 'Bộ Nông nghiệp và Phát triển nông thôn', until: '2025-02-28' },
  { short: 'BNNPTNT', name: 'Bộ Nông nghiệp và Phát triển nông thôn', until: '2025-02-28' },
  { short: 'BNNMT', name: 'Bộ Nông nghiệp và Môi trường', since: '2025-03-01' },
  { short: 'BTNMT', name: 'Bộ Tài nguyên và Môi trường', until: '2025-02-28' },
  { short: 'BKHCN', name: 'Bộ Khoa học và Công nghệ' },
  { short: 'BNV', name: 'Bộ Nội vụ' },
  { short: 'BTP', name: 'Bộ Tư pháp' },
  { short: 'BYT', name: 'Bộ Y tế' },
  { short: 'BXD', name: 'Bộ Xây dựng' },
  { short: 'BGTVT', name: 'Bộ Giao thông vận tải', until: '2025-02-28' },
  { short: 'BGDĐT', name: 'Bộ Giáo dục và Đào tạo' },
  { short: 'BLĐTBXH', name: 'Bộ Lao động - Thương binh và Xã hội', until: '2025-02-28' },
  { short: 'BTTTT', name: 'Bộ Thông tin và Truyền thông', until: '2025-02-28' },
  { short: 'BVHTTDL', name: 'Bộ Văn hóa, Thể thao và Du lịch' },
  { short: 'BQP', name: 'Bộ Quốc phòng' },
  { short: 'BCA', name: 'Bộ Công an' },
  { short: 'BNG', name: 'Bộ Ngoại giao' },
  { short: 'BDT', name: 'Bộ Dân tộc và Tôn giáo', since: '2025-03-01' },
  { short: 'UBDT', name: 'Ủy ban Dân tộc', until: '2025-02-28' },
  { short: 'TTg', name: 'Thủ tướng Chính phủ' },
  { short: 'CP', name: 'Chính phủ' },
  { short: 'VPCP', name: 'Văn phòng Chính phủ' },
  { short: 'NHNN', name: 'Ngân hàng Nhà nước Việt Nam' },
  { short: 'KBNN', name: 'Kho bạc Nhà nước' },
  { short: 'TTCP', name: 'Thanh tra Chính phủ' },
  { short: 'QH', name: 'Quốc hội' },
  { short: 'UBTVQH', name: 'Ủy ban Thường vụ Quốc hội' },
  { short: 'CTĐP', name: 'Cục Công Thương địa phương' },
  { short: 'CNĐP', name: 'Cục Công nghiệp địa phương' },
  { short: 'ĐCK', name: 'Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công' },
];
/** Bodies every province has: their name takes the place of the head. */
export const provincialIssuers: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  SCT: 'Sở Công Thương',
  STC: 'Sở Tài chính',
  SKHĐT: 'Sở Kế hoạch và Đầu tư',
  TTKC: 'Trung tâm Khuyến công',
};
