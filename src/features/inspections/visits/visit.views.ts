import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import { openPart, part, rowOf, rowsOf } from '../../../platform/db/parts.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { findingOf, findingRows, type BareFinding } from '../findings/finding.views.ts';
import type { Content, Inspection, InspectionRow, Pack, PackQuery } from '../inspection.schema.ts';
import { answerBegin, answerInspectionSteps } from '../inspection.steps.ts';
import { checklistOf, type ContractRows } from './checklist.rules.ts';
import { faultsOfContent } from './visit.rules.ts';

const stateOf = (on: Day) => sql`CASE WHEN i.minutes_on <= ${on}::date THEN 'concluded' ELSE 'begun' END`;
const columns = (
  on: Day,
) => sql`i.id, json_build_object('id', p.id, 'code', p.code, 'name', p.name) AS project, office_name(i.office_id, ${on}::date) AS office, office_name(i.unit_id, ${on}::date) AS unit, ${stateOf(on)} AS state, i.visited_on AS "visitedOn",
  CASE WHEN i.minutes_on <= ${on}::date THEN json_build_object('code', i.minutes_code, 'on', i.minutes_on) END AS minutes, i.choice_id IS NOT NULL AS planned, i.illustrative,
  (SELECT count(*) FROM inspection_finding f WHERE f.inspection_id = i.id AND f.given_on <= ${on}::date)::int AS findings,
  (SELECT count(*) FROM inspection_finding f WHERE f.inspection_id = i.id AND f.given_on <= ${on}::date AND (SELECT to_state FROM inspection_finding_step WHERE finding_id = f.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) <> 'closed')::int AS "openFindings"`;
const placed = sql`inspection i JOIN project p ON p.id = i.project_id`;

/** Visits who asks may see, those under way first, then the newest. */
export const visitRows = (on: Day, most: number) =>
  sql<InspectionRow>`SELECT ${columns(on)} FROM ${placed} WHERE i.begun_on <= ${on}::date ORDER BY (i.minutes_on <= ${on}::date) NULLS FIRST, i.visited_on DESC, p.code LIMIT ${most}`;
/** Those of one project. */
export const visitsOfProject = (projectId: string, on: Day) =>
  sql<InspectionRow>`SELECT ${columns(on)} FROM ${placed} WHERE i.project_id = ${projectId} AND i.begun_on <= ${on}::date ORDER BY i.visited_on DESC, i.id`;

