/** What the pages of work files say. */
export const workFilePageWords = {
  page: { vi: 'Hồ sơ công việc', en: 'Work files' },
  lead: { vi: 'Văn bản của từng việc, theo thứ tự; kết thúc việc thì nộp lưu trữ trong một năm (Điều 29–30 Nghị định số 30/2020/NĐ-CP).', en: 'The papers of each piece of work, in order; a year after it ends the file goes to the archive (Decree 30/2020/NĐ-CP, Articles 29–30).' },
  open: { vi: 'Mở hồ sơ', en: 'Open a work file' }, none: { vi: 'Chưa có hồ sơ nào', en: 'No work files yet' }, noneLead: { vi: 'Mở hồ sơ cho một việc, rồi đưa văn bản vào từ trang văn bản.', en: 'Open one for a piece of work, then put letters into it from their pages.' },
  code: { vi: 'Số, ký hiệu hồ sơ', en: 'File number' }, title: { vi: 'Tiêu đề hồ sơ', en: 'Title' }, years: { vi: 'Thời hạn bảo quản (năm)', en: 'Kept for (years)' },
  yearsHint: { vi: 'Để trống: vĩnh viễn · chưa đối chiếu', en: 'Empty: for ever · unverified' }, codeHint: { vi: 'Ví dụ 02/2020/QLKC', en: 'For example 02/2020/QLKC' },
  papers: { vi: 'Văn bản', en: 'Papers' }, state: { vi: 'Tình trạng', en: 'State' }, retention: { vi: 'Bảo quản', en: 'Kept' }, keeper: { vi: 'Người lập', en: 'Kept by' },
  forever: { vi: 'vĩnh viễn', en: 'for ever' }, yearsOf: (years: number) => ({ vi: `${years} năm`, en: `${years} year${years === 1 ? '' : 's'}` }),
  unverified: { vi: 'chưa đối chiếu', en: 'unverified' },
  isOpen: { vi: 'đang mở', en: 'open' }, isClosed: (day: string) => ({ vi: `kết thúc ${day}`, en: `closed ${day}` }),
  archive: (day: string) => ({ vi: `nộp lưu trữ trước hết ngày ${day}`, en: `to the archive by ${day}` }), archiveOver: (day: string) => ({ vi: `quá hạn nộp lưu trữ ${day}`, en: `overdue for the archive since ${day}` }),
  keptUntil: (day: string) => ({ vi: `bảo quản đến ${day}`, en: `kept until ${day}` }),
  opened: (day: string) => ({ vi: `mở ngày ${day}`, en: `opened ${day}` }),
  contents: { vi: 'Mục lục văn bản trong hồ sơ', en: 'List of contents' }, noPapers: { vi: 'Hồ sơ chưa có văn bản nào.', en: 'Nothing lies in this file yet.' },
  place: { vi: 'STT', en: 'No.' }, notation: { vi: 'Số, ký hiệu', en: 'Number, symbol' }, day: { vi: 'Ngày tháng', en: 'Date' }, subject: { vi: 'Tên loại và trích yếu', en: 'Kind and subject' }, issuer: { vi: 'Tác giả', en: 'Issued by' }, added: { vi: 'Đưa vào', en: 'Added' },
  close: { vi: 'Kết thúc hồ sơ', en: 'Close the file' }, closeWarning: { vi: 'Hồ sơ kết thúc không nhận thêm văn bản; thời hạn bảo quản và nộp lưu trữ bắt đầu tính. Tiếp tục?', en: 'A closed file takes nothing more; retention and the year to the archive begin. Continue?' },
  print: { vi: 'In mục lục', en: 'Print the list' }, all: { vi: 'Tất cả hồ sơ', en: 'All work files' },
} as const;
