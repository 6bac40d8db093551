import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { rankedProposals } from '../../proposals/index.ts';

type Ranking = Awaited<ReturnType<typeof rankedProposals>>;
/** How many rankings are kept at once: of one round for one who asks, as one moment of the store showed it. */
const AT_MOST = 8;
const kept = new Map<string, { readonly moment: string; readonly ranking: Ranking }>();

/**
 * The ranking of a round for who only looks, kept while nothing at all was committed: a snapshot that names the same transactions shows the same rows, so
 * what is dragged over a list does not rank it anew each time. An act ranks for itself.
 */
export async function rankingSeen(tx: Tx, roundId: string, on: Day, personId: string | null): Promise<Ranking> {
  const {
    rows: [seen],
  } = await sql<{ moment: string }>`SELECT pg_current_snapshot()::text AS moment`.execute(tx);
  const name = `${roundId} ${on} ${personId ?? ''}`;
  const before = kept.get(name);
  if (before !== undefined && before.moment === seen!.moment) return before.ranking;
  const ranking = await rankedProposals(tx, roundId, on);
  kept.delete(name);
  kept.set(name, { moment: seen!.moment, ranking });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - AT_MOST))) kept.delete(oldest);
  return ranking;
}
