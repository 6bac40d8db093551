import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, restore } from '../src/app/backup.ts';
import { verifyStore } from '../src/app/verify.ts';
import { readConfig } from '../src/platform/config.ts';
import { sealHistory, walkChain } from '../src/platform/seal.ts';
import type { Proof } from './proof.ts';
import { atSite, withStory } from './store.ts';

/** Backs a told store up, restores it into a new folder, and holds the two against each other: rows, files, the root of history. */
export function proveRestore(): Promise<Proof> {
  return withStory(undefined, async (config) => {
    const folder = await mkdtemp(join(tmpdir(), 'khuyencong-restored-'));
    try {
      const file = join(folder, 'kho.khuyencong');
      const [kept, root] = await atSite(config, '2020-05-15', async (site) => {
        await sealHistory(site.system, site.clock.now());
        return [await backUp(site, file), (await site.system.transaction().execute(walkChain)).root] as const;
      });
      return await atSite(readConfig({ KC_DATA: join(folder, 'data'), KC_LOG: 'silent' }), '2020-05-15', async (site) => {
        const restored = await restore(site, file);
        const again = (await site.system.transaction().execute(walkChain)).root;
        const { held } = await verifyStore(site);
        return {
          proof: 'restore',
          held: held && again === root && restored.rows === kept.rows && restored.files === kept.files,
          figure: `${restored.rows} of ${kept.rows} rows and ${restored.files} of ${kept.files} files restored, roots ${again === root ? 'equal' : 'different'}`,
        };
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
