import { writtenDong } from '../../platform/pure/money.ts';

export const contractWords = {
  state: {
    drafted: { vi: 'Đang soạn, rà soát hồ sơ', en: 'Drawn up, dossier under review' },
    reviewed: { vi: 'Hồ sơ đã đủ, chờ ký', en: 'Dossier complete, waits for signing' },
    signed: { vi: 'Đã ký', en: 'Signed' },
    liquidated: { vi: 'Đã thanh lý', en: 'Liquidated' },
    terminated: { vi: 'Chấm dứt', en: 'Terminated' },
  },
  step: {
    draft: { vi: 'Soạn hợp đồng', en: 'Draw up the contract' },
    'complete-review': { vi: 'Xác nhận hồ sơ đầy đủ', en: 'Confirm the dossier is complete' },
    sign: { vi: 'Ký hợp đồng', en: 'Sign the contract' },
    annex: { vi: 'Ký phụ lục', en: 'Sign an annex' },
    'mark-milestone': { vi: 'Ghi mốc hoàn thành', en: 'Mark a milestone done' },
    liquidate: { vi: 'Thanh lý', en: 'Liquidate' },
    terminate: { vi: 'Chấm dứt hợp đồng', en: 'Terminate' },
    'annex-by-decision': { vi: 'Phụ lục theo quyết định điều chỉnh', en: 'Annex by a decision' },
    'end-by-decision': { vi: 'Chấm dứt theo quyết định', en: 'Ended by a decision' },
  },
  selection: {
    'plan-approved': { vi: 'Phê duyệt kế hoạch lựa chọn nhà thầu', en: 'Selection plan approved' },
    invited: { vi: 'Mời thầu', en: 'Invited' },
    closed: { vi: 'Đóng thầu', en: 'Closed' },
    'result-approved': { vi: 'Phê duyệt kết quả lựa chọn nhà thầu', en: 'Result approved' },
  },
} as const;

export const dossierWords = {
  item: {
    'project-document': { vi: 'Đề án lập theo quy định', en: 'Project document' },
    'support-request': { vi: 'Văn bản đề nghị hỗ trợ của cơ sở thụ hưởng', en: "Beneficiaries' requests" },
    'base-appraisal': { vi: 'Biên bản thẩm định cấp cơ sở', en: 'Minutes of base appraisal' },
    estimate: { vi: 'Dự toán chi tiết', en: 'Detailed estimate' },
    quotes: { vi: 'Báo giá máy móc, thiết bị', en: 'Quotes for machines' },
    'counterpart-commitment': { vi: 'Cam kết vốn đối ứng', en: 'Counterpart commitment' },
    'organisation-plan': { vi: 'Kế hoạch tổ chức', en: 'Organisation plan' },
    'contract-draft': { vi: 'Dự thảo hợp đồng', en: 'Draft contract' },
  },
  state: {
    missing: { vi: 'Chưa có', en: 'Missing' },
    submitted: { vi: 'Đã nộp, chờ Cục rà soát', en: 'Handed in' },
    confirmed: { vi: 'Cục đã xác nhận', en: 'Confirmed' },
    returned: { vi: 'Cục trả lại', en: 'Returned' },
  },
} as const;

export const contractStateSentences = {
  drafted: { vi: 'Hợp đồng đang soạn, hồ sơ đang được rà soát.', en: 'The contract is being drawn up.' },
  reviewed: { vi: 'Hồ sơ đã đủ, hợp đồng chờ ký.', en: 'The contract waits for signing.' },
  signed: { vi: 'Hợp đồng đã ký.', en: 'The contract is signed.' },
  liquidated: { vi: 'Hợp đồng đã thanh lý.', en: 'The contract was liquidated.' },
  terminated: { vi: 'Hợp đồng đã chấm dứt.', en: 'The contract was terminated.' },
} as const;
export const dossierStateSentences = {
  missing: { vi: 'Giấy tờ chưa nộp.', en: 'The paper was not handed in.' },
  submitted: { vi: 'Giấy tờ đã nộp, chờ Cục rà soát.', en: 'The paper waits for the Agency.' },
  confirmed: { vi: 'Cục đã xác nhận giấy tờ này.', en: 'The Agency confirmed this paper.' },
  returned: { vi: 'Cục đã trả lại giấy tờ này.', en: 'The Agency returned this paper.' },
} as const;
export const campaignStateSentences = {
  open: { vi: 'Đợt ký hợp đồng đang mở.', en: 'The campaign is open.' },
  closed: { vi: 'Đợt ký hợp đồng đã kết thúc.', en: 'The campaign is closed.' },
} as const;

