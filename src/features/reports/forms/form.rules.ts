import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { type Field, type PrefillName, prefillNames, type ReportUnit } from './form.schema.ts';
import { formRefusals as refusals } from './form.words.ts';

const isAdded = (unit: ReportUnit) => unit === 'dong' || unit === 'count';
const repeated = (keys: readonly string[]) => [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];

/** Whether following a row's parents comes back to it. */
function circles(field: Field, byKey: ReadonlyMap<string, Field>): boolean {
  const seen = new Set<string>();
  for (let at: Field | undefined = field; at !== undefined && at.parent !== null; at = byKey.get(at.parent)) {
    if (seen.has(at.key)) return true;
    seen.add(at.key);
  }
  return false;
}

function faultsOfParent(field: Field, byKey: ReadonlyMap<string, Field>): Parameters<typeof because>[0][] {
  if (field.parent === null) return [];
  const parent = byKey.get(field.parent);
  if (parent === undefined) return [refusals.noParent(field.key, field.parent)];
  if (circles(field, byKey)) return [refusals.circle(field.key)];
  return isAdded(field.unit) && parent.unit === field.unit ? [] : [refusals.otherUnit(field.key, parent.key)];
}

function faultsOfChecks({ key, unit, checks }: Field, byKey: ReadonlyMap<string, Field>): Parameters<typeof because>[0][] {
  return checks.flatMap((check) => {
    if (check.kind === 'at-most')
      return byKey.get(check.key)?.unit === unit && unit !== 'text' && check.key !== key ? [] : [refusals.noSuchRow(key, check.key)];
    return check.kind === 'between' && (check.to < check.from || unit === 'text') ? [refusals.noRange(key)] : [];
  });
}

/** Everything that keeps the rows of a form from being filled: told row by row. */
export function faultsOfForm(fields: readonly Field[]): Refusal[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return [
    ...repeated(fields.map(({ key }) => key)).map(refusals.repeated),
    ...fields.flatMap((field) => [
      ...faultsOfParent(field, byKey),
      ...faultsOfChecks(field, byKey),
      ...(field.prefill !== null && prefillNames[field.prefill as PrefillName] !== field.unit
        ? [refusals.noPrefill(field.key, field.prefill)]
        : []),
    ]),
  ].map((words) => because(words));
}
