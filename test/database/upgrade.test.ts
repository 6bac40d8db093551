import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { openDb, openPool } from '../../src/platform/db/connect.ts';
import { migrate } from '../../src/platform/db/migrate.ts';

const folder = join(import.meta.dirname, '../../db/migrations');

it('a store from before the offices keeps its dispatches: they pass to one office, with their steps, words and history', async () => {
  const { host, port, user, password } = inject('owner');
  const database = `test_${randomBytes(6).toString('hex')}`;
  const maker = new pg.Client({ host, port, user, password, database: 'postgres' });
  await maker.connect();
  await maker.query(`CREATE DATABASE ${database}`);
  await maker.end();
  const owner = openDb(openPool({ host, port, user, password, database }, () => undefined, 1));
  const files = (await readdir(folder)).filter((file) => file < '0003').sort();
  const early = Object.fromEntries(await Promise.all(files.map(async (file) => [file.replace('.sql', ''), { up: async (db: never) => { await sql.raw(await readFile(join(folder, file), 'utf8')).execute(db); } }] as const)));
  await new Migrator({ db: owner as never, provider: { getMigrations: async () => early } }).migrateToLatest();
  const [file, dispatch] = [randomUUID(), randomUUID()];
  await sql`INSERT INTO stored_file VALUES (${file}, 'a.txt', 1, 'text/plain', ${'a'.repeat(64)}, 'originals/a', '2020-04-28')`.execute(owner);
  await sql`INSERT INTO dispatch (id, state, file_id, received_at, reading_no, search_text) VALUES (${dispatch}, 'received', ${file}, '2020-04-28', 1, 'a.txt')`.execute(owner);
  await sql`INSERT INTO dispatch_step (dispatch_id, step, to_state, business_on, recorded_at, actor) VALUES (${dispatch}, 'upload', 'received', '2020-04-28', '2020-04-28', 'desk')`.execute(owner);
  await sql`INSERT INTO dispatch_amendment (dispatch_id, reading_no, path, verdict, amended_at, actor) VALUES (${dispatch}, 1, 'subject', 'set', '2020-04-28', 'desk')`.execute(owner);
  await sql`INSERT INTO history (recorded_at, business_on, actor, act, thing, thing_id, detail) VALUES ('2020-04-28', '2020-04-28', 'desk', 'dispatches upload', 'dispatch', ${dispatch}, '{}')`.execute(owner);

  const applied = await migrate(owner as never);
  expect(applied.length).toBeGreaterThan(3);
  const { rows } = await sql<{ name: string; step: string; path: string; act: string }>`
    SELECT n.name, s.step, a.path, h.act FROM dispatch d JOIN organization_name n ON n.organization_id = d.office_id JOIN dispatch_step s ON (s.dispatch_id, s.office_id) = (d.id, d.office_id)
      JOIN dispatch_amendment a ON (a.dispatch_id, a.office_id) = (d.id, d.office_id) JOIN history h ON h.thing_id = d.id AND h.office_id = d.office_id`.execute(owner);
  expect(rows).toEqual([{ name: 'Cơ quan chưa đặt tên', step: 'upload', path: 'subject', act: 'dispatches upload' }]);
  await expect(sql`UPDATE history SET act = 'x'`.execute(owner)).rejects.toThrow('never changed');
  expect(await migrate(owner as never)).toEqual([]);
  await owner.destroy();
});
