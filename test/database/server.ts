import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { storyCommand } from '../../src/app/story.ts';
import { readConfig } from '../../src/platform/config.ts';
import { type Login, openDb, openPool } from '../../src/platform/db/connect.ts';
import { openEmbedded } from '../../src/platform/db/embedded.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { deriveLogins, ensureRoles } from '../../src/platform/db/roles.ts';
import { openLog } from '../../src/platform/log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** 'newest' or 'oldest' PostgreSQL we support. */
    flavour: string;
    /** The owner's log-in to the server, where the templates stand. */
    owner: { host: string; port: number; user: string; password: string };
    /** The originals that the template `told` speaks of. */
    storyFiles: string;
  }
}

/** What tests write nobody needs after a power cut: this server waits for no disk. The program's own always does. */
async function forgetQuickly(admin: Login): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) await client.query(`ALTER SYSTEM SET ${setting} = off`);
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}

/**
 * One server a project, three templates that tests copy: `khuyencong`, migrated and empty; `seated`, with the offices of
 * 2020 and their people; `told`, with the whole story of 2020.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-test-'));
  const log = openLog({ KC_LOG: 'warn' });
  const server = await openEmbedded(folder, log, project.getProvidedContext().flavour === 'oldest' ? 'postgres-15' : undefined);
  await forgetQuickly({ ...server.owner, user: 'postgres', password: server.secret, database: 'postgres' });
  await ensureRoles(deriveLogins(server.owner, String(server.owner.password)));
  const db = openDb(openPool(server.owner, () => undefined, 1));
  await migrate(db as never);
  await db.destroy();
  await requireMajor(server.owner, project.getProvidedContext().flavour === 'oldest' ? 15 : 18);
  const { host, port, user, password } = server.owner as { host: string; port: number; user: string; password: string };
  const owner = { host, port, user, password };
  const storyFiles = join(folder, 'story');
  await tellInto(owner, 'seated', join(folder, 'seated'), 'offices-2020');
  await tellInto(owner, 'told', storyFiles, 'plan-2020', TOLD_UNTIL);
  project.provide('owner', owner);
  project.provide('storyFiles', storyFiles);
  return async () => {
    await server.leave();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Where the letter's duties have been answered, and most contracts signed. */
const TOLD_UNTIL = '2020-05-29';

/** A template filled by a story, up to a day. */
async function tellInto(
  { host, port, user, password }: { host: string; port: number; user: string; password: string },
  database: string,
  files: string,
  story: string,
  until?: string,
): Promise<void> {
  const maker = new pg.Client({ host, port, user, password, database: 'postgres' });
  await maker.connect();
  await maker.query(`CREATE DATABASE ${database} TEMPLATE khuyencong`);
  await maker.end();
  await storyCommand(
    readConfig({
      KC_DATA: files,
      KC_LOG: 'silent',
      DATABASE_URL: `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    }),
    story,
    until,
  );
}

/** A project that names a version runs on it, or fails: none is silently skipped. */
async function requireMajor(owner: Login, major: number): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  const { rows } = await client.query<{ major: number }>("SELECT current_setting('server_version_num')::int / 10000 AS major");
  await client.end();
  if (rows[0]!.major !== major) throw new Error(`These tests are for PostgreSQL ${major}, the server is ${rows[0]!.major}`);
}
