import { sql } from 'kysely';
import { addDays, day, writtenInFigures } from '../../platform/pure/dates.ts';
import { documentBy, type DraftSource, gap, letterheadOf } from '../documents/index.ts';
import { invitationWords as words } from './meeting.invitation.words.ts';

/** A week by its Monday. */
const WEEK = /^\d{4}-\d{2}-\d{2}$/;

/** The invitation to an office's meeting of a week: those whom the last conclusions charged; hour, place and chair are for who writes to fill in. */
export const invitationDrafts: DraftSource = {
  kind: 'invitation',
  inSets: false,
  place: (thing) => `/giao-ban?week=${thing}`,
  letters: async (tx, { officeId, things, on }) => {
    const head = await letterheadOf(tx, officeId, on);
    const letters = [];
    for (const thing of things.filter((each) => WEEK.test(each))) {
      const { rows: charged } = await sql<{ id: string; name: string; code: string | null }>`
        SELECT DISTINCT o.id, office_name(o.id, ${on}::date) AS name, m.notice_code AS code FROM (SELECT id, notice_code FROM meeting WHERE office_id = ${officeId} AND week_from < ${thing}::date AND state = 'issued' AND notice_on <= ${on}::date ORDER BY week_from DESC LIMIT 1) m
          JOIN meeting_conclusion c ON c.meeting_id = m.id AND c.version = (SELECT max(version) FROM meeting_conclusion WHERE meeting_id = m.id) CROSS JOIN LATERAL unnest(c.to_ids) AS o (id) WHERE o.id <> ${officeId} ORDER BY 2`.execute(
        tx,
      );
      letters.push({
        thing,
        to: charged.map(({ id }) => ({ officeId: id, part: 'inform' as const })),
        document: documentBy(head, {
          kind: 'invitation',
          subject: words.subject(writtenInFigures(day(thing)), writtenInFigures(addDays(day(thing), 6))),
          addressees: charged.length === 0 ? [gap(words.invited)] : charged.map(({ name }) => name),
          closing: words.closing,
          blocks: [
            { kind: 'paragraph', text: words.lead(head.issuer, gap(words.hour), gap(words.place)) },
            { kind: 'paragraph', text: words.chairedBy(gap(words.chair)) },
            { kind: 'paragraph', text: words.about },
            ...[...(charged[0]?.code == null ? [] : [words.last(charged[0].code)]), ...words.parts].map((text, at) => ({
              kind: 'task' as const,
              ref: `${at + 1}`,
              text: `${text}.`,
              items: [],
            })),
          ],
        }),
      });
    }
    return letters;
  },
};
