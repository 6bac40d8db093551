export const gatheringWords = {
  kind: {
    training: { vi: 'Lớp đào tạo, tập huấn', en: 'Training' },
    conference: { vi: 'Hội nghị', en: 'Conference' },
    workshop: { vi: 'Hội thảo', en: 'Workshop' },
    fair: { vi: 'Hội chợ, triển lãm', en: 'Fair' },
    other: { vi: 'Hoạt động khác', en: 'Other' },
  },
  source: { national: { vi: 'Khuyến công quốc gia', en: 'National money' }, local: { vi: 'Khuyến công địa phương', en: 'Local money' } },
  state: {
    planned: { vi: 'Theo kế hoạch', en: 'Planned' },
    reviewed: { vi: 'Đã rà soát, chờ quyết định', en: 'Reviewed, to be decided' },
    decided: { vi: 'Đã có quyết định', en: 'Decided' },
    held: { vi: 'Đã tổ chức', en: 'Held' },
  },
  outcome: {
    hold: { vi: 'Tổ chức', en: 'Hold' },
    'hold-with-measures': { vi: 'Tổ chức, có biện pháp phòng dịch', en: 'Hold with measures' },
    online: { vi: 'Chuyển sang trực tuyến', en: 'Move on line' },
    postpone: { vi: 'Lùi thời gian', en: 'Postpone' },
    cancel: { vi: 'Không tổ chức', en: 'Cancel' },
  },
  authority: {
    ministry: { vi: 'Bộ Công Thương', en: 'the Ministry of Industry and Trade' },
    'peoples-committee': { vi: 'Ủy ban nhân dân cấp tỉnh', en: "the provincial People's Committee" },
  },
  risk: {
    none: { vi: 'Không có', en: 'None' },
    low: { vi: 'Thấp', en: 'Low' },
    medium: { vi: 'Trung bình', en: 'Medium' },
    high: { vi: 'Cao', en: 'High' },
  },
  step: {
    plan: { vi: 'Ghi hoạt động', en: 'Enter' },
    review: { vi: 'Rà soát', en: 'Review' },
    decide: { vi: 'Ghi quyết định của Bộ', en: "Record the Ministry's decision" },
    'decide-locally': { vi: 'Ghi quyết định của UBND cấp tỉnh', en: "Record the People's Committee's decision" },
    consent: { vi: 'Ghi ý kiến về phòng, chống dịch', en: "Record the place's word" },
    hold: { vi: 'Ghi kết quả tổ chức', en: 'Record that it was held' },
  },
  measure: {
    fewer: { vi: 'Giảm số người trong một phòng', en: 'Fewer people in a room' },
    distance: { vi: 'Giữ khoảng cách chỗ ngồi', en: 'Distance between seats' },
    masks: { vi: 'Đeo khẩu trang', en: 'Masks' },
    temperature: { vi: 'Đo thân nhiệt khi vào', en: 'Temperature taken at the door' },
    disinfect: { vi: 'Khử khuẩn trước và sau', en: 'Disinfection before and after' },
    declare: { vi: 'Khai báo y tế', en: 'Health declarations' },
    doctor: { vi: 'Bố trí cán bộ y tế', en: 'Medical staff present' },
  },
} as const;

export const gatheringStateSentences = {
  planned: { vi: 'Hoạt động mới có trong kế hoạch.', en: 'It is only planned.' },
  reviewed: { vi: 'Hoạt động đã rà soát, đang chờ quyết định.', en: 'It was reviewed and waits for a decision.' },
  decided: { vi: 'Hoạt động đã có quyết định; cần khác đi thì rà soát lại.', en: 'It is decided; to have it otherwise, review it again.' },
  held: { vi: 'Hoạt động đã tổ chức.', en: 'It was held.' },
} as const;

