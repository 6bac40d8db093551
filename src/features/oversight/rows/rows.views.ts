import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { anyIllustrative } from '../../projects/index.ts';
import type { Overview } from '../overview.schema.ts';
import { overviewOn } from '../overview.views.ts';
import { type FigureRow, type FigureRows, type RowsQuery, signsOf } from './rows.schema.ts';

const PAGE = 50;

/** A page of the rows behind a figure of money, with their sum: by project, or movement by movement. */
export async function rowsOfFigure(tx: Tx, { year, figure, province, by, from, page: wanted }: RowsQuery, on: Day): Promise<FigureRows> {
  const { signs, carried } = signsOf(figure);
  const [kinds, weights] = [[...signs.keys()], [...signs.values()]];
  const placed =
    province === undefined
      ? sql`true`
      : sql`m.office_id IN (SELECT o.id FROM organization o LEFT JOIN province v ON v.id = province_on(o.province_id, ${on}::date) WHERE ${province === 'central' ? sql`o.province_id IS NULL` : sql`v.code = ${province}`})`;
  const moved = sql`
    FROM movement m JOIN unnest(${kinds}::text[], ${weights}::int[]) AS w(kind, sign) ON w.kind = m.kind::text LEFT JOIN plan_line l ON l.id = m.line_id LEFT JOIN project p ON p.id = l.project_id
   WHERE m.year = ${year} AND m.source = 'national' AND m.business_on <= ${on}::date AND ${from === undefined ? sql`true` : sql`m.business_on >= ${from}::date`} AND ${carried === null ? sql`true` : sql`l.carried = ${carried}`} AND ${placed}`;
  const found =
    by === 'movement'
      ? sql`SELECT p.id, m.kind::text AS kind, m.paper_code AS paper, m.business_on AS on_day, 1 AS movements, w.sign * m.amount_dong AS dong, m.id AS nth ${moved}`
      : sql`SELECT p.id, NULL::text AS kind, CASE WHEN p.id IS NULL THEN min(m.paper_code) END AS paper, max(m.business_on) AS on_day, count(*)::int AS movements, sum(w.sign * m.amount_dong) AS dong, max(m.id) AS nth ${moved} GROUP BY p.id, CASE WHEN p.id IS NULL THEN m.id END HAVING sum(w.sign * m.amount_dong) <> 0`;
  const { rows: read } = await sql<FigureRow & { total: bigint; sum: string }>`
    SELECT CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'unit', office_name(p.office_id, ${on}::date)) END AS project, f.kind, f.paper, f.on_day AS on, f.movements, f.dong::text AS dong, f.total, f.sum::text AS sum
      FROM (SELECT found.*, count(*) OVER () AS total, sum(dong) OVER () AS sum, row_number() OVER (${by === 'movement' ? sql`ORDER BY on_day DESC, nth DESC` : sql`ORDER BY dong DESC, nth`}) AS place FROM (${found}) AS found) AS f LEFT JOIN project p ON p.id = f.id
     WHERE f.place > least(${(wanted - 1) * PAGE}, (f.total - 1) / ${PAGE} * ${PAGE}) AND f.place <= least(${(wanted - 1) * PAGE}, (f.total - 1) / ${PAGE} * ${PAGE}) + ${PAGE} ORDER BY f.place`.execute(
    tx,
  );
  const [total, dong] = [Number(read[0]?.total ?? 0n), read[0]?.sum ?? '0'];
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const whole = await overviewOn(tx, year, on);
  const place = province === undefined ? null : whole.provinces.find(({ code }) => (code ?? 'central') === province);
  return {
    year,
    asOf: on,
    figure,
    place: place?.name ?? null,
    total,
    page: Math.min(wanted, pages),
    pages,
    dong,
    figureDong: from === undefined ? figureIn(whole, figure, place) : dong,
    illustrative: await anyIllustrative(tx),
    rows: read.map(({ total: _total, sum: _sum, ...row }) => row),
  };
}

/** The figure itself, of the nation or one place. */
function figureIn(whole: Overview, figure: FigureRows['figure'], place: Overview['provinces'][number] | null | undefined): string {
  if (figure === 'appropriatedDong' || figure === 'agreedDong' || figure === 'unallocatedDong') return whole[figure];
  return place === undefined ? '0' : (place ?? whole.national)[figure];
}
