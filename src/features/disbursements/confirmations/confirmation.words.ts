import { type CellSentence, quoted } from '../../../platform/pure/cells.words.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';

/** Faults of a file of the Treasury's confirmations. */
export const confirmationFaults = {
  wrongForm: {
    vi: 'Không thấy dòng tiêu đề có “Số đề nghị”, “Mã đề án”, “Loại”, “Số tiền”, “Số chứng từ Kho bạc” và “Ngày chứng từ” trong 20 dòng đầu.',
    en: 'No header with the six columns of a confirmation within the first 20 rows.',
  },
  unknown: (request: string, code: string): CellSentence => ({
    vi: `Không có đề nghị số ${quoted(request)} của đề án ${quoted(code)}.`,
    en: `There is no request ${quoted(request)} of the project ${quoted(code)}.`,
  }),
  otherKind: (kind: string): CellSentence => ({ vi: `Loại khác đề nghị: ${kind}.`, en: `The request is of another kind: ${kind}.` }),
  otherAmount: (dong: string): CellSentence => ({
    vi: `Số tiền khác đề nghị: ${writtenDong(dong)} đ.`,
    en: `The request is for ${writtenDong(dong)} đ.`,
  }),
  notApproved: (state: string): CellSentence => ({
    vi: `Đề nghị chưa ở bước chờ Kho bạc: ${state}.`,
    en: `The request does not wait for the Treasury: ${state}.`,
  }),
  noVoucher: { vi: 'Thiếu số chứng từ Kho bạc.', en: "The number of the Treasury's paper is missing." },
  future: (day: string): CellSentence => ({ vi: `Ngày ${writtenInFigures(day)} chưa tới.`, en: `${writtenInFigures(day)} has not come.` }),
  twice: (first: string): CellSentence => ({ vi: `Đề nghị này đã có ở ô ${first}.`, en: `This request stands in ${first} already.` }),
  tooMany: (most: number): CellSentence => ({
    vi: `Tệp có hơn ${most} xác nhận; hãy tách tệp.`,
    en: `The file has more than ${most} confirmations; split it.`,
  }),
} as const;

export const treasuryWords = {
  take: { vi: 'Ghi nhận xác nhận của Kho bạc', en: "Enter the Treasury's papers" },
  taken: { vi: 'Đã ghi nhận', en: 'Entered' },
} as const;
export const treasuryRefusals = {
  nothing: {
    code: 'nothing-to-confirm',
    vi: 'Tệp không có dòng nào đã điền số và ngày chứng từ Kho bạc.',
    en: 'No row of the file has the number and day of a paper of the Treasury.',
  },
} as const;
