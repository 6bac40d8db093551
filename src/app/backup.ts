import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { extract, type Pack, pack } from 'tar-stream';
import type { Site } from './site.ts';

/** What a backup says of itself, first in the archive. */
interface Manifest {
  readonly format: 'khuyencong-backup';
  readonly version: 1;
  readonly migrations: readonly string[];
  readonly tables: readonly string[];
}

/** How many rows travel in one piece. */
const BATCH = 1_000;
/** The queue is not kept: what it had still to do is in the data, and the sweeps find it. Progress is no fact. */
const LEFT_OUT = "('public.kysely_migration', 'public.kysely_migration_lock', 'public.job_progress')";

const quoted = (table: string) =>
  table
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.');

/**
 * Writes the whole store into one file, a gzipped tar of rows and originals, as one consistent moment: people may go on
 * working meanwhile. The file appears whole or not at all. Answers how much it holds.
 */
export async function backUp(site: Site, file: string): Promise<{ rows: number; files: number }> {
  const draft = `${file}.part`;
  const archive = pack();
  const writing = pipeline(archive, createGzip(), createWriteStream(draft));
  // Awaited below; a full disk is told there.
  writing.catch(() => undefined);
  const client = new pg.Client(site.database.logins.owner);
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await tablesInOrder(client);
    await entry(
      archive,
      'manifest.json',
      JSON.stringify({ format: 'khuyencong-backup', version: 1, migrations: await migrationsOf(client), tables } satisfies Manifest),
    );
    let rows = 0;
    for (const table of tables) rows += await packTable(client, archive, table);
    const files = await packFiles(client, site, archive);
    await client.query('COMMIT');
    archive.finalize();
    await writing;
    const written = await open(draft, 'r');
    await written.sync();
    await written.close();
    await rename(draft, file);
    return { rows, files };
  } catch (error) {
    archive.destroy();
    await rm(draft, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function entry(archive: Pack, name: string, content: string | Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    archive.entry({ name }, content, (error) => (error == null ? resolve() : reject(error)));
  });
}

