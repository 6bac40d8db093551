import { readDong, writtenDong } from '../../../../platform/pure/money.ts';
import type { ReportUnit } from '../../forms/form.schema.ts';

/** A value as it is shown: dots between thousands, a comma before the fraction of percent. */
export function shownCell(unit: ReportUnit, value: string): string {
  return unit === 'percent' ? value.replace('.', ',') : unit !== 'text' && /^\d+$/.test(value) ? writtenDong(value) : value;
}
/** What was typed as the report carries it; what is no number stays as typed, for the server to tell. */
export function typedCell(unit: ReportUnit, typed: string): string {
  if (unit === 'text') return typed;
  if (unit === 'percent') return typed.trim().replace(/\s*%$/, '').replace(',', '.');
  const read = readDong(typed);
  return 'dong' in read ? read.dong.toString() : typed.trim();
}
