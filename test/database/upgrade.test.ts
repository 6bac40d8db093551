import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { expect, it } from 'vitest';
import { openDb, openPool } from '../../src/platform/db/connect.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { theStore } from './ready.ts';

const folder = join(import.meta.dirname, '../../db/migrations');

/** A database migrated up to the files before one, as an earlier version left it. */
async function storeBefore(next: string) {
  const { host, port, user, password } = (await theStore()).owner;
  const database = `test_${randomBytes(6).toString('hex')}`;
  const maker = new pg.Client({ host, port, user, password, database: 'postgres' });
  await maker.connect();
  await maker.query(`CREATE DATABASE ${database}`);
  await maker.end();
  const owner = openDb(openPool({ host, port, user, password, database }, () => undefined, 1));
  const files = (await readdir(folder)).filter((file) => file < next).sort();
  const early = Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file.replace('.sql', ''),
            {
              up: async (db: never) => {
                await sql.raw(await readFile(join(folder, file), 'utf8')).execute(db);
              },
            },
          ] as const,
      ),
    ),
  );
  await new Migrator({ db: owner as never, provider: { getMigrations: async () => early } }).migrateToLatest();
  return owner;
}

it('a store from before the offices keeps its dispatches: they pass to one office, with their steps, words and history', async () => {
  const owner = await storeBefore('0003');
  const [file, dispatch] = [randomUUID(), randomUUID()];
  await sql`INSERT INTO stored_file VALUES (${file}, 'a.txt', 1, 'text/plain', ${'a'.repeat(64)}, 'originals/a', '2020-04-28')`.execute(
    owner,
  );
  await sql`INSERT INTO dispatch (id, state, file_id, received_at, reading_no, search_text) VALUES (${dispatch}, 'received', ${file}, '2020-04-28', 1, 'a.txt')`.execute(
    owner,
  );
  await sql`INSERT INTO dispatch_step (dispatch_id, step, to_state, business_on, recorded_at, actor) VALUES (${dispatch}, 'upload', 'received', '2020-04-28', '2020-04-28', 'desk')`.execute(
    owner,
  );
  await sql`INSERT INTO dispatch_amendment (dispatch_id, reading_no, path, verdict, amended_at, actor) VALUES (${dispatch}, 1, 'subject', 'set', '2020-04-28', 'desk')`.execute(
    owner,
  );
  await sql`INSERT INTO history (recorded_at, business_on, actor, act, thing, thing_id, detail) VALUES ('2020-04-28', '2020-04-28', 'desk', 'dispatches upload', 'dispatch', ${dispatch}, '{}')`.execute(
    owner,
  );

  const applied = await migrate(owner as never);
  expect(applied.length).toBeGreaterThan(3);
  const { rows } = await sql<{ name: string; step: string; path: string; act: string }>`
    SELECT n.name, s.step, a.path, h.act FROM dispatch d JOIN organization_name n ON n.organization_id = d.office_id JOIN dispatch_step s ON (s.dispatch_id, s.office_id) = (d.id, d.office_id)
      JOIN dispatch_amendment a ON (a.dispatch_id, a.office_id) = (d.id, d.office_id) JOIN history h ON h.thing_id = d.id AND h.office_id = d.office_id`.execute(
    owner,
  );
  expect(rows).toEqual([{ name: 'Cơ quan chưa đặt tên', step: 'upload', path: 'subject', act: 'dispatches upload' }]);
  await expect(sql`UPDATE history SET act = 'x'`.execute(owner)).rejects.toThrow('never changed');
  expect(await migrate(owner as never)).toEqual([]);
  await owner.destroy();
});

it('an annex read before imports were things of their own keeps its faults, its changes and what became of it', async () => {
  const owner = await storeBefore('0018');
  const [file, agency, annex] = [randomUUID(), randomUUID(), randomUUID()];
  await sql`INSERT INTO organization (id, kind, state) VALUES (${agency}, 'agency', 'standing')`.execute(owner);
  await sql`INSERT INTO stored_file (id, name, size_bytes, media_type, sha256, storage_key, kept_at, office_id) VALUES (${file}, 'a.xlsx', 1, 'x', ${'a'.repeat(64)}, 'originals/a', '2020-04-28', ${agency})`.execute(
    owner,
  );
  const money = (dong: string) => ({ nationalDong: dong, counterpartDong: '0' });
  const change = {
    projectId: randomUUID(),
    code: '10-2020-01',
    name: 'Đề án',
    unit: 'Sở',
    sheet: 'A',
    cell: 'A3',
    kind: 'adjust',
    now: money('5'),
    file: money('7'),
    difference: money('2'),
    remark: null,
  };
  const faults = [
    { weight: 'note', code: 'no-unit-of-money', sheet: 'A', cell: 'C1', vi: 'đồng', en: 'đồng' },
    { weight: 'fault', code: 'code-twice', sheet: 'A', cell: 'A4', vi: 'trùng', en: 'twice' },
  ];
  await sql`INSERT INTO plan_import (id, office_id, year, state, file_id, name, rows, faults, changes, read_on, read_by, decided_on, decided_by)
    VALUES (${annex}, ${agency}, 2020, 'discarded', ${file}, 'a.xlsx', 2, ${JSON.stringify(faults)}, ${JSON.stringify([change])}, '2020-04-28', 'Chuyên viên', '2020-04-29', 'Trưởng phòng')`.execute(
    owner,
  );

  await migrate(owner as never);
  const { rows } = await sql<{ state: string; steps: string[]; findings: string[]; cells: string[]; summary: object }>`
    SELECT i.state, i.summary, (SELECT array_agg(step || ' ' || business_on || ' ' || actor ORDER BY id) FROM import_step WHERE import_id = i.id) AS steps, (SELECT array_agg(weight || ' ' || cell ORDER BY place) FROM import_finding WHERE import_id = i.id) AS findings, (SELECT array_agg(verdict || ' ' || cell) FROM import_row WHERE import_id = i.id) AS cells FROM import i WHERE kind = 'plan-annex'`.execute(
    owner,
  );
  expect(rows).toEqual([
    {
      state: 'discarded',
      steps: ['upload 2020-04-28 Chuyên viên', 'read 2020-04-28 job imports read', 'discard 2020-04-29 Trưởng phòng'],
      findings: ['fault A4', 'note C1'],
      cells: ['adjust A3'],
      summary: { assign: 0, adjust: 1, same: 0, now: money('5'), file: money('7') },
    },
  ]);
  await owner.destroy();
});

