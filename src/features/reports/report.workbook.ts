import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import {
  amountIn,
  type Cell,
  inDecimals,
  tableRows,
  type SheetOut,
  type SheetRow,
  type TableRow,
  type ValueOut,
  type Workbook,
} from '../../platform/workbook.ts';
import { type CellFault } from '../../platform/pure/cell-faults.ts';
import { Unacceptable } from '../../platform/pure/refused.ts';
import type { Field } from './forms/form.schema.ts';
import { formWords } from './forms/form.words.ts';
import { depthOf } from './report.rules.ts';
import type { Cells, Consolidated, ReadForm, Report } from './report.schema.ts';
import { bookWords as words } from './report.book.words.ts';

const UNVERIFIED = 'Biểu mẫu chưa đối chiếu với văn bản';
const MARK = 'DỮ LIỆU MINH HỌA, không phải số liệu thật';
const inward = (label: string, depth: number) => `${'    '.repeat(depth)}${label}`;
const out = ({ unit }: Field, value: string): ValueOut =>
  unit === 'count' && /^\d{1,9}$/.test(value) ? Number(value) : unit === 'percent' ? value.replace('.', ',') : value;

const columns: SheetOut['columns'] = [
  { header: 'Mã dòng', kind: 'text', width: 18 },
  { header: 'Chỉ tiêu', kind: 'text', width: 64 },
  { header: 'Đơn vị tính', kind: 'text', width: 12 },
  { header: 'Số liệu', kind: 'dong', width: 24 },
];
type Headed = Pick<Report, 'form' | 'office' | 'schedule' | 'startsOn' | 'endsOn'>;
/** Which form a sheet is, and whose of which period: written above its rows, and read back there. */
const formLine = ({ form }: Headed) => `${form.name} (${form.code}, phiên bản ${form.version})`;
const ownerLine = ({ office, schedule, startsOn, endsOn }: Headed) =>
  `${office.name} · ${schedule.name} · kỳ ${writtenInFigures(startsOn)} – ${writtenInFigures(endsOn)}`;
const UNITS = 'Đơn vị tính ghi ở từng dòng; số tiền là đồng';

/** The sheet of a report: empty, filled from the programme's data, or as it is filled in. */
export function sheetOfReport(report: Headed & Pick<Report, 'fields' | 'illustrative'>, cells: Cells): SheetOut {
  const { form, fields, illustrative } = report;
  return {
    name: 'Biểu báo cáo',
    columns,
    above: [
      ...(illustrative ? [MARK] : []),
      formLine(report),
      ...(form.basis === null ? [UNVERIFIED] : [form.basis]),
      ownerLine(report),
      UNITS,
    ],
    rows: fields.map((field) => [
      field.key,
      inward(field.label, depthOf(field, fields)),
      formWords.unit[field.unit].vi,
      out(field, cells[field.key] ?? ''),
    ]),
  };
}

/** The Agency's figures of one period, and who has been counted. */
export function sheetOfConsolidated(
  { form, schedule, startsOn, endsOn, confirmed, offices, rows, illustrative }: Consolidated,
  on: Day,
): SheetOut {
  return {
    name: 'Tổng hợp',
    columns: [
      ...columns.slice(0, 3),
      { header: 'Tổng hợp', kind: 'dong', width: 24 },
      { header: 'Số đơn vị có số liệu', kind: 'number', width: 20 },
    ],
    above: [
      ...(illustrative ? [MARK] : []),
      `Tổng hợp: ${form.name} (${form.code}, phiên bản ${form.version})`,
      ...(form.basis === null ? [UNVERIFIED] : []),
      `${schedule.name} · kỳ ${writtenInFigures(startsOn)} – ${writtenInFigures(endsOn)} · ${confirmed}/${offices} đơn vị đã được Sở xác nhận, tính đến ngày ${writtenInFigures(on)}`,
      UNITS,
    ],
    rows: rows.map(({ field, depth, total, filled }) => [
      field.key,
      inward(field.label, depth),
      formWords.unit[field.unit].vi,
      total === null ? null : out(field, total),
      filled,
    ]),
  };
}

