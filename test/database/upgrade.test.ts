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

/** A database migrated up to the files before one, as an earlier version left it. */
async function storeBefore(next: string) {
  const { host, port, user, password } = inject('owner');
  const database = `test_${randomBytes(6).toString('hex')}`;
  const maker = new pg.Client({ host, port, user, password, database: 'postgres' });
  await maker.connect();
  await maker.query(`CREATE DATABASE ${database}`);
  await maker.end();
  const owner = openDb(openPool({ host, port, user, password, database }, () => undefined, 1));
  const files = (await readdir(folder)).filter((file) => file < next).sort();
  const early = Object.fromEntries(await Promise.all(files.map(async (file) => [file.replace('.sql', ''), { up: async (db: never) => { await sql.raw(await readFile(join(folder, file), 'utf8')).execute(db); } }] as const)));
  await new Migrator({ db: owner as never, provider: { getMigrations: async () => early } }).migrateToLatest();
  return owner;
}

it('a store from before the offices keeps its dispatches: they pass to one office, with their steps, words and history', async () => {
  const owner = await storeBefore('0003');
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

it('an annex read before imports were things of their own keeps its faults, its changes and what became of it', async () => {
  const owner = await storeBefore('0018');
  const [file, agency, annex] = [randomUUID(), randomUUID(), randomUUID()];
  await sql`INSERT INTO organization (id, kind, state) VALUES (${agency}, 'agency', 'standing')`.execute(owner);
  await sql`INSERT INTO stored_file (id, name, size_bytes, media_type, sha256, storage_key, kept_at, office_id) VALUES (${file}, 'a.xlsx', 1, 'x', ${'a'.repeat(64)}, 'originals/a', '2020-04-28', ${agency})`.execute(owner);
  const money = (dong: string) => ({ nationalDong: dong, counterpartDong: '0' });
  const change = { projectId: randomUUID(), code: '10-2020-01', name: 'Đề án', unit: 'Sở', sheet: 'A', cell: 'A3', kind: 'adjust', now: money('5'), file: money('7'), difference: money('2'), remark: null };
  const faults = [{ weight: 'note', code: 'no-unit-of-money', sheet: 'A', cell: 'C1', vi: 'đồng', en: 'đồng' }, { weight: 'fault', code: 'code-twice', sheet: 'A', cell: 'A4', vi: 'trùng', en: 'twice' }];
  await sql`INSERT INTO plan_import (id, office_id, year, state, file_id, name, rows, faults, changes, read_on, read_by, decided_on, decided_by)
    VALUES (${annex}, ${agency}, 2020, 'discarded', ${file}, 'a.xlsx', 2, ${JSON.stringify(faults)}, ${JSON.stringify([change])}, '2020-04-28', 'Chuyên viên', '2020-04-29', 'Trưởng phòng')`.execute(owner);

  await migrate(owner as never);
  const { rows } = await sql<{ state: string; steps: string[]; findings: string[]; cells: string[]; summary: object }>`
    SELECT i.state, i.summary, (SELECT array_agg(step || ' ' || business_on || ' ' || actor ORDER BY id) FROM import_step WHERE import_id = i.id) AS steps, (SELECT array_agg(weight || ' ' || cell ORDER BY place) FROM import_finding WHERE import_id = i.id) AS findings, (SELECT array_agg(verdict || ' ' || cell) FROM import_row WHERE import_id = i.id) AS cells FROM import i WHERE kind = 'plan-annex'`.execute(owner);
  expect(rows).toEqual([{ state: 'discarded', steps: ['upload 2020-04-28 Chuyên viên', 'read 2020-04-28 job imports read', 'discard 2020-04-29 Trưởng phòng'], findings: ['fault A4', 'note C1'], cells: ['adjust A3'], summary: { assign: 0, adjust: 1, same: 0, now: money('5'), file: money('7') } }]);
  await owner.destroy();
});
