import { Hono } from 'hono';
import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { askedOf, sendTable, type Table } from '../../platform/http/tables.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { answerAtAll, stepNamed } from '../../platform/pure/steps.ts';
import type { Column, ValueOut } from '../../platform/workbook.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { importPagesSchema, importRowSchema } from '../imports/import.schema.ts';
import { answerUpload, eachRowOfImport, handIn, listImports } from '../imports/index.ts';
import { agencyOf, permitted } from '../organizations/index.ts';
import { roleWords } from '../organizations/person.words.ts';
import { takeAccounts } from './accounts/account.commands.ts';
import { accountImportSteps, ACCOUNTS } from './accounts/account.kind.ts';
import { accountImportSchema, accountQuerySchema, type Compared, takeAccountsSchema } from './accounts/account.schema.ts';
import { openAccounts } from './accounts/account.views.ts';
import { accountWords as words } from './accounts/account.words.ts';
import { takeTreasury } from './confirmations/treasury.commands.ts';
import { TREASURY, treasuryImportSteps } from './confirmations/treasury.kind.ts';
import { treasuryImportSchema } from './confirmations/treasury.schema.ts';
import { openTreasury } from './confirmations/treasury.views.ts';
import { disbursementWords } from './disbursement.words.ts';

const tags = ['disbursements'];
const byId = z.object({ id: z.uuid() });
const signedIn = () => route.meta({ answers: 'signed-in' });

export const disbursementImportRoutes = {
  imports: signedIn()
    .route({
      method: 'GET',
      path: '/disbursements/imports',
      tags,
      summary: 'Accounting exports and files of the Treasury that were handed in, the newest first',
    })
    .output(z.object({ rows: z.array(importRowSchema), accounts: stepAnswerSchema, treasury: stepAnswerSchema }))
    .handler(({ context: { at } }) =>
      ask(at, async (tx) => ({
        rows: await listImports(tx, { kinds: [ACCOUNTS, TREASURY] }, at.clock.today()),
        accounts: answerAtAll(stepNamed(accountImportSteps, 'upload'), at.actor.asker, roleWords),
        treasury: answerUpload(treasuryImportSteps, await agencyOf(tx), at.actor.asker),
      })),
    ),
  accounts: signedIn()
    .route({
      method: 'GET',
      path: '/account-imports/{id}',
      tags,
      summary: 'An accounting export beside our book: agreeing, another amount, only there, only here, each with its cell or movement',
    })
    .input(byId.extend(importPagesSchema.shape).extend(accountQuerySchema.shape))
    .output(accountImportSchema)
    .handler(({ context: { at }, input: { id, ...asked } }) =>
      ask(at, (tx) => openAccounts(tx, id, asked, at.clock.today(), at.actor.asker)),
    ),
  takeAccounts: route
    .meta(permitted(accountImportSteps, 'take'))
    .route({
      method: 'POST',
      path: '/account-imports/{id}/take',
      tags,
      summary: 'What is only in the accounts becomes requests, all that can be or none; nothing is posted',
    })
    .input(byId.extend(takeAccountsSchema.shape))
    .output(z.object({ requested: z.int() }))
    .handler(({ context: { at }, input }) => takeAccounts(at, input)),
  treasury: signedIn()
    .route({
      method: 'GET',
      path: '/treasury-imports/{id}',
      tags,
      summary: 'A file of the Treasury as it was read: faults by cell, the requests it would confirm',
    })
    .input(byId.extend(importPagesSchema.shape))
    .output(treasuryImportSchema)
    .handler(({ context: { at }, input: { id, ...pages } }) =>
      ask(at, (tx) => openTreasury(tx, id, pages, at.clock.today(), at.actor.asker)),
    ),
  takeTreasury: route
    .meta(permitted(treasuryImportSteps, 'take'))
    .route({
      method: 'POST',
      path: '/treasury-imports/{id}/take',
      tags,
      summary: 'Every request the file names is confirmed by its paper, or none',
    })
    .input(byId)
    .output(z.object({ confirmed: z.int() }))
    .handler(({ context: { at }, input }) => takeTreasury(at, input)),
};

