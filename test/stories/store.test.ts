import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp, restore } from '../../src/app/backup.ts';
import { accountsOf, tellStory } from '../../src/app/story.ts';
import { verifyStore } from '../../src/app/verify.ts';
import { linkOf, sealHistory, walkChain } from '../../src/platform/seal.ts';
import { aSite, people, signedIn, STORY_PASSWORD, type TestSite } from '../database/site.ts';

/** The whole store: told, verified, backed up, restored, and tampered with. */

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function asOwner(site: TestSite, statements: string): Promise<void> {
  const owner = new pg.Client(site.database.logins.owner);
  await owner.connect();
  await owner.query(statements);
  await owner.end();
}

/** Every row of every table, as text, in order: what two equal stores share. */
async function contents(site: TestSite): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{
    name: string;
  }>`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'kysely%' AND c.relname <> 'job_progress' ORDER BY 1`.execute(
    site.system,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables)
    all[name] = (
      await sql<{ row: string }>`SELECT row_to_json(t)::text AS row FROM ${sql.table(name)} AS t ORDER BY 1`.execute(site.system)
    ).rows.map(({ row }) => row);
  return all;
}

describe('the story of 2020', () => {
  it('is told into an empty store only, gives its accounts, and told again after a break goes on where it stood', async () => {
    const site = await aSite('2017-09-04', {}, 'khuyencong');
    await tellStory(site, 'plan-2020', '2017-09-04', site.clock.goTo);
    const accounts = await accountsOf(site, { password: STORY_PASSWORD });
    expect(accounts[0]).toMatchObject({ email: people.officer, role: 'officer', organization: 'Cục Công Thương địa phương' });
    expect(accounts.length).toBeGreaterThan(400);
    await expect(tellStory(site, 'plan-2020', undefined, site.clock.goTo)).rejects.toThrow('Kho dữ liệu đã có dữ liệu');
    // A break: the story was begun and never ended. Told again, what was done is done once.
    await site.system.updateTable('story').set({ ended_at: null }).execute();
    site.clock.goTo('2017-09-04');
    await tellStory(site, 'plan-2020', '2020-03-05', site.clock.goTo);
    // All those of the first day, once, and the district's officer who sits since 3/1/2020.
    expect(await accountsOf(site, { password: STORY_PASSWORD })).toHaveLength(accounts.length + 1);
    expect(await site.system.selectFrom('dispatch').select('code').orderBy('code').execute()).toEqual([
      { code: '11/CT-TTg' },
      { code: '3872/QĐ-BCT' },
    ]);
    await expect(tellStory(site, 'khong-co', undefined, site.clock.goTo)).rejects.toThrow('Không có câu chuyện');
  }, 120_000);

  it('is whole: every letter confirmed and in its register, marked illustrative; the desks are offered with it and only with it', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    const letters = await site.system
      .selectFrom('dispatch')
      .leftJoin('register_entry', 'register_entry.dispatch_id', 'dispatch.id')
      .select(['dispatch.code', 'dispatch.state', 'dispatch.illustrative', 'register_entry.number', 'dispatch.origin_id'])
      .execute();
    expect(letters.length).toBeGreaterThan(20);
    expect(letters.every(({ state, illustrative }) => state === 'confirmed' && illustrative)).toBe(true);
    expect(letters.filter(({ number, origin_id: origin }) => number === null && origin === null)).toEqual([]);
    const nobody = await signedIn(site, '');
    expect((await nobody.ask<{ story: string; desks: unknown[] }>('/desks')).body).toMatchObject({ story: 'plan-2020' });
    const empty = await signedIn(await aSite('2020-05-15', {}, 'khuyencong'), '');
    expect((await empty.ask('/desks')).body).toMatchObject({ story: null, desks: [] });
  });
});

