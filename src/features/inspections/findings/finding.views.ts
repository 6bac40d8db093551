import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { FindingList, FindingQuery, FindingRow } from '../inspection.schema.ts';
import { answerFindingSteps } from './finding.steps.ts';

/** The state of finding `f` on a day. */
export const findingStateOn = (on: Day) =>
  sql`(SELECT to_state FROM inspection_finding_step WHERE finding_id = f.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1)`;
/** How many of the kind of finding `f` were found before it at its project or establishment. */
export const repeatsOf = sql`(SELECT count(*) FROM inspection_finding o WHERE o.kind = f.kind AND (o.project_id = f.project_id OR o.establishment_id = f.establishment_id) AND (o.given_on, o.id) < (f.given_on, f.id) AND o.inspection_id <> f.inspection_id)::int`;

export type BareFinding = Omit<FindingRow, 'overdue' | 'steps'> & { readonly officeId: string; readonly unitId: string };
/** Findings with all that a list shows of them. */
export const findingRows = (
  on: Day,
  of: RawBuilder<unknown>,
  most?: { readonly limit: number; readonly offset: number },
) => sql<BareFinding>`
  SELECT f.id, f.inspection_id AS "inspectionId", i.minutes_code AS minutes, json_build_object('id', p.id, 'code', p.code, 'name', p.name) AS project, office_name(f.office_id, ${on}::date) AS office, office_name(f.unit_id, ${on}::date) AS unit, e.name AS establishment, f.kind, f.severity, f.description, f.demand,
         f.given_on AS "givenOn", f.due_on AS "dueOn", ${findingStateOn(on)} AS state, ${repeatsOf} AS repeats, f.illustrative, f.office_id AS "officeId", f.unit_id AS "unitId",
         (SELECT json_agg(json_build_object('step', s.step, 'on', s.business_on, 'by', s.actor, 'paper', CASE WHEN s.paper_code IS NOT NULL THEN json_build_object('code', s.paper_code, 'on', s.paper_on) END, 'remark', s.remark) ORDER BY s.id) FROM inspection_finding_step s WHERE s.finding_id = f.id AND s.business_on <= ${on}::date) AS history
    FROM inspection_finding f JOIN inspection i ON i.id = f.inspection_id JOIN project p ON p.id = f.project_id LEFT JOIN establishment e ON e.id = f.establishment_id
   WHERE f.given_on <= ${on}::date AND ${of} ORDER BY (${findingStateOn(on)} = 'closed'), f.due_on, f.id ${most === undefined ? sql`` : sql`LIMIT ${most.limit} OFFSET ${most.offset}`}`;

/** A finding not remedied is overdue from the day after its last. */
export const isOverdue = ({ state, dueOn }: Pick<FindingRow, 'state' | 'dueOn'>, on: Day): boolean => state === 'open' && dueOn < on;
export function findingOf({ officeId, unitId, ...row }: BareFinding, on: Day, asker: Asker | null): FindingRow {
  return { ...row, overdue: isOverdue(row, on), steps: answerFindingSteps({ state: row.state, officeId, unitId }, asker) };
}

const PAGE = 25;
/** Findings who asks may see, those to be remedied first, by their last day. */
export async function listFindings(
  tx: Tx,
  { state, project, page: asked }: FindingQuery,
  on: Day,
  asker: Asker | null,
): Promise<FindingList> {
  const of = sql.join(
    [
      ...(state === undefined
        ? []
        : [state === 'overdue' ? sql`${findingStateOn(on)} = 'open' AND f.due_on < ${on}::date` : sql`${findingStateOn(on)} = ${state}`]),
      ...(project === undefined ? [] : [sql`f.project_id = ${project}`]),
      sql`true`,
    ],
    sql` AND `,
  );
  const total = Number(
    (await sql<{ total: bigint }>`SELECT count(*) AS total FROM inspection_finding f WHERE f.given_on <= ${on}::date AND ${of}`.execute(tx))
      .rows[0]!.total,
  );
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(asked, pages);
  const { rows } = await findingRows(on, of, { limit: PAGE, offset: (page - 1) * PAGE }).execute(tx);
  return { asOf: on, total, page, pages, rows: rows.map((row) => findingOf(row, on, asker)) };
}
