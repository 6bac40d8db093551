import type { ReportUnit } from './forms/form.schema.ts';

export const reportWords = {
  state: {
    due: { vi: 'Chưa nộp', en: 'Not handed in' },
    submitted: { vi: 'Chờ Sở xác nhận', en: 'Waits to be confirmed' },
    returned: { vi: 'Sở trả lại', en: 'Returned' },
    confirmed: { vi: 'Sở đã xác nhận', en: 'Confirmed' },
  },
  standing: {
    open: { vi: 'Chưa đến hạn', en: 'Not yet due' },
    due: { vi: 'Đến hạn', en: 'Due' },
    missing: { vi: 'Chưa nộp', en: 'Not handed in' },
    late: { vi: 'Quá hạn', en: 'Overdue' },
    submitted: { vi: 'Chờ Sở xác nhận', en: 'Waits to be confirmed' },
    returned: { vi: 'Sở trả lại', en: 'Returned' },
    confirmed: { vi: 'Sở đã xác nhận', en: 'Confirmed' },
  },
  situation: {
    normal: { vi: 'Bình thường', en: 'As usual' },
    reduced: { vi: 'Sản xuất giảm', en: 'Reduced' },
    stopped: { vi: 'Ngừng sản xuất', en: 'Stopped' },
  },
  step: {
    open: { vi: 'Đến kỳ báo cáo', en: 'Opened' },
    save: { vi: 'Lưu bản đang nhập', en: 'Save what is typed' },
    submit: { vi: 'Nộp báo cáo', en: 'Hand in' },
    'note-call': { vi: 'Ghi thay cơ sở qua điện thoại', en: 'Enter for an establishment telephoned' },
    return: { vi: 'Trả lại', en: 'Return' },
    confirm: { vi: 'Xác nhận', en: 'Confirm' },
  },
} as const;

export const reportStateSentences = {
  due: { vi: 'Báo cáo chưa nộp.', en: 'The report is not handed in.' },
  submitted: { vi: 'Báo cáo đã nộp, đang chờ Sở xác nhận.', en: 'The report waits to be confirmed.' },
  returned: {
    vi: 'Sở đã trả lại báo cáo; đơn vị sửa rồi nộp lại.',
    en: 'The department returned it; the unit mends it and hands it in again.',
  },
  confirmed: { vi: 'Sở đã xác nhận báo cáo.', en: 'The department has confirmed it.' },
} as const;

const NUMBERS: Readonly<Record<ReportUnit, { vi: string; en: string }>> = {
  dong: { vi: 'số đồng nguyên', en: 'whole đồng' },
  count: { vi: 'số nguyên', en: 'a whole number' },
  percent: { vi: 'số phần trăm, tối đa hai chữ số thập phân', en: 'percent with at most two places' },
  text: { vi: 'lời văn', en: 'words' },
};
/** What is wrong in a row of a report. */
export const cellSentences = {
  total: (row: string, own: string, parts: string, of: readonly string[]) => ({
    vi: `Dòng “${row}”: ghi ${own}, cộng các dòng con (${of.join('; ')}) là ${parts}.`,
    en: `Row “${row}” says ${own}; its parts (${of.join('; ')}) make ${parts}.`,
  }),
  must: (row: string) => ({ vi: `Dòng “${row}” chưa có số liệu.`, en: `Row “${row}” is empty.` }),
  between: (row: string, from: number, to: number) => ({
    vi: `Dòng “${row}” phải từ ${from} đến ${to}.`,
    en: `Row “${row}” must be from ${from} to ${to}.`,
  }),
  atMost: (row: string, own: string, other: string, most: string) => ({
    vi: `Dòng “${row}” ghi ${own}, lớn hơn dòng “${other}” là ${most}.`,
    en: `Row “${row}” says ${own}, more than row “${other}” with ${most}.`,
  }),
  unreadable: (row: string, said: string, unit: ReportUnit) => ({
    vi: `Dòng “${row}”: “${said}” không phải ${NUMBERS[unit].vi}.`,
    en: `Row “${row}”: “${said}” is not ${NUMBERS[unit].en}.`,
  }),
} as const;

/** Why a report may not go on so: each with what to do. */
export const reportRefusals = {
  changedMeanwhile: (by: string) => ({
    code: 'changed-meanwhile',
    vi: `Trong lúc đang nhập, ${by} đã lưu báo cáo này; hãy chọn số giữ lại ở từng dòng khác nhau.`,
    en: `${by} saved this report meanwhile; choose what stays in each row that differs.`,
  }),
  otherValue: (row: string, theirs: string, own: string) => ({
    code: 'other-value',
    vi: `Dòng “${row}”: bản đã lưu ghi ${theirs}, bản đang nhập ghi ${own}.`,
    en: `Row “${row}”: saved is ${theirs}, typed is ${own}.`,
  }),
  nothing: { vi: 'để trống', en: 'nothing' },
  formChanged: (code: string, version: number, from: string) => ({
    code: 'form-changed',
    vi: `Biểu mẫu ${code} đã có phiên bản ${version}, áp dụng từ ngày ${from}: số đã nhập được giữ và chuyển sang các dòng cùng mã; hãy xem các dòng mới rồi nộp lại.`,
    en: `Form ${code} has a version ${version} from ${from}: what was typed is kept and carried to the same rows; look at the new ones and hand in again.`,
  }),
  noForm: (code: string) => ({
    code: 'no-form',
    vi: `Biểu mẫu ${code} chưa có phiên bản nào áp dụng ngày hôm nay.`,
    en: `No version of form ${code} is in force today.`,
  }),
  unchanged: { code: 'unchanged', vi: 'Không có số nào khác bản đã nộp trước.', en: 'Nothing differs from what was handed in before.' },
  letterLater: { code: 'letter-in-the-future', vi: 'Văn bản kèm theo chưa tới ngày ban hành.', en: 'The letter is of a day to come.' },
  ownReport: {
    code: 'own-report',
    vi: 'Người nộp không tự xác nhận; cần một người khác của Sở.',
    en: 'Who handed it in does not confirm it; another person of the department does.',
  },
  newer: (no: number) => ({
    code: 'newer-submission',
    vi: `Đơn vị đã nộp lại lần ${no}; hãy xem bản mới trước khi xác nhận hoặc trả lại.`,
    en: `The unit has handed in a ${no}. time; look at it first.`,
  }),
  callLater: { code: 'call-in-the-future', vi: 'Ngày trao đổi chưa tới.', en: 'The call is of a day to come.' },
  noEstablishment: { code: 'no-establishment', vi: 'Cơ sở không có trong danh bạ.', en: 'The establishment is not in the register.' },
  notOwn: (name: string) => ({
    code: 'not-own-establishment',
    vi: `${name} không ở địa bàn của đơn vị.`,
    en: `${name} is not in the unit's province.`,
  }),
} as const;
