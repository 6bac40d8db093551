import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import type { StepAnswer } from '../../../platform/pure/refusals.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { fold } from '../../../platform/pure/vietnamese.ts';
import { answerEnter, answerEstablishmentSteps } from './establishment.commands.ts';
import { DOUBLE_WITHIN_YEARS } from '../project.schema.ts';
import type { Establishment, EstablishmentRow } from './establishment.schema.ts';

const PAGE = 50;
/** Support that counts: of projects in the plan, stopped ones aside. */
const COUNTED = sql`('approved', 'implementing', 'accepted', 'settled')`;
const columns = (
  on: Day,
) => sql`e.id, e.tax_code AS "taxCode", e.name, e.kind, e.industry, v.code AS "provinceCode", v.name AS province, w.district, w.commune, e.illustrative, s.projects, s.support AS "supportDong"
  FROM establishment e LEFT JOIN LATERAL (SELECT * FROM establishment_place WHERE establishment_id = e.id AND valid_from <= ${on}::date ORDER BY valid_from DESC LIMIT 1) w ON true LEFT JOIN province v ON v.id = w.province_id
  LEFT JOIN LATERAL (SELECT count(DISTINCT b.project_id)::int AS projects, coalesce(sum(b.national_dong), 0)::text AS support FROM budget_line b JOIN project p ON p.id = b.project_id WHERE b.establishment_id = e.id AND p.state IN ${COUNTED}) s ON true`;

/** A page of establishments by name or tax code, with and without diacritics. */
export async function listEstablishments(
  tx: Tx,
  { q, province, page: asked }: { q?: string | undefined; province?: string | undefined; page: number },
  on: Day,
  asker: Asker | null,
): Promise<{ total: number; page: number; pages: number; rows: EstablishmentRow[]; steps: StepAnswer[] }> {
  const words = fold((q ?? '').trim()).replace(/[\\%_]/g, '\\$&');
  const where = sql`${words === '' ? sql`true` : sql`e.search_text LIKE ${`%${words}%`}`} AND ${province === undefined ? sql`true` : sql`EXISTS (SELECT FROM establishment_place ep JOIN province pv ON pv.id = ep.province_id WHERE ep.establishment_id = e.id AND pv.code = ${province})`}`;
  const total = Number(
    (await sql<{ total: bigint }>`SELECT count(*) AS total FROM establishment e WHERE ${where}`.execute(tx)).rows[0]!.total,
  );
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(asked, pages);
  const { rows } =
    await sql<EstablishmentRow>`SELECT ${columns(on)} WHERE ${where} ORDER BY e.name COLLATE "vi-VN-x-icu", e.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`.execute(
      tx,
    );
  return { total, page, pages, rows, steps: [answerEnter(asker)] };
}

/** One establishment: where it stood, and every support over the years. Throws NotFound. */
export async function openEstablishment(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Establishment> {
  if (!isUuid(id)) throw new NotFound('establishment');
  const [row] = (
    await sql<EstablishmentRow & { officeId: string }>`SELECT e.office_id AS "officeId", ${columns(on)} WHERE e.id = ${id}`.execute(tx)
  ).rows;
  if (row === undefined) throw new NotFound('establishment');
  const places = (
    await sql<
      Establishment['places'][number]
    >`SELECT v.name AS province, w.district, w.commune, w.valid_from AS "validFrom" FROM establishment_place w JOIN province v ON v.id = w.province_id WHERE w.establishment_id = ${id} ORDER BY w.valid_from DESC`.execute(
      tx,
    )
  ).rows;
  const support = (
    await sql<
      Establishment['support'][number]
    >`SELECT p.id AS "projectId", p.code, p.name, p.year, b.activity, b.description, b.national_dong::text AS "nationalDong", b.counterpart_dong::text AS "counterpartDong", p.state,
           EXISTS (SELECT FROM budget_line ob JOIN project o ON o.id = ob.project_id WHERE ob.establishment_id = b.establishment_id AND ob.activity = b.activity AND o.id <> p.id AND p.state NOT IN ('refused', 'stopped') AND o.state NOT IN ('refused', 'stopped', 'moved-to-next-year') AND o.year BETWEEN p.year - ${DOUBLE_WITHIN_YEARS} AND p.year) AS again
    FROM budget_line b JOIN project p ON p.id = b.project_id WHERE b.establishment_id = ${id} AND p.registered_on <= ${on}::date ORDER BY p.year DESC, p.code, b.place`.execute(
      tx,
    )
  ).rows;
  const { officeId, ...facts } = row;
  return { ...facts, places, support, steps: answerEstablishmentSteps(officeId, asker) };
}
