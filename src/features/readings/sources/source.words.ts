import type { Problem } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';

/** What a source could not do for the reader, and what the person can do about it. */
const sentences = {
  'empty-file': {
    vi: 'Tệp không có nội dung. Đề nghị kiểm tra và gửi lại tệp.',
    en: 'The file is empty. Please check it and send it again.',
  },
  'no-text': {
    vi: 'Không thấy chữ nào trong tệp. Đề nghị kiểm tra có phải đúng văn bản cần đọc không; nếu là bản chụp, quét lại ở 200–300 dpi.',
    en: 'No text was found in the file. Please check that it is the right document; if it is a photograph, scan it again at 200–300 dpi.',
  },
  'unknown-format': {
    vi: 'Không nhận ra định dạng của tệp {name}. Đề nghị gửi bản PDF, DOCX, TXT, edXML hoặc ảnh PNG, JPEG, TIFF.',
    en: 'The format of {name} is not known. Please send PDF, DOCX, TXT, edXML or a PNG, JPEG or TIFF picture.',
  },
  'format-not-read': {
    vi: 'Tệp {name} là {formatVi}, phần mềm không đọc được trực tiếp. {todoVi}',
    en: '{name} is {formatEn} and cannot be read directly. {todoEn}',
  },
  'declared-otherwise': {
    vi: 'Tệp mang tên {declared} nhưng nội dung là {actual}; đã đọc theo nội dung. Đề nghị đặt lại tên tệp.',
    en: 'The file is named as {declared} but its content is {actual}; it was read by its content. Please rename it.',
  },
  'too-many-bytes': {
    vi: 'Tệp lớn {size} MB, vượt mức {limit} MB. Đề nghị tách tệp hoặc quét lại ở 200 dpi, đen trắng.',
    en: 'The file has {size} MB, more than the {limit} MB allowed. Please split it or scan it again at 200 dpi in black and white.',
  },
  'not-utf8': {
    vi: 'Tệp có ký tự hỏng (không đúng mã UTF-8); chỗ hỏng hiện là “\uFFFD”. Đề nghị lưu lại tệp theo mã UTF-8 hoặc gửi bản PDF.',
    en: 'The file has broken characters (not valid UTF-8), shown as “\uFFFD”. Please save it again as UTF-8 or send the PDF.',
  },
  'converted-encoding': {
    vi: 'Văn bản dùng bảng mã {encoding}; đã chuyển sang Unicode để đọc. Đề nghị đối chiếu với bản gốc.',
    en: 'The text is in the {encoding} encoding; it was converted to Unicode. Please compare it with the original.',
  },
  'legacy-font-unread': {
    vi: 'Văn bản có vẻ dùng phông chữ cũ (TCVN3 hoặc VNI) nhưng không chuyển được chắc chắn. Đề nghị gửi bản Unicode hoặc bản quét.',
    en: 'The text seems to use an old font (TCVN3 or VNI) but could not be converted safely. Please send a Unicode copy or a scan.',
  },
  'broken-file': {
    vi: 'Tệp {format} bị hỏng hoặc bị cắt giữa chừng, không mở được. Đề nghị tải lại từ nơi gửi.',
    en: 'The {format} file is broken or cut short and cannot be opened. Please fetch it again from the sender.',
  },
  'encrypted-file': {
    vi: 'Tệp {format} được đặt mật khẩu, không mở được. Đề nghị gỡ mật khẩu rồi gửi lại.',
    en: 'The {format} file is protected by a password and cannot be opened. Please remove the password and send it again.',
  },
  'zip-bomb': {
    vi: 'Tệp nén bung ra quá lớn so với dung lượng của nó (dấu hiệu tệp gây hại); đã dừng, không mở. Đề nghị kiểm tra nơi gửi.',
    en: 'The file unpacks to far more than its size (a sign of a harmful file); it was not opened. Please check the sender.',
  },
  'pages-left-out': {
    vi: 'Văn bản có {pages} trang; đã đọc {read} trang đầu theo mức đã đặt. Phần còn lại chưa đọc, đề nghị tách tệp nếu cần.',
    en: 'The document has {pages} pages; the first {read} were read, as set. The rest was not read; split the file if it is needed.',
  },
  'page-unreadable': {
    vi: 'Không đọc được trang {page}. Đề nghị quét lại trang này.',
    en: 'Page {page} could not be read. Please scan this page again.',
  },
  'low-ocr-confidence': {
    vi: 'Bản quét mờ: độ tin cậy nhận dạng trung bình {percent}%. Đề nghị đối chiếu từng mục hoặc quét lại ở 300 dpi.',
    en: 'The scan is faint: mean recognition confidence {percent}%. Please compare each value, or scan again at 300 dpi.',
  },
  'too-many-pixels': {
    vi: 'Ảnh quá lớn (vượt {limit} triệu điểm ảnh). Đề nghị quét lại ở 200–300 dpi.',
    en: 'The picture is too large (over {limit} million pixels). Please scan it again at 200–300 dpi.',
  },
  'attachment-not-found': {
    vi: 'Gói edXML không kèm tệp văn bản; chỉ đọc phần thông tin chung. Đề nghị lấy tệp đính kèm từ nơi gửi.',
    en: 'The edXML package carries no attachment; only its header was read. Please obtain the attachment from the sender.',
  },
  'reading-too-slow': {
    vi: 'Đọc văn bản quá {seconds} giây nên đã dừng. Đề nghị tách tệp hoặc gửi bản PDF có chữ.',
    en: 'Reading took more than {seconds} seconds and was stopped. Please split the file or send a PDF with text.',
  },
  'reading-too-large': {
    vi: 'Đọc văn bản cần quá nhiều bộ nhớ nên đã dừng. Đề nghị tách tệp hoặc quét lại ở 200 dpi.',
    en: 'Reading needed too much memory and was stopped. Please split the file or scan it again at 200 dpi.',
  },
  'reading-stopped': {
    vi: 'Việc đọc văn bản dừng giữa chừng vì tệp có nội dung bất thường. Đề nghị gửi lại bản khác của văn bản.',
    en: 'Reading stopped midway because of something unusual in the file. Please send another copy of the document.',
  },
  'file-not-opened': { vi: 'Không mở được tệp {name}: {why}.', en: 'Cannot open {name}: {why}.' },
} as const satisfies Record<string, { vi: string; en: string }>;

export type SourceProblemCode = keyof typeof sentences;

/** The problem of a code in both languages, with its blanks filled. */
export function sourceProblem(code: SourceProblemCode, facts: Readonly<Record<string, string | number>> = {}): Problem {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/gu, (blank, name: string) => String(facts[name] ?? blank)).trim();
  return { code, vi: fill(sentences[code].vi), en: fill(sentences[code].en) };
}

/** A source that could not be read at all, with its reasons. */
export function unread(problems: readonly Problem[]): SourceText {
  return { format: 'text', text: '', words: null, ocr: null, stated: {}, problems };
}
