import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { amountIn, type Cell, inDecimals, tableRows, type SheetOut, type TableRow, type ValueOut, type Workbook } from '../../platform/workbook.ts';
import { type CellFault } from '../../platform/pure/cell-faults.ts';
import type { Field } from './forms/form.schema.ts';
import { formWords } from './forms/form.words.ts';
import { depthOf } from './report.rules.ts';
import type { Cells, Consolidated, ReadForm, Report } from './report.schema.ts';
import { bookWords as words } from './report.book.words.ts';

const UNVERIFIED = 'Biểu mẫu chưa đối chiếu với văn bản';
const MARK = 'DỮ LIỆU MINH HỌA, không phải số liệu thật';
const inward = (label: string, depth: number) => `${'    '.repeat(depth)}${label}`;
const out = ({ unit }: Field, value: string): ValueOut => (unit === 'count' && /^\d{1,9}$/.test(value) ? Number(value) : unit === 'percent' ? value.replace('.', ',') : value);

const columns: SheetOut['columns'] = [{ header: 'Mã dòng', kind: 'text', width: 18 }, { header: 'Chỉ tiêu', kind: 'text', width: 64 }, { header: 'Đơn vị tính', kind: 'text', width: 12 }, { header: 'Số liệu', kind: 'dong', width: 24 }];
/** The sheet of a report: empty, filled from the programme's data, or as it is filled in. */
export function sheetOfReport({ form, fields, office, schedule, startsOn, endsOn, illustrative }: Pick<Report, 'form' | 'fields' | 'office' | 'schedule' | 'startsOn' | 'endsOn' | 'illustrative'>, cells: Cells): SheetOut {
  return {
    name: 'Biểu báo cáo', columns, above: [...(illustrative ? [MARK] : []), `${form.name} (${form.code}, phiên bản ${form.version})`, ...(form.basis === null ? [UNVERIFIED] : [form.basis]), `${office.name} · ${schedule.name} · kỳ ${writtenInFigures(startsOn)} – ${writtenInFigures(endsOn)}`, 'Đơn vị tính: đồng'],
    rows: fields.map((field) => [field.key, inward(field.label, depthOf(field, fields)), formWords.unit[field.unit].vi, out(field, cells[field.key] ?? '')]),
  };
}

/** The Agency's figures of one period, and who has been counted. */
export function sheetOfConsolidated({ form, schedule, startsOn, endsOn, confirmed, offices, rows, illustrative }: Consolidated, on: Day): SheetOut {
  return {
    name: 'Tổng hợp', columns: [...columns.slice(0, 3), { header: 'Tổng hợp', kind: 'dong', width: 24 }, { header: 'Số đơn vị có số liệu', kind: 'number', width: 20 }],
    above: [...(illustrative ? [MARK] : []), `Tổng hợp: ${form.name} (${form.code}, phiên bản ${form.version})`, ...(form.basis === null ? [UNVERIFIED] : []), `${schedule.name} · kỳ ${writtenInFigures(startsOn)} – ${writtenInFigures(endsOn)} · ${confirmed}/${offices} đơn vị đã được Sở xác nhận, tính đến ngày ${writtenInFigures(on)}`, 'Đơn vị tính: đồng'],
    rows: rows.map(({ field, depth, total, filled }) => [field.key, inward(field.label, depth), formWords.unit[field.unit].vi, total === null ? null : out(field, total), filled]),
  };
}

type Key = 'key' | 'value';
/** The value of a cell as its row asks it; null with why where it is none. */
function valueIn(field: Field, cell: Cell | undefined): { value: string; fault: { vi: string; en: string } | null } {
  const text = (cell?.text ?? '').normalize('NFC').trim();
  if (text === '') return { value: '', fault: null };
  if (field.unit === 'text') return { value: text.slice(0, 4_000), fault: null };
  if (field.unit === 'percent') {
    const number = cell!.kind === 'text' ? text.replace(/\s*%$/, '').replace(',', '.') : inDecimals(text) ?? text;
    return /^\d{1,3}(?:\.\d{1,2})?$/.test(number) ? { value: number, fault: null } : { value: '', fault: words.noPercent(text) };
  }
  const { dong, found } = amountIn(cell, 1n);
  const fault = found.find(({ weight }) => weight === 'fault');
  return fault !== undefined ? { value: '', fault: { vi: fault.vi, en: fault.en } } : { value: dong === null ? '' : dong.toString(), fault: null };
}

/** Reads a form back: values by the key of their row, every fault at its cell. Nothing is taken: a person looks and saves. Throws WorkbookRefused. */
export async function readForm(workbook: Workbook, fields: readonly Field[]): Promise<ReadForm> {
  const faults: { cell: string; vi: string; en: string }[] = [];
  const cells: Record<string, string> = {};
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const seen = new Map<string, string>();
  const tell = ({ weight, cell, vi, en }: CellFault) => { if (weight === 'fault') faults.push({ cell, vi, en }); };
  const take = (row: TableRow<Key>) => {
    const [key, field] = [row.text('key'), byKey.get(row.text('key'))];
    if (field === undefined) return faults.push({ cell: row.cell('key'), ...(key === '' ? words.noKey : words.unknownKey(key)) });
    if (seen.has(key)) return faults.push({ cell: row.cell('key'), ...words.repeated(key, seen.get(key)!) });
    seen.set(key, row.cell('key'));
    const { value, fault } = valueIn(field, row.at('value'));
    if (fault !== null) return faults.push({ cell: row.cell('value'), ...fault });
    if (value !== '') cells[key] = value;
    return undefined;
  };
  for await (const row of tableRows<Key>(workbook, { columns: { key: { header: /^ma dong$/, must: true }, value: { header: /^so lieu/, must: true } }, money: [], year: null, wrongForm: words.wrongForm, tell })) take(row);
  return { cells, faults };
}
