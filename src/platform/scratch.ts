import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';

/** Scratch older than this belongs to no job: the longest may take an hour. */
const KEPT_MS = 24 * 3_600_000;

/** A fresh folder for one piece of work, inside the data folder: what a killed server leaves there is found again. */
export async function openScratch(config: Pick<Config, 'KC_DATA'>, name: string): Promise<string> {
  return mkdtemp(join(await scratchFolder(config), `${name}-`));
}

/** Removes what killed servers left. Files carry the machine's time, so that is what they are judged by. */
export async function clearOldScratch(config: Pick<Config, 'KC_DATA'>): Promise<void> {
  const folder = await scratchFolder(config);
  for (const entry of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, entry));
    if (Date.now() - mtimeMs > KEPT_MS) await rm(join(folder, entry), { recursive: true, force: true });
  }
}

async function scratchFolder(config: Pick<Config, 'KC_DATA'>): Promise<string> {
  const folder = join(config.KC_DATA, 'scratch');
  await mkdir(folder, { recursive: true });
  return folder;
}
