import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { anAnnex, keptAnnex, keptWorkbook } from '../../proof/annex.ts';
import { importKinds, readImport } from '../../src/features/imports/index.ts';
import { importAnnex } from '../../src/features/plans/index.ts';
import type { PlanImport } from '../../src/features/plans/import/import.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import type { ValueOut } from '../../src/platform/workbook.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** A workbook in as a thing of its own: answered at once, read by a job that may be stopped or killed, taken whole or not at all. */

interface Problem {
  readonly code: string;
  readonly vi: string;
}
const unknown = (count: number): ValueOut[][] =>
  Array.from({ length: count }, (_, at) => [`10-2020-${9000 + at}`, `Đề án không có số ${at}`, 1_000_000n]);
const open = async (site: TestSite, id: string, query = '') =>
  (await (await keyed(site, people.officer)).ask<PlanImport>(`/plan-imports/${id}${query}`)).body;
const job = (site: TestSite) => asJob(site, 'imports read');

describe('the reading of a workbook', () => {
  it('is answered at once, waits for its job, and shows a page of faults at a time; the whole list goes out as a workbook', async () => {
    const site = await aSite();
    const officer = await site.as(people.officer);
    const { id } = await importAnnex(officer, 2020, await keptAnnex(site, unknown(450)));
    expect(await open(site, id)).toMatchObject({
      state: 'received',
      rows: null,
      faultCount: 0,
      progress: { stage: 'waiting', read: 0 },
      changes: [],
    });
    await readImport(job(site), id);
    const first = await open(site, id);
    expect(first).toMatchObject({ state: 'read', rows: 450, faultCount: 450, faultsPages: 3, faultsPage: 1, progress: null });
    expect(first.faults).toHaveLength(200);
    expect((await open(site, id, '?faultsPage=3')).faults.at(-1)).toMatchObject({ code: 'code-unknown', cell: 'A452' });
    const desk = await keyed(site, people.officer);
    expect((await desk.ask(`/imports/${id}/faults.xlsx`)).type).toContain('spreadsheetml');
    expect((await (await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'))).ask(`/imports/${id}/faults.xlsx`)).status).toBe(404);
  });

  it('that is stopped keeps nothing, hears of it between rows, and is read again from the start', async () => {
    const site = await aSite();
    const [officer, desk] = [await site.as(people.officer), await keyed(site, people.officer)];
    const { id } = await importAnnex(officer, 2020, await keptAnnex(site, unknown(3_000)));
    // The person stops it while its rows pass: at the first that the kind is handed.
    const kind = importKinds.find((each) => each.kind === 'plan-annex')!;
    let progress: unknown = null;
    const stopping = {
      ...kind,
      read: async (...[at, order, workbook, tx]: Parameters<typeof kind.read>) =>
        kind.read(
          at,
          order,
          {
            ...workbook,
            async *rows(sheet: number) {
              let rows = 0;
              for await (const row of workbook.rows(sheet)) {
                rows += 1;
                if (rows === 1_200) {
                  progress = (await open(site, id)).progress;
                  expect((await desk.post(`/imports/${id}/stop`, {})).status).toBe(200);
                }
                yield row;
              }
            },
          },
          tx,
        ),
    };
    importKinds.splice(importKinds.indexOf(kind), 1, stopping);
    await readImport(job(site), id).finally(() => importKinds.splice(importKinds.indexOf(stopping), 1, kind));
    expect(progress).toEqual({ stage: 'reading', read: 1_000, about: 3_002 });
    expect(await open(site, id)).toMatchObject({ state: 'stopped', rows: null, faultCount: 0, progress: null });
    const count = async () => (await sql<{ n: number }>`SELECT count(*)::int AS n FROM import_finding`.execute(site.system)).rows[0]!.n;
    expect(await count()).toBe(0);
    expect((await desk.post<Problem>(`/imports/${id}/stop`, {})).body).toMatchObject({
      code: 'not-from-stopped',
      vi: 'Việc đọc tệp đã dừng.',
    });
    // What is stopped stays stopped, whatever the queue does.
    await readImport(job(site), id);
    expect((await open(site, id)).state).toBe('stopped');
    expect((await desk.post(`/imports/${id}/read-again`, {})).status).toBe(200);
    await readImport(job(site), id);
    expect(await open(site, id)).toMatchObject({ state: 'read', rows: 3_000, faultCount: 3_000 });
    // Read twice: the second takes the place of the first.
    await desk.post(`/imports/${id}/read-again`, {});
    await readImport(job(site), id);
    expect(await count()).toBe(3_000);
  });

  it('whose worker was killed leaves nothing, and is asked for again once it has been silent', async () => {
    const site = await aSite();
    const officer = await site.as(people.officer);
    const { id } = await importAnnex(officer, 2020, await keptAnnex(site, unknown(700)));
    const kind = importKinds.find((each) => each.kind === 'plan-annex')!;
    const killed = {
      ...kind,
      read: async (...[, , workbook]: Parameters<typeof kind.read>) => {
        for await (const row of workbook.rows(0)) if (row.row > 600) throw new Error('killed');
        throw new Error('not reached');
      },
    };
    importKinds.splice(importKinds.indexOf(kind), 1, killed);
    await expect(readImport(job(site), id)).rejects.toThrow('killed');
    importKinds.splice(importKinds.indexOf(killed), 1, kind);
    expect(await open(site, id)).toMatchObject({ state: 'received', faultCount: 0 });
    const asked = async () =>
      (await sql<{ n: number }>`SELECT count(*)::int AS n FROM outbox WHERE event = 'import.received'`.execute(site.system)).rows[0]!.n;
    const sweep = site.jobs.find(({ name }) => name === 'imports sweep-readings')!;
    await sweep.run(asJob(site, sweep.name), {} as never);
    expect(await asked()).toBe(1);
    site.clock.goTo('2020-04-28T08:20:00+07:00');
    await sweep.run(asJob(site, sweep.name), {} as never);
    expect(await asked()).toBe(2);
    await readImport(job(site), id);
    expect(await open(site, id)).toMatchObject({ state: 'read', faultCount: 700 });
  });

  it('says where a damaged workbook cannot be read, and takes nothing of it', async () => {
    const site = await aSite();
    const [officer, desk] = [await site.as(people.officer), await keyed(site, people.officer)];
    const bytes = await anAnnex(unknown(2_000));
    // The sheet itself is spoiled in its middle: the archive's directory stands.
    bytes.fill(0, Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) + 400);
    const { id } = await importAnnex(officer, 2020, await keptWorkbook(officer, bytes));
    await readImport(job(site), id);
    expect(await open(site, id)).toMatchObject({
      state: 'failed',
      faultCount: 1,
      faults: [{ code: 'broken-workbook', vi: 'Tệp bị hỏng, không đọc được; hãy mở bằng Excel và lưu lại.' }],
    });
    expect(
      (await desk.post<Problem>(`/plan-imports/${id}/take`, { title: 'Điều chỉnh kế hoạch', basis: 'thử nghiệm' })).body,
    ).toMatchObject({ code: 'not-from-failed', vi: 'Tệp không đọc được.' });
  });

  it('handed in twice with one key is one import', async () => {
    const site = await aSite();
    const officer = await site.as(people.officer);
    const file = await keptAnnex(site, unknown(1));
    const [first, second] = [
      await importAnnex(officer, 2020, file, { key: 'biểu 1' }),
      await importAnnex(officer, 2020, file, { key: 'biểu 1' }),
    ];
    expect(second).toEqual(first);
  });
});
