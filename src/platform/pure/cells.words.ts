import { writtenInFigures } from './dates.ts';
import { type MoneyFault, writtenDong } from './money.ts';

/** Sentences about the cells of a workbook that somebody handed in, whatever it is about. */
export interface CellSentence {
  readonly vi: string;
  readonly en: string;
}
type Said = CellSentence;
export const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
const MONEY: Readonly<Record<MoneyFault, (text: string) => Said>> = {
  empty: () => ({ vi: 'Thiếu số tiền.', en: 'The amount is missing.' }),
  negative: (text) => ({
    vi: `Số tiền ${quoted(text)} âm; biểu chỉ nhận số dương.`,
    en: `The amount ${quoted(text)} is negative; only amounts above nothing are taken.`,
  }),
  'no-number': (text) => ({ vi: `${quoted(text)} không phải là số tiền.`, en: `${quoted(text)} is no amount.` }),
  fraction: (text) => ({
    vi: `${quoted(text)} lẻ dưới một đồng; hãy kiểm tra đơn vị tính.`,
    en: `${quoted(text)} is not whole đồng; check the unit of money.`,
  }),
  'too-large': (text) => ({
    vi: `${quoted(text)} quá lớn; hãy kiểm tra đơn vị tính.`,
    en: `${quoted(text)} is too large; check the unit of money.`,
  }),
  ambiguous: (text) => ({
    vi: `${quoted(text)} đọc được hai cách (phần nghìn hay phần lẻ); hãy ghi lại.`,
    en: `${quoted(text)} reads two ways (thousands or a fraction); write it again.`,
  }),
};

export const cellWords = {
  amount: (fault: MoneyFault, text: string): Said => MONEY[fault](text),
  date: (text: string): Said => ({
    vi: `Ô tiền chứa ngày ${writtenInFigures(text)}; Excel đã hiểu số thành ngày.`,
    en: `The cell of an amount holds the day ${text}: Excel took a number for a date.`,
  }),
  error: (text: string): Said => ({ vi: `Ô báo lỗi ${text}.`, en: `The cell shows the error ${text}.` }),
  noDay: (text: string): Said => ({
    vi: `${quoted(text)} không phải là ngày (ghi 29/5/2020).`,
    en: `${quoted(text)} is no day (write 29/5/2020).`,
  }),
  noValue: {
    vi: 'Công thức chưa có kết quả lưu trong tệp; hãy mở bằng Excel, tính lại và lưu.',
    en: 'The formula has no value saved in the file; open it in Excel, calculate and save.',
  },
  formula: (text: string): Said => ({
    vi: `Ô là công thức; lấy kết quả đã lưu: ${quoted(text)}.`,
    en: `The cell is a formula; its saved value is taken: ${quoted(text)}.`,
  }),
  textAmount: (text: string, dong: bigint): Said => ({
    vi: `Số tiền ghi bằng chữ viết ${quoted(text)}; đọc là ${writtenDong(dong)} đ.`,
    en: `The amount is written as text ${quoted(text)}; read as ${writtenDong(dong)} đ.`,
  }),
} as const;

/** What is said of sheets and rows of a form, whatever they hold. */
export const sheetWords = {
  hiddenRow: (row: number): Said => ({ vi: `Dòng ${row} đang ẩn nhưng vẫn được đọc.`, en: `Row ${row} is hidden, yet read.` }),
  hiddenSheet: { vi: 'Trang đang ẩn, không đọc.', en: 'The sheet is hidden and not read.' },
  wrongYear: (written: string, year: number): Said => ({
    vi: `Tiêu đề ghi năm ${written}, số liệu đang nhập là của năm ${year}.`,
    en: `The title says ${written}; what is handed in is of ${year}.`,
  }),
  noUnit: { vi: 'Biểu không ghi đơn vị tính; đọc là đồng.', en: 'The table names no unit of money; read as đồng.' },
  merged: (block: string): Said => ({
    vi: `Ô gộp ${block} nằm trong các dòng số liệu; hãy bỏ gộp và ghi từng dòng.`,
    en: `The merged block ${block} lies in rows of data; unmerge it and fill each row.`,
  }),
  otherSheet: { vi: 'Trang không có dòng tiêu đề của biểu, không đọc.', en: 'The sheet has no header of this form and is not read.' },
  tooMany: (most: number): Said => ({
    vi: `Tệp có hơn ${writtenDong(String(most))} dòng; hãy tách tệp.`,
    en: `The workbook has more than ${most} rows; split it.`,
  }),
  noRow: { vi: 'Biểu không có dòng số liệu nào.', en: 'The table has no row of data.' },
} as const;

/** Why a file is not read at all. */
export const workbookWords = {
  'no-workbook': { code: 'no-workbook', vi: 'Tệp không phải là bảng tính Excel (.xlsx).', en: 'The file is no Excel workbook (.xlsx).' },
  'old-or-locked': {
    code: 'old-or-locked',
    vi: 'Tệp là Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu.',
    en: 'The file is of the old kind (.xls) or has a password; save it as .xlsx without one.',
  },
  broken: {
    code: 'broken-workbook',
    vi: 'Tệp bị hỏng, không đọc được; hãy mở bằng Excel và lưu lại.',
    en: 'The file is damaged; open it in Excel and save it again.',
  },
  'too-large': {
    code: 'workbook-too-large',
    vi: 'Bảng tính mở ra quá lớn; hãy bỏ các trang và cột không dùng rồi tải lại.',
    en: 'The workbook unpacks to too much; remove the sheets and columns not in use.',
  },
  'no-sheet': { code: 'no-sheet', vi: 'Bảng tính không có trang nào.', en: 'The workbook has no sheet.' },
  'no-file': { code: 'no-file', vi: 'Chưa có tệp nào được gửi; hãy chọn một tệp .xlsx.', en: 'No file was sent; choose an .xlsx.' },
  'cut-short': { code: 'cut-short', vi: 'Tệp gửi lên bị ngắt giữa chừng; hãy gửi lại.', en: 'The upload was cut short; send it again.' },
} as const;
export const tooLargeWords = (mib: number) => ({
  code: 'too-large',
  vi: `Tệp lớn hơn mức tối đa ${String(mib).replace('.', ',')} MB.`,
  en: `The file is over the limit of ${mib} MB.`,
});
