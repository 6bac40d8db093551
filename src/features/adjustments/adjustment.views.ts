import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { part, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { agencyOf, ministryOf } from '../organizations/index.ts';
import { ownProject } from '../projects/index.ts';
import type { About, Adjustment, AdjustmentList, AdjustmentQuery, AdjustmentRow, AdjustmentState, OfProject } from './adjustment.schema.ts';
import { adjustmentStates } from './adjustment.schema.ts';
import { type AdjustmentEnds, answerAdjustmentSteps, answerExtension, answerRequest, answerRequestOf } from './adjustment.steps.ts';
import { adjustmentRefusals as refusals, adjustmentWords } from './adjustment.words.ts';
import type { AdjustmentKind } from './changes/change.schema.ts';
import { standingsOf } from './changes/standing.views.ts';
import { endedOf } from './changes/judging.views.ts';
import { firstOf, lasting } from './changes/set.rules.ts';
import { competenceOf } from './competence/competence.rules.ts';
import { weighed } from './effects/effect.views.ts';
import { recoveriesOf } from './recoveries/recovery.views.ts';
import { because } from '../../platform/pure/refusals.ts';

/** The last step of request `a` by a day, under the name `s`. */
const standing = (on: Day) =>
  sql`CROSS JOIN LATERAL (SELECT to_state, business_on, paper_code, paper_on FROM adjustment_step WHERE adjustment_id = a.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS s`;
const about = sql`CROSS JOIN LATERAL (SELECT array_agg(DISTINCT c.kind ORDER BY c.kind)::text[] AS kinds, count(DISTINCT c.project_id)::int AS projects FROM adjustment_change c WHERE c.adjustment_id = a.id) AS k`;
const columns = (on: Day) => sql`
  a.id, a.title, a.year, s.to_state AS state, s.business_on AS "stateOn", a.authority, k.kinds, k.projects, ARRAY(SELECT p.code FROM (SELECT DISTINCT project_id FROM adjustment_change WHERE adjustment_id = a.id LIMIT 3) c JOIN project p ON p.id = c.project_id ORDER BY p.code) AS codes,
  office_name(a.office_id, ${on}::date) AS unit, CASE s.to_state WHEN 'requested' THEN office_name(a.department_id, ${on}::date) WHEN 'confirmed' THEN ${named('agency', on)} WHEN 'appraised' THEN CASE a.authority WHEN 'ministry' THEN ${named('ministry', on)} WHEN 'agency' THEN ${named('agency', on)} END WHEN 'returned' THEN office_name(a.office_id, ${on}::date) END AS "waitsFor",
  d.name AS cause, a.drawn_on AS "drawnOn", CASE WHEN s.to_state = 'decided' THEN json_build_object('code', s.paper_code, 'on', s.paper_on) END AS decision, a.illustrative`;
const named = (kind: 'agency' | 'ministry', on: Day) =>
  sql`(SELECT office_name(id, ${on}::date) FROM organization WHERE kind = ${kind}::organization_kind LIMIT 1)`;
const from = (on: Day) => sql`FROM adjustment a ${standing(on)} ${about} LEFT JOIN disruption d ON d.id = a.disruption_id`;

function conditions({ year, state, kind, cause, disruption }: Omit<AdjustmentQuery, 'page'>, on: Day): RawBuilder<unknown> {
  return sql.join(
    [
      sql`a.drawn_on <= ${on}::date`,
      ...(year === undefined ? [] : [sql`a.year = ${year}`]),
      ...(state === undefined
        ? []
        : state === 'open'
          ? [sql`s.to_state IN ('requested', 'confirmed', 'appraised', 'returned')`]
          : [sql`s.to_state = ${state}::adjustment_state`]),
      ...(kind === undefined ? [] : [sql`${kind} = ANY (k.kinds)`]),
      ...(cause === undefined ? [] : [sql`a.disruption_id IS NOT NULL`]),
      ...(disruption === undefined ? [] : [sql`a.disruption_id = ${disruption}`]),
    ],
    sql` AND `,
  );
}

const PAGE = 50;
/** Requests known by a day, those that wait first. */
export async function listAdjustments(
  tx: Tx,
  { page: asked, ...query }: AdjustmentQuery,
  on: Day,
  asker: Asker | null,
): Promise<AdjustmentList> {
  const { rows: counts } = await sql<{
    state: AdjustmentState;
    count: number;
  }>`SELECT s.to_state AS state, count(*)::int AS count ${from(on)} WHERE ${conditions({ ...query, state: undefined }, on)} GROUP BY 1`.execute(
    tx,
  );
  const byState = adjustmentStates.map((state) => ({ state, count: counts.find((each) => each.state === state)?.count ?? 0 }));
  const total = Number(
    (await sql<{ total: bigint }>`SELECT count(*) AS total ${from(on)} WHERE ${conditions(query, on)}`.execute(tx)).rows[0]!.total,
  );
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(asked, pages);
  const { rows } =
    await sql<AdjustmentRow>`SELECT ${columns(on)} ${from(on)} WHERE ${conditions(query, on)} ORDER BY (s.to_state IN ('decided', 'refused', 'withdrawn')), s.business_on DESC, a.id DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`.execute(
      tx,
    );
  return { asOf: on, total, page, pages, rows, byState, steps: [answerRequest(asker), answerExtension(await agencyOf(tx), asker)] };
}

/** What stands against taking a decided request back, as far as its page can say. */
function reversalFaults({ kinds, reversedBy }: Pick<Found, 'kinds' | 'reversedBy'>) {
  const stuck = kinds.filter((kind) => lasting.has(kind));
  const named = (language: 'vi' | 'en') => stuck.map((kind) => adjustmentWords.kind[kind][language]).join(', ');
  return [
    ...(reversedBy === null ? [] : [because(refusals.reversedAlready)]),
    ...(stuck.length === 0 ? [] : [because(refusals.irreversible({ vi: named('vi'), en: named('en') }))]),
  ];
}

type Found = AdjustmentRow &
  Pick<Adjustment, 'reason' | 'basis' | 'department' | 'disruption' | 'reverses' | 'reversedBy' | 'decisionId'> & {
    officeId: string;
    departmentId: string | null;
    drawnBy: string | null;
    appraisedBy: string | null;
  };

/** One request as it stood on a day: what it would do or did, change by change, and what stands against it. Throws NotFound. */
export async function openAdjustment(tx: Tx, id: string, changePage: number, on: Day, asker: Asker | null): Promise<Adjustment> {
  const [found] = isUuid(id)
    ? (
        await sql<Found>`SELECT ${columns(on)}, a.reason, a.basis, office_name(a.department_id, ${on}::date) AS department, CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS disruption,
      (SELECT json_build_object('id', r.id, 'title', r.title) FROM adjustment r WHERE r.id = a.reverses_id) AS reverses, (SELECT json_build_object('id', r.id, 'title', r.title) FROM adjustment r WHERE r.reverses_id = a.id AND r.drawn_on <= ${on}::date AND r.state NOT IN ('returned', 'refused', 'withdrawn')) AS "reversedBy",
      CASE WHEN s.to_state = 'decided' THEN a.decision_id END AS "decisionId", a.office_id AS "officeId", a.department_id AS "departmentId", a.drawn_by AS "drawnBy", a.appraised_by AS "appraisedBy" ${from(on)} WHERE a.id = ${id} AND a.drawn_on <= ${on}::date`.execute(
          tx,
        )
      ).rows
    : [];
  if (found === undefined) throw new NotFound('adjustment');
  const { officeId, departmentId, drawnBy, appraisedBy, ...row } = found;
  const history = (
    await sql<
      Adjustment['history'][number]
    >`SELECT step, to_state AS state, business_on AS on, actor AS by, CASE WHEN paper_code IS NOT NULL THEN json_build_object('code', paper_code, 'on', paper_on) END AS paper, remark FROM adjustment_step WHERE adjustment_id = ${id} AND business_on <= ${on}::date ORDER BY id`.execute(
      tx,
    )
  ).rows;
  const { effect, changes, moved, pages } = await weighed(
    tx,
    { id, year: row.year, decided: row.state === 'decided', looksBack: asker?.lookingBack !== undefined, page: changePage },
    on,
  );
  const ends: AdjustmentEnds = {
    state: row.state,
    officeId,
    departmentId,
    agencyId: await agencyOf(tx),
    ministryId: await ministryOf(tx),
    authority: row.authority,
  };
  const ownHand = [drawnBy, appraisedBy].some((hand) => hand !== null && hand === asker?.personId);
  const faults = row.state === 'decided' ? reversalFaults(row) : firstOf(effect.faults);
  return {
    ...row,
    asOf: on,
    history,
    effect,
    changes,
    changePage: Math.min(changePage, pages),
    changePages: pages,
    recoveries: await recoveriesOf(tx, id, on, ends.agencyId, asker),
    competence: row.kinds.map((kind) => ({
      kind,
      ...competenceOf(kind as AdjustmentKind, row.authority === 'peoples-committee' ? 'local' : 'national'),
    })),
    steps: answerAdjustmentSteps(
      ends,
      { today: on, authority: row.authority, faults, moved, ownHand, ended: row.state === 'requested' ? await endedOf(tx, id) : null },
      asker,
    ),
  };
}

/** A project as a request is drawn up against it: what it is, and who benefits. Throws NotFound. */
export async function openAbout(tx: Tx, projectId: string): Promise<About> {
  const found = (await standingsOf(tx, [projectId])).get(projectId);
  if (found === undefined) throw new NotFound('project');
  const { code, officeId, base, budgetYear, planYear, openAdvance } = found;
  const {
    rows: [named],
  } = await sql<
    Pick<About, 'name' | 'establishments'>
  >`SELECT p.name, coalesce((SELECT json_agg(DISTINCT jsonb_build_object('id', e.id, 'name', e.name)) FROM budget_line b JOIN establishment e ON e.id = b.establishment_id WHERE b.project_id = p.id), '[]') AS establishments FROM project p WHERE p.id = ${projectId}`.execute(
    tx,
  );
  return {
    projectId,
    code,
    officeId,
    year: planYear,
    budgetYear,
    base,
    openAdvanceDong: openAdvance.toString(),
    appraisedDong: base.lines.reduce((sum, { nationalDong }) => sum + BigInt(nationalDong), 0n).toString(),
    ...named!,
  };
}

interface ProjectEnds {
  readonly officeId: string;
  readonly departmentId: string | null;
  readonly state: string;
}
/** The requests that change a project, known by a day; whether another may be drawn up; what it is to give back. */
export const adjustmentsPart = (projectId: string, on: Day, asker: Asker | null) =>
  part(
    ownProject(projectId),
    {
      ends: rowsOf(sql<ProjectEnds>`SELECT office_id AS "officeId", department_id AS "departmentId", state FROM own_project`),
      rows: rowsOf(sql<
        OfProject['rows'][number]
      >`SELECT a.id, a.title, s.to_state AS state, k.kinds, a.drawn_on AS "drawnOn", CASE WHEN s.to_state = 'decided' THEN json_build_object('code', s.paper_code, 'on', s.paper_on) END AS decision
    FROM (SELECT adjustment_id, array_agg(kind ORDER BY kind)::text[] AS kinds FROM adjustment_change WHERE project_id = ${projectId} GROUP BY adjustment_id) AS k JOIN adjustment a ON a.id = k.adjustment_id ${standing(on)} WHERE a.drawn_on <= ${on}::date ORDER BY a.drawn_on DESC, a.id DESC`),
      recovery: rowsOf(
        sql<
          NonNullable<OfProject['recovery']>
        >`SELECT adjustment_id AS "adjustmentId", amount_dong::text AS "amountDong", due_on AS "dueOn" FROM advance_recovery WHERE project_id = ${projectId} AND stopped_on <= ${on}::date AND (closed_on IS NULL OR closed_on > ${on}::date)`,
      ),
    },
    ({ ends: [ends], rows, recovery }): OfProject => ({
      rows: [...rows],
      open: rows.filter(({ state }) => ['requested', 'confirmed', 'appraised', 'returned'].includes(state)).length,
      recovery: recovery[0] ?? null,
      steps: ends === undefined ? [] : answerRequestOf(ends.officeId, ends.departmentId, asker),
    }),
  );
