/** What the pages of duties say. */
export const deskPageWords = {
  page: { vi: 'Bàn làm việc', en: 'My desk' },
  lead: (count: number) => ({ vi: count === 0 ? 'Không còn việc nào chờ xử lý.' : `${count} việc đang chờ, xếp theo thời hạn.`, en: count === 0 ? 'Nothing waits for you.' : `${count} things wait, by due date.` }),
  none: { vi: 'Không có việc chờ xử lý', en: 'Nothing waits for you' },
  noneLead: { vi: 'Việc mới được giao, văn bản chờ ký nhận và danh mục chờ phê duyệt sẽ hiện ở đây.', en: 'New duties, letters to sign for and lists to approve will stand here.' },
  work: { vi: 'Việc', en: 'What' }, due: { vi: 'Thời hạn', en: 'Due' }, from: { vi: 'Cơ quan', en: 'Office' }, standing: { vi: 'Tình trạng', en: 'Standing' },
  promised: { vi: 'đã hẹn', en: 'promised' }, answerOf: (name: string) => ({ vi: `Xem xét kết quả của ${name}`, en: `Review the answers of ${name}` }), all: (count: number) => ({ vi: `Xem cả ${count} việc`, en: `Show all ${count}` }), offices: (count: number) => ({ vi: `${count} cơ quan`, en: `${count} offices` }),
  kind: {
    'sign-for-letter': { vi: 'Ký nhận văn bản', en: 'Sign for a letter' }, 'draw-up-duties': { vi: 'Lập, trình danh mục nhiệm vụ', en: 'Draw up the duties' }, 'approve-duties': { vi: 'Phê duyệt danh mục nhiệm vụ', en: 'Approve the duties' },
    'answer-task': { vi: 'Thực hiện, trả lời nhiệm vụ', en: 'Carry out and answer' }, 'review-answer': { vi: 'Xem xét kết quả', en: 'Review answers' }, 'decide-extension': { vi: 'Quyết định gia hạn', en: 'Decide on an extension' }, promise: { vi: 'Đến ngày hẹn', en: 'A promise has come due' },
    'appraise-base': { vi: 'Thẩm định đề án cấp cơ sở', en: 'Appraise projects at base' }, appraise: { vi: 'Thẩm định đề án cấp Bộ', en: 'Appraise projects for the Ministry' }, 'approve-plan': { vi: 'Phê duyệt quyết định kế hoạch', en: 'Approve a plan decision' }, 'review-dossiers': { vi: 'Rà soát hồ sơ ký hợp đồng', en: 'Review dossiers' }, 'sign-contracts': { vi: 'Ký hợp đồng', en: 'Sign contracts' }, 'sign-before': { vi: 'Hoàn thiện hồ sơ, ký hợp đồng', en: 'Complete dossiers and sign' },
    'issue-notice': { vi: 'Ra thông báo kết luận giao ban', en: 'Issue the notice of a meeting' }, 'confirm-notice': { vi: 'Xác nhận nội dung thông báo kết luận', en: 'Confirm the notice of a meeting' },
    'send-advice': { vi: 'Ký tham mưu bổ sung kinh phí địa phương', en: 'Sign advice on local money' }, 'answer-advice': { vi: 'Ghi trả lời của UBND cấp tỉnh về kinh phí', en: 'Record the People\'s Committee\'s answer on money' }, 'take-up-projects': { vi: 'Bố trí kinh phí địa phương cho đề án chuyển từ KCQG', en: 'Take up projects left by the national plan' },
    'check-requests': { vi: 'Kiểm tra đề nghị giải ngân', en: 'Check requests for money' }, 'approve-requests': { vi: 'Duyệt đề nghị giải ngân', en: 'Approve requests for money' }, 'second-requests': { vi: 'Duyệt lần hai đề nghị giải ngân', en: 'Approve large requests as a third person' }, 'confirm-requests': { vi: 'Ghi xác nhận của Kho bạc', en: 'Enter the Treasury\'s word' }, 'review-gatherings': { vi: 'Rà soát hoạt động tập trung đông người', en: 'Review gatherings at risk' }, 'decide-gatherings': { vi: 'Ghi quyết định về hoạt động đông người', en: 'Record decisions on gatherings' }, 'consent-gatherings': { vi: 'Ghi ý kiến phòng, chống dịch của địa phương', en: 'Record the place\'s word on gatherings' },
    'adopt-inspection-plan': { vi: 'Ban hành kế hoạch kiểm tra', en: 'Adopt a plan of inspection' }, 'visit-projects': { vi: 'Kiểm tra đề án theo kế hoạch', en: 'Visit projects of the plan' }, 'conclude-visits': { vi: 'Lập biên bản kiểm tra', en: 'Write minutes of visits' }, 'remedy-findings': { vi: 'Khắc phục tồn tại sau kiểm tra', en: 'Remedy findings' }, 'check-remedies': { vi: 'Xem báo cáo khắc phục', en: 'Check remedies' },
    'confirm-impacts': { vi: 'Xác nhận tình hình cơ sở', en: 'Confirm what establishments said' },
    'fill-reports': { vi: 'Lập, nộp báo cáo', en: 'Fill and hand in reports' }, 'mend-reports': { vi: 'Sửa báo cáo Sở trả lại', en: 'Mend returned reports' }, 'confirm-reports': { vi: 'Xác nhận báo cáo của đơn vị', en: 'Confirm reports' },
  },
  things: (count: number) => ({ vi: `${count} việc`, en: `${count}` }),
  several: (count: number) => ({ vi: `${count} nhiệm vụ`, en: `${count} duties` }),
} as const;

