import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import { askedBy, excerptOf } from './search.rules.ts';
import { type Found, type FoundKind, foundKinds, type SearchAnswer, type SearchQuery } from './search.schema.ts';

interface Row extends Omit<Found, 'excerpt' | 'at'> { readonly text: string }
const FUNCTIONS: Readonly<Record<FoundKind, string>> = { dispatch: 'found_dispatches', duty: 'found_duties', project: 'found_projects', contract: 'found_contracts', establishment: 'found_establishments' };
const FEW = 5;
const PAGE = 50;

/** What of a kind is found, one more than asked for where there is more. */
async function foundOf(tx: Tx, kind: FoundKind, q: string, alike: boolean, most: number, after: number): Promise<Row[]> {
  const asked = askedBy(q);
  if (asked === null) return [];
  return (await sql<Row>`SELECT kind, id, code, title, under, text, day FROM ${sql.raw(FUNCTIONS[kind])}(${asked.longest}, ${[...asked.starts]}::text[], ${[...asked.marks]}::text[], ${alike ? fold(q) : null}, ${most + 1}, ${after})`.execute(tx)).rows;
}
const shown = ({ text, ...row }: Row, q: string): Found => {
  const found = excerptOf(`${row.code} ${row.title}`, q) === null || row.kind === 'dispatch' ? excerptOf(text, q) : null;
  return { ...row, excerpt: found?.excerpt ?? null, at: found === null ? [] : found.at.map(([start, end]) => [start, end]) };
};

/** Everything that a query finds of what who asks may see: the first of each kind, or a page of one. What sounds alike is looked for only where nothing fits. */
export async function searchAll(tx: Tx, { q, kind, page }: SearchQuery): Promise<SearchAnswer> {
  const [kinds, most] = [kind === undefined ? foundKinds : [kind], kind === undefined ? FEW : PAGE];
  const look = async (alike: boolean) => {
    const groups: SearchAnswer['groups'] = [];
    for (const each of kinds) {
      const rows = await foundOf(tx, each, q, alike, most, kind === undefined ? 0 : (page - 1) * PAGE);
      if (rows.length > 0) groups.push({ kind: each, rows: rows.slice(0, most).map((row) => shown(row, q)), more: rows.length > most });
    }
    return groups;
  };
  const exact = await look(false);
  const groups = exact.length > 0 || page > 1 ? exact : await look(true);
  return { q, alike: exact.length === 0 && groups.length > 0, groups, page };
}
