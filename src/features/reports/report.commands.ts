import { sql } from 'kysely';
import { type Act, command } from '../../platform/command.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { agencyOf } from '../organizations/index.ts';
import type { Cells, FaultOfRow, NewCall, NewSubmission, SavedCells } from './report.schema.ts';
import { completed, differences, faultsOfCells, laidOver } from './report.rules.ts';
import { requireReportStep } from './report.steps.ts';
import {
  type Draft,
  draftOf,
  insertCall,
  insertOwed,
  insertSubmission,
  keepDraft,
  lastSubmission,
  type LockedReport,
  lockReport,
  type Owed,
  stepReport,
} from './report.store.ts';
import { formInForce } from './report.views.ts';
import { owedBy } from './report.owed.ts';
import { reportRefusals as refusals } from './report.words.ts';
import type { Field } from './forms/form.schema.ts';

const told = (act: Act, { id, officeId }: LockedReport, detail: Record<string, unknown>) =>
  act.record({ thing: 'report', thingId: id, officeId, detail });
const asRefusal = ({ code, vi, en }: FaultOfRow): Refusal => because({ code, vi, en });

/** What somebody else saved since the page was opened, row by row with both values; nothing where both say the same, nor in a row that is not asked about. */
function changedMeanwhile(
  draft: Draft | null,
  { cells, seen }: SavedCells,
  fields: readonly Field[],
  asked: readonly string[] | null = null,
): Refusal[] {
  if (draft === null || draft.revision === seen) return [];
  const found = differences(draft.cells, cells, fields).filter(({ key }) => asked === null || asked.includes(key));
  return found.length === 0
    ? []
    : [
        because(refusals.changedMeanwhile(draft.savedBy)),
        ...found.map(({ label, from, to }) => because(refusals.otherValue(label, from ?? refusals.nothing.vi, to ?? refusals.nothing.vi))),
      ];
}

/** Opens what every office owes by today, period by period: run again it opens nothing twice. */
export const openReports = command<Record<string, never>, { opened: number }>('reports sweep', async (act) => {
  const illustrative = (await act.tx.selectFrom('story').select('name').executeTakeFirst()) !== undefined;
  let opened = 0;
  const found = await owedBy(act.tx, act.today);
  for (const { id, name, officeId, formCode, owed } of found) {
    const fresh = await insertOwed(act, { id, formCode }, owed as readonly Owed[], illustrative);
    opened += fresh;
    act.record({ thing: 'reportSchedule', thingId: id, officeId, detail: { name, opened: fresh } });
  }
  const agency = await agencyOf(act.tx);
  if (found.length === 0) act.record({ thing: 'reportSchedule', thingId: agency, officeId: agency, detail: { opened } });
  return { opened };
});

/** Saves what is typed, whatever it is: nothing typed is lost, and nobody overwrites another. Answers the new revision. */
export const saveReport = command(
  'reports save',
  async (act, { id, saved }: { id: string; saved: SavedCells }): Promise<{ revision: number }> => {
    const report = await lockReport(act.tx, id);
    const [draft, form] = [await draftOf(act.tx, report.id), await formInForce(act.tx, report.formCode, act.today)];
    const laid =
      draft === null || draft.revision === saved.seen || saved.base === undefined
        ? { cells: saved.cells, contested: null }
        : laidOver(saved.cells, saved.base, draft.cells);
    requireReportStep(
      'save',
      report,
      { own: false, faults: changedMeanwhile(draft, saved, form?.fields ?? [], laid.contested) },
      act.by.asker,
    );
    await keepDraft(act, report, laid.cells, draft);
    told(act, report, { saved: Object.keys(laid.cells).length });
    return { revision: (draft?.revision ?? 0) + 1 };
  },
);

