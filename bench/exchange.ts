import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { anAccountBook, anAnnex, keptWorkbook } from '../proof/annex.ts';
import { atSite, seatedAs, withStory } from '../proof/store.ts';
import type { Site } from '../src/app/site.ts';
import { readImport, receiveImport } from '../src/features/imports/index.ts';
import { importAnnex } from '../src/features/plans/index.ts';
import { projectTable } from '../src/features/projects/index.ts';
import { projectQuerySchema } from '../src/features/projects/project.schema.ts';
import { readConfig } from '../src/platform/config.ts';
import { writeTable } from '../src/platform/http/tables.ts';
import { asJob } from '../src/platform/jobs.ts';
import { readSheet, type ValueOut, writeWorkbook } from '../src/platform/workbook.ts';
import { type Bench, type Measure, interleaved, median, rounded, timed } from './measure.ts';

/** Tables out and in: memory over idle, time, and an annex with one fault in a hundred rows. */

const ON = '2020-05-29';
const MEGABYTE = 1024 * 1024;
const LIMIT_MB = 150;
const codeOf = (no: number) => `10-2020-${String(no).padStart(6, '0')}`;

/** Projects of the plan with money assigned, straight into the tables. */
export async function planProjects(site: Site, count: number): Promise<void> {
  const owner = new pg.Client(site.database.logins.owner);
  await owner.connect();
  await owner.query(`INSERT INTO project (id, office_id, department_id, code, year, kind, name, contents, activity, province_id, place, starts_on, ends_on, bidding, state, stepped_on, registered_on, illustrative, search_text, lexemes) SELECT gen_random_uuid(), o.id, o.id, '10-2020-' || lpad(n::text, 6, '0'), 2020, 'ordinary', 'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong chế biến nông sản, đề án số ' || n, '{3}', 'advanced-machinery', p.id, NULL, '2020-03-01', '2020-12-01', false, 'approved', '2019-12-27', '2019-06-01', true, '', ''
    FROM generate_series(1, ${count}) n, organization o, province p WHERE o.catalogue_key = 'department/10' AND p.code = '10' AND p.valid_from IS NULL`);
  await owner.query(
    `INSERT INTO project_step (project_id, office_id, step, to_state, business_on, recorded_at, actor) SELECT id, office_id, 'approve', 'approved', '2019-12-27', '2019-12-27', 'bench' FROM project`,
  );
  await owner.query(
    `INSERT INTO plan_line SELECT gen_random_uuid(), office_id, id, 2020, 'national', 300000000, 0, '2019-12-27' FROM project`,
  );
  await owner.query(`WITH moved AS (INSERT INTO movement (office_id, kind, year, source, line_id, amount_dong, business_on, recorded_at, paper_code, paper_on, author) SELECT office_id, 'assign', 2020, 'national', id, 300000000, '2019-12-27', '2019-12-27', '3872/QĐ-BCT', '2019-12-27', 'bench' FROM plan_line RETURNING id, office_id)
    INSERT INTO ledger_entry SELECT m.id, a.account, CASE a.side WHEN 1 THEN 300000000 ELSE 0 END, CASE a.side WHEN 2 THEN 300000000 ELSE 0 END, m.office_id FROM moved m, (SELECT e AS account, row_number() OVER () AS side FROM unnest((enum_range(NULL::account))[1:2]) e) a`);
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}

/** How far memory grew over where it stood while something was done, in MB. */
async function overIdle(act: () => Promise<void>): Promise<number> {
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  await act().finally(() => clearInterval(watch));
  return (Math.max(most, process.memoryUsage.rss()) - idle) / MEGABYTE;
}
const nowhere = () => new Writable({ write: (_, __, done) => done() });

