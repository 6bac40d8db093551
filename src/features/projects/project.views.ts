import { type RawBuilder, sql } from 'kysely';
import type { ProjectId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { batches } from '../../platform/db/cursor.ts';
import { part, rowOf, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { StepAnswer } from '../../platform/pure/refusals.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import { assignedOn, chainsOf, movementRows, projectChain, projectYears, withSides } from '../funding/index.ts';
import type { Chain } from '../funding/ledger.schema.ts';
import { AGENCY, agencyOf, MINISTRY } from '../organizations/index.ts';
import {
  type DatedProjectQuery,
  DOUBLE_WITHIN_YEARS,
  type Project,
  type ProjectFigure,
  type ProjectListRow,
  type ProjectQuery,
  type ProjectRow,
  type ProjectSort,
  type ProjectState,
  type SupportBefore,
} from './project.schema.ts';
import { judge, type Norm } from './norms/norm.rules.ts';
import { normOf, normRows, normsOn } from './norms/norm.views.ts';
import { answerProjectSteps, answerRegister, answerTogether, judgedBy } from './project.steps.ts';
import { factsOf } from './project.store.ts';

/** The state of project `p` on a day: that of today where no later step led to it, else by its steps. */
export const stateOn = (on: Day) =>
  sql<ProjectState>`(CASE WHEN p.stepped_on <= ${on}::date THEN p.state ELSE (SELECT to_state FROM project_step WHERE project_id = p.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) END)`;
/** Project `p` on a day: the columns every row has. */
const rowColumns = (on: Day) => sql`
  p.id, p.code, p.name, p.year, p.kind, ${stateOn(on)} AS state,
  json_build_object('id', p.office_id, 'name', office_name(p.office_id, ${on}::date)) AS unit, v.code AS "provinceCode", v.name AS province, p.bidding, p.illustrative, p.registered_on AS "registeredOn",
  coalesce(p.registered_on > r.closes_on, false) AS late`;
const placed = sql`project p LEFT JOIN province v ON v.id = p.province_id`;
const joined = (projects: RawBuilder<unknown>) =>
  sql`FROM ${projects} p LEFT JOIN province v ON v.id = p.province_id LEFT JOIN registration_round r ON r.year = p.year`;
/** What the plan gives each project today, for sorting by it. */
const ASSIGNED = sql`LEFT JOIN (SELECT project_id, sum(assigned_dong) AS dong FROM plan_line WHERE source = 'national' GROUP BY project_id) AS plan ON plan.project_id = p.id`;
const ORDER: Readonly<Record<ProjectSort, RawBuilder<unknown>>> = {
  code: sql`p.code`,
  name: sql`p.name, p.code`,
  registered: sql`p.registered_on, p.code`,
  '-registered': sql`p.registered_on DESC, p.code`,
  approved: sql`coalesce(plan.dong, 0), p.code`,
  '-approved': sql`coalesce(plan.dong, 0) DESC, p.code`,
};
/** What a question asks for of `project p`, in its order. */
const sorted = (query: DatedProjectQuery, on: Day) =>
  sql`${query.sort.endsWith('approved') ? ASSIGNED : sql``} WHERE ${conditions(query, on)} ORDER BY ${ORDER[query.sort]}`;
const PAGE = 50;
type Bare = Omit<ProjectRow, 'approvedDong' | 'contractedDong' | 'advancedDong' | 'acceptedDong' | 'paidDong' | 'settledDong'>;

/** A figure of the programme that counts projects: which of `project p` of a year it counts on a day. */
export interface ListedFigure {
  readonly figure: ProjectFigure;
  readonly counts: (year: number, on: Day) => RawBuilder<unknown>;
}
/** Put here by the features that own the rows. */
export const listedFigures: ListedFigure[] = [];

/** The question with its year in figures; none where no project is there yet. A figure is always of one year. */
export async function datedQuery(tx: Tx, { year: asked, ...query }: ProjectQuery, on: Day): Promise<DatedProjectQuery> {
  const year = asked ?? (query.figure === undefined ? undefined : 'newest');
  if (year !== 'newest') return { ...query, year };
  const {
    rows: [newest],
  } = await sql<{ year: number }>`SELECT year FROM project WHERE registered_on <= ${on}::date ORDER BY year DESC LIMIT 1`.execute(tx);
  return { ...query, year: newest?.year };
}

/** Units of a province as the day's map has it; of none. */
const ofUnits = (code: string, on: Day) =>
  sql`p.office_id IN (SELECT o.id FROM organization o LEFT JOIN province uv ON uv.id = province_on(o.province_id, ${on}::date) WHERE ${code === 'central' ? sql`o.province_id IS NULL` : sql`uv.code = ${code}`})`;

function conditions({ year, province, state, kind, unit, figure, unitProvince, q }: DatedProjectQuery, on: Day): RawBuilder<unknown> {
  const counted = figure === undefined || year === undefined ? undefined : listedFigures.find((each) => each.figure === figure);
  const all = [
    // Money that came from the year before is counted in the year it came to, its project in its own.
    sql`p.registered_on <= ${on}::date`,
    counted !== undefined ? counted.counts(year!, on) : year === undefined ? null : sql`p.year = ${year}`,
    unitProvince === undefined ? null : ofUnits(unitProvince, on),
    province === undefined ? null : sql`v.code = ${province}`,
    kind === undefined ? null : sql`p.kind = ${kind}::project_kind`,
    unit === undefined ? null : sql`p.office_id = ${unit}`,
    q === undefined || q.trim() === '' ? null : sql`p.id IN (SELECT projects_with(${fold(q.trim())}))`,
    state === undefined ? null : sql`${stateOn(on)} = ${state}::project_state`,
  ].filter((each) => each !== null);
  return sql.join(all, sql` AND `);
}

const NOTHING = { approvedDong: '0', contractedDong: '0', advancedDong: '0', acceptedDong: '0', paidDong: '0', settledDong: '0' };
/** The national money of a project as a row shows it. */
function moneyOf(chains: readonly Chain[]): typeof NOTHING {
  const own = chains.find(({ source }) => source === 'national');
  return own === undefined
    ? NOTHING
    : {
        approvedDong: own.assignedDong,
        contractedDong: own.contractedDong,
        advancedDong: own.advancedDong,
        acceptedDong: own.acceptedDong,
        paidDong: (BigInt(own.clearedDong) + BigInt(own.paidDong)).toString(),
        settledDong: own.settledDong,
      };
}
async function withMoney(tx: Tx, rows: readonly Bare[], on: Day): Promise<ProjectRow[]> {
  const chains = await chainsOf(
    tx,
    rows.map(({ id }) => id),
    on,
  );
  return rows.map((row) => ({ ...row, ...moneyOf(chains.get(row.id) ?? []) }));
}

/** A page of the projects who asks may see, as they stood on a day; how many and how much money the plan gives all of them. */
export async function listProjects(
  tx: Tx,
  asked: ProjectQuery,
  on: Day,
  asker: Asker | null,
): Promise<{
  asOf: Day;
  year: number | null;
  total: number;
  page: number;
  pages: number;
  rows: ProjectListRow[];
  approvedDong: string;
  steps: StepAnswer[];
}> {
  const query = await datedQuery(tx, asked, on);
  const where = conditions(query, on);
  const [totals] = (
    await sql<{
      total: bigint;
      approved: string;
    }>`SELECT (SELECT count(*) FROM ${placed} WHERE ${where}) AS total, (SELECT coalesce(sum(${assignedOn(on)}), 0)::text FROM ${placed} JOIN plan_line l ON l.project_id = p.id AND l.source = 'national' WHERE ${where}) AS approved`.execute(
      tx,
    )
  ).rows;
  const total = Number(totals!.total);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(query.page, pages);
  // Rows before the page are counted off by their ids alone; what a row shows is worked out for those of the page.
  const ids = sql`SELECT p.id FROM ${placed} ${sorted(query, on)} LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
  const { rows } =
    await sql<Bare>`SELECT ${rowColumns(on)} ${joined(sql`(SELECT project.*, nth FROM unnest(ARRAY(${ids})) WITH ORDINALITY AS own(id, nth) JOIN project USING (id))`)} ORDER BY nth`.execute(
      tx,
    );
  return {
    asOf: on,
    year: query.year ?? null,
    total,
    page,
    pages,
    rows: await withSteps(tx, await withMoney(tx, rows, on), on, asker),
    approvedDong: totals!.approved,
    steps: [answerRegister(asker)],
  };
}

/** What may be done to each row together with others. */
async function withSteps(tx: Tx, rows: readonly ProjectRow[], on: Day, asker: Asker | null): Promise<ProjectListRow[]> {
  const stored =
    rows.length === 0
      ? []
      : await tx
          .selectFrom('project')
          .select(['id', 'kind', 'contents', 'starts_on', 'ends_on', 'registered_on', 'department_id'])
          .where(
            'id',
            'in',
            rows.map(({ id }) => id as ProjectId),
          )
          .execute();
  const [facts, agencyId] = [await factsOf(tx, stored, on), await agencyOf(tx)];
  const departments = new Map(stored.map((row) => [row.id as string, row.department_id]));
  return rows.map((row) => ({
    ...row,
    steps: answerTogether(
      { state: row.state, officeId: row.unit.id, departmentId: departments.get(row.id) ?? null, agencyId },
      facts.get(row.id)!,
      asker,
    ),
  }));
}

/** Every row of a question, a batch at a time: for a table, however long. */
export async function* eachProject(tx: Tx, query: DatedProjectQuery, on: Day): AsyncGenerator<ProjectRow> {
  for await (const rows of batches(tx, sql<Bare>`SELECT ${rowColumns(on)} ${joined(sql`project`)} ${sorted(query, on)}`))
    yield* await withMoney(tx, rows, on);
}

/** Whether who asks sees projects of a story. */
export async function anyIllustrative(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('project').select('id').where('illustrative', '=', true).limit(1).executeTakeFirst()) !== undefined;
}

/** The project a part is about, under the name `own_project`. */
export const ownProject = (id: string) => ({ own_project: sql`SELECT * FROM project WHERE id = ${id}` });

interface Found extends Bare, Pick<Project, 'contents' | 'activity' | 'department' | 'coordinatingUnit' | 'place' | 'startsOn' | 'endsOn'> {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** One project as it stood on a day, with its lines judged, its money and its history. Its answer throws NotFound. */
export function projectPart(id: string, on: Day, asker: Asker | null) {
  if (!isUuid(id)) throw new NotFound('project');
  return part(
    ownProject(id),
    {
      found:
        rowOf(sql<Found>`SELECT ${rowColumns(on)}, p.contents, p.activity, p.place, p.coordinating_unit AS "coordinatingUnit", p.starts_on AS "startsOn", p.ends_on AS "endsOn",
      CASE WHEN p.department_id IS NULL THEN NULL ELSE json_build_object('id', p.department_id, 'name', office_name(p.department_id, ${on}::date)) END AS department ${joined(sql`own_project`)} WHERE p.registered_on <= ${on}::date`),
      lines: rowsOf(linesOf(id)),
      norms: rowsOf(normRows(sql`(SELECT registered_on FROM own_project)`)),
      outputs: rowsOf(
        sql<Project['outputs'][number]>`SELECT description, unit, quantity FROM project_output WHERE project_id = ${id} ORDER BY place`,
      ),
      appraisals: rowsOf(
        sql<
          Project['appraisals'][number]
        >`SELECT level, passed, score, json_build_object('code', minutes_code, 'on', minutes_on) AS minutes, remark, appraised_on AS on, appraised_by AS by FROM appraisal WHERE project_id = ${id} AND appraised_on <= ${on}::date ORDER BY appraised_on, level`,
      ),
      history: rowsOf(
        sql<
          Project['history'][number]
        >`SELECT step, to_state AS state, business_on AS on, actor AS by, CASE WHEN paper_code IS NOT NULL THEN json_build_object('code', paper_code, 'on', paper_on) END AS paper, remark FROM project_step WHERE project_id = ${id} AND business_on <= ${on}::date ORDER BY business_on, id`,
      ),
      chains: rowsOf(projectChain(id, on)),
      years: rowsOf(projectYears(id, on)),
      movements: rowsOf(movementRows(id, on)),
      agencyId: AGENCY,
      ministryId: MINISTRY,
    },
    ({ found, norms, agencyId, ministryId, ...rows }): Project => {
      if (found === null) throw new NotFound('project');
      const inForce = norms.map(normOf);
      const lines = rows.lines.map((line) => ({
        ...line,
        judgement: judge({ activity: line.activity, costDong: BigInt(line.costDong), nationalDong: BigInt(line.nationalDong) }, inForce),
      }));
      const facts = judgedBy(
        found,
        lines.map(({ place, establishment, nationalDong, judgement }) => ({
          place,
          establishmentId: establishment?.id ?? null,
          nationalDong: BigInt(nationalDong),
          judgement,
        })),
        on,
      );
      return {
        ...found,
        ...moneyOf(rows.chains),
        lines,
        outputs: [...rows.outputs],
        appraisals: [...rows.appraisals],
        history: [...rows.history],
        chains: [...rows.chains],
        years: [...rows.years],
        movements: rows.movements.map(withSides),
        steps: answerProjectSteps(
          { state: found.state, officeId: found.unit.id, departmentId: found.department?.id ?? null, agencyId, ministryId },
          facts,
          asker,
        ),
      };
    },
  );
}

type Line = Omit<Project['lines'][number], 'judgement'>;
const BEFORE = sql`json_agg(json_build_object('id', o.id, 'code', o.code, 'year', o.year, 'nationalDong', ob.national_dong::text) ORDER BY o.year DESC, o.code)`;
const counted = (year: number | RawBuilder<unknown>) =>
  sql`o.state NOT IN ('refused', 'stopped', 'moved-to-next-year') AND o.year BETWEEN ${year}::int - ${DOUBLE_WITHIN_YEARS}::int AND ${year}::int`;

/** What supports an establishment in a thing already, a project being drawn up aside; keyed `establishment activity`. */
export async function supportOf(
  tx: Tx,
  establishments: readonly string[],
  year: number,
  except: string | null,
): Promise<Map<string, SupportBefore[]>> {
  if (establishments.length === 0) return new Map();
  const { rows } = await sql<{
    key: string;
    before: SupportBefore[];
  }>`SELECT ob.establishment_id || ' ' || ob.activity AS key, ${BEFORE} AS before FROM budget_line ob JOIN project o ON o.id = ob.project_id
    WHERE ob.establishment_id = ANY (${[...establishments]}::uuid[]) AND o.id IS DISTINCT FROM ${except}::uuid AND ${counted(year)} GROUP BY ob.establishment_id, ob.activity`.execute(
    tx,
  );
  return new Map(rows.map(({ key, before }) => [key, before]));
}

const linesOf = (id: string) => sql<Line>`
    SELECT b.place, CASE WHEN e.id IS NULL THEN NULL ELSE json_build_object('id', e.id, 'name', e.name, 'taxCode', e.tax_code) END AS establishment, b.activity, b.description, b.cost_dong::text AS "costDong", b.national_dong::text AS "nationalDong", b.counterpart_dong::text AS "counterpartDong",
           CASE WHEN b.establishment_id IS NULL THEN '[]' ELSE coalesce((SELECT ${BEFORE} FROM budget_line ob CROSS JOIN LATERAL (SELECT * FROM project WHERE id = ob.project_id OFFSET 0) o WHERE ob.establishment_id = b.establishment_id AND ob.activity = b.activity AND o.id <> b.project_id AND ${counted(sql`p.year`)}), '[]') END AS "supportedBefore"
      FROM budget_line b CROSS JOIN own_project p LEFT JOIN establishment e ON e.id = b.establishment_id WHERE b.project_id = ${id} ORDER BY b.place`;

/** The most national money that norms of the day of registration allow a project in all its lines; `basis` of one whose text was seen. */
export interface MostByNorms {
  readonly dong: bigint;
  readonly basis: string | null;
}
/** The same by project; none where a line has no norm. */
export async function mostByNorms(tx: Tx, projectIds: readonly string[]): Promise<Map<string, MostByNorms>> {
  const { rows } = await sql<{
    id: string;
    on: Day;
    activity: string;
    cost: bigint;
    national: bigint;
  }>`SELECT p.id, p.registered_on AS on, b.activity, b.cost_dong AS cost, b.national_dong AS national FROM project p JOIN budget_line b ON b.project_id = p.id WHERE p.id = ANY (${[...projectIds]}::uuid[])`.execute(
    tx,
  );
  const norms = new Map<Day, Norm[]>();
  for (const { on } of rows) if (!norms.has(on)) norms.set(on, await normsOn(tx, on));
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, lines]) => {
      const judged = lines.map(({ on, activity, cost, national }) =>
        judge({ activity, costDong: cost, nationalDong: national }, norms.get(on)!),
      );
      if (judged.some(({ mostDong }) => mostDong === null)) return [];
      return [
        [
          id,
          {
            dong: judged.reduce((sum, { mostDong }) => sum + BigInt(mostDong!), 0n),
            basis: judged.every(({ mark }) => mark === 'confirmed') ? judged[0]!.basis : null,
          },
        ] as const,
      ];
    }),
  );
}
