import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cli = join(import.meta.dirname, '../src/app/cli.ts');
/** Where a run keeps the stories that it has told, for all its processes; a proof by itself tells its own. */
export const KEPT = 'KC_TOLD';

/** Tells a story up to a day (all of it unless told) into an empty store, in a process of its own, as a person would. */
export async function tell(
  story: string,
  until: string | undefined,
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  await run(process.execPath, [cli, 'story', story, '--data', folder, ...(until === undefined ? [] : ['--until', until])], {
    env: { ...process.env, KC_LOG: 'silent', ...settings },
    maxBuffer: 2 ** 26,
  });
}

/**
 * A data folder of one's own that holds a story up to a day. What a run keeps is told once, by whoever asks first; the store is closed
 * then, so its files may be copied.
 */
export async function folderOf(story: string, until: string | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-store-'));
  const place = process.env[KEPT];
  if (place === undefined) await tell(story, until, folder);
  // `cp -a` keeps whose the files are: under root the database is another account's.
  else await run('cp', ['-a', `${await keptIn(place, story, until)}/.`, folder]);
  return folder;
}

async function keptIn(place: string, story: string, until: string | undefined): Promise<string> {
  const kept = join(place, `${story}-${until ?? 'whole'}`);
  const telling = `${kept}.telling`;
  while (!(await there(kept))) {
    const mine = await mkdir(telling).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        return false;
      },
    );
    if (!mine) await wait(100);
    // Between the look and the making another may have been ready.
    else if (await there(kept)) await rm(telling, { recursive: true });
    else {
      try {
        await tell(story, until, telling);
      } catch (error) {
        // Whoever waits for it tries again, and hears for itself why not.
        await rm(telling, { recursive: true });
        throw error;
      }
      await rename(telling, kept);
    }
  }
  return kept;
}

const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
