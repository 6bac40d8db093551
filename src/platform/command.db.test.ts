import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSite as emptySite, type TestSite } from '../../test/database/site.ts';
import { asJob } from './jobs.ts';
import { command } from './command.ts';
import { Unacceptable } from './pure/refused.ts';
import { newId } from './workplace.ts';

/** A site at which the system acts. */
const aSite = async (today?: string): Promise<TestSite> => asJob(await emptySite(today, {}, 'khuyencong'), 'test') as TestSite;
const thingId = newId();
const note = command('test note', async (act, { text }: { text: string }) => {
  act.record({ thing: 'note', thingId, officeId: null, detail: { text } });
  act.tell('note.written', { noteId: thingId });
  return { text };
});

describe('command', () => {
  it("writes history and outbox in the act's own transaction, with the day in Viet Nam", async () => {
    const site = await aSite('2020-05-14T23:30:00+07:00');
    await note(site, { text: 'a' });
    const rows = await site.db.selectFrom('history').selectAll().execute();
    expect(rows).toMatchObject([
      { act: 'test note', actor: 'job test', business_on: '2020-05-14', thing_id: thingId, detail: { text: 'a' } },
    ]);
    expect(await site.system.selectFrom('outbox').select('event').execute()).toEqual([{ event: 'note.written' }]);
  });

  it('leaves nothing of an act that fails at its end', async () => {
    const site = await aSite();
    const failing = command('test failing', async (act) => {
      act.record({ thing: 'note', thingId, officeId: null, detail: {} });
      await sql`SELECT 1 / 0`.execute(act.tx);
    });
    await expect(failing(site, {})).rejects.toThrow('division by zero');
    expect(await site.db.selectFrom('history').selectAll().execute()).toEqual([]);
  });

  it('refuses an act that records nothing: an act whose history fails, fails', async () => {
    const site = await aSite();
    await expect(command('test silent', async () => undefined)(site, {})).rejects.toThrow('recorded nothing');
  });

  it('done twice with one key happens once and answers the same, however close together', async () => {
    const site = await aSite();
    const answers = await Promise.all([1, 2, 3, 4].map(() => note(site, { text: 'once' }, { key: 'k1' })));
    expect(answers).toEqual(Array(4).fill({ text: 'once' }));
    expect(await site.db.selectFrom('history').selectAll().execute()).toHaveLength(1);
  });

  it('refuses the same key with another content', async () => {
    const site = await aSite();
    await note(site, { text: 'a' }, { key: 'k1' });
    await expect(note(site, { text: 'b' }, { key: 'k1' })).rejects.toThrow(Unacceptable);
  });
});

describe('roles', () => {
  it('the role that asks for a person owns nothing, writes no history by itself, and never changes it', async () => {
    const site = await aSite();
    await note(site, { text: 'a' });
    const { rows } = await sql<{
      owned: bigint;
    }>`SELECT count(*) AS owned FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'kc_app'`.execute(site.db);
    expect(rows[0]!.owned).toBe(0n);
    await expect(
      sql`INSERT INTO history (recorded_at, business_on, actor, act, thing, thing_id, detail) VALUES ('2020-01-01', '2020-01-01', 'x', 'x', 'x', ${thingId}, '{}')`.execute(
        site.database.db,
      ),
    ).rejects.toThrow('permission denied');
    await expect(sql`UPDATE history SET act = 'other'`.execute(site.system)).rejects.toThrow(/permission denied|never changed/);
  });

  it('not even the owner changes a line of history', async () => {
    const site = await aSite();
    await note(site, { text: 'a' });
    const { default: pg } = await import('pg');
    const owner = new pg.Client(site.database.logins.owner);
    await owner.connect();
    await expect(owner.query("UPDATE history SET act = 'other'")).rejects.toThrow('never changed');
    await expect(owner.query('TRUNCATE history CASCADE')).rejects.toThrow('never changed');
    await owner.end();
  });
});