/** Why a gathering may not go on so: each with what to do. */
export const gatheringRefusals = {
  ofOffice: (office: string) => ({ code: 'asker-office', vi: `Việc này thuộc ${office}.`, en: `This belongs to ${office}.` }),
  ofMinistry: {
    code: 'decided-by-the-ministry',
    vi: 'Hoạt động của đề án khuyến công quốc gia do Bộ Công Thương quyết định; Ủy ban nhân dân cấp tỉnh chỉ cho ý kiến về phòng, chống dịch.',
    en: "What national money pays is decided by the Ministry; the People's Committee has its word on the control of epidemics only.",
  },
  ofCommittee: {
    code: 'decided-by-the-committee',
    vi: 'Hoạt động của đề án khuyến công địa phương do Ủy ban nhân dân cấp tỉnh quyết định.',
    en: "What local money pays is decided by the provincial People's Committee.",
  },
  cancelled: { code: 'cancelled', vi: 'Hoạt động đã có quyết định không tổ chức.', en: 'It was decided that it is not held.' },
  unnecessaryHeld: {
    code: 'unnecessary-held',
    vi: 'Đã đánh giá là chưa cần thiết thì đề xuất lùi thời gian, chuyển trực tuyến hoặc không tổ chức.',
    en: 'Found unnecessary, it is proposed to be postponed, moved on line or cancelled.',
  },
  measuresMissing: {
    code: 'measures-missing',
    vi: 'Tổ chức có biện pháp thì phải nêu ít nhất một biện pháp.',
    en: 'To be held with measures it needs at least one.',
  },
  daysMissing: { code: 'new-days-missing', vi: 'Lùi thời gian phải có ngày mới.', en: 'A postponement needs its new days.' },
  daysUnasked: { code: 'new-days-unasked', vi: 'Chỉ quyết định lùi thời gian mới có ngày mới.', en: 'Only a postponement has new days.' },
  notLater: (day: string) => ({ code: 'not-later', vi: `Ngày mới phải sau ngày ${day}.`, en: `The new day must be after ${day}.` }),
  endsBefore: { code: 'ends-before-it-starts', vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'It ends before it starts.' },
  otherYear: (year: number) => ({
    code: 'beyond-the-year',
    vi: `Ngày mới ra ngoài năm ${year}: phải điều chỉnh kế hoạch sang năm sau, không chỉ lùi thời gian.`,
    en: `The new day lies outside ${year}: that takes a change of plan into the next year, not a postponement.`,
  }),
  costsOfNothing: { code: 'cancelled-yet-costs', vi: 'Không tổ chức thì kinh phí còn 0 đồng.', en: 'Cancelled, it costs nothing.' },
  costsMore: (dong: string) => ({
    code: 'costs-more',
    vi: `Kinh phí sau quyết định không vượt ${dong} đồng theo kế hoạch; tăng thêm phải điều chỉnh kế hoạch.`,
    en: `It may not cost more than the ${dong} đồng planned; more takes a change of plan.`,
  }),
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới.`, en: `${day} has not come.` }),
  notBegun: (day: string) => ({
    code: 'not-begun',
    vi: `Hoạt động bắt đầu ngày ${day}; chưa tổ chức thì chưa ghi kết quả.`,
    en: `It begins on ${day}; there is nothing to record before.`,
  }),
  notOver: (day: string) => ({
    code: 'not-over',
    vi: `Hoạt động diễn ra đến hết ngày ${day}; kết thúc rồi mới ghi kết quả.`,
    en: `It goes on until the end of ${day}; its result is recorded once it is over.`,
  }),
  endedEarly: (day: string) => ({
    code: 'ended-early',
    vi: `Hoạt động diễn ra đến hết ngày ${day}; đã kết thúc sớm hơn thì ghi lý do ở phần ghi chú, chưa kết thúc thì chưa ghi kết quả.`,
    en: `It goes on until the end of ${day}: if it ended before, say why in the remark; if it did not, there is no result yet.`,
  }),
  decisionMissing: (threat: string) => ({
    code: 'decision-missing',
    vi: `Nơi tổ chức có ${threat}: phải có quyết định tổ chức của cấp có thẩm quyền.`,
    en: `${threat} holds there: it needs the decision of whose money it is.`,
  }),
  consentMissing: (place: string) => ({
    code: 'consent-missing',
    vi: `Chưa có ý kiến đồng ý về phòng, chống dịch của ${place} cho thời gian này.`,
    en: `${place} has not consented for these days.`,
  }),
  consentRefused: (place: string) => ({
    code: 'consent-refused',
    vi: `${place} không đồng ý cho tổ chức trong thời gian này.`,
    en: `${place} did not consent for these days.`,
  }),
  postponedHeld: {
    code: 'postponed',
    vi: 'Hoạt động đã lùi thời gian: rà soát lại và có quyết định cho thời gian mới.',
    en: 'It was postponed: review it again and have the new days decided.',
  },
  noProvince: (code: string) => ({
    code: 'no-province',
    vi: `Không có tỉnh, thành phố mã ${code} vào ngày này.`,
    en: `There is no province ${code} on that day.`,
  }),
  noProject: (code: string) => ({
    code: 'no-project',
    vi: `Không có đề án mã ${code}, hoặc đơn vị không được xem.`,
    en: `There is no project ${code} for this unit to see.`,
  }),
  notOwnProject: (code: string, unit: string) => ({
    code: 'not-own-project',
    vi: `Đề án ${code} do ${unit} thực hiện.`,
    en: `Project ${code} is carried out by ${unit}.`,
  }),
  projectIsNational: (code: string) => ({
    code: 'project-is-national',
    vi: `Đề án ${code} dùng kinh phí khuyến công quốc gia: nguồn phải là khuyến công quốc gia.`,
    en: `Project ${code} is paid by national money: so is what it gathers people for.`,
  }),
  noLocalMoney: {
    code: 'no-local-money',
    vi: 'Đơn vị không thuộc tỉnh nào thì không có kinh phí khuyến công địa phương.',
    en: 'A unit of no province has no local money.',
  },
  localElsewhere: {
    code: 'local-elsewhere',
    vi: 'Kinh phí khuyến công địa phương chỉ tổ chức trong tỉnh của mình.',
    en: 'Local money is spent in its own province.',
  },
} as const;
