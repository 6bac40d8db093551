import { type RawBuilder, sql } from 'kysely';
import type { ContractId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { entriesOf } from './ledger.rules.ts';
import type { BudgetYear, Chain, Movement } from './ledger.schema.ts';

const summed = (plus: string, minus = ''): RawBuilder<string> => sql`coalesce(sum(m.amount_dong) FILTER (WHERE m.kind = ${plus}::movement_kind), 0)${minus === '' ? sql`` : sql` - coalesce(sum(m.amount_dong) FILTER (WHERE m.kind = ${minus}::movement_kind), 0)`}`;
/** The sums of the chain over movements `m`, each as text. */
const CHAIN = sql`(${summed('assign', 'release')})::text AS "assignedDong", (${summed('contract', 'reduce')})::text AS "contractedDong", (${summed('advance')})::text AS "advancedDong", (${summed('recover')})::text AS "recoveredDong",
  (${summed('accept', 'correct')})::text AS "acceptedDong", (${summed('clear')})::text AS "clearedDong", (${summed('pay')})::text AS "paidDong", (${summed('settle')})::text AS "settledDong"`;

/** The money of each project as it stood on a day, one row a source that has any. */
export async function chainsOf(tx: Tx, projectIds: readonly string[], on: Day): Promise<Map<string, Chain[]>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await sql<Chain & { project: string }>`SELECT l.project_id AS project, l.source, ${CHAIN} FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.business_on <= ${on}::date
    WHERE l.project_id = ANY (${[...projectIds]}::uuid[]) GROUP BY l.project_id, l.source ORDER BY l.source`.execute(tx);
  return Map.groupBy(rows.map(({ project, ...chain }) => ({ project, chain })), ({ project }) => project).entries().reduce((map, [id, own]) => map.set(id, own.map(({ chain }) => chain)), new Map<string, Chain[]>());
}

/** The money of one contract as it stood on a day. */
export async function contractChain(tx: Tx, contractId: string, on: Day): Promise<Chain[]> {
  return (await sql<Chain>`SELECT m.source, ${CHAIN} FROM movement m WHERE m.contract_id = ${contractId} AND m.business_on <= ${on}::date GROUP BY m.source ORDER BY m.source`.execute(tx)).rows;
}

/** Every movement of a project up to a day, the newest first, with its two sides. */
export async function movementsOf(tx: Tx, projectId: string, on: Day): Promise<Movement[]> {
  const { rows } = await sql<Omit<Movement, 'debit' | 'credit' | 'recordedAt'> & { recordedAt: Date }>`
    SELECT m.id::text, m.kind, m.year, m.source, m.line_id AS "lineId", m.contract_id AS "contractId", m.amount_dong::text AS "amountDong", m.business_on AS on, m.recorded_at AS "recordedAt",
           json_build_object('code', m.paper_code, 'on', m.paper_on) AS paper, m.author, m.approver, m.remark
      FROM plan_line l JOIN movement m ON m.line_id = l.id WHERE l.project_id = ${projectId} AND m.business_on <= ${on}::date ORDER BY m.business_on DESC, m.id DESC`.execute(tx);
  return rows.map((row) => {
    const [debit, credit] = entriesOf({ kind: row.kind, source: row.source, amount: BigInt(row.amountDong) });
    return { ...row, recordedAt: row.recordedAt.toISOString(), debit: debit.account, credit: credit.account };
  });
}

/** The national estimates as they stood on a day, the newest year first. */
export async function budgetYears(tx: Tx, on: Day): Promise<BudgetYear[]> {
  return (await sql<BudgetYear>`SELECT year, appropriated::text AS "appropriatedDong", agreed::text AS "agreedDong", assigned::text AS "assignedDong", (appropriated - assigned)::text AS "unallocatedDong" FROM estimates_on(${on}::date) ORDER BY year DESC`.execute(tx)).rows;
}

/** What may be unallocated, free to contract, drawn or out: today's balances of a contract, in đồng. Null where it has none of the source. */
export async function contractMoney(tx: Tx, contractId: ContractId): Promise<{ sharePermille: number; contracted: bigint; advanced: bigint; recovered: bigint; accepted: bigint; cleared: bigint; paid: bigint; settledOn: Day | null; year: number; lineId: string } | null> {
  const row = await tx.selectFrom('contract_balance').innerJoin('plan_line', 'plan_line.id', 'contract_balance.line_id').selectAll('contract_balance').select('plan_line.year').where('contract_id', '=', contractId).where('contract_balance.source', '=', 'national').executeTakeFirst();
  if (row === undefined) return null;
  return { sharePermille: row.share_permille, contracted: row.contracted_dong, advanced: row.advanced_dong, recovered: row.recovered_dong, accepted: row.accepted_dong, cleared: row.cleared_dong, paid: row.paid_dong, settledOn: row.settled_on, year: row.year, lineId: row.line_id };
}
