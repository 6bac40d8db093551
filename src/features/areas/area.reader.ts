import type { CellFault } from '../../platform/pure/cell-faults.ts';
import { type CellSentence, sheetWords } from '../../platform/pure/cells.words.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { type ColumnIn, dayIn, plainText, tableRows, type TableRow, type Workbook } from '../../platform/workbook.ts';
import type { AreaLevel } from './area.schema.ts';
import { areaFaults as words } from './area.words.ts';

const areaColumns = {
  province: { header: /^ma (?:tinh|tp)\b/, must: true },
  parent: { header: /^ma (?:huyen|cap tren)|^truc thuoc/, must: false },
  became: { header: /^(?:ma )?(?:nay la|nhap vao)/, must: false },
  code: { header: /^ma\b/, must: true },
  name: { header: /^ten\b/, must: true },
  level: { header: /^cap\b/, must: true },
  validFrom: { header: /^tu ngay|^hieu luc tu|^ngay bat dau/, must: true },
  validTo: { header: /^den (?:het )?ngay|^het hieu luc|^ngay ket thuc/, must: false },
  decision: { header: /^nghi quyet|^quyet dinh|^van ban|^theo/, must: false },
} as const satisfies Record<string, ColumnIn>;
export type AreaColumn = keyof typeof areaColumns;
type Row = TableRow<AreaColumn>;
export type Tell = (row: Row, key: AreaColumn, code: string, said: CellSentence) => void;
/** A row as it is written; what could not be read is null and told. */
export interface AreaRow {
  readonly row: Row;
  readonly code: string;
  readonly level: AreaLevel | null;
  readonly name: string;
  readonly provinceCode: string;
  readonly parentCode: string | null;
  readonly becameCode: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly decision: string | null;
}
export interface ReadAreas {
  readonly rows: number;
  readonly listed: AreaRow[];
  readonly faults: CellFault[];
  readonly tell: Tell;
}

/** What one list may hold: the nation before and after 1/7/2025. */
const MOST_ROWS = 20_000;
const orNull = (text: string) => (text === '' ? null : text);

/** Reads a list of districts and communes row by row; what stands in it is told by cell and never thrown. */
export async function readAreas(workbook: Workbook): Promise<ReadAreas> {
  const [faults, listed] = [[] as CellFault[], [] as AreaRow[]];
  const tell: Tell = (row, key, code, { vi, en }) => {
    faults.push({ weight: 'fault', code, sheet: row.sheet, cell: row.cell(key), vi, en });
  };
  for await (const row of tableRows<AreaColumn>(workbook, {
    columns: areaColumns,
    money: [],
    year: null,
    wrongForm: words.wrongForm,
    tell: (fault) => faults.push(fault),
  })) {
    if (row.text('code') === '' && row.text('name') === '') continue;
    if (listed.length === MOST_ROWS) {
      tell(row, 'code', 'too-many-rows', sheetWords.tooMany(MOST_ROWS));
      break;
    }
    listed.push(areaOf(row, tell));
  }
  if (listed.length === 0 && !faults.some(({ code }) => code === 'wrong-form'))
    faults.push({ weight: 'fault', code: 'no-row', sheet: workbook.sheets[0]!.name, cell: 'A1', ...sheetWords.noRow });
  return { rows: listed.length, listed, faults, tell };
}

function areaOf(row: Row, tell: Tell): AreaRow {
  const [code, name] = [row.text('code'), row.text('name')];
  if (code === '' || code.length > 20) tell(row, 'code', 'code-missing', words.noCode);
  if (name.length < 2 || name.length > 120) tell(row, 'name', 'name-missing', words.noName);
  const level = levelIn(row.text('level'));
  if (level === null) tell(row, 'level', 'unknown-level', words.noLevel(row.text('level')));
  const day = (key: 'validFrom' | 'validTo') => {
    const { on, found } = dayIn(row.at(key));
    for (const each of found) tell(row, key, each.code, each);
    return on;
  };
  const [validFrom, validTo] = [day('validFrom'), day('validTo')];
  if (validFrom === null && row.text('validFrom') === '') tell(row, 'validFrom', 'day-missing', words.noDay);
  if (validFrom !== null && validTo !== null && validTo < validFrom) tell(row, 'validTo', 'ends-before', words.endsBefore);
  return {
    row,
    code,
    level,
    name,
    provinceCode: row.text('province').padStart(2, '0'),
    parentCode: orNull(row.text('parent')),
    becameCode: orNull(row.text('became')),
    validFrom,
    validTo,
    decision: orNull(row.text('decision').slice(0, 200)),
  };
}

/** District or commune, by the word of any of its kinds. */
function levelIn(text: string): AreaLevel | null {
  const plain = plainText(text).replace(/^cap /, '');
  if (/^(?:huyen|quan|thi xa|thanh pho)/.test(plain)) return 'district';
  return /^(?:xa|phuong|thi tran|dac khu)/.test(plain) ? 'commune' : null;
}
