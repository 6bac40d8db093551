/** What the page of the nation says. */
export const overviewWords = {
  carriedIn: (count: number) => ({ vi: `Chuyển từ năm trước: ${count} đề án, ngoài kế hoạch giao trong năm`, en: `From the year before: ${count} project${count === 1 ? '' : 's'}, beside the year's own plan` }), carriedOut: (next: number, dong: string) => ({ vi: `Đã chuyển ${dong} tỷ đồng sang năm ${next}; số ấy không còn trong các số trên.`, en: `${dong} billion đồng went into ${next} and is no longer in the figures above.` }),
  page: { vi: 'Toàn quốc', en: 'The nation' },
  title: (year: number) => ({ vi: `Kế hoạch khuyến công quốc gia năm ${year}`, en: `The national promotion plan of ${year}` }),
  lead: (day: string, billion: string, provinces: number) => ({ vi: `Tính đến ngày ${day} · ${billion} giao kế hoạch · ${provinces} địa phương có đề án`, en: `As of ${day} · ${billion} assigned · ${provinces} provinces with projects` }),
  year: { vi: 'Năm', en: 'Year' },
  billion: (figure: string) => ({ vi: `${figure} tỷ đồng`, en: `${figure} billion đồng` }),
  chain: { vi: 'Tình hình thực hiện kinh phí', en: 'How the money goes' }, chainUnit: { vi: 'tỷ đồng, kinh phí khuyến công quốc gia', en: 'billion đồng of national money' },
  assigned: { vi: 'Giao kế hoạch', en: 'Assigned' }, contracted: { vi: 'Ký hợp đồng', en: 'Contracted' }, advanced: { vi: 'Tạm ứng', en: 'Advanced' }, accepted: { vi: 'Nghiệm thu', en: 'Accepted' }, paid: { vi: 'Đã chi', en: 'Spent' }, settled: { vi: 'Quyết toán', en: 'Settled' },
  ofPlan: (share: string) => ({ vi: `${share} kế hoạch`, en: `${share} of the plan` }),
  estimate: { vi: 'Dự toán được giao', en: 'Estimate' }, agreed: { vi: 'Bộ Tài chính đã thống nhất', en: 'Agreed by the Finance Ministry' }, unallocated: { vi: 'Dự toán chưa phân bổ', en: 'Unallocated' }, recovered: { vi: 'Đã thu hồi tạm ứng', en: 'Recovered' },
  map: { vi: 'Ký hợp đồng theo địa phương', en: 'Contracts by province' }, mapLead: { vi: 'đã ký / phải ký', en: 'signed / to be signed' },
  tile: (name: string, signed: number, projects: number, overdue: number) => ({ vi: `${name}: đã ký ${signed}/${projects} đề án${overdue > 0 ? `, quá hạn ${overdue}` : ''}`, en: `${name}: ${signed} of ${projects} signed${overdue > 0 ? `, ${overdue} overdue` : ''}` }),
  legend: { done: { vi: 'Đã ký đủ', en: 'All signed' }, part: { vi: 'Đang ký', en: 'In part' }, late: { vi: 'Có đề án quá hạn', en: 'Some overdue' }, none: { vi: 'Không có đề án', en: 'No project' } },
  burnUp: { vi: 'Ký hợp đồng theo thời gian', en: 'Contracts over time' }, burnUpLead: { vi: 'số đề án có hợp đồng', en: 'projects with a contract' },
  planned: (count: number) => ({ vi: `${count} đề án trong kế hoạch`, en: `${count} projects in the plan` }), signedOn: (day: string, count: number, total: number) => ({ vi: `Đến ${day}: ${count}/${total} đề án đã ký`, en: `By ${day}: ${count} of ${total} signed` }),
  table: { vi: 'Bảng theo ngày', en: 'By day' }, day: { vi: 'Ngày', en: 'Day' },
  late: { vi: 'Các địa phương chậm tiến độ ký hợp đồng', en: 'Provinces behind in signing' }, lateCount: (provinces: number, projects: number) => ({ vi: `${provinces} địa phương · ${projects} đề án`, en: `${provinces} provinces · ${projects} projects` }), nobodyLate: { vi: 'Không địa phương nào quá hạn ký hợp đồng.', en: 'No province is overdue.' },
  overdue: (count: number) => ({ vi: `${count} đề án`, en: `${count} project${count === 1 ? '' : 's'}` }),
  provinces: { vi: 'Theo địa phương', en: 'By province' }, province: { vi: 'Địa phương', en: 'Province' }, projects: { vi: 'Đề án', en: 'Projects' }, signed: { vi: 'Đã ký', en: 'Signed' }, exempt: { vi: 'Không thuộc diện', en: 'Not subject' }, overdueToSign: { vi: 'Quá hạn ký', en: 'Overdue' }, contractedShare: { vi: 'Tỷ lệ ký', en: 'Signed share' }, central: { vi: 'Trung ương', en: 'Central' }, total: { vi: 'Toàn quốc', en: 'The nation' },
  unit: { vi: 'triệu đồng', en: 'million đồng' }, none: { vi: 'Năm này chưa có kế hoạch', en: 'There is no plan for this year yet' }, noneLead: { vi: 'Khi quyết định giao kế hoạch được ban hành, số liệu hiện ở đây.', en: 'Once a decision assigns the plan, its figures stand here.' },
  campaign: { vi: 'Đợt ký hợp đồng', en: 'Signing campaign' }, plan: { vi: 'Kế hoạch và các quyết định', en: 'Plan and decisions' }, exceptions: { vi: 'Không thuộc diện áp dụng hạn ký', en: 'Not subject to the day' },
} as const;

