import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { atSite, CLERK, seatedAs, withStory } from '../proof/store.ts';
import type { Site } from '../src/app/site.ts';
import { type DispatchQuery, listDispatches } from '../src/features/dispatches/dispatch.views.ts';
import { readingSchema } from '../src/features/readings/reading.schema.ts';
import { understood } from '../src/features/readings/understand.ts';
import { textSource } from '../src/features/readings/sources/text.ts';
import { ask } from '../src/platform/ask.ts';
import { openDb, openPool } from '../src/platform/db/connect.ts';
import type { Bench, Measure } from './measure.ts';
import { interleaved, rounded } from './measure.ts';

/**
 * The list of dispatches with row-level security on (as kc_app) and off (the same query as who owns the tables and is
 * not asked), both saying who asks: 100,000 dispatches of one office, among as many of others.
 */
const rowSecurity: Bench = ({ small }) =>
  withStory('offices', (config) =>
    atSite(config, '2020-05-15', async (site) => {
      const count = small ? 2_000 : 100_000;
      await fill(site, count);
      const clerk = await seatedAs(site, CLERK);
      const owner = openDb(openPool(site.database.logins.owner, () => undefined, 2));
      const unasked: Site = { ...clerk, db: owner };
      const cases: Record<string, DispatchQuery> = {
        'first page': {},
        'page 500': { page: small ? 5 : 500 },
        'by year': { year: 2019 },
        'by code': { code: '777/BCT-CTĐP' },
        'by words': { q: 'don doc thuc hien 777' },
      };
      const runs = small ? 8 : 60;
      const measures: Measure[] = [];
      try {
        for (const [what, query] of Object.entries(cases)) {
          const list = (at: Site) => () => ask(at, (tx) => listDispatches(tx, query, at.clock.today(), at.actor.asker));
          for (let warm = 0; warm < 3; warm += 1) {
            await list(clerk)();
            await list(unasked)();
          }
          const times = await interleaved(list(clerk), list(unasked), runs);
          measures.push({
            bench: 'row-security',
            case: `${what}, ${count} dispatches`,
            ours_ms: rounded(times.ours),
            peer: 'off',
            peer_ms: rounded(times.peer),
            ratio: rounded(times.ratio),
            runs,
          });
        }
      } finally {
        await owner.destroy();
      }
      return measures;
    }),
  );

/** Dispatches as a register of many years holds them: half the Agency's, half spread over the departments. */
export async function fill(site: Site, count: number): Promise<void> {
  const bytes = new Uint8Array(await readFile(new URL('../db/stories/sample-letter.txt', import.meta.url)));
  const facts = JSON.stringify(readingSchema.parse(understood(textSource(bytes), 'cong-van.txt')));
  await site.system.transaction().execute(async (tx) => {
    await sql`CREATE TEMPORARY TABLE filling ON COMMIT DROP AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS file_id, n,
      CASE WHEN n <= ${count}::int THEN (SELECT id FROM organization WHERE kind = 'agency') ELSE d.ids[1 + n % array_length(d.ids, 1)] END AS office_id
      FROM generate_series(1, ${count * 2}::int) AS n, (SELECT array_agg(id) AS ids FROM organization WHERE kind = 'department') AS d`.execute(
      tx,
    );
    await sql`INSERT INTO stored_file (id, office_id, name, size_bytes, media_type, sha256, storage_key, kept_at)
      SELECT file_id, office_id, 'cong-van-' || n || '.txt', 4000, 'text/plain', repeat('a', 64), 'originals/aa/' || n, '2020-01-01'::timestamptz + n * interval '1 minute' FROM filling`.execute(
      tx,
    );
    await sql`INSERT INTO dispatch (id, office_id, state, file_id, received_at, reading_no, reading, facts, code, issuer, issued_on, search_text, confirmed_at, direction, illustrative)
      SELECT id, office_id, 'confirmed', file_id, '2020-01-01'::timestamptz + n * interval '1 minute', 1, ${facts}::jsonb, ${facts}::jsonb, n || '/BCT-CTĐP', 'Bộ Công Thương', date '2012-01-01' + n % 3000,
             'cong-van-' || n || '.txt ' || n || '/bct-ctdp bo cong thuong don doc thuc hien ' || n, '2020-01-01', 'in', true FROM filling`.execute(
      tx,
    );
  });
  const owner = openDb(openPool(site.database.logins.owner, () => undefined, 1));
  await sql`VACUUM (ANALYZE) dispatch, stored_file`.execute(owner).finally(() => owner.destroy());
}

export const rowSecurityBenches: Record<string, Bench> = { 'row-security': rowSecurity };
