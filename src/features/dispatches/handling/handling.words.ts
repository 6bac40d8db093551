const chuyen = 'Điều 20–24 Nghị định số 30/2020/NĐ-CP';

export const handlingRefusals = {
  officeEnded: (name: string, day: string, successors: readonly string[]) => ({
    code: 'office-ended',
    basis: null,
    vi: `${name} không còn hoạt động từ sau ngày ${day}${successors.length === 0 ? '' : `; nhiệm vụ đã chuyển về ${successors.join(', ')}`}. Hãy chọn cơ quan đang hoạt động.`,
    en: `${name} has not existed since ${day}${successors.length === 0 ? '' : `; its duties passed to ${successors.join(', ')}`}. Choose an office that stands.`,
  }),
  otherDivision: (name: string) => ({
    code: 'other-division',
    vi: `${name} là phòng của cơ quan khác.`,
    en: `${name} is a division of another office.`,
    basis: null,
  }),
  toOneself: {
    code: 'to-oneself',
    vi: 'Không chuyển văn bản cho chính cơ quan mình; hãy chọn phòng hoặc cơ quan khác.',
    en: 'A letter is not passed on to the office itself; choose a division or another office.',
    basis: null,
  },
  twoLeads: { code: 'two-leads', vi: 'Mỗi bút phê chỉ có một đơn vị chủ trì.', en: 'A note names one lead only.', basis: chuyen },
  twice: (name: string) => ({ code: 'named-twice', vi: `${name} được nêu hai lần.`, en: `${name} is named twice.`, basis: null }),
  nobody: { code: 'nobody', vi: 'Chưa chọn nơi nhận.', en: 'Nobody was chosen to receive it.', basis: null },
  already: (name: string) => ({
    code: 'already-forwarded',
    vi: `Văn bản đã chuyển cho ${name}.`,
    en: `The letter was already passed on to ${name}.`,
    basis: null,
  }),
  duePast: (day: string) => ({
    code: 'due-in-the-past',
    vi: `Thời hạn ${day} đã qua; hãy đặt từ hôm nay trở đi.`,
    en: `The time limit ${day} has passed; set today or later.`,
    basis: null,
  }),
  notReceiver: {
    code: 'asker-not-receiver',
    vi: 'Chỉ nơi nhận mới ký nhận hoặc trả lại.',
    en: 'Only those who receive it sign for it or give it back.',
    basis: null,
  },
} as const;

export const handlingWords = {
  part: {
    lead: { vi: 'chủ trì', en: 'leads' },
    coordinate: { vi: 'phối hợp', en: 'coordinates' },
    inform: { vi: 'để biết', en: 'is told' },
  },
  state: {
    forwarded: { vi: 'Đã chuyển, chờ ký nhận', en: 'Passed on, not signed for yet' },
    acknowledged: { vi: 'Đã ký nhận', en: 'Signed for' },
    returned: { vi: 'Đã trả lại', en: 'Given back' },
  },
} as const;

export const forwardingStateSentences = {
  forwarded: { vi: 'Văn bản đang chờ ký nhận.', en: 'The letter waits to be signed for.' },
  acknowledged: { vi: 'Văn bản đã được ký nhận.', en: 'The letter has been signed for.' },
  returned: { vi: 'Văn bản đã được trả lại.', en: 'The letter was given back.' },
} as const;
