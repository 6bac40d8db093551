import type { StateSentences } from '../../platform/pure/steps.ts';
import type { ExtensionState, TaskState } from './task.schema.ts';

export const taskStateSentences: StateSentences<TaskState> = {
  assigned: { vi: 'Nhiệm vụ đã giao, chưa được tiếp nhận hoặc trả lời.', en: 'The duty was assigned; nobody has received or answered it.' },
  received: { vi: 'Nhiệm vụ đang được thực hiện, chưa có kết quả trả lời.', en: 'The duty is being carried out; no answer was handed in.' },
  answered: { vi: 'Kết quả đã được gửi, đang chờ xem xét.', en: 'The answer was handed in and waits to be reviewed.' },
  returned: { vi: 'Kết quả đã bị trả lại để bổ sung.', en: 'The answer was returned for completion.' },
  accepted: {
    vi: 'Nhiệm vụ đã hoàn thành; trả lời thêm không còn được ghi nhận. Cần bổ sung, hãy gửi văn bản mới.',
    en: 'The duty is done; nothing more is recorded under it. Send a new letter to add anything.',
  },
  exempt: { vi: 'Nhiệm vụ không thuộc diện áp dụng với cơ quan này.', en: 'The duty does not apply to this office.' },
  recalled: {
    vi: 'Văn bản giao nhiệm vụ đã được thu hồi; không còn phải thực hiện nhiệm vụ.',
    en: 'The letter that assigned the duty was recalled; the duty is closed.',
  },
};
export const extensionStateSentences: StateSentences<ExtensionState> = {
  asked: { vi: 'Đề nghị gia hạn đang chờ quyết định.', en: 'The request waits for a decision.' },
  granted: { vi: 'Đề nghị gia hạn đã được chấp thuận.', en: 'The request was granted.' },
  refused: { vi: 'Đề nghị gia hạn không được chấp thuận.', en: 'The request was refused.' },
};

export const taskRefusals = {
  needsLetter: {
    code: 'answer-needs-letter',
    vi: 'Kết quả của Sở phải kèm văn bản đã ký (số, ngày).',
    en: "A department's answer needs its signed letter (number and date).",
  },
  extensionNeedsLetter: {
    code: 'extension-needs-letter',
    vi: 'Đề nghị gia hạn của Sở phải kèm văn bản đã ký (số, ngày).',
    en: "A department's request for a later deadline needs its signed letter (number and date).",
  },
  answeredMeanwhile: (by: string, on: string) => ({
    code: 'answered-meanwhile',
    vi: `${by} vừa gửi kết quả cho nhiệm vụ này (ngày ${on}). Nội dung đang soạn vẫn còn; hãy xem kết quả đó rồi gửi bổ sung nếu cần.`,
    en: `${by} has just handed in an answer (${on}). What you wrote is still here; read that answer, then send yours as an addition if needed.`,
  }),
  answeredBeforeAssigned: (day: string) => ({
    code: 'answered-before-assigned',
    vi: `Ngày trả lời không thể trước ngày giao (${day}).`,
    en: `The day of answering cannot be before the assignment (${day}).`,
  }),
  inFuture: (day: string) => ({ code: 'day-to-come', vi: `Ngày ${day} chưa tới.`, en: `The day ${day} has not come.` }),
  doneOverTarget: (ref: string) => ({
    code: 'done-over-target',
    vi: `Nhiệm vụ ${ref}: số lượng đã thực hiện không thể lớn hơn tổng số lượng.`,
    en: `Duty ${ref}: what is done cannot exceed the total.`,
  }),
  letterOfOthers: {
    code: 'letter-of-others',
    vi: 'Văn bản trả lời phải là văn bản đi, đã xác nhận, của cơ quan trả lời.',
    en: 'The answering letter must be a confirmed outgoing letter of the office that answers.',
  },
  oneByOne: {
    code: 'exempt-one-by-one',
    vi: 'Văn bản chỉ loại trừ từng trường hợp; xét từng đề án, không xác định cả địa phương là không thuộc diện áp dụng.',
    en: 'The letter exempts case by case; each project is judged by itself, never a province as a whole.',
  },
  noDeadline: {
    code: 'no-deadline',
    vi: 'Văn bản không nêu thời hạn cho nhiệm vụ này nên không có gì để gia hạn.',
    en: 'The letter names no deadline for this duty: there is nothing to extend.',
  },
  notLater: (day: string) => ({
    code: 'not-later',
    vi: `Thời hạn mới phải sau thời hạn hiện hành (${day}).`,
    en: `The new deadline must be after the one in force (${day}).`,
  }),
  beforePaper: {
    code: 'due-before-paper',
    vi: 'Thời hạn mới không thể trước ngày của văn bản quy định nó.',
    en: 'A deadline cannot be before the document that sets it.',
  },
  stillAsked: { code: 'still-asked', vi: 'Đã có một đề nghị gia hạn đang chờ quyết định.', en: 'A request already waits for a decision.' },
  promisePast: {
    code: 'promise-in-the-past',
    vi: 'Ngày hẹn không thể trước ngày trao đổi.',
    en: 'A promise cannot be for a day before it was made.',
  },
  ambiguous: (code: string, count: number) => ({
    code: 'code-fits-several',
    vi: `Có ${count} văn bản mang số ${code}; hãy chọn một văn bản theo mã định danh.`,
    en: `${count} letters bear the code ${code}; choose one by its id.`,
  }),
  noStandIn: (name: string) => ({
    code: 'office-ended',
    vi: `${name} không còn cơ quan kế thừa để giao nhiệm vụ.`,
    en: `${name} has ended and nothing stands in its place.`,
  }),
} as const;

