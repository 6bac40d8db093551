const numbers = 'Điều 15 Nghị định số 30/2020/NĐ-CP';
const incoming = 'Điều 20–24 Nghị định số 30/2020/NĐ-CP';

/** Why a letter cannot be entered. */
export const registerRefusals = {
  registered: (number: string, year: number) => ({
    code: 'registered',
    vi: `Văn bản đã vào sổ, số ${number} năm ${year}.`,
    en: `The letter is in the register already, number ${number} of ${year}.`,
    basis: null,
  }),
  numberTaken: (number: string, year: number, code: string) => ({
    code: 'number-taken',
    vi: `Số ${number} năm ${year} trong sổ này đã cấp cho ${code}; mỗi số chỉ dùng một lần. Hãy đối chiếu với sổ gốc.`,
    en: `Number ${number} of ${year} in this register belongs to ${code}; a number is used once. Check the official register.`,
    basis: numbers,
  }),
  noNumberIn: {
    code: 'no-register-number',
    vi: 'Chưa có số đến: dấu đến không ghi số. Nhập số theo sổ gốc, hoặc bật tự cấp số.',
    en: 'No incoming number: the stamp carries none. Enter it from the official register, or switch own numbering on.',
    basis: incoming,
  },
  noNumberOut: {
    code: 'no-register-number',
    vi: 'Văn bản đi chưa có số; nhập số theo bản đã ký.',
    en: 'The outgoing letter has no number yet; enter it from the signed paper.',
    basis: numbers,
  },
  noDay: {
    code: 'no-register-day',
    vi: 'Chưa có ngày đến; nhập ngày theo dấu đến.',
    en: 'No day of receipt; enter it from the stamp.',
    basis: incoming,
  },
  noIssuer: {
    code: 'no-issuer',
    vi: 'Chưa rõ cơ quan ban hành; hãy nhập theo bản giấy trước khi vào sổ.',
    en: 'The issuing office is unknown; enter it before registering.',
    basis: null,
  },
  noSubject: {
    code: 'no-subject',
    vi: 'Chưa có trích yếu; hãy nhập trước khi vào sổ.',
    en: 'The subject is missing; enter it before registering.',
    basis: null,
  },
  dayInFuture: (day: string) => ({
    code: 'register-day-in-future',
    vi: `Ngày vào sổ ${day} chưa tới.`,
    en: `The register's day ${day} has not come.`,
    basis: null,
  }),
  issueDayInFuture: (day: string) => ({
    code: 'register-day-in-future',
    vi: `Ngày văn bản ${day} chưa tới.`,
    en: `The letter's date ${day} has not come.`,
    basis: null,
  }),
  dayBeforeIssue: (day: string, issued: string) => ({
    code: 'received-before-issue',
    vi: `Ngày đến ${day} trước ngày ban hành ${issued}; hãy đối chiếu dấu đến và ngày văn bản.`,
    en: `Received on ${day}, before it was issued on ${issued}; check the stamp and the date.`,
    basis: null,
  }),
  ownGivesNumbers: {
    code: 'own-gives-numbers',
    vi: 'Sổ đang tự cấp số; không nhập số bằng tay.',
    en: 'This register gives its own numbers; none is typed.',
    basis: numbers,
  },
} as const;

export const registerWords = {
  in: { vi: 'Sổ đăng ký văn bản đến', en: 'Register of incoming documents' },
  out: { vi: 'Sổ đăng ký văn bản đi', en: 'Register of outgoing documents' },
  numbering: { mirror: { vi: 'theo sổ gốc', en: 'mirrors the official register' }, own: { vi: 'tự cấp số', en: 'gives its own numbers' } },
  source: {
    own: { vi: 'tự cấp', en: 'given here' },
    stamp: { vi: 'đọc từ dấu đến', en: 'read from the stamp' },
    document: { vi: 'đọc từ văn bản', en: 'read from the letter' },
    edxml: { vi: 'từ gói edXML', en: 'from edXML' },
    hand: { vi: 'nhập theo sổ gốc', en: 'typed from the official register' },
  },
} as const;
