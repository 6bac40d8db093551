import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import type { OfficialDocument } from '../documents/document.schema.ts';
import { dayInWords, documentBy, type DraftSource, type Letterhead, letterheadOf, orGap } from '../documents/index.ts';
import { inspectionLetterWords as words } from './inspection.letter.words.ts';
import type { Inspection } from './inspection.schema.ts';
import { inspectionWords } from './inspection.words.ts';
import { openVisit } from './visits/visit.views.ts';

const { columns } = words;
function minutesOf(head: Letterhead, visit: Inspection): OfficialDocument {
  const { project, unit, content, contract, reason, plan, place } = visit;
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
  const { findings, items } = content;
  return {
    ...documentBy(head, {
      kind: 'minutes',
      subject: words.subject(project.name),
      basis: plan?.decision == null ? [] : [words.basis(plan.decision.code, writtenInFigures(plan.decision.on as Day))],
      closing: words.closing,
      blocks: [
        paragraph(words.when(dayInWords(content.visitedOn), orGap(place, words.noPlace))),
        paragraph(words.inspectors(head.issuer)),
        paragraph(words.inspected(unit)),
        paragraph(words.present(orGap(content.present, words.noPresent).replace(/[.;\s]+$/u, ''))),
        ...(reason === null ? [] : [paragraph(words.byReason(reason))]),
        { kind: 'heading', text: words.checked },
        paragraph(
          `${contract === null ? words.noContract(project.code) : words.contract(contract, project.code)}${items.length === 0 ? '' : ` ${words.details}`}`,
        ),
        ...(content.remark.trim() === '' ? [] : [paragraph(words.remark(content.remark))]),
        { kind: 'heading', text: words.found },
        ...(findings.length === 0
          ? [paragraph(words.none)]
          : findings.map((each, at) => ({
              kind: 'task' as const,
              ref: `${at + 1}`,
              text: words.finding(
                inspectionWords.kind[each.kind].vi,
                inspectionWords.severity[each.severity].vi,
                each.description,
                each.demand,
                dayInWords(each.dueOn),
              ),
              items: [],
            }))),
      ],
      annexes:
        items.length === 0
          ? []
          : [
              {
                title: words.annex,
                note: null,
                sum: null,
                columns: [
                  { name: columns.no, share: 0.6, align: 'centre' },
                  { name: columns.group, share: 2, align: 'start' },
                  { name: columns.what, share: 5, align: 'start' },
                  { name: columns.verdict, share: 1.4, align: 'start' },
                  { name: columns.remark, share: 3, align: 'start' },
                ],
                rows: items.map((each, at) => [
                  `${at + 1}`,
                  inspectionWords.group[each.group].vi,
                  each.detail === null ? each.vi : `${each.vi} (${each.detail})`,
                  each.verdict === null ? words.open : inspectionWords.verdict[each.verdict].vi,
                  each.remark,
                ]),
              },
            ],
    }),
    recipients: [],
    counterpart: { title: words.unitSide, name: null },
    signature: { authority: words.ownSide, title: head.title, name: null },
  };
}

/** The minutes of a visit, by the office that made it. */
export const inspectionDrafts: DraftSource = {
  kind: 'inspection',
  inSets: false,
  by: ['agency', 'department'],
  place: (thing) => `/kiem-tra/bien-ban/${thing}`,
  letters: async (tx, { officeId, things, on }) => {
    const head = await letterheadOf(tx, officeId, on);
    const letters = [];
    for (const thing of things) {
      const visit = await openVisit(tx, thing, on, null);
      if (visit.office === head.issuer) letters.push({ thing, document: minutesOf(head, visit), to: [] });
    }
    return letters;
  },
};
