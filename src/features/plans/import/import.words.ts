import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { type MoneyFault, writtenDong } from '../../../platform/pure/money.ts';

export const importWords = {
  state: { read: { vi: 'Đã đọc, chờ quyết định', en: 'Read, waiting' }, taken: { vi: 'Đã lấy vào dự thảo quyết định', en: 'Taken into a draft' }, discarded: { vi: 'Đã bỏ', en: 'Discarded' } },
  step: { upload: { vi: 'Tải biểu phân bổ', en: 'Upload an annex' }, take: { vi: 'Lấy vào dự thảo quyết định', en: 'Take into a draft decision' }, discard: { vi: 'Bỏ tệp này', en: 'Discard' } },
} as const;
export const importStateSentences = { read: { vi: 'Biểu đã đọc, chờ quyết định.', en: 'The annex is read and waits.' }, taken: { vi: 'Biểu đã được lấy vào dự thảo quyết định.', en: 'The annex was taken into a draft.' }, discarded: { vi: 'Biểu đã bỏ.', en: 'The annex was discarded.' } } as const;

export const importRefusals = {
  faulty: (count: number) => ({ code: 'import-faulty', vi: `Tệp còn ${count} lỗi; hãy sửa các ô đã nêu rồi tải lại.`, en: `The workbook has ${count} faults; mend the cells named and upload it again.` }),
  nothing: { code: 'import-nothing', vi: 'Biểu không làm thay đổi kế hoạch.', en: 'The annex changes nothing of the plan.' },
  mixed: (assigns: number, adjusts: number) => ({ code: 'import-mixed', vi: `Biểu vừa giao mới ${assigns} đề án, vừa điều chỉnh ${adjusts} đề án đã có trong kế hoạch; hãy tách thành hai biểu, mỗi biểu một quyết định.`, en: `The annex assigns ${assigns} projects and adjusts ${adjusts} that are in the plan already; split it in two, one decision each.` }),
  moved: (codes: readonly string[]) => ({ code: 'import-moved', vi: `Kế hoạch đã thay đổi từ khi đọc biểu: ${someOf(codes)}. Hãy tải lại để so sánh lại.`, en: `The plan has changed since the annex was read: ${someOf(codes)}. Upload it again to compare anew.` }),
} as const;
const someOf = (codes: readonly string[]) => `${codes.slice(0, 20).join(', ')}${codes.length > 20 ? ` (+${codes.length - 20})` : ''}`;

/** Why a file is not read at all. */
export const workbookWords = {
  'no-workbook': { code: 'no-workbook', vi: 'Tệp không phải là bảng tính Excel (.xlsx).', en: 'The file is no Excel workbook (.xlsx).' },
  'old-or-locked': { code: 'old-or-locked', vi: 'Tệp là Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu.', en: 'The file is of the old kind (.xls) or has a password; save it as .xlsx without one.' },
  broken: { code: 'broken-workbook', vi: 'Tệp bị hỏng, không đọc được; hãy mở bằng Excel và lưu lại.', en: 'The file is damaged; open it in Excel and save it again.' },
  'too-large': { code: 'workbook-too-large', vi: 'Bảng tính mở ra quá lớn; hãy bỏ các trang và cột không dùng rồi tải lại.', en: 'The workbook unpacks to too much; remove the sheets and columns not in use.' },
  'no-sheet': { code: 'no-sheet', vi: 'Bảng tính không có trang nào.', en: 'The workbook has no sheet.' },
  'no-file': { code: 'no-file', vi: 'Chưa có tệp nào được gửi; hãy chọn một tệp .xlsx.', en: 'No file was sent; choose an .xlsx.' },
  'cut-short': { code: 'cut-short', vi: 'Tệp gửi lên bị ngắt giữa chừng; hãy gửi lại.', en: 'The upload was cut short; send it again.' },
} as const;
export const tooLargeWords = (mib: number) => ({ code: 'too-large', vi: `Tệp lớn hơn mức tối đa ${String(mib).replace('.', ',')} MB.`, en: `The file is over the limit of ${mib} MB.` });

type Said = { readonly vi: string; readonly en: string };
const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
const MONEY: Readonly<Record<MoneyFault, (text: string) => Said>> = {
  empty: () => ({ vi: 'Thiếu số tiền.', en: 'The amount is missing.' }),
  negative: (text) => ({ vi: `Số tiền ${quoted(text)} âm; biểu ghi số được giao sau điều chỉnh, không ghi số tăng, giảm.`, en: `The amount ${quoted(text)} is negative; the annex gives what is assigned in all, not the change.` }),
  'no-number': (text) => ({ vi: `${quoted(text)} không phải là số tiền.`, en: `${quoted(text)} is no amount.` }),
  fraction: (text) => ({ vi: `${quoted(text)} lẻ dưới một đồng; hãy kiểm tra đơn vị tính.`, en: `${quoted(text)} is not whole đồng; check the unit of money.` }),
  'too-large': (text) => ({ vi: `${quoted(text)} quá lớn; hãy kiểm tra đơn vị tính.`, en: `${quoted(text)} is too large; check the unit of money.` }),
  ambiguous: (text) => ({ vi: `${quoted(text)} đọc được hai cách (phần nghìn hay phần lẻ); hãy ghi lại.`, en: `${quoted(text)} reads two ways (thousands or a fraction); write it again.` }),
};