/** What the page of a project says of what hangs on it. */
export const projectPageWords = {
  title: { vi: 'Đề án', en: 'Project' }, missingTitle: { vi: 'Không có đề án này', en: 'No such project' }, missing: { vi: 'Đề án không còn, chưa đăng ký vào ngày đang xem, hoặc không thuộc phạm vi được xem.', en: 'It is gone, was not registered yet on this day, or is not yours to see.' }, toList: { vi: 'Về danh sách đề án', en: 'Back to the projects' },
  reviseTitle: (code: string) => ({ vi: `Sửa đăng ký đề án ${code}`, en: `Revise ${code}` }), reviseLead: { vi: 'Đề án đã thẩm định cấp cơ sở mà sửa thì phải thẩm định lại.', en: 'A project appraised at base and then revised is appraised again.' },
  selectionAct: { 'record-selection': { vi: 'Ghi bước lựa chọn nhà thầu', en: 'Record a step of choosing a contractor' } }, dossierActs: { submit: { vi: 'Nộp giấy tờ', en: 'Hand papers in' }, confirm: { vi: 'Rà soát giấy tờ đã nộp', en: 'Review the papers handed in' } },
  around: { vi: 'Thiên tai, dịch bệnh, hoạt động đông người, đề xuất', en: 'Disruptions, gatherings, proposals' }, since: (day: string) => ({ vi: `tại địa bàn đề án từ ngày ${day}`, en: `at its place since ${day}` }), gathering: { vi: 'Hoạt động của đề án', en: 'Of this project' }, proposed: { vi: 'Đề xuất bổ sung kế hoạch', en: 'Proposed for the plan' },
  tasks: { vi: 'Nhiệm vụ đang thực hiện', en: 'Open duties' }, tasksNote: { vi: 'của đơn vị và cơ quan chỉ đạo', en: 'of the unit and its department' }, noTasks: { vi: 'Không có nhiệm vụ đang mở.', en: 'No duty is open.' }, dueBy: (day: string) => ({ vi: `đến hết ngày ${day}`, en: `by ${day}` }),
} as const;