export const taskWords = {
  state: {
    assigned: { vi: 'Đã giao', en: 'Assigned' },
    received: { vi: 'Đã tiếp nhận', en: 'Received' },
    answered: { vi: 'Chờ xem xét', en: 'Waits for review' },
    returned: { vi: 'Trả lại để bổ sung', en: 'Returned' },
    accepted: { vi: 'Hoàn thành', en: 'Done' },
    exempt: { vi: 'Không thuộc diện áp dụng', en: 'Does not apply' },
    recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
  },
  standing: {
    'in-term': { vi: 'Trong hạn', en: 'In term' },
    due: { vi: 'Đến hạn', en: 'Due' },
    overdue: { vi: 'Quá hạn', en: 'Overdue' },
    undated: { vi: 'Văn bản không nêu thời hạn', en: 'No deadline named' },
    'done-on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
    'done-late': { vi: 'Hoàn thành quá hạn', en: 'Done late' },
    exempt: { vi: 'Không thuộc diện áp dụng', en: 'Does not apply' },
    'not-applicable': { vi: 'Không giao', en: 'Not assigned' },
  },
  answeredLate: { vi: 'Trả lời quá hạn', en: 'Answered late' },
  lastDayPassed: (day: string) => ({ vi: `đã qua ngày cuối đúng hạn ${day}`, en: `the last day on time, ${day}, has passed` }),
  outcome: {
    done: { vi: 'Đã thực hiện xong', en: 'Done' },
    'nothing-to-propose': { vi: 'Đã rà soát, không đề xuất', en: 'Reviewed, nothing to propose' },
    'in-progress': { vi: 'Đang thực hiện', en: 'Going on' },
  },
  channel: {
    phone: { vi: 'Điện thoại', en: 'Telephone' },
    zalo: { vi: 'Zalo', en: 'Zalo' },
    meeting: { vi: 'Gặp trực tiếp', en: 'In person' },
    mail: { vi: 'Thư điện tử', en: 'E-mail' },
  },
  extension: {
    asked: { vi: 'Chờ quyết định', en: 'Waits for a decision' },
    granted: { vi: 'Chấp thuận', en: 'Granted' },
    refused: { vi: 'Không chấp thuận', en: 'Refused' },
  },
  step: {
    assign: { vi: 'Giao', en: 'Assign' },
    receive: { vi: 'Tiếp nhận', en: 'Receive' },
    report: { vi: 'Báo cáo tiến độ', en: 'Report progress' },
    answer: { vi: 'Gửi kết quả', en: 'Hand in the answer' },
    'answer-for': { vi: 'Nhập kết quả thay', en: 'Enter an answer for the office' },
    attach: { vi: 'Đính kèm tài liệu', en: 'Attach evidence' },
    accept: { vi: 'Chấp nhận kết quả', en: 'Accept' },
    return: { vi: 'Trả lại để bổ sung', en: 'Return' },
    exempt: { vi: 'Không thuộc diện áp dụng', en: 'Does not apply' },
    recall: { vi: 'Thu hồi', en: 'Recall' },
    'note-contact': { vi: 'Ghi nhận trao đổi', en: 'Note a contact' },
    'set-deadline': { vi: 'Đặt thời hạn theo văn bản', en: 'Set a deadline by a document' },
    'add-targets': { vi: 'Bổ sung đối tượng theo quyết định', en: 'Cover more by a decision' },
    'ask-extension': { vi: 'Đề nghị gia hạn', en: 'Ask for an extension' },
    grant: { vi: 'Chấp thuận gia hạn', en: 'Grant' },
    refuse: { vi: 'Không chấp thuận', en: 'Refuse' },
  },
} as const;

export { measureWords } from './measures/measure.words.ts';
