import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Workbook } from '../../../platform/workbook.ts';
import type { Proposal } from '../../imports/index.ts';
import { factsFor, judgedContracts, type JudgedContract } from '../disbursement.facts.ts';
import { refusalsOfRequest } from '../disbursement.steps.ts';
import type { DisbursementPaper } from '../shares/share.schema.ts';
import {
  type BooksOrder,
  type Known,
  type Line,
  linesOf,
  nameProjects,
  openBooks,
  pairBooks,
  setAsideOurs,
  setAsideSaid,
  setAsideTheirs,
  strangersIn,
} from './account.books.ts';
import { readAccounts } from './account.reader.ts';
import { differences } from './account.rules.ts';
import type { AccountSums, Compared } from './account.schema.ts';
import { accountFaults as words, noRequest } from './account.words.ts';

const BATCH = 500;
/** Reads an accounting export and sets it aside beside our book, each entry with the one it belongs to. Answers how many rows it has. */
export async function setBooksSideBySide(tx: Tx, workbook: Workbook, order: BooksOrder): Promise<number> {
  await openBooks(tx);
  const reading = readAccounts(workbook, order.year, order.on);
  let [from, some] = [0, [] as Parameters<typeof setAsideTheirs>[2][number][]];
  const setAside = async () => {
    await setAsideTheirs(tx, from, some);
    await setAsideSaid(tx, reading.faults.splice(0));
    [from, some] = [from + some.length, []];
  };
  for await (const row of reading.rows) {
    if (row !== null) some.push(row);
    if (some.length >= BATCH || reading.faults.length >= BATCH) await setAside();
  }
  await setAside();
  await setAsideOurs(tx, order);
  await nameProjects(tx, order);
  for await (const rows of strangersIn(tx))
    await setAsideSaid(
      tx,
      rows.map(({ sheet, projectCell, project }) => ({
        weight: 'note',
        code: 'project-unknown',
        sheet,
        cell: projectCell,
        vi: words.unknownProject(project).vi,
        en: words.unknownProject(project).en,
      })),
    );
  await pairBooks(tx);
  return reading.count();
}

/** The lines of the comparison, contract by contract. Nothing is posted: what is only there says whether it could be asked for. `sums` is whole when all have passed. */
export async function* compareBooks(tx: Tx, on: Day, sums: Tally): AsyncGenerator<Proposal<Compared>> {
  let judged = new Map<string, JudgedContract>();
  let requests = new Map<string, number>();
  for await (const lines of linesOf(tx)) {
    const ids = new Set(
      lines.flatMap(({ theirs, ours, known }) => (theirs !== null && ours === null && known?.contractId != null ? [known.contractId] : [])),
    );
    // What is promised by the lines before counts. A contract's lines follow each other, so that only the one this batch begins with has some before.
    const begun = lines[0]?.known?.contractId ?? '';
    const fresh = [...ids].filter((id) => id !== begun || !judged.has(id));
    requests = new Map([...[...requests].filter(([key]) => key.startsWith(begun)), ...(await openRequests(tx, fresh, on))]);
    judged = new Map([...[...judged].filter(([id]) => id === begun), ...(await judgedContracts(tx, fresh))]);
    for (const line of lines) {
      const compared = comparedOf(line);
      const detail =
        compared.verdict === 'only-there' ? { ...compared, request: requestOf(compared, line.known, { on, judged, requests }) } : compared;
      sums.add(detail, judged);
      yield { place: line.place, verdict: detail.verdict, sheet: detail.sheet, cell: detail.cell, detail };
    }
  }
}

const entryOf = <Entry extends { readonly amount: string }>(entry: Entry | null) =>
  entry === null ? null : { ...entry, amount: BigInt(entry.amount) };
function comparedOf({ theirs, ours, known }: Line): Compared {
  const { verdict, otherPaper, otherDay, difference } = differences({ theirs: entryOf(theirs), ours: entryOf(ours) });
  return {
    verdict,
    sheet: theirs?.sheet ?? '',
    cell: theirs?.cell ?? '',
    code: known?.code ?? theirs!.project,
    projectId: known?.projectId ?? null,
    contractId: known?.contractId ?? null,
    name: known?.name ?? null,
    unit: known?.unit ?? null,
    kind: ours?.kind ?? theirs?.kind ?? null,
    kindWords: theirs?.kindWords ?? '',
    theirs: theirs === null ? null : { paper: theirs.paper, on: theirs.on, amountDong: theirs.amount },
    ours: ours === null ? null : { movementId: ours.movementId, paper: ours.paper, on: ours.on, amountDong: ours.amount },
    differenceDong: difference.toString(),
    otherPaper,
    otherDay,
    request: null,
  };
}

