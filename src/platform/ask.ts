import { sql } from 'kysely';
import { PREPARED, type Tx } from './db/connect.ts';
import type { Workplace } from './workplace.ts';

/**
 * Reads, having said who asks: one read-only transaction in which row-level security knows the person and the day.
 * A job asks as the system and is told everything its role may see.
 */
export function ask<Answer>(at: Workplace, read: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return at.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sayWhoAsks(tx, at);
      return read(tx);
    });
}

/** Tells the database the person and the day of this transaction, which is today's whatever day they look at; the offices it works out itself. */
export async function sayWhoAsks(tx: Tx, { actor, clock }: Pick<Workplace, 'actor' | 'clock'>): Promise<void> {
  if (actor.asker === null) return;
  await sql`${sql.raw(PREPARED)} SELECT say_who_asks(${actor.asker.personId}, ${actor.asker.lookingBack?.today ?? clock.today()})`.execute(
    tx,
  );
}
