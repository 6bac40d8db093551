import { Hono } from 'hono';
import { z } from 'zod';
import type { Tx } from '../../platform/db/connect.ts';
import { askedOf, linesAbove, sendTable, type Table, tableFormats } from '../../platform/http/tables.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Column, ValueOut } from '../../platform/workbook.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { anyIllustrative } from '../projects/index.ts';
import { eachContract } from './contract.views.ts';
import { contractWords as words } from './contract.words.ts';

const columns: readonly Column[] = [
  { header: 'Số hợp đồng', kind: 'text' },
  { header: 'Ngày ký', kind: 'date' },
  { header: 'Trạng thái', kind: 'text' },
  { header: 'Mã đề án', kind: 'text', width: 14 },
  { header: 'Tên đề án', kind: 'text', width: 60 },
  { header: 'Đơn vị thực hiện', kind: 'text', width: 40 },
  { header: 'Tỉnh, thành phố', kind: 'text', width: 16 },
  { header: 'Thực hiện đến ngày', kind: 'date' },
  { header: 'Giá trị KCQG khi ký', kind: 'dong' },
];
const asked = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

async function* rowsOf(tx: Tx, year: number, on: Day): AsyncGenerator<ValueOut[]> {
  for await (const row of eachContract(tx, year, on))
    yield [
      row.number,
      row.signedOn,
      words.state[row.state].vi,
      row.code,
      row.name,
      row.unit,
      row.province ?? 'Trung ương',
      row.endsOn,
      row.nationalDong,
    ];
}

/** The contracts of a year on a day. */
export const contractTable =
  (year: number): Table =>
  async (tx, on) => [
    {
      name: `Hợp đồng ${year}`,
      above: linesAbove(`Hợp đồng thực hiện kế hoạch khuyến công quốc gia năm ${year}`, on, await anyIllustrative(tx)),
      columns,
      rows: rowsOf(tx, year, on),
    },
  ];

/** `GET /contracts.xlsx?year=` and `.csv`. */
export function contractFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  for (const format of tableFormats)
    http.get(`/contracts.${format}`, async ({ req }) =>
      sendTable(await seat(req.raw), format, 'hop-dong', contractTable(askedOf(asked, req.query()).year)),
    );
  return http;
}
