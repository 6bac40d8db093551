import { useState } from 'react';
import type { Cells, Report, SavedCells } from '../../report.schema.ts';

/** What is typed into a report over what is saved of it. */
export interface Filling {
  cell(key: string): string;
  /** Whether a row was typed in by this person and not saved. */
  typed(key: string): boolean;
  type(key: string, value: string): void;
  put(cells: Cells): void;
  /** Lets what is saved stand in a row. */
  take(key: string): void;
  /** Keeps what is typed in a row that differs. */
  hold(key: string): void;
  readonly changed: boolean;
  readonly conflict: boolean;
  /** Whether a row is to be chosen: somebody else saved another value than was typed. */
  toChoose(key: string): boolean;
  toSend(): SavedCells;
  sent(): void;
  refused(error: unknown): void;
}

/** What stood there when typing began. */
type Seen = Pick<Report, 'revision' | 'cells'>;
const seenOf = ({ revision, cells }: Seen) => ({ seen: revision, base: cells });
const KEPT = (id: string) => `khuyencong.report.${id}`;
function kept(id: string): Cells {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT(id)) ?? '{}') as Cells;
  } catch {
    return {};
  }
}

/** Holds what is typed, in the tab too, so that neither a refusal nor a closed page loses it. What others save shows in the rows that were not typed in. */
export function useFilling(data: Report): Filling {
  const [edits, setEdits] = useState<Cells>(() => kept(data.id));
  const [seen, setSeen] = useState<Seen | null>(() => (Object.keys(edits).length === 0 ? null : data));
  const [conflict, setConflict] = useState(false);
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const set = (next: Cells) => {
    setEdits(next);
    if (Object.keys(next).length === 0) sessionStorage.removeItem(KEPT(data.id));
    else sessionStorage.setItem(KEPT(data.id), JSON.stringify(next));
    setSeen((before) => before ?? data);
  };
  const cell = (key: string) => edits[key] ?? data.cells[key] ?? '';
  return {
    cell,
    typed: (key) => key in edits,
    changed: Object.entries(edits).some(([key, value]) => value !== (data.cells[key] ?? '')),
    conflict,
    type: (key, value) => set({ ...edits, [key]: value }),
    put: (cells) => set({ ...edits, ...cells }),
    take: (key) => set(Object.fromEntries(Object.entries(edits).filter(([name]) => name !== key))),
    hold: (key) => setHeld(new Set([...held, key])),
    toChoose: (key) =>
      conflict &&
      key in edits &&
      !held.has(key) &&
      edits[key] !== (data.cells[key] ?? '') &&
      (data.cells[key] ?? '') !== (seen?.cells[key] ?? ''),
    // After a refusal the page has what the other saved: the next sending has seen it.
    toSend: () => ({
      cells: Object.fromEntries(Object.entries({ ...data.cells, ...edits }).filter(([, value]) => value.trim() !== '')),
      ...seenOf(conflict ? data : (seen ?? data)),
    }),
    sent: () => {
      set({});
      setSeen(null);
      setConflict(false);
      setHeld(new Set());
    },
    refused: (error) => {
      if (codeOf(error) === 'changed-meanwhile') {
        setConflict(true);
        setHeld(new Set());
      }
    },
  };
}

const codeOf = (error: unknown): string | undefined => (error as { data?: { code?: string } } | null)?.data?.code;
