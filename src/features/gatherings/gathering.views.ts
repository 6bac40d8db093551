import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { openParts, part, rowOf, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { AGENCY } from '../organizations/index.ts';
import { ownProject } from '../projects/index.ts';
import { authorityOf, faultsOfRecords, highest, riskOf } from './gathering.rules.ts';
import type { Gathering, GatheringList, GatheringQuery, GatheringRow, OfProject, Threat } from './gathering.schema.ts';
import { answerGatheringSteps, answerPlan, type GatheringFacts } from './gathering.steps.ts';

type BareThreat = Omit<Threat, 'level' | 'rule'>;
interface Bare extends Omit<GatheringRow, 'risk' | 'threats'> {
  readonly officeId: string;
  readonly departmentId: string | null;
  readonly hostId: string;
  readonly host: string;
  readonly department: string | null;
  readonly agency: string;
  readonly consent: boolean | null;
  readonly threats: readonly BareThreat[];
}

/** Gathering `g` on a day: its state, the days and cost of the newest decision, the place's word for those days, under the name `s`. */
const standing = (on: Day) => sql`CROSS JOIN LATERAL (
  SELECT (SELECT to_state FROM gathering_step WHERE gathering_id = g.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state, last.outcome, coalesce(last.budget_dong, g.budget_dong) AS budget_dong, coalesce(moved.starts_on, g.starts_on) AS starts_on, coalesce(moved.ends_on, g.ends_on) AS ends_on
    FROM (SELECT) AS one
    LEFT JOIN LATERAL (SELECT outcome, budget_dong FROM gathering_decision WHERE gathering_id = g.id AND paper_on <= ${on}::date ORDER BY recorded_at DESC LIMIT 1) AS last ON true
    LEFT JOIN LATERAL (SELECT starts_on, ends_on FROM gathering_decision WHERE gathering_id = g.id AND paper_on <= ${on}::date AND starts_on IS NOT NULL ORDER BY recorded_at DESC LIMIT 1) AS moved ON true) AS s`;
/** What holds where and when gathering `g` is, as known on a day: what had no end by then counts as going on. Where its district is not known, any of the province may be it. */
const threats = (on: Day, of: RawBuilder<unknown> = sql`true`) => sql`CROSS JOIN LATERAL (
  SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'kind', x.kind, 'severity', x.severity) ORDER BY x.severity DESC, x.name), '[]') AS rows, count(*) AS count FROM (
    SELECT d.id, d.name, d.kind, max(a.severity) AS severity FROM disruption d JOIN disruption_area a ON a.disruption_id = d.id
     WHERE ${of} AND a.valid_from <= ${on}::date AND a.valid_from <= s.ends_on AND coalesce(CASE WHEN a.valid_to <= ${on}::date THEN a.valid_to END, 'infinity') >= s.starts_on
       AND (a.province_id IS NULL OR a.province_id = g.province_id) AND (a.district IS NULL OR g.district IS NULL OR CASE WHEN a.area_id IS NOT NULL AND g.area_id IS NOT NULL THEN a.area_id = g.area_id OR EXISTS (SELECT FROM local_area l WHERE l.id = a.area_id AND l.parent_id = g.area_id) ELSE lower(a.district) = lower(g.district) END) GROUP BY d.id, d.name, d.kind) AS x) AS t`;
const consentOn = (on: Day) =>
  sql`(SELECT granted FROM gathering_consent c WHERE c.gathering_id = g.id AND c.paper_on <= ${on}::date AND c.starts_on = s.starts_on ORDER BY c.recorded_at DESC LIMIT 1)`;
const columns = (
  on: Day,
) => sql`g.id, g.name, g.kind, g.source, s.state, CASE WHEN s.state IN ('decided', 'held') THEN s.outcome END AS outcome, office_name(g.office_id, ${on}::date) AS unit, v.name AS province, g.district, g.venue, s.starts_on AS "startsOn", s.ends_on AS "endsOn", g.people, s.budget_dong::text AS "budgetDong", g.illustrative,
  g.office_id AS "officeId", g.department_id AS "departmentId", g.host_id AS "hostId", office_name(g.host_id, ${on}::date) AS host, office_name(g.department_id, ${on}::date) AS department, (SELECT office_name(id, ${on}::date) FROM organization WHERE kind = 'agency' LIMIT 1) AS agency, t.rows AS threats,
  ${consentOn(on)} AS consent`;
const from = (on: Day, of?: RawBuilder<unknown>) =>
  sql`FROM gathering g JOIN province v ON v.id = g.province_id ${standing(on)} ${threats(on, of)}`;

/** Gatherings that something threatens on a day, as a desk counts them. */
export const threatened = (on: Day) =>
  sql`SELECT g.office_id, g.department_id, g.host_id, g.source, s.state, s.outcome, s.starts_on, ${consentOn(on)} AS consent ${from(on)} WHERE g.planned_on <= ${on}::date AND t.count > 0`;

/** The gatherings of a project by a day, with the days they have then. */
export const gatheringsPart = (projectId: string, on: Day) =>
  part(
    ownProject(projectId),
    {
      rows: rowsOf(
        sql<OfProject>`SELECT g.id, g.name, g.kind, s.state, CASE WHEN s.state IN ('decided', 'held') THEN s.outcome END AS outcome, s.starts_on AS "startsOn", s.ends_on AS "endsOn" FROM gathering g ${standing(on)} WHERE g.project_id = (SELECT id FROM own_project) AND g.planned_on <= ${on}::date ORDER BY s.starts_on, g.name`,
      ),
    },
    ({ rows }) => [...rows],
  );

function rowOfBare({
  officeId: _office,
  departmentId: _department,
  hostId: _host,
  host: _name,
  department: _under,
  agency: _agency,
  consent: _consent,
  threats: found,
  ...row
}: Bare): GatheringRow {
  const judged = found.map((threat): Threat => ({ ...threat, ...riskOf(threat, row.people) }));
  return { ...row, threats: judged, risk: highest(judged.map(({ level }) => level)) };
}
const factsOf = (row: Bare, faults: GatheringFacts['faults'] = []): GatheringFacts => ({
  source: row.source,
  cancelled: row.state === 'decided' && row.outcome === 'cancel',
  records: faultsOfRecords({ outcome: row.outcome, consent: row.consent, place: row.province, threats: row.threats }),
  faults,
});

/** The offices of a gathering by the ends its steps lie at. */
export const namesOf = ({ unit, agency, department, host }: Pick<Bare, 'unit' | 'agency' | 'department' | 'host'>) => ({
  unit,
  agency,
  department: department ?? agency,
  host,
});

const PAGE = 50;
/** Gatherings known by a day, those to come first; `disruption` for those that one threatens. */
export async function listGatherings(
  tx: Tx,
  { year, state, source, risk, disruption, page: asked }: GatheringQuery,
  on: Day,
  asker: Asker | null,
): Promise<GatheringList> {
  const found = sql`${from(on, disruption === undefined ? undefined : sql`d.id = ${disruption}`)} WHERE ${sql.join(
    [
      sql`g.planned_on <= ${on}::date`,
      ...(year === undefined ? [] : [sql`extract(year FROM g.starts_on) = ${year}`]),
      ...(state === undefined ? [] : [sql`s.state = ${state}`]),
      ...(source === undefined ? [] : [sql`g.source = ${source}::gathering_source`]),
      ...(risk === undefined && disruption === undefined ? [] : [sql`t.count > 0`]),
      ...(disruption === undefined ? [] : [sql`s.state <> 'held' AND NOT (s.state = 'decided' AND s.outcome = 'cancel')`]),
    ],
    sql` AND `,
  )}`;
  const total = Number((await sql<{ total: bigint }>`SELECT count(*) AS total ${found}`.execute(tx)).rows[0]!.total);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(asked, pages);
  const { rows } =
    await sql<Bare>`SELECT ${columns(on)} ${found} ORDER BY (s.ends_on < ${on}::date), CASE WHEN s.ends_on >= ${on}::date THEN s.starts_on END, s.starts_on DESC, g.name, g.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`.execute(
      tx,
    );
  return { asOf: on, total, page, pages, rows: rows.map(rowOfBare), steps: [answerPlan(asker)] };
}

interface Found extends Bare, Pick<Gathering, 'project' | 'plannedStartsOn' | 'plannedEndsOn' | 'plannedBudgetDong'> {}
/** One gathering as it stood on a day: what threatens it, both records, its history. Throws NotFound. */
export async function openGathering(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Gathering> {
  if (!isUuid(id)) throw new NotFound('gathering');
  const own = sql`gathering_id = ${id}`;
  const page = part(
    {},
    {
      agencyId: AGENCY,
      found: rowOf(
        sql<Found>`SELECT ${columns(on)}, CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'code', p.code, 'name', p.name) END AS project, g.starts_on AS "plannedStartsOn", g.ends_on AS "plannedEndsOn", g.budget_dong::text AS "plannedBudgetDong" ${from(on)} LEFT JOIN project p ON p.id = g.project_id WHERE g.id = ${id} AND g.planned_on <= ${on}::date`,
      ),
      decisions: rowsOf(
        sql<
          Gathering['decisions'][number]
        >`SELECT id, authority, outcome, json_build_object('code', paper_code, 'on', paper_on) AS paper, measures, starts_on AS "startsOn", ends_on AS "endsOn", budget_dong::text AS "budgetDong", remark, actor AS by FROM gathering_decision WHERE ${own} AND paper_on <= ${on}::date ORDER BY recorded_at DESC`,
      ),
      consents: rowsOf(
        sql<
          Gathering['consents'][number]
        >`SELECT id, granted, json_build_object('code', paper_code, 'on', paper_on) AS paper, starts_on AS "startsOn", remark, actor AS by FROM gathering_consent WHERE ${own} AND paper_on <= ${on}::date ORDER BY recorded_at DESC`,
      ),
      history: rowsOf(
        sql<
          Gathering['history'][number]
        >`SELECT step, to_state AS state, business_on AS on, actor AS by, outcome, necessary, people, remark FROM gathering_step WHERE ${own} AND business_on <= ${on}::date ORDER BY business_on, id`,
      ),
    },
    ({ agencyId, found, decisions, consents, history }): Gathering => {
      if (found === null) throw new NotFound('gathering');
      const { project, plannedStartsOn, plannedEndsOn, plannedBudgetDong } = found;
      const { project: _, plannedStartsOn: _starts, plannedEndsOn: _ends, plannedBudgetDong: _budget, ...bare } = found;
      return {
        ...rowOfBare(bare),
        asOf: on,
        project,
        plannedStartsOn,
        plannedEndsOn,
        plannedBudgetDong,
        host: found.host,
        authority: authorityOf(found.source),
        decisions: [...decisions],
        consents: [...consents],
        history: [...history],
        steps: answerGatheringSteps({ ...found, agencyId, names: namesOf(found) }, factsOf(found), asker),
      };
    },
  );
  return (await openParts(tx, { page })).page;
}

/** A gathering as its steps judge it today, locked first by who takes one. Throws NotFound. */
export async function standingOf(
  tx: Tx,
  id: string,
  on: Day,
): Promise<Bare & { readonly facts: (faults: GatheringFacts['faults']) => GatheringFacts }> {
  const {
    rows: [row],
  } = await sql<Bare>`SELECT ${columns(on)} ${from(on)} WHERE g.id = ${id}`.execute(tx);
  if (row === undefined) throw new NotFound('gathering');
  return { ...row, facts: (faults) => factsOf(row, faults) };
}
