import { addDays, day, writtenInFigures } from '../../platform/pure/dates.ts';
import type { Conclusion, Notice } from './meeting.schema.ts';

/** What a notice is written from. */
export interface NoticeOf { readonly office: string; readonly above: string | null; readonly place: string; readonly weekFrom: string; readonly heldOn: string; readonly chairedBy: string; readonly conclusions: readonly Conclusion[]; readonly notice: Notice }

const inWords = (on: string) => { const [year, month, date] = on.split('-').map(Number); return `ngày ${date! < 10 ? '0' : ''}${date} tháng ${month! < 3 ? '0' : ''}${month} năm ${year}`; };
const sentence = ({ no, text, to, dueOn }: Conclusion) => `${no}. ${to.map(({ name }) => name).join(', ')}: ${text.replace(/[\s.;,]+$/, '')}${dueOn === null ? '' : `, chậm nhất ${inWords(dueOn)}`}.`;

/**
 * The notice of a meeting's conclusions as a plain text that is laid out, signed and numbered like any letter, and that the reader reads back to
 * the same duties: each opens with the offices that do it and ends with its day.
 */
export function noticeText({ office, above, place, weekFrom, heldOn, chairedBy, conclusions, notice }: NoticeOf): string {
  const addressees = [...new Set(conclusions.flatMap(({ to }) => to.map(({ name }) => name)))];
  return [
    ...(above === null ? [] : [above.toLocaleUpperCase('vi')]), office.toLocaleUpperCase('vi'), `Số: ${notice.code}`, `${place}, ${inWords(notice.on)}`, '', 'THÔNG BÁO',
    `Kết luận giao ban tuần từ ngày ${writtenInFigures(weekFrom)} đến ngày ${writtenInFigures(addDays(day(weekFrom), 6))}`, '', 'Kính gửi:', ...addressees.map((name, at) => `- ${name}${at === addressees.length - 1 ? '.' : ';'}`), '',
    `Tại cuộc họp giao ban ${inWords(heldOn)} do ${chairedBy} chủ trì, các nội dung sau được kết luận:`, '', ...conclusions.flatMap((each) => [sentence(each), '']),
    'Đề nghị các cơ quan, đơn vị tổ chức thực hiện./.', '', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.', '', notice.post.toLocaleUpperCase('vi'), '', notice.signer, '',
  ].join('\n');
}