interface Found extends InspectionRow {
  readonly place: string | null;
  readonly contract: string | null;
  readonly reason: string | null;
  readonly plan: Inspection['plan'];
  readonly content: Content;
  readonly revision: number;
  readonly by: string;
  readonly officeId: string;
}
/** The minutes of a visit as they stood on a day. Throws NotFound. */
export async function openVisit(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Inspection> {
  if (!isUuid(id)) throw new NotFound('inspection');
  return openPart(
    tx,
    part(
      {},
      {
        found:
          rowOf(sql<Found>`SELECT ${columns(on)}, coalesce(p.place, v.name) AS place, (SELECT number FROM contract c WHERE c.project_id = p.id AND c.signed_on <= ${on}::date ORDER BY c.signed_on DESC LIMIT 1) AS contract, i.reason, plan_of_visit(i.choice_id) AS plan, r.content, r.revision, r.actor AS by, i.office_id AS "officeId"
      FROM ${placed} LEFT JOIN province v ON v.id = p.province_id JOIN inspection_revision r ON r.inspection_id = i.id AND r.revision = i.revision WHERE i.id = ${id} AND i.begun_on <= ${on}::date`),
        photos: rowsOf(
          sql<
            Inspection['photos'][number]
          >`SELECT id, name, size_bytes::int AS "sizeBytes", original_bytes::int AS "originalBytes" FROM inspection_photo WHERE inspection_id = ${id} ORDER BY kept_at, id`,
        ),
        rows: rowsOf(findingRows(on, sql`f.inspection_id = ${id}`)),
        history: rowsOf(
          sql<
            Inspection['history'][number]
          >`SELECT step, business_on AS on, actor AS by FROM inspection_step WHERE inspection_id = ${id} AND business_on <= ${on}::date ORDER BY id`,
        ),
      },
      ({ found, photos, rows, history }): Inspection => {
        if (found === null) throw new NotFound('inspection');
        const { officeId, ...row } = found;
        return {
          ...row,
          asOf: on,
          photos: [...photos],
          rows: rows.map((finding: BareFinding) => findingOf(finding, on, asker)),
          history: [...history],
          steps: answerInspectionSteps(row.state, officeId, asker, faultsOfContent(row.content, new Set(photos.map((photo) => photo.id)))),
        };
      },
    ),
  );
}

interface Subject extends Omit<ContractRows, 'contents'> {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly place: string | null;
  readonly contract: string | null;
  readonly contents: number[];
  readonly illustrative: boolean;
  readonly before: Pack['before'];
}
/** A project's own rows, as the checklist is drawn from them. */
const subjectOf = (of: ReturnType<typeof sql>, on: Day) => sql<Subject>`
  SELECT p.id, p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, coalesce(p.place, v.name) AS place, c.number AS contract, p.contents, p.illustrative,
    (SELECT coalesce(json_agg(json_build_object('place', b.place, 'description', b.description, 'establishment', e.name, 'nationalDong', b.national_dong::text, 'counterpartDong', b.counterpart_dong::text) ORDER BY b.place), '[]') FROM budget_line b LEFT JOIN establishment e ON e.id = b.establishment_id WHERE b.project_id = p.id) AS lines,
    (SELECT coalesce(json_agg(json_build_object('place', o.place, 'description', o.description, 'unit', o.unit, 'quantity', o.quantity) ORDER BY o.place), '[]') FROM project_output o WHERE o.project_id = p.id) AS outputs,
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'name', e.name) ORDER BY e.name, e.id), '[]') FROM (SELECT DISTINCT e.id, e.name FROM budget_line b JOIN establishment e ON e.id = b.establishment_id WHERE b.project_id = p.id) AS e) AS establishments,
    (SELECT coalesce(json_agg(json_build_object('place', m.place, 'description', m.description, 'dueOn', m.due_on, 'doneOn', CASE WHEN m.done_on <= ${on}::date THEN m.done_on END) ORDER BY m.place), '[]') FROM milestone m WHERE m.contract_id = c.id) AS milestones,
    (SELECT coalesce(sum(amount_dong) FILTER (WHERE kind = 'advance'), 0)::text FROM movement WHERE contract_id = c.id AND source = 'national' AND business_on <= ${on}::date) AS "advancedDong",
    (SELECT coalesce(sum(amount_dong) FILTER (WHERE kind = 'accept'), 0)::text FROM movement WHERE contract_id = c.id AND source = 'national' AND business_on <= ${on}::date) AS "acceptedDong",
    (SELECT coalesce(json_agg(json_build_object('kind', k.kind, 'count', k.count)), '[]') FROM (SELECT kind, count(*) FROM inspection_finding f WHERE f.project_id = p.id AND f.given_on <= ${on}::date GROUP BY kind ORDER BY kind) AS k) AS before
    FROM project p LEFT JOIN province v ON v.id = p.province_id LEFT JOIN contract c ON c.project_id = p.id AND c.signed_on <= ${on}::date WHERE ${of} LIMIT 1`;

interface Newest {
  readonly projectId: string;
  readonly officeId: string;
  readonly planned: boolean;
  readonly reason: string | null;
  readonly state: Pack['state'];
  readonly revision: number;
  readonly content: Content;
  readonly device: string;
  readonly by: string;
  readonly photos: string[];
  readonly illustrative: boolean;
}
/** What a device takes along on a visit: the newest revision where it has begun; before, the empty checklist of the project its plan or a person names. Throws NotFound. */
export async function packOf(tx: Tx, { id, projectCode, officeId, reason }: PackQuery, on: Day, asker: Asker | null): Promise<Pack> {
  const {
    rows: [newest],
  } =
    await sql<Newest>`SELECT i.project_id AS "projectId", i.office_id AS "officeId", i.choice_id IS NOT NULL AS planned, i.reason, i.state, r.revision, r.content, r.device, r.actor AS by, ARRAY(SELECT id FROM inspection_photo WHERE inspection_id = i.id) AS photos, i.illustrative
    FROM inspection i JOIN inspection_revision r ON r.inspection_id = i.id AND r.revision = i.revision WHERE i.id = ${id}`.execute(tx);
  const choice =
    newest ??
    (
      await sql<{
        projectId: string;
        officeId: string;
      }>`SELECT project_id AS "projectId", office_id AS "officeId" FROM inspection_choice WHERE id = ${id}`.execute(tx)
    ).rows[0];
  if (choice === undefined && (projectCode === undefined || officeId === undefined || !isUuid(officeId))) throw new NotFound('inspection');
  const {
    rows: [subject],
  } = await subjectOf(choice === undefined ? sql`upper(p.code) = upper(${projectCode})` : sql`p.id = ${choice.projectId}`, on).execute(tx);
  if (subject === undefined) throw new NotFound('project');
  const { lines, outputs, milestones, contents, advancedDong, acceptedDong, illustrative, before, establishments, ...project } = subject;
  const office = choice?.officeId ?? officeId!;
  const steps = newest === undefined ? [answerBegin(asker)] : answerInspectionSteps(newest.state, office, asker);
  const empty: Content = {
    visitedOn: on,
    present: '',
    items: checklistOf({ contents, lines, outputs, establishments, milestones, advancedDong, acceptedDong }),
    findings: [],
    photos: [],
    remark: '',
  };
  return {
    id,
    today: on,
    officeId: office,
    planned: newest?.planned ?? choice !== undefined,
    reason: newest?.reason ?? (choice === undefined ? (reason ?? null) : null),
    project,
    establishments: [...establishments],
    before,
    state: newest?.state ?? 'begun',
    revision: newest?.revision ?? 0,
    content: newest?.content ?? empty,
    device: newest?.device ?? null,
    by: newest?.by ?? null,
    photos: newest?.photos ?? [],
    illustrative,
    steps,
  };
}

/** Where the bytes of a photo lie, for who may see its visit. Throws NotFound. */
export async function photoFile(tx: Tx, id: string): Promise<{ storageKey: string; name: string }> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('inspection_photo')
        .select(['storage_key', 'name'])
        .where('id', '=', id as never)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('photo');
  return { storageKey: row.storage_key, name: row.name };
}
