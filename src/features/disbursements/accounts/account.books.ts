import { sql } from 'kysely';
import type { OrganizationId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { batches } from '../../../platform/db/cursor.ts';
import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { movementOf } from '../disbursement.rules.ts';
import { type DisbursementKind, disbursementKinds } from '../disbursement.schema.ts';
import type { AccountRow } from './account.reader.ts';
import { plainPaper, SURENESS } from './account.rules.ts';

/** Whose books are compared, of which year, up to which day. */
export interface BooksOrder {
  readonly officeId: OrganizationId;
  readonly agencyId: OrganizationId;
  readonly year: number;
  readonly on: Day;
}
/** A project that either book speaks of, with its contract. `own`: this office may ask for its money. */
export interface Known {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly contractId: string | null;
  readonly number: string | null;
  readonly signed: boolean;
  readonly own: boolean;
}
/** What of an entry of the accounts is only told again. */
export type EntryTold = Pick<AccountRow, 'sheet' | 'cell' | 'projectCell' | 'paper' | 'project' | 'kindWords'>;
/** An entry of either book, or one of each that belong together. */
export interface Line {
  readonly place: number;
  readonly known: Known | null;
  readonly theirs: (EntryTold & { readonly kind: DisbursementKind | null; readonly on: Day; readonly amount: string }) | null;
  readonly ours: {
    readonly movementId: string;
    readonly kind: DisbursementKind;
    readonly paper: string;
    readonly on: Day;
    readonly amount: string;
  } | null;
}

/** Both books are set aside in temporary tables of the reading's transaction: neither is held in memory, and a reading that is given up leaves nothing. */
export async function openBooks(tx: Tx): Promise<void> {
  await sql`CREATE TEMPORARY TABLE books_theirs (place int PRIMARY KEY, named text NOT NULL, project_id uuid, kind text, paper text NOT NULL, dong bigint NOT NULL, day date NOT NULL, ours int, told jsonb NOT NULL) ON COMMIT DROP`.execute(
    tx,
  );
  await sql`CREATE TEMPORARY TABLE books_ours (place int PRIMARY KEY, movement_id bigint NOT NULL, project_id uuid NOT NULL, kind text NOT NULL, paper text NOT NULL, printed text NOT NULL, dong bigint NOT NULL, day date NOT NULL, taken boolean NOT NULL DEFAULT false) ON COMMIT DROP`.execute(
    tx,
  );
  await sql`CREATE TEMPORARY TABLE books_known (project_id uuid PRIMARY KEY, code text NOT NULL, name text NOT NULL, unit text NOT NULL, contract_id uuid, number text, signed boolean NOT NULL, own boolean NOT NULL) ON COMMIT DROP`.execute(
    tx,
  );
  await sql`CREATE TEMPORARY TABLE books_said (place int GENERATED ALWAYS AS IDENTITY, weight text, code text, sheet text, cell text, vi text, en text) ON COMMIT DROP`.execute(
    tx,
  );
}

export async function setAsideTheirs(tx: Tx, from: number, rows: readonly AccountRow[]): Promise<void> {
  const told = rows.map(({ sheet, cell, projectCell, paper, project, kindWords }): string =>
    JSON.stringify({ sheet, cell, projectCell, paper, project, kindWords } satisfies EntryTold),
  );
  await sql`INSERT INTO books_theirs (place, named, kind, paper, dong, day, told) SELECT ${from}::int + n, p, k, c, a, d, t::jsonb FROM unnest(${rows.map(({ project }) => project.toUpperCase())}::text[], ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ paper }) => plainPaper(paper))}::text[], ${rows.map(({ amount }) => amount.toString())}::bigint[], ${rows.map(({ on }) => on)}::date[], ${told}::text[]) WITH ORDINALITY u (p, k, c, a, d, t, n)`.execute(
    tx,
  );
}

export async function setAsideSaid(tx: Tx, said: readonly CellFault[]): Promise<void> {
  await sql`INSERT INTO books_said (weight, code, sheet, cell, vi, en) SELECT w, c, s, a, vi, en FROM unnest(${said.map(({ weight }) => weight)}::text[], ${said.map(({ code }) => code)}::text[], ${said.map(({ sheet }) => sheet)}::text[], ${said.map(({ cell }) => cell)}::text[], ${said.map(({ vi }) => vi)}::text[], ${said.map(({ en }) => en)}::text[]) WITH ORDINALITY u (w, c, s, a, vi, en, n) ORDER BY n`.execute(
    tx,
  );
}
/** What was said, faults first. */
export async function* saidOf(tx: Tx): AsyncGenerator<CellFault> {
  for await (const said of batches(
    tx,
    sql<CellFault>`SELECT weight, code, sheet, cell, vi, en FROM books_said ORDER BY weight = 'note', place`,
  ))
    yield* said;
}

/** What an office compares: the Agency all, a department its own projects and those of the units it directs. */
const scopeOf = ({ officeId, agencyId }: BooksOrder) =>
  officeId === agencyId ? sql`true` : sql`(p.office_id = ${officeId} OR p.department_id = ${officeId})`;
const KIND_OF = new Map(disbursementKinds.map((kind) => [movementOf[kind] as string, kind]));
interface Moved {
  readonly id: string;
  readonly projectId: string;
  readonly kind: string;
  readonly amount: string;
  readonly on: Day;
  readonly paper: string;
}

/** What our book moved of national money in the year, by the office's scope, up to the day. */
export async function setAsideOurs(tx: Tx, order: BooksOrder): Promise<void> {
  let from = 0;
  const moved = batches(
    tx,
    sql<Moved>`
    SELECT m.id::text, c.project_id AS "projectId", m.kind::text, m.amount_dong::text AS amount, m.business_on AS on, m.paper_code AS paper FROM movement m JOIN contract c ON c.id = m.contract_id JOIN project p ON p.id = c.project_id
     WHERE m.year = ${order.year} AND m.source = 'national' AND m.kind = ANY (${[...KIND_OF.keys()]}::movement_kind[]) AND m.business_on <= ${order.on}::date AND ${scopeOf(order)} ORDER BY m.business_on, m.id`,
  );
  for await (const rows of moved) {
    await sql`INSERT INTO books_ours (place, movement_id, project_id, kind, paper, printed, dong, day) SELECT ${from}::int + n, i, p, k, c, w, a, d FROM unnest(${rows.map(({ id }) => id)}::bigint[], ${rows.map(({ projectId }) => projectId)}::uuid[], ${rows.map(({ kind }) => KIND_OF.get(kind)!)}::text[], ${rows.map(({ paper }) => plainPaper(paper))}::text[], ${rows.map(({ paper }) => paper)}::text[], ${rows.map(({ amount }) => amount)}::bigint[], ${rows.map(({ on }) => on)}::date[]) WITH ORDINALITY u (i, p, k, c, w, a, d, n)`.execute(
      tx,
    );
    from += rows.length;
  }
}

/** Finds the projects that either book speaks of, by code or by the number of their contract, and says of each entry whose it is. */
export async function nameProjects(tx: Tx, order: BooksOrder): Promise<void> {
  await sql`ANALYZE books_theirs, books_ours`.execute(tx);
  await sql`
    WITH named AS (SELECT DISTINCT named FROM books_theirs),
         wanted AS (SELECT id FROM project WHERE upper(code) IN (SELECT named FROM named) UNION SELECT project_id FROM contract WHERE upper(number) IN (SELECT named FROM named) UNION SELECT project_id FROM books_ours)
    INSERT INTO books_known
    SELECT p.id, p.code, p.name, office_name(p.office_id, ${order.on}::date), c.id, c.number, coalesce(c.state = 'signed', false), p.office_id = ${order.officeId} OR coalesce(p.department_id = ${order.officeId}, false)
      FROM wanted JOIN project p USING (id) LEFT JOIN LATERAL (SELECT id, number, state FROM contract WHERE project_id = p.id ORDER BY (state = 'signed') DESC, signed_on DESC NULLS LAST LIMIT 1) c ON true WHERE ${scopeOf(order)}`.execute(
    tx,
  );
  await sql`
    UPDATE books_theirs t SET project_id = k.project_id
      FROM (SELECT DISTINCT ON (name) name, project_id FROM (SELECT upper(code) AS name, project_id, 0 AS rank FROM books_known UNION ALL SELECT upper(number), project_id, 1 FROM books_known) n ORDER BY name, rank, project_id) k
     WHERE k.name = t.named`.execute(tx);
}

/** Entries of the accounts whose project nobody knows. */
export async function* strangersIn(tx: Tx): AsyncGenerator<EntryTold[]> {
  for await (const rows of batches(tx, sql<{ told: EntryTold }>`SELECT told FROM books_theirs WHERE project_id IS NULL ORDER BY place`))
    yield rows.map(({ told }) => told);
}

/**
 * Brings the entries of one project and kind together, the surest agreement first. Each agreement is equality of some of paper, amount and day, so
 * that within a step the first entry left of one book belongs to the first left of the other that agrees with it, the second to the second.
 */
export async function pairBooks(tx: Tx): Promise<void> {
  for (const agreeing of SURENESS) {
    const by = sql.join(['project_id', 'kind', ...agreeing].map((column) => sql.ref(column)));
    await sql`
      WITH left_there AS (SELECT *, row_number() OVER (PARTITION BY ${by} ORDER BY place) AS turn FROM books_theirs WHERE ours IS NULL AND project_id IS NOT NULL AND kind IS NOT NULL),
           left_here AS (SELECT *, row_number() OVER (PARTITION BY ${by} ORDER BY place) AS turn FROM books_ours WHERE NOT taken),
           pairs AS (SELECT left_there.place AS there, left_here.place AS here FROM left_there JOIN left_here USING (${by}, turn)),
           given AS (UPDATE books_theirs t SET ours = here FROM pairs WHERE t.place = there)
      UPDATE books_ours o SET taken = true FROM pairs WHERE o.place = here`.execute(tx);
  }
}

const KNOWN = sql`CASE WHEN k.project_id IS NOT NULL THEN jsonb_build_object('projectId', k.project_id, 'code', k.code, 'name', k.name, 'unit', k.unit, 'contractId', k.contract_id, 'number', k.number, 'signed', k.signed, 'own', k.own) END`;
const THEIRS = sql`t.told || jsonb_build_object('kind', t.kind, 'on', t.day, 'amount', t.dong::text)`;
const OURS = sql`CASE WHEN o.place IS NOT NULL THEN jsonb_build_object('movementId', o.movement_id::text, 'kind', o.kind, 'paper', o.printed, 'on', o.day, 'amount', o.dong::text) END`;

/** The books side by side, contract by contract: their entries, and after them (by place) what stands only in ours. */
export async function* linesOf(tx: Tx): AsyncGenerator<Line[]> {
  yield* batches(
    tx,
    sql<Line>`
    SELECT t.place, ${KNOWN} AS known, ${THEIRS} AS theirs, ${OURS} AS ours, k.contract_id FROM books_theirs t LEFT JOIN books_ours o ON o.place = t.ours LEFT JOIN books_known k ON k.project_id = t.project_id
     UNION ALL SELECT (SELECT coalesce(max(place), 0) FROM books_theirs) + o.place, ${KNOWN}, NULL, ${OURS}, k.contract_id FROM books_ours o JOIN books_known k USING (project_id) WHERE NOT o.taken
     ORDER BY contract_id, place`,
    500,
  );
}