const columns: readonly Column[] = [
  { header: 'Kết quả', kind: 'text' },
  { header: 'Trang', kind: 'text', width: 14 },
  { header: 'Ô', kind: 'text', width: 8 },
  { header: 'Mã đề án', kind: 'text', width: 14 },
  { header: 'Tên đề án', kind: 'text', width: 50 },
  { header: 'Đơn vị thực hiện', kind: 'text', width: 36 },
  { header: 'Loại', kind: 'text' },
  { header: 'Chứng từ (kế toán)', kind: 'text' },
  { header: 'Ngày (kế toán)', kind: 'date' },
  { header: 'Số tiền (kế toán)', kind: 'dong' },
  { header: 'Chứng từ (sổ theo dõi)', kind: 'text' },
  { header: 'Ngày (sổ theo dõi)', kind: 'date' },
  { header: 'Số tiền (sổ theo dõi)', kind: 'dong' },
  { header: 'Chênh lệch', kind: 'dong' },
  { header: 'Ghi chú', kind: 'text', width: 60 },
];
function valuesOf({
  verdict,
  sheet,
  cell,
  code,
  name,
  unit,
  kind,
  kindWords,
  theirs,
  ours,
  differenceDong,
  otherPaper,
  otherDay,
  request,
}: Compared): ValueOut[] {
  const remark = [
    ...(otherPaper ? ['số chứng từ khác'] : []),
    ...(otherDay ? ['ngày khác'] : []),
    ...(request?.open === true ? ['lập được đề nghị'] : []),
    ...(request?.why == null ? [] : [request.why.vi]),
  ].join('; ');
  return [
    words.verdict[verdict].vi,
    sheet,
    cell,
    code,
    name,
    unit,
    kind === null ? kindWords : disbursementWords.kind[kind].vi,
    theirs?.paper ?? null,
    theirs?.on ?? null,
    theirs?.amountDong ?? null,
    ours?.paper ?? null,
    ours?.on ?? null,
    ours?.amountDong ?? null,
    differenceDong,
    remark,
  ];
}
const compared =
  (id: string, query: z.infer<typeof accountQuerySchema>): Table =>
  async (tx, on) => {
    const { name, year } = await openAccounts(tx, id, { page: 1, faultsPage: 1 }, on, null);
    return [
      {
        name: 'Đối chiếu',
        above: [
          `Đối chiếu sổ kế toán với sổ theo dõi năm ${year}, tệp ${name}, tính đến ngày ${writtenInFigures(on)}`,
          'Đơn vị tính: đồng',
          disbursementWords.notice.vi,
        ],
        columns,
        rows: valuesIn(eachRowOfImport<Compared>(tx, id, query.verdict)),
      },
    ];
  };
async function* valuesIn(rows: AsyncIterable<Compared>): AsyncGenerator<ValueOut[]> {
  for await (const row of rows) yield valuesOf(row);
}

const handedIn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(TREASURY) }),
  z.object({ kind: z.literal(ACCOUNTS), year: z.coerce.number().int().min(2000).max(2100), office: z.string().refine(isUuid).optional() }),
]);

/** `POST /disbursements/imports?kind=accounts&year=&office=` or `?kind=treasury` (multipart, one .xlsx). `GET /account-imports/{id}.xlsx?verdict=`: the comparison as a workbook. */
export function disbursementImportFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/disbursements/imports', async ({ req, json }) => {
    const at = await seat(req.raw);
    const asked = askedOf(handedIn, req.query());
    const officeId = asked.kind === TREASURY ? await ask(at, agencyOf) : (asked.office ?? at.actor.asker?.seats[0]?.officeId);
    if (officeId === undefined) throw new NotFound('organization');
    const { id } = await handIn(at, req.raw, { kind: asked.kind, officeId, year: asked.kind === ACCOUNTS ? asked.year : null });
    return json({ id }, 201, { location: `/api/${asked.kind === TREASURY ? 'treasury' : 'account'}-imports/${id}` });
  });
  http.get('/account-imports/:file{[0-9a-f-]{36}\\.xlsx}', async ({ req }) => {
    const at = await seat(req.raw);
    const id = req.param('file').slice(0, 36);
    // Asked before a byte is sent: what is not there is no broken download.
    await ask(at, (tx) => openAccounts(tx, id, { page: 1, faultsPage: 1 }, at.clock.today(), at.actor.asker));
    return sendTable(at, 'xlsx', 'doi-chieu', compared(id, askedOf(accountQuerySchema, req.query())));
  });
  return http;
}
