import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { fold } from '../../../platform/pure/vietnamese.ts';
import type { ProjectKind } from '../../projects/project.schema.ts';
import { inPlanOf } from '../plan.rules.ts';
import { projectsInPlan } from '../plan.schema.ts';
import type { Annex, AnnexLine } from './annex.reader.ts';
import type { PlanChange } from './import.schema.ts';
import { faultWords as words } from './import.words.ts';

/** A province that is no more: what it became, and since when. */
interface Merged {
  readonly name: string;
  readonly now: string;
  readonly on: Day;
}
/** Names of provinces by their folded form, and those that were merged by a day. */
export async function provinceNames(tx: Tx, on: Day): Promise<{ places: Set<string>; merged: Merged[] }> {
  const { rows } = await sql<{ name: string; now: string | null; since: Day | null }>`
    SELECT p.name, s.name AS now, (p.valid_to + 1)::date AS since FROM province p LEFT JOIN province s ON s.code = p.successor_code AND s.valid_from <= p.valid_to + 1 AND coalesce(s.valid_to, 'infinity') > p.valid_to AND p.valid_to < ${on}::date`.execute(
    tx,
  );
  return {
    places: new Set(rows.map(({ name }) => fold(name))),
    merged: rows.flatMap(({ name, now, since }) => (now === null || since === null || now === name ? [] : [{ name, now, on: since }])),
  };
}

interface Known {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly kind: ProjectKind;
  readonly endsOn: Day;
  readonly state: string;
  readonly unit: string;
  readonly names: readonly string[];
  readonly former: readonly { name: string; now: string; on: Day }[];
  readonly appraised: bigint;
  readonly elsewhere: bigint;
  readonly national: bigint;
  readonly counterpart: bigint;
}

/** The projects that codes name, with every name their unit bears or bore, what they were appraised with and what the plan gives them today. */
async function knownBy(tx: Tx, codes: readonly string[], year: number, on: Day): Promise<Map<string, Known>> {
  const { rows } = await sql<Known>`
    WITH wanted AS (SELECT p.* FROM project p WHERE upper(p.code) = ANY (${codes.map((code) => code.toUpperCase())}::text[])),
    unit AS (SELECT o.office_id, office_name(o.office_id, ${on}::date) AS name,
        (SELECT array_agg(n.name) || array_remove(array_agg(n.short_name), NULL) FROM organization_name n WHERE n.organization_id = o.office_id) AS names,
        (SELECT coalesce(json_agg(json_build_object('name', n.name, 'now', office_name(x.new, ${on}::date), 'on', x.since)), '[]') FROM (
            SELECT s.predecessor_id AS old, s.successor_id AS new, s.took_effect_on AS since FROM organization_succession s WHERE s.took_effect_on <= ${on}::date AND o.office_id IN (s.predecessor_id, s.successor_id)) x
          JOIN organization_name n ON n.organization_id = x.old) AS former
      FROM (SELECT DISTINCT office_id FROM wanted) o)
    SELECT w.id, w.code, w.name, w.year, w.kind, w.ends_on AS "endsOn", w.state, u.name AS unit, u.names, u.former, coalesce(b.dong, 0)::bigint AS appraised, coalesce(l.elsewhere, 0)::bigint AS elsewhere, coalesce(l.national, 0)::bigint AS national, coalesce(l.counterpart, 0)::bigint AS counterpart
      FROM wanted w JOIN unit u USING (office_id)
      LEFT JOIN (SELECT project_id, sum(national_dong) AS dong FROM budget_line WHERE project_id IN (SELECT id FROM wanted) GROUP BY project_id) b ON b.project_id = w.id
      LEFT JOIN (SELECT project_id, sum(assigned_dong) FILTER (WHERE own AND source = 'national') AS national, sum(assigned_dong) FILTER (WHERE own AND source = 'counterpart') AS counterpart, sum(assigned_dong) FILTER (WHERE NOT own AND source = 'national') AS elsewhere
        FROM (SELECT *, year = ${year} AND NOT carried AS own FROM plan_line WHERE project_id IN (SELECT id FROM wanted)) AS lines GROUP BY project_id) l ON l.project_id = w.id`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.code.toUpperCase(), row]));
}

