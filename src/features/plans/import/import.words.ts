import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { type CellSentence, quoted } from '../../../platform/pure/cells.words.ts';
import { writtenDong } from '../../../platform/pure/money.ts';

export const annexWords = {
  taken: { vi: 'Đã lấy vào dự thảo quyết định', en: 'Taken into a draft' },
  take: { vi: 'Lấy vào dự thảo quyết định', en: 'Take into a draft decision' },
} as const;

export const importRefusals = {
  nothing: { code: 'import-nothing', vi: 'Biểu không làm thay đổi kế hoạch.', en: 'The annex changes nothing of the plan.' },
  mixed: (assigns: number, adjusts: number) => ({
    code: 'import-mixed',
    vi: `Biểu vừa giao mới ${assigns} đề án, vừa điều chỉnh ${adjusts} đề án đã có trong kế hoạch; hãy tách thành hai biểu, mỗi biểu một quyết định.`,
    en: `The annex assigns ${assigns} projects and adjusts ${adjusts} that are in the plan already; split it in two, one decision each.`,
  }),
  moved: (codes: readonly string[]) => ({
    code: 'import-moved',
    vi: `Kế hoạch đã thay đổi từ khi đọc biểu: ${someOf(codes)}. Hãy tải lại để so sánh lại.`,
    en: `The plan has changed since the annex was read: ${someOf(codes)}. Upload it again to compare anew.`,
  }),
} as const;
const someOf = (codes: readonly string[]) => `${codes.slice(0, 20).join(', ')}${codes.length > 20 ? ` (+${codes.length - 20})` : ''}`;

type Said = CellSentence;

/** Faults and notes of a workbook, by their code; the first word of each says its weight. */
export const faultWords = {
  merged: (block: string): Said => ({
    vi: `Ô gộp ${block} nằm trong các dòng đề án; hãy bỏ gộp và ghi từng dòng.`,
    en: `The merged block ${block} lies in rows of projects; unmerge it and fill each row.`,
  }),
  wrongForm: {
    vi: 'Không thấy dòng tiêu đề có “Mã đề án”, “Tên đề án” và “Kinh phí KCQG” trong 20 dòng đầu.',
    en: 'No header with “Mã đề án”, “Tên đề án” and “Kinh phí KCQG” within the first 20 rows.',
  },
  otherSheet: { vi: 'Trang không phải biểu phân bổ, không đọc.', en: 'The sheet is no annex and is not read.' },
  noCode: { vi: 'Thiếu mã đề án.', en: 'The project code is missing.' },
  dateCode: (text: string): Said => ({
    vi: `Mã đề án bị Excel hiểu thành ngày ${writtenInFigures(text)}; hãy ghi lại bằng định dạng văn bản.`,
    en: `Excel took the project code for the day ${text}; write it again as text.`,
  }),
  twice: (code: string, first: string): Said => ({
    vi: `Mã ${code} đã có ở ô ${first}.`,
    en: `The code ${code} stands in ${first} already.`,
  }),
  unknown: (code: string): Said => ({ vi: `Không có đề án mã ${quoted(code)}.`, en: `There is no project ${quoted(code)}.` }),
  otherYear: (code: string, year: number): Said => ({
    vi: `Đề án ${code} thuộc kế hoạch năm ${year}.`,
    en: `The project ${code} is of ${year}.`,
  }),
  notAppraised: (code: string): Said => ({
    vi: `Đề án ${code} chưa thẩm định cấp Bộ, không trong kế hoạch.`,
    en: `The project ${code} is neither appraised at the Ministry nor in the plan.`,
  }),
  stopped: (code: string): Said => ({ vi: `Đề án ${code} không được phê duyệt.`, en: `The project ${code} was refused.` }),
  aboveRequest: (code: string, dong: bigint): Said => ({
    vi: `Giao vượt kinh phí quốc gia đã thẩm định của ${code} (${writtenDong(dong)} đ).`,
    en: `Above the national money that ${code} was appraised with (${writtenDong(dong)} đ).`,
  }),
  zero: { vi: 'Giao kế hoạch lần đầu phải lớn hơn 0.', en: 'What is first assigned is more than nothing.' },
  otherUnit: (written: string, unit: string): Said => ({
    vi: `Đơn vị ${quoted(written)} khác đơn vị thực hiện đề án: ${unit}.`,
    en: `The unit ${quoted(written)} is not the project's: ${unit}.`,
  }),
  otherName: (name: string): Said => ({
    vi: `Tên khác tên đã đăng ký: ${quoted(name)}.`,
    en: `The name is not the registered one: ${quoted(name)}.`,
  }),
  unitBecame: (written: string, now: string, on: string): Said => ({
    vi: `${written} nay là ${now}, từ ngày ${writtenInFigures(on)}.`,
    en: `${written} is ${now} since ${writtenInFigures(on)}.`,
  }),
  provinceBecame: (name: string, now: string, on: string): Said => ({
    vi: `${name} đã sáp nhập, nay là ${now}, từ ngày ${writtenInFigures(on)}.`,
    en: `${name} was merged: it is ${now} since ${writtenInFigures(on)}.`,
  }),
  sum: (stated: bigint, summed: bigint): Said => ({
    vi: `Dòng cộng ghi ${writtenDong(stated)} đ, các dòng đề án cộng lại ${writtenDong(summed)} đ.`,
    en: `The sum says ${writtenDong(stated)} đ; its projects add up to ${writtenDong(summed)} đ.`,
  }),
  tooMany: (most: number): Said => ({
    vi: `Biểu có hơn ${writtenDong(String(most))} đề án; hãy tách biểu.`,
    en: `The annex has more than ${most} projects; split it.`,
  }),
  noRow: { vi: 'Biểu không có dòng đề án nào.', en: 'The annex has no row of a project.' },
} as const;
