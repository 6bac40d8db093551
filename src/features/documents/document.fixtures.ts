import fc from 'fast-check';
import { dayInWords } from './layout/lines.ts';
import type { OfficialDocument } from './document.schema.ts';

/** Parts of which letters of the programme are made, for letters nobody has written. */
const SUBJECTS = [
  'đôn đốc thực hiện kế hoạch khuyến công quốc gia năm 2020',
  'báo cáo tình hình tạm ứng kinh phí khuyến công',
  'đề xuất bổ sung kế hoạch năm 2020',
  'rà soát các hoạt động tập trung đông người',
] as const;
const ORDERS = [
  'Hoàn thành ký hợp đồng các đề án khuyến công quốc gia đã được phê duyệt nhưng chưa ký hợp đồng',
  'Gửi báo cáo tình hình thực hiện các đề án về Bộ Công Thương (qua Cục Công Thương địa phương)',
  'Rà soát, đề xuất các đề án bổ sung theo hướng hỗ trợ có trọng tâm, trọng điểm',
  'Tổ chức kiểm tra các đề án có nguy cơ chậm tiến độ trên địa bàn',
  'Đánh giá tác động của dịch bệnh đối với các hoạt động tập trung đông người',
  'Tham mưu Ủy ban nhân dân cấp tỉnh tăng cường bố trí kinh phí khuyến công địa phương',
] as const;
const PROVINCES = ['tỉnh Lào Cai', 'tỉnh Bắc Giang', 'thành phố Đà Nẵng', 'tỉnh Bà Rịa - Vũng Tàu', 'tỉnh Thừa Thiên Huế'] as const;
const SIGNERS = [
  ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Nguyễn Văn Mẫu'],
  [null, 'CỤC TRƯỞNG', 'Trần Thị Hồng Hạnh'],
  ['TL. BỘ TRƯỞNG', 'CỤC TRƯỞNG CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG', 'Lê Hữu Phúc'],
] as const;
const day = fc.integer({ min: 0, max: 300 }).map((after) => new Date(Date.UTC(2020, 2, 1 + after)).toISOString().slice(0, 10));
const ordered = fc.record({ order: fc.constantFrom(...ORDERS), due: fc.option(fc.record({ on: day, before: fc.boolean() }), { freq: 3 }) });

/** What a task of such a letter orders, and by when: the last day on time. */
export interface Ordered {
  readonly ref: string;
  readonly dueOn: string | null;
}
const before = (on: string) => new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);

/** An official letter to an office or several, with the duties that a reader is to find in it. */
export const anyLetter: fc.Arbitrary<{ readonly letter: OfficialDocument; readonly ordered: readonly Ordered[] }> = fc
  .record({
    number: fc.integer({ min: 10, max: 9_999 }).map(String),
    on: day,
    subject: fc.constantFrom(...SUBJECTS),
    to: fc.uniqueArray(fc.constantFrom(...PROVINCES), { minLength: 1, maxLength: 3 }),
    tasks: fc.uniqueArray(ordered, { minLength: 2, maxLength: 5, selector: ({ order }) => order }),
    signer: fc.constantFrom(...SIGNERS),
    rows: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ number, on, subject, to, tasks, signer: [authority, title, name], rows }) => ({
    ordered: tasks.map(({ due }, at) => ({ ref: `${at + 1}`, dueOn: due === null ? null : due.before ? before(due.on) : due.on })),
    letter: {
      kind: 'official-letter',
      superior: null,
      issuer: 'Bộ Công Thương',
      number,
      symbol: 'BCT-CTĐP',
      place: 'Hà Nội',
      issuedOn: on,
      urgency: null,
      subject,
      addressees: to.map((province) => `Sở Công Thương ${province}`),
      basis: [],
      blocks: [
        {
          kind: 'paragraph',
          text: 'Bộ Công Thương đã có Công văn số 2990/BCT-CTĐP ngày 28 tháng 4 năm 2020 về việc đôn đốc thực hiện kế hoạch khuyến công quốc gia năm 2020. Để bảo đảm tiến độ, Bộ Công Thương yêu cầu Sở Công Thương thực hiện một số nội dung sau:',
        },
        ...tasks.map(({ order, due }, at) => ({
          kind: 'task' as const,
          ref: `${at + 1}`,
          text: `${order}${due === null ? '' : `, ${due.before ? 'trước' : 'chậm nhất'} ${dayInWords(due.on)}`}.`,
          items: [],
        })),
      ],
      closing: 'Bộ Công Thương yêu cầu Sở Công Thương khẩn trương thực hiện các nội dung trên',
      recipients: [
        { name: 'Như trên', purpose: null },
        { name: 'Bộ trưởng', purpose: 'để báo cáo' },
        { name: 'Lưu: VT, CTĐP', purpose: null },
      ],
      signature: { authority, title, name },
      annexes:
        rows === 0
          ? []
          : [
              {
                title: 'Phụ lục: Đề án chưa ký hợp đồng',
                note: `(Kèm theo Công văn số ${number}/BCT-CTĐP ${dayInWords(on)})`,
                columns: [
                  { name: 'STT', share: 1, align: 'centre' },
                  { name: 'Tên đề án', share: 8, align: 'start' },
                  { name: 'Kinh phí (đồng)', share: 3, align: 'end' },
                ],
                rows: Array.from({ length: rows }, (_, at) => [
                  `${at + 1}`,
                  'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến trong chế biến chè xanh',
                  '300.000.000',
                ]),
                sum: null,
              },
            ],
    },
  }));
