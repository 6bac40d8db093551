import type { OrganizationId, ReportFormId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { Field, FormEdit, NewForm, ReportFormState } from './form.schema.ts';

export interface LockedForm {
  readonly id: ReportFormId;
  readonly officeId: OrganizationId;
  readonly code: string;
  readonly version: number;
  readonly state: ReportFormState;
}

/** Locks a version of a form for a step. Throws NotFound. */
export async function lockForm(tx: Tx, id: string): Promise<LockedForm> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('report_form')
        .selectAll()
        .where('id', '=', id as ReportFormId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('report-form');
  return { id: row.id, officeId: row.office_id, code: row.code, version: row.version, state: row.state };
}

async function insertFields(tx: Tx, { id, officeId }: Pick<LockedForm, 'id' | 'officeId'>, fields: readonly Field[]): Promise<void> {
  await tx
    .insertInto('report_field')
    .values(
      fields.map(({ key, label, unit, parent, checks, prefill }, at) => ({
        form_id: id,
        office_id: officeId,
        position: at + 1,
        key,
        label,
        unit,
        parent,
        checks: JSON.stringify(checks),
        prefill,
      })),
    )
    .execute();
}

/** A draft of a version with its rows. */
export async function insertForm(
  act: Act,
  officeId: OrganizationId,
  { code, name, basis, fields }: NewForm,
  version: number,
): Promise<LockedForm> {
  const form: LockedForm = { id: newId<ReportFormId>(), officeId, code, version, state: 'draft' };
  const illustrative = act.by.asker?.illustrative ?? false;
  await act.tx
    .insertInto('report_form')
    .values({ id: form.id, office_id: officeId, code, version, name, basis, state: 'draft', valid_from: null, illustrative })
    .execute();
  await insertFields(act.tx, form, fields);
  await stepForm(act, form, 'draft', 'draft');
  return form;
}

/** The rows of a draft are set anew. */
export async function rewriteForm(act: Act, form: LockedForm, { name, basis, fields }: FormEdit): Promise<void> {
  await act.tx.updateTable('report_form').set({ name, basis }).where('id', '=', form.id).execute();
  await act.tx.deleteFrom('report_field').where('form_id', '=', form.id).execute();
  await insertFields(act.tx, form, fields);
  await stepForm(act, form, 'edit', 'draft');
}

export async function publishVersion(act: Act, form: LockedForm, from: Day): Promise<void> {
  await act.tx.updateTable('report_form').set({ state: 'published', valid_from: from }).where('id', '=', form.id).execute();
  await stepForm(act, form, 'publish', 'published');
}

async function stepForm(act: Act, { id, officeId }: LockedForm, step: string, to: ReportFormState): Promise<void> {
  await act.tx
    .insertInto('report_form_step')
    .values({
      form_id: id,
      office_id: officeId,
      step,
      to_state: to,
      business_on: act.today,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
    })
    .execute();
}
