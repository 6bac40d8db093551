/** What the checklist asks of each row of the contract. */
export const checklistWords = {
  content: (content: string) => `Thực hiện đúng nội dung: ${content}`,
  contentEn: (content: string) => `Carried out as contracted: ${content}`,
  line: (what: string) => `Có đủ, đúng: ${what}`,
  lineEn: (what: string) => `There, and as agreed: ${what}`,
  output: (what: string) => `Đạt sản phẩm: ${what}`,
  outputEn: (what: string) => `Produced: ${what}`,
  establishment: (name: string) => `${name} đang hoạt động, sử dụng đúng mục đích`,
  establishmentEn: (name: string) => `${name} works and uses what it was given`,
  milestone: (what: string) => `Mốc: ${what}`,
  milestoneEn: (what: string) => `Milestone: ${what}`,
  money: { vi: 'Kinh phí đã nhận được chi đúng nội dung, đúng cơ sở', en: 'What was drawn is spent on what it is for' },
  papers: { vi: 'Hồ sơ, chứng từ lưu đầy đủ tại đơn vị', en: 'The unit keeps its papers complete' },
} as const;

export const planStateSentences = {
  drawn: { vi: 'Kế hoạch kiểm tra còn là dự thảo.', en: 'The plan is a draft.' },
  adopted: {
    vi: 'Kế hoạch kiểm tra đã ban hành; việc phát sinh thì kiểm tra đột xuất.',
    en: 'The plan is adopted; what comes up is visited outside it.',
  },
} as const;
export const inspectionStateSentences = {
  begun: { vi: 'Lần kiểm tra chưa có biên bản.', en: 'There are no minutes yet.' },
  concluded: { vi: 'Biên bản đã ký, nội dung kiểm tra không sửa được nữa.', en: 'The minutes are signed; nothing is changed any more.' },
} as const;
export const findingStateSentences = {
  open: { vi: 'Đơn vị chưa báo cáo khắc phục.', en: 'The unit has reported no remedy.' },
  remedied: { vi: 'Đơn vị đã báo cáo khắc phục, chờ cơ quan kiểm tra xem.', en: 'The remedy waits to be checked.' },
  closed: { vi: 'Tồn tại đã được xác nhận khắc phục xong.', en: 'The finding is closed.' },
} as const;

type Items = readonly { readonly vi: string; readonly en: string }[];
/** The first items by name: a person finds the rows. */
const named = (items: Items, language: 'vi' | 'en') =>
  `${items
    .slice(0, 3)
    .map((item) => `“${item[language]}”`)
    .join(', ')}${items.length > 3 ? '…' : ''}`;