/** Faults and notes of a workbook, by their code; the first word of each says its weight. */
export const faultWords = {
  amount: (fault: MoneyFault, text: string): Said => MONEY[fault](text),
  date: (text: string): Said => ({ vi: `Ô tiền chứa ngày ${writtenInFigures(text)}; Excel đã hiểu số thành ngày.`, en: `The cell of an amount holds the day ${text}: Excel took a number for a date.` }),
  error: (text: string): Said => ({ vi: `Ô báo lỗi ${text}.`, en: `The cell shows the error ${text}.` }),
  noValue: { vi: 'Công thức chưa có kết quả lưu trong tệp; hãy mở bằng Excel, tính lại và lưu.', en: 'The formula has no value saved in the file; open it in Excel, calculate and save.' },
  formula: (text: string): Said => ({ vi: `Ô là công thức; lấy kết quả đã lưu: ${quoted(text)}.`, en: `The cell is a formula; its saved value is taken: ${quoted(text)}.` }),
  textAmount: (text: string, dong: bigint): Said => ({ vi: `Số tiền ghi bằng chữ viết ${quoted(text)}; đọc là ${writtenDong(dong)} đ.`, en: `The amount is written as text ${quoted(text)}; read as ${writtenDong(dong)} đ.` }),
  merged: (block: string): Said => ({ vi: `Ô gộp ${block} nằm trong các dòng đề án; hãy bỏ gộp và ghi từng dòng.`, en: `The merged block ${block} lies in rows of projects; unmerge it and fill each row.` }),
  hiddenRow: (row: number): Said => ({ vi: `Dòng ${row} đang ẩn nhưng vẫn được đọc.`, en: `Row ${row} is hidden, yet read.` }),
  hiddenSheet: { vi: 'Trang đang ẩn, không đọc.', en: 'The sheet is hidden and not read.' },
  wrongForm: { vi: 'Không thấy dòng tiêu đề có “Mã đề án”, “Tên đề án” và “Kinh phí KCQG” trong 20 dòng đầu.', en: 'No header with “Mã đề án”, “Tên đề án” and “Kinh phí KCQG” within the first 20 rows.' },
  otherSheet: { vi: 'Trang không phải biểu phân bổ, không đọc.', en: 'The sheet is no annex and is not read.' },
  wrongYear: (written: string, year: number): Said => ({ vi: `Tiêu đề ghi năm ${written}, kế hoạch đang nhập là năm ${year}.`, en: `The title says ${written}; the plan is that of ${year}.` }),
  noUnit: { vi: 'Biểu không ghi đơn vị tính; đọc là đồng.', en: 'The annex names no unit of money; read as đồng.' },
  noCode: { vi: 'Thiếu mã đề án.', en: 'The project code is missing.' },
  dateCode: (text: string): Said => ({ vi: `Mã đề án bị Excel hiểu thành ngày ${writtenInFigures(text)}; hãy ghi lại bằng định dạng văn bản.`, en: `Excel took the project code for the day ${text}; write it again as text.` }),
  twice: (code: string, first: string): Said => ({ vi: `Mã ${code} đã có ở ô ${first}.`, en: `The code ${code} stands in ${first} already.` }),
  unknown: (code: string): Said => ({ vi: `Không có đề án mã ${quoted(code)}.`, en: `There is no project ${quoted(code)}.` }),
  otherYear: (code: string, year: number): Said => ({ vi: `Đề án ${code} thuộc kế hoạch năm ${year}.`, en: `The project ${code} is of ${year}.` }),
  notAppraised: (code: string): Said => ({ vi: `Đề án ${code} chưa thẩm định cấp Bộ, không trong kế hoạch.`, en: `The project ${code} is neither appraised at the Ministry nor in the plan.` }),
  stopped: (code: string): Said => ({ vi: `Đề án ${code} không được phê duyệt.`, en: `The project ${code} was refused.` }),
  aboveRequest: (code: string, dong: bigint): Said => ({ vi: `Giao vượt kinh phí quốc gia đã thẩm định của ${code} (${writtenDong(dong)} đ).`, en: `Above the national money that ${code} was appraised with (${writtenDong(dong)} đ).` }),
  zero: { vi: 'Giao kế hoạch lần đầu phải lớn hơn 0.', en: 'What is first assigned is more than nothing.' },
  otherUnit: (written: string, unit: string): Said => ({ vi: `Đơn vị ${quoted(written)} khác đơn vị thực hiện đề án: ${unit}.`, en: `The unit ${quoted(written)} is not the project's: ${unit}.` }),
  otherName: (name: string): Said => ({ vi: `Tên khác tên đã đăng ký: ${quoted(name)}.`, en: `The name is not the registered one: ${quoted(name)}.` }),
  unitBecame: (written: string, now: string, on: string): Said => ({ vi: `${written} nay là ${now}, từ ngày ${writtenInFigures(on)}.`, en: `${written} is ${now} since ${writtenInFigures(on)}.` }),
  provinceBecame: (name: string, now: string, on: string): Said => ({ vi: `${name} đã sáp nhập, nay là ${now}, từ ngày ${writtenInFigures(on)}.`, en: `${name} was merged: it is ${now} since ${writtenInFigures(on)}.` }),
  sum: (stated: bigint, summed: bigint): Said => ({ vi: `Dòng cộng ghi ${writtenDong(stated)} đ, các dòng đề án cộng lại ${writtenDong(summed)} đ.`, en: `The sum says ${writtenDong(stated)} đ; its projects add up to ${writtenDong(summed)} đ.` }),
  tooMany: (most: number): Said => ({ vi: `Biểu có hơn ${writtenDong(String(most))} đề án; hãy tách biểu.`, en: `The annex has more than ${most} projects; split it.` }),
  noRow: { vi: 'Biểu không có dòng đề án nào.', en: 'The annex has no row of a project.' },
} as const;
