import { documentKindWords } from '../document.words.ts';
import type { DocumentKind, OfficialDocument } from '../document.schema.ts';

/** Phụ lục I Nghị định số 30/2020/NĐ-CP: A4, margins in mm, sizes in points. Sizes that were not seen in its text (domain facts §5.1, recalled) stand within the range recalled. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20 } as const;
export const SIZE = {
  state: 12,
  motto: 13,
  superior: 12,
  issuer: 12,
  number: 13,
  day: 13,
  about: 12,
  type: 14,
  title: 14,
  to: 14,
  body: 14,
  signer: 14,
  recipientsHead: 12,
  recipients: 11,
  page: 13,
  annexTitle: 13,
  annex: 11,
  urgency: 13,
} as const;
/** First lines of paragraphs are set in by a centimetre; paragraphs stand 6 points apart. */
export const INDENT_MM = 10;
export const GAP_PT = 6;

/** The name of the type as it is printed; an official letter has none. */
export const typeName = (kind: DocumentKind): string | null =>
  kind === 'official-letter' ? null : documentKindWords[kind].vi.toLocaleUpperCase('vi');
/** Stamps of urgency as they are printed. */
export const URGENT: Readonly<Record<NonNullable<OfficialDocument['urgency']>, string>> = {
  khan: 'KHẨN',
  'thuong-khan': 'THƯỢNG KHẨN',
  'hoa-toc': 'HỎA TỐC',
};
export const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
