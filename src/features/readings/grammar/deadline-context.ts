import { foldLetters } from './letters.ts';
import type { Passage } from './passage.ts';

/** What a cue of time does to the date after it: the stronger it binds, the less the words before it matter. */
export type Cue = 'on-day' | 'limit' | 'until' | 'within' | 'period' | 'recurring';

/** Words further away than this do not bear on a date. */
const REACH = 220;
const CLAUSE_EDGE = /[;:.](?=\s)|,(?=\s)/g;
/** Verbs by which a duty ends: what stands before a limit that is to be met. */
const DUTY =
  /\b(?:gui|bao cao|trinh|nop|hoan thanh|hoan tat|ky|xong|cung cap|thuc hien|tiep nhan|dang ky|xac nhan|tra loi|cho y kien|tham muu|to chuc|ban hanh|tong hop|lap|cap|thanh toan|quyet toan|nghiem thu|ra soat|phan bo|chuyen|dam bao|phoi hop|giai ngan|bo sung|cong khai)\b/;
/** Duties that are done within a window of days. */
const WINDOW =
  /^[^a-z]*(?:[^,;.]{0,90} )?(?:nop|gui|dang ky|tiep nhan|nhan ho so|hoan thanh|thu thap|gop y)\b(?!.*\b(?:lui|dieu chinh|dien ra|to chuc)\b)/;
/** A past participle whose time is told: 'đã ký hợp đồng', 'được thành lập', 'phát sinh'. */
const TOLD =
  /(?<!\p{L})(?:(?:đã|được|vừa|từng) (?<verb>\p{L}+(?: \p{L}+)?)|thành lập|phát sinh|diễn ra|có hiệu lực|hết hiệu lực|xảy ra|khởi công|tồn đọng|hoạt động từ)(?<rest>[^;:.]*)$/u;
/** What is reported up to a day, and is no duty to be done by it. */
const MEASURED =
  /(?<!\p{L})(?:kết quả|tình hình|số liệu|lũy kế|luỹ kế|tính|giải ngân được|thực hiện được|doanh thu|dư nợ|ước|tiến độ|phát sinh|số vốn|giá trị)(?!\p{L})/u;

/** True where the words before a date tell of it and set no term. `start` to `end` is the phrase with its cue. */
export function isCitedOnly(text: Passage, start: number, end: number, cue: Cue): boolean {
  const before = clauseBefore(text.folded, start);
  // With their marks: tỉnh is not tính, and đá not đã.
  const marked = text.text.slice(start - before.length, start).toLowerCase();
  if (cue === 'period') return /(?:dien ra|keo dai|to chuc|bao hanh|thoi gian (?:thuc hien|dao tao|hoc))[^,;.]{0,40}$/.test(before);
  if (cue === 'recurring') return false;
  if (isRange(text, start)) return true;
  if (inToldBracket(text, start)) return true;
  // 'báo cáo khối lượng đã thực hiện chậm nhất ngày …': nobody tells of the past with 'at the latest'.
  if (!/^(?:cham|muon) nhat\b/.test(text.folded.slice(start, start + 12)) && isTold(marked)) return true;
  if (/(?:^|\s)(?:kể|tính|bắt đầu)$/u.test(marked.trimEnd())) return true;
  if (cue === 'until') return isMeasured(marked, text.folded.slice(end));
  if (cue === 'on-day') return isEvent(before) || /\bto chuc\b/.test(before) || !DUTY.test(before);
  if (cue === 'within') return isEvent(before) || isMeasured(marked, '');
  return false;
}

function clauseBefore(folded: string, start: number): string {
  const window = folded.slice(Math.max(0, start - REACH), start);
  return window.slice([...window.matchAll(CLAUSE_EDGE)].at(-1)?.index ?? 0).replace(/^[;:.,]/, '');
}

// 'từ ngày A đến hết ngày B'.
function isRange(text: Passage, start: number): boolean {
  const before = text.folded.slice(Math.max(0, start - 70), start);
  if (!/^den\b/.test(text.folded.slice(start))) return false;
  const from = /\btu (?:ngay |thang |nay |\d)[^;.]{0,50}$/.exec(before);
  if (from === null) return false;
  // 'đăng ký từ ngày A đến hết ngày B': a window for a duty closes with B.
  return !(/^den het/.test(text.folded.slice(start)) && WINDOW.test(clauseBefore(text.folded, start)));
}

function isTold(before: string): boolean {
  const told = TOLD.exec(lastTold(before));
  if (told === null) return false;
  const rest = told.groups?.['rest'] ?? '';
  return !DUTY.test(foldLetters(rest)) && rest.length < 60;
}

// Only the last participle matters, and only from there on.
function lastTold(before: string): string {
  const at = Math.max(
    ...['đã ', 'được ', 'vừa ', 'thành lập', 'phát sinh', 'diễn ra', 'có hiệu lực', 'xảy ra', 'tồn đọng', 'khởi công'].map((word) =>
      before.lastIndexOf(word),
    ),
  );
  return at < 0 ? '' : before.slice(at);
}

function isMeasured(before: string, after: string): boolean {
  const measured = MEASURED.exec(before);
  if (measured === null) return false;
  if (/^\s*(?:[^,;]{0,90} )?hoàn (?:thành|tất) việc /u.test(before)) return false;
  const rest = before.slice(measured.index);
  if (/(?<!\p{L})(?:gửi|nộp|trình|về (?:bộ|sở|cục|trung tâm)|hoàn thành|cung cấp)(?!\p{L})/u.test(rest)) return false;
  return !/^(?:báo cáo|gửi) (?:kết quả|tình hình)[^,;]{0,40}$/u.test(before.trim()) || /^\s*(?:theo|cua)/.test(after);
}

function isEvent(before: string): boolean {
  return /\b(?:dien ra|do bo|xay ra|khai mac|co hieu luc|anh huong|du kien)\b[^,;]{0,60}$/.test(before);
}

// 'đề án (đã phê duyệt trước ngày …)'.
function inToldBracket(text: Passage, start: number): boolean {
  const before = text.folded.slice(Math.max(0, start - REACH), start);
  return /\((?:da|ban hanh|ap dung|co hieu luc)[^)]*$/.test(before);
}
