import { type RawBuilder, sql } from 'kysely';
import type { ProjectId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { batches } from '../../platform/db/cursor.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { StepAnswer } from '../../platform/pure/refusals.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import { chainsOf, movementsOf } from '../funding/index.ts';
import { agencyOf } from '../organizations/index.ts';
import { DOUBLE_WITHIN_YEARS } from './establishments/establishment.views.ts';
import { judge } from './norms/norm.rules.ts';
import { normsOn } from './norms/norm.views.ts';
import type { Project, ProjectListRow, ProjectQuery, ProjectRow, ProjectSort, SupportBefore } from './project.schema.ts';
import { answerProjectSteps, answerRegister, answerTogether } from './project.steps.ts';
import { factsOf } from './project.store.ts';

/** The state of project `p` on a day, and the columns every row has. */
const rowColumns = (on: Day) => sql`
  p.id, p.code, p.name, p.year, p.kind, (SELECT to_state FROM project_step WHERE project_id = p.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state,
  json_build_object('id', p.office_id, 'name', office_name(p.office_id, ${on}::date)) AS unit, v.code AS "provinceCode", v.name AS province, p.bidding, p.illustrative, p.registered_on AS "registeredOn",
  coalesce(p.registered_on > r.closes_on, false) AS late`;
const FROM = sql`FROM project p LEFT JOIN province v ON v.id = p.province_id LEFT JOIN registration_round r ON r.year = p.year`;
const ORDER: Readonly<Record<ProjectSort, RawBuilder<unknown>>> = {
  code: sql`p.code`, name: sql`p.name, p.code`, registered: sql`p.registered_on, p.code`, '-registered': sql`p.registered_on DESC, p.code`,
  approved: sql`(SELECT coalesce(sum(assigned_dong), 0) FROM plan_line WHERE project_id = p.id AND source = 'national'), p.code`, '-approved': sql`(SELECT coalesce(sum(assigned_dong), 0) FROM plan_line WHERE project_id = p.id AND source = 'national') DESC, p.code`,
};
const PAGE = 50;
type Bare = Omit<ProjectRow, 'approvedDong' | 'contractedDong' | 'advancedDong' | 'acceptedDong' | 'paidDong' | 'settledDong'>;

function conditions({ year, province, state, kind, unit, q }: ProjectQuery, on: Day): RawBuilder<unknown> {
  const all = [
    sql`p.registered_on <= ${on}::date`, year === undefined ? null : sql`p.year = ${year}`, province === undefined ? null : sql`v.code = ${province}`, kind === undefined ? null : sql`p.kind = ${kind}::project_kind`, unit === undefined ? null : sql`p.office_id = ${unit}`,
    q === undefined || q.trim() === '' ? null : sql`p.id IN (SELECT projects_with(${fold(q.trim())}))`,
    state === undefined ? null : sql`(SELECT to_state FROM project_step WHERE project_id = p.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) = ${state}::project_state`,
  ].filter((each) => each !== null);
  return sql.join(all, sql` AND `);
}

const NOTHING = { approvedDong: '0', contractedDong: '0', advancedDong: '0', acceptedDong: '0', paidDong: '0', settledDong: '0' };
async function withMoney(tx: Tx, rows: readonly Bare[], on: Day): Promise<ProjectRow[]> {
  const chains = await chainsOf(tx, rows.map(({ id }) => id), on);
  return rows.map((row) => {
    const own = chains.get(row.id)?.find(({ source }) => source === 'national');
    return { ...row, ...(own === undefined ? NOTHING : { approvedDong: own.assignedDong, contractedDong: own.contractedDong, advancedDong: own.advancedDong, acceptedDong: own.acceptedDong, paidDong: (BigInt(own.clearedDong) + BigInt(own.paidDong)).toString(), settledDong: own.settledDong }) };
  });
}

/** A page of the projects who asks may see, as they stood on a day; how many and how much money the plan gives all of them. */
export async function listProjects(tx: Tx, query: ProjectQuery, on: Day, asker: Asker | null): Promise<{ asOf: Day; total: number; page: number; pages: number; rows: ProjectListRow[]; approvedDong: string; steps: StepAnswer[] }> {
  const where = conditions(query, on);
  const [totals] = (await sql<{ total: bigint; approved: string }>`SELECT count(*) AS total, coalesce(sum((SELECT sum(CASE m.kind WHEN 'assign' THEN m.amount_dong WHEN 'release' THEN -m.amount_dong END) FROM plan_line l JOIN movement m ON m.line_id = l.id WHERE l.project_id = p.id AND l.source = 'national' AND m.business_on <= ${on}::date)), 0)::text AS approved ${FROM} WHERE ${where}`.execute(tx)).rows;
  const total = Number(totals!.total);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(query.page, pages);
  const { rows } = await sql<Bare>`SELECT ${rowColumns(on)} ${FROM} WHERE ${where} ORDER BY ${ORDER[query.sort]} LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`.execute(tx);
  return { asOf: on, total, page, pages, rows: await withSteps(tx, await withMoney(tx, rows, on), on, asker), approvedDong: totals!.approved, steps: [answerRegister(asker)] };
}

/** What may be done to each row together with others. */
async function withSteps(tx: Tx, rows: readonly ProjectRow[], on: Day, asker: Asker | null): Promise<ProjectListRow[]> {
  const stored = rows.length === 0 ? [] : await tx.selectFrom('project').select(['id', 'kind', 'contents', 'starts_on', 'ends_on', 'registered_on', 'department_id']).where('id', 'in', rows.map(({ id }) => id as ProjectId)).execute();
  const [facts, agencyId] = [await factsOf(tx, stored, on), await agencyOf(tx)];
  const departments = new Map(stored.map((row) => [row.id as string, row.department_id]));
  return rows.map((row) => ({ ...row, steps: answerTogether({ state: row.state, officeId: row.unit.id, departmentId: departments.get(row.id) ?? null, agencyId }, facts.get(row.id)!, asker) }));
}

/** Every row of a question, a batch at a time: for a table, however long. */
export async function* eachProject(tx: Tx, query: ProjectQuery, on: Day): AsyncGenerator<ProjectRow> {
  for await (const rows of batches(tx, sql<Bare>`SELECT ${rowColumns(on)} ${FROM} WHERE ${conditions(query, on)} ORDER BY ${ORDER[query.sort]}`)) yield* await withMoney(tx, rows, on);
}

/** Whether who asks sees projects of a story. */
export async function anyIllustrative(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('project').select('id').where('illustrative', '=', true).limit(1).executeTakeFirst()) !== undefined;
}

