import { sql } from 'kysely';
import type { DispatchId, OrganizationId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { refusalsOf, stepNamed } from '../../../platform/pure/steps.ts';
import type { Reading } from '../../readings/reading.schema.ts';
import type { Direction, Register, RegisterEntry, RegisterLine } from './register.schema.ts';
import { proposedEntry } from './register.rules.ts';
import { claimedNumber, numberingOf } from './register.store.ts';
import { numberingSteps, numberingWords } from './register.steps.ts';

const PAGE = 200;

const entryColumns = [
  'register_entry.id',
  'register_entry.number',
  'register_entry.suffix',
  'register_entry.registered_on',
  'register_entry.source',
  'register_entry.copies',
  'register_entry.kept_by',
  'register_entry.remark',
  'register_entry.recorded_at',
  'register_entry.recorded_by',
  'register_book.direction',
  'register_book.year',
  'register_book.series',
] as const;
interface EntryRow {
  id: string;
  number: number;
  suffix: string;
  registered_on: Day;
  source: RegisterEntry['source'];
  copies: number | null;
  kept_by: string | null;
  remark: string | null;
  recorded_at: Date;
  recorded_by: string;
  direction: Direction;
  year: number;
  series: string;
}

const asEntry = (row: EntryRow): RegisterEntry => ({
  id: row.id,
  direction: row.direction,
  year: row.year,
  series: row.series,
  number: `${row.number}${row.suffix}`,
  registeredOn: row.registered_on,
  source: row.source,
  copies: row.copies,
  keptBy: row.kept_by,
  remark: row.remark,
  recordedAt: row.recorded_at.toISOString(),
  recordedBy: row.recorded_by,
});

/** What the register says of one dispatch: its line, or what would be entered, and letters that look the same. */
export async function registerOf(
  tx: Tx,
  dispatch: { id: DispatchId; officeId: OrganizationId; direction: Direction; facts: Reading | null; sha256: string },
  today: Day,
) {
  const entry = await tx
    .selectFrom('register_entry')
    .innerJoin('register_book', 'register_book.id', 'register_entry.book_id')
    .select(entryColumns)
    .where('register_entry.dispatch_id', '=', dispatch.id)
    .where('register_entry.registered_on', '<=', today)
    .executeTakeFirst();
  return {
    numbering: await numberingOf(tx, dispatch.officeId, dispatch.direction, today),
    entry: entry === undefined ? null : asEntry(entry),
    proposed: proposedEntry(dispatch.facts, dispatch.direction),
    claimed: await claimedNumber(tx, dispatch, proposedEntry(dispatch.facts, dispatch.direction)),
    duplicates: await duplicatesOf(tx, dispatch),
  };
}

/** Other letters of the office with the same number, symbol and issuer in one year, or the same bytes (the warning of NĐ 30/2020/NĐ-CP Phụ lục VI). */
async function duplicatesOf(
  tx: Tx,
  { id, officeId, facts, sha256 }: { id: DispatchId; officeId: OrganizationId; facts: Reading | null; sha256: string },
) {
  const rows = await tx
    .selectFrom('dispatch')
    .innerJoin('stored_file', 'stored_file.id', 'dispatch.file_id')
    .select([
      'dispatch.id',
      'dispatch.code',
      'dispatch.issued_on',
      'dispatch.received_at',
      sql<boolean>`stored_file.sha256 = ${sha256}`.as('same'),
    ])
    .where('dispatch.office_id', '=', officeId)
    .where('dispatch.id', '<>', id)
    .where('dispatch.set_aside_on', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        eb('stored_file.sha256', '=', sha256),
        ...(facts?.code == null
          ? []
          : [
              and([
                eb('dispatch.code', '=', facts.code),
                sql<boolean>`dispatch.issuer IS NOT DISTINCT FROM ${facts.issuer}`,
                sql<boolean>`extract(year FROM dispatch.issued_on) IS NOT DISTINCT FROM extract(year FROM ${facts.issuedOn}::date)`,
              ]),
            ]),
      ]),
    )
    .orderBy('same', 'desc')
    .orderBy('dispatch.received_at')
    .orderBy('dispatch.id')
    .limit(5)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    issuedOn: row.issued_on,
    receivedAt: row.received_at.toISOString(),
    sameFile: row.same,
  }));
}