export const tasksPageWords = {
  page: { vi: 'Nhiệm vụ', en: 'Duties' },
  lead: { vi: 'Các văn bản đã giao nhiệm vụ, mới nhất trước.', en: 'Letters with duties, newest first.' },
  none: { vi: 'Chưa có nhiệm vụ nào', en: 'No duties yet' },
  noneLead: { vi: 'Mở một văn bản đã xác nhận và trình danh mục nhiệm vụ; sau khi lãnh đạo phê duyệt, nhiệm vụ hiện ở đây.', en: 'Open a confirmed letter and submit its duties; once a leader approves, they stand here.' },
  letter: { vi: 'Văn bản', en: 'Letter' }, from: { vi: 'Cơ quan giao', en: 'Assigned by' }, duties: { vi: 'Nhiệm vụ', en: 'Duties' }, offices: { vi: 'Cơ quan thực hiện', en: 'Offices' }, open: { vi: 'Đang thực hiện', en: 'Open' }, overdue: { vi: 'Quá hạn', en: 'Overdue' },
  own: { vi: 'Trả lời nhiệm vụ của cơ quan', en: 'Answer my office\'s duties' },
} as const;

export const matrixWords = {
  title: (code: string, day: string) => ({ vi: `Công văn ${code}: kết quả thực hiện tính đến ngày ${day}`, en: `Letter ${code}: results up to ${day}` }),
  lead: (duties: number, offices: number) => ({ vi: `${duties} nhiệm vụ × ${offices} cơ quan · số liệu theo báo cáo, bên cạnh văn bản trả lời đã ký của từng cơ quan`, en: `${duties} duties × ${offices} offices · figures as reported, beside each office's signed letter` }),
  office: { vi: 'Cơ quan', en: 'Office' }, all: { vi: 'Cả nước', en: 'All' }, other: { vi: 'Cơ quan khác', en: 'Others' }, print: { vi: 'In khổ A3', en: 'Print on A3' }, letter: { vi: 'Mở văn bản', en: 'Open the letter' },
  legend: { vi: 'Chú giải', en: 'Key' }, doneKey: { vi: 'Hoàn thành (đúng hạn, nếu văn bản nêu thời hạn)', en: 'Done (on time, where a deadline is named)' },
  state: { vi: 'Lọc theo tình trạng', en: 'Filter by state' }, anyState: { vi: 'Mọi tình trạng', en: 'Any state' }, region: { vi: 'Lọc theo vùng', en: 'Filter by region' },
  done: (done: number, all: number) => ({ vi: `${done}/${all} hoàn thành`, en: `${done}/${all} done` }), overdue: (count: number) => ({ vi: `${count} quá hạn`, en: `${count} overdue` }), waiting: (count: number) => ({ vi: `${count} chờ xem xét`, en: `${count} to review` }),
  none: { vi: 'Không có cơ quan nào khớp bộ lọc; hãy bỏ bớt điều kiện.', en: 'No office fits the filter; widen it.' }, keys: { vi: 'Dùng các phím mũi tên để di chuyển, Enter để mở ô.', en: 'Arrow keys move, Enter opens a cell.' },
  promised: (day: string) => ({ vi: `hẹn ${day}`, en: `promised ${day}` }), downKey: { vi: '↳ số đơn vị trực thuộc đã giao', en: '↳ units it was passed on to' }, now: (name: string) => ({ vi: `nay là ${name}`, en: `now ${name}` }), until: (day: string) => ({ vi: `đến hết ${day}`, en: `by ${day}` }),
} as const;

