import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEPT } from '../proof/told.ts';

/** A place for the stories that a run tells, for all its processes to copy; gone with the run. */
export default async function setUp(): Promise<() => Promise<void>> {
  // Several projects of a run have it as theirs: the first makes it.
  if (process.env[KEPT] !== undefined) return async () => undefined;
  const place = await mkdtemp(join(tmpdir(), 'khuyencong-told-'));
  // Under root the database is another account's, which must reach what lies inside.
  await chmod(place, 0o711);
  process.env[KEPT] = place;
  // The program is started a hundred times in a run: what it is compiled to is kept beside the installed packages.
  process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/compiled');
  return () => rm(place, { recursive: true, force: true });
}
