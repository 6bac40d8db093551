const MOST_LISTED = 12;
const TYPES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  string: { vi: 'phải là chữ', en: 'must be text' },
  number: { vi: 'phải là một số', en: 'must be a number' },
  int: { vi: 'phải là số nguyên', en: 'must be a whole number' },
  boolean: { vi: 'phải là có hoặc không', en: 'must be yes or no' },
  array: { vi: 'phải là một danh sách', en: 'must be a list' },
  date: { vi: 'phải là một ngày có thật', en: 'must be a day that exists' },
};
const FORMATS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  uuid: { vi: 'địa chỉ không đúng, hãy mở lại từ danh sách', en: 'is no address of ours; open it from its list again' },
  date: { vi: 'không phải một ngày có thật, hãy ghi như 2020-04-28', en: 'is no day that exists; write it as 2020-04-28' },
  datetime: { vi: 'không phải một thời điểm có thật', en: 'is no moment that exists' },
  email: { vi: 'không phải địa chỉ thư điện tử', en: 'is no e-mail address' },
  url: { vi: 'không phải địa chỉ trang', en: 'is no web address' },
};

/** What may be wrong with what is sent, said after the field's name. */
export const inputFaultWords = {
  unreadable: { vi: 'Không đọc được nội dung gửi lên.', en: 'What was sent cannot be read.' },
  whole: { vi: 'Nội dung gửi lên', en: 'What was sent' },
  missing: { vi: 'chưa có', en: 'is missing' },
  other: { vi: 'chưa đúng dạng', en: 'is not of the right form' },
  type: (expected: string) => TYPES[expected] ?? inputFaultWords.other,
  format: (format: string) => FORMATS[format] ?? inputFaultWords.other,
  oneOf: (values: readonly string[]) =>
    values.length === 0 || values.length > MOST_LISTED
      ? { vi: 'không có trong danh sách được chọn', en: 'is not among the choices' }
      : { vi: `phải là một trong: ${values.join(', ')}`, en: `must be one of: ${values.join(', ')}` },
  unknownFields: (keys: readonly string[]) => ({
    vi: `có mục không biết: ${keys.join(', ')}`,
    en: `has unknown fields: ${keys.join(', ')}`,
  }),
  characters: (end: 'least' | 'most', figure: string) =>
    end === 'least'
      ? { vi: `cần ít nhất ${figure} ký tự`, en: `needs at least ${figure} characters` }
      : { vi: `dài quá ${figure} ký tự`, en: `is longer than ${figure} characters` },
  items: (end: 'least' | 'most', figure: string) =>
    end === 'least'
      ? { vi: `cần ít nhất ${figure} mục`, en: `needs at least ${figure} entries` }
      : { vi: `nhiều quá ${figure} mục`, en: `has more than ${figure} entries` },
  bound: (end: 'least' | 'most', figure: string) =>
    end === 'least'
      ? { vi: `phải từ ${figure} trở lên`, en: `must be ${figure} or more` }
      : { vi: `phải từ ${figure} trở xuống`, en: `must be ${figure} or less` },
  beyond: (end: 'least' | 'most', figure: string) =>
    end === 'least'
      ? { vi: `phải lớn hơn ${figure}`, en: `must be more than ${figure}` }
      : { vi: `phải nhỏ hơn ${figure}`, en: `must be less than ${figure}` },
};

/** The fields that pages and addresses carry most, by the names people know them by. */
export const fieldWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  id: { vi: 'Địa chỉ', en: 'The address' },
  year: { vi: 'Năm', en: 'The year' },
  office: { vi: 'Cơ quan', en: 'The office' },
  officeId: { vi: 'Cơ quan', en: 'The office' },
  unitId: { vi: 'Đơn vị thực hiện', en: 'The implementing unit' },
  province: { vi: 'Mã tỉnh', en: 'The province' },
  provinceCode: { vi: 'Mã tỉnh', en: 'The province' },
  page: { vi: 'Trang', en: 'The page' },
  asOf: { vi: 'Ngày xem số liệu', en: 'The day looked at' },
  code: { vi: 'Số, ký hiệu', en: 'The number and symbol' },
  number: { vi: 'Số', en: 'The number' },
  on: { vi: 'Ngày', en: 'The day' },
  dueOn: { vi: 'Thời hạn', en: 'The deadline' },
  name: { vi: 'Tên', en: 'The name' },
  text: { vi: 'Nội dung', en: 'The text' },
  remark: { vi: 'Ghi chú', en: 'The remark' },
  reason: { vi: 'Lý do', en: 'The reason' },
  quantity: { vi: 'Số lượng', en: 'The quantity' },
  people: { vi: 'Số người', en: 'The number of people' },
};