export const taskPageWords = {
  duty: (ref: string, code: string) => ({ vi: `Nhiệm vụ ${ref} · ${code}`, en: `Duty ${ref} · ${code}` }),
  missingTitle: { vi: 'Không có nhiệm vụ này', en: 'No such duty' }, missing: { vi: 'Nhiệm vụ không còn, hoặc không thuộc phạm vi được xem.', en: 'It is gone, or not yours to see.' }, toList: { vi: 'Về danh sách nhiệm vụ', en: 'Back to the duties' },
  order: { vi: 'Nội dung giao', en: 'The order' }, notCovered: { vi: 'Không thuộc diện áp dụng:', en: 'Not subject to it:' }, assigned: { vi: 'Giao ngày', en: 'Assigned on' }, by: { vi: 'Cơ quan giao', en: 'Assigned by' }, to: { vi: 'Cơ quan thực hiện', en: 'Carried out by' }, dueLetter: { vi: 'Thời hạn trong văn bản', en: 'Deadline in the letter' }, dueNow: { vi: 'Thời hạn hiện hành', en: 'Deadline in force' },
  nowIs: (name: string) => ({ vi: `nay do ${name} thực hiện`, en: `now with ${name}` }), above: { vi: 'Thực hiện nhiệm vụ cấp trên', en: 'Passes on' },
  answers: { vi: 'Kết quả và văn bản trả lời', en: 'Answers and signed letters' }, noAnswers: { vi: 'Chưa có kết quả nào được gửi.', en: 'No answer yet.' }, returned: (reason: string) => ({ vi: `Trả lại để bổ sung: ${reason}`, en: `Returned for completion: ${reason}` }), report: { vi: 'theo báo cáo', en: 'as reported' }, onBehalf: { vi: 'nhập thay', en: 'entered for the office' }, answer: { vi: 'Trả lời', en: 'Answer' },
  evidence: { vi: 'Tài liệu minh chứng', en: 'Evidence' }, noEvidence: { vi: 'Chưa có tài liệu đính kèm.', en: 'Nothing is attached.' }, attach: { vi: 'Đính kèm tài liệu', en: 'Attach evidence' },
  extensions: { vi: 'Gia hạn và thời hạn theo văn bản', en: 'Extensions and deadlines set by documents' }, noExtensions: { vi: 'Chưa có đề nghị gia hạn.', en: 'No extension was asked for.' }, askedUntil: (day: string) => ({ vi: `đề nghị đến hết ${day}`, en: `asks until ${day}` }), setBy: (paper: string, on: string, due: string) => ({ vi: `Thời hạn đến hết ${due} theo ${paper} ngày ${on}`, en: `Due by ${due} under ${paper} of ${on}` }),
  contacts: { vi: 'Ghi nhận trao đổi', en: 'Contacts' }, noContacts: { vi: 'Chưa ghi nhận trao đổi nào.', en: 'No contact noted.' }, promised: (day: string) => ({ vi: `hẹn ngày ${day}`, en: `promised for ${day}` }),
  down: { vi: 'Giao cho đơn vị trực thuộc', en: 'Passed on below' }, noDown: { vi: 'Chưa giao cho đơn vị trực thuộc nào.', en: 'Not passed on.' }, history: { vi: 'Diễn biến', en: 'History' },
  reason: { vi: 'Lý do', en: 'Reason' }, paperCode: { vi: 'Số, ký hiệu văn bản', en: 'Number of the document' }, paperOn: { vi: 'Ngày văn bản', en: 'Date of the document' }, until: { vi: 'Thời hạn mới (đến hết ngày)', en: 'New deadline (end of)' }, channel: { vi: 'Hình thức', en: 'How' }, spokenWith: { vi: 'Trao đổi với', en: 'With whom' }, said: { vi: 'Nội dung', en: 'What was said' }, spokenOn: { vi: 'Ngày trao đổi', en: 'Day' }, promisedFor: { vi: 'Hẹn ngày (nếu có)', en: 'Promised for (if so)' },
  outcome: { vi: 'Kết quả', en: 'Outcome' }, text: { vi: 'Nội dung kết quả', en: 'In words' }, done: { vi: 'Số lượng đã thực hiện', en: 'Number done' }, target: { vi: 'Tổng số lượng', en: 'Total number' }, answeredOn: { vi: 'Ngày gửi kết quả', en: 'Handed in on' }, optional: { vi: 'không bắt buộc', en: 'optional' },
} as const;

