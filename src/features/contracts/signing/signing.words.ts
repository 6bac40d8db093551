import { type CellSentence, quoted } from '../../../platform/pure/cells.words.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';

export const signingWords = {
  take: { vi: 'Ký các hợp đồng này', en: 'Sign these contracts' },
  taken: { vi: 'Đã ký', en: 'Signed' },
} as const;
export const signingRefusals = {
  nothing: {
    code: 'nothing-to-sign',
    vi: 'Tệp không có dòng nào đã điền số và ngày ký hợp đồng.',
    en: 'No row of the file has the number and day of a contract.',
  },
} as const;

/** Faults and notes of a signing list; what signing itself refuses speaks in the words of contracts and of the ledger. */
export const signingFaults = {
  wrongForm: {
    vi: 'Không thấy dòng tiêu đề có “Mã đề án”, “Số hợp đồng”, “Ngày ký”, “Giá trị KCQG”, “Đại diện Cục” và “Đại diện đơn vị” trong 20 dòng đầu.',
    en: 'No header with the six columns of a signing list within the first 20 rows.',
  },
  noCode: { vi: 'Thiếu mã đề án.', en: 'The project code is missing.' },
  dateCode: (text: string): CellSentence => ({
    vi: `Mã đề án bị Excel hiểu thành ngày ${writtenInFigures(text)}; hãy ghi lại bằng định dạng văn bản.`,
    en: `Excel took the project code for the day ${text}; write it again as text.`,
  }),
  unknown: (code: string): CellSentence => ({ vi: `Không có đề án mã ${quoted(code)}.`, en: `There is no project ${quoted(code)}.` }),
  otherYear: (code: string, year: number): CellSentence => ({
    vi: `Đề án ${code} thuộc kế hoạch năm ${year}.`,
    en: `${code} belongs to the plan of ${year}.`,
  }),
  twice: (code: string, first: string): CellSentence => ({
    vi: `Mã ${code} đã có ở ô ${first}.`,
    en: `The code ${code} stands in ${first} already.`,
  }),
  noContract: { vi: 'Đề án chưa có hợp đồng được soạn.', en: 'No contract of the project was drawn up.' },
  noNumber: { vi: 'Thiếu số hợp đồng.', en: 'The number of the contract is missing.' },
  longNumber: { vi: 'Số hợp đồng dài quá 120 ký tự.', en: 'The number has more than 120 characters.' },
  numberTwice: (number: string, first: string): CellSentence => ({
    vi: `Số hợp đồng ${quoted(number)} đã có ở ô ${first}.`,
    en: `The number ${quoted(number)} stands in ${first} already.`,
  }),
  noDay: { vi: 'Thiếu ngày ký.', en: 'The day of signing is missing.' },
  noSigner: { vi: 'Thiếu người đại diện ký (từ 3 đến 200 ký tự).', en: 'Who signs is missing (3 to 200 characters).' },
  otherValue: (dong: bigint): CellSentence => ({
    vi: `Giá trị khác hợp đồng đã soạn: ${writtenDong(dong)} đ.`,
    en: `The contract was drawn up for ${writtenDong(dong)} đ.`,
  }),
  noCounterpart: (dong: bigint): CellSentence => ({
    vi: `Thiếu vốn đối ứng; hợp đồng đã soạn có ${writtenDong(dong)} đ.`,
    en: `The counterpart money is missing; the contract was drawn up with ${writtenDong(dong)} đ.`,
  }),
  otherCounterpart: (dong: bigint): CellSentence => ({
    vi: `Vốn đối ứng khác hợp đồng đã soạn: ${writtenDong(dong)} đ.`,
    en: `The contract was drawn up with ${writtenDong(dong)} đ of counterpart money.`,
  }),
  otherTerm: (on: string): CellSentence => ({
    vi: `Ngày khác hợp đồng đã soạn: ${writtenInFigures(on)}.`,
    en: `The contract was drawn up for ${writtenInFigures(on)}.`,
  }),
  otherUnit: (unit: string): CellSentence => ({
    vi: `Đơn vị thực hiện của đề án là ${unit}.`,
    en: `The project is carried out by ${unit}.`,
  }),
  otherProvince: (name: string): CellSentence => ({ vi: `Đề án thực hiện tại ${name}.`, en: `The project is carried out in ${name}.` }),
  unknownProvince: (text: string): CellSentence => ({
    vi: `Không có tỉnh, thành phố ${quoted(text)}.`,
    en: `There is no province ${quoted(text)}.`,
  }),
  provinceBecame: (name: string, now: string, on: string): CellSentence => ({
    vi: `${name} đã sáp nhập, nay là ${now}, từ ngày ${writtenInFigures(on)}.`,
    en: `${name} was merged: it is ${now} since ${writtenInFigures(on)}.`,
  }),
  tooMany: (most: number): CellSentence => ({
    vi: `Tệp có hơn ${most} hợp đồng; hãy tách tệp.`,
    en: `The file has more than ${most} contracts; split it.`,
  }),
} as const;
