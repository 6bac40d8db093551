import { readFileSync } from 'node:fs';
import { dispatchJobs } from '../features/dispatches/index.ts';
import { openReader, type Reader } from '../features/readings/index.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { type OpenDatabase, openDatabase } from '../platform/db/database.ts';
import { openFiles } from '../platform/files.ts';
import { type Job, type JobSite, openQueue, type OpenQueue } from '../platform/jobs.ts';
import type { Logger } from '../platform/log.ts';
import { openMetrics } from '../platform/metrics.ts';

/** All that time and events do, feature by feature. */
export function allJobs(reader: Reader): Job<never>[] {
  return [...dispatchJobs(reader)];
}

/** A running place of work: the store open, the queue open, a reader at hand. */
export interface Site extends JobSite {
  readonly database: OpenDatabase;
  readonly jobs: readonly Job<never>[];
  readonly version: string;
  /** Starts taking jobs from the queue. */
  startWork(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a site with the settings. Whoever opens it closes it; a killed one leaves nothing that the next cannot adopt. */
export async function openSite(config: Config, log: Logger, clock: Clock = systemClock): Promise<Site> {
  const database = await openDatabase(config, log);
  const reader = openReader();
  const jobs = allJobs(reader);
  let queue: OpenQueue;
  try {
    queue = await openQueue(database.logins.system, jobs, log);
  } catch (error) {
    await database.close();
    throw error;
  }
  const site: Site = {
    config, log, clock, queue, jobs, database, db: database.db, system: database.system, files: openFiles(config), metrics: openMetrics(),
    // Until people sign in, everyone at this desk is the desk.
    actor: { name: 'desk' },
    version: (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version,
    startWork: () => queue.work(site),
    close: async () => {
      await queue.close();
      await reader.close();
      await database.close();
    },
  };
  return site;
}
