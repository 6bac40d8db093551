/** What a line's amounts leave open, beside them and once more before they are sent. */
export const sumsWords = {
  short: (dong: string) => ({
    vi: `Khuyến công quốc gia cộng đối ứng còn thiếu ${dong} so với chi phí.`,
    en: `National and counterpart money are ${dong} short of the cost.`,
  }),
  over: (dong: string) => ({
    vi: `Khuyến công quốc gia cộng đối ứng vượt chi phí ${dong}.`,
    en: `National and counterpart money exceed the cost by ${dong}.`,
  }),
  beforeSending: { vi: 'Đề nghị xem lại trước khi đăng ký:', en: 'Please look at this before registering:' },
  aboveLine: (place: number, most: string) => ({
    vi: `Dòng ${place}: kinh phí khuyến công quốc gia vượt mức hỗ trợ tối đa ${most}.`,
    en: `Line ${place}: national money is above the highest support, ${most}.`,
  }),
  sumsLine: (place: number, said: { vi: string; en: string }) => ({ vi: `Dòng ${place}: ${said.vi}`, en: `Line ${place}: ${said.en}` }),
} as const;
