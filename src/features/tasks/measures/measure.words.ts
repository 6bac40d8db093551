import type { MeasureKey } from './measure.schema.ts';

/** What each measure counts, in the office's words. */
export const measureWords: Readonly<Record<MeasureKey, { readonly vi: string; readonly en: string }>> = {
  'contracts-signed': {
    vi: 'Hợp đồng đã ký trên số đề án được phê duyệt, chưa ký ngày giao',
    en: 'Contracts signed, of projects approved and unsigned on the day of issue',
  },
  'advances-drawn': {
    vi: 'Đề án đã được tạm ứng trên số đề án đã ký hợp đồng, chưa tạm ứng ngày giao',
    en: 'Projects with an advance, of those signed and without one on the day of issue',
  },
  'reports-current': { vi: 'Báo cáo đã gửi trên số báo cáo còn nợ ngày giao', en: 'Reports handed in, of those owed on the day of issue' },
  'inspections-done': {
    vi: 'Đề án đã kiểm tra, có biên bản, trên số đề án đang thực hiện ngày giao',
    en: 'Projects inspected, with minutes, of those going on on the day of issue',
  },
  'proposals-sent': {
    vi: 'Trả lời đợt đề xuất bổ sung kế hoạch đang mở ngày giao',
    en: 'Rounds of proposals answered, of those open on the day of issue',
  },
  'gatherings-reviewed': {
    vi: 'Hoạt động tập trung đông người đã rà soát trên số hoạt động còn phải tổ chức ngày giao',
    en: 'Gatherings reviewed, of those still to be held on the day of issue',
  },
  'local-funding-advised': {
    vi: 'Tham mưu UBND cấp tỉnh về kinh phí khuyến công địa phương trong năm',
    en: "The year's advice on local money sent to the People's Committee",
  },
};

export const measureRefusals = {
  unmeasured: {
    code: 'duty-unmeasured',
    vi: 'Nhiệm vụ này không theo dõi bằng số liệu chương trình.',
    en: 'The duty is not followed by programme data.',
  },
  nothingToAdd: {
    code: 'nothing-to-add',
    vi: 'Không có đối tượng nào mới thuộc diện của nhiệm vụ này.',
    en: 'Nothing new falls under the duty.',
  },
} as const;
