import { type RawBuilder, sql } from 'kysely';
import { amountInWords } from '../../platform/pure/amount-in-words.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import type { OfficialDocument } from '../documents/document.schema.ts';
import { dayInWords, documentBy, type DraftSource, type Letterhead, letterheadOf, orGap } from '../documents/index.ts';
import { agencyOf } from '../organizations/index.ts';
import { contractLetterWords as words } from './contract.letter.words.ts';

interface Row {
  id: string;
  unitId: string;
  unit: string;
  projectId: string;
  code: string;
  name: string;
  year: number;
  number: string | null;
  signedOn: Day | null;
  national: string;
  counterpart: string;
  startsOn: Day;
  endsOn: Day;
  agencySigner: string | null;
  unitSigner: string | null;
  decision: { code: string; on: Day; title: string } | null;
  lines: { description: string; establishment: string | null; national: string; counterpart: string }[];
  outputs: { description: string; quantity: number; unit: string }[];
  milestones: { description: string; dueOn: Day }[];
}
/** Who leads an office on a day, as the programme knows it. */
const leaderOf = (office: RawBuilder<unknown>, on: Day) =>
  sql`(SELECT p.full_name FROM membership m JOIN person p ON p.id = m.person_id WHERE m.organization_id = ${office} AND m.role = 'leader' AND m.valid_from <= ${on}::date AND coalesce(m.valid_to, 'infinity') >= ${on}::date ORDER BY m.valid_from LIMIT 1)`;
const contractRows = (tx: Tx, condition: RawBuilder<unknown>, agencyId: string, on: Day) =>
  sql<Row>`
  SELECT c.id, c.office_id AS "unitId", office_name(c.office_id, ${on}::date) AS unit, p.id AS "projectId", p.code, p.name, p.year, c.number, c.signed_on AS "signedOn", c.national_dong::text AS national, c.counterpart_dong::text AS counterpart, c.starts_on AS "startsOn", c.ends_on AS "endsOn",
    coalesce(c.agency_signer, ${leaderOf(sql`${agencyId}::uuid`, on)}) AS "agencySigner", coalesce(c.unit_signer, ${leaderOf(sql`c.office_id`, on)}) AS "unitSigner",
    (SELECT json_build_object('code', d.code, 'on', d.issued_on, 'title', d.title) FROM allocation a JOIN plan_decision d ON d.id = a.decision_id WHERE a.project_id = p.id AND d.issued_on <= ${on}::date ORDER BY d.issued_on, d.version LIMIT 1) AS decision,
    (SELECT coalesce(json_agg(json_build_object('description', b.description, 'establishment', e.name, 'national', b.national_dong::text, 'counterpart', b.counterpart_dong::text) ORDER BY b.place), '[]') FROM budget_line b LEFT JOIN establishment e ON e.id = b.establishment_id WHERE b.project_id = p.id) AS lines,
    (SELECT coalesce(json_agg(json_build_object('description', o.description, 'quantity', o.quantity, 'unit', o.unit) ORDER BY o.place), '[]') FROM project_output o WHERE o.project_id = p.id) AS outputs,
    (SELECT coalesce(json_agg(json_build_object('description', m.description, 'dueOn', m.due_on) ORDER BY m.place), '[]') FROM milestone m WHERE m.contract_id = c.id) AS milestones
    FROM contract c JOIN project p ON p.id = c.project_id WHERE ${condition}`
    .execute(tx)
    .then(({ rows }) => rows);

const parties = (head: Letterhead, row: Row) =>
  words
    .parties(head.issuer, orGap(row.agencySigner, words.noAgencySigner), row.unit, orGap(row.unitSigner, words.noUnitSigner))
    .map((text) => ({ kind: 'paragraph' as const, text }));
const twoSides = (head: Letterhead) => ({
  counterpart: { title: words.sideB, name: null },
  recipients: [],
  signature: { authority: words.sideA, title: head.title, name: null },
});
const { columns } = words;

