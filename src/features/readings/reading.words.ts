import type { AddresseeGroup, CitedKind, Urgency } from './reading.schema.ts';

/** What the parts of a reading are called. */

interface Said {
  readonly vi: string;
  readonly en: string;
}

export const kindWords: Record<CitedKind, Said> = {
  'official-letter': { vi: 'Công văn', en: 'Official letter' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  telegram: { vi: 'Công điện', en: 'Telegram' },
  report: { vi: 'Báo cáo', en: 'Report' },
  invitation: { vi: 'Giấy mời', en: 'Invitation' },
  submission: { vi: 'Tờ trình', en: 'Submission' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  law: { vi: 'Luật', en: 'Law' },
  ordinance: { vi: 'Pháp lệnh', en: 'Ordinance' },
  'joint-circular': { vi: 'Thông tư liên tịch', en: 'Joint circular' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  constitution: { vi: 'Hiến pháp', en: 'Constitution' },
  other: { vi: 'Chưa rõ loại', en: 'Unknown kind' },
};

export const urgencyWords: Record<Urgency, Said> = {
  khan: { vi: 'Khẩn', en: 'Urgent' },
  'thuong-khan': { vi: 'Thượng khẩn', en: 'Very urgent' },
  'hoa-toc': { vi: 'Hỏa tốc', en: 'Express' },
};

/** A collective addressee, after its count: "63 Sở Công Thương". */
export const groupWords: Record<AddresseeGroup, Said> = {
  'provincial-departments': { vi: 'Sở Công Thương', en: 'Departments of Industry and Trade' },
  'provincial-peoples-committees': { vi: 'Ủy ban nhân dân cấp tỉnh', en: 'provincial People’s Committees' },
  'promotion-centres': { vi: 'Trung tâm Khuyến công', en: 'industrial promotion centres' },
  ministries: { vi: 'bộ, cơ quan ngang bộ', en: 'ministries and ministerial agencies' },
  'ministry-units': { vi: 'đơn vị thuộc Bộ', en: 'units of the Ministry' },
  'district-peoples-committees': { vi: 'Ủy ban nhân dân cấp huyện', en: 'district People’s Committees' },
};

/** Labels by path, an index standing as `*`; the longest that fits names the value. */
export const fieldWords: Readonly<Record<string, Said>> = {
  kind: { vi: 'Loại văn bản', en: 'Kind' },
  number: { vi: 'Số', en: 'Number' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  code: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Date of issue' },
  place: { vi: 'Địa danh', en: 'Place' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuing office' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  urgency: { vi: 'Mức độ khẩn', en: 'Urgency' },
  addressees: { vi: 'Kính gửi', en: 'Addressed to' },
  stamp: { vi: 'Dấu đến', en: 'Incoming stamp' },
  'stamp.organization': { vi: 'Cơ quan nhận', en: 'Receiving office' },
  'stamp.number': { vi: 'Số đến', en: 'Incoming number' },
  'stamp.receivedOn': { vi: 'Ngày đến', en: 'Received on' },
  'stamp.forwardedTo': { vi: 'Chuyển', en: 'Passed to' },
  'stamp.fileNumber': { vi: 'Lưu hồ sơ số', en: 'Work file' },
  references: { vi: 'Căn cứ, viện dẫn', en: 'References' },
  tasks: { vi: 'Nhiệm vụ', en: 'Task' },
  'tasks.*.exemptions': { vi: 'Không thuộc diện áp dụng', en: 'Not covered' },
  deadlines: { vi: 'Thời hạn', en: 'Deadline' },
  'deadlines.*.dueOn': { vi: 'Ngày cuối đúng hạn', en: 'Last day on time' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  closing: { vi: 'Yêu cầu chung', en: 'Closing order' },
  signature: { vi: 'Ký', en: 'Signature' },
  'signature.authority': { vi: 'Quyền hạn ký', en: 'Signing authority' },
  'signature.title': { vi: 'Chức vụ', en: 'Title' },
  'signature.name': { vi: 'Người ký', en: 'Signed by' },
  corrections: { vi: 'Chỗ nghi sai chữ', en: 'Suspected misreadings' },
  text: { vi: 'Toàn văn', en: 'Text' },
};

/** What the value at a path is called: 'tasks.0.items.1.text' is a task. */
export function fieldName(path: string): Said {
  const keys = path
    .replace(/(^|\.)items\.\d+/g, '')
    .replace(/\.\d+(?=\.|$)/g, '.*')
    .split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const named = fieldWords[keys.slice(0, length).join('.')];
    if (named !== undefined) return named;
  }
  return { vi: path, en: path };
}
