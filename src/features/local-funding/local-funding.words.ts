export const localFundingWords = {
  budgetKind: {
    assigned: { vi: 'Giao đầu năm', en: 'Assigned' },
    raised: { vi: 'Bổ sung', en: 'Raised' },
    cut: { vi: 'Cắt giảm', en: 'Cut' },
  },
  step: {
    'enter-budget': { vi: 'Ghi kinh phí được giao', en: 'Enter budget' },
    'draft-advice': { vi: 'Dự thảo tham mưu', en: 'Draft advice' },
    plan: { vi: 'Thêm đề án', en: 'Add a project' },
  },
} as const;
export const localFundingStateSentences = {
  open: { vi: 'Kinh phí khuyến công địa phương của năm đang mở.', en: 'The local money of the year is open.' },
} as const;

/** Why local money may not be entered or planned so. */
export const localFundingRefusals = {
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới.`, en: `${day} has not come.` }),
  paperUsed: (code: string) => ({
    code: 'paper-used',
    vi: `Văn bản ${code} đã ghi cho năm này; mỗi văn bản ghi một lần.`,
    en: `Paper ${code} was entered for this year already.`,
  }),
  assignedAlready: (year: number) => ({
    code: 'assigned-already',
    vi: `Kinh phí đầu năm ${year} đã ghi; văn bản sau là bổ sung hoặc cắt giảm.`,
    en: `The first budget of ${year} is entered; later papers raise or cut it.`,
  }),
  cutPlanned: (free: string) => ({
    code: 'cut-below-planned',
    vi: `Chỉ còn ${free} đồng chưa bố trí cho đề án; không cắt giảm quá số đó.`,
    en: `Only ${free} đồng are not planned for projects; no more can be cut.`,
  }),
  noBudget: (year: number) => ({
    code: 'no-local-budget',
    vi: `Chưa ghi kinh phí khuyến công địa phương năm ${year}: ghi văn bản giao kinh phí trước.`,
    en: `No local budget of ${year} is entered: enter the paper that gives it first.`,
  }),
  overBudget: (free: string) => ({
    code: 'over-local-budget',
    vi: `Kinh phí địa phương còn ${free} đồng chưa bố trí: giảm mức hỗ trợ, hoặc tham mưu bổ sung kinh phí.`,
    en: `Only ${free} đồng of the local budget are free: plan less, or advise to raise it.`,
  }),
  noProvince: {
    code: 'no-local-money',
    vi: 'Chỉ Sở Công Thương có kinh phí khuyến công địa phương.',
    en: 'Only a provincial department has local money.',
  },
} as const;
