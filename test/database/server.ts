import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { folderOf, tell } from '../../proof/told.ts';
import { type Login, openDb, openPool } from '../../src/platform/db/connect.ts';
import { type EmbeddedServer, openEmbedded } from '../../src/platform/db/embedded.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { deriveLogins, ensureRoles } from '../../src/platform/db/roles.ts';
import { openLog } from '../../src/platform/log.ts';
import { FAILED, isWanted, READY, type Store } from './ready.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** 'newest' or 'oldest' PostgreSQL we support. */
    flavour: string;
    /** The folder where a file says how to reach this project's server, once it is ready. */
    store: string;
  }
}

/** Where the letter's duties have been answered, and most contracts signed. */
const TOLD_UNTIL = '2020-05-29';

/**
 * One server a project, three templates that tests copy: `khuyencong`, migrated and empty; `seated`, with the offices of
 * 2020 and their people; `told`, with the whole story of 2020. They are made, of all
 * projects at once, when the first file of any wants one: until then tests run that measure time.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const note = await mkdtemp(join(tmpdir(), 'khuyencong-ready-'));
  project.provide('store', note);
  const oldest = project.getProvidedContext().flavour === 'oldest';
  let over = false;
  const begun = async () => {
    while (!(await isWanted())) {
      if (over) return null;
      await wait(100);
    }
    return make(oldest, note);
  };
  const making = begun().catch(async (error: unknown) => {
    await writeFile(join(note, FAILED), error instanceof Error ? (error.stack ?? error.message) : String(error));
    return null;
  });
  return async () => {
    over = true;
    const made = await making;
    await made?.server.leave();
    for (const folder of [note, made?.folder]) if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
}

async function make(oldest: boolean, note: string): Promise<{ server: EmbeddedServer; folder: string }> {
  // The story is told once on the newest and copied; on the oldest it is told anew, which proves every command of it there too.
  const folder = oldest ? await mkdtemp(join(tmpdir(), 'khuyencong-test-')) : await folderOf('plan-2020', TOLD_UNTIL);
  const server = await openEmbedded(folder, openLog({ KC_LOG: 'warn' }), oldest ? 'postgres-15' : undefined);
  try {
    const store = await fill(server, folder, oldest);
    await writeFile(join(note, `${READY}.draft`), JSON.stringify(store));
    await rename(join(note, `${READY}.draft`), join(note, READY));
    return { server, folder };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

async function fill(server: EmbeddedServer, folder: string, oldest: boolean): Promise<Store> {
  // The secret a store is told with is the one it is opened with: for a store named by its address that is the owner's password.
  const { secret } = server;
  const { host, port, user } = server.owner as { host: string; port: number; user: string };
  const owner = { host, port, user, password: secret };
  await prepare({ ...server.owner, user: 'postgres', password: secret, database: 'postgres' }, oldest, secret);
  const login = { ...owner, database: 'khuyencong' };
  await ensureRoles(deriveLogins(login, secret));
  const db = openDb(openPool(login, () => undefined, 1));
  await migrate(db as never);
  await db.destroy();
  await tellInto(owner, 'seated', join(folder, 'seated'), 'offices-2020');
  if (oldest) await tellInto(owner, 'told', folder, 'plan-2020', TOLD_UNTIL);
  for (const template of ['seated', 'told']) await takeStock({ ...owner, database: template });
  return { owner, files: join(folder, 'files') };
}

/** What tests write nobody needs after a power cut or a minute later: this server waits for no disk and tidies up after nobody. The program's own always does. A copied story becomes a template, beside an empty store. */
async function prepare(admin: Login, oldest: boolean, secret: string): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  // A project that names a version runs on it, or fails: none is silently skipped.
  const { rows } = await client.query<{ major: number }>("SELECT current_setting('server_version_num')::int / 10000 AS major");
  if (rows[0]!.major !== (oldest ? 15 : 18))
    throw new Error(`These tests are for PostgreSQL ${oldest ? 15 : 18}, the server is ${rows[0]!.major}`);
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit', 'autovacuum'])
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  await client.query('SELECT pg_reload_conf()');
  await client.query(`ALTER ROLE kc_owner PASSWORD ${client.escapeLiteral(secret)}`);
  if (!oldest) {
    await client.query('ALTER DATABASE khuyencong RENAME TO told');
    await client.query('CREATE DATABASE khuyencong OWNER kc_owner');
  }
  await client.end();
}

/** What the planner knows of a template its copies know too. */
async function takeStock(login: Login): Promise<void> {
  const client = new pg.Client(login);
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** A template filled by a story, up to a day. */
async function tellInto(
  { host, port, user, password }: Store['owner'],
  database: string,
  files: string,
  story: string,
  until?: string,
): Promise<void> {
  const maker = new pg.Client({ host, port, user, password, database: 'postgres' });
  await maker.connect();
  await maker.query(`CREATE DATABASE ${database} TEMPLATE khuyencong`);
  await maker.end();
  await tell(story, until, files, {
    DATABASE_URL: `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
  });
}
