import type { RouteMeta } from '../../platform/http/routes.ts';
import type { Permission } from '../../platform/pure/asker.ts';
import { roleWords } from './person.words.ts';

/** What a route says of whom it answers: those who may take the step of a table. The step itself is asked again with the thing at hand. */
export function permitted(table: readonly (Permission & { readonly step: string })[], step: string): RouteMeta {
  const row = table.find((candidate) => candidate.step === step);
  if (row === undefined) throw new RangeError(`No step named ${step}`);
  return { answers: { by: row.by, ...(row.of === undefined ? {} : { of: row.of }), roleNames: roleWords } };
}
