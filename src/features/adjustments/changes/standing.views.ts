import { sql } from 'kysely';
import type { ProvinceId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { areaNamed } from '../../areas/index.ts';
import { provincesByCode } from '../../organizations/index.ts';
import { covers } from '../../plans/index.ts';
import { codesTaken, mostByNorms } from '../../projects/index.ts';
import type { Ground, Standing } from './change.rules.ts';
import type { Base, NewChange } from './change.schema.ts';

interface Row {
  projectId: string;
  officeId: string;
  code: string;
  startsOn: Day;
  budgetYear: number;
  planYear: number;
  base: Base;
  contracted: string;
  contractedCounterpart: string;
  accepted: string;
  acceptedCounterpart: string;
  spent: string;
  spentCounterpart: string;
  open: string;
  out: string;
  share: number;
  requests: number;
  contractId: string | null;
}
export interface FoundStanding extends Standing {
  readonly officeId: string;
  readonly contractId: string | null;
}

const asked = (ids: readonly string[]) => sql`asked AS MATERIALIZED (SELECT DISTINCT unnest(${[...ids]}::uuid[]) AS id)`;
/** Projects as changes are judged against them, in one statement however many. */
const standingRows = (ids: readonly string[]) => sql<Row>`
  WITH ${asked(ids)},
  money AS (SELECT l.project_id, sum(l.assigned_dong) FILTER (WHERE l.source = 'national') AS national, sum(l.assigned_dong) FILTER (WHERE l.source = 'counterpart') AS counterpart, sum(l.contracted_dong) FILTER (WHERE l.source = 'national') AS contracted, sum(l.contracted_dong) FILTER (WHERE l.source = 'counterpart') AS contracted_counterpart, max(l.year) FILTER (WHERE l.carried) AS into_year
              FROM plan_line l JOIN asked ON asked.id = l.project_id GROUP BY l.project_id),
  held AS (SELECT c.project_id, c.id, c.number, c.ends_on, sum(b.contracted_dong) FILTER (WHERE b.source = 'national') AS national, sum(b.contracted_dong) FILTER (WHERE b.source = 'counterpart') AS counterpart, sum(b.accepted_dong) FILTER (WHERE b.source = 'national') AS accepted, sum(b.accepted_dong) FILTER (WHERE b.source = 'counterpart') AS accepted_counterpart,
                  sum(b.cleared_dong + b.paid_dong) FILTER (WHERE b.source = 'national') AS spent, sum(b.paid_dong) FILTER (WHERE b.source = 'counterpart') AS spent_counterpart, sum(b.advanced_dong - b.recovered_dong - b.cleared_dong) AS open, sum(b.advanced_dong - b.recovered_dong) AS out, max(b.share_permille) AS share
             FROM contract c JOIN asked ON asked.id = c.project_id LEFT JOIN contract_balance b ON b.contract_id = c.id WHERE c.state = 'signed' GROUP BY c.project_id, c.id, c.number, c.ends_on),
  lines AS (SELECT b.project_id, jsonb_agg(jsonb_build_object('line', b.place, 'establishmentId', b.establishment_id, 'nationalDong', b.national_dong::text, 'counterpartDong', b.counterpart_dong::text, 'costDong', b.cost_dong::text) ORDER BY b.place) AS rows FROM budget_line b JOIN asked ON asked.id = b.project_id GROUP BY b.project_id),
  requests AS (SELECT h.project_id, count(*)::int AS open FROM held h JOIN disbursement d ON d.contract_id = h.id WHERE d.state IN ('requested', 'checked', 'approved') GROUP BY h.project_id)
  SELECT p.id AS "projectId", p.office_id AS "officeId", p.code, p.starts_on AS "startsOn", greatest(p.year, extract(year FROM p.ends_on)::int, m.into_year) AS "budgetYear", coalesce(m.into_year, p.year) AS "planYear", h.id AS "contractId",
         jsonb_build_object('state', p.state, 'year', p.year, 'endsOn', p.ends_on, 'place', p.place, 'provinceCode', v.code, 'contents', to_jsonb(p.contents), 'coordinatingUnit', p.coordinating_unit, 'nationalDong', coalesce(m.national, 0)::text, 'counterpartDong', coalesce(m.counterpart, 0)::text,
           'contract', CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('number', h.number, 'endsOn', h.ends_on, 'nationalDong', coalesce(h.national, 0)::text, 'counterpartDong', coalesce(h.counterpart, 0)::text) END, 'lines', coalesce(n.rows, '[]')) AS base,
         coalesce(m.contracted, 0)::text AS contracted, coalesce(m.contracted_counterpart, 0)::text AS "contractedCounterpart", coalesce(h.accepted, 0)::text AS accepted, coalesce(h.accepted_counterpart, 0)::text AS "acceptedCounterpart", coalesce(h.spent, 0)::text AS spent, coalesce(h.spent_counterpart, 0)::text AS "spentCounterpart",
         coalesce(h.open, 0)::text AS open, coalesce(h.out, 0)::text AS out, coalesce(h.share, 0)::int AS share, coalesce(r.open, 0) AS requests
    FROM asked JOIN project p ON p.id = asked.id LEFT JOIN province v ON v.id = p.province_id LEFT JOIN money m ON m.project_id = p.id LEFT JOIN held h ON h.project_id = p.id LEFT JOIN lines n ON n.project_id = p.id LEFT JOIN requests r ON r.project_id = p.id`;

/** Projects as they stand now, by their ids. */
export async function standingsOf(tx: Tx, projectIds: readonly string[]): Promise<Map<string, FoundStanding>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await standingRows(projectIds).execute(tx);
  const norms = await mostByNorms(tx, projectIds);
  return new Map(
    rows.map((row) => [
      row.projectId,
      {
        projectId: row.projectId,
        officeId: row.officeId,
        code: row.code,
        base: row.base,
        startsOn: row.startsOn,
        budgetYear: row.budgetYear,
        planYear: row.planYear,
        contractId: row.contractId,
        contracted: { national: BigInt(row.contracted), counterpart: BigInt(row.contractedCounterpart) },
        accepted: { national: BigInt(row.accepted), counterpart: BigInt(row.acceptedCounterpart) },
        spent: { national: BigInt(row.spent), counterpart: BigInt(row.spentCounterpart) },
        openAdvance: BigInt(row.open),
        outAdvance: BigInt(row.out),
        sharePermille: row.share,
        requestsOpen: row.requests,
        most: norms.get(row.projectId) ?? null,
      },
    ]),
  );
}

