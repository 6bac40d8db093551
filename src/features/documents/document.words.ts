import type { DocumentKind } from './document.schema.ts';

/** What the types of documents are called (Phụ lục III Nghị định số 30/2020/NĐ-CP). */
export const documentKindWords: Readonly<Record<DocumentKind, { readonly vi: string; readonly en: string }>> = {
  'official-letter': { vi: 'Công văn', en: 'Official letter' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  report: { vi: 'Báo cáo', en: 'Report' },
  submission: { vi: 'Tờ trình', en: 'Submission' },
  invitation: { vi: 'Giấy mời', en: 'Invitation' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  'contract-annex': { vi: 'Phụ lục hợp đồng', en: 'Annex of a contract' },
};
