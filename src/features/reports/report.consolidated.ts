import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { consolidated, depthOf } from './report.rules.ts';
import type { Behind, Cells, Consolidated, ConsolidatedQuery } from './report.schema.ts';
import { formInForce, SCHEDULE } from './report.views.ts';

interface Confirmed {
  readonly report: string;
  readonly office: string;
  readonly cells: Cells;
}
/** What departments had confirmed by a day of one period, each report once, in its newest confirmed form: no sum is kept anywhere that could lag. */
async function confirmedOn(tx: Tx, { schedule, endsOn }: ConsolidatedQuery, on: Day): Promise<Confirmed[]> {
  return (
    await sql<Confirmed>`
    SELECT r.id AS report, office_name(r.office_id, ${on}::date) AS office, b.cells FROM report r
      JOIN LATERAL (SELECT submission_id FROM report_step WHERE report_id = r.id AND step = 'confirm' AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS c ON true
      JOIN report_submission b ON b.id = c.submission_id JOIN organization d ON d.id = r.department_id LEFT JOIN province v ON v.id = d.province_id
     WHERE r.schedule_id = ${schedule} AND r.ends_on = ${endsOn}::date ORDER BY v.code NULLS FIRST, office`.execute(tx)
  ).rows;
}

interface Asked {
  readonly schedule: Consolidated['schedule'];
  readonly formCode: string;
  readonly startsOn: string;
  readonly offices: number;
  readonly illustrative: boolean;
  readonly periods: string[];
}
async function askedOn(tx: Tx, { schedule, endsOn }: ConsolidatedQuery, on: Day): Promise<Asked> {
  const {
    rows: [asked],
  } = await sql<Asked>`
    SELECT ${SCHEDULE} AS schedule, s.form_code AS "formCode", (array_agg(to_char(r.starts_on, 'YYYY-MM-DD')) FILTER (WHERE r.ends_on = ${endsOn}::date))[1] AS "startsOn", (count(*) FILTER (WHERE r.ends_on = ${endsOn}::date))::int AS offices, bool_or(r.illustrative) AS illustrative, array_agg(DISTINCT to_char(r.ends_on, 'YYYY-MM-DD')) AS periods
      FROM report_schedule s JOIN report r ON r.schedule_id = s.id WHERE s.id = ${schedule} AND r.opened_on <= ${on}::date GROUP BY s.id`.execute(
    tx,
  );
  if (asked === undefined || asked.startsOn === null) throw new NotFound('report');
  return asked;
}

async function filledOn(tx: Tx, query: ConsolidatedQuery, on: Day) {
  const asked = await askedOn(tx, query, on);
  const form = await formInForce(tx, asked.formCode, on);
  if (form === null) throw new NotFound('report-form');
  return { asked, form, reports: await confirmedOn(tx, query, on) };
}

/** The Agency's figures of one period on a day: every row over all confirmed reports that who asks may see, no total counted beside its parts. Throws NotFound. */
export async function consolidatedReport(tx: Tx, query: ConsolidatedQuery, on: Day): Promise<Consolidated> {
  const {
    asked: { formCode: _, ...asked },
    form: { fields, code, version, name, basis },
    reports,
  } = await filledOn(tx, query, on);
  return {
    ...asked,
    asOf: on,
    endsOn: query.endsOn,
    form: { code, version, name, basis },
    confirmed: reports.length,
    rows: fields.map((field) => ({
      field,
      depth: depthOf(field, fields),
      ...consolidated(
        field,
        fields,
        reports.map(({ cells }) => cells),
      ),
    })),
  };
}

/** What each office's confirmed report says in one row. Throws NotFound. */
export async function behindRow(tx: Tx, query: ConsolidatedQuery, key: string, on: Day): Promise<Behind> {
  const {
    form: { fields },
    reports,
  } = await filledOn(tx, query, on);
  const field = fields.find((each) => each.key === key);
  if (field === undefined) throw new NotFound('report-form');
  const rows = reports.flatMap(({ report, office, cells }) => {
    const value = consolidated(field, fields, [cells]).total ?? cells[key] ?? '';
    return value === '' ? [] : [{ report, office, value }];
  });
  return {
    field,
    total: consolidated(
      field,
      fields,
      reports.map(({ cells }) => cells),
    ).total,
    rows,
  };
}
