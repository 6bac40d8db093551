import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { openEmbedded } from '../../src/platform/db/embedded.ts';
import { openLog } from '../../src/platform/log.ts';

const log = openLog({ KC_LOG: 'silent' });
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khuyencong-embedded-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const postmaster = async () => Number.parseInt(await readFile(join(folder, 'postgres/pg18/postmaster.pid'), 'utf8'), 10);
const lives = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the embedded server', () => {
  it('is made by whoever comes first and shared by the rest, however close together they come', async () => {
    const servers = await Promise.all([1, 2, 3].map(() => openEmbedded(folder, log)));
    const pids = await Promise.all(
      servers.map(async (server) => {
        const client = new pg.Client(server.owner);
        await client.connect();
        const { rows } = await client.query<{ started: string; database: string }>(
          'SELECT pg_postmaster_start_time()::text AS started, current_database() AS database',
        );
        await client.end();
        return rows[0]!;
      }),
    );
    expect(new Set(pids.map(({ started }) => started)).size).toBe(1);
    expect(pids[0]!.database).toBe('khuyencong');
    await servers[0]!.leave();
    expect(lives((await postmaster().catch(() => 0)) || 999_999_999)).toBe(false);
  });

  it('stays while another process of ours uses it, and goes with the last', async () => {
    const server = await openEmbedded(folder, log);
    const other = new pg.Client(server.owner);
    await other.connect();
    const pid = await postmaster();
    await server.leave();
    expect(lives(pid)).toBe(true);
    await other.end();
    await server.leave();
    expect(lives(pid)).toBe(false);
  });

  it('comes back with what was committed after it was killed, whatever its lock file says', async () => {
    const first = await openEmbedded(folder, log);
    const client = new pg.Client(first.owner);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE kept (value int)');
    await client.query('INSERT INTO kept VALUES (2990)');
    process.kill(await postmaster(), 'SIGKILL');
    const second = await openEmbedded(folder, log);
    const again = new pg.Client(second.owner);
    await again.connect();
    expect((await again.query<{ value: number }>('SELECT value FROM kept')).rows).toEqual([{ value: 2990 }]);
    await again.end();
    await second.leave();
  });

  it('does not outlive a start that fails: a store of a newer version is refused by name, and its server goes', async () => {
    const config = readConfig({ KC_DATA: folder });
    await (await openDatabase(config, log)).close();
    const server = await openEmbedded(folder, log);
    const client = new pg.Client(server.owner);
    await client.connect();
    await client.query("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-of-tomorrow', '2027-01-01')");
    await client.end();
    const pid = await postmaster();
    await expect(openDatabase(config, log)).rejects.toThrow('9999-of-tomorrow');
    expect(lives(pid)).toBe(false);
  });
});
