/** What is said of a form that came back as a workbook. */
export const bookWords = {
  wrongForm: {
    vi: 'Trang không phải biểu báo cáo: phải có cột “Mã dòng” và cột “Số liệu”. Hãy tải biểu từ trang báo cáo rồi điền.',
    en: "The sheet is no form of report: it needs the columns “Mã dòng” and “Số liệu”. Download the form from the report's page.",
  },
  noKey: { vi: 'Dòng có số liệu nhưng thiếu mã dòng.', en: 'The row has no key.' },
  unknownKey: (key: string) => ({ vi: `Biểu mẫu đang áp dụng không có dòng “${key}”.`, en: `The form in force has no row “${key}”.` }),
  repeated: (key: string, cell: string) => ({ vi: `Dòng “${key}” đã có ở ô ${cell}.`, en: `Row “${key}” stands at ${cell} already.` }),
  noPercent: (text: string) => ({
    vi: `“${text}” không phải số phần trăm có tối đa hai chữ số thập phân.`,
    en: `“${text}” is not percent with at most two places.`,
  }),
  noCount: (text: string) => ({
    vi: `“${text}” không phải số nguyên; dòng này đếm số lượng.`,
    en: `“${text}” is no whole number; the row counts things.`,
  }),
  otherReport: (found: string, own: string) => ({
    code: 'other-report',
    vi: `Tệp là biểu của báo cáo khác (${found}), không phải của báo cáo này (${own}); chưa đọc ô nào. Hãy tải biểu từ trang này rồi điền.`,
    en: `The file is the form of another report (${found}), not of this one (${own}); nothing was read. Download the form from this page.`,
  }),
  otherVersion: (found: string, version: number) => ({
    vi: `Tệp là biểu phiên bản khác (${found}); biểu đang áp dụng là phiên bản ${version}. Đã đọc các dòng cùng mã, hãy xem lại từng dòng.`,
    en: `The file is of another version (${found}); version ${version} is in force. Rows of the same key were read; look at each.`,
  }),
} as const;
