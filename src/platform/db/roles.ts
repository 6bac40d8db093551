import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Login } from './connect.ts';

/**
 * Three login roles. kc_owner (whoever DATABASE_URL names) owns the tables and migrates; kc_app asks for a
 * person and owns nothing; kc_system writes what follows from a permitted act and runs the queue.
 */
export interface Logins {
  readonly owner: Login;
  readonly app: Login;
  readonly system: Login;
}

/** Both roles' log-ins on the owner's server. Passwords follow from the owner's, so every process knows them without asking. */
export function deriveLogins(owner: Login, secret: string): Logins {
  const as = (user: string): Login => ({
    ...owner,
    user,
    password: createHmac('sha256', secret).update(`khuyencong role ${user}`).digest('base64url'),
  });
  return { owner, app: as('kc_app'), system: as('kc_system') };
}

/**
 * Makes the two roles where they are missing and gives them their passwords. Needs an owner that may
 * create roles; repeatable, and safe when several processes start at once.
 */
export async function ensureRoles(logins: Logins): Promise<void> {
  const client = new pg.Client(logins.owner);
  await client.connect();
  try {
    // Roles belong to the whole server, so the lock does too: one key for all databases on it is not to be
    // had, and two databases that start together meet in the catalog instead: the second tries again.
    for (let attempt = 1; ; attempt += 1) {
      try {
        await createRoles(client, logins);
        return;
      } catch (error) {
        if (attempt >= 10 || !isConcurrentRoleChange(error)) throw error;
      }
    }
  } finally {
    await client.end();
  }
}

async function createRoles(client: pg.Client, logins: Logins): Promise<void> {
  for (const { user, password } of [logins.app, logins.system]) {
    const name = client.escapeIdentifier(String(user));
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user]);
    if (found.rowCount === 0) await client.query(`CREATE ROLE ${name} LOGIN NOINHERIT PASSWORD ${client.escapeLiteral(String(password))}`);
    if (!(await canLogIn({ ...logins.owner, user, password: password as string }))) {
      await client.query(`ALTER ROLE ${name} LOGIN NOINHERIT PASSWORD ${client.escapeLiteral(String(password))}`);
    }
  }
  // A command decides as kc_app and, in the same transaction, writes history, outbox and queue as kc_system.
  await client.query('GRANT kc_system TO kc_app');
}

async function canLogIn(login: Login): Promise<boolean> {
  const client = new pg.Client(login);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isConcurrentRoleChange(error: unknown): boolean {
  // duplicate_object, unique_violation, or "tuple concurrently updated" (internal_error).
  return ['42710', '23505', 'XX000'].includes((error as { code?: string }).code ?? '');
}
