import type { MeetingPart, WeekFigure } from './meeting.schema.ts';

interface Both {
  readonly vi: string;
  readonly en: string;
}
export const meetingStateSentences = {
  held: { vi: 'Kết luận đang soạn.', en: 'The conclusions are being written.' },
  issued: { vi: 'Đã ra thông báo kết luận.', en: 'The notice of conclusions was issued.' },
} as const;

export const meetingWords = {
  state: { held: { vi: 'Đang soạn kết luận', en: 'Conclusions being written' }, issued: { vi: 'Đã ra thông báo', en: 'Notice issued' } },
  step: {
    hold: { vi: 'Ghi cuộc họp', en: 'Record the meeting' },
    keep: { vi: 'Ghi biên bản, kết luận', en: 'Keep minutes and conclusions' },
    issue: { vi: 'Ra thông báo kết luận', en: 'Issue the notice' },
  },
  part: {
    results: { vi: 'Kết quả', en: 'Results' },
    obstacles: { vi: 'Vướng mắc', en: 'Obstacles' },
    asks: { vi: 'Kiến nghị', en: 'Asks' },
  } satisfies Record<MeetingPart, Both>,
  figure: {
    contracted: { vi: 'hợp đồng đã ký', en: 'contracts signed' },
    advanced: { vi: 'đã tạm ứng', en: 'advanced' },
    accepted: { vi: 'đã nghiệm thu', en: 'accepted' },
    paid: { vi: 'đã thanh toán', en: 'paid' },
    settled: { vi: 'đã quyết toán', en: 'settled' },
    'duties-accepted': { vi: 'nhiệm vụ được chấp nhận hoàn thành', en: 'duties accepted' },
    'gatherings-held': { vi: 'hoạt động đã tổ chức', en: 'activities held' },
    'duties-overdue': { vi: 'nhiệm vụ quá hạn', en: 'duties overdue' },
    'reports-late': { vi: 'báo cáo quá hạn', en: 'reports overdue' },
    'contracts-overdue': { vi: 'đề án quá hạn ký hợp đồng', en: 'projects past their day to sign' },
    'advances-old': { vi: 'hợp đồng có tạm ứng trên 90 ngày chưa thanh toán', en: 'contracts with advances open over 90 days' },
    disruptions: { vi: 'thiên tai, dịch bệnh đang diễn ra', en: 'disasters and epidemics under way' },
    'statements-waiting': { vi: 'phiếu tình hình cơ sở chờ Sở xác nhận', en: 'statements waiting for their department' },
    'extensions-asked': { vi: 'đề nghị lùi hạn nhiệm vụ', en: 'extensions asked for' },
    'needs-confirmed': { vi: 'cơ sở đề nghị hỗ trợ, Sở đã xác nhận', en: 'establishments asking for support, confirmed' },
    'gatherings-reviewed': { vi: 'hoạt động đông người chờ quyết định', en: 'gatherings waiting for a decision' },
  } satisfies Record<WeekFigure, Both>,
} as const;

/** Why a meeting does not go on so: each with what to do. */
export const meetingRefusals = {
  notMonday: (day: string) => ({
    code: 'not-monday',
    vi: `Tuần bắt đầu từ thứ Hai; ngày ${day} không phải thứ Hai.`,
    en: `A week begins on Monday; ${day} is none.`,
  }),
  beforeWeek: (day: string, from: string) => ({
    code: 'before-week',
    vi: `Ngày họp ${day} trước khi tuần bắt đầu (${from}).`,
    en: `The meeting, ${day}, is before the week begins (${from}).`,
  }),
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới.`, en: `${day} has not come.` }),
  twice: (day: string) => ({
    code: 'week-has-meeting',
    vi: `Tuần này đã có cuộc họp ghi ngày ${day}; hãy ghi tiếp vào biên bản đó.`,
    en: `This week has a meeting of ${day}; go on with its minutes.`,
  }),
  keptMeanwhile: (by: string) => ({
    code: 'kept-meanwhile',
    vi: `${by} vừa ghi biên bản này sau khi ông/bà mở. Nội dung đã nhập vẫn còn đây: hãy xem bản của ${by}, rồi ghi lại nếu cần.`,
    en: `${by} kept these minutes after you opened them. What you typed is still here: look at theirs, then keep again if needed.`,
  }),
  dueBefore: (no: number, day: string, held: string) => ({
    code: 'due-before-meeting',
    vi: `Kết luận ${no}: hạn ${day} trước ngày họp ${held}.`,
    en: `Conclusion ${no}: its day, ${day}, is before the meeting, ${held}.`,
  }),
  notBelow: (no: number, office: string) => ({
    code: 'not-below',
    vi: `Kết luận ${no}: ${office} không thuộc phạm vi chỉ đạo của cơ quan họp.`,
    en: `Conclusion ${no}: ${office} is not directed by the office that meets.`,
  }),
  nothingConcluded: {
    code: 'nothing-concluded',
    vi: 'Chưa có kết luận nào: hãy ghi ít nhất một kết luận có đơn vị thực hiện.',
    en: 'Nothing is concluded: keep at least one conclusion with the office that does it.',
  },
  noticeBefore: (day: string, held: string) => ({
    code: 'notice-before-meeting',
    vi: `Ngày thông báo ${day} trước ngày họp ${held}.`,
    en: `The notice, ${day}, is before the meeting, ${held}.`,
  }),
} as const;