it("a store from before the carry-over keeps its money: each balance finds its line, figures are of the year's own plan", async () => {
  const owner = await storeBefore('0019');
  const [office, line, contract, project] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await sql`INSERT INTO organization (id, kind, state) VALUES (${office}, 'agency', 'standing')`.execute(owner);
  await sql`INSERT INTO project (id, office_id, code, year, kind, name, contents, activity, starts_on, ends_on, bidding, state, registered_on, illustrative, search_text) VALUES (${project}, ${office}, '10-2019-01', 2019, 'ordinary', 'Đề án', '{3}', 'advanced-machinery', '2019-01-01', '2019-12-01', false, 'implementing', '2018-06-01', false, '')`.execute(
    owner,
  );
  await sql`INSERT INTO project_step (project_id, office_id, step, to_state, business_on, recorded_at, actor) VALUES (${project}, ${office}, 'implement', 'implementing', '2019-05-01', '2019-05-01', 'Cục')`.execute(
    owner,
  );
  await sql`INSERT INTO contract (id, office_id, project_id, state, number, signed_on, national_dong, counterpart_dong, starts_on, ends_on, illustrative) VALUES (${contract}, ${office}, ${project}, 'signed', '1/HĐ', '2019-05-01', 500, 0, '2019-05-01', '2019-12-01', false)`.execute(
    owner,
  );
  await sql`INSERT INTO budget_year VALUES (2019, ${office}, 900, 900, 500, '2019-05-01')`.execute(owner);
  await sql`INSERT INTO plan_line VALUES (${line}, ${office}, ${project}, 2019, 'national', 500, 500, '2019-05-01')`.execute(owner);
  await sql`INSERT INTO contract_balance VALUES (${contract}, ${line}, ${office}, 'national', 700, 500, 350, 0, 400, 350, 0, 0, NULL, '2019-05-01')`.execute(
    owner,
  );
  await sql`WITH m AS (INSERT INTO movement (office_id, kind, year, source, line_id, contract_id, amount_dong, business_on, recorded_at, paper_code, paper_on, author) VALUES (${office}, 'contract', 2019, 'national', ${line}, ${contract}, 500, '2019-05-01', '2019-05-01', '1/HĐ', '2019-05-01', 'Cục') RETURNING id)
    INSERT INTO ledger_entry SELECT id, 'contracted'::account, 500, 0, ${office}::uuid FROM m UNION ALL SELECT id, 'assigned'::account, 0, 500, ${office}::uuid FROM m`.execute(
    owner,
  );
  await sql`INSERT INTO figure VALUES (${office}, 2019, 'national', 'contracted', '2019-05-01', 1, 500)`.execute(owner);

  expect((await migrate(owner as never))[0]).toMatch(/^0019/);
  const { rows } = await sql<Record<string, unknown>>`
    SELECT b.contracted_dong, b.carried_out_dong, b.carried_on, b.earlier_advanced_dong, l.carried, f.carried AS figure, y.carried_in_dong, m.amount_dong FROM contract_balance b JOIN plan_line l ON l.id = b.line_id JOIN movement m ON (m.contract_id, m.line_id) = (b.contract_id, b.line_id) JOIN figure f ON f.year = l.year JOIN budget_year y ON y.year = l.year`.execute(
    owner,
  );
  expect(rows).toEqual([
    {
      contracted_dong: 500n,
      carried_out_dong: 0n,
      carried_on: null,
      earlier_advanced_dong: 0n,
      carried: false,
      figure: false,
      carried_in_dong: 0n,
      amount_dong: 500n,
    },
  ]);
  await expect(sql`UPDATE contract_balance SET advanced_dong = 351`.execute(owner)).rejects.toThrow('advanced_within_share');
  await expect(sql`UPDATE contract_balance SET carried_on = '2019-12-31', carried_out_dong = 100`.execute(owner)).rejects.toThrow(
    'carried_whole',
  );
  expect(await migrate(owner as never)).toEqual([]);
  await owner.destroy();
});
