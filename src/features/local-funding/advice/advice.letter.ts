import { sql } from 'kysely';
import { amountInWords } from '../../../platform/pure/amount-in-words.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import { documentBy, type DraftSource, gap, letterheadOf } from '../../documents/index.ts';
import { adviceLetterWords as words } from './advice.letter.words.ts';

interface Row {
  id: string;
  year: number;
  officeId: string;
  asked: string;
  need: string;
  budget: string;
  reason: string;
  opinion: { code: string; on: string; remark: string | null } | null;
  committeeId: string | null;
  committee: string | null;
}

/** The submission by which a department advises its People's Committee to give more local money. */
export const adviceDrafts: DraftSource = {
  kind: 'advice',
  inSets: false,
  by: ['department'],
  place: () => '/kinh-phi-dia-phuong',
  letters: async (tx, { officeId, things, on }) => {
    const { rows } =
      await sql<Row>`SELECT a.id, a.year, a.office_id AS "officeId", a.asked_dong::text AS asked, a.need_dong::text AS need, a.budget_dong::text AS budget, a.reason, o.superior_id AS "committeeId", office_name(o.superior_id, ${on}::date) AS committee,
        (SELECT json_build_object('code', s.paper_code, 'on', s.paper_on, 'remark', s.remark) FROM funding_advice_step s WHERE s.advice_id = a.id AND s.step = 'note-opinion' AND s.business_on <= ${on}::date ORDER BY s.id DESC LIMIT 1) AS opinion
      FROM funding_advice a JOIN organization o ON o.id = a.office_id WHERE a.id::text = ANY (${[...things]}::text[]) AND a.office_id IN (SELECT line_of(${officeId}::uuid)) AND a.drafted_on <= ${on}::date`.execute(
        tx,
      );
    const head = rows.length === 0 ? null : await letterheadOf(tx, officeId, on);
    return rows.map(({ id, year, asked, need, budget, reason, opinion, committeeId, committee }) => {
      const to = committee ?? words.committee;
      return {
        thing: id,
        to: committeeId === null ? [] : [{ officeId: committeeId, part: 'lead' as const }],
        document: documentBy(head!, {
          kind: 'submission',
          subject: words.subject(year),
          addressees: [to],
          closing: words.closing(head!.issuer, to),
          recipients: [
            { name: 'Như trên', purpose: null },
            { name: words.finance, purpose: 'để phối hợp' },
            { name: 'Lưu: VT', purpose: null },
          ],
          blocks: [
            words.standing(head!.issuer, year, writtenInFigures(on), writtenDong(budget), writtenDong(need)),
            reason,
            opinion === null ? gap(words.noOpinion) : words.opinion(opinion.code, writtenInFigures(opinion.on as Day), opinion.remark),
            words.asks(to, year, writtenDong(asked), amountInWords(BigInt(asked))),
          ].map((text) => ({ kind: 'paragraph' as const, text })),
        }),
      };
    });
  },
};
