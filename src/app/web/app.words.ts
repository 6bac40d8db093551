/** What the frame around the pages says. */
export const appWords = {
  programme: { vi: 'Chương trình khuyến công quốc gia', en: 'National Industrial Promotion Programme' },
  skip: { vi: 'Tới nội dung chính', en: 'Skip to the main content' },
  mainNav: { vi: 'Mục chính', en: 'Main menu' },
  dispatches: { vi: 'Văn bản', en: 'Dispatches' },
  search: { vi: 'Tìm văn bản', en: 'Find dispatches' },
  searchHint: { vi: 'Số, trích yếu, cơ quan…', en: 'Number, subject, office…' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  notFoundTitle: { vi: 'Không có trang này', en: 'There is no such page' },
  notFound: { vi: 'Địa chỉ có thể đã đổi hoặc gõ chưa đúng. Văn bản đã tải lên vẫn nằm trong danh sách.', en: 'The address may have changed or been mistyped. What was uploaded is still in the list.' },
  toDispatches: { vi: 'Về danh sách văn bản', en: 'Back to the dispatches' },
  failedTitle: { vi: 'Trang gặp lỗi', en: 'This page failed' },
  failed: { vi: 'Những gì đã lưu vẫn còn. Hãy tải lại trang; nếu vẫn lỗi, báo người quản trị kèm dòng dưới đây.', en: 'What was saved is still there. Reload the page; if it fails again, tell the administrator and quote the line below.' },
  reload: { vi: 'Tải lại trang', en: 'Reload the page' },
  loading: { vi: 'Đang mở trang…', en: 'Opening the page…' },
} as const;
