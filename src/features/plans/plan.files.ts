import { sql } from 'kysely';
import { Hono } from 'hono';
import type { Tx } from '../../platform/db/connect.ts';
import { batches } from '../../platform/db/cursor.ts';
import { linesAbove, sendTable, type Table, tableFormats } from '../../platform/http/tables.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Column, ValueOut } from '../../platform/workbook.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { ASSIGNED } from '../funding/index.ts';
import { anyIllustrative } from '../projects/index.ts';
import { carriedIn } from './carry/carry.views.ts';
import { listDecisions } from './plan.views.ts';
import { planWords as words } from './plan.words.ts';

/** The columns of an allocation annex, so that what is sent out may be changed and read back. */
const columns: readonly Column[] = [
  { header: 'Mã đề án', kind: 'text', width: 14 },
  { header: 'Tên đề án', kind: 'text', width: 60 },
  { header: 'Đơn vị thực hiện', kind: 'text', width: 40 },
  { header: 'Tỉnh, thành phố', kind: 'text', width: 16 },
  { header: 'Kinh phí KCQG', kind: 'dong' },
  { header: 'Đối ứng', kind: 'dong' },
  { header: 'Quyết định', kind: 'text', width: 30 },
  { header: 'Ghi chú', kind: 'text' },
];
const ofDecisions: readonly Column[] = [
  { header: 'Lần', kind: 'number', width: 6 },
  { header: 'Số, ký hiệu', kind: 'text' },
  { header: 'Ngày', kind: 'date' },
  { header: 'Trích yếu', kind: 'text', width: 60 },
  { header: 'Loại', kind: 'text' },
  { header: 'Trạng thái', kind: 'text' },
  { header: 'Số đề án', kind: 'number' },
  { header: 'Kinh phí KCQG tăng, giảm', kind: 'dong' },
];

const ofCarried: readonly Column[] = [
  ...columns.slice(0, 4),
  { header: 'Năm kế hoạch', kind: 'number' },
  { header: 'Chuyển từ năm trước', kind: 'dong' },
  { header: 'Đối ứng chuyển từ năm trước', kind: 'dong' },
  { header: 'Quyết định', kind: 'text', width: 30 },
];

/** What the plan of a year gives each project on a day, by province and code; or what came of it from the year before. */
async function* allocated(tx: Tx, year: number, on: Day, carried: boolean): AsyncGenerator<ValueOut[]> {
  const sum = (source: string) => sql`(coalesce(sum(${ASSIGNED}) FILTER (WHERE l.source = ${source}::money_source), 0))::text`;
  const query = sql<{ values: ValueOut[] }>`
    SELECT json_build_array(p.code, p.name, office_name(p.office_id, ${on}::date), coalesce(v.name, 'Trung ương') ${carried ? sql`, p.year` : sql``}, t.national, t.counterpart, t.papers) AS values
      FROM (SELECT l.project_id, ${sum('national')} AS national, ${sum('counterpart')} AS counterpart, string_agg(DISTINCT m.paper_code, '; ') AS papers
              FROM plan_line l JOIN movement m ON m.line_id = l.id AND ${ASSIGNED} IS NOT NULL AND m.business_on <= ${on}::date WHERE l.year = ${year} AND l.carried = ${carried} GROUP BY l.project_id) t
      JOIN project p ON p.id = t.project_id LEFT JOIN province v ON v.id = p.province_id ORDER BY v.code NULLS LAST, p.code`;
  for await (const rows of batches(tx, query)) yield* rows.map(({ values }) => values);
}

/** The plan of a year on a day: what it gives each project, and its decisions. */
export const planTable =
  (year: number): Table =>
  async (tx, on) => {
    const above = linesAbove(`Kế hoạch khuyến công quốc gia năm ${year}`, on, await anyIllustrative(tx));
    const [decisions, carried] = [await listDecisions(tx, year, on), await carriedIn(tx, year, on)];
    return [
      { name: `Kế hoạch ${year}`, above, columns, rows: allocated(tx, year, on, false) },
      {
        name: 'Quyết định',
        above,
        columns: ofDecisions,
        rows: decisions.map((each) => [
          each.version,
          each.code,
          each.issuedOn,
          each.title,
          words.kind[each.kind].vi,
          words.state[each.state].vi,
          each.projects,
          each.nationalDong,
        ]),
      },
      // Beside the plan, on a sheet of its own: an annex read back is the year's own plan.
      ...(carried.projects === 0 ? [] : [{ name: 'Chuyển từ năm trước', above, columns: ofCarried, rows: allocated(tx, year, on, true) }]),
    ];
  };

/** `GET /plans/{year}.xlsx` and `.csv`: the plan in the form of an annex. */
export function planFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  for (const format of tableFormats)
    http.get(`/plans/:file{20\\d\\d\\.${format}}`, async ({ req }) => {
      const year = Number(req.param('file').slice(0, 4));
      return sendTable(await seat(req.raw), format, `ke-hoach-${year}`, planTable(year));
    });
  return http;
}
