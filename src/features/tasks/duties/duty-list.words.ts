import type { StateSentences } from '../../../platform/pure/steps.ts';
import type { DutyListState } from './duty-list.schema.ts';

export const dutyListStateSentences: StateSentences<DutyListState> = {
  drafted: { vi: 'Danh mục nhiệm vụ đang được lập, chưa trình.', en: 'The list of duties is being drawn up.' },
  submitted: { vi: 'Danh mục nhiệm vụ đang chờ lãnh đạo phê duyệt.', en: 'The list of duties waits for a leader.' },
  approved: { vi: 'Danh mục nhiệm vụ đã được phê duyệt và giao.', en: 'The list of duties was approved and assigned.' },
  recalled: { vi: 'Văn bản đã thu hồi; các nhiệm vụ không còn phải thực hiện.', en: 'The letter was recalled; its duties are closed.' },
};

/** Why a list of duties cannot be handed in or approved yet. */
export const dutyListRefusals = {
  notConfirmed: {
    code: 'letter-not-confirmed',
    vi: 'Nội dung văn bản chưa được xác nhận; hãy đối chiếu và xác nhận trước.',
    en: 'The letter is not confirmed yet; check and confirm it first.',
  },
  noDuties: {
    code: 'no-duties',
    vi: 'Văn bản không nêu nhiệm vụ nào; hãy thêm ít nhất một nhiệm vụ.',
    en: 'The letter orders nothing; add at least one duty.',
  },
  emptied: {
    code: 'list-emptied',
    vi: 'Danh mục không còn nhiệm vụ nào; hãy hoàn tác ít nhất một nhiệm vụ.',
    en: 'The list is empty; undo the removal of at least one duty.',
  },
  noLead: (ref: string) => ({
    code: 'duty-without-office',
    vi: `Nhiệm vụ ${ref} chưa có cơ quan thực hiện.`,
    en: `Duty ${ref} names no office to carry it out.`,
  }),
  refTwice: (ref: string) => ({
    code: 'duty-named-twice',
    vi: `Có hai nhiệm vụ cùng mang số ${ref}.`,
    en: `Two duties bear the number ${ref}.`,
  }),
  bothParts: (ref: string, name: string) => ({
    code: 'leads-and-coordinates',
    vi: `Ở nhiệm vụ ${ref}, ${name} vừa chủ trì vừa phối hợp.`,
    en: `In duty ${ref}, ${name} both leads and coordinates.`,
  }),
  beforeIssue: (ref: string, due: string, issued: string) => ({
    code: 'due-before-issue',
    vi: `Thời hạn ${due} của nhiệm vụ ${ref} trước ngày ban hành văn bản (${issued}); hãy đối chiếu lại.`,
    en: `Duty ${ref} is due on ${due}, before the letter's date (${issued}); check both.`,
  }),
  dueAfterNamed: (ref: string) => ({
    code: 'due-after-named',
    vi: `Ở nhiệm vụ ${ref}, ngày cuối đúng hạn không thể sau ngày văn bản nêu.`,
    en: `In duty ${ref}, the last day on time cannot be after the day the letter names.`,
  }),
  halfDated: (ref: string) => ({
    code: 'half-a-deadline',
    vi: `Nhiệm vụ ${ref} cần cả ngày văn bản nêu và ngày cuối đúng hạn, hoặc không có ngày nào.`,
    en: `Duty ${ref} needs both the day named and the last day on time, or neither.`,
  }),
  afterAbove: (ref: string, due: string, above: string) => ({
    code: 'later-than-above',
    vi: `Thời hạn ${due} của nhiệm vụ ${ref} muộn hơn thời hạn cấp trên giao (${above}); hãy đặt sớm hơn.`,
    en: `Duty ${ref} is due on ${due}, later than the deadline from above (${above}); set an earlier one.`,
  }),
  undatedUnder: (ref: string, above: string) => ({
    code: 'undated-under-deadline',
    vi: `Nhiệm vụ ${ref} chưa có thời hạn trong khi cấp trên yêu cầu đến hết ngày ${above}.`,
    en: `Duty ${ref} names no deadline while the one from above ends on ${above}.`,
  }),
  ownList: {
    code: 'own-list',
    vi: 'Người trình không tự phê duyệt danh mục của mình.',
    en: 'Whoever submitted the list does not approve it.',
  },
} as const;

export const dutyListWords = {
  state: {
    drafted: { vi: 'Đang lập', en: 'Being drawn up' },
    submitted: { vi: 'Chờ phê duyệt', en: 'Waits for approval' },
    approved: { vi: 'Đã giao', en: 'Assigned' },
    recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
  },
  step: {
    'draw-up': { vi: 'Lập danh mục', en: 'Draw up' },
    correct: { vi: 'Lưu danh mục', en: 'Save the list' },
    submit: { vi: 'Trình danh mục nhiệm vụ', en: 'Submit the list of duties' },
    'send-back': { vi: 'Trả lại để sửa', en: 'Send back' },
    approve: { vi: 'Phê duyệt và giao', en: 'Approve and assign' },
    recall: { vi: 'Thu hồi', en: 'Recall' },
  },
} as const;
