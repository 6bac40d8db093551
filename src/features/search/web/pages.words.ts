/** What the page of a search says. */
export const searchPageWords = {
  title: { vi: 'Tìm kiếm', en: 'Search' },
  titleOf: (q: string) => ({ vi: `Tìm “${q}”`, en: `Search for “${q}”` }),
  lead: {
    vi: 'Gõ không dấu thì tìm cả chữ có dấu; gõ có dấu thì đúng dấu đó.',
    en: 'Words without marks fit any marks; typed marks are respected.',
  },
  kind: {
    dispatch: { vi: 'Văn bản', en: 'Dispatches' },
    duty: { vi: 'Nhiệm vụ', en: 'Duties' },
    project: { vi: 'Đề án', en: 'Projects' },
    contract: { vi: 'Hợp đồng', en: 'Contracts' },
    establishment: { vi: 'Cơ sở công nghiệp nông thôn', en: 'Establishments' },
    file: { vi: 'Tệp đính kèm', en: 'Attached files' },
  },
  named: { vi: 'Đúng số, ký hiệu', en: 'With this very number' },
  thing: {
    dispatch: { vi: 'Văn bản', en: 'Dispatch' },
    duty: { vi: 'Nhiệm vụ', en: 'Duty' },
    project: { vi: 'Đề án', en: 'Project' },
    contract: { vi: 'Hợp đồng', en: 'Contract' },
    establishment: { vi: 'Cơ sở công nghiệp nông thôn', en: 'Establishment' },
    evidence: { vi: 'Tệp đính kèm', en: 'Attached file' },
    dossier: { vi: 'Tệp đính kèm', en: 'Attached file' },
  },
  all: { vi: 'Xem tất cả', en: 'See all' },
  back: { vi: 'Mọi loại', en: 'All kinds' },
  next: { vi: 'Trang sau', en: 'Next page' },
  before: { vi: 'Trang trước', en: 'Previous page' },
  alike: { vi: 'Không có kết quả đúng như đã gõ; dưới đây là kết quả gần giống.', en: 'Nothing fits as typed; these sound alike.' },
  noneTitle: { vi: 'Không tìm thấy', en: 'Nothing found' },
  none: {
    vi: 'Thử ít từ hơn, hoặc gõ không dấu. Chỉ tìm trong những gì ông/bà được xem.',
    en: 'Try fewer words, or without marks. Only what you may see is searched.',
  },
  nothingAsked: {
    vi: 'Gõ số văn bản, tên đề án, tên cơ sở hay vài từ trong nội dung.',
    en: 'Type a number, a name, or some words of a text.',
  },
} as const;
