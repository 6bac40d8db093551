import { type RawBuilder, sql } from 'kysely';
import { type Db, PREPARED } from './connect.ts';

/** What a part asks: named rows, each a subquery of the one statement a page makes. */
export type Question = Readonly<Record<string, RawBuilder<unknown>>>;
export type Asked<Q extends Question> = { readonly [Name in keyof Q]: Q[Name] extends RawBuilder<infer Row> ? Row : never };

/** Queries asked once, by the names under which the rows of a part refer to them. */
export type Given = Readonly<Record<string, RawBuilder<unknown>>>;

/**
 * A part of a page: what it asks, and what it makes of the answer. Slices write their own; a page asks those of several in
 * one statement, and what several are given is asked once. Rows travel as JSON, so amounts are asked as text and an instant
 * comes as text.
 */
export interface Part<Answer> {
  readonly given: Given;
  readonly question: Question;
  readonly answer: (asked: never) => Answer;
}
export const part = <Q extends Question, Answer>(given: Given, question: Q, answer: (asked: Asked<Q>) => Answer): Part<Answer> => ({
  given,
  question,
  answer,
});

/** Every row of a query, in its order. */
export const rowsOf = <Row>(query: RawBuilder<Row>): RawBuilder<readonly Row[]> =>
  sql`(SELECT coalesce(json_agg(asked), '[]'::json) FROM (${query}) AS asked)`;
/** The row of a query that answers one, or none. */
export const rowOf = <Row>(query: RawBuilder<Row>): RawBuilder<Row | null> => sql`(SELECT row_to_json(asked) FROM (${query}) AS asked)`;

/** The statement that asks parts together. */
export function statementOf(parts: Readonly<Record<string, Part<unknown>>>): RawBuilder<Record<string, unknown>> {
  const given = Object.entries(Object.assign({}, ...Object.values(parts).map((each) => each.given)) as Given);
  const asked = Object.entries(parts).flatMap(([name, { question }]) =>
    Object.entries(question).map(([row, query]) => sql`${query} AS ${sql.ref(`${name} ${row}`)}`),
  );
  return sql`${sql.raw(PREPARED)} ${given.length === 0 ? sql`` : sql`WITH ${sql.join(given.map(([name, query]) => sql`${sql.ref(name)} AS MATERIALIZED (${query})`))} `}SELECT ${sql.join(asked)}`;
}

type Answers<Parts extends Readonly<Record<string, Part<unknown>>>> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Part<infer Answer> ? Answer : never;
};

/** Asks parts together, in one statement and so of one moment. Throws what their answers throw. */
export async function openParts<Parts extends Readonly<Record<string, Part<unknown>>>>(tx: Db, parts: Parts): Promise<Answers<Parts>> {
  const {
    rows: [found],
  } = await statementOf(parts).execute(tx);
  return Object.fromEntries(
    Object.entries(parts).map(([name, { question, answer }]) => [
      name,
      answer(Object.fromEntries(Object.keys(question).map((row) => [row, found![`${name} ${row}`]])) as never),
    ]),
  ) as Answers<Parts>;
}

/** One part alone. */
export const openPart = async <Answer>(tx: Db, one: Part<Answer>): Promise<Answer> => (await openParts(tx, { one })).one;
