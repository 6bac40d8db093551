import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, OrganizationId, ProvinceId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import type { Organization, OrganizationRow } from './organization.schema.ts';
import { answerOrganizationSteps } from './organization.steps.ts';
import { seatsIn } from './person.views.ts';

/** Offices and divisions that stand on a day, by kind and province, with the names of that day. */
export async function listOrganizations(tx: Tx, on: Day): Promise<OrganizationRow[]> {
  const rows = await tx
    .selectFrom('organization')
    .leftJoin('province as founded', 'founded.id', 'organization.province_id')
    .leftJoinLateral(
      (lateral) => provinceOn(on, lateral as never).as('lies'),
      (join) => join.onTrue(),
    )
    .select(['organization.id', 'organization.kind', 'organization.state', 'lies.code', 'lies.province', 'lies.region'])
    .select([
      sql<string>`office_name(organization.id, ${on}::date)`.as('name'),
      sql<string>`office_short_name(organization.id, ${on}::date)`.as('short_name'),
    ])
    .select(({ selectFrom, fn }) =>
      selectFrom('membership')
        .select(fn.countAll<bigint>().as('count'))
        .whereRef('membership.organization_id', '=', 'organization.id')
        .where('membership.valid_from', '<=', on)
        .where(({ or, eb }) => or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>=', on)]))
        .as('people'),
    )
    .where(
      sql<boolean>`coalesce(organization.valid_from, '-infinity') <= ${on}::date AND coalesce(organization.valid_to, 'infinity') >= ${on}::date`,
    )
    .orderBy('organization.kind')
    .orderBy('lies.code')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    name: row.name,
    shortName: row.short_name,
    provinceCode: row.code,
    province: row.province,
    region: row.region as OrganizationRow['region'],
    people: Number(row.people),
  }));
}

/** The province an office lies in on a day: the row of its founding's code and unit that is in force then. */
const provinceOn = (on: Day, { selectFrom }: ExpressionBuilder<Database, never>) =>
  selectFrom('province')
    .select(['code', 'name as province', 'region'])
    // A unit that only changed its name keeps its code; one formed by a merger was founded with its own row.
    .where(
      sql<boolean>`province.code = founded.code AND coalesce(province.valid_from, '-infinity') >= coalesce(founded.valid_from, '-infinity')`,
    )
    .where(sql<boolean>`coalesce(province.valid_from, '-infinity') <= ${on}::date`)
    .where(sql<boolean>`(organization.valid_to IS NULL OR coalesce(province.valid_from, '-infinity') <= organization.valid_to)`)
    .orderBy(sql`province.valid_from DESC NULLS LAST`)
    .limit(1);

