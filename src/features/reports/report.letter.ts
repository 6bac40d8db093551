import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import type { OfficialDocument } from '../documents/document.schema.ts';
import { documentBy, type DraftSource, gap, type Letterhead, letterheadOf } from '../documents/index.ts';
import { agencyOf } from '../organizations/index.ts';
import { reportLetterWords as words } from './report.letter.words.ts';
import type { Report } from './report.schema.ts';
import { openReport } from './report.views.ts';

const { columns } = words;
const said = (unit: Report['fields'][number]['unit'], value: string) =>
  unit === 'dong' && /^-?\d+$/.test(value) ? writtenDong(value) : value.replace('.', ',');

/** A report as its form asks for it: words in the text, figures in the annex; a row that must be filled and is not is named. */
function reportOf(head: Letterhead, report: Report, to: string): OfficialDocument {
  const { schedule, startsOn, endsOn, fields, cells } = report;
  const valueOf = ({ key, label, checks }: Report['fields'][number]) =>
    (cells[key] ?? '') || (checks.some(({ kind }) => kind === 'must') ? gap(words.empty(label)) : '');
  const [texts, figures] = [fields.filter(({ unit }) => unit === 'text'), fields.filter(({ unit }) => unit !== 'text')];
  return documentBy(head, {
    kind: 'report',
    subject: words.subject(schedule.name, writtenInFigures(startsOn as Day), writtenInFigures(endsOn as Day)),
    addressees: [to],
    closing: words.closing(head.issuer, to),
    blocks: [
      words.lead(
        head.issuer,
        schedule.paper === null ? null : { code: schedule.paper.code, on: writtenInFigures(schedule.paper.on as Day) },
        schedule.name,
      ),
      ...texts.flatMap((field) => {
        const value = valueOf(field);
        return value === '' ? [] : [words.said(field.label, value)];
      }),
      ...(figures.length === 0 ? [] : [words.figures]),
    ].map((text) => ({ kind: 'paragraph' as const, text })),
    annexes:
      figures.length === 0
        ? []
        : [
            {
              title: words.annex,
              note: null,
              sum: null,
              columns: [
                { name: columns.no, share: 0.6, align: 'centre' },
                { name: columns.what, share: 6, align: 'start' },
                { name: columns.unit, share: 1.4, align: 'start' },
                { name: columns.value, share: 2, align: 'end' },
              ],
              rows: figures.map((field, at) => [
                `${at + 1}`,
                field.parent === null ? field.label : `- ${field.label}`,
                words.unit[field.unit],
                said(field.unit, valueOf(field)),
              ]),
            },
          ],
  });
}

/** A report of an office as a document to who is above it: the unit's to its department, the department's to the Agency. */
export const reportDrafts: DraftSource = {
  kind: 'report',
  inSets: false,
  place: (thing) => `/bao-cao/${thing}`,
  letters: async (tx, { officeId, things, on }) => {
    const [head, agencyId] = [await letterheadOf(tx, officeId, on), await agencyOf(tx)];
    const agency = await letterheadOf(tx, agencyId, on);
    const letters = [];
    for (const thing of things) {
      const report = await openReport(tx, thing, on, null);
      if (report.office.id !== officeId) continue;
      const above = report.department.id === officeId ? { id: agencyId, name: agency.issuer } : report.department;
      letters.push({ thing, document: reportOf(head, report, above.name), to: [{ officeId: above.id, part: 'lead' as const }] });
    }
    return letters;
  },
};
