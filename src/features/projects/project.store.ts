import { type RawBuilder, sql } from 'kysely';
import type { AppraisalId, EstablishmentId, OrganizationId, ProjectId, ProvinceId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import { newId } from '../../platform/workplace.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { agencyOf, ministryOf } from '../organizations/index.ts';
import { judge } from './norms/norm.rules.ts';
import { normsOn } from './norms/norm.views.ts';
import type { NewAppraisal, NewBudgetLine, NewProject, ProjectState } from './project.schema.ts';
import { judgedBy, type ProjectEnds, type ProjectFacts } from './project.steps.ts';

export interface LockedProject extends ProjectEnds {
  readonly id: ProjectId;
  readonly officeId: OrganizationId;
  readonly departmentId: OrganizationId | null;
  readonly agencyId: OrganizationId;
  readonly state: ProjectState;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly activity: string;
  readonly bidding: boolean;
  readonly illustrative: boolean;
  readonly facts: ProjectFacts;
}

/** Locks projects in the order of their ids, with what their steps are judged by. Throws NotFound where one is not there for who asks. */
export async function lockProjects(act: Pick<Act, 'tx' | 'today'>, ids: readonly string[]): Promise<LockedProject[]> {
  const wanted = [...new Set(ids)].toSorted();
  if (!wanted.every(isUuid)) throw new NotFound('project');
  const rows =
    wanted.length === 0
      ? []
      : await act.tx
          .selectFrom('project')
          .selectAll()
          .where(sql<boolean>`id = ANY (${wanted}::uuid[])`)
          .orderBy('id')
          .forUpdate()
          .execute();
  if (rows.length < wanted.length) throw new NotFound('project');
  const [agencyId, ministryId] = [await agencyOf(act.tx), await ministryOf(act.tx)];
  const facts = await factsOf(act.tx, rows, act.today);
  return rows.map((row) => ({
    id: row.id,
    officeId: row.office_id,
    departmentId: row.department_id,
    agencyId,
    ministryId,
    state: row.state,
    code: row.code,
    name: row.name,
    year: row.year,
    activity: row.activity,
    bidding: row.bidding,
    illustrative: row.illustrative,
    facts: facts.get(row.id)!,
  }));
}

interface Judged {
  readonly id: string;
  readonly kind: ProjectFacts['kind'];
  readonly contents: number[];
  readonly starts_on: Day;
  readonly ends_on: Day;
  readonly registered_on: Day;
}

/** What the steps of projects are judged by; lines by the norms of the day of registration. */
export async function factsOf(tx: Tx, rows: readonly Judged[], today: Day): Promise<Map<string, ProjectFacts>> {
  const lines =
    rows.length === 0
      ? []
      : await tx
          .selectFrom('budget_line')
          .select(['project_id', 'place', 'establishment_id', 'activity', 'cost_dong', 'national_dong'])
          .where(sql<boolean>`project_id = ANY (${rows.map(({ id }) => id)}::uuid[])`)
          .orderBy('place')
          .execute();
  const norms = new Map(
    await Promise.all([...new Set(rows.map((row) => row.registered_on))].map(async (on) => [on, await normsOn(tx, on)] as const)),
  );
  const byProject = Map.groupBy(lines, ({ project_id: id }) => id as string);
  return new Map(
    rows.map((row) => {
      const own = (byProject.get(row.id) ?? []).map((line) => ({
        place: line.place,
        establishmentId: line.establishment_id,
        nationalDong: line.national_dong,
        judgement: judge(
          { activity: line.activity, costDong: line.cost_dong, nationalDong: line.national_dong },
          norms.get(row.registered_on)!,
        ),
      }));
      return [row.id, judgedBy({ kind: row.kind, contents: row.contents, startsOn: row.starts_on, endsOn: row.ends_on }, own, today)];
    }),
  );
}

export interface RegisteredProject extends Omit<NewProject, 'unitId' | 'provinceCode'> {
  readonly id: ProjectId;
  readonly unitId: OrganizationId;
  readonly unitName: string;
  readonly departmentId: OrganizationId | null;
  readonly provinceId: ProvinceId | null;
  readonly registeredOn: Day;
  readonly illustrative: boolean;
}

/** Projects with their lines and outputs, a thousand at once. */
export async function insertProjects(act: Act, projects: readonly RegisteredProject[]): Promise<void> {
  for (let from = 0; from < projects.length; from += AT_ONCE) await insertSome(act, projects.slice(from, from + AT_ONCE));
}
/** A statement names at most 65,535 values. */
const AT_ONCE = 1_000;
async function insertSome(act: Act, projects: readonly RegisteredProject[]): Promise<void> {
  await act.tx
    .insertInto('project')
    .values(
      projects.map((project) => ({
        id: project.id,
        office_id: project.unitId,
        department_id: project.departmentId,
        code: project.code,
        year: project.year,
        kind: project.kind,
        name: project.name,
        contents: [...project.contents],
        activity: project.activity,
        province_id: project.provinceId,
        place: project.place,
        starts_on: project.startsOn as Day,
        ends_on: project.endsOn as Day,
        bidding: project.bidding,
        state: 'registered' as const,
        stepped_on: act.today,
        registered_on: project.registeredOn,
        illustrative: project.illustrative,
        ...foundBy(project),
      })),
    )
    .execute();
  await insertParts(act.tx, projects);
  await insertSteps(
    act,
    projects.map(({ id, unitId }) => ({ id, officeId: unitId })),
    'register',
    'registered',
    { on: act.today },
  );
}

/** By what a project is found: in its list by a part, in the one box by its words. */
function foundBy({ code, name, unitName }: Pick<RegisteredProject, 'code' | 'name' | 'unitName'>) {
  const text = `${code} ${name} ${unitName}`;
  return { search_text: fold(text), lexemes: sql<string>`search_words(${text})` };
}

async function insertParts(
  tx: Tx,
  projects: readonly {
    readonly id: ProjectId;
    readonly unitId: OrganizationId;
    readonly lines: readonly NewBudgetLine[];
    readonly outputs: NewProject['outputs'];
  }[],
): Promise<void> {
  const rows = projects.flatMap(({ id, unitId, lines }) =>
    lines.map((line, at) => ({
      project_id: id,
      place: at + 1,
      office_id: unitId,
      establishment_id: line.establishmentId as EstablishmentId | null,
      activity: line.activity,
      description: line.description,
      cost_dong: BigInt(line.costDong),
      national_dong: BigInt(line.nationalDong),
      counterpart_dong: BigInt(line.counterpartDong),
    })),
  );
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx
      .insertInto('budget_line')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  const outputs = projects.flatMap(({ id, unitId, outputs: own }) =>
    own.map((output, at) => ({ project_id: id, place: at + 1, office_id: unitId, ...output })),
  );
  for (let from = 0; from < outputs.length; from += AT_ONCE)
    await tx
      .insertInto('project_output')
      .values(outputs.slice(from, from + AT_ONCE))
      .execute();
}

/** Puts other facts, lines and outputs in place of those a project was registered with. */
export async function reviseProject(act: Act, project: RegisteredProject): Promise<void> {
  await act.tx
    .updateTable('project')
    .set({
      code: project.code,
      year: project.year,
      kind: project.kind,
      name: project.name,
      contents: [...project.contents],
      activity: project.activity,
      province_id: project.provinceId as never,
      place: project.place,
      starts_on: project.startsOn as Day,
      ends_on: project.endsOn as Day,
      bidding: project.bidding,
      ...foundBy(project),
    })
    .where('id', '=', project.id)
    .execute();
  await act.tx.deleteFrom('budget_line').where('project_id', '=', project.id).execute();
  await act.tx.deleteFrom('project_output').where('project_id', '=', project.id).execute();
  await insertParts(act.tx, [project]);
}

interface StepTaken {
  readonly on?: Day;
  readonly paper?: Paper | null;
  readonly remark?: string | null;
}

async function insertSteps(
  act: Act,
  projects: readonly Pick<LockedProject, 'id' | 'officeId'>[],
  step: string,
  to: ProjectState,
  { on = act.today, paper = null, remark = null }: StepTaken,
): Promise<void> {
  await act.tx
    .insertInto('project_step')
    .values(
      projects.map(({ id, officeId }) => ({
        project_id: id,
        office_id: officeId,
        step,
        to_state: to,
        business_on: on,
        recorded_at: act.now,
        actor: act.by.asker?.name ?? act.by.name,
        paper_code: paper?.code ?? null,
        paper_on: (paper?.on ?? null) as Day | null,
        remark,
      })),
    )
    .execute();
}

/** Takes a step on projects: the rows that say so, and the cache of today. */
export async function stepProjects(
  act: Act,
  projects: readonly Pick<LockedProject, 'id' | 'officeId'>[],
  step: string,
  to: ProjectState,
  taken: StepTaken = {},
): Promise<void> {
  if (projects.length === 0) return;
  await act.tx
    .updateTable('project')
    .set({ state: to, stepped_on: taken.on ?? act.today })
    .where(sql<boolean>`id = ANY (${projects.map(({ id }) => id)}::uuid[])`)
    .execute();
  await insertSteps(act, projects, step, to, taken);
}

export async function insertAppraisals(
  act: Act,
  projects: readonly Pick<LockedProject, 'id' | 'officeId'>[],
  level: 'base' | 'ministry',
  appraisal: NewAppraisal,
): Promise<void> {
  await act.tx
    .insertInto('appraisal')
    .values(
      projects.map(({ id, officeId }) => ({
        id: newId<AppraisalId>(),
        project_id: id,
        office_id: officeId,
        level,
        passed: appraisal.passed,
        score: appraisal.score,
        minutes_code: appraisal.minutes.code,
        minutes_on: appraisal.minutes.on as Day,
        remark: appraisal.remark,
        appraised_on: act.today,
        appraised_by: act.by.asker?.name ?? act.by.name,
      })),
    )
    .execute();
}

/** Which of these codes are taken already by a project of anybody: said to who asks, whether or not they see it. */
export async function codesTaken(tx: Tx, codes: readonly string[]): Promise<string[]> {
  return (
    await sql<{ code: string }>`SELECT project_codes_taken AS code FROM project_codes_taken(${[...codes]}::text[])`.execute(tx)
  ).rows.map(({ code }) => code);
}

/** What a decision changes of a project itself; each absent where it stays. */
export interface ProjectChange {
  readonly projectId: string;
  readonly endsOn?: Day;
  readonly place?: string | null;
  readonly provinceId?: ProvinceId | null;
  readonly contents?: readonly number[];
  readonly coordinatingUnit?: string | null;
}
/** What a decision changes of a line of a budget: whom it benefits, or by how much. */
export interface LineChange {
  readonly projectId: string;
  readonly line: number;
  readonly establishmentId?: string | null;
  readonly nationalDong?: bigint;
  readonly counterpartDong?: bigint;
}

/** Changes facts of projects that the act has locked, in one statement however many. */
export async function changeProjects(tx: Tx, changes: readonly ProjectChange[]): Promise<void> {
  if (changes.length === 0) return;
  const has = (name: string, value: RawBuilder<unknown>) =>
    sql`${sql.ref(COLUMN[name]!)} = CASE WHEN n.given ? ${name} THEN ${value} ELSE p.${sql.ref(COLUMN[name]!)} END`;
  await sql`UPDATE project AS p SET ${has('endsOn', sql`(n.given->>'endsOn')::date`)}, ${has('place', sql`n.given->>'place'`)}, ${has('provinceId', sql`(n.given->>'provinceId')::uuid`)}, ${has('coordinatingUnit', sql`n.given->>'coordinatingUnit'`)},
      ${has('contents', sql`ARRAY(SELECT jsonb_array_elements_text(n.given->'contents')::int)`)}
    FROM unnest(${changes.map(({ projectId }) => projectId)}::uuid[], ${changes.map(({ projectId: _project, ...given }) => JSON.stringify(given))}::jsonb[]) AS n(id, given) WHERE p.id = n.id`.execute(
    tx,
  );
}
const COLUMN: Readonly<Record<string, string>> = {
  endsOn: 'ends_on',
  place: 'place',
  provinceId: 'province_id',
  coordinatingUnit: 'coordinating_unit',
  contents: 'contents',
};

/** Changes lines of budgets of projects that the act has locked. */
export async function changeLines(tx: Tx, changes: readonly LineChange[]): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.map(({ projectId: _project, line: _line, ...rest }) =>
    JSON.stringify(rest, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  );
  await sql`UPDATE budget_line AS b SET establishment_id = CASE WHEN n.given ? 'establishmentId' THEN (n.given->>'establishmentId')::uuid ELSE b.establishment_id END, national_dong = coalesce((n.given->>'nationalDong')::bigint, b.national_dong), counterpart_dong = coalesce((n.given->>'counterpartDong')::bigint, b.counterpart_dong)
    FROM unnest(${changes.map(({ projectId }) => projectId)}::uuid[], ${changes.map(({ line }) => line)}::int[], ${given}::jsonb[]) AS n(id, line, given) WHERE b.project_id = n.id AND b.place = n.line`.execute(
    tx,
  );
}

/** Registers projects anew for the next year, as they are, a year later. Answers their ids, in order. */
export async function copyToNextYear(
  act: Act,
  projects: readonly { readonly project: LockedProject; readonly code: string }[],
): Promise<ProjectId[]> {
  if (projects.length === 0) return [];
  const rows = projects.map((each) => ({ ...each, id: newId<ProjectId>() }));
  const [ids, from] = [rows.map(({ id }) => id), rows.map(({ project }) => project.id)];
  await sql`INSERT INTO project (id, office_id, department_id, code, year, kind, name, contents, activity, province_id, place, coordinating_unit, starts_on, ends_on, bidding, state, stepped_on, registered_on, illustrative, search_text, lexemes)
    SELECT n.id, p.office_id, p.department_id, n.code, p.year + 1, p.kind, p.name, p.contents, p.activity, p.province_id, p.place, p.coordinating_unit, p.starts_on + interval '1 year', p.ends_on + interval '1 year', p.bidding, 'registered', ${act.today}, ${act.today}, p.illustrative, replace(p.search_text, lower(p.code), n.folded), search_words(n.code || ' ' || p.name || ' ' || coalesce(office_name(p.office_id, ${act.today}), ''))
      FROM unnest(${ids}::uuid[], ${from}::uuid[], ${rows.map(({ code }) => code)}::text[], ${rows.map(({ code }) => fold(code))}::text[]) AS n(id, of, code, folded) JOIN project p ON p.id = n.of`.execute(
    act.tx,
  );
  await sql`INSERT INTO budget_line (project_id, place, office_id, establishment_id, activity, description, cost_dong, national_dong, counterpart_dong)
    SELECT n.id, b.place, b.office_id, b.establishment_id, b.activity, b.description, b.cost_dong, b.national_dong, b.counterpart_dong FROM unnest(${ids}::uuid[], ${from}::uuid[]) AS n(id, of) JOIN budget_line b ON b.project_id = n.of`.execute(
    act.tx,
  );
  await sql`INSERT INTO project_output (project_id, place, office_id, description, unit, quantity) SELECT n.id, o.place, o.office_id, o.description, o.unit, o.quantity FROM unnest(${ids}::uuid[], ${from}::uuid[]) AS n(id, of) JOIN project_output o ON o.project_id = n.of`.execute(
    act.tx,
  );
  await insertSteps(
    act,
    rows.map(({ id, project }) => ({ id, officeId: project.officeId })),
    'register',
    'registered',
    { remark: rows.length === 1 ? rows[0]!.project.code : null },
  );
  return ids;
}
