export const localProjectWords = {
  state: {
    expected: { vi: 'Từ KCQG chuyển sang, chờ bố trí', en: 'Left by the national plan' },
    planned: { vi: 'Trong kế hoạch địa phương', en: 'Planned' },
    done: { vi: 'Đã thực hiện xong', en: 'Done' },
    dropped: { vi: 'Không thực hiện', en: 'Dropped' },
  },
  step: {
    expect: { vi: 'Chuyển từ khuyến công quốc gia', en: 'Left by the national plan' },
    plan: { vi: 'Đưa vào kế hoạch', en: 'Planned' },
    'take-up': { vi: 'Bố trí kinh phí', en: 'Take up' },
    finish: { vi: 'Ghi đã thực hiện xong', en: 'Record as done' },
    drop: { vi: 'Không thực hiện', en: 'Drop' },
  },
} as const;
export const localProjectStateSentences = {
  expected: {
    vi: 'Đề án từ khuyến công quốc gia chuyển sang, chưa được bố trí kinh phí địa phương.',
    en: 'The province has not taken the project up.',
  },
  planned: { vi: 'Đề án đã trong kế hoạch địa phương.', en: 'The project is planned.' },
  done: { vi: 'Đề án đã thực hiện xong.', en: 'The project is done.' },
  dropped: { vi: 'Đề án không thực hiện.', en: 'The project was dropped.' },
} as const;
export const localProjectRefusals = {
  spentMore: (planned: string) => ({
    code: 'spent-over-planned',
    vi: `Kế hoạch bố trí ${planned} đồng: chi quá số đó phải bố trí thêm trước.`,
    en: `The plan holds ${planned} đồng: what is over must be planned first.`,
  }),
  leftAlready: (code: string) => ({
    code: 'left-already',
    vi: `Đề án ${code} đã chuyển sang kinh phí địa phương của năm này.`,
    en: `Project ${code} was left to local money in this year already.`,
  }),
} as const;
