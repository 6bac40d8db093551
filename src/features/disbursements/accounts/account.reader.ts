import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import { cellWords, type CellSentence, sheetWords } from '../../../platform/pure/cells.words.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { amountIn, type ColumnIn, dayIn, plainText, tableRows, type TableRow, type Workbook } from '../../../platform/workbook.ts';
import type { DisbursementKind } from '../disbursement.schema.ts';
import { accountFaults as words } from './account.words.ts';

/** A row of an accounting export; its kind is null where nothing says which it is. */
export interface AccountRow {
  readonly sheet: string;
  readonly cell: string;
  readonly projectCell: string;
  readonly paper: string;
  readonly on: Day;
  readonly project: string;
  readonly kind: DisbursementKind | null;
  readonly kindWords: string;
  readonly amount: bigint;
}

const columns = {
  paper: { header: /^so (?:hieu )?(?:chung tu|ct)\b/, must: true },
  on: { header: /^ngay/, must: true },
  project: { header: /^ma (?:de an|du an|nhiem vu)|hop dong/, must: true },
  kind: { header: /^loai|nghiep vu|^dien giai|tai khoan|^tk\b/, must: true },
  amount: { header: /^so tien|so phat sinh|^phat sinh/, must: true },
} as const satisfies Record<string, ColumnIn>;
type AccountColumn = keyof typeof columns;
/** What one export may hold: neither book is held in memory. */
const MOST_ROWS = 100_000;
const MAPPING = /^(?:tai khoan|anh xa)/;

/** What words of a movement mean, the narrow first. */
const KINDS: readonly [RegExp, DisbursementKind][] = [
  [/thu hoi|nop tra|hoan tra/, 'recovery'],
  [/thanh toan tam ung|hoan ung/, 'clearance'],
  [/quyet toan|thanh ly/, 'settlement'],
  [/tam ung/, 'advance'],
  [/thanh toan/, 'payment'],
];
const kindIn = (text: string): DisbursementKind | null => KINDS.find(([pattern]) => pattern.test(plainText(text)))?.[1] ?? null;

/** Which account is which kind, where a sheet of the workbook says so: the office's own chart, not ours. */
async function mappingIn(workbook: Workbook): Promise<{ sheets: Set<number>; kinds: Map<string, DisbursementKind> }> {
  const [sheets, kinds] = [new Set<number>(), new Map<string, DisbursementKind>()];
  for (const [index, { name }] of workbook.sheets.entries()) {
    if (!MAPPING.test(plainText(name))) continue;
    sheets.add(index);
    for await (const { cells } of workbook.rows(index)) {
      const [account, kind] = [cells[0]?.text.trim() ?? '', kindIn(cells[1]?.text ?? '')];
      if (account !== '' && kind !== null) kinds.set(plainText(account), kind);
    }
  }
  return { sheets, kinds };
}

/** An accounting export as it is read: its rows (null where one told a fault), what was said so far (whoever reads takes it away), how many rows passed. */
export interface AccountReading {
  readonly rows: AsyncIterable<AccountRow | null>;
  readonly faults: CellFault[];
  count(): number;
}
/** Reads an accounting export row by row; what stands in it is told by cell and never thrown. */
export function readAccounts(workbook: Workbook, year: number, today: Day): AccountReading {
  const faults: CellFault[] = [];
  const passed = { rows: 0, formless: false };
  const said = (fault: CellFault) => {
    passed.formless ||= fault.code === 'wrong-form';
    faults.push(fault);
  };
  async function* rows(): AsyncGenerator<AccountRow | null> {
    const { sheets, kinds } = await mappingIn(workbook);
    for await (const row of tableRows<AccountColumn>(workbook, {
      columns,
      money: ['amount'],
      year,
      wrongForm: words.wrongForm,
      besides: sheets,
      tell: said,
    })) {
      if (isAside(row)) continue;
      passed.rows += 1;
      const tell: Tell = (key, weight, code, { vi, en }) => said({ weight, code, sheet: row.sheet, cell: row.cell(key), vi, en });
      if (passed.rows > MOST_ROWS) {
        tell('paper', 'fault', 'too-many-rows', sheetWords.tooMany(MOST_ROWS));
        break;
      }
      yield rowOf(row, { year, today, kinds }, tell);
    }
    if (passed.rows === 0 && !passed.formless)
      said({ weight: 'fault', code: 'no-row', sheet: workbook.sheets[0]!.name, cell: 'A1', ...sheetWords.noRow });
  }
  return { rows: rows(), faults, count: () => passed.rows };
}

function rowOf(
  row: Row,
  { year, today, kinds }: { year: number; today: Day; kinds: Map<string, DisbursementKind> },
  tell: Tell,
): AccountRow | null {
  const [on, amount] = [dayOf(row, year, today, tell), amountOf(row, tell)];
  const [paper, project, kindWords] = [row.text('paper'), row.text('project').replace(/\s*[–—-]\s*/g, '-'), row.text('kind')];
  if (paper === '') tell('paper', 'fault', 'paper-missing', words.noPaper);
  if (project === '') tell('project', 'fault', 'project-missing', words.noProject);
  if (on === null || amount === null || paper === '' || project === '') return null;
  const kind = kinds.get(plainText(kindWords)) ?? kindIn(kindWords);
  if (kind === null) tell('kind', 'note', 'kind-unknown', words.unknownKind(kindWords));
  return { sheet: row.sheet, cell: row.cell('paper'), projectCell: row.cell('project'), paper, on, project, kind, kindWords, amount };
}

type Row = TableRow<AccountColumn>;
type Tell = (key: AccountColumn, weight: CellFault['weight'], code: string, said: CellSentence) => void;
/** Sums, balances and signatures. */
function isAside(row: Row): boolean {
  const label = plainText([row.text('paper'), row.text('project'), row.text('kind')].join(' '));
  return /^(?:tong|cong|so du|luy ke)\b/.test(label) || (row.text('paper') === '' && row.text('project') === '' && row.text('on') === '');
}

function dayOf(row: Row, year: number, today: Day, tell: Tell): Day | null {
  const { on, found } = dayIn(row.at('on'));
  for (const each of found) tell('on', each.weight, each.code, each);
  if (on === null && found.length === 0) tell('on', 'fault', 'day-missing', words.noDay);
  if (on !== null && on > today) tell('on', 'fault', 'in-the-future', words.future(on));
  // The first month of the next year still settles the old one.
  if (on !== null && on <= today && Number(on.slice(0, 4)) !== year && !on.startsWith(`${year + 1}-01`))
    tell('on', 'fault', 'other-year', words.otherYear(on, year));
  return on;
}

function amountOf(row: Row, tell: Tell): bigint | null {
  const { dong, found } = amountIn(row.at('amount'), row.scale('amount'));
  for (const each of found)
    tell('amount', each.weight, each.code, each.code === 'amount-negative' ? words.negative(row.text('amount')) : each);
  if (dong !== null && dong > 0n) return dong;
  if (found.every(({ weight }) => weight !== 'fault')) tell('amount', 'fault', 'amount-empty', cellWords.amount('empty', ''));
  return null;
}
