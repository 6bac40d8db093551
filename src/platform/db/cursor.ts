import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './connect.ts';

/** Rows of a query a batch at a time, from one snapshot, for what is too long to hold: the batches end with the transaction at the latest. */
export async function* batches<Row>(tx: Tx, query: RawBuilder<Row>, size = 1_000): AsyncGenerator<Row[]> {
  await sql`DECLARE batches NO SCROLL CURSOR FOR ${query}`.execute(tx);
  try {
    for (;;) {
      const { rows } = await sql<Row>`FETCH ${sql.lit(size)} FROM batches`.execute(tx);
      if (rows.length > 0) yield rows;
      if (rows.length < size) return;
    }
  } finally {
    // Where the query itself failed the transaction is over, and its cursor with it.
    await sql`CLOSE batches`.execute(tx).catch(() => undefined);
  }
}
