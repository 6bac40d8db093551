import { addDays, type Day, day, writtenInFigures } from '../../platform/pure/dates.ts';
import type { OfficialDocument } from '../documents/document.schema.ts';
import { dayInWords, documentBy, type Letterhead } from '../documents/index.ts';
import { noticeWords as words } from './meeting.notice.words.ts';
import type { Conclusion } from './meeting.schema.ts';

/** What a notice is written from. */
export interface NoticeOf {
  readonly head: Letterhead;
  readonly weekFrom: string;
  readonly heldOn: string;
  readonly chairedBy: string;
  readonly conclusions: readonly Conclusion[];
}

const sentence = ({ text, to, dueOn }: Conclusion) =>
  words.conclusion(to.map(({ name }) => name).join(', '), text.replace(/[\s.;,]+$/, ''), dueOn === null ? null : dayInWords(dueOn));

/**
 * The notice of a meeting's conclusions, not numbered or signed: each opens with the offices that do it and ends with its day, so that the reader reads it back to
 * the same duties.
 */
export const noticeDocument = ({ head, weekFrom, heldOn, chairedBy, conclusions }: NoticeOf): OfficialDocument =>
  documentBy(head, {
    kind: 'notice',
    subject: words.subject(writtenInFigures(weekFrom as Day), writtenInFigures(addDays(day(weekFrom), 6))),
    addressees: [...new Set(conclusions.flatMap(({ to }) => to.map(({ name }) => name)))],
    closing: words.closing,
    blocks: [
      { kind: 'paragraph', text: words.lead(dayInWords(heldOn), chairedBy) },
      ...conclusions.map((each) => ({ kind: 'task' as const, ref: `${each.no}`, text: sentence(each), items: [] })),
    ],
  });
