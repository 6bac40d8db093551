/** What the page of addresses of other systems says. */
export const webhookPageWords = {
  title: { vi: 'Địa chỉ nhận thông báo', en: 'Addresses that hear' },
  lead: {
    vi: 'Hệ thống khác được báo mỗi khi có việc xảy ra ở đây: mỗi thông báo đều được ký xác thực và gửi lại cho tới khi bên nhận xác nhận; quá số lần gửi thì báo người quản trị.',
    en: 'Other systems hear what is done here: signed, and again until they take it or a person knows.',
  },
  none: { vi: 'Chưa có địa chỉ nào', en: 'No address yet' },
  noneLead: {
    vi: 'Người quản trị khai báo địa chỉ nhận; khóa ký xác thực chỉ hiển thị một lần khi khai báo.',
    en: 'An administrator sets one; its secret is shown once.',
  },
  add: { vi: 'Thêm địa chỉ…', en: 'Add an address…' },
  doAdd: { vi: 'Thêm', en: 'Add' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  addressHint: {
    vi: 'Bắt đầu bằng https:// (http:// chỉ cho chính máy này)',
    en: 'Begins with https:// (http:// only for this machine itself)',
  },
  events: { vi: 'Báo khi', en: 'Told when' },
  secret: { vi: 'Khóa ký, chỉ hiện một lần này:', en: 'The secret, shown this once:' },
  counts: (delivered: number, waiting: number, givenUp: number) => ({
    vi: `${delivered} đã gửi · ${waiting} chờ gửi · ${givenUp} thôi gửi`,
    en: `${delivered} delivered · ${waiting} waiting · ${givenUp} given up`,
  }),
  since: (day: string) => ({ vi: `đặt ngày ${day}`, en: `set on ${day}` }),
  all: { vi: 'mọi sự kiện', en: 'every event' },
  stop: { vi: 'Dừng', en: 'Stop' },
  start: { vi: 'Gửi tiếp', en: 'Start' },
  again: { vi: 'Gửi lại', en: 'Send again' },
  attempts: (count: number) => ({ vi: `${count} lần`, en: `${count} attempts` }),
  next: (at: string) => ({ vi: `lần tới ${at}`, en: `next ${at}` }),
} as const;
