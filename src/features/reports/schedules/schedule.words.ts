export const scheduleWords = {
  period: {
    week: { vi: 'hằng tuần', en: 'weekly' },
    month: { vi: 'hằng tháng', en: 'monthly' },
    quarter: { vi: 'hằng quý', en: 'quarterly' },
    'half-year': { vi: 'sáu tháng', en: 'half-yearly' },
    year: { vi: 'hằng năm', en: 'yearly' },
    once: { vi: 'một lần', en: 'once' },
  },
  audience: {
    centres: { vi: 'Trung tâm khuyến công lập, Sở xác nhận', en: 'Centres fill, departments confirm' },
    departments: { vi: 'Sở lập và xác nhận', en: 'Departments fill and confirm' },
  },
  step: { schedule: { vi: 'Đặt chế độ báo cáo', en: 'Ask for reports' }, 'end-schedule': { vi: 'Thôi yêu cầu', en: 'Ask no longer' } },
} as const;

/** Why reports cannot be asked for so. */
export const scheduleRefusals = {
  noForm: (code: string) => ({ code: 'no-form', vi: `Không có biểu mẫu ${code} đã ban hành.`, en: `There is no published form ${code}.` }),
  noEnd: {
    code: 'no-end',
    vi: 'Báo cáo một lần phải nêu ngày cuối của kỳ số liệu.',
    en: 'A single report needs the last day it tells of.',
  },
  endsBefore: { code: 'ends-before-it-starts', vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'It ends before it starts.' },
  weekday: {
    code: 'no-weekday',
    vi: 'Báo cáo tuần chốt vào một ngày từ thứ Hai (1) đến Chủ nhật (7).',
    en: 'A weekly report closes on a day from Monday (1) to Sunday (7).',
  },
  paperLater: {
    code: 'paper-in-the-future',
    vi: 'Văn bản yêu cầu chưa tới ngày ban hành.',
    en: 'The document that asks for it is of a day to come.',
  },
  ended: { code: 'schedule-ended', vi: 'Chế độ báo cáo này đã có ngày kết thúc sớm hơn.', en: 'It ends earlier already.' },
} as const;
