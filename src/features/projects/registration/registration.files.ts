import { Hono } from 'hono';
import { z } from 'zod';
import { askedOf, sendTable } from '../../../platform/http/tables.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import type { Column, SheetOut } from '../../../platform/workbook.ts';
import type { Workplace } from '../../../platform/workplace.ts';
import { handIn } from '../../imports/index.ts';
import { activities, projectKinds } from '../project.schema.ts';
import { projectWords as words } from '../project.words.ts';
import { REGISTRATION } from './registration.kind.ts';

const columns: readonly Column[] = [
  { header: 'Mã đề án', kind: 'text', width: 14 },
  { header: 'Tên đề án', kind: 'text', width: 60 },
  { header: 'Loại', kind: 'text', width: 14 },
  { header: 'Đơn vị thực hiện', kind: 'text', width: 40 },
  { header: 'Nội dung khuyến công', kind: 'text', width: 12 },
  { header: 'Nội dung hỗ trợ', kind: 'text', width: 36 },
  { header: 'Tỉnh, thành phố', kind: 'text', width: 16 },
  { header: 'Địa điểm', kind: 'text' },
  { header: 'Bắt đầu', kind: 'date' },
  { header: 'Kết thúc', kind: 'date' },
  { header: 'Theo Luật Đấu thầu', kind: 'text', width: 11 },
  { header: 'Mã số thuế cơ sở', kind: 'text', width: 16 },
  { header: 'Diễn giải', kind: 'text', width: 40 },
  { header: 'Tổng chi phí (đồng)', kind: 'dong' },
  { header: 'Kinh phí KCQG (đồng)', kind: 'dong' },
  { header: 'Đối ứng (đồng)', kind: 'dong' },
  { header: 'Sản phẩm', kind: 'text', width: 50 },
];
const lists: SheetOut = {
  name: 'Danh mục',
  columns: [
    { header: 'Danh mục', kind: 'text' },
    { header: 'Ghi', kind: 'text', width: 44 },
    { header: 'Nghĩa', kind: 'text', width: 60 },
  ],
  rows: [
    ...projectKinds.map((kind) => ['Loại', words.kind[kind].vi, '']),
    ...Object.entries(words.content).map(([no, content]) => ['Nội dung khuyến công', no, content.vi]),
    ...activities.map((activity) => ['Nội dung hỗ trợ', words.activity[activity].vi, '']),
    ['Mỗi dòng', 'một dòng dự toán', 'Các dòng sau của cùng đề án để trống mã, hoặc ghi lại đúng mã'],
    ['Theo Luật Đấu thầu', 'x', 'hoặc để trống'],
    ['Sản phẩm', '2 mô hình: Mô hình sao chè; 30 người: Lớp tập huấn', 'số lượng, đơn vị tính, tên; cách nhau dấu chấm phẩy'],
  ],
};

/** `POST /projects/imports?year=&office=` (multipart, one .xlsx): a registration list in. `GET /projects/registration-list.xlsx`: the form to be filled in. */
export function registrationFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/projects/imports', async ({ req, json }) => {
    const at = await seat(req.raw);
    const { year, office } = askedOf(
      z.object({ year: z.coerce.number().int().min(2010).max(2050), office: z.string().refine(isUuid).optional() }),
      req.query(),
    );
    const officeId = office ?? at.actor.asker?.seats[0]?.officeId;
    if (officeId === undefined) throw new NotFound('organization');
    const { id } = await handIn(at, req.raw, { kind: REGISTRATION, officeId, year });
    return json({ id }, 201, { location: `/api/project-imports/${id}` });
  });
  http.get('/projects/registration-list.xlsx', async ({ req }) => {
    const at = await seat(req.raw);
    const { year } = askedOf(z.object({ year: z.coerce.number().int().min(2010).max(2050) }), req.query());
    return sendTable(at, 'xlsx', `dang-ky-${year}`, async () => [
      {
        name: 'Đăng ký',
        above: [`Danh sách đề án đăng ký kế hoạch khuyến công quốc gia năm ${year}`, 'Đơn vị tính: đồng'],
        columns,
        rows: [],
      },
      lists,
    ]);
  });
  return http;
}
