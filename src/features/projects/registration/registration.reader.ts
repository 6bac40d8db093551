import type { CellFault } from '../../../platform/pure/cell-faults.ts';
import { cellWords, type CellSentence, sheetWords } from '../../../platform/pure/cells.words.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { amountIn, type ColumnIn, dayIn, plainText, tableRows, type TableRow, type Workbook } from '../../../platform/workbook.ts';
import { type Activity, activities, type NewProject, outputSchema, type ProjectKind, projectKinds } from '../project.schema.ts';
import { projectWords } from '../project.words.ts';
import { listFaults as words } from './registration.words.ts';

/** The columns of a registration list; the narrow words first. */
export const listColumns = {
  taxCode: { header: /ma so thue|\bmst\b/, must: false },
  code: { header: /^ma\b(?! so thue)/, must: true },
  name: { header: /^ten\b.*(?:de an|nhiem vu|du an)/, must: true },
  kind: { header: /^loai\b/, must: false },
  unit: { header: /^(?:ten )?don vi (?:thuc hien|dang ky)/, must: false },
  contents: { header: /^noi dung (?:khuyen cong|kc)\b/, must: false },
  activity: { header: /^noi dung ho tro/, must: false },
  province: { header: /^tinh\b/, must: false },
  place: { header: /^dia diem/, must: false },
  startsOn: { header: /^(?:ngay )?bat dau/, must: false },
  endsOn: { header: /^(?:ngay )?ket thuc/, must: false },
  bidding: { header: /dau thau/, must: false },
  description: { header: /^dien giai/, must: true },
  cost: { header: /^tong chi phi|^chi phi/, must: true },
  national: { header: /\bkcqg\b|khuyen cong quoc gia/, must: true },
  counterpart: { header: /doi ung/, must: false },
  outputs: { header: /^san pham/, must: false },
} as const satisfies Record<string, ColumnIn>;
export type ListColumn = keyof typeof listColumns;
export type ListRow = TableRow<ListColumn>;

/** A line of a budget as the list has it, with its row. */
export interface ListedLine {
  readonly row: ListRow;
  readonly taxCode: string;
  readonly activity: Activity | null;
  readonly description: string;
  readonly cost: bigint | null;
  readonly national: bigint | null;
  readonly counterpart: bigint | null;
}
/** A project of the list: its first row says what it is, each of its rows is a line. What could not be read is null and told. */
export interface Listed {
  readonly row: ListRow;
  readonly code: string;
  readonly name: string;
  readonly kind: ProjectKind | null;
  readonly unit: string;
  readonly contents: readonly number[];
  readonly province: string;
  readonly place: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly bidding: boolean;
  readonly outputs: NewProject['outputs'];
  readonly lines: ListedLine[];
}
export type Tell = (row: ListRow, key: ListColumn, weight: CellFault['weight'], code: string, said: CellSentence) => void;

/** What one list may hold: its rows are registered in one act. */
const MOST_ROWS = 10_000;
const CODE = /^[0-9A-Za-zĐđ./-]{3,30}$/;

/** Reads a registration list row by row; what stands in it is told by cell and never thrown. */
export async function readList(
  workbook: Workbook,
  year: number,
): Promise<{ rows: number; listed: Listed[]; faults: CellFault[]; tell: Tell }> {
  const [faults, listed] = [[] as CellFault[], [] as Listed[]];
  const tell: Tell = (row, key, weight, code, { vi, en }) => {
    faults.push({ weight, code, sheet: row.sheet, cell: row.cell(key), vi, en });
  };
  const firstOf = new Map<string, ListRow>();
  let rows = 0;
  for await (const row of tableRows(workbook, {
    columns: listColumns,
    money: ['cost', 'national', 'counterpart'],
    year,
    wrongForm: words.wrongForm,
    tell: (fault) => faults.push(fault),
  })) {
    if (isAside(row)) continue;
    rows += 1;
    if (rows > MOST_ROWS) {
      tell(row, 'code', 'fault', 'too-many-rows', sheetWords.tooMany(MOST_ROWS));
      break;
    }
    const project = projectOf(row, listed.at(-1), firstOf, tell);
    if (project === null) continue;
    if (project !== listed.at(-1)) listed.push(project);
    project.lines.push(lineOf(row, project, tell));
  }
  if (rows === 0 && !faults.some(({ code }) => code === 'wrong-form'))
    faults.push({ weight: 'fault', code: 'no-row', sheet: workbook.sheets[0]!.name, cell: 'A1', ...sheetWords.noRow });
  return { rows, listed, faults, tell };
}

/** Sums, and signatures below the table. */
function isAside(row: ListRow): boolean {
  const label = plainText(row.text('name') === '' ? row.text('code') : row.text('name'));
  if (/^(?:tong|cong)\b/.test(label)) return true;
  return row.text('description') === '' && row.text('cost') === '' && row.text('national') === '' && !/\d/.test(row.text('code'));
}

