/** Why a file is no workbook that we read; the words belong to who asked for it. */
export type WorkbookRefusal = 'no-workbook' | 'old-or-locked' | 'broken' | 'too-large' | 'no-sheet';
export class WorkbookRefused extends Error {
  readonly code: WorkbookRefusal;
  constructor(code: WorkbookRefusal, cause?: unknown) {
    super(`Workbook refused: ${code}`, { cause });
    this.name = 'WorkbookRefused';
    this.code = code;
  }
}

/** What stands in a cell. A formula is told as such whatever it computed; `error` is what Excel shows as #REF!. */
export type CellKind = 'text' | 'number' | 'date' | 'truth' | 'error' | 'formula' | 'empty';
export interface Cell {
  /** B12 */
  readonly address: string;
  /** 1 for A. */
  readonly column: number;
  readonly kind: CellKind;
  /** The value as text: digits of a number as the file has them, a date as 2020-05-15. Of a formula, the value it had when the file was saved. */
  readonly text: string;
  /** Of a formula: what kind of value the file carries for it; 'empty' where it carries none. */
  readonly result: Exclude<CellKind, 'formula'> | null;
  /** B12:C13 where the cell belongs to a merged block. */
  readonly merged: string | null;
}
export interface SheetRow {
  readonly sheet: string;
  /** 1 for the first. */
  readonly row: number;
  readonly hidden: boolean;
  /** Cells that hold something, a formula included, or are marked merged, from left to right. */
  readonly cells: readonly Cell[];
  /** Merged blocks that reach into the row, though the file lists no cell of them here. */
  readonly merges: readonly string[];
}

/** A for 1, AB for 28. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** Column and row of an address; null for what is none. */
export function placeOf(address: string): { column: number; row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(match[2]) };
}

/** A number of a workbook in plain digits with a dot, at the fifteen places that Excel keeps: 1.5E+8 is 150000000. Null for what is no number. */
export function inDecimals(text: string): string | null {
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return null;
  const [mantissa, exponent] = Number(text).toExponential(14).split('e') as [string, string];
  if (!/^-?\d/.test(mantissa)) return null;
  const digits = mantissa.replace(/[-.]/g, '');
  const point = 1 + Number(exponent);
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = (point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '');
  return `${mantissa.startsWith('-') && /[1-9]/.test(digits) ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

const MS_PER_DAY = 86_400_000;
/** The day of a serial number. Excel counts from 1900 and believes in 29/2/1900; a Mac's from 1904. Null outside what a calendar has. */
export function dayOfSerial(text: string, from1904: boolean): string | null {
  const serial = Number(text);
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}
/** The serial number of a day from 1/3/1900 on. */
export const serialOf = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MS_PER_DAY);

// eslint-disable-next-line no-control-regex -- a control sign is what XML cannot carry: it is what is looked for
const UNCARRIED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
/** Text as a workbook's XML carries it: what XML has no sign for is written _x000B_, and what already looks so is told apart. */
export function packed(text: string): string {
  const signs = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNCARRIED, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return signs.toWellFormed().replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign]!);
}
export const unpacked = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