/** Requests of some contracts that wait already, by contract, kind and amount: what is asked once is not asked again. */
async function openRequests(tx: Tx, contracts: readonly string[], on: Day): Promise<[string, number][]> {
  if (contracts.length === 0) return [];
  const { rows } = await sql<{
    key: string;
    waiting: number;
  }>`SELECT contract_id || ' ' || kind || ' ' || amount_dong AS key, count(*)::int AS waiting FROM disbursement WHERE contract_id = ANY (${[...contracts]}::uuid[]) AND state IN ('requested', 'checked', 'approved') AND requested_on <= ${on}::date GROUP BY 1`.execute(
    tx,
  );
  return rows.map(({ key, waiting }) => [key, waiting]);
}

/** Whether a line that is only there can become a request. What is promised by the lines before it counts: they are judged in order, as they would be taken. */
function requestOf(
  { kind, contractId, theirs }: Compared,
  known: Known | null,
  { on: today, judged, requests }: { on: Day; judged: Map<string, JudgedContract>; requests: Map<string, number> },
): Compared['request'] {
  const no = (why: { vi: string; en: string }) => ({ open: false, why: { vi: why.vi, en: why.en } });
  if (kind === null || known === null) return no(noRequest.unclear);
  if (kind === 'settlement') return no(noRequest.settlement);
  if (!known.own) return no(noRequest.otherOffice);
  const contract = contractId === null ? undefined : judged.get(contractId);
  if (!known.signed || contract === undefined) return no(noRequest.noContract);
  const key = `${contractId} ${kind} ${theirs!.amountDong}`;
  const waiting = requests.get(key) ?? 0;
  if (waiting > 0) {
    requests.set(key, waiting - 1);
    return no(noRequest.asked);
  }
  const amount = BigInt(theirs!.amountDong);
  const refusals = refusalsOfRequest(kind, contract, {
    ...factsFor(contract, { kind, amount, today }),
    papers: contract.share?.papers ?? [],
    paper: { code: theirs!.paper, on: theirs!.on },
  });
  if (refusals.length > 0) return no({ vi: refusals.map(({ vi }) => vi).join(' '), en: refusals.map(({ en }) => en).join(' ') });
  judged.set(contract.id, { ...contract, pending: [...contract.pending, { id: key, kind, amount }] });
  return { open: true, why: null };
}

/** Counts the lines as they pass. */
export interface Tally {
  add(line: Compared, judged: ReadonlyMap<string, JudgedContract>): void;
  sums(): AccountSums;
}
export function openTally(): Tally {
  const figure = () => ({ rows: 0, theirs: 0n, ours: 0n });
  const [figures, papers, open] = [
    { agreeing: figure(), differing: figure(), 'only-there': figure(), 'only-here': figure() },
    new Set<DisbursementPaper>(),
    { rows: 0, dong: 0n },
  ];
  const told = ({ rows, theirs, ours }: ReturnType<typeof figure>) => ({ rows, theirsDong: theirs.toString(), oursDong: ours.toString() });
  return {
    add: ({ verdict, theirs, ours, request, kind, contractId }, judged) => {
      const its = figures[verdict];
      its.rows += 1;
      its.theirs += BigInt(theirs?.amountDong ?? 0);
      its.ours += BigInt(ours?.amountDong ?? 0);
      if (request?.open !== true) return;
      open.rows += 1;
      open.dong += BigInt(theirs!.amountDong);
      if (kind === 'advance') for (const paper of judged.get(contractId!)?.share?.papers ?? []) papers.add(paper);
    },
    sums: () => ({
      agreeing: told(figures.agreeing),
      differing: told(figures.differing),
      'only-there': told(figures['only-there']),
      'only-here': told(figures['only-here']),
      requestable: open.rows,
      requestableDong: open.dong.toString(),
      papers: [...papers],
    }),
  };
}
