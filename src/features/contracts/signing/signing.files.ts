import { Hono } from 'hono';
import { z } from 'zod';
import { ask } from '../../../platform/ask.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { askedOf, sendTable } from '../../../platform/http/tables.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Column, ValueOut } from '../../../platform/workbook.ts';
import type { Workplace } from '../../../platform/workplace.ts';
import { handIn } from '../../imports/index.ts';
import { agencyOf } from '../../organizations/index.ts';
import { SIGNING } from './signing.kind.ts';
import { contractsToSign } from './signing.views.ts';

const columns: readonly Column[] = [
  { header: 'Mã đề án', kind: 'text', width: 14 },
  { header: 'Tên đề án', kind: 'text', width: 50 },
  { header: 'Đơn vị thực hiện', kind: 'text', width: 40 },
  { header: 'Tỉnh, thành phố', kind: 'text', width: 16 },
  { header: 'Giá trị KCQG (đồng)', kind: 'dong' },
  { header: 'Đối ứng (đồng)', kind: 'dong' },
  { header: 'Bắt đầu', kind: 'date' },
  { header: 'Kết thúc', kind: 'date' },
  { header: 'Số hợp đồng', kind: 'text', width: 18 },
  { header: 'Ngày ký', kind: 'date' },
  { header: 'Đại diện Cục', kind: 'text', width: 24 },
  { header: 'Đại diện đơn vị', kind: 'text', width: 24 },
];
const asked = z.object({ year: z.coerce.number().int().min(2010).max(2050) });

async function* rowsOf(tx: Tx, year: number, on: Day): AsyncGenerator<ValueOut[]> {
  for await (const { code, name, unit, province, nationalDong, counterpartDong, startsOn, endsOn } of contractsToSign(tx, year, on))
    yield [
      code,
      name,
      unit,
      province === 'Trung ương' ? null : province,
      nationalDong,
      counterpartDong,
      startsOn,
      endsOn,
      null,
      null,
      null,
      null,
    ];
}

/** `POST /contracts/imports?year=` (multipart, one .xlsx): numbers and days of contracts in. `GET /contracts/signing-list.xlsx?year=`: the form to be filled in, with the contracts that wait for signing. */
export function signingFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/contracts/imports', async ({ req, json }) => {
    const at = await seat(req.raw);
    const { year } = askedOf(asked, req.query());
    const { id } = await handIn(at, req.raw, { kind: SIGNING, officeId: await ask(at, agencyOf), year });
    return json({ id }, 201, { location: `/api/contract-imports/${id}` });
  });
  http.get('/contracts/signing-list.xlsx', async ({ req }) => {
    const at = await seat(req.raw);
    const { year } = askedOf(asked, req.query());
    return sendTable(at, 'xlsx', `ky-hop-dong-${year}`, async (tx, on) => [
      {
        name: 'Ký hợp đồng',
        above: [`Hợp đồng chờ ký thực hiện kế hoạch khuyến công quốc gia năm ${year}`, 'Đơn vị tính: đồng'],
        columns,
        rows: rowsOf(tx, year, on),
      },
    ]);
  });
  return http;
}
