import { type RawBuilder, sql } from 'kysely';
import type { ContractId, OrganizationId, ProjectId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asked, openPart, part, rowsOf } from '../../platform/db/parts.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import { applyMovement, bookRows, booksByContract, type ContractBooks } from '../funding/index.ts';
import { ledgerRefusals } from '../funding/ledger.words.ts';
import { AGENCY } from '../organizations/index.ts';
import type { ContractState } from '../contracts/contract.schema.ts';
import type { ProjectState } from '../projects/project.schema.ts';
import { afterPending, mostOf, movementOf, type Pending, type Sums } from './disbursement.rules.ts';
import type { DisbursementKind } from './disbursement.schema.ts';
import type { DisbursementFacts } from './disbursement.steps.ts';
import { disbursementRefusals as refusals } from './disbursement.words.ts';
import type { AdvanceShare } from './shares/share.schema.ts';
import { shareAmong, shareRows } from './shares/share.views.ts';

/** A contract with all by which requests for its money are judged, as it stands now. */
export interface JudgedContract {
  readonly id: ContractId;
  readonly officeId: OrganizationId;
  readonly agencyId: OrganizationId;
  readonly departmentId: OrganizationId | null;
  readonly projectId: ProjectId;
  readonly state: ContractState;
  readonly project: ProjectState;
  readonly signedOn: Day | null;
  readonly illustrative: boolean;
  /** The share in force on the day of signing. */
  readonly share: AdvanceShare | null;
  readonly books: ContractBooks;
  readonly pending: readonly Pending[];
}

type Bare = Omit<JudgedContract, 'agencyId' | 'share' | 'books' | 'pending'> & { readonly activity: string };
/** What is asked about contracts, given under a name beside their projects, as they stand now. */
export const judgedBy = (contracts: RawBuilder<unknown>, projects: RawBuilder<unknown>) => ({
  contracts: rowsOf(
    sql<Bare>`SELECT c.id, c.office_id AS "officeId", p.department_id AS "departmentId", p.id AS "projectId", c.state, p.state AS project, c.signed_on AS "signedOn", c.illustrative, p.activity FROM ${contracts} c JOIN ${projects} p ON p.id = c.project_id`,
  ),
  pending: rowsOf(
    sql<
      Omit<Pending, 'amount'> & { readonly contractId: string; readonly amount: string }
    >`SELECT id, contract_id AS "contractId", kind, amount_dong::text AS amount FROM disbursement WHERE contract_id IN (SELECT id FROM ${contracts}) AND state IN ('requested', 'checked', 'approved')`,
  ),
  books: rowsOf(bookRows(sql`SELECT id FROM ${contracts}`)),
  agencyId: AGENCY,
  shares: rowsOf(shareRows(sql`SELECT activity::text FROM ${projects}`)),
});

/** The contracts of such an answer, by id. */
export function contractsJudged({
  contracts,
  pending,
  books,
  agencyId,
  shares,
}: Asked<ReturnType<typeof judgedBy>>): Map<string, JudgedContract> {
  const [booksById, shareOf] = [booksByContract(books), shareAmong(shares)];
  return new Map(
    contracts.map(({ activity, ...row }) => [
      row.id as string,
      {
        ...row,
        agencyId,
        share: row.signedOn === null ? null : shareOf({ activity, on: row.signedOn }),
        books: booksById.get(row.id) ?? {},
        pending: pending.flatMap(({ contractId, amount, ...each }) => (contractId === row.id ? [{ ...each, amount: BigInt(amount) }] : [])),
      },
    ]),
  );
}

/** Contracts as they stand now, by id, in one question however many; in a command, lock them first. */
export async function judgedContracts(tx: Tx, ids: readonly string[]): Promise<Map<string, JudgedContract>> {
  const judged = {
    judged_contract: sql`SELECT * FROM contract WHERE id = ANY (${[...new Set(ids)]}::uuid[])`,
    judged_project: sql`SELECT * FROM project WHERE id IN (SELECT project_id FROM judged_contract)`,
  };
  return ids.length === 0 ? new Map() : openPart(tx, part(judged, judgedBy(sql`judged_contract`, sql`judged_project`), contractsJudged));
}

/** The national balances of a contract with the share that counts: the one fixed by its first request, else that of the day of signing. */
const nationalOf = ({ books, share }: JudgedContract) =>
  books.national === undefined ? null : { ...books.national, sharePermille: books.national.sharePermille || (share?.sharePermille ?? 0) };
const NOTHING: Sums = { sharePermille: 0, contracted: 0n, advanced: 0n, recovered: 0n, accepted: 0n, cleared: 0n, paid: 0n };

/** The most that may still be asked of a kind. */
export const mostLeft = (contract: JudgedContract, kind: DisbursementKind): bigint =>
  mostOf(kind, nationalOf(contract) ?? NOTHING, contract.pending);
/** What a settlement settles: all that was spent of the national money. */
export const spentOf = ({ books: { national } }: JudgedContract): bigint =>
  national === undefined ? 0n : national.cleared + national.paid;

/** What the ledger says against an amount, as if what others ask were gone already. */
function brokenBy(contract: JudgedContract, kind: DisbursementKind, amount: bigint, pending: readonly Pending[], today: Day): Refusal[] {
  const balance = nationalOf(contract);
  if (balance === null) return [];
  // Nothing spent and an advance out: that, not the missing amount, is what holds the settlement up.
  const open = balance.advanced - balance.recovered - balance.cleared;
  if (kind === 'settlement' && amount === 0n)
    return [{ ...(open > 0n ? ledgerRefusals.advanceOpen(writtenDong(open)) : refusals.nothingLeft), basis: null }];
  const promised = afterPending(balance, kind, pending);
  const answer = applyMovement(
    { year: null, line: null, contract: promised },
    { kind: movementOf[kind], source: 'national', amount, on: today },
  );
  if (!('refusals' in answer)) return [];
  const basis = kind !== 'advance' ? null : contract.share?.mark === 'confirmed' ? contract.share.basis : 'unverified';
  const others =
    promised.advanced -
    balance.advanced +
    promised.cleared -
    balance.cleared +
    promised.paid -
    balance.paid +
    promised.recovered -
    balance.recovered;
  return [
    ...answer.refusals.map((each) => ({ ...each, basis: each.basis ?? basis })),
    ...(others > 0n ? [{ ...refusals.waiting(writtenDong(others)), basis: null }] : []),
  ];
}

/** What a request of a kind is judged by; without an amount, whether anything is left to ask for. `own` is the request itself, where it was made. */
export function factsFor(
  contract: JudgedContract,
  { kind, amount, own = null, today }: { kind: DisbursementKind; amount: bigint | null; own?: string | null; today: Day },
): DisbursementFacts {
  const others = contract.pending.filter(({ id }) => id !== own);
  const asked = kind === 'settlement' ? spentOf(contract) : amount;
  const broken =
    asked !== null
      ? brokenBy(contract, kind, asked, others, today)
      : mostLeft(contract, kind) > 0n
        ? []
        : [{ ...refusals.nothingLeft, basis: null }];
  return {
    today,
    contract: contract.state,
    signedOn: contract.signedOn,
    project: contract.project,
    share: contract.share,
    othersOpen: others.length,
    settlementOpen: others.some((each) => each.kind === 'settlement'),
    broken,
  };
}
