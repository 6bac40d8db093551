// Introspected from a migrated database; `npm run generate` writes it, a test compares it. Never edited.
import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Day } from '../../src/platform/pure/dates.ts';

/** JSON as it is sent: text in, parsed out; the slice's schema says its shape. */
export type Json = ColumnType<unknown, string, string>;
type Id<Table extends string> = string & { readonly __id: Table };

/** A proposed correction accepted or refused, or a value set by hand */
export type AmendmentVerdict = 'accepted' | 'refused' | 'set';

/** received: kept, waiting or being read; read: facts wait for a person; unreadable: kept, says why; confirmed: a person stands by the facts */
export type DispatchState = 'received' | 'read' | 'unreadable' | 'confirmed';

export type DispatchId = Id<'dispatch'>;

/** One uploaded dispatch (văn bản) with what was read in it */
export interface DispatchTable {
  /** Identifier */
  id: DispatchId;
  /** Cache of the last step, for today */
  state: DispatchState;
  /** The file it came as */
  file_id: StoredFileId;
  /** When it was uploaded */
  received_at: Date;
  /** Which reading of the file this is (or will be): 1 for the first */
  reading_no: number;
  /** The decoded text that the spans of the reading count in */
  source_text: string | null;
  /** What the machine read; changed only by reading again */
  reading: ColumnType<unknown, string | null, string | null>;
  /** The reading with people's words applied; what is confirmed */
  facts: ColumnType<unknown, string | null, string | null>;
  /** Number and symbol as in the facts; no identifier: numbers restart every year */
  code: string | null;
  /** Issuing office as in the facts */
  issuer: string | null;
  /** Date of issue as in the facts */
  issued_on: Day | null;
  /** Folded words for finding it without marks: file name, code, issuer, subject */
  search_text: string;
  /** When a person confirmed the facts */
  confirmed_at: Date | null;
}

/** People's words on a reading, in order; the last one on a path counts */
export interface DispatchAmendmentTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The dispatch */
  dispatch_id: DispatchId;
  /** Which reading of the file it speaks of: 1 for the first, one more for each reading again */
  reading_no: number;
  /** Path of the value in the reading, or corrections.N */
  path: string;
  /** The value before */
  raw: string | null;
  /** The value after; null clears it */
  value: string | null;
  /** accepted, refused or set */
  verdict: AmendmentVerdict;
  /** When */
  amended_at: Date;
  /** Who */
  actor: string;
}

/** Pictures of a scan's pages, upright, on which places are marked */
export interface DispatchPageTable {
  /** The dispatch */
  dispatch_id: DispatchId;
  /** Page number from 1 */
  page: number;
  /** Width in pixels: boxes count in them */
  width: number;
  /** Height in pixels */
  height: number;
  /** Where the file store keeps the picture */
  storage_key: string;
}

/** Each step a dispatch took; the state at a day is the last step on or before it */
export interface DispatchStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The dispatch */
  dispatch_id: DispatchId;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: DispatchState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** The paper it rests on, where it needs one */
  paper: string | null;
}

/** Every act, one row or more, written in the act's own transaction; append-only */
export interface HistoryTable {
  /** Order of recording within one server; gaps are rolled-back acts */
  id: GeneratedAlways<bigint>;
  /** When it was recorded */
  recorded_at: Date;
  /** The calendar day of Viet Nam on which it counts */
  business_on: Day;
  /** Who acted: a person's sign-in, or the name of a job */
  actor: string;
  /** The command's name */
  act: string;
  /** The noun acted on */
  thing: string;
  /** The thing acted on */
  thing_id: string;
  /** What changed, in the act's own words */
  detail: Json;
}

/** Keys of acts that must happen once however often they are sent */
export interface IdempotencyKeyTable {
  /** Chosen by the sender */
  key: string;
  /** The command it was used for */
  command: string;
  /** SHA-256 of what was sent: the same key with another content is refused */
  input_hash: string;
  /** What the act answered; given again */
  answer: ColumnType<unknown, string | null, string | null>;
  /** When it was first used */
  used_at: Date;
}

export type JobProgressId = Id<'job_progress'>;

/** How far a running job has come: no fact, lost in a crash and told anew */
export interface JobProgressTable {
  /** The thing the job works on */
  thing_id: JobProgressId;
  /** What it does now */
  stage: string;
  /** The page it is at, from 1 */
  page: number;
  /** How many there are; 0 while unknown */
  pages: number;
  /** When it said so */
  noted_at: Date;
}

/** What acts told the rest of the programme; the jobs that answer are queued in the same transaction */
export interface OutboxTable {
  /** Order of telling within one server */
  id: GeneratedAlways<bigint>;
  /** When it was told */
  told_at: Date;
  /** noun.past-participle, as dispatch.received */
  event: string;
  /** Identifiers, never copies of facts */
  payload: Json;
}

export type RefusedUploadId = Id<'refused_upload'>;

/** Uploads refused while streaming: nothing is kept of them but this line */
export interface RefusedUploadTable {
  /** Identifier */
  id: RefusedUploadId;
  /** The sender's file name */
  name: string;
  /** Declared size in bytes, or what had come when it was refused */
  size_bytes: bigint;
  /** Key of the sentence in the words files */
  reason_code: string;
  /** When it was refused */
  refused_at: Date;
}

export type StoredFileId = Id<'stored_file'>;

/** Files as they came in, unchanged; the bytes lie in the file store */
export interface StoredFileTable {
  /** Identifier */
  id: StoredFileId;
  /** The sender's file name */
  name: string;
  /** Size in bytes */
  size_bytes: bigint;
  /** As declared by the sender; the reader looks for itself */
  media_type: string;
  /** SHA-256 of the bytes, computed while they were written */
  sha256: string;
  /** Where the file store keeps the bytes: under their SHA-256, the same bytes once */
  storage_key: string;
  /** When it was kept */
  kept_at: Date;
}

export interface Database {
  dispatch: DispatchTable;
  dispatch_amendment: DispatchAmendmentTable;
  dispatch_page: DispatchPageTable;
  dispatch_step: DispatchStepTable;
  history: HistoryTable;
  idempotency_key: IdempotencyKeyTable;
  job_progress: JobProgressTable;
  outbox: OutboxTable;
  refused_upload: RefusedUploadTable;
  stored_file: StoredFileTable;
}
