import { useState } from 'react';
import type { Situation } from '../../impacts/impact.schema.ts';

/** What somebody began to tell, as typed; `key` is the one under which it is sent, so that a second sending has no second effect. */
export interface StatementDraft { readonly situation: Situation | null; readonly workersBefore: string; readonly workersNow: string; readonly lossDong: string | null; readonly needDong: string | null; readonly need: string; readonly statedOn: string | null; readonly toldBy: string; readonly phone: string; readonly agreed: boolean; readonly key: string }

const EMPTY: Omit<StatementDraft, 'key' | 'statedOn'> = { situation: null, workersBefore: '', workersNow: '', lossDong: null, needDong: null, need: '', toldBy: '', phone: '', agreed: false };

/** A key nobody guesses, also where the page came without https, as on an office's own network. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The draft of a link, kept on the device with every change: a call in between, an empty battery or an expired link lose nothing. Who told is kept after
 * sending, the rest begins anew.
 */
export function useStatementDraft(token: string, today: string): { draft: StatementDraft; set: (change: Partial<StatementDraft>) => void; sent: () => void } {
  const kept = `khuyencong.statement.${token.slice(0, 22)}`;
  const [draft, setDraft] = useState<StatementDraft>(() => ({ ...EMPTY, statedOn: today, key: newKey(), ...read(kept) }));
  const keep = (next: StatementDraft) => {
    setDraft(next);
    // A device may forbid keeping: the form then still works while it is open.
    try { localStorage.setItem(kept, JSON.stringify(next)); } catch { /* nothing is kept */ }
  };
  return {
    draft,
    // Another content is another act.
    set: (change) => keep({ ...draft, ...change, key: newKey() }),
    sent: () => keep({ ...EMPTY, statedOn: today, toldBy: draft.toldBy, phone: draft.phone, key: newKey() }),
  };
}

function read(kept: string): Partial<StatementDraft> {
  try { return JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<StatementDraft>; } catch { return {}; }
}
