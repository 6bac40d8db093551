import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Login, openDb, openPool } from '../../src/platform/db/connect.ts';
import { openEmbedded } from '../../src/platform/db/embedded.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { deriveLogins, ensureRoles } from '../../src/platform/db/roles.ts';
import { openLog } from '../../src/platform/log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** 'newest' or 'oldest' PostgreSQL we support. */
    flavour: string;
    /** The owner's log-in to the server; its database `khuyencong` is the migrated template. */
    owner: { host: string; port: number; user: string; password: string };
  }
}

/** One server a project, one migrated template; each test file copies it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-test-'));
  const log = openLog({ KC_LOG: 'warn' });
  const server = await openEmbedded(folder, log, project.getProvidedContext().flavour === 'oldest' ? 'postgres-15' : undefined);
  await ensureRoles(deriveLogins(server.owner, String(server.owner.password)));
  const db = openDb(openPool(server.owner, () => undefined, 1));
  await migrate(db as never);
  await db.destroy();
  await requireMajor(server.owner, project.getProvidedContext().flavour === 'oldest' ? 15 : 18);
  const { host, port, user, password } = server.owner as { host: string; port: number; user: string; password: string };
  project.provide('owner', { host, port, user, password });
  return async () => {
    await server.leave();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A project that names a version runs on it, or fails: none is silently skipped. */
async function requireMajor(owner: Login, major: number): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  const { rows } = await client.query<{ major: number }>("SELECT current_setting('server_version_num')::int / 10000 AS major");
  await client.end();
  if (rows[0]!.major !== major) throw new Error(`These tests are for PostgreSQL ${major}, the server is ${rows[0]!.major}`);
}
