/** What form a paper's number is meant to have. */
export const paperWords = {
  issued: {
    vi: 'Số, ký hiệu văn bản ghi theo dạng số/ký hiệu, ví dụ 150/QĐ-CTĐP, 485/SCT-QLCN hoặc 12/2020/TT-BCT.',
    en: 'Write number and symbol as number/symbol, for example 150/QĐ-CTĐP, 485/SCT-QLCN or 12/2020/TT-BCT.',
  },
  cited: {
    vi: 'Số của giấy tờ cần có ít nhất một chữ số, ví dụ 01/BB-CTĐP hoặc KB-0123.',
    en: 'The number of a paper holds a figure at least, for example 01/BB-CTĐP or KB-0123.',
  },
  register: {
    vi: 'Số trong sổ là số từ 1 trở lên, nhiều nhất 6 chữ số, có thể thêm một chữ cái (ví dụ 05, 12a).',
    en: 'A number in the register is 1 or more, six digits at most, perhaps one letter after them (05, 12a).',
  },
} as const;