async function packTable(client: pg.Client, archive: Pack, table: string): Promise<number> {
  let rows = 0;
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM (SELECT ${await columnsOf(client, table)} FROM ${quoted(table)}) AS t`,
  );
  for (let piece = 0; ; piece += 1) {
    const batch = (await client.query<{ row: string }>(`FETCH ${BATCH} FROM rows`)).rows;
    if (batch.length > 0)
      await entry(archive, `tables/${table}/${String(piece).padStart(6, '0')}.ndjson`, batch.map(({ row }) => row).join('\n'));
    rows += batch.length;
    if (batch.length < BATCH) break;
  }
  await client.query('CLOSE rows');
  return rows;
}

/** Every original and page that a row names. */
async function packFiles(client: pg.Client, site: Site, archive: Pack): Promise<number> {
  const { rows } = await client.query<{ key: string }>(
    'SELECT storage_key AS key FROM stored_file UNION SELECT storage_key FROM dispatch_page UNION SELECT storage_key FROM envelope ORDER BY key',
  );
  for (const { key } of rows) {
    const { contentLength } = await site.files.getMetaData(key);
    const bytes = await site.files.getStream(key);
    await new Promise<void>((resolve, reject) => {
      const sink = archive.entry({ name: `files/${key}`, size: contentLength }, (error) => (error == null ? resolve() : reject(error)));
      bytes.on('error', reject).pipe(sink);
    });
  }
  return rows.length;
}

/**
 * Fills an empty store from a backup, in one transaction: all of it or nothing. Refused for a store that holds people
 * or dispatches, for a file that is no backup, and for one of another version of the schema.
 */
export async function restore(site: Site, file: string): Promise<{ rows: number; files: number }> {
  const client = new pg.Client(site.database.logins.owner);
  await client.connect();
  try {
    await requireEmpty(client);
    await client.query('BEGIN');
    const answer = await unpack(client, site, file);
    await advanceSequences(client);
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw told(error, file);
  } finally {
    await client.end();
  }
}

function told(error: unknown, file: string): unknown {
  const { code } = error as { code?: string };
  if (code === 'ENOENT') return new Error(`Không tìm thấy tệp ${file} / There is no file ${file}`, { cause: error });
  if (
    code === 'Z_DATA_ERROR' ||
    code === 'Z_BUF_ERROR' ||
    (/tar|invalid|unexpected end/i.test(String((error as Error).message)) && code === undefined)
  )
    return notABackup(file, error);
  return error;
}

const notABackup = (file: string, cause?: unknown) =>
  new Error(
    `${file} không phải tệp sao lưu nguyên vẹn của khuyencong; chưa có gì được ghi / is no whole khuyencong backup; nothing was written`,
    { cause },
  );

/** The catalogue of offices may be there already: a server lays it at its first start. It gives way to the backup's own. */
async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ held: boolean }>(
    'SELECT EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM dispatch) OR EXISTS (SELECT FROM story) AS held',
  );
  if (rows[0]!.held)
    throw new Error(
      'Kho dữ liệu không trống; chỉ khôi phục vào kho trống để không mất gì (hãy chọn --data khác) / The store is not empty; a backup is restored into an empty one so that nothing is lost (choose another --data)',
    );
}

async function unpack(client: pg.Client, site: Site, file: string): Promise<{ rows: number; files: number }> {
  let manifest: Manifest | null = null;
  const count = { rows: 0, files: 0 };
  const archive = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), archive);
  // Awaited below: what breaks the stream also ends the loop.
  reading.catch(() => undefined);
  for await (const piece of archive) {
    const { name, size } = piece.header;
    if (name === 'manifest.json') {
      manifest = JSON.parse(await textOf(piece)) as Manifest;
      await requireSame(client, manifest, file);
      await dropCatalogue(client, manifest.tables);
    } else if (manifest === null) {
      throw notABackup(file);
    } else if (name.startsWith('tables/')) {
      count.rows += await fill(client, name.split('/')[1]!, await textOf(piece));
    } else if (name.startsWith('files/') && !name.includes('..')) {
      await site.files.putStream(name.slice('files/'.length), piece as unknown as Readable, { contentLength: size ?? 0 });
      count.files += 1;
    }
    piece.resume();
  }
  await reading;
  if (manifest === null) throw notABackup(file);
  return count;
}

async function textOf(piece: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of piece) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function requireSame(client: pg.Client, { format, migrations }: Manifest, file: string): Promise<void> {
  if (format !== 'khuyencong-backup') throw notABackup(file);
  const ours = await migrationsOf(client);
  if (JSON.stringify(ours) !== JSON.stringify(migrations)) {
    throw new Error(
      `Bản sao lưu ở cấu trúc ${migrations.at(-1)}, chương trình này ở ${ours.at(-1)}; hãy khôi phục bằng phiên bản đã tạo ra nó rồi nâng cấp / The backup's schema is ${migrations.at(-1)}, this program's ${ours.at(-1)}; restore it with the version that made it, then upgrade`,
    );
  }
}

/** What an empty store holds of itself, the last table first; history of the catalogue and the standard forms go with it, which their own triggers forbid to others. */
async function dropCatalogue(client: pg.Client, tables: readonly string[]): Promise<void> {
  const standing = ['history', 'history_seal', 'report_form', 'report_field', 'report_form_step'];
  await client.query(standing.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`).join('; '));
  for (const table of tables.toReversed()) await client.query(`DELETE FROM ${quoted(table)}`);
  await client.query(standing.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`).join('; '));
}

/** The columns of a table as a list; those it makes of the others itself are made anew. */
async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [quoted(table)],
  );
  return rows.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
}

async function fill(client: pg.Client, table: string, ndjson: string): Promise<number> {
  const rows = ndjson.split('\n');
  const columns = await columnsOf(client, table);
  await client.query(
    `INSERT INTO ${quoted(table)} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
    [`[${rows.join(',')}]`],
  );
  return rows.length;
}

async function advanceSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(`
    SELECT pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) AS sequence, n.nspname || '.' || c.relname AS "table", a.attname AS "column"
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attidentity <> '' AND n.nspname IN ('public', 'auth') AND c.relkind = 'r'`);
  for (const { sequence, table, column } of rows)
    await client.query(`SELECT setval($1, coalesce((SELECT max(${pg.escapeIdentifier(column)}) FROM ${quoted(table)}), 0) + 1, false)`, [
      sequence,
    ]);
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  return (await client.query<{ name: string }>('SELECT name FROM kysely_migration ORDER BY name')).rows.map(({ name }) => name);
}

/** Every table of the programme and of sign-in, each after those its foreign keys name. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; needs: string[] }>(`
    SELECT n.nspname || '.' || c.relname AS "table",
           ARRAY(SELECT DISTINCT fn.nspname || '.' || f.relname FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
                  WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid <> c.oid)::text[] AS needs
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth') AND n.nspname || '.' || c.relname NOT IN ${LEFT_OUT} ORDER BY 1`);
  const placed: string[] = [];
  while (placed.length < rows.length) {
    const next = rows.filter(({ table, needs }) => !placed.includes(table) && needs.every((need) => placed.includes(need)));
    if (next.length === 0) throw new Error('Tables refer to each other in a circle');
    placed.push(...next.map(({ table }) => table));
  }
  return placed;
}
