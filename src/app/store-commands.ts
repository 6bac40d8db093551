import { makeApiKey, personIdOf } from '../features/organizations/index.ts';
import type { Config } from '../platform/config.ts';
import { asJob } from '../platform/jobs.ts';
import { openLog } from '../platform/log.ts';
import { backUp, restore } from './backup.ts';
import { openSite, type Site } from './site.ts';
import { verifyStore } from './verify.ts';

/** Commands of the command line that need the whole store: each opens it, acts, and leaves. */
async function atStore<Answer>(config: Config, act: (site: Site) => Promise<Answer>): Promise<Answer> {
  const site = await openSite(config, openLog({ ...config, KC_LOG: config.KC_LOG === 'info' ? 'warn' : config.KC_LOG }));
  try {
    return await act(site);
  } finally {
    await site.close();
  }
}

/** A new key for the person at an address. Throws where nobody is there. */
export function apiKeyCommand(config: Config, email: string): Promise<string> {
  return atStore(config, async (site) => {
    const personId = await personIdOf(site.system, email);
    if (personId === null) throw new Error(`Không có ai dùng địa chỉ ${email} / Nobody has the address ${email}`);
    return (await makeApiKey(asJob(site, 'api-key'), { personId })).key;
  });
}

export const verifyCommand = (config: Config) => atStore(config, verifyStore);

export const backupCommand = (config: Config, file: string): Promise<string> => atStore(config, async (site) => {
  const { rows, files } = await backUp(site, file);
  return `${file}: ${rows} dòng, ${files} tệp / rows, files`;
});

export const restoreCommand = (config: Config, file: string): Promise<string> => atStore(config, async (site) => {
  const { rows, files } = await restore(site, file);
  return `${rows} dòng, ${files} tệp đã khôi phục / rows, files restored`;
});