export const answersWords = {
  page: { vi: 'Trả lời nhiệm vụ', en: 'Answer duties' }, lead: { vi: 'Một văn bản đã ký có thể trả lời nhiều nhiệm vụ: chọn nhiệm vụ, ghi kết quả, nhập số và ngày văn bản rồi gửi một lần. Nhiệm vụ quá hạn và đến hạn sớm nhất ở trên.', en: 'One signed letter may answer several duties: choose them, write the results, give its number and date, send once.' },
  none: { vi: 'Cơ quan chưa được giao nhiệm vụ nào', en: 'No duty was assigned to the office' }, noneLead: { vi: 'Khi có văn bản giao nhiệm vụ được phê duyệt, nhiệm vụ hiện ở đây.', en: 'Once a letter is approved, its duties stand here.' },
  choose: (ref: string) => ({ vi: `Trả lời nhiệm vụ ${ref}`, en: `Answer duty ${ref}` }), letter: { vi: 'Văn bản trả lời', en: 'The answering letter' }, missing: { vi: 'Còn thiếu', en: 'Still missing' }, missingText: (refs: string) => ({ vi: `nội dung kết quả của nhiệm vụ ${refs}`, en: `the words of duty ${refs}` }), missingLetter: { vi: 'số và ngày văn bản đã ký', en: 'number and date of the signed letter' },
  evidence: (ref: string) => ({ vi: `Tệp minh chứng của nhiệm vụ ${ref}`, en: `Evidence for duty ${ref}` }), takeOut: { vi: 'Bỏ', en: 'Take out' },
  kept: { vi: 'Văn bản đi đã có trong hệ thống', en: 'An outgoing letter kept here' }, byHand: { vi: 'Nhập số, ngày theo bản giấy', en: 'Number and date from paper' },
  send: (count: number) => ({ vi: `Gửi kết quả ${count} nhiệm vụ`, en: `Send ${count} answers` }), sent: (refs: string) => ({ vi: `Đã gửi kết quả. Nhiệm vụ ${refs} chuyển sang mục “Đã trả lời, chờ xem xét”.`, en: `Sent. Duty ${refs} now stands under “Answered, to be reviewed”.` }),
  open: { vi: 'Đang thực hiện', en: 'Open' }, answered: { vi: 'Đã trả lời, chờ xem xét', en: 'Answered, to be reviewed' }, done: { vi: 'Đã hoàn thành', en: 'Done' }, dropped: { vi: 'Không còn phải thực hiện', en: 'No longer to be done' }, letterNamed: (code: string) => ({ vi: `Văn bản ${code}`, en: `Letter ${code}` }),
  acceptAsk: (refs: string, name: string) => ({ vi: `Kết quả của ${name} cho nhiệm vụ ${refs} được ghi nhận là hoàn thành và không trả lại được nữa. Nội dung, minh chứng của từng kết quả ở mục “Đã trả lời, chờ xem xét”.`, en: `The answers of ${name} to duties ${refs} will count as done and can no longer be returned. What each says stands under “Answered, to be reviewed”.` }),
  accepted: (refs: string, name: string) => ({ vi: `Đã chấp nhận kết quả của ${name}: nhiệm vụ ${refs}.`, en: `Accepted, of ${name}: duty ${refs}.` }), accept: (count: number) => ({ vi: `Chấp nhận ${count} kết quả`, en: `Accept ${count} answers` }),
  of: (name: string) => ({ vi: `Nhiệm vụ của ${name}`, en: `Duties of ${name}` }), ofLead: { vi: 'Toàn bộ nhiệm vụ đã giao cho cơ quan này, kèm văn bản trả lời.', en: 'Every duty assigned to this office, with its letters.' },
} as const;

