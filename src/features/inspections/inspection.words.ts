export const inspectionWords = {
  planState: { drawn: { vi: 'Dự thảo', en: 'Draft' }, adopted: { vi: 'Đã ban hành', en: 'Adopted' } },
  planStep: { draw: { vi: 'Lập kế hoạch kiểm tra', en: 'Draw a plan' }, 'add-choice': { vi: 'Thêm đề án', en: 'Add a project' }, 'drop-choice': { vi: 'Bỏ khỏi danh sách', en: 'Drop' }, adopt: { vi: 'Ban hành kế hoạch', en: 'Adopt the plan' } },
  rule: {
    late: { vi: 'Chậm so với hạn', en: 'Late' }, large: { vi: 'Kinh phí lớn', en: 'Large amount' }, 'old-advance': { vi: 'Tạm ứng lâu chưa thanh toán', en: 'Advance open for long' }, hit: { vi: 'Trong vùng thiên tai, dịch bệnh', en: 'In a hit area' },
    'never-visited': { vi: 'Chưa kiểm tra lần nào', en: 'Never visited' }, repeated: { vi: 'Tồn tại lặp lại', en: 'Repeated findings' }, unremedied: { vi: 'Tồn tại quá hạn', en: 'Findings overdue' },
  },
  state: { begun: { vi: 'Đang kiểm tra', en: 'Under way' }, concluded: { vi: 'Đã có biên bản', en: 'Minutes signed' } },
  step: { begin: { vi: 'Bắt đầu kiểm tra', en: 'Begin' }, save: { vi: 'Ghi nội dung kiểm tra', en: 'Write' }, conclude: { vi: 'Lập biên bản', en: 'Conclude with minutes' } },
  verdict: { met: { vi: 'Đạt', en: 'Met' }, partly: { vi: 'Một phần', en: 'Partly' }, not: { vi: 'Không đạt', en: 'Not met' } },
  group: { content: { vi: 'Nội dung khuyến công', en: 'Contents' }, line: { vi: 'Máy móc, hạng mục hỗ trợ', en: 'Machines and lines' }, output: { vi: 'Sản phẩm đầu ra', en: 'Outputs' }, establishment: { vi: 'Cơ sở thụ hưởng', en: 'Establishments' }, milestone: { vi: 'Mốc hợp đồng', en: 'Milestones' }, money: { vi: 'Kinh phí đã nhận', en: 'Money drawn' }, papers: { vi: 'Hồ sơ, chứng từ', en: 'Papers' } },
  kind: { progress: { vi: 'Tiến độ', en: 'Progress' }, outputs: { vi: 'Khối lượng, sản phẩm', en: 'Outputs' }, money: { vi: 'Kinh phí', en: 'Money' }, papers: { vi: 'Hồ sơ, chứng từ', en: 'Papers' }, beneficiary: { vi: 'Cơ sở thụ hưởng', en: 'Beneficiary' }, safety: { vi: 'An toàn, môi trường', en: 'Safety, environment' }, other: { vi: 'Khác', en: 'Other' } },
  severity: { minor: { vi: 'Nhẹ', en: 'Minor' }, serious: { vi: 'Nghiêm trọng', en: 'Serious' }, grave: { vi: 'Đặc biệt nghiêm trọng', en: 'Grave' } },
  findingState: { open: { vi: 'Chờ khắc phục', en: 'To be remedied' }, remedied: { vi: 'Đã báo cáo khắc phục, chờ kiểm tra', en: 'Remedied, to be checked' }, closed: { vi: 'Đã khắc phục xong', en: 'Closed' } },
  findingStep: { give: { vi: 'Kiến nghị tại biên bản', en: 'Given in the minutes' }, remedy: { vi: 'Báo cáo khắc phục', en: 'Report the remedy' }, close: { vi: 'Xác nhận đã khắc phục', en: 'Close' }, return: { vi: 'Yêu cầu khắc phục lại', en: 'Give back' } },
} as const;
