import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

const folder = join(import.meta.dirname, '../../../db/migrations');

/**
 * Brings a database to the newest migration; each `.sql` file is one, forward only, all in one
 * transaction under Kysely's lock, so that several processes may start at once.
 * Throws with the file's name where one fails; nothing of it is left.
 */
export async function migrate(owner: Kysely<never>): Promise<string[]> {
  const { error, results } = await new Migrator({ db: owner, provider: { getMigrations: readMigrations } }).migrateToLatest();
  const failed = results?.find((result) => result.status === 'Error');
  if (error !== undefined)
    throw new Error(`Migration ${failed === undefined ? '' : `${failed.migrationName} `}failed: ${(error as Error).message}`, {
      cause: error,
    });
  return (results ?? []).map((result) => result.migrationName);
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const read = async (file: string): Promise<[string, Migration]> => {
    const text = await readFile(join(folder, file), 'utf8');
    return [
      file.replace(/\.sql$/, ''),
      {
        up: async (db) => {
          await sql.raw(text).execute(db);
        },
      },
    ];
  };
  return Object.fromEntries(await Promise.all(files.map(read)));
}
