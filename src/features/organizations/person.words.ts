/** What roles, forms of signing and grants are called. */
export const roleWords = {
  'records-clerk': { vi: 'văn thư', en: 'records clerk' },
  officer: { vi: 'chuyên viên', en: 'officer' },
  'head-of-division': { vi: 'trưởng phòng', en: 'head of division' },
  leader: { vi: 'lãnh đạo', en: 'leader' },
  'finance-officer': { vi: 'kế toán', en: 'finance officer' },
  inspector: { vi: 'thanh tra', en: 'inspector' },
  administrator: { vi: 'quản trị', en: 'administrator' },
} as const;

export const signingFormWords = {
  KT: { vi: 'KT. – ký thay', en: 'KT. – for the head, by a deputy head' },
  TL: { vi: 'TL. – thừa lệnh', en: 'TL. – by order' },
  TUQ: { vi: 'TUQ. – thừa ủy quyền', en: 'TUQ. – by written authority' },
  Q: { vi: 'Q. – quyền', en: 'Q. – acting head' },
} as const;

export const personStateSentences = {
  active: { vi: 'Người này đang làm việc.', en: 'This person is active.' },
  left: { vi: 'Người này đã thôi việc trong hệ thống.', en: 'This person has left.' },
} as const;

export const grantStateSentences = {
  granted: { vi: 'Việc giao quyền đang được ghi nhận.', en: 'The grant is recorded.' },
  revoked: { vi: 'Việc giao quyền đã được thu hồi.', en: 'The grant was taken back.' },
} as const;

const signing = 'Điều 13 Nghị định số 30/2020/NĐ-CP';
/** Why a person, a seat or a grant cannot be taken. */
export const personRefusals = {
  emailTaken: (email: string) => ({
    code: 'email-taken',
    vi: `Địa chỉ ${email} đã thuộc một người khác.`,
    en: `The address ${email} belongs to another person.`,
  }),
  officeEnded: (name: string, day: string) => ({
    code: 'office-ended',
    vi: `${name} không còn hoạt động từ sau ngày ${day}.`,
    en: `${name} has not existed since ${day}.`,
  }),
  divisionElsewhere: {
    code: 'division-elsewhere',
    vi: 'Phòng được chọn không thuộc cơ quan này.',
    en: 'The chosen division is not part of this office.',
  },
  alreadySeated: {
    code: 'already-seated',
    vi: 'Người này đã có vai trò đó ở cơ quan.',
    en: 'This person already holds that role in the office.',
  },
  notOfOffice: {
    code: 'deputy-elsewhere',
    vi: 'Người được giao quyền phải là người của cơ quan.',
    en: 'A deputy must be of the same office.',
    basis: signing,
  },
  toOneself: { code: 'deputy-oneself', vi: 'Không thể tự giao quyền cho chính mình.', en: 'Nobody is their own deputy.', basis: signing },
  onward: {
    code: 'deputy-onward',
    vi: 'Người được ủy quyền không được ủy quyền tiếp.',
    en: 'Who acts under a grant cannot grant it onward.',
    basis: signing,
  },
  needsPaper: {
    code: 'deputy-needs-paper',
    vi: 'Thừa ủy quyền (TUQ.) phải có văn bản, ghi rõ số và ngày.',
    en: 'TUQ. needs a written authority, with its number and date.',
    basis: signing,
  },
  needsEnd: { code: 'deputy-needs-end', vi: 'Thừa ủy quyền (TUQ.) phải có thời hạn.', en: 'TUQ. needs a last day.', basis: signing },
  endsBefore: {
    code: 'deputy-ends-before',
    vi: 'Ngày cuối phải từ ngày đầu trở đi.',
    en: 'The last day cannot be before the first.',
    basis: null,
  },
  past: {
    code: 'deputy-in-the-past',
    vi: 'Ngày cuối đã qua; không thể giao quyền lùi ngày.',
    en: 'The last day has passed; authority is not granted backwards.',
    basis: null,
  },
} as const;
