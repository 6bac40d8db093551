import { type CellSentence, quoted } from '../../platform/pure/cells.words.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import type { AreaLevel } from './area.schema.ts';

export const areaWords = {
  level: { district: { vi: 'Cấp huyện', en: 'District' }, commune: { vi: 'Cấp xã', en: 'Commune' } } satisfies Record<
    AreaLevel,
    { vi: string; en: string }
  >,
  take: { vi: 'Đưa vào danh mục', en: 'Enter into the register' },
  taken: { vi: 'Đã đưa vào danh mục', en: 'Entered' },
} as const;

const until = (day: string | null) => (day === null ? '' : writtenInFigures(day));
/** Why a place is none of the register on a day, and what it became. */
export const areaRefusals = {
  gone: (name: string, on: string, last: string, became: string | null) => ({
    code: 'area-no-more',
    vi: `Ngày ${writtenInFigures(on)} không còn ${name} (đến hết ngày ${until(last)})${became === null ? '' : `; nay thuộc ${became}`}.`,
    en: `On ${writtenInFigures(on)} there is no ${name} any more (until ${until(last)})${became === null ? '' : `; it became ${became}`}.`,
  }),
  notYet: (name: string, on: string, first: string) => ({
    code: 'area-not-yet',
    vi: `Ngày ${writtenInFigures(on)} chưa có ${name} (từ ngày ${writtenInFigures(first)}).`,
    en: `On ${writtenInFigures(on)} there is no ${name} yet (from ${writtenInFigures(first)}).`,
  }),
  unknown: (name: string, where: string) => ({
    code: 'area-unknown',
    vi: `Danh mục không có ${name} thuộc ${where}.`,
    en: `The register has no ${name} in ${where}.`,
  }),
  nothing: {
    code: 'nothing-to-enter',
    vi: 'Tệp không có địa bàn nào mới hoặc khác danh mục.',
    en: 'No area of the file is new or other than in the register.',
  },
} as const;

/** Faults of a list of areas. */
export const areaFaults = {
  wrongForm: {
    vi: 'Không thấy dòng tiêu đề có “Mã”, “Tên”, “Cấp”, “Mã tỉnh” và “Từ ngày” trong 20 dòng đầu.',
    en: 'No header with code, name, level, province and first day within the first 20 rows.',
  },
  noCode: { vi: 'Thiếu mã địa bàn.', en: 'The code is missing.' },
  noName: { vi: 'Tên địa bàn phải có từ 2 đến 120 ký tự.', en: 'The name has 2 to 120 characters.' },
  noLevel: (text: string): CellSentence => ({
    vi: `Không có cấp ${quoted(text)}: ghi huyện hoặc xã.`,
    en: `There is no level ${quoted(text)}: write huyện or xã.`,
  }),
  noProvince: (text: string): CellSentence => ({
    vi: `Không có tỉnh, thành phố mã ${quoted(text)} vào ngày này.`,
    en: `There is no province ${quoted(text)} on that day.`,
  }),
  noDay: { vi: 'Thiếu ngày bắt đầu.', en: 'The first day is missing.' },
  endsBefore: { vi: 'Ngày cuối trước ngày đầu.', en: 'The last day lies before the first.' },
  noDistrictAfter: { vi: 'Từ ngày 1/7/2025 không còn cấp huyện.', en: 'There is no district from 1/7/2025 on.' },
  noParent: (text: string): CellSentence => ({
    vi: `Không có huyện mã ${quoted(text)} trong tệp và trong danh mục.`,
    en: `No district ${quoted(text)} in the file or the register.`,
  }),
  parentMissing: { vi: 'Xã trước ngày 1/7/2025 phải thuộc một huyện.', en: 'A commune of before 1/7/2025 lies in a district.' },
  noBecame: (text: string): CellSentence => ({
    vi: `Không có địa bàn mã ${quoted(text)} trong tệp và trong danh mục.`,
    en: `No area ${quoted(text)} in the file or the register.`,
  }),
  twice: (code: string, first: string): CellSentence => ({
    vi: `Mã ${code} đã có ở ô ${first} trong cùng thời gian.`,
    en: `The code ${code} stands in ${first} in the same time.`,
  }),
  held: (name: string): CellSentence => ({
    vi: `Mã này trong danh mục là ${quoted(name)} trong cùng thời gian; hãy ghi ngày hết hiệu lực của dòng ấy.`,
    en: `In the register this code is ${quoted(name)} in the same time.`,
  }),
} as const;
