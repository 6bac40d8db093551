/** What is said of a form that came back as a workbook. */
export const bookWords = {
  wrongForm: { vi: 'Trang không phải biểu báo cáo: phải có cột “Mã dòng” và cột “Số liệu”. Hãy tải biểu từ trang báo cáo rồi điền.', en: 'The sheet is no form of report: it needs the columns “Mã dòng” and “Số liệu”. Download the form from the report\'s page.' },
  noKey: { vi: 'Dòng có số liệu nhưng thiếu mã dòng.', en: 'The row has no key.' },
  unknownKey: (key: string) => ({ vi: `Biểu mẫu đang áp dụng không có dòng “${key}”.`, en: `The form in force has no row “${key}”.` }),
  repeated: (key: string, cell: string) => ({ vi: `Dòng “${key}” đã có ở ô ${cell}.`, en: `Row “${key}” stands at ${cell} already.` }),
  noPercent: (text: string) => ({ vi: `“${text}” không phải số phần trăm có tối đa hai chữ số thập phân.`, en: `“${text}” is not percent with at most two places.` }),
} as const;
