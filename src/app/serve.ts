import { once } from 'node:events';
import { clockFrom } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { asJob } from '../platform/jobs.ts';
import { openLog } from '../platform/log.ts';
import type { Day } from '../platform/pure/dates.ts';
import { httpOf, listen } from './server.ts';
import { openSite, type Site } from './site.ts';
import { fillWith, knownStory } from './story.ts';

/**
 * Web, API and jobs in one process, until SIGINT or SIGTERM. The first line on standard output is the address, and once
 * more the last when the first jobs have logged what they did: people look for it there.
 * `day` pretends a date, on a story's data only; `story` fills an empty store first and goes on from the day it came to.
 */
export async function serveUntilStopped(config: Config, { day: pretended, story }: { day?: Day; story?: string }): Promise<void> {
  const log = openLog(config);
  const told = story === undefined ? await knownStory(config) : await fillWith(config, story);
  if (pretended !== undefined && told === null)
    throw new Error(
      "--clock chỉ dùng với dữ liệu của một câu chuyện minh họa (khuyencong story …) / --clock goes with a story's data only",
    );
  const from = pretended ?? (story === undefined ? undefined : told?.today);
  const site = await openSite(config, log, from === undefined ? undefined : clockFrom(from));
  try {
    await keepOffices(site);
    await site.startWork();
    const listening = await listen(httpOf(site), config.KC_HOST, config.PORT);
    console.log(`khuyencong: ${listening.url}`);
    const again = setTimeout(() => console.log(`\nkhuyencong: ${listening.url}\n`), SETTLED_MS);
    await stopped();
    clearTimeout(again);
    log.info('stopping');
    await listening.close();
  } finally {
    await site.close();
  }
}

/** By then the jobs that waited at the start have run. */
const SETTLED_MS = 4_000;

/** The offices of the state catalogue are there before the first request, and as they stand today. */
async function keepOffices(site: Site): Promise<void> {
  await site.jobs
    .find(({ name }) => name === 'organizations keep-catalogue')!
    .run(asJob(site, 'organizations keep-catalogue'), {} as never);
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
    await job.run(asJob(site, name), {} as never);
  } finally {
    await site.close();
  }
}

function stopped(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
