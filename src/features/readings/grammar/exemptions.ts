import { cut, found, type Found, type Passage } from './passage.ts';

/** What a task does not reach: '(trừ …)', ', ngoại trừ …', 'không áp dụng đối với …', 'không bao gồm …'. */

const LEADS =
  /(?:^|[\s,(;])(?<lead>ngoại trừ|chỉ trừ|trừ(?! (?:đi|vào|khử|sâu|bì|nợ|lùi|ra))|không áp dụng (?:đối với|với|cho)|không bao gồm|không kể|không tính|không thuộc diện áp dụng(?: đối với)?:?|không thuộc (?:diện|đối tượng|phạm vi)(?: áp dụng)?(?: đối với)?:?)\s+/giu;
/** Words before 'trừ' that make it another word. */
const NOT_EXCEPT = /(?:khấu|loại|diệt|bài|giảm|bù|phòng|tiễu|miễn) $/iu;
/** An exemption longer than this is none. */
const LONGEST = 800;
const NEXT_CLAUSE =
  /[;.](?:\s|$|\/)|,\s(?=(?:trước|chậm nhất|gửi|báo cáo|trình|hoàn thành|bảo đảm|đảm bảo|xong|đồng thời|và báo cáo|để)\s)/u;

/** The exemptions that stand in a text, each without its leading word. */
export function readExemptions(text: Passage): Found<string>[] {
  return [...text.text.matchAll(LEADS)].flatMap((match) => {
    const lead = match.groups!['lead']!;
    const leadAt = match.index + match[0].indexOf(lead);
    if (NOT_EXCEPT.test(text.text.slice(Math.max(0, leadAt - 12), leadAt))) return [];
    const start = match.index + match[0].length;
    const end = Math.min(start + LONGEST, endOf(text.text.slice(0, start + LONGEST), leadAt, start));
    const from = cut(text, start, start + text.text.slice(start, end).replace(/[\s,;.]+$/, '').length);
    return from.text === '' ? [] : [found(from.text, from)];
  });
}

function endOf(text: string, leadAt: number, start: number): number {
  let depth = text[leadAt - 1] === '(' ? 1 : 0;
  if (depth === 1) {
    for (let at = start; at < text.length; at += 1) {
      if (text[at] === '(') depth += 1;
      if (text[at] === ')') depth -= 1;
      if (depth === 0) return at;
    }
    return text.length;
  }
  const next = NEXT_CLAUSE.exec(text.slice(start));
  return next === null ? text.length : start + next.index;
}
