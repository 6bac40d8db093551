import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import { cellWords, type CellSentence } from '../../../platform/pure/cells.words.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { fold } from '../../../platform/pure/vietnamese.ts';
import { amountIn, type Cell, columnName, dayIn, plainText, type SheetRow, type Workbook } from '../../../platform/workbook.ts';
import type { DisbursementKind, DisbursementState } from '../disbursement.schema.ts';
import { disbursementWords } from '../disbursement.words.ts';
import { confirmationFaults as words } from './confirmation.words.ts';
import type { MatchedConfirmation } from './treasury.schema.ts';

export interface ReadConfirmations {
  readonly rows: number;
  readonly waiting: number;
  readonly faults: readonly CellFault[];
  readonly confirmations: readonly MatchedConfirmation[];
}

const HEADER_WITHIN = 20;
/** What one act confirms at most. */
const MOST = 500;
const COLUMNS = {
  request: /^so (?:giay )?de nghi/,
  code: /^ma\b/,
  kind: /^loai\b/,
  amount: /^so tien/,
  voucher: /^so chung tu/,
  day: /^ngay(?! de nghi)/,
} as const;
type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

function headerOf({ cells }: SheetRow): Columns | null {
  const found = Object.entries(COLUMNS).map(([key, pattern]) => [key, cells.find(({ text }) => pattern.test(plainText(text)))?.column]);
  return found.every(([, column]) => column !== undefined) ? (Object.fromEntries(found) as Columns) : null;
}

interface Request {
  readonly id: string;
  readonly request: string;
  readonly code: string;
  readonly kind: DisbursementKind;
  readonly state: DisbursementState;
  readonly amount: string;
}

/** Reads the first sheet of a file of confirmations against the requests as they stand. A row without number and day is one that still waits. */
export async function readConfirmations(tx: Tx, workbook: Workbook, today: Day): Promise<ReadConfirmations> {
  const faults: CellFault[] = [];
  const { name } = workbook.sheets[0]!;
  const tell = (cell: string, code: string, said: CellSentence) => {
    faults.push({ weight: 'fault', code, sheet: name, cell, vi: said.vi, en: said.en });
  };
  const { rows, filled } = await rowsOf(workbook);
  if (rows === null) {
    tell('A1', 'wrong-form', words.wrongForm);
    return { rows: 0, waiting: 0, faults, confirmations: [] };
  }
  if (filled.length > MOST) tell(filled[MOST]!.cell('request'), 'too-many-rows', words.tooMany(MOST));
  const known = await requestsNamed(
    tx,
    filled.map(({ text }) => text('request')),
    today,
  );
  const firstOf = new Map<string, string>();
  const confirmations = filled.slice(0, MOST).flatMap((row): MatchedConfirmation[] => {
    const before = faults.length;
    const found = matchOf(row, known, (key, code, said) => tell(row.cell(key), code, said));
    const on = dayOf(row, today, (code, said) => tell(row.cell('day'), code, said));
    if (row.text('voucher') === '') tell(row.cell('voucher'), 'voucher-missing', words.noVoucher);
    if (found === null || on === null || faults.length > before) return [];
    const first = firstOf.get(found.id);
    if (first !== undefined) {
      tell(row.cell('request'), 'request-twice', words.twice(first));
      return [];
    }
    firstOf.set(found.id, row.cell('request'));
    return [
      {
        id: found.id,
        paper: { code: row.text('voucher'), on },
        sheet: name,
        cell: row.cell('request'),
        request: found.request,
        code: found.code,
        kind: found.kind,
        amountDong: found.amount,
      },
    ];
  });
  return { rows, waiting: rows - filled.length, faults, confirmations };
}

/** How many rows the first sheet has under its header, and those that are filled in: one more than may be, and no further. Rows are null without a header. */
async function rowsOf(workbook: Workbook): Promise<{ rows: number | null; filled: RowRead[] }> {
  let [columns, rows, filled] = [null as Columns | null, 0, [] as RowRead[]];
  for await (const row of workbook.rows(0)) {
    if (columns === null) {
      if (row.row > HEADER_WITHIN) break;
      columns = headerOf(row);
      continue;
    }
    const read = rowOf(row, columns);
    if (read.text('request') === '' && read.text('voucher') === '') continue;
    rows += 1;
    if (read.text('voucher') !== '' || read.text('day') !== '') filled.push(read);
    if (filled.length > MOST) break;
  }
  return { rows: columns === null ? null : rows, filled };
}

type Key = keyof Columns;
interface RowRead {
  readonly at: (key: Key) => Cell | undefined;
  readonly text: (key: Key) => string;
  readonly cell: (key: Key) => string;
}
function rowOf({ cells, row }: SheetRow, columns: Columns): RowRead {
  const at = (key: Key) => cells.find(({ column }) => column === columns[key]);
  return {
    at,
    text: (key) => (at(key)?.text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim(),
    cell: (key) => `${columnName(columns[key])}${row}`,
  };
}

async function requestsNamed(tx: Tx, papers: readonly string[], on: Day): Promise<Request[]> {
  return (
    await sql<Request>`
    SELECT d.id, d.paper_code AS request, p.code, d.kind, s.to_state AS state, d.amount_dong::text AS amount FROM disbursement d JOIN contract c ON c.id = d.contract_id JOIN project p ON p.id = c.project_id
     CROSS JOIN LATERAL (SELECT to_state FROM disbursement_step WHERE disbursement_id = d.id AND business_on <= ${on}::date ORDER BY business_on DESC, id DESC LIMIT 1) s WHERE d.paper_code = ANY (${[...papers]}::text[])`.execute(
      tx,
    )
  ).rows;
}

/** The request a row names: by its paper, project and kind; where several are left, the one of its amount that waits. */
function matchOf(row: RowRead, known: readonly Request[], tell: (key: Key, code: string, said: CellSentence) => void): Request | null {
  const { dong, found } = amountIn(row.at('amount'), 1n);
  for (const each of found) if (each.weight === 'fault') tell('amount', each.code, each);
  if (dong === null) {
    if (found.length === 0) tell('amount', 'amount-empty', cellWords.amount('empty', ''));
    return null;
  }
  const named = known.filter(
    ({ request, code }) => request === row.text('request') && code.toUpperCase() === row.text('code').toUpperCase(),
  );
  if (named.length === 0) {
    tell('request', 'request-unknown', words.unknown(row.text('request'), row.text('code')));
    return null;
  }
  const ofKind = named.filter(({ kind }) => fold(disbursementWords.kind[kind].vi) === fold(row.text('kind')) || kind === row.text('kind'));
  if (ofKind.length === 0) {
    tell('kind', 'other-kind', words.otherKind(disbursementWords.kind[named[0]!.kind].vi));
    return null;
  }
  const ofAmount = ofKind.filter(({ amount }) => BigInt(amount) === dong);
  const one = ofAmount.find(({ state }) => state === 'approved') ?? ofAmount[0];
  if (one === undefined) tell('amount', 'other-amount', words.otherAmount(ofKind[0]!.amount));
  else if (one.state !== 'approved') tell('request', 'not-approved', words.notApproved(disbursementWords.state[one.state].vi));
  return one ?? null;
}

function dayOf(row: RowRead, today: Day, tell: (code: string, said: CellSentence) => void): Day | null {
  const { on, found } = dayIn(row.at('day'));
  for (const each of found) tell(each.code, each);
  if (on === null && found.length === 0) tell('no-day', cellWords.noDay(''));
  else if (on !== null && on > today) tell('in-the-future', words.future(on));
  return on;
}
