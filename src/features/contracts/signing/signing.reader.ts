import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import { cellWords, type CellSentence, sheetWords } from '../../../platform/pure/cells.words.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { amountIn, type ColumnIn, dayIn, plainText, tableRows, type TableRow, type Workbook } from '../../../platform/workbook.ts';
import { signingFaults as words } from './signing.words.ts';

/** The columns of a signing list; the narrow words first. */
const signingColumns = {
  number: { header: /^so (?:hop dong|hd)\b/, must: true },
  signedOn: { header: /^ngay ky/, must: true },
  code: { header: /^ma\b/, must: true },
  national: { header: /^gia tri|\bkcqg\b|khuyen cong quoc gia/, must: true },
  counterpart: { header: /doi ung/, must: false },
  agencySigner: { header: /dai dien (?:cuc|ben a)\b/, must: true },
  unitSigner: { header: /dai dien (?:don vi|ben b)\b/, must: true },
  unit: { header: /^(?:ten )?don vi (?:thuc hien|ben b)/, must: false },
  province: { header: /^tinh\b/, must: false },
  startsOn: { header: /^(?:ngay )?bat dau|^tu ngay/, must: false },
  endsOn: { header: /^(?:ngay )?ket thuc|^(?:thuc hien )?den ngay/, must: false },
} as const satisfies Record<string, ColumnIn>;
export type SigningColumn = keyof typeof signingColumns;
export type SigningRow = TableRow<SigningColumn>;
export type Tell = (row: SigningRow, key: SigningColumn, weight: CellFault['weight'], code: string, said: CellSentence) => void;

/** A row that is filled in; what could not be read is null and told. Days of the term are null where none is named. */
export interface FilledRow {
  readonly row: SigningRow;
  readonly code: string;
  readonly number: string;
  readonly signedOn: Day | null;
  readonly national: bigint | null;
  readonly counterpart: bigint | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly agencySigner: string;
  readonly unitSigner: string;
}
export interface ReadSignings {
  readonly rows: number;
  readonly filled: FilledRow[];
  readonly faults: CellFault[];
  readonly tell: Tell;
}

/** What one act signs at most. */
const MOST = 500;
/** Reads a signing list row by row; what stands in it is told by cell and never thrown. A row without number, day and signers is one that still waits. */
export async function readSignings(workbook: Workbook, year: number): Promise<ReadSignings> {
  const [faults, filled] = [[] as CellFault[], [] as FilledRow[]];
  const tell: Tell = (row, key, weight, code, { vi, en }) => {
    faults.push({ weight, code, sheet: row.sheet, cell: row.cell(key), vi, en });
  };
  const firstOf = { code: new Map<string, SigningRow>(), number: new Map<string, SigningRow>() };
  let rows = 0;
  for await (const row of tableRows<SigningColumn>(workbook, {
    columns: signingColumns,
    money: ['national', 'counterpart'],
    year,
    wrongForm: words.wrongForm,
    tell: (fault) => faults.push(fault),
  })) {
    if (isAside(row)) continue;
    rows += 1;
    if ((['number', 'signedOn', 'unitSigner', 'agencySigner'] as const).every((key) => row.text(key) === '')) continue;
    if (filled.length === MOST) {
      tell(row, 'code', 'fault', 'too-many-rows', words.tooMany(MOST));
      break;
    }
    filled.push(filledOf(row, firstOf, tell));
  }
  if (rows === 0 && !faults.some(({ code }) => code === 'wrong-form'))
    faults.push({ weight: 'fault', code: 'no-row', sheet: workbook.sheets[0]!.name, cell: 'A1', ...sheetWords.noRow });
  return { rows, filled, faults, tell };
}

/** Sums, and signatures below the table. */
function isAside(row: SigningRow): boolean {
  const label = plainText(row.text('code'));
  return /^(?:tong|cong)\b/.test(label) || (!/\d/.test(label) && row.text('number') === '' && row.text('national') === '');
}

type First = Readonly<Record<'code' | 'number', Map<string, SigningRow>>>;
function filledOf(row: SigningRow, firstOf: First, tell: Tell): FilledRow {
  const [code, number] = [
    row
      .text('code')
      .replace(/\s*[–—-]\s*/g, '-')
      .toUpperCase(),
    row.text('number'),
  ];
  if (code === '') tell(row, 'code', 'fault', 'code-missing', words.noCode);
  else if (row.at('code')?.kind === 'date') tell(row, 'code', 'fault', 'code-is-a-date', words.dateCode(row.text('code')));
  if (number === '') tell(row, 'number', 'fault', 'number-missing', words.noNumber);
  else if (number.length > 120) tell(row, 'number', 'fault', 'number-long', words.longNumber);
  again(row, 'code', code, firstOf, tell);
  again(row, 'number', plainText(number), firstOf, tell);
  const signer = (key: 'agencySigner' | 'unitSigner') => {
    const name = row.text(key);
    if (name.length < 3 || name.length > 200) tell(row, key, 'fault', 'no-signer', words.noSigner);
    return name;
  };
  const signedOn = dayOf(row, 'signedOn', tell);
  if (signedOn === null && row.text('signedOn') === '') tell(row, 'signedOn', 'fault', 'day-missing', words.noDay);
  return {
    row,
    code,
    number,
    signedOn,
    national: amountOf(row, 'national', tell),
    counterpart: amountOf(row, 'counterpart', tell),
    startsOn: dayOf(row, 'startsOn', tell),
    endsOn: dayOf(row, 'endsOn', tell),
    agencySigner: signer('agencySigner'),
    unitSigner: signer('unitSigner'),
  };
}

function again(row: SigningRow, key: keyof First, value: string, firstOf: First, tell: Tell): void {
  const first = firstOf[key].get(value);
  if (value === '') return;
  if (first === undefined) firstOf[key].set(value, row);
  else {
    const where = first.sheet === row.sheet ? first.cell(key) : `${first.sheet}!${first.cell(key)}`;
    tell(row, key, 'fault', `${key}-twice`, key === 'code' ? words.twice(value, where) : words.numberTwice(row.text('number'), where));
  }
}

function dayOf(row: SigningRow, key: 'signedOn' | 'startsOn' | 'endsOn', tell: Tell): Day | null {
  const { on, found } = dayIn(row.at(key));
  for (const each of found) tell(row, key, each.weight, each.code, each);
  return on;
}

/** An amount; null where it could not be read, or the cell is empty: only of the counterpart is that something else than a fault. */
function amountOf(row: SigningRow, key: 'national' | 'counterpart', tell: Tell): bigint | null {
  const { dong, found } = amountIn(row.at(key), row.scale(key));
  for (const each of found) tell(row, key, each.weight, each.code, each);
  if (dong === null && key === 'national' && found.every(({ weight }) => weight !== 'fault'))
    tell(row, key, 'fault', 'amount-empty', cellWords.amount('empty', ''));
  return dong;
}
