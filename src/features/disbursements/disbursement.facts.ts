import { sql } from 'kysely';
import type { ContractId, OrganizationId, ProjectId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import { contractBooks, type ContractBooks, applyMovement } from '../funding/index.ts';
import { ledgerRefusals } from '../funding/ledger.words.ts';
import { agencyOf } from '../organizations/index.ts';
import type { ContractState } from '../contracts/contract.schema.ts';
import type { ProjectState } from '../projects/project.schema.ts';
import { afterPending, mostOf, movementOf, type Pending, type Sums } from './disbursement.rules.ts';
import type { DisbursementKind } from './disbursement.schema.ts';
import type { DisbursementFacts } from './disbursement.steps.ts';
import { disbursementRefusals as refusals } from './disbursement.words.ts';
import type { AdvanceShare } from './shares/share.schema.ts';
import { sharesFor } from './shares/share.views.ts';

/** A contract with all by which requests for its money are judged, as it stands now. */
export interface JudgedContract {
  readonly id: ContractId; readonly officeId: OrganizationId; readonly agencyId: OrganizationId; readonly departmentId: OrganizationId | null; readonly projectId: ProjectId; readonly state: ContractState; readonly project: ProjectState; readonly signedOn: Day | null; readonly illustrative: boolean;
  /** The share in force on the day of signing. */
  readonly share: AdvanceShare | null;
  readonly books: ContractBooks;
  readonly pending: readonly Pending[];
}

/** Contracts as they stand now, by id, in four questions however many; in a command, lock them first. */
export async function judgedContracts(tx: Tx, ids: readonly string[]): Promise<Map<string, JudgedContract>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('contract').innerJoin('project', 'project.id', 'contract.project_id').where(sql<boolean>`contract.id = ANY (${wanted}::uuid[])`)
    .select(['contract.id', 'contract.office_id', 'contract.project_id', 'contract.state', 'contract.signed_on', 'contract.illustrative', 'project.department_id', 'project.state as project_state', 'project.activity']).execute();
  const pending = await tx.selectFrom('disbursement').select(['id', 'contract_id', 'kind', 'amount_dong']).where(sql<boolean>`contract_id = ANY (${wanted}::uuid[])`).where('state', 'in', ['requested', 'checked', 'approved']).execute();
  const [agencyId, books] = [await agencyOf(tx), await contractBooks(tx, wanted)];
  const shareOf = await sharesFor(tx, rows.flatMap((row) => (row.signed_on === null ? [] : [{ activity: row.activity, on: row.signed_on }])));
  return new Map(rows.map((row) => [row.id as string, {
    id: row.id, officeId: row.office_id, agencyId, departmentId: row.department_id, projectId: row.project_id, state: row.state, project: row.project_state, signedOn: row.signed_on, illustrative: row.illustrative,
    share: row.signed_on === null ? null : shareOf({ activity: row.activity, on: row.signed_on }), books: books.get(row.id) ?? {},
    pending: pending.filter(({ contract_id: of }) => of === row.id).map((each) => ({ id: each.id, kind: each.kind, amount: each.amount_dong })),
  }]));
}

/** The national balances of a contract with the share that counts: the one fixed by its first request, else that of the day of signing. */
const nationalOf = ({ books, share }: JudgedContract) => (books.national === undefined ? null : { ...books.national, sharePermille: books.national.sharePermille || (share?.sharePermille ?? 0) });
const NOTHING: Sums = { sharePermille: 0, contracted: 0n, advanced: 0n, recovered: 0n, accepted: 0n, cleared: 0n, paid: 0n };

/** The most that may still be asked of a kind. */
export const mostLeft = (contract: JudgedContract, kind: DisbursementKind): bigint => mostOf(kind, nationalOf(contract) ?? NOTHING, contract.pending);
/** What a settlement settles: all that was spent of the national money. */
export const spentOf = ({ books: { national } }: JudgedContract): bigint => (national === undefined ? 0n : national.cleared + national.paid);

/** What the ledger says against an amount, as if what others ask were gone already. */
function brokenBy(contract: JudgedContract, kind: DisbursementKind, amount: bigint, pending: readonly Pending[], today: Day): Refusal[] {
  const balance = nationalOf(contract);
  if (balance === null) return [];
  // Nothing spent and an advance out: that, not the missing amount, is what holds the settlement up.
  const open = balance.advanced - balance.recovered - balance.cleared;
  if (kind === 'settlement' && amount === 0n) return [{ ...(open > 0n ? ledgerRefusals.advanceOpen(writtenDong(open)) : refusals.nothingLeft), basis: null }];
  const promised = afterPending(balance, kind, pending);
  const answer = applyMovement({ year: null, line: null, contract: promised }, { kind: movementOf[kind], source: 'national', amount, on: today });
  if (!('refusals' in answer)) return [];
  const basis = kind !== 'advance' ? null : contract.share?.mark === 'confirmed' ? contract.share.basis : 'unverified';
  const others = promised.advanced - balance.advanced + promised.cleared - balance.cleared + promised.paid - balance.paid + promised.recovered - balance.recovered;
  return [...answer.refusals.map((each) => ({ ...each, basis: each.basis ?? basis })), ...(others > 0n ? [{ ...refusals.waiting(writtenDong(others)), basis: null }] : [])];
}

/** What a request of a kind is judged by; without an amount, whether anything is left to ask for. `own` is the request itself, where it was made. */
export function factsFor(contract: JudgedContract, { kind, amount, own = null, today }: { kind: DisbursementKind; amount: bigint | null; own?: string | null; today: Day }): DisbursementFacts {
  const others = contract.pending.filter(({ id }) => id !== own);
  const asked = kind === 'settlement' ? spentOf(contract) : amount;
  const broken = asked !== null ? brokenBy(contract, kind, asked, others, today) : mostLeft(contract, kind) > 0n ? [] : [{ ...refusals.nothingLeft, basis: null }];
  return { today, contract: contract.state, signedOn: contract.signedOn, project: contract.project, share: contract.share, othersOpen: others.length, settlementOpen: others.some((each) => each.kind === 'settlement'), broken };
}