export interface RegisterQuery {
  office?: string | undefined;
  direction: Direction;
  year?: number | undefined;
  series?: string | undefined;
  page?: number | undefined;
  whole?: boolean | undefined;
}

/** One register of an office as it is printed, by number. `whole` gives every line, for print. Throws NotFound for an office that is not the asker's. */
export async function openRegister(tx: Tx, query: RegisterQuery, today: Day, asker: Asker): Promise<Register> {
  const offices = await ownOffices(tx, asker, today);
  const office = query.office === undefined ? offices[0] : offices.find(({ id }) => id === query.office);
  if (office === undefined) throw new NotFound('register');
  const officeId = office.id as OrganizationId;
  const books = await tx
    .selectFrom('register_book')
    .select(['id', 'year', 'series'])
    .where('office_id', '=', officeId)
    .where('direction', '=', query.direction)
    .orderBy('year', 'desc')
    .orderBy('series')
    .execute();
  const year = query.year ?? books[0]?.year ?? Number(today.slice(0, 4));
  const series = query.series ?? '';
  const book = books.find((each) => each.year === year && each.series === series);
  const page = query.page ?? 1;
  const total =
    book === undefined
      ? 0
      : Number(
          (
            await tx
              .selectFrom('register_entry')
              .select(({ fn }) => fn.countAll<bigint>().as('count'))
              .where('book_id', '=', book.id)
              .where('registered_on', '<=', today)
              .executeTakeFirstOrThrow()
          ).count,
        );
  const lines = book === undefined ? [] : await linesOf(tx, book.id, query.whole === true ? null : page, today);
  const seal = await tx.selectFrom('history_seal').select(['place', 'hash']).orderBy('place', 'desc').limit(1).executeTakeFirst();
  const refusals = refusalsOf(stepNamed(numberingSteps, 'set-numbering'), { state: null, facts: null, officeId, asker }, numberingWords);
  return {
    office: { id: officeId, name: office.name },
    offices,
    direction: query.direction,
    year,
    series,
    years: [...new Set([year, ...books.map((each) => each.year)])].sort((a, b) => b - a),
    allSeries: [...new Set(['', ...books.map((each) => each.series)])],
    numbering: await numberingOf(tx, officeId, query.direction, today),
    mayNumber: { allowed: refusals.length === 0, reason: refusals[0] ?? null },
    total,
    page,
    lines,
    seal: seal === undefined ? null : { place: seal.place.toString(), hash: seal.hash },
  };
}

/** The asker's offices and those these took over, each under its name of the day it ended or of today. */
async function ownOffices(tx: Tx, asker: Asker, today: Day): Promise<{ id: string; name: string }[]> {
  const ids = [...new Set(asker.seats.flatMap(({ officeId, own }) => [officeId, ...own]))];
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string }>`SELECT o.id, office_name(o.id, ${today}::date) AS name
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place) JOIN organization o USING (id) ORDER BY place`.execute(tx);
  return rows;
}

