import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/connect.ts';
import { type Asked, askedAlike, askedBy, excerptOf, numberAsked, plainWords } from './search.rules.ts';
import { type Found, type FoundKind, foundKinds, type SearchAnswer, type SearchQuery } from './search.schema.ts';

interface Row extends Omit<Found, 'excerpt' | 'at'> {
  readonly text: string;
}
const FUNCTIONS: Readonly<Record<FoundKind, string>> = {
  dispatch: 'found_dispatches',
  duty: 'found_duties',
  project: 'found_projects',
  contract: 'found_contracts',
  establishment: 'found_establishments',
  file: 'found_files',
};
const FEW = 5;
const PAGE = 50;

/** What of a kind is found, one more than asked for where there is more. */
async function foundOf(tx: Tx, kind: FoundKind, { query, starts, marks }: Asked, most: number, after: number): Promise<Row[]> {
  return (
    await sql<Row>`SELECT kind, id, code, title, under, text, day FROM ${sql.raw(FUNCTIONS[kind])}(${query}::tsquery, ${[...starts]}::text[], ${[...marks]}::text[], ${most + 1}, ${after})`.execute(
      tx,
    )
  ).rows;
}
/** What bears the very number or code that was asked for, the newest first, a few of each kind. */
async function namedBy(tx: Tx, q: string): Promise<Found[]> {
  const number = numberAsked(q);
  if (number === null) return [];
  const { rows } = await sql<Row>`SELECT kind, id, code, title, under, text, day FROM found_named(${number}, ${FEW})`.execute(tx);
  return rows.map(({ kind, id, code, title, under, day }) => ({ kind, id, code, title, under, day, excerpt: null, at: [] }));
}
/** The query in words that stand somewhere and sound like those typed; a word that stands somewhere is kept. Null where there are none. */
async function soundingLike(tx: Tx, q: string): Promise<Asked | null> {
  const { rows } = await sql<{
    word: string;
    alike: string[];
  }>`SELECT typed.word, words_alike(typed.word) AS alike FROM unnest(${plainWords(q)}::text[]) AS typed(word)`.execute(tx);
  return askedAlike(q, new Map(rows.map(({ word, alike }) => [word, alike])));
}
const shown = ({ text, ...row }: Row, q: string): Found => {
  const found =
    excerptOf(`${row.code} ${row.title}`, q) === null || ['dispatch', 'evidence', 'dossier'].includes(row.kind) ? excerptOf(text, q) : null;
  return { ...row, excerpt: found?.excerpt ?? null, at: found === null ? [] : found.at.map(([start, end]) => [start, end]) };
};

/** Everything that a query finds of what who asks may see: what bears the very number first, then the first of each kind, or a page of one. What sounds alike is looked for only where nothing fits. */
export async function searchAll(tx: Tx, { q, kind, page }: SearchQuery): Promise<SearchAnswer> {
  const [kinds, most] = [kind === undefined ? foundKinds : [kind], kind === undefined ? FEW : PAGE];
  const named = (await namedBy(tx, q)).filter((each) => kind === undefined || each.kind === kind);
  const isNamed = (row: Row) => named.some((each) => each.kind === row.kind && each.id === row.id && each.code === row.code);
  const look = async (asked: Asked | null) => {
    const groups: SearchAnswer['groups'] = [];
    for (const each of asked === null ? [] : kinds) {
      const rows = await foundOf(tx, each, asked!, most, kind === undefined ? 0 : (page - 1) * PAGE);
      const further = rows.slice(0, most).filter((row) => !isNamed(row));
      if (further.length > 0 || rows.length > most)
        groups.push({ kind: each, rows: further.map((row) => shown(row, q)), more: rows.length > most });
    }
    return groups;
  };
  const exact = await look(askedBy(q));
  const groups = exact.length > 0 || named.length > 0 || page > 1 ? exact : await look(await soundingLike(tx, q));
  return { q, alike: exact.length === 0 && groups.length > 0, named: page > 1 ? [] : named, groups, page };
}

/** Makes the list of words anew from the texts, for what is mistyped. As kc_system. */
export async function gatherWords(db: Db): Promise<void> {
  await sql`SELECT gather_search_words()`.execute(db);
}