/** The project a row belongs to: a new one by its code, the one above where it has none or the same. Null where it belongs to none. */
function projectOf(row: ListRow, above: Listed | undefined, firstOf: Map<string, ListRow>, tell: Tell): Listed | null {
  const code = row.text('code').replace(/\s*[–—-]\s*/g, '-');
  if (code === '' || (above !== undefined && code.toUpperCase() === above.code.toUpperCase() && row.sheet === above.row.sheet)) {
    if (above === undefined) tell(row, 'code', 'fault', 'code-missing', words.noCode);
    else if (row.text('name') !== '' && plainText(row.text('name')) !== plainText(above.name))
      tell(row, 'name', 'fault', 'code-missing', code === '' ? words.noCode : words.differs(above.row.cell('name')));
    return above ?? null;
  }
  if (row.at('code')?.kind === 'date') tell(row, 'code', 'fault', 'code-is-a-date', words.dateCode(row.text('code')));
  else if (!CODE.test(code)) tell(row, 'code', 'fault', 'bad-code', words.badCode(code));
  const first = firstOf.get(code.toUpperCase());
  if (first !== undefined)
    tell(
      row,
      'code',
      'fault',
      'code-twice',
      words.twice(code, first.sheet === row.sheet ? first.cell('code') : `${first.sheet}!${first.cell('code')}`),
    );
  else firstOf.set(code.toUpperCase(), row);
  const name = row.text('name');
  if (name.length < 10 || name.length > 400) tell(row, 'name', 'fault', 'short-name', words.shortName);
  return {
    row,
    code,
    name,
    kind: kindOf(row, tell),
    unit: row.text('unit'),
    contents: contentsOf(row, tell),
    province: row.text('province'),
    place: row.text('place').slice(0, 200),
    startsOn: dayOf(row, 'startsOn', tell),
    endsOn: dayOf(row, 'endsOn', tell),
    bidding: !['', 'khong', '0', 'k'].includes(plainText(row.text('bidding'))),
    outputs: outputsOf(row, tell),
    lines: [],
  };
}

function kindOf(row: ListRow, tell: Tell): ProjectKind | null {
  const text = row.text('kind');
  const kind =
    text === '' ? 'ordinary' : projectKinds.find((each) => plainText(projectWords.kind[each].vi) === plainText(text) || each === text);
  if (kind === undefined) tell(row, 'kind', 'fault', 'unknown-kind', words.unknownKind(text));
  return kind ?? null;
}

function contentsOf(row: ListRow, tell: Tell): number[] {
  const text = row.text('contents');
  const named = Object.entries(projectWords.content).find(([, content]) => plainText(content.vi) === plainText(text))?.[0];
  const parts = named === undefined ? text.split(/[,;.+ ]+/).filter((part) => part !== '') : [named];
  if (parts.length === 0) tell(row, 'contents', 'fault', 'no-content', words.noContent);
  else if (!parts.every((part) => /^[1-9]$/.test(part))) tell(row, 'contents', 'fault', 'unknown-content', words.unknownContent(text));
  else return [...new Set(parts.map(Number))].toSorted();
  return [];
}

function activityOf(row: ListRow, project: Listed, tell: Tell): Activity | null {
  const text = row.text('activity');
  const activity =
    text === ''
      ? project.lines[0]?.activity
      : activities.find((each) => plainText(projectWords.activity[each].vi) === plainText(text) || each === text);
  if (activity === undefined)
    tell(
      row,
      'activity',
      'fault',
      text === '' ? 'no-activity' : 'unknown-activity',
      text === '' ? words.noActivity : words.unknownActivity(text),
    );
  return activity ?? null;
}

function dayOf(row: ListRow, key: 'startsOn' | 'endsOn', tell: Tell): Day | null {
  const { on, found } = dayIn(row.at(key));
  for (const each of found) tell(row, key, each.weight, each.code, each);
  if (on === null && found.length === 0) tell(row, key, 'fault', 'day-missing', words.noDay);
  return on;
}

/** “2 mô hình: Mô hình sao chè; 30 người: Lớp tập huấn”: how many, of what unit, what. */
function outputsOf(row: ListRow, tell: Tell): NewProject['outputs'] {
  return row
    .text('outputs')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const match = /^([\d.]+)\s+([^:]{1,40}?)\s*:\s*(.+)$/.exec(part);
      const output =
        match === null
          ? null
          : outputSchema.safeParse({ quantity: Number(match[1]!.replaceAll('.', '')), unit: match[2], description: match[3] });
      if (output?.success === true) return [output.data];
      tell(row, 'outputs', 'fault', 'bad-output', words.badOutput(part));
      return [];
    });
}

function lineOf(row: ListRow, project: Listed, tell: Tell): ListedLine {
  const amount = (key: 'cost' | 'national' | 'counterpart', must: boolean) => {
    const { dong, found } = amountIn(row.at(key), row.scale(key));
    for (const each of found) tell(row, key, each.weight, each.code, each);
    if (dong !== null || found.some(({ weight }) => weight === 'fault')) return dong;
    if (must) tell(row, key, 'fault', 'amount-empty', cellWords.amount('empty', ''));
    return must ? null : 0n;
  };
  const description = row.text('description');
  if (description.length < 3) tell(row, 'description', 'fault', 'no-description', words.noDescription);
  return {
    row,
    taxCode: row.text('taxCode').replace(/\s/g, ''),
    activity: activityOf(row, project, tell),
    description: description.slice(0, 400),
    cost: amount('cost', true),
    national: amount('national', false),
    counterpart: amount('counterpart', false),
  };
}
