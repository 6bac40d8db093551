import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { OfficialDocument } from '../document.schema.ts';
import type { SourceKind } from '../draft.schema.ts';

/** A document as its feature writes it: of which thing, its text, and the offices of the programme that get it. */
export interface Letter {
  readonly thing: string;
  readonly document: OfficialDocument;
  readonly to: readonly { readonly officeId: string; readonly part: 'lead' | 'inform' }[];
}
/** What a feature writes documents from. */
export interface DraftSource {
  readonly kind: SourceKind;
  /** The letters of an office about some things, as they stand on a day, in the order in which they are to be numbered; a thing of which there is nothing to write is left out. Throws NotFound or Refused. */
  readonly letters: (
    tx: Tx,
    of: { readonly officeId: string; readonly things: readonly string[]; readonly on: Day },
  ) => Promise<readonly Letter[]>;
  /** Whether many are drawn up at once by a job: its letters are then asked for as the system, so it holds to the office itself. */
  readonly inSets: boolean;
  /** The kinds of office that write it; any where it is left out. */
  readonly by?: readonly string[];
  /** The page of a thing. */
  readonly place: (thing: string) => string;
}

/** Filled by the program when it is put together. */
export const draftSources: DraftSource[] = [];
/** Where a thing's page is; null where its feature is not there. */
export const placeOf = (kind: SourceKind, thing: string): string | null =>
  draftSources.find((source) => source.kind === kind)?.place(thing) ?? null;
