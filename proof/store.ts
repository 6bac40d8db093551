import { rm } from 'node:fs/promises';
import { openSite, type Site } from '../src/app/site.ts';
import { apiKeyCommand } from '../src/app/store-commands.ts';
import { askerOf, personIdOf } from '../src/features/organizations/index.ts';
import { clockAt } from '../src/platform/clock.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { openLog } from '../src/platform/log.ts';
import { asPerson } from '../src/platform/workplace.ts';
import { folderOf } from './told.ts';

/** The story's clerk of the Agency, who uploads and registers. */
export const CLERK = 'van-thu@cuc-ctdp.example';

/** A folder with an embedded store told up to a day, for a proof; removed when the proof ends. */
export async function withStory<Answer>(until: string | undefined, prove: (config: Config) => Promise<Answer>): Promise<Answer> {
  const folder = until === 'offices' ? await folderOf('offices-2020', undefined) : await folderOf('plan-2020', until);
  try {
    return await prove(readConfig({ KC_DATA: folder, KC_LOG: 'silent' }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The store opened in this process, as of a day of the story. */
export async function atSite<Answer>(config: Config, on: string, act: (site: Site) => Promise<Answer>): Promise<Answer> {
  const site = await openSite(config, openLog({ KC_LOG: 'silent' }), clockAt(on));
  try {
    return await act(site);
  } finally {
    await site.close();
  }
}

/** The site as a person of the story sees it. */
export async function seatedAs(site: Site, email: string): Promise<Site> {
  const id = await personIdOf(site.system, email);
  const asker = id === null ? null : await askerOf(site.system, id, site.clock.today());
  if (asker === null) throw new Error(`Nobody at ${email}`);
  return asPerson(site, asker);
}

/** A header with which programs ask as the clerk. */
export async function clerkKey(config: Config): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await apiKeyCommand(config, CLERK)}` };
}
