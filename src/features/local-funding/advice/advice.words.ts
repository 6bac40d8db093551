export const adviceWords = {
  state: {
    drafted: { vi: 'Đang dự thảo', en: 'Drafted' },
    sent: { vi: 'Đã trình, chờ trả lời', en: 'Sent, unanswered' },
    granted: { vi: 'UBND cấp tỉnh đã bổ sung', en: 'Granted' },
    declined: { vi: 'UBND cấp tỉnh chưa bố trí được', en: 'Declined' },
    withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  },
  step: {
    draft: { vi: 'Dự thảo tham mưu', en: 'Draft advice' },
    correct: { vi: 'Sửa dự thảo', en: 'Correct' },
    'note-opinion': { vi: 'Ghi ý kiến Sở Tài chính', en: "Note the Department of Finance's word" },
    send: { vi: 'Trình UBND cấp tỉnh', en: "Send to the People's Committee" },
    grant: { vi: 'Ghi bổ sung kinh phí', en: 'Record the grant' },
    decline: { vi: 'Ghi trả lời chưa bố trí', en: 'Record the refusal' },
    withdraw: { vi: 'Rút', en: 'Withdraw' },
  },
} as const;
export const adviceStateSentences = {
  drafted: { vi: 'Tham mưu đang dự thảo.', en: 'The advice is a draft.' },
  sent: { vi: 'Tham mưu đã trình, đang chờ UBND cấp tỉnh trả lời.', en: 'The advice is sent and waits for an answer.' },
  granted: { vi: 'UBND cấp tỉnh đã bổ sung kinh phí.', en: "The People's Committee has given more." },
  declined: { vi: 'UBND cấp tỉnh đã trả lời chưa bố trí được.', en: "The People's Committee has declined." },
  withdrawn: { vi: 'Tham mưu đã rút.', en: 'The advice was withdrawn.' },
} as const;
export const adviceRefusals = {
  open: {
    code: 'advice-open',
    vi: 'Năm này còn một tham mưu chưa có trả lời: sửa hoặc rút tham mưu đó trước.',
    en: 'An advice of this year is still unanswered: correct or withdraw it first.',
  },
  beforeSent: (day: string) => ({
    code: 'before-sent',
    vi: `Văn bản trả lời phải từ ngày trình ${day} trở đi.`,
    en: `The answer cannot be older than the letter of ${day}.`,
  }),
  amountMissing: { code: 'grant-amount-missing', vi: 'Ghi số kinh phí UBND cấp tỉnh bổ sung.', en: 'Say how much was given.' },
  overAsked: (dong: string) => ({
    code: 'grant-over-asked',
    vi: `Tham mưu đề nghị ${dong} đồng: số bổ sung theo tham mưu không vượt số đó; phần thêm ghi bằng văn bản giao kinh phí khác.`,
    en: `The advice asks for ${dong} đồng: no more is given on it; what is over is entered by a paper of its own.`,
  }),
  amountUnasked: { code: 'grant-amount-unasked', vi: 'Chưa bố trí thì không có số kinh phí bổ sung.', en: 'A refusal gives no money.' },
} as const;
