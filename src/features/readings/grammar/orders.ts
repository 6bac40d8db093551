import { startsWithActor } from './offices.ts';
import type { Passage } from './passage.ts';

/** What makes a sentence an order: who orders, the word of ordering, and that it is not told of the past. */

const ORDER = /(?:^|[\s,;:(])(?<verb>yêu cầu|đề nghị|giao|chỉ đạo|chỉ thị|phân công|đề nghị và yêu cầu)(?= |:|$)/giu;
const NO_ORDER_AFTER =
  /^ (?:của|tại|và nội dung|và mục|về|này|trên|đó|nêu|hỗ trợ|thanh toán|điều chỉnh kế|khen|kế hoạch|dự toán|nhiệm vụ cho|tham dự\b.*\bđã)(?![\p{L}])/iu;
const LEAD =
  /^(?:(?:vì vậy|do đó|do vậy|vì thế|nay|theo đó|để [^,]*|nhằm [^,]*|sau khi [^,]*|căn cứ [^,]*|thực hiện [^,]*|trên cơ sở [^,]*|qua [^,]*|nhận được [^,]*|trước tình hình [^,]*|trong thời gian tới|ngoài ra|đồng thời|bên cạnh đó|kính|trân trọng|rất mong|xin)[,;]? ?)+/iu;
const BOILERPLATE =
  /^(?:trong qua trinh[^.]{0,120}(?:vuong mac|kho khan|phat sinh)|neu (?:co|con) |moi (?:trao doi|thong tin|vuong mac|chi tiet|y kien)|thong tin (?:chi tiet|lien he)|tran trong|rat mong|xin (?:tran trong )?cam on|(?:.{0,80} )?xin tran trong|.{0,80} tran trong cam on)/;
const NAME_ONE_WAY = /^(?:noi nhan|nhu tren)/;

/** True for a sentence that takes leave, gives a telephone number, or invites questions: an offer, no order. */
export const isBoilerplate = (sentence: Passage) => BOILERPLATE.test(sentence.folded) || NAME_ONE_WAY.test(sentence.folded);

/** True for a sentence by which its writer orders or asks somebody to act. */
export function isOrder(sentence: Passage): boolean {
  if (isBoilerplate(sentence)) return false;
  for (const match of sentence.text.matchAll(ORDER)) {
    const verb = match.groups!['verb']!;
    const at = match.index + match[0].length - verb.length;
    if (NO_ORDER_AFTER.test(sentence.text.slice(at + verb.length))) continue;
    if (ordersFrom(sentence.text.slice(0, at))) return true;
  }
  return false;
}

// What stands before the word of ordering: nothing, or the one who orders.
function ordersFrom(before: string): boolean {
  const clause = before
    .slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
    .trim()
    .replace(LEAD, '');
  const last = clause
    .slice(clause.lastIndexOf(',') + 1)
    .trim()
    .replace(LEAD, '');
  if (
    /(?:^| )(?:đã|được|theo|xét|những|các|đúng|đáp ứng|có|không|chưa|hồ sơ|văn bản|đơn|khi|nếu|nội dung|mục đích|công văn|tờ trình|phiếu|và)$/iu.test(
      last,
    )
  )
    return false;
  // A name with a comma of its own: 'Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công'.
  const whole =
    /^(?:cục|vụ|viện|trung tâm|sở|bộ|ban|phòng|ủy ban) [\p{L} ]+, \p{Lu}[\p{L} ]+$/iu.test(clause) &&
    !/(?:^| )(?:đã|được|vừa)(?: |$)/u.test(clause);
  return (
    last === '' ||
    whole ||
    (startsWithActor(last) && last.length < 120 && !/(?:^| )(?:đã|được|vừa)(?: |$)/u.test(last)) ||
    /^(?:tôi|chúng tôi)$/iu.test(last)
  );
}

const IMPERATIVE =
  /^(?:(?:khan truong|chu dong|tiep tuc|tap trung|nghiem tuc|thuong xuyen|kip thoi|dinh ky) )*(?:ra soat|hoan thanh|hoan thien|tang cuong|phoi hop|chu tri|tham muu|chi dao|huong dan|kiem tra|giam sat|xay dung|trien khai|to chuc thuc hien|thuc hien|lap|gui|nop|bao cao|tong hop|cap nhat|dang ky|bo tri|day nhanh|don doc|theo doi|danh gia|ky hop dong|thong bao|pho bien|cu can bo|cung cap|de xuat|trinh|nghiem thu|quyet toan|thanh toan|dung|dinh chi) (?!.{0,40}\bda\b)/;

/** True for an item that begins as an order does, with the verb, though nobody is named who orders: 'Gửi hồ sơ trước ngày …'. */
export const isImperative = (first: Passage) => IMPERATIVE.test(first.folded) && first.text.length > 25;

/** Headings of sections that tell of the past or set the frame, folded; what is still to be weighed (an effect, a need) is an order. */
const BACKGROUND =
  /^(?:(?:ve )?(?:danh gia )?(?:tinh hinh|ket qua|thuc trang|nguyen nhan|dac diem|boi canh|danh gia(?! (?:tac dong|muc do|anh huong|nhu cau|kha nang|lai )\b)|nhan xet|ton tai|han che|khai quat|so luoc|can cu|muc dich|muc tieu|quan diem|pham vi|doi tuong|giai thich|thoi gian|dia diem|thanh phan|noi dung (?:hop|cuoc hop)|kinh phi|nguon kinh phi|su can thiet|thong tin chung|gioi thieu|thuan loi|kho khan|vuong mac|uu diem|bai hoc|hieu luc|dieu khoan|yeu to))\b/;
const ORDERING_HEAD =
  /(?:to chuc thuc hien|nhiem vu|phan cong|trach nhiem|yeu cau doi voi|giai phap|trien khai|viec can lam|noi dung thuc hien|de nghi|thuc hien trong thoi gian)/;

/** True for an item whose heading or first words tell what was, or frame what follows. */
export function isBackground(first: Passage): boolean {
  const heading = first.folded.slice(0, 120);
  if (BACKGROUND.test(heading) && !ORDERING_HEAD.test(heading.slice(0, 60)))
    return first.text.length < 90 || /\bda\b|tinh den/.test(first.folded);
  return (
    /^(?:tinh den|den nay|trong (?:nam|thang|quy|thoi gian) (?:qua|\d)|thoi gian qua|trong \d+ thang dau|den het (?:ngay|thang)|theo bao cao cua)\b/.test(
      heading,
    ) && !isOrder(first)
  );
}

export const isOrderingHead = (first: Passage) => ORDERING_HEAD.test(first.folded.slice(0, 120));