async function tablesOut(site: Site, folder: string, rows: number, runs: number): Promise<Measure[]> {
  const at = asJob(site, 'bench');
  const file = join(folder, 'projects.xlsx');
  const table = projectTable(projectQuerySchema.parse({ year: 2020 }));
  const out = await overIdle(() => writeTable(at, 'xlsx', table, createWriteStream(file)));
  // In a process of its own: here memory has grown already.
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', import.meta.filename, file]);
  const { read, into } = JSON.parse(stdout) as { read: number; into: number };
  if (read !== rows + 1) throw new Error(`${read} rows read of ${rows + 1}`);
  const times = await interleaved(
    () => writeTable(at, 'xlsx', table, nowhere()),
    () => writeTable(at, 'csv', table, nowhere()),
    runs,
  );
  const memory = (what: string, mb: number): Measure => ({
    bench: 'exchange',
    case: `${rows} rows ${what}, memory over idle`,
    ours_mb: rounded(mb),
    peer: 'limit',
    peer_mb: LIMIT_MB,
    ratio: rounded(Math.max(mb, 0.1) / LIMIT_MB),
    runs: 1,
  });
  return [
    memory('out', out),
    memory('in', into),
    {
      bench: 'exchange',
      case: `${rows} projects out as xlsx`,
      ours_ms: rounded(times.ours),
      peer: 'csv',
      peer_ms: rounded(times.peer),
      ratio: rounded(times.ratio),
      runs,
    },
  ];
}

/** Ways in which a row is spoiled, each with the code and the column of its fault. */
const SPOILS: readonly [string, string, (row: ValueOut[], no: number) => void][] = [
  [
    'code-unknown',
    'A',
    (row, no) => {
      row[0] = `99-2020-${no}`;
    },
  ],
  [
    'amount-no-number',
    'C',
    (row) => {
      row[2] = 'ba trăm triệu';
    },
  ],
  [
    'amount-negative',
    'C',
    (row) => {
      row[2] = -300_000_000n;
    },
  ],
  [
    'amount-too-large',
    'C',
    (row) => {
      row[2] = '9999999999999999999';
    },
  ],
  [
    'amount-empty',
    'C',
    (row) => {
      row[2] = null;
    },
  ],
  [
    'code-twice',
    'A',
    (row) => {
      row[0] = codeOf(1);
    },
  ],
  [
    'amount-no-number',
    'D',
    (row) => {
      row[3] = '1.2.3';
    },
  ],
  [
    'other-unit',
    'E',
    (row) => {
      row[4] = 'Sở Công Thương tỉnh Cà Mau';
    },
  ],
  [
    'code-missing',
    'A',
    (row) => {
      row[0] = null;
    },
  ],
  [
    'amount-fraction',
    'C',
    (row) => {
      row[2] = '300.000.000,5';
    },
  ],
];

async function annexIn(site: Site, rows: number, runs: number): Promise<Measure[]> {
  const officer = await seatedAs(site, 'chuyen-vien@cuc-ctdp.example');
  const expected = new Set<string>();
  const lines = Array.from({ length: rows }, (_, index): ValueOut[] => {
    const row: ValueOut[] = [
      codeOf(index + 1),
      `Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong chế biến nông sản, đề án số ${index + 1}`,
      290_000_000n,
      0n,
      'Sở Công Thương tỉnh Lào Cai',
    ];
    if (index % 100 === 57) {
      const [code, column, spoil] = SPOILS[Math.floor(index / 100) % SPOILS.length]!;
      spoil(row, index);
      expected.add(`${column}${index + 3} ${code}`);
    }
    return row;
  });
  const bytes = await anAnnex(lines);
  const kept = await keptWorkbook(officer, bytes);
  const times: number[] = [];
  let most = 0;
  for (let run = 0; run < runs; run += 1) {
    let id = '';
    most = Math.max(
      most,
      await overIdle(async () => {
        times.push(
          await timed(async () => {
            ({ id } = await importAnnex(officer, 2020, kept));
            await readImport(asJob(site, 'imports read'), id);
          }),
        );
      }),
    );
    const found = (
      await site.system
        .selectFrom('import_finding')
        .select(['cell', 'code'])
        .where('import_id', '=', id as never)
        .where('weight', '=', 'fault')
        .execute()
    ).map(({ cell, code }) => `${cell} ${code}`);
    const wrong = [...found.filter((each) => !expected.has(each)), ...[...expected].filter((each) => !found.includes(each))];
    if (wrong.length > 0) throw new Error(`${wrong.length} faults found elsewhere or not at all: ${wrong.slice(0, 5).join('; ')}`);
  }
  const peer: number[] = [];
  for (let run = 0; run < runs; run += 1)
    peer.push(
      await timed(async () => {
        for await (const _ of readSheet(bytes)) {
          /* cells only */
        }
      }),
    );
  const [ours, theirs] = [median(times), median(peer)];
  return [
    {
      bench: 'exchange',
      case: `annex of ${rows} rows, each of its ${expected.size} faults found at its cell`,
      ours_ms: rounded(ours),
      peer: 'cells only',
      peer_ms: rounded(theirs),
      ratio: rounded(ours / theirs),
      runs,
      ours_mb: rounded(most),
    },
  ];
}

