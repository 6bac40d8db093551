import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readCommand } from '../features/readings/index.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openLog } from '../platform/log.ts';
import { type Day, isDay } from '../platform/pure/dates.ts';
import { Refused } from '../platform/pure/refused.ts';

const program = new Command('khuyencong')
  .description('Từ công văn đến việc xong / From a dispatch to done')
  .version(
    (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version,
    '--version',
    'phiên bản / version',
  )
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })
  .showHelpAfterError();

const data = () => new Option('--data <dir>', 'thư mục dữ liệu / data folder').env('KC_DATA').default('./data');

program
  .command('read')
  .description('Đọc văn bản và in những gì đọc được / Reads dispatches and prints what they say; needs no database')
  .argument('<file...>', 'txt, md, docx, pdf, png, jpg, tiff, edxml')
  .option('--json', 'in JSON / print JSON', false)
  .action(async (files: string[], { json }: { json: boolean }) => {
    process.exitCode = await readCommand(files, { json });
  });

program
  .command('serve')
  .description('Trang web, API và việc nền trong một tiến trình / Web, API and jobs in one process')
  .addOption(data())
  .option('--port <n>', 'cổng; nếu bận thì lấy cổng kế tiếp / port, the next free one if taken', portNumber)
  .option('--clock <date>', "ngày giả định, chỉ dùng với dữ liệu minh họa / pretended date, a story's data only", existingDay)
  .option(
    '--story <name>',
    'nạp câu chuyện minh họa vào kho trống rồi chạy từ ngày của nó / fill an empty store with a story and go on from its day',
  )
  .action(async ({ clock, story, ...options }: { data: string; port?: string; clock?: Day; story?: string }) => {
    const { serveUntilStopped } = await import('./serve.ts');
    await serveUntilStopped(settings(options), {
      ...(clock === undefined ? {} : { day: clock }),
      ...(story === undefined ? {} : { story }),
    });
  });

program
  .command('worker')
  .description('Chỉ việc nền, cạnh máy chủ hoặc trên máy khác (DATABASE_URL) / Jobs only, beside a server or on another machine')
  .addOption(data())
  .action(async (options: { data: string }) => {
    const { workUntilStopped } = await import('./serve.ts');
    await workUntilStopped(settings(options));
  });

program
  .command('story')
  .description('Nạp một câu chuyện minh họa vào kho trống và in tài khoản / Tells a story into an empty store and prints its accounts')
  .argument('<name>', 'plan-2020, offices-2020')
  .addOption(data())
  .option('--until <date>', 'chỉ kể tới ngày / tell it up to this day only', existingDay)
  .option('--json', 'in JSON / print JSON', false)
  .action(async (name: string, options: { data: string; until?: Day; json: boolean }) => {
    const { storyCommand } = await import('./story.ts');
    const accounts = await storyCommand(settings(options), name, options.until);
    const told = accounts.map(({ email, password, role, organization }) => ({ email, password, role, organization }));
    console.log(
      options.json
        ? JSON.stringify(told)
        : told.map((account) => `${account.email}  ${account.password}  ${account.role}  ${account.organization}`).join('\n'),
    );
  });

program
  .command('api-key')
  .description('In một khóa API mới của một người / Prints a new API key for a person')
  .argument('<email>')
  .addOption(data())
  .action(async (email: string, options: { data: string }) => {
    const { apiKeyCommand } = await import('./store-commands.ts');
    console.log(await apiKeyCommand(settings(options), email));
  });

program
  .command('first-administrator')
  .description(
    'Thêm quản trị đầu tiên của một cơ quan; người này thêm mọi người khác / Adds the first administrator of an office, who adds everyone else',
  )
  .argument('<email>')
  .argument('<name>', 'họ tên / full name')
  .addOption(data())
  .option('--office <key>', 'cơ quan theo danh mục: agency, department/10 … / office by its place in the catalogue', 'agency')
  .action(async (email: string, name: string, options: { data: string; office: string }) => {
    const { firstAdministratorCommand } = await import('./store-commands.ts');
    console.log(await firstAdministratorCommand(settings(options), { email, name, office: options.office }));
  });

program
  .command('urge')
  .description(
    'Dự thảo công văn đôn đốc cho từng cơ quan chậm tiến độ; không đăng ký, không gửi / Drafts an urging letter for every office that is late; registers and sends nothing',
  )
  .addOption(data())
  .requiredOption('--as-of <date>', 'tính đến ngày / as it stood on a day', existingDay)
  .requiredOption('--out <dir>', 'thư mục ra / folder to write to')
  .option('--year <y>', 'chỉ nhiệm vụ đến hạn trong năm / duties due in a year only', planYear)
  .option('--json', 'in JSON / print JSON', false)
  .action(async (options: { data: string; asOf: Day; out: string; year?: number; json: boolean }) => {
    const { urgeCommand } = await import('./store-commands.ts');
    const written = await urgeCommand(settings(options), { asOf: options.asOf, out: options.out, year: options.year ?? null });
    console.log(
      options.json
        ? JSON.stringify(written)
        : written
            .map(({ file, office, duties }) => `${file}  ${office}  ${duties.map(({ ref, dueOn }) => `${ref}: ${dueOn}`).join(', ')}`)
            .join('\n'),
    );
  });

