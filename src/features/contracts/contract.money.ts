import { sql } from 'kysely';
import type { PlanLineId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { carriedInto, contractBooks, openContractMoney, openLines, post, type Posting, spread } from '../funding/index.ts';
import type { MoneySource, Paper } from '../funding/ledger.schema.ts';
import type { LockedContract } from './contract.store.ts';

/** What an act binds more or less of a contract, by source; the share of a line it has no money in yet, where not that of its others. */
export interface Binding {
  readonly contract: LockedContract;
  readonly on: Day;
  readonly paper: Paper;
  readonly changes: readonly (readonly [MoneySource, bigint])[];
  readonly sharePermille?: number;
}
interface LineRoom {
  readonly id: PlanLineId;
  readonly project: string;
  readonly source: MoneySource;
  readonly year: number;
  readonly carried: boolean;
  readonly room: bigint;
}

/**
 * The postings of bindings. More value is bound where the plan has money free, the oldest first, but never in a year whose
 * money went into the next; less is given back by the newest money first. What fits nowhere is asked of the last, whose
 * ledger says why not.
 */
export async function bindingsOf(
  act: Act,
  bindings: readonly Binding[],
): Promise<{ readonly posting: Posting; readonly carried: boolean }[]> {
  const moving = bindings.flatMap(({ changes, ...binding }) =>
    changes.filter(([, dong]) => dong !== 0n).map(([source, dong]) => ({ ...binding, source, dong })),
  );
  const projects = bindings.map(({ contract }) => contract.projectId as string);
  const since = await carriedInto(act.tx, projects);
  // A line there must be: of the project's year, or of the one its money went into.
  for (const {
    contract: { projectId, officeId, year },
    source,
    on,
  } of moving)
    await openLines(act.tx, [{ projectId, officeId, source, year: since.get(projectId) ?? year, carried: since.has(projectId) }], on);
  const lines = await roomOf(act.tx, projects);
  const books = await contractBooks(
    act.tx,
    bindings.map(({ contract }) => contract.id),
  );
  const found = moving.flatMap(({ contract, source, dong, on, paper, sharePermille }) => {
    const rows = books.get(contract.id)?.[source]?.rows ?? [];
    const open = lines.filter(
      (line) => line.project === contract.projectId && line.source === source && line.year >= (since.get(contract.projectId) ?? 0),
    );
    const parts =
      dong < 0n
        ? spread(rows, 'reduce', -dong).map(({ row, amount }) => ({ ...row, amount }))
        : shared(open, dong).map(({ line, amount }) => ({ ...line, lineId: line.id, amount }));
    return parts.map(({ lineId, year, carried, amount }) => ({
      carried,
      share: sharePermille ?? rows.at(-1)?.sharePermille ?? 0,
      posting: {
        kind: dong > 0n ? 'contract' : 'reduce',
        source,
        year,
        officeId: contract.officeId,
        lineId,
        contractId: contract.id,
        amount,
        on,
        paper,
      } satisfies Posting,
    }));
  });
  for (const { posting, share } of found) await openContractMoney(act.tx, [{ ...posting, sharePermille: share }], posting.on);
  return found;
}

/** Binds more or less of one contract. */
export const bind = async (act: Act, binding: Binding): Promise<void> =>
  post(
    act,
    (await bindingsOf(act, [binding])).map(({ posting }) => posting),
  );

/** An amount over the lines that have room, in their order; the rest stands with the last. */
function shared(lines: readonly LineRoom[], dong: bigint): { line: LineRoom; amount: bigint }[] {
  let left = dong;
  return lines.flatMap((line, at) => {
    const amount = at === lines.length - 1 || left < line.room ? left : line.room;
    left -= amount;
    return amount > 0n ? [{ line, amount }] : [];
  });
}

/** The lines of projects with what the plan has free in each, the oldest money first. */
async function roomOf(tx: Tx, projectIds: readonly string[]): Promise<LineRoom[]> {
  return (
    await sql<LineRoom>`SELECT id, project_id AS project, source, year, carried, (assigned_dong - contracted_dong)::bigint AS room FROM plan_line WHERE project_id = ANY (${[...new Set(projectIds)]}::uuid[]) ORDER BY year, carried DESC`.execute(
      tx,
    )
  ).rows;
}
