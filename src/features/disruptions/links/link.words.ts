export const linkStateSentences = {
  open: { vi: 'Liên kết đang mở.', en: 'The link is open.' },
  withdrawn: { vi: 'Liên kết đã thu hồi.', en: 'The link was withdrawn.' },
} as const;

export const linkWords = {
  standing: {
    open: { vi: 'Còn hạn', en: 'Open' },
    expired: { vi: 'Hết hạn', en: 'Expired' },
    withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
  },
  step: { send: { vi: 'Gửi liên kết khai báo', en: 'Send links' }, withdraw: { vi: 'Thu hồi', en: 'Withdraw' } },
  /** In whose name history writes what came through a link. */
  bearer: (establishment: string) => `${establishment} (qua liên kết)`,
} as const;

/** Why a link is not sent, or does not take what is told. */
export const linkRefusals = {
  past: (day: string) => ({ code: 'valid-until-past', vi: `Hạn ${day} đã qua.`, en: `${day} is past.` }),
  tooFar: (most: number) => ({
    code: 'valid-too-long',
    vi: `Liên kết có hạn nhiều nhất ${most} ngày.`,
    en: `A link is good for at most ${most} days.`,
  }),
  alreadySent: (name: string, until: string) => ({
    code: 'link-already-sent',
    vi: `${name} đã có liên kết còn hạn đến ${until}.`,
    en: `${name} has a link that is good until ${until}.`,
  }),
  expired: (until: string, office: string) => ({
    code: 'link-expired',
    vi: `Liên kết đã hết hạn ngày ${until}. Nội dung đã nhập vẫn giữ trên máy này; hãy đề nghị ${office} gửi liên kết mới.`,
    en: `The link expired on ${until}. What was typed stays on this device; ask ${office} for a new link.`,
  }),
  withdrawn: (office: string) => ({
    code: 'link-withdrawn',
    vi: `${office} đã thu hồi liên kết này. Nội dung đã nhập vẫn giữ trên máy này.`,
    en: `${office} withdrew this link. What was typed stays on this device.`,
  }),
  toldMeanwhile: (by: string, on: string) => ({
    code: 'told-meanwhile',
    vi: `${by} vừa khai qua liên kết này ngày ${on}. Phiếu đang nhập chưa gửi và vẫn còn đây: hãy xem phiếu kia, rồi gửi lại nếu cần thay.`,
    en: `${by} told something through this link on ${on}. Yours is not sent and still here: look at theirs, then send again if it should replace it.`,
  }),
} as const;