describe('verify', () => {
  it('holds for the story: chain, registers, states, originals', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    const { held, lines } = await verifyStore(site);
    expect(lines.join('\n')).toMatch(/Chuỗi lịch sử nguyên vẹn: \d+ mắt, gốc [0-9a-f]{64}, chưa niêm phong 0/);
    expect(held, lines.join('\n')).toBe(true);
  });

  it('names the first link that was changed, even by who owns the tables', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    await sealHistory(site.system, site.clock.now());
    const tampered = await site.system
      .selectFrom('history_seal')
      .innerJoin('history', 'history.id', 'history_seal.history_id')
      .select(['place', 'history_id'])
      .where('thing', '=', 'dispatch')
      .orderBy('place')
      .limit(1)
      .executeTakeFirstOrThrow();
    await asOwner(
      site,
      `ALTER TABLE history DISABLE TRIGGER USER; UPDATE history SET actor = 'ai-do-khac' WHERE id = ${tampered.history_id}; ALTER TABLE history ENABLE TRIGGER USER`,
    );
    const { held, lines } = await verifyStore(site);
    expect(held).toBe(false);
    expect(lines[0]).toContain(`gãy tại mắt ${tampered.place} (dòng lịch sử ${tampered.history_id})`);
  });

  it("names a register with a gap, a state that is not its last step's, an original that was changed or is gone", async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    await asOwner(
      site,
      `UPDATE register_book SET last_number = last_number + 1 WHERE office_id = (SELECT id FROM organization WHERE catalogue_key = 'department/83') AND direction = 'in'`,
    );
    expect((await verifyStore(site)).lines[0]).toContain('Sổ đến năm 2020');
    await asOwner(site, "UPDATE dispatch SET state = 'read', confirmed_at = NULL WHERE code = '11/CT-TTg'");
    expect((await verifyStore(site)).lines[1]).toContain('ở trạng thái read, bước cuối là');
    const { storage_key: key } = await site.system.selectFrom('stored_file').select('storage_key').limit(1).executeTakeFirstOrThrow();
    await writeFile(join(site.config.KC_DATA, 'files', key), 'khác');
    expect((await verifyStore(site)).lines[2]).toContain('đã bị thay đổi');
    await rm(join(site.config.KC_DATA, 'files', key));
    expect((await verifyStore(site)).lines[2]).toContain('Mất tệp gốc');
  });

  it("the chain can be recomputed from the rows alone, whatever order an object's keys came in", async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    await sealHistory(site.system, site.clock.now());
    const [first] = await site.system
      .selectFrom('history_seal')
      .innerJoin('history', 'history.id', 'history_seal.history_id')
      .selectAll('history')
      .select('hash')
      .where('place', '=', 1n)
      .execute();
    const shuffled = { ...first!, detail: Object.fromEntries(Object.entries(first!.detail as object).reverse()) };
    expect(linkOf('0'.repeat(64), shuffled)).toBe(first!.hash);
    const [a, b] = await Promise.all([sealHistory(site.system, site.clock.now()), sealHistory(site.system, site.clock.now())]);
    expect(a + b).toBe(0);
    expect(await site.system.transaction().execute(walkChain)).toMatchObject({ unsealed: 0n, break: null });
  });
});

describe('backup and restore', () => {
  it('give the same store again, row for row and byte for byte, and it goes on from there', async () => {
    const [site, empty, folder] = [await aSite('2020-05-15', {}, 'told'), await aSite('2020-05-15', {}, 'khuyencong'), await aFolder()];
    await sealHistory(site.system, site.clock.now());
    const file = join(folder, 'kho.khuyencong');
    const kept = await backUp(site, file);
    expect(kept.files).toBeGreaterThan(10);
    expect(await restore(empty, file)).toEqual(kept);
    expect(await contents(empty)).toEqual(await contents(site));
    expect((await verifyStore(empty)).held).toBe(true);
    const clerk = await signedIn(empty, people.clerk);
    const form = new FormData();
    form.append('file', new File(['Số: 1/BCT-CTĐP'], 'moi.txt'));
    expect((await clerk.ask('/dispatches', { method: 'POST', body: form })).status).toBe(201);
  });

  it('is refused by a store that is not empty, and nothing of either is lost', async () => {
    const [site, other, folder] = [await aSite('2020-05-15', {}, 'told'), await aSite(), await aFolder()];
    const file = join(folder, 'kho.khuyencong');
    await backUp(site, file);
    const before = await contents(other);
    await expect(restore(other, file)).rejects.toThrow('Kho dữ liệu không trống; chỉ khôi phục vào kho trống');
    expect(await contents(other)).toEqual(before);
    expect((await stat(file)).size).toBeGreaterThan(10_000);
  });

  it('of a file that is none, or was cut short, writes nothing and says so', async () => {
    const [site, folder] = [await aSite('2020-05-15', {}, 'told'), await aFolder()];
    const file = join(folder, 'kho.khuyencong');
    await backUp(site, file);
    const bytes = await readFile(file);
    await writeFile(join(folder, 'cut'), bytes.subarray(0, bytes.length / 2));
    await writeFile(join(folder, 'other'), 'không phải tệp sao lưu');
    const empty = await aSite('2020-05-15', {}, 'khuyencong');
    for (const name of ['cut', 'other'])
      await expect(restore(empty, join(folder, name)), name).rejects.toThrow('không phải tệp sao lưu nguyên vẹn');
    await expect(restore(empty, join(folder, 'none'))).rejects.toThrow('Không tìm thấy tệp');
    expect(await empty.system.selectFrom('person').select('id').execute()).toEqual([]);
    expect(await restore(empty, file)).toBeDefined();
  });
});