type Key = 'key' | 'value';
/** The value of a cell as its row asks it; null with why where it is none. */
function valueIn(field: Field, cell: Cell | undefined): { value: string; fault: { vi: string; en: string } | null } {
  const text = (cell?.text ?? '').normalize('NFC').trim();
  if (text === '') return { value: '', fault: null };
  if (field.unit === 'text') return { value: text.slice(0, 4_000), fault: null };
  if (field.unit === 'percent') {
    const number = cell!.kind === 'text' ? text.replace(/\s*%$/, '').replace(',', '.') : (inDecimals(text) ?? text);
    return /^\d{1,3}(?:\.\d{1,2})?$/.test(number) ? { value: number, fault: null } : { value: '', fault: words.noPercent(text) };
  }
  const { dong, found } = amountIn(cell, 1n);
  const fault = found.find(({ weight }) => weight === 'fault');
  const said =
    fault !== undefined &&
    field.unit === 'count' &&
    ['amount-fraction', 'amount-no-number', 'amount-negative', 'amount-too-large', 'amount-ambiguous'].includes(fault.code)
      ? words.noCount(text)
      : fault;
  return said !== undefined
    ? { value: '', fault: { vi: said.vi, en: said.en } }
    : { value: dong === null ? '' : dong.toString(), fault: null };
}

/** The line above a table that reads like one of ours, and its cell; null where somebody wrote none. */
const lineLike = (lines: readonly SheetRow[], like: RegExp) =>
  lines
    .flatMap(({ cells }) => cells)
    .map(({ address, text }) => ({ address, text: text.normalize('NFC').trim() }))
    .find(({ text }) => like.test(text)) ?? null;

/** A sheet of another office or period is refused whole; one of another version is read by its rows, and that is told. Throws Unacceptable. */
function faultsOfHead(lines: readonly SheetRow[], report: Headed): { cell: string; vi: string; en: string }[] {
  const [owner, form] = [lineLike(lines, / · kỳ \S+ – \S+$/), lineLike(lines, /\(\S+, phiên bản \d+\)$/)];
  if (owner !== null && owner.text !== ownerLine(report).normalize('NFC'))
    throw new Unacceptable(words.otherReport(owner.text, ownerLine(report)));
  return form === null || form.text.endsWith(`(${report.form.code}, phiên bản ${report.form.version})`)
    ? []
    : [{ cell: form.address, ...words.otherVersion(form.text, report.form.version) }];
}

/** Reads a form back: values by the key of their row, every fault at its cell, the rows left empty. Nothing is taken: a person looks and saves. Throws WorkbookRefused and Unacceptable. */
export async function readForm(workbook: Workbook, report: Headed & Pick<Report, 'fields'>): Promise<ReadForm> {
  const faults: { cell: string; vi: string; en: string }[] = [];
  const cells: Record<string, string> = {};
  const byKey = new Map(report.fields.map((field) => [field.key, field]));
  const empty: string[] = [];
  const seen = new Map<string, string>();
  const tell = ({ weight, cell, vi, en }: CellFault) => {
    if (weight === 'fault') faults.push({ cell, vi, en });
  };
  const take = (row: TableRow<Key>) => {
    const [key, field] = [row.text('key'), byKey.get(row.text('key'))];
    if (field === undefined) return faults.push({ cell: row.cell('key'), ...(key === '' ? words.noKey : words.unknownKey(key)) });
    if (seen.has(key)) return faults.push({ cell: row.cell('key'), ...words.repeated(key, seen.get(key)!) });
    seen.set(key, row.cell('key'));
    const { value, fault } = valueIn(field, row.at('value'));
    if (fault !== null) return faults.push({ cell: row.cell('value'), ...fault });
    if (value === '') empty.push(key);
    else cells[key] = value;
    return undefined;
  };
  for await (const row of tableRows<Key>(workbook, {
    columns: { key: { header: /^ma dong$/, must: true }, value: { header: /^so lieu/, must: true } },
    money: [],
    year: null,
    wrongForm: words.wrongForm,
    above: (lines) => faults.push(...faultsOfHead(lines, report)),
    tell,
  }))
    take(row);
  return { cells, empty, faults };
}
