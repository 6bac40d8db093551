import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/db/database.ts';
import { rowTypes } from '../platform/db/introspect.ts';
import { openLog } from '../platform/log.ts';

const root = join(import.meta.dirname, '../..');

/** Everything that is made from the code, by its path in the repository. `owner` is a migrated database's. */
export async function generated(owner: Parameters<typeof rowTypes>[0]): Promise<Record<string, string>> {
  // What is printed from the code stands in a module of its own: rows.ts must exist before it can be loaded.
  const { printed } = await import('./generate.docs.ts');
  return { 'db/generated/rows.ts': await rowTypes(owner), ...(await printed()) };
}

/** Writes what is made from the code; run by `npm run generate` after a migration or a change of routes and steps. */
async function write(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'khuyencong-generate-'));
  const database = await openDatabase(readConfig({ KC_DATA: scratch, KC_LOG: 'warn' }), openLog({ KC_LOG: 'warn' }));
  try {
    // The row types first: the rest is compiled against them.
    await writeFile(join(root, 'db/generated/rows.ts'), await rowTypes(database.logins.owner));
    for (const [path, text] of Object.entries(await generated(database.logins.owner))) {
      const before = await readFile(join(root, path), 'utf8').catch(() => '');
      if (before !== text) console.log(`wrote ${path}`);
      await writeFile(join(root, path), text);
    }
  } finally {
    await database.close();
    await rm(scratch, { recursive: true });
  }
}

if (import.meta.main) await write();
