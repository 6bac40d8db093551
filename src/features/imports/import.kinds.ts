import type { OrganizationId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { JobSite } from '../../platform/jobs.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { CellFault } from '../../platform/pure/cell-faults.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Step } from '../../platform/pure/steps.ts';
import type { Workbook } from '../../platform/workbook.ts';
import type { ImportState } from './import.schema.ts';

/** What a reading is asked to read: for which office and year, by whom it was handed in, and the day it is judged on. */
export interface ImportOrder {
  readonly id: string;
  readonly kind: string;
  readonly officeId: OrganizationId;
  readonly year: number | null;
  readonly name: string;
  readonly on: Day;
  readonly asker: Asker | null;
}
/** What one row proposes; `sheet` and `cell` are empty where it stands only in the books. `place` among the others, where they come in another order. */
export interface Proposal<Detail extends object = object> {
  readonly place?: number;
  readonly verdict: string;
  readonly sheet: string;
  readonly cell: string;
  readonly detail: Detail;
}
/** In memory, or as they come. */
export type Many<Each> = readonly Each[] | AsyncIterable<Each>;
/** What was read: every fault and note at its cell (faults first, where they come one by one), every proposal, and what the kind counted: asked when all proposals have passed. */
export interface ReadWorkbook {
  readonly rows: number;
  readonly findings: Many<CellFault>;
  readonly proposals: Many<Proposal>;
  readonly summary: () => object;
}

/**
 * A kind of import, made by the feature that owns the rows: its permissions and how a workbook is read. Reading never writes; what is too long to hold it
 * sets aside in temporary tables of `tx`, the transaction in which what was read is kept afterwards.
 */
export interface ImportKind {
  readonly kind: string;
  readonly steps: readonly Step<never, ImportState>[];
  read(at: JobSite, order: ImportOrder, workbook: Workbook, tx: Tx): Promise<ReadWorkbook>;
}

/** The kinds of the programme, assembled by the app. */
export const importKinds: ImportKind[] = [];

/** The kind of a name. Throws where no feature made it: a store of another version. */
export function kindNamed(name: string): ImportKind {
  const found = importKinds.find(({ kind }) => kind === name);
  if (found === undefined) throw new RangeError(`No kind of import named ${name}`);
  return found;
}
