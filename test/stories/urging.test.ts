import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchedRoom } from '../../src/features/readings/fixtures/source-room.ts';
import { readText } from '../../src/features/readings/grammar/index.ts';
import { docxSource } from '../../src/features/readings/sources/docx.ts';
import { pdfSource } from '../../src/features/readings/sources/pdf.ts';
import { urgingsOn, writeUrgings } from '../../src/features/urging/index.ts';
import type { Day } from '../../src/platform/pure/dates.ts';
import { aSite } from '../database/site.ts';

/** The circle closes: the programme writes the very kind of letter it began with, to exactly those who are late. */

describe('urging', () => {
  it('a letter for every office that is late and for no other, whose duties a reader finds again, each with its new day', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const rows = await site.system
      .selectFrom('history')
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow();
    const urgings = await site.system.transaction().execute((tx) => urgingsOn(tx, '2020-05-29' as Day));
    const { rows: late } = await sql<{ id: string }>`
      SELECT DISTINCT t.to_id AS id FROM task t JOIN duty d ON d.id = t.duty_id WHERE t.assigned_on <= '2020-05-29' AND NOT EXISTS (SELECT FROM measure_target WHERE task_id = t.id)
         AND (SELECT to_state FROM task_step WHERE task_id = t.id AND business_on <= '2020-05-29' ORDER BY id DESC LIMIT 1) NOT IN ('accepted', 'exempt', 'recalled')
         AND coalesce((SELECT due_on FROM task_deadline WHERE task_id = t.id AND set_on <= '2020-05-29' ORDER BY id DESC LIMIT 1), d.named_on, d.due_on) < coalesce((SELECT answered_on FROM task_answer WHERE task_id = t.id AND answered_on <= '2020-05-29' AND (SELECT to_state FROM task_step WHERE task_id = t.id AND business_on <= '2020-05-29' ORDER BY id DESC LIMIT 1) = 'answered' ORDER BY no DESC LIMIT 1), '2020-05-29')
      -- Of the measured ones: a contract not signed and not exempt, a round not answered.
      UNION SELECT t.to_id FROM task t JOIN duty d ON d.id = t.duty_id JOIN measure_target g ON g.task_id = t.id WHERE coalesce((SELECT due_on FROM task_deadline WHERE task_id = t.id ORDER BY id DESC LIMIT 1), d.named_on) < '2020-05-29'
         AND ((d.measure = 'contracts-signed' AND NOT EXISTS (SELECT FROM contract WHERE project_id = g.thing_id AND signed_on <= '2020-05-29') AND NOT EXISTS (SELECT FROM campaign_project WHERE project_id = g.thing_id AND exempt_on <= '2020-05-29'))
           OR (d.measure = 'proposals-sent' AND NOT EXISTS (SELECT FROM round_answer a WHERE a.round_id = g.thing_id AND a.office_id = g.to_id AND a.answered_on <= '2020-05-29')))`.execute(
      site.system,
    );
    expect(new Set(urgings.map(({ officeId }) => officeId))).toEqual(new Set(late.map(({ id }) => id)));
    expect(urgings.length).toBeGreaterThan(8);
    const folder = await mkdtemp(join(tmpdir(), 'khuyencong-urging-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const written = await writeUrgings(urgings, folder);
    expect((await readdir(folder)).length).toBe(written.length * 2);
    for (const { file, office, duties } of written) {
      // Five working days after Friday 29/5/2020.
      expect(duties.map(({ dueOn }) => dueOn)).toEqual(duties.map(() => '2020-06-05'));
      for (const source of [
        await docxSource(await readFile(join(folder, `${file}.docx`)), watchedRoom()),
        await pdfSource(new Uint8Array(await readFile(join(folder, `${file}.pdf`))), watchedRoom()),
      ]) {
        const reading = readText(source, { file });
        expect(
          reading.addressees.map(({ text }) => text),
          file,
        ).toEqual([office]);
        expect(
          reading.tasks.map(({ ref }) => ({ ref, dueOn: reading.deadlines.find(({ taskRef }) => taskRef === ref)?.dueOn ?? null })),
          file,
        ).toEqual(duties);
        expect([reading.number, reading.issuedOn]).toEqual([null, null]);
      }
    }
    // Nothing is registered or sent by writing.
    expect(
      await site.system
        .selectFrom('history')
        .select((eb) => eb.fn.countAll<bigint>().as('count'))
        .executeTakeFirstOrThrow(),
    ).toEqual(rows);
  }, 60_000);

  it('on a day when nobody is late there is no letter', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    expect(await site.system.transaction().execute((tx) => urgingsOn(tx, '2020-04-29' as Day))).toEqual([]);
    expect(await site.system.transaction().execute((tx) => urgingsOn(tx, '2020-05-29' as Day, { year: 2019 }))).toEqual([]);
  });
});
