import { sql } from 'kysely';
import { amountInWords } from '../../../platform/pure/amount-in-words.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import { dayInWords, documentBy, type DraftSource, gap, letterheadOf } from '../../documents/index.ts';
import { acceptanceLetterWords as words } from './acceptance.letter.words.ts';

interface Row {
  id: string;
  unitId: string;
  unit: string;
  code: string;
  name: string;
  number: string;
  signedOn: Day;
  national: string;
  counterpart: string;
  on: Day;
  last: boolean;
  milestones: { description: string; doneOn: Day }[];
}

/** The minutes of work accepted at base: by the unit itself, its department or the Agency. */
export const acceptanceDrafts: DraftSource = {
  kind: 'acceptance',
  inSets: false,
  by: ['agency', 'department', 'promotion-centre', 'central-unit'],
  place: () => '/giai-ngan',
  letters: async (tx, { officeId, things, on }) => {
    const { rows } =
      await sql<Row>`SELECT a.id, c.office_id AS "unitId", office_name(c.office_id, ${on}::date) AS unit, p.code, p.name, c.number, c.signed_on AS "signedOn", a.national_dong::text AS national, a.counterpart_dong::text AS counterpart, a.accepted_on AS on, a.last,
        (SELECT coalesce(json_agg(json_build_object('description', m.description, 'doneOn', m.done_on) ORDER BY m.place), '[]') FROM milestone m WHERE m.contract_id = c.id AND m.done_on <= a.accepted_on) AS milestones
      FROM acceptance a JOIN contract c ON c.id = a.contract_id JOIN project p ON p.id = c.project_id
     WHERE a.id::text = ANY (${[...things]}::text[]) AND a.accepted_on <= ${on}::date AND (c.office_id IN (SELECT line_of(${officeId}::uuid)) OR c.office_id IN (SELECT directed_by(${officeId}::uuid)) OR EXISTS (SELECT FROM organization WHERE id = ${officeId} AND kind = 'agency'))`.execute(
        tx,
      );
    const head = rows.length === 0 ? null : await letterheadOf(tx, officeId, on);
    const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
    return rows.map(({ id, unitId, unit, code, name, number, signedOn, national, counterpart, on: accepted, last, milestones }) => ({
      thing: id,
      to: unitId === officeId ? [] : [{ officeId: unitId, part: 'lead' as const }],
      document: {
        ...documentBy(head!, {
          kind: 'minutes',
          subject: words.subject(name),
          basis: [words.basis(number, writtenInFigures(signedOn))],
          closing: words.closing,
          blocks: [
            paragraph(words.when(dayInWords(accepted))),
            paragraph(words.owner(head!.issuer)),
            paragraph(words.unit(unit)),
            paragraph(words.project(name, code)),
            {
              kind: 'task',
              ref: '1',
              text: milestones.length === 0 ? `${words.milestones} ${gap(words.noMilestone)}` : words.milestones,
              items: milestones.map((each) => words.milestone(each.description, writtenInFigures(each.doneOn))),
            },
            {
              kind: 'task',
              ref: '2',
              text: words.value(writtenDong(national), amountInWords(BigInt(national)), writtenDong(counterpart)),
              items: [],
            },
            paragraph(last ? words.last : words.part),
            paragraph(words.result),
          ],
        }),
        recipients: [],
        counterpart: { title: words.unitSide, name: null },
        signature: { authority: words.ownSide, title: head!.title, name: null },
      },
    }));
  },
};
