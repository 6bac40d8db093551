import { fromKysely, PgBoss } from 'pg-boss';
import type { Db, Login } from './db/connect.ts';
import type { Logger } from './log.ts';
import type { Queue, Workplace } from './workplace.ts';

/** Where a job runs: a workplace, and the store as kc_system for what is no person's act. */
export interface JobSite extends Workplace {
  readonly system: Db;
}

/** A piece of work that runs outside any request. Each is also a command of the command line, by its name. */
export interface Job<Input extends Record<string, string | number> = Record<string, string | number>> {
  /** 'dispatches read': the feature and the verb, as typed on the command line. */
  readonly name: string;
  /** One sentence for --help and the operator. */
  readonly summary: string;
  /** The event it answers, with the event's payload as its input. */
  readonly on?: string;
  /** When it wakes by itself (cron, in Viet Nam's hours); schedules only wake, what is due is in the data. */
  readonly wakes?: string;
  /** Seconds one run may take before it counts as lost. */
  readonly timeLimitSeconds: number;
  run(at: JobSite, input: Input): Promise<void>;
}

/** The workplace of a job: it asks and acts as the system. */
export function asJob(at: JobSite, name: string): JobSite {
  return { ...at, db: at.system, actor: { name: `job ${name}`, asker: null } };
}

export interface OpenQueue extends Queue {
  /** Starts taking jobs; each runs at the workplace it is given. */
  work(at: JobSite): Promise<void>;
  close(): Promise<void>;
}

/** A run whose worker was killed is noticed after this long, and begun again. */
const HEARTBEAT_SECONDS = 10;
/** How often each queue is looked over for such runs. */
const SUPERVISE_SECONDS = 5;

/** How often an idle worker looks for work whose notice it missed, as a retry's. */
const POLL_SECONDS = 2;

const queueName = (job: Pick<Job, 'name'>) => job.name.replaceAll(' ', '.');

/** Opens the queue in schema `jobs` as kc_system, and makes the queue of every job. Several processes may do so at once. */
export async function openQueue(login: Login, jobs: readonly Job<never>[], log: Logger): Promise<OpenQueue> {
  const boss = new PgBoss({
    ...login,
    schema: 'jobs',
    max: 4,
    createSchema: false,
    application_name: 'khuyencong queue',
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    useListenNotify: true,
  } as ConstructorParameters<typeof PgBoss>[0] & object);
  boss.on('error', (error) => log.error({ error }, 'queue'));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(queueName(job), {
      expireInSeconds: job.timeLimitSeconds,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      retryLimit: 4,
      retryDelay: 1,
      notify: true,
    });
  }
  return {
    answer: async (event, payload, tx) => {
      for (const job of jobs.filter((candidate) => candidate.on === event))
        await boss.send(queueName(job), payload, { db: fromKysely(tx) });
    },
    work: async (at) => {
      for (const job of jobs as readonly Job[]) {
        if (job.wakes !== undefined) await boss.schedule(queueName(job), job.wakes, {}, { tz: 'Asia/Ho_Chi_Minh' });
        // One run of a job at a time in a process; more at once are more processes (`khuyencong worker`).
        const id = await boss.work(
          queueName(job),
          { pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: POLL_SECONDS, heartbeatRefreshSeconds: 3 },
          async ([run]) => {
            // Looks again at once when it is done: polling is for when there was nothing.
            await takeOne(job, run!, at).finally(() => boss.notifyWorker(id));
          },
        );
      }
    },
    close: () => boss.stop({ graceful: true, timeout: 15_000 }),
  };
}

async function takeOne(job: Job, run: { id: string; data: unknown }, at: JobSite): Promise<void> {
  const log = at.log.child({ job: job.name, run: run.id });
  try {
    await at.metrics.span(job.name, () => job.run({ ...asJob(at, job.name), log }, run.data as Record<string, string | number>));
    log.info('done');
  } catch (error) {
    log.error({ error }, 'failed; the queue tries again');
    throw error;
  }
}