/** Why something of an inspection is not taken: each with what to do. */
export const inspectionRefusals = {
  nothingChosen: { code: 'nothing-chosen', vi: 'Danh sách chưa có đề án nào.', en: 'No project is chosen.' },
  inspectsNothing: {
    code: 'inspects-nothing',
    vi: 'Chỉ Cục và Sở Công Thương lập kế hoạch kiểm tra.',
    en: 'Only the Agency and departments draw a plan of inspection.',
  },
  planThere: (year: number) => ({
    code: 'plan-there',
    vi: `Đã có kế hoạch kiểm tra năm ${year}.`,
    en: `There is a plan of ${year} already.`,
  }),
  yearOver: (year: number) => ({ code: 'year-over', vi: `Năm ${year} đã qua.`, en: `${year} is over.` }),
  noProject: (code: string) => ({
    code: 'no-project',
    vi: `Không có đề án mã ${code} đang thực hiện thuộc phạm vi kiểm tra.`,
    en: `There is no project ${code} under way that this office inspects.`,
  }),
  chosenAlready: (code: string) => ({
    code: 'chosen-already',
    vi: `Đề án ${code} đã có trong danh sách.`,
    en: `Project ${code} is in the list.`,
  }),
  notChosen: { code: 'not-chosen', vi: 'Đề án không còn trong danh sách.', en: 'It is in the list no more.' },
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Ngày ${day} chưa tới.`, en: `${day} has not come.` }),
  visitInFuture: (day: string, today: string) => ({
    code: 'visit-in-the-future',
    vi: `Ngày kiểm tra ${day} sau ngày của máy chủ (${today}): hãy xem lại ngày trên điện thoại.`,
    en: `The visit's day ${day} is after the server's ${today}: look at the day of the phone.`,
  }),
  visitLongAgo: (day: string, days: number) => ({
    code: 'visit-long-ago',
    vi: `Ngày kiểm tra ${day} đã quá ${days} ngày: hãy xem lại ngày trên điện thoại.`,
    en: `The visit's day ${day} is more than ${days} days ago: look at the day of the phone.`,
  }),
  notPlanned: { code: 'no-plan-no-reason', vi: 'Lần kiểm tra ngoài kế hoạch phải nêu lý do.', en: 'A visit outside the plan says why.' },
  planNotAdopted: { code: 'plan-not-adopted', vi: 'Kế hoạch kiểm tra chưa ban hành.', en: 'The plan is not adopted.' },
  outOfReach: {
    code: 'out-of-reach',
    vi: 'Đề án không thuộc phạm vi kiểm tra của cơ quan.',
    en: 'This office does not inspect that project.',
  },
  editedElsewhere: (by: string, device: string) => ({
    code: 'edited-elsewhere',
    vi: `${by} đã ghi lần kiểm tra này trên thiết bị khác (${device}); hãy xem hai bản và chọn.`,
    en: `${by} has written on this visit on another device (${device}); look at both and choose.`,
  }),
  revisionReused: {
    code: 'revision-reused',
    vi: 'Mã lần gửi này đã dùng cho một lần kiểm tra khác; hãy gửi lại.',
    en: 'This sending was used for another visit; send again.',
  },
  nobodyPresent: { code: 'nobody-present', vi: 'Chưa ghi thành phần tham gia.', en: 'It does not say who was present.' },
  unanswered: (items: Items) => ({
    code: 'unanswered',
    vi: `Còn ${items.length} nội dung chưa đánh giá: ${named(items, 'vi')}.`,
    en: `${items.length} items are not judged: ${named(items, 'en')}.`,
  }),
  remarkMissing: (items: Items) => ({
    code: 'remark-missing',
    vi: `${items.length} nội dung đạt một phần hoặc không đạt chưa có nhận xét: ${named(items, 'vi')}.`,
    en: `${items.length} items partly or not met have no remark: ${named(items, 'en')}.`,
  }),
  noConclusion: { code: 'no-conclusion', vi: 'Chưa ghi kết luận, nhận xét chung.', en: 'There is no conclusion.' },
  photosMissing: (count: number) => ({
    code: 'photos-missing',
    vi: `Còn ${count} ảnh chưa gửi lên.`,
    en: `${count} photos have not come yet.`,
  }),
  dueBeforeMinutes: (day: string) => ({
    code: 'due-before-minutes',
    vi: `Hạn khắc phục phải từ ngày biên bản (${day}) trở đi.`,
    en: `A remedy cannot be due before the minutes of ${day}.`,
  }),
  minutesBeforeVisit: (day: string) => ({
    code: 'minutes-before-visit',
    vi: `Biên bản không thể trước ngày kiểm tra ${day}.`,
    en: `The minutes cannot be before the visit of ${day}.`,
  }),
  noEstablishment: { code: 'no-establishment', vi: 'Không tìm thấy cơ sở của tồn tại.', en: 'There is no such establishment.' },
  findingTaken: {
    code: 'finding-taken',
    vi: 'Một tồn tại trùng mã với biên bản khác; hãy ghi lại tồn tại ấy.',
    en: 'A finding bears the identifier of another; write it anew.',
  },
  tooManyPhotos: (most: number) => ({
    code: 'too-many-photos',
    vi: `Một lần kiểm tra có tối đa ${most} ảnh.`,
    en: `A visit has at most ${most} photos.`,
  }),
  noPicture: {
    code: 'no-picture',
    vi: 'Tệp gửi lên không phải ảnh JPEG; ảnh trên điện thoại vẫn còn, hãy chọn lại.',
    en: 'What was sent is no JPEG picture; the photo is still on the phone, choose it again.',
  },
  photoTooLarge: (mib: number) => ({
    code: 'photo-too-large',
    vi: `Ảnh sau khi thu nhỏ vẫn vượt ${mib} MB.`,
    en: `The photo is over ${mib} MB even after it was made smaller.`,
  }),
  photoDiffers: { code: 'photo-differs', vi: 'Ảnh này đã gửi với nội dung khác.', en: 'This photo was sent before with other bytes.' },
  cutShort: { code: 'cut-short', vi: 'Ảnh gửi chưa trọn; sẽ gửi lại khi có mạng.', en: 'The photo came cut short; it is sent again.' },
} as const;
