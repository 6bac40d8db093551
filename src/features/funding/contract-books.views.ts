import { type RawBuilder, sql } from 'kysely';
import type { PlanLineId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { ContractBalance } from './ledger.rules.ts';
import type { MoneySource } from './ledger.schema.ts';

/** The money of a contract in one plan line. */
export interface YearBook extends ContractBalance {
  readonly lineId: PlanLineId;
  readonly year: number;
  readonly carried: boolean;
}
/** The money of a contract by source: the sums of all its years, and a row a plan line, the oldest year first. */
export type ContractBooks = Readonly<Partial<Record<MoneySource, ContractBalance & { readonly rows: readonly YearBook[] }>>>;

interface BookRow {
  contract_id: string;
  source: MoneySource;
  line_id: PlanLineId;
  year: number;
  carried: boolean;
  share: number;
  contracted: string;
  advanced: string;
  recovered: string;
  accepted: string;
  cleared: string;
  paid: string;
  settled: string;
  carried_out: string;
  earlier_contracted: string;
  earlier_advanced: string;
  settled_on: Day | null;
  carried_on: Day | null;
  last_on: Day | null;
}
/** The balances of contracts that a query of ids names. */
export const bookRows = (contracts: RawBuilder<unknown>) => sql<BookRow>`
  SELECT b.contract_id, b.source, b.line_id, l.year, l.carried, b.share_permille AS share, b.contracted_dong::text AS contracted, b.advanced_dong::text AS advanced, b.recovered_dong::text AS recovered, b.accepted_dong::text AS accepted, b.cleared_dong::text AS cleared, b.paid_dong::text AS paid, b.settled_dong::text AS settled,
         b.carried_out_dong::text AS carried_out, b.earlier_contracted_dong::text AS earlier_contracted, b.earlier_advanced_dong::text AS earlier_advanced, b.settled_on, b.carried_on, b.last_on
    FROM contract_balance b JOIN plan_line l ON l.id = b.line_id WHERE b.contract_id IN (${contracts}) ORDER BY l.year, l.carried DESC`;

/** Balances by contract; none where no money is bound yet. */
export function booksByContract(rows: readonly BookRow[]): Map<string, ContractBooks> {
  const books = new Map<string, ContractBooks>();
  for (const [id, own] of Map.groupBy(rows, (row) => row.contract_id))
    books.set(
      id,
      Object.fromEntries([...Map.groupBy(own, ({ source }) => source)].map(([source, of]) => [source, totalOf(of.map(bookOf))])),
    );
  return books;
}
const bookOf = (row: BookRow): YearBook => ({
  lineId: row.line_id,
  year: row.year,
  carried: row.carried,
  sharePermille: row.share,
  contracted: BigInt(row.contracted),
  advanced: BigInt(row.advanced),
  recovered: BigInt(row.recovered),
  accepted: BigInt(row.accepted),
  cleared: BigInt(row.cleared),
  paid: BigInt(row.paid),
  settled: BigInt(row.settled),
  carriedOut: BigInt(row.carried_out),
  earlierContracted: BigInt(row.earlier_contracted),
  earlierAdvanced: BigInt(row.earlier_advanced),
  settledOn: row.settled_on,
  carriedOn: row.carried_on,
  lastOn: row.last_on,
});
/** All years of a contract as one: what one year passed the next took, so nothing is counted twice. */
function totalOf(rows: readonly YearBook[]): ContractBalance & { readonly rows: readonly YearBook[] } {
  const sum = (of: (row: YearBook) => bigint) => rows.reduce((total, row) => total + of(row), 0n);
  return {
    sharePermille: rows.at(-1)!.sharePermille,
    contracted: sum(({ contracted }) => contracted),
    advanced: sum(({ advanced }) => advanced),
    recovered: sum(({ recovered }) => recovered),
    accepted: sum(({ accepted }) => accepted),
    cleared: sum(({ cleared }) => cleared),
    paid: sum(({ paid }) => paid),
    settled: sum(({ settled }) => settled),
    settledOn: rows.findLast(({ settledOn }) => settledOn !== null)?.settledOn ?? null,
    lastOn:
      rows
        .map(({ lastOn }) => lastOn)
        .toSorted()
        .at(-1) ?? null,
    carriedOut: 0n,
    carriedOn: null,
    earlierContracted: 0n,
    earlierAdvanced: 0n,
    rows,
  };
}

/** The balances of contracts, by contract. */
export async function contractBooks(tx: Tx, contractIds: readonly string[]): Promise<Map<string, ContractBooks>> {
  return contractIds.length === 0
    ? new Map()
    : booksByContract((await bookRows(sql`SELECT unnest(${[...new Set(contractIds)]}::uuid[])`).execute(tx)).rows);
}
