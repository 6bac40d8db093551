import { sql } from 'kysely';
import type {
  ContractBalanceTable,
  ContractId,
  FigureMeasure,
  MovementKind as Kind,
  OrganizationId,
  PlanLineId,
  ProjectId,
} from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import {
  type Books,
  type ContractBalance,
  type Entry,
  type LineBalance,
  type Moved,
  movesEstimate,
  type YearBalance,
} from './ledger.rules.ts';
import type { MoneySource, Paper } from './ledger.schema.ts';
import { newId } from '../../platform/workplace.ts';

/** One movement as a feature asks for it. `officeId` is the implementing unit, the Agency for the year's estimate. */
export interface Posting {
  readonly kind: Kind;
  readonly source: MoneySource;
  readonly year: number;
  readonly officeId: OrganizationId;
  readonly lineId?: PlanLineId;
  readonly contractId?: ContractId;
  readonly amount: bigint;
  readonly on: Day;
  readonly paper: Paper;
  readonly earlier?: Moved['earlier'];
  /** Who proposed it and who approved it, where not the one who acts. */
  readonly author?: string;
  readonly approver?: string;
  readonly remark?: string;
}

const of = (contractId: string, lineId: string) => `${contractId} ${lineId}`;
/** The balances that postings touch, locked in one order for everybody, by their keys. */
export interface LockedBooks {
  readonly years: Map<number, YearBalance>;
  readonly lines: Map<string, LineBalance>;
  readonly contracts: Map<string, ContractBalance>;
}
export const booksOf = (locked: LockedBooks, { kind, source, year, lineId, contractId }: Posting): Books => ({
  year: source === 'national' && movesEstimate(kind) ? (locked.years.get(year) ?? null) : null,
  line: lineId === undefined ? null : (locked.lines.get(lineId) ?? null),
  contract: contractId === undefined ? null : (locked.contracts.get(of(contractId, lineId!)) ?? null),
});
export function keepBooks(locked: LockedBooks, posting: Posting, books: Books): void {
  if (books.year !== null) locked.years.set(posting.year, books.year);
  if (books.line !== null) locked.lines.set(posting.lineId!, books.line);
  if (books.contract !== null) locked.contracts.set(of(posting.contractId!, posting.lineId!), books.contract);
}

/** What of a posting says which balances it touches. */
export type Touched = Pick<Posting, 'kind' | 'source' | 'year' | 'lineId' | 'contractId'>;
/** Locks what postings touch: years, then lines, then contracts, each by key, so that two who move the same money wait in turn. Throws NotFound. */
export async function lockBooks(tx: Tx, postings: readonly Touched[]): Promise<LockedBooks> {
  const national = postings.filter(({ source }) => source === 'national');
  const years = [...new Set(national.filter(({ kind }) => movesEstimate(kind)).map(({ year }) => year))];
  const lines = [...new Set(postings.flatMap(({ lineId }) => (lineId === undefined ? [] : [lineId])))];
  const contracts = [...new Set(postings.flatMap(({ contractId }) => (contractId === undefined ? [] : [contractId])))];
  const yearRows =
    years.length === 0
      ? []
      : await tx.selectFrom('budget_year').selectAll().where('year', 'in', years).orderBy('year').forUpdate().execute();
  const lineRows =
    lines.length === 0
      ? []
      : await tx
          .selectFrom('plan_line')
          .selectAll()
          .where(sql<boolean>`id = ANY (${lines}::uuid[])`)
          .orderBy('id')
          .forUpdate()
          .execute();
  const contractRows =
    contracts.length === 0
      ? []
      : await tx
          .selectFrom('contract_balance')
          .selectAll()
          .where(sql<boolean>`contract_id = ANY (${contracts}::uuid[])`)
          .orderBy('contract_id')
          .orderBy('line_id')
          .forUpdate()
          .execute();
  if (yearRows.length < years.length) throw new NotFound('budget-year');
  if (lineRows.length < lines.length) throw new NotFound('plan-line');
  return {
    years: new Map(
      yearRows.map((row) => [
        row.year,
        {
          appropriated: row.appropriated_dong,
          agreed: row.agreed_dong,
          assigned: row.assigned_dong,
          carriedIn: row.carried_in_dong,
          carriedOut: row.carried_out_dong,
          lastOn: row.last_on,
        },
      ]),
    ),
    lines: new Map(
      lineRows.map((row) => [
        row.id as string,
        { carried: row.carried, assigned: row.assigned_dong, contracted: row.contracted_dong, lastOn: row.last_on },
      ]),
    ),
    contracts: new Map(contractRows.map((row) => [of(row.contract_id, row.line_id), balanceOf(row as never)])),
  };
}

type Row = { readonly [Column in keyof ContractBalanceTable]: ContractBalanceTable[Column] };
const balanceOf = (row: Row): ContractBalance => ({
  sharePermille: row.share_permille,
  contracted: row.contracted_dong,
  advanced: row.advanced_dong,
  recovered: row.recovered_dong,
  accepted: row.accepted_dong,
  cleared: row.cleared_dong,
  paid: row.paid_dong,
  settled: row.settled_dong,
  settledOn: row.settled_on,
  lastOn: row.last_on,
  carriedOut: row.carried_out_dong,
  carriedOn: row.carried_on,
  earlierContracted: row.earlier_contracted_dong,
  earlierAdvanced: row.earlier_advanced_dong,
});

