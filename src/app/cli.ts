import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readCommand } from '../features/readings/index.ts';
import { clockAt } from '../platform/clock.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openLog } from '../platform/log.ts';
import { isDay } from '../platform/pure/dates.ts';

/** Wrong use: exit 2, where a refusal or a failure is 1. */
class Misused extends Error {}

const program = new Command('khuyencong')
  .description('Từ công văn đến việc xong / From a dispatch to done')
  .version((JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version, '--version', 'phiên bản / version')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })
  .showHelpAfterError();

const data = () => new Option('--data <dir>', 'thư mục dữ liệu / data folder').env('KC_DATA').default('./data');

program.command('read').description('Đọc văn bản và in những gì đọc được / Reads dispatches and prints what they say; needs no database')
  .argument('<file...>', 'txt, md, docx, pdf, png, jpg, tiff, edxml')
  .option('--json', 'in JSON / print JSON', false)
  .action(async (files: string[], { json }: { json: boolean }) => { process.exitCode = await readCommand(files, { json }); });

program.command('serve').description('Trang web, API và việc nền trong một tiến trình / Web, API and jobs in one process')
  .addOption(data())
  .option('--port <n>', 'cổng; nếu bận thì lấy cổng kế tiếp / port, the next free one if taken', portNumber)
  .option('--clock <date>', 'ngày giả định, chỉ dùng với dữ liệu minh họa / pretended date, sample data only')
  .action(async (options: { data: string; port?: string; clock?: string }) => {
    if (options.clock !== undefined && !isDay(options.clock)) throw new Misused(`--clock: không có ngày ${options.clock} / no such day`);
    const { serveUntilStopped } = await import('./serve.ts');
    await serveUntilStopped(settings(options), options.clock === undefined ? undefined : clockAt(options.clock));
  });

program.command('worker').description('Chỉ việc nền, cạnh máy chủ hoặc trên máy khác (DATABASE_URL) / Jobs only, beside a server or on another machine')
  .addOption(data())
  .action(async (options: { data: string }) => {
    const { workUntilStopped } = await import('./serve.ts');
    await workUntilStopped(settings(options));
  });

const jobNames: [string, string][] = [['dispatches sweep-readings', 'Hỏi lại các văn bản chờ đọc quá lâu / Asks again for readings that were lost']];
for (const [name, summary] of jobNames) {
  const [feature, verb] = name.split(' ') as [string, string];
  const group = program.commands.find((command) => command.name() === feature) ?? program.command(feature).description('Việc nền của văn bản, chạy bằng tay / jobs of dispatches, run by hand');
  group.command(verb).description(summary).addOption(data()).action(async (options: { data: string }) => {
    const { runJob } = await import('./serve.ts');
    await runJob(settings(options), name);
  });
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
  const misused = error instanceof CommanderError ? error.exitCode !== 0 : error instanceof Misused;
  if (!(error instanceof CommanderError)) {
    console.error((error as Error).message);
    if (process.env['KC_LOG'] === 'debug') openLog({ KC_LOG: 'debug' }).error({ error });
  }
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : misused ? 2 : 1;
}
