import { type CellSentence, quoted } from '../../../platform/pure/cells.words.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';

export const registrationWords = {
  take: { vi: 'Đăng ký các đề án', en: 'Register the projects' },
  taken: { vi: 'Đã đăng ký', en: 'Registered' },
} as const;

export const registrationRefusals = {
  nothing: { code: 'import-nothing', vi: 'Biểu không có đề án nào đăng ký được.', en: 'The list has no project to register.' },
} as const;

/** Faults and notes of a registration list. */
export const listFaults = {
  wrongForm: {
    vi: 'Không thấy dòng tiêu đề có “Mã đề án”, “Tên đề án”, “Diễn giải”, “Tổng chi phí” và “Kinh phí KCQG” trong 20 dòng đầu.',
    en: 'No header with “Mã đề án”, “Tên đề án”, “Diễn giải”, “Tổng chi phí” and “Kinh phí KCQG” within the first 20 rows.',
  },
  noCode: {
    vi: 'Thiếu mã đề án; dòng này không thuộc đề án nào ở trên.',
    en: 'The project code is missing; the row continues no project above.',
  },
  dateCode: (text: string): CellSentence => ({
    vi: `Mã đề án bị Excel hiểu thành ngày ${writtenInFigures(text)}; hãy ghi lại bằng định dạng văn bản.`,
    en: `Excel took the project code for the day ${text}; write it again as text.`,
  }),
  badCode: (text: string): CellSentence => ({
    vi: `Mã ${quoted(text)} không hợp lệ: 3 đến 30 chữ số, chữ cái, dấu - . /`,
    en: `The code ${quoted(text)} is not valid: 3 to 30 digits, letters, - . /`,
  }),
  twice: (code: string, first: string): CellSentence => ({
    vi: `Mã ${code} đã có ở ô ${first}; các dòng của một đề án phải liền nhau.`,
    en: `The code ${code} stands in ${first} already; the rows of a project follow each other.`,
  }),
  shortName: { vi: 'Tên đề án phải có từ 10 đến 400 ký tự.', en: 'The name has 10 to 400 characters.' },
  noDescription: { vi: 'Thiếu diễn giải của dòng dự toán.', en: 'The line does not say what it is for.' },
  unknownKind: (text: string): CellSentence => ({
    vi: `Không có loại ${quoted(text)}: ghi Đề án, Đề án nhóm, Đề án điểm hoặc Nhiệm vụ của Cục.`,
    en: `There is no kind ${quoted(text)}.`,
  }),
  noContent: {
    vi: 'Thiếu nội dung khuyến công (ghi số từ 1 đến 9, cách nhau dấu phẩy; xem trang Danh mục).',
    en: 'The content of promotion is missing (numbers 1 to 9).',
  },
  unknownContent: (text: string): CellSentence => ({
    vi: `${quoted(text)} không phải nội dung khuyến công; ghi số từ 1 đến 9, cách nhau dấu phẩy.`,
    en: `${quoted(text)} is no content of promotion; write numbers 1 to 9.`,
  }),
  noActivity: { vi: 'Thiếu nội dung hỗ trợ (chọn trong trang Danh mục).', en: 'The kind of support is missing.' },
  unknownActivity: (text: string): CellSentence => ({
    vi: `Không có nội dung hỗ trợ ${quoted(text)}; chọn trong trang Danh mục.`,
    en: `There is no kind of support ${quoted(text)}.`,
  }),
  unknownProvince: (text: string): CellSentence => ({
    vi: `Không có tỉnh, thành phố ${quoted(text)}.`,
    en: `There is no province ${quoted(text)}.`,
  }),
  provinceBecame: (name: string, now: string, on: string): CellSentence => ({
    vi: `${name} đã sáp nhập, nay là ${now}, từ ngày ${writtenInFigures(on)}; đề án được ghi ở ${now}.`,
    en: `${name} was merged: it is ${now} since ${writtenInFigures(on)}; the project is entered there.`,
  }),
  noDay: { vi: 'Thiếu ngày.', en: 'The day is missing.' },
  unknownUnit: (text: string): CellSentence => ({ vi: `Không có đơn vị ${quoted(text)}.`, en: `There is no unit ${quoted(text)}.` }),
  otherUnit: (unit: string): CellSentence => ({
    vi: `${unit} không thuộc cơ quan đang đăng ký; đề án của đơn vị này do cơ quan chủ quản đăng ký.`,
    en: `${unit} does not belong to the office that registers.`,
  }),
  noEstablishment: (taxCode: string): CellSentence => ({
    vi: `Không có cơ sở mã số thuế ${quoted(taxCode)}; hãy ghi danh cơ sở trước.`,
    en: `There is no establishment with the tax code ${quoted(taxCode)}; enter it first.`,
  }),
  badOutput: (text: string): CellSentence => ({
    vi: `Không đọc được sản phẩm ${quoted(text)}; ghi như “2 mô hình: Mô hình sao chè; 30 người: Lớp tập huấn”.`,
    en: `The output ${quoted(text)} cannot be read; write “2 models: A model; 30 people: A class”.`,
  }),
  differs: (first: string): CellSentence => ({
    vi: `Khác với dòng đầu của đề án (ô ${first}); lấy theo dòng đầu.`,
    en: `Differs from the project's first row (${first}), which counts.`,
  }),
  aboveNorm: (most: string, basis: string, checked: boolean): CellSentence => ({
    vi: `Vượt mức hỗ trợ tối đa ${writtenDong(most)} đ theo ${basis}${checked ? '' : ' (chưa đối chiếu)'}; vẫn đăng ký được, cần điều chỉnh trước khi thẩm định.`,
    en: `Above the highest support, ${writtenDong(most)} đ by ${basis}${checked ? '' : ' (unverified)'}; it may be registered and is to be mended before appraisal.`,
  }),
  supported: (codes: string): CellSentence => ({
    vi: `Cơ sở đã được hỗ trợ cùng nội dung trong đề án ${codes}.`,
    en: `The establishment has support of this kind already: ${codes}.`,
  }),
  late: (year: number, closedOn: string): CellSentence => ({
    vi: `Đợt đăng ký kế hoạch năm ${year} đã hết hạn ngày ${writtenInFigures(closedOn)}; các đề án được đánh dấu đăng ký muộn.`,
    en: `The round of ${year} was over on ${writtenInFigures(closedOn)}; the projects are marked late.`,
  }),
} as const;
