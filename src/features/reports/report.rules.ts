import { writtenDong } from '../../platform/pure/money.ts';
import type { Check, Field, ReportUnit } from './forms/form.schema.ts';
import type { Cells, Change, FaultOfRow, ReportStanding, ReportState } from './report.schema.ts';
import { cellSentences as sentences } from './report.words.ts';

/** How a report stands on a day. Late is said only against a numbered document; without one it is not handed in, whatever the day. */
export function standingOfReport(
  { state, dueOn, asked }: { state: ReportState; dueOn: string; asked: boolean },
  on: string,
): ReportStanding {
  if (state !== 'due') return state;
  return on < dueOn ? 'open' : on === dueOn ? 'due' : asked ? 'late' : 'missing';
}

const FORMS: Readonly<Record<ReportUnit, RegExp>> = {
  dong: /^\d{1,18}$/,
  count: /^\d{1,9}$/,
  percent: /^\d{1,3}(?:\.\d{1,2})?$/,
  text: /^[\s\S]+$/,
};
const filled = (cells: Cells, key: string) => (cells[key] ?? '') !== '';
const partsOf = (fields: readonly Field[], key: string) => fields.filter(({ parent }) => parent === key);
const isAdded = ({ unit }: Field) => unit === 'dong' || unit === 'count';
const readable = (field: Field, cells: Cells) => FORMS[field.unit].test(cells[field.key] ?? '');
/** A number in hundredths, so that percent compares exactly. */
const hundredths = (value: string) => {
  const [whole, part = ''] = value.split('.');
  return BigInt(whole!) * 100n + BigInt(part.padEnd(2, '0') || 0);
};

/**
 * What a row of one report counts as: where any of its parts is filled, they alone, so that no row counts beside what it
 * is the total of; where only the total is known, the total. Null where nothing is filled.
 */
export function counted(field: Field, fields: readonly Field[], cells: Cells): bigint | null {
  const parts = partsOf(fields, field.key)
    .map((part) => counted(part, fields, cells))
    .filter((value) => value !== null);
  if (parts.length > 0) return parts.reduce((sum, value) => sum + value, 0n);
  return filled(cells, field.key) && readable(field, cells) ? BigInt(cells[field.key]!) : null;
}

/** The cells with every total that was left empty and whose parts are there. */
export function completed(fields: readonly Field[], cells: Cells): Cells {
  const own = Object.fromEntries(fields.filter(({ key }) => filled(cells, key)).map(({ key }) => [key, cells[key]!]));
  const totals = fields
    .filter((field) => isAdded(field) && !filled(cells, field.key))
    .flatMap((field) => {
      const sum = counted(field, fields, cells);
      return sum === null ? [] : [[field.key, sum.toString()] as const];
    });
  return { ...own, ...Object.fromEntries(totals) };
}

function faultOfTotal(field: Field, fields: readonly Field[], cells: Cells): FaultOfRow[] {
  const parts = partsOf(fields, field.key);
  const sums = parts.map((part) => counted(part, fields, cells)).filter((value) => value !== null);
  if (sums.length === 0 || !filled(cells, field.key) || !readable(field, cells)) return [];
  const sum = sums.reduce((all, value) => all + value, 0n);
  return sum === BigInt(cells[field.key]!)
    ? []
    : [
        {
          key: field.key,
          code: 'total-differs',
          ...sentences.total(
            field.label,
            writtenDong(cells[field.key]!),
            writtenDong(sum),
            parts.map(({ label }) => label),
          ),
        },
      ];
}

function faultOfCheck(check: Check, field: Field, fields: readonly Field[], cells: Cells): FaultOfRow[] {
  const value = cells[field.key] ?? '';
  const fault = (code: string, said: { vi: string; en: string }) => [{ key: field.key, code, ...said }];
  if (check.kind === 'must')
    return value === '' && counted(field, fields, cells) === null ? fault('row-empty', sentences.must(field.label)) : [];
  if (value === '' || !readable(field, cells)) return [];
  if (check.kind === 'between')
    return hundredths(value) < BigInt(check.from) * 100n || hundredths(value) > BigInt(check.to) * 100n
      ? fault('out-of-range', sentences.between(field.label, check.from, check.to))
      : [];
  const other = fields.find(({ key }) => key === check.key)!;
  return filled(cells, other.key) && readable(other, cells) && hundredths(value) > hundredths(cells[other.key]!)
    ? fault('more-than', sentences.atMost(field.label, writtenDong(value), other.label, writtenDong(cells[other.key]!)))
    : [];
}

/** Everything that keeps the cells from being handed in, by row: no number, a total that its parts do not make (with both sums), a check that does not hold. */
export function faultsOfCells(fields: readonly Field[], cells: Cells): FaultOfRow[] {
  return fields.flatMap((field) => {
    if (filled(cells, field.key) && !readable(field, cells))
      return [{ key: field.key, code: 'unreadable', ...sentences.unreadable(field.label, cells[field.key]!, field.unit) }];
    return [
      ...(isAdded(field) ? faultOfTotal(field, fields, cells) : []),
      ...field.checks.flatMap((check) => faultOfCheck(check, field, fields, cells)),
    ];
  });
}

/** Cell by cell what one set of cells says other than another; rows of neither form keep their key as their name. */
export function differences(before: Cells, after: Cells, fields: readonly Field[]): Change[] {
  const names = new Map(fields.map(({ key, label }) => [key, label]));
  const keys = [...new Set([...fields.map(({ key }) => key), ...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => (before[key] ?? '') !== (after[key] ?? ''))
    .map((key) => ({ key, label: names.get(key) ?? key, from: before[key] || null, to: after[key] || null }));
}

/** What is typed over what somebody else saved since typing began: each row has what its one changer wrote; the rows that both changed, otherwise, are to be chosen. */
export function laidOver(typed: Cells, base: Cells, saved: Cells): { cells: Cells; contested: string[] } {
  const at = (cells: Cells, key: string) => cells[key] ?? '';
  const keys = [...new Set([typed, base, saved].flatMap((cells) => Object.keys(cells)))];
  const own = (key: string) => at(typed, key) !== at(base, key);
  return {
    cells: Object.fromEntries(keys.map((key) => [key, own(key) ? at(typed, key) : at(saved, key)]).filter(([, value]) => value !== '')),
    contested: keys.filter((key) => own(key) && at(saved, key) !== at(base, key) && at(saved, key) !== at(typed, key)),
  };
}

/** One row over several confirmed reports; percent and words are never added. */
export function consolidated(field: Field, fields: readonly Field[], reports: readonly Cells[]): { total: string | null; filled: number } {
  if (!isAdded(field)) return { total: null, filled: reports.filter((cells) => filled(cells, field.key)).length };
  const values = reports.map((cells) => counted(field, fields, cells)).filter((value) => value !== null);
  return { total: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0n).toString(), filled: values.length };
}
/** How many rows a row is inside of. */
export function depthOf(field: Field, fields: readonly Field[]): number {
  const parent = fields.find(({ key }) => key === field.parent);
  return parent === undefined ? 0 : 1 + depthOf(parent, fields);
}
