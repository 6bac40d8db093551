import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { storyCommand } from '../../src/app/story.ts';
import { readConfig } from '../../src/platform/config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the data folders of told stories lie, for a run's tests to copy. */
    told: string;
  }
}

/** A place for the stories that a run tells; gone with the run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const told = await mkdtemp(join(tmpdir(), 'khuyencong-told-'));
  // Under root the database is another account's, which must reach what lies inside.
  await chmod(told, 0o711);
  project.provide('told', told);
  return () => rm(told, { recursive: true, force: true });
}

/** A data folder of the test's own that holds a story up to a day. The story is told once a run; the store is closed, so its files may be copied. */
export async function folderOf(story: string, until: string | undefined): Promise<string> {
  const [kept, folder] = [join(inject('told'), `${story}-${until ?? 'whole'}`), await mkdtemp(join(tmpdir(), 'khuyencong-e2e-'))];
  if (!existsSync(kept)) {
    await storyCommand(readConfig({ KC_DATA: `${kept}.telling`, KC_LOG: 'silent' }), story, until);
    await rename(`${kept}.telling`, kept);
  }
  // `cp -a` keeps whose the files are: under root the server runs as somebody else.
  await promisify(execFile)('cp', ['-a', `${kept}/.`, folder]);
  return folder;
}
