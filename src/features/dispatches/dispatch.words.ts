import type { StateSentences } from '../../platform/pure/steps.ts';
import type { DispatchState } from './dispatch.schema.ts';

/** Why a step is not open from a state. */
export const stateSentences: StateSentences<DispatchState> = {
  received: { vi: 'Văn bản đang được đọc; hãy đợi đọc xong.', en: 'The dispatch is being read; wait until it is done.' },
  read: { vi: 'Nội dung đọc được chưa được xác nhận.', en: 'What was read is not yet confirmed.' },
  unreadable: {
    vi: 'Không đọc được văn bản này; hãy tải lên bản rõ hơn hoặc đọc lại.',
    en: 'This file could not be read; upload a clearer copy or read it again.',
  },
  confirmed: { vi: 'Nội dung đã được xác nhận; muốn sửa hãy mở lại.', en: 'The facts are confirmed; reopen them to change anything.' },
};

/** Why a reading cannot be confirmed yet. */
export const refusalWords = {
  correctionsOpen: (left: number) => ({
    code: 'corrections-open',
    vi: `Còn ${left} chỗ nghi sai chữ chưa được xử lý.`,
    en: `${left} suspected misreading${left === 1 ? '' : 's'} still undecided.`,
  }),
  noKind: {
    code: 'no-kind',
    vi: 'Chưa xác định loại văn bản; hãy chọn loại trước khi xác nhận.',
    en: 'The kind of document is unknown; choose it before confirming.',
  },
  noNumber: {
    code: 'no-number',
    vi: 'Thiếu số, ký hiệu; hãy nhập theo bản giấy.',
    en: 'Number and symbol are missing; enter them from the paper.',
  },
  noDate: {
    code: 'no-date',
    vi: 'Thiếu ngày ban hành; hãy nhập theo bản giấy.',
    en: 'The date of issue is missing; enter it from the paper.',
  },
  noIssuer: {
    code: 'no-issuer',
    vi: 'Chưa rõ cơ quan ban hành; hãy nhập theo bản giấy.',
    en: 'The issuing office is unknown; enter it from the paper.',
  },
  inFuture: (day: string) => ({
    code: 'dated-in-future',
    vi: `Ngày ban hành ${day} chưa tới; hãy đối chiếu với bản giấy.`,
    en: `It is dated ${day}, a day that has not come; check the paper.`,
  }),
  beforeReference: (code: string, day: string) => ({
    code: 'before-its-reference',
    vi: `Văn bản đề ngày trước ${code} (${day}) mà nó viện dẫn; hãy đối chiếu cả hai ngày.`,
    en: `It is dated before ${code} (${day}), which it cites; check both dates.`,
  }),
} as const;

/** Sentences for what was sent and cannot be taken. */
export const unacceptableWords = {
  noFile: { code: 'no-file', vi: 'Chưa có tệp nào được gửi; hãy chọn một tệp văn bản.', en: 'No file was sent; choose a document.' },
  emptyFile: (name: string) => ({
    code: 'empty-file',
    vi: `Tệp “${name}” trống (0 byte), không nhận; đề nghị chọn lại tệp có nội dung.`,
    en: `The file “${name}” is empty (0 bytes) and was not taken; choose one that holds something.`,
  }),
  programFile: (name: string) => ({
    code: 'program-file',
    vi: `Tệp “${name}” là chương trình chạy được, không phải giấy tờ, nên không nhận.`,
    en: `The file “${name}” is a program, no paper, and was not taken.`,
  }),
  // Counted in MiB and written MB, as people's own machines write it.
  tooLarge: (limitMib: number) => ({
    code: 'too-large',
    vi: `Tệp lớn hơn mức tối đa ${String(limitMib).replace('.', ',')} MB; hãy quét ở độ phân giải thấp hơn (200–300 dpi) hoặc tách tệp.`,
    en: `The file is over the limit of ${limitMib} MB; scan at a lower resolution (200–300 dpi) or split it.`,
  }),
  notAPath: (path: string) => ({ code: 'not-a-fact', vi: `Không có mục “${path}” để sửa.`, en: `There is no fact “${path}” to set.` }),
  notAValue: (path: string, why: { readonly vi: string; readonly en: string }) => ({
    code: 'not-a-value',
    vi: `Giá trị của “${path}” ${why.vi}.`,
    en: `The value of “${path}” ${why.en}.`,
  }),
  notEmpty: { code: 'not-empty', vi: 'Mục này không được để trống.', en: 'This item cannot be empty.' },
  notANumber: {
    code: 'not-a-number',
    vi: 'Số văn bản chỉ gồm chữ số, có thể thêm một chữ cái (ví dụ 05, 12a).',
    en: 'A document number has digits only, perhaps one letter after them (05, 12a).',
  },
  notADay: {
    code: 'not-a-day',
    vi: 'Ngày không hợp lệ; đề nghị nhập theo dạng ngày/tháng/năm, ví dụ 28/4/2020.',
    en: 'Not a valid date; enter day/month/year, e.g. 28/4/2020.',
  },
  tooLong: { code: 'too-long', vi: 'Nội dung quá dài cho mục này; đề nghị rút gọn.', en: 'Too long for this item; please shorten it.' },
  cutShort: { code: 'upload-cut-short', vi: 'Tệp gửi lên bị đứt giữa chừng; hãy gửi lại.', en: 'The upload broke off; send it again.' },
} as const;

/** Labels of states and steps. */
export const dispatchWords = {
  state: {
    received: { vi: 'Đang đọc', en: 'Being read' },
    read: { vi: 'Chờ đối chiếu', en: 'To be checked' },
    unreadable: { vi: 'Không đọc được', en: 'Unreadable' },
    confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  },
  setAside: { vi: 'Đã loại', en: 'Set aside' },
  step: {
    upload: { vi: 'Tải lên', en: 'Upload' },
    read: { vi: 'Đọc', en: 'Read' },
    fail: { vi: 'Ghi nhận không đọc được', en: 'Mark unreadable' },
    correct: { vi: 'Đối chiếu', en: 'Check' },
    confirm: { vi: 'Xác nhận nội dung', en: 'Confirm the facts' },
    reopen: { vi: 'Mở lại', en: 'Reopen' },
    'read-again': { vi: 'Đọc lại', en: 'Read again' },
    register: { vi: 'Vào sổ', en: 'Register' },
    note: { vi: 'Ghi bút phê', en: 'Write a note' },
    forward: { vi: 'Chuyển', en: 'Forward' },
    file: { vi: 'Đưa vào hồ sơ', en: 'Put into a work file' },
    'set-aside': { vi: 'Loại khỏi danh sách', en: 'Set aside' },
    'bring-back': { vi: 'Đưa trở lại danh sách', en: 'Bring back' },
  },
} as const;
