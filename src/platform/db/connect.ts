import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Database } from '../../../db/generated/rows.ts';

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
/** Where one role connects. */
export type Login = pg.PoolConfig;

const { builtins } = pg.types;
/**
 * One set of type parsers: int8 is a bigint (money, never a float), numeric its text, a date the text
 * 'YYYY-MM-DD' (a day has no zone). timestamptz stays a Date.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, BigInt],
  [builtins.NUMERIC, (text) => text],
  [builtins.DATE, (text) => text],
]);
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/** At the head of a statement: a connection prepares it, since planning it takes longer than answering. For what is asked all day in one shape, by ids: a plan kept for any day and any array would serve a list badly. */
export const PREPARED = '/* prepared */';

/** A connection that keeps the plans of what is marked `PREPARED`. */
class Preparing extends pg.Client {
  readonly #names = new Map<string, string>();

  constructor(login?: Login) {
    super(login);
    const ask = this.query.bind(this) as (...asked: unknown[]) => unknown;
    this.query = ((...asked: unknown[]) => {
      const [text, values] = asked;
      return typeof text === 'string' && text.startsWith(PREPARED) ? ask({ name: this.#nameOf(text), text, values }) : ask(...asked);
    }) as typeof this.query;
  }

  #nameOf(text: string): string {
    const name = this.#names.get(text) ?? `prepared-${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/** A pool with our parsers. `onIdleError` hears of connections that break while nobody uses them. */
export function openPool(login: Login, onIdleError: (error: Error) => void, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...login, types, max, Client: Preparing, application_name: 'khuyencong' });
  pool.on('error', onIdleError);
  return pool;
}

/** Kysely over a pool; closing it closes the pool. */
export function openDb(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
