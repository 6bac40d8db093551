import { Hono } from 'hono';
import { askedOf, linesAbove, sendTable, type Table, tableFormats } from '../../platform/http/tables.ts';
import type { Column, ValueOut } from '../../platform/workbook.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { type ProjectQuery, projectQuerySchema, type ProjectRow } from './project.schema.ts';
import { anyIllustrative, datedQuery, eachProject } from './project.views.ts';
import { projectWords as words } from './project.words.ts';

const columns: readonly Column[] = [
  { header: 'Mã đề án', kind: 'text', width: 14 },
  { header: 'Tên đề án', kind: 'text', width: 60 },
  { header: 'Năm', kind: 'number', width: 7 },
  { header: 'Loại', kind: 'text', width: 16 },
  { header: 'Trạng thái', kind: 'text' },
  { header: 'Đơn vị thực hiện', kind: 'text', width: 40 },
  { header: 'Tỉnh, thành phố', kind: 'text', width: 16 },
  { header: 'Theo Luật Đấu thầu', kind: 'text', width: 11 },
  { header: 'Ngày đăng ký', kind: 'date' },
  { header: 'Đăng ký muộn', kind: 'text', width: 11 },
  { header: 'Kinh phí KCQG được giao', kind: 'dong' },
  { header: 'Giá trị hợp đồng', kind: 'dong' },
  { header: 'Đã tạm ứng', kind: 'dong' },
  { header: 'Đã nghiệm thu', kind: 'dong' },
  { header: 'Đã thanh toán', kind: 'dong' },
  { header: 'Đã quyết toán', kind: 'dong' },
];
const valuesOf = (row: ProjectRow): ValueOut[] => [
  row.code,
  row.name,
  row.year,
  words.kind[row.kind].vi,
  words.state[row.state].vi,
  row.unit.name,
  row.province ?? 'Trung ương',
  row.bidding ? 'x' : '',
  row.registeredOn,
  row.late ? 'x' : '',
  row.approvedDong,
  row.contractedDong,
  row.advancedDong,
  row.acceptedDong,
  row.paidDong,
  row.settledDong,
];

/** The rows of the project list, all of them, as a table. */
export const projectTable =
  (asked: ProjectQuery): Table =>
  async (tx, on) => {
    const query = await datedQuery(tx, asked, on);
    return [
      {
        name: 'Đề án',
        above: linesAbove(
          `Đề án khuyến công quốc gia${query.year === undefined ? '' : ` năm ${query.year}`}`,
          on,
          await anyIllustrative(tx),
        ),
        columns,
        rows: valuesIn(eachProject(tx, query, on)),
      },
    ];
  };
async function* valuesIn(rows: AsyncIterable<ProjectRow>): AsyncGenerator<ValueOut[]> {
  for await (const row of rows) yield valuesOf(row);
}

/** `GET /projects.xlsx` and `.csv`: the question of the project list, answered whole. */
export function projectFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  for (const format of tableFormats)
    http.get(`/projects.${format}`, async ({ req }) =>
      sendTable(await seat(req.raw), format, 'de-an', projectTable(askedOf(projectQuerySchema, req.query()))),
    );
  return http;
}
