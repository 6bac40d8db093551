import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from './db/connect.ts';

/** What the chain begins with. */
export const FIRST_LINK = '0'.repeat(64);
const BATCH = 2_000;

/** A history row as the chain hashes it. */
export interface SealedRow {
  readonly id: bigint;
  readonly recorded_at: Date;
  readonly business_on: string;
  readonly actor: string;
  readonly person_id: string | null;
  readonly act: string;
  readonly thing: string;
  readonly thing_id: string;
  readonly office_id: string | null;
  readonly detail: unknown;
}
const COLUMNS = [
  'history.id',
  'history.recorded_at',
  'history.business_on',
  'history.actor',
  'history.person_id',
  'history.act',
  'history.thing',
  'history.thing_id',
  'history.office_id',
  'history.detail',
] as const;

/** The next hash: SHA-256 of the hash before it and the row in one fixed spelling (object keys in order, instants in UTC). */
export function linkOf(before: string, row: SealedRow): string {
  const spelled = JSON.stringify([
    row.id.toString(),
    row.recorded_at.toISOString(),
    row.business_on,
    row.actor,
    row.person_id,
    row.act,
    row.thing,
    row.thing_id,
    row.office_id,
    inOrder(row.detail),
  ]);
  return createHash('sha256').update(`${before}\n${spelled}`).digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}

/**
 * Seals what has been committed since the last seal, oldest first; one sealer at a time, another that comes meanwhile
 * leaves it to the first. Answers how many rows were sealed.
 */
export async function sealHistory(system: Db, now: Date): Promise<number> {
  for (let sealed = 0; ;) {
    const more = await system.transaction().execute((tx) => sealBatch(tx, now));
    sealed += more;
    if (more < BATCH) return sealed;
  }
}

async function sealBatch(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ ours: boolean }>`SELECT pg_try_advisory_xact_lock(20200428, 1) AS ours`.execute(tx);
  if (!rows[0]!.ours) return 0;
  const last = await tx.selectFrom('history_seal').select(['place', 'hash']).orderBy('place', 'desc').limit(1).executeTakeFirst();
  const open = await tx
    .selectFrom('history')
    .select(COLUMNS)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('history_seal').select('place').whereRef('history_seal.history_id', '=', 'history.id'))),
    )
    .orderBy('history.id')
    .limit(BATCH)
    .execute();
  if (open.length === 0) return 0;
  let [place, hash] = [last?.place ?? 0n, last?.hash ?? FIRST_LINK];
  const seals = open.map((row) => {
    hash = linkOf(hash, row);
    place += 1n;
    return { place, history_id: row.id, hash, sealed_at: now };
  });
  await tx.insertInto('history_seal').values(seals).execute();
  return seals.length;
}

/** What the chain looks like: its length and root, how long the unsealed tail is, and the first place where it breaks. */
export interface ChainReport {
  readonly sealed: bigint;
  readonly root: string;
  readonly unsealed: bigint;
  readonly break: { readonly place: bigint; readonly historyId: bigint } | null;
}

/** Walks the whole chain and computes every hash anew. */
export async function walkChain(tx: Tx): Promise<ChainReport> {
  let [place, root] = [0n, FIRST_LINK];
  for (;;) {
    const rows = await tx
      .selectFrom('history_seal')
      .leftJoin('history', 'history.id', 'history_seal.history_id')
      .select(COLUMNS)
      .select(['history_seal.place', 'history_seal.hash', 'history_seal.history_id'])
      .where('history_seal.place', '>', place)
      .orderBy('history_seal.place')
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      // A gap in the places, a row that is gone, or one that was changed.
      const link = row.place === place + 1n && row.id !== null ? linkOf(root, row as SealedRow) : null;
      if (link !== row.hash)
        return { sealed: place, root, unsealed: await unsealed(tx), break: { place: place + 1n, historyId: row.history_id } };
      [place, root] = [row.place, link];
    }
    if (rows.length < BATCH) return { sealed: place, root, unsealed: await unsealed(tx), break: null };
  }
}

async function unsealed(tx: Tx): Promise<bigint> {
  const { rows } = await sql<{ open: bigint }>`SELECT (SELECT count(*) FROM history) - (SELECT count(*) FROM history_seal) AS open`.execute(
    tx,
  );
  return rows[0]!.open;
}
