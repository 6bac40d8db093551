import type { ContractId, OrganizationId, PlanLineId, ProjectId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { post } from '../ledger.commands.ts';
import { type MoneySource, moneySources, type Paper } from '../ledger.schema.ts';
import { addDeltas, type LockedBooks, lockBooks, openContractMoney, openLines, type Posting, type Touched } from '../ledger.store.ts';
import { ledgerRefusals as refusals } from '../ledger.words.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import { carryMoves, leftIn, type PassingLine } from './carry.rules.ts';
import { type LineOfYear, linesOfYear } from './carry.views.ts';

/** What of a project goes into the next year, by source. */
export interface Carry {
  readonly projectId: ProjectId;
  readonly officeId: OrganizationId;
  readonly amounts: Readonly<Record<MoneySource, bigint>>;
}
interface Turn {
  readonly year: number;
  readonly on: Day;
  readonly paper: Paper;
  readonly remark: string;
}

/**
 * Brings money of projects from a year into the next, all or none, in the act's own transaction: it leaves the year's
 * lines and enters lines of carried money, contracts with their open advances. Throws Refused where it is not there.
 */
export async function carryOver(act: Act, turn: Turn, carries: readonly Carry[]): Promise<void> {
  const projects = carries.map(({ projectId }) => projectId);
  const lines = await linesOfYear(act.tx, turn.year, projects);
  const there = new Set(
    (await linesOfYear(act.tx, turn.year + 1, projects))
      .filter(({ carried, source }) => carried && source === 'national')
      .map(({ projectId }) => projectId),
  );
  const asked = carries.flatMap((carry) =>
    moneySources.filter((source) => carry.amounts[source] > 0n).map((source) => ({ ...carry, source, amount: carry.amounts[source] })),
  );
  const wanted = asked.map(({ projectId, officeId, source }) => ({ projectId, officeId, year: turn.year + 1, source, carried: true }));
  const lineTo = await openLines(act.tx, wanted, turn.on);
  // The lines of both years before any contract, as everybody locks them.
  const locked = await lockBooks(
    act.tx,
    touchedBy(
      turn.year,
      lines,
      wanted.map((line) => ({ source: line.source, lineId: lineTo(line) })),
    ),
  );
  const byProject = Map.groupBy(lines, ({ projectId, source }) => `${projectId} ${source}`);
  const moves = asked.map(({ amount, ...carry }) => ({
    ...carry,
    moves: movesOf(byProject.get(`${carry.projectId} ${carry.source}`) ?? [], locked, amount),
  }));
  const postings = moves.flatMap(({ projectId, officeId, source, moves: own }) => {
    const to = lineTo({ projectId, year: turn.year + 1, source, carried: true });
    return own.map(({ side, line, contract, kind, amount, earlier }): Posting => ({
      kind,
      source,
      year: side === 'from' ? turn.year : turn.year + 1,
      officeId,
      lineId: side === 'from' ? (line as PlanLineId) : to,
      amount,
      on: turn.on,
      paper: turn.paper,
      remark: turn.remark,
      ...(contract === null ? {} : { contractId: contract as ContractId }),
      ...(earlier === undefined ? {} : { earlier }),
    }));
  });
  const taking = postings.filter(({ kind }) => kind === 'take-contracted');
  await openContractMoney(
    act.tx,
    taking.map((posting) => ({
      contractId: posting.contractId!,
      officeId: posting.officeId,
      lineId: posting.lineId!,
      source: posting.source,
      sharePermille: shareOf(locked, posting),
    })),
    turn.on,
  );
  await post(act, postings);
  const counted = { year: turn.year + 1, source: 'national' as const, carried: true, on: turn.on, count: 1, dong: 0n };
  const first = carries.filter(({ projectId, amounts }) => amounts.national > 0n && !there.has(projectId));
  const signed = new Map(taking.filter(({ source }) => source === 'national').map((posting) => [posting.contractId!, posting.officeId]));
  await addDeltas(act.tx, [
    ...first.map(({ officeId }) => ({ ...counted, officeId, measure: 'projects' as const })),
    ...[...signed.values()].map((officeId) => ({ ...counted, officeId, measure: 'contracted' as const })),
  ]);
}

/** The balances a carry touches: both years, their lines, the contracts. */
function touchedBy(year: number, lines: readonly LineOfYear[], taking: readonly Pick<LineOfYear, 'lineId' | 'source'>[]): Touched[] {
  const [years, own] = [
    [year, year + 1].map((each): Touched => ({ kind: 'take-assigned', source: 'national', year: each })),
    [...lines, ...taking].map(({ lineId, source }): Touched => ({ kind: 'accept', source, year, lineId })),
  ];
  return [
    ...years,
    ...own,
    ...lines.flatMap(({ lineId, source, contracts }) =>
      contracts.map((contractId): Touched => ({ kind: 'accept', source, year, lineId, contractId })),
    ),
  ];
}

function movesOf(own: readonly LineOfYear[], locked: LockedBooks, amount: bigint) {
  const lines = own.map(({ lineId, contracts }): PassingLine => ({
    key: lineId,
    line: locked.lines.get(lineId)!,
    contracts: contracts.map((id) => ({ key: id, balance: locked.contracts.get(`${id} ${lineId}`)! })),
  }));
  const moves = carryMoves(lines, amount);
  if (moves !== null) return moves;
  const left = lines.map(leftIn);
  const bound = left.reduce((sum, each) => sum + each.bound, 0n);
  throw new Refused([
    {
      ...(amount < bound
        ? refusals.carryWhole(writtenDong(bound))
        : refusals.carryOverLeft(writtenDong(amount), writtenDong(left.reduce((sum, each) => sum + each.bound + each.unbound, 0n)))),
      basis: null,
    },
  ]);
}

/** The share that the contract has where its money comes from. */
const shareOf = (locked: LockedBooks, { contractId }: Posting): number =>
  Math.max(0, ...[...locked.contracts].filter(([key]) => key.startsWith(`${contractId} `)).map(([, { sharePermille }]) => sharePermille));
