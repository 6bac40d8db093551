import type { Manner } from './mails/mail.schema.ts';
import type { MadeRung } from './rungs/rung.schema.ts';

/** What the pages of reminders say. */
export const bellWords = {
  bell: (unread: number) => ({
    vi: unread === 0 ? 'Thông báo' : `Thông báo: ${unread} chưa đọc`,
    en: unread === 0 ? 'Notices' : `Notices: ${unread} unread`,
  }),
} as const;

export const noticePageWords = {
  title: { vi: 'Thông báo', en: 'Notices' },
  lead: (unread: number) => ({
    vi:
      unread === 0
        ? 'Các lần nhắc nhiệm vụ của cơ quan, mới nhất ở trên. Không còn thông báo chưa đọc.'
        : `Các lần nhắc nhiệm vụ của cơ quan, mới nhất ở trên. ${unread} thông báo chưa đọc.`,
    en:
      unread === 0
        ? 'What your office was reminded of, newest first. Nothing is unread.'
        : `What your office was reminded of, newest first; ${unread} unread.`,
  }),
  readAll: { vi: 'Đánh dấu đã đọc tất cả', en: 'Mark all as read' },
  read: { vi: 'Đã đọc', en: 'Mark as read' },
  unread: { vi: 'chưa đọc', en: 'unread' },
  none: { vi: 'Chưa có thông báo', en: 'No notices yet' },
  noneLead: {
    vi: 'Nhiệm vụ mới giao, sắp đến hạn hoặc quá hạn sẽ được nhắc ở đây và qua thư.',
    en: 'New duties, and those that come due or are late, will be told here and by mail.',
  },
  mailed: (day: string) => ({ vi: `đã gửi thư ngày ${day}`, en: `mailed on ${day}` }),
  duties: (count: number) => ({ vi: `${count} nhiệm vụ`, en: `${count} dut${count === 1 ? 'y' : 'ies'}` }),
  rung: { vi: 'Mốc nhắc', en: 'Rung' },
  folds: (count: number) => ({ vi: `gộp ${count} mốc trước`, en: `folds ${count} earlier` }),
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  due: { vi: 'Thời hạn', en: 'Due' },
  standing: { vi: 'Tình trạng hiện nay', en: 'How it stands now' },
  figures: (done: number, target: number) => ({ vi: `số liệu ${done}/${target}`, en: `${done} of ${target}` }),
  settings: { vi: 'Cách nhận nhắc việc', en: 'How to be reminded' },
  unsent: (count: number) => ({ vi: `${count} thư chưa tới người nhận`, en: `${count} letters reached nobody` }),
} as const;

export const unsentPageWords = {
  title: { vi: 'Thư nhắc việc chưa tới người nhận', en: 'Reminders that reached nobody' },
  lead: (waiting: number, sent: number) => ({
    vi: `Thư bị từ chối hoặc đã gửi nhiều lần không được; thông báo vẫn nằm trong chương trình. 7 ngày qua đã gửi ${sent} thư, ${waiting} thư đang chờ gửi.`,
    en: `Letters refused or tried in vain; the notices still stand in the programme. In the last 7 days ${sent} were sent, ${waiting} wait.`,
  }),
  none: { vi: 'Mọi thư nhắc việc đã tới', en: 'Every reminder arrived' },
  noneLead: {
    vi: 'Thư bị từ chối, hoặc gửi nhiều lần không được, sẽ hiện ở đây.',
    en: 'Letters that are refused or tried in vain will stand here.',
  },
  office: { vi: 'Cơ quan, người nhận', en: 'Office and person' },
  state: { vi: 'Tình trạng', en: 'State' },
  why: { vi: 'Lý do', en: 'Why' },
  act: { vi: 'Xử lý', en: 'What to do' },
  attempts: (count: number) => ({ vi: `${count} lần gửi`, en: `${count} attempt${count === 1 ? '' : 's'}` }),
  next: (at: string) => ({ vi: `thử lại sau ${at}`, en: `tried again after ${at}` }),
  said: (text: string) => ({ vi: `Máy chủ thư: ${text}`, en: `The server said: ${text}` }),
  nobody: { vi: 'Chưa có người nhận', en: 'Nobody to tell' },
  again: { vi: 'Gửi lại', en: 'Send again' },
  settle: { vi: 'Đã báo cách khác…', en: 'Told otherwise…' },
  settleLead: { vi: 'Ghi rõ đã báo cho ai, bằng cách nào.', en: 'Say whom you told, and how.' },
  remark: { vi: 'Đã báo cho ai, bằng cách nào', en: 'Whom, and how' },
  back: { vi: 'Về thông báo', en: 'Back to the notices' },
} as const;

export const mannerWords: Readonly<Record<Manner, { readonly vi: string; readonly en: string }>> = {
  'at-once': { vi: 'Gửi thư ngay khi có nhắc việc', en: 'By mail at once' },
  daily: { vi: 'Mỗi ngày một thư gộp', en: 'One letter a day' },
  weekly: { vi: 'Mỗi tuần một thư gộp', en: 'One letter a week' },
  'in-app': { vi: 'Chỉ trong chương trình, không gửi thư', en: 'Only in the programme, no mail' },
};
export const preferenceWords = {
  title: { vi: 'Cách nhận nhắc việc', en: 'How you are reminded' },
  lead: {
    vi: 'Áp dụng từ thông báo kế tiếp; thông báo luôn có trong chương trình.',
    en: 'From the next notice on; notices always stand in the programme.',
  },
  hour: { vi: 'Giờ gửi', en: 'Hour' },
  weekday: { vi: 'Ngày trong tuần', en: 'Day of the week' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  weekdays: [
    { vi: 'Thứ Hai', en: 'Monday' },
    { vi: 'Thứ Ba', en: 'Tuesday' },
    { vi: 'Thứ Tư', en: 'Wednesday' },
    { vi: 'Thứ Năm', en: 'Thursday' },
    { vi: 'Thứ Sáu', en: 'Friday' },
    { vi: 'Thứ Bảy', en: 'Saturday' },
    { vi: 'Chủ Nhật', en: 'Sunday' },
  ],
} as const;

export const taskRemindersWords = {
  title: { vi: 'Nhắc việc', en: 'Reminders' },
  none: { vi: 'Chưa có lần nhắc nào.', en: 'No reminder yet.' },
  outcome: {
    told: { vi: 'đã nhắc', en: 'told' },
    folded: { vi: 'gộp vào lần nhắc sau', en: 'folded into a newer one' },
    left: { vi: 'để yên', en: 'left in peace' },
  } satisfies Record<MadeRung['outcome'], { vi: string; en: string }>,
  made: (day: string) => ({ vi: `lập ngày ${day}`, en: `made on ${day}` }),
} as const;