/**
 * Workbooks of as many rows by the road that people send them, each read by its job in a process of its own (here memory has grown already) that has read
 * a small one of its kind before, as a server that is at work: how far memory grew, and how long it took.
 */
async function readingsIn(site: Site, rows: number): Promise<Measure[]> {
  const [finance, officer, unit] = [
    await seatedAs(site, 'ke-toan@cuc-ctdp.example'),
    await seatedAs(site, 'chuyen-vien@cuc-ctdp.example'),
    await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'),
  ];
  const list = Math.min(rows, 10_000);
  const account = (codeOfRow: (no: number) => string) => (count: number) =>
    anAccountBook(
      numbered(count).map((no): ValueOut[] => [`UNC-${no + 1}`, '2020-05-12', codeOfRow(no), 'Tạm ứng', BigInt(1_000_000 + no)]),
    );
  const files: [what: string, kind: string, by: Site, year: number | null, made: (count: number) => Promise<Buffer>, kept: number][] = [
    [`accounts of ${rows} rows compared`, 'accounts', finance, 2020, account((no) => codeOf((no % 1_000) + 1)), rows],
    [`accounts of ${rows} rows that name no project we know`, 'accounts', finance, 2020, account((no) => `XX-2020-${no}`), rows],
    [
      `an annex of ${rows} rows, of which it takes 20000 at most`,
      'plan-annex',
      officer,
      2020,
      (count) =>
        anAnnex(
          numbered(count).map((no): ValueOut[] => [codeOf(no + 1), `Đề án số ${no + 1}`, 290_000_000n, 0n, 'Sở Công Thương tỉnh Lào Cai']),
        ),
      Math.min(rows, 20_000),
    ],
    [
      `a registration list of ${list} rows, each a project`,
      'registration-list',
      unit,
      2021,
      (count) => aRegistrationList(numbered(Math.min(count, list))),
      list,
    ],
    [`the Treasury's papers, ${rows} rows that wait`, 'treasury', finance, null, confirmations, 0],
  ];
  const measures: Measure[] = [];
  for (const [what, kind, by, year, made, kept] of files) {
    const [small, whole] = [await handedIn(by, kind, year, await made(2_000)), await handedIn(by, kind, year, await made(rows))];
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--expose-gc',
      import.meta.filename,
      site.config.KC_DATA,
      small,
      whole,
    ]);
    const { mb, ms } = JSON.parse(stdout) as { mb: number; ms: number };
    const {
      rows: [found],
    } = await sql<{ rows: number }>`SELECT count(*)::int AS rows FROM import_row WHERE import_id = ${whole}`.execute(site.system);
    if (found!.rows !== kept) throw new Error(`${what}: ${found!.rows} lines kept of ${kept}`);
    measures.push({
      bench: 'exchange',
      case: `${what}, memory over idle`,
      ours_mb: rounded(mb),
      peer: 'limit',
      peer_mb: LIMIT_MB,
      ratio: rounded(Math.max(mb, 0.1) / LIMIT_MB),
      runs: 1,
      took_ms: rounded(ms),
    });
  }
  return measures;
}
const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);
async function handedIn(by: Site, kind: string, year: number | null, bytes: Buffer): Promise<string> {
  return (await receiveImport(by, { kind, officeId: by.actor.asker!.seats[0]!.officeId, year, file: await keptWorkbook(by, bytes) })).id;
}
async function aRegistrationList(numbers: readonly number[]): Promise<Buffer> {
  const columns = [
    'Mã đề án',
    'Tên đề án',
    'Nội dung khuyến công',
    'Nội dung hỗ trợ',
    'Bắt đầu',
    'Kết thúc',
    'Diễn giải',
    'Tổng chi phí',
    'Kinh phí KCQG',
    'Đối ứng',
  ].map((header, at) => ({ header, kind: at === 4 || at === 5 ? ('date' as const) : at > 6 ? ('dong' as const) : ('text' as const) }));
  const stream = new PassThrough();
  const rows = numbers.map((no): ValueOut[] => [
    `10-2021-${no + 1}`,
    `Hỗ trợ ứng dụng máy móc tiên tiến trong chế biến chè, số ${no + 1}`,
    '3',
    'Chuyển giao công nghệ, máy móc tiên tiến',
    '2021-02-01',
    '2021-11-30',
    'Máy sao chè',
    500_000_000n,
    200_000_000n,
    300_000_000n,
  ]);
  const [bytes] = await Promise.all([buffer(stream), writeWorkbook(stream, [{ name: 'Đăng ký', columns, rows }])]);
  return bytes;
}
async function confirmations(count: number): Promise<Buffer> {
  const columns = ['Số đề nghị', 'Mã đề án', 'Loại', 'Số tiền', 'Số chứng từ Kho bạc', 'Ngày chứng từ'].map((header) => ({
    header,
    kind: 'text' as const,
  }));
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(stream),
    writeWorkbook(stream, [
      {
        name: 'Xác nhận',
        columns,
        rows: numbered(count).map((no): ValueOut[] => [`${no + 1}/TTKC`, codeOf(no + 1), 'Tạm ứng', '90000000', null, null]),
      },
    ]),
  ]);
  return bytes;
}

