import pg from 'pg';
import { type Login, types } from './connect.ts';

interface Column {
  table: string;
  column: string;
  type: string;
  enumerated: boolean;
  nullable: boolean;
  generated: boolean;
  comment: string | null;
  key: boolean;
  refers: string | null;
}

const TYPES: Record<string, string> = {
  _text: 'string[]',
  _int4: 'number[]',
  _uuid: 'string[]',
  text: 'string',
  tsvector: 'string',
  varchar: 'string',
  uuid: 'string',
  date: 'Day',
  timestamptz: 'Date',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'bigint',
  numeric: 'string',
  float8: 'number',
  jsonb: 'Json',
  bytea: 'Buffer',
};

/**
 * The TypeScript of a migrated database's tables: one interface a table, its comments as docstrings, enums as
 * unions, and every uuid branded by the table it identifies, so that one id cannot stand for another.
 * Throws on a column type it has no word for, and on a table or column without comment.
 */
export async function rowTypes(owner: Login): Promise<string> {
  const client = new pg.Client({ ...owner, types });
  await client.connect();
  try {
    const columns = (await client.query<Column>(COLUMNS)).rows;
    const tables = (await client.query<{ name: string; comment: string | null }>(TABLES)).rows;
    const enums = (await client.query<{ name: string; labels: string[]; comment: string | null }>(ENUMS)).rows;
    return print(tables, columns, enums);
  } finally {
    await client.end();
  }
}

function print(
  tables: { name: string; comment: string | null }[],
  columns: Column[],
  enums: { name: string; labels: string[]; comment: string | null }[],
): string {
  const parts = [
    '// Introspected from a migrated database; `npm run generate` writes it, a test compares it. Never edited.',
    "import type { ColumnType, GeneratedAlways } from 'kysely';",
    "import type { Day } from '../../src/platform/pure/dates.ts';",
    '',
    "/** JSON as it is sent: text in, parsed out; the slice's schema says its shape. */",
    'export type Json = ColumnType<unknown, string, string>;',
    'type Id<Table extends string> = string & { readonly __id: Table };',
  ];
  for (const { name, labels, comment } of enums) {
    parts.push(
      '',
      `/** ${required(comment, name)} */`,
      `export type ${pascal(name)} = ${labels.map((label) => `'${label}'`).join(' | ')};`,
    );
  }
  for (const { name, comment } of tables) {
    const own = columns.filter((column) => column.table === name);
    const branded = own.find((column) => column.key && column.type === 'uuid' && column.refers === null);
    if (branded !== undefined) parts.push('', `export type ${pascal(name)}Id = Id<'${name}'>;`);
    parts.push('', `/** ${required(comment, name)} */`, `export interface ${pascal(name)}Table {`);
    for (const column of own)
      parts.push(
        `  /** ${required(column.comment, `${name}.${column.column}`)} */`,
        `  ${column.column}: ${columnType(column, branded === column)};`,
      );
    parts.push('}');
  }
  parts.push('', 'export interface Database {', ...tables.map(({ name }) => `  ${name}: ${pascal(name)}Table;`), '}', '');
  return parts.join('\n');
}

function columnType(column: Column, identifies: boolean): string {
  let type = column.enumerated ? pascal(column.type) : TYPES[column.type];
  if (type === undefined) throw new Error(`No word for the type ${column.type} of ${column.table}.${column.column}`);
  if (column.refers !== null && column.type === 'uuid') type = `${pascal(column.refers)}Id`;
  else if (identifies) type = `${pascal(column.table)}Id`;
  // A nullable jsonb is null inside its own three faces, not a union around them.
  if (column.nullable) type = type === 'Json' ? 'ColumnType<unknown, string | null, string | null>' : `${type} | null`;
  return column.generated ? `GeneratedAlways<${type}>` : type;
}

function required(comment: string | null, of: string): string {
  if (comment === null) throw new Error(`${of} has no comment: say what it is in its migration`);
  return comment;
}

function pascal(name: string): string {
  return name
    .split('_')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join('');
}

const TABLES = `
  SELECT c.relname AS name, obj_description(c.oid) AS comment
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
     AND c.relname NOT LIKE 'kysely%' ORDER BY 1`;

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS "column", t.typname AS "type", t.typtype = 'e' AS enumerated, NOT a.attnotnull AS nullable,
         a.attidentity = 'a' OR a.attgenerated <> '' AS generated,
         col_description(c.oid, a.attnum) AS comment,
         EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey) AND i.indnkeyatts = 1) AS "key",
         coalesce(identified.name, carried.name) AS refers
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    -- A column names a table where a foreign key, of one column or several, leads from it to that table's identifier,
    LEFT JOIN LATERAL (SELECT f.relname AS name FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair(ours, theirs)
       WHERE k.contype = 'f' AND k.conrelid = c.oid AND pair.ours = a.attnum
         AND EXISTS (SELECT FROM pg_index i WHERE i.indrelid = f.oid AND i.indisprimary AND i.indnkeyatts = 1 AND pair.theirs = ANY (i.indkey)) LIMIT 1) AS identified ON true
    -- or to a column there that itself names one (the office that a dispatch and its steps share).
    LEFT JOIN LATERAL (SELECT g.relname AS name FROM pg_constraint k CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair(ours, theirs)
       JOIN pg_constraint l ON l.contype = 'f' AND l.conrelid = k.confrelid AND l.conkey = ARRAY[pair.theirs] JOIN pg_class g ON g.oid = l.confrelid
       WHERE k.contype = 'f' AND k.conrelid = c.oid AND pair.ours = a.attnum LIMIT 1) AS carried ON true
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND c.relname NOT LIKE 'kysely%'
   ORDER BY 1, a.attnum`;

const ENUMS = `
  SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels, obj_description(t.oid, 'pg_type') AS comment
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
   WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.oid, t.typname ORDER BY 1`;
