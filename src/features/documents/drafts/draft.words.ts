import type { StateSentences } from '../../../platform/pure/steps.ts';
import type { DraftState } from '../draft.schema.ts';

/** Why a step is not open from a state. */
export const draftStateSentences: StateSentences<DraftState> = {
  'drawn-up': { vi: 'Dự thảo chưa được trình.', en: 'The draft has not been submitted.' },
  submitted: { vi: 'Dự thảo đã trình, chờ kiểm tra thể thức.', en: 'The draft is submitted and waits for the form check.' },
  checked: { vi: 'Dự thảo đã kiểm tra thể thức, chờ ký.', en: 'The form is checked; the draft waits to be signed.' },
  signed: { vi: 'Văn bản đã ký, chờ cấp số.', en: 'The document is signed and waits for its number.' },
  numbered: {
    vi: 'Văn bản đã có số; sai sót được sửa bằng văn bản khác.',
    en: 'The document has its number; what is wrong is put right by another document.',
  },
  sent: {
    vi: 'Văn bản đã gửi; chỉ thay thế hoặc đính chính bằng văn bản mới.',
    en: 'The document was sent; only a new one replaces or corrects it.',
  },
  returned: { vi: 'Dự thảo đã bị trả lại; hãy sửa rồi trình lại.', en: 'The draft was returned; revise it and submit it again.' },
  withdrawn: { vi: 'Dự thảo đã được rút.', en: 'The draft was withdrawn.' },
};

export const draftRefusals = {
  formFaults: (faults: number) => ({
    code: 'form-faults',
    vi: `Còn ${faults} lỗi thể thức chưa khắc phục:`,
    en: `${faults} fault${faults === 1 ? '' : 's'} of form remain:`,
  }),
  opinionsOpen: (whose: string) => ({
    code: 'opinions-open',
    vi: `Còn chờ ý kiến bắt buộc của ${whose}.`,
    en: `The opinion of ${whose} was asked for and is still open.`,
  }),
  notAsked: { code: 'not-asked', vi: 'Không có yêu cầu cho ý kiến nào đang chờ ông/bà.', en: 'No opinion is asked of you.' },
  nobodyAsked: { code: 'nobody-asked', vi: 'Hãy chọn người hoặc đơn vị được xin ý kiến.', en: 'Choose whose opinion is asked.' },
  notColleague: {
    code: 'not-of-office',
    vi: 'Chỉ xin ý kiến người và phòng, đơn vị của chính cơ quan.',
    en: 'Opinions are asked of people and divisions of the office itself.',
  },
  answered: { code: 'opinion-given', vi: 'Ý kiến này đã được trả lời.', en: 'This opinion was given already.' },
  needsWords: { code: 'needs-words', vi: 'Đề nghị sửa thì phải nêu nội dung cần sửa.', en: 'Who asks for changes says which.' },
  madeMeanwhile: (version: number) => ({
    code: 'made-meanwhile',
    vi: `Trong khi đó đã có bản dự thảo lần ${version}; hãy mở lại rồi sửa trên bản mới.`,
    en: `Version ${version} was made meanwhile; open it and work on that.`,
  }),
  nothingToWrite: {
    code: 'nothing-to-write',
    vi: 'Không còn nội dung để soạn văn bản này.',
    en: 'There is nothing left to write this document from.',
  },
  noSource: (kind: string) => ({
    code: 'no-source',
    vi: `Chưa soạn được loại văn bản “${kind}”.`,
    en: `Documents of kind “${kind}” cannot be written yet.`,
  }),
  mixed: { code: 'several-offices', vi: 'Các dự thảo không thuộc cùng một cơ quan.', en: 'The drafts are not of one office.' },
  notRead: {
    code: 'not-read',
    vi: 'Văn bản chưa được đọc lại; hãy đợi trong giây lát.',
    en: 'The letter is still being read; wait a moment.',
  },
  unread: {
    code: 'unreadable-original',
    vi: 'Không đọc được bản đã ký tải lên; hãy tải bản rõ hơn.',
    en: 'The signed file that came back cannot be read; bring a clearer one.',
  },
  otherValue: (what: { vi: string; en: string }, signed: string, read: string) => ({
    code: `other-${what.en.replaceAll(' ', '-')}`,
    vi: `Bản tải lên ghi ${what.vi} “${read}”, văn bản đã ký ghi “${signed}”.`,
    en: `The file says ${what.en} “${read}”, what was signed says “${signed}”.`,
  }),
  changed: {
    code: 'changed-since-signed',
    vi: 'Tệp đã bị sửa sau khi ký số; hãy tải lại bản gốc.',
    en: 'The file was changed after it was signed; bring the original.',
  },
  brokenPdf: {
    code: 'broken-pdf',
    vi: 'Tệp tải lên không phải PDF đọc được; hãy kiểm tra lại tệp.',
    en: 'What came is no PDF that can be read; check the file.',
  },
  noOriginal: {
    code: 'no-original',
    vi: 'Chưa có bản có chữ ký số: tải lên tệp đã ký số, hoặc xác nhận bản gốc ký trên giấy.',
    en: 'There is no digitally signed original yet: bring the signed file, or say that the original is signed on paper.',
  },
  beforeSigned: (day: string) => ({
    code: 'before-signed',
    vi: `Ngày văn bản không được trước ngày ký ${day}.`,
    en: `It cannot bear a day before it was signed on ${day}.`,
  }),
  replacedAlready: {
    code: 'replaced-already',
    vi: 'Đã có văn bản thay thế văn bản này.',
    en: 'Another document replaces this one already.',
  },
} as const;