/** The amounts of a contract's balance. */
type Moneys = { [Name in keyof ContractBalance]: ContractBalance[Name] extends bigint ? Name : never }[keyof ContractBalance];

/** Writes the balances back, in one statement a kind. */
export async function saveBooks(tx: Tx, { years, lines, contracts }: LockedBooks): Promise<void> {
  for (const [year, balance] of years)
    await tx
      .updateTable('budget_year')
      .set({
        appropriated_dong: balance.appropriated,
        agreed_dong: balance.agreed,
        assigned_dong: balance.assigned,
        carried_in_dong: balance.carriedIn,
        carried_out_dong: balance.carriedOut,
        last_on: balance.lastOn!,
      })
      .where('year', '=', year)
      .execute();
  if (lines.size > 0) {
    const rows = [...lines];
    await sql`UPDATE plan_line AS p SET assigned_dong = n.assigned, contracted_dong = n.contracted, last_on = n.on_day
      FROM unnest(${rows.map(([id]) => id)}::uuid[], ${rows.map(([, b]) => b.assigned)}::bigint[], ${rows.map(([, b]) => b.contracted)}::bigint[], ${rows.map(([, b]) => b.lastOn)}::date[]) AS n(id, assigned, contracted, on_day) WHERE p.id = n.id`.execute(
      tx,
    );
  }
  if (contracts.size > 0) {
    const rows = [...contracts].map(([key, b]) => ({ key: key.split(' '), b }));
    const column = (name: Moneys) => sql`${rows.map(({ b }) => b[name])}::bigint[]`;
    await sql`UPDATE contract_balance AS c SET contracted_dong = n.contracted, advanced_dong = n.advanced, recovered_dong = n.recovered, accepted_dong = n.accepted, cleared_dong = n.cleared, paid_dong = n.paid, settled_dong = n.settled, settled_on = n.settled_on, carried_out_dong = n.carried_out, carried_on = n.carried_on, earlier_contracted_dong = n.earlier_contracted, earlier_advanced_dong = n.earlier_advanced, last_on = n.on_day
      FROM unnest(${rows.map(({ key }) => key[0])}::uuid[], ${rows.map(({ key }) => key[1])}::uuid[], ${column('contracted')}, ${column('advanced')}, ${column('recovered')}, ${column('accepted')}, ${column('cleared')}, ${column('paid')}, ${column('settled')}, ${rows.map(({ b }) => b.settledOn)}::date[], ${column('carriedOut')}, ${rows.map(({ b }) => b.carriedOn)}::date[], ${column('earlierContracted')}, ${column('earlierAdvanced')}, ${rows.map(({ b }) => b.lastOn)}::date[])
        AS n(id, line, contracted, advanced, recovered, accepted, cleared, paid, settled, settled_on, carried_out, carried_on, earlier_contracted, earlier_advanced, on_day) WHERE c.contract_id = n.id AND c.line_id = n.line`.execute(
      tx,
    );
  }
}

