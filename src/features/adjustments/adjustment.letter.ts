import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import { documentBy, type DraftSource, letterheadOf } from '../documents/index.ts';
import { agencyOf, ministryOf } from '../organizations/index.ts';
import { adjustmentLetterWords as words } from './adjustment.letter.words.ts';
import type { Adjustment } from './adjustment.schema.ts';
import { openAdjustment } from './adjustment.views.ts';
import { adjustmentWords } from './adjustment.words.ts';

/** A request with all its changes, whatever pages they lie on. */
async function whole(tx: Tx, id: string, on: Day): Promise<Adjustment> {
  const first = await openAdjustment(tx, id, 1, on, null);
  const changes = [...first.changes];
  for (let page = 2; page <= first.changePages; page += 1) changes.push(...(await openAdjustment(tx, id, page, on, null)).changes);
  return { ...first, changes };
}

const { columns } = words;
const annexOf = ({ title, changes }: Adjustment) => ({
  title: words.annex,
  note: `(${title})`,
  sum: null,
  columns: [
    { name: columns.no, share: 0.6, align: 'centre' as const },
    { name: columns.code, share: 1.4, align: 'start' as const },
    { name: columns.name, share: 4.2, align: 'start' as const },
    { name: columns.unit, share: 2.4, align: 'start' as const },
    { name: columns.change, share: 2.4, align: 'start' as const },
    { name: columns.before, share: 1.7, align: 'end' as const },
    { name: columns.after, share: 1.7, align: 'end' as const },
  ],
  rows: changes.map(({ code, name, unit, wanted, base, after }, at) => [
    `${at + 1}`,
    code,
    name,
    unit,
    adjustmentWords.kind[wanted.kind].vi,
    writtenDong(base.nationalDong),
    writtenDong(after.nationalDong),
  ]),
});
const basisOf = (basis: string) =>
  basis
    .split(/;\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/^căn cứ/iu.test(line) ? line : `Căn cứ ${line}`));

/** Requests for adjustment as documents: the decision by whom it belongs to; of what is the Ministry's, the Agency's submission. */
export const adjustmentDrafts: DraftSource = {
  kind: 'adjustment',
  inSets: false,
  by: ['agency', 'ministry'],
  place: (thing) => `/dieu-chinh/${thing}`,
  letters: async (tx, { officeId, things, on }) => {
    const [head, agencyId, ministryId] = [await letterheadOf(tx, officeId, on), await agencyOf(tx), await ministryOf(tx)];
    const letters = [];
    for (const thing of things) {
      const request = await whole(tx, thing, on);
      const { title, reason, basis, projects, authority, unit } = request;
      const decides = authority === 'ministry' ? officeId === ministryId : authority === 'agency' && officeId === agencyId;
      if (!decides && (officeId !== agencyId || authority !== 'ministry')) continue;
      letters.push({
        thing,
        to: decides ? [] : [{ officeId: ministryId, part: 'lead' as const }],
        document: decides
          ? documentBy(head, {
              kind: 'decision',
              subject: `Về việc ${words.subject(title)}`,
              basis: [...words.basis, ...basisOf(basis)],
              annexes: [annexOf(request)],
              recipients: [
                { name: 'Như Điều 4', purpose: null },
                { name: 'Lưu: VT', purpose: null },
              ],
              blocks: [words.decide(title, projects), `${words.rest} ${words.annexes}`, words.force, words.duty].map((text, at) => ({
                kind: 'article' as const,
                ref: `${at + 1}`,
                text,
                items: [],
              })),
            })
          : documentBy(head, {
              kind: 'submission',
              subject: words.subject(title),
              addressees: [words.minister],
              closing: words.closing(head.issuer),
              annexes: [annexOf(request)],
              blocks: [words.lead(unit, reason), words.ask(head.issuer, title, projects)].map((text) => ({
                kind: 'paragraph' as const,
                text,
              })),
            }),
      });
    }
    return letters;
  },
};
