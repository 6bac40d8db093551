import { type CellSentence, quoted } from '../../../platform/pure/cells.words.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';

export const accountWords = {
  verdict: {
    agreeing: { vi: 'Khớp', en: 'Agreeing' },
    differing: { vi: 'Lệch số tiền', en: 'Another amount' },
    'only-there': { vi: 'Chỉ có ở sổ kế toán', en: 'Only in the accounts' },
    'only-here': { vi: 'Chỉ có ở sổ theo dõi', en: 'Only in this book' },
  },
  send: { vi: 'Lập đề nghị', en: 'Make requests' },
  take: { vi: 'Lập đề nghị cho các khoản chỉ có ở sổ kế toán', en: 'Make requests of what is only in the accounts' },
  taken: { vi: 'Đã lập đề nghị', en: 'Requests made' },
  notice: {
    vi: 'Sổ theo dõi, không thay sổ kế toán: đối chiếu không ghi, không sửa bút toán nào; khoản chỉ có ở sổ kế toán trở thành đề nghị, qua kiểm tra, phê duyệt và xác nhận của Kho bạc như mọi đề nghị khác.',
    en: 'A tracking book; it does not replace the accounts. Comparing posts nothing and changes nothing; what is only in the accounts becomes a request, checked, approved and confirmed by the Treasury like any other.',
  },
} as const;

export const accountRefusals = {
  nothing: {
    code: 'nothing-to-request',
    vi: 'Không có khoản nào chỉ có ở sổ kế toán mà lập được đề nghị.',
    en: 'Nothing that is only in the accounts can become a request.',
  },
} as const;

/** Faults and notes of an accounting export. */
export const accountFaults = {
  wrongForm: {
    vi: 'Không thấy dòng tiêu đề có “Số chứng từ”, “Ngày chứng từ”, “Mã đề án” (hoặc “Số hợp đồng”), “Loại” (hoặc “Tài khoản”) và “Số tiền” trong 20 dòng đầu.',
    en: "No header with the paper's number and day, project or contract, kind or account, and amount within the first 20 rows.",
  },
  noPaper: { vi: 'Thiếu số chứng từ.', en: "The paper's number is missing." },
  noDay: { vi: 'Thiếu ngày chứng từ.', en: "The paper's day is missing." },
  noProject: { vi: 'Thiếu mã đề án hoặc số hợp đồng.', en: 'Project or contract is missing.' },
  future: (day: string): CellSentence => ({ vi: `Ngày ${writtenInFigures(day)} chưa tới.`, en: `${writtenInFigures(day)} has not come.` }),
  otherYear: (day: string, year: number): CellSentence => ({
    vi: `Ngày ${writtenInFigures(day)} không thuộc năm ${year}.`,
    en: `${writtenInFigures(day)} is not of ${year}.`,
  }),
  negative: (text: string): CellSentence => ({
    vi: `Số tiền ${quoted(text)} âm (bút toán đỏ); hãy ghi thành dòng thu hồi với số dương.`,
    en: `The amount ${quoted(text)} is negative; write it as a recovery above nothing.`,
  }),
  unknownProject: (text: string): CellSentence => ({
    vi: `Không có đề án hoặc hợp đồng ${quoted(text)} của đơn vị trong sổ theo dõi.`,
    en: `The book has no project or contract ${quoted(text)} of this office.`,
  }),
  unknownKind: (text: string): CellSentence => ({
    vi: `Không nhận ra loại giao dịch ${quoted(text)}; ghi Tạm ứng, Thanh toán tạm ứng, Thanh toán, Thu hồi tạm ứng hoặc Quyết toán, hoặc thêm trang “Tài khoản” nói mỗi tài khoản là loại nào.`,
    en: `The kind ${quoted(text)} is not known; name a kind, or add a sheet “Tài khoản” that says which account is which.`,
  }),
} as const;

/** Why a row that is only in the accounts cannot become a request. */
export const noRequest = {
  unclear: { vi: 'Chưa rõ đề án hoặc loại giao dịch.', en: 'Project or kind is not clear.' },
  noContract: { vi: 'Đề án chưa có hợp đồng đã ký.', en: 'The project has no signed contract.' },
  otherOffice: { vi: 'Đề nghị do đơn vị thực hiện lập.', en: 'The unit makes the request.' },
  settlement: { vi: 'Quyết toán lập trên trang đề án.', en: "A settlement is asked for on the project's page." },
  asked: { vi: 'Đã có đề nghị cùng loại, cùng số tiền đang chờ.', en: 'A request of this kind and amount waits already.' },
} as const;
