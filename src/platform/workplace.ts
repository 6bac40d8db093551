import { randomUUID } from 'node:crypto';
import type { Disk } from 'flydrive';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db, Tx } from './db/connect.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Asker } from './pure/asker.ts';
import { SignedOut } from './pure/refused.ts';

/** Who acts: a person with their seats, or a job of ours (`asker` null). The name is what history writes. `bearer`: what a signed link opens, where nobody is signed in. */
export interface Actor {
  readonly name: string;
  readonly asker: Asker | null;
  readonly bearer?: string;
}

/** The person who acts. Throws SignedOut where it is nobody. */
export function askerAt({ asker }: Actor): Asker {
  if (asker === null) throw new SignedOut();
  return asker;
}

/** What commands know of the queue: which jobs answer an event. */
export interface Queue {
  /** Queues every job that answers the event, in the act's own transaction. */
  answer(event: string, payload: Record<string, string | number>, tx: Tx): Promise<void>;
}

/** All that a command, a view or a job may lean on; nothing of the world comes from elsewhere. */
export interface Workplace {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  /** As kc_app for a person, as kc_system for a job. Read through `ask`, written through `command`: both say who asks. */
  readonly db: Db;
  readonly queue: Queue;
  readonly files: Disk;
  readonly metrics: Metrics;
  readonly actor: Actor;
  /** The store's own signature under a text, for one purpose: who does not know its secret cannot make it. 32 bytes. */
  readonly sign: (purpose: string, text: string) => Buffer;
}

/** A fresh identifier, branded by the table it is for. */
export function newId<Id extends string>(): Id {
  return randomUUID() as string as Id;
}

/** The same workplace with a person at it. */
export function asPerson<At extends Workplace>(at: At, asker: Asker): At {
  return { ...at, actor: { name: asker.email, asker } };
}
