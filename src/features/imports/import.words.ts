import type { ImportState } from './import.schema.ts';

type Said = { readonly vi: string; readonly en: string };

export const importWords = {
  state: {
    received: { vi: 'Chờ đọc', en: 'Waiting to be read' },
    read: { vi: 'Đã đọc, chờ quyết định', en: 'Read, waiting' },
    failed: { vi: 'Không đọc được', en: 'Could not be read' },
    stopped: { vi: 'Đã dừng đọc', en: 'Stopped' },
    taken: { vi: 'Đã lấy', en: 'Taken' },
    discarded: { vi: 'Đã bỏ', en: 'Discarded' },
  } satisfies Record<ImportState, Said>,
  step: {
    stop: { vi: 'Dừng đọc', en: 'Stop reading' },
    'read-again': { vi: 'Đọc lại', en: 'Read again' },
    discard: { vi: 'Bỏ tệp này', en: 'Discard' },
  },
} as const;

export const importStateSentences = {
  received: { vi: 'Tệp chưa đọc xong.', en: 'The workbook is not read yet.' },
  read: { vi: 'Tệp đã đọc, chờ quyết định.', en: 'The workbook is read and waits.' },
  failed: { vi: 'Tệp không đọc được.', en: 'The workbook could not be read.' },
  stopped: { vi: 'Việc đọc tệp đã dừng.', en: 'The reading was stopped.' },
  taken: { vi: 'Tệp đã được lấy vào.', en: 'The workbook was taken.' },
  discarded: { vi: 'Tệp đã bỏ.', en: 'The workbook was discarded.' },
} as const satisfies Record<ImportState, Said>;

export const importRefusals = {
  faulty: (count: number) => ({
    code: 'import-faulty',
    vi: `Tệp còn ${count} lỗi; hãy sửa các ô đã nêu rồi tải lại.`,
    en: `The workbook has ${count} faults; mend the cells named and upload it again.`,
  }),
} as const;

/** What the page of an import says, whatever its kind. */
export const importPageWords = {
  read: (rows: string, by: string, day: string) => ({
    vi: `${rows} dòng, ${by} tải lên ngày ${day}`,
    en: `${rows} rows, uploaded by ${by} on ${day}`,
  }),
  received: (by: string, day: string) => ({ vi: `${by} tải lên ngày ${day}`, en: `uploaded by ${by} on ${day}` }),
  original: { vi: 'tệp gốc', en: 'the workbook' },
  decided: (by: string, day: string) => ({ vi: `${by}, ngày ${day}`, en: `${by}, ${day}` }),
  stage: {
    waiting: { vi: 'Chờ đọc', en: 'Waiting to be read' },
    reading: { vi: 'Đang đọc', en: 'Reading' },
    judging: { vi: 'Đang đối chiếu', en: 'Comparing' },
  },
  rowsRead: (read: string, about: string) => ({ vi: `${read} trên khoảng ${about} dòng`, en: `${read} of about ${about} rows` }),
  leave: { vi: 'Có thể rời trang này; việc đọc vẫn tiếp tục.', en: 'You may leave this page; the reading goes on.' },
  stoppedLead: {
    vi: 'Chưa có gì được lấy. Có thể đọc lại từ đầu, hoặc bỏ tệp.',
    en: 'Nothing was taken. It may be read again from the start, or discarded.',
  },
  faults: { vi: 'Lỗi và lưu ý', en: 'Faults and notes' },
  counts: (faults: string, notes: string) => ({ vi: `${faults} lỗi · ${notes} lưu ý`, en: `${faults} faults · ${notes} notes` }),
  faultless: { vi: 'Không có lỗi', en: 'No fault' },
  faultList: { vi: 'Tải danh sách lỗi (Excel)', en: 'The list of faults (Excel)' },
  moreFaults: (count: number) => ({ vi: `Hiện thêm ${count} dòng`, en: `${count} more` }),
  cell: { vi: 'Trang, ô', en: 'Sheet, cell' },
  said: { vi: 'Nội dung', en: 'What' },
  fault: { vi: 'lỗi', en: 'fault' },
  note: { vi: 'lưu ý', en: 'note' },
  list: { vi: 'Tệp đã tải lên', en: 'Workbooks uploaded' },
  faultCount: (count: string) => ({ vi: `${count} lỗi`, en: `${count} faults` }),
} as const;
