import { once } from 'node:events';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openLog } from '../platform/log.ts';
import { httpOf, listen } from './server.ts';
import { openSite } from './site.ts';

/** Web, API and jobs in one process, until SIGINT or SIGTERM. The first line on standard output is the address. */
export async function serveUntilStopped(config: Config, clock?: Clock): Promise<void> {
  const log = openLog(config);
  const site = await openSite(config, log, clock);
  try {
    await site.startWork();
    const listening = await listen(httpOf(site), config.KC_HOST, config.PORT);
    console.log(`khuyencong: ${listening.url}`);
    await stopped();
    log.info('stopping');
    await listening.close();
  } finally {
    await site.close();
  }
}

/** Jobs only, until SIGINT or SIGTERM. */
export async function workUntilStopped(config: Config): Promise<void> {
  const site = await openSite(config, openLog(config));
  try {
    await site.startWork();
    console.log('khuyencong worker');
    await stopped();
  } finally {
    await site.close();
  }
}

/** Runs one job now, as the command line asks. Throws where no job has that name. */
export async function runJob(config: Config, name: string): Promise<void> {
  const site = await openSite(config, openLog(config));
  try {
    const job = site.jobs.find((candidate) => candidate.name === name);
    if (job === undefined) throw new Error(`Không có việc / no job named: ${name}`);
    await job.run({ ...site, actor: { name: `job ${name}` } }, {} as never);
  } finally {
    await site.close();
  }
}

function stopped(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
