import { sql } from 'kysely';
import type { DispatchId, OrganizationId, RegisterBookId, RegisterEntryId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import { splitNumber } from './register.rules.ts';
import type { Direction, EntrySource, Numbering } from './register.schema.ts';
import { registerRefusals } from './register.words.ts';

/** How an office numbers on a day; it mirrors unless it has said otherwise. */
export async function numberingOf(tx: Tx, officeId: OrganizationId, direction: Direction, on: Day): Promise<Numbering> {
  const row = await tx
    .selectFrom('register_numbering')
    .select('numbering')
    .where('office_id', '=', officeId)
    .where('direction', '=', direction)
    .where('since', '<=', on)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.numbering ?? 'mirror';
}

/** From a day on; said again for the same day, the later word stands beside in history only. */
export async function insertNumbering(
  act: Act,
  row: { officeId: OrganizationId; direction: Direction; numbering: Numbering },
): Promise<void> {
  await act.tx
    .insertInto('register_numbering')
    .values({
      office_id: row.officeId,
      direction: row.direction,
      since: act.today,
      numbering: row.numbering,
      set_by: act.by.name,
      set_at: act.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['office_id', 'direction', 'since']).doUpdateSet({ numbering: row.numbering, set_by: act.by.name, set_at: act.now }),
    )
    .execute();
}

/** The other letter of an office that bears the number a paper claims in the common series of its year; null where none does. */
export async function claimedNumber(
  tx: Tx,
  dispatch: { id: DispatchId; officeId: OrganizationId; direction: Direction },
  { number, registeredOn }: { number: string | null; registeredOn: string | null },
) {
  if (number === null || registeredOn === null) return null;
  const [parts, year] = [splitNumber(number), Number(registeredOn.slice(0, 4))];
  const row = await entriesNumbered(tx, parts)
    .where('register_book.office_id', '=', dispatch.officeId)
    .where('register_book.direction', '=', dispatch.direction)
    .where('register_book.year', '=', year)
    .where('register_book.series', '=', '')
    .where('dispatch.id', '<>', dispatch.id)
    .executeTakeFirst();
  return row === undefined ? null : { number, year, by: row.code ?? row.name };
}

const entriesNumbered = (tx: Tx, { number, suffix }: { number: number; suffix: string }) =>
  tx
    .selectFrom('register_entry')
    .innerJoin('register_book', 'register_book.id', 'register_entry.book_id')
    .innerJoin('dispatch', 'dispatch.id', 'register_entry.dispatch_id')
    .innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .select(['register_entry.id', 'dispatch.code', 'stored_file.name'])
    .where('register_entry.number', '=', number)
    .where('register_entry.suffix', '=', suffix);

export interface BookOf {
  readonly officeId: OrganizationId;
  readonly direction: Direction;
  readonly year: number;
  readonly series: string;
}

/**
 * The register's next number. Its row stays locked until the act ends: whoever comes meanwhile waits, and an act that
 * fails gives its number back, so the book has no gap and no number twice.
 */
export async function takeNumber(tx: Tx, of: BookOf): Promise<{ bookId: RegisterBookId; number: number }> {
  const row = await tx
    .insertInto('register_book')
    .values({
      id: newId<RegisterBookId>(),
      office_id: of.officeId,
      direction: of.direction,
      year: of.year,
      series: of.series,
      last_number: 1,
    })
    .onConflict((conflict) =>
      conflict.columns(['office_id', 'direction', 'year', 'series']).doUpdateSet({ last_number: sql`register_book.last_number + 1` }),
    )
    .returning(['id', 'last_number'])
    .executeTakeFirstOrThrow();
  return { bookId: row.id, number: row.last_number };
}

/** The register in which a number given elsewhere is entered; it remembers the highest. */
export async function mirrorNumber(tx: Tx, of: BookOf, number: number): Promise<RegisterBookId> {
  const row = await tx
    .insertInto('register_book')
    .values({
      id: newId<RegisterBookId>(),
      office_id: of.officeId,
      direction: of.direction,
      year: of.year,
      series: of.series,
      last_number: number,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['office_id', 'direction', 'year', 'series'])
        .doUpdateSet({ last_number: sql`greatest(register_book.last_number, ${number})` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface NewEntry {
  readonly officeId: OrganizationId;
  readonly bookId: RegisterBookId;
  readonly dispatchId: DispatchId;
  readonly number: number;
  readonly suffix: string;
  readonly year: number;
  readonly registeredOn: Day;
  readonly source: EntrySource;
  readonly copies: number | null;
  readonly keptBy: string | null;
  readonly remark: string | null;
}

/** Enters a line. Throws Refused, naming the other letter, where the number is taken. */
export async function insertEntry(act: Act, entry: NewEntry): Promise<void> {
  await requireFree(act.tx, entry, null);
  await act.tx
    .insertInto('register_entry')
    .values({
      id: newId<RegisterEntryId>(),
      office_id: entry.officeId,
      book_id: entry.bookId,
      dispatch_id: entry.dispatchId,
      number: entry.number,
      suffix: entry.suffix,
      registered_on: entry.registeredOn,
      source: entry.source,
      copies: entry.copies,
      kept_by: entry.keptBy,
      remark: entry.remark,
      recorded_at: act.now,
      recorded_by: act.by.name,
    })
    .execute();
}

/** Moves a mirrored line to what the official register is now known to say. */
export async function moveEntry(
  tx: Tx,
  id: RegisterEntryId,
  entry: Pick<NewEntry, 'bookId' | 'number' | 'suffix' | 'registeredOn' | 'source' | 'year'>,
): Promise<void> {
  await requireFree(tx, entry, id);
  await tx
    .updateTable('register_entry')
    .set({ book_id: entry.bookId, number: entry.number, suffix: entry.suffix, registered_on: entry.registeredOn, source: entry.source })
    .where('id', '=', id)
    .execute();
}

/** The book's row is locked by now, so nobody takes the number between asking and entering. */
async function requireFree(
  tx: Tx,
  { bookId, number, suffix, year }: Pick<NewEntry, 'bookId' | 'number' | 'suffix' | 'year'>,
  except: RegisterEntryId | null,
): Promise<void> {
  const taken = await entriesNumbered(tx, { number, suffix }).where('register_entry.book_id', '=', bookId).executeTakeFirst();
  if (taken !== undefined && taken.id !== except)
    throw new Refused([registerRefusals.numberTaken(`${number}${suffix}`, year, taken.code ?? taken.name)]);
}