/** What besides the projects changes are judged by: provinces and places of a day, establishments, codes, programmes. */
export async function groundOf(tx: Tx, changes: readonly NewChange[], on: Day): Promise<Ground> {
  const provinces = await provincesByCode(tx, on);
  const places = changes.filter((change) => change.kind === 'place');
  const unplaced = new Set<string>();
  for (const { provinceCode, place } of places)
    if (place !== null && provinceCode !== null && !(await isKnown(tx, provinces.get(provinceCode) ?? null, place, on)))
      unplaced.add(`${provinceCode} ${place}`);
  const wanted = [
    ...new Set(
      changes.flatMap((change) => (change.kind === 'beneficiary' ? change.lines.map(({ establishmentId }) => establishmentId) : [])),
    ),
  ];
  const known =
    wanted.length === 0
      ? []
      : (await sql<{ id: string }>`SELECT id FROM establishment WHERE id = ANY (${wanted}::uuid[])`.execute(tx)).rows;
  const codes = changes.flatMap((change) => (change.kind === 'next-plan' ? [change.code] : []));
  return {
    on,
    provinces: new Set(provinces.keys()),
    unplaced,
    establishments: new Set(known.map(({ id }) => id)),
    codesTaken: new Set(codes.length === 0 ? [] : await codesTaken(tx, codes)),
    covers: (year) => covers(year, on),
  };
}

/** Whether a place's district stands in the register of its province; its last part names the district. */
async function isKnown(tx: Tx, provinceId: ProvinceId | null, place: string, on: Day): Promise<boolean> {
  const district = place.split(',').at(-1)!.trim();
  return (await areaNamed(tx, { provinceId, province: '', district, commune: null }, on)).faults.length === 0;
}
