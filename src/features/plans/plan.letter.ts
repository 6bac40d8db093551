import { amountInWords } from '../../platform/pure/amount-in-words.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import type { Annex, OfficialDocument } from '../documents/document.schema.ts';
import { documentBy, type DraftSource, type Letterhead, letterheadOf } from '../documents/index.ts';
import { agencyOf, ministryOf, officeStanding } from '../organizations/index.ts';
import { planLetterWords as words } from './plan.letter.words.ts';
import type { Decision } from './plan.schema.ts';
import { openDecision } from './plan.views.ts';

const { columns } = words;
function annexOf({ title, allocations }: Decision): Annex {
  const sum = (of: (row: Decision['allocations'][number]) => string) =>
    writtenDong(allocations.reduce((total, row) => total + BigInt(of(row)), 0n));
  return {
    title: words.annex,
    note: words.annexNote(title),
    columns: [
      { name: columns.no, share: 0.6, align: 'centre' },
      { name: columns.code, share: 1.5, align: 'start' },
      { name: columns.name, share: 4.4, align: 'start' },
      { name: columns.unit, share: 2.4, align: 'start' },
      { name: columns.province, share: 1.4, align: 'start' },
      { name: columns.national, share: 1.7, align: 'end' },
      { name: columns.counterpart, share: 1.6, align: 'end' },
      { name: columns.remark, share: 1.4, align: 'start' },
    ],
    rows: allocations.map(({ code, name, unit, province, nationalDong, counterpartDong, remark }, at) => [
      `${at + 1}`,
      code,
      name,
      unit,
      province ?? '',
      writtenDong(nationalDong),
      writtenDong(counterpartDong),
      remark ?? '',
    ]),
    sum: ['', '', words.sum, '', '', sum(({ nationalDong }) => nationalDong), sum(({ counterpartDong }) => counterpartDong), ''],
  };
}
const basisOf = (basis: string) =>
  basis
    .split(/;\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/^căn cứ/iu.test(line) ? line : `Căn cứ ${line}`));

/** The decision itself where the Ministry writes; from the Agency the submission of it to the Minister. */
function letterOf(head: Letterhead, decision: Decision, agency: string): OfficialDocument {
  const { title, basis, allocations } = decision;
  const total = allocations.reduce((sum, { nationalDong }) => sum + BigInt(nationalDong), 0n);
  const [dong, inWords] = [writtenDong(total), total <= 0n ? writtenDong(total) : amountInWords(total)];
  if (head.kind !== 'ministry') {
    return documentBy(head, {
      kind: 'submission',
      subject: words.submitSubject(title),
      addressees: [words.minister],
      closing: words.submitClosing(head.issuer),
      annexes: [annexOf(decision)],
      blocks: [
        { kind: 'paragraph', text: words.submitLead(basis) },
        { kind: 'paragraph', text: words.submitAsk(head.issuer, title, allocations.length, dong, inWords) },
      ],
    });
  }
  return documentBy(head, {
    kind: 'decision',
    subject: `Về việc ${words.submitSubject(title)}`,
    basis: basisOf(basis),
    annexes: [annexOf(decision)],
    recipients: [
      { name: 'Như Điều 4', purpose: null },
      ...words.recipients.map((name) => ({ name, purpose: null })),
      { name: 'Lưu: VT, CTĐP', purpose: null },
    ],
    blocks: [words.approve(title, allocations.length, dong, inWords), words.carryOut(agency), words.force, words.duty(agency)].map(
      (text, at) => ({ kind: 'article' as const, ref: `${at + 1}`, text, items: [] }),
    ),
  });
}

/** Decisions of the plan as documents: the Ministry's own, or the Agency's submission. */
export const planDrafts: DraftSource = {
  kind: 'plan-decision',
  inSets: false,
  by: ['agency', 'ministry'],
  place: (thing) => `/ke-hoach/quyet-dinh/${thing}`,
  letters: async (tx, { officeId, things, on }) => {
    const [head, agencyId, ministryId] = [await letterheadOf(tx, officeId, on), await agencyOf(tx), await ministryOf(tx)];
    const agency = (await officeStanding(tx, agencyId, on)).name;
    if (officeId !== agencyId && officeId !== ministryId) return [];
    const letters = [];
    for (const thing of things)
      letters.push({
        thing,
        document: letterOf(head, await openDecision(tx, thing, on, null), agency),
        to: officeId === agencyId ? [{ officeId: ministryId, part: 'lead' as const }] : [{ officeId: agencyId, part: 'lead' as const }],
      });
    return letters;
  },
};