function contractOf(head: Letterhead, row: Row): OfficialDocument {
  const { name, code, year, national, counterpart, startsOn, endsOn, decision, lines, outputs, milestones } = row;
  const article = (at: number, text: string, items: readonly string[] = []) => ({
    kind: 'article' as const,
    ref: `${at}`,
    text,
    items: [...items],
  });
  return {
    ...documentBy(head, {
      kind: 'contract',
      subject: words.subject(name),
      basis: [
        ...words.basis.map((each) => `Căn cứ ${each}`),
        `Căn cứ ${decision === null ? orGap(null, words.noDecision) : words.decision(decision.code, writtenInFigures(decision.on), decision.title)}`,
      ],
      blocks: [
        ...parties(head, row),
        article(
          1,
          words.content(name, code, year),
          outputs.map((each) => words.output(each.description, each.quantity, each.unit)),
        ),
        article(2, words.money(writtenDong(national), amountInWords(BigInt(national)), writtenDong(counterpart))),
        article(
          3,
          words.term(writtenInFigures(startsOn), writtenInFigures(endsOn)),
          milestones.map((each) => words.milestone(each.description, writtenInFigures(each.dueOn))),
        ),
        article(4, words.payment),
        article(5, words.dutyA, words.dutiesA),
        article(6, words.dutyB, words.dutiesB),
        article(7, words.general),
      ],
      annexes: [
        {
          title: words.annex,
          note: `(${name})`,
          columns: [
            { name: columns.no, share: 0.6, align: 'centre' },
            { name: columns.what, share: 4.6, align: 'start' },
            { name: columns.whom, share: 3, align: 'start' },
            { name: columns.national, share: 1.8, align: 'end' },
            { name: columns.counterpart, share: 1.6, align: 'end' },
          ],
          rows: lines.map((each, at) => [
            `${at + 1}`,
            each.description,
            each.establishment ?? '',
            writtenDong(each.national),
            writtenDong(each.counterpart),
          ]),
          sum: ['', words.sum, '', writtenDong(national), writtenDong(counterpart)],
        },
      ],
    }),
    ...twoSides(head),
  };
}

interface AnnexRow {
  id: string;
  contractId: string;
  code: string;
  national: string;
  counterpart: string;
  endsOn: Day | null;
  reason: string;
}
const size = (dong: string) => [dong.startsWith('-') ? words.less : words.more, writtenDong(dong.replace('-', ''))] as const;
function annexOf(head: Letterhead, row: Row, annex: AnnexRow): OfficialDocument {
  const [number, on] = [row.number ?? '', row.signedOn === null ? '' : writtenInFigures(row.signedOn)];
  const changed = [
    ...(annex.national === '0' && annex.counterpart === '0' ? [] : [words.annexMoney(...size(annex.national), ...size(annex.counterpart))]),
    ...(annex.endsOn === null ? [] : [words.annexTerm(writtenInFigures(annex.endsOn))]),
    words.annexRest,
  ];
  return {
    ...documentBy(head, {
      kind: 'contract-annex',
      subject: words.annexSubject(annex.code, number, on),
      basis: [`Căn cứ Hợp đồng số ${number} ${row.signedOn === null ? '' : dayInWords(row.signedOn)}`.trim()],
      blocks: [
        ...parties(head, row).slice(0, 2),
        { kind: 'paragraph', text: words.annexLead(number, on, row.name) },
        { kind: 'paragraph', text: words.annexReason(annex.reason) },
        ...changed.map((text, at) => ({ kind: 'article' as const, ref: `${at + 1}`, text, items: [] })),
      ],
    }),
    ...twoSides(head),
  };
}

/** The contract of a project between the Agency and the unit. */
export const contractDrafts: DraftSource = {
  kind: 'contract',
  inSets: false,
  by: ['agency'],
  place: () => '/hop-dong',
  letters: async (tx, { officeId, things, on }) => {
    if (officeId !== (await agencyOf(tx))) return [];
    const head = await letterheadOf(tx, officeId, on);
    return (await contractRows(tx, sql`c.id::text = ANY (${[...things]}::text[])`, officeId, on)).map((row) => ({
      thing: row.id,
      document: contractOf(head, row),
      to: [{ officeId: row.unitId, part: 'lead' as const }],
    }));
  },
};
/** An annex that changes a contract's money or term. */
export const contractAnnexDrafts: DraftSource = {
  kind: 'annex',
  inSets: false,
  by: ['agency'],
  place: () => '/hop-dong',
  letters: async (tx, { officeId, things, on }) => {
    if (officeId !== (await agencyOf(tx))) return [];
    const head = await letterheadOf(tx, officeId, on);
    const { rows: annexes } =
      await sql<AnnexRow>`SELECT id, contract_id AS "contractId", code, national_dong::text AS national, counterpart_dong::text AS counterpart, ends_on AS "endsOn", reason FROM contract_annex WHERE id::text = ANY (${[...things]}::text[]) AND signed_on <= ${on}::date`.execute(
        tx,
      );
    const contracts = new Map(
      (await contractRows(tx, sql`c.id = ANY (${annexes.map(({ contractId }) => contractId)}::uuid[])`, officeId, on)).map((row) => [
        row.id,
        row,
      ]),
    );
    return annexes.flatMap((annex) => {
      const row = contracts.get(annex.contractId);
      return row === undefined
        ? []
        : [{ thing: annex.id, document: annexOf(head, row, annex), to: [{ officeId: row.unitId, part: 'lead' as const }] }];
    });
  },
};
