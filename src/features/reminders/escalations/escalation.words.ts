import type { StateSentences } from '../../../platform/pure/steps.ts';
import type { EscalationLevel, EscalationState } from './escalation.schema.ts';

export const escalationStateSentences: StateSentences<EscalationState> = {
  prepared: { vi: 'Chưa có ai báo cáo.', en: 'Nobody has sent it.' },
  sent: { vi: 'Đã báo cáo lãnh đạo.', en: 'It was laid before the leader.' },
  noted: { vi: 'Lãnh đạo đã xem xét.', en: 'The leader has considered it.' },
  dropped: {
    vi: 'Đã thôi báo cáo: nhiệm vụ đã có chuyển biến hoặc người theo dõi đã quyết định.',
    en: 'It was dropped: something was done, or whoever follows it decided so.',
  },
};
export const levelWords: Readonly<Record<EscalationLevel, { readonly vi: string; readonly en: string }>> = {
  leader: { vi: 'Lãnh đạo cơ quan thực hiện', en: "The office's leader" },
  agency: { vi: 'Lãnh đạo Cục', en: "The Agency's leader" },
};
/** Why the system lets one go by itself. */
export const letGoBecause = 'Nhiệm vụ đã có chuyển biến sau khi chuẩn bị báo cáo';

export const escalationPageWords = {
  title: { vi: 'Báo cáo lãnh đạo', en: 'Laid before leaders' },
  lead: {
    vi: 'Nhiệm vụ quá hạn đã nhắc nhiều lần mà chưa có chuyển biến. Hệ thống chỉ chuẩn bị; người theo dõi xem lại, thêm ý kiến và báo cáo.',
    en: 'Late duties reminded of many times in vain. The system only prepares; whoever follows them looks, adds words and sends.',
  },
  toSend: { vi: 'Chờ báo cáo', en: 'To be sent' },
  laid: { vi: 'Được báo cáo lên', en: 'Laid before you' },
  sent: { vi: 'Đã báo cáo', en: 'Sent' },
  none: { vi: 'Không có nhiệm vụ nào chờ báo cáo', en: 'Nothing waits to be sent' },
  noneLead: {
    vi: 'Nhiệm vụ quá hạn, đã nhắc nhiều lần mà chưa có chuyển biến sẽ hiện ở đây.',
    en: 'Late duties that reminders did not move will stand here.',
  },
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  office: { vi: 'Cơ quan thực hiện', en: 'Office' },
  before: { vi: 'Báo cáo', en: 'Before' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  act: { vi: 'Xử lý', en: 'What to do' },
  reminded: (count: number) => ({ vi: `đã nhắc ${count} lần sau hạn`, en: `reminded ${count} times since` }),
  choose: (name: string) => ({ vi: `Chọn ${name}`, en: `Choose ${name}` }),
  send: (count: number) => ({
    vi: count === 0 ? 'Báo cáo lãnh đạo…' : `Báo cáo ${count} nhiệm vụ…`,
    en: count === 0 ? 'Lay before leaders…' : `Lay ${count} before leaders…`,
  }),
  sendTitle: { vi: 'Báo cáo lãnh đạo', en: 'Lay before leaders' },
  sendLead: (count: number) => ({
    vi: `${count} nhiệm vụ sẽ lên bàn làm việc của lãnh đạo, kèm ý kiến của ông/bà.`,
    en: `${count} duties go to the leaders' desks with what you add.`,
  }),
  sendNow: { vi: 'Báo cáo', en: 'Send' },
  words: { vi: 'Ý kiến thêm (không bắt buộc)', en: 'What you add (if anything)' },
  withhold: { vi: 'Thôi báo cáo…', en: 'Do not send…' },
  withholdLead: { vi: 'Ghi lý do; nhiệm vụ vẫn tiếp tục được nhắc.', en: 'Say why; the duty is reminded of all the same.' },
  reason: { vi: 'Lý do', en: 'Why' },
  note: { vi: 'Đã xem xét…', en: 'Considered…' },
  noteLead: { vi: 'Ý kiến chỉ đạo được gửi lại người theo dõi.', en: 'What you say goes back to whoever follows the duty.' },
  remark: { vi: 'Ý kiến chỉ đạo', en: 'What you direct' },
  by: (name: string, day: string) => ({ vi: `${name} báo cáo ngày ${day}`, en: `sent by ${name} on ${day}` }),
  said: (words: string) => ({ vi: `“${words}”`, en: `“${words}”` }),
  noted: (words: string) => ({ vi: `Lãnh đạo: ${words}`, en: `The leader: ${words}` }),
  pick: { vi: 'Chọn', en: 'Choose' },
  all: { vi: 'Chọn tất cả', en: 'Choose all' },
} as const;
