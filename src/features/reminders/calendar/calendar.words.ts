/** What a calendar of deadlines says; Vietnamese, as calendars know one language. */
export const calendarWords = {
  name: 'Thời hạn nhiệm vụ khuyến công',
  late: 'QUÁ HẠN: ',
  illustrative: ' [dữ liệu minh họa]',
  about: (from: string, to: string, figures: { readonly done: number; readonly target: number } | null) =>
    `Giao: ${from}. Thực hiện: ${to}.${figures === null ? '' : ` Số liệu chương trình: ${figures.done}/${figures.target}.`}`,
} as const;

export const calendarCardWords = {
  title: { vi: 'Lịch thời hạn', en: 'A calendar of deadlines' },
  lead: {
    vi: 'Địa chỉ riêng để phần mềm lịch (Outlook, điện thoại …) theo dõi thời hạn nhiệm vụ của cơ quan. Ai có địa chỉ thì xem được lịch.',
    en: "A secret address under which a calendar follows your office's deadlines. Whoever has it sees them.",
  },
  none: { vi: 'Chưa có địa chỉ lịch.', en: 'There is no address.' },
  since: (at: string) => ({ vi: `Đang có một địa chỉ, tạo lúc ${at}.`, en: `An address is in force, made at ${at}.` }),
  make: { vi: 'Tạo địa chỉ', en: 'Make an address' },
  renew: { vi: 'Đổi địa chỉ', en: 'Renew it' },
  revoke: { vi: 'Thu hồi', en: 'Revoke it' },
  once: {
    vi: 'Địa chỉ chỉ hiện một lần; hãy sao chép vào phần mềm lịch ngay. Đổi địa chỉ thì địa chỉ cũ hết hiệu lực.',
    en: 'The address is shown once; copy it into your calendar now. Renewing it ends the old one.',
  },
} as const;
