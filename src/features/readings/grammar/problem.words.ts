import type { Problem } from '../reading.schema.ts';

/** What a reading could not be sure of, and what the person can do about it. */
const sentences = {
  'nothing-to-read': {
    vi: 'Không có chữ nào để đọc. Đề nghị kiểm tra lại tệp hoặc quét lại văn bản.',
    en: 'There is no text to read. Please check the file or scan the document again.',
  },
  'not-a-dispatch': {
    vi: 'Nội dung không có dấu hiệu của văn bản hành chính (số, ký hiệu, Kính gửi, Nơi nhận). Nếu đúng là văn bản, đề nghị nhập thông tin bằng tay.',
    en: 'Nothing marks this as an administrative document (number, symbol, addressee, recipients). If it is one, please enter its facts by hand.',
  },
  'kind-unknown': {
    vi: 'Loại văn bản không nằm trong các loại hệ thống theo dõi. Đề nghị chọn loại văn bản.',
    en: 'The kind of document is none of those we follow. Please choose its kind.',
  },
  'number-missing': {
    vi: 'Số văn bản để trống hoặc không đọc được. Đề nghị xem bản giấy có đóng số và nhập số.',
    en: 'The number was left blank or could not be read. Please look at the stamped original and enter it.',
  },
  'date-missing': {
    vi: 'Không đọc được ngày ban hành. Đề nghị nhập ngày ghi trên văn bản; thời hạn tính theo ngày này.',
    en: 'The date of issue could not be read. Please enter it; deadlines are counted from it.',
  },
  'date-impossible': {
    vi: 'Ngày ban hành “{phrase}” không có trong lịch. Đề nghị hỏi lại cơ quan ban hành.',
    en: 'The date of issue “{phrase}” is no calendar day. Please ask the issuing office.',
  },
  'issuer-missing': {
    vi: 'Không rõ cơ quan ban hành. Đề nghị nhập theo bản gốc.',
    en: 'The issuing body is not clear. Please enter it from the original.',
  },
  'subject-missing': {
    vi: 'Không đọc được trích yếu. Đề nghị nhập theo bản gốc.',
    en: 'The subject could not be read. Please enter it from the original.',
  },
  'cut-off': {
    vi: 'Văn bản không có Nơi nhận và chữ ký, có thể bị thiếu trang. Đề nghị kiểm tra và gửi đủ các trang.',
    en: 'The document has neither recipients nor a signature; pages may be missing. Please check and send all pages.',
  },
  'signature-missing': {
    vi: 'Không đọc được người ký. Đề nghị xem bản gốc.',
    en: 'The signer could not be read. Please look at the original.',
  },
  'deadline-impossible': {
    vi: 'Thời hạn “{phrase}” nêu một ngày không có trong lịch. Đề nghị hỏi lại cơ quan ban hành.',
    en: 'The deadline “{phrase}” names no calendar day. Please ask the issuing office.',
  },
  'deadline-before-issue': {
    vi: 'Thời hạn “{phrase}” sớm hơn ngày ban hành văn bản. Đề nghị đối chiếu bản gốc.',
    en: 'The deadline “{phrase}” lies before the date of issue. Please compare it with the original.',
  },
  'deadline-without-year': {
    vi: 'Thời hạn “{phrase}” không ghi năm và không có ngày ban hành để suy ra. Đề nghị nhập ngày.',
    en: 'The deadline “{phrase}” has no year and there is no date of issue to tell it by. Please enter the day.',
  },
  'period-without-start': {
    vi: 'Thời hạn “{phrase}” được tính từ một ngày chưa xác định. Đề nghị nhập ngày bắt đầu (ngày nhận, ngày ký).',
    en: 'The deadline “{phrase}” runs from a day not yet determined. Please enter its first day (of receipt, of signing).',
  },
  'addressees-undated': {
    vi: 'Không có ngày ban hành nên không xác định được số cơ quan nhận. Đề nghị nhập ngày.',
    en: 'Without a date of issue the number of offices addressed cannot be told. Please enter the date.',
  },
  'many-corrections': {
    vi: 'Bản quét có nhiều lỗi chữ. Đề nghị đối chiếu kỹ với bản gốc hoặc quét lại ở 300 dpi.',
    en: 'The scan has many faults. Please compare it closely with the original or scan it again at 300 dpi.',
  },
} as const;
export type GrammarProblem = keyof typeof sentences;

/** A problem in both languages; `phrase` fills the place kept for it. */
export function grammarProblem(code: GrammarProblem, field?: string, phrase = ''): Problem {
  const { vi, en } = sentences[code];
  return { code, vi: vi.replace('{phrase}', phrase), en: en.replace('{phrase}', phrase), ...(field === undefined ? {} : { field }) };
}