/** One office with its names, its line, its people where the asker may see them, and its steps. Throws NotFound. */
export async function openOrganization(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Organization> {
  const row = await tx
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', id as OrganizationId)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('organization');
  const [names, refs, seats, reach] = [
    await tx
      .selectFrom('organization_name')
      .selectAll()
      .where('organization_id', '=', row.id)
      .where(sql<boolean>`coalesce(valid_from, '-infinity') <= ${on}::date`)
      .orderBy(sql`valid_from NULLS FIRST`)
      .execute(),
    await relatives(tx, row.id, on),
    await seatsIn(tx, row.id, on),
    (await sql<{ sees: boolean }>`SELECT ${row.id} = ANY (reachable_offices()) AS sees`.execute(tx)).rows[0]!.sees,
  ];
  const province =
    row.province_id === null
      ? null
      : await tx.selectFrom('province').select(['code', 'name', 'region']).where('id', '=', row.province_id).executeTakeFirstOrThrow();
  const ref = (kind: string) => refs.filter((each) => each.kin === kind).map(({ id: other, name }) => ({ id: other, name }));
  const succession = (kind: string) =>
    refs
      .filter((each) => each.kin === kind)
      .map((each) => ({ id: each.id, name: each.name, on: each.took_effect_on!, basis: each.basis! }));
  const last = names.at(-1);
  const over = row.valid_to !== null && row.valid_to < on;
  return {
    id: row.id,
    kind: row.kind,
    state: over ? 'ended' : 'standing',
    name: last?.name ?? '',
    shortName: last?.short_name ?? null,
    provinceCode: province?.code ?? null,
    province: province?.name ?? null,
    region: (province?.region ?? null) as Organization['region'],
    people: seats.filter(({ validTo }) => validTo === null || validTo >= on).length,
    validFrom: row.valid_from,
    validTo: over ? row.valid_to : null,
    names: names.map((each) => ({
      name: each.name,
      shortName: each.short_name,
      validFrom: each.valid_from,
      validTo: each.valid_to !== null && each.valid_to < on ? each.valid_to : null,
      basis: each.basis,
    })),
    directedBy: ref('directed-by')[0] ?? null,
    superior: ref('superior')[0] ?? null,
    divisions: ref('division'),
    directs: ref('directs'),
    predecessors: succession('predecessor'),
    successors: succession('successor'),
    seats,
    seesPeople: reach,
    steps: answerOrganizationSteps({ id: row.id, state: over ? 'ended' : 'standing' }, on, asker),
  };
}

interface Relative {
  kin: 'directed-by' | 'superior' | 'division' | 'directs' | 'predecessor' | 'successor';
  id: string;
  name: string;
  took_effect_on: Day | null;
  basis: string | null;
}

/** Every office that stands in a line to this one, named as of the day. */
async function relatives(tx: Tx, id: OrganizationId, on: Day): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    WITH kin AS (
      SELECT 'directed-by' AS kin, directed_by_id AS id, NULL::date AS took_effect_on, NULL AS basis FROM organization WHERE id = ${id} AND directed_by_id IS NOT NULL
      UNION ALL SELECT 'superior', superior_id, NULL, NULL FROM organization WHERE id = ${id} AND superior_id IS NOT NULL
      UNION ALL SELECT CASE kind WHEN 'division' THEN 'division' ELSE 'directs' END, id, NULL, NULL FROM organization
         WHERE directed_by_id = ${id} AND coalesce(valid_from, '-infinity') <= ${on}::date AND coalesce(valid_to, 'infinity') >= ${on}::date
      UNION ALL SELECT 'predecessor', predecessor_id, took_effect_on, basis FROM organization_succession WHERE successor_id = ${id} AND took_effect_on <= ${on}::date
      UNION ALL SELECT 'successor', successor_id, took_effect_on, basis FROM organization_succession WHERE predecessor_id = ${id} AND took_effect_on <= ${on}::date)
    SELECT kin.*, office_name(kin.id, ${on}::date) AS name FROM kin ORDER BY name`.execute(tx);
  return rows;
}

/** An office as a letter may be passed to it: whether it stands on the day, and what it became where it does not. */
export async function officeStanding(
  tx: Tx,
  id: string,
  on: Day,
): Promise<{
  id: OrganizationId;
  name: string;
  kind: string;
  directedById: OrganizationId | null;
  endedOn: Day | null;
  successors: string[];
}> {
  const row = await tx
    .selectFrom('organization')
    .select(['id', 'kind', 'directed_by_id', 'valid_to', sql<string>`office_name(organization.id, ${on}::date)`.as('name')])
    .where('organization.id', '=', id as OrganizationId)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('organization');
  const ended = row.valid_to !== null && row.valid_to < on;
  const successors = ended ? (await relatives(tx, row.id, on)).filter(({ kin }) => kin === 'successor').map(({ name }) => name) : [];
  return { id: row.id, name: row.name, kind: row.kind, directedById: row.directed_by_id, endedOn: ended ? row.valid_to : null, successors };
}

const KIND_OF_GROUP: Readonly<Record<string, string>> = {
  'provincial-departments': 'department',
  'provincial-peoples-committees': 'peoples-committee',
  'promotion-centres': 'promotion-centre',
};
/** How Nơi nhận lines name a group or an office that signs by its head's title. */
const SPOKEN: readonly [RegExp, { group?: string; kind?: string }][] = [
  [/^(?:so cong thuong|so ct|cac so cong thuong).*\bcac (?:tinh|so)|^cac so cong thuong/, { group: 'provincial-departments' }],
  [/^(?:ttkc|trung tam khuyen cong).*\bcac tinh/, { group: 'promotion-centres' }],
  [/^(?:ubnd|uy ban nhan dan|phong (?:kinh te|cong thuong)\b.*) cac (?:huyen|quan|thi xa)\b/, { kind: 'district-office' }],
  [/^(?:ubnd|uy ban nhan dan) (?:cac )?tinh, /, { group: 'provincial-peoples-committees' }],
  [/^(?:bo truong|lanh dao bo|thu truong)\b/, { kind: 'ministry' }],
];

/**
 * The offices that lines of a letter name: groups as they stood on the letter's day, single offices by the name or short
 * name they bore then; district offices only those that the writing office directs. Answers each line's offices; none
 * where the programme knows no such office.
 */
export async function officesNamed(
  tx: Tx,
  lines: readonly { text: string; group: string | null }[],
  on: Day,
  writerId: OrganizationId,
): Promise<OrganizationId[][]> {
  if (lines.length === 0) return [];
  const rows = await tx
    .selectFrom('organization')
    .innerJoin('organization_name', 'organization_name.organization_id', 'organization.id')
    .leftJoin('province', 'province.id', 'organization.province_id')
    .select(['organization.id', 'organization.kind', 'organization_name.name', 'organization_name.short_name'])
    .where('organization.kind', '<>', 'division')
    .where(({ or, eb }) => or([eb('organization.kind', '<>', 'district-office'), eb('organization.directed_by_id', '=', writerId)]))
    .where(
      sql<boolean>`coalesce(organization.valid_from, '-infinity') <= ${on}::date AND coalesce(organization.valid_to, 'infinity') >= ${on}::date`,
    )
    .where(
      sql<boolean>`coalesce(organization_name.valid_from, '-infinity') <= ${on}::date AND coalesce(organization_name.valid_to, 'infinity') >= ${on}::date`,
    )
    .orderBy('province.code')
    .orderBy('organization.id')
    .execute();
  return lines.map(({ text, group }) => {
    const wanted = fold(text);
    const spoken = SPOKEN.find(([pattern]) => pattern.test(wanted))?.[1];
    const kind = KIND_OF_GROUP[group ?? spoken?.group ?? ''] ?? spoken?.kind;
    return rows
      .filter((row) =>
        kind === undefined ? fold(row.name) === wanted || (row.short_name !== null && fold(row.short_name) === wanted) : row.kind === kind,
      )
      .map(({ id }) => id);
  });
}

/** Offices by the name of a day, and what stands in their place on another: the same, or those they became. */
export async function officesThrough(
  tx: Tx,
  ids: readonly string[],
  namedOn: Day,
  standingOn: Day,
): Promise<{ id: OrganizationId; name: string; kind: string; standingIds: OrganizationId[]; standing: string }[]> {
  const { rows } = await sql<{ id: OrganizationId; name: string; kind: string; standing_ids: OrganizationId[]; standing: string }>`
    SELECT o.id, o.kind, office_name(o.id, ${namedOn}::date) AS name, stands.ids::text[] AS standing_ids, stands.names AS standing
      FROM organization o CROSS JOIN LATERAL (SELECT array_agg(s.id) AS ids, string_agg(office_name(s.id, ${standingOn}::date), ', ') AS names FROM office_on(o.id, ${standingOn}::date) AS s(id)) AS stands
     WHERE o.id = ANY (${[...ids]}::uuid[])`.execute(tx);
  return rows.map(({ standing_ids: standingIds, ...row }) => ({ ...row, standingIds }));
}

/** The Agency that runs the programme, for a question of more; null before the catalogue is kept. */
export const AGENCY = sql<OrganizationId>`(SELECT id FROM organization WHERE kind = 'agency' AND state = 'standing')`;
/** The Agency that runs the programme. Throws NotFound before the catalogue is kept. */
export async function agencyOf(tx: Tx): Promise<OrganizationId> {
  const {
    rows: [row],
  } = await sql<{ id: OrganizationId | null }>`SELECT ${AGENCY} AS id`.execute(tx);
  if (row!.id === null) throw new NotFound('organization');
  return row!.id;
}

/** The Ministry, for a statement that asks more. */
export const MINISTRY = sql<OrganizationId>`(SELECT id FROM organization WHERE kind = 'ministry' AND state = 'standing')`;
export async function ministryOf(tx: Tx): Promise<OrganizationId> {
  const {
    rows: [row],
  } = await sql<{ id: OrganizationId | null }>`SELECT ${MINISTRY} AS id`.execute(tx);
  if (row!.id === null) throw new NotFound('organization');
  return row!.id;
}

/** Provinces by their codes of a day. */
export async function provincesByCode(tx: Tx, on: Day): Promise<Map<string, ProvinceId>> {
  const rows = await tx
    .selectFrom('province')
    .select(['code', 'id'])
    .where(sql<boolean>`coalesce(valid_from, '-infinity') <= ${on}::date AND coalesce(valid_to, 'infinity') >= ${on}::date`)
    .execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}
