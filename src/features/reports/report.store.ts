import type {
  EstablishmentId,
  OrganizationId,
  PersonId,
  ReportCallId,
  ReportFormId,
  ReportId,
  ReportScheduleId,
  ReportSubmissionId,
} from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { Cells, NewCall, ReportState } from './report.schema.ts';
import type { Period } from './schedules/schedule.schema.ts';

export interface LockedReport {
  readonly id: ReportId;
  readonly officeId: OrganizationId;
  readonly departmentId: OrganizationId;
  readonly formCode: string;
  readonly state: ReportState;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Locks one report for a step; no row is shared with another's. Throws NotFound where it is not there for who asks. */
export async function lockReport(tx: Tx, id: string): Promise<LockedReport> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('report')
        .selectAll()
        .where('id', '=', id as ReportId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('report');
  return {
    id: row.id,
    officeId: row.office_id,
    departmentId: row.department_id,
    formCode: row.form_code,
    state: row.state,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  };
}

export interface Owed extends Period {
  readonly officeId: string;
  readonly departmentId: string;
}
/** Opens what is owed for periods of a duty to report; what is open already stays. Answers how many are new. */
export async function insertOwed(
  act: Act,
  schedule: { readonly id: string; readonly formCode: string },
  owed: readonly Owed[],
  illustrative: boolean,
): Promise<number> {
  if (owed.length === 0) return 0;
  const opened = await act.tx
    .insertInto('report')
    .values(
      owed.map(({ officeId, departmentId, startsOn, endsOn, dueOn }) => ({
        id: newId<ReportId>(),
        office_id: officeId as OrganizationId,
        department_id: departmentId as OrganizationId,
        schedule_id: schedule.id as ReportScheduleId,
        form_code: schedule.formCode,
        starts_on: startsOn as Day,
        ends_on: endsOn as Day,
        due_on: dueOn as Day,
        state: 'due' as const,
        opened_on: act.today,
        illustrative,
      })),
    )
    .onConflict((conflict) => conflict.columns(['schedule_id', 'ends_on', 'office_id']).doNothing())
    .returning(['id', 'office_id'])
    .execute();
  if (opened.length > 0)
    await act.tx
      .insertInto('report_step')
      .values(
        opened.map((row) => ({
          report_id: row.id,
          office_id: row.office_id,
          step: 'open',
          to_state: 'due' as const,
          business_on: act.today,
          recorded_at: act.now,
          actor: act.by.name,
          submission_id: null,
          remark: null,
        })),
      )
      .execute();
  return opened.length;
}

export interface Draft {
  readonly revision: number;
  readonly cells: Cells;
  readonly savedBy: string;
}
export async function draftOf(tx: Tx, id: ReportId): Promise<Draft | null> {
  const row = await tx.selectFrom('report_draft').selectAll().where('report_id', '=', id).executeTakeFirst();
  return row === undefined ? null : { revision: row.revision, cells: row.cells as Cells, savedBy: row.saved_by };
}

const actor = (act: Act) => act.by.asker?.name ?? act.by.name;

/** What is typed so far, under its next revision. */
export async function keepDraft(act: Act, { id, officeId }: LockedReport, cells: Cells, before: Draft | null): Promise<void> {
  const values = { revision: (before?.revision ?? 0) + 1, cells: JSON.stringify(cells), saved_at: act.now, saved_by: actor(act) };
  if (before === null)
    await act.tx
      .insertInto('report_draft')
      .values({ report_id: id, office_id: officeId, ...values })
      .execute();
  else await act.tx.updateTable('report_draft').set(values).where('report_id', '=', id).execute();
}

export interface Submitted {
  readonly id: ReportSubmissionId;
  readonly no: number;
  readonly cells: Cells;
  readonly personId: string | null;
}
export async function lastSubmission(tx: Tx, id: ReportId): Promise<Submitted | null> {
  const row = await tx
    .selectFrom('report_submission')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, no: row.no, cells: row.cells as Cells, personId: row.person_id };
}

interface HandedIn {
  readonly no: number;
  readonly formId: string;
  readonly cells: Cells;
  readonly letter: { readonly code: string; readonly on: string } | null;
}
export async function insertSubmission(
  act: Act,
  report: LockedReport,
  { no, formId, cells, letter }: HandedIn,
): Promise<ReportSubmissionId> {
  const id = newId<ReportSubmissionId>();
  await act.tx
    .insertInto('report_submission')
    .values({
      id,
      report_id: report.id,
      office_id: report.officeId,
      no,
      form_id: formId as ReportFormId,
      cells: JSON.stringify(cells),
      letter_code: letter?.code ?? null,
      letter_on: (letter?.on ?? null) as Day | null,
      submitted_on: act.today,
      recorded_at: act.now,
      actor: actor(act),
      person_id: (act.by.asker?.personId ?? null) as PersonId | null,
    })
    .execute();
  return id;
}

interface Taken {
  readonly submission?: ReportSubmissionId;
  readonly remark?: string;
}
/** Takes a step: the row that says so, and the cache of today. */
export async function stepReport(
  act: Act,
  report: LockedReport,
  step: string,
  to: ReportState,
  { submission, remark }: Taken = {},
): Promise<void> {
  if (to !== report.state) await act.tx.updateTable('report').set({ state: to }).where('id', '=', report.id).execute();
  await act.tx
    .insertInto('report_step')
    .values({
      report_id: report.id,
      office_id: report.officeId,
      step,
      to_state: to,
      business_on: act.today,
      recorded_at: act.now,
      actor: actor(act),
      submission_id: submission ?? null,
      remark: remark ?? null,
    })
    .execute();
}

export async function insertCall(
  act: Act,
  report: LockedReport,
  { establishmentId, spokenWith, spokenOn, situation, workers, told }: NewCall,
): Promise<string> {
  const id = newId<ReportCallId>();
  await act.tx
    .insertInto('report_call')
    .values({
      id,
      report_id: report.id,
      office_id: report.officeId,
      establishment_id: establishmentId as EstablishmentId,
      spoken_with: spokenWith,
      spoken_on: spokenOn as Day,
      situation,
      workers,
      told,
      recorded_at: act.now,
      actor: actor(act),
    })
    .execute();
  return id;
}