/** Labels. */
export const draftWords = {
  state: {
    'drawn-up': { vi: 'Dự thảo', en: 'Drawn up' },
    submitted: { vi: 'Đã trình', en: 'Submitted' },
    checked: { vi: 'Chờ ký', en: 'To be signed' },
    signed: { vi: 'Đã ký, chờ cấp số', en: 'Signed' },
    numbered: { vi: 'Đã cấp số', en: 'Numbered' },
    sent: { vi: 'Đã gửi', en: 'Sent' },
    returned: { vi: 'Trả lại', en: 'Returned' },
    withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  },
  step: {
    'draw-up': { vi: 'Soạn văn bản', en: 'Draw up' },
    revise: { vi: 'Sửa dự thảo', en: 'Revise' },
    submit: { vi: 'Trình', en: 'Submit' },
    'ask-opinion': { vi: 'Xin ý kiến', en: 'Ask for opinions' },
    'give-opinion': { vi: 'Cho ý kiến', en: 'Give an opinion' },
    attach: { vi: 'Kèm tài liệu', en: 'Attach' },
    check: { vi: 'Xác nhận thể thức', en: 'Confirm the form' },
    return: { vi: 'Trả lại', en: 'Return' },
    withdraw: { vi: 'Rút dự thảo', en: 'Withdraw' },
    sign: { vi: 'Ký', en: 'Sign' },
    number: { vi: 'Cấp số', en: 'Give the number' },
    'keep-signed': { vi: 'Tải bản đã ký', en: 'Bring the signed file' },
    send: { vi: 'Gửi đi', en: 'Send' },
    replace: { vi: 'Soạn văn bản thay thế', en: 'Replace' },
  },
  source: {
    urging: { vi: 'Đôn đốc', en: 'Urging' },
    advice: { vi: 'Tham mưu UBND', en: 'Advice to the committee' },
    'plan-decision': { vi: 'Quyết định kế hoạch', en: 'Decision of the plan' },
    adjustment: { vi: 'Điều chỉnh kế hoạch', en: 'Adjustment' },
    contract: { vi: 'Hợp đồng', en: 'Contract' },
    annex: { vi: 'Phụ lục hợp đồng', en: 'Annex of a contract' },
    inspection: { vi: 'Biên bản kiểm tra', en: 'Inspection minutes' },
    acceptance: { vi: 'Biên bản nghiệm thu', en: 'Acceptance minutes' },
    report: { vi: 'Báo cáo', en: 'Report' },
    meeting: { vi: 'Kết luận giao ban', en: 'Conclusions of a meeting' },
    invitation: { vi: 'Giấy mời', en: 'Invitation' },
    replacement: { vi: 'Văn bản thay thế', en: 'Replacement' },
  },
  answer: { agrees: { vi: 'Nhất trí', en: 'Agrees' }, amends: { vi: 'Đề nghị sửa', en: 'Asks for changes' } },
  finding: {
    none: { vi: 'Tệp không có chữ ký số', en: 'The file bears no digital signature' },
    intact: { vi: 'Chữ ký còn nguyên', en: 'The signature is intact' },
    'root-unknown': { vi: 'Chữ ký còn nguyên, chưa xác định chứng thư gốc', en: 'The signature is intact, its root is not known' },
    changed: { vi: 'Đã bị sửa sau khi ký', en: 'Changed after it was signed' },
  },
  /** The names of parts, where one is missing. */
  part: { subject: 'trích yếu nội dung', place: 'địa danh', addressee: 'nơi kính gửi' },
  mark: (version: number) => (version === 1 ? 'DỰ THẢO' : `DỰ THẢO LẦN ${version}`),
  value: {
    number: { vi: 'số', en: 'number' },
    symbol: { vi: 'ký hiệu', en: 'symbol' },
    subject: { vi: 'trích yếu', en: 'subject' },
    day: { vi: 'ngày', en: 'day' },
  },
  replaces: (code: string, on: string) => `Văn bản này thay thế văn bản số ${code} ngày ${on}.`,
} as const;
