import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { Field } from './forms/form.schema.ts';
import { fieldsOf, versionOn } from './forms/form.views.ts';
import { prefilled, rowsBehind } from './prefill/prefill.views.ts';
import { differences, faultsOfCells, standingOfReport } from './report.rules.ts';
import type { Cells, PrefillRows, Report, ReportRow } from './report.schema.ts';
import { answerReportSteps, seesTyped, sitsIn } from './report.steps.ts';

export interface FormInForce {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly basis: string | null;
  readonly validFrom: Day;
  readonly fields: readonly Field[];
}
/** The version of a form that is filled on a day, with its rows; null where none is in force. */
export async function formInForce(tx: Tx, code: string, on: Day): Promise<FormInForce | null> {
  const {
    rows: [form],
  } = await sql<
    Omit<FormInForce, 'fields'>
  >`SELECT f.id, f.code, f.version, f.name, f.basis, f.valid_from AS "validFrom" FROM report_form f WHERE f.id = ${versionOn(sql`${code}`, sql`${on}::date`)}`.execute(
    tx,
  );
  return form === undefined ? null : { ...form, fields: await fieldsOf(tx, form.id) };
}

/** The duty to report of report `r`, as pages name it. */
export const SCHEDULE = sql`json_build_object('id', s.id, 'name', s.name, 'period', s.period, 'audience', s.audience, 'paper', CASE WHEN s.paper_code IS NOT NULL THEN json_build_object('code', s.paper_code, 'on', s.paper_on) END)`;
/** Report `r` on a day, under the name `t`: its state, when it was first handed in, what was confirmed last. */
export const stoodOn = (on: Day) => sql`CROSS JOIN LATERAL (
  SELECT (SELECT to_state FROM report_step WHERE report_id = r.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state, (SELECT min(business_on) FROM report_step WHERE report_id = r.id AND step = 'submit' AND business_on <= ${on}::date) AS submitted_on) AS t`;

interface Found extends Omit<ReportRow, 'standing' | 'afterDue'> {
  readonly formCode: string;
}
async function foundOn(tx: Tx, id: string, on: Day): Promise<Found> {
  const {
    rows: [found],
  } = isUuid(id)
    ? await sql<Found>`
    SELECT r.id, json_build_object('id', r.office_id, 'name', office_name(r.office_id, ${on}::date)) AS office, json_build_object('id', r.department_id, 'name', office_name(r.department_id, ${on}::date)) AS department, ${SCHEDULE} AS schedule,
           r.starts_on AS "startsOn", r.ends_on AS "endsOn", r.due_on AS "dueOn", t.state, t.submitted_on AS "submittedOn", r.illustrative, r.form_code AS "formCode"
      FROM report r JOIN report_schedule s ON s.id = r.schedule_id ${stoodOn(on)} WHERE r.id = ${id} AND r.opened_on <= ${on}::date`.execute(
        tx,
      )
    : { rows: [] };
  if (found === undefined) throw new NotFound('report');
  return found;
}
const toldBy = ({ id, office, startsOn, endsOn }: Found, on: Day) => ({
  reportId: id,
  officeId: office.id,
  startsOn,
  endsOn: endsOn < on ? endsOn : on,
});

interface SubmissionRow {
  readonly id: string;
  readonly no: number;
  readonly on: string;
  readonly by: string;
  readonly personId: string | null;
  readonly formVersion: number;
  readonly letter: Report['submissions'][number]['letter'];
  readonly cells: Cells;
  readonly confirmed: boolean;
}
async function submissionsOf(tx: Tx, id: string, on: Day): Promise<SubmissionRow[]> {
  return (
    await sql<SubmissionRow>`
    SELECT b.id, b.no, b.submitted_on AS on, b.actor AS by, b.person_id AS "personId", f.version AS "formVersion", CASE WHEN b.letter_code IS NOT NULL THEN json_build_object('code', b.letter_code, 'on', b.letter_on) END AS letter, b.cells,
           b.id IS NOT DISTINCT FROM (SELECT submission_id FROM report_step WHERE report_id = b.report_id AND step = 'confirm' AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS confirmed
      FROM report_submission b JOIN report_form f ON f.id = b.form_id WHERE b.report_id = ${id} AND b.submitted_on <= ${on}::date ORDER BY b.no`.execute(
      tx,
    )
  ).rows;
}

