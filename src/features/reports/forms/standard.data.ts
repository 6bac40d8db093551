import type { Check, Field, NewForm, PrefillName, ReportUnit } from './form.schema.ts';

/** The forms a store begins with. Circular 36/2013 asks for such reports, but its annexes were not seen: no form here claims a basis, and each says so on screen. */

interface More {
  readonly of?: string;
  readonly must?: true;
  readonly atMost?: string;
  readonly between?: readonly [number, number];
  readonly prefill?: PrefillName;
}
function row(key: string, label: string, unit: ReportUnit, { of, must, atMost, between, prefill }: More = {}): Field {
  const checks: Check[] = [
    ...(must ? [{ kind: 'must' as const }] : []),
    ...(atMost === undefined ? [] : [{ kind: 'at-most' as const, key: atMost }]),
    ...(between === undefined ? [] : [{ kind: 'between' as const, from: between[0], to: between[1] }]),
  ];
  return { key, label, unit, parent: of ?? null, checks, prefill: prefill ?? null };
}

export const MONTHLY = 'BC-THANG';
export const RESULT = 'BC-KETQUA';
export const WEEKLY = 'BC-TUAN-DICH';

const monthly: NewForm = {
  code: MONTHLY,
  name: 'Báo cáo tình hình thực hiện kế hoạch khuyến công quốc gia hằng tháng',
  basis: null,
  fields: [
    row('de-an', 'Tổng số đề án được giao', 'count', { must: true, prefill: 'projects' }),
    row('de-an.ky', 'Đã ký hợp đồng', 'count', { of: 'de-an', prefill: 'contracted-count' }),
    row('de-an.chua-ky', 'Chưa ký hợp đồng', 'count', { of: 'de-an' }),
    row('ky-trong-ky', 'Số hợp đồng ký trong kỳ', 'count', { atMost: 'de-an.ky', prefill: 'signed-in-period' }),
    row('kp-giao', 'Kinh phí được giao', 'dong', { must: true, prefill: 'approved' }),
    row('kp-hop-dong', 'Giá trị hợp đồng đã ký', 'dong', { atMost: 'kp-giao', prefill: 'contracted' }),
    row('kp-tam-ung', 'Đã tạm ứng', 'dong', { atMost: 'kp-hop-dong', prefill: 'advanced' }),
    row('kp-thanh-toan', 'Đã thanh toán', 'dong', { atMost: 'kp-hop-dong', prefill: 'paid' }),
    row('khoi-luong', 'Tỷ lệ khối lượng đã thực hiện', 'percent', { between: [0, 100] }),
    row('ket-qua', 'Kết quả trong kỳ', 'text', { must: true }),
    row('vuong-mac', 'Khó khăn, vướng mắc', 'text'),
    row('kien-nghi', 'Kiến nghị', 'text'),
  ],
};

const result: NewForm = {
  code: RESULT,
  name: 'Báo cáo kết quả thực hiện chương trình khuyến công quốc gia',
  basis: null,
  fields: [
    row('de-an', 'Tổng số đề án đã thực hiện', 'count', { must: true }),
    row('de-an.dao-tao', 'Đào tạo nghề, nâng cao năng lực quản lý', 'count', { of: 'de-an' }),
    row('de-an.mo-hinh', 'Mô hình trình diễn, ứng dụng máy móc, chuyển giao công nghệ', 'count', { of: 'de-an' }),
    row('de-an.san-pham', 'Sản phẩm tiêu biểu, hội chợ, nhãn hiệu', 'count', { of: 'de-an' }),
    row('de-an.khac', 'Nội dung khác', 'count', { of: 'de-an' }),
    row('kp', 'Tổng kinh phí đã thực hiện', 'dong', { must: true }),
    row('kp.quoc-gia', 'Kinh phí khuyến công quốc gia', 'dong', { of: 'kp', prefill: 'accepted' }),
    row('kp.doi-ung', 'Kinh phí đối ứng của cơ sở', 'dong', { of: 'kp' }),
    row('kp-quyet-toan', 'Kinh phí khuyến công quốc gia đã quyết toán', 'dong', { atMost: 'kp.quoc-gia', prefill: 'settled' }),
    row('co-so', 'Số cơ sở công nghiệp nông thôn được hỗ trợ', 'count'),
    row('lao-dong', 'Số lao động được đào tạo', 'count'),
    row('hoan-thanh', 'Tỷ lệ hoàn thành kế hoạch năm', 'percent', { between: [0, 100] }),
    row('danh-gia', 'Đánh giá chung', 'text', { must: true }),
    row('kien-nghi', 'Kiến nghị', 'text'),
  ],
};

const weekly: NewForm = {
  code: WEEKLY,
  name: 'Báo cáo tuần về cơ sở công nghiệp nông thôn bị ảnh hưởng bởi dịch bệnh, thiên tai',
  basis: null,
  fields: [
    row('co-so', 'Số cơ sở đã liên hệ trong tuần', 'count', { must: true }),
    row('co-so.binh-thuong', 'Hoạt động bình thường', 'count', { of: 'co-so', prefill: 'called-normal' }),
    row('co-so.giam', 'Giảm sản xuất', 'count', { of: 'co-so', prefill: 'called-reduced' }),
    row('co-so.ngung', 'Ngừng sản xuất', 'count', { of: 'co-so', prefill: 'called-stopped' }),
    row('lao-dong-nghi', 'Số lao động phải nghỉ việc', 'count', { prefill: 'establishments-idle' }),
    row('thiet-hai', 'Thiệt hại ghi nhận trong tuần', 'dong', { prefill: 'establishments-loss' }),
    row('ket-qua', 'Việc đã làm để hỗ trợ cơ sở', 'text'),
    row('vuong-mac', 'Khó khăn, vướng mắc', 'text'),
    row('kien-nghi', 'Kiến nghị', 'text'),
  ],
};

export const standardForms: readonly (NewForm & { readonly from: string })[] = [
  { ...monthly, from: '2014-02-10' },
  { ...result, from: '2014-02-10' },
  { ...weekly, from: '2020-01-23' },
];
