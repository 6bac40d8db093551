import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { openSite, type Site } from '../../src/app/site.ts';
import { clockAt } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import { openLog } from '../../src/platform/log.ts';

/** A site of its own for one test: a copy of the migrated template, a data folder, and a clock that stands still. */
export interface TestSite extends Site { readonly clock: ReturnType<typeof clockAt> }

/** Opens a site as of a day (2020-04-28 unless told); closed and removed when the test ends. */
export async function aSite(today = '2020-04-28', settings: Record<string, string> = {}): Promise<TestSite> {
  const { host, port, user, password } = inject('owner');
  const database = `test_${randomBytes(6).toString('hex')}`;
  const maker = new pg.Client({ host, port, user, password, database: 'postgres' });
  await maker.connect();
  await maker.query(`CREATE DATABASE ${database} TEMPLATE khuyencong`);
  await maker.end();
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-site-'));
  const clock = clockAt(today);
  const site = await openSite(readConfig({
    KC_DATA: folder, KC_LOG: 'silent', KC_POOL: '4', DATABASE_URL: `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`, ...settings,
  }), openLog({ KC_LOG: 'silent' }), clock);
  onTestFinished(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });
  return site as TestSite;
}