export const campaignWords = {
  step: {
    'open-campaign': { vi: 'Mở đợt ký hợp đồng', en: 'Open a campaign' },
    join: { vi: 'Đưa thêm đề án vào đợt', en: 'Add projects' },
    exempt: { vi: 'Xác nhận không thuộc diện áp dụng', en: 'Not subject to this day' },
    'note-blocker': { vi: 'Ghi vướng mắc', en: 'Note what holds it up' },
    'close-campaign': { vi: 'Kết thúc đợt', en: 'Close the campaign' },
  },
  standing: {
    'signed-on-time': { vi: 'Đã ký đúng hạn', en: 'Signed on time' },
    'signed-late': { vi: 'Đã ký, quá hạn', en: 'Signed late' },
    exempt: { vi: 'Không thuộc diện áp dụng', en: 'Not subject' },
    'in-term': { vi: 'Chưa ký, trong hạn', en: 'Unsigned, in term' },
    due: { vi: 'Chưa ký, đến hạn', en: 'Unsigned, due' },
    overdue: { vi: 'Chưa ký, quá hạn', en: 'Unsigned, overdue' },
  },
} as const;

/** Why a contract, a paper or a campaign cannot go on so. */
export const contractRefusals = {
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới.`, en: `${day} has not come.` }),
  needsReason: { code: 'needs-reason', vi: 'Hãy nêu lý do trả lại.', en: 'Say why it is returned.' },
  notPlanned: {
    code: 'not-in-the-plan',
    vi: 'Đề án chưa được giao kế hoạch hoặc không còn chờ ký hợp đồng.',
    en: 'The project is not in the plan, or no longer waits for its contract.',
  },
  draftedAlready: { code: 'drafted-already', vi: 'Đề án đã có hợp đồng.', en: 'The project has a contract already.' },
  endsBeforeStart: { code: 'ends-before-start', vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day lies before the first.' },
  dossierIncomplete: (vi: string, en: string) => ({
    code: 'dossier-incomplete',
    vi: `Hồ sơ còn thiếu xác nhận của Cục: ${vi}.`,
    en: `The Agency has not confirmed: ${en}.`,
  }),
  projectNotApproved: {
    code: 'project-not-approved',
    vi: 'Đề án không ở trạng thái được giao kế hoạch, chưa ký.',
    en: 'The project is not in the plan and unsigned.',
  },
  beforeReview: (day: string) => ({
    code: 'before-the-review',
    vi: `Ngày ký trước ngày ${day} Cục xác nhận hồ sơ đầy đủ.`,
    en: `It is dated before ${day}, when the Agency found the dossier complete.`,
  }),
  notChosen: {
    code: 'contractor-not-chosen',
    vi: 'Đề án thuộc diện đấu thầu: chưa có kết quả lựa chọn nhà thầu được phê duyệt.',
    en: 'The project follows the Bidding Law: no result of selection is approved.',
  },
  fourEyes: {
    code: 'four-eyes',
    vi: 'Người soạn hợp đồng không đồng thời ký cho Cục.',
    en: 'Who drew the contract up does not sign it for the Agency.',
  },
  annexEmpty: { code: 'annex-empty', vi: 'Phụ lục chưa thay đổi nội dung nào.', en: 'The annex changes nothing.' },
  nextYear: {
    code: 'into-next-year',
    vi: 'Kéo dài sang năm ngân sách sau do Bộ Công Thương quyết định, không bằng phụ lục.',
    en: "An extension into the next budget year is the Ministry's to decide, not an annex's.",
  },
  projectEnded: {
    code: 'project-ended',
    vi: 'Đề án đã dừng hoặc đã chuyển khỏi kế hoạch: không ký phụ lục, không ghi mốc nữa.',
    en: 'The project was stopped or has left the plan: nothing more is agreed or reached.',
  },
  projectNotStopped: {
    code: 'project-not-stopped',
    vi: 'Chỉ chấm dứt hợp đồng khi đề án có quyết định dừng.',
    en: 'A contract is terminated once its project was stopped by decision.',
  },
  advanceOpen: (dong: bigint) => ({
    code: 'advance-open',
    vi: `Còn ${writtenDong(dong)} đ tạm ứng chưa thu hồi; hãy thu hồi trước khi chấm dứt.`,
    en: `${writtenDong(dong)} đ of advances is to be recovered first.`,
  }),
  beforeDraft: { code: 'before-opening', vi: 'Hạn ký không được trước ngày mở đợt.', en: 'The day cannot lie before the opening.' },
  nobody: {
    code: 'nobody-to-sign',
    vi: 'Không có đề án nào được giao kế hoạch mà chưa ký hợp đồng.',
    en: 'No project of the plan is unsigned.',
  },
  joinedAlready: (code: string) => ({
    code: 'joined-already',
    vi: `${code} đã ở trong đợt này.`,
    en: `${code} is in the campaign already.`,
  }),
  exemptAlready: {
    code: 'exempt-already',
    vi: 'Đề án đã được xác nhận không thuộc diện áp dụng.',
    en: 'The project is not subject already.',
  },
  signedAlready: { code: 'signed-already', vi: 'Đề án đã ký hợp đồng.', en: 'The project is signed already.' },
  notBidding: {
    code: 'not-bidding',
    vi: 'Đề án không thuộc diện phải thực hiện theo Luật Đấu thầu.',
    en: 'The project need not follow the Bidding Law.',
  },
  selectionOrder: {
    code: 'selection-order',
    vi: 'Các bước lựa chọn nhà thầu ghi theo thứ tự, mỗi bước một lần.',
    en: 'The steps of selection go in order, each once.',
  },
} as const;
