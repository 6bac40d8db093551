import type { StateSentences } from '../../../platform/pure/steps.ts';
import type { RuleState } from './ladder.schema.ts';

export const ruleStateSentences: StateSentences<RuleState> = {
  set: { vi: 'Mốc nhắc này đang áp dụng.', en: 'The rung is in force.' },
  dropped: { vi: 'Mốc nhắc này đã bỏ.', en: 'The rung was dropped.' },
};
export const ladderRefusals = {
  weeklyBefore: {
    code: 'weekly-before-deadline',
    vi: 'Mốc hằng tuần chỉ tính từ thời hạn trở đi.',
    en: 'A weekly rung is counted from the deadline on.',
  },
  keepsAssignment: { code: 'assignment-is-told', vi: 'Nhiệm vụ mới giao luôn được báo.', en: 'A new duty is always told.' },
} as const;
export const ladderPageWords = {
  title: { vi: 'Mốc nhắc việc', en: 'The ladder of reminders' },
  lead: {
    vi: 'Ngày làm việc tính trước và sau thời hạn. Mốc đặt hôm nay áp dụng từ ngày mai. Mốc riêng của một loại số liệu thay cho mốc chung của nhiệm vụ theo số liệu. Chưa đối chiếu với văn bản quy định.',
    en: 'In working days before and after a deadline; a rung set today counts from tomorrow. Rungs of one measure take the place of those of measured duties. Not checked against a paper.',
  },
  kind: {
    measured: { vi: 'Nhiệm vụ theo số liệu chương trình', en: 'Duties followed by programme data' },
    report: { vi: 'Nhiệm vụ trả lời bằng báo cáo', en: 'Duties answered by report' },
  },
  rung: { vi: 'Mốc', en: 'Rung' },
  set: { vi: 'Đặt ngày', en: 'Set on' },
  first: { vi: 'mặc định', en: 'default' },
  act: { vi: 'Xử lý', en: 'What to do' },
  drop: { vi: 'Bỏ mốc', en: 'Drop' },
  add: { vi: 'Thêm mốc…', en: 'Add a rung…' },
  of: { vi: 'Loại nhiệm vụ', en: 'Kind of duty' },
  days: { vi: 'Số ngày làm việc so với thời hạn (âm: trước hạn)', en: 'Working days from the deadline (below nothing: before it)' },
  weekly: { vi: 'Sau đó hằng tuần', en: 'Every week from then on' },
  save: { vi: 'Lưu', en: 'Save' },
  escalation: { vi: 'Chuẩn bị báo cáo lãnh đạo', en: 'When leaders are told' },
  after: (rungs: number) => ({ vi: `sau ${rungs} lần nhắc không chuyển biến`, en: `after ${rungs} reminders in vain` }),
  change: { vi: 'Đổi…', en: 'Change…' },
  times: { vi: 'Số lần nhắc', en: 'Reminders' },
} as const;