async function linesOf(tx: Tx, bookId: string, page: number | null, today: Day): Promise<RegisterLine[]> {
  const rows = await tx
    .selectFrom('register_entry')
    .innerJoin('register_book', 'register_book.id', 'register_entry.book_id')
    .innerJoin('dispatch', 'dispatch.id', 'register_entry.dispatch_id')
    .select(entryColumns)
    .select(['dispatch.id as dispatch_id', 'dispatch.illustrative', 'dispatch.code', 'dispatch.issuer', 'dispatch.issued_on'])
    .select([
      sql<string | null>`dispatch.facts->>'kind'`.as('kind'),
      sql<string | null>`dispatch.facts->>'subject'`.as('subject'),
      sql<string | null>`dispatch.facts->'signature'->>'name'`.as('signer'),
      sql<
        string[]
      >`coalesce((SELECT jsonb_agg(a->>'text') FROM jsonb_array_elements(CASE jsonb_typeof(dispatch.facts->'addressees') WHEN 'array' THEN dispatch.facts->'addressees' ELSE '[]' END) AS a), '[]'::jsonb)`.as(
        'recipients',
      ),
      sql<RegisterLine['forwarded']>`coalesce((SELECT jsonb_agg(jsonb_build_object('to', office_short_name(f.to_id, f.forwarded_on),
        'on', f.forwarded_on, 'acknowledgedBy', CASE f.state WHEN 'acknowledged' THEN f.answered_by END, 'acknowledgedOn', CASE f.state WHEN 'acknowledged' THEN f.answered_on END) ORDER BY f.part, f.forwarded_at) FROM forwarding f WHERE f.dispatch_id = dispatch.id AND f.forwarded_on <= ${today}::date), '[]'::jsonb)`.as(
        'forwarded',
      ),
    ])
    .where('register_entry.book_id', '=', bookId as never)
    .where('register_entry.registered_on', '<=', today)
    .orderBy('register_entry.number')
    .orderBy('register_entry.suffix')
    .$if(page !== null, (lines) => lines.limit(PAGE).offset((page! - 1) * PAGE))
    .execute();
  return rows.map((row) => ({
    ...asEntry(row),
    dispatchId: row.dispatch_id,
    illustrative: row.illustrative,
    code: row.code,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    kind: row.kind,
    subject: row.subject,
    signer: row.signer,
    recipients: row.recipients,
    forwarded: row.forwarded,
  }));
}

interface CountRow {
  province: string | null;
  code: string | null;
  office: string;
  received: bigint;
  forwarded: bigint;
}

/**
 * Letters received from, and passed on to, the offices of each province in a year, in the map of a day: an office is
 * counted in the province where it, or what it had become, then lay. An office formed after that day has no place in
 * the older map and is told by its name, never split.
 */
export async function countByProvince(tx: Tx, year: number, map: Day, on: Day) {
  const { rows } = await sql<CountRow>`
    WITH letters AS (
      SELECT issuer_id AS office_id, 1 AS received, 0 AS forwarded FROM dispatch WHERE direction = 'in' AND issuer_id IS NOT NULL AND coalesce(set_aside_on > ${on}::date, true) AND (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= ${on}::date AND extract(year FROM coalesce(issued_on, received_at::date)) = ${year}
      UNION ALL SELECT to_id, 0, 1 FROM forwarding JOIN organization o ON o.id = to_id AND o.kind <> 'division' WHERE forwarded_on <= ${on}::date AND extract(year FROM forwarded_on) = ${year}),
    placed AS (
      SELECT letters.*, stood.id AS stood_id FROM letters CROSS JOIN LATERAL office_on(letters.office_id, ${map}::date) AS stood(id))
    SELECT lies.name AS province, lies.code, named.name AS office, sum(placed.received) AS received, sum(placed.forwarded) AS forwarded
      FROM placed JOIN organization o ON o.id = placed.stood_id
      CROSS JOIN LATERAL (SELECT n.name FROM organization_name n WHERE n.organization_id = o.id AND (coalesce(n.valid_from, '-infinity') <= ${map}::date OR coalesce(o.valid_from, '-infinity') > ${map}::date) ORDER BY n.valid_from DESC NULLS LAST LIMIT 1) AS named
      LEFT JOIN province founded ON founded.id = o.province_id
      LEFT JOIN LATERAL (SELECT p.name, p.code FROM province p WHERE p.code = founded.code AND coalesce(o.valid_from, '-infinity') <= ${map}::date
          AND coalesce(p.valid_from, '-infinity') >= coalesce(founded.valid_from, '-infinity') AND coalesce(p.valid_from, '-infinity') <= ${map}::date AND coalesce(p.valid_to, 'infinity') >= ${map}::date) AS lies ON true
     GROUP BY lies.name, lies.code, named.name ORDER BY lies.code NULLS LAST, named.name`.execute(tx);
  const byProvince = new Map<
    string,
    { code: string | null; name: string | null; received: number; forwarded: number; offices: string[] }
  >();
  for (const row of rows) {
    const found = byProvince.get(row.code ?? '') ?? { code: row.code, name: row.province, received: 0, forwarded: 0, offices: [] };
    found.received += Number(row.received);
    found.forwarded += Number(row.forwarded);
    found.offices.push(row.office);
    byProvince.set(row.code ?? '', found);
  }
  return { year, map, rows: [...byProvince.values()] };
}