const exchange: Bench = ({ small }) =>
  withStory('offices', (config) =>
    atSite(config, ON, async (site) => {
      const folder = await mkdtemp(join(tmpdir(), 'khuyencong-bench-'));
      try {
        const rows = small ? 3_000 : 100_000;
        await planProjects(site, rows);
        return [
          ...(await tablesOut(site, folder, rows, small ? 2 : 5)),
          ...(await annexIn(site, small ? 2_000 : 20_000, small ? 2 : 5)),
          ...(await readingsIn(site, small ? 2_000 : 100_000)),
        ];
      } finally {
        await rm(folder, { recursive: true });
      }
    }),
  );

if (import.meta.main)
  process.stdout.write(
    JSON.stringify(
      process.argv[3] === undefined
        ? await sheetRead(process.argv[2]!)
        : await importRead(process.argv[2]!, process.argv[3], process.argv[4]!),
    ),
  );

async function sheetRead(file: string): Promise<{ read: number; into: number }> {
  let read = 0;
  const into = await overIdle(async () => {
    for await (const row of readSheet(file)) read += row.cells.length > 1 ? 1 : 0;
  });
  return { read, into };
}
function importRead(data: string, small: string, whole: string): Promise<{ mb: number; ms: number }> {
  return atSite(readConfig({ KC_DATA: data, KC_LOG: 'silent' }), ON, async (site) => {
    await readImport(asJob(site, 'imports read'), small);
    let ms = 0;
    const mb = await overIdle(async () => {
      ms = await timed(() => readImport(asJob(site, 'imports read'), whole));
    });
    return { mb, ms };
  });
}

export const exchangeBenches: Record<string, Bench> = { exchange };
