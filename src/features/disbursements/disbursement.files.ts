import { Hono } from 'hono';
import type { Tx } from '../../platform/db/connect.ts';
import { askedOf, linesAbove, sendTable, type Table, tableFormats } from '../../platform/http/tables.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Column, ValueOut } from '../../platform/workbook.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { anyIllustrative } from '../projects/index.ts';
import { type DisbursementQuery, disbursementQuerySchema } from './disbursement.schema.ts';
import { eachDisbursement } from './disbursement.views.ts';
import { disbursementWords as words } from './disbursement.words.ts';

const columns: readonly Column[] = [
  { header: 'Số đề nghị', kind: 'text' },
  { header: 'Ngày đề nghị', kind: 'date' },
  { header: 'Mã đề án', kind: 'text', width: 14 },
  { header: 'Tên đề án', kind: 'text', width: 60 },
  { header: 'Đơn vị thực hiện', kind: 'text', width: 40 },
  { header: 'Số hợp đồng', kind: 'text' },
  { header: 'Loại', kind: 'text' },
  { header: 'Số tiền', kind: 'dong' },
  { header: 'Trạng thái', kind: 'text' },
  { header: 'Từ ngày', kind: 'date' },
  { header: 'Số chứng từ Kho bạc', kind: 'text' },
  { header: 'Ngày chứng từ', kind: 'date' },
];

async function* rowsOf(tx: Tx, query: DisbursementQuery, on: Day): AsyncGenerator<ValueOut[]> {
  for await (const row of eachDisbursement(tx, query, on)) {
    yield [
      row.paper.code,
      row.requestedOn,
      row.code,
      row.name,
      row.unit.name,
      row.contractNumber,
      words.kind[row.kind].vi,
      row.amountDong,
      words.state[row.state].vi,
      row.stateOn,
      row.treasury?.code ?? null,
      row.treasury?.on ?? null,
    ];
  }
}

/** Requests for money as they stood on a day. */
export const disbursementTable =
  (query: DisbursementQuery): Table =>
  async (tx, on) => [
    {
      name: 'Theo dõi vốn',
      above: [...linesAbove('Đề nghị tạm ứng, thanh toán, quyết toán', on, await anyIllustrative(tx)), words.notice.vi],
      columns,
      rows: rowsOf(tx, query, on),
    },
  ];

/** `GET /disbursements.xlsx` and `.csv`: the question of the list, answered whole. */
export function disbursementFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  for (const format of tableFormats)
    http.get(`/disbursements.${format}`, async ({ req }) =>
      sendTable(await seat(req.raw), format, 'theo-doi-von', disbursementTable(askedOf(disbursementQuerySchema, req.query()))),
    );
  return http;
}
