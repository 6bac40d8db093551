const files = 'Điều 29–30 Nghị định số 30/2020/NĐ-CP';
export const workFileStateSentences = {
  open: { vi: 'Hồ sơ đang mở.', en: 'The work file is open.' },
  closed: { vi: 'Hồ sơ đã kết thúc; muốn thêm văn bản hãy mở hồ sơ mới.', en: 'The work file is closed; open another to add papers.' },
} as const;
export const workFileRefusals = {
  codeTaken: (code: string, title: string) => ({
    code: 'work-file-code-taken',
    vi: `Số hồ sơ ${code} đã dùng cho “${title}”.`,
    en: `The file number ${code} belongs to “${title}”.`,
  }),
  already: (code: string, place: number) => ({
    code: 'already-filed',
    vi: `Văn bản đã ở trong hồ sơ ${code}, mục ${place}.`,
    en: `The letter is in file ${code} already, place ${place}.`,
    basis: null,
  }),
  otherOffice: {
    code: 'other-office',
    vi: 'Văn bản và hồ sơ thuộc hai cơ quan khác nhau.',
    en: 'The letter and the file belong to two offices.',
    basis: null,
  },
  empty: {
    code: 'empty-work-file',
    vi: 'Hồ sơ chưa có văn bản nào; chưa thể kết thúc.',
    en: 'The file holds nothing yet; it cannot be closed.',
    basis: files,
  },
} as const;
