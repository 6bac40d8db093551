/** What the form check finds (Điều 8, Phụ lục I and III Nghị định số 30/2020/NĐ-CP). */
export const formFaults = {
  gap: (name: string) => ({ code: `missing-${name}`, vi: `Thiếu: ${name}.`, en: `Missing: ${name}.` }),
  noSubject: { code: 'no-subject', vi: 'Thiếu trích yếu nội dung.', en: 'The subject is missing.' },
  subjectEnds: { code: 'subject-ends', vi: 'Trích yếu không kết thúc bằng dấu chấm.', en: 'The subject does not end with a full stop.' },
  subjectRepeats: {
    code: 'subject-repeats',
    vi: 'Trích yếu không ghi lại “V/v”; phần này do thể thức tự in.',
    en: 'The subject repeats “V/v”, which the layout prints by itself.',
  },
  noAddressee: { code: 'no-addressee', vi: 'Thiếu nơi nhận ở phần “Kính gửi”.', en: 'Nobody is addressed (“Kính gửi”).' },
  sameAddressee: (name: string) => ({ code: 'addressee-twice', vi: `“Kính gửi” ghi ${name} hai lần.`, en: `${name} is addressed twice.` }),
  noBody: { code: 'no-body', vi: 'Văn bản chưa có nội dung.', en: 'The document has no text.' },
  symbolNeeds: (abbreviation: string) => ({
    code: 'symbol-kind',
    vi: `Ký hiệu phải mở đầu bằng chữ viết tắt tên loại “${abbreviation}”.`,
    en: `The symbol must open with the abbreviation of its type, “${abbreviation}”.`,
  }),
  symbolBears: (abbreviation: string) => ({
    code: 'symbol-letter',
    vi: `Công văn không ghi chữ viết tắt tên loại (“${abbreviation}”) trong ký hiệu.`,
    en: `An official letter bears no abbreviation of a type (“${abbreviation}”) in its symbol.`,
  }),
  symbolSigns: {
    code: 'symbol-signs',
    vi: 'Ký hiệu chỉ gồm chữ in hoa, chữ số, dấu gạch nối và gạch chéo.',
    en: 'A symbol has capitals, digits, hyphens and slashes only.',
  },
  noPlace: { code: 'no-place', vi: 'Thiếu địa danh.', en: 'The place is missing.' },
  noRecipients: { code: 'no-recipients', vi: 'Thiếu phần “Nơi nhận”.', en: '“Nơi nhận” is missing.' },
  noFile: {
    code: 'no-copy-kept',
    vi: '“Nơi nhận” chưa ghi nơi lưu (“Lưu: VT”).',
    en: '“Nơi nhận” does not say where a copy is kept (“Lưu: VT”).',
  },
  asAbove: {
    code: 'as-above',
    vi: '“Nơi nhận” ghi “Như trên” nhưng không có phần “Kính gửi”.',
    en: '“Nơi nhận” says “as above”, but nobody is addressed.',
  },
  titleCapitals: { code: 'title-capitals', vi: 'Chức vụ người ký phải viết in hoa.', en: 'The signer’s title must stand in capitals.' },
  noBasis: { code: 'no-basis', vi: 'Quyết định phải có căn cứ ban hành.', en: 'A decision needs what it rests on.' },
  noArticle: { code: 'no-article', vi: 'Quyết định phải bố cục theo điều.', en: 'A decision is set out in articles.' },
  order: (found: string, expected: string) => ({
    code: 'numbering',
    vi: `Thứ tự không liên tục: sau mục ${expected} là mục ${found}.`,
    en: `Numbers are not in order: ${found} follows ${expected}.`,
  }),
  annexUnnamed: {
    code: 'annex-unnamed',
    vi: 'Có phụ lục nhưng nội dung không dẫn chiếu đến phụ lục.',
    en: 'There is an annex, but the text does not refer to it.',
  },
  annexMissing: {
    code: 'annex-missing',
    vi: 'Nội dung dẫn chiếu “phụ lục kèm theo” nhưng văn bản không có phụ lục.',
    en: 'The text refers to an attached annex, but there is none.',
  },
  annexNumbers: {
    code: 'annex-numbers',
    vi: 'Có từ hai phụ lục trở lên thì phải đánh số thứ tự bằng chữ số La Mã.',
    en: 'Two annexes or more are numbered with Roman numerals.',
  },
  annexCells: (title: string, row: number) => ({
    code: 'annex-cells',
    vi: `${title}: dòng ${row} không đủ cột.`,
    en: `${title}: row ${row} lacks cells.`,
  }),
} as const;
