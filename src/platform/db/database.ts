import pg from 'pg';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { type Db, type Login, openDb, openPool } from './connect.ts';
import { openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { deriveLogins, ensureRoles, type Logins } from './roles.ts';

const OLDEST = 150_000;

/** The store, migrated, with a pool for each of the two roles that work in it. */
export interface OpenDatabase {
  readonly logins: Logins;
  /** What this store's own secrets follow from. */
  readonly secret: string;
  /** As kc_app: what a person asks. */
  readonly db: Db;
  /** As kc_system: what jobs do. */
  readonly system: Db;
  close(): Promise<void>;
}

/**
 * Opens the embedded server of the data folder, or the one DATABASE_URL names; makes the roles and brings
 * the schema to the newest migration. Throws with a sentence where the server is older than 15, or its
 * owner may not make roles and none are named.
 */
export async function openDatabase(config: Config, log: Logger): Promise<OpenDatabase> {
  const server = config.DATABASE_URL === undefined ? await openEmbedded(config.KC_DATA, log) : outsideServer(config.DATABASE_URL);
  const logins = await madeReady(config, server, log).catch(async (error: unknown) => {
    // A start that fails leaves no server behind that nobody asks.
    await server.leave();
    throw error;
  });
  const pool = (login: Login) => openDb(openPool(login, (error) => log.warn({ error }, 'idle connection broke'), config.KC_POOL));
  const [db, system] = [pool(logins.app), pool(logins.system)];
  return {
    logins,
    secret: server.secret,
    db,
    system,
    close: async () => {
      await Promise.all([db.destroy(), system.destroy()]);
      await server.leave();
    },
  };
}

/** Roles and schema as this version needs them; the connection it takes is closed again. */
async function madeReady(config: Config, server: { readonly owner: Login; readonly secret: string }, log: Logger): Promise<Logins> {
  const logins = await readyLogins(config, server.owner, server.secret);
  await requireVersion(logins.owner);
  const owner = openDb(openPool(logins.owner, (error) => log.warn({ error }, 'idle connection broke'), 1));
  const applied = await migrate(owner as never).finally(() => owner.destroy());
  if (applied.length > 0) log.info({ applied }, 'migrated');
  return logins;
}

function outsideServer(url: string) {
  const { password } = new URL(url);
  return { owner: { connectionString: url } satisfies Login, secret: decodeURIComponent(password), leave: async () => undefined };
}

async function readyLogins(config: Config, owner: Login, secret: string): Promise<Logins> {
  if (config.DATABASE_APP_URL !== undefined && config.DATABASE_SYSTEM_URL !== undefined) {
    return { owner, app: { connectionString: config.DATABASE_APP_URL }, system: { connectionString: config.DATABASE_SYSTEM_URL } };
  }
  if (secret === '') {
    throw new Error(
      'DATABASE_URL không có mật khẩu / has no password: name DATABASE_APP_URL and DATABASE_SYSTEM_URL (see docs/how-to/run-on-postgres.md).',
    );
  }
  const logins = deriveLogins(explicit(owner), secret);
  await ensureRoles(logins);
  return logins;
}

/** A connection string overrides the user beside it; taken apart, the roles can take its place. */
function explicit(owner: Login): Login {
  if (owner.connectionString === undefined) return owner;
  const { host, port, database, user, password, ssl } = new pg.Client({ connectionString: owner.connectionString });
  return { host, port, database: database ?? 'postgres', user: user ?? 'postgres', password: password as string, ssl };
}

async function requireVersion(owner: Login): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ number: number; text: string }>(
      "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text",
    );
    const server = rows[0]!;
    if (server.number < OLDEST)
      throw new Error(
        `Cần PostgreSQL 15 trở lên, máy chủ là ${server.text} / PostgreSQL 15 or newer is needed, the server is ${server.text}.`,
      );
  } finally {
    await client.end();
  }
}
