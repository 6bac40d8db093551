import type { NoticeKind } from '../../../../db/generated/rows.ts';

/** What a notice says: subject and first sentence, in Vietnamese as offices write to each other. */
export const noticeWords: Readonly<Record<NoticeKind, (letter: { code: string; duties: number; dueOn: string | null }) => { subject: string; text: string }>> = {
  assigned: ({ code, duties }) => ({ subject: `Nhiệm vụ mới theo ${code}`, text: `Cơ quan được giao ${duties} nhiệm vụ theo ${code}.` }),
  'due-soon': ({ code, duties, dueOn }) => ({ subject: `Sắp đến hạn: ${code}`, text: `${duties} nhiệm vụ theo ${code} có thời hạn đến hết ngày ${dueOn}.` }),
  due: ({ code, duties, dueOn }) => ({ subject: `Đến hạn hôm nay: ${code}`, text: `${duties} nhiệm vụ theo ${code} đến hạn (ngày cuối đúng hạn: ${dueOn}).` }),
  overdue: ({ code, duties, dueOn }) => ({ subject: `Quá hạn: ${code}`, text: `${duties} nhiệm vụ theo ${code} đã quá thời hạn ${dueOn}, chưa có kết quả. Nếu đã thực hiện, đề nghị gửi kết quả; nếu cần thêm thời gian, đề nghị gia hạn bằng văn bản.` }),
};