/** Hands a report in, in the version of its form that is in force today; the totals left empty are made. What was handed in before stays. */
export const submitReport = command(
  'reports submit',
  async (act, { id, submission }: { id: string; submission: NewSubmission }): Promise<{ no: number }> => {
    const report = await lockReport(act.tx, id);
    const [draft, last, form] = [
      await draftOf(act.tx, report.id),
      await lastSubmission(act.tx, report.id),
      await formInForce(act.tx, report.formCode, act.today),
    ];
    const fields = form?.fields ?? [];
    const cells: Cells = completed(fields, submission.cells);
    const { letter } = submission;
    const faults = [
      ...(form === null
        ? [because(refusals.noForm(report.formCode))]
        : form.id === submission.formId
          ? []
          : [because(refusals.formChanged(form.code, form.version, writtenInFigures(form.validFrom)))]),
      ...changedMeanwhile(draft, submission, fields),
      ...(form?.id === submission.formId ? faultsOfCells(fields, submission.cells).map(asRefusal) : []),
      ...(letter !== null && letter.on > act.today ? [because(refusals.letterLater)] : []),
      ...(last !== null && report.state !== 'returned' && letter === null && differences(last.cells, cells, fields).length === 0
        ? [because(refusals.unchanged)]
        : []),
    ];
    requireReportStep('submit', report, { own: false, faults }, act.by.asker);
    const no = (last?.no ?? 0) + 1;
    await keepDraft(act, report, cells, draft);
    await stepReport(act, report, 'submit', 'submitted', {
      submission: await insertSubmission(act, report, { no, formId: form!.id, cells, letter }),
    });
    told(act, report, {
      no,
      form: form!.code,
      version: form!.version,
      changed: last === null ? null : differences(last.cells, cells, fields).length,
    });
    act.tell('report submitted', { report: report.id, no });
    return { no };
  },
);

/** Locks a report that its department judges, and what was handed in last. Throws NotFound and Refused. */
async function judged(act: Act, id: string, step: 'confirm' | 'return', no: number) {
  const report = await lockReport(act.tx, id);
  const last = await lastSubmission(act.tx, report.id);
  const faults = last !== null && last.no !== no ? [because(refusals.newer(last.no))] : [];
  requireReportStep(step, report, { own: last?.personId != null && last.personId === act.by.asker?.personId, faults }, act.by.asker);
  return { report, last: last! };
}

/** Another person of the department stands by what was handed in: it is in the Agency's figures from this transaction on. */
export const confirmReport = command('reports confirm', async (act, { id, no }: { id: string; no: number }) => {
  const { report, last } = await judged(act, id, 'confirm', no);
  await stepReport(act, report, 'confirm', 'confirmed', { submission: last.id });
  told(act, report, { confirmed: last.no });
  act.tell('report confirmed', { report: report.id, no: last.no });
});

/** The department gives a report back, with the reason. */
export const returnReport = command('reports return', async (act, { id, no, reason }: { id: string; no: number; reason: string }) => {
  const { report, last } = await judged(act, id, 'return', no);
  await stepReport(act, report, 'return', 'returned', { submission: last.id, remark: reason });
  told(act, report, { returned: last.no, reason });
});

/** Enters what an establishment said on the telephone, for it: who, when, by whom. Answers its id. */
export const noteCall = command('reports note-call', async (act, { id, call }: { id: string; call: NewCall }): Promise<{ id: string }> => {
  const report = await lockReport(act.tx, id);
  const {
    rows: [place],
  } = await sql<{ name: string; own: boolean }>`
    SELECT e.name, coalesce(w.province_id = o.province_id, true) AS own FROM establishment e CROSS JOIN organization o
      LEFT JOIN LATERAL (SELECT province_id FROM establishment_place WHERE establishment_id = e.id ORDER BY (valid_from > ${call.spokenOn}::date), CASE WHEN valid_from <= ${call.spokenOn}::date THEN valid_from END DESC, valid_from LIMIT 1) w ON true
     WHERE e.id = ${call.establishmentId} AND o.id = ${report.departmentId}`.execute(act.tx);
  const faults = [
    ...(call.spokenOn > act.today ? [refusals.callLater] : []),
    ...(place === undefined ? [refusals.noEstablishment] : place.own ? [] : [refusals.notOwn(place.name)]),
  ].map((words) => because(words));
  requireReportStep('note-call', report, { own: false, faults }, act.by.asker);
  const noted = await insertCall(act, report, call);
  await stepReport(act, report, 'note-call', report.state);
  told(act, report, { establishment: place!.name, situation: call.situation, spokenWith: call.spokenWith });
  return { id: noted };
});
