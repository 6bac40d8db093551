import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { openParts, part, rowOf, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { StepAnswer } from '../../platform/pure/refusals.ts';
import { assignedOn } from '../funding/index.ts';
import { stateOn } from '../projects/index.ts';
import type { Area, Disruption, DisruptionRow, Severity, Touched } from './disruption.schema.ts';
import { answerDisruptionSteps, answerEnter } from './disruption.steps.ts';
import { answerState } from './impacts/impact.steps.ts';
import { impactOf, impactRows, lossRow } from './impacts/impact.views.ts';

/** A disruption `d` on a day: its state, how bad it is then, where it holds. */
const rowColumns = (on: Day) => sql`
  d.id, d.kind, d.name, (SELECT to_state FROM disruption_step WHERE disruption_id = d.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state, d.started_on AS "startedOn", CASE WHEN d.ended_on <= ${on}::date THEN d.ended_on END AS "endedOn",
  (SELECT max(severity) FROM disruption_area a WHERE a.disruption_id = d.id AND ${holds(sql`d.id`, on)}) AS severity, EXISTS (SELECT FROM disruption_area a WHERE a.disruption_id = d.id AND a.province_id IS NULL AND ${holds(sql`d.id`, on)}) AS nation,
  ARRAY(SELECT DISTINCT v.name FROM disruption_area a JOIN province v ON v.id = a.province_id WHERE a.disruption_id = d.id AND ${holds(sql`d.id`, on)} ORDER BY v.name) AS where, office_name(d.office_id, ${on}::date) AS office, d.illustrative`;
/** Whether area `a` holds on a day; of what has ended, on its last day. */
function holds(id: RawBuilder<unknown>, on: Day): RawBuilder<unknown> {
  const day = sql`least(${on}::date, (SELECT ended_on FROM disruption WHERE id = ${id}))`;
  return sql`a.valid_from <= ${day} AND coalesce(a.valid_to, 'infinity') >= ${day}`;
}

/** Disasters and epidemics known by a day, those under way first. */
export async function listDisruptions(
  tx: Tx,
  on: Day,
  asker: Asker | null,
): Promise<{ asOf: Day; rows: DisruptionRow[]; steps: StepAnswer[] }> {
  const { rows } =
    await sql<DisruptionRow>`SELECT ${rowColumns(on)} FROM disruption d WHERE d.started_on <= ${on}::date ORDER BY (d.ended_on <= ${on}::date) NULLS FIRST, d.started_on DESC, d.name`.execute(
      tx,
    );
  return { asOf: on, rows, steps: [answerEnter(asker)] };
}

/** One disruption as it stood on a day: where, how bad, what establishments said of it. Throws NotFound. */
export async function openDisruption(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Disruption> {
  if (!isUuid(id)) throw new NotFound('disruption');
  const page = part(
    {},
    {
      found: rowOf(
        sql<
          DisruptionRow & Pick<Disruption, 'basis'> & { officeId: string }
        >`SELECT ${rowColumns(on)}, d.office_id AS "officeId", CASE WHEN d.basis_code IS NOT NULL THEN json_build_object('code', d.basis_code, 'on', d.basis_on, 'issuer', d.basis_issuer) END AS basis FROM disruption d WHERE d.id = ${id} AND d.started_on <= ${on}::date`,
      ),
      areas: rowsOf(
        sql<Area>`SELECT a.id, v.code AS "provinceCode", v.name AS province, a.district, a.commune, a.severity, a.valid_from AS "validFrom", a.valid_to AS "validTo" FROM disruption_area a LEFT JOIN province v ON v.id = a.province_id WHERE a.disruption_id = ${id} AND a.valid_from <= ${on}::date ORDER BY a.valid_from DESC, v.name NULLS FIRST, a.district, a.commune`,
      ),
      alike: rowsOf(sql<
        Disruption['alike'][number]
      >`SELECT o.id, o.name FROM disruption d JOIN disruption o ON o.kind = d.kind AND o.id <> d.id WHERE d.id = ${id} AND o.started_on <= ${on}::date AND EXISTS (
      SELECT FROM disruption_area a JOIN disruption_area b ON b.disruption_id = o.id AND (a.province_id = b.province_id OR a.province_id IS NULL OR b.province_id IS NULL) AND daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]') WHERE a.disruption_id = d.id) ORDER BY o.name`),
      impacts: rowsOf(impactRows(id, on)),
      losses: rowOf(lossRow(id, on)),
      history: rowsOf(
        sql<
          Disruption['history'][number]
        >`SELECT step, to_state AS state, business_on AS on, actor AS by, remark FROM disruption_step WHERE disruption_id = ${id} AND business_on <= ${on}::date ORDER BY business_on, id`,
      ),
    },
    ({ found, areas, alike, impacts, losses, history }): Disruption => {
      if (found === null) throw new NotFound('disruption');
      const { officeId, ...facts } = found;
      return {
        ...facts,
        asOf: on,
        areas: [...areas],
        alike: [...alike],
        impacts: impacts.map((row) => impactOf(row, asker)),
        losses: losses!,
        history: [...history],
        steps: [...answerDisruptionSteps({ state: facts.state, officeId }, asker), answerState(asker)],
      };
    },
  );
  return (await openParts(tx, { page })).page;
}

/** Areas of a disruption that hold on a day, under the name `area`. */
const areasOn = (id: string, on: string) =>
  sql`SELECT a.* FROM disruption_area a WHERE a.disruption_id = ${id} AND ${holds(sql`${id}::uuid`, on as Day)}`;
const named = (area: string, place: string) => sql`lower(${sql.ref(area)}) = lower(${sql.ref(place)})`;
/** Whether place `w` lies in area `a` of a district or commune: by the register where both are of it, else by their names. */
export const inArea = sql`CASE WHEN a.area_id IS NOT NULL AND w.area_id IS NOT NULL THEN w.area_id = a.area_id OR EXISTS (SELECT FROM local_area l WHERE l.id = w.area_id AND l.parent_id = a.area_id)
  ELSE (a.district IS NULL OR ${named('a.district', 'w.district')}) AND (a.commune IS NULL OR ${named('a.commune', 'w.commune')}) END`;
/** Whether area `a` is a whole province or the nation. */
export const whole = sql`(a.district IS NULL AND a.commune IS NULL)`;

/** Establishments that stand in a disruption's area on a day, each with how bad it is there; where the first place we know is of a later day, it stood there before. */
export const heldPlaces = (disruptionId: string, on: string) => sql<{ id: string; severity: Severity }>`
  SELECT w.establishment_id AS id, w.province_id, w.district, w.commune, max(a.severity) AS severity
    FROM (${areasOn(disruptionId, on)}) AS a JOIN establishment_place w ON (a.province_id IS NULL OR w.province_id = a.province_id) AND (${whole} OR ${inArea})
   WHERE NOT EXISTS (SELECT FROM establishment_place later WHERE later.establishment_id = w.establishment_id AND later.valid_from > w.valid_from AND later.valid_from <= ${on}::date)
     AND (w.valid_from <= ${on}::date OR NOT EXISTS (SELECT FROM establishment_place earlier WHERE earlier.establishment_id = w.establishment_id AND earlier.valid_from < w.valid_from))
   GROUP BY w.establishment_id, w.province_id, w.district, w.commune`;

/**
 * Projects still to be carried out whose place and time the disruption's area and period meet: of a district or commune, by
 * where their beneficiaries stand or by the place they name. The projects of all its provinces are read once, behind a fence,
 * and then held against each area: read anew for each, the list of offices a person sees would be walked each time.
 */
export function touchedProjects(disruptionId: string, on: Day): RawBuilder<unknown> {
  const inTime = sql`p.starts_on <= ${on}::date AND p.ends_on >= (SELECT min(valid_from) FROM area) AND p.registered_on <= ${on}::date AND ${stateOn(on)} IN ('approved', 'implementing')`;
  return sql`WITH area AS MATERIALIZED (${areasOn(disruptionId, on)})
    SELECT id, code, province_id, max(severity) AS severity FROM (
      SELECT p.id, p.code, p.province_id, a.severity FROM (SELECT p.* FROM project p WHERE p.province_id = ANY (ARRAY(SELECT province_id FROM area)) AND ${inTime} OFFSET 0) AS p JOIN area a ON a.province_id = p.province_id AND p.ends_on >= a.valid_from
       WHERE ${whole} OR p.place ILIKE '%' || coalesce(a.commune, a.district) || '%' OR EXISTS (
        SELECT FROM budget_line b JOIN establishment_place w ON w.establishment_id = b.establishment_id WHERE b.project_id = p.id AND ${inArea})
      UNION ALL SELECT p.id, p.code, p.province_id, a.severity FROM area a JOIN project p ON p.ends_on >= a.valid_from WHERE a.province_id IS NULL AND ${inTime}) AS met GROUP BY id, code, province_id`;
}

/** Projects of one page; establishments shown at once. */
const [PAGE, PLACES] = [10, 50] as const;
interface Counted {
  code: string | null;
  name: string | null;
  projects: number;
  dong: string;
  establishments: number;
}

/** The statement by which a page of what a disruption touches is asked: sums by province, a page of projects, the first establishments. */
export const touchedStatement = (id: string, on: Day, page: number) => sql<{
  counts: readonly Counted[];
  rows: Touched['rows'];
  places: Touched['places'];
}>`
  WITH touched AS MATERIALIZED (${touchedProjects(id, on)}), placed AS MATERIALIZED (${heldPlaces(id, on)}),
       counted AS (SELECT province_id, count(*)::int AS projects FROM touched GROUP BY province_id),
       funded AS (SELECT t.province_id, sum(${assignedOn(on)}) AS dong FROM touched t JOIN plan_line l ON l.project_id = t.id AND l.source = 'national' GROUP BY t.province_id),
       homes AS (SELECT province_id, count(*)::int AS establishments FROM placed GROUP BY province_id)
  SELECT (SELECT coalesce(json_agg(r), '[]') FROM (SELECT v.code, v.name, coalesce(c.projects, 0) AS projects, coalesce(f.dong, 0)::text AS dong, coalesce(h.establishments, 0) AS establishments FROM counted c LEFT JOIN funded f ON f.province_id IS NOT DISTINCT FROM c.province_id FULL JOIN homes h ON h.province_id = c.province_id LEFT JOIN province v ON v.id = coalesce(c.province_id, h.province_id) ORDER BY v.name NULLS LAST) AS r) AS counts,
         (SELECT coalesce(json_agg(r), '[]') FROM (SELECT p.id, p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, v.name AS province, p.state, t.severity, p.starts_on AS "startsOn", p.ends_on AS "endsOn"
            FROM (SELECT * FROM touched ORDER BY severity DESC, code LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}) AS t JOIN project p ON p.id = t.id LEFT JOIN province v ON v.id = p.province_id ORDER BY t.severity DESC, t.code) AS r) AS rows,
         (SELECT coalesce(json_agg(r), '[]') FROM (SELECT e.id, e.name, v.name AS province, w.district, w.commune, w.severity FROM placed w JOIN establishment e ON e.id = w.id JOIN province v ON v.id = w.province_id ORDER BY w.severity DESC, e.name LIMIT ${PLACES}) AS r) AS places`;

/** Of provinces of which a disruption holds only districts or communes: establishments whose district nobody entered, and projects under way of which neither a place nor a beneficiary's district is known. They may stand there. */
const unplacedOn = (id: string, on: Day) => sql<Touched['unplaced']>`
  WITH area AS (${areasOn(id, on)}), parts AS (SELECT DISTINCT a.province_id FROM area a WHERE NOT ${whole} AND NOT EXISTS (SELECT FROM area b WHERE b.district IS NULL AND b.commune IS NULL AND (b.province_id IS NULL OR b.province_id = a.province_id)))
  SELECT (SELECT count(DISTINCT w.establishment_id)::int FROM establishment_place w WHERE w.province_id IN (SELECT province_id FROM parts) AND w.district IS NULL AND w.commune IS NULL AND w.area_id IS NULL
            AND NOT EXISTS (SELECT FROM establishment_place later WHERE later.establishment_id = w.establishment_id AND later.valid_from > w.valid_from)) AS establishments,
         (SELECT count(*)::int FROM project p WHERE p.province_id IN (SELECT province_id FROM parts) AND p.starts_on <= ${on}::date AND p.ends_on >= (SELECT min(valid_from) FROM area) AND p.registered_on <= ${on}::date AND ${stateOn(on)} IN ('approved', 'implementing') AND coalesce(p.place, '') = ''
            AND NOT EXISTS (SELECT FROM budget_line b JOIN establishment_place w ON w.establishment_id = b.establishment_id WHERE b.project_id = p.id AND (w.district IS NOT NULL OR w.area_id IS NOT NULL))) AS projects`;

/** What a disruption touches on a day, of what who asks may see: computed, never entered. Throws NotFound. */
export async function touchedBy(tx: Tx, { id, page }: { id: string; page: number }, on: Day): Promise<Touched> {
  const known = isUuid(id)
    ? await tx
        .selectFrom('disruption')
        .select('id')
        .where('id', '=', id as never)
        .where('started_on', '<=', on)
        .executeTakeFirst()
    : undefined;
  if (known === undefined) throw new NotFound('disruption');
  const {
    rows: [found],
  } = await touchedStatement(id, on, page).execute(tx);
  const {
    rows: [unplaced],
  } = await unplacedOn(id, on).execute(tx);
  const { counts, rows, places } = found!;
  const sum = (of: 'projects' | 'establishments') => counts.reduce((total, each) => total + each[of], 0);
  return {
    asOf: on,
    projects: sum('projects'),
    projectsDong: counts.reduce((total, { dong }) => total + BigInt(dong), 0n).toString(),
    establishments: sum('establishments'),
    provinces: counts.map(({ code, name, projects, dong, establishments }) => ({
      code,
      name,
      projects,
      projectsDong: dong,
      establishments,
    })),
    rows,
    page,
    pages: Math.max(1, Math.ceil(sum('projects') / PAGE)),
    places,
    unplaced: unplaced!,
  };
}