interface Written {
  readonly posting: Posting;
  readonly entries: readonly Entry[];
}
/** Movements and their entries, two statements for some thousands: one names at most 65,535 values. */
export async function insertMovements(act: Act, rows: readonly Written[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await insertSome(act, rows.slice(from, from + AT_ONCE));
}
const AT_ONCE = 4_000;
async function insertSome(act: Act, rows: readonly Written[]): Promise<void> {
  const who = act.by.asker?.name ?? act.by.name;
  const ids = await act.tx
    .insertInto('movement')
    .values(
      rows.map(({ posting: p }) => ({
        office_id: p.officeId,
        kind: p.kind,
        year: p.year,
        source: p.source,
        line_id: p.lineId ?? null,
        contract_id: p.contractId ?? null,
        amount_dong: p.amount,
        business_on: p.on,
        recorded_at: act.now,
        paper_code: p.paper.code,
        paper_on: p.paper.on as Day,
        author: p.author ?? who,
        author_id: p.author === undefined ? ((act.by.asker?.personId ?? null) as never) : null,
        approver: p.approver ?? null,
        remark: p.remark ?? null,
      })),
    )
    .returning('id')
    .execute();
  // Identities are given in the order of the rows.
  const flat = rows.flatMap(({ posting, entries }, at) =>
    entries.map((entry) => ({
      movement_id: ids[at]!.id,
      account: entry.account,
      debit_dong: entry.debit,
      credit_dong: entry.credit,
      office_id: posting.officeId as string,
    })),
  );
  await act.tx.insertInto('ledger_entry').values(flat).execute();
}

/** A dated delta of a figure; `carried` where it is of money from the year before. */
export interface Delta {
  readonly officeId: string;
  readonly year: number;
  readonly carried?: boolean;
  readonly source: MoneySource;
  readonly measure: FigureMeasure;
  readonly on: Day;
  readonly count: number;
  readonly dong: bigint;
}

/** Adds deltas to the dated figures, those of one key together, in one order for everybody. */
export async function addDeltas(tx: Tx, deltas: readonly Delta[]): Promise<void> {
  const sums = new Map<string, Delta>();
  for (const delta of deltas) {
    const key = [delta.year, delta.officeId, delta.measure, delta.source, delta.carried ?? false, delta.on].join(' ');
    const before = sums.get(key);
    sums.set(key, before === undefined ? delta : { ...delta, count: before.count + delta.count, dong: before.dong + delta.dong });
  }
  const rows = [...sums]
    .filter(([, { count, dong }]) => count !== 0 || dong !== 0n)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
  if (rows.length === 0) return;
  await tx
    .insertInto('figure')
    .values(
      rows.map((each) => ({
        office_id: each.officeId,
        year: each.year,
        source: each.source,
        measure: each.measure,
        carried: each.carried ?? false,
        business_on: each.on,
        count: each.count,
        dong: each.dong,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['year', 'office_id', 'measure', 'source', 'carried', 'business_on'])
        .doUpdateSet(({ ref }) => ({
          count: sql<number>`${ref('figure.count')} + ${ref('excluded.count')}`,
          dong: sql<bigint>`${ref('figure.dong')} + ${ref('excluded.dong')}`,
        })),
    )
    .execute();
}

export async function openYear(tx: Tx, year: number, officeId: OrganizationId, on: Day): Promise<void> {
  await tx
    .insertInto('budget_year')
    .values({
      year,
      office_id: officeId,
      appropriated_dong: 0n,
      agreed_dong: 0n,
      assigned_dong: 0n,
      carried_in_dong: 0n,
      carried_out_dong: 0n,
      last_on: on,
    })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .execute();
}

export interface NewLine {
  readonly projectId: ProjectId;
  readonly officeId: OrganizationId;
  readonly year: number;
  readonly source: MoneySource;
  readonly carried?: boolean;
}
type LineName = Pick<NewLine, 'projectId' | 'year' | 'source' | 'carried'>;
const lineKey = ({ projectId, year, source, carried = false }: LineName) => `${projectId} ${year} ${source} ${carried}`;

/** The plan lines of projects, made where there are none yet. Answers how to find one. */
export async function openLines(tx: Tx, wanted: readonly NewLine[], on: Day): Promise<(line: LineName) => PlanLineId> {
  if (wanted.length > 0)
    await tx
      .insertInto('plan_line')
      .values(
        wanted.map((line) => ({
          id: newId<PlanLineId>(),
          office_id: line.officeId,
          project_id: line.projectId,
          year: line.year,
          source: line.source,
          carried: line.carried ?? false,
          assigned_dong: 0n,
          contracted_dong: 0n,
          last_on: on,
        })),
      )
      .onConflict((conflict) => conflict.columns(['project_id', 'year', 'source', 'carried']).doNothing())
      .execute();
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('plan_line')
          .select(['id', 'project_id', 'year', 'source', 'carried'])
          .where(sql<boolean>`project_id = ANY (${[...new Set(wanted.map(({ projectId }) => projectId))]}::uuid[])`)
          .execute();
  const ids = new Map(
    rows.map((row) => [
      lineKey({ projectId: row.project_id as ProjectId, year: row.year, source: row.source, carried: row.carried }),
      row.id,
    ]),
  );
  return (line) => {
    const id = ids.get(lineKey(line));
    if (id === undefined) throw new NotFound('plan-line');
    return id;
  };
}

export interface NewContractMoney {
  readonly contractId: ContractId;
  readonly officeId: OrganizationId;
  readonly lineId: PlanLineId;
  readonly source: MoneySource;
  readonly sharePermille: number;
}
/** Opens balances of contracts, one row a plan line; those open already stay as they are. */
export async function openContractMoney(tx: Tx, rows: readonly NewContractMoney[], on: Day): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('contract_balance')
    .values(
      rows.map((row) => ({
        contract_id: row.contractId,
        line_id: row.lineId,
        office_id: row.officeId,
        source: row.source,
        share_permille: row.sharePermille,
        contracted_dong: 0n,
        advanced_dong: 0n,
        recovered_dong: 0n,
        accepted_dong: 0n,
        cleared_dong: 0n,
        paid_dong: 0n,
        settled_dong: 0n,
        settled_on: null,
        last_on: on,
        carried_out_dong: 0n,
        carried_on: null,
        earlier_contracted_dong: 0n,
        earlier_advanced_dong: 0n,
      })),
    )
    .onConflict((conflict) => conflict.columns(['contract_id', 'line_id']).doNothing())
    .execute();
}

/** Fixes how much of a contract's national money may be out as advances, where no share was fixed before. */
export async function fixShare(tx: Tx, contractId: ContractId, sharePermille: number): Promise<void> {
  await tx
    .updateTable('contract_balance')
    .set({ share_permille: sharePermille })
    .where('contract_id', '=', contractId)
    .where('source', '=', 'national')
    .where('share_permille', '=', 0)
    .execute();
}
