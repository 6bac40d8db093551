import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/generated/rows.ts';
import { sayWhoAsks } from './ask.ts';
import type { Tx } from './db/connect.ts';
import type { Day } from './pure/dates.ts';
import { Refused, Unacceptable } from './pure/refused.ts';
import type { Actor, Workplace } from './workplace.ts';

/** One line of history: what was done to which thing, and what it changed. */
export interface Deed {
  readonly thing: string;
  readonly thingId: string;
  readonly officeId: string | null;
  readonly businessOn?: Day;
  readonly detail: Record<string, unknown>;
}

/** What a command's body is handed: its transaction, its moment, and the two things every act does. */
export interface Act {
  readonly tx: Tx;
  readonly now: Date;
  readonly today: Day;
  readonly by: Actor;
  /** Writes history with the act; an act that records nothing fails. */
  record(deed: Deed): void;
  /** Tells the rest of the programme with the act: the jobs that answer the event are queued in its transaction. */
  tell(event: string, payload: Record<string, string | number>): void;
  /** Writes what follows for others than the one who acts (another office's copy, an account): as kc_system, after the decision, in the act's own transaction. */
  follow(write: (tx: Tx) => Promise<void>): void;
}

export type Command<Input, Answer> = (at: Workplace, input: Input, options?: { key?: string }) => Promise<Answer>;

/**
 * The only shape a write has. Opens one transaction as kc_app, says who asks, runs `body` (lock → decide → save → tell),
 * then writes what follows, history, outbox and queue as kc_system, and commits. A job's act is the system's throughout. With a key, the same act sent again answers what it
 * answered the first time and does nothing; the same key with another content is refused. What `body` throws
 * (Refused, NotFound, Unacceptable) undoes all of it.
 */
export function command<Input, Answer>(name: string, body: (act: Act, input: Input) => Promise<Answer>): Command<Input, Answer> {
  return (at, input, { key } = {}) =>
    at.metrics.span(name, () =>
      at.db.transaction().execute(async (tx) => {
        // Nothing is done on a day that is only looked at.
        if (at.actor.asker?.lookingBack !== undefined) throw new Refused([at.actor.asker.lookingBack.refusal]);
        await sayWhoAsks(tx, at);
        const sender = at.actor.asker?.personId ?? at.actor.name;
        if (key !== undefined) {
          const before = await claimKey(tx, { sender, key }, name, input, at.clock.now());
          if (before !== null) return before.answer as Answer;
        }
        const deeds: Deed[] = [];
        const tidings: { event: string; payload: Record<string, string | number> }[] = [];
        const follows: ((tx: Tx) => Promise<void>)[] = [];
        const act: Act = {
          tx,
          now: at.clock.now(),
          today: at.clock.today(),
          by: at.actor,
          record: (deed) => {
            deeds.push(deed);
          },
          tell: (event, payload) => {
            tidings.push({ event, payload });
          },
          follow: (write) => {
            follows.push(write);
          },
        };
        const answer = await body(act, input);
        if (deeds.length === 0) throw new Error(`${name} recorded nothing: every act is history`);
        if (key !== undefined)
          await tx
            .updateTable('idempotency_key')
            .set({ answer: JSON.stringify(answer ?? null) })
            .where('sender', '=', sender)
            .where('key', '=', key)
            .execute();
        await sql`SET LOCAL ROLE kc_system`.execute(tx);
        for (const write of follows) await write(tx);
        // A statement names at most 65,535 values.
        for (let from = 0; from < deeds.length; from += 5_000)
          await tx
            .insertInto('history')
            .values(
              deeds
                .slice(from, from + 5_000)
                .map((deed) => ({
                  recorded_at: act.now,
                  business_on: deed.businessOn ?? act.today,
                  actor: act.by.name,
                  person_id: (act.by.asker?.personId ?? null) as never,
                  act: name,
                  thing: deed.thing,
                  thing_id: deed.thingId,
                  office_id: deed.officeId as never,
                  detail: JSON.stringify(deed.detail),
                })),
            )
            .execute();
        if (tidings.length > 0) await tellAll(tx, at, act.now, tidings);
        return answer;
      }),
    );
}

async function tellAll(
  tx: Tx,
  at: Workplace,
  now: Date,
  tidings: { event: string; payload: Record<string, string | number> }[],
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values(tidings.map(({ event, payload }) => ({ told_at: now, event, payload: JSON.stringify(payload) })))
    .execute();
  for (const { event, payload } of tidings) await at.queue.answer(event, payload, tx);
}

/** Null where the key is new and now ours; the earlier answer where it was used for the same act. */
async function claimKey(
  tx: Kysely<Database>,
  { sender, key }: { sender: string; key: string },
  name: string,
  input: unknown,
  now: Date,
): Promise<{ answer: unknown } | null> {
  const hash = createHash('sha256')
    .update(JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)) ?? '')
    .digest('hex');
  // A second sender waits here until the first commits or gives up.
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ sender, key, command: name, input_hash: hash, used_at: now, answer: null })
    .onConflict((conflict) => conflict.columns(['sender', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return null;
  const before = await tx
    .selectFrom('idempotency_key')
    .selectAll()
    .where('sender', '=', sender)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (before.command === name && before.input_hash === hash) return { answer: before.answer };
  throw new Unacceptable({
    code: 'key-reused',
    vi: 'Khóa chống gửi trùng này đã dùng cho một việc khác; hãy gửi lại với khóa mới.',
    en: 'This idempotency key was used for another act; send again with a new key.',
  });
}
