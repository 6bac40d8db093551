import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { faultsOfForm } from './form.rules.ts';
import type { Field, Form, FormRow } from './form.schema.ts';
import { answerDraft, answerFormSteps } from './form.steps.ts';

/** The version of a form in force on a day. */
export const versionOn = (code: RawBuilder<unknown>, on: RawBuilder<unknown>) =>
  sql<
    string | null
  >`(SELECT v.id FROM report_form v WHERE v.code = ${code} AND v.state = 'published' AND v.valid_from <= ${on} ORDER BY v.valid_from DESC LIMIT 1)`;
const columns = (on: Day) =>
  sql`f.id, f.code, f.version, f.name, f.basis, f.state, f.valid_from AS "validFrom", (SELECT count(*)::int FROM report_field WHERE form_id = f.id) AS fields, f.illustrative, f.id IS NOT DISTINCT FROM ${versionOn(sql`f.code`, sql`${on}::date`)} AS "inForce"`;
/** What was there on a day: drawn up by then; a draft of today is told as one. */
const known = (on: Day) => sql`EXISTS (SELECT FROM report_form_step s WHERE s.form_id = f.id AND s.business_on <= ${on}::date)`;

/** Every version of every form, the newest of each first. */
export async function formRows(tx: Tx, on: Day, code?: string): Promise<FormRow[]> {
  return (
    await sql<FormRow>`SELECT ${columns(on)} FROM report_form f WHERE ${known(on)} ${code === undefined ? sql`` : sql`AND f.code = ${code}`} ORDER BY f.code, f.version DESC`.execute(
      tx,
    )
  ).rows;
}

/** The rows of a version, in their order. */
export async function fieldsOf(tx: Tx, id: string): Promise<Field[]> {
  return (
    await sql<Field>`SELECT key, label, unit, parent, checks, prefill FROM report_field WHERE form_id = ${id} ORDER BY position`.execute(tx)
  ).rows;
}

/** One version of a form with its rows. Throws NotFound. */
export async function openForm(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Form> {
  if (!isUuid(id)) throw new NotFound('report-form');
  const {
    rows: [row],
  } = await sql<
    FormRow & { officeId: string }
  >`SELECT ${columns(on)}, f.office_id AS "officeId" FROM report_form f WHERE f.id = ${id} AND ${known(on)}`.execute(tx);
  if (row === undefined) throw new NotFound('report-form');
  const { officeId, ...found } = row;
  const fields = await fieldsOf(tx, id);
  const history = (
    await sql<
      Form['history'][number]
    >`SELECT step, business_on AS on, actor AS by FROM report_form_step WHERE form_id = ${id} AND business_on <= ${on}::date ORDER BY id`.execute(
      tx,
    )
  ).rows;
  const {
    rows: [{ owed } = { owed: 0 }],
  } = await sql<{ owed: number }>`SELECT count(*)::int AS owed FROM report r
    WHERE r.form_code = ${found.code} AND r.opened_on <= ${on}::date AND (SELECT to_state FROM report_step WHERE report_id = r.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) IN ('due', 'returned')`.execute(
    tx,
  );
  return {
    ...found,
    asOf: on,
    owed,
    fields,
    versions: await formRows(tx, on, found.code),
    history,
    steps: [answerDraft(asker), ...answerFormSteps({ state: found.state, officeId, faults: faultsOfForm(fields) }, asker)],
  };
}

/** The newest version of a form by its number, its state and the day it counts from. */
export async function newestOf(tx: Tx, code: string): Promise<{ version: number; state: string; validFrom: Day | null } | undefined> {
  const row = await tx
    .selectFrom('report_form')
    .select(['version', 'state', 'valid_from'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { version: row.version, state: row.state, validFrom: row.valid_from };
}
/** The day from which the newest published version of a form counts. */
export async function lastFrom(tx: Tx, code: string): Promise<Day | null> {
  return (
    ((
      await tx
        .selectFrom('report_form')
        .select(({ fn }) => fn.max('valid_from').as('last'))
        .where('code', '=', code)
        .where('state', '=', 'published')
        .executeTakeFirst()
    )?.last as Day | null) ?? null
  );
}