/** Each handing-in with what it changed of the one before, the newest first. */
const told = (rows: readonly SubmissionRow[], fields: readonly Field[]): Report['submissions'] =>
  rows
    .map(({ no, on, by, formVersion, letter, confirmed, cells }, at) => ({
      no,
      on,
      by,
      formVersion,
      letter,
      confirmed,
      changes: at === 0 ? [] : differences(rows[at - 1]!.cells, cells, fields),
    }))
    .toReversed();

async function draftShown(
  tx: Tx,
  id: string,
  submitted: Cells,
  typed: boolean,
): Promise<Pick<Report, 'revision' | 'savedBy' | 'savedAt' | 'cells'>> {
  const draft = !typed
    ? undefined
    : (
        await sql<{
          revision: number;
          savedBy: string;
          savedAt: Date;
          cells: Cells;
        }>`SELECT revision, saved_by AS "savedBy", saved_at AS "savedAt", cells FROM report_draft WHERE report_id = ${id}`.execute(tx)
      ).rows[0];
  return draft === undefined
    ? { revision: 0, savedBy: null, savedAt: null, cells: submitted }
    : { ...draft, savedAt: draft.savedAt.toISOString() };
}

/** One report as it stood on a day: its rows in the version of the form in force, what is typed, what was handed in. Throws NotFound. */
export async function openReport(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Report> {
  const found = await foundOn(tx, id, on);
  const form = await formInForce(tx, found.formCode, on);
  if (form === null) throw new NotFound('report-form');
  const { fields, ...version } = form;
  const submissions = await submissionsOf(tx, id, on);
  const draft = await draftShown(
    tx,
    id,
    submissions.at(-1)?.cells ?? {},
    asker?.lookingBack === undefined && seesTyped({ officeId: found.office.id, departmentId: found.department.id }, asker),
  );
  const calls = (
    await sql<
      Report['calls'][number]
    >`SELECT c.id, c.establishment_id AS "establishmentId", e.name AS establishment, c.spoken_with AS "spokenWith", c.spoken_on AS "spokenOn", c.situation, c.workers, c.told, c.actor AS by, (c.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "enteredOn"
    FROM report_call c JOIN establishment e ON e.id = c.establishment_id WHERE c.report_id = ${id} AND (c.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= ${on}::date ORDER BY c.entered DESC`.execute(
      tx,
    )
  ).rows;
  const history = (
    await sql<
      Report['history'][number]
    >`SELECT h.step, h.business_on AS on, h.actor AS by, b.no, h.remark FROM report_step h LEFT JOIN report_submission b ON b.id = h.submission_id WHERE h.report_id = ${id} AND h.business_on <= ${on}::date ORDER BY h.id`.execute(
      tx,
    )
  ).rows;
  const { formCode: _, ...row } = found;
  const keys = new Set(fields.map(({ key }) => key));
  const last = submissions.at(-1);
  return {
    ...row,
    own: asker !== null && sitsIn(asker, [row.office.id]),
    asOf: on,
    standing: standingOfReport({ state: row.state, dueOn: row.dueOn, asked: row.schedule.paper !== null }, on),
    afterDue: row.schedule.paper !== null && row.submittedOn !== null && row.submittedOn > row.dueOn,
    form: version,
    fields: [...fields],
    ...draft,
    left: Object.entries(draft.cells)
      .filter(([key, value]) => !keys.has(key) && value !== '')
      .map(([key, value]) => ({ key, value })),
    faults: faultsOfCells(fields, draft.cells),
    prefill: await prefilled(tx, toldBy(found, on), fields),
    submissions: told(submissions, fields),
    calls,
    history,
    steps: answerReportSteps(
      { state: row.state, officeId: row.office.id, departmentId: row.department.id },
      last?.personId != null && last.personId === asker?.personId,
      asker,
    ),
  };
}

/** The rows behind one prefilled figure of a report. Throws NotFound. */
export async function openPrefill(tx: Tx, id: string, name: string, on: Day): Promise<PrefillRows> {
  return rowsBehind(tx, toldBy(await foundOn(tx, id, on), on), name);
}

/** The offices whose reports are late on a day, the longest first, one row a report: past their day, not handed in, and asked for by a numbered document. */
export async function lateReports(tx: Tx, on: Day): Promise<string[]> {
  const { rows } = await sql<{ office: string }>`
    SELECT office_name(r.office_id, ${on}::date) AS office FROM report r JOIN report_schedule s ON s.id = r.schedule_id ${stoodOn(on)}
     WHERE s.paper_code IS NOT NULL AND r.opened_on <= ${on}::date AND r.due_on < ${on}::date AND t.state IN ('due', 'returned') ORDER BY r.due_on, office`.execute(
    tx,
  );
  return rows.map(({ office }) => office);
}
