import type { StateSentences } from '../../../platform/pure/steps.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import type { MadeRung, Peace, Reminded } from '../rungs/rung.schema.ts';
import type { Fault, MailState } from './mail.schema.ts';

const inWorkingDays = (days: number) => ({ vi: `${days} ngày làm việc`, en: `${days} working day${days === 1 ? '' : 's'}` });
/** The name of a rung. */
export const rungWords = ({ anchor, days, weekly }: Pick<MadeRung, 'anchor' | 'days' | 'weekly'>): { vi: string; en: string } => {
  if (anchor === 'assigned') return { vi: 'khi được giao', en: 'when assigned' };
  if (weekly) return { vi: `hằng tuần, sau hạn ${days} ngày làm việc`, en: `every week, from ${inWorkingDays(days).en} late` };
  if (days === 0) return { vi: 'ngày cuối đúng hạn', en: 'the last day on time' };
  return days < 0
    ? { vi: `trước hạn ${inWorkingDays(-days).vi}`, en: `${inWorkingDays(-days).en} before` }
    : { vi: `quá hạn ${inWorkingDays(days).vi}`, en: `${inWorkingDays(days).en} late` };
};
export const peaceWords: Readonly<Record<Peace, { readonly vi: string; readonly en: string }>> = {
  closed: { vi: 'đã có kết quả', en: 'done since' },
  deadline: { vi: 'đã có thời hạn mới', en: 'another deadline was set' },
  promise: { vi: 'đã hẹn ngày', en: 'promised for a day' },
  extension: { vi: 'đang đề nghị gia hạn', en: 'a later deadline is asked for' },
  received: { vi: 'đã tiếp nhận', en: 'received since' },
  reported: { vi: 'đã báo cáo tiến độ', en: 'reported on since' },
  answered: { vi: 'đã trả lời', en: 'answered since' },
  contact: { vi: 'đã trao đổi', en: 'spoken of since' },
};
export const faultWords: Readonly<Record<Fault, { readonly vi: string; readonly en: string }>> = {
  'no-person': { vi: 'Cơ quan chưa có người nhận thông báo', en: 'Nobody sits in the office who could be told' },
  left: { vi: 'Người nhận không còn làm việc tại cơ quan', en: 'The person left the office' },
  unreachable: { vi: 'Không kết nối được máy chủ thư', en: 'The mail server cannot be reached' },
  refused: { vi: 'Địa chỉ thư bị từ chối', en: 'The address was refused' },
  'refused-for-now': { vi: 'Máy chủ thư tạm từ chối', en: 'The mail server refused it for now' },
};
export const mailStateWords: Readonly<Record<MailState, { readonly vi: string; readonly en: string }>> = {
  waiting: { vi: 'Chờ gửi', en: 'Waiting' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  'given-up': { vi: 'Gửi nhiều lần không được', en: 'Given up' },
  needless: { vi: 'Không cần gửi nữa', en: 'Needless' },
  settled: { vi: 'Đã báo cách khác', en: 'Told otherwise' },
};

const standingOf = ({ standing, dueOn, namedOn }: Reminded): string =>
  standing === 'overdue'
    ? `QUÁ HẠN từ sau ngày ${writtenInFigures(namedOn ?? dueOn!)}`
    : standing === 'due'
      ? `đến hạn hôm nay (ngày cuối đúng hạn ${writtenInFigures(dueOn!)})`
      : dueOn === null
        ? 'văn bản không nêu thời hạn'
        : `ngày cuối đúng hạn ${writtenInFigures(dueOn)}`;
const line = (duty: Reminded, at: number): string =>
  [
    `${at + 1}. Nhiệm vụ ${duty.ref}, văn bản ${duty.code}: ${duty.title}`,
    `   ${standingOf(duty)}${duty.measured === null ? '' : `; số liệu chương trình: ${duty.measured.done}/${duty.measured.target}`}`,
    `   Mốc nhắc: ${rungWords(duty.told).vi} (${writtenInFigures(duty.told.fellOn)})${duty.folded.length === 0 ? '' : `; gộp các mốc: ${duty.folded.map((rung) => `${rungWords(rung).vi} (${writtenInFigures(rung.fellOn)})`).join(', ')}`}`,
  ].join('\n');

/** A letter that reminds, in Vietnamese as offices write to each other: every duty as it stands when the letter goes. */
export function reminderLetter(office: string, duties: readonly Reminded[], link: string | null): { subject: string; text: string } {
  const late = duties.filter(({ standing }) => standing === 'overdue').length;
  const [one] = duties;
  const about = duties.length === 1 ? `${one!.ref} (${one!.code})` : `${duties.length} nhiệm vụ`;
  return {
    subject:
      late > 0
        ? `Quá hạn ${late === duties.length ? about : `${late}/${duties.length} nhiệm vụ`}: ${office}`
        : duties.every(({ told }) => told.anchor === 'assigned')
          ? `Nhiệm vụ mới: ${about}, ${office}`
          : `Sắp đến hạn: ${about}, ${office}`,
    text: [
      `${office} có ${duties.length} nhiệm vụ cần lưu ý:`,
      ...duties.map(line),
      'Nếu đã thực hiện, đề nghị gửi kết quả; nếu cần thêm thời gian, đề nghị gia hạn bằng văn bản.',
      ...(link === null ? [] : [link]),
    ].join('\n\n'),
  };
}

export const mailStateSentences: StateSentences<MailState> = {
  waiting: { vi: 'Thư đang chờ gửi.', en: 'The letter waits to be sent.' },
  sent: { vi: 'Thư đã được gửi.', en: 'The letter was sent.' },
  refused: { vi: 'Địa chỉ thư đã bị từ chối.', en: 'The address was refused.' },
  'given-up': { vi: 'Đã gửi nhiều lần không được.', en: 'It was tried many times in vain.' },
  needless: { vi: 'Thư không còn cần gửi.', en: 'The letter is not needed any more.' },
  settled: { vi: 'Cơ quan đã được báo bằng cách khác.', en: 'The office was told otherwise.' },
};
export const mailRefusals = {
  nobody: {
    code: 'nobody-to-tell',
    vi: 'Cơ quan chưa có người nhận; hãy thêm người, hoặc báo bằng cách khác và ghi lại.',
    en: 'Nobody sits there who could be told; add a person, or tell the office otherwise and write it down.',
  },
} as const;