program
  .command('verify')
  .description(
    'Kiểm chứng chuỗi lịch sử, sổ văn bản, tệp gốc; in chỗ sai đầu tiên / Proves the history chain, registers and originals; prints the first break and its place',
  )
  .addOption(data())
  .action(async (options: { data: string }) => {
    const { verifyCommand } = await import('./store-commands.ts');
    const { held, lines } = await verifyCommand(settings(options));
    for (const line of lines) (held ? console.log : console.error)(line);
    if (!held) process.exitCode = 1;
  });

program
  .command('export')
  .description('Xuất một bảng ra tệp Excel hoặc CSV / Writes a table of the programme to a workbook or CSV')
  .addArgument(
    new Argument(
      '<format>',
      'xlsx, csv; ocds, 360giving: như công bố / as published; ics: lịch thời hạn nhiệm vụ / a calendar of deadlines; edxml: một văn bản thành gói tin / one letter as its envelope',
    ).choices(['xlsx', 'csv', 'ocds', '360giving', 'ics', 'edxml']),
  )
  .addOption(data())
  .requiredOption('--out <file>', 'tệp ra / file to write')
  .addOption(
    new Option('--what <table>', 'bảng nào / which table').choices(['projects', 'plan', 'contracts', 'disbursements']).default('projects'),
  )
  .option('--year <y>', 'năm kế hoạch / plan year', planYear)
  .option('--as-of <date>', 'tính đến ngày / as it stood on a day', existingDay)
  .option('--code <code>', 'số, ký hiệu văn bản, cho edxml / the letter, for edxml')
  .action(
    async (
      format: 'xlsx' | 'csv' | 'ocds' | '360giving' | 'ics' | 'edxml',
      {
        data: folder,
        ...asked
      }: { data: string; out: string; what: 'projects' | 'plan' | 'contracts' | 'disbursements'; year?: number; asOf?: Day; code?: string },
    ) => {
      const { exportCommand } = await import('./store-commands.ts');
      const leftOut = await exportCommand(settings({ data: folder }), { format, ...asked });
      console.log(asked.out);
      if (leftOut !== null) {
        console.error(`${leftOut.vi}\n${leftOut.en}`);
        process.exitCode = 1;
      }
    },
  );

program
  .command('backup')
  .description('Sao lưu toàn bộ kho dữ liệu vào một tệp / Backs the whole store up into one file')
  .argument('<file>')
  .addOption(data())
  .action(async (file: string, options: { data: string }) => {
    const { backupCommand } = await import('./store-commands.ts');
    console.log(await backupCommand(settings(options), file));
  });

program
  .command('restore')
  .description('Khôi phục từ tệp sao lưu vào kho trống / Restores a backup into an empty store')
  .argument('<file>')
  .addOption(data())
  .action(async (file: string, options: { data: string }) => {
    const { restoreCommand } = await import('./store-commands.ts');
    console.log(await restoreCommand(settings(options), file));
  });

const jobNames: [string, string][] = [
  ['dispatches sweep-readings', 'Hỏi lại các văn bản chờ đọc quá lâu / Asks again for readings that were lost'],
  [
    'organizations keep-catalogue',
    'Ghi nhận cơ quan mới, đổi tên, sáp nhập đã có hiệu lực / Founds, renames and merges offices as the state catalogue says by today',
  ],
  [
    'tasks sweep-deadlines',
    'Lập các lần nhắc nhiệm vụ mới giao, sắp đến hạn, quá hạn / Makes the reminders of duties that are new, come due or went overdue',
  ],
  [
    'tasks send-notices',
    'Gửi các thư nhắc việc đang chờ, gửi lại thư chưa tới / Sends the reminders that wait, and those whose next attempt has come',
  ],
  ['history seal', 'Niêm phong lịch sử vào chuỗi băm / Seals history into its hash chain'],
];
for (const [name, summary] of jobNames) {
  const [feature, verb] = name.split(' ') as [string, string];
  const group =
    program.commands.find((command) => command.name() === feature) ??
    program.command(feature).description('Việc nền, chạy bằng tay / jobs, run by hand');
  group
    .command(verb)
    .description(summary)
    .addOption(data())
    .action(async (options: { data: string }) => {
      const { runJob } = await import('./serve.ts');
      await runJob(settings(options), name);
    });
}

function existingDay(written: string): Day {
  if (isDay(written)) return written;
  throw new InvalidArgumentError(`Không có ngày ${written}; viết năm-tháng-ngày, ví dụ 2020-04-28. / No such day; write it 2020-04-28.`);
}

function planYear(written: string): number {
  if (/^20\d\d$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Năm kế hoạch gồm bốn chữ số, ví dụ 2020. / A plan year has four digits, as 2020.');
}

function portNumber(written: string): string {
  if (/^\d{1,5}$/.test(written) && Number(written) <= 65_535) return written;
  throw new InvalidArgumentError('Cổng phải là số nguyên từ 0 đến 65535. / The port must be a whole number from 0 to 65535.');
}

function settings({ data: folder, port }: { data: string; port?: string }): Config {
  return readConfig({ ...process.env, KC_DATA: folder, ...(port === undefined ? {} : { PORT: port }) });
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what was wrong with the words; anything else says it itself.
  const misused = error instanceof CommanderError && error.exitCode !== 0;
  if (!(error instanceof CommanderError)) {
    console.error(error instanceof Refused ? error.refusals.map(({ vi, en }) => `${vi}\n${en}`).join('\n') : (error as Error).message);
    if (process.env['KC_LOG'] === 'debug') openLog({ KC_LOG: 'debug' }).error({ error });
  }
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : misused ? 2 : 1;
}
