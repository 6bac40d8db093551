import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { standingOfReport } from './report.rules.ts';
import type { MatrixQuery, ReportMatrix, ReportState } from './report.schema.ts';
import { stoodOn } from './report.views.ts';
import { answerSchedule } from './schedules/schedule.steps.ts';
import { type BareSchedule, schedulesOn } from './schedules/schedule.views.ts';

interface CellRow {
  readonly id: string;
  readonly officeId: string;
  readonly departmentId: string;
  readonly office: string;
  readonly name: string;
  readonly region: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn: string;
  readonly state: ReportState;
  readonly submittedOn: string | null;
  readonly illustrative: boolean;
}

const named = ({ id, name, period, audience, paper }: BareSchedule) => ({ id, name, period, audience, paper });

/** Offices × periods of one duty to report as they stood on a day: the one asked for, else the first that stands. */
export async function reportMatrix(
  tx: Tx,
  { schedule: asked, year: askedYear }: MatrixQuery,
  on: Day,
  asker: Asker | null,
): Promise<ReportMatrix> {
  const schedules = await schedulesOn(tx, on);
  const schedule = schedules.find(({ id }) => id === asked) ?? schedules[0];
  const year = askedYear ?? Number(on.slice(0, 4));
  const { rows } =
    schedule === undefined
      ? { rows: [] as CellRow[] }
      : await sql<CellRow>`
    SELECT r.id, r.office_id AS "officeId", r.department_id AS "departmentId", office_name(r.office_id, ${on}::date) AS office, office_short_name(r.department_id, ${on}::date) AS name, v.region, r.starts_on AS "startsOn", r.ends_on AS "endsOn", r.due_on AS "dueOn", t.state, t.submitted_on AS "submittedOn", r.illustrative
      FROM report r JOIN organization d ON d.id = r.department_id LEFT JOIN province v ON v.id = d.province_id ${stoodOn(on)}
     WHERE r.schedule_id = ${schedule.id} AND r.opened_on <= ${on}::date AND r.ends_on BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31) ORDER BY v.code NULLS FIRST, name, office, r.ends_on`.execute(
          tx,
        );
  const periods = [...new Map(rows.map(({ startsOn, endsOn, dueOn }) => [endsOn, { startsOn, endsOn, dueOn }])).values()].toSorted((a, b) =>
    a.endsOn < b.endsOn ? -1 : 1,
  );
  const against = schedule?.paper != null;
  const cellOf = (row: CellRow | undefined) =>
    row === undefined
      ? null
      : {
          report: row.id,
          standing: standingOfReport({ state: row.state, dueOn: row.dueOn, asked: against }, on),
          afterDue: against && row.submittedOn !== null && row.submittedOn > row.dueOn,
          submittedOn: row.submittedOn,
        };
  return {
    asOf: on,
    year,
    schedules: schedules.map((each) => ({ ...named(each), ended: each.validTo !== null && each.validTo < on })),
    schedule: schedule === undefined ? null : named(schedule),
    formCode: schedule?.formCode ?? null,
    illustrative: rows.some(({ illustrative }) => illustrative),
    periods,
    rows: [...Map.groupBy(rows, ({ officeId }) => officeId).values()].map((own) => ({
      office: { id: own[0]!.officeId, name: own[0]!.office },
      name: own[0]!.name,
      region: own[0]!.region,
      cells: periods.map(({ endsOn }) => cellOf(own.find((row) => row.endsOn === endsOn))),
    })),
    steps: [answerSchedule(asker)],
  };
}