/** One project as it stood on a day, with its lines judged, its money and its history. Throws NotFound. */
export async function openProject(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Project> {
  if (!isUuid(id)) throw new NotFound('project');
  const found = (await sql<Bare & { contents: number[]; activity: Project['activity']; department: Project['department']; place: string | null; startsOn: Day; endsOn: Day; registeredOn: Day }>`
    SELECT ${rowColumns(on)}, p.contents, p.activity, p.place, p.starts_on AS "startsOn", p.ends_on AS "endsOn",
           CASE WHEN p.department_id IS NULL THEN NULL ELSE json_build_object('id', p.department_id, 'name', office_name(p.department_id, ${on}::date)) END AS department ${FROM} WHERE p.id = ${id} AND p.registered_on <= ${on}::date`.execute(tx)).rows[0];
  if (found === undefined) throw new NotFound('project');
  const [row] = await withMoney(tx, [found], on);
  const norms = await normsOn(tx, found.registeredOn);
  const lines = await linesOf(tx, id, found.year);
  const outputs = await tx.selectFrom('project_output').select(['description', 'unit', 'quantity']).where('project_id', '=', id as never).orderBy('place').execute();
  const appraisals = await tx.selectFrom('appraisal').selectAll().where('project_id', '=', id as never).where('appraised_on', '<=', on).orderBy('appraised_on').orderBy('level').execute();
  const history = await tx.selectFrom('project_step').selectAll().where('project_id', '=', id as never).where('business_on', '<=', on).orderBy('business_on').orderBy('id').execute();
  const facts = await factsOf(tx, [{ id, kind: found.kind, contents: found.contents, starts_on: found.startsOn, ends_on: found.endsOn, registered_on: found.registeredOn }], on);
  return {
    ...found, ...row!, lines: lines.map((line) => ({ ...line, judgement: judge({ activity: line.activity, costDong: BigInt(line.costDong), nationalDong: BigInt(line.nationalDong) }, norms) })), outputs,
    appraisals: appraisals.map((each) => ({ level: each.level, passed: each.passed, score: each.score, minutes: { code: each.minutes_code, on: each.minutes_on }, remark: each.remark, on: each.appraised_on, by: each.appraised_by })),
    chains: (await chainsOf(tx, [id], on)).get(id) ?? [], movements: await movementsOf(tx, id, on),
    history: history.map((each) => ({ step: each.step, state: each.to_state, on: each.business_on, by: each.actor, paper: each.paper_code === null ? null : { code: each.paper_code, on: each.paper_on! }, remark: each.remark })),
    steps: answerProjectSteps({ state: found.state, officeId: found.unit.id, departmentId: found.department?.id ?? null, agencyId: await agencyOf(tx) }, facts.get(id)!, asker),
  };
}

type Line = Omit<Project['lines'][number], 'judgement'>;
const BEFORE = sql`json_agg(json_build_object('id', o.id, 'code', o.code, 'year', o.year, 'nationalDong', ob.national_dong::text) ORDER BY o.year DESC, o.code)`;
const counted = (year: number) => sql`o.state NOT IN ('refused', 'stopped') AND o.year BETWEEN ${year - DOUBLE_WITHIN_YEARS} AND ${year}`;

/** What supports an establishment in a thing already, a project being drawn up aside; keyed `establishment activity`. */
export async function supportOf(tx: Tx, establishments: readonly string[], year: number, except: string | null): Promise<Map<string, SupportBefore[]>> {
  if (establishments.length === 0) return new Map();
  const { rows } = await sql<{ key: string; before: SupportBefore[] }>`SELECT ob.establishment_id || ' ' || ob.activity AS key, ${BEFORE} AS before FROM budget_line ob JOIN project o ON o.id = ob.project_id
    WHERE ob.establishment_id = ANY (${[...establishments]}::uuid[]) AND o.id IS DISTINCT FROM ${except}::uuid AND ${counted(year)} GROUP BY ob.establishment_id, ob.activity`.execute(tx);
  return new Map(rows.map(({ key, before }) => [key, before]));
}

async function linesOf(tx: Tx, id: string, year: number): Promise<Line[]> {
  const { rows } = await sql<Line>`
    SELECT b.place, CASE WHEN e.id IS NULL THEN NULL ELSE json_build_object('id', e.id, 'name', e.name, 'taxCode', e.tax_code) END AS establishment, b.activity, b.description, b.cost_dong::text AS "costDong", b.national_dong::text AS "nationalDong", b.counterpart_dong::text AS "counterpartDong",
           coalesce((SELECT ${BEFORE} FROM budget_line ob JOIN project o ON o.id = ob.project_id WHERE ob.establishment_id = b.establishment_id AND ob.activity = b.activity AND o.id <> b.project_id AND ${counted(year)}), '[]') AS "supportedBefore"
      FROM budget_line b LEFT JOIN establishment e ON e.id = b.establishment_id WHERE b.project_id = ${id} ORDER BY b.place`.execute(tx);
  return rows;
}
