import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { atSite, seatedAs } from '../../proof/store.ts';
import { storyCommand } from '../../src/app/story.ts';
import { verifyStore } from '../../src/app/verify.ts';
import { adjustmentKinds } from '../../src/features/adjustments/changes/change.schema.ts';
import { listAdjustments } from '../../src/features/adjustments/adjustment.views.ts';
import { overviewOn } from '../../src/features/oversight/overview.views.ts';
import { ask } from '../../src/platform/ask.ts';
import { readConfig } from '../../src/platform/config.ts';
import { day } from '../../src/platform/pure/dates.ts';

/** The programme year 2020 from its registration to its settlements, told once in whole. */

it('71,3% is bound by the end of July, every figure of every month adds up, and the store verifies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-year-'));
  try {
    const config = readConfig({ KC_DATA: folder, KC_LOG: 'silent' });
    await storyCommand(config, 'plan-2020', undefined);
    await atSite(config, '2020-12-31', async (site) => {
      const at = await seatedAs(site, 'chuyen-vien@cuc-ctdp.example');
      const on = async (date: string) => (await ask(at, (tx) => overviewOn(tx, 2020, day(date)))).national;
      const july = await on('2020-07-31');
      expect([july.projects, july.approvedDong, july.contractedDong]).toEqual([405, '149900000000', '106879000000']);
      const months = await Promise.all(
        ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => on(`2020-${month}-28`)),
      );
      // Money only comes in: what is drawn, accepted, spent and settled never grows less.
      for (const figure of ['contracted', 'advancedDong', 'acceptedDong', 'paidDong', 'settledDong', 'recoveredDong'] as const)
        expect(
          months.map((each) => BigInt(each[figure])).every((value, place, all) => place === 0 || value >= all[place - 1]!),
          figure,
        ).toBe(true);
      const december = await on('2020-12-31');
      expect(december).toMatchObject({ contracted: 405, exempt: 24, overdueToSign: 0 });
      // The fair that was stopped: its advance came back, its money left the plan.
      expect(BigInt(december.recoveredDong)).toBeGreaterThan(0n);
      expect(BigInt(december.approvedDong)).toBeLessThan(149_900_000_000n);
      expect(BigInt(december.settledDong)).toBeGreaterThan(0n);
      expect(BigInt(december.settledDong)).toBeLessThanOrEqual(BigInt(december.paidDong));
      // What three clusters did not spend went into 2021, and stands there beside a plan not yet made.
      const next = (await ask(at, (tx) => overviewOn(tx, 2021, day('2020-12-31')))).national;
      expect(next).toMatchObject({
        projects: 0,
        approvedDong: '0',
        carriedProjects: 3,
        carriedContracted: 3,
        carriedInDong: december.carriedOutDong,
      });
      expect(BigInt(next.carriedAdvancedDong)).toBeGreaterThan(0n);
      expect(december.carriedSettledDong).toBe(december.carriedApprovedDong);
      // Forty adjustments of every kind: three stopped, of which one still owes its advance, two moved to local money, one registered for the next year.
      const { total, rows } = await ask(at, (tx) => listAdjustments(tx, { year: 2020, page: 1 }, day('2020-12-31'), null));
      expect([total, new Set(rows.flatMap(({ kinds }) => kinds)).size, rows.filter(({ cause }) => cause !== null).length]).toEqual([
        40,
        adjustmentKinds.length,
        11,
      ]);
      expect(
        await Promise.all(
          (['stopped', 'moved-to-local', 'moved-to-next-year'] as const).map(
            async (state) => (await site.system.selectFrom('project').select('id').where('state', '=', state).execute()).length,
          ),
        ),
      ).toEqual([4, 2, 1]);
      expect(
        (await site.system.selectFrom('advance_recovery').select('closed_on').orderBy('closed_on').execute()).map(
          ({ closed_on: on }) => on,
        ),
      ).toEqual(['2020-10-19', '2020-10-19', null]);
      expect(await verifyStore(site)).toMatchObject({ held: true });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 600_000);
