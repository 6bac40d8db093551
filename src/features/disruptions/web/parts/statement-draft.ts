import { useState } from 'react';
import type { OpenedLink } from '../../links/link.schema.ts';
import type { Situation } from '../../impacts/impact.schema.ts';

/** What somebody began to tell, as typed; `key` is the one under which it is sent, so that a second sending has no second effect. */
export interface StatementDraft {
  readonly situation: Situation | null;
  readonly workersBefore: string;
  readonly workersNow: string;
  readonly lossDong: string | null;
  readonly needDong: string | null;
  readonly need: string;
  readonly statedOn: string | null;
  readonly toldBy: string;
  readonly phone: string;
  readonly agreed: boolean;
  readonly key: string;
}

const EMPTY: Omit<StatementDraft, 'key' | 'statedOn'> = {
  situation: null,
  workersBefore: '',
  workersNow: '',
  lossDong: null,
  needDong: null,
  need: '',
  toldBy: '',
  phone: '',
  agreed: false,
};

/** A key nobody guesses, also where the page came without https, as on an office's own network. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The draft of a link, kept on the device with every change: a call in between, an empty battery or an expired link lose nothing. Who tells again begins
 * from what was told last, here or on another phone: only what changed is typed.
 */
export function useStatementDraft(
  token: string,
  today: string,
  last: OpenedLink['last'],
): { draft: StatementDraft; set: (change: Partial<StatementDraft>) => void; sent: () => void } {
  const kept = `khuyencong.statement.${token.slice(0, 22)}`;
  const [draft, setDraft] = useState<StatementDraft>(() => {
    const before = read(kept);
    return { ...EMPTY, ...(last === null ? {} : toldBefore(last)), key: newKey(), ...before, statedOn: before.statedOn ?? today };
  });
  const keep = (next: StatementDraft) => {
    setDraft(next);
    // A device may forbid keeping: the form then still works while it is open.
    try {
      localStorage.setItem(kept, JSON.stringify(next));
    } catch {
      /* nothing is kept */
    }
  };
  return {
    draft,
    // Another content is another act.
    set: (change) => keep({ ...draft, ...change, key: newKey() }),
    sent: () => keep({ ...draft, statedOn: null, agreed: false, key: newKey() }),
  };
}

const toldBefore = ({ situation, workersBefore, workersNow, lossDong, needDong, need }: NonNullable<OpenedLink['last']>) => ({
  situation,
  workersBefore: String(workersBefore),
  workersNow: String(workersNow),
  lossDong,
  needDong,
  need: need ?? '',
});

function read(kept: string): Partial<StatementDraft> {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<StatementDraft>;
  } catch {
    return {};
  }
}