/** What an annex would change, and what of it cannot be so, each at its cell. */
export async function judgeAnnex(
  tx: Tx,
  { lines, headings }: Annex,
  year: number,
  on: Day,
  merged: readonly Merged[],
): Promise<{ changes: PlanChange[]; faults: CellFault[] }> {
  const known = await knownBy(
    tx,
    lines.map(({ code }) => code),
    year,
    on,
  );
  const [changes, faults] = [[] as PlanChange[], [] as CellFault[]];
  for (const line of lines) {
    const project = known.get(line.code.toUpperCase());
    if (project === undefined) {
      faults.push(at(line, line.codeCell, 'fault', 'code-unknown', words.unknown(line.code)));
      continue;
    }
    faults.push(...lineFaults(line, project, year));
    if (line.nationalDong >= 0n) changes.push(changeOf(line, project));
  }
  const spoken = [...lines.map(({ sheet, unitCell, unit }) => ({ sheet, cell: unitCell, text: unit })), ...headings];
  const told = new Set(faults.flatMap(({ code, sheet, cell }) => (code === 'unit-became' ? [`${sheet}!${cell}`] : [])));
  // One unit stands in many rows.
  const provinceIn = new Map<string, Merged | undefined>();
  for (const { sheet, cell, text } of spoken) {
    if (!provinceIn.has(text)) {
      const spaced = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
      provinceIn.set(
        text,
        merged.find(({ name }) => spaced.includes(` ${fold(name)} `)),
      );
    }
    const province = told.has(`${sheet}!${cell}`) ? undefined : provinceIn.get(text);
    if (province !== undefined)
      faults.push({
        weight: 'note',
        code: 'province-became',
        sheet,
        cell,
        ...words.provinceBecame(province.name, province.now, province.on),
      });
  }
  return { changes, faults };
}

const at = (
  { sheet }: Pick<AnnexLine, 'sheet'>,
  cell: string,
  weight: CellFault['weight'],
  code: string,
  said: { vi: string; en: string },
): CellFault => ({ weight, code, sheet, cell, ...said });
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
/** The same words, whatever their case, marks and signs; most are the same letter by letter, and folding costs. */
const same = (a: string, b: string) => a === b || bare(a) === bare(b);

function lineFaults(line: AnnexLine, project: Known, year: number): CellFault[] {
  const { code } = project;
  if (!inPlanOf(year, project)) return [at(line, line.codeCell, 'fault', 'other-year', words.otherYear(code, project.year))];
  const found: CellFault[] = [];
  const assigns = !projectsInPlan.has(project.state);
  if (project.state === 'refused') found.push(at(line, line.codeCell, 'fault', 'project-refused', words.stopped(code)));
  else if (assigns && project.state !== 'appraised')
    found.push(at(line, line.codeCell, 'fault', 'not-appraised', words.notAppraised(code)));
  else if (assigns && line.nationalDong === 0n) found.push(at(line, line.nationalCell, 'fault', 'amount-zero', words.zero));
  else if ((assigns || project.year !== year) && line.nationalDong + project.elsewhere > project.appraised)
    found.push(at(line, line.nationalCell, 'fault', 'above-request', words.aboveRequest(code, project.appraised)));
  if (line.name !== '' && !same(line.name, project.name))
    found.push(at(line, line.nameCell, 'note', 'other-name', words.otherName(project.name)));
  if (line.unit === '') return found;
  const former = project.former.find(({ name }) => same(name, line.unit));
  if (former !== undefined) found.push(at(line, line.unitCell, 'note', 'unit-became', words.unitBecame(line.unit, former.now, former.on)));
  else if (!project.names.some((name) => same(name, line.unit)))
    found.push(at(line, line.unitCell, 'fault', 'other-unit', words.otherUnit(line.unit, project.unit)));
  return found;
}

function changeOf(line: AnnexLine, project: Known): PlanChange {
  const [national, counterpart] = [line.nationalDong - project.national, line.counterpartDong - project.counterpart];
  const kind = !projectsInPlan.has(project.state) ? 'assign' : national === 0n && counterpart === 0n ? 'same' : 'adjust';
  const money = (a: bigint, b: bigint) => ({ nationalDong: a.toString(), counterpartDong: b.toString() });
  return {
    projectId: project.id,
    code: project.code,
    name: project.name,
    unit: project.unit,
    sheet: line.sheet,
    cell: line.codeCell,
    kind,
    now: money(project.national, project.counterpart),
    file: money(line.nationalDong, line.counterpartDong),
    difference: money(national, counterpart),
    remark: line.remark,
  };
}

/** The codes of an annex's projects that the plan gives something else today than when it was read. */
export async function movedSince(tx: Tx, importId: string, year: number): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT r.detail->>'code' AS code FROM import_row r
      LEFT JOIN (SELECT project_id, sum(assigned_dong) FILTER (WHERE source = 'national') AS national, sum(assigned_dong) FILTER (WHERE source = 'counterpart') AS counterpart FROM plan_line WHERE year = ${year} AND NOT carried GROUP BY project_id) l ON l.project_id = (r.detail->>'projectId')::uuid
     WHERE r.import_id = ${importId} AND (coalesce(l.national, 0) <> (r.detail->'now'->>'nationalDong')::numeric OR coalesce(l.counterpart, 0) <> (r.detail->'now'->>'counterpartDong')::numeric) ORDER BY r.place`.execute(
    tx,
  );
  return rows.map(({ code }) => code);
}