export const dutyListPageWords = {
  title: { vi: 'Danh mục nhiệm vụ', en: 'List of duties' }, summary: (duties: number, offices: number) => ({ vi: `${duties} nhiệm vụ · ${offices} cơ quan thực hiện`, en: `${duties} duties · ${offices} offices` }), copies: (count: number) => ({ vi: `${count} nơi nhận bản sao, không giao nhiệm vụ`, en: `${count} copies without a duty` }),
  unknown: (names: string) => ({ vi: `Ngoài hệ thống, gửi theo đường văn thư: ${names}`, en: `Outside the programme, to be sent by post: ${names}` }), matrix: { vi: 'Xem ma trận thực hiện', en: 'Open the matrix' }, passesOn: { vi: 'thực hiện nhiệm vụ cấp trên', en: 'passes on' }, noParent: { vi: 'Không gắn nhiệm vụ cấp trên', en: 'Passes nothing on' },
  edit: { vi: 'Sửa', en: 'Edit' }, editTitle: (ref: string) => ({ vi: `Sửa nhiệm vụ ${ref}`, en: `Edit duty ${ref}` }), name: { vi: 'Tên ngắn', en: 'Short name' }, leads: { vi: 'Cơ quan thực hiện (chủ trì)', en: 'Leading offices' }, coordinates: { vi: 'Cơ quan phối hợp', en: 'Coordinating offices' }, parent: { vi: 'Thực hiện nhiệm vụ cấp trên', en: 'Passes on' }, dueOn: { vi: 'Ngày cuối đúng hạn', en: 'Last day on time' }, remove: { vi: 'Bỏ', en: 'Remove' }, undo: { vi: 'Hoàn tác', en: 'Undo' }, removed: { vi: 'đã bỏ', en: 'removed' },
  unsaved: { vi: 'chưa lưu', en: 'not saved' }, leaveTitle: { vi: 'Rời trang khi danh mục chưa lưu?', en: 'Leave with the list not saved?' }, leave: { vi: 'Những thay đổi trong danh mục nhiệm vụ sẽ mất.', en: 'What you changed in the list of duties will be lost.' }, leaveGoOn: { vi: 'Rời trang', en: 'Leave' },
  otherThanLetter: { vi: 'khác văn bản', en: 'other than the letter' }, text: { vi: 'Nội dung giao', en: 'The order' }, past: (day: string) => ({ vi: `Thời hạn ${day} đã qua`, en: `The deadline ${day} has passed` }),
  pastNote: (refs: string) => ({ vi: `Ngày cuối đúng hạn của nhiệm vụ ${refs} đã qua. Vẫn giao được, nhưng cơ quan thực hiện không còn ngày nào đúng hạn; nếu ngày sai, hãy sửa trước khi giao.`, en: `The last day on time of duty ${refs} has passed. It can be assigned all the same, but nobody can be on time; if the day is wrong, correct it first.` }), save: { vi: 'Lưu danh mục', en: 'Save' },
  nowStands: (old: string, now: string) => ({ vi: `${old} (nay là ${now})`, en: `${old} (now ${now})` }), submittedBy: (name: string) => ({ vi: `Người trình: ${name}`, en: `Submitted by ${name}` }), sentBack: (remark: string) => ({ vi: `Lãnh đạo trả lại: ${remark}`, en: `Sent back: ${remark}` }), recalled: (remark: string) => ({ vi: `Đã thu hồi theo ${remark}`, en: `Recalled by ${remark}` }),
} as const;
